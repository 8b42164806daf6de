"""Sources that the reports lean on in texts that are not seen in the pile."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.lang.names import name_words
from variorum.lang.outlets import outlet_named
from variorum.values import CreditKind, Descent, Extraction, Lost, LostKind, Origin, Reach, VoiceKind

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
    found = [
        (name, reach)
        for name, reach in (*_named(report), *_voiced(report, extraction))
        if not _is_itself(reach.text, report.own_names)
    ]
    longer = sorted({name for name, _ in found}, key=lambda name: (-len(name), name))
    named = tuple((_whole(name, longer), reach) for name, reach in found)
    credited = credited_others(report)
    itself = credits_itself(report)
    return Leads(report.own_names, named, credited, report.rights is not None, itself)


def _is_itself(words: str, own: Sequence[str]) -> bool:
    """Whether a report names itself in short: "told the Observer" in the Orby Observer."""
    named = set(name_words(words))
    return any(named < set(name_words(name)) for name in own)


def _whole(name: str, others: Sequence[str]) -> str:
    """The name in full, where one and the same report names it in short too: "the Herald" of the Orby Herald."""
    words = set(name_words(name))
    longer = [other for other in others if words < set(name_words(other))]
    return longer[0] if longer and all(set(name_words(o)) <= set(name_words(longer[0])) for o in longer) else name


def find_lost(
    leads: Mapping[str, Leads],
    reports: Mapping[str, Report],
    descents: Sequence[Descent],
    origins: Sequence[Origin] = (),
) -> tuple[Lost, ...]:
    """Every agency and outlet that reports of others lean on, by name. Near linear.

    Who follows a report of its own that the pile holds stands among them if they name it: who asks which reports
    lean on an agency is told of all.
    """
    inherited: dict[str, list[tuple[str, Reach]]] = defaultdict(list)
    for descent in descents:
        cited = [(name, reach) for name, reach in leads[descent.parent].named if reach.relation == "cites"]
        if cited:
            inherited[descent.child] += _inherited(descent, cited, reports[descent.child])
    present = _Present(leads, origins)
    reached: dict[str, dict[str, Reach]] = defaultdict(dict)
    for id in sorted(leads):
        for name, reach in sorted((*leads[id].named, *inherited[id]), key=lambda f: (_RANK[f[1].relation], f[1].start)):
            if not present.is_kin(id, name) or (reach.relation != "common source" and not present.is_own(id, name)):
                reached[present.name_of(name)].setdefault(id, reach)
    return tuple(_lost(name, reached[name], present.held(name), reports) for name in sorted(reached))


def _lost(name: str, reached: Mapping[str, Reach], held: tuple[str, ...], reports: Mapping[str, Report]) -> Lost:
    agency = reports[held[0]].article.agency if held else None
    kind = LostKind.AGENCY if agency and same_name(name, agency.value) else _kind(name)
    return Lost(name, kind, tuple(reached[id] for id in sorted(reached)), held)


def mark_held(lost: Iterable[Lost], leads: Mapping[str, Leads], origins: Sequence[Origin]) -> list[Lost]:
    """What several reports lean on, with what the pile holds of its own.

    Left out are bodies whose own report, or kin of it, tells the same: what is leaned on is in sight.
    """
    present = _Present(leads, origins)
    return [
        replace(one, held=present.held(one.name))
        for one in lost
        if not any(present.is_kin(r.document, one.name) for r in one.reached_by if r.relation == "common source")
    ]


class _Present:
    """Whose reports the pile holds."""

    def __init__(self, leads: Mapping[str, Leads], origins: Sequence[Origin]) -> None:
        self._by: dict[str, list[str]] = defaultdict(list)
        for id in sorted(leads):
            for own in leads[id].own:
                self._by[own].append(id)
        self._origin = {id: origin.id for origin in origins for id in origin.documents}
        self._named: dict[str, tuple[str, ...]] = {}
        self._held: dict[str, dict[str, None]] = {}  # in order: asked of every report that names the publisher
        self._origins: dict[str, frozenset[str]] = {}

    def name_of(self, name: str) -> str:
        """The name under which the publisher has reports in the pile, or *name*."""
        return min(self._owns(name), default=name)

    def held(self, name: str) -> tuple[str, ...]:
        """The publisher's reports in the pile."""
        return tuple(self._reports_of(name))

    def is_own(self, id: str, name: str) -> bool:
        """Whether the report is one of the publisher's."""
        return id in self._reports_of(name)

    def _reports_of(self, name: str) -> dict[str, None]:
        if name not in self._held:
            self._held[name] = dict.fromkeys(sorted({id for own in self._owns(name) for id in self._by[own]}))
        return self._held[name]

    def is_kin(self, id: str, name: str) -> bool:
        """Whether the report counts as one text with one of the publisher's."""
        if name not in self._origins:
            self._origins[name] = frozenset(self._origin.get(held, held) for held in self.held(name))
        return self._origin.get(id, id) in self._origins[name]

    def _owns(self, name: str) -> tuple[str, ...]:
        if name not in self._named:
            self._named[name] = tuple(sorted(own for own in self._by if same_name(name, own)))
        return self._named[name]


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
