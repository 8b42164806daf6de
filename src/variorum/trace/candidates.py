"""Which reports are worth comparing: one inverted index of rare runs of words and rare facts.

It grows by any number of reports and is asked for the kin of any number, in time bounded by
their own length: a key that many hold proposes nobody, but where a good part of a text are
runs that many hold, it is one of a flood, and these propose the first dozen that hold them. So neither
a hundred thousand copies, nor a form filled in with other figures, nor one footer under 500
mastheads proposes many pairs. (After Smith, Cordell and Dillon 2013: shared rare n-grams;
Broder 1997: sampled shingles.)
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .hashing import Keys
from .postings import Held, Numbers, Postings
from .sketching import Sketch

_MOST_HOLDERS = 60
_MOST_KIN = 20
_MOST_TWINS = 12
# Share of the smaller one's runs from which two texts are twins for the index: one word in ten changed leaves .35.
_TWIN = 0.3
_LEAST_RUNS = 2
# The same for one who has no other kin, and how many of the flood it is compared with.
_SKIRTS = 0.1
_SKIRTED = 2
_LEAST_VOTES = 2
# Runs kept of a text so short, some hundred words, that a passage in it may leave one only.
_SHORT = 12
# Sketches asked for at a stroke: what they share with others lies in memory at once.
_AT_ONCE = 256

# The number of one who was not entered, after all who were.
_NOBODY = 1 << 32

Weights = NDArray[np.float64]
Flags = NDArray[np.bool_]


class Kin(NamedTuple):
    """At most 20 ``near`` others that share two or more rare keys, with the share of the runs in common; nearest first.

    ``first`` is the near twin that was entered first; ``late`` says that a dozen near twins were entered before it.
    """

    near: tuple[tuple[str, float], ...]
    first: str | None
    late: bool


@dataclass(frozen=True, eq=False, slots=True)
class _Votes:
    """Pairs of one who asks and a holder, in this order: ``keys`` shared, ``runs`` among them, what these weigh."""

    owners: Numbers
    holders: Numbers
    keys: Numbers
    runs: Numbers
    weights: Weights


class KinIndex:
    """Sketches by the keys they hold."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._ids: list[str] = []
        self._sizes = np.zeros(0, np.int64)
        self._runs = Postings(_MOST_HOLDERS, _MOST_TWINS)
        self._facts = Postings(_MOST_HOLDERS, 0)

    def add(self, sketches: Sequence[Sketch]) -> None:
        """Enter the sketches, after those that are there."""
        first = len(self._ids)
        self._ids += (sketch.id for sketch in sketches)
        self._numbers.update((sketch.id, first + n) for n, sketch in enumerate(sketches))
        self._sizes = np.concatenate([self._sizes, _sizes([sketch.runs for sketch in sketches])])
        for postings, keys in (
            (self._runs, [sketch.runs for sketch in sketches]),
            (self._facts, [sketch.facts for sketch in sketches]),
        ):
            holders = np.repeat(np.arange(first, len(self._ids)), _sizes(keys))
            postings.add(_joined(keys), holders.astype(np.int32))

    def kin(self, sketches: Sequence[Sketch]) -> list[Kin]:
        """The kin of each sketch, itself left out."""
        parts = (sketches[n : n + _AT_ONCE] for n in range(0, len(sketches), _AT_ONCE))
        return [kin for part in parts for kin in self._kin(part, _TWIN)]

    def skirted(self, sketches: Sequence[Sketch]) -> list[tuple[str, ...]]:
        """For each sketch, which has no kin, two of a flood whose runs it holds, if fewer than one of the flood would.

        By bad luck a near copy may share few of the runs that are kept.
        """
        parts = (sketches[n : n + _AT_ONCE] for n in range(0, len(sketches), _AT_ONCE))
        return [tuple(id for id, _ in kin.near[:_SKIRTED]) for part in parts for kin in self._kin(part, _SKIRTS)]

    def _kin(self, sketches: Sequence[Sketch], flood: float) -> list[Kin]:
        own = np.array([self._numbers.get(sketch.id, _NOBODY) for sketch in sketches])
        sizes = _sizes([sketch.runs for sketch in sketches])
        coded, flooded = self._run_votes([sketch.runs for sketch in sketches], sizes, flood)
        votes = _counted(np.concatenate([coded, self._fact_votes([sketch.facts for sketch in sketches])]), own)
        least = np.minimum(self._sizes[votes.holders], sizes[votes.owners])
        twin = (votes.runs > 0) & (votes.runs >= _TWIN * least)
        firsts = _least(votes.holders[twin], votes.owners[twin], len(sketches))
        before = votes.owners[twin & (votes.holders < own[votes.owners])]
        late = (np.bincount(before, minlength=len(sketches)) >= _MOST_TWINS) & (sizes >= _LEAST_RUNS)
        near: list[list[tuple[str, float]]] = [[] for _ in sketches]
        ranked = _ranked(votes, flooded, sizes <= _SHORT)
        shares = (votes.runs[ranked] / np.maximum(least[ranked], 1)).tolist()
        for owner, holder, share in zip(votes.owners[ranked], votes.holders[ranked].tolist(), shares, strict=True):
            near[owner].append((self._ids[holder], share))
        named = [self._ids[first] if first >= 0 else None for first in firsts.tolist()]
        return [Kin(tuple(found), first, after) for found, first, after in zip(near, named, late.tolist(), strict=True)]

    def _run_votes(self, keys: Sequence[Keys], sizes: Numbers, flood: float) -> tuple[Numbers, Flags]:
        """The votes of runs, and who is one of a flood: runs that many hold count only there.

        ``flood`` is the share of such runs that shows it.
        """
        owners = np.repeat(np.arange(len(keys)), sizes)
        held = self._runs.look_up(_joined(keys))
        often = held.counts > _MOST_HOLDERS
        flooded = (np.bincount(owners[often], minlength=len(keys)) >= flood * sizes) & (sizes >= _LEAST_RUNS)
        return _coded(held, owners, ~often | flooded[owners]) | 1, flooded

    def _fact_votes(self, keys: Sequence[Keys]) -> Numbers:
        held = self._facts.look_up(_joined(keys))
        return _coded(held, np.repeat(np.arange(len(keys)), _sizes(keys)), held.counts <= _MOST_HOLDERS)


