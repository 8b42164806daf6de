"""Who took it from whom: the family tree of the reports."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from .reason import Reason


class Manner(StrEnum):
    """How a report came from another."""

    COPY = "copy"
    PICKUP = "pickup"
    REWRITE = "rewrite"
    EXCERPT = "excerpt"
    VERSION = "version"


class Wording(StrEnum):
    """How two aligned stretches match."""

    VERBATIM = "verbatim"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True)
class Alignment:
    """Matching stretches, each (start, end) in code points of its own document."""

    child: tuple[int, int]
    parent: tuple[int, int]
    kind: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Descent:
    """The child took its text from the parent. ``confidence`` is 0..1; there is always a reason."""

    child: str
    parent: str
    manner: Manner
    confidence: float
    reasons: tuple[Reason, ...]
    alignments: tuple[Alignment, ...] = ()

    def __post_init__(self) -> None:
        if self.child == self.parent:
            raise ValueError(f"{self.child} cannot descend from itself")
        if not self.reasons:
            raise ValueError(f"{self.child} ← {self.parent}: a descent needs a reason")


class LostKind(StrEnum):
    """What a source outside the pile is."""

    AGENCY = "agency"
    OUTLET = "outlet"
    PERSON = "person"
    DOCUMENT = "document"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How one report reaches a lost source: "wire copy", "cites" or "common source"."""

    document: str
    relation: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Lost:
    """A source that reports say they lean on: lost, unless what they lean on is held.

    ``held`` are reports of its own in the pile. Who of ``reached_by`` counts as one text with one of these leans on
    it; all others lean on a text that is not seen (``Stemma.unseen``).
    """

    name: str
    kind: LostKind
    reached_by: tuple[Reach, ...]
    held: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """A group of reports that count as one text; ids follow the smallest document id."""

    id: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stemma:
    """The family tree: descents without cycle, lost sources, and a partition into origins."""

    descents: tuple[Descent, ...] = ()
    lost: tuple[Lost, ...] = ()
    origins: tuple[Origin, ...] = ()

    def __post_init__(self) -> None:
        parents: dict[str, set[str]] = {}
        for descent in self.descents:
            parents.setdefault(descent.child, set()).add(descent.parent)
        if has_cycle(parents):
            raise ValueError("the descents form a cycle")

    def origin_of(self) -> dict[str, str]:
        """Document id → origin id."""
        return {document: origin.id for origin in self.origins for document in origin.documents}

    def unseen(self) -> tuple[Lost, ...]:
        """The sources that are leaned on in a text not seen in the pile, with those alone who lean on it so."""
        origin = self.origin_of()
        found = []
        for lost in self.lost:
            seen = {origin.get(document, document) for document in lost.held}
            reached = tuple(r for r in lost.reached_by if origin.get(r.document, r.document) not in seen)
            found += [replace(lost, reached_by=reached)] if reached else []
        return tuple(found)

    def only(self, documents: frozenset[str]) -> "Stemma":
        """The part of the tree that lies wholly among *documents*."""
        inside = (Origin(o.id, tuple(d for d in o.documents if d in documents)) for o in self.origins)
        return Stemma(
            tuple(d for d in self.descents if d.child in documents and d.parent in documents),
            self.lost,
            tuple(origin for origin in inside if origin.documents),
        )

    def count_origins(self, documents: frozenset[str]) -> int:
        """The number of origins among *documents*."""
        return sum(bool(documents.intersection(origin.documents)) for origin in self.origins)


def has_cycle(parents: Mapping[str, set[str]]) -> bool:
    """Whether following parents ever returns. Linear in the edges (Kahn 1962)."""
    nodes = set(parents) | {p for group in parents.values() for p in group}
    pending = {node: len(parents.get(node, ())) for node in nodes}
    children: dict[str, list[str]] = {}
    for child, group in parents.items():
        for parent in group:
            children.setdefault(parent, []).append(child)
    free = [node for node in nodes if not pending[node]]
    done = 0
    while free:
        done += 1
        for child in children.get(free.pop(), ()):
            pending[child] -= 1
            if not pending[child]:
                free.append(child)
    return done < len(nodes)
