"""Storylines of a stream: the lines that are most alike are joined until none are alike enough.

Average-link clustering (Sokal & Michener 1958): a line is judged by all its reports. Beside
words, lines are told apart by the days their reports name: events of one town and one kind
share their words, but not their days.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import heappop, heappush
from itertools import combinations
from math import fsum, log

from variorum.lang.clusters import connect_apart

from .likeness import Trace, Vector

# Fit from which two lines are one: in a stream, fixed on half of the development stream's stories (pairs F 85) and
# checked on the other half (88); in a small pile, where other events are fewer, fixed on pairs of events of one town.
_SAME, _SAME_OF_FEW = 0.17, 0.14
_FEW, _MANY = 20, 200
_DECAY = 0.02
_ONE_DAY, _NO_DAY = 0.1, 0.05
# A word that more reports than this have leads to nobody.
_COMMON = 60
# Likeness by these words alone from which two reports are compared.
_LOOSE = 0.02
_ANYHOW = -99.0

Pair = tuple[str, str]
Apart = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Line:
    """What the reports of one line tell together.

    The sum of their vectors, how many of them name each day and how many any, and the first and last of their own days.
    """

    reports: tuple[str, ...]
    vector: Vector
    named: Mapping[date, int]
    dated: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Seen:
    """A report as lines are drawn by: its trace, its own day and the days it names.

    ``cast`` are the names that can tell its event from another, ``opens`` those of them it begins with;
    ``is_stated``: its day is that of the report, not one it tells of.
    """

    trace: Trace
    day: str | None = None
    named: frozenset[date] = frozenset()
    cast: frozenset[str] = frozenset()
    opens: frozenset[str] = frozenset()
    is_stated: bool = True


def draw_lines(seen: Sequence[Seen], ties: Iterable[Pair], apart: Apart) -> tuple[tuple[str, ...], ...]:
    """The storylines, each in the order of its reports' ids; those tied share one, those held *apart* never do.

    Near linear: lines are compared that share one of their reports' weightiest words.
    """
    by_id = {report.trace.id: report for report in seen}
    families = connect_apart(sorted(by_id), ties, apart)
    lines = _open(families, by_id)
    _join(lines, _neighbours(families, by_id), apart, _least(len(by_id)))
    return _ids(lines)


def _least(reports: int) -> float:
    """The fit from which lines are joined: it rises with the logarithm of the number of reports."""
    share = log(max(reports, _FEW) / _FEW) / log(_MANY / _FEW)
    return _SAME_OF_FEW + (_SAME - _SAME_OF_FEW) * min(1.0, share)


def split_line(seen: Sequence[Seen], ties: Iterable[Pair], apart: Apart) -> tuple[tuple[str, ...], ...]:
    """One line as so few groups as *apart* allows, each report in the group it fits best. Quadratic in the reports."""
    if not any(report.trace.id in apart for report in seen):
        return (tuple(sorted(report.trace.id for report in seen)),)
    by_id = {report.trace.id: report for report in seen}
    families = connect_apart(sorted(by_id), ties, apart)
    lines = _open(families, by_id)
    _join(lines, combinations(range(len(families)), 2), apart, _ANYHOW)
    return _ids(lines)


def _ids(lines: Mapping[int, Line]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted(tuple(sorted(line.reports)) for line in lines.values()))


def _open(families: Sequence[Sequence[str]], by_id: Mapping[str, Seen]) -> dict[int, Line]:
    return {n: line_of([by_id[id] for id in family]) for n, family in enumerate(families)}


def line_of(reports: Sequence[Seen]) -> Line:
    """What the reports tell together."""
    return _merged([_alone(report) for report in reports])


def _alone(seen: Seen) -> Line:
    own = date.fromisoformat(seen.day[:10]) if seen.day else None
    named = dict.fromkeys(seen.named, 1)
    return Line((seen.trace.id,), seen.trace.vector, named, int(bool(named)), own, own)


def _merged(lines: Sequence[Line]) -> Line:
    if len(lines) == 1:
        return lines[0]
    vector: dict[str, float] = defaultdict(float)
    named: Counter[date] = Counter()
    for line in lines:
        for stem, weight in line.vector.items():
            vector[stem] += weight
        named.update(line.named)
    return Line(
        reports=tuple(id for line in lines for id in line.reports),
        vector=dict(vector),
        named=dict(named),
        dated=sum(line.dated for line in lines),
        first=min((line.first for line in lines if line.first), default=None),
        last=max((line.last for line in lines if line.last), default=None),
    )


def _neighbours(families: Sequence[Sequence[str]], by_id: Mapping[str, Seen]) -> Iterator[tuple[int, int]]:
    """The pairs of families that are alike by keys that are not too common, the smaller number first."""
    held = _holders(families, by_id)
    keys: dict[int, list[str]] = defaultdict(list)
    for key, holders in held.items():
        for n in holders:
            keys[n].append(key)
    for n in sorted(keys):
        alike: dict[int, float] = defaultdict(float)
        for key in keys[n]:
            for other, weight in held[key].items():
                alike[other] += held[key][n] * weight
        yield from ((n, other) for other in sorted(alike) if other > n and alike[other] >= _LOOSE)


def _holders(families: Sequence[Sequence[str]], by_id: Mapping[str, Seen]) -> dict[str, dict[int, float]]:
    """Key → the families that have it, with its weight there; without keys that lead to nobody or to too many."""
    held: dict[str, dict[int, float]] = defaultdict(dict)
    for n, family in enumerate(families):
        for id in family:
            trace = by_id[id].trace
            for key in trace.keys:
                held[key][n] = max(held[key].get(n, 0.0), trace.vector[key])
    return {key: held[key] for key in sorted(held) if 1 < len(held[key]) <= _COMMON}


def _join(lines: dict[int, Line], pairs: Iterable[tuple[int, int]], apart: Apart, least: float) -> None:
    """Join the two lines that fit best, of those that may be joined, until none fit at least so well."""
    words: dict[int, dict[int, float]] = defaultdict(dict)
    heap: list[tuple[float, int, int]] = []

    def compare(a: int, b: int, shared: float) -> None:
        words[a][b] = words[b][a] = shared
        fit = _fit(lines[a], lines[b], shared)
        if fit >= least and not _held_apart(lines[a], lines[b], apart):
            heappush(heap, (-fit, a, b))

    for a, b in pairs:
        compare(a, b, words_in_common(lines[a], lines[b]))
    following = len(lines)
    while heap:
        _, a, b = heappop(heap)
        if a not in lines or b not in lines:
            continue
        old = lines.pop(a), lines.pop(b)
        lines[following] = _merged(old)
        around = [{n: shared for n, shared in words.pop(n).items() if n in lines} for n in (a, b)]
        for n in sorted({*around[0], *around[1]}):
            parts = [
                held[n] if n in held else words_in_common(lines[n], line)
                for held, line in zip(around, old, strict=True)
            ]
            compare(n, following, sum(parts))
        following += 1


def _held_apart(a: Line, b: Line, apart: Apart) -> bool:
    others = {other for id in a.reports for other in apart.get(id, ())} if apart else ()
    return bool(others) and any(id in others for id in b.reports)


def words_in_common(a: Line, b: Line) -> float:
    """The likeness by words of every report of one line to every one of the other, summed."""
    return fsum(a.vector[stem] * b.vector[stem] for stem in a.vector.keys() & b.vector.keys())


def _fit(a: Line, b: Line, shared: float) -> float:
    """How alike the reports of two lines are on average, given what they share by words."""
    pairs = len(a.reports) * len(b.reports)
    together = max((count * b.named[day] for day, count in a.named.items() if day in b.named), default=0)
    apart = max(0, a.dated * b.dated - together)
    return round((shared + _ONE_DAY * together - _NO_DAY * apart) / pairs - _DECAY * log(1 + _gap(a, b)), 6)


def _gap(a: Line, b: Line) -> int:
    """Days between the last report of one line and the first of the other; 0 where they overlap or are unknown."""
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return 0
    return max(0, (b.first - a.last).days, (a.first - b.last).days)
