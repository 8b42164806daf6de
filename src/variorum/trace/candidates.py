"""Which reports are worth comparing: an inverted index of rare facts and rare runs of words.

Near linear: a key held by more than ``_CAP`` reports proposes nobody, and a report is
compared with at most ``_MOST`` others. Identical texts are folded before.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log

from .reports import Report

_CAP = 60
_MOST = 20
_RUN = 5


def fold_copies(reports: Sequence[Report]) -> dict[str, tuple[Report, ...]]:
    """Representative's id → all reports with word for word the same telling, the representative first."""
    groups: dict[tuple[str, ...], list[Report]] = defaultdict(list)
    for report in reports:
        key = tuple(word for word, *_ in report.words)
        groups[key or (report.id,)].append(report)
    return {group[0].id: tuple(group) for group in groups.values()}


def propose(reports: Sequence[Report]) -> list[tuple[Report, Report]]:
    """Pairs that share at least two rare keys, in the order of ids."""
    keys = {report.id: _keys(report) for report in reports}
    holders: dict[str, list[str]] = defaultdict(list)
    for report in reports:
        for key in sorted(keys[report.id]):
            holders[key].append(report.id)
    by_id = {report.id: report for report in reports}
    chosen = {
        tuple(sorted((report.id, other)))
        for report in reports
        for other in _nearest(report.id, keys[report.id], holders)
    }
    return [(by_id[a], by_id[b]) for a, b in sorted(chosen)]


def _keys(report: Report) -> frozenset[str]:
    words = [word for word, *_ in report.words]
    runs = {" ".join(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1)}
    return frozenset(runs) | report.facts | {f"quote {q}" for q in report.quotes}


def _nearest(id: str, keys: Iterable[str], holders: Mapping[str, Sequence[str]]) -> list[str]:
    votes: Counter[str] = Counter()
    weight: Counter[str] = Counter()
    for key in keys:
        group = holders[key]
        if 1 < len(group) <= _CAP:
            for other in group:
                if other != id:
                    votes[other] += 1
                    weight[other] += 1000 // len(group)
    ranked = sorted((o for o in votes if votes[o] >= 2), key=lambda o: (-weight[o], o))
    return ranked[:_MOST]


def rarity(reports: Sequence[Report]) -> dict[str, float]:
    """Fact → weight: log of how few of the reports hold it."""
    counts = Counter(fact for report in reports for fact in report.facts)
    return {fact: log(1 + len(reports) / n) for fact, n in counts.items()}
