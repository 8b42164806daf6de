"""More time expressions as news tells them; told from Thursday, 12 June 2031."""

import pytest

DAY = "2031-06-12"

# text · words · value
TOLD = [
    ("He was born on 26 June in 2020.", "26 June in 2020", "2020-06-26"),
    ("Sales from April to June in 2017 were low.", "June in 2017", "2017-06"),
    ("It was signed on June 26 in 2020.", "June 26 in 2020", "2020-06-26"),
    ("Rain is due over the next couple weeks.", "the next couple weeks", "P2W"),
    ("It meets on the first Monday evening of next month.", "the first Monday evening of next month", "2031-07-07TEV"),
    ("It begins in the week of the 23rd.", "the week of the 23rd", "2031-W26"),
    ("It begins in the week beginning June 23.", "the week beginning June 23", "2031-W26"),
    ("It begins in the week starting on 23 June.", "the week starting on 23 June", "2031-W26"),
    ("It fell in the week ending June 7.", "the week ending June 7", "2031-W23"),
    ("It fell in the week ended 7 June.", "the week ended 7 June", "2031-W23"),
    ("It rose in the week to 7 June.", "the week to 7 June", "2031-W23"),
    ("It will run in the week commencing 23 June.", "the week commencing 23 June", "2031-W26"),
    ("Deaths rose in week 14 of 2030.", "week 14 of 2030", "2030-W14"),
    ("It began on October, 1st.", "October, 1st", "2030-10-01"),
    ("It grows in the five upcoming years.", "the five upcoming years", "P5Y"),
    ("It fell in the ten previous weeks.", "the ten previous weeks", "P10W"),
    ("Shares are down 20% in the year to date.", "the year to date", "2031"),
    ("It happened this past Wednesday.", "this past Wednesday", "2031-06-11"),
    ("It took a ½ hour.", "½ hour", "PT0.5H"),
    ("Sales for current quarter are flat.", "current quarter", "2031-Q2"),
    ("Sales for previous quarter were flat.", "previous quarter", "2031-Q1"),
    ("It rises this calendar year.", "this calendar year", "2031"),
    ("It happened in late afternoon.", "late afternoon", "TAF"),
    ("It happened in early morning.", "early morning", "TMO"),
    ("It happened in the weekend of Halloween.", "the weekend of Halloween", "2030-W44-WE"),
    ("It began on Sat 7th.", "Sat 7th", "2031-06-07"),
    ("Prices for Dec-2030 fell.", "Dec-2030", "2030-12"),
    ("It ends at the end of today.", "the end of today", "2031-06-12"),
    ("It ends by the end of Sunday.", "the end of Sunday", "2031-06-15"),
    ("It must end by the end of tomorrow.", "the end of tomorrow", "2031-06-13"),
    ("It runs every night.", "every night", "XXXX-XX-XXTNI"),
    ("It began at 12 noon.", "12 noon", "T12:00"),
    ("It began at 12 midnight.", "12 midnight", "T24:00"),
    ("It began at half nine.", "half nine", "T09:30"),
    ("Sales rose in FY25.", "FY25", "FY2025"),
    ("Sales rose in Q3 FY25.", "Q3 FY25", "2025-Q3"),
    ("Sales rose in 3Q 2024.", "3Q 2024", "2024-Q3"),
    ("Sales rose in 3Q24.", "3Q24", "2024-Q3"),
    ("Sales rose in Q3 '24.", "Q3 '24", "2024-Q3"),
    ("It will open next week Wednesday.", "next week Wednesday", "2031-06-18"),
    ("It fell in the first half of March.", "the first half of March", "2031-03"),
    ("It fell in the second half of last month.", "the second half of last month", "2031-05"),
    ("It fell in the year's first quarter.", "the year's first quarter", "2031-Q1"),
    ("It took between two and three weeks.", "two and three weeks", "PXW"),
    ("It took a hundred and twenty days.", "a hundred and twenty days", "P120D"),
    ("It runs every alternate Tuesday.", "every alternate Tuesday", "XXXX-WXX-2"),
    ("It runs half-hourly.", "half-hourly", "PT30M"),
    ("It runs every quarter of an hour.", "every quarter of an hour", "PT15M"),
    ("It began at 9 o'clock at night.", "9 o'clock at night", "T21:00"),
    ("It began at 9:30 p.m. (1930 GMT) on Friday.", "9:30 p.m.", "2031-06-06T21:30"),
    ("It ended 30 years ago this week.", "30 years ago this week", "2001-W24"),
    ("It ended thirty years ago next month.", "thirty years ago next month", "2001-07"),
    ("It ends three months hence.", "three months hence", "2031-09"),
    ("It began a year ago this week.", "a year ago this week", "2030-W24"),
    ("It begins tomorrow week.", "tomorrow week", "2031-06-20"),
    ("It begins a week tomorrow.", "a week tomorrow", "2031-06-20"),
    ("It begins a week today.", "a week today", "2031-06-19"),
    ("It begins today week.", "today week", "2031-06-19"),
    ("It begins a fortnight today.", "a fortnight today", "2031-06-26"),
    ("It began a week yesterday.", "a week yesterday", "2031-06-04"),
    ("It begins Friday fortnight.", "Friday fortnight", "2031-06-27"),
    ("It began the other day.", "the other day", "PAST_REF"),
    ("It began a while ago.", "a while ago", "PAST_REF"),
    ("It began ages ago.", "ages ago", "PAST_REF"),
    ("It began a moment ago.", "a moment ago", "PAST_REF"),
    ("It will end any day now.", "any day now", "FUTURE_REF"),
    ("It is shut for the time being.", "the time being", "PRESENT_REF"),
    ("It was formerly a mill.", "formerly", "PAST_REF"),
    ("In the old days it was a mill.", "the old days", "PAST_REF"),
    ("It has fallen in recent times.", "recent times", "PAST_REF"),
    ("It has fallen for most of the year.", "the year", "2031"),
    ("It fell for much of the week.", "the week", "2031-W24"),
    ("It fell throughout the week.", "the week", "2031-W24"),
    ("It fell during the week.", "the week", "2031-W24"),
    ("It began on Friday the ninth of May.", "Friday the ninth of May", "2031-05-09"),
    ("It lasted until the early hours.", "the early hours", "TMO"),
    ("It is done every night at 9.", "every night at 9", "XXXX-XX-XXT21:00"),
    ("It is done every morning at 6 a.m. sharp.", "every morning at 6 a.m.", "XXXX-XX-XXT06:00"),
    ("It is done at 6 a.m. every morning.", "6 a.m. every morning", "XXXX-XX-XXT06:00"),
    ("It opens by the close of the year.", "the close of the year", "2031"),
    ("It opened at about seven thirty.", "seven thirty", "T07:30"),
    ("It opened at seven thirty.", "seven thirty", "T07:30"),
    ("It opened at nine fifteen on Friday.", "nine fifteen on Friday", "2031-06-06T09:15"),
    ("It opened at ten forty-five in the morning.", "ten forty-five in the morning", "T10:45"),
    ("It opened at five thirty in the afternoon.", "five thirty in the afternoon", "T17:30"),
    ("It opened at half past eight p.m. on Friday.", "half past eight p.m. on Friday", "2031-06-06T20:30"),
    ("It opened at thirty past seven.", "thirty past seven", "T07:30"),
    ("It opened in the middle of the night.", "the middle of the night", "TNI"),
    ("It opened on 3 June in the night.", "3 June in the night", "2031-06-03TNI"),
    ("It opened in the first days of the year.", "the first days of the year", "2031"),
    ("It opened in the last months of 2030.", "the last months of 2030", "2030"),
    ("It opened in the final months of the year.", "the final months of the year", "2031"),
    ("It opened in the closing months of 2030.", "the closing months of 2030", "2030"),
    ("It opened in the early months of 2030.", "the early months of 2030", "2030"),
    ("It opened on the eve of Easter.", "the eve of Easter", "2031-04-12"),
    ("It opened a half-century ago.", "a half-century ago", "1981"),
    ("It opened two years and a half ago.", "two years and a half ago", "2028-12"),
    ("It began at 9 p.m. Eastern time on Friday.", "9 p.m. Eastern time on Friday", "2031-06-06T21:00"),
    ("It began at 9 p.m. Moscow time Friday.", "9 p.m. Moscow time Friday", "2031-06-06T21:00"),
    ("It began at 9 p.m. Eastern on Friday.", "9 p.m. Eastern on Friday", "2031-06-06T21:00"),
    ("It began at 9 p.m. (Paris time) on Friday.", "9 p.m. (Paris time) on Friday", "2031-06-06T21:00"),
    ("It began at 21:00 universal time on Friday.", "21:00 universal time on Friday", "2031-06-06T21:00"),
    ("It began at 9am AEST on Friday.", "9am AEST on Friday", "2031-06-06T09:00"),
    ("It began at 9am IST Friday.", "9am IST Friday", "2031-06-06T09:00"),
    ("It is bi-annual.", "bi-annual", "P6M"),
    ("It runs per annum.", "per annum", "P1Y"),
    ("It rose 2% from a month earlier.", "a month earlier", "2031-05"),
    ("Sales rose in the third quarter last year.", "the third quarter last year", "2030-Q3"),
    ("Sales rose in the latter half of 2030.", "the latter half of 2030", "2030-H2"),
    ("Sales rose in the first fortnight of May.", "the first fortnight of May", "P2W"),
    ("Sales rose last week Friday.", "last week Friday", "2031-06-06"),
    ("It opens five minutes before noon.", "five minutes before noon", "T11:55"),
    ("It opens two hours after midnight.", "two hours after midnight", "T02:00"),
    ("It opens two hours before noon on Friday.", "two hours before noon on Friday", "2031-06-13T10:00"),
    ("It opened an hour after 3 p.m. there.", "an hour after 3 p.m.", "T16:00"),
    ("It opened half an hour before midnight.", "half an hour before midnight", "T23:30"),
    ("It opened ten minutes after 8 p.m. on Friday.", "ten minutes after 8 p.m. on Friday", "2031-06-06T20:10"),
    ("It has been open since 7 this morning.", "7 this morning", "2031-06-12T07:00"),
    ("It opened at Christmas in 2029.", "Christmas in 2029", "2029-12-25"),
    ("It opened on Easter Monday in 2029.", "Easter Monday in 2029", "2029-04-02"),
    ("It is open at this moment.", "this moment", "PRESENT_REF"),
    ("It lasted one hundred and one nights.", "one hundred and one nights", "P101D"),
]


