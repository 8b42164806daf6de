"""Days and months told by their number: "the second of March", "the 29th", "the third month of 2031", "’87"."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from variorum.lang.lexicon import load_lexicon
from variorum.lang.numbers import find_numbers
from variorum.values import Anchor, TimeType

from .calendar_spans import month_number, year_of
from .holidays import weekday_of
from .values import OPEN, Resolved, Setting, at_daypart, day, day_of, month, period, recurring, season, shift, year

_MONTH_BEFORE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) $"
)
_PIVOT = 30  # "’29" may be 2029 or 1929 where the report has no day: then what is less than this is of our century


def _number(words: str) -> int:
    found = re.match(r"\d+", words)
    return int(found.group()) if found else int(load_lexicon("times")["nths"][words.lower().replace(" ", "-")])


def _nth_day(match: re.Match[str], when: Setting) -> Resolved | None:
    """A day of a month told by name, or of last, this or next month."""
    groups = match.groupdict()
    number = _number(match["nth"] or groups.get("figure") or "")
    if not 1 <= number <= 31:
        return None
    if groups.get("year"):
        return day_of(int(match["year"]), month_number(match["month"]), number, Anchor.STATED)
    if groups.get("of") in ("every", "each"):
        return recurring(f"XXXX-XX-{number:02}")
    if when.day is None:
        return OPEN
    if groups.get("of"):
        step = {"last": -1, "next": 1}.get(match["of"].lower(), 0)
        whole = date.fromisoformat(shift("month", step, when.day, when.anchor).earliest or "0001-01-01")
        return day_of(whole.year, whole.month, number, when.anchor)
    of_month = month_number(match["month"])
    later, now = (of_month, number), (when.day.month, when.day.day)
    step = (later < now) if when.future else -(later > now)
    return day_of(when.day.year + step, of_month, number, when.anchor)


def _bare_nth(match: re.Match[str], when: Setting) -> Resolved | None:
    """A day of the month told last, or of the one that puts it on the told side of the report."""
    number = _number(match["nth"] or match["nth2"])
    if not 1 <= number <= 31:
        return None
    if when.told is not None:
        return day_of(when.told.year, when.told.month, number, when.told_anchor)
    if when.day is None:
        return OPEN
    step = (number < when.day.day) if when.future else -(number > when.day.day)
    whole = date.fromisoformat(shift("month", int(step), when.day, when.anchor).earliest or "0001-01-01")
    return day_of(whole.year, whole.month, number, when.anchor)


def _weekday_of(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "the last Sunday in March", "the third Thursday of every month"."""
    return at_daypart(_weekday_in(match, when), match["daypart"])


def _weekday_in(match: re.Match[str], when: Setting) -> Resolved:
    data, groups = load_lexicon("times"), match.groupdict()
    index = data["weekdays"].index(match["weekday"].lower())
    which = match["nth"].lower()
    number = 0 if which in ("last", "final") else _number(which)
    of = (groups.get("of") or "").lower()
    if of in ("each", "every") or (groups.get("every") and of == "the"):
        return recurring(f"XXXX-XX-WXX-{index + 1}-#{number or 'L'}")
    if groups.get("year"):
        return _on(int(match["year"]), month_number(match["month"]), (index, number), Anchor.STATED)
    if groups.get("whole") or groups.get("ofyear"):
        return _of_year(match, (index, number), when)
    base, anchor = (when.told, when.told_anchor) if of in ("that", "the same") else (when.day, when.anchor)
    if base is None:
        return OPEN
    if of:
        whole = date.fromisoformat(
            shift("month", {"last": -1, "next": 1}.get(of, 0), base, anchor).earliest or "0001-01-01"
        )
        return _on(whole.year, whole.month, (index, number), anchor)
    found = _on(base.year, month_number(match["month"]), (index, number), anchor)
    behind = (found.latest or "") < base.isoformat()
    if behind is when.future:
        return _on(base.year + (1 if when.future else -1), month_number(match["month"]), (index, number), anchor)
    return found


def _of_year(match: re.Match[str], which: tuple[int, int], when: Setting) -> Resolved:
    """As in "the first Monday of the year", "the last Sunday of 2030"."""
    of_year, anchor = year_of({"year": match["whole"], "of": match["ofyear"]}, when)
    if of_year is None:
        return OPEN
    return _on(of_year, 1 if which[1] else 12, which, anchor)


def _on(of_year: int, of_month: int, which: tuple[int, int], anchor: Anchor) -> Resolved:
    """The weekday that is the *n*-th of its month, 0 the last; open where it has none."""
    index, number = which
    found = weekday_of(of_year, of_month, index, number)
    return day(found, anchor) if found.month == of_month else OPEN


def _weekdays_range(match: re.Match[str], when: Setting) -> Resolved | None:
    """Days of every week or of this one: the words do not tell which."""
    del match, when
    return OPEN


