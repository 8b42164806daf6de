"""Time expressions with their TIMEX3 values, bounds and anchors.

Values follow TIMEX3 (ISO-TimeML, ISO 24617-1). A relative expression is resolved only
against the dateline's or the publication's day, never against today; without either it
stays open (value ``None``, anchor "none").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from variorum.lang.dates import CalendarDate, find_dates
from variorum.values import Anchor, Annotation, Article, Document, Sentence, Time, TimeType

from .time_patterns import Resolved, expressions, part_of_month

# Words that put the days of their sentence ahead of the report.
_AHEAD = re.compile(
    r"\b(?:will|shall|to be held|is due|are due|expected|planned for|scheduled|invited|ahead of|plans? to|unless)\b"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """The day relative expressions are counted from, and where it comes from."""

    day: date | None
    anchor: Anchor


def find_times(document: Document, article: Article, annotation: Annotation) -> tuple[Time, ...]:
    """Every time expression of the annotated sentences, in text order, none overlapping. Linear."""
    reference = reference_of(article)
    return tuple(time for sentence in annotation.sentences for time in times_in(document.text, sentence, reference))


def reference_of(article: Article) -> Reference:
    """The dateline's day when it is whole, else the day of publication, else none."""
    dateline = article.dateline
    if dateline and dateline.when and (day := _whole_day(dateline.when.value)):
        return Reference(day, Anchor.DATELINE)
    if article.published and (day := _whole_day(article.published.value)):
        return Reference(day, Anchor.PUBLISHED)
    return Reference(None, Anchor.NONE)


def _whole_day(value: str | None) -> date | None:
    if not value or not re.match(r"\d{4}-\d\d-\d\d", value):
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def times_in(text: str, sentence: Sentence, reference: Reference) -> Iterator[Time]:
    """The times of one sentence; the longest expression wins where two begin together."""
    words = text[sentence.start : sentence.end]
    future = bool(_AHEAD.search(words))
    found = [*_calendar(words, reference, future), *_relative(words, reference, future)]
    end = -1
    for start, stop, resolved in sorted(found, key=lambda f: (f[0], -f[1])):
        if start >= end:
            end = stop
            yield _time(text, sentence.start + start, sentence.start + stop, resolved)


def _time(text: str, start: int, end: int, resolved: Resolved) -> Time:
    return Time(
        start=start,
        end=end,
        text=text[start:end],
        type=resolved.type,
        value=resolved.value,
        anchor=resolved.anchor,
        earliest=resolved.earliest,
        latest=resolved.latest,
    )


def _calendar(words: str, reference: Reference, future: bool) -> Iterator[tuple[int, int, Resolved]]:
    for found in find_dates(words):
        start, part = _with_part(words, found)
        yield start, found.end, _resolve_calendar(found, part, reference, future)


def _with_part(words: str, found: CalendarDate) -> tuple[int, tuple[int, int] | None]:
    """Take "early", "the beginning of" before a month into the expression."""
    if found.day is not None or found.month is None:
        return found.start, None
    return part_of_month(words, found.start)


def _resolve_calendar(
    found: CalendarDate, part: tuple[int, int] | None, reference: Reference, future: bool
) -> Resolved:
    year, anchor = found.year, Anchor.STATED
    if year is None and found.month is not None and reference.day is not None:
        year, anchor = nearest_year(found.month, found.day, reference.day, future), reference.anchor
    if year is None:
        return Resolved(TimeType.DATE, None, Anchor.NONE)
    if found.month is None:
        return Resolved.year(year, anchor)
    if found.day is None:
        return Resolved.month(year, found.month, anchor, part)
    return Resolved.day(year, found.month, found.day, anchor, found.clock)


def nearest_year(month: int, day: int | None, reference: date, future: bool) -> int:
    """The year that puts the month on the told side of the reference: past unless *future*."""
    same = (month, day or 0)
    now = (reference.month, reference.day if day else 0)
    if future:
        return reference.year + (same < now)
    ahead = (month - reference.month) % 12
    if same > now and 0 < ahead <= 1 and day:
        return reference.year if month > reference.month else reference.year + 1
    return reference.year - (same > now)


def _relative(words: str, reference: Reference, future: bool) -> Iterator[tuple[int, int, Resolved]]:
    for pattern, resolve in expressions():
        for match in pattern.finditer(words):
            ahead = future or words[: match.start()].endswith((" by ", " until "))
            resolved = resolve(match, reference.day, reference.anchor, ahead)
            if resolved is not None:
                yield _first_word(match), match.end(), resolved


def _first_word(match: re.Match[str]) -> int:
    """Where the expression itself begins: a preposition that only led to it is left out."""
    for name in ("quantity", "part", "year"):
        if match.groupdict().get(name):
            return match.start(name)
    return match.start()
