"""Figures and times of a stretch, by bisection."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeVar

from variorum.values import Quantity, Time

Item = TypeVar("Item", Time, Quantity)


def between(items: Sequence[Item], start: int, end: int) -> Sequence[Item]:
    """Those of *items*, which are in text order, that begin from *start* on and before *end*. Logarithmic."""
    first = bisect_left(items, start, key=lambda item: item.start)
    return items[first : bisect_left(items, end, key=lambda item: item.start)]
