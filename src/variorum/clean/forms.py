"""The forms that a line may have: patterns of the lexicons, and which of them need be asked of which line.

Most lines lack the words that most patterns cannot do without. Those are looked for in all lines at once, as numbers,
so that of a hundred patterns less than one is asked of a line.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

import numpy as np

from variorum.lang.lexicon import load_lexicon

from .letters import Column, Letters, Places
from .needs import Clause, Needs, needs_of
from .spelling import Glossary, tokens_in

Table = np.ndarray[tuple[int, int], np.dtype[np.intp]]
Truths = np.ndarray[tuple[int, int], np.dtype[np.bool_]]

# Groups of patterns: lists of "credits", most of which tell who made something; those of "furniture" with their kinds.
_NAMING = (
    "byline", "placed", "handle", "kept", "staff", "unnamed", "desk", "signoff", "authored", "source", "caption",
    "caption_end", "photo",
)  # fmt: skip
_CREDITS = (*_NAMING, "column")
_FURNITURE = ("strong", "closing")
# Names of persons and pictures are told by their capitals.
_AS_WRITTEN = frozenset({"byline", "placed", "photo", "staff", "handle", "signoff", "kept", "column"})
_CAPITAL = "^[A-Z]"  # so begins a pattern of furniture that is told by its capitals
_KEPT = 1 << 12  # sets of forms remembered
_LONGEST = 400  # characters of a line that tell its form


class Form(NamedTuple):
    """A pattern of a group, and of furniture the kind that it shows."""

    group: str
    kind: str
    pattern: re.Pattern[str]


@cache
def all_forms() -> tuple[Form, ...]:
    """Every form; their numbers are their places."""
    named, furniture = load_lexicon("credits"), load_lexicon("furniture")
    credited = [Form(group, "", _compiled(group, pattern)) for group in _CREDITS for pattern in named[group]]
    kinds = [(group, kind, some) for group in _FURNITURE for kind, some in furniture[group].items()]
    return (
        *credited,
        *(Form(group, kind, _compiled(group, pattern)) for group, kind, some in kinds for pattern in some),
    )


def _compiled(group: str, pattern: str) -> re.Pattern[str]:
    as_written = group in _AS_WRITTEN or (group == "strong" and pattern.startswith(_CAPITAL))
    return re.compile(pattern, 0 if as_written else re.IGNORECASE)


class Forms:
    """The forms that a line may have, by their groups; *names*: some would say who wrote or sent something."""

    __slots__ = ("_groups", "names")

    def __init__(self, forms: Sequence[Form]) -> None:
        self._groups = {group: tuple(some) for group, some in groupby(forms, key=attrgetter("group"))}
        self.names = not self._groups.keys().isdisjoint(_NAMING)

    def of(self, group: str) -> tuple[Form, ...]:
        """Those of one group."""
        return self._groups.get(group, ())


@cache
def every_form() -> Forms:
    """The forms of lines of which nothing is known."""
    return Forms(all_forms())


@lru_cache(_KEPT)
def _numbered(numbers: tuple[int, ...]) -> Forms:
    return Forms([all_forms()[number] for number in numbers])


def forms_of_each(letters: Letters) -> list[Forms]:
    """The forms that each line may have, whose *letters* are given. Linear."""
    needed, lengths = _needed(), np.minimum(letters.lengths, _LONGEST)
    held = _clauses_held(letters)
    may = lengths <= needed.longest[:, None]
    for clauses in needed.clauses:
        may &= held[clauses]
    for number, pattern in _unneedy():
        begun = np.fromiter((match.start() for match in pattern.finditer(f"\n{letters.text}")), np.intp)
        may[number] = np.bincount(letters.lines_of(begun), minlength=len(lengths)) > 0
    numbers, places = np.divmod(np.flatnonzero(may), len(lengths))
    order = np.argsort(places, kind="stable")
    edges = np.searchsorted(places[order], np.arange(len(lengths) + 1)).tolist()
    ordered = tuple(numbers[order].tolist())
    return [_numbered(ordered[start:end]) for start, end in pairwise(edges)]


@cache
def _unneedy() -> tuple[tuple[int, re.Pattern[str]], ...]:
    """Forms that can do without any word, by their numbers; the engine looks for ends of lines at a stroke."""
    return tuple(
        (number, re.compile(rf"\n(?={form.pattern.pattern})", form.pattern.flags | re.MULTILINE))
        for number, (form, needs) in enumerate(zip(all_forms(), _needs(), strict=True))
        if not needs.clauses
    )


class _Words(NamedTuple):
    """The words and marks of all clauses: each has a place, at which it is told in how many clauses it stands.

    *clauses* are those of the first, then those of the second, and so on; *begins* where those of each begin.
    """

    glossary: Glossary
    begins: Places
    sizes: Places
    clauses: Places


class _Needed(NamedTuple):
    """How long a line of each form may be; and its clauses, by their numbers: all first ones, then all second ones."""

    longest: Column
    clauses: Table


@cache
def _needed() -> _Needed:
    number = {clause: n for n, clause in enumerate(_all_clauses())}
    clauses = [[*map(number.__getitem__, needs.clauses)] for needs in _needs()]
    most = max(map(len, clauses))
    filled = [[*some, *[len(number)] * (most - len(some))] for some in clauses]  # the one beyond all holds
    longest = np.array([needs.longest for needs in _needs()])
    return _Needed(longest, np.array(filled, dtype=np.intp).T)


@cache
def _needs() -> tuple[Needs, ...]:
    return tuple(needs_of(form.pattern.pattern) for form in all_forms())


@cache
def _all_clauses() -> tuple[Clause, ...]:
    return tuple(dict.fromkeys(clause for needs in _needs() for clause in needs.clauses))


@cache
def _words() -> _Words:
    held: dict[str, list[int]] = {}
    for number, clause in enumerate(_all_clauses()):
        for word in sorted(clause):
            held.setdefault(word, []).append(number)
    sizes = np.array([len(some) for some in held.values()], dtype=np.intp)
    return _Words(
        glossary=Glossary({word: n for n, word in enumerate(held, 1)}),
        begins=np.cumsum(sizes) - sizes,
        sizes=sizes,
        clauses=np.concatenate([np.array(some, dtype=np.intp) for some in held.values()]),
    )


@cache
def _marks() -> str:
    return "".join(sorted(word for clause in _all_clauses() for word in clause if not word.isalnum()))


def _clauses_held(letters: Letters) -> Truths:
    """For each clause, and one that asks for nothing, which lines hold one of its words or marks."""
    words, (starts, numbers) = _words(), tokens_in(letters, _marks())
    known = words.glossary.bits_of(numbers)
    at = np.flatnonzero(known)
    which, lines = known[at] - 1, letters.lines_of(starts[at])
    sizes = words.sizes[which]
    # The clauses of each word one after another: their place among all, less that of the word's first.
    inner = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    held = np.zeros((len(_all_clauses()) + 1, len(letters.lengths)), dtype=np.bool_)
    held[words.clauses[np.repeat(words.begins[which], sizes) + inner], np.repeat(lines, sizes)] = True
    held[-1] = True
    return held
