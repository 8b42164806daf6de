"""How long things lasted: stretches of time set beside each other."""

import re

import pytest

from variorum.values import Verdict

WIRE = """Orrin Wire

Former clerk Odell jailed for three years and six months

ORRIN, May 4, 2031 (Orrin Wire) - The former clerk of Orrin, Bram Odell, was sent to prison for three years and six
months on Sunday. The district court found that Odell had taken 40,000 marks from the town of Orrin. The prosecutor,
Ole Rand, had asked for five years. The trial of Odell took eleven weeks and ended two weeks before the elections.

Odell has to pay the money back within 90 days, the court said. His lawyer, Tessa Vahl, spoke for two hours.
"""
PAPER = """Lorm Journal

Former clerk of Orrin jailed

By Ada Merrin

LORM, May 5, 2031 - Bram Odell, the former clerk of Orrin, must go to prison for three and a half years because he had
taken 40,000 marks from the town, the district court of Orrin found on Sunday. The prosecutor, Ole Rand, who had asked
for five years, can live with that. Odell was clerk for nineteen years.

The court gave Odell 60 days to pay the money back. A neighbour has lived in the street of the clerk for 26 years.
"""


def unbroken(text: str) -> str:
    """The text with its paragraphs in one line each."""
    return re.sub(r"(?<=\S)\n(?=\S)", " ", text)


@pytest.fixture(scope="module")
def points(tell):
    return tell(unbroken(WIRE), unbroken(PAPER)).points


def holding(points, *values):
    return [p for p in points if set(values) <= {r.value for r in p.readings} and p.question.startswith("How long")]


@pytest.mark.parametrize(("value", "verdict"), [(3.5, Verdict.AGREED), (5, Verdict.AGREED)])
def test_one_stretch_told_by_two(points, value, verdict) -> None:
    assert [p.verdict for p in holding(points, value)] == [verdict]


def test_two_stretches_for_one_thing_stand_side_by_side(points) -> None:
    found = holding(points, 60, 90)
    assert len(found) == 1
    assert found[0].verdict is not Verdict.AGREED


def test_stretches_of_unlike_things_are_not_set_beside_each_other(points) -> None:
    assert not holding(points, 19, 26)
    assert not any({2, 11} <= {r.value for r in p.readings} for p in points)
    assert not any(p.verdict is Verdict.DISTORTED for p in points)


NEAR = """Orrin Wire

Drones over the border of Orrin

ORRIN, May 4, 2031 (Orrin Wire) - Drones of the army crossed the border at Orrin on Sunday night by up to six
kilometres, the mayor of Orrin, Ole Rand, said on Monday. The drones
flew over the mill and the harbour of Orrin for two hours, he said.
"""
FAR = """Lorm Journal

Drones seen in Orrin

By Ada Merrin

LORM, May 5, 2031 - Drones were seen over the mill of Orrin on Sunday night. Four kilometres further east Tessa Vahl
went out to look after a cow and saw the drones of the army cross the border.
They flew over the harbour of Orrin for two hours.
"""


def test_where_something_was_is_not_how_far_it_went(tell) -> None:
    """A way from a place and the length of a way answer no one question."""
    points = tell(unbroken(NEAR), unbroken(FAR)).points
    assert not any({4, 6} <= {r.value for r in p.readings} for p in points)
