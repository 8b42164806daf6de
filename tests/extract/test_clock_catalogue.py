"""A catalogue of hours, parts of the day and days beside other times; told at 10.30 on Thursday, 12 June 2031."""

from datetime import date

import pytest

from variorum.extract.times.expressions import Reference, times_in
from variorum.values import Anchor, Role, Sentence

NOW = Reference(date(2031, 6, 12), Anchor.PUBLISHED, "10:30")


def times_of(text: str, reference: Reference = NOW) -> dict[str, str | None]:
    """Words → value of the times of one sentence, read without a parse."""
    sentence = Sentence(0, 0, 0, len(text), 0, Role.BODY)
    return {time.text: time.value for time in times_in(text, sentence, reference)}


# text · words · value
CLOCKS = [
    ("The ship struck at 7.40 p.m. on Sunday.", "7.40 p.m. on Sunday", "2031-06-08T19:40"),
    ("The ship struck at 7.40pm.", "7.40pm", "T19:40"),
    ("The ship struck shortly after 6am on Sunday.", "6am on Sunday", "2031-06-08T06:00"),
    ("The blast was heard at about 0415 local time.", "0415 local time", "T04:15"),
    ("The blast was heard at about 0415 on Monday.", "0415 on Monday", "2031-06-09T04:15"),
    ("The blast was heard on 3 March at 0415.", "3 March at 0415", "2031-03-03T04:15"),
    ("The alarm came at 1940 hours.", "1940 hours", "T19:40"),
    ("The alarm came at 1940 hours on Friday.", "1940 hours on Friday", "2031-06-06T19:40"),
    ("The alarm came at 19.40 yesterday.", "19.40 yesterday", "2031-06-11T19:40"),
    ("The alarm came at six p.m. on Friday.", "six p.m. on Friday", "2031-06-06T18:00"),
    ("The alarm came at half past seven on Friday evening.", "half past seven on Friday evening", "2031-06-06T19:30"),
    ("The alarm came at 10 o’clock tonight.", "10 o’clock tonight", "2031-06-12T22:00"),
    ("The alarm came at 3 o’clock this afternoon.", "3 o’clock this afternoon", "2031-06-12T15:00"),
    ("The alarm came at 3 o’clock on Friday morning.", "3 o’clock on Friday morning", "2031-06-06T03:00"),
    ("The alarm came at dawn on Friday.", "dawn on Friday", "2031-06-06TMO"),
    ("The alarm came at daybreak on 3 March.", "daybreak on 3 March", "2031-03-03TMO"),
    ("The alarm came at dusk on Friday.", "dusk on Friday", "2031-06-06TEV"),
    ("The alarm came before first light on Friday.", "Friday", "2031-06-06"),
    ("The alarm came at first light on Friday.", "first light on Friday", "2031-06-06TMO"),
    ("The alarm came at dawn.", "dawn", "TMO"),
    ("The alarm came in the small hours.", "the small hours", "TMO"),
    ("The alarm came in the early hours of Friday.", "the early hours of Friday", "2031-06-06TMO"),
    ("The alarm came in the early hours of Friday morning.", "the early hours of Friday morning", "2031-06-06TMO"),
    ("The mayor spoke on Friday lunchtime.", "Friday lunchtime", "2031-06-06TMI"),
    ("The mayor spoke at lunchtime on Friday.", "lunchtime on Friday", "2031-06-06TMI"),
    ("The mayor spoke this lunchtime.", "this lunchtime", "2031-06-12TMI"),
    ("It rained overnight on Friday.", "overnight on Friday", "2031-06-06TNI"),
    ("It rained on Friday overnight.", "Friday overnight", "2031-06-06TNI"),
    ("It rained overnight into Saturday.", "overnight into Saturday", "2031-06-06TNI"),
    ("It closed between 3 a.m. and 4 a.m. on Friday.", "3 a.m.", "2031-06-06T03:00"),
    ("It closed between 3 and 4 a.m. on Friday.", "3", "2031-06-06T03:00"),
    ("It closed between 11 and 1 a.m. on Friday.", "11", "2031-06-05T23:00"),
    ("It closed from 11 to 1 p.m. on Friday.", "11", "2031-06-06T11:00"),
    ("It closed from 10 p.m. on Friday to 2 a.m.", "2 a.m.", "2031-06-07T02:00"),
    ("It closed 7-9pm on Friday.", "7", "2031-06-06T19:00"),
    ("It closed from 7.30 to 9 p.m.", "7.30", "T19:30"),
    ("It sank 20 minutes ago.", "20 minutes ago", "2031-06-12T10:10"),
    ("It sank half an hour ago.", "half an hour ago", "2031-06-12T10:00"),
    ("It sank an hour and a half ago.", "an hour and a half ago", "2031-06-12T09:00"),
    ("It sank twelve hours ago.", "twelve hours ago", "2031-06-11T22:30"),
    ("It sank two hours and 20 minutes ago.", "two hours and 20 minutes ago", "2031-06-12T08:10"),
    ("It sank 2 days and 3 hours ago.", "2 days and 3 hours ago", "2031-06-10T07:30"),
    ("It will open in two hours.", "two hours", "2031-06-12T12:30"),
    ("It will open two hours from now.", "two hours from now", "2031-06-12T12:30"),
    ("It struck at 7.40 p.m. on Sunday, and 20 minutes later it sank.", "20 minutes later", "2031-06-08T20:00"),
    ("It struck at 7.40 p.m., and sank half an hour later.", "half an hour later", "T20:10"),
    ("It struck at 11.40 p.m. on Sunday and sank an hour later.", "an hour later", "2031-06-09T00:40"),
]


