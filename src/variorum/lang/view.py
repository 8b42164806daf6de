"""A normalised text that knows the way back: the only offset arithmetic in the house."""

from bisect import bisect_right
from dataclasses import dataclass

_STRAIGHT = {
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"',
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'",
    "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-", "…": "...",
}  # fmt: skip
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")


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

    def _at(self, offset: int) -> int:
        run = bisect_right(self.starts, offset) - 1
        return offset + self.shifts[run] if run >= 0 else offset


def fold(text: str, *, lower: bool = True) -> View:
    """Lower-case, straighten quotes and dashes, squeeze blanks, drop invisible marks. Linear."""
    out: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    blank = True
    for source, char in enumerate(text):
        if char in _INVISIBLE:
            continue
        if char.isspace():
            if blank:
                continue
            piece, blank = " ", True
        else:
            piece, blank = _STRAIGHT.get(char, char), False
            piece = piece.lower() if lower else piece
        for letter in piece:
            shift = source - len(out)
            if not shifts or shifts[-1] != shift:
                starts.append(len(out))
                shifts.append(shift)
            out.append(letter)
    return View("".join(out), tuple(starts), tuple(shifts))


def fold_words(text: str) -> str:
    """*text* folded and stripped, for comparing words without caring for marks and case."""
    return fold(text).text.strip()
