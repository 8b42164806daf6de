"""Which of two kin reports came from the other: credits, agencies, times, loss of detail, blurred sources."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from variorum.lang.lexicon import word_list
from variorum.lang.numbers import find_numbers
from variorum.values import Credit, CreditKind, Passage, Reason

from .notices import find_revision
from .publishers import same_name
from .reports import Report

_CREDITING = frozenset({CreditKind.SOURCE, CreditKind.VIA, CreditKind.AGENCY})
# What an agency's correction replaces: "to 86 from 84", "86, not 84".
_REPLACED = re.compile(r"\b(?:from|not|instead of) (\d[\d.,]*\d|\d|[a-z]+(?:-[a-z]+)?)(?![\w-])", re.IGNORECASE)
# What an agency's first word of an event says of itself.
_FIRST_WORD = re.compile(
    r"^(?:urgent|flash|bulletin|snap|newsflash)\b|\bmore (?:to follow|soon)\b", re.IGNORECASE | re.MULTILINE
)
_TOP = 800  # characters of a text before which its dateline stands
_LEAST_MARGIN = 2
_LEAST_STAMP, _MINUTE = len("2031-06-09"), len("2031-06-09T07:30")
_PLACES = re.compile(r"\s?[/&]\s?| and ")
_ZONE = re.compile(r"T.*(?:Z|[+-]\d\d:?\d\d)$")


@dataclass(frozen=True, slots=True)
class Leaning:
    """One piece of evidence that *child* took from the other; ``weight`` orders kinds of evidence."""

    child: str
    weight: int
    reason: Reason


def weigh_leanings(leanings: Sequence[Leaning]) -> str | None:
    """The child the weightier evidence names; ``None`` when it is even."""
    votes: dict[str, int] = {}
    for leaning in leanings:
        votes[leaning.child] = votes.get(leaning.child, 0) + leaning.weight
    ranked = sorted(votes, key=lambda id: (-votes[id], id))
    if not ranked or (len(ranked) > 1 and votes[ranked[0]] == votes[ranked[1]]):
        return None
    return ranked[0]


def stated_leanings(left: Report, right: Report) -> Iterator[Leaning]:
    """What the reports themselves say of where and when."""
    yield from credit_leanings(left, right)
    yield from foreign_credit_leanings(left, right)
    yield from cite_leanings(left, right)
    yield from time_leanings(left, right)


def credit_leanings(left: Report, right: Report) -> Iterator[Leaning]:
    """Credit lines of the one that name the other, and wire copy under another masthead."""
    for child, parent in ((left, right), (right, left)):
        for credit in child.article.credits:
            if credit.kind in _CREDITING and is_outlet(credit.name, parent) and not is_outlet(credit.name, child):
                text = f"{child.id} credits {credit.name}"
                yield Leaning(child.id, 8, Reason("credit", text, (child.passage(credit.start, credit.end),)))
        agency = child.article.agency
        if agency is None or agency.start is None or agency.end is None or _are_dispatches(child, parent):
            continue
        if is_outlet(agency.value, parent) and not _is_assumed(parent, agency.value):
            text = f"{child.id} carries copy of {agency.value}"
            yield Leaning(child.id, 6, Reason("agency", text, (child.passage(agency.start, agency.end),)))


def _is_assumed(report: Report, agency: str) -> bool:
    """Whether nothing but the agency's tag, which pickups keep, says that the report is its own.

    More is a credit, and the line in which its desk says when it was sent: "CTB 04MAY31 1215".
    """
    named = any(same_name(credit.name, agency) for credit in report.article.credits)
    return report.article.outlet is None and not named and not _is_stamped(report, agency)


def _is_stamped(report: Report, agency: str) -> bool:
    """Whether the agency's name stands in the line with the day of publication."""
    dated = report.article.published
    if dated is None or dated.start is None or dated.end is None:
        return False
    begin, end = report.text.rfind("\n", 0, dated.start) + 1, report.text.find("\n", dated.end)
    return agency.casefold() in report.text[begin : end if end >= 0 else None].casefold()


