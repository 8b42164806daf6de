"""How expressions with a place in the calendar are resolved: months, weekdays, years, seasons, "last week"."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from variorum.lang.lexicon import load_lexicon
from variorum.values import Anchor, TimeType

from .calendar_spans import month_number, which_way
from .time_values import (
    OPEN,
    Resolved,
    Setting,
    at_daypart,
    century,
    day,
    daypart_value,
    decade,
    duration,
    half,
    month,
    period,
    recurring,
    shift,
    week,
    year,
)
from .told_times import beside_told

_HOT = re.compile(r"\b(?:temperatures?|degrees|highs|lows|mercury|heat|in (?:his|her|their))\b", re.IGNORECASE)
_THIRDS = {"early": (0, 1), "mid": (1, 2), "late": (2, 3)}
_NO_YEAR_BEFORE = re.compile(
    r"(?:\b(?:about|some|over|nearly|almost|than|least|most|around|approximately|roughly|exactly|only|No|no|number|room|Room|flight"
    r"|Flight|Windows|Office|Vista|to|the|of|and|or)\.?|[$£€#]) $"
)
_AFTER_YEAR = re.compile(r"(?:19|20)\d\d (?:and|or|to) $")
_COUNTED_AFTER = re.compile(
    r" (?:more |other |new |of the |[a-z]+ )?(?:[a-z]+s|people|men|women|children)\b"
    r"(?<!ss)(?<!us)(?<!is)(?<! was)(?<! has)(?<! does)"
    r"| (?:metres|meters|kilomet|miles|feet|tons|million|billion|block)"
)


# Words that make a name of the weekday behind them.
_NAMED_DAY = re.compile(r"\b(?:Black|Bloody|Super|Bowl|Cyber|Holy|Ruby|Giving|Fat|Freaky|Sheffield) $")


def _part(match: re.Match[str]) -> tuple[int, int] | None:
    name = (match.groupdict().get("part") or "").lower()
    found = load_lexicon("times")["parts"].get(name) or load_lexicon("times")["parts"].get(f"the {name} of")
    return (found[0], found[1]) if found else None


def _month(match: re.Match[str], when: Setting) -> Resolved | None:
    name, step = match["month"], which_way(match)
    told = match["part"] or match.groupdict().get("of")
    if name in ("May", "March") and step is None and not told and not _led(match):
        return None
    if when.day is None:
        return OPEN
    number, base = month_number(name), when.day
    if step == 0:
        return month(number, base.year, when.anchor, _part(match))
    if of := match.groupdict().get("of"):
        return month(number, base.year + {"last": -1, "this": 0, "next": 1}[of], when.anchor, _part(match))
    if step == 1 or (step is None and when.future):
        of_year = base.year + (number < base.month or (number == base.month and step == 1))
    else:
        of_year = base.year - (number > base.month or (number == base.month and step == -1))
    return month(number, of_year, when.anchor, _part(match))


def _led(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 10) : match.start()].lower()
    return bool(
        re.search(
            r"\b(?:(?:early|late|soon) as|in|since|by|until|of|from|during|for|and|to|through|last|between) $", before
        )
    )


def _weekday(match: re.Match[str], when: Setting) -> Resolved | None:
    groups = match.groupdict()
    which, step = (match["which"] or "").lower(), which_way(match)
    index = _index(match["weekday"])
    if _NAMED_DAY.search(match.string[max(0, match.start() - 12) : match.start()]):
        return None  # "Super Tuesday"
    if which.startswith(("every", "each")) or groups.get("plural") or groups.get("often"):
        return recurring(f"XXXX-WXX-{index + 1}{daypart_value(match['daypart'])}")
    if which.endswith(("previous", "following")) or (which == "the next" and when.told and not when.future):
        return _weekday_beside(index, -1 if "previous" in which else 1, when, match["daypart"])
    if when.day is None:
        return OPEN
    if match["nth"]:
        return _weekday_on(index, int(match["nth"]), when)
    if groups.get("week"):
        monday = when.day - timedelta(
            days=when.day.weekday() - 7 * {"last": -1, "next": 1}.get(match["week"].lower(), 0)
        )
        return at_daypart(day(monday + timedelta(days=index), when.anchor), match["daypart"])
    found = _by_week(index, step, when) or _nearest(index, step, when)
    return at_daypart(day(found, when.anchor), match["daypart"])


def _by_week(index: int, step: int | None, when: Setting) -> date | None:
    """The weekday of this week where a tense does not put it in the next; "last" and "next" are no day beside today."""
    assert when.day is not None
    of_week = when.day + timedelta(days=index - when.day.weekday())
    if step == 0 and not (when.future and of_week < when.day):
        return of_week
    if step is not None and step != 0 and abs((of_week - when.day).days) <= 1:
        return of_week + timedelta(days=7 * step)
    return None


def _nearest(index: int, step: int | None, when: Setting) -> date:
    assert when.day is not None
    back = (when.day.weekday() - index) % 7
    if (step == 1 or when.future) and step != -1 and (back or step == 1):
        return when.day + timedelta(days=(index - when.day.weekday()) % 7 or 7)
    return when.day - timedelta(days=back or (7 if step == -1 else 0))


def _index(name: str) -> int:
    """The number of a weekday by its name, in full or not, from Monday 0."""
    days = load_lexicon("times")["weekdays"]
    return next(n for n, d in enumerate(days) if d.startswith(name[:3].lower()))


def _small(words: str) -> int:
    return int(load_lexicon("numbers")["units"].get(words.lower(), words))


def _weekday_away(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "on Monday week", "a week on Monday", "two Mondays ago", "the Monday before last"."""
    if when.day is None:
        return OPEN
    groups = match.groupdict()
    index = _index(next(groups[n] for n in ("first", "second", "third", "fourth", "fifth", "sixth") if groups[n]))
    back = (when.day.weekday() - index) % 7 or 7
    if groups["before"]:
        return day(when.day - timedelta(days=back + 7), when.anchor)
    if groups["ago"]:
        return day(when.day - timedelta(days=back + 7 * (_small(groups["number"]) - 1)), when.anchor)
    coming = when.day + timedelta(days=7 - back % 7)
    if groups["beyond"] or groups["on"] == "next":
        return day((_by_week(index, 1, when) or coming) + timedelta(days=7), when.anchor)
    weeks = _small(groups["ahead"]) - 1 if groups["ahead"] else 1
    return day(coming + timedelta(days=7 * weeks), when.anchor)


