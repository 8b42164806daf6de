"""Times side by side of which one tells the year, the week or the order of the other.

As in "May and June 2030", "in June last year", "from Thursday to Friday", "last week on Tuesday", "the week of May 26".
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from variorum.values import Anchor, TimeType

from .values import Resolved, day_of, month, recurring, shift, week

Placed = tuple[int, int, Resolved]

_SHARED = re.compile(r",?(?: and| or| to| until| till| through)? | ?[-–] ?")
_TO = re.compile(r" (?:to|until|till|through|into) (?:early |late )?")
_OF_YEAR = re.compile(r" (?:of )?")
_DAY_BY_NAME = re.compile(r",? (?:an? )?\(?(?:an? )?")
_NUMBERED = re.compile(r"(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)")
_NTH_OF = re.compile(r"the [a-z-]+ of [A-Z]")
_NEAR_MONTH = re.compile(r"(?:last|this|next) month", re.IGNORECASE)
_ON = re.compile(r",? on | ")
_LISTED = re.compile(r",? and |, ")
_WEEKDAY_SET = re.compile(r"XXXX-WXX-\d")
_DATED = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?(?:T.*)?")
_YEAR = re.compile(r"\d{4}")
_WEEK = re.compile(r"\d{4}-W\d\d")
_NEAR_WEEK = re.compile(r"(?:last|this|next) week", re.IGNORECASE)
_NEAR_YEAR = re.compile(r"(?:last|this|next) year", re.IGNORECASE)
_YEARS_AWAY = re.compile(r"\byears? (?:ago|earlier|later|before)$", re.IGNORECASE)
_NEAR_YEAR_BEHIND = re.compile(r" (?:last|this|next) year$", re.IGNORECASE)
WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_UP_TO = re.compile(r" (?:and|or|to|until|till|through) | ?[-–] ?")
_OF_WEEK = re.compile(r"[A-Z][a-z]+day,?(?: of)? (?:last|this|next) week")
_WEEK_BEFORE = re.compile(
    r"\b(?:the )?(?P<unit>week|weekend) (?:of|beginning|starting|commencing|(?P<end>ending|ended|to))"
    r"(?: on)? (?:the )?$",
    re.IGNORECASE,
)
_EVE_BEFORE = re.compile(r"\bthe eve of $", re.IGNORECASE)
_EDGE_BEFORE = re.compile(
    r"\b(?:the )?(?:(?:very )?(?:end|start|beginning|close) of(?: (?:business|play|trading)(?: on)?)?) $", re.IGNORECASE
)
_RELATIVE = frozenset({Anchor.DATELINE, Anchor.PUBLISHED, Anchor.SIBLING})


def of_one_year(words: str, left: Placed, right: Placed) -> Placed | None:
    """As in "June last year", "on 5 June this year": the month or day of the year behind it."""
    told, near = _DATED.fullmatch(left[2].value or ""), words[right[0] : right[1]]
    if told is None or left[2].anchor not in _RELATIVE or not _NEAR_YEAR.fullmatch(near):
        return None
    if not _OF_YEAR.fullmatch(words[left[1] : right[0]]) or not _YEAR.fullmatch(right[2].value or ""):
        return None
    if left[2].type is not TimeType.DATE or WEEKDAY.search(words[left[0] : left[1]]):
        return None
    return left[0], right[1], _in_year(left[2], told, int(right[2].value or 0), right[2].anchor)


def in_year_away(words: str, left: Placed, right: Placed) -> Placed | None:
    """As in "in March two years ago", "on 3 March a year ago", "two years ago in March"."""
    between = words[left[1] : right[0]]
    for told, away in ((left, right), (right, left)):
        placed = _DATED.fullmatch(told[2].value or "")
        is_away = _YEARS_AWAY.search(words[away[0] : away[1]]) and _YEAR.fullmatch(away[2].value or "")
        if placed is None or not is_away or told[2].anchor not in _RELATIVE or told[2].type is not TimeType.DATE:
            continue
        joined = between == " " if away is right else between in (" in ", " on ")
        if joined and not WEEKDAY.search(words[told[0] : told[1]]):
            return left[0], right[1], _in_year(told[2], placed, int(away[2].value or 0), away[2].anchor)
    return None


def on_day_of_week(words: str, left: Placed, right: Placed) -> Placed | None:
    """As in "last week on Tuesday", "next week Tuesday"."""
    day = right[2].day_value
    if day is None or not _WEEK.fullmatch(left[2].value or "") or not _ON.fullmatch(words[left[1] : right[0]]):
        return None
    bare = words[left[1] : right[0]] == " " and not _NEAR_WEEK.fullmatch(words[left[0] : left[1]])
    if bare or not WEEKDAY.fullmatch(words[right[0] : right[1]]) or left[2].earliest is None:
        return None
    monday = date.fromisoformat(left[2].earliest)
    return left[0], right[1], shift("day", day.weekday(), monday, left[2].anchor)


def day_and_weekday(words: str, left: Placed, right: Placed) -> Placed | None:
    """As in "4 July, a Friday", "July 4 (Friday)", "Friday the ninth of May": the weekday of the date itself."""
    told, day = left[2].day_value, right[2].day_value
    if WEEKDAY.fullmatch(words[left[0] : left[1]]) and _NTH_OF.match(words, right[0]) and told and day:
        joined = words[left[1] : right[0]] in (" ", ", ") and told.weekday() == day.weekday()
        return (left[0], right[1], right[2]) if joined else None
    weekday = WEEKDAY.fullmatch(words[right[0] : right[1]])
    if told is None or day is None or weekday is None or WEEKDAY.match(words[left[0] : left[1]]):
        return None
    if _DAY_BY_NAME.fullmatch(words[left[1] : right[0]]) is None or told.weekday() != day.weekday():
        return None
    return left[0], right[1], left[2]


def on_day_of_month(words: str, left: Placed, right: Placed) -> Placed | None:
    """As in "next month on the 4th"."""
    number = _NUMBERED.fullmatch(words[right[0] : right[1]])
    month_told = _NEAR_MONTH.fullmatch(words[left[0] : left[1]]) and left[2].earliest
    if number is None or not month_told or words[left[1] : right[0]] not in (" on ", ", on "):
        return None
    first = date.fromisoformat(left[2].earliest or "")
    return left[0], right[1], day_of(first.year, first.month, int(number["day"]), left[2].anchor)


def of_week(words: str, item: Placed) -> Placed:
    """With "the week of" before it: the week that holds the day, or its weekend.

    With "the end of" it is still the day, with "the eve of" the day before.
    """
    day = item[2].day_value
    if day is None or item[2].type is not TimeType.DATE:
        return item
    if eve := _EVE_BEFORE.search(words, max(0, item[0] - 12), item[0]):
        return eve.start(), item[1], shift("day", -1, day, item[2].anchor)
    if edge := _EDGE_BEFORE.search(words, max(0, item[0] - 40), item[0]):
        return edge.start(), item[1], item[2]
    before = _WEEK_BEFORE.search(words, max(0, item[0] - 32), item[0])
    if before is None:
        return item
    found = week(day, item[2].anchor, weekend=before["unit"].lower() == "weekend")
    if before["end"]:
        found = replace(found, earliest=shift("day", -6, day, found.anchor).earliest, latest=day.isoformat())
    return before.start(), item[1], found


def of_the_week_behind(words: str, placed: list[Placed]) -> list[Placed]:
    """With weekdays in the week of the one they run up to: both days of "Monday and Friday of last week"."""
    for n in range(len(placed) - 2, -1, -1):
        left, right = placed[n], placed[n + 1]
        first, last = left[2].day_value, right[2].day_value
        if first is None or last is None or not WEEKDAY.fullmatch(words[left[0] : left[1]]):
            continue
        if _OF_WEEK.fullmatch(words[right[0] : right[1]]) and _UP_TO.fullmatch(words[left[1] : right[0]]):
            apart = first.weekday() - last.weekday()
            placed[n] = (left[0], left[1], shift("day", apart, last, right[2].anchor))
    return placed


def in_sequence(words: str, found: Sequence[Placed], day: date | None) -> list[Placed]:
    """The times, those without a year in that of the time they run up to, weekdays in their order.

    *day* is the report's: days behind it end in the last one, days ahead begin with the first.
    """
    placed = list(found)
    for n in range(len(placed) - 2, -1, -1):
        left, right = placed[n], placed[n + 1]
        between = words[left[1] : right[0]]
        near = _NEAR_YEAR_BEHIND.search(words[right[0] : right[1]]) is not None
        if _SHARED.fullmatch(between) and (resolved := _year_shared(left[2], right[2], near=near)) is not None:
            placed[n] = (left[0], left[1], resolved)
        elif _recurs(words, left, right, between):
            placed[n + 1] = (right[0], right[1], recurring(_weekday_set(right[2].day_value)))
        elif _TO.fullmatch(between) and day is not None and _are_weekdays(words, left, right):
            placed[n : n + 2] = _in_order(left, right, day)
    return placed


def _recurs(words: str, left: Placed, right: Placed, between: str) -> bool:
    """As in "every Tuesday and Thursday": the other day recurs too."""
    every = left[2].type is TimeType.SET and _WEEKDAY_SET.fullmatch(left[2].value or "") is not None
    listed = every and _LISTED.fullmatch(between) is not None
    return listed and right[2].day_value is not None and WEEKDAY.fullmatch(words[right[0] : right[1]]) is not None


def _weekday_set(told: date | None) -> str:
    return f"XXXX-WXX-{told.weekday() + 1}" if told else "XXXX-WXX"


def _year_shared(left: Resolved, right: Resolved, *, near: bool) -> Resolved | None:
    """The left time in the year the right one states, or the year before where it would lie behind it.

    *near*: the right one tells its year as "last year".
    """
    told, stated = _DATED.fullmatch(left.value or ""), _DATED.fullmatch(right.value or "")
    if told is None or stated is None or left.anchor not in _RELATIVE or not (near or right.anchor is Anchor.STATED):
        return None
    of_year = int(stated["year"])
    found = _in_year(left, told, of_year, right.anchor)
    behind = found.earliest is not None and found.earliest > (right.latest or "")
    return _in_year(left, told, of_year - 1, right.anchor) if behind else found


def _in_year(resolved: Resolved, told: re.Match[str], of_year: int, anchor: Anchor) -> Resolved:
    if told["day"]:
        return day_of(of_year, int(told["month"]), int(told["day"]), anchor)
    whole = month(int(told["month"]), of_year, anchor)
    last = int((whole.latest or "")[8:])
    first_day, last_day = (int(edge[8:]) for edge in (resolved.earliest or "", resolved.latest or ""))
    part = (first_day, last_day) != (1, _last_of(resolved))
    if not part:
        return whole
    return replace(whole, earliest=f"{whole.value}-{first_day:02}", latest=f"{whole.value}-{min(last, last_day):02}")


def _last_of(resolved: Resolved) -> int:
    """The last day of the month of the time."""
    first = date.fromisoformat((resolved.earliest or "")[:8] + "01")
    return ((first + timedelta(days=31)).replace(day=1) - timedelta(days=1)).day


def _are_weekdays(words: str, left: Placed, right: Placed) -> bool:
    days = all(item[2].day_value is not None and item[2].type is TimeType.DATE for item in (left, right))
    return days and all(WEEKDAY.fullmatch(words[item[0] : item[1]]) for item in (left, right))


def _in_order(left: Placed, right: Placed, day: date) -> list[Placed]:
    first, last = left[2].day_value, right[2].day_value
    assert first is not None
    assert last is not None
    if first <= last:
        return [left, right]
    if first > day:
        return [left, (right[0], right[1], shift("day", 7, last, right[2].anchor))]
    return [(left[0], left[1], shift("day", -7, first, left[2].anchor)), right]
