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
}
_JOINT = re.compile(r",?\s(?:and\s)?")


def join_parts(text: str, quantities: Iterable[Quantity]) -> list[Quantity]:
    """The quantities of a sentence, a greater unit and the lesser right behind it as one in the greater."""
    joined: list[Quantity] = []
    for quantity in quantities:
        whole = _whole(text, joined[-1], quantity) if joined else None
        if whole is None:
            joined.append(quantity)
        else:
            joined[-1] = whole
    return joined


def _whole(text: str, great: Quantity, small: Quantity) -> Quantity | None:
    parts = _PARTS.get((great.unit or "", small.unit or ""))
    if parts is None or great.value is None or small.value is None or not 0 < small.value < parts:
        return None
    if great.measure not in (Measure.MONEY, Measure.MEASURE) or not _JOINT.fullmatch(text, great.end, small.start):
        return None
    value = round(great.value + small.value / parts, 6)
    words = text[great.start : small.end]
    return replace(great, end=small.end, text=words, value=value, low=great.low and value, high=great.high and value)
