"""What the formats yield: stretches of bytes with what stands in them, read only when asked for."""

from collections.abc import Callable
from dataclasses import dataclass

from variorum.values import Document, Payload, Refusal, Rejected


@dataclass(frozen=True, slots=True)
class Skip:
    """Bytes that hold no document; with a *detail* they should have held one, and the user is told."""

    start: int
    end: int
    reason: Refusal
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class Leaf:
    """Bytes of one document; ``read`` makes it."""

    start: int
    end: int
    read: Callable[[], Document | Rejected]


@dataclass(frozen=True, slots=True)
class Member:
    """Bytes that hold an input of its own, to be read by its own format."""

    start: int
    end: int
    payload: Payload


Entry = Skip | Leaf | Member
