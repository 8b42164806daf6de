"""The door's work: find the points of every storyline, and what the copies changed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.lang.offices import name_speakers
from variorum.values import Apparatus, Filing, Ground, Point, Reading, Story

from .copied import Copied, copied_passages
from .denials.case import open_case
from .drift import find_drift
from .drift.pairs import kinships
from .event import events
from .points.age_points import find_age_points
from .points.appointments import find_appointments
from .points.date_points import find_date_points
from .points.flipped import find_flips
from .points.part_points import find_part_points
from .points.polarity_points import find_polarity_points
from .points.quantity_points import find_quantity_points
from .points.reversals import find_reversals
from .points.statement_points import find_statement_points
from .points.turns import find_turns

_PEOPLE = "How many people "
_COUNTED = re.compile(r"(?:[a-z]+ )?[\d.,]+ (?P<of>[a-z]+s)")


def collate_claims(filing: Filing) -> Apparatus:
    """All points with their readings, verdicts and reasons, and the drift of every copy.

    Evidence is pooled over an event, a storyline as a rule, before anything is decided;
    figures are compared only as typed values, never sentence against sentence.
    """
    kin = tuple(kinships(filing))
    drift = find_drift(kin)
    copied = copied_passages(kin, drift)
    named = name_speakers(filing)
    points = [point for event in events(named) for point in _points(named.only(event), event, copied)]
    stories = {document: story for story in filing.stories for document in story.documents}
    ids = {document: story.id for document, story in stories.items()}
    numbered = (_rename(point, f"p{n}", ids) for n, point in enumerate(_apart(points, stories), 1))
    return Apparatus(tuple(numbered), drift)


def _points(filing: Filing, documents: frozenset[str], copied: Copied) -> Iterator[Point]:
    counted = tuple(find_quantity_points(filing, documents, copied))
    yield from counted
    asked = [frozenset(passage for reading in point.readings for passage in reading.citations) for point in counted]
    yield from find_part_points(filing, documents, copied, asked)
    yield from find_age_points(filing, documents, copied)
    yield from find_date_points(filing, documents, copied)
    yield from find_appointments(filing, documents)
    case = open_case(filing, documents, copied)
    yield from find_polarity_points(case)
    yield from find_flips(case)
    yield from find_reversals(case)
    yield from find_turns(case)
    yield from find_statement_points(filing, documents)


def _apart(points: Sequence[Point], stories: Mapping[str, Story]) -> Iterator[Point]:
    """The points, a question that was asked before told apart by its story; of one, by who is counted or a reading."""
    asked: dict[str, str] = {}
    for point in points:
        question, bare = point.question, point.question.rstrip("?")
        story, label = stories[point.story], point.readings[0].label
        if asked.get(question) == story.id:
            question = _of_whom(question, label)
        apart = (label, story.label) if asked.get(question) == story.id else (story.label, label)
        for more in (*apart, str(len(asked))):
            if question in asked:
                question = f"{bare} ({more})?"
        asked.setdefault(point.question, story.id)
        asked[question] = story.id
        yield replace(point, question=question)


def _of_whom(question: str, label: str) -> str:
    """The question of people as one of those whom the reading counts: "How many passengers …?" for "81 passengers"."""
    counted = _COUNTED.fullmatch(label)
    return question.replace(_PEOPLE, f"How many {counted['of']} ", 1) if counted else question


def _rename(point: Point, id: str, stories: dict[str, str]) -> Point:
    """The point under its final id; until now its ``story`` was the document it was found in."""
    ids = {reading.id: f"{id}r{n}" for n, reading in enumerate(point.readings, 1)}
    return replace(
        point,
        id=id,
        story=stories[point.story],
        current=ids.get(point.current) if point.current else None,
        readings=tuple(_renamed(reading, ids) for reading in point.readings),
        reasons=tuple(Ground(g.kind, g.text, tuple(ids[r] for r in g.readings)) for g in point.reasons),
    )


def _renamed(reading: Reading, ids: dict[str, str]) -> Reading:
    return replace(reading, id=ids[reading.id])
