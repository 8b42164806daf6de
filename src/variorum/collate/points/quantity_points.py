"""Points about figures: found by kinship, read, judged."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from variorum.collate.copied import Copied, counterparts, is_found_changed
from variorum.collate.figures.counterparts import answer_figures
from variorum.collate.figures.dating import yearless_days
from variorum.collate.figures.intervals import approximation, compatible
from variorum.collate.figures.mentions import BARE, COMPARED, Figure, gather_figures
from variorum.collate.figures.surroundings import events_of, place_of, share_words, told_by
from variorum.collate.joining.groups import join_figures, loose_figures
from variorum.collate.joining.illness import count_cases
from variorum.collate.joining.kinship import group_figures, of_a_kind
from variorum.collate.joining.measures import of_a_measure
from variorum.collate.questions.askable import is_askable, is_counted_alike, is_told_apart
from variorum.collate.questions.asked_figures import ask, ask_toll
from variorum.collate.readings.forming import Witnessed, witness_readings
from variorum.collate.readings.standing import Doubts
from variorum.collate.readings.sums import with_sums
from variorum.collate.readings.verdicts import Judgement, judge
from variorum.collate.tolls.as_figures import Bearing, bear_tolls, numbered_beside, settle_tolls, sharpen
from variorum.collate.tolls.counting import Toll
from variorum.lang.clusters import connect
from variorum.lang.lexicon import word_list
from variorum.values import Cause, Filing, Manner, Measure, Passage, Point, PointKind, Stemma, Verdict

# A rival figure of another party with this part of the leading figure's evidence is printed beside it.
_EVEN = 0.95
# From here on a toll is counted for days, and the last count is the one that holds.
_GREAT = 4
# "Several" and "a few" are so many or more: no two of them can differ.
_SOME = 3


# A figure and the one that answers it or was copied from it.
Answers = Sequence[tuple[Passage, Passage]]


@dataclass(frozen=True, slots=True)
class _Event:
    """The figures of one event: what is told, what of it answers or was copied from what, and the tolls."""

    told: tuple[Figure, ...]
    answers: Answers
    bearing: Bearing


def _event(filing: Filing, documents: frozenset[str], copied: Copied) -> _Event:
    bare = gather_figures(filing, documents, BARE)
    answered = answer_figures(gather_figures(filing, documents), bare, filing)
    bearing = bear_tolls(filing, documents, answered.figures)
    figures = count_cases(sharpen(answered.figures, bearing))
    pairs = counterparts(figures, copied, of_a_kind, of_a_measure)
    made = [(a.passage, b.passage) for a, b in pairs if not _is_one(a, b) or _is_made_of(a, b, copied)]
    return _Event((*figures, *numbered_beside(bearing, figures)), (*answered.pairs, *made), bearing)


def figures_of_event(filing: Filing, documents: frozenset[str]) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """The figures that are compared, and those that only another figure can say what they count."""
    told = _event(filing, documents, {}).told
    return told, loose_figures(filing, documents, told)


def find_quantity_points(filing: Filing, documents: frozenset[str], copied: Copied) -> Iterator[Point]:
    """One point per thing that at least two figures speak to; ids are set by the caller's order."""
    event = _event(filing, documents, copied)
    found: list[tuple[Point, Sequence[Witnessed]]] = []
    # Of two points with one question the toll of the occasion comes first, and keeps the question as it is.
    loose = loose_figures(filing, documents, event.told)
    joined = join_figures(group_figures(event.told, event.answers), loose, filing, event.answers)
    for settled in sorted(settle_tolls(joined.groups, event.bearing), key=lambda group: group.toll is None):
        said = [figure for figure in settled.figures if _tells(figure)]
        if _is_worth_comparing(said, filing.stemma) or (said and settled.toll and settled.toll.is_borne):
            doubts = joined.doubts if settled.toll or _can_be_asked(said, filing.stemma) else _all_pairs(said)
            found.append(_point(tuple(said), settled.toll, filing, (doubts, event.answers)))
    asked = [frozenset(f.passage for w in readings for f in w.figures) for _, readings in found]
    found += [_point(group, None, filing) for group in _changed(filing, documents, copied, asked)]
    yield from (point for point in with_sums(filing, found) if not _is_of_two_things(point))


def _is_of_two_things(point: Point) -> bool:
    """Whether one report alone gives the values, to each another scope, on nobody's word against another's.

    What a writer who knows both does not set against each other answers two questions.
    """
    several = len({d for reading in point.readings for d in reading.documents}) > 1
    if several or point.verdict is not Verdict.SCOPE or any(g.kind is Cause.PARTS_ADD_UP for g in point.reasons):
        return False
    held = [frozenset(reading.asserted_by) for reading in point.readings]
    return not any(a and b and not a & b for a, b in combinations(held, 2))


