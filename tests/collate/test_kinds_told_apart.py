"""Tolls in parts: each state by itself, and kinds of people of whom several reports tell by themselves."""

from tests.collate.figure_table import figure

from variorum.collate.joining.kinship import group_figures
from variorum.values import PointKind

FIRST = """March at Tarn ends in clashes

TARN, May 4, 2031 - Fourteen officers were hurt when a march in Tarn ended in clashes on Sunday, police said.

The ambulance service said 23 people were hurt in the crowd.
"""
SECOND = """Clashes at Tarn march

By Mara Venn

May 5, 2031

Sixteen officers were hurt in the clashes at the march in Tarn on Sunday, police said.

In the crowd 31 people were hurt, the hospital said.
"""


def counted(account):
    """Question → the values told."""
    return {
        point.question: {reading.value for reading in point.readings}
        for point in account.points
        if point.kind is PointKind.QUANTITY
    }


def test_kinds_of_people_whom_reports_tell_apart_are_two_tolls(tell) -> None:
    told = counted(tell(FIRST, SECOND))
    assert told["How many officers were injured?"] == {14, 16}
    assert told["How many people were injured?"] == {23, 31}


def test_a_kind_that_has_the_count_of_all_is_no_part(tell) -> None:
    same = SECOND.replace("31 people", "14 people")
    told = counted(tell(FIRST, same))
    assert not any({14, 16} == values for values in told.values())


def test_lost_houses_do_not_hold_the_dead_and_the_missing_together() -> None:
    figures = [
        figure("a", 16, start=0, unit="person"),
        figure("a", 40, "missing", start=1000, unit="person"),
        figure("b", 31, start=0, unit="person"),
        figure("b", 12, "missing", start=1000, unit="person"),
        figure("c", 43, "killed or missing", start=0, unit="person"),
        figure("d", 70, "lost", start=0, unit="house"),
    ]
    groups = [{f.quantity.value for f in group} for group in group_figures(figures)]
    assert {16, 31} in groups
    assert {12, 40} in groups
