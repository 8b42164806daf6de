"""The account: our cited summary of a story, as others receive it."""

from collections.abc import Mapping
from dataclasses import dataclass

from .article import Article
from .claim import Claim
from .collation import Drift, Point, Verdict
from .document import Exhibit, Rejected
from .lineage import Stemma
from .story import Story, Storyline
from .text import Passage
from .when import When

ACCOUNT_SCHEMA = "variorum.account/1"


@dataclass(frozen=True, slots=True)
class Generator:
    """What made the account: the program's version and the engines' names and versions."""

    version: str
    engines: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What a party holds, under which condition, who carries it and who is silent on it."""

    party: str
    stance: str
    text: str
    condition: str | None
    citations: tuple[Passage, ...]
    documents: tuple[str, ...]
    silent: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError(f"position of {self.party} has no citation")


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One report's wording of a quote; ``speaker`` only where this report names another than the quote."""

    document: str
    start: int
    end: int
    text: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Quoted words with their speaker, the voices they came through, and each report's wording."""

    speaker: str | None
    via: tuple[str, ...]
    variants: tuple[Variant, ...]

    def __post_init__(self) -> None:
        if not self.variants:
            raise ValueError("a quote needs a variant")


@dataclass(frozen=True, slots=True)
class Happening:
    """An entry of the timeline: when the event was, not when it was reported."""

    when: When
    text: str
    citations: tuple[Passage, ...]

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError("a timeline entry needs a citation")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of the brief with its verdict and the number of independent texts behind it.

    ``sole_voice`` is the one source on whose word all of them tell it.
    """

    text: str
    verdict: Verdict
    origins: int
    citations: tuple[Passage, ...]
    sole_voice: str | None = None

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError("a statement needs a citation")


@dataclass(frozen=True, slots=True)
class Novelty:
    """What a report is the first and only origin to tell."""

    document: str
    citations: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A pile told: every reading, position, drift, quote, timeline entry and statement is cited."""

    schema: str
    generator: Generator
    documents: tuple[Exhibit, ...]
    rejected: tuple[Rejected, ...]
    articles: tuple[Article, ...]
    lineage: Stemma
    stories: tuple[Story, ...]
    storylines: tuple[Storyline, ...]
    claims: tuple[Claim, ...]
    points: tuple[Point, ...]
    drift: tuple[Drift, ...]
    positions: tuple[Position, ...]
    quotes: tuple[Quote, ...]
    timeline: tuple[Happening, ...]
    statements: tuple[Statement, ...]
    novelties: tuple[Novelty, ...] = ()
    unstated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in an account that its sources do not bear out; ``where`` is a path into the account."""

    where: str
    what: str