def _changed(
    filing: Filing, documents: frozenset[str], copied: Copied, asked: Sequence[frozenset[Passage]]
) -> tuple[tuple[Figure, ...], ...]:
    """What a copy gives otherwise than the passage it was made from, where no point holds both.

    Spans of time and shares of a whole are compared nowhere else: "30 days" and "three months",
    "three of the 11 runners" and "seven of the 11".
    """
    told = gather_figures(filing, documents, COMPARED, parts=True)
    pairs = [
        (_whole_of(a, told) or a, b)
        for a, b in counterparts(told, copied, of_a_kind)
        if not compatible(a.quantity, b.quantity)
        and _is_made_of(a, b, copied)
        and not any({a.passage, b.passage} <= point for point in asked)
    ]
    apart = {figure.passage: figure for pair in pairs for figure in pair}
    groups = connect(tuple(apart), [(a.passage, b.passage) for a, b in pairs])
    return tuple(tuple(apart[passage] for passage in group) for group in groups)


def _is_one(parent: Figure, child: Figure) -> bool:
    """Whether either counts but one, who may be singled out of many: "one of them"."""
    return 1 in (parent.quantity.value, child.quantity.value)


def _is_made_of(parent: Figure, child: Figure, copied: Copied) -> bool:
    """Whether a copy's figure was made of its parent's: it admits that, or a change was found, or words agree."""
    agrees = compatible(parent.quantity, child.quantity)
    return agrees or is_found_changed(parent, child, copied) or share_words(parent, child)


def _whole_of(figure: Figure, told: Sequence[Figure]) -> Figure | None:
    """The 13 of "one of the 13 men", where the figure singles out one of them."""
    if figure.quantity.value != 1 or figure.quantity.part_of is None:
        return None
    inside = (f for f in told if f.document == figure.document and f.quantity.value == figure.quantity.part_of)
    return next((f for f in inside if figure.passage.start <= f.passage.start < figure.passage.end), None)


def _is_worth_comparing(told: Sequence[Figure], stemma: Stemma) -> bool:
    """At least two mentions, of one report only where something happened; what cannot be asked well, of one noun."""
    if len({f.passage for f in told}) < 2 or _is_each_one(told) or all(map(_says_several, told)):
        return False
    several = len({f.document for f in told}) > 1
    if not _can_be_asked(told, stemma):
        return several and is_counted_alike(told)
    if several:
        return True
    if len({(f.quantity.value, approximation(f.quantity.approximator)) for f in told}) == 1 and not any(
        f.harms for f in told
    ):
        return stemma.count_origins(frozenset(f.document for f in told)) > 1 or _is_retold(told) or _weighs(told)
    eventful = any(f.harms or events_of(f) for f in told) or told[0].quantity.measure is not Measure.COUNT
    return eventful or stemma.count_origins(frozenset(f.document for f in told)) > 1


def _can_be_asked(told: Sequence[Figure], stemma: Stemma) -> bool:
    return is_askable(told) or is_told_apart(told, stemma)


def _all_pairs(told: Sequence[Figure]) -> Doubts:
    return frozenset(map(frozenset, combinations([figure.passage for figure in told], 2)))


def _is_each_one(told: Sequence[Figure]) -> bool:
    """Whether all speak of one thing of which nothing is told: "one recent report" is no count of reports."""
    counts = all(f.quantity.measure is Measure.COUNT and f.quantity.value == 1 for f in told)
    return counts and not all(f.harms for f in told)


def _says_several(figure: Figure) -> bool:
    """Whether it says no more than that there were some: "several friends", "multiple agencies"."""
    quantity = figure.quantity
    return quantity.value is None and quantity.high is None and (quantity.low or 0) <= _SOME and not figure.harms


def _is_retold(told: Sequence[Figure]) -> bool:
    """Whether another report tells it in other words, though it be a copy."""
    sentences = {(f.document, " ".join(re.findall(r"\w+", place_of(f).text.lower()))) for f in told}
    return len({document for document, _ in sentences}) > 1 and len({text for _, text in sentences}) > 1


def _weighs(told: Sequence[Figure]) -> bool:
    """Whether what several reports tell in one origin's words is of consequence: what was destroyed, who was harmed."""
    consequence = word_list("outcomes", "grave.verbs")
    return len({f.document for f in told}) > 1 and any(consequence.intersection(events_of(f)) for f in told)


def _tells(figure: Figure) -> bool:
    quantity = figure.quantity
    return quantity.value is not None or quantity.low is not None or quantity.high is not None


def _point(
    figures: tuple[Figure, ...], toll: Toll | None, filing: Filing, known: tuple[Doubts, Answers] = (frozenset(), ())
) -> tuple[Point, Sequence[Witnessed]]:
    id = f"q:{figures[0].document}:{figures[0].passage.start}"
    readings = witness_readings(figures, id, filing.stemma)
    names = [name for e in filing.extractions if e.document == figures[0].document for name in e.names]
    orders = {} if any(figure.day for figure in figures) else yearless_days(filing)
    doubts, answers = known
    judgement = judge(readings, filing.stemma, distorted_in(readings, filing.stemma, answers), doubts, orders)
    point = Point(
        id=id,
        story=figures[0].document,
        question=ask_toll(figures, toll) if toll else ask(figures, names),
        kind=PointKind.QUANTITY,
        verdict=judgement.verdict,
        reasons=judgement.grounds,
        current=_current(judgement, readings, toll),
        readings=tuple(r.reading for r in readings),
    )
    return point, readings


