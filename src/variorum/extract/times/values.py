"""TIMEX3 values with the days they span: days, weeks, months, quarters, seasons, years, decades, centuries."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from variorum.lang.lexicon import load_lexicon
from variorum.values import Anchor, TimeType

_THIRD_ENDS = (0, 10, 20, 31)
_JUST_OVER = 60  # days
_SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}

Part = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Resolved:
    """A TIMEX3 value with its bounds in days; ``value`` ``None`` when it must stay open."""

    type: TimeType
    value: str | None
    anchor: Anchor
    earliest: str | None = None
    latest: str | None = None

    @property
    def day_value(self) -> date | None:
        """The day, where it is exactly one."""
        if self.earliest is None or self.earliest != self.latest:
            return None
        return date.fromisoformat(self.earliest)


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression is counted from: the report's day, the day told last, and whether it lies ahead.

    ``clock`` is the hour of the report ("07:40") where it tells one, ``told_clock`` that of the clock time told last;
    ``told_value`` is the TIMEX3 value of the time told last, as rough as that was.
    """

    day: date | None
    anchor: Anchor
    future: bool = False
    told: date | None = None
    told_anchor: Anchor = Anchor.NONE
    told_value: str | None = None
    clock: str | None = None
    told_clock: str | None = None


OPEN = Resolved(TimeType.DATE, None, Anchor.NONE)


def duration(value: str) -> Resolved:
    """A stretch of time of no known place."""
    return Resolved(TimeType.DURATION, value, Anchor.STATED)


def recurring(value: str) -> Resolved:
    """A set of times."""
    return Resolved(TimeType.SET, value, Anchor.STATED)


def span(value: str, first: date, last: date, anchor: Anchor) -> Resolved:
    """A date from *first* to *last*."""
    return Resolved(TimeType.DATE, value, anchor, first.isoformat(), last.isoformat())


def year(number: int, anchor: Anchor, part: Part | None = None) -> Resolved:
    """A whole year, or the third of it that *part* names; open beyond the calendar."""
    if not 1 <= number <= 9998:
        return OPEN
    first = date(number, 1 if part is None else 1 + 4 * part[0], 1)
    last_month = 12 if part is None else 4 * part[1]
    return span(f"{number:04}", first, date(number, last_month, monthrange(number, last_month)[1]), anchor)


def month(number: int, of_year: int, anchor: Anchor, part: Part | None = None) -> Resolved:
    """A month, or the third of it that *part* names ((0, 1) early, (2, 3) late)."""
    last = monthrange(of_year, number)[1]
    first_day = 1 if part is None else _THIRD_ENDS[part[0]] + 1
    last_day = last if part is None else min(last, _THIRD_ENDS[part[1]])
    days = (date(of_year, number, first_day), date(of_year, number, last_day))
    return span(f"{of_year:04}-{number:02}", *days, anchor)


def day(found: date, anchor: Anchor) -> Resolved:
    """One day."""
    return span(found.isoformat(), found, found, anchor)


def day_of(of_year: int, of_month: int, number: int, anchor: Anchor) -> Resolved:
    """One day by its numbers; open when there is no such day."""
    if not 1 <= of_month <= 12 or not 1 <= number <= monthrange(of_year, of_month)[1]:
        return OPEN
    return day(date(of_year, of_month, number), anchor)


def nearest_year(month: int, day: int | None, reference: date, future: bool) -> int:
    """The year that puts the month on the told side of the reference: past unless *future*.

    A day just over, or just ahead, is that of this year: nobody tells one a year away without its year.
    """
    same = (month, day or 0)
    now = (reference.month, reference.day if day else 0)
    if day and future and 0 < _days_over(month, day, reference) <= _JUST_OVER:
        return reference.year - (same > now)
    if future:
        return reference.year + (same < now)
    ahead = (month - reference.month) % 12
    if same > now and 0 <= ahead <= 1 and day:
        return reference.year if month >= reference.month else reference.year + 1
    return reference.year - (same > now)


def _days_over(month: int, day: int, reference: date) -> int:
    """Days since the last such day, a month told as 31."""
    return ((reference.month - month) * 31 + reference.day - day) % (12 * 31)


def week(holding: date, anchor: Anchor, *, weekend: bool = False) -> Resolved:
    """The ISO week that holds a day, or its weekend."""
    monday = holding - timedelta(days=holding.weekday())
    of_year, number, _ = monday.isocalendar()
    first = monday + timedelta(days=5 if weekend else 0)
    value = f"{of_year:04}-W{number:02}" + ("-WE" if weekend else "")
    return span(value, first, monday + timedelta(days=6), anchor)


def quarter(of_year: int, number: int, anchor: Anchor) -> Resolved:
    """A quarter, counted from 1; numbers beyond 1 to 4 run into other years."""
    of_year, number = of_year + (number - 1) // 4, (number - 1) % 4 + 1
    last = monthrange(of_year, number * 3)[1]
    days = (date(of_year, number * 3 - 2, 1), date(of_year, number * 3, last))
    return span(f"{of_year:04}-Q{number}", *days, anchor)


