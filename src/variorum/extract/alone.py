"""Whom a number counts that has no noun: "the 34 who died", "some 65 were led out", "900 of us"."""

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import word_list

from .befalling import event_lemma, events_of, words_of
from .tallies import Counted

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
    meant = behind[:1] in (["who"], ["whom"]) or (behind[:1] == ["of"] and behind[-1] in _US)
    if not meant and not _is_of_persons(tree, number):
        return None
    events = events_of(tree, number, number)
    cared = _in_hospital(tree, number)
    return Counted(
        noun="person",
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


def _in_hospital(tree: Tree, number: int) -> bool:
    """As in "61 were in hospital"."""
    verb = tree.tokens[number].head
    if tree.tokens[number].dep != "nsubj" or tree.lemma(verb) not in ("be", "remain", "stay"):
        return False
    places = (n for prep in tree.children(verb, "prep") for n in tree.children(prep, "pobj"))
    return any(tree.lemma(n) in ("hospital", "clinic", "care") for n in places)
