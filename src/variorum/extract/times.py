"""Time expressions with their TIMEX3 values, bounds and anchors.

Values follow TIMEX3 (ISO-TimeML, ISO 24617-1). A relative expression is resolved only
against a day the text has told, the dateline's or the publication's day, never against
today; without any it stays open (value ``None``, anchor "none").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from variorum.lang.dates import CalendarDate, find_dates
from variorum.lang.lexicon import load_lexicon
from variorum.lang.number_atoms import any_of
from variorum.values import Anchor, Annotation, Article, Document, Sentence, Time, TimeType

from .time_patterns import expressions, part_of_month
from .time_values import OPEN, Resolved, Setting, at_clock, day_of, month, year

Placed = tuple[int, int, Resolved]

_ZONE = (
    r"(?: ?\(? ?(?:GMT|UTC|BST|CET|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|CT|MT|PT|Z)(?: ?[+-] ?\d{1,2})? ?\)?"
    r"| local time)?"
)
# What joins a clock time to the day behind it, and a day to the clock time behind it.
_CLOCK_FIRST = re.compile(rf"{_ZONE},?(?: on| of)? ?", re.IGNORECASE)
_DAY_FIRST = re.compile(
    r",?(?: at| around| about| by| from| after| before| shortly after| shortly before| just after){0,2} ?",
    re.IGNORECASE,
)
_ONLY_CLOCK = re.compile(r"T\d\d:\d\d")


@dataclass(frozen=True, slots=True)
class Reference:
    """The day relative expressions are counted from, and where it comes from."""

    day: date | None
    anchor: Anchor


def find_times(document: Document, article: Article, annotation: Annotation) -> tuple[Time, ...]:
    """Every time expression of the annotated sentences, in text order, none overlapping. Linear.

    "The next day" is counted from the day told last in the same paragraph.
    """
    reference = reference_of(article)
    found: list[Time] = []
    told, paragraph = Reference(None, Anchor.NONE), -1
    for sentence in annotation.sentences:
        if sentence.paragraph != paragraph:
            told, paragraph = Reference(None, Anchor.NONE), sentence.paragraph
        for time in times_in(document.text, sentence, reference, told):
            found.append(time)
            told = _told_by(time) or told
    return tuple(found)


def _told_by(time: Time) -> Reference | None:
    """The day that a time tells, where it is one."""
    if time.earliest is None or time.earliest != time.latest or time.anchor is Anchor.NONE:
        return None
    return Reference(date.fromisoformat(time.earliest), time.anchor)


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


def times_in(
    text: str, sentence: Sentence, reference: Reference, told: Reference = Reference(None, Anchor.NONE)
) -> Iterator[Time]:
    """The times of one sentence; the longest expression wins where two begin together.

    *told* is the day the text told last, from which "the next day" is counted.
    """
    words = text[sentence.start : sentence.end]
    ahead = bool(_ahead().search(words))
    found = _longest([*_calendar(words, reference, ahead), *_relative(words, reference, told, ahead)])
    for start, stop, resolved in _with_clocks(words, found):
        yield _time(text, sentence.start + start, sentence.start + stop, resolved)


def _longest(found: list[Placed]) -> list[Placed]:
    kept: list[Placed] = []
    for item in sorted(found, key=lambda f: (f[0], -f[1])):
        if not kept or item[0] >= kept[-1][1]:
            kept.append(item)
    return kept


def _with_clocks(words: str, found: list[Placed]) -> list[Placed]:
    """Clock times and the days they stand beside as one: "8:30 a.m. Monday", "Monday at 8:30 a.m."."""
    joined: list[Placed] = []
    for item in found:
        whole = _clocked(words, joined[-1], item) if joined else None
        if whole is None:
            joined.append(item)
        else:
            joined[-1] = whole
    return joined


def _clocked(words: str, left: Placed, right: Placed) -> Placed | None:
    between = words[left[1] : right[0]]
    if _is_clock(left[2]) and right[2].type in (TimeType.DATE, TimeType.TIME) and _CLOCK_FIRST.fullmatch(between):
        return _joint(left, right, left[2], right[2])
    if _is_clock(right[2]) and left[2].type in (TimeType.DATE, TimeType.TIME) and _DAY_FIRST.fullmatch(between):
        return _joint(left, right, right[2], left[2])
    return None


def _joint(left: Placed, right: Placed, clock: Resolved, day: Resolved) -> Placed | None:
    if _is_clock(day) or (day.day_value is None and day is not OPEN):
        return None
    resolved = at_clock(replace(day, type=TimeType.DATE), (clock.value or "T")[1:]) if day.day_value else day
    return left[0], right[1], resolved if day.day_value else replace(resolved, type=TimeType.TIME)


def _is_clock(resolved: Resolved) -> bool:
    return bool(resolved.value and _ONLY_CLOCK.fullmatch(resolved.value))


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


@cache
def _ahead() -> re.Pattern[str]:
    """Words that put the days of their sentence ahead of the report."""
    return re.compile(rf"\b{any_of(load_lexicon('times')['tense']['ahead'])}\b|[’']ll\b")


@cache
def _behind() -> re.Pattern[str]:
    """A verb of the past right before a time puts it behind the report, whatever else its sentence says."""
    return re.compile(
        rf"\b(?:{any_of(load_lexicon('times')['tense']['said'])}|(?<!be )(?<!is )(?<!are )[a-z]+ed)"
        rf"(?: (?!to\b|for\b|by\b|until\b|will\b)[A-Za-z’'-]+){{0,3}}(?: on| late| early)? $"
    )


def _lies_ahead(words: str, start: int, *, ahead: bool) -> bool:
    before = words[max(0, start - 60) : start]
    if before.endswith((" by ", " until ", "By ", "Until ")):
        return True
    return ahead and not (_behind().search(before) and not _ahead().search(before[-30:]))


def _calendar(words: str, reference: Reference, ahead: bool) -> Iterator[Placed]:
    for found in find_dates(words):
        start, part = _with_part(words, found)
        yield start, found.end, _resolve_calendar(found, part, reference, _lies_ahead(words, start, ahead=ahead))


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
    if of_year is None:
        return OPEN
    if found.month is None:
        return year(of_year, anchor)
    if found.day is None:
        return month(found.month, of_year, anchor, part)
    resolved = day_of(of_year, found.month, found.day, anchor)
    return at_clock(resolved, found.clock) if found.clock and resolved.day_value else resolved


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


def _relative(words: str, reference: Reference, told: Reference, ahead: bool) -> Iterator[Placed]:
    folded = words.lower()
    for expression in expressions():
        if not expression.may_stand_in(folded):
            continue
        for match in expression.pattern.finditer(words):
            future = _lies_ahead(words, match.start(), ahead=ahead)
            setting = Setting(reference.day, reference.anchor, future, told.day, told.anchor)
            resolved = expression.resolve(match, setting)
            if resolved is not None:
                yield _first_word(match), match.end(), resolved


def _first_word(match: re.Match[str]) -> int:
    """Where the expression itself begins: a preposition that only led to it is left out."""
    if match.groupdict().get("bare"):
        return match.start("bare")
    if match.groupdict().get("lead"):
        for name in ("year", "unit"):
            if match.groupdict().get(name) and match["lead"].lower() not in ("past", "last", "next", "first", "coming"):
                return match.start(name)
    return match.start()
