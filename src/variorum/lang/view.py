"""A normalised text that knows the way back: the only offset arithmetic in the house."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

_STRAIGHT = {
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"',
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'",
    "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-", "…": "...",
}  # fmt: skip
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")
_UNEVEN = re.compile(r"[\s{0}]{{2,}}|[{0}…Σİ]".format("".join(sorted(_INVISIBLE))))
_EVEN = {ord(char): " " for char in map(chr, range(0x3001)) if char.isspace()} | {
    ord(char): plain for char, plain in _STRAIGHT.items() if len(plain) == 1
}
_TURNED = re.compile("[{}]".format("".join(re.escape(chr(code)) for code in _EVEN if code != ord(" "))))


@dataclass(frozen=True, slots=True)
class View:
    """Folded ``text`` and, in runs, which source offset each stretch of it stands for.

    From ``starts[i]`` on, folded offset ``n`` stands for source offset ``n + shifts[i]``.
    """

    text: str
    starts: tuple[int, ...]
    shifts: tuple[int, ...]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The source span of folded ``start``..``end``; empty spans stay empty."""
        first = self._at(start)
        return (first, first) if end <= start else (first, self._at(end - 1) + 1)

    def sources(self, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """The source spans of folded spans that are not empty and follow one another; linear in runs and spans."""
        if len(self.starts) == 1 and self.starts[0] == 0:
            shift = self.shifts[0]
            return [(start + shift, end + shift) for start, end in spans]
        return [self.source(start, end) for start, end in spans]

    def _at(self, offset: int) -> int:
        run = bisect_right(self.starts, offset) - 1
        return offset + self.shifts[run] if run >= 0 else offset


def fold(text: str, *, lower: bool = True) -> View:
    """Lower-case, straighten quotes and dashes, squeeze blanks, drop invisible marks. Linear.

    Stretches in which every character stands for one are folded at a stroke.
    """
    fold = _Fold(lower)
    at = 0
    for match in _UNEVEN.finditer(text):
        fold.take_even(text, at, match.start())
        fold.take_each(text, match.start(), match.end())
        at = match.end()
    fold.take_even(text, at, len(text))
    return View("".join(fold.out), tuple(fold.starts), tuple(fold.shifts))


class _Fold:
    """A view in the making."""

    def __init__(self, lower: bool) -> None:
        self.out: list[str] = []
        self.starts: list[int] = []
        self.shifts: list[int] = []
        self._lower = lower
        self._length = 0
        self._blank = True

    def take_even(self, text: str, start: int, end: int) -> None:
        """A stretch without characters that vanish, grow or are squeezed, but for a blank at the very head."""
        if self._blank and start < end and text[start].isspace():
            start += 1
        if start < end:
            piece = text[start:end].translate(_EVEN)
            self._put(piece.lower() if self._lower else piece, start)
            self._blank = piece.endswith(" ")

    def take_each(self, text: str, start: int, end: int) -> None:
        """A stretch character by character."""
        for source in range(start, end):
            char = text[source]
            if char in _INVISIBLE or (char.isspace() and self._blank):
                continue
            self._blank = char.isspace()
            piece = " " if self._blank else _STRAIGHT.get(char, char)
            for letter in piece.lower() if self._lower else piece:
                self._put(letter, source)

    def _put(self, piece: str, source: int) -> None:
        shift = source - self._length
        if not self.shifts or self.shifts[-1] != shift:
            self.starts.append(self._length)
            self.shifts.append(shift)
        self.out.append(piece)
        self._length += len(piece)


def fold_words(text: str) -> str:
    """*text* folded and stripped, for comparing words without caring for marks and case."""
    if text.isascii():
        return " ".join(text.replace("`", "'").lower().split())
    if _UNEVEN.search(text):
        return fold(text).text.strip()
    return (text.translate(_EVEN) if _TURNED.search(text) else text).lower().strip()
