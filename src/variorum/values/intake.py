"""The account of bytes: what became of every byte of an input."""

from collections.abc import Iterable
from dataclasses import dataclass

from .document import Document, Refusal, Rejected


@dataclass(frozen=True, slots=True)
class Layer:
    """An input whose bytes are counted: one that was given, or one that unpacking gave."""

    uri: str
    size: int


@dataclass(frozen=True, slots=True)
class Piece:
    """What became of bytes ``start``..``end`` of the *layer*; a bare ``Refusal`` is counted, not complained of."""

    layer: str
    start: int
    end: int
    found: Document | Rejected | Refusal | Layer


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Bytes ``start``..``end`` of an input, and what became of them: exactly one of the three.

    ``documents`` are the ids of those read from them; ``layer`` names the input that unpacking them
    gave, which has its own intake; ``reason`` says why they were skipped.
    """

    start: int
    end: int
    documents: tuple[str, ...] = ()
    layer: str | None = None
    reason: Refusal | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no stretch of bytes: {self.start}..{self.end}")
        if bool(self.documents) + (self.layer is not None) + (self.reason is not None) != 1:
            raise ValueError(f"bytes {self.start}..{self.end}: exactly one of documents, layer and reason is given")


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """All bytes of one input: its stretches tile it, without gap or overlap."""

    uri: str
    size: int
    stretches: tuple[Stretch, ...]

    def __post_init__(self) -> None:
        at = 0
        for stretch in self.stretches:
            if stretch.start != at:
                raise ValueError(f"{self.uri}: byte {at} is not accounted for; next comes {stretch.start}")
            at = stretch.end
        if at != self.size:
            raise ValueError(f"{self.uri}: {at} of {self.size} bytes are accounted for")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Bytes by what became of them: in documents, unpacked into another input, skipped by reason."""

    size: int
    read: int
    unpacked: int
    skipped: tuple[tuple[Refusal, int], ...]


def tally(intakes: Iterable[Intake]) -> Tally:
    """The sums over *intakes*, reasons by name; ``size`` is always ``read + unpacked +`` all skipped."""
    size = read = unpacked = 0
    skipped: dict[Refusal, int] = {}
    for intake in intakes:
        size += intake.size
        for stretch in intake.stretches:
            length = stretch.end - stretch.start
            if stretch.reason is not None:
                skipped[stretch.reason] = skipped.get(stretch.reason, 0) + length
            elif stretch.layer is not None:
                unpacked += length
            else:
                read += length
    ordered = tuple(sorted((reason, count) for reason, count in skipped.items() if count))
    return Tally(size=size, read=read, unpacked=unpacked, skipped=ordered)