def _current(judgement: Judgement, readings: Sequence[Witnessed], toll: Toll | None) -> str | None:
    """For tolls the reading most evidence bears out, unless the evidence is even or parties dispute it evenly."""
    if toll is None:
        return judgement.current
    if risen := _risen_to(judgement, readings) or _grown_to(judgement, readings, toll):
        return risen
    borne = [r for r in readings if r.quantity.value == toll.value and str(toll.outcome) in r.harms]
    best = max(borne, key=lambda r: (r.reading.origins, r.quantity.approximator is None), default=None)
    if best is None or not toll.clear:
        return judgement.current if judgement.verdict is Verdict.UPDATED else None
    values = {r.reading.id: r.quantity.value for r in readings}
    against = [
        values[id] for ground in judgement.grounds if ground.kind is Cause.DIFFERENT_ASSERTER for id in ground.readings
    ]
    even = any(v != toll.value and toll.votes.get(int(v), 0.0) >= _EVEN * toll.votes[toll.value] for v in against if v)
    return None if even and toll.value in against else best.reading.id


def _risen_to(judgement: Judgement, readings: Sequence[Witnessed]) -> str | None:
    """The current reading, where its sentence says that the toll rose to it and none but copies stand above."""
    now = next((r for r in readings if r.reading.id == judgement.current), None)
    if now is None or not any(told_by(f, "rising") for f in now.figures):
        return None
    beyond = [r for r in readings if (r.quantity.value or 0) > (now.quantity.value or 0)]
    made = {id for g in judgement.grounds if g.kind is Cause.COPY_DRIFT for id in g.readings}
    return now.reading.id if all(r.reading.id in made for r in beyond) else None


def _grown_to(judgement: Judgement, readings: Sequence[Witnessed], toll: Toll) -> str | None:
    """The last count of a great toll, where it is greater than the one most are told of, whoever disputes it.

    Of a disputed one only where its day is later than that of every lower count.
    """
    if judgement.verdict not in (Verdict.UPDATED, Verdict.DISTORTED, Verdict.DISPUTED) or toll.value < _GREAT:
        return None
    made = {id for g in judgement.grounds if g.kind is Cause.COPY_DRIFT for id in g.readings}
    own = [r for r in readings if r.harms == {str(toll.outcome)} and r.reading.id not in made and r.quantity.value]
    now = next((r for r in own if r.reading.id == judgement.current), None)
    if now is None and judgement.verdict is Verdict.DISPUTED:
        last = max(own, key=lambda r: (r.day or "", r.quantity.value or 0), default=None)
        day = last.day if last else None
        lower = [r.day for r in own if last and r.quantity.value != last.quantity.value]
        now = last if day and all(other is not None and other < day for other in lower) else None
    return now.reading.id if now and (now.quantity.value or 0) > toll.value else None


def distorted_in(readings: Sequence[Witnessed], stemma: Stemma, answers: Answers = ()) -> frozenset[str]:
    """Readings that only copies carry and that none of the figures of their parents admits.

    A stretch of time is miscopied from one of *answers* or where the words around agree.
    """
    pairs = frozenset(map(frozenset, answers))
    parents: dict[str, set[str]] = {}
    for descent in stemma.descents:
        if descent.manner is Manner.VERSION:
            continue  # an outlet's later version corrects or updates, it does not miscopy
        parents.setdefault(descent.child, set()).add(descent.parent)
    return frozenset(r.reading.id for r in readings if _is_distorted(r, readings, parents, pairs))


def _may_be_miscopied(source: Figure, figure: Figure, pairs: frozenset[frozenset[Passage]]) -> bool:
    """Whether a copy's figure could be made of the other; a stretch of time is not made of any other there is."""
    spans = figure.quantity.measure is Measure.DURATION
    return not spans or {source.passage, figure.passage} in pairs or share_words(source, figure)


def _is_kept(figure: Figure, sources: Sequence[Figure], others: Sequence[Figure]) -> bool:
    """Whether the copy tells its parent's value too: "of the 23 defects, four were left" makes no four of 23."""
    own = {
        f.quantity.value for f in others if f.document == figure.document and f.claim.sentence == figure.claim.sentence
    }
    return any(source.quantity.value in own for source in sources)


def _is_distorted(
    reading: Witnessed,
    readings: Sequence[Witnessed],
    parents: dict[str, set[str]],
    pairs: frozenset[frozenset[Passage]],
) -> bool:
    others = [f for r in readings if r is not reading for f in r.figures]
    for figure in reading.figures:
        above = [f for f in others if f.document in parents.get(figure.document, ())]
        same = [f for f in above if f.harms == figure.harms and _may_be_miscopied(f, figure, pairs)]
        if not same or any(compatible(f.quantity, figure.quantity) for f in above) or _is_kept(figure, same, others):
            return False
    return not any(
        compatible(f.quantity, reading.quantity)
        for f in others
        if f.document not in parents and f.harms == reading.figures[0].harms
    )
