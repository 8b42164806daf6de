"""How spans of the calendar are resolved: weeks of a month, fiscal years, seasons, quarters, holidays."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from variorum.lang.lexicon import load_lexicon
from variorum.values import Anchor, TimeType

from .holidays import holiday_on
from .values import (
    OPEN,
    Resolved,
    Setting,
    at_daypart,
    day,
    daypart_value,
    half,
    month,
    quarter,
    recurring,
    season,
    season_ended_by,
    shift,
    week,
    year,
)

_WEEKS = ("first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th")
_MONEY = re.compile(
    r"\b(?:profits?|sales|earnings|revenues?|growth|gdp|net|results|shares?|income|economy|loss(?:es)?|percent|forecast"
    r"|orders|deliveries|shipments|output|exports|investors?|analysts?|money|firm|company)\b|[%$£€]",
    re.IGNORECASE,
)

_PLAY = re.compile(
    r"\b(?:goals?|scor(?:ed?|ing)|minutes?|penalt(?:y|ies)|match|striker|kick|team|coach|points?|touchdown|game|lead)\b",
    re.IGNORECASE,
)


def which_way(match: re.Match[str]) -> int | None:
    """Steps that "last", "this", "next" mean; ``None`` where none of them stands."""
    word = (match.groupdict().get("which") or "").lower()
    if not word:
        return None
    if word.startswith(
        ("last", "past", "this past", "the previous", "previous", "the prior", "prior", "the latest", "late last")
    ):
        return -1
    return (
        1
        if word.startswith(
            (
                "next",
                "the coming",
                "the upcoming",
                "upcoming",
                "coming",
                "the following",
                "this coming",
                "this upcoming",
            )
        )
        else 0
    )


def month_number(name: str) -> int:
    """The number of a month by its name or its short form, with a point or without."""
    data, low = load_lexicon("times"), name.lower().rstrip(".")
    names: list[str] = data["months"] if low in data["months"] else data["short_months"]
    return names.index(low) + 1


def _season(match: re.Match[str], when: Setting) -> Resolved | None:
    groups = match.groupdict()
    name = load_lexicon("times")["seasons"][(match["season"] or groups["whole"]).lower()]
    if groups.get("year"):
        return season(int(match["year"]), name, Anchor.STATED)
    if when.day is None:
        return OPEN
    if groups.get("bare") or groups.get("whole"):
        of_year = _next_season(name, when.day) if when.future else _last_season(name, when.day)
        return season(of_year, name, when.anchor)
    if groups.get("of"):
        step = {"last": -1, "this": 0, "next": 1}[match["of"].lower()]
        return season(when.day.year + step, name, when.anchor)
    step = which_way(match) or 0
    if step == -1:
        return season(_last_season(name, when.day), name, when.anchor)
    return season(when.day.year + step, name, when.anchor)


def _seasons_ago(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "two summers ago": one ago is the last that is over."""
    if when.day is None:
        return OPEN
    words = match["number"].lower()
    number = int(words) if words.isdigit() else int(load_lexicon("numbers")["units"][words])
    name = load_lexicon("times")["seasons"][match["season"].lower()]
    return season(_last_season(name, when.day) - number + 1, name, when.anchor)


def _next_season(name: str, after: date) -> int:
    """The year of the season of the name that holds the day or comes next."""
    this = season(after.year, name, Anchor.NONE).latest or ""
    return after.year + (this < after.isoformat())


def _last_season(name: str, by: date) -> int:
    """The year of the last season of the name that is over by the day."""
    found = season_ended_by(name, by)
    ended = season(found, name, Anchor.NONE).latest or ""
    return found if ended < by.isoformat() else found - 1


