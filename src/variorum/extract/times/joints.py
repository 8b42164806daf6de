"""Times that stand side by side and are one: a clock and its day, hours and minutes, "two weeks before Christmas"."""

import re
from dataclasses import replace
from datetime import date

from variorum.values import TimeType

from .clock_joints import (
    CLOCK_FIRST,
    DAY_FIRST,
    clock_of_day,
    first_of_two,
    in_two_zones,
    is_clock,
    on_one_day,
    part_of_day,
)
from .clock_steps import BACK, is_stamp, stepped
from .clock_times import number_of
from .sequences import (
    WEEKDAY,
    Placed,
    day_and_weekday,
    in_sequence,
    in_year_away,
    of_one_year,
    of_the_week_behind,
    of_week,
    on_day_of_month,
    on_day_of_week,
)
from .values import Resolved, at_clock, at_daypart, day_of, months_off, shift, week

_DAILY_PART = re.compile(r"XXXX-XX-XXT[A-Z]{2}")
_ONLY_WEEKDAY = re.compile(r"XXXX-WXX-\d")
# A bare hour behind the part of a day: "last night at 8", "Sunday evening at 10:00".
_HOUR = re.compile(
    r"(?: late| early)?(?: at| around| about| at about| at around| just after| shortly after| shortly before) "
    r"(?P<hour>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?:[:.](?P<minute>[0-5]\d))?(?! ?[ap]\.?m)(?=[,;.)](?!\d)|$| (?:and|but|when|as|in|on|local)\b)"
)
_HOUR_BEFORE = re.compile(
    r"\b(?:at|around|about|after|before|by|since|until|from) "
    r"(?P<hour>1[0-2]|[1-9])(?:[:.](?P<minute>[0-5]\d))? (?:on |late )?$"
)
_PARTED = re.compile(r"(?:\d{4}-\d\d-\d\d|XXXX-XX-XX|XXXX-WXX-\d)(?P<part>TMO|TAF|TEV|TNI)")
_AND = re.compile(r",? (?:and )?", re.IGNORECASE)
_AWAY = re.compile(r" (?P<way>before|after|from|following|prior to) (?:the )?", re.IGNORECASE)
_PART_BEFORE = re.compile(
    r"\b(?:the )?(?:(?:(?:early |late )?(?P<part>morning|afternoon|evening|night)|(?:very )?"
    r"(?:early|small|first|wee) hours) of|(?P<part2>night) (?:between|from)) (?:the )?$",
    re.IGNORECASE,
)
_AWAY_BEHIND = re.compile(r" (?P<way>ago|back|later|earlier|from now|from today)$", re.IGNORECASE)
_COMMA = re.compile(r",? ")
_SPENT = re.compile(r"(?:the )?(?:last|past|next|first)\b", re.IGNORECASE)  # "the last 3 months and 2 days ago …"
_LASTS = re.compile(r"\bfor(?: the next)? $")  # "for two weeks from Monday" tells how long
_ONLY_WEEK = re.compile(r"\d{4}-W\d\d")
_BESIDE = re.compile(r"the (?P<unit>day|night|morning|week|weekend|month|year) (?P<way>before|after)", re.IGNORECASE)
_NEAR = re.compile(r"today|(?:this|next|last) (?:month|week)")
_WEEKS_AWAY = re.compile(r"(?:\d+|[a-z]+) weeks? (?:before|after|from) ", re.IGNORECASE)
_ONLY_YEAR = re.compile(r"\d{4}")
_ONLY_MONTH = re.compile(r"\d{4}-\d\d")
_PERIOD = re.compile(r"P(?P<clock>T?)(?P<number>\d{1,4})(?P<unit>[YMWDHS])")
_COMPOUND = re.compile(r"P(?=.)(?:\d{1,4}[YMWD])*(?:T(?:\d{1,4}[HMS])+)?")
_ORDER = "YMWDhms"
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}


def join_times(words: str, found: list[Placed], day: date | None = None) -> list[Placed]:
    """The times of a sentence in order, those that are one joined; *day* is the report's."""
    joined: list[Placed] = []
    for item in found:
        placed = _with_hour(words, of_week(words, _parted(words, item)))
        if joined and placed[0] < joined[-1][1] <= item[0]:
            placed = item  # "5.30 in the morning of 3 June"
        if joined and placed[0] < joined[-1][1]:
            continue  # the clock that the hour before it took
        first = first_of_two(words, placed, joined[-1][1] if joined else 0)
        if first is not None:
            joined.append(first)
        whole = _whole(words, joined[-1], placed) if joined else None
        if whole is None:
            joined.append(placed)
        else:
            joined[-1] = whole
    in_weeks = of_the_week_behind(words, in_sequence(words, joined, day))
    return _on_their_day(in_two_zones(words, _of_one_day(words, in_weeks)))


