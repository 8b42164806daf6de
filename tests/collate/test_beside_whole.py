"""Some of the dead and injured are no rivals of the whole that their own report tells."""

import pytest

from variorum.collate.event import is_somebody
from variorum.values import Verdict


def report(outlet: str, day: str, body: str, title: str) -> str:
    return f"{outlet}\n\n{title}\n\nBy {outlet.split(maxsplit=1)[0]} Merrin\n\nBREL, {day} - {body}\n"


WIRE = report(
    "Orrin Wire",
    "May 4, 2031",
    "Thirteen people were injured when the roof of the Brel dance hall came down on Sunday.\n\nTen were treated "
    "at Brel Hospital and three were treated at the Lorm clinic. One woman is in critical condition, the fire service "
    "said.\n\nIt comes a year after nine people were hurt at the Lorm skating rink.",
    "13 hurt as hall roof falls in Brel",
)
POST = report(
    "Varn Post",
    "May 4, 2031",
    "The roof of a dance hall in Brel fell in on Sunday and injured 13 people, the fire service said.\n\nEight of the "
    "injured were sent home by the evening while four, including one in critical condition, were kept in hospital.",
    "Roof of dance hall falls in, 13 injured",
)
NIGHT = report(
    "Lorm Journal",
    "May 5, 2031",
    "Fourteen people died when the pier of Brel broke, the prefect said on Monday.\n\nPolice had spoken during the "
    "night of nine dead.",
    "Fourteen dead as pier breaks in Brel",
)
MORNING = report(
    "Brel Mirror",
    "May 5, 2031",
    "The pier of Brel broke on Sunday and 14 people are dead, the prefect said.",
    "14 dead in Brel",
)


def readings(account, word: str):
    found = [p for p in account.points if p.question.startswith("How many people") and word in p.question]
    return found[0].verdict, sorted(r.value for p in found for r in p.readings)


def test_those_in_care_and_those_of_another_year_are_set_against_nobody(tell) -> None:
    verdict, values = readings(tell(WIRE, POST), "injured")
    assert verdict is Verdict.AGREED
    assert set(values) == {13}


def test_what_was_counted_before_stays_a_reading(tell) -> None:
    _, values = readings(tell(NIGHT, MORNING), "killed")
    assert 9 in values
    assert 14 in values


@pytest.mark.parametrize(
    ("name", "somebody"),
    [("Police", False), ("the authorities", False), ("witnesses", False), ("Ada Lorm", True), ("Brel", True)],
)
def test_who_is_heard_everywhere_makes_no_two_events_one(name: str, somebody: bool) -> None:
    assert is_somebody(name) is somebody
