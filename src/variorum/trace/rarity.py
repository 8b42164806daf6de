"""How rare each name, figure and word is among the reports."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import fsum, log
from typing import Self

import numpy as np
from numpy.typing import NDArray

from .hashing import Keys, key_of
from .sketching import Sketch

# A small pile says little of what is rare: it is weighed as if among so many reports.
_LEAST_REPORTS = 50
# Sketches counted at a stroke, so that the keys of a large pile never lie side by side all at once.
_AT_ONCE = 2000

Counts = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Rarity:
    """How many of the ``reports`` tell each thing that more than one tells; ``keys`` are sorted."""

    reports: int
    keys: Keys
    counts: Counts

    @classmethod
    def among(cls, sketches: Sequence[Sketch]) -> Self:
        """The rarity of all that the sketches tell. Linear but for sorting."""
        parts = [_count(sketches[n : n + _AT_ONCE]) for n in range(0, len(sketches), _AT_ONCE)]
        keys, counts = _merge(parts)
        return cls(max(_LEAST_REPORTS, len(sketches)), keys[counts > 1], counts[counts > 1])

    def of(self, sketches: Sequence[Sketch]) -> "Rarity":
        """The part that speaks of what these sketches tell."""
        told = np.unique(np.concatenate([sketch.tells for sketch in sketches]))
        held = np.isin(self.keys, told, assume_unique=True)
        return Rarity(self.reports, self.keys[held], self.counts[held])

    def mass(self, mark: str, items: Iterable[str]) -> float:
        """The summed weight of items of one kind ("n" names, "f" figures, "w" words), the same in any order.

        An item weighs 1 when one report tells it, and less the more do.
        """
        known = self._weights[mark]
        return fsum([known.get(item) or self._weigh(mark, item) for item in items])

    def _weigh(self, mark: str, item: str) -> float:
        """The weight of an item, in (0, 1] (inverse document frequency over its greatest value)."""
        count = self._counted.get(key_of(f"{mark} {item}"), 1)
        weight = self._weights[mark][item] = log(1 + self.reports / count) / log(1 + self.reports)
        return weight

    @cached_property
    def _counted(self) -> dict[int, int]:
        return dict(zip(self.keys.tolist(), self.counts.tolist(), strict=True))

    @cached_property
    def _weights(self) -> dict[str, dict[str, float]]:
        return defaultdict(dict)


def _count(sketches: Sequence[Sketch]) -> tuple[Keys, Counts]:
    keys, counts = np.unique(np.concatenate([sketch.tells for sketch in sketches]), return_counts=True)
    return keys, counts


def _merge(parts: Sequence[tuple[Keys, Counts]]) -> tuple[Keys, Counts]:
    """The keys of all parts, sorted, with the sums of their counts."""
    if not parts:
        return np.zeros(0, np.uint32), np.zeros(0, np.int64)
    keys, place = np.unique(np.concatenate([part[0] for part in parts]), return_inverse=True)
    counts = np.zeros(len(keys), np.int64)
    np.add.at(counts, place, np.concatenate([part[1] for part in parts]))
    return keys, counts
