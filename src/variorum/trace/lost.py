"""Sources that the reports name but the pile does not hold."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.lang.outlets import outlet_named
from variorum.values import CreditKind, Descent, Extraction, Filing, Lost, LostKind, Reach, VoiceKind

from .direction import is_outlet
from .reports import Report

_MEDIA = {VoiceKind.OUTLET: LostKind.OUTLET, VoiceKind.AGENCY: LostKind.AGENCY}
_RANK = {"wire copy": 0, "cites": 1, "common source": 2}


def find_lost(filing: Filing, reports: Sequence[Report], descents: Sequence[Descent]) -> tuple[Lost, ...]:
    """Every agency and outlet that is leaned on and is not itself in the pile, by name."""
    reached: dict[str, dict[str, Reach]] = defaultdict(dict)
    extractions = {e.document: e for e in filing.extractions}
    for report in reports:
        found = [*_named(report), *_voiced(report, extractions.get(report.id)), *_inherited(report, reports, descents)]
        for name, reach in sorted(found, key=lambda item: (_RANK[item[1].relation], item[1].start)):
            if not any(is_outlet(name, other) for other in reports):
                reached[name].setdefault(report.id, reach)
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


def _inherited(report: Report, reports: Sequence[Report], descents: Sequence[Descent]) -> Iterator[tuple[str, Reach]]:
    """A copy leans on what its parent cites in a sentence that the copy took over without the name."""
    by_id = {r.id: r for r in reports}
    for descent in descents:
        if descent.child != report.id:
            continue
        for cited in by_id[descent.parent].article.cites:
            for alignment in descent.alignments:
                if alignment.parent[0] <= cited.start and cited.end <= alignment.parent[1]:
                    yield _canonical(cited.name), _reach(report, "common source", *alignment.child)


def _reach(report: Report, relation: str, start: int, end: int) -> Reach:
    return Reach(document=report.id, relation=relation, start=start, end=end, text=report.text[start:end])
