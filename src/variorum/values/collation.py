"""The same point side by side: readings, verdict, reasons, and what copying changed."""

from dataclasses import dataclass
from enum import StrEnum

from .text import Passage
from .when import When


class PointKind(StrEnum):
    """What sort of thing several claims speak to."""

    QUANTITY = "quantity"
    DATE = "date"
    POLARITY = "polarity"
    STATEMENT = "statement"
    NAME = "name"


class Verdict(StrEnum):
    """How the readings of a point stand to each other."""

    AGREED = "agreed"
    UPDATED = "updated"
    DISPUTED = "disputed"
    SCOPE = "scope"
    DISTORTED = "distorted"
    SINGLE = "single"


class Cause(StrEnum):
    """Why readings differ, or why they do not really."""

    DIFFERENT_ASSERTER = "different-asserter"
    LATER_COUNT = "later-count"
    DIFFERENT_SCOPE = "different-scope"
    PARTS_ADD_UP = "parts-add-up"
    ROUNDING = "rounding"
    VAGUE = "vague"
    COPY_DRIFT = "copy-drift"
    CORRECTION = "correction"
    UNEXPLAINED = "unexplained"


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason of a verdict, and the readings it speaks of."""

    kind: Cause
    text: str
    readings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One version of a point: a value with its scope, as-of and asserters, and who carries it.

    ``origins`` is the number of independent texts among ``documents``.
    """

    id: str
    label: str
    value: float | int | str | None
    low: float | int | None = None
    high: float | int | None = None
    approximator: str | None = None
    scope: str | None = None
    unit: str | None = None
    as_of: When | None = None
    asserted_by: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    citations: tuple[Passage, ...]
    documents: tuple[str, ...]
    origins: int

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError(f"reading {self.id} has no citation")


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A thing several claims speak to. ``current`` is the reading a careful desk would print.

    ``sole_voice`` is the one source on whose word several independent texts all tell it.
    """

    id: str
    story: str
    question: str
    kind: PointKind
    verdict: Verdict
    reasons: tuple[Ground, ...] = ()
    current: str | None = None
    readings: tuple[Reading, ...]
    sole_voice: str | None = None


class DriftKind(StrEnum):
    """What the copying changed."""

    NUMBER = "number"
    SCOPE = "scope"
    CERTAINTY = "certainty"
    ATTRIBUTION = "attribution"
    TIME = "time"
    CONDITION = "condition"
    POLARITY = "polarity"
    NAME = "name"
    ADDITION = "addition"
    OMISSION = "omission"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """One change made in copying. An addition has no parent passage, an omission no child passage."""

    kind: DriftKind
    child: Passage | None
    parent: Passage | None
    text: str

    def __post_init__(self) -> None:
        if self.child is None and self.parent is None:
            raise ValueError("a drift needs a passage")


@dataclass(frozen=True, slots=True)
class Apparatus:
    """All points of a pile with their readings, and the drift of its copies."""

    points: tuple[Point, ...] = ()
    drift: tuple[Drift, ...] = ()