def _coded(held: Held, owners: Numbers, taken: Flags) -> Numbers:
    """For each holder of each key taken: who asks, the holder, how many hold the key, in one number."""
    places, holders = held.holders(taken)
    counts = np.minimum(held.counts[places], _MOST_HOLDERS)
    return (owners[places] << 40) | (holders.astype(np.int64) << 8) | (counts << 1)


def _counted(coded: Numbers, own: Numbers) -> _Votes:
    """The votes of each pair together, those for oneself left out; a key counts less the more hold it."""
    coded.sort()
    pairs = coded >> 8
    begins = np.flatnonzero(np.diff(pairs, prepend=-1))
    ends = np.append(begins[1:], len(pairs))
    weighed = np.concatenate([[0.0], np.cumsum(1 / ((coded >> 1) & 0x7F))])
    by_runs = np.concatenate([[0], np.cumsum(coded & 1)])
    owners, holders = pairs[begins] >> 32, pairs[begins] & 0xFFFFFFFF
    found = holders != own[owners]
    begins, ends = begins[found], ends[found]
    return _Votes(
        owners[found],
        holders[found],
        ends - begins,
        by_runs[ends] - by_runs[begins],
        np.round(weighed[ends] - weighed[begins], 9),
    )


def _ranked(votes: _Votes, flooded: Flags, short: Flags) -> Numbers:
    """The numbers of the votes that count, by owner, the weightiest first and no more than a report's kin.

    Of a short text one run counts.
    """
    one_run = short[votes.owners] & (votes.runs > 0)
    enough = np.flatnonzero((votes.keys >= _LEAST_VOTES) | flooded[votes.owners] | one_run)
    order = enough[np.lexsort((-votes.weights[enough], votes.owners[enough]))]
    owners = votes.owners[order]
    return order[np.arange(len(order)) - np.searchsorted(owners, owners) < _MOST_KIN]


def _least(holders: Numbers, owners: Numbers, many: int) -> Numbers:
    """For each owner its least holder, -1 where it has none; both in the order of owners, then holders."""
    found = np.full(many, -1, np.int64)
    found[owners[::-1]] = holders[::-1]
    return found


def _sizes(keys: Sequence[Keys]) -> Numbers:
    return np.fromiter(map(len, keys), np.int64, len(keys))


def _joined(keys: Sequence[Keys]) -> Keys:
    return np.concatenate(keys) if keys else np.zeros(0, np.uint32)


def fold_copies(sketches: Iterable[Sketch]) -> dict[str, tuple[str, ...]]:
    """First id → ids of all reports that tell word for word the same, in the order given."""
    groups: dict[bytes, list[str]] = defaultdict(list)
    for sketch in sketches:
        groups[sketch.digest].append(sketch.id)
    return {group[0]: tuple(group) for group in groups.values()}
