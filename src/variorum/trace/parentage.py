"""Which of the reports that hang together is whose parent."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from variorum.values import Descent, has_cycle

from .descents import Bond, descent_of

# A weaker bond is believed beside a stronger one of unknown direction only when it is nearly as strong.
_NEARLY = 1.0
# Sentences a further parent must explain that the first does not.
_LEAST_OWN = 3


def choose_parents(bonds: Sequence[Bond]) -> list[Descent]:
    """For each child its best supported parent, and further ones that are no kin of the first.

    Of parents alike in support the one that is nobody's child goes first.
    """
    around: dict[str, list[Bond]] = defaultdict(list)
    for bond in bonds:
        around[bond.left].append(bond)
        around[bond.right].append(bond)
    kin = {id: {other for bond in near for other in (bond.left, bond.right)} for id, near in around.items()}
    children = {bond.child for bond in bonds if bond.child}
    found: list[Descent] = []
    for child in sorted(around):
        strongest = max(bond.strength for bond in around[child])
        own = [bond for bond in around[child] if bond.child == child and bond.strength >= strongest - _NEARLY]
        own.sort(key=lambda b: (-round(b.strength, 1), b.parent in children, _age(b), b.parent or ""))
        others = [bond for bond in around[child] if bond.child == child and bond not in own]
        others.sort(key=lambda b: (-b.strength, b.parent or ""))
        found += _parents([*own, *others] if own else [], kin)
    return found


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
