"""Figures told without what they count: "the union put the number at 5,000" answers the figure told before it."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from variorum.lang.lexicon import load_lexicon
from variorum.lang.thesaurus import KIN, is_person_noun, kin_nouns
from variorum.lang.words import content_words
from variorum.values import Extraction, Filing, Measure, Passage, Quantity

from .mentions import Figure, is_share

# How far back, in characters and in size, the figure stands that is answered.
_BACK = 450
_SIZE = 10.0
_WINDOW = 100
# From here on two reports' equal counts are no chance.
_TELLING = 10
# A bare number from here on may be a sum of money: "200 million".
_SUM = 10_000
_COUNTS = (Measure.COUNT, Measure.OTHER)
# Of a share it is a result, no estimate: "the Union came to 32 percent".
# Before a number without a unit: "the inspectors say it was 2,500".
_SAID_IT = re.compile(
    r"\b(?:says?|said|insist(?:s|ed)?) (?:that )?it (?:is|was)(?: (?:about|around|only|more like))?\s*$"
)
_RELATIVE = re.compile(r"\b(?:which|who|that)\s+$")
_THERE = re.compile(r"\b[Tt]here (?:were|are|was|had been)\b[^.;:]*$")
_REACHING = re.compile(r"(?:com|came|get|got|arriv)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answered:
    """Figures, those that answer others with what they count; and the passages of which answers which."""

    figures: tuple[Figure, ...]
    pairs: tuple[tuple[Passage, Passage], ...]


def answer_figures(figures: Sequence[Figure], bare: Sequence[Figure], filing: Filing) -> Answered:
    """The *figures* of a pile and those of the *bare* numbers whose sentence makes them somebody's own count.

    Near linear: each looks back over one passage of its own report.
    """
    extractions, texts = filing.extractions, filing.text_of()
    read = {e.document: e for e in extractions}
    told = {e.document: _numbers(e) for e in extractions}
    measured = {e.document: _sums(e) for e in extractions}
    all_told = {document: sorted({*told[document], *measured[document]}, key=lambda q: q.start) for document in told}
    numbers = set(map(id, bare))
    found: list[Figure] = []
    pairs: list[tuple[Passage, Passage]] = []
    for figure in sorted([*figures, *bare], key=lambda f: (f.document, f.passage.start)):
        is_bare = id(figure) in numbers
        at = _answered(figure, found, is_bare=is_bare)
        between = all_told if is_bare else measured
        if at is not None and _is_parted(found[at], figure, between[figure.document]):
            at = None
        if at is not None and _starts_anew(found[at], figure, texts[figure.document]):
            at = None
        who = () if at is None else figure.asserters or _counters(figure, read[figure.document])
        whole = at is not None and not is_share(found[at].quantity, texts[figure.document])
        if at is not None and (who or (whole and figure.vouchers) or not is_bare):
            pairs.append((found[at].passage, figure.passage))
            found.append(_as_answer(replace(figure, asserters=who, holder=None), found[at], is_bare=is_bare))
        elif not is_bare:
            found.append(figure)
    return _echo(found, [figure for figure in bare if figure.passage not in {f.passage for f in found}], pairs)


def _echo(figures: Sequence[Figure], bare: Sequence[Figure], pairs: Sequence[tuple[Passage, Passage]]) -> Answered:
    """With the bare numbers that repeat another report's count: "Corvane admits to 12", "its original count of 14".

    Of one party's value elsewhere, or framed as somebody's own count; where all that have the value count one thing.
    """
    counted: dict[float, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.quantity.measure is Measure.COUNT and (figure.quantity.value or 0) >= _TELLING:
            counted[float(figure.quantity.value or 0)].append(figure)
    found, told = list(figures), list(pairs)
    for number in bare:
        others = [f for f in counted.get(float(number.quantity.value or 0), ()) if f.document != number.document]
        if not others or not all(_one_thing(others[0], other) for other in others[1:]):
            continue
        if any(set(number.asserters) & set(other.asserters) for other in others) or _is_own_count(number):
            found.append(_as_answer(replace(number, holder=None), others[0], is_bare=True))
            told.append((others[0].passage, number.passage))
    return Answered(tuple(found), tuple(told))


def _one_thing(left: Figure, right: Figure) -> bool:
    a, b = ((f.quantity.unit or "").lower() for f in (left, right))
    return left.harms == right.harms and (
        a == b or kin_nouns(a, b) >= KIN or is_person_noun(a) == is_person_noun(b) is True
    )


def _starts_anew(other: Figure, figure: Figure, text: str) -> bool:
    """Whether "there were 250" stands in another paragraph than what it would answer."""
    base = figure.claim.sentence or figure.claim
    lead = base.text[: max(0, figure.passage.start - base.start)]
    return _THERE.search(lead) is not None and "\n" in text[other.passage.end : figure.passage.start]


def _numbers(extraction: Extraction) -> list[Quantity]:
    """Every count and bare number of a report in text order."""
    numbers = {(q.start, q.end): q for q in extraction.quantities if q.measure in _COUNTS and q.value}
    return [numbers[place] for place in sorted(numbers)]


def _sums(extraction: Extraction) -> list[Quantity]:
    """Every quantity with a unit in text order."""
    numbers = {(q.start, q.end): q for q in extraction.quantities if q.unit and q.value}
    return [numbers[place] for place in sorted(numbers)]


def _is_parted(other: Figure, figure: Figure, numbers: Sequence[Quantity]) -> bool:
    """Whether another number that could as well be meant stands between the two."""
    return any(
        other.passage.end <= q.start
        and q.end <= figure.passage.start
        and (q.unit == figure.quantity.unit or q.unit is None or figure.quantity.unit is None)
        and _alike_in_size(q, figure.quantity)
        for q in numbers
    )


def _alike_in_size(ours: Quantity, theirs: Quantity) -> bool:
    if not ours.value or not theirs.value:
        return False
    return 1 / _SIZE <= ours.value / theirs.value <= _SIZE


def _answered(figure: Figure, before: Sequence[Figure], *, is_bare: bool) -> int | None:
    """The place of the nearest figure before this one that it can be another count of."""
    if not _is_own_count(figure):
        return None
    for at in range(len(before) - 1, -1, -1):
        other = before[at]
        if other.document != figure.document or figure.passage.start - other.passage.end > _BACK:
            return None
        if _can_answer(figure, other, is_bare=is_bare):
            return at
    return None


def _can_answer(figure: Figure, other: Figure, *, is_bare: bool) -> bool:
    ours, theirs = figure.quantity, other.quantity
    large = theirs.measure is Measure.MONEY and (ours.value or 0) >= _SUM
    if is_bare and theirs.measure not in (Measure.COUNT, Measure.MEASURE) and not large:
        return False
    if not is_bare and (theirs.measure, theirs.unit) != (ours.measure, ours.unit):
        return False
    if is_bare and ours.value != int(ours.value or 0):
        return False
    return _alike_in_size(ours, theirs)


def _is_own_count(figure: Figure) -> bool:
    """Whether the words before the figure say that it is somebody's count of what was told of."""
    base = figure.claim.sentence or figure.claim
    before = base.text[max(0, figure.passage.start - base.start - _WINDOW) : max(0, figure.passage.start - base.start)]
    found = _frame().search(before) or (_SAID_IT.search(before) if figure.quantity.measure is Measure.OTHER else None)
    if found is not None and _RELATIVE.search(before[: found.start()]):
        return False  # "the fund, which comes to 2 billion": not what was told of before
    return found is not None and not (figure.quantity.measure is Measure.PERCENT and _REACHING.match(found[0]))


