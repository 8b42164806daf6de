"""Why a room decided so: data that a renderer can put into words."""

from dataclasses import dataclass

from .text import Passage


@dataclass(frozen=True, slots=True)
class Reason:
    """One ground for a decision: its kind, one plain sentence, and the passages it rests on."""

    kind: str
    text: str
    passages: tuple[Passage, ...] = ()
