"""When an agency sent a report, as its desk writes it: "CTB lr/jh 071915 MAR 31", "CTB 07MAR31 1915".

Day, hour and minute stand as one number before month and year (a date-time group), or the day, in letters, before the
hour; years have two figures. Numbers joined by dashes leave open which of them is the month.
"""

import re
from collections.abc import Iterator
from functools import cache

from variorum.lang.dates import CalendarDate
from variorum.lang.lexicon import load_lexicon

_LONGEST = 60  # characters of a desk's line
_LEAST = re.compile(r"(?:\D*\d){7}")  # figures of the shortest form
_DAYS, _MONTHS = 31, 12
_CENTURY = 70  # of two figures: 1970 to 2069, as clocks of computers have it
_GROUP = (
    r"(?P<day>\d\d)(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)Z?[ -]?(?P<month>[A-Za-z]{3,4})\.?[ -]?(?P<year>(?:20)?\d\d)"
)
_DAY_FIRST = (
    r"(?P<day>\d{1,2})[ -]?(?P<month>[A-Z]{3,4})[ -]?(?P<year>(?:20)?\d\d)[ -](?P<hour>[0-2]\d):?(?P<minute>[0-5]\d)"
)
# Points between the numbers put the day first: "19:15 07.03.31".
_POINTED = r"(?P<day>\d{1,2})\.(?P<number>\d{1,2})\.(?P<year>(?:20)?\d\d)"
_CLOCK = r"(?P<hour>[0-2]\d):(?P<minute>[0-5]\d)"
_FORMS = tuple(
    re.compile(rf"(?<![\w:.,]){form}(?![\w:.,])")
    for form in (_GROUP, _DAY_FIRST, rf"{_CLOCK},? {_POINTED}", rf"{_POINTED},? {_CLOCK}")
)
# Two figures are a year only beside an hour: before the day ("0712 07/03/31") or behind it.
_OPEN = re.compile(
    r"(?<![\w:.,/-])(?:(?P<hour>[0-2]\d[:.]?[0-5]\d)(?: ?(?:GMT|UTC|Z))?,? {1,2})?"
    r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)"
    r"(?P<year>20\d\d|(?(hour)\d\d|\d\d(?= {1,2}\d\d[:.]?\d\d\b)))(?![\w/-])"
    r"(?:,? {1,2}(?P<clock>[0-2]\d[:.]?[0-5]\d)\b)?"
)


def sent_at(text: str) -> CalendarDate | None:
    """The day and hour in a short line of an agency's desk; ``None`` where it has none of these forms."""
    if len(text) > _LONGEST or not _LEAST.match(text):
        return None
    return next((date for form in _FORMS for match in form.finditer(text) if (date := _read(match))), None)


def _read(match: re.Match[str]) -> CalendarDate | None:
    groups = match.groupdict()
    month = int(groups["number"]) if "number" in groups else _months().get(match["month"].lower())
    day, hour = int(match["day"]), int(match["hour"])
    if month is None or not 1 <= month <= 12 or not 1 <= day <= 31 or hour > 23:
        return None
    year = _in_full(int(match["year"]))
    clock = f"{match['hour']}:{match['minute']}"
    return CalendarDate(
        start=match.start(), end=match.end(), text=match.group(), year=year, month=month, day=day, clock=clock
    )


def _in_full(year: int) -> int:
    return year + (0 if year > 99 else 2000 if year < _CENTURY else 1900)


def days_left_open(text: str) -> Iterator[CalendarDate]:
    """The readings of a date in numbers that leave open the month or the century: "03-07-2031", "14-07-31  19:15"."""
    match = _OPEN.search(text) if len(text) <= _LONGEST else None
    if match is None:
        return
    first, second = int(match["first"]), int(match["second"])
    said = match["clock"] or match["hour"]
    clock = said.replace(":", "").replace(".", "") if said else None
    told = f"{clock[:2]}:{clock[2:]}" if clock else None
    if len(match["year"]) > 2 and max(first, second) > _MONTHS:
        return  # only one of them can be the month
    readings = ((first, second), (second, first))
    for day, month in ((day, month) for day, month in readings if 1 <= day <= _DAYS and 1 <= month <= _MONTHS):
        yield CalendarDate(
            start=match.start(),
            end=match.end(),
            text=match.group(),
            year=_in_full(int(match["year"])),
            month=month,
            day=day,
            clock=told,
        )


@cache
def _months() -> dict[str, int]:
    """The English months and their short forms, as desks write them."""
    groups = load_lexicon("months")["months"]["en"]
    return {name.rstrip("."): number for number, group in enumerate(groups, 1) for name in group}
