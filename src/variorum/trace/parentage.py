"""Which of the reports that hang together is whose parent: where a copy could be of either of two kin, their
readings tell.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from variorum.values import Descent, has_cycle

from .bonds import Bond, descent_of
from .readings import Trio, came_through, passed_by

Elders = Mapping[str, dict[str, Bond]]  # child → parent → bond

# A weaker bond is believed beside a stronger one of unknown direction only when it is nearly as strong.
_NEARLY = 1.0
_UNDATED = "9999"
# Sentences a further parent must explain that the first does not.
_LEAST_OWN = 3


def choose_parents(bonds: Sequence[Bond]) -> list[Descent]:
    """For each child its best supported parent, and further ones that are no kin of the first.

    A parent whom the child names as its source goes first; of parents alike in support the one that is
    nobody's child.
    """
    around: dict[str, list[Bond]] = defaultdict(list)
    for bond in bonds:
        around[bond.left].append(bond)
        around[bond.right].append(bond)
    kin = {id: {other for bond in near for other in (bond.left, bond.right)} for id, near in around.items()}
    elders: dict[str, dict[str, Bond]] = defaultdict(dict)
    for bond in bonds:
        if bond.child and bond.parent:
            elders[bond.child][bond.parent] = bond
    found: list[Descent] = []
    for child in sorted(around):
        strongest = max((b.strength for b in around[child] if _is_open(b, child, elders)), default=0.0)
        own = [bond for bond in around[child] if bond.child == child and bond.strength >= strongest - _NEARLY]
        own.sort(key=lambda b: (-round(b.strength, 1), b.parent in elders, _age(b), b.parent or ""))
        own = _named_first(_nearest_first(own, elders), elders)
        others = [bond for bond in around[child] if bond.child == child and bond not in own]
        others.sort(key=lambda b: (-b.strength, b.parent or ""))
        found += _parents([*own, *others] if own else [], kin)
    return found


def _is_open(bond: Bond, child: str, elders: Elders) -> bool:
    """Whether nobody knows which of the two came first, nor that both came from one elder: then that is an ancestor."""
    other = bond.right if bond.left == child else bond.left
    return bond.child is None and elders.get(child, {}).keys().isdisjoint(elders.get(other, {}))


def _named_first(ranked: list[Bond], elders: Elders) -> list[Bond]:
    """Those whom the child names as its source first, unless it has words that stand in none but the nearest."""
    return sorted(ranked, key=lambda b: (not b.is_named or _is_passed_by(b, ranked[0], elders), _is_against_time(b)))


def _nearest_first(ranked: list[Bond], elders: Elders) -> list[Bond]:
    """The bonds of one child to its possible parents, the one first that no kin of it outdoes."""
    if not ranked:
        return ranked
    best = 0
    for n, bond in enumerate(ranked[1:], 1):
        if _is_nearer(bond, ranked[best], elders):
            best = n
    return [ranked[best], *ranked[:best], *ranked[best + 1 :]]


def _is_nearer(bond: Bond, other: Bond, elders: Elders) -> bool:
    """Whether the child is of the parent of *bond* and not of that of *other*, where one of these is of the other."""
    if trio := _trio(bond, other, elders):
        return not came_through(trio)
    return bool((trio := _trio(other, bond, elders)) and came_through(trio))


def _is_passed_by(bond: Bond, best: Bond, elders: Elders) -> bool:
    """Whether the child has its text of an elder of the parent that it names: what it says is true of another copy."""
    trio = _trio(best, bond, elders)
    return trio is not None and passed_by(trio)


def _trio(elder: Bond, younger: Bond, elders: Elders) -> Trio | None:
    """Two possible parents of one child, where the younger is of the elder in the same words."""
    between = elders.get(younger.parent or "", {}).get(elder.parent or "")
    if between is None or not (any(elder.held) and any(younger.held) and any(between.held)):
        return None
    return Trio(elder.child or "", elder, younger, between)


def _age(bond: Bond) -> str:
    return bond.ages[0] if bond.parent == bond.left else bond.ages[1]


def _is_against_time(bond: Bond) -> bool:
    """Whether the child is dated before its parent."""
    times = bond.ages if bond.child == bond.left else bond.ages[::-1]
    return times[0] < times[1] != _UNDATED


def _parents(ranked: Iterable[Bond], kin: dict[str, set[str]]) -> list[Descent]:
    kept: list[Descent] = []
    for bond in ranked:
        descent = descent_of(bond)
        if descent and (not kept or _adds(descent, kept, kin)):
            kept.append(descent)
    return kept


def _adds(descent: Descent, kept: Sequence[Descent], kin: dict[str, set[str]]) -> bool:
    """Whether the parent is no kin of those chosen, and explains what they do not."""
    if any(other.parent in kin[descent.parent] for other in kept):
        return False
    explained = {alignment.child for other in kept for alignment in other.alignments}
    return len({alignment.child for alignment in descent.alignments} - explained) >= _LEAST_OWN


def without_cycles(descents: Iterable[Descent]) -> tuple[Descent, ...]:
    """The descents by child and parent, the least supported of a cycle left out. Linear where there is none."""
    ranked = sorted(descents, key=lambda d: (-d.confidence, d.child, d.parent))
    parents: dict[str, set[str]] = defaultdict(set)
    for descent in ranked:
        parents[descent.child].add(descent.parent)
    kept = ranked if not has_cycle(parents) else _acyclic(ranked)
    return tuple(sorted(kept, key=lambda d: (d.child, d.parent)))


def _acyclic(ranked: Iterable[Descent]) -> list[Descent]:
    """Each descent unless its parent already comes from its child. Linear in the longest line for each."""
    kept: list[Descent] = []
    parents: dict[str, set[str]] = defaultdict(set)
    for descent in ranked:
        if descent.child not in _ancestors(descent.parent, parents):
            parents[descent.child].add(descent.parent)
            kept.append(descent)
    return kept


def _ancestors(id: str, parents: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    pending = [id]
    while pending:
        at = pending.pop()
        if at not in found:
            found.add(at)
            pending.extend(parents.get(at, ()))
    return found
