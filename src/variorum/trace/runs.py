"""Verbatim runs of two reports: seeds of five words, extended as far as they agree."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from .reports import Report

_SEED = 5
_LEAST = 8
# A seed met more often than this in one report is a formula, not a trace.
_MOST_PLACES = 8


@dataclass(frozen=True, slots=True)
class Run:
    """Words ``a``..``a + length`` of one report equal words ``b``..``b + length`` of the other."""

    a: int
    b: int
    length: int


def common_runs(left: Report, right: Report) -> tuple[Run, ...]:
    """Runs of at least eight words that the two share, longest first, no word used twice. Near linear."""
    a, b = ([word for word, *_ in report.words] for report in (left, right))
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n in range(len(b) - _SEED + 1):
        places[tuple(b[n : n + _SEED])].append(n)
    found: list[Run] = []
    reached: dict[int, int] = {}
    for n in range(len(a) - _SEED + 1):
        for m in places.get(tuple(a[n : n + _SEED]), ())[:_MOST_PLACES]:
            if reached.get(m - n, -1) > n:
                continue
            length = _extend(a, b, n, m)
            reached[m - n] = n + length
            if length >= _LEAST:
                found.append(Run(n, m, length))
    return _disjoint(found)


def _extend(a: Sequence[str], b: Sequence[str], n: int, m: int) -> int:
    length = _SEED
    while n + length < len(a) and m + length < len(b) and a[n + length] == b[m + length]:
        length += 1
    return length


def _disjoint(runs: Sequence[Run]) -> tuple[Run, ...]:
    kept: list[Run] = []
    used_a: set[int] = set()
    used_b: set[int] = set()
    for run in sorted(runs, key=lambda r: (-r.length, r.a, r.b)):
        span_a, span_b = range(run.a, run.a + run.length), range(run.b, run.b + run.length)
        if not used_a.intersection(span_a) and not used_b.intersection(span_b):
            kept.append(run)
            used_a.update(span_a)
            used_b.update(span_b)
    return tuple(kept)


def own_share(report: Report, runs: Sequence[Run], side: str) -> float:
    """The share of the report's words outside quotation marks that lie in the runs; quotes are nobody's copy."""
    starts = [(r.a if side == "a" else r.b, r.length) for r in runs]
    covered = {n for at, length in starts for n in range(at, at + length)}
    own = [n for n, word in enumerate(report.words) if not word[3]]
    return sum(n in covered for n in own) / len(own) if own else 0.0
