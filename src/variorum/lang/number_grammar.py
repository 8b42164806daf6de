"""How the pieces of a number add up: "two million three hundred and five", "three and a half", "two-thirds".

A descent over the pieces, longest reading first; each piece is read at most three times, so it is linear.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .lexicon import load_lexicon
from .number_atoms import Atom, Number, Sort

_DOZEN = 12
_HUNDRED = 100
_DAYS = 31  # "on May 12 thousands of people came"
_THOUSAND = 1000
# "A round dozen", "a good hundred".
_ROUND_GAP = re.compile(r" {1,3}(?:(?:round|good|full|cool|whole) )?|[\u00a0-]| - ?")
_GAP = re.compile(r" {1,3}|[\u00a0-]| - ?")
# What may follow "a third" when it is a share: an ordinal has its noun there ("a third man").
_AFTER_SHARE = re.compile(
    r"\s*(?:$|[.,;:?!)\u2014\u2013”\"']|(?:of|as|more|less|fewer|to|in|from|on|by|were|was|are|is|have|has|had|said|say|do|did|and|or"
    r"|since|that|over|after|below|above|than|for|at|live|lives|lived|believe|think|voted|died|support|per)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """The pieces from *first* up to *last* (not included) as one number; ``scale`` the last scale in it."""

    last: int
    value: Number
    scale: Number = 1
    share: bool = False


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of one text."""

    text: str
    atoms: Sequence[Atom]

    def is_joined(self, index: int) -> bool:
        """Whether the piece stands right behind the one before it, with a blank or a hyphen between."""
        if not 0 < index < len(self.atoms):
            return False
        left, right = self.atoms[index - 1], self.atoms[index]
        gap = _ROUND_GAP if left.sort is Sort.ARTICLE and right.sort in (Sort.SCALE, Sort.PART) else _GAP
        return bool(gap.fullmatch(self.text, left.end, right.start))

    def sort(self, index: int) -> Sort | None:
        """What the piece does; ``None`` beyond the last."""
        return self.atoms[index].sort if index < len(self.atoms) else None


def read_number(pieces: Pieces, first: int) -> Reading | None:
    """The longest number that begins with the piece *first*; ``None`` where none does."""
    if pieces.sort(first) is Sort.MINUS and _is_either(pieces, first):
        return None
    if pieces.sort(first) is Sort.MINUS:
        inner = _unsigned(pieces, first + 1) if pieces.is_joined(first + 1) else None
        return Reading(inner.last, -inner.value, inner.scale, inner.share) if inner else None
    return _unsigned(pieces, first)


def _is_either(pieces: Pieces, first: int) -> bool:
    """As in "plus or minus 3": the sign is both."""
    start = pieces.atoms[first].start
    return pieces.text[max(0, start - 8) : start].lower() == "plus or "


def _unsigned(pieces: Pieces, first: int) -> Reading | None:
    return _fraction(pieces, first) or _mixed(pieces, first)


def _mixed(pieces: Pieces, first: int) -> Reading | None:
    """A whole number, with "and a half", "point five" or a fraction behind it."""
    whole = _whole(pieces, first)
    if whole is None:
        return None
    if pieces.sort(whole.last) is Sort.POINT and pieces.is_joined(whole.last):
        return _decimals(pieces, whole)
    if pieces.sort(whole.last) is Sort.AND and pieces.is_joined(whole.last) and pieces.is_joined(whole.last + 1):
        part = _part(pieces, whole.last + 1)
        if part is not None:
            return _with_part(pieces, whole, part)
    return whole


def _with_part(pieces: Pieces, whole: Reading, part: Reading) -> Reading:
    """Add a part: of one, of the scale it stands behind ("two million and a half"), or of its own scale."""
    if not part.share and whole.scale == 1:
        return Reading(part.last, whole.value * part.scale + part.value, part.scale)
    if not part.share:
        return Reading(part.last, whole.value + part.value, part.scale)
    if whole.scale >= _THOUSAND:
        return Reading(part.last, whole.value + part.value * whole.scale, whole.scale)
    value, last = whole.value + part.value, part.last
    if pieces.sort(last) is Sort.SCALE and pieces.is_joined(last):
        scale = pieces.atoms[last].value
        return Reading(last + 1, value * scale, scale)
    return Reading(last, value)


