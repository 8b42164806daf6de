"""Comparing kin as texts, in batches that can be worked on anywhere: the dear part of lineage."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.values import Alignment, Descent, Manner, Reason, Wording

from .bonds import Bond
from .descents import compare_wording, may_be_rewritten
from .direction import Leaning, stated_leanings
from .handling import rights_leanings
from .rarity import Rarity
from .reports import Report

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Batch:
    """Pairs of kin, and pairs (first, other) of reports that tell the same words; how rare is what they tell."""

    pairs: tuple[Pair, ...]
    twins: tuple[Pair, ...]
    rarity: Rarity
    hints: tuple[tuple[Pair, Leaning], ...] = ()  # to twins whose direction their kin shows

    def ids(self) -> tuple[str, ...]:
        """The reports it speaks of, each once."""
        return tuple(dict.fromkeys(id for pair in (*self.pairs, *self.twins) for id in pair))


@dataclass(frozen=True, slots=True)
class Found:
    """Copies among a batch, and the numbers of those of its pairs that may yet be rewrites."""

    bonds: tuple[Bond, ...]
    open: tuple[int, ...]
    descents: tuple[Descent, ...]


def compare_batch(batch: Batch, reports: Mapping[str, Report]) -> Found:
    """What the texts alone show. Linear in the pairs; no vectors are needed."""
    bonds, left_open, hints = [], [], dict(batch.hints)
    for number, (a, b) in enumerate(batch.pairs):
        left, right = reports[a], reports[b]
        compared = compare_wording(left, right)
        if compared.bond:
            bonds.append(compared.bond)
        elif not compared.shared and may_be_rewritten(left, right, batch.rarity):
            left_open.append(number)
    twins = (_twin_descent(reports[first], reports[other], hints.get((first, other))) for first, other in batch.twins)
    return Found(tuple(bonds), tuple(left_open), tuple(descent for descent in twins if descent))


def _twin_descent(first: Report, report: Report, hint: Leaning | None) -> Descent | None:
    """A word-for-word copy of the first, where credits, days or the *hint* tell that it came later."""
    leanings = [*stated_leanings(first, report), *rights_leanings(first, report), *([hint] if hint else [])]
    reasons = [leaning.reason for leaning in leanings if leaning.child == report.id]
    return _copy(report, first, reasons) if reasons else None


def _copy(child: Report, parent: Report, reasons: Sequence[Reason]) -> Descent:
    spans = tuple(Alignment(a, b, Wording.VERBATIM) for a, b in zip(child.sentences, parent.sentences, strict=False))
    whole = Reason("verbatim", "every word of the one stands in the other")
    manner = Manner.PICKUP if child.article.agency else Manner.COPY
    return Descent(
        child=child.id, parent=parent.id, manner=manner, confidence=0.99, reasons=(whole, *reasons), alignments=spans
    )
