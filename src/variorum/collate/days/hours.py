"""Hours of the day told of one event: whether two can be one."""

import re

from variorum.values import Time

_STAMP = re.compile(r"(?:\d{4}-\d\d-\d\d)?T(?P<hour>\d\d):(?P<minute>\d\d)")
# What tells of which half of the day an hour of twelve is.
_HALF = re.compile(
    r"\b(?:[ap]\.? ?m\b|noon|midday|midnight|morning|afternoon|evening|night|0\d[:.]\d\d)", re.IGNORECASE
)
_ROUGH = re.compile(
    r"\b(?:about|around|shortly|just|nearly|almost|some|roughly|approximately|towards|near|before|after)\b"
)
_EDGE = re.compile(
    r"(?:^|\s)(?:by|before|after|until|till|since|from|between|not|later|than)"
    r"(?: (?:about|around))?(?: the)? ?(?:time of )?$",
    re.IGNORECASE,
)
_NEAR = re.compile(r"\b(?:shortly|just|soon) (?:before|after) $", re.IGNORECASE)
_HALF_DAY, _DAY = 720, 1440
# Minutes by which hours told roughly, and those told in quarters, may differ.
_ROUGHLY, _BY_QUARTERS = 15, 10


def clock_of(time: Time) -> int | None:
    """Minutes from midnight; ``None`` where no hour is told."""
    stamp = _STAMP.fullmatch(time.value or "")
    return int(stamp["hour"]) * 60 + int(stamp["minute"]) if stamp else None


def half_clock_of(time: Time) -> int | None:
    """Minutes from midnight or noon: alike for all that may be one hour by its face."""
    clock = clock_of(time)
    return None if clock is None else clock % _HALF_DAY


def one_hour(left: Time, right: Time) -> bool:
    """Whether both tell one minute; where one leaves its half of the day open, by the face of the clock."""
    a, b = clock_of(left), clock_of(right)
    if a is None or b is None or a == b:
        return a is not None and a == b
    return (a - b) % _HALF_DAY == 0 and not (_tells_half(left, a) and _tells_half(right, b))


def hours_agree(left: Time, right: Time, before: tuple[str, str]) -> bool:
    """Whether the hours can be one; *before* are the words before each. Edges ("by ten") and days without hours can."""
    a, b = clock_of(left), clock_of(right)
    if a is None or b is None or any(_is_edge(words) for words in before):
        return True
    whole = _DAY if _tells_half(left, a) and _tells_half(right, b) else _HALF_DAY
    apart = min((a - b) % whole, (b - a) % whole)
    return apart <= _leeway((left, right), (a, b), before)


def _leeway(times: tuple[Time, Time], clocks: tuple[int, int], before: tuple[str, str]) -> int:
    if any(_ROUGH.search(words) or _ROUGH.search(time.text) for time, words in zip(times, before, strict=True)):
        return _ROUGHLY
    return _BY_QUARTERS if any(clock % 15 == 0 for clock in clocks) else 0


def _is_edge(words: str) -> bool:
    """Whether the hour is only a bound of the event's: "by ten", but not "shortly before ten"."""
    return _EDGE.search(words) is not None and not _NEAR.search(words)


def _tells_half(time: Time, clock: int) -> bool:
    return clock >= _HALF_DAY + 60 or clock < 60 or _HALF.search(time.text) is not None
