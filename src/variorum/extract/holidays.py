"""Days with names: Christmas, Easter Monday, the Fourth of July."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from variorum.lang.lexicon import load_lexicon


def holiday_on(name: str, year: int) -> date:
    """The day of the holiday *name* (as in ``times.toml``, or with a small "day" or "eve") in a year."""
    table = load_lexicon("times")["holidays"]
    rule = table[name] if name in table else table[_proper(name)]
    if isinstance(rule, int):
        return easter(year) + timedelta(days=rule)
    month, number = rule[0], rule[1]
    if len(rule) == 2:
        return date(year, month, number)
    return weekday_of(year, month, number, rule[2]) + timedelta(days=rule[3] if len(rule) > 3 else 0)


def written(names: Iterable[str]) -> Iterator[str]:
    """The names of holidays as news writes them: "Christmas day" beside "Christmas Day"."""
    for name in names:
        yield name
        words, _, last = name.rpartition(" ")
        if words and last in ("Day", "Eve", "Night"):
            yield f"{words} {last.lower()}"


def _proper(name: str) -> str:
    words, _, last = name.rpartition(" ")
    return f"{words} {last.capitalize()}"


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
