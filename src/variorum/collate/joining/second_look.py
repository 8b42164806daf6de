"""Groups of one noun that are nearly likely to answer one question: looked at again as wholes.

A pair of figures is told by what stands around the two. What a group counts is told by all of its figures: where two
groups count one thing, less likeness is enough, and least where some report of either has the same number.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.collate.figures.mentions import Figure
from variorum.collate.figures.surroundings import events_of, place_of
from variorum.lang.thesaurus import KIN, kin_verbs
from variorum.values import Measure

from .kinship import told_apart
from .linking import Pair, link

# The mean chance from which groups of one noun are joined, and how much more one of a number in common counts.
_NEARLY = 0.15
_SHARED = 1.5
# Shares, measures and stretches of time have units, and no nouns that tell what they are of.
_JOINED = (Measure.COUNT, Measure.MONEY)


@dataclass(frozen=True, slots=True)
class _Sum:
    """What a group counts: its measure and most frequent noun, its numbers, and what befell the counted."""

    measure: Measure
    noun: str
    values: frozenset[float]
    events: frozenset[str]


def look_again(
    groups: Sequence[list[int]], figures: Sequence[Figure], chances: Mapping[Pair, float]
) -> list[list[int]]:
    """The *groups* joined where both count one thing and are nearly likely to answer one question."""
    sums = [_sum_of([figures[n] for n in held]) for held in groups]
    of = {n: number for number, held in enumerate(groups) for n in held}
    near: dict[Pair, dict[Pair, float]] = defaultdict(dict)
    apart = set()
    for (a, b), chance in chances.items():
        both = min(of[a], of[b]), max(of[a], of[b])
        if both[0] != both[1] and (weight := _weight(sums[of[a]], sums[of[b]])):
            near[both][a, b] = chance * weight
            apart |= {both} if _in_one_breath(figures[a], figures[b]) else set()
    joining = {pair: chance for both, held in near.items() if both not in apart for pair, chance in held.items()}
    return link(groups, joining, _NEARLY)


def _sum_of(group: Sequence[Figure]) -> _Sum:
    nouns = Counter((f.quantity.measure, (f.quantity.unit or "").lower()) for f in group if f.quantity.unit)
    measure, noun = max(nouns, key=lambda key: (nouns[key], key)) if nouns else (Measure.OTHER, "")
    values = frozenset(f.quantity.value for f in group if f.quantity.value is not None)
    return _Sum(measure, noun, values, frozenset(event for f in group for event in events_of(f)))


def _weight(left: _Sum, right: _Sum) -> float:
    """How much more than the chance of two figures those of two groups count; 0 of what cannot be joined."""
    if not left.noun or (left.measure, left.noun) != (right.measure, right.noun) or left.measure not in _JOINED:
        return 0.0
    if left.values & right.values:
        return _SHARED
    return 1.0 if left.measure is Measure.COUNT and _may_meet(left.events, right.events) else 0.0


def _may_meet(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether what befell the two may be one thing."""
    return not left or not right or any(x == y or kin_verbs(x, y) >= KIN for x in left for y in right)


def _in_one_breath(left: Figure, right: Figure) -> bool:
    """Whether one sentence gives both on one word and sets neither against the other."""
    return place_of(left).start == place_of(right).start and told_apart(left, right)
