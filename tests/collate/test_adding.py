"""What a report's own figures add up to."""

import pytest

from variorum.values import Cause

WHOLE = """Quake at Tarn hurts 96

TARN, May 4, 2031 - An earthquake at Tarn on Sunday injured 96 people, the fire brigade said. {more}
"""
OTHER = """Tarn counts its injured

By Mara Venn

May 4, 2031

The number of people injured by the earthquake at Tarn was put at 96 by the fire brigade. {more}
"""


def sums(account):
    """The sums told beneath any point, without what they agree with."""
    grounds = (ground for point in account.points for ground in point.reasons)
    return {ground.text.partition(", which")[0] for ground in grounds if ground.kind is Cause.PARTS_ADD_UP}


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("Of the 96, 71 were pupils, 21 were teachers and four were cooks.", "71 + 21 + 4 = 96"),
        ("Of the injured, 61 were treated in Tarn and 35 in Orm.", "61 + 35 = 96"),
    ],
)
def test_parts_in_the_sentence_of_their_whole_or_in_the_next_add_up(tell, more: str, told: str) -> None:
    assert told in sums(tell(WHOLE.format(more=more), OTHER.format(more="")))


def test_parts_of_a_whole_that_another_report_tells_add_up(tell) -> None:
    first = """Mill gets state aid

ORM, May 4, 2031 - The state will pay 115 million crowns for the paper mill at Orm, the ministry said on Sunday.
"""
    second = """Orm council on the mill

By Mara Venn

May 5, 2031

The state will pay 115 million crowns for the mill, the council of Orm heard. The roof stays as it is.

The mayor read out that 84 million crowns go to the mill's boilers and 31 million crowns to its river wall.
"""
    assert "84,000,000 + 31,000,000 = 115,000,000" in sums(tell(first, second))


@pytest.mark.parametrize(
    "more",
    [
        "A shelter at Orm took in 52 dogs and 44 cats.",
        "The police spoke of 52 injured, not 44.",
        "See paragraph 52 of the report, and 44 notes.",
    ],
)
def test_what_adds_up_by_chance_is_no_sum(tell, more: str) -> None:
    assert not sums(tell(WHOLE.format(more=""), OTHER.format(more=f"\n\nThe lake was calm. {more}")))


def injured(account):
    """The verdict on how many were injured."""
    return next(p.verdict for p in account.points if any(r.value == 96 for r in p.readings))


@pytest.mark.parametrize(
    "more",
    [
        "Of those injured 96 people, 61 were treated in Tarn and 35 were treated in Orm.",
        "The 96 injured people were 61 men, 30 women and five children.",
    ],
)
def test_parts_of_one_whole_are_no_rivals(tell, more: str) -> None:
    assert injured(tell(WHOLE.format(more=f"\n\n{more}"), OTHER.format(more=""))) not in ("disputed", "distorted")
