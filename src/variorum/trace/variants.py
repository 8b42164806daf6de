"""Where two texts of one wording part: words that only one has, and words put in the place of others.

Runs of words in both are the fixed points; between them the words are set beside each other. What was moved
is nobody's alone, and what one tells may stand in the other as a caption or a line of furniture.
(After the collation of manuscripts; Haentjens Dekker and others 2015.)
"""

from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from .reports import Report
from .runs import Run

# Words of a gap, times those of the gap beside it, up to which they are set beside each other one by one.
_SMALL = 10_000
# A piece so many times as long as what stands in its place is not put for it: the rest was left out.
_LONGER, _MORE = 2, 3
# Shares of the shorter and of the longer of two gaps below which their common words are there by chance.
_SAME, _SAME_OF_LONGER = 0.5, 0.2
# Words in a row that do not stand in both by chance, however much else was left out around them.
_NO_CHANCE = 3
_HALF = 0.5

Stretch = tuple[int, int]  # from this word, up to that one
Places = Iterator[tuple[Stretch, Stretch]]


class Variants(NamedTuple):
    """Numbers of words, of the ``left`` and of the ``right`` text: those that the other has not in their place,
    those that stand nowhere in it and nothing in place of them, those not in their place that stand in what
    the other does not tell, or in no full sentence, and those that it tells in another place.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    left_alone: tuple[int, ...]
    right_alone: tuple[int, ...]
    left_untold: tuple[int, ...]
    right_untold: tuple[int, ...]
    left_again: tuple[int, ...]
    right_again: tuple[int, ...]


def find_variants(left: Report, right: Report, runs: Sequence[Run]) -> Variants:
    """Where the two part. Linear in the runs and quadratic in short gaps alone."""
    apart = list(_apart(left.words, right.words, runs))
    words = [[n for pair in apart for n in range(*pair[side])] for side in (0, 1)]
    sides = [(report, [p[side] for p in apart]) for side, report in enumerate((left, right))]
    untold = [_held(*sides[side], other, lambda r: r.untold) for side, other in enumerate((right, left))]
    again = [_held(*sides[side], other, lambda r: r.runs_of_three) for side, other in enumerate((right, left))]
    beyond = [[n for pair in apart for n in _beyond(pair[side], pair[1 - side])] for side in (0, 1)]
    alone = [[n for n in beyond[side] if n not in untold[side]] for side in (0, 1)]
    moved = _moved(left.words, right.words, words) if any(alone) else Counter()
    return Variants(
        tuple(words[0]),
        tuple(words[1]),
        _staying(left.words, alone[0], moved),
        _staying(right.words, alone[1], moved),
        *(tuple(sorted(untold[n] | _loose(*side))) for n, side in enumerate(sides)),
        *(tuple(sorted(numbers)) for numbers in again),
    )


def _held(
    report: Report, stretches: Sequence[Stretch], other: Report, runs: Callable[[Report], frozenset[int]]
) -> set[int]:
    """The words of the stretches that stand in one of the other's *runs* of three words: its captions, or elsewhere.

    A stretch of which half stands there stands there, with words changed. Where none is as long as a run, as in most
    near copies, the runs are not asked for.
    """
    found: set[int] = set()
    long = [(start, end) for start, end in stretches if end - start >= _NO_CHANCE]
    known = runs(other) if long else frozenset[int]()
    for start, end in long:
        firsts = (n for n in range(start, end - _NO_CHANCE + 1) if _triple(report, n) in known)
        held = {n + step for n in firsts for step in range(_NO_CHANCE)}
        found.update(range(start, end) if len(held) >= _HALF * (end - start) else held)
    return found


def _triple(report: Report, n: int) -> int:
    return hash(report.words[n : n + _NO_CHANCE])


def _loose(report: Report, stretches: Sequence[Stretch]) -> set[int]:
    """The words of the stretches that stand in no full sentence: of captions and lines that everybody leaves out."""
    return {n for stretch in stretches for n in range(*stretch) if not report.is_stopped(report.sentence_of[n])}


def _beyond(stretch: Stretch, other: Stretch) -> range:
    """The words of a stretch for which nothing stands in the other."""
    own, put = stretch[1] - stretch[0], other[1] - other[0]
    return range(stretch[0] + put if not put or own > _LONGER * put + _MORE else stretch[1], stretch[1])


def _moved(a: Sequence[str], b: Sequence[str], numbers: Sequence[Sequence[int]]) -> Counter[str]:
    """Of the words of these numbers those that both have."""
    return Counter(a[n] for n in numbers[0]) & Counter(b[n] for n in numbers[1])


def _staying(words: Sequence[str], numbers: Sequence[int], moved: Counter[str]) -> tuple[int, ...]:
    """The numbers without those of words that stand elsewhere in the other text."""
    left = moved.copy()
    kept = []
    for n in numbers:
        if left[words[n]] > 0:
            left[words[n]] -= 1
        else:
            kept.append(n)
    return tuple(kept)


def _apart(a: Sequence[str], b: Sequence[str], runs: Sequence[Run]) -> Places:
    """The stretches between the runs that stand in one order, down to single words; one of a pair may be empty."""
    at = 0, 0
    for run in [*_in_order(runs), Run(len(a), len(b), 0)]:
        yield from _parted(a, b, (at[0], run.a), (at[1], run.b))
        at = run.a + run.length, run.b + run.length


def _in_order(runs: Sequence[Run]) -> list[Run]:
    """The longest runs first, each that keeps the order of those before it; by place."""
    kept: list[Run] = []
    for run in sorted(runs, key=lambda r: (-r.length, r.a, r.b)):
        n = bisect(kept, run.a, key=lambda r: r.a)
        before, after = kept[n - 1 : n], kept[n : n + 1]
        if all(r.b + r.length <= run.b for r in before) and all(run.b + run.length <= r.b for r in after):
            kept.insert(n, run)
    return kept


def _parted(a: Sequence[str], b: Sequence[str], here: Stretch, there: Stretch) -> Places:
    sizes = here[1] - here[0], there[1] - there[0]
    mine, yours = a[slice(*here)], b[slice(*there)]
    if sizes[0] * sizes[1] > _SMALL or set(mine).isdisjoint(yours):
        if any(sizes):
            yield here, there
        return
    blocks = _blocks(mine, yours)
    same = sum(block.length for block in blocks)
    if same < _SAME * min(sizes) or same < _SAME_OF_LONGER * max(sizes):
        blocks = [block for block in blocks if block.length >= _NO_CHANCE]
    yield from _around(blocks, here, there)


def _blocks(mine: Sequence[str], yours: Sequence[str]) -> list[Run]:
    """The longest block in common, then those before and after it, and so on; by place."""
    held, there = frozenset(mine), {word: n for n, word in enumerate(yours)}
    places = [(n, there[word]) for n, word in enumerate(mine) if word in there]
    once = sum(map(held.__contains__, yours)) == len(places)
    if once and all(before < after for (_, before), (_, after) in pairwise(places)):
        return _grown(places)  # every word in common once in either, in one order: all are found, whichever come first
    matcher = SequenceMatcher(None, mine, yours, autojunk=False)
    return [Run(*block) for block in matcher.get_matching_blocks() if block.size]


def _grown(places: Sequence[tuple[int, int]]) -> list[Run]:
    """Blocks of words that stand side by side in both."""
    begins = [n for n in range(len(places)) if not n or _next(places[n - 1]) != places[n]]
    return [Run(*places[n], end - n) for n, end in pairwise([*begins, len(places)])]


def _next(place: tuple[int, int]) -> tuple[int, int]:
    return place[0] + 1, place[1] + 1


def _around(blocks: Sequence[Run], here: Stretch, there: Stretch) -> Places:
    """What lies before, between and after blocks in common, whose words are numbered from the starts of the two."""
    at = here[0], there[0]
    for block in [*blocks, Run(here[1] - here[0], there[1] - there[0], 0)]:
        ends = here[0] + block.a, there[0] + block.b
        if at != ends:
            yield (at[0], ends[0]), (at[1], ends[1])
        at = ends[0] + block.length, ends[1] + block.length
