"""What is compared once more, in the light of what was found.

Twins of which nothing tells that they came from the first go back to its parent like it, whoever of them was
taken from the other. And where two go back to one, the witness that stands farther from it and
shares what it lacks with the nearer one came through that one (West 1973, on the
elimination of copies).
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from variorum.values import Reason

from .agenda import BATCH
from .bonds import Bond
from .comparing import Batch, Pair
from .direction import Leaning
from .parentage import outside
from .rarity import Rarity

# Parents of a report that its word-for-word twins are compared with.
_MOST_PARENTS = 2
# How much more of the nearer than of the farther stands in the elder.
_NEARER = 0.1
# Characters in one piece that the farther shares with the nearer and not with the elder.
_BEYOND = 60
# How much of the nearer stands in the elder, at least: two who both rewrite a text may hit on the same words.
_COPY = 0.85
_WEIGHT = 4

Parents = dict[str, dict[str, Bond]]


def second_batches(bonds: Sequence[Bond], twins: Sequence[Pair], told: Collection[str]) -> Iterator[Batch]:
    """The pairs to look at again; *told* are the twins known to come from the first. Near linear in the bonds."""
    parents: Parents = defaultdict(dict)
    for bond in bonds:
        if bond.child is not None and bond.parent is not None and any(bond.held):
            parents[bond.child][bond.parent] = bond
    hints = {(bond.left, bond.right): hint for bond in bonds if (hint := _hint(bond, parents))}
    pairs = [*hints, *_of_twins([pair for pair in twins if pair[1] not in told], parents)]
    nothing = Rarity.among(())
    for start in range(0, len(pairs), BATCH):
        part = tuple(pairs[start : start + BATCH])
        yield Batch(part, (), nothing, tuple((pair, hints[pair]) for pair in part if pair in hints))


def _of_twins(twins: Sequence[Pair], parents: Parents) -> Iterator[Pair]:
    for first, id in twins:
        ranked = sorted(parents.get(first, {}).items(), key=lambda item: (-item[1].strength, item[0]))
        yield from ((min(id, parent), max(id, parent)) for parent, _ in ranked[:_MOST_PARENTS])


def _hint(bond: Bond, parents: Parents) -> Leaning | None:
    """Which of two came through the other, by an elder of both; ``None`` where the reports say it themselves."""
    if bond.is_stated or not any(bond.held):
        return None
    ours, theirs = parents.get(bond.left, {}), parents.get(bond.right, {})
    for elder in sorted(ours.keys() & theirs.keys()):
        left, right = ours[elder].share_of(bond.left), theirs[elder].share_of(bond.right)
        nearer, farther = (bond.left, bond.right) if left > right else (bond.right, bond.left)
        if (
            max(left, right) >= _COPY
            and abs(left - right) >= _NEARER
            and _beyond(farther, bond, parents[farther][elder]) >= _BEYOND
        ):
            text = f"{farther} shares with {nearer} what {elder} lacks, and {nearer} stands nearer to {elder}"
            return Leaning(farther, _WEIGHT, Reason("through", text))
    return None


def _beyond(id: str, bond: Bond, other: Bond) -> int:
    """The longest piece of one report that the one bond holds and the other does not."""
    return max(outside(bond.spans_of(id), other.spans_of(id)), default=0)
