"""What a line shows by itself: its shape, and the groups of page words it holds, as numbers.

Lines are looked at together: each pattern goes once over all of them, and each word is judged once.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from variorum.lang.lexicon import load_lexicon

from .letters import COMMA, FIGURE, QUOTE, Column, Places, letters_of
from .lines import Line
from .spelling import LEAST_LONG, WORD, Bits, Glossary, Sums, Words, found_among, numbers_of, words_in

Table = np.ndarray[tuple[int, int], np.dtype[np.float64]]

# The first groups are of prose: grammar, who said it, and words to the reader; the rest are of page matter.
_PROSE = ("function", "said", "reader")
GROUPS = (
    *_PROSE,
    "consent",
    "letter",
    "share",
    "comment",
    "related",
    "rights",
    "picture",
    "writer",
    "advert",
    "site",
)
SHAPE = (
    "words", "characters", "word_length", "ends", "colon", "lower", "capitals", "digits", "function", "commas",
    "quoted", "bars", "address", "dated", "unspaced", "repeated", "upper", "inner_ends", *GROUPS[1:],
)  # fmt: skip
_REPEATED = SHAPE.index("repeated")
MATTER = tuple(SHAPE.index(name) for name in GROUPS[len(_PROSE) :])

_TOGETHER = 4096  # lines: what is worked on at once stays small however many there are
_NUMBER = re.compile(r"\d")
_NOWHERE: Places = np.empty(0, dtype=np.intp)


class Looked(NamedTuple):
    """What the lines of texts show: a row per line and a column per name in ``SHAPE``; and the long words each holds.

    Of the latter ``places`` are lines and ``words`` what stands there, by its place among the ``known`` words, which
    are given as ``spelling`` has them, those of each text by themselves, sorted; each once a line. ``ends`` and
    ``known_ends`` are where the lines and the words of each text end.
    """

    table: Table
    places: Places
    words: Places
    known: Sums
    ends: Places
    known_ends: Places

    def each(self) -> "Iterator[Looked]":
        """What the lines of each text show."""
        rows = [0, *np.searchsorted(self.places, self.ends).tolist()]
        bounds = zip(self.bounds(), pairwise(rows), pairwise([0, *self.known_ends.tolist()]), strict=True)
        for (start, end), (first, last), (begin, stop) in bounds:
            yield Looked(
                self.table[start:end],
                self.places[first:last] - start,
                self.words[first:last] - begin,
                self.known[begin:stop],
                np.array([end - start]),
                np.array([stop - begin]),
            )

    def bounds(self) -> Iterator[tuple[int, int]]:
        """Where the lines of each text begin and end."""
        return pairwise([0, *self.ends.tolist()])

    def spread(self, values: Sequence[float]) -> Column:
        """The value of each text for each of its lines."""
        found: Column = np.repeat(np.array(values, dtype=np.float64), np.diff(self.ends, prepend=0))
        return found

    def held(self, words: Sequence[Iterable[str]]) -> Bits:
        """1 at the places of the *words* of each text, which are in small letters, else 0."""
        found = np.zeros(len(self.known), dtype=np.int64)
        for some, (begin, end) in zip(words, pairwise([0, *self.known_ends.tolist()]), strict=True):
            if begin < end and len(asked := numbers_of(some)):
                at, there = found_among(asked, self.known[begin:end])
                found[begin + at[there]] = 1
        return found

    def lines_with(self, lines: Places) -> Bits:
        """For each word how many of *lines*, given as 0 and 1 for each line, hold it."""
        return np.bincount(self.words[lines[self.places] > 0], minlength=len(self.known))

    def number_of(self, weights: Bits | None = None) -> Column:
        """For each line how many of its words there are, those alone that weigh something where *weights* are given.

        They are given for each of the ``words``.
        """
        places = self.places if weights is None else self.places[weights > 0]
        return np.bincount(places, minlength=len(self.table)).astype(np.float64)


def long_words(text: str) -> frozenset[str]:
    """The long words of *text*, in lower case."""
    words = (word for word in WORD.findall(text) if len(word) >= LEAST_LONG)
    return frozenset(word.lower() for word in words if word.isalpha() or _NUMBER.search(word) is None)


def look_at(lines: Sequence[Line]) -> Looked:
    """What *lines* show. Linear."""
    return look_at_all([lines])


def look_at_all(texts: Sequence[Sequence[Line]]) -> Looked:
    """What the lines of *texts* show: a line that stands in several of them is looked at once. Linear."""
    known = {line.text: line for lines in texts for line in lines}
    distinct = tuple(known.values())
    which = dict(zip(known, range(len(distinct)), strict=True))
    at = np.fromiter((which[line.text] for lines in texts for line in lines), np.intp, sum(map(len, texts)))
    sizes = np.fromiter(map(len, texts), np.intp, len(texts))
    text_of = np.repeat(np.arange(len(texts)), sizes)
    seen = _look_at_distinct(distinct)
    _, line, often = np.unique(text_of * max(1, len(distinct)) + at, return_inverse=True, return_counts=True)
    table = seen.table[at]
    table[:, _REPEATED] = np.minimum(often[line], 4)
    places, held = _picked(seen, at)
    many = max(1, len(seen.known))
    own, words = np.unique(text_of[places] * many + held, return_inverse=True)
    ends = np.searchsorted(own, np.arange(1, len(texts) + 1) * many)
    return Looked(table, places, words, seen.known[own % many], np.cumsum(sizes), ends)


def _look_at_distinct(lines: Sequence[Line]) -> Looked:
    tables, places, words = [np.empty((0, len(SHAPE)))], [_NOWHERE], [np.empty(0, dtype=np.uint64)]
    for start in range(0, len(lines), _TOGETHER):
        some = lines[start : start + _TOGETHER]
        together = _Together([line.text for line in some])
        tables.append(_shape(some, together))
        at, spelled = together.long_words()
        places.append(at + start)
        words.append(spelled)
    known, which = np.unique(np.concatenate(words), return_inverse=True)
    # Each word once a line: the places of lines and words as one number.
    once = np.sort(np.concatenate(places) * max(1, len(known)) + which)
    once = once[np.append(once[1:] != once[:-1], True)] if len(once) else once
    ends = np.array([len(lines)]), np.array([len(known)])
    return Looked(np.concatenate(tables), *np.divmod(once, max(1, len(known))), known, *ends)


def _picked(seen: Looked, at: Places) -> tuple[Places, Places]:
    """The places and words of the lines at *at* of those *seen*."""
    first = np.searchsorted(seen.places, at)
    many = np.searchsorted(seen.places, at, side="right") - first
    # The words of each line one after another: their place among all, less that of the line's first.
    inner = np.arange(int(many.sum())) - np.repeat(np.cumsum(many) - many, many)
    return np.repeat(np.arange(len(at)), many), seen.words[np.repeat(first, many) + inner]


def _shape(lines: Sequence[Line], together: "_Together") -> Table:
    texts = [line.text for line in lines]
    words, characters = _column(line.words for line in lines), together.letters.lengths.astype(np.float64)
    per = 1.0 / np.maximum(words, 1.0)
    groups, letters = together.groups(), together.letters
    unspaced = letters.unspaced()
    for n in np.flatnonzero(unspaced).tolist():
        for group, pattern in _within():
            groups[group][n] += len(pattern.findall(texts[n]))
    columns = [
        np.maximum(words, 1.0),
        characters,
        characters / np.maximum(words, 1.0),
        _column(line.is_sentence for line in lines),
        letters.ends_in(":："),
        letters.lower_begins(),
        groups[-1] * per,
        letters.number_of(FIGURE) / characters,
        groups[0] * per,
        letters.number_of(COMMA) * per,
        np.minimum(letters.number_of(QUOTE), 1.0),
        np.minimum(letters.bars(), 1.0),
        letters.addressed(),
        letters.dated(),
        unspaced,
        np.ones(len(texts)),  # how often each is repeated shows in its own text
        _column(map(str.isupper, texts)),
        np.minimum(letters.inner_ends(), 6.0),
        *(np.minimum(1.0, group * per) for group in groups[1:-1]),
    ]
    return np.column_stack(columns)


def _column(values: Iterator[float]) -> Column:
    return np.fromiter(values, dtype=np.float64)


class _Together:
    """Lines as one text, each ended, so that a pattern goes over all of them at a stroke."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.letters = letters_of(tuple(texts))
        self._words = words_in(self.letters)
        self._lines = self.letters.lines_of(self._words.starts)

    def groups(self) -> list[Column]:
        """How many words of each group each line holds, and last how many with a capital."""
        marks = _groups_of(self._words)
        held = np.flatnonzero(marks)
        some, lines = marks[held], self._lines[held]
        columns = [lines[some & 1 << n > 0] for n in range(len(GROUPS))]
        columns.append(self._lines[self._words.capital])
        return [np.bincount(column, minlength=len(self.letters.lengths)).astype(np.float64) for column in columns]

    def long_words(self) -> tuple[Places, Sums]:
        """The lines of the long words, and these in small letters."""
        at = np.flatnonzero(self._words.long)
        return self._lines[at], self._words.low[at]


@cache
def _within() -> tuple[tuple[int, re.Pattern[str]], ...]:
    """Groups by their numbers, and what shows them in scripts without blanks."""
    table = load_lexicon("prosewords")["unspaced"]
    return tuple((GROUPS.index(group), re.compile("|".join(words))) for group, words in table.items())


def _groups_of(words: Words) -> Bits:
    """The groups of each word as bits: as it is written, else in small letters."""
    found = _grouped().bits_of(words.low)
    other = np.flatnonzero(words.own != words.low)
    own = _grouped().bits_of(words.own[other])
    found[other[own > 0]] = own[own > 0]
    return found


@cache
def _grouped() -> Glossary:
    """The words of all groups, with their groups as bits."""
    table: dict[str, int] = {}
    lexicon = load_lexicon("pagewords") | load_lexicon("prosewords")
    for number, group in enumerate(GROUPS):
        for word in lexicon[group]:
            table[word] = table.get(word, 0) | 1 << number
    return Glossary(table)