def half(of_year: int, number: int, anchor: Anchor) -> Resolved:
    """The first or second half of a year."""
    first, last = ((1, 6), (7, 12))[number - 1]
    days = (date(of_year, first, 1), date(of_year, last, monthrange(of_year, last)[1]))
    return span(f"{of_year:04}-H{number}", *days, anchor)


def season(of_year: int, name: str, anchor: Anchor) -> Resolved:
    """A season by its TIMEX3 letters; winter runs into the next year."""
    first, last = _SEASON_MONTHS[name]
    end = of_year + (last < first)
    days = (date(of_year, first, 1), date(end, last, monthrange(end, last)[1]))
    return span(f"{of_year:04}-{name}", *days, anchor)


def season_ended_by(name: str, by: date) -> int:
    """The year of the last season of that name that began before the day."""
    return by.year - (by.month < _SEASON_MONTHS[name][0])


def decade(tens: int, anchor: Anchor, part: Part | None = None) -> Resolved:
    """Ten years ("the 1950s": 195), or the early, middle or late ones."""
    first, last = (0, 9) if part is None else ((0, 3), (4, 6), (7, 9))[part[0]]
    days = (date(tens * 10 + first, 1, 1), date(tens * 10 + last, 12, 31))
    return span(f"{tens:03}", *days, anchor)


def century(number: int, anchor: Anchor) -> Resolved:
    """A hundred years: the 19th is 18 in TIMEX3."""
    days = (date((number - 1) * 100 or 1, 1, 1), date(number * 100 - 1, 12, 31))
    return span(f"{number - 1:02}", *days, anchor)


def daypart_value(words: str | None) -> str:
    """The TIMEX3 letters of a part of the day ("TMO"), of its plural too; empty where there are no words."""
    parts: dict[str, str] = load_lexicon("times")["dayparts"]
    low = (words or "").lower().replace("-", "")
    return parts.get(low) or parts.get(low.removesuffix("s"), "")


def at_daypart(resolved: Resolved, daypart: str | None) -> Resolved:
    """The day narrowed to its morning, afternoon, evening or night."""
    if not daypart or resolved.value is None:
        return resolved
    return replace(resolved, type=TimeType.TIME, value=resolved.value + daypart_value(daypart))


def at_clock(resolved: Resolved, clock: str) -> Resolved:
    """The day with a clock time ("18:40"); the clock time alone where the day is open."""
    if resolved.day_value is None:
        return Resolved(TimeType.TIME, f"T{clock}", Anchor.STATED)
    return replace(resolved, type=TimeType.TIME, value=f"{resolved.earliest}T{clock}")


def shift(unit: str, step: int, base: date, anchor: Anchor) -> Resolved:
    """The day, week, weekend, month, quarter, year, decade or century *step* units from that of *base*."""
    if unit in ("day", "night"):
        found = _add_days(base, step)
        return day(found, anchor) if found else OPEN
    if unit in ("week", "weekend", "fortnight"):
        found = _add_days(base, step * (14 if unit == "fortnight" else 7))
        return week(found, anchor, weekend=unit == "weekend") if found else OPEN
    if unit == "month":
        months = base.year * 12 + base.month - 1 + step
        return month(months % 12 + 1, months // 12, anchor) if 12 <= months < 12 * 9998 else OPEN
    if unit == "quarter":
        return quarter(base.year, (base.month - 1) // 3 + 1 + step, anchor)
    return _long(unit, step, base, anchor)


def months_off(step: int, base: date, anchor: Anchor) -> Resolved:
    """The same day of a month *step* months away, or the last day of that month where it has no such day."""
    months = base.year * 12 + base.month - 1 + step
    if not 12 <= months < 12 * 9998:
        return OPEN
    of_year, of_month = months // 12, months % 12 + 1
    return day_of(of_year, of_month, min(base.day, monthrange(of_year, of_month)[1]), anchor)


def _long(unit: str, step: int, base: date, anchor: Anchor) -> Resolved:
    if unit == "year":
        return year(base.year + step, anchor)
    if unit == "decade":
        return decade(base.year // 10 + step, anchor) if base.year // 10 + step > 0 else OPEN
    if unit == "century":
        return century(base.year // 100 + 1 + step, anchor) if base.year // 100 + step > 0 else OPEN
    return OPEN


def _add_days(base: date, days: int) -> date | None:
    try:
        return base + timedelta(days=days)
    except OverflowError:
        return None


def period(number: float | int | None, unit: str) -> str:
    """The TIMEX3 duration of so many units; X where the number is unknown. Decades and centuries are years."""
    letters = load_lexicon("times")["units"][unit]
    times = {"E": 10, "C": 100, "F": 2, "Q": 3}.get(letters, 1)
    letter = {"E": "Y", "C": "Y", "F": "W", "Q": "M"}.get(letters, letters)
    clock, letter = ("T", letter[1]) if letter.startswith("T") else ("", letter)
    shown = "X" if number is None else f"{number * times:g}"
    return f"P{clock}{shown}{letter}"
