"""When two figures can both be right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.collate.figures.intervals import bounds_of, compatible, rounds, sums_to
from variorum.values import Quantity


def quantity(value, low=None, high=None, approximator=None):
    """A quantity; an exact one when only the value is given."""
    if approximator is None and low is None and high is None:
        low = high = value
    return Quantity(start=0, end=1, text="x", value=value, low=low, high=high, approximator=approximator)


CATALOGUE = [
    ("two exact figures that are equal", quantity(12), quantity(12), True),
    ("two exact figures that differ", quantity(12), quantity(13), False),
    ("about covers a figure inside its five per cent", quantity(12000, 11400, 12600, "some"), quantity(11900), True),
    (
        "two approximations whose centres lie outside each other",
        quantity(11000, 10450, 11550, "around"),
        quantity(12000, 11400, 12600, "some"),
        False,
    ),
    ("more than covers a little more", quantity(3000, 3000, None, "more than"), quantity(3400), True),
    ("more than does not cover twice as much", quantity(3000, 3000, None, "more than"), quantity(6100), False),
    ("at least does not cover less", quantity(30, 30, None, "at least"), quantity(20), False),
    ("nearly covers the figure it names", quantity(300, 270, 300, "nearly"), quantity(300), True),
    ("a vague thousands covers eleven thousand", quantity(None, 2000, None, "thousands"), quantity(11000), True),
    ("a vague thousands does not cover three hundred", quantity(None, 2000, None, "thousands"), quantity(300), False),
    ("a rounded figure covers the exact one", quantity(4000), quantity(4013), True),
    ("small whole numbers are never rounded", quantity(20), quantity(21), False),
    ("no number at all excludes nothing", quantity(None), quantity(7), True),
]


@pytest.mark.parametrize(("fact", "left", "right", "expected"), CATALOGUE, ids=[row[0] for row in CATALOGUE])
def test_compatibility(fact, left, right, expected):
    """Each row is one fact about figures that can or cannot both be right."""
    assert compatible(left, right) is expected
    assert compatible(right, left) is expected


@given(st.integers(0, 10**7), st.integers(0, 10**7))
def test_compatibility_is_symmetric_and_reflexive(a, b):
    """Neither report is privileged, and a figure agrees with itself."""
    assert compatible(quantity(a), quantity(a))
    assert compatible(quantity(a), quantity(b)) == compatible(quantity(b), quantity(a))


@given(st.integers(0, 10**7), st.integers(0, 10**6), st.integers(0, 10**6))
def test_bounds_hold_their_centre(value, below, above):
    """The named value lies inside the interval."""
    bounds = bounds_of(quantity(value, value - below, value + above, "about"))
    assert bounds is not None
    assert bounds.low <= value <= bounds.high


def test_rounding_needs_a_rounder_number():
    """4,000 is 4,013 rounded; 4,012 is not."""
    assert rounds(quantity(4000), quantity(4013))
    assert not rounds(quantity(4012), quantity(4013))


def test_parts_add_up_to_a_bound():
    """300 and 2,700 agree with more than 3,000 and with about 3,000, not with 4,000."""
    parts = (quantity(300, 270, 300, "nearly"), quantity(2700))
    assert sums_to(parts, quantity(3000, 3000, None, "more than"))
    assert sums_to(parts, quantity(3000, 2850, 3150, "about"))
    assert not sums_to(parts, quantity(4000))


def test_parts_without_a_value_add_up_to_nothing():
    """Dozens and three make no sum."""
    assert not sums_to((quantity(None, 24, None, "dozens"), quantity(3)), quantity(27))
