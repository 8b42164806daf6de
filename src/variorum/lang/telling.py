"""Times, numbers and lists told in English, the same in the account as on the page."""

import re
from collections.abc import Iterable

from variorum.values import When

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WHOLE_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d))?)?)?(?![\d-])")
_ORDINAL_ENDS = {1: "st", 2: "nd", 3: "rd"}
_SPANS = {
    "H1": "first half of",
    "H2": "second half of",
    "Q1": "first quarter of",
    "Q2": "second quarter of",
    "Q3": "third quarter of",
    "Q4": "fourth quarter of",
    "SP": "spring",
    "SU": "summer",
    "FA": "autumn",
    "WI": "winter",
}
_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night"}
# Length of a value → where in its bounds its parts are told, and where first, middle and last of them begin or end:
# years of a decade, months of a year, days of a month.
_THIRDS = {
    len("203"): (slice(3, 4), ("0", "1", "9")),
    len("2031"): (slice(5, 7), ("01", "02", "12")),
    len("2031-04"): (slice(8, 10), ("01", "02", "28")),
}
_SIZES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))


def tell_number(number: float) -> str:
    """The number with thousands separators, large ones with "m", "bn" or "tn"."""
    for size, sign in _SIZES:
        if abs(number) >= size:
            return f"{number / size:.4g}{sign}"
    return f"{number:,.0f}" if float(number).is_integer() else f"{number:,.10g}"


def tell_day(value: str) -> str:
    """An ISO 8601 prefix in words ("19 Feb 2031", "Feb 2031"); other forms as they are."""
    found = _ISO.match(value)
    if not found or not 0 < int(found[2] or 1) <= len(_MONTHS):
        return value
    year, month, day, clock = found.groups()
    words = [str(int(day))] if day else []
    words += [_MONTHS[int(month) - 1]] if month else []
    return " ".join([*words, year]) + (f", {clock}" if clock else "")


def tell_date(value: str) -> str:
    """An ISO 8601 prefix as a sentence has it: "19 February 2031", "February 2031"; other forms as on the page."""
    told = tell_span(value)
    found = _ISO.match(value)
    month = int(found[2] or 0) if found else 0
    return told.replace(_MONTHS[month - 1], _WHOLE_MONTHS[month - 1]) if 0 < month <= len(_MONTHS) else told


def tell_span(value: str) -> str:
    """A time with a TIMEX3 name of its own in words: decades, centuries, halves, seasons, weeks, hours of no day."""
    if of_day := re.fullmatch(r"T(?:(\d\d:\d\d)|([A-Z]{2}))", value):
        return of_day[1] or _PARTS.get(of_day[2], value)
    if re.fullmatch(r"\d{3}", value):
        return f"{value}0s"
    if re.fullmatch(r"\d{2}", value):
        number = int(value) + 1
        return f"{number}{_ORDINAL_ENDS.get(number % 10 if number not in (11, 12, 13) else 0, 'th')} century"
    if named := re.fullmatch(r"(\d{4})-(H[12]|Q[1-4]|SP|SU|FA|WI)", value):
        return f"{_SPANS[named[2]]} {named[1]}"
    if week := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        return f"{'weekend' if week[3] else 'week'} {int(week[2])} of {week[1]}"
    return tell_day(value)


def tell_when(when: When | None) -> str:
    """A time in words, as coarse as it was said; "" when there is none."""
    if when is None:
        return ""
    if when.value:
        return _third(when) + tell_span(when.value)
    if when.earliest and when.latest:
        return tell_period((when.earliest,), (when.latest,))
    if when.latest:
        return f"by {tell_day(when.latest)}"
    return f"from {tell_day(when.earliest)} on" if when.earliest else ""


def _third(when: When) -> str:
    """Early, mid- or late, where the bounds are narrower than the month, year or decade that is the value."""
    value, earliest, latest = when.value or "", when.earliest or "", when.latest or ""
    if not (earliest.startswith(value) and latest.startswith(value)):
        return ""
    place, (early, middle, end) = _THIRDS.get(len(value), (slice(0), ("", "", "")))
    first, last = earliest[place], latest[place]
    if not place.stop or (first <= early and last >= end):
        return ""
    if first <= early:
        return "early " if last < end else ""
    return "late " if last >= end else "mid-" if first >= middle else ""


def tell_period(earliest: Iterable[str], latest: Iterable[str]) -> str:
    """From the first of *earliest* to the last of *latest*; "" when there is neither."""
    first, last = min(earliest, default=""), max(latest, default="")
    if not first or not last or first == last:
        return tell_day(first or last)
    head, tail = tell_day(first), tell_day(last)
    return f"{head} – {tail}"


def join_names(names: Iterable[str]) -> str:
    """The names as a list in prose: a, b and c."""
    held = list(names)
    return " and ".join([", ".join(held[:-1]), held[-1]]) if len(held) > 1 else "".join(held)
