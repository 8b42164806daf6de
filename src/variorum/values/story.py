"""Which reports tell of the same occasion, and which occasions follow on."""

from dataclasses import dataclass

from .reason import Reason
from .when import When

# The kind of reason that a decision of a person is.
DECIDED = "decision"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One occasion and the reports of it."""

    id: str
    label: str
    documents: tuple[str, ...]
    first: When | None = None
    last: When | None = None
    reasons: tuple[Reason, ...] = ()

    def decisions(self) -> tuple[Reason, ...]:
        """Those of the reasons that people gave."""
        return tuple(reason for reason in self.reasons if reason.kind == DECIDED)


@dataclass(frozen=True, slots=True)
class Storyline:
    """Stories that follow on from one another."""

    id: str
    stories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Placement:
    """Where one document stands, the digest of its text, and what people decided of its story."""

    document: str
    story: str
    storyline: str
    text_sha256: str = ""
    reasons: tuple[Reason, ...] = ()