def _quarter(match: re.Match[str], when: Setting) -> Resolved | None:
    groups, which = match.groupdict(), match["which"].lower()
    unit = (groups.get("unit") or "quarter").lower()
    unit = "half" if unit == "h" else unit
    last = 2 if unit == "half" else 4
    number = int(which) if which.isdigit() else load_lexicon("times")["ordinals"].get(which, last)
    if unit == "half" and number > 2:
        return None
    of_year, anchor = year_of(groups, when)
    if of_year is None and (not groups.get("of") and not groups.get("near") and not _is_of_business(match, unit)):
        return None
    if of_year is None:
        if when.day is None:
            return OPEN
        latest = (quarter if unit == "quarter" else half)(when.day.year, number, when.anchor).latest or ""
        of_year, anchor = when.day.year - (latest > when.day.isoformat() and not when.future), when.anchor
    return quarter(of_year, number, anchor) if unit == "quarter" else half(of_year, number, anchor)


def _is_of_business(match: re.Match[str], unit: str) -> bool:
    """Whether a quarter or half is one of a firm's year, not of a match; "in Q3" always is."""
    before = match.string[max(0, match.start() - 12) : match.start()].lower()
    if re.match(r"Q\d", match[0]) or (
        match[0][:1] == "q" and before.endswith(("in ", "for ", "since ", "by ", "until "))
    ):
        return True
    edge = before.endswith(("end of ", "end of the ", "rt of ", "rt of the ", "ng of ")) and unit == "quarter"
    if edge and not _PLAY.search(match.string):
        return True
    return bool(_MONEY.search(match.string)) and not (unit == "half" and _PLAY.search(match.string))


def year_of(groups: dict[str, str | None], when: Setting) -> tuple[int | None, Anchor]:
    """The year an expression names itself, or "last", "this" or "next" year by the report's day."""
    if told := _year_or_short(groups):
        return told, Anchor.STATED
    word = (groups.get("of") or groups.get("near") or "").lower()
    if when.day is None or not word:
        return None, Anchor.NONE
    return when.day.year + {"last": -1, "next": 1}.get(word, 0), when.anchor


def _year_or_short(groups: dict[str, str | None]) -> int | None:
    """The year in four figures or two, those of our century: "FY31"."""
    if groups.get("short"):
        return 2000 + int(groups["short"] or 0)
    return int(groups["year"] or 0) if groups.get("year") else None


def _holiday(match: re.Match[str], when: Setting) -> Resolved | None:
    which, name = (match["which"] or "").lower(), match["holiday"]
    if told := match["year"] or match["year2"]:
        return _round(match, day(holiday_on(name, int(told)), Anchor.STATED))
    if which in ("every", "each"):
        return recurring("P1Y")
    if when.day is None:
        return OPEN
    if match["of"]:
        of_year, anchor = year_of(match.groupdict(), when)
        return _round(match, day(holiday_on(name, of_year or when.day.year), anchor))
    found = holiday_on(name, when.day.year)
    step = which_way(match)
    if step == 0:
        return _round(match, day(found, when.anchor))  # "this Christmas"
    if step == 1 or (when.future and step is None):
        found = found if found >= when.day else holiday_on(name, when.day.year + 1)
    elif step == -1 or found > when.day + timedelta(days=31):
        found = found if found < when.day else holiday_on(name, when.day.year - 1)
    return _round(match, day(found, when.anchor))


def _round(match: re.Match[str], found: Resolved) -> Resolved:
    """The holiday itself, its morning or night, or the weekend beside it ("the Labor Day weekend")."""
    holiday = found.day_value
    if not match["weekend"] or holiday is None:
        return at_daypart(found, match["daypart"])
    back = 2 if holiday.weekday() < 2 else 0  # Monday and Tuesday go with the weekend before
    return week(holiday - timedelta(days=back), found.anchor, weekend=True)


def _fiscal(match: re.Match[str], when: Setting) -> Resolved | None:
    """A firm's year by its number; its bounds are the firm's own."""
    if told := _year_or_short(match.groupdict()):
        return Resolved(TimeType.DATE, f"FY{told}", Anchor.STATED)
    if when.day is None:
        return OPEN
    return Resolved(TimeType.DATE, f"FY{when.day.year + (which_way(match) or 0)}", when.anchor)


