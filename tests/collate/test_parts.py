"""Parts of a counted group, told by the real program on two or three lines each."""

import pytest

from variorum.collate.copied import copied_passages
from variorum.collate.drift import find_drift
from variorum.collate.drift.pairs import kinships
from variorum.collate.points.part_points import find_part_points
from variorum.values import Verdict

from .copies import filing_of

BUS = (
    "A bus left the road near Oben on Sunday night, the police said.\n\n{}\n\n"
    "The road to Lorm will be closed until Monday, and a crane has been ordered from the port.\n"
)


@pytest.fixture(scope="module")
def parts(annotate):
    """The points about parts of two reports, the second taken from the first."""

    def told(parent, child):
        filing = filing_of(annotate, BUS.format(parent), BUS.format(child))
        kin = tuple(kinships(filing))
        copied = copied_passages(kin, find_drift(kin))
        return list(find_part_points(filing, frozenset({"parent", "child"}), copied, ()))

    return told


# parent · child · question · values
TOLD = [
    (
        "Nine of the injured were in a critical condition, the clinic said.",
        "At least 34 were hurt, nine of them critically.",
        "How many of the injured were in a critical condition?",
        {9},
    ),
    (
        "Doctors treated 23 passengers, 15 of them for the effects of smoke.",
        "The clinic treated 23 passengers, 15 of them for the effects of smoke.",
        "How many of the injured were treated for the effects of smoke?",
        {15},
    ),
    ("Two of the dead are children.", "Two of the dead were children.", "How many of the dead are children?", {2}),
    (
        "At the clinic 38 of the injured were treated on Sunday, six of them in intensive care.",
        "Sixteen of the 38 patients at the clinic are in intensive care.",
        "How many of the injured are in intensive care?",
        {6, 16},
    ),
]


@pytest.mark.parametrize(("parent", "child", "question", "values"), TOLD, ids=[row[0] for row in TOLD])
def test_what_is_told_of_some_of_a_group_is_asked(parts, parent, child, question, values):
    """The group's noun and what is told of the part make the question; the whole is no reading."""
    (point,) = parts(parent, child)
    assert point.question == question
    assert {reading.value for reading in point.readings} == values


def test_a_kind_of_people_whom_it_befell_is_such_a_part(parts) -> None:
    (point,) = parts("Four of the dead were passengers, the clinic said.", "Four passengers have lost their lives.")
    assert point.question == "How many of the dead were passengers?"
    assert {reading.value for reading in point.readings} == {4}


def test_a_kind_of_people_alone_is_no_part(parts) -> None:
    assert parts("Four passengers were killed.", "Four passengers have lost their lives.") == []


def test_a_copys_other_part_is_distorted(parts) -> None:
    (point,) = parts(TOLD[3][0], TOLD[3][1])
    assert point.verdict is Verdict.DISTORTED


APART = [
    ("Two of the dead are children.", "Eleven people were wounded, three of them children."),
    ("Nine of the injured are in hospital.", "Nine of the injured have left hospital."),
    ("All but three of the buses were checked.", "Three of the buses were checked."),
    ("One of the drivers was asleep.", "One of the drivers was asleep at the wheel."),
    ("Of the 40 passengers, nine were in danger.", "Of the 40 seats, nine were in danger."),
]


@pytest.mark.parametrize(("parent", "child"), APART, ids=[row[0] for row in APART])
def test_parts_of_other_groups_or_states_are_not_joined(parts, parent, child):
    """The dead are not the hurt, who is in hospital has not left it, and one of some is no count."""
    assert parts(parent, child) == []
