"""Which of the reports that hang together is whose parent.

Where a copy could be of either of two kin, it is of the one whose own words it shares, as a
manuscript is known by the readings that only its model has (Lachmann; West 1973).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from variorum.values import Descent, has_cycle

from .bonds import Bond, descent_of

# A weaker bond is believed beside a stronger one of unknown direction only when it is nearly as strong.
_NEARLY = 1.0
# Share of the child that stands in a younger parent from which nothing need have come by another way.
_ALL = 0.98
# Characters of the child that the elder of two possible parents alone has, in one piece (a run cut
# short by words put in is no trace), and those that the younger alone has.
_ONLY_ELDER = 60
_ONLY_YOUNGER = 24
# A parent taken as whole as this, where the elder one was left aside by as much more, is the nearer of two alike.
_TAKEN_WHOLE = 0.75
_LOOSER = 0.1
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
    elders: dict[str, set[str]] = defaultdict(set)
    for bond in bonds:
        if bond.child and bond.parent:
            elders[bond.child].add(bond.parent)
    found: list[Descent] = []
    for child in sorted(around):
        strongest = max((b.strength for b in around[child] if b.child in (child, None)), default=0.0)
        own = [bond for bond in around[child] if bond.child == child and bond.strength >= strongest - _NEARLY]
        own.sort(key=lambda b: (-round(b.strength, 1), b.parent in elders, _age(b), b.parent or ""))
        own = sorted(_nearest_first(own, elders), key=lambda b: not b.is_named)
        others = [bond for bond in around[child] if bond.child == child and bond not in own]
        others.sort(key=lambda b: (-b.strength, b.parent or ""))
        found += _parents([*own, *others] if own else [], kin)
    return found


def _nearest_first(ranked: list[Bond], elders: Mapping[str, set[str]]) -> list[Bond]:
    """The bonds of one child to its possible parents, the one first that no kin of it outdoes."""
    if not ranked:
        return ranked
    best = 0
    for n, bond in enumerate(ranked[1:], 1):
        if _is_nearer(bond, ranked[best], elders):
            best = n
    return [ranked[best], *ranked[:best], *ranked[best + 1 :]]


def _is_nearer(bond: Bond, other: Bond, elders: Mapping[str, set[str]]) -> bool:
    """Whether the child is of the parent of *bond* rather than of that of *other*, where one of these is of the other.

    Words that the elder has and the younger lacks cannot have come through the younger. The
    other way about they may: two who rewrite one text may hit on the same words.
    """
    younger = (bond.parent or "") in elders.get(other.parent or "", ())
    if not (any(bond.held) and any(other.held)) or not (
        younger or (other.parent or "") in elders.get(bond.parent or "", ())
    ):
        return False
    elder_bond, younger_bond = (bond, other) if younger else (other, bond)
    return _is_of_elder(elder_bond, younger_bond) == younger


def _is_of_elder(elder: Bond, younger: Bond) -> bool:
    if _share(younger) >= _ALL and _share(younger) >= _share(elder):
        return False
    here, there = ([a.child for a in b.alignments] for b in (elder, younger))
    if max(outside(here, there), default=0) >= _ONLY_ELDER:
        return True
    if sum(outside(there, here)) >= _ONLY_YOUNGER:
        return False
    taken = _taken(younger)
    return not (taken >= _TAKEN_WHOLE and _taken(elder) <= taken - _LOOSER)


def _taken(bond: Bond) -> float:
    """The share of the parent that stands in the child, beside the share of the child that stands in the parent."""
    parent, child = bond.held if bond.parent == bond.left else bond.held[::-1]
    return parent / max(child, 0.01)


def _share(bond: Bond) -> float:
    """The share of the child that stands in the parent."""
    return bond.share_of(bond.child or "")


def outside(spans: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Lengths of the pieces of the spans that lie in none of the others; both sorted and each free of overlaps."""
    at = 0
    for start, end in spans:
        while at < len(others) and others[at][1] <= start:
            at += 1
        n, begun = at, start
        while n < len(others) and others[n][0] < end:
            yield max(0, others[n][0] - begun)
            begun = others[n][1]
            n += 1
        yield max(0, end - begun)


def _age(bond: Bond) -> str:
    return bond.ages[0] if bond.parent == bond.left else bond.ages[1]


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
