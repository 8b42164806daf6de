"""Which reports are worth comparing: one inverted index of rare runs of words and rare facts.

It grows by one report at a time and is asked for the kin of one report at a time, both in
time bounded by the report's own length: a key that many hold proposes nobody, and of texts
that are nearly the same only the first dozen are entered, so that neither a hundred thousand
copies, nor a form filled in with other figures, nor one footer under 500 mastheads makes it grow.
(After Smith, Cordell and Dillon 2013: shared rare n-grams; Broder 1997: sampled shingles.)
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from .hashing import Keys
from .sketching import Sketch

_MOST_HOLDERS = 60
_MOST_KIN = 20
_MOST_TWINS = 12
# Share of the smaller one's runs from which two texts are twins for the index: one word in ten changed leaves .35.
_TWIN = 0.3
_LEAST_RUNS = 8
_LEAST_VOTES = 2


class KinIndex:
    """Sketches by the keys they hold."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._runs: list[int] = []
        # A key's one holder, or the list of them, or None when more hold it than a trace would.
        self._holders: dict[int, int | list[int] | None] = {}

    def add(self, sketch: Sketch) -> bool:
        """Enter the sketch, unless a dozen near twins of it are there already; whether it was entered."""
        if self._count_twins(sketch) >= _MOST_TWINS:
            return False
        number = len(self._ids)
        self._ids.append(sketch.id)
        self._runs.append(len(sketch.runs))
        for key in (*sketch.runs.tolist(), *sketch.facts.tolist()):
            self._enter(key, number)
        return True

    def kin(self, sketch: Sketch) -> list[tuple[str, float]]:
        """At most 20 others that share two or more rare keys, with the share of the runs in common; nearest first."""
        runs, facts = self._votes(sketch.runs), self._votes(sketch.facts)
        weight = {n: runs.get(n, (0, 0.0))[1] + facts.get(n, (0, 0.0))[1] for n in {*runs, *facts}}
        found = [
            (n, w)
            for n, w in weight.items()
            if self._ids[n] != sketch.id and runs.get(n, (0, 0.0))[0] + facts.get(n, (0, 0.0))[0] >= _LEAST_VOTES
        ]
        found.sort(key=lambda item: (-round(item[1], 9), self._ids[item[0]]))
        return [(self._ids[n], self._share(n, runs, sketch)) for n, _ in found[:_MOST_KIN]]

    def _share(self, number: int, runs: Mapping[int, tuple[int, float]], sketch: Sketch) -> float:
        least = min(self._runs[number], len(sketch.runs))
        return runs.get(number, (0, 0.0))[0] / least if least else 0.0

    def first_twin(self, sketch: Sketch) -> str | None:
        """The near twin that was entered first."""
        numbers = [n for n in self._twins(sketch) if self._ids[n] != sketch.id]
        return self._ids[min(numbers)] if numbers else None

    def _count_twins(self, sketch: Sketch) -> int:
        return len(self._twins(sketch)) if len(sketch.runs) >= _LEAST_RUNS else 0

    def _twins(self, sketch: Sketch) -> list[int]:
        one, many = self._holding(sketch.runs)
        counts = Counter(one)
        for held in many:
            counts.update(held)
        return [n for n, count in counts.items() if count >= _TWIN * min(self._runs[n], len(sketch.runs))]

    def _votes(self, keys: Keys) -> dict[int, tuple[int, float]]:
        """Number → how many of the keys it holds, and their weight: a key counts less the more hold it."""
        one, many = self._holding(keys)
        count = Counter(one)
        weight: dict[int, float] = defaultdict(float, count)
        for held in many:
            count.update(held)
            share = 1 / len(held)
            for number in held:
                weight[number] += share
        return {number: (count[number], weight[number]) for number in count}

    def _holding(self, keys: Keys) -> tuple[list[int], list[list[int]]]:
        """The holders of those keys that one sketch holds, and of those that several hold."""
        found = list(map(self._holders.get, keys.tolist()))
        return [held for held in found if type(held) is int], [held for held in found if type(held) is list]

    def _enter(self, key: int, number: int) -> None:
        held = self._holders.get(key, -1)
        if held == -1:
            self._holders[key] = number
        elif isinstance(held, int):
            self._holders[key] = [held, number]
        elif held is not None:
            held.append(number)
            if len(held) > _MOST_HOLDERS:
                self._holders[key] = None


def fold_copies(sketches: Iterable[Sketch]) -> dict[str, tuple[str, ...]]:
    """First id → ids of all reports that tell word for word the same, in the order given."""
    groups: dict[bytes, list[str]] = defaultdict(list)
    for sketch in sketches:
        groups[sketch.digest].append(sketch.id)
    return {group[0]: tuple(group) for group in groups.values()}