@cache
def _frame() -> re.Pattern[str]:
    words = load_lexicon("estimates")

    def either(key: str) -> str:
        return "|".join(sorted((re.escape(form) for form in words[key]), key=lambda form: (-len(form), form)))

    thing = (
        r"(?:the|its|their|his|her|that|this|it|them)(?: own)?(?: (?:" + either("nouns") + ")(?: of (?:\\w+ )?\\w+)?)?"
    )
    setting = rf"(?:{either('setting')}) {thing} (?:at|to)"
    owner = r"(?:the|its|their|his|her|own|whose) (?:own )?"
    grown = f"(?:{either('moving')})(?: up| down)? to"
    called = (
        rf"{owner}(?:original |first |earlier |official |own )?(?:{either('nouns')}) "
        rf"(?:of|is|was|were|had been|has been|at|{grown})"
    )
    frames = rf"(?:{setting}|{either('naming')}|{called}|there (?:were|are|was|had been))"
    return re.compile(rf"\b{frames}(?: (?:{either('between')}))*\s*$", re.IGNORECASE)


def _as_answer(figure: Figure, other: Figure, *, is_bare: bool) -> Figure:
    """The figure; a bare number with what it counts taken from the one it answers."""
    if not is_bare:
        return figure
    counted = other.quantity
    quantity = replace(
        figure.quantity,
        measure=counted.measure,
        unit=counted.unit,
        of=counted.of,
        event=counted.event,
        event_lemmas=counted.event_lemmas,
        scope=counted.scope,
        modifiers=counted.modifiers,
        additional=counted.additional,
    )
    return replace(figure, quantity=quantity, harms=other.harms)


def _counters(figure: Figure, extraction: Extraction) -> tuple[str, ...]:
    """Who counts: the subject of the nearest verb before the figure; of "whose calculation …" the owner."""
    before = [
        p for p in extraction.propositions.get(figure.claim.id, ()) if p.event.start < figure.passage.start and p.agents
    ]
    if not before:
        return ()
    nearest = max(before, key=lambda p: p.event.start)
    agent = nearest.agents[0]
    if any(name.canonical == agent for name in extraction.names):
        return (agent,)
    if owner := _owner(figure, agent, extraction):
        return (owner,)
    return (_as_written(agent, figure),) if agent == agent.lower() and is_person_noun(agent) else ()


def _as_written(noun: str, figure: Figure) -> str:
    """The noun as the claim has it, with "the": observer → the observers."""
    words = content_words(figure.claim.text[: max(0, figure.passage.start - figure.claim.start)])
    return f"the {next((w.text for w in words if w.stem == noun), noun)}"


def _owner(figure: Figure, noun: str, extraction: Extraction) -> str | None:
    """Whose the noun is: "Lindell's calculation", "Halvorn, whose count …"."""
    text, end = figure.claim.text, figure.passage.start - figure.claim.start
    at = text.lower().rfind(noun, 0, max(0, end))
    lead = text[max(0, at - 60) : at] if at >= 0 else ""
    if not re.search(r"(?:['’]s?|\bwhose|\bits|\btheir|\bhis|\bher)\s+(?:own )?$", lead):
        return None
    places = [(lead.rfind(form), name.canonical) for name in extraction.names for form in name.forms if form in lead]
    return max(places)[1] if places else None
