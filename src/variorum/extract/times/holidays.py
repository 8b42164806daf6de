"""Days with names: Christmas, Easter Monday, the Fourth of July."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache

from variorum.lang.lexicon import load_lexicon


def holiday_on(name: str, year: int) -> date:
    """The day of the holiday *name* (as in ``times.toml``, in any case) in a year."""
    rule = _rules()[name.lower()]
    if isinstance(rule, int):
        return easter(year) + timedelta(days=rule)
    month, number = rule[0], rule[1]
    if len(rule) == 2:
        return date(year, month, number)
    return weekday_of(year, month, number, rule[2]) + timedelta(days=rule[3] if len(rule) > 3 else 0)


def written(names: Iterable[str]) -> Iterator[str]:
    """The names of holidays as news writes them: "Christmas day" and "new year’s day" beside "Christmas Day".

    Small letters throughout only where the words mean nothing else: "election day" is any country's.
    """
    capital = frozenset(load_lexicon("times")["only_capital"]["holidays"])
    for name in names:
        yield name
        words, _, last = name.rpartition(" ")
        if words and last in ("Day", "Eve", "Night"):
            yield f"{words} {last.lower()}"
        if name not in capital:
            yield name.lower()


@cache
def _rules() -> dict[str, int | list[int]]:
    return {name.lower(): rule for name, rule in load_lexicon("times")["holidays"].items()}


def weekday_of(year: int, month: int, weekday: int, number: int) -> date:
    """The *number*-th weekday of a month, Monday 0; the last one where *number* is 0."""
    if number == 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous computus of 1876 (Meeus, Jones, Butcher)."""
    golden, century, of_century = year % 19, year // 100, year % 100
    skipped = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - skipped + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
