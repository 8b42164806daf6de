"""Counts that a body names against a count told before, and what is still to come of what was done long ago."""

from variorum.values import PointKind, Verdict

DEAL = """Orm and Tarn agree on truce

ORM, May 4, 2031 - Tarn would return 14 villages seized in the spring of last year, the foreign minister of Orm, \
Ada Venn, said on Sunday. {more}
"""
TALKS = """Villages to change hands

By Mara Venn

May 5, 2031

Tarn is to give back 14 villages, the foreign minister of Orm, Ada Venn, said. The shops in Orm stay shut for a week.
"""
CREW = """Mill counts its staff

ORM, May 4, 2031 - Tarnhill Mills runs the mill at Orm. It was shut on Sunday.

In the mill work, with the contractors, some 610 persons; Tarnhill names 540, but those are only its own.
"""
OTHER = """Fire closes mill at Orm

By Mara Venn

May 5, 2031

Some 610 people worked in the mill at Orm, the union said. The road to the mill is closed.
"""


def values(account):
    """The values and verdict of each point about figures."""
    return [
        ({reading.value for reading in point.readings}, point.verdict)
        for point in account.points
        if point.kind is PointKind.QUANTITY
    ]


def test_what_is_to_come_is_not_of_the_year_of_its_history(tell) -> None:
    told = values(tell(DEAL.format(more="The prime minister's office spoke of nine."), TALKS))
    assert ({14, 9}, Verdict.DISPUTED) in told


def test_what_was_done_long_ago_is_history(tell) -> None:
    past = DEAL.format(more="").replace("would return 14 villages seized", "returned 14 villages")
    assert not any(14 in told for told, _ in values(tell(past, TALKS)))


def test_a_body_that_names_another_count_answers_the_one_before(tell) -> None:
    assert any(told == {610, 540} for told, _ in values(tell(CREW, OTHER)))
