"""Clock times: "5:30 p.m.", "half past nine", "eight in the evening", "noon"."""

import re
from collections.abc import Callable, Mapping
from functools import cache

from variorum.lang.lexicon import load_lexicon
from variorum.values import Anchor, TimeType

from .values import OPEN, Resolved, Setting, at_clock

_HALVES = {"morning": "a", "afternoon": "p", "evening": "p", "night": "p"}
_EARLY = "TMO"  # "in the small hours"


def number_of(words: str) -> int:
    """The number that figures or words write, below a hundred."""
    plain = words.lower()
    if plain.isdigit():
        return int(plain)
    numbers = load_lexicon("numbers")
    parts = re.split(r"[- ]", plain)
    return sum(int(numbers["units"].get(part) or numbers["tens"].get(part, 0)) for part in parts)


def _clock(match: re.Match[str], when: Setting) -> Resolved | None:
    del when
    groups = match.groupdict()
    hour = number_of(match["hour"] or groups.get("hour2") or "")
    minute = groups.get("minute") or groups.get("minute2") or "00"
    if groups.get("minuteword"):
        minute = f"{number_of(groups['minuteword'] or ''):02}"
    half_day = (groups.get("half") or _HALVES.get((groups.get("halfday") or "").lower(), "")).lower()
    if half_day and not 1 <= hour <= 12:
        return None
    if (groups.get("halfday") or "").lower() == "night" and (hour < 6 or hour == 12):
        half_day = "a"  # "at two at night"
    if half_day:
        hour = hour % 12 + (12 if half_day == "p" else 0)
    return at_clock(OPEN, f"{hour:02}:{minute}") if hour < 24 else None


def _bare(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "rang at 4.25" and "opened at ten on Monday", where nothing says that it is a price or a mark."""
    if _not_of().search(match.string):
        return None
    if "worded" in match.groupdict() and not _has_hours().search(
        match.string[max(0, match.start() - 40) : match.start()]
    ):
        return None
    return _clock(match, when)


@cache
def _not_of() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load_lexicon('times')['hours']['not_of'])})\b|[%$£€]", re.IGNORECASE)


@cache
def _has_hours() -> re.Pattern[str]:
    """A verb that hours are told of, right before "at" or with few words between."""
    return re.compile(rf"\b(?:{'|'.join(load_lexicon('times')['hours']['verbs'])})[a-z]*(?: [A-Za-z’'-]+){{0,3}} at $")


def _past(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "half past nine", "a quarter to ten", "20 minutes past eight in the evening", "at ten to nine"."""
    del when
    named = {"midnight": 24, "noon": 12, "midday": 12}.get(match["hour"].lower())
    if named is not None and (minutes := _minutes(match)) is not None:
        told = (named * 60 + minutes) % (24 * 60)
        return at_clock(OPEN, f"{told // 60:02}:{told % 60:02}")
    hour, minutes = number_of(match["hour"]), _minutes(match)
    if minutes is None or not 1 <= hour <= 12:
        return None
    half_day = (match["half"] or _HALVES.get((match["halfday"] or "").lower(), "")).lower()
    whole = (hour + (minutes < 0) * 11) % 12 or 12
    told = whole if not half_day else whole % 12 + (12 if half_day == "p" else 0)
    return at_clock(OPEN, f"{told:02}:{minutes % 60:02}")


def _minutes(match: re.Match[str]) -> int | None:
    """Minutes past the hour; less than 0 before it; ``None`` for "five to six boats"."""
    if match["part"]:
        return {"half past": 30, "half": 30, "quarter past": 15}.get(match["part"].lower(), -15)
    number = number_of(match["minutes"])
    led = match.string[max(0, match.start() - 3) : match.start()].lower() == "at "
    if not 1 <= number <= 59 or (match["side"].lower() == "to" and not match["told"] and not led):
        return None
    return number if match["side"].lower() == "past" else -number


def _noon(match: re.Match[str], when: Setting) -> Resolved | None:
    del when
    return at_clock(OPEN, "24:00" if match["noon"].lower().endswith("night") else "12:00")


def _twilight(match: re.Match[str], when: Setting) -> Resolved | None:
    """A part of some day: "at dawn", "overnight", "in the small hours"; beside a day of that day."""
    del when
    groups = match.groupdict()
    words = groups.get("part") or groups.get("night")
    plain = next((groups[name] for name in ("day", "day2", "day3", "day4") if groups.get(name)), None)
    if plain:
        return Resolved(TimeType.TIME, load_lexicon("times")["dayparts"][plain], Anchor.STATED)
    value = load_lexicon("times")["twilights"][words.lower()] if words else _EARLY
    return Resolved(TimeType.TIME, value, Anchor.STATED)


CLOCKS: Mapping[str, Callable[[re.Match[str], Setting], Resolved | None]] = {
    "clock": _clock,
    "bare_clock": _bare,
    "past": _past,
    "noon": _noon,
    "twilight": _twilight,
}
