"""The letters of many lines as numbers, looked at all together."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

Column = np.ndarray[tuple[int], np.dtype[np.float64]]
Places = np.ndarray[tuple[int], np.dtype[np.intp]]
Codes = np.ndarray[tuple[int], np.dtype[np.uint32]]
Sorts = np.ndarray[tuple[int], np.dtype[np.uint8]]
Truths = np.ndarray[tuple[int], np.dtype[np.bool_]]


# What a letter may be; an end is that of a sentence, and closing what may stand between it and the blank behind it.
COMMA, QUOTE, _BAR, _DIGIT, _BLANK, _END, _CLOSING = (np.uint8(1 << n) for n in range(7))
_LETTERS = {
    COMMA: ",",
    QUOTE: '"“”„«»「」',
    _BAR: "|•·»›→▶",
    _DIGIT: "0123456789",
    _BLANK: " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f",
    _END: ".!?…।",
    _CLOSING: "'\"”’»)",
}
_TABLE = 0x3100  # the last entry stands for all letters beyond
_FIRST_UNSPACED = 0x2E80  # scripts without blanks between words begin here
_FIRST_DIGIT = 0x660  # beyond ASCII
_DIGITS = ((0x660, 0x669), (0x6F0, 0x6F9), (0x966, 0x96F), (0x9E6, 0x9EF), (0xFF10, 0xFF19))
_UNSPACED_ENDS = (ord("。"), ord("！"), ord("？"))
_COLONS = (ord(":"), ord("："))


def _sorts() -> Sorts:
    table = np.zeros(_TABLE, dtype=np.uint8)
    for sort, letters in _LETTERS.items():
        table[[ord(letter) for letter in letters]] |= sort
    return table


_SORTS = _sorts()


class _Kinds(NamedTuple):
    """Of letters by their codes: letters and digits, capitals, figures, and the small letters for them."""

    wordly: Truths
    capital: Truths
    figure: Truths
    small: Codes


def _kinds_of(codes: Sequence[int]) -> _Kinds:
    letters = list(map(chr, codes))
    low = [letter.lower() for letter in letters]
    return _Kinds(
        np.fromiter(map(str.isalnum, letters), np.bool_, len(letters)),
        np.fromiter(map(str.isupper, letters), np.bool_, len(letters)),
        np.fromiter(map(str.isdecimal, letters), np.bool_, len(letters)),
        np.array([ord(s if len(s) == 1 else c) for s, c in zip(low, letters, strict=True)], dtype=np.uint32),
    )


@cache
def _kinds() -> _Kinds:
    """Those of the first letters; the last entry, of all letters beyond, is to be asked for."""
    found = _kinds_of(range(_TABLE))
    for truths in found[:3]:
        truths[-1] = False
    return found


def sorts_of(codes: Codes) -> tuple[Truths, Truths, Truths]:
    """Which of the letters are letters or digits of some script, which capitals, which figures."""
    kinds, at = _kinds(), np.minimum(codes, _TABLE - 1)
    found = kinds.wordly[at], kinds.capital[at], kinds.figure[at]
    if len(beyond := np.flatnonzero(codes >= _TABLE - 1)):
        distinct, which = np.unique(codes[beyond], return_inverse=True)
        for truths, further in zip(found, _kinds_of(distinct.tolist()), strict=False):
            truths[beyond] = further[which]
    return found


def small(codes: Codes) -> Codes:
    """The small letters for capitals, the others as they are."""
    found: Codes = _kinds().small[np.minimum(codes, _TABLE - 1)]
    if len(beyond := np.flatnonzero(codes >= _TABLE - 1)):
        distinct, which = np.unique(codes[beyond], return_inverse=True)
        found[beyond] = _kinds_of(distinct.tolist()).small[which]
    return found


def words_and_reach(texts: Sequence[str]) -> tuple[Places, Codes]:
    """For each text its words, runs of letters and digits, and the highest code of its letters. Linear.

    The words of texts with codes of 0x3100 and higher are not all counted.
    """
    ends = np.cumsum(np.fromiter(map(len, texts), np.intp, len(texts)) + 1)
    codes = np.frombuffer(("\n".join(texts) + "\n").encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    wordly = _kinds().wordly[np.minimum(codes, _TABLE - 1)]
    begins = np.flatnonzero(wordly & ~np.roll(wordly, 1))  # the last is a line end
    counts = np.bincount(np.searchsorted(ends, begins, side="right"), minlength=len(texts))
    return counts, np.maximum.reduceat(codes, np.concatenate([[0], ends[:-1]]))


class Letters:
    """The letters of *text*, whose lines begin at *starts* and have *lengths*."""

    def __init__(self, text: str, starts: Places, lengths: Places) -> None:
        self.codes: Codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        self._sorts: Sorts = _SORTS[np.minimum(self.codes, _TABLE - 1)]
        self._starts, self._lengths = starts, lengths
        self._wide = bool(len(self.codes)) and int(self.codes.max()) >= _FIRST_DIGIT

    def number_of(self, sort: np.uint8) -> Column:
        """How many letters of that sort each line has."""
        return self._count((self._sorts & sort) > 0)

    def digits(self) -> Column:
        """Digits of each line, of the scripts of the news."""
        found = (self._sorts & _DIGIT) > 0
        for first, last in _DIGITS if self._wide else ():
            found |= (self.codes >= first) & (self.codes <= last)
        return self._count(found)

    def bars(self) -> Column:
        """Marks between the entries of a menu, and strokes between blanks."""
        slashes = np.flatnonzero(self.codes == ord("/"))
        blank = (self._sorts & _BLANK) > 0
        found = (self._sorts & _BAR) > 0
        found[slashes] = blank[slashes - 1] & blank[np.minimum(slashes + 1, len(blank) - 1)]
        return self._count(found)

    def inner_ends(self) -> Column:
        """Ends of sentences with more behind them."""
        at = np.flatnonzero(self._sorts & _END)
        behind = self._sorts[np.minimum(at + 1, len(self._sorts) - 1)]
        further = self._sorts[np.minimum(at + 2, len(self._sorts) - 1)]
        inner = (behind & _BLANK > 0) | ((behind & _CLOSING > 0) & (further & _BLANK > 0))
        found = np.isin(self.codes, _UNSPACED_ENDS) if self._wide else np.zeros(len(self.codes), dtype=np.bool_)
        found[at[inner]] = True
        return self._count(found)

    def colon_ends(self) -> Column:
        """1 for lines that end with a colon."""
        return np.isin(self.codes[self._starts + self._lengths - 1], _COLONS).astype(np.float64)

    def lower_begins(self) -> Column:
        """1 for lines that begin with a small letter."""
        first = self.codes[self._starts]
        found = (first >= ord("a")) & (first <= ord("z"))
        for n in np.flatnonzero(first > 0x7F).tolist():
            found[n] = chr(first[n]).islower()
        return found.astype(np.float64)

    def unspaced(self) -> Column:
        """1 for lines that begin, or have in the middle, letters of a script without blanks between words."""
        first, middle = self.codes[self._starts], self.codes[self._starts + self._lengths // 2]
        found: Column = (np.maximum(first, middle) >= _FIRST_UNSPACED).astype(np.float64)
        return found

    def _count(self, found: Truths) -> Column:
        lines = np.searchsorted(self._starts, np.flatnonzero(found), side="right") - 1
        counts: Column = np.bincount(lines, minlength=len(self._starts)).astype(np.float64)
        return counts
