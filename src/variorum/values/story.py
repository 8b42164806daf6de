"""Which reports tell of the same occasion, and which occasions follow on."""

from dataclasses import dataclass

from .reason import Reason
from .when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One occasion and the reports of it."""

    id: str
    label: str
    documents: tuple[str, ...]
    first: When | None = None
    last: When | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Storyline:
    """Stories that follow on from one another."""

    id: str
    stories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Placement:
    """Where one document stands."""

    document: str
    story: str
    storyline: str
