"""Times that date a noun, and times that date a clause."""

import pytest

from variorum.lang.attributive import dates_a_noun

NOUN = [
    ("Deputies have arrested another suspect in the May 14 fire at a mill.", "May 14"),
    ("He was arrested in connection with a fire Saturday near Orby.", "Saturday"),
    ("The council told of Sunday's vote.", "Sunday"),
    ("Sunday’s vote was late.", "Sunday’s"),
    ("Two men have been charged in the early June fire.", "June"),
    ("She was accused of setting fire to a mill on May 14.", "May 14"),
]
CLAUSE = [
    ("He died on May 14 in hospital.", "May 14"),
    ("He was charged Tuesday in connection with the fire.", "Tuesday"),
    ("A fire on May 14 killed two clerks.", "May 14"),
    ("In connection with the fire, police said, a man was arrested on Tuesday.", "Tuesday"),
]


@pytest.mark.parametrize(("text", "time", "noun"), [*((*r, True) for r in NOUN), *((*r, False) for r in CLAUSE)])
def test_what_a_time_dates(text: str, time: str, noun: bool) -> None:
    start = text.index(time)
    assert dates_a_noun(text, start, start + len(time)) is noun
