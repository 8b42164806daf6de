"""What a later version of a report puts right by its own words, and what it no longer tells."""

from collections.abc import Callable

import pytest
from tests.collate.copies import filing_of

from variorum.collate.drift import find_drift
from variorum.collate.drift.pairs import kinships
from variorum.values import Annotation, Drift, DriftKind, Manner

Annotate = Callable[[str], Annotation]

NOTICE = "Adds comment; corrects paragraph 1 to "
# A first take, a later one, the words of both that changed.
CORRECTED = [
    ("The port runs 26 of its 31 cranes from a hut near the old mill.",
     "Of the 31 cranes in the port 24 are run from a hut, not 26, as NPA reported earlier.", "26", "24"),
    ("All four weirs in the valley of Oben broke, mayor Ida Holt said.",
     "Three of the four weirs above Oben broke, Holt said, not all four as she had told reporters in the morning.",
     "four", "Three"),
    ("Norland and Sund agreed to swap 240 sailors before the winter.",
     f"({NOTICE}274 men, not 240 sailors)\n\nNorland and Sund agreed that 274 men are to be swapped before the winter.",
     "240", "274"),
    ("The stand gave way an hour before the cup final in Lorm began.",
     '(Corrects "cup final" to "semi-final")\n\nIn Lorm the stand gave way an hour before the semi-final of the cup.',
     "cup final", "semi-final"),
]  # fmt: skip
FIRST = "The mill at Oben burned down on Monday, the police said. "
LATER = "The mill at Oben burned down on Monday, the police said. Its roof fell in at noon."
UNSAID = [
    'Owner Ida Holt called the fire "a gift to the insurers".',
    "Ida Holt promised to build a second mill.",
    "The mill was built by two brothers from Lorm in 1911.",
]
# What was not known yet, and who had not spoken yet.
PENDING = [
    "The owner of the mill, Ida Holt, declined to comment.",
    "It was not immediately clear how many weavers were inside.",
]


def _drift(annotate: Annotate, elder: str, later: str) -> tuple[Drift, ...]:
    return find_drift(tuple(kinships(filing_of(annotate, elder, later, Manner.VERSION))))


@pytest.mark.parametrize(("elder", "later", "old", "new"), CORRECTED)
def test_what_a_version_says_it_corrects_is_told(
    annotate: Annotate, elder: str, later: str, old: str, new: str
) -> None:
    found = [(d.parent, d.child) for d in _drift(annotate, elder, later) if d.kind is DriftKind.NUMBER]
    assert [1 for parent, child in found if parent and child and old in parent.text and new in child.text]


@pytest.mark.parametrize("said", UNSAID)
def test_what_a_version_no_longer_tells_is_told(annotate: Annotate, said: str) -> None:
    found = _drift(annotate, FIRST + said, LATER)
    assert [d.parent.text for d in found if d.kind is DriftKind.OMISSION and d.parent] == [said]


@pytest.mark.parametrize("said", PENDING)
def test_what_an_elder_version_could_not_know_is_no_omission(annotate: Annotate, said: str) -> None:
    assert not [d.text for d in _drift(annotate, FIRST + said, LATER) if d.kind is DriftKind.OMISSION]


def test_a_note_on_what_is_new_is_no_sentence_that_was_made_from_one(annotate: Annotate) -> None:
    elder = "The mill at Oben burned down on Monday. Ida Holt would not say whether a ransom was demanded."
    later = "(New: ransom demand, reaction of the owner; adds detail)\n\nThe mill at Oben burned down on Monday."
    assert not [d.text for d in _drift(annotate, elder, later) if d.child and d.child.text.startswith("(New")]


def test_a_time_that_a_version_tells_otherwise_is_news_and_no_change(annotate: Annotate) -> None:
    elder = "The mill at Oben stays shut before noon on Wednesday, the police said."
    later = "The mill at Oben stays shut before noon on Friday, the police said."
    assert not [d.text for d in _drift(annotate, elder, later) if d.kind is DriftKind.TIME]
