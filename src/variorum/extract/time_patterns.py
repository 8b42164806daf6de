"""The table of relative and partial time expressions, each with how it is resolved."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from variorum.lang.lexicon import load_lexicon
from variorum.lang.numbers import find_numbers
from variorum.values import Anchor, TimeType

_THIRD_ENDS = (0, 10, 20, 31)
_SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}


@dataclass(frozen=True, slots=True)
class Resolved:
    """A TIMEX3 value with its bounds in days; ``value`` ``None`` when it must stay open."""

    type: TimeType
    value: str | None
    anchor: Anchor
    earliest: str | None = None
    latest: str | None = None

    @classmethod
    def year(cls, year: int, anchor: Anchor) -> "Resolved":
        """A whole year."""
        return cls(TimeType.DATE, f"{year:04}", anchor, f"{year:04}-01-01", f"{year:04}-12-31")

    @classmethod
    def month(cls, year: int, month: int, anchor: Anchor, part: tuple[int, int] | None = None) -> "Resolved":
        """A month, or the third of it that *part* names ((0, 1) early, (2, 3) late)."""
        last = monthrange(year, month)[1]
        first_day = 1 if part is None else _THIRD_ENDS[part[0]] + 1
        last_day = last if part is None else min(last, _THIRD_ENDS[part[1]])
        value = f"{year:04}-{month:02}"
        return cls(TimeType.DATE, value, anchor, f"{value}-{first_day:02}", f"{value}-{last_day:02}")

    @classmethod
    def day(cls, year: int, month: int, day: int, anchor: Anchor, clock: str | None = None) -> "Resolved":
        """One day, with the clock time when one is told; open when there is no such day."""
        if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
            return cls(TimeType.DATE, None, Anchor.NONE)
        iso = f"{year:04}-{month:02}-{day:02}"
        return cls(TimeType.TIME if clock else TimeType.DATE, f"{iso}T{clock}" if clock else iso, anchor, iso, iso)


Resolve = Callable[[re.Match[str], date | None, Anchor, bool], Resolved | None]

_OPEN = Resolved(TimeType.DATE, None, Anchor.NONE)


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


@cache
def expressions() -> tuple[tuple[re.Pattern[str], Resolve], ...]:
    """Pattern and resolver of each kind of expression in ``times.toml``. Patterns are linear in the sentence."""
    return tuple(
        (re.compile(_filled(row["pattern"]), re.IGNORECASE if row.get("any_case") else 0), _RESOLVERS[row["kind"]])
        for row in load_lexicon("times")["expression"]
    )


def _filled(pattern: str) -> str:
    """The pattern with the words of the lexicon in place of <MONTH>, <UNIT> and the like."""
    data = load_lexicon("times")
    words = {
        "MONTH": (m.capitalize() for m in data["months"]),
        "WEEKDAY": (d.capitalize() for d in data["weekdays"]),
        "PART": (*data["parts"], *(name.capitalize() for name in data["parts"])),
        "UNIT": data["units"],
        "DAY": data["days"],
        "SEASON": data["seasons"],
        "SET": data["sets"],
        "REFERENCE": data["references"],
        "COUNT": load_lexicon("numbers")["units"],
    }
    for name, group in words.items():
        pattern = pattern.replace(f"<{name}>", f"(?:{_alternatives(group)})")
    return pattern


def part_of_month(words: str, start: int) -> tuple[int, tuple[int, int] | None]:
    """Where an expression begins that puts "early" or "the end of" before *start*, and which third it is."""
    before = words[:start].lower()
    for name, (first, last) in sorted(load_lexicon("times")["parts"].items(), key=lambda item: -len(item[0])):
        for tail in (f"{name} ", f"{name}-"):
            if before.endswith(tail):
                return start - len(tail), (first, last)
    return start, None


def _part(match: re.Match[str]) -> tuple[int, int] | None:
    name = match.groupdict().get("part")
    found = load_lexicon("times")["parts"].get(name.lower()) if name else None
    return (found[0], found[1]) if found else None


def _month(match: re.Match[str], day: date | None, anchor: Anchor, future: bool) -> Resolved | None:
    name, which = match["month"], (match["which"] or "").lower()
    if name in ("May", "March") and not which and not match["part"] and not _led(match):
        return None
    if day is None:
        return _OPEN
    month = load_lexicon("times")["months"].index(name.lower()) + 1
    if which == "next" or (future and which not in ("last", "past") and month > day.month):
        year = day.year + (month <= day.month and which == "next")
    else:
        year = day.year - (month > day.month or (month == day.month and which == "last"))
    return Resolved.month(year, month, anchor, _part(match))


def _led(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 8) : match.start()].lower()
    return bool(re.search(r"\b(?:in|since|by|until|of|from|during|for|and|to) $", before))


def _weekday(match: re.Match[str], day: date | None, anchor: Anchor, future: bool) -> Resolved | None:
    which = (match["which"] or "").lower()
    index = load_lexicon("times")["weekdays"].index(match["weekday"].lower())
    if which in ("every", "each"):
        return Resolved(TimeType.SET, f"XXXX-WXX-{index + 1}", Anchor.STATED)
    if day is None:
        return _OPEN
    back = (day.weekday() - index) % 7
    if which == "next" or (future and which != "last" and back):
        found = day + timedelta(days=(index - day.weekday()) % 7 or 7)
    else:
        found = day - timedelta(days=back or (7 if which == "last" else 0))
    resolved = Resolved.day(found.year, found.month, found.day, anchor)
    return _at_daypart(resolved, match["daypart"])


def _at_daypart(resolved: Resolved, daypart: str | None) -> Resolved:
    letters = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
    if not daypart or resolved.value is None:
        return resolved
    return replace(resolved, type=TimeType.TIME, value=resolved.value + letters[daypart.lower()])


def _year(match: re.Match[str], day: date | None, anchor: Anchor, future: bool) -> Resolved | None:
    del day, anchor, future
    return Resolved.year(int(match["year"]), Anchor.STATED)


def _decade(match: re.Match[str], day: date | None, anchor: Anchor, future: bool) -> Resolved | None:
    del day, anchor, future
    tens = match["decade"][:3]
    return Resolved(TimeType.DATE, tens, Anchor.STATED, f"{tens}0-01-01", f"{tens}9-12-31")


def _near_day(match: re.Match[str], day: date | None, anchor: Anchor, future: bool) -> Resolved | None:
    del future
    if day is None:
        return _OPEN
    name = match["day"].lower()
    found = day + timedelta(days=load_lexicon("times")["days"][name])
    resolved = Resolved.day(found.year, found.month, found.day, anchor)
    return _at_daypart(resolved, "night" if name == "tonight" else None)


def _near_unit(match: re.Match[str], day: date | None, anchor: Anchor, future: bool) -> Resolved | None:
    del future
    which, unit = match["which"].lower(), match["unit"].lower()
    if which == "the past":
        letters = {"weekend": "P1WE", "quarter": "P3M"}.get(unit) or f"P1{load_lexicon('times')['units'][unit]}"
        return Resolved(TimeType.DURATION, letters, Anchor.STATED)
    if day is None:
        return _OPEN
    step = -1 if which in ("last", "the previous") else 1 if which in ("next", "the coming") else 0
    return _shift(unit, step, day, anchor)


def _shift(unit: str, step: int, day: date, anchor: Anchor) -> Resolved | None:
    if unit == "year":
        return Resolved.year(day.year + step, anchor)
    if unit == "month":
        months = day.year * 12 + day.month - 1 + step
        return Resolved.month(months // 12, months % 12 + 1, anchor)
    if unit in ("week", "weekend"):
        monday = day + timedelta(days=7 * step - day.weekday())
        year, week, _ = monday.isocalendar()
        first = monday + timedelta(days=5 if unit == "weekend" else 0)
        value = f"{year:04}-W{week:02}" + ("-WE" if unit == "weekend" else "")
        return Resolved(TimeType.DATE, value, anchor, first.isoformat(), (monday + timedelta(days=6)).isoformat())
    if unit == "quarter":
        quarters = day.year * 4 + (day.month - 1) // 3 + step
        year, quarter = quarters // 4, quarters % 4 + 1
        last = monthrange(year, quarter * 3)[1]
        bounds = (f"{year:04}-{quarter * 3 - 2:02}-01", f"{year:04}-{quarter * 3:02}-{last:02}")
        return Resolved(TimeType.DATE, f"{year:04}-Q{quarter}", anchor, *bounds)
    return None


def _season(match: re.Match[str], day: date | None, anchor: Anchor, future: bool) -> Resolved | None:
    del future
    season = load_lexicon("times")["seasons"][match["season"].lower()]
    stated = match.groupdict().get("year")
    if stated:
        return _season_of(int(stated), season, Anchor.STATED)
    if day is None:
        return _OPEN
    step = {"last": -1, "next": 1}.get(match["which"].lower(), 0)
    year = day.year + step
    if match["which"].lower() == "last" and _SEASON_MONTHS[season][1] < day.month and season != "WI":
        year = day.year
    return _season_of(year, season, anchor)


def _season_of(year: int, season: str, anchor: Anchor) -> Resolved:
    first, last = _SEASON_MONTHS[season]
    end = year + (last < first)
    return Resolved(
        TimeType.DATE,
        f"{year:04}-{season}",
        anchor,
        f"{year:04}-{first:02}-01",
        f"{end:04}-{last:02}-{monthrange(end, last)[1]:02}",
    )


def _count(words: str) -> int | None:
    if words.lower() in ("a", "an"):
        return 1
    numbers = find_numbers(words)
    value = numbers[0].value if len(numbers) == 1 and numbers[0].text == words else None
    return int(value) if value is not None and value == int(value) and value < 10000 else None


def _away(match: re.Match[str], day: date | None, anchor: Anchor, future: bool) -> Resolved | None:
    del future
    number, unit = _count(match["number"]), match["unit"].lower()
    if number is None:
        return None
    if day is None or match["way"].lower() in ("earlier", "later"):
        return _OPEN
    step = number if match["way"].lower() == "from now" else -number
    if unit == "day":
        found = day + timedelta(days=step)
        return Resolved.day(found.year, found.month, found.day, anchor)
    return _shift(unit, step, day, anchor)


def _duration(match: re.Match[str], day: date | None, anchor: Anchor, future: bool) -> Resolved | None:
    del day, anchor, future
    letters = load_lexicon("times")["units"][match["unit"].lower()]
    number = _count(match["quantity"])
    if number is None and not re.fullmatch(r"several|many|few|some|a few", match["quantity"], re.IGNORECASE):
        return None
    clock, letter = ("T", letters[1]) if letters.startswith("T") else ("", letters)
    shown: str = "X" if number is None else str(number)
    if letter in "EC":
        shown, letter = ("X" if number is None else str(number * (10 if letter == "E" else 100))), "Y"
    return Resolved(TimeType.DURATION, f"P{clock}{shown}{letter}", Anchor.STATED)


def _named_set(match: re.Match[str], day: date | None, anchor: Anchor, future: bool) -> Resolved | None:
    del day, anchor, future
    return Resolved(TimeType.SET, load_lexicon("times")["sets"][match["set"].lower()], Anchor.STATED)


def _every(match: re.Match[str], day: date | None, anchor: Anchor, future: bool) -> Resolved | None:
    del day, anchor, future
    letters = {"night": "D", "hour": "TH"}.get(match["unit"].lower()) or load_lexicon("times")["units"][
        match["unit"].lower()
    ]
    return Resolved(TimeType.SET, f"P{'T1H' if letters == 'TH' else '1' + letters}", Anchor.STATED)


def _clock(match: re.Match[str], day: date | None, anchor: Anchor, future: bool) -> Resolved | None:
    del day, anchor, future
    hour = int(match["hour"])
    half = (match.groupdict().get("half") or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return Resolved(TimeType.TIME, f"T{hour:02}:{match['minute'] or '00'}", Anchor.STATED)


def _reference(match: re.Match[str], day: date | None, anchor: Anchor, future: bool) -> Resolved | None:
    del day, anchor, future
    return Resolved(TimeType.DATE, load_lexicon("times")["references"][match["reference"].lower()], Anchor.STATED)


_RESOLVERS: dict[str, Resolve] = {
    "month": _month,
    "weekday": _weekday,
    "year": _year,
    "decade": _decade,
    "day": _near_day,
    "near": _near_unit,
    "season": _season,
    "away": _away,
    "duration": _duration,
    "set": _named_set,
    "every": _every,
    "clock": _clock,
    "reference": _reference,
}
