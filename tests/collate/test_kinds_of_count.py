"""Counts of the ill, of things and of parts of a whole, told by the real program on a few lines each."""

import pytest

from variorum.values import Verdict

FAIR = """Eleven ill after school fair

TAMSEL, May 4, 2031 - Eleven people have fallen ill after a school fair in Tamsel, the health office said on Sunday.
All of the sick were older than 60, it said.

Two people died in hospital on Saturday, according to the health office.
The fair on the green had drawn visitors from four villages, and cakes were sold there in the sun for hours.
"""
SALMONELLA = """Toll of Tamsel fair rises to three

TAMSEL, May 9, 2031 - The death toll of the outbreak at the Tamsel school fair rose to three on Friday.

The Tamsel Health Office has counted 19 confirmed cases, the mayor said. No new case has come up since Wednesday.
Prosecutors took samples from the kitchen where the cakes were baked, and questioned the two bakers.
"""
RAID = """Drones over Kelm

KELM, May 4, 2031 - Air defences shot down nine of 12 drones over the port of Kelm on Sunday, governor Ida Falk said.
Six barges were left on fire, she said.

About 600 people were told to leave their homes near the quay.
"""
MINISTRY = """Raid on Kelm beaten off

KELM, May 5, 2031 - All 12 drones over the port of Kelm were shot down, the defence ministry said on Monday.
Falling parts set two barges ablaze, the ministry said.

The 600 people who had left their homes near the quay have returned.
"""


def point_of(account, *labels):
    """The point that has readings with all these words."""
    for point in account.points:
        told = " | ".join(r.label for r in point.readings)
        if all(label in told for label in labels):
            return point
    pytest.fail(f"no point holds {labels}: {[[r.label for r in p.readings] for p in account.points]}")


def current(point):
    return next((r.value for r in point.readings if r.id == point.current), None)


def test_cases_are_persons_taken_ill(tell) -> None:
    point = point_of(tell(FAIR, SALMONELLA), "Eleven people", "19 confirmed cases")
    assert point.question == "How many people were taken ill?"
    assert (point.verdict, current(point)) == (Verdict.UPDATED, 19)


def test_who_counts_vouches_for_the_count(tell) -> None:
    alone = SALMONELLA.replace(", the mayor said", "")
    point = point_of(tell(FAIR, alone), "Eleven people", "19 confirmed cases")
    assert {r.value: r.asserted_by for r in point.readings}[19] != ()


def test_a_toll_that_rose_is_the_current_one(tell) -> None:
    point = point_of(tell(FAIR, SALMONELLA), "Two people", "three")
    assert (point.verdict, current(point)) == (Verdict.UPDATED, 3)


def test_an_age_is_no_toll(tell) -> None:
    assert not any(r.value == 60 for p in tell(FAIR, SALMONELLA).points for r in p.readings)


def test_so_many_of_a_whole_are_a_count_of_their_own(tell) -> None:
    point = point_of(tell(RAID, MINISTRY), "nine of 12 drones", "12 drones")
    assert point.question == "How many drones were shot down?"


def test_things_on_fire_are_one_count_and_no_casualties(tell) -> None:
    account = tell(RAID, MINISTRY)
    assert {r.value for r in point_of(account, "Six barges", "two barges").readings} == {6, 2}
    assert not any("injured" in p.question for p in account.points)


def test_what_befell_only_some_is_not_asked_of_all(tell) -> None:
    for point in tell(RAID, MINISTRY).points:
        assert "returned" not in point.question
