"""Spans and passages: the places in a text that everything else points to.

Offsets are half-open and count Unicode code points of the document's text.
A span carries its own words, so that whoever reads it can check it.
"""

from dataclasses import dataclass
from enum import StrEnum


class Basis(StrEnum):
    """Where a recovered datum comes from."""

    TEXT = "text"
    METADATA = "metadata"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one document's text, with its words."""

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        check_bounds(self.start, self.end)

    def meets(self, other: "Span | Passage") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span | Passage") -> bool:
        """Whether *other* lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a named document with its words: the only thing that can be cited."""

    document: str
    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        check_bounds(self.start, self.end)

    def meets(self, other: "Passage") -> bool:
        """Whether both lie in one document and share at least one character."""
        return self.document == other.document and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Found:
    """A recovered datum with its evidence.

    The span is ``None`` only when the value stands in the page's metadata.
    """

    value: str
    start: int | None = None
    end: int | None = None
    text: str | None = None
    basis: Basis = Basis.TEXT

    def __post_init__(self) -> None:
        if self.start is None or self.end is None:
            if self.basis is Basis.TEXT:
                raise ValueError(f"{self.value!r} claims to stand in the text but has no span")
        else:
            check_bounds(self.start, self.end)


def check_bounds(start: int, end: int) -> None:
    """Raise ``ValueError`` unless 0 ≤ start ≤ end."""
    if not 0 <= start <= end:
        raise ValueError(f"not a span: {start}..{end}")


def cut(text: str, start: int, end: int) -> Span:
    """The span of *text* from *start* to *end*."""
    return Span(start, end, text[start:end])


def cite(document: str, text: str, start: int, end: int) -> Passage:
    """The passage of the *document* whose whole text is *text*."""
    return Passage(document, start, end, text[start:end])