def _of_one_day(words: str, joined: list[Placed]) -> list[Placed]:
    """With the hours of a range on one day."""
    for n in range(len(joined) - 1):
        both = on_one_day(words, joined[n], joined[n + 1])
        if both is not None:
            joined[n : n + 2] = both
    return joined


def _on_their_day(joined: list[Placed]) -> list[Placed]:
    """With clock times on the one whole day that stands before them in the sentence, where no other does."""
    days = [n for n, item in enumerate(joined) if item[2].type is TimeType.DATE and item[2].day_value is not None]
    clocks = [n for n, item in enumerate(joined) if is_clock(item[2])]
    often = any(item[2].type is TimeType.SET for item in joined)
    if len(days) != 1 or len(clocks) != 1 or often or clocks[0] < days[0]:
        return joined
    start, end, clock = joined[clocks[0]]
    placed = at_clock(joined[days[0]][2], (clock.value or "T")[1:])
    return [*joined[: clocks[0]], (start, end, placed), *joined[clocks[0] + 1 :]]


def _parted(words: str, item: Placed) -> Placed:
    """With "the morning of" before it, where it is one day."""
    before = _PART_BEFORE.search(words, max(0, item[0] - 24), item[0])
    if before is None or item[2].day_value is None:
        return item
    if item[2].type is not TimeType.DATE:
        early = before["part"] is None and before["part2"] is None and (item[2].value or "").endswith("TMO")
        return (before.start(), item[1], item[2]) if early else item
    return before.start(), item[1], at_daypart(item[2], before["part"] or before["part2"] or "morning")


def _with_hour(words: str, item: Placed) -> Placed:
    """With the bare hour behind it, when the item is a part of a day; nights tell no hour past midnight."""
    parted, hour = _PARTED.fullmatch(item[2].value or ""), _HOUR.match(words, item[1])
    before = _HOUR_BEFORE.search(words, max(0, item[0] - 24), item[0]) if parted and hour is None else None
    found = hour or before
    if parted is None or found is None:
        return item
    number, part = number_of(found["hour"]), parted["part"]
    if part == "TNI" and not 6 <= number <= 11:
        return item
    told = number % 12 if part == "TMO" else number % 12 + 12
    clock = f"{told:02}:{found['minute'] or '00'}"
    if item[2].type is TimeType.SET:
        resolved = replace(item[2], value=f"{(item[2].value or '')[:-3]}T{clock}")
    else:
        resolved = at_clock(replace(item[2], type=TimeType.DATE), clock)
    return (item[0], hour.end(), resolved) if hour else (found.start("hour"), item[1], resolved)


def _whole(words: str, left: Placed, right: Placed) -> Placed | None:
    between = words[left[1] : right[0]]
    return (
        _clocked(between, left, right)
        or part_of_day(words, left, right)
        or _added(between, left, right)
        or (None if _LASTS.search(words, max(0, left[0] - 12), left[0]) else _counted(between, left, right))
        or _further(words, left, right)
        or _weekday_beside(words, left, right)
        or _nearer(words, left, right)
        or _next_to(words, left, right)
        or in_year_away(words, left, right)
        or of_one_year(words, left, right)
        or on_day_of_week(words, left, right)
        or _on_weekday(words, left, right)
        or day_and_weekday(words, left, right)
        or on_day_of_month(words, left, right)
    )


def _clocked(between: str, left: Placed, right: Placed) -> Placed | None:
    """As in "8:30 a.m. Monday", "Monday at 8:30 a.m."."""
    if (whole := _recurring(between, left, right)) is not None:
        return whole
    if is_clock(left[2]) and right[2].type in (TimeType.DATE, TimeType.TIME) and CLOCK_FIRST.fullmatch(between):
        return _joint(left, right, left[2], right[2])
    if is_clock(right[2]) and left[2].type in (TimeType.DATE, TimeType.TIME) and DAY_FIRST.fullmatch(between):
        return _joint(left, right, right[2], left[2])
    return None


def _recurring(between: str, left: Placed, right: Placed) -> Placed | None:
    """As in "3 p.m. each day", "Mondays at 6 p.m.", "every morning at 6 a.m."."""
    clock, often = (left, right) if is_clock(left[2]) else (right, left)
    joint = CLOCK_FIRST if clock is left else DAY_FIRST
    value = often[2].value or ""
    if not is_clock(clock[2]) or often[2].type is not TimeType.SET or not joint.fullmatch(between):
        return None
    if value != "P1D" and not _ONLY_WEEKDAY.fullmatch(value) and not _DAILY_PART.fullmatch(value):
        return None
    day = value if _ONLY_WEEKDAY.fullmatch(value) else "XXXX-XX-XX"
    return left[0], right[1], replace(often[2], value=f"{day}{clock[2].value}")


