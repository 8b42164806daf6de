"""How one report took from another: whole, cut, in part, in other words, or as a later version of itself."""

from collections.abc import Sequence

from variorum.values import Alignment, CreditKind, Manner

from .direction import is_outlet
from .reports import Report

_WHOLE = 0.9
# Of the parent, what a passage is, wherever it stands, and what it is when the two do not open alike:
# wire copy is cut from its end, an excerpt is taken from anywhere.
_PASSAGE = 0.3
_HALF = 0.5
_OPENING = 2
# Share of the sentences of either below which nobody takes a text for the other's: columns that quote lie under it in
# both, texts padded or compressed in one.
_BROUGHT = 0.6


def manner_of_copy(
    left: Report,
    right: Report,
    child: str | None,
    shares: tuple[float, float],
    pairs: Sequence[tuple[int, int, float]],
) -> Manner:
    """How *child* has the words that stand in both: ``shares`` are what of either they are."""
    mine, theirs = shares if child == left.id else tuple(reversed(shares))
    taker, giver = (left, right) if child == left.id else (right, left)
    wired = _is_wired(taker, giver)
    if mine >= _WHOLE and theirs >= _WHOLE - 0.05 and not wired:
        return Manner.COPY
    joined = ((a, b) if taker is left else (b, a) for a, b, _ in pairs)
    opens = any(first == 0 and other < _OPENING for first, other in joined)
    if (theirs < _PASSAGE or (theirs < _HALF and not opens)) and not wired:
        return Manner.EXCERPT
    return Manner.PICKUP


def _is_wired(taker: Report, giver: Report) -> bool:
    """Whether the one carries the copy of an agency that the other does not carry as well, or credits a wire."""
    agency = taker.article.agency
    carried = agency is not None and not (giver.article.agency and giver.article.agency.value == agency.value)
    return carried or any(c.kind in (CreditKind.AGENCY, CreditKind.VIA) for c in taker.article.credits)


def is_carried(taker: Report, giver: Report) -> bool:
    """Whether an outlet's report is by its own word copy of the agency whose dispatch the other is."""
    agency = taker.article.agency
    return agency is not None and taker.article.outlet is not None and is_outlet(agency.value, giver)


def manner_of_rewrite(parent: Report, child: Report, alignments: Sequence[Alignment]) -> Manner:
    """A rewrite; where little of either is the other's, a piece of its own that brings some of it."""
    retold, taken = ({a.parent for a in alignments}, {a.child for a in alignments})
    if len(retold) < _BROUGHT * len(parent.sentences) and len(taken) < _BROUGHT * len(child.sentences):
        return Manner.EXCERPT
    return Manner.REWRITE
