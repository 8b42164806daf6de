"""How stretches of time, times away from another, sets and clock times are resolved."""

import re
from collections.abc import Callable, Mapping

from variorum.lang.lexicon import load_lexicon
from variorum.lang.numbers import find_numbers
from variorum.values import Anchor, TimeType

from .calendar_spans import month_number, year_of
from .clock_steps import BACK, CLOCK_UNITS, FROM_REPORT, by_clock
from .told_times import beside_told, years_from_told
from .values import (
    OPEN,
    Resolved,
    Setting,
    duration,
    month,
    period,
    recurring,
    shift,
)

_SHORT_UNITS = {"sec": "second", "min": "minute", "hr": "hour", "wk": "week", "mo": "month", "yr": "year"}
_NTHS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}
_SHARES = {"half": 0.5, "quarter": 0.25, "threequarters": 0.75}
_VAGUE = re.compile(
    r"several|many|couple(?: of)?|some|few|a few|a couple(?: of)?|dozens of|hundreds? of|thousands? of|countless|just"
    r"|(?:a few|several|many) (?:dozen|hundred|thousand)",
    re.IGNORECASE,
)


def _count(words: str) -> float | int | None:
    """The number the words write, where it is one number and no larger than a stretch of time has."""
    plain = words.lower()
    if re.fullmatch(r"(?:19|20)\d\d", plain):
        return None
    if plain in ("a", "an", "another"):
        return 1
    if plain in ("a couple of", "a couple", "couple of", "couple"):
        return 2
    numbers = find_numbers(plain)
    whole = len(numbers) == 1 and numbers[0].text == plain
    value = numbers[0].value if whole else None
    return value if value is not None and 0 < value < 10000 else None


def _away(match: re.Match[str], when: Setting) -> Resolved | None:
    words, unit, way = match["number"] or "", _unit_of(match.groupdict()), match["way"].lower()
    unit = "century" if unit == "centurie" else unit
    number = _count(words) if words else None
    for name in ("half", "quarter", "quarter2"):
        if match.groupdict().get(name):
            number = (number or 0) + _SHARES[name.rstrip("2")]
    if number is None and not _is_vague(words, match[0].lower() == unit + " " + way):
        return None
    if way in ("ago", "back") and number is None:
        return Resolved(TimeType.DATE, "PAST_REF", Anchor.STATED)
    if match.groupdict().get("kept"):
        return OPEN  # which days are working days is told nowhere
    if unit in CLOCK_UNITS:
        return by_clock(number, unit, way, when)
    if number is not None and number != int(number):
        return _parts_off(-number if way in BACK else number, unit, way, when)
    return _whole_away(number, unit, way, when)


def _is_vague(words: str, bare: bool) -> bool:
    """Whether the words tell a distance without a number; *bare*: there are none, and the unit is no plural."""
    return bool(_VAGUE.fullmatch(words)) or _is_range(words) if words else not bare


def _whole_away(number: float | None, unit: str, way: str, when: Setting) -> Resolved:
    """The time so many whole units away, as fine as the unit."""
    if unit == "year" and number is not None and way in ("earlier", "later") and when.told is None:
        return _years_off(int(number) * (-1 if way == "earlier" else 1), when)
    base, anchor = (when.day, when.anchor) if way in FROM_REPORT else (when.told, when.told_anchor)
    if base is None and number is not None and unit == "month" and way not in FROM_REPORT:
        return _months_off_told(-int(number) if way in BACK else int(number), way, when)
    if base is None or number is None:
        return OPEN
    step = -int(number) if way in BACK else int(number)
    exact = way == "from today" and unit == "week"
    return shift("day" if exact else unit, step * (7 if exact else 1), base, anchor)


def _months_off_told(step: int, way: str, when: Setting) -> Resolved:
    """Months from the time told last, or before the report where none was told ("up from a month earlier")."""
    found = beside_told("month", step, when)
    if found.value is None and way == "earlier" and when.told_value is None and when.day is not None:
        return shift("month", step, when.day, when.anchor)
    return found


def _parts_off(number: float, unit: str, way: str, when: Setting) -> Resolved:
    """As in "half a century ago", "two and a half years later": counted in the next lesser unit."""
    base, anchor = (when.day, when.anchor) if way in FROM_REPORT else (when.told, when.told_anchor)
    if base is None or unit not in ("year", "decade", "century"):
        return OPEN
    lesser, size = ("month", 12) if unit == "year" else ("year", 10 if unit == "decade" else 100)
    return shift(lesser, int(number * size), base, anchor)