def _week_of(match: re.Match[str], when: Setting) -> Resolved | None:
    """A week or weekend of a month ("the last week of July")."""
    number = month_number(match["month"])
    of_year, anchor = (int(match["year"]), Anchor.STATED) if match["year"] else (None, when.anchor)
    if of_year is None and when.day is None:
        return OPEN
    if of_year is None and when.day is not None:
        step = (number < when.day.month) if when.future else -(number > when.day.month)
        of_year = when.day.year + step
    whole = month(number, of_year or 1, anchor)
    return _nth_week(whole, match["which"].lower(), weekend=match["unit"].lower() == "weekend")


def _nth_week(whole: Resolved, which: str, *, weekend: bool) -> Resolved:
    """The *n*-th or last week that has its Thursday in the month, or weekend its Saturday there.

    Whoever counts seven days from the first of the month is right too: the bounds hold those days as well.
    """
    first, last = (date.fromisoformat(edge or "") for edge in (whole.earliest, whole.latest))
    middle = 5 if weekend else 3
    held = first + timedelta(days=(middle - first.weekday()) % 7)
    end = last - timedelta(days=(last.weekday() - middle) % 7)
    steps = _WEEKS.index(which) % 4 if which in _WEEKS else None
    found = week(end if steps is None else held + timedelta(days=7 * steps), whole.anchor, weekend=weekend)
    if weekend:
        return found
    start = last - timedelta(days=6) if steps is None else first + timedelta(days=7 * steps)
    edges = (start.isoformat(), (start + timedelta(days=6)).isoformat())
    return replace(
        found,
        earliest=min(found.earliest or "", edges[0]),
        latest=max(found.latest or "", min(edges[1], whole.latest or "")),
    )


def _week_of_unit(match: re.Match[str], when: Setting) -> Resolved | None:
    """A week of a month or year ("the first week of 2030", "the last week of this month")."""
    which, groups = match["which"].lower(), match.groupdict()
    step = {"last": -1, "next": 1}.get((groups["of"] or "").lower(), 0)
    if groups["unit"] == "month":
        whole = shift("month", step, when.day, when.anchor) if when.day else OPEN
    else:
        of_year, anchor = year_of(groups, when)
        whole = year(of_year, anchor) if of_year else OPEN
    if whole.earliest is None or whole.latest is None:
        return OPEN
    if groups["unit"] == "month":
        return _nth_week(whole, which, weekend=False)
    first, last = date.fromisoformat(whole.earliest), date.fromisoformat(whole.latest)
    fourth = first.replace(day=4)  # it lies in the first week
    held = fourth + timedelta(days=7 * (_WEEKS.index(which) % 4)) if which in _WEEKS else last - timedelta(days=3)
    return week(held, whole.anchor)


def _unit_end(match: re.Match[str], when: Setting) -> Resolved | None:
    """The end or middle of the report's own year or month ("by year-end", "in mid-year")."""
    if when.day is None:
        return OPEN
    groups = match.groupdict()
    part = (1, 2) if groups.get("middle") else (2, 3)
    if (match["unit"] or groups.get("whole") or "").lower() == "year":
        return year(when.day.year, when.anchor, part)
    return month(when.day.month, when.day.year, when.anchor, part)


def _weekends(match: re.Match[str], when: Setting) -> Resolved | None:
    del match, when
    return recurring("XXXX-WXX-WE")


def _dayparts(match: re.Match[str], when: Setting) -> Resolved | None:
    del when
    plural, days = match["bare"].lower(), (match["days"] or "").strip().lower()
    if plural == "weekdays":
        return recurring("XXXX-WXX-WD")
    day_value = {"weekday": "XXXX-WXX-WD", "weekend": "XXXX-WXX-WE"}.get(days, "XXXX-XX-XX")
    return recurring(f"{day_value}{daypart_value(plural.rpartition(' ')[2])}")


SPANS: Mapping[str, Callable[[re.Match[str], Setting], Resolved | None]] = {
    "week_of": _week_of,
    "week_of_unit": _week_of_unit,
    "unit_end": _unit_end,
    "weekends": _weekends,
    "dayparts": _dayparts,
    "fiscal": _fiscal,
    "season": _season,
    "seasons_ago": _seasons_ago,
    "quarter": _quarter,
    "holiday": _holiday,
}
