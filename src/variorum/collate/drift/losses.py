"""What the copy leaves out, and what it puts in: clauses with nothing alike on the other side."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.lang.words import Word, coverage
from variorum.values import Drift, DriftKind, Passage

from .pairs import Kinship, Side

# A clause is lost when under a third of what it says is found anywhere in the other report.
_LOST = 0.34
_LEAST_WORDS = 3
_MOST = 4
_BORDER = re.compile(r"[;:]|,? (?:and|but|while|although|though|after|before|because|which|who|where) |, | – | — ")
_WEIGHTY = re.compile(
    r"\b(?:not|no|never|den(?:y|ied|ies)|reject|unless|if|only|however|but|since|yet|warn|unverified|independently"
    r"|disput|correct|wrong|citizen|legal|illegal|court|law|right)|\d",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between clause borders, with its content words."""

    passage: Passage
    words: tuple[Word, ...]

    @property
    def weight(self) -> tuple[int, int]:
        """Consequence first (denials, conditions, figures, names), then length."""
        names = sum(word.is_name for word in self.words)
        return (len(_WEIGHTY.findall(self.passage.text)) + min(2, names), len(self.words))


def omission_drift(kinship: Kinship) -> Iterator[Drift]:
    """The weightiest clauses of the parent that the child does not tell; at most four."""
    for clause in _lost(kinship.parent, kinship.child):
        yield Drift(kind=DriftKind.OMISSION, child=None, parent=clause.passage, text="the copy leaves this out")


def addition_drift(kinship: Kinship) -> Iterator[Drift]:
    """The weightiest clauses of the child that stand nowhere in the parent; at most two."""
    added = [c for c in _lost(kinship.child, kinship.parent) if c.weight[0] >= 2]
    for clause in added[:2]:
        yield Drift(kind=DriftKind.ADDITION, child=clause.passage, parent=None, text="not in the parent")


def _lost(side: Side, other: Side) -> list[Clause]:
    held = other.stems
    lost = [c for c in _clauses(side) if coverage((w.stem for w in c.words), held) < _LOST]
    ranked = sorted(lost, key=lambda c: (-c.weight[0], -c.weight[1], c.passage.start))
    return sorted(ranked[:_MOST], key=lambda c: c.passage.start)


def _clauses(side: Side) -> Iterator[Clause]:
    sentences = sorted({(c.sentence.start, c.sentence.end) for c in side.claims if c.sentence})
    for start, end in sentences:
        for a, b in _pieces(side.text, start, end):
            words = side.words_in(a, b)
            if len(words) >= _LEAST_WORDS:
                yield Clause(side.passage(a, b), words)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for border in _BORDER.finditer(text, start, end):
        yield at, border.start()
        at = border.end()
    yield at, end
