"""Units that numbers leave out, for a figure beside them has it: "5 and 6 percent", "eleven days instead of ten"."""

import re
from collections.abc import Sequence

from variorum.lang.numbers import Numeral
from variorum.values import Measure, Quantity, Sentence

from .units import Unit, unit_at

_JOINT = re.compile(r", (?:and |or )?| (?:and|or|to|versus|vs\.?) ")
_SHARED = frozenset({Measure.MONEY, Measure.PERCENT, Measure.MEASURE})
_SUMMED = frozenset({Measure.MONEY, Measure.PERCENT})
CARRIED = _SHARED | {Measure.DURATION}
# What sets a bare number against a sum before it, and what follows where it has no noun of its own.
_AGAINST = re.compile(
    r"\b(?:from|against|versus|compared (?:with|to)|up from|down from)\s(?:about |around |nearly |some |just |only )?$"
)
_ENDS = re.compile(
    r"$|[,.;:)](?!\d)"
    r"| (?:an?|in|on|at|the|last|this|that|to|for|by|as|before|when|and|after|earlier|but|while|previously)\b"
)
# "11.2 million ducats: 7.9 million for the quay", "the remaining 5 million were spent".
IN_MILLIONS = re.compile(r"\b(?:million|billion|bn|mln)\b", re.IGNORECASE)
_SPENT = re.compile(r" (?:were|was|are|is|went|of (?:it|this|that|the (?:sum|money|total|amount)))\b")
_FAR_APART = 1000
# The same of a measure or a stretch of time, which other things are seldom so set against.
_INSTEAD = re.compile(
    r"(?:\b(?:instead of|rather than|as against|not|(?<!more )(?<!less )(?<!fewer )than))\s"
    r"(?:the |about |around |nearly |some |just |only )?$",
    re.IGNORECASE,
)
_FAR = 20
# "Winds of 140 km/h, with gusts of 170": in the unit of the winds.
_SPEED = re.compile(
    r"\b(?:gusts?|winds?|speeds?|velocity)(?: (?:of|to|up|reach\w*|were|was|is|at|about|around|nearly|measured))* $",
    re.IGNORECASE,
)
_SPEEDS = frozenset({"km/h", "mph", "knot", "m/s"})
# "Shares in Varn fell 6 percent while Orby gained 29."
_MOVED = re.compile(
    r"\b(?:gain(?:ed|s)|add(?:ed|s)|jump(?:ed|s)|r[io]se(?:s|n)?|climb(?:ed|s)|f[ea]lls?|drop(?:ped|s)|shed"
    r"|slip(?:ped|s)|slid|sank|surged|soared|tumbled|plunged|eased|edged up|edged down|dipped|gave up|slumped)"
    r" (?:by |only |just |another |up |down )?$"
)
_WHOLE = 100


def shared_unit(text: str, sentence: Sentence, numeral: Numeral, behind: Sequence[Numeral]) -> Unit | None:
    """The unit a number shares with the one it is joined to: "5 and 6 percent", "2, 3 and 5 km"."""
    base, end = sentence.start, numeral.end
    for other in behind:
        if not _JOINT.fullmatch(text[: sentence.end], base + end, base + other.start):
            return None
        at = base + other.start, base + other.end
        unit = unit_at(text, *at, sentence.end, other.high or other.low or 0)
        if unit.measure in _SHARED:
            written = unit.end > at[1] and unit.start == at[0]
            return Unit(unit.measure, unit.name, base + numeral.start, base + numeral.end) if written else None
        end = other.end
    return None


def carried_unit(words: str, base: int, numeral: Numeral, measured: Quantity | None) -> Unit | None:
    """The unit of the figure that a bare number is set against ("to 412 million euros from 96 million").

    Or that it goes on from: gusts in the unit of winds, shares that moved like others. *words* begin at *base*.
    """
    if measured is None or measured.unit is None or numeral.value is None or numeral.share:
        return None
    like = (measured.value or measured.high or 0) / (numeral.value or 1)
    far = _FAR_APART if measured.measure in _SUMMED else _FAR
    if not 1 / far < like < far or not _goes_on(words, base, numeral, measured):
        return None
    return Unit(measured.measure, measured.unit, base + numeral.start, base + numeral.end)


def unit_like(rival: Quantity | None, start: int, end: int) -> Unit | None:
    """The unit of a number at *start* to *end* that is set against a *rival*; ``None`` where that only counts."""
    if rival is None or rival.unit is None or rival.measure not in CARRIED:
        return None
    return Unit(rival.measure, rival.unit, start, end)


def _goes_on(words: str, base: int, numeral: Numeral, measured: Quantity) -> bool:
    """Whether the words before it go on from the figure; over the end of a sentence only speeds and moves do."""
    before = words[: numeral.start]
    if measured.unit in _SPEEDS and _SPEED.search(before):
        return True
    if measured.measure is Measure.MONEY and IN_MILLIONS.search(numeral.text) and measured.start >= base:
        return bool(_ENDS.match(words, numeral.end) or _SPENT.match(words, numeral.end))
    if not _ENDS.match(words, numeral.end):
        return False
    if measured.unit == "%" and (numeral.value or 0) < _WHOLE and _MOVED.search(before):
        return True
    against = _AGAINST if measured.measure in _SUMMED else _INSTEAD
    return measured.start >= base and against.search(before) is not None
