"""Runs of the calendar: half a month, months from one to another, a year to date, weeks by their number."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from variorum.lang.lexicon import load_lexicon
from variorum.values import Anchor, TimeType

from .calendar_spans import month_number, year_of
from .values import OPEN, Resolved, Setting, month, shift, week


def _half_of(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "the first half of March", "the second half of last month": the month, with bounds at its 15th."""
    if match["of"]:
        step = {"last": -1, "next": 1}.get(match["of"].lower(), 0)
        whole = shift("month", step, when.day, when.anchor) if when.day else OPEN
    else:
        of_year, anchor = _year_of_month(match["year"], month_number(match["month"]), when)
        whole = month(month_number(match["month"]), of_year, anchor) if of_year else OPEN
    if whole.earliest is None:
        return OPEN
    if match["which"].lower() == "first":
        return replace(whole, latest=f"{whole.earliest[:8]}15")
    return replace(whole, earliest=f"{whole.earliest[:8]}16")


def _year_of_month(told: str | None, number: int, when: Setting) -> tuple[int | None, Anchor]:
    """The year told with a month, else the one that puts the month on the told side of the report."""
    if told:
        return int(told), Anchor.STATED
    if when.day is None:
        return None, Anchor.NONE
    step = (number < when.day.month) if when.future else -(number > when.day.month)
    return when.day.year + step, when.anchor


def _months_run(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "July-August 2031", "November–February": bounds without a value; the year told is that of the last."""
    first, last = month_number(match["first"]), month_number(match["last"])
    of_year, anchor = _year_of_month(match["year"], last if when.future else first, when)
    if of_year is None:
        return OPEN
    began, ended = of_year, of_year
    if last < first:
        began, ended = (of_year - 1, of_year) if match["year"] or when.future else (of_year, of_year + 1)
    bounds = month(first, began, anchor).earliest, month(last, ended, anchor).latest
    return Resolved(TimeType.DATE, None, anchor, *bounds)


def _to_date(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "the year to date": the report's own year or month, up to the report."""
    if when.day is None:
        return OPEN
    return replace(shift(match["unit"].lower(), 0, when.day, when.anchor), latest=when.day.isoformat())


def _week_number(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "week 14 of 2031", "calendar week 14": a week by its ISO number."""
    groups = match.groupdict()
    of_year, anchor = year_of({**groups, "of": groups["of"] or ("this" if groups["number2"] else None)}, when)
    if of_year is None:
        return OPEN
    try:
        return week(date.fromisocalendar(of_year, int(groups["number"] or groups["number2"] or 0), 1), anchor)
    except ValueError:
        return None


def _week_from(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "a week tomorrow", "tomorrow week", "a fortnight today"."""
    if when.day is None:
        return OPEN
    near = load_lexicon("times")["days"][(match["day"] or match["day2"]).lower()]
    days = 7 if (match["span"] or match["span2"]).lower() == "week" else 14
    return shift("day", near + (days if near >= 0 else -days), when.day, when.anchor)


RUNS: Mapping[str, Callable[[re.Match[str], Setting], Resolved | None]] = {
    "half_of": _half_of,
    "months_run": _months_run,
    "to_date": _to_date,
    "week_from": _week_from,
    "week_number": _week_number,
}