def _are_dispatches(left: Report, right: Report) -> bool:
    """Whether both are an agency's own, sent from other places or on other days: its name is no credit then."""
    lines = [report.article.dateline for report in (left, right)]
    if lines[0] is None or lines[1] is None or lines[0].text == lines[1].text:
        return False
    return all(
        line is not None and line.agency and is_outlet(line.agency, r)
        for line, r in zip(lines, (left, right), strict=True)
    )


def desk_leanings(left: Report, right: Report) -> Iterator[Leaning]:
    """The one is an agency's own, signed off by its desk; the other, under an outlet's name, is not signed off."""
    for child, parent in ((left, right), (right, left)):
        signed = parent.signed_off
        own = parent.article.agency is not None and not parent.article.outlet
        if signed and own and child.article.outlet and not child.signed_off:
            text = f"{parent.id} is signed off by the desk that sent it, {child.id} is not"
            yield Leaning(child.id, 4, Reason("desk", text, (parent.passage(*signed.span()),)))


def is_dispatch(report: Report) -> bool:
    """Whether it is an agency's own, under no outlet's name."""
    agency, outlet = report.article.agency, report.article.outlet
    return agency is not None and (outlet is None or same_name(agency.value, outlet.value))


def foreign_credit_leanings(left: Report, right: Report) -> Iterator[Leaning]:
    """The one credits a publisher that is not its own; the other, of an unknown publisher, credits nobody."""
    for child, parent in ((left, right), (right, left)):
        given = _given(child)
        if given and not parent.article.outlet and not _given(parent):
            text = f"{child.id} credits {given[0].name}, {parent.id} nobody"
            reason = Reason("foreign-credit", text, (child.passage(given[0].start, given[0].end),))
            yield Leaning(child.id, 3, reason)


def credited_others(report: Report) -> tuple[str, ...]:
    """The publishers that are not its own which credit lines of the report name, each once."""
    return tuple(dict.fromkeys(credit.name for credit in _given(report)))


def credits_itself(report: Report) -> bool:
    """Whether a credit line names the report's own publisher."""
    return any(c.kind in _CREDITING and is_outlet(c.name, report) for c in report.article.credits)


def _given(report: Report) -> list[Credit]:
    return [c for c in report.article.credits if c.kind in _CREDITING and not is_outlet(c.name, report)]


def is_outlet(name: str, report: Report) -> bool:
    """Whether *name* is the report's own publisher: its outlet, or the agency whose desk sent it out."""
    return any(same_name(name, own) for own in report.own_names)


def cite_leanings(left: Report, right: Report) -> Iterator[Leaning]:
    """The one's body names the other's publisher as where it has this from."""
    for child, parent in ((left, right), (right, left)):
        cited = next(_cited(child, parent), None)
        if cited:
            reason = Reason("cites", f"{child.id} names {cited.text}", (cited,))
            yield Leaning(child.id, 4, reason)


def _cited(child: Report, parent: Report) -> Iterator[Passage]:
    for cited in child.article.cites:
        if is_outlet(cited.name, parent) and not is_outlet(cited.name, child):
            yield child.passage(cited.start, cited.end)
    tag = child.article.dateline.agency if child.article.dateline else None
    for name in parent.own_names:
        # A tag that both keep in the dateline is of neither.
        if " " in name and not is_outlet(name, child) and not (tag and same_name(tag, name)):
            yield from _named(child, name)


def _named(report: Report, name: str) -> Iterator[Passage]:
    """Where a told sentence names an outlet of more than one word, and not as the place it stands in."""
    for start, end in report.sentences:
        at = report.text.find(name, start, end)
        if at >= 0:
            yield report.passage(at, at + len(name))


def time_leanings(left: Report, right: Report) -> Iterator[Leaning]:
    """The later one is the child; equal or unknown times tell nothing. Stated times may lie: credits outvote them."""
    times = sent_at(left, right)
    if all(times) and times[0] != times[1]:
        child, parent = (left, right) if times[0] > times[1] else (right, left)
        dated = child.article.published
        span = (dated.start, dated.end) if dated and dated.start is not None and dated.end is not None else (0, 0)
        text = f"{parent.id} is of {min(times)}, {child.id} of {max(times)}"
        yield Leaning(child.id, 5, Reason("earlier", text, (child.passage(*span),) if span[1] else ()))
    if same_outlet(left, right) or _of_one_desk(left, right):
        yield from _revision_leanings(left, right)
    if same_outlet(left, right):
        yield from _self_credit_leanings(left, right)


