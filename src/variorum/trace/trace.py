"""The door's work: who took it from whom, over a whole pile."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from variorum.lang.clusters import connect
from variorum.values import Alignment, Descent, Filing, Lost, Manner, Origin, Reason, Stemma, Wording

from .candidates import KinIndex, Rarity, fold_copies
from .commons import find_common_sources
from .descents import Bond, Common, compare_wording, find_rewrite, may_be_rewritten
from .direction import credits_others, stated_leanings
from .lost import Leads, find_lost, read_leads
from .matching import Embed
from .parentage import choose_parents, without_cycles
from .reports import Report, gather_reports
from .sketching import Sketch, sketch_report


@dataclass(frozen=True, slots=True)
class Outline:
    """All of a report that must stay at hand while a large pile is traced: its sketch and its leads."""

    sketch: Sketch
    leads: Leads


def outline_report(report: Report) -> Outline:
    """The outline of a report; 2 ms."""
    return Outline(sketch_report(report), read_leads(report))


def trace_lineage(filing: Filing, embed: Embed) -> Stemma:
    """The family tree of the filing's news: descents, lost sources, and origins.

    A report may have several parents where they have nothing to do with one another; pairs
    whose direction cannot be told give no descent but count as one origin. Near linear in
    the reports: pairs come from an index of rare facts and runs (after Smith, Cordell and
    Dillon 2013), and identical texts are compared once.
    """
    reports = {r.id: r for r in gather_reports(zip(filing.documents, filing.articles, strict=True))}
    extractions = {e.document: e for e in filing.extractions}
    outlines = [Outline(sketch_report(r), read_leads(r, extractions.get(r.id))) for r in reports.values()]
    return trace_outlines(outlines, reports, embed)


def trace_outlines(outlines: Sequence[Outline], reports: Mapping[str, Report], embed: Embed) -> Stemma:
    """As :func:`trace_lineage`, of reports that are only looked up when they are compared.

    The order of *outlines* does not matter. ``reports`` may fetch and forget.
    """
    sketches = sorted((o.sketch for o in outlines), key=lambda s: (s.published or "9999", s.id))
    groups = fold_copies(sketches)
    heads = [sketch for sketch in sketches if sketch.id in groups]
    bonds, commons = _compare(heads, reports, embed)
    copies = [d for group in groups.values() if len(group) > 1 for d in _identical(group, reports)]
    descents = without_cycles([*choose_parents(bonds), *copies])
    leads = {o.sketch.id: o.leads for o in outlines}
    lost = (*find_lost(leads, reports, descents), *find_common_sources(commons))
    return Stemma(descents, _sorted_lost(lost), _origins(sorted(leads), bonds, groups))


def _sorted_lost(lost: Sequence[Lost]) -> tuple[Lost, ...]:
    return tuple(sorted(lost, key=lambda item: (item.name, item.kind)))


def _compare(heads: Sequence[Sketch], reports: Mapping[str, Report], embed: Embed) -> tuple[list[Bond], list[Common]]:
    index = KinIndex()
    entered = {sketch.id for sketch in heads if index.add(sketch)}
    rarity = Rarity(heads)
    bonds: list[Bond] = []
    apart: list[tuple[str, str]] = []
    for left, right in _pairs(heads, index, entered):
        compared = compare_wording(reports[left], reports[right])
        if compared.bond:
            bonds.append(compared.bond)
        elif not compared.shared and may_be_rewritten(reports[left], reports[right], rarity):
            apart.append((left, right))
    commons: list[Common] = []
    for found in _rewrites(apart, _families(heads, bonds), reports, embed, rarity):
        if isinstance(found, Bond):
            bonds.append(found)
        else:
            commons.append(found)
    return bonds, commons


def _families(heads: Sequence[Sketch], bonds: Sequence[Bond]) -> dict[str, int]:
    """Id → number of the family of copies it is of."""
    families = connect([sketch.id for sketch in heads], [(bond.left, bond.right) for bond in bonds])
    return {id: number for number, family in enumerate(families) for id in family}


def _rewrites(
    pairs: Iterable[tuple[str, str]],
    family: Mapping[str, int],
    reports: Mapping[str, Report],
    embed: Embed,
    rarity: Rarity,
) -> Iterator[Bond | Common]:
    """What is found between families of copies; where their first pair is apart the others are passed over."""
    apart: set[tuple[int, int]] = set()
    for left, right in pairs:
        between = min(family[left], family[right]), max(family[left], family[right])
        if between not in apart:
            found = find_rewrite(reports[left], reports[right], embed, rarity)
            if found:
                yield found
            else:
                apart.add(between)


def _pairs(heads: Sequence[Sketch], index: KinIndex, entered: set[str]) -> Iterator[tuple[str, str]]:
    """Each pair of kin once, in the order of the heads.

    All are compared with their first twin, those of a flood beside it only with the nearest.
    """
    seen: set[tuple[str, str]] = set()
    for sketch in heads:
        kin = [id for id, _ in index.kin(sketch)]
        first = index.first_twin(sketch)
        for other in dict.fromkeys([*(kin if sketch.id in entered else kin[:1]), *([first] if first else [])]):
            pair = (min(sketch.id, other), max(sketch.id, other))
            if pair not in seen:
                seen.add(pair)
                yield pair


def _identical(group: Sequence[str], reports: Mapping[str, Report]) -> Iterator[Descent]:
    """Word-for-word copies, where credits or days tell which came first; a star, never a clique."""
    undated = (id for id in group if not reports[group[0]].article.published and not credits_others(reports[id]))
    first = next(undated, group[0])
    for id in group:
        report = reports[id]
        leanings = [] if id == first else [*stated_leanings(reports[first], report)]
        reasons = tuple(leaning.reason for leaning in leanings if leaning.child == id)
        if reasons:
            yield _copy(report, reports[first], reasons)


def _copy(child: Report, parent: Report, reasons: tuple[Reason, ...]) -> Descent:
    spans = tuple(Alignment(a, b, Wording.VERBATIM) for a, b in zip(child.sentences, parent.sentences, strict=False))
    whole = Reason("verbatim", "every word of the one stands in the other")
    manner = Manner.PICKUP if child.article.agency else Manner.COPY
    return Descent(
        child=child.id, parent=parent.id, manner=manner, confidence=0.99, reasons=(whole, *reasons), alignments=spans
    )


def _origins(ids: Sequence[str], bonds: Sequence[Bond], groups: Mapping[str, Sequence[str]]) -> tuple[Origin, ...]:
    """Reports that hang together as texts count as one, whichever came first."""
    pairs = [(bond.left, bond.right) for bond in bonds]
    pairs += [(a, b) for group in groups.values() for a, b in pairwise(group)]
    return tuple(Origin(f"o{n}", tuple(group)) for n, group in enumerate(connect(ids, pairs), 1))
