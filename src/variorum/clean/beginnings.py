"""What patterns begin with: their alternatives by first letters, so that few need be tried at each place."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

Heads = Mapping[str, Sequence[str]]

_ATOM = re.compile(r"\\.|\[\^?\]?(?:[^\]\\]|\\.)*\]|.", re.DOTALL)
_REPEATED = frozenset("*+{")


def heads_of(pattern: str) -> Heads:
    """First letter → what may follow it, all patterns; under "" whole alternatives whose first letter is not plain.

    Together the alternatives match what *pattern* matches, though not in its order. Linear but for nested groups.
    """
    heads: dict[str, list[str]] = {}
    for alternative in _alternatives(pattern):
        for letter, rests in _heads_of_one(alternative).items():
            heads.setdefault(letter, []).extend(rests)
    return heads


def by_first_letter(patterns: Sequence[str]) -> str:
    """One pattern that matches where one of *patterns* does; the engine tries those alone whose first letter is met."""
    heads: dict[str, list[str]] = {}
    for pattern in patterns:
        for letter, rests in heads_of(pattern).items():
            heads.setdefault(letter, []).extend(rests)
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in heads.items())


def _heads_of_one(alternative: str) -> Heads:
    """The heads of a pattern of one alternative."""
    if alternative.startswith("(?:"):
        end = _end_of_group(alternative)
        inner, rest = alternative[3 : end - 1], alternative[end:]
        if rest[:1] in _REPEATED:
            return {"": [alternative]}
        own = {letter: [f"(?:{'|'.join(some)}){rest.removeprefix('?')}"] for letter, some in heads_of(inner).items()}
        return _joined(own, _heads_of_one(rest[1:])) if rest[:1] == "?" else own
    first, behind = alternative[:1], alternative[1:2]
    if not first.isalnum() or behind in _REPEATED:
        return {"": [alternative]}
    if behind == "?":
        return _joined({first: [alternative[2:]]}, _heads_of_one(alternative[2:]))
    return {first: [alternative[1:]]}


def _joined(left: Heads, right: Heads) -> Heads:
    return {letter: [*left.get(letter, ()), *right.get(letter, ())] for letter in {**left, **right}}


def _alternatives(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern, those within groups left together."""
    depth, bars = 0, [-1]
    for atom in _ATOM.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(atom[0], 0)
        if atom[0] == "|" and not depth:
            bars.append(atom.start())
    return (pattern[a + 1 : b] for a, b in pairwise([*bars, len(pattern)]))


def _end_of_group(pattern: str) -> int:
    """Where the group that begins the pattern ends, its bracket included."""
    depth = 0
    for atom in _ATOM.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(atom[0], 0)
        if not depth:
            return atom.end()
    return len(pattern)
