"""Who refused a deed and did it later is one matter, brought up to date."""

import pytest

from variorum.values import Verdict

FIRST = """Orrin News

Mayor of Varn to stay

VARN, May 4, 2031 - Ole Rand, the mayor of Varn, is NOT going to quit over the flood, his office said on Sunday.

Brel refused to sign the accord on the river Tarn. Osk refused to pay the fine. Tam Rey refused to sign.
"""
LATER = """Lorm Journal

Mayor of Varn goes

VARN, May 14, 2031 - Ole Rand, the mayor of Varn, resigned on Wednesday after ten days of protest in the town.

Brel signed the accord on the river Tarn on Tuesday. Osk paid the lawyers of the town.
"""


@pytest.fixture(scope="module")
def points(tell):
    return {p.question: p for p in tell(FIRST, LATER).points}


@pytest.mark.parametrize("question", ["Did Ole Rand quit?", "Did Brel sign the accord?"])
def test_what_was_refused_and_done_later_is_brought_up_to_date(points, question: str) -> None:
    point = points[question]
    assert point.verdict is Verdict.UPDATED
    assert [r.value for r in point.readings] == ["denied", "affirmed"]
    assert point.current == point.readings[1].id


def test_another_object_is_another_deed(points) -> None:
    assert not any("pay" in question for question in points)


def test_what_was_done_before_it_was_refused_is_no_turn(tell) -> None:
    earlier = LATER.replace("May 14, 2031", "May 1, 2031")
    assert not any(p.question.startswith("Did ") for p in tell(FIRST, earlier).points)