def _self_credit_leanings(left: Report, right: Report) -> Iterator[Leaning]:
    """Of two reports of one outlet the one that names it as its source, where the other names nobody."""
    for child, parent in ((left, right), (right, left)):
        own = [c for c in child.article.credits if c.kind in _CREDITING and is_outlet(c.name, child)]
        if own and not any(c.kind in _CREDITING for c in parent.article.credits):
            text = f"{child.id} credits {own[0].name}"
            yield Leaning(child.id, 1, Reason("credit", text, (child.passage(own[0].start, own[0].end),)))


def _revision_leanings(left: Report, right: Report) -> Iterator[Leaning]:
    """Of two reports of one outlet the one that says of itself that it was revised, in a line of its own.

    Of two that only one agency's tag, which pickups keep, calls its own, the other must show that it came before.
    """
    found = [(r, other, n) for r, other in ((left, right), (right, left)) if (n := r.revised)]
    if len(found) == 1:
        ((report, other, notice),) = found
        if same_outlet(left, right) or _came_before(other, report):
            reason = Reason("version", f"{report.id} says that it was revised", (report.passage(*notice.span()),))
            yield Leaning(report.id, 4, reason)


def _of_one_desk(left: Report, right: Report) -> bool:
    """Whether both carry the tag of one agency and no outlet's name."""
    if left.article.outlet or right.article.outlet:
        return False
    return any(a.article.agency and _is_tagged(b, a.article.agency.value) for a, b in ((left, right), (right, left)))


def _is_tagged(report: Report, agency: str) -> bool:
    """Whether the agency is the report's, or its tag stands near the report's top: "(NPA)"."""
    own = report.article.agency
    return same_name(own.value, agency) if own else f"({agency})" in report.text[:_TOP]


def _came_before(report: Report, revised: Report) -> bool:
    """Whether a report is a first word of the event, or has the figure that the revised one says it corrects."""
    if _FIRST_WORD.search(report.text):
        return True
    notices = [line for line in revised.text[:_TOP].split("\n") if find_revision(line) or line.startswith("(")]
    return any(tells_figure(report, figure) for line in notices for figure in replaced_figures(line))


def replaced_figures(notice: str) -> list[str]:
    """The figures that a notice says it corrects, as written: "to 86 from 84", "four, not five"."""
    return [figure for figure in _REPLACED.findall(notice) if find_numbers(figure)]


def tells_figure(report: Report, figure: str) -> bool:
    """Whether the figure stands in the report, and not as a part of another."""
    return re.search(rf"(?<![\w.,-]){re.escape(figure)}(?![\d.,]*\d|[\w-])", report.text, re.IGNORECASE) is not None


def is_revision(left: Report, right: Report) -> bool:
    """Whether one says that it revises, and the other of its desk shows that it came before; or their hours say so."""
    if not _of_one_sender(left, right):
        return False
    if are_takes(left, right):
        return True
    found = [(r, other) for r, other in ((left, right), (right, left)) if r.revised]
    return len(found) == 1 and _came_before(found[0][1], found[0][0])


def _of_one_sender(left: Report, right: Report) -> bool:
    return same_outlet(left, right) or _of_one_desk(left, right)


def are_takes(left: Report, right: Report) -> bool:
    """Whether both were sent from one place by one desk at two hours of one day."""
    if not _of_one_sender(left, right):
        return False
    early, late = sorted(sent_at(left, right))
    sent = len(early) == _MINUTE and early != late and early[:_LEAST_STAMP] == late[:_LEAST_STAMP]
    return sent and are_from_one_place(left, right)


def are_from_one_place(left: Report, right: Report) -> bool:
    """Whether their datelines have a place in common: "Orby" and "Orby/Lorm"."""
    lines = [report.article.dateline for report in (left, right)]
    places = [frozenset(_PLACES.split(line.place.casefold())) if line and line.place else frozenset() for line in lines]
    return not places[0].isdisjoint(places[1])


