"""Times: when something is said to be, as coarse as it was said.

Dates are ISO 8601 strings, never instants: a day without a time zone is a day.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class When:
    """From *earliest* to *latest* day (both included); *value* as coarse as what was said.

    ``value`` is an ISO 8601 prefix ("2031", "2031-04", "2031-04-06") or ``None``
    when only bounds are known. A bound is ``None`` when that side is open.
    """

    earliest: str | None
    latest: str | None
    value: str | None = None


class TimeType(StrEnum):
    """The four TIMEX3 types."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


class Anchor(StrEnum):
    """What a time was resolved against, strongest first."""

    STATED = "stated"
    DATELINE = "dateline"
    PUBLISHED = "published"
    SIBLING = "sibling"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression. ``value`` is its TIMEX3 form, or ``None`` when it must stay open.

    ``earliest`` and ``latest`` bound vague expressions ("early March 2031") in days.
    """

    start: int
    end: int
    text: str
    type: TimeType
    value: str | None
    anchor: Anchor
    earliest: str | None = None
    latest: str | None = None
