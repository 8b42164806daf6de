"""A document understood as journalism: every stretch of its text has a role."""

from dataclasses import dataclass
from enum import StrEnum

from .text import Found, check_bounds
from .when import When


class Role(StrEnum):
    """What a stretch of text is in the article."""

    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    DATELINE = "dateline"
    CREDIT = "credit"
    BODY = "body"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    FURNITURE = "furniture"
    BLANK = "blank"


class Furniture(StrEnum):
    """Which furniture: only on parts whose role is furniture."""

    NAVIGATION = "navigation"
    PLEA = "plea"
    BIO = "bio"
    COMMENTS = "comments"
    RELATED = "related"
    ADVERT = "advert"
    NOTICE = "notice"
    SHARE = "share"
    COUNTER = "counter"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the text with its role; an article's parts tile its text."""

    start: int
    end: int
    role: Role
    kind: Furniture | None = None

    def __post_init__(self) -> None:
        check_bounds(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Place, agency and day at the head of a report: "PORT ANSA, March 3 (ENA) —"."""

    place: str | None
    agency: str | None
    when: When | None
    start: int
    end: int
    text: str


class DateBasis(StrEnum):
    """Where a publication date comes from."""

    STATED = "stated"
    METADATA = "metadata"
    URL = "url"
    GIVEN = "given"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A publication date with its evidence; the span is missing when the page shows none."""

    value: str | None
    earliest: str | None
    latest: str | None
    basis: DateBasis
    start: int | None = None
    end: int | None = None
    text: str | None = None


class CreditKind(StrEnum):
    """What a credit line credits."""

    SOURCE = "source"
    VIA = "via"
    AGENCY = "agency"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Words that name where copy or a picture came from."""

    name: str
    kind: CreditKind
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Cite:
    """An outlet or agency the body leans on ("Bravia News reported")."""

    name: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One document as journalism. ``parts`` tile its text: no gap, no overlap.

    ``agency`` is whose copy this is when that is not the outlet. ``published`` is
    ``None`` when the document does not say; other dates it states for itself are rivals.
    """

    document: str
    language: str | None
    is_news: bool
    not_news_reason: str | None
    parts: tuple[Part, ...]
    headline: Found | None = None
    deck: Found | None = None
    byline: tuple[Found, ...] = ()
    outlet: Found | None = None
    dateline: Dateline | None = None
    agency: Found | None = None
    published: Published | None = None
    published_rivals: tuple[Published, ...] = ()
    credits: tuple[Credit, ...] = ()
    cites: tuple[Cite, ...] = ()

    def __post_init__(self) -> None:
        at = 0
        for part in self.parts:
            if part.start != at or part.end <= part.start:
                raise ValueError(f"{self.document}: parts do not tile at {at}")
            at = part.end
