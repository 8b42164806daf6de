"""What a bare number counts as an answer ("How many gates? — Six") or behind fronted words ("Of the crew, six …")."""

from dataclasses import dataclass, replace

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.values import Sentence

from .befalling import event_lemma, events_of, words_of
from .tallies import Counted, counted_phrase, noun_lemma

# Code points behind a question in which a bare number answers it.
_NEAR = 110
# Tokens between "Of the wounded" and the number that counts some of them.
_FAR = 14
_PLURALS = frozenset({"NNS", "NNPS"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for, and where the question ends."""

    counted: Counted
    end: int

    def answered(self, start: int, end: int) -> Counted | None:
        """What the bare number at *start*..*end* counts as an answer, ``None`` where it stands too far off."""
        return replace(self.counted, end=end) if 0 <= start - self.end <= _NEAR else None


def asked_in(tree: Tree, sentence: Sentence) -> Asked | None:
    """What a sentence asks the number of: "How many gates were opened?", "How many marched is in dispute."."""
    last = tree.tokens[sentence.last - 1]
    for many in range(sentence.first + 1, sentence.last):
        head = tree.tokens[many].head
        led = tree.lemma(many) == "many" and tree.tokens[many - 1].text.lower() == "how"
        if not led or not (is_question(tree, sentence) or many == sentence.first + 1):
            continue
        if tree.tokens[head].tag in _PLURALS and head > many:
            return Asked(_counted(tree, head, many), last.end)
        alone = _alone(tree, many)
        return Asked(alone, last.end) if alone is not None else None
    return None


def is_question(tree: Tree, sentence: Sentence) -> bool:
    """Whether the sentence ends in a question mark: what was asked before is no longer answered."""
    return tree.tokens[sentence.last - 1].text == "?"


def _alone(tree: Tree, many: int) -> Counted | None:
    """What "how many" stands for without a noun: "How many were hostages?", "How many marched?"; whoever did it."""
    words = range(many + 1, min(many + 3, len(tree.tokens)))
    named = [n for n in words if tree.tokens[n].tag in _PLURALS]
    if named and tree.lemma(words[0]) == "be":
        return Counted(noun_lemma(tree, named[0]), None, tree.tokens[named[0]].end, None, ())
    verb = next((n for n in words if tree.tokens[n].pos == "VERB"), None)
    done = "alone.do" if verb == many + 1 else "alone.done"
    if verb is None or tree.lemma(verb) not in word_list("events", done):
        return None
    return Counted("person", None, tree.tokens[verb].end, words_of(tree, (verb,)), (event_lemma(tree, verb),))


def _counted(tree: Tree, noun: int, before: int) -> Counted:
    events = events_of(tree, noun, noun)
    return Counted(
        noun=noun_lemma(tree, noun),
        of=counted_phrase(tree, noun, [before]),
        end=tree.tokens[noun].end,
        event=words_of(tree, events),
        event_lemmas=tuple(dict.fromkeys(event_lemma(tree, n) for n in events)),
    )


def fronted_at(tree: Tree, sentence: Sentence, number: int) -> Counted | None:
    """Whom or what a number without a noun counts some of: "Of the wounded, 61 were …", "Of our boats nine …".

    What befell them all is told of them all, and not again of those.
    """
    first = sentence.first
    if tree.lemma(first) != "of" or not 0 < number - first <= _FAR:
        return None
    between = range(first + 1, number)
    if any(tree.tokens[n].pos == "NUM" or tree.tokens[n].text in (";", ":") for n in between):
        return None
    states = load_lexicon("events")["told_states"]
    if any(tree.tokens[n].text.lower() in states for n in between[:3]):
        noun = next((n for n in between[:3] if tree.tokens[n].tag in _PLURALS), None)
        named = "person" if noun is None else noun_lemma(tree, noun)
    else:
        heads = [n for n in tree.children(first, "pobj") if n < number and tree.tokens[n].tag in _PLURALS]
        if not heads:
            return None
        named = noun_lemma(tree, heads[0])
    events = events_of(tree, number, number)
    lemmas = tuple(dict.fromkeys(event_lemma(tree, n) for n in events))
    return Counted(named, None, tree.tokens[number].end, words_of(tree, events), lemmas)