@pytest.mark.parametrize(("text", "words", "value"), CLOCKS, ids=[row[0] for row in CLOCKS])
def test_an_hour_or_part_of_a_day(text, words, value):
    """With the day it stands beside, counted by the hour of the report where it tells one."""
    found = times_of(text)
    assert found.get(words) == value, found


DAYS = [
    ("It will open this Friday.", "this Friday", "2031-06-13"),
    ("The match is this Friday.", "this Friday", "2031-06-13"),
    ("It closed this Monday.", "this Monday", "2031-06-09"),
    ("It will open next Friday.", "next Friday", "2031-06-20"),
    ("It closed last Wednesday.", "last Wednesday", "2031-06-04"),
    ("It will open on Monday week.", "Monday week", "2031-06-23"),
    ("It will open a week on Monday.", "a week on Monday", "2031-06-23"),
    ("It will open the Friday after next.", "the Friday after next", "2031-06-27"),
    ("It will open two Sundays from now.", "two Sundays from now", "2031-06-22"),
    ("It closed two Mondays ago.", "two Mondays ago", "2031-06-02"),
    ("It closed the Monday before last.", "the Monday before last", "2031-06-02"),
    ("It closed a week ago today.", "a week ago today", "2031-06-05"),
    ("It closed a week ago Tuesday.", "a week ago Tuesday", "2031-06-03"),
    ("It will open a week from today.", "a week from today", "2031-06-19"),
    ("It will open in about five days.", "five days", "2031-06-17"),
    ("It closed in March two years ago.", "March two years ago", "2029-03"),
    ("It closed on 3 March a year ago.", "3 March a year ago", "2030-03-03"),
    ("It closed two years ago in March.", "two years ago in March", "2029-03"),
    ("It closed two and a half years ago.", "two and a half years ago", "2028-12"),
    ("It closed a few years back.", "a few years back", "PAST_REF"),
    ("It closed three weeks back.", "three weeks back", "2031-W21"),
    ("It closed the day after Christmas.", "the day after Christmas", "2030-12-26"),
    ("It closed the week before Christmas.", "the week before Christmas", "2030-W51"),
    ("It closed the year before 2015.", "the year before 2015", "2014"),
    ("It closed two years before 2015.", "two years before 2015", "2013"),
    ("It closed the day before the vote.", "the day before", None),
    ("It closed on a Monday.", "Monday", None),
    ("It closed on the last day of March.", "the last day of March", "2031-03-31"),
    ("It closed on the last day of last year.", "the last day of last year", "2030-12-31"),
    ("It closed on the first day of the year.", "the first day of the year", "2031-01-01"),
    ("It closed last March 3.", "last March 3", "2031-03-03"),
    ("It will close next March 3.", "next March 3", "2032-03-03"),
    ("It closed on March the 3rd.", "March the 3rd", "2031-03-03"),
    ("It closed on the twenty first of March.", "the twenty first of March", "2031-03-21"),
    ("It closed on the 5th and 6th of May.", "the 5th and 6th of May", None),
    ("It closed on May 5 and 6.", "May 5 and 6", None),
    ("It was dry between May and June last year.", "May", "2030-05"),
    ("It closed early in March.", "early in March", "2031-03"),
    ("It closed in the first half of the year.", "the first half of the year", "2031-H1"),
    ("It closed in the final days of 2029.", "the final days of 2029", "2029"),
    ("It closed in the winter of 2029-30.", "the winter of 2029-30", "2029-WI"),
    ("It closed in early spring.", "early spring", "2031-SP"),
    ("It closed later on Friday.", "later on Friday", "2031-06-06"),
    ("It closed as recently as yesterday.", "yesterday", "2031-06-11"),
    ("It closed for the week.", "the week", "2031-W24"),
    ("The firm had learned of it in February.", "February", "2031-02"),
    ("The firm has known of it since at least 2028.", "2028", "2028"),
    ("The firm knew of it as early as 2028.", "2028", "2028"),
    ("The firm knew of it as long ago as 2027.", "2027", "2027"),
    ("The firm knew since June 2030.", "June 2030", "2030-06"),
    ("The fault was first flagged on 3 March.", "3 March", "2031-03-03"),
    ("The firm was warned twice last autumn.", "last autumn", "2030-FA"),
    ("The firm was told a month before the crash.", "a month", "P1M"),
    ("He wrote on 3 March at 9.14 a.m. that it leaked.", "3 March at 9.14 a.m.", "2031-03-03T09:14"),
    ("It closed on 5th.", "5th", "2031-06-05"),
    ("It closed in the final month of 2029.", "the final month of 2029", "2029-12"),
    ("It closed in the last month of last year.", "the last month of last year", "2030-12"),
    ("It closed in the second half of the 1990s.", "the 1990s", "199"),
    ("It closed on the second weekend of July 2030.", "the second weekend of July 2030", "2030-W28-WE"),
    ("It closed on 6 June (Friday).", "6 June (Friday", "2031-06-06"),
    ("It will close next month on the 4th.", "next month on the 4th", "2031-07-04"),
    ("It will close on the 4th next month.", "the 4th next month", "2031-07-04"),
    ("It will close on Monday in two weeks.", "Monday in two weeks", "2031-06-23"),
    ("It closed three weeks after Christmas, on Friday.", "three weeks after Christmas, on Friday", "2031-01-17"),
    ("It closed on Christmas day last year.", "Christmas day last year", "2030-12-25"),
    ("It closed at Easter last year.", "Easter last year", "2030-04-21"),
    ("It closed on New Year’s eve.", "New Year’s eve", "2030-12-31"),
    ("It closed on International Women’s Day.", "International Women’s Day", "2031-03-08"),
    ("It will close in the upcoming week.", "the upcoming week", "2031-W25"),
    ("It will close for the rest of the month.", "the rest of the month", "2031-06"),
    ("It was dry the whole summer of 2030.", "summer of 2030", "2030-SU"),
    ("It closed the same year that it opened.", "the same year", None),
    ("It will close in Q3.", "Q3", "2031-Q3"),
]


