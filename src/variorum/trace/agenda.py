"""What is to be compared: every pair of kin once, in batches that ask for few reports each."""

from collections.abc import Iterable, Iterator, Sequence

from variorum.values import Descent

from .bonds import Bond
from .candidates import KinIndex
from .comparing import Batch, Found, Pair
from .rarity import Rarity
from .sketching import Sketch

# Pairs of a batch: of some hundred reports, each of which is fetched once for all of its pairs there.
BATCH = 400


class Agenda:
    """The pairs among the *heads*, and the *twins* that tell the same words as one of them."""

    def __init__(self, heads: Sequence[Sketch], twins: Sequence[Pair]) -> None:
        self.rarity = Rarity.among(heads)
        self._heads = {head.id: head for head in heads}
        self._twins = twins
        proposed = tuple(_pairs(heads))
        self._pairs = tuple(pair for _, pair in proposed)
        # Near copies mostly have their least key in common (Broder 1997), and lie side by side by it. All pairs for
        # which one report was asked stand together: in a flood each is fetched about once, beside the first of all.
        least = {head.id: int(head.runs[0]) if len(head.runs) else 0 for head in heads}
        self._order = sorted(range(len(proposed)), key=lambda n: (least[proposed[n][0]], *proposed[n]))

    def batches(self) -> Iterator[Batch]:
        """All there is to compare."""
        for start in range(0, len(self._pairs), BATCH):
            pairs = tuple(self._pairs[n] for n in self._order[start : start + BATCH])
            told = {id: self._heads[id] for pair in pairs for id in pair}
            yield Batch(pairs, (), self.rarity.of(list(told.values())))
        nothing = Rarity.among(())
        for start in range(0, len(self._twins), BATCH):
            yield Batch((), tuple(self._twins[start : start + BATCH]), nothing)

    def gather(self, done: Iterable[Found]) -> tuple[list[Bond], list[Descent], list[Pair]]:
        """The copies, the twins' descents, and the pairs left open, in the order of the heads, from what was found."""
        bonds: list[Bond] = []
        descents: list[Descent] = []
        left_open: list[int] = []
        for n, found in enumerate(done):
            bonds += found.bonds
            descents += found.descents
            left_open += (self._order[n * BATCH + number] for number in found.open)
        return bonds, descents, [self._pairs[n] for n in sorted(left_open)]


def _pairs(heads: Sequence[Sketch]) -> Iterator[tuple[str, Pair]]:
    """Each pair of kin once, with the one whose kin was asked for, in the order of the heads.

    All are compared with their first twin, those of a flood beside it only with the nearest, and who has no kin
    with those whose runs too many hold for them to count.
    """
    index = KinIndex()
    index.add(heads)
    seen: set[Pair] = set()
    lone: list[Sketch] = []
    for sketch, kin in zip(heads, index.kin(heads), strict=True):
        near = [id for id, _ in kin.near]
        others = [*(near[:1] if kin.late else near), *([kin.first] if kin.first else [])]
        yield from _fresh(sketch.id, others, seen)
        if not others:
            lone.append(sketch)
    for sketch, skirted in zip(lone, index.skirted(lone), strict=True):
        yield from _fresh(sketch.id, skirted, seen)


def _fresh(id: str, others: Iterable[str], seen: set[Pair]) -> Iterator[tuple[str, Pair]]:
    """The pairs of one with the others that are not yet among the *seen*."""
    for other in others:
        pair = (min(id, other), max(id, other))
        if pair not in seen:
            seen.add(pair)
            yield id, pair