def _decimals(pieces: Pieces, whole: Reading) -> Reading:
    """Figures after "point", one by one ("point nought three"), or one number ("point seventy-one")."""
    digits, at = "", whole.last + 1
    while pieces.is_joined(at) and pieces.sort(at) in (Sort.SMALL, Sort.TEN, Sort.FIGURES):
        atom = pieces.atoms[at]
        if pieces.sort(at) is Sort.TEN and pieces.is_joined(at + 1) and pieces.sort(at + 1) is Sort.SMALL:
            digits, at = f"{digits}{int(atom.value + pieces.atoms[at + 1].value)}", at + 2
            continue
        digits, at = f"{digits}{int(atom.value)}", at + 1
    if not digits:
        return whole
    value: Number = whole.value + float(f"0.{digits}")
    if pieces.sort(at) is Sort.SCALE and pieces.is_joined(at):
        return Reading(at + 1, value * pieces.atoms[at].value, pieces.atoms[at].value)
    return Reading(at, value)


def _fraction(pieces: Pieces, first: int) -> Reading | None:
    """A fraction that stands by itself ("two-thirds", "half a million"); "a third man" has none."""
    part = _part(pieces, first)
    if part is None or not part.share:
        return part
    upper, _ = _upper(pieces, first)
    return part if upper and _is_share(pieces, first, part.last, upper) else None


def _part(pieces: Pieces, first: int) -> Reading | None:
    """Any fraction: a share unless it multiplies a scale."""
    upper, at = _upper(pieces, first)
    if upper is None or (at > first and not pieces.is_joined(at)):
        return None
    lower, last = _lower(pieces, at)
    if lower is None:
        return None
    scaled = _part_of_scale(pieces, last, upper / lower)
    if scaled is not None:
        return scaled
    return Reading(last, upper / lower, share=True)


def _upper(pieces: Pieces, first: int) -> tuple[Number | None, int]:
    sort = pieces.sort(first)
    if sort is Sort.PART:
        return (1, first) if pieces.atoms[first].value in (2, 4) and not pieces.atoms[first].plural else (None, first)
    if sort is Sort.ARTICLE and pieces.sort(first + 1) in (Sort.PART, Sort.TEN):
        return 1, first + 1
    whole = _whole(pieces, first, joined=False)
    return (whole.value, whole.last) if whole else (None, first)


def _lower(pieces: Pieces, at: int) -> tuple[Number | None, int]:
    """The denominator: "thirds", "twenty-fifth"."""
    if pieces.sort(at) is Sort.PART:
        return pieces.atoms[at].value, at + 1
    tens = pieces.sort(at) is Sort.TEN and pieces.sort(at + 1) is Sort.PART and pieces.is_joined(at + 1)
    if tens and pieces.atoms[at + 1].value < 10:
        return pieces.atoms[at].value + pieces.atoms[at + 1].value, at + 2
    return None, at


def _part_of_scale(pieces: Pieces, last: int, part: Number) -> Reading | None:
    """A part of a scale: "half a million", "quarter million", "two-thirds of a million", "half a dozen"."""
    end = pieces.atoms[last - 1].end
    between = re.match(r"-| {1,2}(?:(?:of )?an? {1,2})?", pieces.text[end : end + 10], re.IGNORECASE)
    at = last + (pieces.sort(last) is Sort.ARTICLE)
    if not between or pieces.sort(at) is not Sort.SCALE or pieces.atoms[at].start != end + between.end():
        return None
    scale = pieces.atoms[at].value
    return Reading(at + 1, part * scale, scale)


