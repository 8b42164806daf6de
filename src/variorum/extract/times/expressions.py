"""Time expressions with their TIMEX3 values, bounds and anchors.

Values follow TIMEX3 (ISO-TimeML, ISO 24617-1). A relative expression is resolved only
against a day the text has told, the dateline's or the publication's day, never against
today; without any it stays open (value ``None``, anchor "none").
"""

import re
from bisect import insort
from calendar import isleap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from variorum.extract.within import between
from variorum.lang.dates import CalendarDate, find_dates
from variorum.lang.grammar import Tree, build_tree
from variorum.values import Anchor, Annotation, Article, Document, Sentence, Span, Time, cut

from .clock_steps import is_stamp
from .joints import join_times
from .patterns import part_of_month, standing_in
from .sequences import Placed
from .tenses import Line
from .values import OPEN, Resolved, Setting, at_clock, day_of, month, nearest_year, year


@dataclass(frozen=True, slots=True)
class Reference:
    """The day relative expressions are counted from, where it comes from, and the hour where that is told."""

    day: date | None
    anchor: Anchor
    clock: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """The day the text told last and where it comes from, the value of the time it told last, and its last hour."""

    day: date | None = None
    anchor: Anchor = Anchor.NONE
    value: str | None = None
    clock: str | None = None


def find_times(
    document: Document, article: Article, annotation: Annotation, tree: Tree | None = None
) -> tuple[Time, ...]:
    """Every time expression of the annotated sentences, in text order, none overlapping. Linear.

    "The next day" is counted from the day told last in the same paragraph. *tree* is the annotation's, where it
    is built already.
    """
    return times_from(document.text, annotation, reference_of(article), tree)


def times_from(text: str, annotation: Annotation, reference: Reference, tree: Tree | None = None) -> tuple[Time, ...]:
    """As ``find_times``, counted from the *reference*."""
    tree = tree or build_tree(annotation)
    found: list[Time] = []
    told, paragraph = Told(), -1
    for sentence in annotation.sentences:
        if sentence.paragraph != paragraph:
            told, paragraph = Told(), sentence.paragraph
        for time in times_in(text, sentence, reference, told, tree):
            found.append(time)
            told = _told_by(time, told)
    return tuple(found)


def open_ahead(text: str, annotation: Annotation, tree: Tree, times: Sequence[Time]) -> tuple[Span, ...]:
    """Where open times stand whose clauses put them ahead of the report: what they are once its day is known."""
    found: list[Span] = []
    for sentence in annotation.sentences:
        held = [t for t in between(times, sentence.start, sentence.end) if t.value is None and t.earliest is None]
        line = Line(text[sentence.start : sentence.end], sentence.start, tree)
        found.extend(cut(text, t.start, t.end) for t in held if line.is_ahead(t.start - line.base, t.end - line.base))
    return tuple(found)


def _told_by(time: Time | Resolved, before: Told) -> Told:
    """With the day that a time tells, where it is one, its value and its hour; on another day no hour was told."""
    if time.earliest is None or time.anchor is Anchor.NONE:
        return replace(before, clock=time.value) if is_stamp(time.value) else before
    day = date.fromisoformat(time.earliest) if time.earliest == time.latest else before.day
    anchor = time.anchor if day is not None or before.anchor is Anchor.NONE else before.anchor
    same = (before.clock or "").startswith(time.earliest) and time.earliest == time.latest
    return Told(day, anchor, time.value, time.value if is_stamp(time.value) else before.clock if same else None)


def reference_of(article: Article) -> Reference:
    """The dateline's day when it is whole, else the day of publication, else none; the hour of publication on it."""
    dateline = article.dateline
    told = article.published.value if article.published else None
    published = _whole_day(told)
    if dateline and dateline.when and (day := _whole_day(dateline.when.value)):
        return Reference(day, Anchor.DATELINE, _clock_of(told) if published == day else None)
    if published:
        return Reference(published, Anchor.PUBLISHED, _clock_of(told))
    return Reference(None, Anchor.NONE)


def _clock_of(value: str | None) -> str | None:
    """The hour of a time of publication; midnight is what pages write that know the day only."""
    found = re.match(r"\d{4}-\d\d-\d\dT(\d\d:\d\d)", value or "")
    return found[1] if found and found[1] != "00:00" else None


def _whole_day(value: str | None) -> date | None:
    if not value or not re.match(r"\d{4}-\d\d-\d\d", value):
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def times_in(
    text: str,
    sentence: Sentence,
    reference: Reference,
    told: Told = Told(),
    tree: Tree | None = None,
) -> Iterator[Time]:
    """The times of one sentence; the longest expression wins where two begin together.

    *told* is the day the text told last, from which "the next day" is counted; *tree* tells from the
    tense of a clause on which side of the report its times lie, without it words of the sentence do.
    """
    yield from times_on(Line(text[sentence.start : sentence.end], sentence.start, tree), reference, told)


def times_on(line: Line, reference: Reference, told: Told = Told()) -> Iterator[Time]:
    """As ``times_in``, of one line."""
    words = line.words
    placed = list(_calendar(line, reference))
    found = _longest([*placed, *_relative(line, reference, told, placed)])
    for start, stop, resolved in join_times(words, found, reference.day):
        yield _time(words[start:stop], line.base + start, line.base + stop, resolved)


