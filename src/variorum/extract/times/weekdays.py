"""Weekdays: of this week, the last or the next, weeks away, of a date, and those that recur."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from variorum.lang.lexicon import load_lexicon

from .calendar_spans import which_way
from .values import OPEN, Resolved, Setting, at_daypart, day, daypart_value, recurring

# Words that make a name of the weekday behind them.
_NAMED_DAY = re.compile(r"\b(?:Black|Bloody|Super|Bowl|Cyber|Holy|Ruby|Giving|Fat|Freaky|Sheffield) $")


def _is_some(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 5) : match.start()].lower()
    return before.endswith("on a ") or (
        before.endswith("one ") and match.string.startswith((" in ", " last "), match.end())
    )


def _weekday(match: re.Match[str], when: Setting) -> Resolved | None:
    groups = match.groupdict()
    if _NAMED_DAY.search(match.string[max(0, match.start() - 12) : match.start()]):
        return None  # "Super Tuesday"
    which, index = (match["which"] or "").lower(), _index(match["weekday"])
    if which.startswith(("every", "each")) or groups.get("plural") or groups.get("often"):
        return recurring(f"XXXX-WXX-{index + 1}{daypart_value(match['daypart'])}")
    if (leaning := _leaning(which, index, when)) is not None:
        return at_daypart(leaning, match["daypart"])
    if when.day is None or (_is_some(match) and not which):
        return OPEN  # "on a Monday"
    return at_daypart(_placed(match, index, when), match["daypart"])


def _leaning(which: str, index: int, when: Setting) -> Resolved | None:
    """The weekday counted from the day told last; ``None`` where it is not."""
    if which == "that" and when.told and when.told.weekday() == index:
        return day(when.told, when.told_anchor)
    following = which == "the next" and when.told is not None and not when.future
    if which.endswith(("previous", "following")) or following:
        return _weekday_beside(index, -1 if "previous" in which else 1, when)
    return None


def _placed(match: re.Match[str], index: int, when: Setting) -> Resolved:
    """The weekday counted from the day of the report."""
    assert when.day is not None
    if number := _number_behind(match):
        return _weekday_on(index, number, when)
    if week := match.groupdict().get("week"):
        weeks = {"last": -1, "next": 1}.get(week.lower(), 0)
        return day(when.day + timedelta(days=7 * weeks + index - when.day.weekday()), when.anchor)
    behind = match.groupdict().get("behind")
    step = {"last": -1, "next": 1}.get(behind or "", which_way(match))
    which = (match["which"] or "").lower()
    nearest = "coming" in which or which == "this past"  # be it tomorrow, or yesterday
    return day((None if nearest else _by_week(index, step, when)) or _nearest(index, step, when), when.anchor)


def _number_behind(match: re.Match[str]) -> int | None:
    """The day of the month behind a weekday, in figures or words ("Friday the 13th", "Monday the twenty-third")."""
    if match["nth"]:
        return int(match["nth"])
    words = match.groupdict().get("wordnth")
    return int(load_lexicon("times")["nths"][words.lower().replace(" ", "-")]) if words else None


def _by_week(index: int, step: int | None, when: Setting) -> date | None:
    """The weekday of this week where a tense does not put it in the next; "last" and "next" are no day beside today."""
    assert when.day is not None
    of_week = when.day + timedelta(days=index - when.day.weekday())
    if step == 0 and not (when.future and of_week < when.day):
        return of_week
    if step is not None and step != 0 and abs((of_week - when.day).days) <= 1:
        return of_week + timedelta(days=7 * step)
    return None


def _nearest(index: int, step: int | None, when: Setting) -> date:
    assert when.day is not None
    back = (when.day.weekday() - index) % 7
    if (step == 1 or when.future) and step != -1 and (back or step == 1):
        return when.day + timedelta(days=(index - when.day.weekday()) % 7 or 7)
    return when.day - timedelta(days=back or (7 if step == -1 else 0))


def _weekday_next(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "the Monday after": counted from the day told last, open without one."""
    if when.told is None:
        return OPEN
    return _weekday_beside(_index(match["weekday"]), 1 if match["way"] == "after" else -1, when)


def _index(name: str) -> int:
    """The number of a weekday by its name, in full or not, from Monday 0."""
    days = load_lexicon("times")["weekdays"]
    return next(n for n, d in enumerate(days) if d.startswith(name[:3].lower()))


def _weekday_away(match: re.Match[str], when: Setting) -> Resolved | None:
    """As in "on Monday week", "a week on Monday", "two Mondays ago", "the Monday before last"."""
    if when.day is None:
        return OPEN
    groups = match.groupdict()
    index = _index(next(groups[n] for n in ("first", "second", "third", "fourth", "fifth", "sixth") if groups[n]))
    back = (when.day.weekday() - index) % 7 or 7
    if groups["before"]:
        return day(when.day - timedelta(days=back + 7), when.anchor)
    if groups["ago"]:
        return day(when.day - timedelta(days=back + 7 * (_small(groups["number"]) - 1)), when.anchor)
    coming = when.day + timedelta(days=7 - back % 7)
    if groups["beyond"] or groups["on"] == "next":
        return day((_by_week(index, 1, when) or coming) + timedelta(days=7), when.anchor)
    weeks = _small(groups["ahead"]) - 1 if groups["ahead"] else 2 if groups["week"] == "fortnight" else 1
    return day(coming + timedelta(days=7 * weeks), when.anchor)


def _small(words: str) -> int:
    return int(load_lexicon("numbers")["units"].get(words.lower(), words))


def _weekday_on(index: int, number: int, when: Setting) -> Resolved:
    """The weekday that is such a day of its month ("Friday the 13th"): the next or last one by the report's day."""
    assert when.day is not None
    steps = range(400) if when.future else range(0, -400, -1)
    days = (when.day + timedelta(days=n) for n in steps)
    found = next((d for d in days if d.weekday() == index and d.day == number), None)
    return day(found, when.anchor) if found else OPEN


def _weekday_beside(index: int, step: int, when: Setting) -> Resolved:
    """The weekday right before or after the day told last."""
    base, anchor = (when.told, when.told_anchor) if when.told else (when.day, when.anchor)
    if base is None:
        return OPEN
    days = (index - base.weekday()) % 7 or 7
    found = base + timedelta(days=days if step > 0 else days - 7 or -7)
    return day(found, anchor)


WEEKDAYS: Mapping[str, Callable[[re.Match[str], Setting], Resolved | None]] = {
    "weekday": _weekday,
    "weekday_away": _weekday_away,
    "weekday_next": _weekday_next,
}
