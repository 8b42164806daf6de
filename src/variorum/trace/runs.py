"""Verbatim runs of two reports: seeds of five words, extended as far as they agree."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from .reports import SEED, Report

LEAST = 8
# A seed met more often than this in one report is a formula, not a trace.
_MOST_PLACES = 8
# After a run as long as this the seeds inside it are passed over: near copies are compared in a few steps.
_LONG = 24


@dataclass(frozen=True, slots=True)
class Run:
    """Words ``a``..``a + length`` of one report equal words ``b``..``b + length`` of the other."""

    a: int
    b: int
    length: int


def common_runs(left: Report, right: Report, least: int = LEAST) -> tuple[Run, ...]:
    """Runs of at least *least* words that the two share, longest first, no word used twice. Near linear."""
    a, b = left.words, right.words
    places = right.seeds
    found: list[Run] = []
    reached: dict[int, int] = {}
    passed = 0
    for n, key in enumerate(left.seed_keys):
        if n < passed or key not in places:
            continue
        longest = 0
        for m in places[key][:_MOST_PLACES]:
            if reached.get(m - n, -1) > n:
                continue
            length = _extend(a, b, n, m)
            reached[m - n] = n + length
            longest = max(longest, length)
            if length >= least:
                found.append(Run(n, m, length))
        passed = n + longest - SEED if longest >= _LONG else n + 1
    return _disjoint(found, least)


def _extend(a: Sequence[str], b: Sequence[str], n: int, m: int) -> int:
    length = SEED
    while n + length < len(a) and m + length < len(b) and a[n + length] == b[m + length]:
        length += 1
    return length


def _disjoint(runs: Sequence[Run], least: int) -> tuple[Run, ...]:
    """The runs, a later one cut back where an earlier, longer one holds its words."""
    kept: list[Run] = []
    used_a: set[int] = set()
    used_b: set[int] = set()
    for run in sorted(runs, key=lambda r: (-r.length, r.a, r.b)):
        for piece in _free_pieces(run, least, used_a, used_b):
            kept.append(piece)
            used_a.update(range(piece.a, piece.a + piece.length))
            used_b.update(range(piece.b, piece.b + piece.length))
    return tuple(sorted(kept, key=lambda r: (-r.length, r.a, r.b)))


def _free_pieces(run: Run, least: int, used_a: set[int], used_b: set[int]) -> list[Run]:
    if used_a.isdisjoint(range(run.a, run.a + run.length)) and used_b.isdisjoint(range(run.b, run.b + run.length)):
        return [run]
    pieces, start = [], 0
    for step in range(run.length + 1):
        if step == run.length or run.a + step in used_a or run.b + step in used_b:
            if step - start >= least:
                pieces.append(Run(run.a + start, run.b + start, step - start))
            start = step + 1
    return pieces


def woven_share(report: Report, other: Report) -> float:
    """The share of the report's words outside quotation marks that lie in runs of five which the other has too.

    High where every tenth word was changed, so that few longer runs are left.
    """
    covered = bytearray(len(report.words))
    for n, seed in enumerate(report.seed_keys):
        if seed in other.seeds:
            covered[n : n + SEED] = b"\1" * SEED
    return sum(covered[n] for n in report.own) / len(report.own) if report.own else 0.0


def own_share(report: Report, runs: Sequence[Run], side: str) -> float:
    """The share of the report's words outside quotation marks that lie in the runs; quotes are nobody's copy.

    The runs hold no word twice.
    """
    starts = ((r.a if side == "a" else r.b, r.length) for r in runs)
    before = report.own_before
    return sum(before[at + n] - before[at] for at, n in starts) / before[-1] if before[-1] else 0.0


def covered_words(runs: Sequence[Run], side: str) -> set[int]:
    """The numbers of the words of side "a" or "b" that lie in the runs."""
    starts = [(r.a if side == "a" else r.b, r.length) for r in runs]
    return {n for at, length in starts for n in range(at, at + length)}


def sentences_of(report: Report, runs: Sequence[Run], side: str) -> set[int]:
    """The numbers of the sentences of side "a" or "b" that have words of the runs."""
    starts = [(r.a if side == "a" else r.b, r.length) for r in runs]
    return set[int]().union(*(report.sentence_of[at : at + length] for at, length in starts)) - {-1}


def sentence_pairs(left: Report, right: Report, runs: Sequence[Run]) -> list[tuple[int, int, float]]:
    """Sentences that a run joins, each of *left* with the one of *right* it shares most words with, and that share."""
    joined = ((left.sentence_of[r.a : r.a + r.length], right.sentence_of[r.b : r.b + r.length]) for r in runs)
    shared = Counter(chain.from_iterable(zip(*sides, strict=True) for sides in joined))
    best: dict[int, tuple[int, int]] = {}
    for (a, b), count in sorted(shared.items()):
        if a >= 0 and b >= 0 and count > best.get(a, (0, 0))[0]:
            best[a] = count, b
    lengths = Counter(left.sentence_of)
    return [(a, b, count / lengths[a]) for a, (count, b) in sorted(best.items())]
