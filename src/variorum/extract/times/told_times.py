"""Times counted from the time told last: "that year", "the following month", "a year earlier"."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from variorum.lang.lexicon import load_lexicon

from .calendar_spans import month_number
from .values import OPEN, Resolved, Setting, day_of, half, month, quarter, shift, year

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|Q(?P<quarter>\d)|H(?P<half>\d)))?(?![\d-])"
)
_FINER = {"year": 1, "decade": 1, "century": 1, "quarter": 2, "month": 3, "week": 4, "weekend": 4}


def of_told(match: re.Match[str], when: Setting) -> Resolved | None:
    """The week, month or year of the time told last ("later that year"); open where that was told more roughly.

    "The same year that it opened" is that of another event.
    """
    if match.string.startswith((" that ", " as "), match.end()):
        return OPEN
    return beside_told(match["unit"].lower(), 0, when)


def beside_told(unit: str, step: int, when: Setting) -> Resolved:
    """The unit *step* units from that of the time told last."""
    told = _VALUE.match(when.told_value or "")
    if told is None or _fineness(told) < _FINER.get(unit, 5):
        return OPEN
    return shift(unit, step, _first_day(told), when.told_anchor)


def years_from_told(step: int, when: Setting) -> Resolved | None:
    """As many years from the quarter, half, month or year told last, as fine as that: "six, four a year earlier"."""
    told = _VALUE.match(when.told_value or "")
    if told is None or told["day"] or not 1 <= int(told["year"]) + step <= 9998:
        return None
    of_year = int(told["year"]) + step
    if told["quarter"]:
        return quarter(of_year, int(told["quarter"]), when.told_anchor)
    if told["half"]:
        return half(of_year, int(told["half"]), when.told_anchor)
    return month(int(told["month"]), of_year, when.told_anchor) if told["month"] else year(of_year, when.told_anchor)


def _fineness(told: re.Match[str]) -> int:
    return 4 if told["day"] else 3 if told["month"] else 2 if told["quarter"] else 1


def _first_day(told: re.Match[str]) -> date:
    of_month = int(told["month"] or 3 * int(told["quarter"] or 1) - 2)
    return date(int(told["year"]), of_month, int(told["day"] or 1))


def _beside(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "six the year before"; before a day that follows ("the week before Christmas") open by itself."""
    if match["placed"]:
        return OPEN
    return beside_told(match["unit"].lower(), 1 if match["way"].lower() == "after" else -1, when)


def _in_told_year(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "30 November of that year", "in March of the following year": open where no year was told."""
    which = match["which"].lower()
    step = -1 if which.endswith(("previous", "preceding")) else int(which.endswith(("following", "next")))
    whole = beside_told("year", step, when)
    if whole.value is None:
        return OPEN
    number, nth = month_number(match["month"]), match["nth"] or match["nth2"]
    if nth:
        return day_of(int(whole.value), number, int(nth), whole.anchor)
    part = load_lexicon("times")["parts"].get((match["part"] or "").lower())
    return month(number, int(whole.value), whole.anchor, (part[0], part[1]) if part else None)


def _own(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "up two points for the week": that of the time told last, else that of the report."""
    unit = match["unit"].lower()
    told = beside_told(unit, 0, when)
    if told.value is not None:
        return told
    if unit == "day" and when.told is not None:
        return shift(unit, 0, when.told, when.told_anchor)
    return shift(unit, 0, when.day, when.anchor) if when.day else OPEN


TOLD: Mapping[str, Callable[[re.Match[str], Setting], Resolved | None]] = {
    "that_unit": of_told,
    "in_told_year": _in_told_year,
    "own_unit": _own,
    "unit_beside": _beside,
}