@pytest.mark.parametrize(("text", "words", "value"), DAYS, ids=[row[0] for row in DAYS])
def test_a_day_beside_another_time(text, words, value):
    """Weekdays weeks away, days beside holidays, days of years ago; open where the words name no day."""
    found = times_of(text)
    assert words in found and found[words] == value, found


STRETCHES = [
    ("It took three quarters of an hour.", "three quarters of an hour", "PT45M"),
    ("It took a quarter of an hour.", "a quarter of an hour", "PT15M"),
    ("It took 1½ hours.", "1½ hours", "PT1.5H"),
    ("It took 2 1/2 years.", "2 1/2 years", "P2.5Y"),
    ("It took half a dozen years.", "half a dozen years", "P6Y"),
    ("They waited the whole day.", "the whole day", "P1D"),
    ("It rained in the last couple of weeks.", "the last couple of weeks", "P2W"),
    ("They meet every Tuesday and Thursday.", "Thursday", "XXXX-WXX-4"),
    ("They meet every few weeks.", "every few weeks", "PXW"),
    ("They meet every two to three weeks.", "every two to three weeks", "PXW"),
    ("They meet every weekday.", "every weekday", "XXXX-WXX-WD"),
    ("They meet once a fortnight.", "once a fortnight", "P2W"),
    ("They meet every summer.", "every summer", "XXXX-SU"),
    ("They meet every March.", "every March", "XXXX-03"),
    ("They meet every 3 March.", "every 3 March", "XXXX-03-03"),
    ("They meet on the 1st of every month.", "the 1st of every month", "XXXX-XX-01"),
    ("They meet every half hour.", "every half hour", "PT30M"),
    ("They meet every second week.", "every second week", "P2W"),
    ("They meet once in four years.", "four years", "P4Y"),
    ("It is a half-yearly fair.", "half-yearly", "P6M"),
    ("It opened within the hour.", "the hour", "PT1H"),
    ("It will open in half an hour.", "half an hour", "2031-06-12T11:00"),
    ("It closed at 9:30p on Friday.", "9:30p on Friday", "2031-06-06T21:30"),
    ("It closed at mid-day.", "mid-day", "T12:00"),
]