def _joint(left: Placed, right: Placed, clock: Resolved, day: Resolved) -> Placed | None:
    is_open = day.value is None and day.earliest is None
    if is_clock(day) or (day.day_value is None and not is_open):
        return None
    resolved = clock_of_day((clock.value or "T")[1:], day) if day.day_value else replace(day, type=TimeType.TIME)
    return left[0], right[1], resolved


def _added(between: str, left: Placed, right: Placed) -> Placed | None:
    """As in "three years and two months": a stretch in a greater and a lesser unit."""
    great, small = left[2].value or "", _PERIOD.fullmatch(right[2].value or "")
    if small is None or left[2].type is not right[2].type or not _AND.fullmatch(between):
        return None
    if not _COMPOUND.fullmatch(great) or left[2].type is not TimeType.DURATION:
        return None
    if _ORDER.index(_letter(great)) >= _ORDER.index(_letter(small.group())):
        return None
    clock = "T" if small["clock"] and "T" not in great else ""
    return left[0], right[1], replace(left[2], value=f"{great}{clock}{small['number']}{small['unit']}")


def _letter(value: str) -> str:
    """The letter of the least unit, those of the clock in small."""
    return value[-1].lower() if "T" in value else value[-1]


def _counted(between: str, left: Placed, right: Placed) -> Placed | None:
    """As in "two weeks before Christmas": the day itself; in months and years the month or year."""
    length, way = _PERIOD.fullmatch(left[2].value or ""), _AWAY.fullmatch(between)
    base = right[2].day_value
    if length is None or way is None or left[2].type is not TimeType.DURATION:
        return None
    number = int(length["number"])
    if length["clock"]:
        return _counted_by_clock(number, f"T{length['unit']}", way["way"].lower(), left, right)
    unit = _UNITS[length["unit"]]
    step = -number if way["way"].lower() in ("before", "prior to") else number
    if base is None:
        return _counted_roughly(unit, step, left, right)
    if unit == "week":
        unit, step = "day", step * 7
    return left[0], right[1], shift(unit, step, base, right[2].anchor)


def _counted_by_clock(number: int, unit: str, way: str, left: Placed, right: Placed) -> Placed | None:
    """As in "five minutes before noon", "two hours after 3 p.m. on Friday"."""
    if not is_stamp(right[2].value) or way not in ("before", "after"):
        return None
    return left[0], right[1], stepped(right[2], float(-number if way == "before" else number), unit)


def _counted_roughly(unit: str, step: int, left: Placed, right: Placed) -> Placed | None:
    """As in "two years before 2015", "three months after March 2030"."""
    rough = {"year": _ONLY_YEAR, "month": _ONLY_MONTH}.get(unit)
    if rough is None or not rough.fullmatch(right[2].value or "") or right[2].earliest is None:
        return None
    return left[0], right[1], shift(unit, step, date.fromisoformat(right[2].earliest), right[2].anchor)


def _next_to(words: str, left: Placed, right: Placed) -> Placed | None:
    """As in "the day after Christmas", "the week before Easter", "the year before 2030"."""
    beside = _BESIDE.fullmatch(words[left[0] : left[1]])
    if beside is None or words[left[1] : right[0]] != " " or right[2].earliest is None:
        return None
    if right[2].earliest != right[2].latest and not re.fullmatch(r"\d{4}(?:-\d\d)?", right[2].value or ""):
        return None
    unit = beside["unit"].lower()
    whole = {4: "year", 7: "month"}.get(len(right[2].value or ""), "day")
    if whole not in ("day", unit):
        return None
    step = -1 if beside["way"].lower() == "before" else 1
    part = unit if unit in ("night", "morning") else None
    found = shift("day" if part else unit, step, date.fromisoformat(right[2].earliest), right[2].anchor)
    return left[0], right[1], at_daypart(found, part)


def _on_weekday(words: str, left: Placed, right: Placed) -> Placed | None:
    """As in "three weeks after Christmas, on Friday": the weekday of that week."""
    weeks = _WEEKS_AWAY.match(words, left[0]) is not None and left[2].day_value is not None
    if not weeks or words[left[1] : right[0]] not in (" on ", ", on ") or right[2].day_value is None:
        return None
    if left[2].day_value is None or not WEEKDAY.fullmatch(words[right[0] : right[1]]):
        return None
    step = right[2].day_value.weekday() - left[2].day_value.weekday()
    return left[0], right[1], shift("day", step, left[2].day_value, left[2].anchor)


