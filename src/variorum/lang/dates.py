"""Calendar dates written out in a text, as coarse as they are written."""

import re
from calendar import monthrange
from dataclasses import dataclass
from functools import cache

from .alternatives import any_of
from .lexicon import load_lexicon

_LEAP = 2000  # a year in which 29 February exists: used where no year is given
_FIGURE = re.compile(r"\d")  # no date is written without one


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDate:
    """A date as written at ``start``..``end``; what is not written is ``None``.

    ``weekday`` counts from Monday = 0; ``clock`` is "HH:MM" as written, in no known time zone.
    """

    start: int
    end: int
    text: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    clock: str | None = None

    @property
    def iso(self) -> str | None:
        """The ISO 8601 prefix ("2031", "2031-03", "2031-03-04"); ``None`` without a year."""
        if self.year is None:
            return None
        parts = [f"{self.year:04}"]
        if self.month is not None:
            parts.append(f"{self.month:02}")
            if self.day is not None:
                parts.append(f"{self.day:02}")
        return "-".join(parts)


def find_dates(text: str) -> tuple[CalendarDate, ...]:
    """Every calendar date of *text* in order: at least two of year, month and day. Linear.

    Months and weekdays in the languages of the lexicon "months". Of numbers with slashes
    whose order of day and month is open only the year is given; with points the day comes first.
    """
    if not _FIGURE.search(text):
        return ()
    return tuple(found for match in _pattern().finditer(text) if (found := _read(match)) is not None)


@cache
def _pattern() -> re.Pattern[str]:
    month = rf"{any_of(_months())}\b\.?"
    week = rf"{any_of(_weekdays())}\b\.?"
    day = r"\d{1,2}(?:st|nd|rd|th|er|º|\.)?(?![\d%]|[.,:/]\d)"
    year = r"(?:1[5-9]|2[01])\d\d(?![\d%]|[.,]\d)"
    clock = (
        r"(?:\d{1,2}[:.h]\d\d(?::\d\d)?(?![\d%])(?:\s?[ap]\.?m\b\.?)?"
        r"|(?:[01]\d|2[0-3])[0-5]\d(?=\s?(?-i:GMT|UTC|hrs)\b))"
    )
    zone = r"(?:\s?\(?(?:(?-i:GMT|UTC|[A-Z]{1,3}[SD]?T)|Uhr|hrs)\b\)?)?"
    priced = r"(?!\s{1,2}\d{1,2}\.\d\d\s(?!(?:local|hours|hrs|uhr)\b)[a-z]{3})"  # "| 2.50 crowns" is no hour
    written = (
        rf"(?:(?P<pre>{clock}){zone},?\s(?:on\s)?)?"
        rf"(?:(?P<week>{week}),?\s(?:the\s|den\s|le\s)?)?"
        rf"(?:(?<![$£€] )(?P<day1>{day})[\s/-]{{0,2}}(?:(?:of|de|d[’'])\s?)?(?P<month1>{month})"
        rf"(?:\s?,?[\s/-](?:of\s|in\s|del?\s)?(?P<year1>{year}))?"
        rf"|(?P<month2>{month})(?:[\s-]?(?P<day2>{day})(?:\s?,?[\s-](?:of\s|in\s)?(?P<year2>{year}))?"
        rf"|(?:\s?,?\s(?:of\s|in\s|del?\s)?|-)(?P<year3>{year}))"
        rf"|(?P<year4>(?:1[5-9]|2[01])\d\d)(?P<dash4>[-/])(?P<month4>{month})(?P=dash4)(?P<day4>\d{{1,2}})(?!\d))"
        rf"(?:(?:,|\s?[-–—|·•]{priced}|\sat|\sum|\sà|\sa\slas|\sklo?)?\s{{1,2}}(?P<post>{clock}){zone})?"
    )
    iso = (
        r"(?P<isoyear>(?:1[5-9]|2[01])\d\d)(?P<dash>[-/.])(?P<isomonth>\d\d)(?P=dash)(?P<isoday>\d\d)"
        r"(?:[T ](?P<isoclock>\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)"
    )
    numbers = (
        r"(?P<first>\d{1,2})(?P<mark>[./-])\s?(?P<second>\d{1,2})(?P=mark)\s?(?P<numyear>(?:1[5-9]|2[01])\d\d)(?!\d)"
        rf"(?:(?:,|\s?[-–—|·•]|\sat|\sum)?\s{{1,2}}(?P<numclock>{clock}){zone})?"
    )
    han = r"(?P<hanyear>\d{4})\s?[年년]\s?(?P<hanmonth>\d{1,2})\s?[月월]\s?(?P<handay>\d{1,2})\s?[日일]"
    return re.compile(
        rf"(?<![\w.,/:])(?:(?<!-)|(?<=mid-)|(?<=late-)|(?<=early-))(?:{iso}|{numbers}|{han}|{written})",
        re.IGNORECASE,
    )


