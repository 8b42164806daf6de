"""Groups of one noun that are nearly likely to answer one question."""

import pytest
from tests.collate.figure_table import figure

from variorum.collate.joining.second_look import look_again

# what is told · the chance of each pair between the two groups · whether they are joined
LOOKS = [
    ("a number in common", [("a", 9), ("b", 9)], [("c", 9), ("c", 14)], 0.12, True),
    ("a number in common, hardly likely", [("a", 9), ("b", 9)], [("c", 9), ("c", 14)], 0.05, False),
    ("two numbers", [("a", 9), ("b", 9)], [("c", 14)], 0.2, True),
    ("two numbers, less likely", [("a", 9), ("b", 9)], [("c", 14)], 0.12, False),
    ("two numbers of one sentence", [("a", 9), ("b", 9)], [("a", 14)], 0.2, False),
    ("other states", [("a", 9, "killed"), ("b", 9, "killed")], [("c", 14, "hired")], 0.2, False),
    ("other nouns", [("a", 9), ("b", 9)], [("c", 9, None, "boat")], 0.2, False),
]


def told(document: str, value: int, event: str | None = None, unit: str = "worker"):
    return figure(document, value, event, unit=unit, start=value)


@pytest.mark.parametrize(("left", "right", "chance", "joined"), [row[1:] for row in LOOKS], ids=[r[0] for r in LOOKS])
def test_groups_that_count_one_thing_are_joined_from_less_likeness(left, right, chance, joined):
    """Where they share a number least, and never what one sentence tells apart."""
    figures = [told(*row) for row in (*left, *right)]
    first = [[*range(len(left))], [*range(len(left), len(figures))]]
    chances = {(a, b): chance for a in first[0] for b in first[1]}
    assert look_again(first, figures, chances) == ([[*range(len(figures))]] if joined else first)