def _is_share(pieces: Pieces, first: int, last: int, upper: Number) -> bool:
    lower = pieces.atoms[last - 1]
    if upper > 1:
        return lower.plural or lower.value == 2
    tail = pieces.text[lower.end : lower.end + 24]
    if lower.value in (2, 4) and re.match(rf"[ -](?:an? )?(?:{_halved()})", tail, re.IGNORECASE):
        return True
    if lower.value == 2:
        return _is_half(pieces, first, tail)
    if lower.plural or pieces.sort(first) is Sort.PART:
        return False
    return bool(_AFTER_SHARE.match(tail))


def _halved() -> str:
    return "|".join(load_lexicon("numbers")["halved"]["words"])


def _is_half(pieces: Pieces, first: int, tail: str) -> bool:
    """Half of something; "the second half", "half-time", "in half" and "half past" are none."""
    before = pieces.text[max(0, pieces.atoms[first].start - 14) : pieces.atoms[first].start].lower()
    if re.search(rf"\b(?:{'|'.join(load_lexicon('numbers')['halved']['not_after'])}) $", before):
        return False
    if pieces.sort(first) is Sort.ARTICLE:
        return bool(_AFTER_SHARE.match(tail))
    led = re.search(r"\b(?:than|nearly|almost|about|around|roughly|least|over|only|just|by|to|some|under|or) $", before)
    of = re.match(r" (?:of|the|its|his|her|their|our|my|all|as|that|those|these)\b", tail)
    return bool(of or (led and re.match(r"[ .,;]|$", tail) and not re.match(r" (?:time|past|way)\b", tail)))


def _whole(pieces: Pieces, first: int, *, joined: bool = True) -> Reading | None:
    """A whole number in words, figures or both; with *joined* "and" may join its parts."""
    sort = pieces.sort(first)
    if sort is Sort.FRACTION:
        return Reading(first + 1, pieces.atoms[first].value, 1, 0 < pieces.atoms[first].value < 1)
    if sort is Sort.ARTICLE and not (pieces.sort(first + 1) is Sort.SCALE and pieces.is_joined(first + 1)):
        return None
    if sort not in (Sort.SMALL, Sort.TEN, Sort.FIGURES, Sort.SCALE, Sort.ARTICLE) or (
        sort is Sort.SCALE and pieces.atoms[first].plural
    ):
        return None
    return _Sum(pieces, joined).run(first)


