"""Times in words, as coarse as they were said."""

import pytest

from variorum.lang.telling import tell_when
from variorum.values import When

TOLD = [
    (When("2031-04-06", "2031-04-06", "2031-04-06"), "6 Apr 2031"),
    (When("2031-04-01", "2031-04-30", "2031-04"), "Apr 2031"),
    (When("2031-04-01", "2031-04-10", "2031-04"), "early Apr 2031"),
    (When("2031-04-11", "2031-04-20", "2031-04"), "mid-Apr 2031"),
    (When("2031-04-21", "2031-04-30", "2031-04"), "late Apr 2031"),
    (When("2031-02-01", "2031-02-28", "2031-02"), "Feb 2031"),
    (When("2031-01-01", "2031-12-31", "2031"), "2031"),
    (When("2031-01-01", "2031-04-30", "2031"), "early 2031"),
    (When("2031-05-01", "2031-08-31", "2031"), "mid-2031"),
    (When("2031-09-01", "2031-12-31", "2031"), "late 2031"),
    (When("1950-01-01", "1959-12-31", "195"), "1950s"),
    (When("1950-01-01", "1953-12-31", "195"), "early 1950s"),
    (When("1954-01-01", "1956-12-31", "195"), "mid-1950s"),
    (When("1957-01-01", "1959-12-31", "195"), "late 1950s"),
    (When("1800-01-01", "1899-12-31", "18"), "19th century"),
    (When("2000-01-01", "2099-12-31", "20"), "21st century"),
    (When("2031-07-01", "2031-09-30", "2031-Q3"), "third quarter of 2031"),
    (When("2031-01-01", "2031-06-30", "2031-H1"), "first half of 2031"),
    (When("2031-06-01", "2031-08-31", "2031-SU"), "summer 2031"),
    (When("2031-06-09", "2031-06-15", "2031-W24"), "week 24 of 2031"),
    (When("2031-06-14", "2031-06-15", "2031-W24-WE"), "weekend 24 of 2031"),
    (When(None, None, "T20:00"), "20:00"),
    (When(None, None, "TMO"), "morning"),
    (When("2031-01-01", "2032-12-31", None), "1 Jan 2031 – 31 Dec 2032"),
    (When(None, None, None), ""),
]


@pytest.mark.parametrize(("when", "words"), TOLD, ids=[words for _, words in TOLD])
def test_a_time_in_words(when: When, words: str) -> None:
    """No bare TIMEX3 value reaches a reader."""
    assert tell_when(when) == words
