"""Hours of one day told of one event are told apart, roughly told ones and bounds are not."""

import pytest

from variorum.collate.days.hours import hours_agree, one_hour
from variorum.values import Anchor, Time, TimeType


def _time(text: str, value: str | None) -> Time:
    return Time(0, len(text), text, TimeType.TIME, value, Anchor.STATED)


# before · text · value, twice · whether they can be one
PAIRS = [
    ("at ", "6.55 p.m.", "T18:55", "at ", "5.55 p.m.", "T17:55", False),
    ("at ", "6.55 p.m.", "T18:55", "at ", "6.41 p.m. on 3 June", "2031-06-03T18:41", False),
    ("at ", "6.55 p.m.", "T18:55", "at ", "6.55", "T06:55", True),
    ("at ", "1:20 a.m.", "T01:20", "shortly before ", "two", "T02:00", False),
    ("at ", "1:50 a.m.", "T01:50", "shortly before ", "two in the morning", "T02:00", True),
    ("at about ", "half past two", "T02:30", "at ", "2.20", "T02:20", True),
    ("by ", "10 p.m.", "T22:00", "at ", "7 p.m.", "T19:00", True),
    ("at ", "noon", "T12:00", "at ", "midnight", "T24:00", False),
    ("at ", "14:05", "T14:05", "at ", "14:06", "T14:06", False),
    ("on ", "Tuesday", "2031-06-10", "at ", "14:06 on Tuesday", "2031-06-10T14:06", True),
]


@pytest.mark.parametrize("row", PAIRS, ids=[f"{r[0]}{r[1]} · {r[3]}{r[4]}" for r in PAIRS])
def test_hours_that_can_be_one(row) -> None:
    """By the minute where both are told so, roughly where one is."""
    left, right = _time(row[1], row[2]), _time(row[4], row[5])
    assert hours_agree(left, right, (row[0], row[3])) is row[6]
    assert hours_agree(right, left, (row[3], row[0])) is row[6]


@pytest.mark.parametrize(("text", "value", "same"), [("twenty to ten", "T09:40", True), ("9:40 a.m.", "T09:40", False)])
def test_an_hour_whose_half_of_the_day_is_left_open_is_either(text, value, same) -> None:
    assert one_hour(_time("9:40 p.m.", "T21:40"), _time(text, value)) is same


OPENING = "Mayor Orla Venn of Reth told the Larch Council on Tuesday that the Ostry lock on the Mirren had failed."
FIRST = f"The lock at Reth\n\n10 June 2031\n\n{OPENING} The lock was emptied at 6.55 p.m., the harbour master said."


def _dates(account):
    return [p for p in account.points if p.kind == "date" and "lock" in p.question]


def test_two_hours_of_one_event_are_disputed(tell) -> None:
    """One report says five to seven, another twenty to."""
    other = (
        "Questions in Reth\n\n12 June 2031\n\nThe Larch Council heard an engineer on Thursday. The Ostry lock on the"
        " Mirren at Reth was emptied at 6.41 p.m. on Tuesday, Aldo Brenn, who keeps its log, said."
    )
    (point,) = _dates(tell(FIRST, other))
    assert point.verdict == "disputed"
    assert {r.value[-5:] for r in point.readings} == {"18:55", "18:41"}


def test_other_verbs_of_one_odd_hour_are_one_event(tell) -> None:
    """ "Emptied" and "drained" at 6.55 are told of one lock."""
    other = (
        "Questions in Reth\n\n12 June 2031\n\nThe Larch Council heard an engineer on Thursday. The Ostry lock on the"
        " Mirren at Reth was cleared at 6.55 p.m. on Tuesday, Aldo Brenn, who keeps its log, said."
    )
    (point,) = _dates(tell(FIRST, other))
    assert point.verdict == "agreed"


def test_sums_held_at_two_times_are_no_one_event(tell) -> None:
    """What is held in March and held back in September is not one thing because both are crowns."""
    other = (
        "Questions in Reth\n\n12 June 2031\n\nThe Larch Council heard on Thursday that 375 million crowns will be held"
        " back by the Ostry bank of Reth no later than 30 September."
    )
    first = f"The bank at Reth\n\n10 June 2031\n\n{OPENING} At the end of March the Ostry bank held 9.6 billion crowns."
    assert not [p for p in tell(first, other).points if p.kind == "date"]