def sent_at(left: Report, right: Report) -> tuple[str, str]:
    """Days, and minutes where those of both are told by one clock; "" when not even the day is known.

    By one clock: of one publisher, or both with their zones.
    """
    told = [(r.article.published.value or "") if r.article.published else "" for r in (left, right)]
    timed = [len(value) >= _MINUTE for value in told]
    zoned = [_ZONE.search(value) is not None for value in told]
    if all(timed) and all(zoned):
        moments = [datetime.fromisoformat(value).astimezone(UTC).isoformat()[:_MINUTE] for value in told]
        return moments[0], moments[1]
    one = all(timed) and zoned[0] == zoned[1] and _of_one_sender(left, right)
    kept = [value[: _MINUTE if one else _LEAST_STAMP] if len(value) >= _LEAST_STAMP else "" for value in told]
    return kept[0], kept[1]


def is_later_day(left: Report, right: Report) -> bool:
    """Whether both state their days and *left* is of the later one: nobody retells what is not yet written."""
    days = [moment[:_LEAST_STAMP] for moment in sent_at(left, right)]
    return all(days) and days[0] > days[1]


def days_apart(left: Report, right: Report) -> int:
    """How many days lie between the two as they state them; 0 where one states none."""
    told = [
        report.article.published or (report.article.dateline.when if report.article.dateline else None)
        for report in (left, right)
    ]
    days = [when.value[:_LEAST_STAMP] for when in told if when and when.value and len(when.value) >= _LEAST_STAMP]
    return abs((date.fromisoformat(days[0]) - date.fromisoformat(days[1])).days) if len(days) == len(told) else 0


def same_outlet(left: Report, right: Report) -> bool:
    """Whether both name one outlet as theirs."""
    a, b = left.article.outlet, right.article.outlet
    return bool(a and b and same_name(a.value, b.value))


def detail_leanings(parent: Report, child: Report, pairs: Sequence[tuple[int, int, float]]) -> Iterator[Leaning]:
    """Who lost detail in the sentences that match: quotations, names, figures. Padding does not count."""
    votes = {parent.id: 0, child.id: 0}
    shown: dict[str, tuple[int, int]] = {}
    for a, b, _ in pairs:
        x, y = parent.facts[a], child.facts[b]
        told = (x.quotes > 0, len(x.names), len(x.figures)), (y.quotes > 0, len(y.names), len(y.figures))
        for kind, (here, there) in enumerate(zip(*told, strict=True)):
            if here != there:
                poorer = child if here > there else parent
                votes[poorer.id] += 1 if kind else 2
                shown.setdefault(poorer.id, (a, b))
    low, high = sorted(votes, key=lambda id: (votes[id], id))
    if votes[high] - votes[low] >= _LEAST_MARGIN:
        a, b = shown[high]
        passages = (parent.passage(*parent.sentences[a]), child.passage(*child.sentences[b]))
        text = f"{high} has lost detail in {votes[high]} places, {low} in {votes[low]}"
        yield Leaning(high, 2, Reason("lost-detail", text, passages))


def vague_leanings(parent: Report, child: Report, pairs: Sequence[tuple[int, int, float]]) -> Iterator[Leaning]:
    """A sentence that says "officials" or "reportedly" where its match names who; the vaguer is the child."""
    for one, other, turned in ((parent, child, False), (child, parent, True)):
        for a, b, _ in pairs:
            here, there = (b, a) if turned else (a, b)
            if one.facts[here].speakers - other.names and _is_vague(other, there) and not _is_vague(one, here):
                passages = (one.passage(*one.sentences[here]), other.passage(*other.sentences[there]))
                reason = Reason("vague-source", f"{other.id} blurs a source that {one.id} names", passages)
                yield Leaning(other.id, 1, reason)
                break


def _is_vague(report: Report, sentence: int) -> bool:
    words = report.text[slice(*report.sentences[sentence])].lower().split()
    return not word_list("lineage", "vague").isdisjoint(words)
