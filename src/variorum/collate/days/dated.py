"""What is told with a day: whether two days can be one, and readings of a day."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from variorum.lang.dates import CalendarDate, find_dates
from variorum.lang.lexicon import word_list
from variorum.lang.view import fold_words
from variorum.values import Claim, Passage, Reading, Stemma, Time, When

_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})


class Told(Protocol):
    """What is told with a time."""

    @property
    def document(self) -> str:
        """The report it stands in."""
        ...

    @property
    def claim(self) -> Claim:
        """Who says it."""
        ...

    @property
    def time(self) -> Time:
        """When it is said to have been."""
        ...

    @property
    def passage(self) -> Passage:
        """Where."""
        ...


def days_agree(a: Time, b: Time) -> bool:
    """Bounds that meet, or the same names of month and day; one written day is one day where a year is guessed."""
    if _is_one_written_day(a, b):
        return True
    if a.earliest and a.latest and b.earliest and b.latest:
        return a.earliest <= b.latest and b.earliest <= a.latest
    names = word_list("calendar", "names")
    x, y = (({w for w in fold_words(t.text).split() if w in names} or weekday_of(t)) for t in (a, b))
    if bool(x & _WEEKDAYS) != bool(y & _WEEKDAYS):
        x, y = (told & _WEEKDAYS or weekday_of(t) for told, t in ((x, a), (y, b)))
    return not (x and y) or bool(x & y)


def _is_one_written_day(a: Time, b: Time) -> bool:
    """Whether both write one day and month, and at least one leaves the year to be guessed."""
    x, y = written_day(a), written_day(b)
    return bool(x and y and (x.month, x.day) == (y.month, y.day) and (x.year is None or y.year is None))


def written_day(time: Time) -> CalendarDate | None:
    """The day of a month that is written out ("14 October"); ``None`` for "Tuesday" and "October"."""
    return next((found for found in find_dates(time.text) if found.month and found.day), None)


def weekday_of(time: Time) -> frozenset[str]:
    """The name of the day where the time is one day of the calendar."""
    known = time.earliest is not None and time.earliest == time.latest
    return frozenset({f"{date.fromisoformat(str(time.earliest)[:10]):%A}".lower()} if known else ())


def reading_of(id: str, group: Sequence[Told], stemma: Stemma) -> Reading:
    """The reading whose value is the time of the first of the group."""
    documents = tuple(sorted({event.document for event in group}))
    time = group[0].time
    return Reading(
        id=id,
        label=time.text,
        value=time.value or time.text,
        as_of=When(time.earliest, time.latest, time.value) if time.earliest or time.value else None,
        asserted_by=tuple(sorted({e.claim.speaker for e in group if e.claim.speaker})),
        claims=tuple(sorted({event.claim.id for event in group})),
        citations=tuple(dict.fromkeys(event.passage for event in group)),
        documents=documents,
        origins=stemma.count_origins(frozenset(documents)),
    )
