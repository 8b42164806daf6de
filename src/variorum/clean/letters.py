"""The letters of many lines as numbers, looked at all together."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

import numpy as np

Column = np.ndarray[tuple[int], np.dtype[np.float64]]
Places = np.ndarray[tuple[int], np.dtype[np.intp]]
Codes = np.ndarray[tuple[int], np.dtype[np.uint32]]
Sorts = np.ndarray[tuple[int], np.dtype[np.uint16]]
Truths = np.ndarray[tuple[int], np.dtype[np.bool_]]


# What a letter may be; an end is that of a sentence, and closing what may stand between it and the blank behind it.
COMMA, QUOTE, _BAR, _BLANK, _END, _CLOSING = (np.uint16(1 << n) for n in range(6))
# Of any script: a letter or digit, a capital, a figure.
WORDLY, CAPITAL, FIGURE = (np.uint16(1 << n) for n in range(6, 9))
_ODD = np.uint16(1 << 9)  # one that case folding makes other than the small letter
_LETTERS = {
    COMMA: ",",
    QUOTE: '"“”„«»「」',
    _BAR: "|•·»›→▶",
    _BLANK: " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f",
    _END: ".!?…।",
    _CLOSING: "'\"”’»)",
}
_KEPT = 4  # letters of so many portions of lines are remembered
_TABLE = 0x3100  # the last entry stands for all letters beyond
_FIRST_UNSPACED = 0x2E80  # scripts without blanks between words begin here
_UNSPACED_ENDS = (ord("。"), ord("！"), ord("？"))
_SIGMA, _LAST_SIGMA = 0x3A3, 0x3C2  # a capital that is another small letter at a word's end
_DOMAINS = ("com", "net", "org", "de", "co")


def _sorts_of(codes: Sequence[int]) -> Sorts:
    """What each letter is of any script."""
    letters = list(map(chr, codes))
    found = np.zeros(len(letters), dtype=np.uint16)
    for sort, holds in ((WORDLY, str.isalnum), (CAPITAL, str.isupper), (FIGURE, str.isdecimal)):
        found[np.fromiter(map(holds, letters), np.bool_, len(letters))] |= sort
    small = map(chr, _small_of(codes).tolist())
    found[[letter.casefold() != low for letter, low in zip(letters, small, strict=True)]] |= _ODD
    return found


def _small_of(codes: Sequence[int]) -> Codes:
    return np.array([ord(low) if len(low := chr(code).lower()) == 1 else code for code in codes], dtype=np.uint32)


@cache
def _tables() -> tuple[Sorts, Codes]:
    """What the first letters are, and the small letters for them; the last entry, of all beyond, is to be asked for."""
    codes = range(_TABLE)
    sorts = _sorts_of(codes)
    for sort, letters in _LETTERS.items():
        sorts[[ord(letter) for letter in letters]] |= sort
    sorts[-1] = 0
    return sorts, _small_of(codes)


def _beyond(codes: Codes, highest: int) -> Iterator[tuple[Places, list[int], Places]]:
    """Where letters beyond the tables stand, the distinct ones, and which of these each is; if there are any."""
    if highest >= _TABLE - 1:
        places = np.flatnonzero(codes >= _TABLE - 1)
        distinct, which = np.unique(codes[places], return_inverse=True)
        yield places, distinct.tolist(), which


@lru_cache(_KEPT)
def letters_of(lines: tuple[str, ...]) -> "Letters":
    """The letters of *lines*; those of the last are remembered, for of the same lines more than one thing is asked."""
    return Letters(lines)


class Letters:
    """The letters of lines, each ended: what each letter is, and the small ones."""

    def __init__(self, lines: Sequence[str]) -> None:
        text = "".join(f"{line}\n" for line in lines)
        if text.count("\n") > len(lines):  # an element of a page may hold line ends
            text = "".join(f"{line}\n" for line in (line.replace("\n", " ") for line in lines))
        self.text = text
        self.lengths: Places = np.fromiter(map(len, lines), np.intp, len(lines))
        self._starts: Places = np.cumsum(self.lengths + 1) - self.lengths - 1
        self.codes: Codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        highest = int(self.codes.max(initial=0))
        sorts, small = _tables()
        places = np.minimum(self.codes, _TABLE - 1).astype(np.intp)
        self.sorts, self.small = sorts.take(places), small.take(places)
        for beyond, distinct, which in _beyond(self.codes, highest):
            self.sorts[beyond], self.small[beyond] = _sorts_of(distinct)[which], _small_of(distinct)[which]
        for at in np.flatnonzero(self.codes == _SIGMA).tolist():
            if self.sorts[at - 1] & WORDLY and not self.sorts[at + 1] & WORDLY:
                self.small[at] = _LAST_SIGMA
                self.sorts[at] |= _ODD
        self._wide = highest >= _FIRST_UNSPACED

    def words(self) -> Places:
        """How many words each line has, runs of letters and digits; of scripts without blanks too few."""
        wordly = (self.sorts & WORDLY) > 0
        begins = self.lines_of(np.flatnonzero(wordly & ~np.roll(wordly, 1)))
        return np.bincount(begins, minlength=len(self.lengths))

    def reach(self) -> Codes:
        """The highest code in each line."""
        return np.maximum.reduceat(self.codes, self._starts)

    def number_of(self, sort: np.uint16) -> Column:
        """How many letters of that sort each line has."""
        return self._count(self._places_of(sort))

    def _places_of(self, sort: np.uint16) -> Places:
        places: Places = np.flatnonzero((self.sorts & sort) > 0)
        return places

    def keys(self) -> list[str | None]:
        """The letters and digits of each line, case folded; ``None`` where that takes more than small letters."""
        kept = self.small[((self.sorts & WORDLY) > 0) | (self.codes == ord("\n"))]
        keys: list[str | None] = [*kept.tobytes().decode("utf-32-le", "surrogatepass").split("\n")[:-1]]
        for n in {*self.lines_of(self._places_of(_ODD)).tolist()}:
            keys[n] = None
        return keys

    def bars(self) -> Column:
        """Marks between the entries of a menu, and strokes between blanks."""
        slashes = np.flatnonzero(self.codes == ord("/"))
        beside = self.sorts[slashes - 1] & self.sorts[np.minimum(slashes + 1, len(self.sorts) - 1)] & _BLANK
        return self.number_of(_BAR) + self._count(slashes[beside > 0])

    def inner_ends(self) -> Column:
        """Ends of sentences with more behind them."""
        at = self._places_of(_END)
        behind = self.sorts[np.minimum(at + 1, len(self.sorts) - 1)]
        further = self.sorts[np.minimum(at + 2, len(self.sorts) - 1)]
        found = self._count(at[(behind & _BLANK > 0) | ((behind & _CLOSING > 0) & (further & _BLANK > 0))])
        return found + self._count(np.flatnonzero(np.isin(self.codes, _UNSPACED_ENDS))) if self._wide else found

    def lower_begins(self) -> Column:
        """1 for lines that begin with a small letter."""
        first = self.codes[self._starts]
        found = (first >= ord("a")) & (first <= ord("z"))
        for n in np.flatnonzero((first > 0x7F) & ((self.sorts[self._starts] & WORDLY) > 0)).tolist():
            found[n] = chr(first[n]).islower()
        return found.astype(np.float64)

    def unspaced(self) -> Column:
        """1 for lines that begin, or have in the middle, letters of a script without blanks between words."""
        first, middle = self.codes[self._starts], self.codes[self._starts + self.lengths // 2]
        found: Column = (np.maximum(first, middle) >= _FIRST_UNSPACED).astype(np.float64)
        return found

    def dated(self) -> Column:
        """1 for lines with a year of the last hundred or a time of day, else 0."""
        figures = self._places_of(FIGURE)
        first, second = self.codes[figures], self._at(figures + 1)
        begun = ((first == ord("1")) & (second == ord("9"))) | ((first == ord("2")) & (second == ord("0")))
        years = figures[begun]
        parted = (self.sorts[years - 1] & WORDLY == 0) & (self.codes[years - 1] != ord("_"))
        timed = figures[(second == ord(":")) | (second == ord("."))]
        found = np.concatenate([years[parted & self._two_figures(years + 2)], timed[self._two_figures(timed + 2)]])
        return np.minimum(self._count(found), 1.0)

    def _two_figures(self, places: Places) -> Truths:
        """Whether two figures begin at each of the places, and a word ends behind them."""
        last = len(self.codes) - 1
        here, following, behind = (np.minimum(places + step, last) for step in range(3))
        figures = self.sorts[here] & self.sorts[following] & FIGURE
        found: Truths = (figures > 0) & (self.sorts[behind] & WORDLY == 0) & (self.codes[behind] != ord("_"))
        return found

    def addressed(self) -> Column:
        """1 for lines with the address of a page or of a letter box, else 0."""
        ats, colons, points = (np.flatnonzero(self.codes == ord(mark)) for mark in "@:.")
        blank, final = self.sorts & _BLANK, self.codes == ord("\n")
        ats = ats[~(final[ats - 1] | final[ats + 1]) & (blank[ats - 1] | blank[ats + 1] == 0)]
        colons = colons[self._spelled(colons - 4, "http") | self._spelled(colons - 5, "https")]
        held = self._spelled(points - 3, "www")
        for domain in _DOMAINS:
            behind = self._at(points + len(domain) + 1)
            ended = (self._sorts_at(points + len(domain) + 1) & WORDLY == 0) & (behind != ord("_"))
            held |= self._spelled(points + 1, domain) & ended & (self._sorts_at(points - 1) & WORDLY > 0)
        return np.minimum(self._count(np.concatenate([ats, colons, points[held]])), 1.0)

    def _spelled(self, places: Places, word: str) -> Truths:
        """Whether *word* stands at each of the places."""
        found: Truths = self._at(places) == ord(word[0])
        for step, letter in enumerate(word[1:], 1):
            found &= self._at(places + step) == ord(letter)
        return found

    def _at(self, places: Places) -> Codes:
        return self.codes.take(places, mode="clip")

    def _sorts_at(self, places: Places) -> Sorts:
        return self.sorts.take(places, mode="clip")

    def ends_in(self, letters: str) -> Column:
        """1 for lines that end with one of *letters*."""
        return np.isin(self.codes[self._starts + self.lengths - 1], [*map(ord, letters)]).astype(np.float64)

    def places_of(self, marks: str) -> Places:
        """Where one of *marks* stands."""
        asked = np.zeros(_TABLE, dtype=np.bool_)
        codes = [*map(ord, marks)]
        asked[[code for code in codes if code < _TABLE - 1]] = True
        held = asked.take(np.minimum(self.codes, _TABLE - 1))
        for beyond in (code for code in codes if code >= _TABLE - 1):
            held |= self.codes == beyond
        places: Places = np.flatnonzero(held)
        return places

    def lines_of(self, places: Places) -> Places:
        """The lines in which letters stand."""
        lines: Places = np.searchsorted(self._starts, places, side="right") - 1
        return lines

    def first_of(self, places: Places) -> Places:
        """The first of the *places*, which are in order, in each line that has one: their numbers."""
        at = np.append(places, len(self.codes))
        first = np.searchsorted(at, self._starts)
        return first[at[first] < self._starts + self.lengths]

    def _count(self, places: Places) -> Column:
        counts: Column = np.bincount(self.lines_of(places), minlength=len(self._starts)).astype(np.float64)
        return counts