def _small(words: str) -> int:
    return int(load_lexicon("numbers")["units"].get(words.lower(), words))


def _weekday_away(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "on Monday week", "a week on Monday", "two Mondays ago", "the Monday before last"."""
    if when.day is None:
        return OPEN
    groups = match.groupdict()
    index = _index(next(groups[n] for n in ("first", "second", "third", "fourth", "fifth", "sixth") if groups[n]))
    back = (when.day.weekday() - index) % 7 or 7
    if groups["before"]:
        return day(when.day - timedelta(days=back + 7), when.anchor)
    if groups["ago"]:
        return day(when.day - timedelta(days=back + 7 * (_small(groups["number"]) - 1)), when.anchor)
    weeks = _small(groups["ahead"]) - 1 if groups["ahead"] else 1
    return day(when.day + timedelta(days=7 - back % 7 + 7 * weeks), when.anchor)


def _weekday_on(index: int, number: int, when: Setting) -> Resolved:
    """The weekday that is such a day of its month ("Friday the 13th"): the next or last one by the report's day."""
    assert when.day is not None
    steps = range(400) if when.future else range(0, -400, -1)
    days = (when.day + timedelta(days=n) for n in steps)
    found = next((d for d in days if d.weekday() == index and d.day == number), None)
    return day(found, when.anchor) if found else OPEN


def _weekday_beside(index: int, step: int, when: Setting, daypart: str | None) -> Resolved:
    """The weekday right before or after the day told last."""
    base, anchor = (when.told, when.told_anchor) if when.told else (when.day, when.anchor)
    if base is None:
        return OPEN
    days = (index - base.weekday()) % 7 or 7
    found = base + timedelta(days=days if step > 0 else days - 7 or -7)
    return at_daypart(day(found, anchor), daypart)


def _year(match: re.Match[str], when: Setting) -> Resolved | None:
    number = int(match["year"])
    if not match.groupdict().get("lead") and not match.groupdict().get("part") and not _is_year(match, number, when):
        return None
    lead = (match.groupdict().get("lead") or "").lower()
    after_year = _AFTER_YEAR.search(match.string[max(0, match.start("year") - 9) : match.start("year")])
    if lead in ("to", "and", "for", "of") and not after_year and _COUNTED_AFTER.match(match.string, match.end()):
        return None
    return year(number, Anchor.STATED, _part(match))


def _is_year(match: re.Match[str], number: int, when: Setting) -> bool:
    """Whether four figures that no preposition leads are a year: not where they count something."""
    text = match.string
    if _AFTER_YEAR.search(text[max(0, match.start() - 9) : match.start()]):
        return True  # "the 2028 and 2030 floods"
    if _COUNTED_AFTER.match(text, match.end()):
        return False
    before = _NO_YEAR_BEFORE.search(text[max(0, match.start() - 16) : match.start()])
    if before and before.group() not in ("the ", "to ", "and ", "or ", "of "):
        return False
    return when.day is None or abs(number - when.day.year) <= 100


def _years(match: re.Match[str], when: Setting) -> Resolved | None:
    del when
    first, second = int(match["first"]), match["second"]
    last = int(second) if len(second) == 4 else int(f"{match['first'][:2]}{second}")
    if not first < last or last - first > 120:
        return None
    return Resolved(TimeType.DATE, None, Anchor.STATED, f"{first:04}-01-01", f"{last:04}-12-31")


def _decade(match: re.Match[str], when: Setting) -> Resolved | None:
    del when
    return decade(int(match["decade"][:3]), Anchor.STATED, _THIRDS.get((match["part"] or "").lower()))


def _short_decade(match: re.Match[str], when: Setting) -> Resolved | None:
    del when
    word = match.groupdict().get("word")
    if _HOT.search(match.string):
        return None
    tens = load_lexicon("numbers")["tens"][re.sub("ies$", "y", word.lower())] if word else int(match["tens"])
    return decade(190 + tens // 10, Anchor.STATED, _THIRDS.get((match["part"] or "").lower()))


def _century(match: re.Match[str], when: Setting) -> Resolved | None:
    del when
    words = load_lexicon("times")["century_words"]
    number = int(match["number"]) if match["number"] else words[match["word"].lower()]
    return century(number, Anchor.STATED) if 1 <= number <= 30 else None


def _near_day(match: re.Match[str], when: Setting) -> Resolved | None:
    if when.day is None:
        return OPEN
    name = match["day"].lower()
    resolved = shift("day", load_lexicon("times")["days"][name], when.day, when.anchor)
    return at_daypart(resolved, "night" if name == "tonight" else match["daypart"])


def _told_day(match: re.Match[str], when: Setting) -> Resolved | None:
    ahead = when.told is not None and when.day is not None and when.told > when.day and not when.future
    if when.told is None or ahead:
        return OPEN  # "has not slept since that night" is not told of the Wednesday to come
    words = match["told"].lower()
    resolved = shift("day", load_lexicon("times")["told_days"][words], when.told, when.told_anchor)
    part = next((p for p in ("morning", "afternoon", "evening", "night") if p in words), None)
    return at_daypart(resolved, part)


def _daypart(match: re.Match[str], when: Setting) -> Resolved | None:
    if when.day is None:
        return OPEN
    step = -1 if match["which"].lower() == "last" else 0
    return at_daypart(shift("day", step, when.day, when.anchor), match["daypart"])


def _near_unit(match: re.Match[str], when: Setting) -> Resolved | None:
    which, unit = match["which"].lower(), match["unit"].lower()
    if which == "the past" or (which == "this past" and unit in ("decade", "century")):
        return duration(period(1, unit))
    if which == "the following":
        return beside_told(unit, 1, when)
    if when.day is None:
        return OPEN
    resolved = shift(unit, which_way(match) or 0, when.day, when.anchor)
    part = _part(match)
    if part is not None and unit in ("year", "month") and resolved.earliest:
        of_year, of_month = int(resolved.earliest[:4]), int(resolved.earliest[5:7])
        return year(of_year, when.anchor, part) if unit == "year" else month(of_month, of_year, when.anchor, part)
    return resolved


def _beyond(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "the week before last", "the year after next"."""
    step = -2 if match["way"].lower() == "before last" else 2
    return shift(match["unit"].lower(), step, when.day, when.anchor) if when.day else OPEN


def _school_year(match: re.Match[str], when: Setting) -> Resolved | None:
    """A year that begins at another day from country to country: it stays open."""
    del match, when
    return OPEN


def _part_of(match: re.Match[str], when: Setting) -> Resolved | None:
    """The beginning or end of the report's own year or month: "by the end of the year"."""
    if when.day is None:
        return OPEN
    unit, name = match["unit"].lower(), match["part"].lower()
    if unit == "year" and name.endswith(" half"):
        return half(when.day.year, 1 if name.startswith("first") else 2, when.anchor)
    part = {
        "beginning": (0, 1),
        "start": (0, 1),
        "first half": (0, 1),
        "middle": (1, 2),
        "early": (0, 1),
        "earlier": (0, 2),
    }.get(name)
    if unit == "year":
        return year(when.day.year, when.anchor, part or (2, 3))
    if unit == "month":
        return month(when.day.month, when.day.year, when.anchor, part or (2, 3))
    return shift(unit, 0, when.day, when.anchor)


def _weekend(match: re.Match[str], when: Setting) -> Resolved | None:
    del match
    if when.day is None:
        return OPEN
    back = 0 if when.day.weekday() >= 5 or when.future else 7
    return week(when.day - timedelta(days=back), when.anchor, weekend=True)


CALENDAR: Mapping[str, Callable[[re.Match[str], Setting], Resolved | None]] = {
    "month": _month,
    "weekday": _weekday,
    "weekday_away": _weekday_away,
    "year": _year,
    "years": _years,
    "decade": _decade,
    "short_decade": _short_decade,
    "century": _century,
    "daypart": _daypart,
    "part_of": _part_of,
    "weekend": _weekend,
    "beyond": _beyond,
    "school_year": _school_year,
    "told_day": _told_day,
    "day": _near_day,
    "near": _near_unit,
}
