"""Figures drawn on an axis: a forest plot whose rows are rows of a table.

Conventions: an exact figure is the report's sign alone; "about" a bracket of ± 5 %, since
the reports give no width; "nearly" an arrow to the left, "more than" to the right; a figure
of bounds only ("thousands") a pale band from its lower bound; a range a bar.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import floor, isfinite, log10

from variorum.lang.telling import tell_number
from variorum.values import Reading

WIDTH = 240
_PAD = 20
_ABOUT = 0.05
_ARROW = 24
_STEPS = (1, 2, 2.5, 5, 10)
_MOST_TICKS = 5
# One soldier or two: read at a glance.
_FEW, _SMALL = 2, 10


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the axis with its number."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """From 0, or below where figures are negative, to beyond the greatest figure."""

    low: float
    high: float
    ticks: tuple[Tick, ...]

    def place(self, value: float) -> float:
        """The x of *value*, kept inside the drawing."""
        share = (value - self.low) / (self.high - self.low)
        return _short(_PAD + min(max(share, 0.0), 1.0) * (WIDTH - 2 * _PAD))


@dataclass(frozen=True, slots=True)
class Stroke:
    """From x to x; ``kind`` is bracket, arrow, band, range or part."""

    kind: str
    x1: float
    x2: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """One figure: its strokes, and the x of the report's sign (``None``: there is no figure)."""

    strokes: tuple[Stroke, ...]
    at: float | None


def make_axis(readings: Sequence[Reading]) -> Axis | None:
    """The axis all *readings* share; ``None`` where a drawing adds nothing: of no numbers, or one or two small ones."""
    numbers = [number for reading in readings for number in _numbers(reading)]
    if not numbers or (len(set(numbers)) <= _FEW and all(0 <= number < _SMALL for number in numbers)):
        return None
    low, high = min(0.0, *numbers), max(0.0, *numbers)
    step = _step(high - low or 1.0)
    first, last = floor(low / step), floor(high / step) + 1
    bounds = Axis(first * step, last * step, ())
    labels = ((bounds.place(n * step), tell_number(n * step)) for n in range(first, last + 1))
    return Axis(bounds.low, bounds.high, tuple(Tick(x, label) for x, label in labels))


def _numbers(reading: Reading) -> Iterator[float]:
    for number in (reading.value, reading.low, reading.high):
        if isinstance(number, int | float) and isfinite(number) and abs(number) < 1e300:
            yield float(number)


def _step(reach: float) -> float:
    """The least round step that needs few ticks for *reach*."""
    size = 10.0 ** floor(log10(reach / _MOST_TICKS))
    return float(next(step * size for step in _STEPS if reach / (step * size) <= _MOST_TICKS))


def draw_reading(reading: Reading, axis: Axis) -> Drawing | None:
    """The drawing of a single figure; ``None`` when it has no number."""
    if not list(_numbers(reading)):
        return None
    low, high = reading.low, reading.high
    if not isinstance(reading.value, int | float):
        return _draw_bounds(low, high, axis)
    value = float(reading.value)
    at = axis.place(value)
    if low is not None and high is None:
        return Drawing((Stroke("arrow", at, _clamp(at + _ARROW)),), at)
    if high is not None and high <= value and (low is None or low < value):
        return Drawing((Stroke("arrow", at, _clamp(at - _ARROW)),), at)
    if low is not None and high is not None and low < high:
        width = abs(value) * _ABOUT
        edges = (value - width, value + width) if reading.approximator else (low, high)
        return Drawing((Stroke("bracket", axis.place(edges[0]), axis.place(edges[1])),), at)
    return Drawing((), at)


def _draw_bounds(low: float | None, high: float | None, axis: Axis) -> Drawing:
    first = axis.place(axis.low if low is None else low)
    last = axis.place(axis.high if high is None else high)
    kind = "range" if low is not None and high is not None else "band"
    return Drawing((Stroke(kind, first, last),), None)


def draw_parts(parts: Sequence[Reading], axis: Axis) -> Drawing:
    """Parts of one count end to end, the sign at their sum."""
    values = [float(part.value) for part in parts if isinstance(part.value, int | float)]
    ends = [axis.place(end) for end in accumulate(values, initial=0.0)]
    strokes = tuple(Stroke("part", x1, x2) for x1, x2 in pairwise(ends))
    return Drawing(strokes, ends[-1])


def _clamp(x: float) -> float:
    return _short(min(max(x, 2.0), WIDTH - 2.0))


def _short(x: float) -> float:
    """*x* to a tenth of a pixel, whole numbers without their zero."""
    rounded = round(x, 1)
    return int(rounded) if rounded == int(rounded) else rounded