def _years_off(step: int, when: Setting) -> Resolved:
    """Years from the time told last, or before the report where none was told ("up from a year earlier")."""
    found = years_from_told(step, when)
    if found is not None:
        return found
    return shift("year", step, when.day, when.anchor) if when.day and step < 0 else OPEN


def _is_range(words: str) -> bool:
    numbers = find_numbers(words)
    return len(numbers) == 1 and numbers[0].value is None


_AT = re.compile(r"\b(?:at|by|from|until|since) $", re.IGNORECASE)
_IN = re.compile(r"(?<!\bonce )\bin (?:about |around |roughly |approximately |some |just |another )?$", re.IGNORECASE)


def _unit_of(groups: dict[str, str | None]) -> str:
    if short := groups.get("short"):
        return _SHORT_UNITS[short.lower().rstrip("s")]
    glued = groups.get("glued")
    return glued.lower().removesuffix("s") if glued else (groups.get("unit") or "").lower()


def _duration(match: re.Match[str], when: Setting) -> Resolved | None:
    groups = match.groupdict()
    unit = _unit_of(groups)
    part = next((share for name, share in _SHARES.items() if groups.get(name)), None)
    if part is not None:
        ahead = _IN.search(match.string[max(0, match.start() - 20) : match.start()]) and when.future and unit == "hour"
        placed = _in(unit, part, when) if ahead else None
        return placed or duration(_part_period(unit, part))
    if more := groups.get("and") or groups.get("and2") or groups.get("threemore"):
        whole = _count(match["base"]) or 1
        return duration(_part_period(unit, whole + {"half": 0.5, "quarter": 0.25}.get(more.lower(), 0.75)))
    words = match["quantity"]
    if _is_no_length(match, unit):
        return None
    number = _count(words)
    if number is None and not _VAGUE.fullmatch(words) and not _is_range(words):
        return None
    if words.lower() in ("a", "an", "another") and not groups.get("lead") and not _lasts(match):
        return None
    led_in = _IN.search(match.string[max(0, match.start() - 20) : match.start()])
    if (
        led_in
        and when.future
        and not groups.get("lead")
        and number
        and when.day
        and (placed := _in(unit, number, when))
    ):
        return placed
    return duration(period(number, unit))


def _is_no_length(match: re.Match[str], unit: str) -> bool:
    """Whether it is a share, a clock time or a count told before: "three-quarters of a point", "in as many weeks"."""
    words, before = match["quantity"], match.string[max(0, match.start() - 6) : match.start()]
    if unit == "quarter" and match[0].lower().endswith(("-quarters", "-quarter")):
        return True
    if unit == "hour" and len(words) == 4 and _AT.search(before):
        return True  # "at 1400 hours"
    return words.lower() == "many" and before.lower().endswith("as ")


def _in(unit: str, number: float, when: Setting) -> Resolved | None:
    """As in "will open in three weeks": the time itself; in hours only where the report tells its own."""
    if unit in CLOCK_UNITS:
        return by_clock(number, unit, "from now", when) if when.clock and unit != "second" else None
    return shift(unit, int(number), when.day, when.anchor) if when.day else None


_BESIDE_DAY = re.compile(
    r" (?:from|before|after|prior to) (?:next |last )?(?:[A-Z][a-z]+day|Christmas|Easter|today|tomorrow|yesterday|\d"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d)"
    r"| (?:before|after) [\w‘“]| to the day\b"
    r"| and (?:\d+|[a-z]+) (?:month|week|day|hour|minute)s? (?:ago|earlier|later)"
)


def _lasts(match: re.Match[str]) -> bool:
    """Whether words beside "a year" make it a stretch: "within a week", "a week from Monday", not "a week of rain"."""
    if _BESIDE_DAY.match(match.string, match.end()):
        return True
    before = match.string[max(0, match.start() - 14) : match.start()].lower()
    return bool(
        re.search(
            r"\b(?:for|within|in|after|over|lasted|lasting|took|take|takes|nearly|almost|about|than|around|least|every|once|just"
            r"|only|quite|half|under|spent|until|last|during|and|past|to|even|inside"
            r"|(?:part|minimum|maximum|space|course|matter) of) $",
            before,
        )
    )


def _part_period(unit: str, number: float) -> str:
    """The duration of a part of a unit in the next lesser one: half an hour is PT30M, a year and a half P18M."""
    lesser = {"hour": (60, "minute"), "minute": (60, "second"), "day": (24, "hour"), "year": (12, "month")}
    if unit in ("century", "decade"):
        return period(number * (100 if unit == "century" else 10), "year")
    if unit in lesser:
        size, name = lesser[unit]
        return period(number * size, name)
    return period(number, unit)


