"""One figure told in two units: "five feet two inches", "three dollars and 50 cents"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from variorum.values import Measure, Quantity

# Greater unit, lesser unit: how many of the lesser make one of the greater.
_PARTS = {
    ("foot", "inch"): 12,
    ("lb", "oz"): 16,
    ("stone", "lb"): 14,
    ("m", "cm"): 100,
    ("USD", "cent"): 100,
    ("EUR", "cent"): 100,
    ("AUD", "cent"): 100,
    ("CAD", "cent"): 100,
    ("GBP", "penny"): 100,
    ("hour", "minute"): 60,
    ("hour", "second"): 3600,
    ("minute", "second"): 60,
    ("year", "month"): 12,
    ("week", "day"): 7,
    ("day", "hour"): 24,
}
_PARTED = (Measure.MONEY, Measure.MEASURE, Measure.DURATION)
_JOINT = re.compile(r",?\s(?:and\s)?")
# "Two hours and a quarter", behind the unit.
_PART_BEHIND = re.compile(
    r"\sand\s(?:a\s)?(?P<part>half|quarter|third|three[ -]quarters)\b(?!\s(?:of|million|billion|an?)\b)"
)
_SHARES = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
# "One metre sixty", "two crowns forty": hundredths behind the word of the unit.
_WORDED = re.compile(r"[a-z]{3,}$")
_HUNDREDTHS = range(5, 100)
# Less than one of these is told in its parts: half an hour is 30 minutes.
_LESSER = {
    "minute": ("second", 60),
    "hour": ("minute", 60),
    "day": ("hour", 24),
    "year": ("month", 12),
    "decade": ("year", 10),
    "century": ("year", 100),
}


def join_parts(text: str, quantities: Iterable[Quantity]) -> list[Quantity]:
    """The quantities of a sentence, a greater unit and the lesser right behind it as one in the greater."""
    joined: list[Quantity] = []
    for quantity in quantities:
        whole = (_whole(text, joined[-1], quantity) or _hundredths(text, joined[-1], quantity)) if joined else None
        if whole is None:
            joined.append(quantity)
        else:
            joined[-1] = whole
    return [_in_lesser(_with_part(text, quantity)) for quantity in joined]


def _hundredths(text: str, great: Quantity, small: Quantity) -> Quantity | None:
    """A bare number right behind the word of a unit: hundredths of it."""
    if great.measure not in (Measure.MONEY, Measure.MEASURE) or small.measure is not Measure.OTHER:
        return None
    parted = (great.unit or "") in ("m", "crown") or any(pair[0] == great.unit for pair in _PARTS)
    if not parted or great.value is None or great.value != int(great.value) or text[great.end : small.start] != " ":
        return None
    if small.unit or small.value not in _HUNDREDTHS or not _WORDED.search(great.text) or small.approximator:
        return None
    return _summed(text, great, small, 100)


def _with_part(text: str, quantity: Quantity) -> Quantity:
    """With the half or quarter told behind the unit: "two hours and a quarter"."""
    behind = _PART_BEHIND.match(text, quantity.end)
    told = quantity.measure in (Measure.DURATION, Measure.MEASURE) and quantity.value is not None
    if not behind or not told or quantity.value != int(quantity.value or 0):
        return quantity
    value = round((quantity.value or 0) + _SHARES.get(behind["part"], 0.75), 6)
    words = text[quantity.start : behind.end()]
    return replace(
        quantity, end=behind.end(), text=words, value=value, low=quantity.low and value, high=quantity.high and value
    )


def _in_lesser(quantity: Quantity) -> Quantity:
    """Less than one of a stretch of time in its parts: half an hour as 30 minutes."""
    lesser = _LESSER.get(quantity.unit or "")
    if quantity.measure is not Measure.DURATION or lesser is None or not 0 < (quantity.value or 0) < 1:
        return quantity
    unit, many = lesser
    value, low, high = (
        _tidy(n * many) if n is not None else None for n in (quantity.value, quantity.low, quantity.high)
    )
    return replace(quantity, unit=unit, value=value, low=low, high=high)


def _tidy(value: float) -> float | int:
    rounded = round(value, 4)
    return int(rounded) if rounded == int(rounded) else rounded


def _whole(text: str, great: Quantity, small: Quantity) -> Quantity | None:
    parts = _PARTS.get((great.unit or "", small.unit or ""))
    if parts is None or great.value is None or small.value is None or not 0 < small.value < parts:
        return None
    if great.measure not in _PARTED or not _JOINT.fullmatch(text, great.end, small.start):
        return None
    return _summed(text, great, small, parts)


def _summed(text: str, great: Quantity, small: Quantity, parts: int) -> Quantity:
    value = round((great.value or 0) + (small.value or 0) / parts, 6)
    words = text[great.start : small.end]
    return replace(great, end=small.end, text=words, value=value, low=great.low and value, high=great.high and value)