def _further(words: str, left: Placed, right: Placed) -> Placed | None:
    """As in "two weeks and two days ago", "two years and three months later": away by both."""
    length, away = _PERIOD.fullmatch(left[2].value or ""), _AWAY_BEHIND.search(words[right[0] : right[1]])
    if length is None or away is None or left[2].type is not TimeType.DURATION:
        return None
    if is_stamp(right[2].value) and _AND.fullmatch(words[left[1] : right[0]]):
        step = -1 if away["way"].lower() in BACK else 1
        return left[0], right[1], stepped(right[2], float(length["number"]) * step, length["clock"] + length["unit"])
    if length["clock"]:
        return None
    step = int(length["number"]) * (-1 if away["way"].lower() in BACK else 1)
    base = right[2].day_value
    if not _AND.fullmatch(words[left[1] : right[0]]) or (
        base is None and not _ONLY_MONTH.fullmatch(right[2].value or "")
    ):
        return None
    if base is not None and length["unit"] in "YM" and not _SPENT.match(words, left[0]):
        return left[0], right[1], months_off(step * (12 if length["unit"] == "Y" else 1), base, right[2].anchor)
    if base is not None and length["unit"] == "W":
        return left[0], right[1], shift("day", 7 * step, base, right[2].anchor)
    if base is None and length["unit"] == "Y":
        first = date.fromisoformat(right[2].earliest or "0001-01-01")
        return left[0], right[1], shift("month", 12 * step, first, right[2].anchor)
    return None


def _weekday_beside(words: str, left: Placed, right: Placed) -> Placed | None:
    """As in "the Monday after Easter", "Monday two weeks ago": a weekday told from another time."""
    weekday = WEEKDAY.fullmatch(words[left[0] : left[1]])
    if weekday is None or left[2].day_value is None:
        return None
    index, between = left[2].day_value.weekday(), words[left[1] : right[0]]
    way, base = _AWAY.fullmatch(between), right[2].day_value
    if between == " in " and _ONLY_WEEK.fullmatch(right[2].value or "") and right[2].earliest:
        return left[0], right[1], shift("day", index, date.fromisoformat(right[2].earliest), right[2].anchor)
    start = left[0] - 4 if words[max(0, left[0] - 4) : left[0]].lower() == "the " else left[0]
    if way is not None and base is not None and way["way"].lower() in ("before", "after", "following"):
        behind = (index - base.weekday()) % 7 or 7
        return start, right[1], shift("day", behind - 7 * (way["way"].lower() == "before"), base, right[2].anchor)
    if _COMMA.fullmatch(between) and _AWAY_BEHIND.search(words[right[0] : right[1]]) and right[2].earliest:
        monday = date.fromisoformat(right[2].earliest)
        if base is not None and base.weekday() == index:
            return left[0], right[1], right[2]  # "Saturday, three days from now"
        if _ONLY_WEEK.fullmatch(right[2].value or ""):
            return left[0], right[1], shift("day", index, monday, right[2].anchor)
    return None


def _nearer(words: str, left: Placed, right: Placed) -> Placed | None:
    """As in "a year ago today", "a decade ago this month", "a week ago Tuesday": the same day or month so far away."""
    away = _AWAY_BEHIND.search(words[left[0] : left[1]])
    near = words[right[0] : right[1]].lower()
    if away is not None and words[left[1] : right[0]] in (" ", " on ") and _ONLY_WEEK.fullmatch(left[2].value or ""):
        return _in_week(left, right) if near == "today" or WEEKDAY.fullmatch(near.capitalize()) else None
    year_away = re.fullmatch(r"\d{4}", left[2].value or "")
    if away is None or year_away is None or not _NEAR.fullmatch(near) or words[left[1] : right[0]] != " ":
        return None
    base = date.fromisoformat(right[2].earliest) if right[2].earliest else None
    if base is None:
        return None
    if near.endswith("week"):
        thursday = shift("day", 3, base, right[2].anchor).day_value or base
        same = months_off(12 * (int(year_away.group()) - thursday.year), thursday, right[2].anchor).day_value
        return (left[0], right[1], week(same, right[2].anchor)) if same else None
    months = 12 * (int(year_away.group()) - base.year)
    whole = shift("month", months, base, right[2].anchor)
    if near.endswith("month") or whole.earliest is None:
        return left[0], right[1], whole
    of_month = date.fromisoformat(whole.earliest)
    return left[0], right[1], day_of(of_month.year, of_month.month, base.day, right[2].anchor)


def _in_week(left: Placed, right: Placed) -> Placed | None:
    """The weekday of the right time in the week of the left."""
    told = right[2].day_value
    if told is None or left[2].earliest is None:
        return None
    return left[0], right[1], shift("day", told.weekday(), date.fromisoformat(left[2].earliest), left[2].anchor)
