"""When two figures can both be right: interval logic over values, bounds and roundings."""

from dataclasses import dataclass, replace
from functools import cache

from variorum.lang.lexicon import load_lexicon
from variorum.lang.view import fold_words
from variorum.values import Measure, Quantity

# How far above its bound an open figure still speaks of the same number: "more than
# 3,000" is not said of 6,000, "thousands" not of 100,000.
_BOUND_REACH = 1.3
_VAGUE_REACH = 10.0
_ROUNDING = 0.05
_TINY = 1e-9
_DAYS = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1, "week": 7, "month": 30.4, "year": 365.2}
# How far one span told in two units may differ: months and years are of several lengths.
_CALENDAR = 1.1


@dataclass(frozen=True, slots=True)
class Bounds:
    """The values a figure admits, both ends included; ``centre`` is the value it names, if any."""

    low: float
    high: float
    centre: float | None


def bounds_of(quantity: Quantity) -> Bounds | None:
    """The interval of a quantity with open ends closed at their reach; ``None`` without any number."""
    low, high, value = quantity.low, quantity.high, quantity.value
    if value is None and low is None and high is None:
        return None
    reach = _BOUND_REACH if value is not None else _VAGUE_REACH
    if high is None:
        base = value if low is None else low
        high = (base or 0) * reach
    if low is None:
        low = (value if value is not None else high) / _BOUND_REACH
    return Bounds(float(low), max(float(low), float(high)), None if value is None else float(value))


def in_days(quantity: Quantity) -> float | None:
    """The named value of a duration in days; ``None`` for other figures."""
    days = _DAYS.get(quantity.unit or "") if quantity.measure is Measure.DURATION else None
    return None if days is None or quantity.value is None else float(quantity.value) * days


@cache
def _scale(unit: str) -> tuple[str, float] | None:
    """What a unit measures, and how many of that dimension's own unit it is."""
    rows = load_lexicon("dimensions")
    return next(((name, float(rows[name][unit])) for name in sorted(rows) if unit in rows[name]), None)


def dimension_of(quantity: Quantity) -> str:
    """What is measured, where the unit is one of several for it ("length"); else the unit."""
    if quantity.measure is Measure.DURATION:
        return "time"
    scale = _scale(quantity.unit or "") if quantity.measure is Measure.MEASURE else None
    return scale[0] if scale else quantity.unit or ""


def scale_of(quantity: Quantity) -> float:
    """How many of the dimension's own unit one of the quantity's unit is, of time days; 1 where nothing is known."""
    if quantity.measure is Measure.DURATION:
        return _DAYS.get(quantity.unit or "", 1)
    scale = _scale(quantity.unit or "") if quantity.measure is Measure.MEASURE else None
    return scale[1] if scale else 1.0


def _converted(quantity: Quantity, unit: Quantity) -> Quantity:
    """The quantity in the other's unit, as far as rounding lets one tell."""
    factor = scale_of(quantity) / scale_of(unit)
    value, low, high = (None if n is None else float(n) * factor for n in (quantity.value, quantity.low, quantity.high))
    low, high = (None if low is None else low * (1 - _ROUNDING)), (None if high is None else high * (1 + _ROUNDING))
    return replace(quantity, value=value, low=low, high=high, unit=unit.unit)


def compatible(left: Quantity, right: Quantity) -> bool:
    """Whether one figure's value lies in what the other admits; a month is thirty days and four weeks."""
    ours, theirs = in_days(left), in_days(right)
    if ours and theirs and left.unit != right.unit:
        return 1 / _CALENDAR <= ours / theirs <= _CALENDAR
    if left.unit != right.unit and dimension_of(left) == dimension_of(right):
        right = _converted(right, left)
    a, b = bounds_of(left), bounds_of(right)
    if a is None or b is None:
        return True
    if a.centre is None or b.centre is None:
        return a.low <= b.high and b.low <= a.high
    return b.low <= a.centre <= b.high or a.low <= b.centre <= a.high or rounds(left, right)


def rounds(left: Quantity, right: Quantity) -> bool:
    """Whether one is the other rounded to two significant digits or fewer, within 5 %; of shares to fewer decimals."""
    if left.value is None or right.value is None or left.value == right.value:
        return False
    if left.measure is right.measure is Measure.PERCENT:
        return _rounds_off(left.value, right.value)
    rounded, exact = sorted((left.value, right.value), key=_digits)
    near = abs(rounded - exact) <= _ROUNDING * abs(exact) and abs(rounded - exact) < _last_place(rounded)
    return near and _digits(rounded) <= 2 < _digits(exact) and abs(rounded) >= 100


def is_rounded(left: Quantity, right: Quantity) -> bool:
    """Whether the one share is the other with fewer decimals."""
    shares = left.measure is right.measure is Measure.PERCENT and rounds(left, right)
    return shares and _decimals(left.value or 0) < _decimals(right.value or 0)


def _rounds_off(left: float, right: float) -> bool:
    """Whether one of two shares is the other without its last decimals: 53 of 52.8, 52.8 of 52.83."""
    rounded, exact = sorted((left, right), key=_decimals)
    near = abs(rounded - exact) <= 0.5 * 10 ** -_decimals(rounded) + _TINY
    return near and _decimals(rounded) < _decimals(exact) and abs(rounded - exact) <= _ROUNDING * abs(exact)


def _decimals(value: float) -> int:
    return len(f"{value:.6f}".rstrip("0").partition(".")[2])


def _last_place(value: float | int) -> float:
    """What one of the last significant digit is worth: 420 is told to the nearest ten."""
    figures = f"{abs(value):.0f}"
    return float(10 ** (len(figures) - len(figures.rstrip("0"))))


def _digits(value: float | int) -> int:
    """Significant digits of a number as written in full."""
    return len(f"{abs(value):.6f}".replace(".", "").strip("0"))


def sums_to(parts: tuple[Quantity, ...], whole: Quantity) -> bool:
    """Whether the values of *parts* add up to what *whole* admits."""
    values = [part.value for part in parts]
    bounds = bounds_of(whole)
    if bounds is None or any(value is None for value in values):
        return False
    total = sum(value for value in values if value is not None)
    return bounds.low <= total <= bounds.high or total == bounds.centre


def approximation(approximator: str | None) -> str | None:
    """The class of an approximator ("about", "below", "above"); itself when unknown."""
    if approximator is None:
        return None
    folded = fold_words(approximator)
    classes = load_lexicon("drift")["approximation"]
    return next((name for name in sorted(classes) if folded in classes[name]), folded)
