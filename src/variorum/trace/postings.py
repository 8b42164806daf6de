"""Who holds which key: sorted arrays in blocks, of which a new one is joined with the last when it is as large.

So adding stays near linear however few sketches come at a time (O'Neil and others 1996, log-structured merge).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .hashing import Keys

Numbers = NDArray[np.int64]
Holders = NDArray[np.int32]


@dataclass(frozen=True, eq=False, slots=True)
class _Block:
    """Distinct sorted ``keys``; how many hold each, and from ``starts`` on the ``kept`` first of these."""

    keys: Keys
    counts: Numbers
    starts: Numbers
    kept: Numbers
    holders: Holders


@dataclass(frozen=True, eq=False, slots=True)
class Held:
    """Keys that were looked up: ``counts`` says for each how many hold it."""

    counts: Numbers
    _parts: tuple[tuple[_Block, Numbers, Numbers], ...]

    def holders(self, taken: NDArray[np.bool_]) -> tuple[Numbers, Holders]:
        """The holders that are kept of the keys *taken*, beside the places of these keys."""
        places, holders = [np.zeros(0, np.int64)], [np.zeros(0, np.int32)]
        for block, hit, rows in self._parts:
            wanted = taken[hit]
            kept = block.kept[rows[wanted]]
            places.append(np.repeat(hit[wanted], kept))
            holders.append(block.holders[_ranges(block.starts[rows[wanted]], kept)])
        return np.concatenate(places), np.concatenate(holders)


class Postings:
    """The holders of keys: all of a key that at most *most* hold, else the first *first* of them."""

    def __init__(self, most: int, first: int) -> None:
        self._most, self._first = most, first
        self._blocks: list[_Block] = []

    def add(self, keys: Keys, holders: Holders) -> None:
        """Enter the holder of each key; holders are numbers that grow from call to call."""
        block = self._block(keys, holders, np.ones(len(keys), np.int64))
        while self._blocks and len(self._blocks[-1].holders) <= len(block.holders):
            block = self._joined(self._blocks.pop(), block)
        self._blocks.append(block)

    def look_up(self, keys: Keys) -> "Held":
        """Who holds the keys."""
        parts = []
        counts = np.zeros(len(keys), np.int64)
        for block in self._blocks:
            at = np.searchsorted(block.keys, keys)
            at[at == len(block.keys)] = 0
            hit = np.flatnonzero(block.keys[at] == keys) if len(block.keys) else np.zeros(0, np.int64)
            counts[hit] += block.counts[at[hit]]
            parts.append((block, hit, at[hit]))
        return Held(counts, tuple(parts))

    def _block(self, keys: Keys, holders: Holders, counts: Numbers) -> _Block:
        order = np.argsort(keys, kind="stable")
        keys, holders = keys[order], holders[order]
        begins = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]])) if len(keys) else np.zeros(0, np.int64)
        sizes = np.diff(np.append(begins, len(keys)))
        totals = np.add.reduceat(counts[order], begins) if len(keys) else np.zeros(0, np.int64)
        kept = np.where(totals > self._most, np.minimum(sizes, self._first), sizes)
        return _Block(keys[begins], totals, np.cumsum(kept) - kept, kept, holders[_ranges(begins, kept)])

    def _joined(self, one: _Block, other: _Block) -> _Block:
        """Both as one block; a key's count stands with the first of its holders kept."""
        parts = [(np.repeat(b.keys, b.kept), b.holders, _at_first(b)) for b in (one, other)]
        keys, holders, counts = (np.concatenate(part) for part in zip(*parts, strict=True))
        return self._block(keys, holders, counts)


def _at_first(block: _Block) -> Numbers:
    counts = np.zeros(len(block.holders), np.int64)
    counts[block.starts] = block.counts
    return counts


def _ranges(starts: Numbers, sizes: Numbers) -> Numbers:
    """Every start with the numbers after it, as many as its size."""
    ends = np.cumsum(sizes)
    shift: Numbers = np.repeat(starts - (ends - sizes), sizes)
    shift += np.arange(len(shift))
    return shift
