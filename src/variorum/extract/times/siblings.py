"""Years that a report leaves out and its siblings state.

A report without a date of its own may borrow the year from reports of the same names
whose own days lie close together; the borrowed time says so (anchor "sibling"). Days of
the week and "last month" stay open: they would need the day itself. Where the very sentence
stands in a dated sibling its times are those that it has there: a copy's "Saturday" is its original's.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from variorum.lang.dates import find_dates
from variorum.values import Anchor, Article, Claim, Dateline, Extraction, Span, Time

from .expressions import Reference, reference_of, times_on
from .tenses import Line

# Siblings further apart than this do not settle a year.
_WINDOW_DAYS = 60
_LEAST_SHARED = 3
_SETTLED = re.compile(r"[A-Z][a-z]+|\b[Ll]ast year\b|\b[Tt]his year\b|\b[Nn]ext year\b")
# Words of a sentence that two reports do not hit upon by chance.
_LEAST_WORDS = 8
_DAYS = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\bmonth\b|\bweek|\bday\b|ago\b")


def settle_times(extractions: tuple[Extraction, ...], articles: tuple[Article, ...]) -> tuple[Extraction, ...]:
    """The extractions with years from siblings where these are safe."""
    days = {a.document: r.day for a in articles if (r := reference_of(a)).day is not None}
    names = {e.document: frozenset(n.canonical for n in e.names) for e in extractions}
    lines = {a.document: a.dateline for a in articles}
    settled = []
    for extraction in extractions:
        kin = _sibling_days(extraction.document, names, days)
        own = _dateline_day(lines.get(extraction.document), kin)
        settled.append(_settled(extraction, (own, own), whole=True) if own else _settled(extraction, kin, whole=False))
    told = _told_in_sentences(settled)
    return tuple(e if e.document in days else _as_told(e, told) for e in settled)


def _told_in_sentences(extractions: Iterable[Extraction]) -> Mapping[tuple[str, int, str], Time | None]:
    """Sentence, place in it and words of a time → the time it is in some report; ``None`` where these differ."""
    found: dict[tuple[str, int, str], Time | None] = {}
    for extraction in extractions:
        around = _sentences(extraction.claims)
        for time in extraction.times:
            key = _key(time, around.get((time.start, time.end)))
            if key is not None and time.value is not None:
                known = found.get(key, time)
                found[key] = known if known is not None and known.value == time.value else None
    return found


def _key(time: Time, sentence: Span | None) -> tuple[str, int, str] | None:
    if sentence is None or len(sentence.text.split()) < _LEAST_WORDS:
        return None
    return sentence.text, time.start - sentence.start, time.text


def _as_told(extraction: Extraction, told: Mapping[tuple[str, int, str], Time | None]) -> Extraction:
    """The open times of an undated report as the same sentences tell them in a dated one."""
    around = _sentences(extraction.claims)
    new = {}
    for time in extraction.times:
        key = _key(time, around.get((time.start, time.end))) if time.value is None else None
        known = told.get(key) if key else None
        if known is not None:
            new[time.start, time.end] = _borrowed(time, known)
    return _with_times(extraction, new) if new else extraction


def _borrowed(time: Time, known: Time) -> Time:
    return replace(
        time, type=known.type, value=known.value, anchor=Anchor.SIBLING, earliest=known.earliest, latest=known.latest
    )


def _dateline_day(dateline: Dateline | None, kin: tuple[date, ...]) -> date | None:
    """The day of a dateline without a year, in the year that puts it among its siblings' days."""
    found = find_dates(dateline.text) if dateline and kin else ()
    if not found or found[0].month is None or found[0].day is None or found[0].year is not None:
        return None
    near = [
        day
        for year in {kin[0].year, kin[-1].year}
        if (day := _day(year, found[0].month, found[0].day)) and abs((day - kin[0]).days) <= _WINDOW_DAYS
    ]
    return near[0] if len(near) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _sibling_days(document: str, names: Mapping[str, frozenset[str]], days: Mapping[str, date]) -> tuple[date, ...]:
    """The days of dated reports that share enough names; () when the report is dated or they disagree."""
    if document in days:
        return ()
    kin = sorted(
        day for other, day in days.items() if other in names and len(names[other] & names[document]) >= _LEAST_SHARED
    )
    return (kin[0], kin[-1]) if kin and (kin[-1] - kin[0]).days <= _WINDOW_DAYS else ()


def _settled(extraction: Extraction, days: tuple[date, ...], *, whole: bool) -> Extraction:
    """*whole*: the days are the report's own, so that weekdays and months can be counted from them too."""
    if not days:
        return extraction
    around = _sentences(extraction.claims)
    new = {
        (t.start, t.end): s
        for t in extraction.times
        if (s := _settle(t, _line(t, around.get((t.start, t.end)), extraction.ahead), days, whole=whole)) is not None
    }
    return _with_times(extraction, new)


def _with_times(extraction: Extraction, new: Mapping[tuple[int, int], Time]) -> Extraction:
    return replace(
        extraction,
        times=tuple(new.get((t.start, t.end), t) for t in extraction.times),
        claims=tuple(_settled_claim(claim, new) for claim in extraction.claims),
    )


def _sentences(claims: tuple[Claim, ...]) -> dict[tuple[int, int], Span]:
    """Place of a time → its sentence, whose tense says on which side of the report a weekday lies."""
    return {
        (time.start, time.end): claim.sentence
        for claim in claims
        for time in claim.times
        if claim.sentence and claim.sentence.start <= time.start and time.end <= claim.sentence.end
    }


def _settled_claim(claim: Claim, new: Mapping[tuple[int, int], Time]) -> Claim:
    times = tuple(new.get((t.start, t.end), t) for t in claim.times)
    said = claim.said_at
    return replace(claim, times=times, said_at=new.get((said.start, said.end), said) if said else None)


def _line(time: Time, around: Span | None, ahead: tuple[Span, ...]) -> tuple[Line, Line]:
    """The sentence of the time, and the time alone, both knowing which times are still to come."""
    alone = Line(time.text, time.start, ahead=ahead)
    return (Line(around.text, around.start, ahead=ahead) if around else alone), alone


def _settle(time: Time, lines: tuple[Line, Line], days: tuple[date, ...], *, whole: bool) -> Time | None:
    """The time counted from the first and from the last sibling's day, when both give the same."""
    if time.value is not None or (not whole and (_DAYS.search(time.text) or not _SETTLED.search(time.text))):
        return None
    found = [next((t for line in lines if (t := _counted_from(day, time, line))), None) for day in days]
    first, last = found[0], found[-1]
    if first is None or last is None or first.value is None or first.value != last.value:
        return None
    return _borrowed(time, first)


def _counted_from(day: date, time: Time, line: Line) -> Time | None:
    """The time as it is read on *day*, in its sentence or alone."""
    found = times_on(line, Reference(day, Anchor.SIBLING))
    return next((t for t in found if (t.start, t.text) == (time.start, time.text)), None)
