"""Small numbers of different things are alike by chance."""

import pytest
from tests.collate.figure_table import figure

from variorum.collate.joining.other_things import of_other_things


@pytest.mark.parametrize(
    ("ours", "theirs", "value", "apart"),
    [
        ("weapon", "suspect", 2, True),
        ("shot", "passenger", 20, True),
        ("apartment", "call", 2, True),
        ("steward", "representative", 11, False),
        ("person", "arrest", 4, False),
        ("job", "worker", 340, False),
        ("house", "home", 3, False),
        ("plough", "snowplough", 4, False),
        ("wolf", "animal", 7, False),
    ],
)
def test_equal_small_counts_of_things_that_are_no_kin_are_two(ours, theirs, value, apart) -> None:
    left, right = (figure(d, value, None, unit=noun) for d, noun in (("a", ours), ("b", theirs)))
    assert of_other_things(left, right) is apart
