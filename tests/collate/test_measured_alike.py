"""Measures in two units of one dimension, sums in a currency without a code, and counts that last."""

import pytest

from variorum.collate.figures.intervals import compatible, dimension_of
from variorum.values import Measure, Quantity, Verdict


def measured(value: float, unit: str) -> Quantity:
    text = f"{value} {unit}"
    return Quantity(
        start=0, end=len(text), text=text, value=value, low=value, high=value, unit=unit, measure=Measure.MEASURE
    )


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        ((70, "foot"), (21, "m"), True),
        ((185, "km/h"), (185, "mph"), False),
        ((100, "acre"), (40, "hectare"), True),
        ((3, "km"), (3000, "m"), True),
        ((3, "km"), (3, "m"), False),
        ((3, "km"), (3, "litre"), True),  # nothing is known: they are not set against each other
    ],
)
def test_two_units_of_one_dimension(left, right, alike: bool) -> None:
    a, b = measured(*left), measured(*right)
    assert compatible(a, b) == compatible(b, a) == alike or dimension_of(a) != dimension_of(b)


FIRST = """Orrin News

Storm hits Brel

BREL, May 4, 2031 - The storm reached Brel with gusts of up to 120 kph, the weather service said on Sunday.
It brought 212 millimetres of rain to Brel in a day. Some 9,000 households in the county of Brel were without power
by noon, the operator said.

Each family that lost its hut will get 4,000 marks, the minister, Ole Rand, promised in Brel. The yard of Brel, which
was built by the firm Osk in 2021, cost 300,000 marks.
"""
LATER = """Lorm Journal

Brel after the storm

LORM, May 7, 2031 - The weather office raised the rainfall at Brel to 236mm, as the gauge had run over.
Some 400 households are still in the dark, nearly all of them in the hills near Brel.

The 4,000 marks for each family will be paid from Monday, the office of Ole Rand said. Rand was in Brel on Tuesday.
"""


@pytest.fixture(scope="module")
def points(tell):
    return tell(FIRST, LATER).points


@pytest.mark.parametrize(
    ("values", "verdict"),
    [((212, 236), Verdict.UPDATED), ((9000, 400), Verdict.UPDATED), ((4000,), Verdict.AGREED)],
    ids=["rain", "power", "marks"],
)
def test_what_is_one_matter(points, values, verdict) -> None:
    found = [p for p in points if set(values) <= {r.value for r in p.readings}]
    assert [p.verdict for p in found] == [verdict]
    assert not any(300_000 in {r.value for r in p.readings} for p in found)
