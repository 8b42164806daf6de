"""Offices that are called like papers are none."""

import pytest

from variorum.lang.mastheads import find_mastheads

NONE = [
    "She was identified by the Orby County Medical Examiner, who told the court so.",
    "The case was given to the State Police Orby Post, police said.",
    "Tips can be left on the Crime Stoppers website.",
]
SOME = [
    ("He told the Orby Examiner that it was late.", "Orby Examiner"),
    ("In Friday's Orby Post he said so.", "Orby Post"),
]


@pytest.mark.parametrize("text", NONE)
def test_no_paper(text: str) -> None:
    assert list(find_mastheads(text)) == []


@pytest.mark.parametrize(("text", "name"), SOME)
def test_a_paper(text: str, name: str) -> None:
    assert [outlet.name for *_, outlet in find_mastheads(text)] == [name]
