"""Times that stand side by side and are one: a clock and its day, hours and minutes, "two weeks before Christmas"."""

import re
from dataclasses import replace

from variorum.values import TimeType

from .time_values import Resolved, at_clock, at_daypart, shift

Placed = tuple[int, int, Resolved]

_ZONE = (
    r"(?: ?\(? ?(?:GMT|UTC|BST|CET|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|CT|MT|PT|Z)(?: ?[+-] ?\d{1,2})? ?\)?"
    r"| local time)?"
)
# What joins a clock time to the day behind it, and a day to the clock time behind it.
_CLOCK_FIRST = re.compile(rf"{_ZONE},?(?: on| of)? ?", re.IGNORECASE)
_DAY_FIRST = re.compile(
    r",?(?: at| around| about| by| from| after| before| shortly after| shortly before| just after){0,2} ?",
    re.IGNORECASE,
)
_ONLY_CLOCK = re.compile(r"T\d\d:\d\d")
_AND = re.compile(r",? (?:and )?", re.IGNORECASE)
_AWAY = re.compile(r" (?P<way>before|after|from|following|prior to) (?:the )?", re.IGNORECASE)
_PART_BEFORE = re.compile(
    r"\b(?:the )?(?:early |late )?(?P<part>morning|afternoon|evening|night) of (?:the )?$", re.IGNORECASE
)
_PERIOD = re.compile(r"P(?P<clock>T?)(?P<number>\d{1,4})(?P<unit>[YMWDHS])")
_ORDER = "YMWDhms"
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}


def join_times(words: str, found: list[Placed]) -> list[Placed]:
    """The times of a sentence in order, those that are one joined."""
    joined: list[Placed] = []
    for item in found:
        placed = _parted(words, item)
        whole = _whole(words, joined[-1], placed) if joined else None
        if whole is None:
            joined.append(placed)
        else:
            joined[-1] = whole
    return joined


def _parted(words: str, item: Placed) -> Placed:
    """With "the morning of" before it, where it is one day."""
    before = _PART_BEFORE.search(words, max(0, item[0] - 24), item[0])
    if before is None or item[2].day_value is None or item[2].type is not TimeType.DATE:
        return item
    return before.start(), item[1], at_daypart(item[2], before["part"])


def _whole(words: str, left: Placed, right: Placed) -> Placed | None:
    between = words[left[1] : right[0]]
    return _clocked(between, left, right) or _added(between, left, right) or _counted(between, left, right)


def _clocked(between: str, left: Placed, right: Placed) -> Placed | None:
    """As in "8:30 a.m. Monday", "Monday at 8:30 a.m."."""
    if _is_clock(left[2]) and right[2].type in (TimeType.DATE, TimeType.TIME) and _CLOCK_FIRST.fullmatch(between):
        return _joint(left, right, left[2], right[2])
    if _is_clock(right[2]) and left[2].type in (TimeType.DATE, TimeType.TIME) and _DAY_FIRST.fullmatch(between):
        return _joint(left, right, right[2], left[2])
    return None


def _joint(left: Placed, right: Placed, clock: Resolved, day: Resolved) -> Placed | None:
    is_open = day.value is None and day.earliest is None
    if _is_clock(day) or (day.day_value is None and not is_open):
        return None
    resolved = at_clock(replace(day, type=TimeType.DATE), (clock.value or "T")[1:]) if day.day_value else day
    return left[0], right[1], resolved if day.day_value else replace(resolved, type=TimeType.TIME)


def _is_clock(resolved: Resolved) -> bool:
    return bool(resolved.value and _ONLY_CLOCK.fullmatch(resolved.value))


def _added(between: str, left: Placed, right: Placed) -> Placed | None:
    """As in "three years and two months": a stretch in a greater and a lesser unit."""
    great, small = (_PERIOD.fullmatch(item[2].value or "") for item in (left, right))
    if great is None or small is None or left[2].type is not right[2].type or not _AND.fullmatch(between):
        return None
    if _ORDER.index(_letter(great)) >= _ORDER.index(_letter(small)) or left[2].type is not TimeType.DURATION:
        return None
    clock = "T" if small["clock"] and not great["clock"] else ""
    value = f"{great.group()}{clock}{small['number']}{small['unit']}"
    return left[0], right[1], replace(left[2], value=value)


def _letter(part: re.Match[str]) -> str:
    return part["unit"].lower() if part["clock"] else part["unit"]


def _counted(between: str, left: Placed, right: Placed) -> Placed | None:
    """As in "two weeks before Christmas": the day itself; in months and years the month or year."""
    length, way = _PERIOD.fullmatch(left[2].value or ""), _AWAY.fullmatch(between)
    base = right[2].day_value
    if length is None or way is None or base is None or length["clock"] or left[2].type is not TimeType.DURATION:
        return None
    unit, number = _UNITS[length["unit"]], int(length["number"])
    step = -number if way["way"].lower() in ("before", "prior to") else number
    if unit == "week":
        unit, step = "day", step * 7
    return left[0], right[1], shift(unit, step, base, right[2].anchor)
