"""A day far from the reports' own, told by several of them: it is hardly told of two things.

On the days around an event everything happened; a day weeks away is written out, and stands for one thing.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from variorum.collate.joining.blocks import neighbours
from variorum.lang.dates import CalendarDate, find_dates
from variorum.lang.lexicon import word_list
from variorum.lang.words import content_words
from variorum.values import Time

from .dated import written_day
from .happenings import Dated

# Days from a report's own from which on a day is far.
_FAR = 10
_FAR_MONTH = 90
# Code points around a time whose words say what was on it.
_AROUND = 90
_DAY = len("2031-04-06")


def is_explicit(time: Time) -> bool:
    """Whether a day of a month is written out: "14 October", not "Tuesday"."""
    return written_day(time) is not None


def same_far_day(events: Sequence[Dated], days: Mapping[str, str | None]) -> Iterator[tuple[Dated, Dated]]:
    """Pairs of two reports' events on one far day, or in one far month, with a word in common; near linear.

    The word says what was on it.
    """
    holders: dict[tuple[int, int, str], dict[int, None]] = defaultdict(dict)
    for n, event in enumerate(events):
        written = written_day(event.time) or _written_month(event.time)
        if written and written.month and _is_far(event, days.get(event.document), _FAR if written.day else _FAR_MONTH):
            for word in sorted(_words(event, named=written.day is not None)):
                holders[written.month, written.day or 0, word][n] = None
    years = [written_day(event.time) or _written_month(event.time) for event in events]
    for key in sorted(holders):
        for a, b in neighbours(list(holders[key])):
            if events[a].document != events[b].document and _may_be_of_one_year(years[a], years[b]):
                yield events[a], events[b]


def _may_be_of_one_year(left: CalendarDate | None, right: CalendarDate | None) -> bool:
    """Whether the years written out are one; a day without a year is of any."""
    return not (left and right and left.year and right.year) or left.year == right.year


def _written_month(time: Time) -> CalendarDate | None:
    """The month that is written out with its year: "October 2024"."""
    return next((found for found in find_dates(time.text) if found.month and found.year and not found.day), None)


def _is_far(event: Dated, day: str | None, least: int) -> bool:
    told = event.time.earliest
    if told is None or day is None:
        return False
    return abs((date.fromisoformat(told[:_DAY]) - date.fromisoformat(day[:_DAY])).days) > least


def _words(event: Dated, *, named: bool) -> frozenset[str]:
    """The stems around the time, without numbers and the names of days and months; with *named*, names too."""
    claim, time = event.claim, event.time
    start, end = (max(0, at - claim.start) for at in (time.start, time.end))
    around = f"{claim.text[max(0, start - _AROUND) : start]} {claim.text[end : end + _AROUND]}"
    telling = {
        word.stem for word in content_words(around) if not word.text[:1].isdigit() and (named or not word.is_name)
    }
    return frozenset(telling - word_list("calendar", "names") - word_list("outcomes", "light.verbs"))
