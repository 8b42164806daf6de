"""Headings in title case become sentences of the same length; names keep their capitals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.lang.headings import count_cases, to_sentence_case

CASES = [
    ("Quay Street Blast Kills 3, Wounds 2, Police Say", "", "quay street blast kills 3, wounds 2, police say"),
    ("Ferry Sinks Off Tavenna, Divers Find Wreck", "", "ferry sinks off Tavenna, divers find wreck"),
    # The report writes the street as a name, and the wreck as a word.
    ("Quay Street Blast Kills Three", "A blast in Quay Street, and no Quay guard.", "Quay Street blast kills three"),
    # Set as a sentence, or too short to tell.
    ("Ferry sinks off Tavenna, divers find wreck", "", "Ferry sinks off Tavenna, divers find wreck"),
    ("Mill Burns", "", "Mill Burns"),
    # Capitals throughout and marks inside words stay.
    ("NATO Ships Leave Tavenna Harbour After Gale", "", "NATO ships leave Tavenna harbour after gale"),
]


@pytest.mark.parametrize(("heading", "body", "expected"), CASES)
def test_words_that_are_no_names_lose_their_capitals(heading: str, body: str, expected: str) -> None:
    assert to_sentence_case(heading, count_cases(body)) == expected


@given(st.text(), st.text())
def test_the_length_and_all_but_capitals_stay(heading: str, body: str) -> None:
    told = to_sentence_case(heading, count_cases(body))
    assert len(told) == len(heading)
    assert told.casefold() == heading.casefold()