class _Sum:
    """Adds up the pieces of a whole number, left to right; scales must fall."""

    def __init__(self, pieces: Pieces, joined: bool) -> None:
        self.pieces, self.joined = pieces, joined
        self.total: Number = 0
        self.current: Number | None = None
        self.ceiling: Number = float("inf")
        self.scale: Number = 1
        self.figures = False

    def run(self, first: int) -> Reading:
        """Take pieces from *first* as long as they fit."""
        at = first
        self.figures = self.pieces.sort(first) is Sort.FIGURES
        while at == first or self.pieces.is_joined(at) or self._comma(at):
            step = self._take(at)
            if step == 0:
                break
            at += step
        return Reading(at, self.total + (self.current or 0), self.scale)

    def _take(self, at: int) -> int:
        """How many pieces from *at* on were added; 0 when the number ends before it."""
        sort = self.pieces.sort(at)
        if sort is Sort.AND:
            follows = self.joined and self.scale > 1 and self.pieces.is_joined(at + 1) and self._fits_after_and(at + 1)
            return 1 + self._take(at + 1) if follows else 0
        if sort is Sort.SCALE:
            return int(not self._is_vague(at) and self._multiply(self.pieces.atoms[at]))
        if sort is Sort.ARTICLE:
            return int(self.current is None and not self.total and self._add(at))
        return int(sort in (Sort.SMALL, Sort.TEN, Sort.FIGURES) and self._add(at))

    def _is_vague(self, at: int) -> bool:
        """Whether a plural stands for an unknown number: "in 1990 thousands came"; "480 millions" is exact."""
        atom = self.pieces.atoms[at]
        if not atom.plural or atom.value == _DOZEN or self.pieces.sort(at - 1) is not Sort.FIGURES:
            return False
        value = self.pieces.atoms[at - 1].value
        return value >= _THOUSAND or (value <= _DAYS and self.pieces.text.startswith(" of ", atom.end))

    def _comma(self, at: int) -> bool:
        """Whether a comma stands where "three million, two hundred thousand" has one."""
        if self.scale < _THOUSAND or not 0 < at < len(self.pieces.atoms) or self.current is not None:
            return False
        left, right = self.pieces.atoms[at - 1], self.pieces.atoms[at]
        small = right.sort in (Sort.SMALL, Sort.TEN) and self._scale_ahead(at)
        return small and self.pieces.text[left.end : right.start] == ", "

    def _scale_ahead(self, at: int) -> bool:
        while self.pieces.sort(at) in (Sort.SMALL, Sort.TEN) and self.pieces.is_joined(at + 1):
            at += 1
        return self.pieces.sort(at) is Sort.SCALE

    def _fits_after_and(self, at: int) -> bool:
        """After "and" only less than the last scale follows, and no fraction; nor a small word after figures.

        In "6 million and nine prisoners" two things are counted, in "6 hundred and nine" one.
        """
        if self.pieces.sort(at) not in (Sort.SMALL, Sort.TEN, Sort.FIGURES) or _part(self.pieces, at):
            return False
        following = _Sum(self.pieces, joined=False).run(at)
        worded = self.pieces.sort(at) is not Sort.FIGURES
        if self.figures and worded and self.scale != _HUNDRED and following.value < _HUNDRED:
            return False
        if self.pieces.sort(at) is Sort.FIGURES and (self.scale != _HUNDRED or self.pieces.atoms[at].value >= _HUNDRED):
            return False
        return following.value < self.scale or (self.scale == _HUNDRED and following.scale >= _THOUSAND)

    def _add(self, at: int) -> bool:
        atom = self.pieces.atoms[at]
        if self.current is None:
            if self.total and not self._may_follow(at):
                return False
            self.current = atom.value
            return True
        if not isinstance(self.current, int) or not isinstance(atom.value, int):
            return False
        before = self.pieces.sort(at - 1)
        if before is Sort.FIGURES and self.pieces.sort(at) is not Sort.FIGURES:
            return False  # "from 44,000 ten years ago"
        low = self.current % _HUNDRED
        room = _HUNDRED if low == 0 and self.current >= _HUNDRED else 10 if low in range(20, 100, 10) else 0
        if 0 < atom.value < room and (room > 10 or before is Sort.TEN) and self._is_fresh(at):
            self.current += atom.value
            return True
        return False

    def _is_fresh(self, at: int) -> bool:
        """Whether the piece can be added to a hundred: written like it, in words, or after "and"."""
        before = self.pieces.sort(at - 1)
        return self.pieces.sort(at) is not Sort.FIGURES or before is Sort.AND

    def _may_follow(self, at: int) -> bool:
        """Whether a new group may begin behind a scale: figures only where a scale follows them too."""
        if self.pieces.atoms[at].value >= self.ceiling:
            return False
        if self.pieces.sort(at) is not Sort.FIGURES:
            return self.pieces.sort(at) is not Sort.ARTICLE
        return self.pieces.sort(at + 1) is Sort.SCALE and self.pieces.is_joined(at + 1)

    def _multiply(self, atom: Atom) -> bool:
        if atom.value == _HUNDRED:
            return self._hundred()
        if atom.value > self.ceiling and self.current is not None:
            return False
        if self.current is None and self.total:
            self.total, self.scale = self.total * atom.value, atom.value
            return True
        if atom.value == self.ceiling:
            return False
        self.total += (1 if self.current is None else self.current) * atom.value
        self.current, self.ceiling, self.scale = None, atom.value, atom.value
        return True

    def _hundred(self) -> bool:
        if self.current is None:
            if self.total:
                return False
            self.current = 1
        if self.current % 1 == 0 and (self.current == 0 or (self.current >= _HUNDRED and self.scale == _HUNDRED)):
            return False
        self.current, self.scale = self.current * _HUNDRED, _HUNDRED
        return True
