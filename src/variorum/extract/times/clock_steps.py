"""Times so many minutes or hours from another: "half an hour ago", "two hours later", "ten minutes before that"."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from variorum.values import Anchor, TimeType

from .values import OPEN, Resolved, Setting, at_clock, day

_MINUTES = {"minute": 1, "hour": 60}
_STAMP = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)?T(?P<hour>\d\d):(?P<minute>\d\d)")
CLOCK_UNITS = frozenset({"second", "minute", "hour"})
FROM_REPORT = frozenset({"ago", "back", "from now", "from today", "hence", "time"})
BACK = frozenset({"ago", "back", "earlier", "before that", "before", "previously", "beforehand"})


def is_stamp(value: str | None) -> bool:
    """Whether the value is a clock time, with its day or without."""
    return value is not None and _STAMP.fullmatch(value) is not None


def by_clock(number: float | None, unit: str, way: str, when: Setting) -> Resolved:
    """The clock time so many minutes or hours from the report's or from the one told last.

    Open where neither tells an hour; seconds are finer than what reports tell.
    """
    from_report = way in FROM_REPORT
    base = (f"{when.day}T{when.clock}" if when.day and when.clock else None) if from_report else when.told_clock
    stamp = _STAMP.fullmatch(base or "")
    if stamp is None or number is None or unit not in _MINUTES:
        return replace(OPEN, type=TimeType.TIME)
    step = timedelta(minutes=number * _MINUTES[unit] * (-1 if way in BACK else 1))
    return _moved(stamp, step, when.anchor if from_report else when.told_anchor)


def stepped(told: Resolved, number: float, unit: str) -> Resolved:
    """The clock time further by so many days, hours or minutes ("D", "TH", "TM"); as it is for other units."""
    stamp, minutes = _STAMP.fullmatch(told.value or ""), {"D": 1440, "TH": 60, "TM": 1}.get(unit)
    return _moved(stamp, timedelta(minutes=number * minutes), told.anchor) if stamp and minutes else told


def _moved(stamp: re.Match[str], step: timedelta, anchor: Anchor) -> Resolved:
    """The stamp and so much; one without a day stays without."""
    try:
        base = datetime.fromisoformat(stamp["day"] or "2000-01-01")
        found = base + timedelta(hours=int(stamp["hour"]), minutes=int(stamp["minute"])) + step
    except (OverflowError, ValueError):
        return replace(OPEN, type=TimeType.TIME)
    clock = f"{found:%H:%M}"
    return at_clock(day(found.date(), anchor), clock) if stamp["day"] else at_clock(OPEN, clock)
