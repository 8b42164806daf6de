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
# Places where the child has the words that the elder of two possible parents alone has, or the length of one of
# them in characters: so much is not hit upon by chance.
_ELDER_PLACES = 3
_ELDER_PIECE = 30
_A_WORD = 2  # characters
_UNDATED = "9999"
# The same of the younger, in all: two who rewrite one text may hit on the same words here and there.
_YOUNGER = 24
# One piece of the younger so long, and so many times as long as any of the elder, outweighs these: a sentence.
_YOUNGER_PIECE = 60
_TIMES = 2
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
        strongest = max((b.strength for b in around[child] if b.child is None), default=0.0)
        own = [bond for bond in around[child] if bond.child == child and bond.strength >= strongest - _NEARLY]
        own.sort(key=lambda b: (-round(b.strength, 1), b.parent in elders, _age(b), b.parent or ""))
        own = sorted(_nearest_first(own, elders), key=lambda b: (not b.is_named, _is_against_time(b)))
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
    """Whether the child is of the parent of *bond* and not of that of *other*, where one of these is of the other."""
    elder = (bond.parent or "") in elders.get(other.parent or "", ())
    if not (any(bond.held) and any(other.held)) or not (
        elder or (other.parent or "") in elders.get(bond.parent or "", ())
    ):
        return False
    return came_through(bond.child or "", *((bond, other) if elder else (other, bond))) != elder


def came_through(child: str, elder: Bond, younger: Bond) -> bool:
    """Whether *child* has its text of the elder report through the younger; bonds of the child to each.

    Words that the elder has and the younger lacks cannot have come through the younger. The
    other way about they may: two who rewrite one text may hit on the same words, though not on a whole sentence.
    Else what was left out tells.
    """
    beside_elder, beside_younger = elder.apart_in(child), younger.apart_in(child)
    of_elder = [size for size in outside(beside_younger, beside_elder) if size >= _A_WORD]
    of_younger = list(outside(beside_elder, beside_younger))
    if max(of_younger, default=0) >= max(_YOUNGER_PIECE, _TIMES * max(of_elder, default=0)):
        return True
    if len(of_elder) >= _ELDER_PLACES or max(of_elder, default=0) >= _ELDER_PIECE:
        return False
    if sum(of_younger) >= _YOUNGER:
        return True
    taken = younger.kept_of(younger.other_than(child))
    return taken >= _TAKEN_WHOLE and elder.kept_of(elder.other_than(child)) <= taken - _LOOSER


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
