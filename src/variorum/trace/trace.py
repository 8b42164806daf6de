"""The door's work: who took it from whom, over a whole pile."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from variorum.lang.clusters import connect
from variorum.values import Article, Descent, Document, Filing, Lost, Origin, Stemma

from .agenda import Agenda
from .bodies import find_informants, join_lost, read_words
from .bonds import Bond
from .candidates import fold_copies
from .commons import find_common_sources
from .comparing import Batch, Found, Pair, compare_batch
from .descents import Common, find_rewrite
from .lost import Leads, find_lost, mark_held, read_leads
from .matching import Embed
from .parentage import choose_parents, without_cycles
from .publishers import same_name
from .rarity import Rarity
from .reports import Report, gather_reports
from .second_look import (
    credited_twins,
    is_told,
    named_batches,
    named_twins,
    second_batches,
    with_hints,
    without_doubtful,
)
from .sketching import Sketch, sketch_reports

Compare = Callable[[Iterable[Batch]], Iterable[Found]]


@dataclass(frozen=True, slots=True)
class Outline:
    """All of a report that must stay at hand while a large pile is traced: its sketch and its leads."""

    sketch: Sketch
    leads: Leads


class _Means(NamedTuple):
    """What a trace works with."""

    reports: Mapping[str, Report]
    leads: Mapping[str, Leads]
    embed: Embed
    compare: Compare | None

    def work_on(self, batches: Iterable[Batch]) -> Iterable[Found]:
        """What is found in the batches, in their order."""
        return self.compare(batches) if self.compare else (compare_batch(b, self.reports) for b in batches)


def outline_news(pairs: Iterable[tuple[Document, Article]]) -> list[tuple[Report, Outline]]:
    """The news among the documents, each with its outline, in their order; 2 ms a report.

    What a report has worked out on the way is left off again, but for its facts and words.
    """
    reports = gather_reports(pairs)
    outlines = [Outline(sketch, read_leads(r)) for r, sketch in zip(reports, sketch_reports(reports), strict=True)]
    return [(report.bare(), outline) for report, outline in zip(reports, outlines, strict=True)]


def trace_lineage(filing: Filing, embed: Embed) -> Stemma:
    """The family tree of the filing's news: descents, lost sources, and origins.

    A report may have several parents where they have nothing to do with one another; pairs
    whose direction cannot be told give no descent but count as one origin. Near linear in
    the reports: pairs come from an index of rare facts and runs (after Smith, Cordell and
    Dillon 2013), and identical texts are compared once.
    """
    reports = gather_reports(zip(filing.documents, filing.articles, strict=True))
    extractions = {e.document: e for e in filing.extractions}
    leads = {report.id: read_leads(report, extractions.get(report.id)) for report in reports}
    outlines = list(map(Outline, sketch_reports(reports), leads.values()))
    stemma = trace_outlines(outlines, {report.id: report for report in reports}, embed)
    words = [word for report in reports if (e := extractions.get(report.id)) for word in read_words(report, e)]
    lost = join_lost(stemma.lost, find_informants(words, stemma.origins))
    return replace(stemma, lost=_sorted_lost(mark_held(lost, leads, stemma.origins)))


def trace_outlines(
    outlines: Iterable[Outline], reports: Mapping[str, Report], embed: Embed, compare: Compare | None = None
) -> Stemma:
    """As :func:`trace_lineage`, of reports that are only looked up when they are needed.

    The order of *outlines* does not matter. ``reports`` may fetch and forget. ``compare`` may have batches
    worked on elsewhere, by ``compare_batch``; it gives what was found in the order of the batches.
    """
    leads, sketches = _parted(outlines)
    groups = _folded(sketches, leads)
    bonds, copies, commons = _found(sketches, groups, _Means(reports, leads, embed, compare))
    sketches.clear()  # a flood's descents take the room that its sketches had
    origins = _origins(sorted(leads), bonds, groups)
    descents = without_cycles([*choose_parents(bonds), *copies])
    lost = (*find_lost(leads, reports, descents, origins), *mark_held(find_common_sources(commons), leads, origins))
    return Stemma(descents, _sorted_lost(lost), origins)


def _parted(outlines: Iterable[Outline]) -> tuple[dict[str, Leads], list[Sketch]]:
    """Leads by id, and the sketches in the order of their days."""
    leads, sketches = {}, []
    for outline in outlines:
        leads[outline.sketch.id] = outline.leads
        sketches.append(outline.sketch)
    return leads, sorted(sketches, key=lambda s: (s.published or "9999", s.id))


def _found(
    sketches: Sequence[Sketch], groups: Mapping[str, Sequence[str]], means: _Means
) -> tuple[list[Bond], list[Descent], list[Common]]:
    """What comparing shows: reports of one text, word-for-word copies of the first of them, and common sources."""
    heads = [sketch for sketch in sketches if sketch.id in groups]
    twins = [(head.id, id) for head in heads for id in groups[head.id] if id != head.id]
    agenda = Agenda(heads, twins)
    bonds, copies, left_open = agenda.gather(means.work_on(agenda.batches()))
    commons: list[Common] = []
    for found in _rewrites(left_open, _families(heads, bonds), means, agenda.rarity):
        if isinstance(found, Bond):
            bonds.append(found)
        else:
            commons.append(found)
    named = credited_twins(bonds, groups, means.leads)
    again = second_batches(bonds, twins, {copy.child for copy in copies if is_told(copy)}, named)
    seen = {(bond.left, bond.right): bond for bond in with_hints(bonds)}
    seen |= {(bond.left, bond.right): bond for found in means.work_on(again) for bond in found.bonds}
    bonds, copies = _with_named_twins(list(seen.values()), copies, groups, means)
    return bonds, copies, commons


def _with_named_twins(
    bonds: list[Bond], copies: list[Descent], groups: Mapping[str, Sequence[str]], means: _Means
) -> tuple[list[Bond], list[Descent]]:
    """Of twins those that name nobody put under the one that names whom it has the text from."""
    copies = without_doubtful(copies, bonds)
    under = named_twins(bonds, groups, copies)
    if not under:
        return bonds, copies
    named = set(under.values())
    found = [descent for done in means.work_on(named_batches(under)) for descent in done.descents]
    kept = [copy for copy in copies if copy.child not in named and copy.child not in under]
    return [bond for bond in bonds if bond.child not in under], [*kept, *found]


def _sorted_lost(lost: Sequence[Lost]) -> tuple[Lost, ...]:
    return tuple(sorted(lost, key=lambda item: (item.name, item.kind, item.reached_by[0].document)))


def _folded(sketches: Sequence[Sketch], leads: Mapping[str, Leads]) -> dict[str, tuple[str, ...]]:
    """Those that tell the same words, by the one that stands for them: the first dated, else the first that
    credits none of them, or better nobody, and says whose the text is.
    """
    dated = {sketch.id for sketch in sketches if sketch.published}
    groups = {}
    for group in fold_copies(sketches).values():
        head = group[0]
        if head not in dated and len(group) > 1:
            names = sorted({name for id in group for name in leads[id].own})
            head = min(group, key=lambda id: (_credits_one(leads[id], names), *_borrows(leads[id])))
        groups[head] = group
    return groups


def _borrows(lead: Leads) -> tuple[bool, bool, bool]:
    """What speaks for a copy, the weightiest first: it credits others, credits itself, does not say whose it is."""
    return bool(lead.credited), lead.credits_itself, not lead.owned


def _credits_one(lead: Leads, names: Sequence[str]) -> bool:
    return any(same_name(name, own) for name in lead.credited for own in names)


def _families(heads: Sequence[Sketch], bonds: Sequence[Bond]) -> dict[str, int]:
    """Id → number of the family of copies it is of."""
    families = connect([sketch.id for sketch in heads], [(bond.left, bond.right) for bond in bonds])
    return {id: number for number, family in enumerate(families) for id in family}


def _rewrites(
    pairs: Iterable[Pair], family: Mapping[str, int], means: _Means, rarity: Rarity
) -> Iterator[Bond | Common]:
    """What is found between families of copies; where their first pair is apart the others are passed over."""
    apart: set[tuple[int, int]] = set()
    for left, right in pairs:
        between = min(family[left], family[right]), max(family[left], family[right])
        if between not in apart:
            found = find_rewrite(means.reports[left], means.reports[right], means.embed, rarity)
            if found:
                yield found
            else:
                apart.add(between)


def _origins(ids: Sequence[str], bonds: Sequence[Bond], groups: Mapping[str, Sequence[str]]) -> tuple[Origin, ...]:
    """Reports that hang together as texts count as one, whichever came first."""
    pairs = [(bond.left, bond.right) for bond in bonds]
    pairs += [(a, b) for group in groups.values() for a, b in pairwise(group)]
    return tuple(Origin(f"o{n}", tuple(group)) for n, group in enumerate(connect(ids, pairs), 1))
