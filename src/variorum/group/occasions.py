"""Occasions of one storyline: reports that tell of one thing within few days.

Reports of one line share its words, whichever of its occasions they tell of; what tells the
occasions apart is time: not when they came out, but the last day they tell of, for the morning
paper, the column and the letter tell of the day that the wires told of before. Likeness of the
whole texts and days between them are weighed against each other, and groups are judged by all
their reports (average link, Sokal & Michener 1958), so that a chain of follow-ups from day to
day is not taken for one occasion. A report of unknown day goes where its opening is most alike.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from variorum.lang.clusters import connect_apart

from .lines import Apart, Pair, Seen

# So many days between two reports outweigh that they are alike word for word; days beyond some count no more. Fixed
# on 40 piles (pairs F 82, before 78), checked on 12 that nobody had read (77, before 70).
_OUTWEIGH, _FAR = 5.0, 10
_LEAST = -0.1
# What reports of two days lose that share no name of a person or place.
_STRANGE = 0.12
# A line that goes on for so many days is told by coarser occasions, up to twice as coarse: who follows it for months
# wants the strike and the award, not the strike's every day.
_LONG, _COARSEST = 24.0, 2.0
# A report may tell of the days before it; what is longer ago is no news.
_NEWS = timedelta(7)

Table = NDArray[np.float64]


def draw_occasions(
    seen: Mapping[str, Seen], alike: Iterable[Pair], ties: Iterable[Pair], apart: Apart
) -> tuple[tuple[str, ...], ...]:
    """The occasions of one line, each in the order of its reports' ids; those tied share one, those *apart* never do.

    *alike* are pairs of reports whose openings are alike, best first; they place what has no day. Quadratic.
    """
    seen = _without_old_days(seen)
    families = connect_apart(sorted(seen), ties, apart)
    dated = [family for family in families if any(seen[id].day for id in family)]
    groups = [list(family) for family in families if not any(seen[id].day for id in family)]
    groups += _join(dated, *_fits(dated, seen), apart) if dated else []
    return tuple(sorted(tuple(sorted(group)) for group in _place(groups, alike, seen, apart)))


def _without_old_days(seen: Mapping[str, Seen]) -> Mapping[str, Seen]:
    """The reports; a day that one only tells of, before any other came out, is not the day of the report."""
    first = min((report.day for report in seen.values() if report.day and report.is_stated), default="")
    old = {id for id, report in seen.items() if report.day and not report.is_stated and report.day < first}
    return {id: replace(report, day=None) if id in old else report for id, report in seen.items()}


def _fits(families: Sequence[Sequence[str]], seen: Mapping[str, Seen]) -> tuple[Table, Table]:
    """How well every two families fit, summed over their pairs of reports with a day; how many such pairs."""
    held = [[seen[id] for id in family if seen[id].day] for family in families]
    owner = np.repeat(np.arange(len(held)), [len(reports) for reports in held])
    reports = [report for family in held for report in family]
    days = np.array([_told_of(report).toordinal() for report in reports])
    scale = _OUTWEIGH * min(max(float(np.ptp(days)) / _LONG, 1.0), _COARSEST)
    gaps = np.minimum(np.abs(days[:, None] - days[None, :]), _FAR).astype(np.float64) / scale
    starts = np.flatnonzero(np.diff(owner, prepend=-1))
    fits: Table = np.round(_words(reports) - gaps - _STRANGE * (_are_strange(reports) & (gaps > 0)), 6)
    pairs: Table = np.add.reduceat(np.add.reduceat(fits, starts, axis=0), starts, axis=1)
    return np.round(pairs, 6), np.array([len(family) for family in held], dtype=np.float64)


def _are_strange(reports: Sequence[Seen]) -> NDArray[np.bool_]:
    """Whether two reports both have names that tell events apart, and share none of them: "in Sorn", "in Kelm"."""
    at = {name: n for n, name in enumerate(sorted({name for report in reports for name in report.cast}))}
    held = np.zeros((len(reports), max(1, len(at))))
    for row, report in enumerate(reports):
        held[row, [at[name] for name in sorted(report.cast)]] = 1
    named: NDArray[np.bool_] = held.sum(axis=1) > 0
    strange: NDArray[np.bool_] = (held @ held.T == 0) & named[:, None] & named[None, :]
    return strange


def _told_of(report: Seen) -> date:
    """The last day that a report of known day tells of within the week before, else its own."""
    own = date.fromisoformat(str(report.day)[:10])
    return max((day for day in report.named if own - _NEWS <= day <= own), default=own)


def _words(reports: Sequence[Seen]) -> Table:
    """Likeness of every two reports by all their words."""
    held: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for row, report in enumerate(reports):
        for stem, weight in report.trace.vector.items():
            held[stem].append((row, weight))
    table = np.zeros((len(reports), len(reports)))
    for stem in sorted(stem for stem, holders in held.items() if len(holders) > 1):
        at = np.array([row for row, _ in held[stem]])
        weights = np.array([weight for _, weight in held[stem]])
        table[at[:, None], at] += np.outer(weights, weights)
    return table


def _join(families: Sequence[Sequence[str]], fits: Table, sizes: Table, apart: Apart) -> list[list[str]]:
    """Join the two groups that fit best, of those that may be joined, until none fit well enough."""
    groups = [list(family) for family in families]
    barred = _barred(families, apart)
    np.fill_diagonal(barred, val=True)
    means = np.where(barred, -np.inf, np.round(fits / np.outer(sizes, sizes), 6))
    while True:
        a, b = divmod(int(np.argmax(means)), len(groups))
        if means[a, b] < _LEAST:
            return [group for group in groups if group]
        groups[a] += groups[b]
        groups[b] = []
        sizes[a] += sizes[b]
        fits[a] += fits[b]
        fits[:, a] = fits[a]
        barred[a] |= barred[b]
        barred[:, a] = barred[a]
        means[a] = np.where(barred[a], -np.inf, np.round(fits[a] / (sizes[a] * sizes), 6))
        means[:, a] = means[a]
        means[b] = means[:, b] = -np.inf
        barred[b] = barred[:, b] = True


def _barred(families: Sequence[Sequence[str]], apart: Apart) -> NDArray[np.bool_]:
    """Which two families people held apart."""
    at = {id: n for n, family in enumerate(families) for id in family}
    barred = np.zeros((len(families), len(families)), dtype=np.bool_)
    for id, others in apart.items():
        for other in others if id in at else ():
            if other in at:
                barred[at[id], at[other]] = True
    return barred


def _place(groups: list[list[str]], alike: Iterable[Pair], seen: Mapping[str, Seen], apart: Apart) -> list[list[str]]:
    """The groups, those without a day joined to what their openings are most like; two with days stay two."""
    at = {id: group for group in groups for id in group}
    dated = {id for id, report in seen.items() if report.day}
    for left, right in alike:
        a, b = at[left], at[right]
        if a is b or not (dated.isdisjoint(a) or dated.isdisjoint(b)):
            continue
        if frozenset(b).isdisjoint(other for id in a for other in apart.get(id, ())):
            a += b
            at.update(dict.fromkeys(b, a))
    return list({id(group): group for group in at.values()}.values())
