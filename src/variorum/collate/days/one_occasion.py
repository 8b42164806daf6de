"""Whether two days told of a like deed can be two answers to one question, or are days of two occasions.

Hearings, arrests, charges, meetings and operations come again: days far apart in time are of two of them, unless
something tells the two apart as one: a denial or a move in so many words, or the same doer and the same object.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import chain, combinations

from variorum.lang.alternatives import any_of
from variorum.lang.clusters import connect_apart
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.view import fold_words
from variorum.lang.words import alike
from variorum.values import Time

from .dated import days_agree, written_day
from .happenings import Dated

# Days apart within which two days may be of one occasion whoever is told to have done it.
_NEAR = 3
# From here on a deed has been done twice.
_FAR = 270
# Days between what happened and the report that tells it as news.
_FRESH = 7
_COUNTED = re.compile(r"\b(?:weeks?|months?|years?)\b", re.IGNORECASE)
_DAY = len("2031-04-06")

Days = Mapping[str, str | None]
Kin = Callable[[Dated, Dated], bool]


def part_occasions(
    told: Sequence[Dated], sure: Collection[tuple[int, int]], days: Days, are_one: Kin
) -> tuple[tuple[Dated, ...], ...]:
    """The events in groups of one occasion each; *sure* pairs of places hold together whatever their days.

    *are_one* tells whether two events may be one, *days* the day of each report. Quadratic in the events told.
    """
    held = {n for pair in sure for n in pair}
    every = list(combinations(range(len(told)), 2))
    clashing = {(a, b) for a, b in every if not days_agree(told[a].time, told[b].time)}
    if not clashing:
        return (tuple(told),)
    apart: dict[int, set[int]] = defaultdict(set)
    for a, b in clashing:
        one = (are_one(told[a], told[b]) and is_one_occasion(told[a], told[b], days)) or a in held or b in held
        if not one:
            apart[a].add(b)
            apart[b].add(a)
    pairs = chain(sorted(sure), sorted(every, key=lambda pair: (pair in clashing, pair)))
    return tuple(tuple(told[n] for n in group) for group in connect_apart(range(len(told)), pairs, apart))


def is_one_occasion(a: Dated, b: Dated, days: Days) -> bool:
    """Whether two events of different days are likely one, of whose day the reports differ."""
    if _sets_right(a, b) or _sets_right(b, a):
        return True
    gap = _days_between(a.time, b.time)
    if gap is None:
        return True
    if gap > _FAR or a.document == b.document or _is_vague(a) or _is_vague(b) or _are_retold(a, b):
        return False
    if _comes_again(a) or _comes_again(b):
        return False
    return gap <= _NEAR or _is_one_deed(a, b, days)


def _is_one_deed(a: Dated, b: Dated, days: Days) -> bool:
    """Whether two reports tell one deed of long before, or one doer's deed as news of the same days."""
    news = [_is_news(event, days) for event in (a, b)]
    if not any(news):
        return _meet(a.things, b.things) is True and _meet(a.proposition.agents, b.proposition.agents) is not False
    one = _meet(a.things, b.things) and _meet(a.proposition.agents, b.proposition.agents)
    return bool(one) and all(news) and _are_of_one_day(days.get(a.document), days.get(b.document))


def _are_of_one_day(left: str | None, right: str | None) -> bool:
    if left is None or right is None:
        return True
    return abs((date.fromisoformat(left[:_DAY]) - date.fromisoformat(right[:_DAY])).days) <= _NEAR


def _sets_right(a: Dated, b: Dated) -> bool:
    """Whether the one's sentence names the other's time to gainsay it: "in October, not in March"."""
    text = (a.claim.sentence or a.claim).text
    named = {word for word in fold_words(b.time.text).split() if word in word_list("calendar", "names")}
    named -= set(fold_words(a.time.text).split())
    return bool(named & set(fold_words(text).split())) and _contrast().search(text) is not None


@cache
def _contrast() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load_lexicon('appointments')['contrast'])}\b", re.IGNORECASE)


def _days_between(a: Time, b: Time) -> int | None:
    """Days from the end of the one to the beginning of the other; ``None`` where a bound is not known."""
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return None
    first, last = sorted((a, b), key=lambda time: str(time.earliest))
    return (date.fromisoformat(str(last.earliest)[:_DAY]) - date.fromisoformat(str(first.latest)[:_DAY])).days


def _are_retold(a: Dated, b: Dated) -> bool:
    """Whether both say "Friday" or "today", each of another day: neither names the day of the other."""
    return written_day(a.time) is None and fold_words(a.time.text) == fold_words(b.time.text)


def _comes_again(event: Dated) -> bool:
    """Whether the clause tells that it was done before or will be again: "another hearing on 3 May"."""
    start, end = event.passage.start - event.claim.start, event.passage.end - event.claim.start
    return _again().search(event.claim.text, max(0, start), max(0, end)) is not None


@cache
def _again() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load_lexicon('appointments')['again'])}\b", re.IGNORECASE)


def _is_vague(event: Dated) -> bool:
    """Whether the time is counted in weeks or years from another: "a week ago", "in two months"."""
    return _COUNTED.search(event.time.text) is not None and written_day(event.time) is None


def _meet(left: Sequence[str], right: Sequence[str]) -> bool | None:
    """Whether any of the names are alike; ``None`` when one side has none."""
    if not left or not right:
        return None
    return any(alike(x.lower(), y.lower()) for x in left for y in right)


def _is_news(event: Dated, days: Days) -> bool:
    """Whether the report came out right after the day or before it: it tells what is new to it."""
    day, told = days.get(event.document), event.time.latest
    if day is None or told is None:
        return False
    return (date.fromisoformat(day[:_DAY]) - date.fromisoformat(told[:_DAY])).days <= _FRESH
