"""Three witnesses of one text side by side: readings that two of them have against the third.

A copy is known by the words that only its model has (Lachmann; West 1973). A reading is one of a report only where
the other two part there as well: so words that stand a little elsewhere are nobody's reading.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from .bonds import Bond, Stretches

# Places where the child has the words that the elder of two possible parents alone has, or the length of one of
# them in words: so much is not hit upon by chance.
_ELDER_PLACES = 3
_ELDER_PIECE = 5
# The same of the younger, in all: two who rewrite one text may hit on the same words here and there.
_YOUNGER = 4
# Places of the elder beside which words of the younger here and there do not count: it is an ancestor in either case.
_BOTH = 2
# One piece of the younger so long, and so many times as long as any of the elder, outweighs these: a sentence.
_YOUNGER_PIECE = 10
_TIMES = 2
# Words that the younger left out at a place, from which it tells that the child leaves off there too, give or take.
_CUT = 8
_NEARLY = 3
# Share of the younger below which a child is a passage of it: where that ends says nothing of where the other was cut.
_HALF = 0.5
# A parent taken as whole as this, where the elder one was left aside by as much more, is the nearer of two alike.
_TAKEN_WHOLE = 0.75
_LOOSER = 0.1


class Trio(NamedTuple):
    """A child and two of its kin, one of which may be of the other: the bonds between them."""

    child: str
    elder: Bond
    younger: Bond
    between: Bond


def came_through(trio: Trio) -> bool:
    """Whether the child has its text of the elder report through the younger.

    Words that the elder has and the younger lacks cannot have come through the younger. The
    other way about they may: two who rewrite one text may hit on the same words, though not on a whole sentence.
    Else what was left out tells.
    """
    child, elder, younger, between = trio
    of_elder = list(shared_readings(child, elder, younger, between))
    of_younger = list(shared_readings(child, younger, elder, between))
    if max(of_younger, default=0) >= max(_YOUNGER_PIECE, _TIMES * max(of_elder, default=0)):
        return True
    if _is_no_chance(of_elder):
        return False
    if sum(of_younger) >= _YOUNGER:
        return len(of_elder) < _BOTH or max(of_younger) >= _ELDER_PIECE
    taken = younger.kept_of(younger.other_than(child))
    if taken >= _HALF and _is_cut_alike(trio):
        return True
    return taken >= _TAKEN_WHOLE and elder.kept_of(elder.other_than(child)) <= taken - _LOOSER


def passed_by(trio: Trio) -> bool:
    """Whether the child has words of the elder report that it cannot have from the younger."""
    return has_elders(trio) and not came_through(trio)


def has_elders(trio: Trio) -> bool:
    """Whether the child has words of the elder report against the younger, more than by chance."""
    return _is_no_chance(list(shared_readings(*trio)))


def _is_cut_alike(trio: Trio) -> bool:
    """Whether the child leaves off where the younger does, for a sentence or more, each a few words more or less.

    What is told twice, as pulled quotations and captions are, everybody drops once.
    """
    child, elder, _, between = trio
    source = elder.other_than(child)
    lost, gone = elder.apart_in(source).words, between.apart_in(source)
    told = _numbers(gone.words) - _numbers(gone.untold) - _numbers(gone.again)
    starts = [start for start, end in gone.words if start and len(told.intersection(range(start, end))) >= _CUT]
    return any(start - _NEARLY <= begun <= start < end for start in starts for begun, end in lost)


def _is_no_chance(pieces: Sequence[int]) -> bool:
    return len(pieces) >= _ELDER_PLACES or max(pieces, default=0) >= _ELDER_PIECE


def shared_readings(child: str, one: Bond, other: Bond, between: Bond) -> Iterator[int]:
    """Words of each piece that the child shares with the *one* against the *other*. Linear in what is apart."""
    giver = one.other_than(child)
    near, far, own = one.apart_in(child), other.apart_in(child), between.apart_in(giver)
    places = Places(near.words, one.apart_in(giver).words)
    lacking, apart = _numbers(far.words) - _numbers(far.untold) - _numbers(near.words), _numbers(own.words)
    apart -= _numbers(own.untold)
    size, before = 0, -1
    for n in sorted(n for n in lacking if places.beside(n) in apart):
        if n != before + 1 and size:
            yield size
            size = 0
        size, before = size + 1, n
    if size:
        yield size


def _numbers(stretches: Stretches) -> set[int]:
    return {n for start, end in stretches for n in range(start, end)}


class Places:
    """Where the words in common of two texts stand, given the stretches in which each is apart from the other."""

    def __init__(self, here: Stretches, there: Stretches) -> None:
        self._starts = [start for start, _ in here]
        self._gone = _sums(here)
        self._skipped = _sums(there)
        self._ranks = [start - skipped for (start, _), skipped in zip(there, self._skipped, strict=False)]

    def beside(self, number: int) -> int:
        """The number there of a word here that is not apart."""
        rank = number - self._gone[bisect_right(self._starts, number)]
        return rank + self._skipped[bisect_right(self._ranks, rank)]


def _sums(stretches: Stretches) -> list[int]:
    """How many words lie in the first stretches, from none to all."""
    return [0, *accumulate(end - start for start, end in stretches)]
