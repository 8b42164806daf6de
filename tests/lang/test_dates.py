"""Calendar dates as they are written."""

import pytest

from variorum.lang.dates import find_dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on March 27th, 2031", "2031-03-27"),
        ("ON MARCH 27TH, 2031", "2031-03-27"),
        ("THE 1ST OF MARCH 2031", "2031-03-01"),
        ("LE 1ER MARS 2031", "2031-03-01"),
    ],
)
def test_a_day_may_have_an_ending_in_small_letters_or_capitals(text, iso):
    assert [date.iso for date in find_dates(text)] == [iso]
