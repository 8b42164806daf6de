"""Any of some words as one pattern: the longest first, those with one first letter together."""

import re

import pytest

from variorum.lang.alternatives import any_of

WORDS = ("may", "maybe", "march", "mar.", "a+b", "a", "ärz", "")


@pytest.mark.parametrize(
    ("text", "found"),
    [("maybe", "maybe"), ("may", "may"), ("marc", ""), ("mar.x", "mar."), ("a+b", "a+b"), ("ab", "a"), ("Ärz", "Ärz")],
)
def test_the_longest_of_the_words_is_found(text, found):
    assert re.match(any_of(WORDS), text, re.IGNORECASE)[0] == found


def test_words_with_one_first_letter_stand_together():
    assert any_of(["boat", "ship", "bay"]) == "(?:b(?:oat|ay)|ship)"
