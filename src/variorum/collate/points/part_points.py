"""Points about parts of a counted group, joined among themselves by what is told of them, never with the whole."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from variorum.collate.copied import Copied, counterparts
from variorum.collate.figures.mentions import BARE, Figure, gather_figures
from variorum.collate.figures.surroundings import names_around
from variorum.collate.joining.kinship import is_person
from variorum.collate.readings.forming import witness_readings
from variorum.collate.readings.verdicts import judge
from variorum.lang.clusters import connect
from variorum.values import Filing, Measure, Passage, Point, PointKind, Quantity

from .parts import Part, are_alike, ask_part, may_be_made_of, part_of
from .quantity_points import distorted_in

_COUNTED = BARE | {Measure.COUNT}
_LEAST = 2

_Pairs = frozenset[frozenset[Passage]]


def find_part_points(
    filing: Filing, documents: frozenset[str], copied: Copied, asked: Sequence[frozenset[Passage]]
) -> Iterator[Point]:
    """One point per thing that two reports tell of some of a group, unless one of *asked* asks for just that.

    Quadratic in what an event's reports tell of parts in different words.
    """
    parts = tuple(_parts_in(filing, documents))
    made = _Pairs(frozenset({a.passage, b.passage}) for a, b in _made(parts, copied))
    pairs = [(a, b) for a, b in _near(parts, made) if _are_one(parts[a], parts[b], made)]
    for held in connect(range(len(parts)), pairs):
        group = [parts[n] for n in held]
        if _is_worth_telling(group, filing) and not _is_asked(group, asked):
            yield _point(group, made, filing)


def _parts_in(filing: Filing, documents: frozenset[str]) -> Iterator[Part]:
    texts = filing.text_of()
    told = {e.document: sorted(e.quantities, key=lambda q: q.start) for e in filing.extractions}
    for figure in gather_figures(filing, documents, _COUNTED, parts=True):
        before = [q for q in told[figure.document] if q.end <= figure.quantity.start]
        part = part_of(figure, texts[figure.document], before)
        if part and (figure.quantity.value or 0) >= _LEAST:
            yield part


def _made(parts: Sequence[Part], copied: Copied) -> Iterator[tuple[Figure, Figure]]:
    by_passage = {part.figure.passage: part for part in parts}
    yield from counterparts(
        [part.figure for part in parts],
        copied,
        lambda a, b: may_be_made_of(by_passage[a.passage], by_passage[b.passage]),
    )


def _near(parts: Sequence[Part], made: _Pairs) -> Iterator[tuple[int, int]]:
    """The pairs to look at: of those that are told alike on one day each with the next, and the first of each."""
    alike: dict[object, list[int]] = defaultdict(list)
    at = {part.figure.passage: n for n, part in enumerate(parts)}
    for n, part in enumerate(parts):
        alike[part.told, part.noun, part.harms, part.figure.quantity.value, part.figure.day].append(n)
    found = {pair for group in alike.values() for pair in pairwise(group)}
    found |= set(combinations([group[0] for group in alike.values()], 2))
    found |= {(min(at[a], at[b]), max(at[a], at[b])) for a, b in map(tuple, made)}
    return iter(sorted(found))


def _are_one(a: Part, b: Part, made: _Pairs) -> bool:
    if frozenset({a.figure.passage, b.figure.passage}) in made:
        return True
    if a.figure.document == b.figure.document or not are_alike(a, b):
        return False
    return a.figure.quantity.value == b.figure.quantity.value or (_may_follow(a, b) and not _are_elsewhere(a, b))


def _may_follow(a: Part, b: Part) -> bool:
    """Whether the greater is told on a later day: who is in hospital may become fewer, whoever else is counted not."""
    less, more = sorted((a.figure, b.figure), key=lambda figure: figure.quantity.value or 0)
    if not less.day or not more.day or less.day == more.day:
        return False
    return less.day < more.day or all("hospital" in part.stems for part in (a, b))


def _are_elsewhere(a: Part, b: Part) -> bool:
    """Whether the two stand beside names of which none is the other's."""
    left, right = names_around(a.figure), names_around(b.figure)
    return bool(left and right) and not left & right


def _is_worth_telling(group: Sequence[Part], filing: Filing) -> bool:
    """Whether several reports tell it, and none of them two figures; of one origin of people, or of several things."""
    told = {(part.figure.document, part.figure.quantity.value) for part in group}
    documents = frozenset(document for document, _ in told)
    if len(documents) == 1 or len(documents) != len(told) or all(part.implied for part in group):
        return False
    people = any(part.harms or is_person(part.noun) for part in group)
    several = any((part.figure.quantity.value or 0) > _LEAST for part in group)
    return people or several or filing.stemma.count_origins(documents) > 1


def _is_asked(group: Sequence[Part], asked: Sequence[frozenset[Passage]]) -> bool:
    own = {part.figure.passage for part in group}
    return any(own <= point and len(point) <= 2 * len(own) for point in asked)


def _point(group: Sequence[Part], made: _Pairs, filing: Filing) -> Point:
    first = next(part for part in group if not part.implied)
    told = re.sub(r"^(?:is|are|was|were) ", "", first.told)
    figures = tuple(replace(part.figure, harms=frozenset(), quantity=_counting(part, told)) for part in group)
    id = f"q:{figures[0].document}:{figures[0].passage.start}"
    readings = witness_readings(figures, id, filing.stemma)
    doubts = _Pairs(frozenset({a.passage, b.passage}) for a, b in combinations(figures, 2)) - made
    judgement = judge(readings, filing.stemma, distorted_in(readings, filing.stemma), doubts)
    return Point(
        id=id,
        story=figures[0].document,
        question=ask_part(group),
        kind=PointKind.QUANTITY,
        verdict=judgement.verdict,
        reasons=judgement.grounds,
        current=judgement.current,
        readings=tuple(r.reading for r in readings),
    )


def _counting(part: Part, told: str) -> Quantity:
    """Its quantity as a count of the group's noun, with what is told of the part as its scope."""
    return replace(
        part.figure.quantity,
        measure=Measure.COUNT,
        unit="person" if part.harms or is_person(part.noun) else part.noun,
        scope=told,
        event=None,
        event_lemmas=(),
        part_of=None,
    )
