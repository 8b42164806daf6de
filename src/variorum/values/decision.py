"""What a person decided about the grouping: it wins over the program, and holds for every later run."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Ruling(StrEnum):
    """Whether the reports named belong together or are to be kept apart."""

    JOIN = "join"
    PART = "part"


class Level(StrEnum):
    """Of what they are members together or not: one occasion, or one line of occasions."""

    STORY = "story"
    STORYLINE = "storyline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision: what is ruled of which reports, by whom, on what day and why.

    A report is named by its document's id or URI, or by twelve or more digits of the SHA-256 of its bytes or of its
    text, which stay when files are renamed. ``part`` keeps every two of the reports apart.
    """

    ruling: Ruling
    reports: tuple[str, ...]
    by: str
    on: date
    why: str
    level: Level = Level.STORY

    def __post_init__(self) -> None:
        if len(set(self.reports)) < 2:
            raise ValueError("a decision names two reports or more")
        if not self.by.strip() or not self.why.strip():
            raise ValueError("a decision says who made it and why")

    def told(self) -> str:
        """The decision in a line."""
        return f"{self.ruling} {', '.join(self.reports)} ({self.by}, {self.on}: {self.why})"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A decision to keep two reports apart, and the decisions that join them."""

    parting: Decision
    joining: tuple[Decision, ...]

    def told(self) -> str:
        """Both sides in a line."""
        joined = " and ".join(decision.told() for decision in self.joining)
        return f"{self.parting.told()} stands against {joined}"
