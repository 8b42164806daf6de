"""Whom a number counts that has no noun: "the 34 who died", "some 65 were led out", "900 of us"."""

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.thesaurus import is_person_noun

from .befalling import event_lemma, events_of, words_of
from .tallies import Counted

_THEM = frozenset({"them", "whom", "these", "those"})
_US = frozenset({"us", "you"})
# "The two signed an accord": parties as often as persons.
_FEW = frozenset({"one", "two", "1", "2"})
_SUBJECTS = ("nsubj", "nsubjpass")


def persons_alone(tree: Tree, number: int, last: int) -> Counted | None:
    """Persons, where only they can be meant: by "who" or "of us" behind the number, or by what it is the subject of.

    *last* is the last token of the number.
    """
    if tree.tokens[number].pos != "NUM" or tree.tokens[number].text.lower() in _FEW:
        return None
    behind = [token.text.lower() for token in tree.tokens[last + 1 : last + 3]]
    meant = behind[:1] in (["who"], ["whom"], ["strong"]) or (behind[:1] == ["of"] and behind[-1] in _US)
    meant = meant or _is_aboard(tree, number)
    told = said_to_be(tree, number)
    if not told and not meant and not _is_of_persons(tree, number):
        return None
    events = events_of(tree, number, number)
    cared = _in_hospital(tree, number)
    return Counted(
        noun=told or "person",
        of=None,
        end=tree.tokens[last].end,
        event=words_of(tree, events) or ("in hospital" if cared else None),
        event_lemmas=tuple(dict.fromkeys(event_lemma(tree, n) for n in events)) or (("hospitalize",) if cared else ()),
    )


def _is_of_persons(tree: Tree, number: int) -> bool:
    """Whether the number is the subject of what only persons do, or what is done to them alone."""
    token = tree.tokens[number]
    verb = token.head
    if token.dep not in _SUBJECTS or verb == number:
        return False
    lemma = tree.lemma(verb)
    if token.dep == "nsubjpass":
        return lemma in word_list("events", "alone.done")
    return lemma in word_list("events", "alone.do") or _in_hospital(tree, number)


def said_to_be(tree: Tree, number: int) -> str | None:
    """Who they are, where the sentence says so: "14 are women", "three of them engineers", "2,100 were minors"."""
    token = tree.tokens[number]
    behind = [t.text.lower() for t in tree.tokens[number + 1 : number + 3]]
    if behind[:1] == ["of"] and behind[-1] in _THEM and number + 3 < len(tree.tokens):
        apposed = number + 3
        if tree.tokens[apposed].tag == "NNS" and is_person_noun(tree.lemma(apposed)):
            return tree.lemma(apposed)
    if token.dep != "nsubj" or tree.lemma(token.head) != "be":
        return None
    named = (n for n in tree.children(token.head, "attr") if tree.tokens[n].tag == "NNS")
    return next((tree.lemma(n) for n in named if is_person_noun(tree.lemma(n))), None)


def _is_aboard(tree: Tree, number: int) -> bool:
    """As in "there were 152 on the plane", "it had 40 aboard"."""
    token = tree.tokens[number]
    if token.dep not in ("attr", "dobj") or tree.lemma(token.head) not in ("be", "have", "carry"):
        return False
    carrying = load_lexicon("events")["aboard"]
    places = (*tree.children(token.head, "prep", "advmod"), *tree.children(number, "prep", "advmod"))
    inner = (m for n in places for m in (n, *tree.children(n, "pobj")))
    return any(tree.lemma(m) in carrying for m in inner)


def _in_hospital(tree: Tree, number: int) -> bool:
    """As in "61 were in hospital"."""
    verb = tree.tokens[number].head
    if tree.tokens[number].dep != "nsubj" or tree.lemma(verb) not in ("be", "remain", "stay"):
        return False
    places = (n for prep in tree.children(verb, "prep") for n in tree.children(prep, "pobj"))
    return any(tree.lemma(n) in ("hospital", "clinic", "care") for n in places)
