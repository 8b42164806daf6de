"""Sentences of two reports that say the same: mutually best by embedding, then their order."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .reports import Report

Embed = Callable[[Sequence[str]], NDArray[np.float32]]

# Cosine from which two sentences may be one reworded: unrelated sentences of one story
# stay below it, reworded ones rarely fall under it.
_FLOOR = 0.5
_EXTRA = 0.72


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two reports are, sentence by sentence and fact by fact; all shares 0..1.

    ``pairs`` are (sentence of a, sentence of b, cosine). ``own_a`` and ``own_b`` are
    speakers that only the one report has.
    """

    pairs: tuple[tuple[int, int, float], ...]
    mutual: float
    ordered: float
    containment: float
    jaccard: float
    own_a: frozenset[str]
    own_b: frozenset[str]


def compare(left: Report, right: Report, embed: Embed, weight: Mapping[str, float]) -> Likeness:
    """The likeness of two reports. Quadratic in their sentences."""
    pairs = mutual_pairs(left, right, embed)
    least = max(1, min(len(left.sentences), len(right.sentences)))
    containment, jaccard = _facts(left, right, weight)
    return Likeness(
        pairs,
        len(pairs) / least,
        _in_order([b for _, b, _ in pairs]) / least,
        containment,
        jaccard,
        left.speakers - right.speakers,
        right.speakers - left.speakers,
    )


def mutual_pairs(left: Report, right: Report, embed: Embed) -> tuple[tuple[int, int, float], ...]:
    """Pairs of sentences each of which is the other's best match above the floor, in the order of *left*."""
    if not left.sentences or not right.sentences:
        return ()
    cosine = similarity(left, right, embed)
    best_b, best_a = cosine.argmax(axis=1), cosine.argmax(axis=0)
    return tuple(
        (a, int(b), round(float(cosine[a, b]), 3))
        for a, b in enumerate(best_b)
        if best_a[b] == a and cosine[a, b] >= _FLOOR
    )


def similarity(left: Report, right: Report, embed: Embed) -> NDArray[np.float32]:
    """Cosines, shape (sentences of left, sentences of right)."""
    vectors = [embed([r.text[a:b] for a, b in r.sentences]) for r in (left, right)]
    product: NDArray[np.float32] = np.round(vectors[0] @ vectors[1].T, 4)
    return product


def further_pairs(left: Report, right: Report, embed: Embed, taken: frozenset[int]) -> list[tuple[int, int, float]]:
    """For sentences of *left* that are nobody's mutual best: their very close match, for merged sentences."""
    cosine = similarity(left, right, embed)
    rest = [a for a in range(len(left.sentences)) if a not in taken]
    return [(a, int(cosine[a].argmax()), round(float(cosine[a].max()), 3)) for a in rest if cosine[a].max() >= _EXTRA]


def _in_order(places: Sequence[int]) -> int:
    """Length of the longest increasing sequence (Fredman 1975)."""
    tails: list[int] = []
    for place in places:
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
    return len(tails)


def _facts(left: Report, right: Report, weight: Mapping[str, float]) -> tuple[float, float]:
    """Weighted containment in the smaller set of facts, and weighted Jaccard."""
    shared, union = left.facts & right.facts, left.facts | right.facts
    least = min(_mass(left.facts, weight), _mass(right.facts, weight))
    both = _mass(shared, weight)
    return (both / least if least else 0.0, both / _mass(union, weight) if union else 0.0)


def _mass(facts: frozenset[str], weight: Mapping[str, float]) -> float:
    return sum(weight.get(fact, 1.0) for fact in sorted(facts))
