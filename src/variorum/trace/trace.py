"""The door's work: who took it from whom, over a whole pile."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from variorum.lang.clusters import connect
from variorum.values import Alignment, Descent, Filing, Manner, Origin, Reason, Stemma, Wording, has_cycle

from .candidates import fold_copies, propose, rarity
from .descents import Bond, descent_of, find_bond
from .direction import credit_leanings, time_leanings
from .lost import find_lost
from .matching import Embed
from .reports import Report, gather_reports


def trace_lineage(filing: Filing, embed: Embed) -> Stemma:
    """The family tree of the filing's news: descents, lost sources, and origins.

    A report has at most one parent, its best supported; pairs whose direction cannot be
    told give no descent but count as one origin. Near linear in the reports: pairs come
    from an index of rare facts and runs (after Smith, Cordell and Dillon 2013), and
    identical texts are compared once.
    """
    reports = gather_reports(filing)
    groups = fold_copies(reports)
    heads = [report for report in reports if report.id in groups]
    weight = rarity(heads)
    bonds = [bond for a, b in propose(heads) if (bond := find_bond(a, b, embed, weight))]
    descents = _best_parents(bonds) + _identical(groups.values())
    descents = _without_cycles(descents)
    return Stemma(descents, find_lost(filing, reports, descents), _origins(reports, bonds, groups.values()))


def _best_parents(bonds: Sequence[Bond]) -> tuple[Descent, ...]:
    best: dict[str, tuple[float, Descent]] = {}
    for bond in bonds:
        descent = descent_of(bond)
        if descent and (descent.child not in best or bond.strength > best[descent.child][0]):
            best[descent.child] = (bond.strength, descent)
    return tuple(best[child][1] for child in sorted(best))


def _identical(groups: Iterable[tuple[Report, ...]]) -> tuple[Descent, ...]:
    """Word-for-word copies, where credits or days tell which came first; a star, never a clique."""
    found: list[Descent] = []
    for group in groups:
        first = _first(group) if len(group) > 1 else None
        if first is None:
            continue
        for report in group:
            leanings = [*credit_leanings(first, report), *time_leanings(first, report)] if report is not first else []
            reasons = tuple(leaning.reason for leaning in leanings if leaning.child == report.id)
            if reasons:
                found.append(_copy(report, first, reasons))
    return tuple(found)


def _first(group: Sequence[Report]) -> Report | None:
    """The earliest dated report, or the one that the others credit."""
    dated = [r for r in group if r.article.published and r.article.published.value]
    if dated:
        return min(dated, key=lambda r: (r.article.published.value if r.article.published else "", r.id))
    return group[0]


def _copy(child: Report, parent: Report, reasons: tuple[Reason, ...]) -> Descent:
    spans = tuple(Alignment(a, b, Wording.VERBATIM) for a, b in zip(child.sentences, parent.sentences, strict=False))
    whole = Reason("verbatim", "every word of the one stands in the other")
    manner = Manner.PICKUP if child.article.agency else Manner.COPY
    return Descent(
        child=child.id, parent=parent.id, manner=manner, confidence=0.99, reasons=(whole, *reasons), alignments=spans
    )


def _without_cycles(descents: Sequence[Descent]) -> tuple[Descent, ...]:
    """Descents, the least supported of a cycle left out."""
    kept: list[Descent] = []
    parents: dict[str, set[str]] = {}
    for descent in sorted(descents, key=lambda d: (-d.confidence, d.child, d.parent)):
        parents.setdefault(descent.child, set()).add(descent.parent)
        if has_cycle(parents):
            parents[descent.child].discard(descent.parent)
        else:
            kept.append(descent)
    return tuple(sorted(kept, key=lambda d: (d.child, d.parent)))


def _origins(
    reports: Sequence[Report], bonds: Sequence[Bond], groups: Iterable[tuple[Report, ...]]
) -> tuple[Origin, ...]:
    """Reports that hang together as texts count as one, whichever came first."""
    pairs = [(bond.left.id, bond.right.id) for bond in bonds]
    pairs += [(a.id, b.id) for group in groups for a, b in pairwise(group)]
    ids = [report.id for report in reports]
    return tuple(Origin(f"o{n}", tuple(group)) for n, group in enumerate(connect(ids, pairs), 1))
