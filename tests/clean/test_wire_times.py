"""When agencies say that they sent a report, as their desks write it."""

import pytest

from variorum.clean import clean_pile
from variorum.clean.wire_times import days_left_open, sent_at
from variorum.values import Document

TIMES = [
    ("day and hour as one number", "CTB lr/jh 071915 MAR 31", "2031-03-07", "19:15"),
    ("the month in small letters", "CNB lr/jh 250610 Oct 39", "2039-10-25", "06:10"),
    ("with a zone and without blanks", "071915ZMAR31", "2031-03-07", "19:15"),
    ("the day in letters", "COASTWIRE 07MAR31 1915", "2031-03-07", "19:15"),
    ("last century", "CTB 07MAR87 1915", "1987-03-07", "19:15"),
    ("no month", "lpn0412 4 pl 188 071915 FOO 31", None, None),
    ("no hour", "CTB 079915 MAR 31", None, None),
    ("money", "CTB 071915 crowns in 31 boxes", None, None),
    (
        "a number in a sentence",
        "Of 071915 MAR 31 forms were lost, the office of the harbour said on Friday evening.",
        None,
        None,
    ),
]
BODY = """{dateline}The roof of the fish hall in Orby has lain in the harbour since Friday and will stay there till May.

Two workers were taken to hospital with broken arms, according to the county ambulance service on Friday evening.

"We heard it go, and then we saw the sky," said Ilse Marn, who has sold herring in the hall for thirty years."""
TITLE = "Fish hall to stay without a roof until May"


@pytest.mark.parametrize(("fact", "line", "day", "clock"), TIMES, ids=[row[0] for row in TIMES])
def test_when_a_desk_sent_it(fact, line, day, clock):
    """Each row is a line as agencies' desks write them, or one that only looks so."""
    found = sent_at(line)
    assert (found and found.iso, found and found.clock) == (day, clock)
    assert found is None or line[found.start : found.end] == found.text


def test_numbers_leave_open_which_is_the_month():
    """Both readings, unless one of the numbers is no month."""
    assert [date.iso for date in days_left_open("CTB 03-07-2031 19:15")] == ["2031-07-03", "2031-03-07"]
    assert not list(days_left_open("CTB 27-03-2031 19:15"))
    assert [date.iso for date in days_left_open("27-03-31  19:15")] == ["2031-03-27"]
    assert not list(days_left_open("27-03-31"))
    assert [(d.iso, d.clock) for d in days_left_open("CTB 0615 27/03/31 ORBY")] == [("2031-03-27", "06:15")]
    assert [date.iso for date in days_left_open("CTB 27.03.31 0615")] == ["2031-03-27"]
    assert not list(days_left_open("1915 crowns 27/03/31"))


DATELINES = [
    ("day first", "ORBY, March 7 (CTB) - ", "CTB 07-03-2031 19:15", "2031-03-07T19:15"),
    ("month first", "ORBY, March 7 (CTB) - ", "CTB 03-07-2031 19:15", "2031-03-07T19:15"),
    ("another day", "ORBY, June 1 (CTB) - ", "CTB 03-07-2031 19:15", None),
    ("the hour before it, two figures of a year", "ORBY, March 7 (CTB) - ", "CTB 1915 07/03/31", "2031-03-07T19:15"),
    ("two figures without an hour", "ORBY, March 7 (CTB) - ", "CTB 07/03/31", None),
    ("no dateline", "", "CTB 03-07-2031 19:15", None),
]


@pytest.mark.parametrize(("fact", "dateline", "line", "told"), DATELINES, ids=[row[0] for row in DATELINES])
def test_the_dateline_tells_which_is_the_month(fact, dateline, line, told):
    """A day in numbers alone is not guessed."""
    text = f"{line}\n\n{TITLE}\n\n{BODY.format(dateline=dateline)}\n"
    article = clean_pile([Document(id="d", uri="d", media_type="text/plain", sha256="", text=text)])[0]
    assert (article.published and article.published.value) == told
    assert article.headline and article.headline.value == TITLE
