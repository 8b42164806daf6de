"""How expressions with a place in the calendar are resolved: months, weekdays, years, seasons, "last week"."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import cache

from variorum.lang.alternatives import any_of
from variorum.lang.lexicon import load_lexicon
from variorum.values import Anchor, TimeType

from .calendar_spans import month_number, which_way
from .told_times import beside_told
from .values import (
    OPEN,
    Resolved,
    Setting,
    at_daypart,
    century,
    decade,
    duration,
    half,
    month,
    period,
    shift,
    week,
    year,
)

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


# "April Trane" is somebody, "in April Trane moved" a month.
_SURNAME = re.compile(r"[ -](?P<word>[A-Z][a-z’']+)")
_IN_THE_MONTH = re.compile(
    r"\b(?:in|since|by|until|till|during|through|before|after|the|last|this|next|every|each|early|mid|late)[ -]$",
    re.IGNORECASE,
)
_JOINING = frozenset({"", "or", "and", "to", "of"})
_OF_ANOTHER = re.compile(r" (?:the|an?|its|his|her|their|our|my|[A-Z]|last|next|\d|[a-z]+ing\b)")


def _part(match: re.Match[str]) -> tuple[int, int] | None:
    name = (match.groupdict().get("part") or "").lower()
    found = load_lexicon("times")["parts"].get(name) or load_lexicon("times")["parts"].get(f"the {name} of")
    return (found[0], found[1]) if found else None


def _month(match: re.Match[str], when: Setting) -> Resolved | None:
    name, step = match["month"], which_way(match)
    told = match["part"] or match.groupdict().get("of")
    if step is None and not told and (_is_given_name(match) or (name in ("May", "March") and not _led(match))):
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


def _is_given_name(match: re.Match[str]) -> bool:
    """Whether a family name stands behind a month that people are called by: "April Trane"."""
    data = load_lexicon("times")
    behind = _SURNAME.match(match.string, match.end())
    if match["month"] not in data["given_names"] or behind is None:
        return False
    calendar = {*data["months"], *data["weekdays"], *data["dayparts"]}
    led = _IN_THE_MONTH.search(match.string[max(0, match.start() - 8) : match.start()])
    return behind["word"].lower() not in calendar and led is None


def _led(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 10) : match.start()].lower()
    return bool(
        re.search(
            r"\b(?:(?:early|late|soon) as|in"
            r"|since|by|until|of|from|during|for|and|to|through|last|between|both|least|around|before"
            r"|after) $",
            before,
        )
    )


def _year(match: re.Match[str], when: Setting) -> Resolved | None:
    number = int(match["year"])
    led = match.groupdict().get("lead") is not None or match.groupdict().get("part")
    if not led and not _is_year(match, number, when):
        return None
    lead = (match.groupdict().get("lead") or "").lower()
    if lead in _JOINING and _of_a_make().match(match.string, match.end()):
        return None
    after_year = _AFTER_YEAR.search(match.string[max(0, match.start("year") - 9) : match.start("year")])
    if lead in ("to", "and", "for", "of") and not after_year and _COUNTED_AFTER.match(match.string, match.end()):
        return None
    return year(number, Anchor.STATED, _part(match))


@cache
def _of_a_make() -> re.Pattern[str]:
    """What stands behind the year a car was built in: "a grey 2025 or 2026 Toyota"."""
    makes = any_of(load_lexicon("times")["makes"])
    return re.compile(rf"(?: (?:or|and|to) (?:19|20)\d\d)? (?:[a-z-]+ )?{makes}\b")


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
    words = match["told"].lower()
    if words == "a day before" and _OF_ANOTHER.match(match.string, match.end()):
        return None  # "a day before the vote" tells how long
    if when.told is None or ahead:
        return OPEN  # "has not slept since that night" is not told of the Wednesday to come
    if words.endswith((" before", " after")) and _OF_ANOTHER.match(match.string, match.end()):
        return OPEN  # "the day before the vote"
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
    step = which_way(match) or 0
    if unit == "weekend" and which.endswith("coming"):
        step = int(when.day.weekday() >= 5)  # the nearest ahead
    resolved = shift(unit, step, when.day, when.anchor)
    part = _part(match)
    if part is not None and unit in ("year", "month") and resolved.earliest:
        of_year, of_month = int(resolved.earliest[:4]), int(resolved.earliest[5:7])
        return year(of_year, when.anchor, part) if unit == "year" else month(of_month, of_year, when.anchor, part)
    return resolved


def _new_year(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "in the new year": the next one, or this one where it is behind the report."""
    del match
    if when.day is None:
        return OPEN
    return year(when.day.year + (when.future and when.day.month > 1), when.anchor, (0, 1))


def _beyond(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "the week before last", "the year after next"."""
    step, unit = -2 if match["way"].lower() == "before last" else 2, match["unit"].lower()
    return at_daypart(shift(unit, step, when.day, when.anchor), "night" * (unit == "night")) if when.day else OPEN


def _school_year(match: re.Match[str], when: Setting) -> Resolved | None:
    """A year that begins at another day from country to country: it stays open."""
    del match, when
    return OPEN


def _part_of(match: re.Match[str], when: Setting) -> Resolved | None:
    """The beginning or end of the report's own year or month: "by the end of the year"."""
    if when.day is None:
        return OPEN
    unit, name = match["unit"].lower(), match["part"].lower()
    if name in ("rest", "remainder") and unit == "day":
        return shift(unit, 0, when.told, when.told_anchor) if when.told else shift(unit, 0, when.day, when.anchor)
    if name in ("rest", "remainder"):
        whole = shift(unit, 0, when.day, when.anchor)
        return replace(whole, earliest=when.day.isoformat()) if whole.value else OPEN
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
    "year": _year,
    "years": _years,
    "decade": _decade,
    "short_decade": _short_decade,
    "century": _century,
    "daypart": _daypart,
    "part_of": _part_of,
    "weekend": _weekend,
    "beyond": _beyond,
    "new_year": _new_year,
    "school_year": _school_year,
    "told_day": _told_day,
    "day": _near_day,
    "near": _near_unit,
}
