"""The fixed words of page and text: verdicts, kinds of change, dates and numbers in English."""

from variorum.lang.telling import tell_when
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

UNHELD = "not in this collection"
UNFOLLOWED = "no report of its own here is seen to be followed"

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
    Refusal.OUT_OF_MEMORY: "took too much memory to parse",
    Refusal.XML_ENTITIES: "declares entities that are not expanded",
    Refusal.ADDRESSES_ONLY: "a list of addresses, no report",
    Refusal.HTTP_STATUS: "the server did not answer with a page",
    Refusal.REVISIT: "seen before, and not kept again",
    Refusal.METADATA: "records about the archive",
    Refusal.NO_REPORT: "nothing a report could be in",
    Refusal.FRAMING: "what holds the archive together",
}

NO_ONE = "(no one named)"
UNDATED = "date unknown"

_OPENING = ("“", '"', "«", "„", "‘", "'", "「")


def count(number: int, noun: str, plural: str | None = None) -> str:
    """The number with its noun: 1 report, 2 reports, 1,200 copies."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def tell_published(published: Published | None) -> str:
    """The day of publication, or that it is unknown."""
    if published is None:
        return UNDATED
    return tell_when(When(published.earliest, published.latest, published.value)) or UNDATED


def tell_voice(name: str) -> str:
    """On whose word alone several texts tell a thing."""
    return f"all on the word of {name}"


def in_quotes(words: str) -> str:
    """*words* in quotation marks, unless they bring their own."""
    return words if words[:1] in _OPENING else f"“{words}”"