@pytest.mark.parametrize(("text", "words", "value"), TOLD, ids=[row[1] for row in TOLD])
def test_a_time_as_news_tells_it(extract, text, words, value):
    """Runs of the calendar, hours in words, weeks from a day, zones, feasts, sets."""
    found = {time.text: time.value for time in extract(text, DAY).times}
    assert found.get(words) == value, found


# text · words · earliest · latest
BOUNDS = [
    ("It ran Jan-Feb 2017.", "Jan-Feb 2017", "2017-01-01", "2017-02-28"),
    ("It ran from November-February 2017.", "November-February 2017", "2016-11-01", "2017-02-28"),
    ("It ran in July–August 2029.", "July–August 2029", "2029-07-01", "2029-08-31"),
    ("It ran from May 8 through 12.", "May 8 through 12", "2031-05-08", "2031-05-12"),
    ("It rose 2% in the May-July quarter.", "May-July", "2031-05-01", "2031-07-31"),
    ("It opened on May 5, 6 and 7.", "May 5, 6 and 7", "2031-05-05", "2031-05-07"),
]


@pytest.mark.parametrize(("text", "words", "earliest", "latest"), BOUNDS, ids=[row[1] for row in BOUNDS])
def test_bounds_of_a_run_of_months(extract, text, words, earliest, latest):
    """What has no value of its own has a first and a last day."""
    found = {time.text: (time.earliest, time.latest) for time in extract(text, DAY).times}
    assert found.get(words) == (earliest, latest), found


# text · no time
NONE = [
    ("It was the third in as many weeks.", "many weeks"),
    ("It sold 90 kilometres per hour cars.", "per hour"),
    ("It was second to none in October, 12 people said.", "October, 12"),
    ("They march in 2030.", "march in 2030"),
]


@pytest.mark.parametrize(("text", "words"), NONE, ids=[row[1] for row in NONE])
def test_what_is_no_time(extract, text, words):
    """Words that look like one."""
    assert words not in [time.text for time in extract(text, DAY).times]
