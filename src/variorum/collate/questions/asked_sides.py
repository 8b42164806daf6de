"""Questions of a contest: what share voted for it, how many were on the leading side, what the turnout was."""

from collections.abc import Sequence

from variorum.collate.figures.mentions import Figure
from variorum.values import Measure

_SHARES = {
    "turnout": "What was the turnout?",
    "for": "What share voted for it?",
    "against": "What share voted against it?",
    "abstaining": "What share abstained?",
    "undecided": "What share were undecided?",
}
_COUNTS = {
    "turnout": "How many took part?",
    "for": "How many voted for it?",
    "against": "How many voted against it?",
    "abstaining": "How many abstained?",
    "undecided": "How many were undecided?",
}
# So many of the figures are told of a side where it is asked for.
_MOST = 0.6
_RANKS = {1: "the leading side", 2: "the other side"}


def ask_side(figures: Sequence[Figure]) -> str | None:
    """The question of figures that count one side of a contest, or who took part; ``None`` where most do not."""
    of_shares = figures[0].quantity.measure is Measure.PERCENT
    stands = {figure.side.stand for figure in figures} - {None}
    known = [figure for figure in figures if figure.side.stand or figure.side.is_scored]
    if len(stands) == 1 and _MOST * len(figures) <= len(known):
        return (_SHARES if of_shares else _COUNTS).get(str(*stands))
    ranks = {figure.side.rank for figure in figures if figure.side.is_scored}
    if stands or len(ranks) != 1 or not all(figure.side.rank for figure in figures):
        return None
    side = _RANKS[ranks.pop()]
    return f"What share did {side} have?" if of_shares else f"How many were on {side}?"