def _between(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "between two and three weeks": a stretch of no one length."""
    del when
    low, high = _count(match["low"]), _count(match["high"])
    return duration(period(None, match["unit"].lower())) if low and high and low < high else None


def _bare_duration(match: re.Match[str], when: Setting) -> Resolved | None:
    del when
    unit = match["unit"].lower()
    singular = {"centuries": "century"}.get(unit, unit.removesuffix("s"))
    return duration(period(None, singular))


def _long(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "a month-long strike", "a years-long dispute"."""
    del when
    return duration(period(None if match["many"] else 1, match["unit"].lower()))


def _straight(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "for a third straight day": so many by now."""
    del when
    found = re.match(r"\d+", match["nth"])
    number = int(found.group()) if found else int(load_lexicon("times")["nths"][match["nth"].lower()])
    return duration(period(number, (match["unit"] or match["unit2"]).lower()))


def _long_ago(match: re.Match[str], when: Setting) -> Resolved | None:
    """A time of no known distance: behind the report ("a long time ago"), or beside what was told."""
    del when
    past = Resolved(TimeType.DATE, "PAST_REF", Anchor.STATED)
    return past if match["way"].lower() == "ago" else OPEN


def _all(match: re.Match[str], when: Setting) -> Resolved | None:
    del when
    return duration(period(1, match["unit"].lower()))


def _a_unit(match: re.Match[str], when: Setting) -> Resolved | None:
    """The unit of a rate: "15 boats a week"."""
    del when
    unit = match["unit"].lower()
    return recurring(period(1, "year" if unit == "season" else unit))


def _named_set(match: re.Match[str], when: Setting) -> Resolved | None:
    del when
    return recurring(load_lexicon("times")["sets"][match["set"].lower()])


def _every(match: re.Match[str], when: Setting) -> Resolved | None:
    del when
    unit = match["unit"].lower().removesuffix("s")
    words = match.groupdict().get("number") or "one"
    number = {"other": 2, "alternate": 2, "half": 0.5, "half an": 0.5, "quarter of an": 0.25, **_NTHS}.get(
        words.lower()
    ) or _count(words)
    if number is None and not _VAGUE.fullmatch(words) and not _is_range(words):
        return None
    if unit == "weekday":
        return recurring("XXXX-WXX-WD") if number == 1 else None
    if number is not None and number < 1:
        return recurring(_part_period(unit, number))
    if unit in ("morning", "afternoon", "evening", "night") and number == 1:
        return recurring(f"XXXX-XX-XXT{unit[:2].upper()}")
    return recurring(period(number, unit))


def _every_date(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "every summer", "each March", "every 3 March"."""
    del when
    groups = match.groupdict()
    if groups["season"]:
        return recurring(f"XXXX-{load_lexicon('times')['seasons'][groups['season'].lower()]}")
    value = f"XXXX-{month_number(groups['month1'] or groups['month'] or ''):02}"
    told = groups["day"] or groups["day2"]
    return recurring(f"{value}-{int(told):02}" if told else value)


def _reference(match: re.Match[str], when: Setting) -> Resolved | None:
    del when
    before = match.string[max(0, match.start() - 5) : match.start()].lower()
    if match["reference"].lower() == "long ago" and match.string.startswith(" as ", match.end()):
        return None  # "as long ago as 2027"
    if match["reference"].lower() in ("soon", "recently") and re.search(r"\b(?:as|too|how|so) $", before):
        return None
    return Resolved(TimeType.DATE, load_lexicon("times")["references"][match["reference"].lower()], Anchor.STATED)


def _months_of(match: re.Match[str], when: Setting) -> Resolved | None:
    """So many months of a year ("the first nine months of 2031"): a stretch with bounds."""
    number = _count(match["number"])
    of_year, anchor = year_of(match.groupdict(), when)
    if number is None or of_year is None or not 1 <= number <= 12:
        return OPEN
    first, last = (1, int(number)) if match["end"].lower() == "first" else (13 - int(number), 12)
    found = month(last, of_year, anchor)
    return Resolved(TimeType.DURATION, f"P{int(number)}M", anchor, f"{of_year:04}-{first:02}-01", found.latest)


STRETCHES: Mapping[str, Callable[[re.Match[str], Setting], Resolved | None]] = {
    "away": _away,
    "duration": _duration,
    "between": _between,
    "bare_duration": _bare_duration,
    "all": _all,
    "long": _long,
    "straight": _straight,
    "long_ago": _long_ago,
    "every": _every,
    "every_date": _every_date,
    "reference": _reference,
    "months_of": _months_of,
    "set": _named_set,
    "a_unit": _a_unit,
}
