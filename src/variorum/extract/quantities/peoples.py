"""Whom a number counts by their people and what befell them: "more than 40 Velari dead"."""

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import load_lexicon
from variorum.values import Sentence

from .befalling import event_lemma, words_of
from .tallies import Counted

_PEOPLE = frozenset({"ADJ", "PROPN"})
_NOUNS = frozenset({"NOUN", "PROPN", "NUM"})


def of_a_people(tree: Tree, sentence: Sentence, last: int) -> Counted | None:
    """Persons, where behind the number, of which *last* is the last token, stand their people and a state alone.

    A plural people is a noun of its own: in "40 Velaris wounded" the Velaris are counted.
    """
    whose, state = last + 1, last + 2
    if state >= sentence.last or tree.tokens[whose].pos not in _PEOPLE:
        return None
    word, told = tree.tokens[whose], tree.tokens[state].text.lower()
    behind = tree.tokens[state + 1] if state + 1 < sentence.last else None
    if told not in load_lexicon("events")["tolls"]["of"] or (behind is not None and behind.pos in _NOUNS):
        return None
    if not word.text[:1].isupper() or word.text.endswith("s"):
        return None
    lemma = event_lemma(tree, state)
    return Counted("person", None, tree.tokens[state].end, words_of(tree, (state,)), (lemma,), modifiers=(word.text,))
