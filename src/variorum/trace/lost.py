"""Sources that the reports name but the pile does not hold."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.lang.names import name_words
from variorum.lang.outlets import outlet_named
from variorum.values import CreditKind, Descent, Extraction, Lost, LostKind, Reach, VoiceKind

from .direction import credited_others, credits_itself
from .publishers import same_name
from .reports import Report

_MEDIA = {VoiceKind.OUTLET: LostKind.OUTLET, VoiceKind.AGENCY: LostKind.AGENCY}
_RANK = {"wire copy": 0, "cites": 1, "common source": 2}


@dataclass(frozen=True, slots=True)
class Leads:
    """Whom a report is by, every outlet or agency it names, with where, and those others whom it credits; whether it
    names the owner of the text's rights, and itself as its source.
    """

    own: tuple[str, ...]
    named: tuple[tuple[str, Reach], ...]
    credited: tuple[str, ...]
    owned: bool = False
    credits_itself: bool = False


def read_leads(report: Report, extraction: Extraction | None = None) -> Leads:
    """The leads of one report."""
    named = tuple(
        (name, reach)
        for name, reach in (*_named(report), *_voiced(report, extraction))
        if not _is_itself(reach.text, report.own_names)
    )
    credited = credited_others(report)
    itself = credits_itself(report)
    return Leads(report.own_names, named, credited, report.rights is not None, itself)


def _is_itself(words: str, own: Sequence[str]) -> bool:
    """Whether a report names itself in short: "told the Observer" in the Orby Observer."""
    named = set(name_words(words))
    return any(named < set(name_words(name)) for name in own)


def find_lost(
    leads: Mapping[str, Leads], reports: Mapping[str, Report], descents: Sequence[Descent]
) -> tuple[Lost, ...]:
    """Every agency and outlet that is leaned on and is not itself in the pile, by name. Near linear."""
    inherited: dict[str, list[tuple[str, Reach]]] = defaultdict(list)
    for descent in descents:
        cited = [(name, reach) for name, reach in leads[descent.parent].named if reach.relation == "cites"]
        if cited:
            inherited[descent.child] += _inherited(descent, cited, reports[descent.child])
    present = sorted({name for lead in leads.values() for name in lead.own})
    absent: dict[str, bool] = {}
    reached: dict[str, dict[str, Reach]] = defaultdict(dict)
    for id in sorted(leads):
        for name, reach in sorted((*leads[id].named, *inherited[id]), key=lambda f: (_RANK[f[1].relation], f[1].start)):
            if name not in absent:
                absent[name] = not any(same_name(name, other) for other in present)
            if absent[name]:
                reached[name].setdefault(id, reach)
    return tuple(
        Lost(name, _kind(name), tuple(reached[name][id] for id in sorted(reached[name]))) for name in sorted(reached)
    )


def _kind(name: str) -> LostKind:
    known = outlet_named(name)
    return LostKind(known.kind) if known else LostKind.OUTLET


def _named(report: Report) -> Iterator[tuple[str, Reach]]:
    article = report.article
    if article.agency and article.agency.start is not None and article.agency.end is not None:
        yield article.agency.value, _reach(report, "wire copy", article.agency.start, article.agency.end)
    for credit in article.credits:
        if credit.kind in (CreditKind.AGENCY, CreditKind.SOURCE):
            yield _canonical(credit.name), _reach(report, "wire copy", credit.start, credit.end)
    for cited in article.cites:
        yield _canonical(cited.name), _reach(report, "cites", cited.start, cited.end)


def _canonical(name: str) -> str:
    known = outlet_named(name)
    return known.name if known else name


def _voiced(report: Report, extraction: Extraction | None) -> Iterator[tuple[str, Reach]]:
    for claim in extraction.claims if extraction else ():
        for voice in claim.voices:
            if voice.kind in _MEDIA:
                yield voice.name, _reach(report, "cites", voice.start, voice.end)


def _inherited(descent: Descent, cited: Sequence[tuple[str, Reach]], child: Report) -> Iterator[tuple[str, Reach]]:
    """A copy leans on what its parent cites in a sentence that the copy took over without the name."""
    for name, reach in cited:
        for alignment in descent.alignments:
            if alignment.parent[0] <= reach.start and reach.end <= alignment.parent[1]:
                yield name, _reach(child, "common source", *alignment.child)


def _reach(report: Report, relation: str, start: int, end: int) -> Reach:
    return Reach(document=report.id, relation=relation, start=start, end=end, text=report.text[start:end])
