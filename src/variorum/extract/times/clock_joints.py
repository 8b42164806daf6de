"""Clock times and parts of a day beside their day, and ranges of clock times.

As in "half past seven on Friday evening", "at dawn on Friday", "between 3 and 4 a.m.", "from 10 p.m. on Friday to 2".
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from variorum.values import TimeType

from .sequences import Placed
from .values import Resolved, at_clock, day

ZONE = (
    r"(?: ?\(? ?(?:GMT|UTC|BST|CET|CEST|EET|EEST|WET|WEST|MSK|IST|PKT|SGT|HKT|JST|KST|AEST|AEDT|AWST|NZST|NZDT"
    r"|WAT|CAT|EAT|SAST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|CT|MT|PT|Z)(?: ?[+-] ?\d{1,2})? ?\)?"
    r"| \(?[a-z]+(?: (?:standard|daylight|summer))? time\)?| (?:Eastern|Central|Pacific|Mountain))?"
)
# What joins a clock time to the day behind it, and a day to the clock time behind it.
CLOCK_FIRST = re.compile(rf"{ZONE},?(?: on| of| in)?(?: the)? ?", re.IGNORECASE)
DAY_FIRST = re.compile(
    r"(?:[’']s)?,?"
    r"(?: at| around| about| by| from| between| after| before| shortly after| shortly before| just after){0,2} ?",
    re.IGNORECASE,
)
_ONLY_CLOCK = re.compile(r"T(?P<hour>\d\d):\d\d")
_ONLY_PART = re.compile(r"T(?:MO|MI|AF|EV|NI)")
_CLOCKED = re.compile(r"\d{4}-\d\d-\d\dT(?P<clock>\d\d:\d\d)")
_PART_OF_DAY = re.compile(r"\d{4}-\d\d-\d\dT(?P<part>AF|EV|NI)")
# Hours of twelve that a part of the day puts behind noon.
_LATE = {"AF": range(1, 8), "EV": range(1, 12), "NI": range(6, 12)}
_BESIDE_PART = re.compile(r"\b(?:before|after|by|until|till|since|from) $", re.IGNORECASE)
_DAY_THEN_PART = re.compile(r",?(?: at| around| about|(?: late| early| later| earlier)? in| during)? ?", re.IGNORECASE)
_INTO = re.compile(r",? (?:and )?(?:into|to)(?: early)? ", re.IGNORECASE)
_RANGE = re.compile(rf"{ZONE}(?: (?:and|to|until|till|or)(?: about| around)? | ?[-–] ?)", re.IGNORECASE)
_OPENS = re.compile(rf"{ZONE},? \(", re.IGNORECASE)
_CLOSES = re.compile(rf"{ZONE}(?: [a-z]+)?\)(?: on)?(?: the)? ", re.IGNORECASE)
_HALF = re.compile(r"(?P<half>[ap])\.? ?m\b\.?$", re.IGNORECASE)
# The first hour of two that share their "a.m.".
_FIRST_OF_TWO = re.compile(
    r"(?<![\d.:,$£€#-])\b(?P<hour>1[0-2]|[1-9])(?:[:.](?P<minute>[0-5]\d))?"
    r"(?:(?: and| to| until| till| or)(?: about| around)? | ?[-–] ?)$"
)


def is_clock(resolved: Resolved) -> bool:
    """Whether it is a clock time without its day."""
    return bool(resolved.value and _ONLY_CLOCK.fullmatch(resolved.value))


def is_part(resolved: Resolved) -> bool:
    """Whether it is a part of a day without its day: "at dawn", "overnight"."""
    return bool(resolved.value and _ONLY_PART.fullmatch(resolved.value))


def clock_of_day(clock: str, told: Resolved) -> Resolved:
    """The clock time ("07:30") on the day; one of twelve hours counts by the part of the day: 19:30 in the evening."""
    part = _PART_OF_DAY.fullmatch(told.value or "")
    hour = int(clock[:2])
    if part is not None and hour in _LATE[part["part"]]:
        clock = f"{hour + 12:02}{clock[2:]}"
    return at_clock(replace(told, type=TimeType.DATE), clock)


def part_of_day(words: str, left: Placed, right: Placed) -> Placed | None:
    """As in "at dawn on Friday", "Friday lunchtime", "overnight into Saturday"; "before dawn on Friday" is no dawn."""
    between = words[left[1] : right[0]]
    if _BESIDE_PART.search(words, max(0, left[0] - 8), left[0]):
        return None
    if is_part(left[2]) and _is_day(right[2]):
        if CLOCK_FIRST.fullmatch(between):
            return left[0], right[1], _parted(right[2], left[2].value or "")
        if left[2].value == "TNI" and _INTO.fullmatch(between):
            return left[0], right[1], _night_before(right[2])
    if is_part(right[2]) and _is_day(left[2]) and _DAY_THEN_PART.fullmatch(between):
        return left[0], right[1], _parted(left[2], right[2].value or "")
    return None


def _is_day(resolved: Resolved) -> bool:
    open_day = resolved.value is None and resolved.earliest is None
    return resolved.type is TimeType.DATE and (resolved.day_value is not None or open_day)


def _parted(told: Resolved, part: str) -> Resolved:
    return replace(told, type=TimeType.TIME, value=f"{told.value}{part}" if told.value else None)


def _night_before(told: Resolved) -> Resolved:
    """The night that ends in the day."""
    last = told.day_value
    if last is None or last == date.min:
        return replace(told, type=TimeType.TIME)
    first = day(last - timedelta(days=1), told.anchor)
    return replace(first, type=TimeType.TIME, value=f"{first.value}TNI", latest=told.latest)


def first_of_two(words: str, item: Placed, after: int) -> Placed | None:
    """The hour before one with which it shares "a.m." or "p.m.": of "between 11 and 1 a.m." 23:00.

    *after* is the end of the time before both.
    """
    half = _HALF.search(words[item[0] : item[1]]) if is_clock(item[2]) else None
    before = _FIRST_OF_TWO.search(words, max(after, item[0] - 24), item[0]) if half else None
    if half is None or before is None:
        return None
    hour, last = int(before["hour"]) % 12, int((item[2].value or "T00")[1:3]) % 12
    late = (half["half"].lower() == "p") is not (hour > last)
    value = f"T{hour + 12 * late:02}:{before['minute'] or '00'}"
    end = before.end("minute") if before["minute"] else before.end("hour")
    return before.start(), end, replace(item[2], value=value)


def in_two_zones(words: str, joined: list[Placed]) -> list[Placed]:
    """With the hour that another in brackets repeats on the day behind them: "9 p.m. (1900 GMT) on Friday"."""
    for n in range(len(joined) - 2):
        first, other, told = joined[n : n + 3]
        if not (is_clock(first[2]) and is_clock(other[2]) and told[2].day_value):
            continue
        if _OPENS.fullmatch(words[first[1] : other[0]]) and _CLOSES.fullmatch(words[other[1] : told[0]]):
            joined[n] = (first[0], first[1], clock_of_day((first[2].value or "T")[1:], told[2]))
    return joined


def on_one_day(words: str, left: Placed, right: Placed) -> tuple[Placed, Placed] | None:
    """Both of a range of clock times with the day one of them tells; the last may lie on the next day."""
    if not _RANGE.fullmatch(words[left[1] : right[0]]):
        return None
    first, last = (_CLOCKED.fullmatch(item[2].value or "") for item in (left, right))
    if last and is_clock(left[2]):
        clock = (left[2].value or "")[1:]
        return (left[0], left[1], _on(right[2], clock, -1 if clock > last["clock"] else 0)), right
    if first and is_clock(right[2]):
        clock = (right[2].value or "")[1:]
        return left, (right[0], right[1], _on(left[2], clock, 1 if clock < first["clock"] else 0))
    return None


def _on(told: Resolved, clock: str, step: int) -> Resolved:
    base = told.day_value
    if base is None or base == (date.max if step > 0 else date.min):
        return told
    return at_clock(day(base + timedelta(days=step), told.anchor), clock)
