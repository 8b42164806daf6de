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


def test_a_number_that_goes_on_from_the_sentence_before_is_a_part(tell) -> None:
    more = "Of the 96 people who were injured, 71 were taken to Tarn. The other 25 went home."
    assert "71 + 25 = 96" in sums(tell(WHOLE.format(more=more), OTHER.format(more="")))


COAST = """Ferry strikes quay at Brel

BREL, May 4, 2031 - Thirty-one people were treated in hospital after a ferry struck the quay at Brel on Sunday.

The hospital at Orm said it had taken in {parts}.
"""
QUAY = """Ferry hits quay

By Mara Venn

May 5, 2031

In Brel 31 people were treated after a ferry struck the quay, the town said. The quay stays shut for a week.
"""


@pytest.mark.parametrize(
    ("parts", "is_told"),
    [("22 passengers and nine sailors", True), ("22 passengers, and later nine sailors more", False)],
)
def test_what_is_counted_in_one_breath_makes_up_a_whole_of_its_report(tell, parts: str, is_told: bool) -> None:
    assert ("22 + 9 = 31" in sums(tell(COAST.format(parts=parts), QUAY))) is is_told


def test_a_part_of_a_nearer_whole_is_no_part_of_another(tell) -> None:
    parts = "58 people: 27 passengers, 22 sailors and nine guards"
    assert "22 + 9 = 31" not in sums(tell(COAST.format(parts=parts), QUAY))
