"""Groups of figures that answer one question, by mean likeness over all their pairs.

Average linkage (Sokal and Michener 1958): two groups are joined where their figures, on average, are likely to
answer one question, so that no single weak pair makes two matters one.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

Pair = tuple[int, int]


def link(first: Sequence[Sequence[int]], chances: Mapping[Pair, float], threshold: float) -> list[list[int]]:
    """The groups that come of the *first* ones by joining, likeliest first, while the mean chance is *threshold*.

    *chances* holds pairs of items, the smaller first; a pair it lacks has none. Near n log n in its pairs.
    """
    groups = {number: list(held) for number, held in enumerate(first)}
    sums = _sums(groups, chances)
    queue = [(-_mean(groups, a, b, total), a, b) for a, near in sums.items() for b, total in near.items() if a < b]
    heapify(queue)
    number = len(groups)
    while queue:
        told, a, b = heappop(queue)
        if -told < threshold:
            break
        if a not in groups or b not in groups:
            continue
        groups[number] = sorted((*groups.pop(a), *groups.pop(b)))
        sums[number] = _merged(sums, a, b)
        for other, total in sums[number].items():
            sums[other][number] = total
            heappush(queue, (-_mean(groups, other, number, total), other, number))
        number += 1
    return sorted(groups.values())


def _sums(groups: Mapping[int, Sequence[int]], chances: Mapping[Pair, float]) -> dict[int, dict[int, float]]:
    of = {item: number for number, held in groups.items() for item in held}
    sums: dict[int, dict[int, float]] = defaultdict(dict)
    for (left, right), chance in sorted(chances.items()):
        a, b = of[left], of[right]
        if a != b:
            sums[a][b] = sums[b][a] = sums[a].get(b, 0.0) + chance
    return sums


def _merged(sums: dict[int, dict[int, float]], a: int, b: int) -> dict[int, float]:
    """What all others have with the two together; the two are forgotten."""
    left, right = sums.pop(a, {}), sums.pop(b, {})
    merged: dict[int, float] = {}
    for other in sorted({*left, *right} - {a, b}):
        merged[other] = left.get(other, 0.0) + right.get(other, 0.0)
        sums[other].pop(a, None)
        sums[other].pop(b, None)
    return merged


def _mean(groups: Mapping[int, Sequence[int]], a: int, b: int, total: float) -> float:
    return total / (len(groups[a]) * len(groups[b]))