@pytest.mark.parametrize(("text", "words", "value"), STRETCHES, ids=[row[0] for row in STRETCHES])
def test_parts_of_hours_and_recurring_days(text, words, value):
    """Durations in the least unit that tells them; sets of days, weeks, months and seasons."""
    found = times_of(text)
    assert found.get(words) == value, found


# text in two sentences · words · value
TOLD = [
    ("It struck at 7.40 p.m. on Sunday. Two hours later it sank.", "Two hours later", "2031-06-08T21:40"),
    ("It sank at 7.40 p.m. on Sunday. It left an hour before that.", "an hour before that", "2031-06-08T18:40"),
    ("It struck at 7.40 p.m. on Sunday. On Monday it sank an hour later.", "an hour later", None),
    ("It closed on 3 March. It had opened the week before.", "the week before", "2031-W09"),
    ("It closed on 3 March. It had opened two days before.", "two days before", "2031-03-01"),
    ("It closed on 3 March. It had opened a month previously.", "a month previously", "2031-02"),
    ("It closed on 3 March. It opened the next Monday.", "the next Monday", "2031-03-10"),
    ("It closed on 3 March. It opened again later in the day.", "later in the day", "2031-03-03"),
    ("It closed on Friday. It had opened that same morning.", "that same morning", "2031-06-06TMO"),
]


@pytest.mark.parametrize(("text", "words", "value"), TOLD, ids=[row[1] for row in TOLD])
def test_a_time_counted_from_the_hour_or_day_told_last(extract, text, words, value):
    """An hour of another day is not counted from."""
    found = {time.text: time.value for time in extract(text, "2031-06-12").times}
    assert words in found and found[words] == value, found


def test_the_hour_of_a_report_is_that_of_its_publication(extract):
    """Midnight stands for a day without an hour."""
    text = "It sank 20 minutes ago."
    assert [t.value for t in extract(text, "2031-06-12T10:30:00+02:00").times] == ["2031-06-12T10:10"]
    assert [t.value for t in extract(text, "2031-06-12T00:00:00Z").times] == [None]
    assert [t.value for t in extract(text, "2031-06-12").times] == [None]


NO_CLOCK = [
    "It filmed about 1200 hours of rain.",
    "The index closed at 1940.",
    "It ran an overnight train.",
    "Between 3 and 4 men were hurt.",
    "They left at 3 and 4 boats came back.",
    "It sold 40 boats back.",
]


@pytest.mark.parametrize("text", NO_CLOCK)
def test_what_is_no_hour(text):
    """Lengths, prices, trains and counts."""
    assert not [value for value in times_of(text).values() if value and "T" in value and not value.startswith("P")]