def _day_range(match: re.Match[str], when: Setting) -> Resolved | None:
    """From one day of a month to another: bounds without a value, as for two years."""
    of_month, days = month_number(match["month"]), (int(match["first"]), int(match["last"]))
    if not 1 <= days[0] < days[1] <= 31 or _MONTH_BEFORE.search(match.string[: match.start()]):
        return None
    of_year, anchor = (int(match["year"]), Anchor.STATED) if match["year"] else (None, when.anchor)
    if of_year is None and when.day is None:
        return OPEN
    if of_year is None and when.day is not None:
        told = (of_month, days[1]) if when.future else (of_month, days[0])
        now = (when.day.month, when.day.day)
        of_year = when.day.year + ((told < now) if when.future else -(told > now))
    first, last = (day_of(of_year or 1, of_month, n, anchor) for n in days)
    if first.earliest is None or last.latest is None:
        return None
    return Resolved(TimeType.DATE, None, anchor, first.earliest, last.latest)


def _first_of(match: re.Match[str], when: Setting) -> Resolved | None:
    """So many days or weeks of a month or year ("the first ten days of March"): a stretch with bounds."""
    numbers = find_numbers(match["number"])
    count = int(numbers[0].value or 0) if len(numbers) == 1 else int(not match["number"])
    days = count * {"weeks": 7, "fortnight": 14}.get(match["unit"].lower(), 1)
    whole = _whole(match, when)
    if not 0 < days < 366 or whole.earliest is None or whole.latest is None:
        return OPEN
    first, last = date.fromisoformat(whole.earliest), date.fromisoformat(whole.latest)
    if match["end"].lower() == "first":
        last = min(last, first + timedelta(days=days - 1))
    else:
        first = max(first, last - timedelta(days=days - 1))
    unit = match["unit"].lower().removesuffix("s")
    value = period(count, unit)
    return Resolved(TimeType.DURATION, value, whole.anchor, first.isoformat(), last.isoformat())


def _whole(match: re.Match[str], when: Setting) -> Resolved:
    if match["whole"]:
        return year(int(match["whole"]), Anchor.STATED)
    if match["year"]:
        return month(month_number(match["month"]), int(match["year"]), Anchor.STATED)
    if when.day is None:
        return OPEN
    of_month = month_number(match["month"])
    step = (of_month < when.day.month) if when.future else -(of_month > when.day.month)
    return month(of_month, when.day.year + step, when.anchor)


def _edge_day(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "the last day of March", "the first day of the year"."""
    groups = match.groupdict()
    if groups["unit"]:
        if when.day is None:
            return OPEN
        whole = shift(
            groups["unit"].lower(), {"last": -1, "next": 1}.get(match["of"].lower(), 0), when.day, when.anchor
        )
    else:
        whole = _whole(match, when)
    edge = whole.earliest if match["end"].lower() in ("first", "opening") else whole.latest
    return day(date.fromisoformat(edge), whole.anchor) if edge else OPEN


def _edge_month(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "the last month of 2030", "the first month of the year"."""
    of_year, anchor = year_of(match.groupdict(), when)
    number = 1 if match["end"].lower() in ("first", "opening") else 12
    return month(number, of_year, anchor) if of_year else OPEN


def _near_day(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "last March 3", "next 3 March": the one before or after the report's day."""
    if when.day is None:
        return OPEN
    of_month, number = month_number(match["month"] or match["month2"]), int(match["nth"] or match["nth2"])
    told, now = (of_month, number), (when.day.month, when.day.day)
    step = {"last": -(told >= now), "next": int(told <= now)}.get(match["which"].lower(), 0)
    return day_of(when.day.year + step, of_month, number, when.anchor)


def _nth_month(match: re.Match[str], when: Setting) -> Resolved | None:
    del when
    number = _number(match["nth"])
    return month(number, int(match["year"]), Anchor.STATED) if 1 <= number <= 12 else None


def _short_year(match: re.Match[str], when: Setting) -> Resolved | None:
    """Two figures behind an apostrophe: the last such year by the report's day."""
    tens, groups = int(match["tens"]), match.groupdict()
    by = when.day.year % 100 if when.day else _PIVOT
    base = when.day.year // 100 * 100 if when.day else 2000
    of_year = base + tens - (100 if tens > by else 0)
    if groups.get("season"):
        return season(of_year, load_lexicon("times")["seasons"][match["season"].lower()], Anchor.STATED)
    if groups.get("month"):
        return month(month_number(match["month"]), of_year, Anchor.STATED)
    return year(of_year, Anchor.STATED)


NUMBERED: Mapping[str, Callable[[re.Match[str], Setting], Resolved | None]] = {
    "nth_day": _nth_day,
    "bare_nth": _bare_nth,
    "edge_day": _edge_day,
    "edge_month": _edge_month,
    "near_day": _near_day,
    "nth_month": _nth_month,
    "weekday_of": _weekday_of,
    "weekdays_range": _weekdays_range,
    "day_range": _day_range,
    "first_of": _first_of,
    "short_year": _short_year,
}
