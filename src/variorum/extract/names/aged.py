"""Persons called by their age: "the 46-year-old", and the one named person of that age before."""

from variorum.lang.grammar import Tree

from .naming import Named, Register

_WORDS_BEFORE_NAME = 4
_UNITS = frozenset({"year", "month", "week", "day"})


def is_aged(tree: Tree, index: int) -> bool:
    """Whether the token ends an age that stands for a person ("a 3-year-old")."""
    return tree.lemma(index) == "old" and index > 1 and tree.lemma(index - 2) in _UNITS


def age_phrase(tree: Tree, index: int) -> tuple[int, int]:
    """The first and last token of "the 46-year-old", the last being *index*."""
    first = max(0, index - 4)
    while first > 0 and tree.tokens[first - 1].pos in ("DET", "ADJ") and tree.tokens[first - 1].head == index:
        first -= 1
    return first, index


def named_of_age(tree: Tree, register: Register, index: int) -> Named | None:
    """The one person named before who was said to be of that age: "Ana Ruiz, 46, …"; several leave it open."""
    age = tree.tokens[index - 4].text if index >= 4 else ""
    if not age.isdigit():
        return None
    told = [n for n in register.before(index) if n.kind == "person" and _is_told(tree, n, age)]
    return told[0] if len({n.name for n in told}) == 1 else None


def _is_told(tree: Tree, named: Named, age: str) -> bool:
    """Whether the age stands right behind the name, in an apposition to it, or before it."""
    tokens = tree.tokens
    behind = [t.text for t in tokens[named.last : named.last + 3]]
    if behind[:1] in ([","], ["("]) and (behind[1:2] == [age] or behind[1:] in (["aged", age], ["age", age])):
        return True
    before = [t.text for t in tokens[max(0, named.first - _WORDS_BEFORE_NAME - 5) : named.first]]
    apposed = [t.text for t in tokens[named.last : named.last + 8]]
    return (_holds_age(before, age) and tree.tokens[named.first - 1].text not in (",", ".")) or (
        apposed[:2] in ([",", "a"], [",", "an"], [",", "the"]) and _holds_age(apposed, age)
    )


def _holds_age(words: list[str], age: str) -> bool:
    return any(words[n : n + 5] == [age, "-", "year", "-", "old"] for n in range(len(words)))
