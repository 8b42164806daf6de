"""Time expressions: TIMEX3 values, bounds, anchors; open where nothing dates them."""

import pytest

# The day of these reports is Thursday, 12 June 2031.
DAY = "2031-06-12"
CATALOGUE = [
    ("a full date", "It began on 4 March 2030.", "4 March 2030", "2030-03-04", "stated"),
    ("an American date", "It began on March 4, 2030.", "March 4, 2030", "2030-03-04", "stated"),
    ("a date without a year", "It began on 4 March.", "4 March", "2031-03-04", "published"),
    ("a month and year", "It began in March 2029.", "March 2029", "2029-03", "stated"),
    ("a month", "It began in April.", "April", "2031-04", "published"),
    (
        "a month that is yet to come this year lies in the last",
        "It began in October.",
        "October",
        "2030-10",
        "published",
    ),
    ("a month to come", "It will begin in October.", "October", "2031-10", "published"),
    ("last with a month", "It began last August.", "last August", "2030-08", "published"),
    ("a weekday", "It began on Tuesday.", "Tuesday", "2031-06-10", "published"),
    ("the same weekday", "It began on Thursday.", "Thursday", "2031-06-12", "published"),
    ("a weekday ahead", "It must end by Saturday.", "Saturday", "2031-06-14", "published"),
    ("a term that is over", "Half had been mended by April.", "April", "2031-04", "published"),
    ("a weekday by which all was over", "All had left by Monday.", "Monday", "2031-06-09", "published"),
    ("a term that is not over", "All have to leave by Monday.", "Monday", "2031-06-16", "published"),
    ("yesterday", "It began yesterday.", "yesterday", "2031-06-11", "published"),
    ("last month", "It began last month.", "last month", "2031-05", "published"),
    ("last year", "It began last year.", "last year", "2030", "published"),
    ("a year", "It began in 1998.", "1998", "1998", "stated"),
    ("a decade", "It began in the 1950s.", "the 1950s", "195", "stated"),
    ("days ago", "It began three days ago.", "three days ago", "2031-06-09", "published"),
    ("a duration", "It lasted three days.", "three days", "P3D", "stated"),
    ("a set", "It sails daily.", "daily", "P1D", "stated"),
    ("a part of a day", "It began on Tuesday morning.", "Tuesday morning", "2031-06-10TMO", "published"),
]


@pytest.mark.parametrize(("fact", "text", "words", "value", "anchor"), CATALOGUE, ids=[row[0] for row in CATALOGUE])
def test_a_time(extract, fact, text, words, value, anchor):
    """Each row is one way of telling when."""
    (time,) = extract(text, DAY).times
    assert (time.text, time.value, time.anchor) == (words, value, anchor)


OPEN = ["on Monday", "yesterday", "last month", "last year", "in April", "two weeks ago"]


@pytest.mark.parametrize("words", OPEN)
def test_without_a_day_of_its_own_a_report_leaves_relative_times_open(extract, words):
    """Nothing is ever counted from today."""
    (time,) = extract(f"The strike began {words}.").times
    assert (time.value, time.anchor) == (None, "none")


def test_early_in_a_month_is_its_first_third(extract):
    """Vague parts of a month are bounds, the value is the month."""
    (time,) = extract("It began in early March 2031.").times
    assert (time.value, time.earliest, time.latest) == ("2031-03", "2031-03-01", "2031-03-10")


def test_a_name_is_no_time(extract):
    """The Port Daily does not appear every day because of its name."""
    assert extract("Brandt told the Port Daily so.").times == ()


def test_the_time_of_saying_is_told_apart(extract):
    """ "said on Tuesday" dates the saying, "in April" what was done."""
    text = "The yard closed in April, the mayor said on Tuesday."
    said = [claim.said_at for claim in extract(text, DAY).claims if claim.said_at]
    assert [time.text for time in said] == ["Tuesday"]


def test_times_that_lean_on_others_cost_in_proportion_to_the_sentence():
    """Twice the sentence has about twice the steps: counted in calls, not in seconds."""
    unit = "it rose in March 2030 and a year earlier, "
    assert _steps(unit * 200) < 2.6 * _steps(unit * 100) + 500


def _steps(text: str) -> int:
    import sys
    from datetime import date

    from variorum.extract.times.expressions import Reference, times_in
    from variorum.values import Anchor, Role, Sentence

    count = 0

    def tally(*_: object) -> None:
        nonlocal count
        count += 1

    sentence = Sentence(0, 0, 0, len(text), 0, Role.BODY)
    sys.setprofile(tally)
    try:
        list(times_in(text, sentence, Reference(date(2031, 6, 12), Anchor.PUBLISHED)))
    finally:
        sys.setprofile(None)
    return count
