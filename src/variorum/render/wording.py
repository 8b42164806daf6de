"""The fixed words of page and text: verdicts, kinds of change, dates and numbers in English."""

import re
from collections.abc import Iterable

from variorum.values import (
    Cause,
    DateBasis,
    DriftKind,
    LostKind,
    Manner,
    Published,
    Refusal,
    Verdict,
    When,
)

VERDICTS = {
    Verdict.AGREED: "independent texts say the same",
    Verdict.UPDATED: "a later count or a correction follows an earlier one",
    Verdict.DISPUTED: "the reports differ, and nothing in them settles it",
    Verdict.SCOPE: "the reports count different things",
    Verdict.DISTORTED: "a copy differs from the text it was made from",
    Verdict.SINGLE: "one independent text says it",
}

CAUSES = {
    Cause.DIFFERENT_ASSERTER: "different asserters",
    Cause.LATER_COUNT: "later count",
    Cause.DIFFERENT_SCOPE: "different scope",
    Cause.PARTS_ADD_UP: "parts add up",
    Cause.ROUNDING: "rounding",
    Cause.VAGUE: "vague",
    Cause.COPY_DRIFT: "changed in copying",
    Cause.CORRECTION: "correction",
    Cause.UNEXPLAINED: "unexplained",
}

CHANGES = {
    DriftKind.NUMBER: "number changed",
    DriftKind.SCOPE: "scope changed",
    DriftKind.CERTAINTY: "certainty changed",
    DriftKind.ATTRIBUTION: "attribution changed",
    DriftKind.TIME: "time changed",
    DriftKind.CONDITION: "condition changed",
    DriftKind.POLARITY: "affirmed or denied: changed",
    DriftKind.NAME: "name changed",
    DriftKind.ADDITION: "added in the copy",
    DriftKind.OMISSION: "left out of the copy",
    DriftKind.QUOTE: "quotation changed",
}

MANNERS = {
    Manner.COPY: "copy",
    Manner.PICKUP: "pickup",
    Manner.REWRITE: "rewrite",
    Manner.EXCERPT: "excerpt",
    Manner.VERSION: "later version",
}

LOST = {
    LostKind.AGENCY: "agency",
    LostKind.OUTLET: "outlet",
    LostKind.PERSON: "person",
    LostKind.DOCUMENT: "document",
    LostKind.UNKNOWN: "source",
}

BASES = {
    DateBasis.STATED: "stated in the text",
    DateBasis.METADATA: "from the page's metadata",
    DateBasis.URL: "from the address",
    DateBasis.GIVEN: "given with the input",
    DateBasis.INFERRED: "inferred",
}

REFUSALS = {
    Refusal.TOO_LARGE: "too large",
    Refusal.TOO_DEEP: "nested too deeply",
    Refusal.PARSE_TIMEOUT: "took too long to parse",
    Refusal.NO_TEXT: "no text",
    Refusal.UNDECODABLE: "could not be decoded",
    Refusal.UNSUPPORTED_TYPE: "not a supported type",
    Refusal.CORRUPT: "corrupt",
    Refusal.URL_REFUSED: "address refused",
    Refusal.SYMLINK: "a link, not a file",
    Refusal.NOT_A_REGULAR_FILE: "not a regular file",
    Refusal.NOT_FOUND: "not found",
    Refusal.PERMISSION: "no permission",
    Refusal.MISSING_FIELD: "a field is missing",
    Refusal.DUPLICATE_ID: "id already taken",
}

NO_ONE = "(no one named)"
UNDATED = "date unknown"

_OPENING = ("“", '"', "«", "„", "‘", "'", "「")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d))?)?)?(?![\d-])")
_SIZES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))


def count(number: int, noun: str, plural: str | None = None) -> str:
    """The number with its noun: 1 report, 2 reports, 1,200 copies."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


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


def tell_when(when: When | None) -> str:
    """A time in words, as coarse as it was said; "" when there is none."""
    if when is None:
        return ""
    if when.value:
        return _third_of_month(when) + tell_day(when.value)
    if when.earliest and when.latest:
        return tell_period((when.earliest,), (when.latest,))
    if when.latest:
        return f"by {tell_day(when.latest)}"
    return f"from {tell_day(when.earliest)} on" if when.earliest else ""


def _third_of_month(when: When) -> str:
    """Early, mid- or late, where the bounds are narrower than the month that is the value."""
    month = when.value or ""
    if len(month) != len("2031-04") or not (when.earliest or "").startswith(month):
        return ""
    if when.earliest is None or when.latest is None or not when.latest.startswith(month):
        return ""
    first, last = when.earliest[8:10], when.latest[8:10]
    if first <= "01" and last <= "12":
        return "early "
    if first >= "08" and last <= "22":
        return "mid-"
    return "late " if first >= "18" else ""


def tell_period(earliest: Iterable[str], latest: Iterable[str]) -> str:
    """From the first of *earliest* to the last of *latest*; "" when there is neither."""
    first, last = min(earliest, default=""), max(latest, default="")
    if not first or not last or first == last:
        return tell_day(first or last)
    head, tail = tell_day(first), tell_day(last)
    return f"{head} – {tail}"


def tell_published(published: Published | None) -> str:
    """The day of publication, or that it is unknown."""
    if published is None:
        return UNDATED
    return tell_when(When(published.earliest, published.latest, published.value)) or UNDATED


def in_quotes(words: str) -> str:
    """*words* in quotation marks, unless they bring their own."""
    return words if words[:1] in _OPENING else f"“{words}”"


def join_names(names: Iterable[str]) -> str:
    """The names as a list in prose: a, b and c."""
    held = list(names)
    return " and ".join([", ".join(held[:-1]), held[-1]]) if len(held) > 1 else "".join(held)
