"""What a line shows by itself: its shape, and the groups of page words it holds, as numbers.

Lines are looked at together: each pattern goes once over all of them, and each word is judged once.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from variorum.lang.lexicon import load_lexicon

from .letters import COMMA, QUOTE, Column, Letters, Places
from .lines import Line
from .spelling import LEAST_LONG, WORD, Sums, Words, found_among, numbers_of, words_in

Table = np.ndarray[tuple[int, int], np.dtype[np.float64]]
Bits = np.ndarray[tuple[int], np.dtype[np.int64]]

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

# None of them goes beyond a line end. Each begins with the characters it may begin with, which the engine
# looks for at a stroke, and what must stand before them comes as a look back.
_ADDRESS = re.compile(r"@(?<=\S@)(?=\S)|https?:|www\.|\.(?<=\w\.)(?:com|net|org|de|co)\b")
_YEAR = re.compile(r"\d(?:(?<!\w\d)(?:(?<=1)9|(?<=2)0)\d\d\b|\d?[:.]\d\d\b)")
_TOGETHER = 4096  # lines: what is worked on at once stays small however many there are
_NUMBER = re.compile(r"\d")
_NOWHERE: Places = np.empty(0, dtype=np.intp)


class Looked(NamedTuple):
    """What lines show: a row per line and a column per name in ``SHAPE``; and the long words each line holds.

    Of the latter ``places`` are lines and ``words`` what stands there, by its place among the ``known`` words, which
    are given as ``spelling`` has them, sorted; each once a line.
    """

    table: Table
    places: Places
    words: Places
    known: Sums

    def held(self, words: Iterable[str]) -> Bits:
        """1 at the places of *words*, which are in small letters, else 0."""
        found = np.zeros(len(self.known), dtype=np.int64)
        if len(self.known) and len(asked := numbers_of(words)):
            at, there = found_among(asked, self.known)
            found[at[there]] = 1
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
    return next(look_at_each([lines]))


def look_at_each(texts: Sequence[Sequence[Line]]) -> Iterator[Looked]:
    """What the lines of each of *texts* show: a line that stands in several of them is looked at once. Linear."""
    known = {line.text: line for lines in texts for line in lines}
    distinct = tuple(known.values())
    seen = _look_at_distinct(distinct)
    which = dict(zip(known, range(len(distinct)), strict=True))
    for lines in texts:
        yield _picked(seen, np.fromiter((which[line.text] for line in lines), np.intp, len(lines)))


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
    once = np.unique(np.concatenate(places) * max(1, len(known)) + which)
    return Looked(np.concatenate(tables), *np.divmod(once, max(1, len(known))), known)


def _picked(seen: Looked, at: Places) -> Looked:
    """What the lines at *at* of those *seen* show, and how often each stands among them."""
    table = seen.table[at]
    table[:, _REPEATED] = np.minimum(np.bincount(at, minlength=1)[at], 4)
    first = np.searchsorted(seen.places, at)
    many = np.searchsorted(seen.places, at, side="right") - first
    # The words of each line one after another: their place among all, less that of the line's first.
    inner = np.arange(int(many.sum())) - np.repeat(np.cumsum(many) - many, many)
    return Looked(table, np.repeat(np.arange(len(at)), many), seen.words[np.repeat(first, many) + inner], seen.known)


def _shape(lines: Sequence[Line], together: "_Together") -> Table:
    texts = [line.text for line in lines]
    words, characters = _column(line.words for line in lines), together.lengths.astype(np.float64)
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
        letters.colon_ends(),
        letters.lower_begins(),
        groups[-1] * per,
        letters.digits() / characters,
        groups[0] * per,
        letters.number_of(COMMA) * per,
        np.minimum(letters.number_of(QUOTE), 1.0),
        np.minimum(letters.bars(), 1.0),
        together.holds(_ADDRESS),
        together.holds(_YEAR),
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
        self._text = "".join(f"{text}\n" for text in (text.replace("\n", " ") for text in texts))
        self.lengths: Places = np.fromiter(map(len, texts), np.intp, len(texts))
        self._starts: Places = np.cumsum(self.lengths + 1) - self.lengths - 1
        self.letters = Letters(self._text, self._starts, self.lengths)
        self._words = words_in(self.letters.codes)

    def holds(self, pattern: re.Pattern[str]) -> Column:
        """1 for each line that *pattern* occurs in, else 0."""
        places = np.fromiter((match.start() for match in pattern.finditer(self._text)), dtype=np.intp)
        found = np.zeros(len(self._starts))
        found[np.searchsorted(self._starts, places, side="right") - 1] = 1.0
        return found

    def groups(self) -> list[Column]:
        """How many words of each group each line holds, and last how many with a capital."""
        marks = _groups_of(self._words)
        upto = np.searchsorted(self._words.starts, self._starts + self.lengths)
        columns = (*((marks >> n) & 1 for n in range(len(GROUPS))), self._words.capital)
        totals = (np.concatenate([[0], np.cumsum(column)])[upto] for column in columns)
        return [np.diff(total, prepend=0).astype(np.float64) for total in totals]

    def long_words(self) -> tuple[Places, Sums]:
        """The lines of the long words, and these in small letters."""
        at = np.flatnonzero(self._words.long)
        lines = np.searchsorted(self._starts, self._words.starts[at], side="right") - 1
        return lines, self._words.low[at]


@cache
def _within() -> tuple[tuple[int, re.Pattern[str]], ...]:
    """Groups by their numbers, and what shows them in scripts without blanks."""
    table = load_lexicon("prosewords")["unspaced"]
    return tuple((GROUPS.index(group), re.compile("|".join(words))) for group, words in table.items())


def _groups_of(words: Words) -> Bits:
    """The groups of each word as bits: as it is written, else in small letters."""
    known, bits = _grouped()
    own, low = (np.where(there, bits[at], 0) for at, there in (found_among(n, known) for n in (words.own, words.low)))
    found: Bits = np.where(own > 0, own, low)
    return found


@cache
def _grouped() -> tuple[Sums, Bits]:
    """The numbers of the words of all groups, sorted, and their groups as bits."""
    table: dict[str, int] = {}
    lexicon = load_lexicon("pagewords") | load_lexicon("prosewords")
    for number, group in enumerate(GROUPS):
        for word in lexicon[group]:
            table[word] = table.get(word, 0) | 1 << number
    numbers = numbers_of(table)
    order = np.argsort(numbers)
    return numbers[order], np.array(list(table.values()), dtype=np.int64)[order]
