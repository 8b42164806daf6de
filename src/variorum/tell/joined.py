"""Which things that one party holds are one position: told in kin words, as its will or as what it said would be."""

from collections.abc import Mapping, Sequence

from variorum.lang.clusters import connect
from variorum.lang.sameness import Said, Shelf, likeness
from variorum.values import Polarity, Stance

from .wills import WILL

WILLS = (Stance.WANTS, Stance.PROMISES)
_SAME = 0.3
# Alike by `_SAME`, the harmonic mean of both shares, they hold at least this share of each other's words.
_LEAST_SHARED = _SAME / (2 - _SAME)
_ONE = 0.5  # of a will and an assertion


def say_alike(held: Sequence[Said], weight: Mapping[str, float]) -> tuple[tuple[int, ...], ...]:
    """The places of claims that say the same, in groups."""
    shelf = Shelf(held, weight)
    near = ((a, b) for a, item in enumerate(held) for b in shelf.sharing(item, _LEAST_SHARED) if a < b)
    return connect(range(len(held)), near, lambda a, b: likeness(held[a], held[b], weight) >= _SAME)


def join_wills(groups: Sequence[list[Said]], weight: Mapping[str, float]) -> list[list[Said]]:
    """One party's groups, with what it said would be under a condition in one with its will to do just that."""
    kept: list[list[Said]] = []
    for group in sorted(groups, key=lambda g: not any(said.claim.stance in WILLS for said in g)):
        under = any(said.claim.condition for said in group) and group[0].claim.stance is Stance.ASSERTS
        same = (g for g in kept if under and _is_will(g) and _say_one(g, group, weight))
        if (one := next(same, None)) is not None:
            one.extend(group)
        else:
            kept.append(group)
    return kept


def _is_will(group: Sequence[Said]) -> bool:
    refused = any(said.claim.frame == WILL and said.claim.polarity is Polarity.NEGATIVE for said in group)
    return not refused and any(said.claim.stance in WILLS for said in group)


def _say_one(a: Sequence[Said], b: Sequence[Said], weight: Mapping[str, float]) -> bool:
    return any(likeness(x, y, weight) >= _ONE for x in a for y in b)
