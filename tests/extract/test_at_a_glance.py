"""What is asked of every sentence and token at a glance passes over nothing that tells."""

import pytest

from variorum.extract.times.patterns import expressions, standing_in

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
