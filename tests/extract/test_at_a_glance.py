"""What is asked of every sentence and token at a glance passes over nothing that tells."""

import pytest

from variorum.extract import conditions
from variorum.extract.times.holidays import written
from variorum.extract.times.patterns import expressions, standing_in
from variorum.lang.lexicon import load_lexicon

SENTENCES = [
    "The ferry left at 9 a.m. on Monday, two days after the storm of 3 March 2031.",
    "In the ’30s, and again in 1q of FY 31, nobody came – not even on the eve of the fair.",
    "It had rained since last week, for the third day in a row, until half past ten.",
    "Nobody spoke.",
    "",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_expressions_found_are_those_of_which_a_word_stands_in_the_sentence(sentence: str) -> None:
    folded = sentence.lower()
    whole = [e for e in expressions() if any(word in folded for word in e.needs)]
    assert standing_in(folded) == whole


def test_each_holiday_is_looked_for_where_it_stands() -> None:
    names = list(written(load_lexicon("times")["holidays"]))
    asked = [e for name in names for e in standing_in(f"it opens on {name}.".lower()) if e.pattern.search(name)]
    assert len(names) > 50
    assert {name for name in names if not any(e.pattern.search(f"on {name}.") for e in asked)} == set()


TEXT = "It will close if it rains. The iffy plan stands. Unless the council pays, as long as it lasts, nobody moves."


def test_conditions_are_found_in_any_stretch_that_holds_their_marker() -> None:
    marked = conditions._marked(TEXT)
    assert [TEXT[at : at + 6].split(maxsplit=1)[0] for at in marked] == ["if", "Unless", "as"]