@cache
def _months() -> dict[str, int]:
    return _numbered("months", 1)


@cache
def _weekdays() -> dict[str, int]:
    return _numbered("weekdays", 0)


def _numbered(table: str, first: int) -> dict[str, int]:
    languages = load_lexicon("months")[table].values()
    return {name: number for groups in languages for number, group in enumerate(groups, first) for name in group}


def _read(match: re.Match[str]) -> CalendarDate | None:
    if match["isoyear"]:
        return _dated(match, (match["isoyear"], match["isomonth"], match["isoday"]), match["isoclock"])
    if match["hanyear"]:
        return _dated(match, (match["hanyear"], match["hanmonth"], match["handay"]), None)
    if match["numyear"]:
        return _from_numbers(match)
    return _from_words(match)


def _from_numbers(match: re.Match[str]) -> CalendarDate | None:
    first, second, year = match["first"], match["second"], match["numyear"]
    if match["mark"] == "." or int(first) > 12 or first.zfill(2) == second.zfill(2):
        return _dated(match, (year, second, first), match["numclock"])
    if int(second) > 12:
        return _dated(match, (year, first, second), match["numclock"])
    return _dated(match, (year, None, None), match["numclock"])


def _from_words(match: re.Match[str]) -> CalendarDate | None:
    name = match["month1"] or match["month2"] or match["month4"]
    month = _months().get(name.rstrip(".").lower())  # none where upper case has other letters: "KASIM"
    if month is None or not (match["year1"] or match["year4"] or _is_name(name, "common_words")):
        return None
    day = match["day1"] or match["day2"] or match["day4"]
    year = match["year1"] or match["year2"] or match["year3"] or match["year4"]
    return _dated(match, (year, str(month), day and "".join(filter(str.isdecimal, day))), match["pre"] or match["post"])


def _is_name(word: str, common: str) -> bool:
    bare = word.rstrip(".")
    return bare[:1].isupper() or bare.lower() not in load_lexicon("months")[common]


def _dated(
    match: re.Match[str], fields: tuple[str | None, str | None, str | None], clock: str | None
) -> CalendarDate | None:
    year, month, day = (int(field) if field else None for field in fields)
    if month is not None and not _exists(year, month, day):
        return None
    end = _end(match)
    return CalendarDate(
        start=match.start(),
        end=end,
        text=match.string[match.start() : end],
        year=year,
        month=month,
        day=day,
        weekday=_weekday(match["week"]),
        clock=_clock(clock),
    )


def _end(match: re.Match[str]) -> int:
    """Without the full stop behind it, which may end the sentence ("on 3 June."); that of "p.m." is kept."""
    words = match.group().lower()
    return match.end() - (words.endswith(".") and not re.search(r"[ap]\.?m\.$", words))


def _exists(year: int | None, month: int, day: int | None) -> bool:
    if not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= monthrange(year or _LEAP, month)[1]


def _weekday(word: str | None) -> int | None:
    if word is None or not _is_name(word, "common_days"):
        return None
    return _weekdays().get(word.rstrip(".").lower())


def _clock(words: str | None) -> str | None:
    found = re.match(r"(\d{1,2})[:.h]?(\d\d)", words or "", re.IGNORECASE)
    if not found or not words:
        return None
    hour, minute = int(found[1]), int(found[2])
    low = words.lower().replace(".", "")
    if low.endswith("pm") and hour < 12:
        hour += 12
    elif low.endswith("am") and hour == 12:
        hour = 0
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