# Words of somebody that somebody else repeats: their "tonight" is not the report's.
_RETOLD = re.compile(r"[“\"][^”\"]*[‘'](?=[A-Z])[^’']*(?:[’'](?=\w)[^’']*)*$")
_RELATIVE = frozenset({Anchor.DATELINE, Anchor.PUBLISHED})


def _is_retold(words: str, start: int) -> bool:
    """Whether the place stands in a quotation inside a quotation."""
    before = words[max(0, start - 300) : start]
    return ("‘" in before or "'" in before) and _RETOLD.search(before) is not None


def _longest(found: list[Placed]) -> list[Placed]:
    kept: list[Placed] = []
    for item in sorted(found, key=lambda f: (f[0], -f[1])):
        if not kept or item[0] >= kept[-1][1]:
            kept.append(item)
    return kept


def _time(words: str, start: int, end: int, resolved: Resolved) -> Time:
    return Time(
        start=start,
        end=end,
        text=words,
        type=resolved.type,
        value=resolved.value,
        anchor=resolved.anchor,
        earliest=resolved.earliest,
        latest=resolved.latest,
    )


def _calendar(line: Line, reference: Reference) -> Iterator[Placed]:
    for found in find_dates(line.words):
        start, part = _with_part(line.words, found)
        yield start, found.end, _resolve_calendar(found, part, reference, line.is_ahead(start, found.end))


def _with_part(words: str, found: CalendarDate) -> tuple[int, tuple[int, int] | None]:
    """Take "early", "the beginning of" before a month into the expression."""
    if found.day is not None or found.month is None:
        return found.start, None
    return part_of_month(words, found.start)


def _resolve_calendar(
    found: CalendarDate, part: tuple[int, int] | None, reference: Reference, future: bool
) -> Resolved:
    of_year, anchor = found.year, Anchor.STATED
    if of_year is None and found.month is not None and reference.day is not None:
        of_year, anchor = nearest_year(found.month, found.day, reference.day, future), reference.anchor
        while (found.month, found.day) == (2, 29) and not isleap(of_year):
            of_year += 1 if future else -1
    if of_year is None:
        return OPEN
    if found.month is None:
        return year(of_year, anchor)
    if found.day is None:
        return month(found.month, of_year, anchor, part)
    resolved = day_of(of_year, found.month, found.day, anchor)
    return at_clock(resolved, found.clock) if found.clock and resolved.day_value else resolved


def _relative(line: Line, reference: Reference, told: Told, placed: list[Placed]) -> list[Placed]:
    """The relative expressions; those that lean on a time told before also see the *placed* ones of the sentence."""
    words, folded = line.words, line.words.lower()
    found: list[Placed] = []
    for expression in standing_in(folded):
        before = _Before(_joined_before(words, [*placed, *found], reference) if expression.leans else [], told)
        for match in expression.pattern.finditer(words):
            last = before.told_at(match.start())
            future = line.is_ahead(match.start(), match.end())
            setting = _setting(reference, last, future=future)
            if future and (set_on := _day_before(found, match.start())) and line.is_set_then(match.start()):
                setting = replace(setting, day=set_on)
            resolved = expression.resolve(match, setting)
            if resolved is not None and resolved.anchor in _RELATIVE and _is_retold(words, match.start()):
                resolved = replace(resolved, value=None, anchor=Anchor.NONE, earliest=None, latest=None)
            if resolved is not None:
                found.append((_first_word(match), match.end(), resolved))
                before.add(found[-1], leans=expression.leans)
    return found


def _day_before(found: Sequence[Placed], start: int) -> date | None:
    """The day of the last expression before the place."""
    return next((resolved.day_value for _, end, resolved in reversed(found) if end <= start), None)


def _setting(reference: Reference, last: Told, *, future: bool) -> Setting:
    return Setting(
        day=reference.day,
        anchor=reference.anchor,
        future=future,
        told=last.day,
        told_anchor=last.anchor,
        told_value=last.value,
        clock=reference.clock,
        told_clock=last.clock,
    )


def _joined_before(words: str, found: list[Placed], reference: Reference) -> list[Placed]:
    return join_times(words, _longest(found), reference.day)


class _Before:
    """What was told last at each place of a sentence, asked from left to right: linear in the sentence."""

    def __init__(self, placed: list[Placed], told: Told) -> None:
        self._placed, self._next, self._told = placed, 0, told

    def told_at(self, start: int) -> Told:
        """What was told last before the place."""
        while self._next < len(self._placed) and self._placed[self._next][1] <= start:
            self._told = _told_by(self._placed[self._next][2], self._told)
            self._next += 1
        return self._told

    def add(self, item: Placed, *, leans: bool) -> None:
        """With a time resolved on the way, when later ones may lean on it."""
        if leans:
            insort(self._placed, item, lo=self._next, key=lambda placed: placed[1])


# What leads a stretch and belongs to it.
_LEADS = frozenset(
    ["past", "last", "next", "first", "coming", "upcoming", "previous", "following", "preceding", "final"]
)


def _first_word(match: re.Match[str]) -> int:
    """Where the expression itself begins: a preposition that only led to it is left out."""
    for name in ("bare", "bare3"):
        if match.groupdict().get(name):
            return match.start(name)
    if match.groupdict().get("lead"):
        for name in ("year", "unit"):
            if match.groupdict().get(name) and match["lead"].lower() not in _LEADS:
                return match.start(name)
    return match.start()
