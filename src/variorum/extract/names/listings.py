"""Persons named one after the other in a list that the parser breaks: "Ana Ruiz, 34, of Lorm; Ben Holt, 22, a cook"."""

from collections.abc import Iterator
from dataclasses import replace

from variorum.lang.grammar import Tree
from variorum.values import Sentence, Tell

from .naming import Named, Register
from .persons import Persons

_JOINING = frozenset({",", ";", "and", "&"})
_AGED = frozenset({"aged", "age"})
_OLDEST = 115
# Tokens of what is told of one person ("of Lorm", "a cook"), and of what leads to a name ("his 18-year-old sister").
_TOLD, _LED = 9, 10
_LEADING = frozenset({"NOUN", "ADJ", "PRON", "NUM", "DET", "PART"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def with_listed(tree: Tree, register: Register, persons: Persons, sentence: Sentence, verb: int) -> Persons:
    """The *persons* with all whom a list names behind the first of them; *verb* tells what befell them."""
    if not persons.names or persons.tell is Tell.NUMBER:
        return persons
    near = register.within(persons.first, min(sentence.last, persons.last + _LED))
    first = next((named for named in near if named.name == persons.names[0]), None)
    if first is None:
        return persons
    more = [n for n in _behind(tree, register, first, sentence.last, verb) if n.name not in persons.names]
    more = [n for n in more if not persons.first <= n.first <= persons.last or _is_loose(tree, n)]
    if not more:
        return persons
    return replace(
        persons,
        value=persons.value + len(more),
        last=max(persons.last, more[-1].last - 1),
        names=(*persons.names, *(named.name for named in more)),
        gender=None,
    )


def _is_loose(tree: Tree, named: Named) -> bool:
    """Whether the parser hangs the name on another as if it told who that is."""
    return tree.tokens[named.last - 1].dep == "appos"


def _behind(tree: Tree, register: Register, named: Named, end: int, verb: int) -> Iterator[Named]:
    """The persons listed behind *named*, in text order; each has an age or stands between semicolons."""
    aged = _past_age(tree, named.last, end) > named.last
    while True:
        at, marks = _past_joints(tree, _past_told(tree, _past_age(tree, named.last, end), end), end)
        following = _named_at(tree, register, at, end) if marks else None
        if following is None or _acts(tree, following, verb):
            return
        has_age = _past_age(tree, following.last, end) > following.last or _led_by_age(tree, at, following)
        if ";" not in marks and not (aged and has_age):
            return
        yield following
        named = following


def _past_age(tree: Tree, at: int, end: int) -> int:
    """The token behind ", 34", ", aged 34" or "(34)"; *at* where no age stands."""
    if at + 1 >= end or tree.tokens[at].text not in (",", "("):
        return at
    number = at + 1 + (tree.tokens[at + 1].text.lower() in _AGED)
    word = tree.tokens[number].text if number < end else ""
    if not word.isdigit() or int(word) > _OLDEST:
        return at
    return number + 2 if tree.tokens[at].text == "(" else number + 1


def _past_told(tree: Tree, at: int, end: int) -> int:
    """The token behind what is told of a person: ", of Lorm", ", a cook"; *at* where nothing is."""
    told = at + (tree.tokens[at].text == ",") if at < end else end
    if told >= end or not (tree.tokens[told].pos == "DET" or tree.tokens[told].text.lower() in ("of", "from")):
        return at
    stops = (n for n in range(told, min(end, told + _TOLD)) if tree.tokens[n].text in (",", ";"))
    return next(stops, at)


def _past_joints(tree: Tree, at: int, end: int) -> tuple[int, set[str]]:
    """The token behind the marks that join two of a list, and these marks."""
    marks: set[str] = set()
    while at < end and tree.tokens[at].text.lower() in _JOINING:
        marks.add(tree.tokens[at].text.lower())
        at += 1
    return at, marks


def _named_at(tree: Tree, register: Register, at: int, end: int) -> Named | None:
    """The person whose name begins here or behind words that lead to it: "his 18-year-old sister Ana Holt"."""
    named = next((n for n in register.within(at, min(end, at + _LED)) if n.kind == "person"), None)
    if named is None:
        return None
    apposed = tree.tokens[named.first - 1].text == "," and named.first - 1 > at  # "their son, Ben Holt"
    led = tree.tokens[at : named.first - apposed]
    return named if all(t.pos in _LEADING or t.text == "-" for t in led) else None


def _led_by_age(tree: Tree, at: int, named: Named) -> bool:
    return any(tree.tokens[n].text == "old" for n in range(at, named.first))


def _acts(tree: Tree, named: Named, verb: int) -> bool:
    """Whether the name is the subject of another verb: the list has ended."""
    inside = range(named.first, named.last)
    outer = [tree.tokens[n] for n in inside if tree.tokens[n].head not in inside]
    return any(token.dep in _SUBJECTS and token.head != verb for token in outer)
