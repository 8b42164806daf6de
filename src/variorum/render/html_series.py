"""Figures over time: each figure of a point by its as-of day, for points whose figures have different days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from variorum.lang.telling import tell_day, tell_number
from variorum.values import Reading

from .html_axis import Axis, make_axis
from .sigla import Siglum

WIDTH, HEIGHT = 640, 190
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 40, 12, 24
_LEAST_DAYS = 3
_MOST_LABELS = 6


@dataclass(frozen=True, slots=True)
class Dot:
    """A figure at its place, with the sign of its report, and where its bounds reach (equal: nowhere)."""

    x: float
    y: float
    siglum: Siglum
    low_y: float
    high_y: float


@dataclass(frozen=True, slots=True)
class Label:
    """A day or a number beside the drawing."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Series:
    """The drawing: dots, the lines that join the figures of one asserter, days below, numbers at the left."""

    dots: tuple[Dot, ...]
    lines: tuple[str, ...]
    days: tuple[Label, ...]
    numbers: tuple[Label, ...]


def draw_series(dated: Sequence[tuple[Reading, Siglum]]) -> Series | None:
    """The figures over time; ``None`` where fewer than three days have one."""
    known = [(reading, siglum, day) for reading, siglum in dated if (day := _day(reading)) and _has_figure(reading)]
    axis = make_axis([reading for reading, _, _ in known])
    days = sorted({day for _, _, day in known})
    if axis is None or len(days) < _LEAST_DAYS:
        return None
    scale = _Scale(axis, days[0].toordinal(), days[-1].toordinal())
    # What is drawn last lies on top: originals over their copies.
    copies_first = sorted(known, key=lambda figure: not figure[1].is_copy)
    dots = [(reading, scale.dot(reading, siglum, day)) for reading, siglum, day in copies_first]
    return Series(
        tuple(dot for _, dot in dots),
        tuple(_lines(dots)),
        tuple(Label(scale.across(day.toordinal()), tell_day(day.isoformat())) for day in _spread(days)),
        tuple(Label(scale.up(value), tell_number(value)) for value in _ticks(axis)),
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    axis: Axis
    first: int
    last: int

    def across(self, day: int) -> float:
        return round(_LEFT + (day - self.first) / (self.last - self.first) * (WIDTH - _LEFT - _RIGHT), 1)

    def up(self, value: float) -> float:
        share = (value - self.axis.low) / (self.axis.high - self.axis.low)
        return round(HEIGHT - _BOTTOM - min(max(share, 0.0), 1.0) * (HEIGHT - _TOP - _BOTTOM), 1)

    def dot(self, reading: Reading, siglum: Siglum, day: date) -> Dot:
        value = float(reading.value) if isinstance(reading.value, int | float) else 0.0
        low = self.up(value if reading.low is None else reading.low)
        high = self.up(value if reading.high is None else reading.high)
        return Dot(self.across(day.toordinal()), self.up(value), siglum, low, high)


def _has_figure(reading: Reading) -> bool:
    return isinstance(reading.value, int | float) and abs(reading.value) < 1e300


def _day(reading: Reading) -> date | None:
    when = reading.as_of
    told = (when.latest or when.earliest or "") if when else ""
    try:
        return date.fromisoformat(told[:10])
    except ValueError:
        return None


def _lines(dots: Sequence[tuple[Reading, Dot]]) -> Iterator[str]:
    """A path for each asserter with figures of more than one day."""
    for asserter in dict.fromkeys(name for reading, _ in dots for name in reading.asserted_by):
        own = sorted({(dot.x, dot.y) for reading, dot in dots if asserter in reading.asserted_by})
        if len({x for x, _ in own}) > 1:
            yield "M" + "L".join(f"{x:g} {y:g}" for x, y in own)


def _spread(days: Sequence[date]) -> list[date]:
    """At most six of *days*, the first and the last among them, none too near another one."""
    least = (days[-1] - days[0]).days / _MOST_LABELS
    shown = [days[0]]
    for day in days[1:-1]:
        if (day - shown[-1]).days >= least and (days[-1] - day).days >= least:
            shown.append(day)
    return [*shown, days[-1]]


def _ticks(axis: Axis) -> list[float]:
    step = (axis.high - axis.low) / max(len(axis.ticks) - 1, 1)
    return [axis.low + number * step for number in range(len(axis.ticks))]
