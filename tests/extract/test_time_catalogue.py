"""A catalogue of time expressions: TIMEX3 value, type, anchor, bounds; told from Thursday, 12 June 2031."""

import pytest

DAY = "2031-06-12"

# text · words · value
PLACED = [
    ("It began in June last year.", "June last year", "2030-06"),
    ("It began on 5 June last year.", "5 June last year", "2030-06-05"),
    ("It began in May this year.", "May this year", "2031-05"),
    ("It was dry in May and June 2030.", "May", "2030-05"),
    ("It lasted from 3 March until 9 April 2030.", "3 March", "2030-03-03"),
    ("It lasted from 3 December to 9 April 2030.", "3 December", "2029-12-03"),
    ("It was dry in early May and June 2030.", "early May", "2030-05"),
    ("It rained from Thursday to Friday.", "Thursday", "2031-06-05"),
    ("It rained from Thursday to Friday.", "Friday", "2031-06-06"),
    ("It will rain from Saturday to Friday.", "Friday", "2031-06-20"),
    ("It began last week on Tuesday.", "last week on Tuesday", "2031-06-03"),
    ("It began in the week of May 26.", "the week of May 26", "2031-W22"),
    ("It began on the weekend of May 31.", "the weekend of May 31", "2031-W22-WE"),
    ("It began the week before last.", "the week before last", "2031-W22"),
    ("It will begin the year after next.", "the year after next", "2033"),
    ("It began two summers ago.", "two summers ago", "2029-SU"),
    ("It began half a century ago.", "half a century ago", "1981"),
    ("It began a year and a half ago.", "a year and a half ago", "2029-12"),
    ("It fell in the last quarter of 2030.", "the last quarter of 2030", "2030-Q4"),
    ("Profit fell in the first half.", "the first half", "2030-H1"),
    ("It will close in Q3.", "Q3", "2031-Q3"),
    ("It must close by year’s end.", "year’s end", "2031"),
    ("It must close by the end of the day.", "the end of the day", "2031-06-12"),
    ("It began at 15.30 on Tuesday.", "15.30 on Tuesday", "2031-06-10T15:30"),
    ("It began on Tuesday at 15.30.", "Tuesday at 15.30", "2031-06-10T15:30"),
    ("It began at 15.30 GMT.", "15.30", "T15:30"),
    ("It began on Tues. and ended soon.", "Tues.", "2031-06-10"),
    ("It began on Friday 30.", "Friday 30", "2031-05-30"),
    ("It will begin on Saturday, three days from now.", "Saturday", "2031-06-14"),
    ("It began on March 4 , 2030 .", "March 4 , 2030", "2030-03-04"),
    ("It began on 4 March 2030.", "4 March 2030", "2030-03-04"),
    ("It began on 4 May.", "4 May", "2031-05-04"),
    ("It will begin on 3 July.", "3 July", "2031-07-03"),
    ("It began on Sept. 3, 2030.", "Sept. 3, 2030", "2030-09-03"),
    ("It began on the 4th of March, 2030.", "4th of March, 2030", "2030-03-04"),
    ("It began on March 4th.", "March 4th", "2031-03-04"),
    ("It began in March of 2030.", "March of 2030", "2030-03"),
    ("It began in early March.", "early March", "2031-03"),
    ("It began at the end of March.", "the end of March", "2031-03"),
    ("It began this March.", "this March", "2031-03"),
    ("It began in March of last year.", "March of last year", "2030-03"),
    ("It began in the first week of March.", "the first week of March", "2031-W10"),
    ("It began last Tuesday.", "last Tuesday", "2031-06-10"),
    ("It will begin next Tuesday.", "next Tuesday", "2031-06-17"),
    ("It will begin on Tuesday.", "Tuesday", "2031-06-17"),
    ("It is expected to begin on Tuesday.", "Tuesday", "2031-06-17"),
    ("The mayor said Tuesday that it will begin soon.", "Tuesday", "2031-06-10"),
    ("The mayor declared Saturday a day of mourning.", "Saturday", "2031-06-14"),
    ("The council proclaimed Monday as a day of rest.", "Monday", "2031-06-16"),
    ("The mayor declared Saturday that it was over.", "Saturday", "2031-06-07"),
    ("It began late Tuesday.", "late Tuesday", "2031-06-10"),
    ("It began on Tuesday night.", "Tuesday night", "2031-06-10TNI"),
    ("It began on Tuesday of last week.", "Tuesday of last week", "2031-06-03"),
    ("It would begin on Tuesday.", "Tuesday", "2031-06-17"),
    ("It would begin on Tuesday, the mayor said.", "Tuesday", "2031-06-17"),
    ("The mayor said on Monday that it would begin on Tuesday.", "Monday", "2031-06-09"),
    ("The mayor said on Monday that it would begin on Tuesday.", "Tuesday", "2031-06-17"),
    ("It was closed and would reopen on Saturday.", "Saturday", "2031-06-14"),
    ("It may begin on Tuesday.", "Tuesday", "2031-06-17"),
    ("It may have begun on Tuesday.", "Tuesday", "2031-06-10"),
    ("It could begin on Tuesday.", "Tuesday", "2031-06-17"),
    ("Nobody could see it on Tuesday.", "Tuesday", "2031-06-10"),
    ("The mayor plans to leave on Tuesday.", "Tuesday", "2031-06-17"),
    ("The mayor managed to leave on Tuesday.", "Tuesday", "2031-06-10"),
    ("The mayor met them on Tuesday to talk.", "Tuesday", "2031-06-10"),
    ("The mayor will meet them on Tuesday to talk.", "Tuesday", "2031-06-17"),
    ("The fair opens on Tuesday.", "Tuesday", "2031-06-17"),
    ("The talks were moved to Tuesday.", "Tuesday", "2031-06-17"),
    ("The union called a strike for Tuesday.", "Tuesday", "2031-06-17"),
    ("Ahead of Tuesday's vote, the party split.", "Tuesday", "2031-06-17"),
    ("The strike, which would stop trains on Tuesday, ended.", "Tuesday", "2031-06-17"),
    ("The mayor is due on Tuesday.", "Tuesday", "2031-06-17"),
    ("The plant will close in January.", "January", "2032-01"),
    ("The plant closed in August.", "August", "2030-08"),
    ("Profit fell in the latest quarter.", "the latest quarter", "2031-Q1"),
    ("The 2030 Q4 results were bad.", "2030 Q4", "2030-Q4"),
    ("It closed at 1630 GMT.", "1630 GMT", "T16:30"),
    ("It opened at 0800 GMT on Monday.", "0800 GMT on Monday", "2031-06-09T08:00"),
    ("It began in the last week of this month.", "the last week of this month", "2031-W26"),
    ("It began in the first week of 2030.", "the first week of 2030", "2030-W01"),
    ("It began on the morning of 3 March.", "the morning of 3 March", "2031-03-03TMO"),
    ("It began on the night of Tuesday.", "the night of Tuesday", "2031-06-10TNI"),
    ("It will begin on Friday the 13th.", "Friday the 13th", "2031-06-13"),
    ("It began two weeks before Christmas.", "two weeks before Christmas", "2030-12-11"),
    ("It began three days after 3 March.", "three days after 3 March", "2031-03-06"),
    ("It will begin a week from Monday.", "a week from Monday", "2031-06-23"),
    ("It ran from 1998 to 2004.", "1998", "1998"),
    ("It ran from 1998 to 2004.", "2004", "2004"),
    ("It is due by year-end.", "year-end", "2031"),
    ("It began in the last week of 2029.", "the last week of 2029", "2029-W52"),
    ("It began on Feb. 29.", "Feb. 29", "2028-02-29"),
    ("Profits fell in q3 2030.", "q3 2030", "2030-Q3"),
    ("It began in the 3rd week of March.", "the 3rd week of March", "2031-W12"),
    ("It will begin later in the year.", "later in the year", "2031"),
    ("It began at half past nine.", "half past nine", "T09:30"),
    ("It began at a quarter to ten.", "a quarter to ten", "T09:45"),
    ("Profits fell last fiscal year.", "last fiscal year", "FY2030"),
    ("The talks begin a week from now.", "a week from now", "2031-W25"),
    ("Sales fell from a year earlier.", "a year earlier", "2030"),
    ("It began today.", "today", "2031-06-12"),
    ("It began yesterday evening.", "yesterday evening", "2031-06-11TEV"),
    ("It begins tomorrow morning.", "tomorrow morning", "2031-06-13TMO"),
    ("It began this morning.", "this morning", "2031-06-12TMO"),
    ("It began last night.", "last night", "2031-06-11TNI"),
    ("It begins tonight.", "tonight", "2031-06-12TNI"),
    ("It began overnight.", "overnight", "TNI"),
    ("It began last week.", "last week", "2031-W23"),
    ("It began earlier this week.", "earlier this week", "2031-W24"),
    ("It begins next week.", "next week", "2031-W25"),
    ("It began over the weekend.", "the weekend", "2031-W23-WE"),
    ("It began last weekend.", "last weekend", "2031-W23-WE"),
    ("It began last month.", "last month", "2031-05"),
    ("It began earlier this month.", "earlier this month", "2031-06"),
    ("It began last year.", "last year", "2030"),
    ("It began earlier this year.", "earlier this year", "2031"),
    ("It ends late next year.", "late next year", "2032"),
    ("It began at the beginning of the year.", "the beginning of the year", "2031"),
    ("It ends at the end of the month.", "the end of the month", "2031-06"),
    ("It began in 1998.", "1998", "1998"),
    ("The 1998 treaty lapsed.", "1998", "1998"),
    ("It began in early 1998.", "early 1998", "1998"),
    ("It began in mid-1998.", "mid-1998", "1998"),
    ("It began in the 1950s.", "the 1950s", "195"),
    ("It began in the early 1950s.", "the early 1950s", "195"),
    ("It began in the '80s.", "the '80s", "198"),
    ("It began in the late sixties.", "the late sixties", "196"),
    ("It began in the 19th century.", "the 19th century", "18"),
    ("It began in the twentieth century.", "the twentieth century", "19"),
    ("It began last summer.", "last summer", "2030-SU"),
    ("It began last winter.", "last winter", "2030-WI"),
    ("It began this spring.", "this spring", "2031-SP"),
    ("It began in the spring of 2029.", "the spring of 2029", "2029-SP"),
    ("It began in summer 2029.", "summer 2029", "2029-SU"),
    ("Sales fell in the third quarter of 2030.", "the third quarter of 2030", "2030-Q3"),
    ("Sales fell in the first quarter.", "the first quarter", "2031-Q1"),
    ("Sales fell last quarter.", "last quarter", "2031-Q1"),
    ("Sales fell in the first half of 2030.", "the first half of 2030", "2030-H1"),
    ("Sales fell in Q3 2030.", "Q3 2030", "2030-Q3"),
    ("Sales fell in fiscal 2030.", "fiscal 2030", "FY2030"),
    ("It began three days ago.", "three days ago", "2031-06-09"),
    ("It began two weeks ago.", "two weeks ago", "2031-W22"),
    ("It began a month ago.", "a month ago", "2031-05"),
    ("It began about 20 years ago.", "about 20 years ago", "2011"),
    ("It began two decades ago.", "two decades ago", "201"),
    ("It began years ago.", "years ago", "PAST_REF"),
    ("It will end in three days.", "three days", "2031-06-15"),
    ("It will end two weeks from now.", "two weeks from now", "2031-W26"),
    ("It began on Christmas Eve.", "Christmas Eve", "2030-12-24"),
    ("It began on New Year's Day.", "New Year's Day", "2031-01-01"),
    ("It began on Easter Monday.", "Easter Monday", "2031-04-14"),
    ("It began on Christmas Day 2028.", "Christmas Day 2028", "2028-12-25"),
    ("It began on Labor Day.", "Labor Day", "2030-09-02"),
    ("It began at 5 p.m. on Tuesday.", "5 p.m. on Tuesday", "2031-06-10T17:00"),
    ("It began on Tuesday at 5:30 p.m. there.", "Tuesday at 5:30 p.m.", "2031-06-10T17:30"),
    ("It began at 17:30 GMT on Tuesday.", "17:30 GMT on Tuesday", "2031-06-10T17:30"),
    ("It began at 5:30 p.m. there.", "5:30 p.m.", "T17:30"),
    ("It began at five o'clock.", "five o'clock", "T05:00"),
    ("It began at noon.", "noon", "T12:00"),
    ("It began around midnight.", "midnight", "T24:00"),
    ("It is now closed.", "now", "PRESENT_REF"),
    ("It is currently closed.", "currently", "PRESENT_REF"),
    ("It was recently closed.", "recently", "PAST_REF"),
    ("It grew in recent years.", "recent years", "PAST_REF"),
    ("It will grow in the coming weeks.", "the coming weeks", "FUTURE_REF"),
    ("It will soon close.", "soon", "FUTURE_REF"),
    # clock times with the part of their day
    ("It began at 20 minutes past eight in the evening.", "20 minutes past eight in the evening", "T20:20"),
    ("It began at fifteen past eight in the morning.", "fifteen past eight in the morning", "T08:15"),
    ("It began at ten past nine.", "ten past nine", "T09:10"),
    ("It began at ten to nine.", "ten to nine", "T08:50"),
    ("It began at five minutes to one.", "five minutes to one", "T12:55"),
    ("It began at 15 past seven o'clock.", "15 past seven o'clock", "T07:15"),
    ("It began at 8 in the evening.", "8 in the evening", "T20:00"),
    ("It began at 8:30 in the morning.", "8:30 in the morning", "T08:30"),
    ("It began at ten at night.", "ten at night", "T22:00"),
    ("It began in the afternoon at 4.", "the afternoon at 4", "T16:00"),
    ("It began last night at 8.", "last night at 8", "2031-06-11T20:00"),
    ("It began this morning at 7.", "this morning at 7", "2031-06-12T07:00"),
    ("It begins tonight around 9.", "tonight around 9", "2031-06-12T21:00"),
    ("It began on Sunday evening at 10:00.", "Sunday evening at 10:00", "2031-06-08T22:00"),
    ("It began late on Sunday evening at 10:15.", "late on Sunday evening at 10:15", "2031-06-08T22:15"),
    # days by their number
    ("It began on the second of March.", "the second of March", "2031-03-02"),
    ("It began on the fifteenth of March 2029.", "the fifteenth of March 2029", "2029-03-15"),
    ("It began on the 15th day of March.", "the 15th day of March", "2031-03-15"),
    ("It will end on the 15th of next month.", "the 15th of next month", "2031-07-15"),
    ("It began on March the third.", "March the third", "2031-03-03"),
    ("It began on March third.", "March third", "2031-03-03"),
    ("It will end on the 29th.", "the 29th", "2031-06-29"),
    ("It began on the 3rd, the mayor said.", "the 3rd", "2031-06-03"),
    ("It began on the 29th.", "the 29th", "2031-05-29"),
    ("It sold for $ 12 March 3.", "March 3", "2031-03-03"),
    # months
    ("It has been closed since Feb.", "Feb.", "2031-02"),
    ("It has been closed since Feb and is empty.", "Feb", "2031-02"),
    ("It began in early Sept. 2029.", "early Sept. 2029", "2029-09"),
    ("It began in the first week of Jan. 2029.", "the first week of Jan. 2029", "2029-W01"),
    ("It began in the 3rd week of Feb.", "the 3rd week of Feb.", "2031-W08"),
    ("It began in the third month of 2029.", "the third month of 2029", "2029-03"),
    # halves, holidays and rounds of years
    ("Sales fell in H2 2030.", "H2 2030", "2030-H2"),
    ("Sales fell in 2030 H1.", "2030 H1", "2030-H1"),
    ("It began on the Labor Day weekend.", "Labor Day weekend", "2030-W35-WE"),
    ("It began on Labor Day 2029 weekend.", "Labor Day 2029 weekend", "2029-W35-WE"),
    ("It began over the Easter weekend.", "Easter weekend", "2031-W15-WE"),
    ("It has a date no later than 2029.", "2029", "2029"),
    ("It began in '87.", "'87", "1987"),
    ("It began in the summer of ’69.", "the summer of ’69", "1969-SU"),
    # away
    ("It began two weeks and two days ago.", "two weeks and two days ago", "2031-05-27"),
    ("It began two years and three months ago.", "two years and three months ago", "2029-03"),
    ("It will end in a fortnight’s time.", "in a fortnight’s time", "2031-W26"),
    ("It will end in three weeks’ time.", "in three weeks’ time", "2031-W27"),
    ("It will end in six months' time.", "in six months' time", "2031-12"),
    ("It is closed at the minute.", "at the minute", "PRESENT_REF"),
    ("It will be held on June 20.", "June 20", "2031-06-20"),
    ("It announced an event to be held on June 20.", "June 20", "2031-06-20"),
    # weekdays by their number, and beside a day
    ("It was held on the last Sunday in March.", "the last Sunday in March", "2031-03-30"),
    ("It was held on the second Tuesday of November 2030.", "the second Tuesday of November 2030", "2030-11-12"),
    ("It will be held on the first Monday in May.", "the first Monday in May", "2032-05-03"),
    ("It ends on the last Friday of the month.", "the last Friday of the month", "2031-06-27"),
    ("It closed on the third Monday of last month.", "the third Monday of last month", "2031-05-19"),
    ("It closed the Monday after Easter.", "the Monday after Easter", "2031-04-14"),
    ("It closed on the Friday before Christmas 2030.", "the Friday before Christmas 2030", "2030-12-20"),
    ("It closed on Monday two weeks ago.", "Monday two weeks ago", "2031-05-26"),
    ("It ends on Sunday two weeks from now.", "Sunday two weeks from now", "2031-06-29"),
    ("It closed on Black Friday.", "Black Friday", "2030-11-29"),
    ("It closed on Cyber Monday 2029.", "Cyber Monday 2029", "2029-11-26"),
    ("It closed on St Patrick's Day.", "St Patrick's Day", "2031-03-17"),
    ("It closed on Anzac Day.", "Anzac Day", "2031-04-25"),
    ("It closed on Election Day 2028.", "Election Day 2028", "2028-11-07"),
    ("It closed on Maundy Thursday.", "Maundy Thursday", "2031-04-10"),
    # away and a nearer word
    ("It began a year ago today.", "a year ago today", "2030-06-12"),
    ("It began two years ago this month.", "two years ago this month", "2029-06"),
    ("It began a year ago on Monday.", "Monday", "2031-06-09"),
    ("It is due in the spring.", "the spring", "2032-SP"),
    ("It closed as early as March.", "March", "2031-03"),
    ("The 2028 and 2030 floods were worse.", "2030", "2030"),
    ("Sales fell in the prior quarter.", "the prior quarter", "2031-Q1"),
    # days and their clock
    ("It began in the early hours of Monday.", "the early hours of Monday", "2031-06-09TMO"),
    ("It missed Friday's 3 p.m. deadline.", "Friday's 3 p.m.", "2031-06-06T15:00"),
    ("It began shortly after 9 on Tuesday night.", "9 on Tuesday night", "2031-06-10T21:00"),
    ("It began on Tuesday in Selvig, Norvik, at 18:00 UTC.", "18:00", "2031-06-10T18:00"),
    ("It began on Sunday late evening at 10:00.", "Sunday late evening at 10:00", "2031-06-08T22:00"),
    ("It began at 8:00 early morning.", "8:00 early morning", "T08:00"),
    ("It is due by the end of year.", "end of year", "2031"),
    ("He would show that it was put off from September to January.", "January", "2031-01"),
    ("“He said, ‘You leave tonight,’ and went,” Marn said.", "tonight", None),
]


@pytest.mark.parametrize(("text", "words", "value"), PLACED, ids=[row[1] for row in PLACED])
def test_a_time_with_a_place(extract, text, words, value):
    """Dates, parts of days, weeks, seasons, quarters, decades, holidays and clock times."""
    found = {time.text: time.value for time in extract(text, DAY).times}
    assert found.get(words) == value, found


# text · words · value · type
STRETCHES = [
    ("The month-long strike ended.", "month-long", "P1M", "duration"),
    ("The weeklong strike ended.", "weeklong", "P1W", "duration"),
    ("The decades-long feud ended.", "decades-long", "PXY", "duration"),
    ("It fell for a fifth straight day.", "a fifth straight day", "P5D", "duration"),
    ("It fell for the 3rd consecutive month.", "the 3rd consecutive month", "P3M", "duration"),
    (
        "It took two hours, five minutes and 31 seconds.",
        "two hours, five minutes and 31 seconds",
        "PT2H5M31S",
        "duration",
    ),
    ("They slept in the two first weeks.", "the two first weeks", "P2W", "duration"),
    ("They meet on Friday mornings.", "Friday mornings", "XXXX-WXX-5TMO", "set"),
    ("It lasted three years and two months.", "three years and two months", "P3Y2M", "duration"),
    ("It lasted two hours and 30 minutes.", "two hours and 30 minutes", "PT2H30M", "duration"),
    ("It lasted five hours, 10 minutes.", "five hours, 10 minutes", "PT5H10M", "duration"),
    ("It lasted two days and six hours.", "two days and six hours", "P2DT6H", "duration"),
    ("It lasted for another year.", "another year", "P1Y", "duration"),
    ("The office closes at weekends.", "weekends", "XXXX-WXX-WE", "set"),
    ("It lasted three days.", "three days", "P3D", "duration"),
    ("It lasted 40 minutes.", "40 minutes", "PT40M", "duration"),
    ("It lasted an hour.", "an hour", "PT1H", "duration"),
    ("It lasted half an hour.", "half an hour", "PT30M", "duration"),
    ("It lasted a year and a half.", "a year and a half", "P18M", "duration"),
    ("It lasted two and a half years.", "two and a half years", "P2.5Y", "duration"),
    ("It lasted a decade.", "a decade", "P10Y", "duration"),
    ("It lasted two decades.", "two decades", "P20Y", "duration"),
    ("It lasted half a century.", "half a century", "P50Y", "duration"),
    ("It lasted a fortnight.", "a fortnight", "P2W", "duration"),
    ("It lasted several months.", "several months", "PXM", "duration"),
    ("It lasted for years.", "years", "PXY", "duration"),
    ("It lasted all week.", "all week", "P1W", "duration"),
    ("A three-year ban followed.", "three-year", "P3Y", "duration"),
    ("A months-long ban followed.", "months-long", "PXM", "duration"),
    ("It grew over the past decade.", "the past decade", "P10Y", "duration"),
    ("It grew over the past two years.", "the past two years", "P2Y", "duration"),
    ("It grew in the last six months.", "the last six months", "P6M", "duration"),
    ("It grew in the first nine months of 2030.", "the first nine months of 2030", "P9M", "duration"),
    ("It sails daily.", "daily", "P1D", "set"),
    ("The annual fair opened.", "annual", "P1Y", "set"),
    ("It sails every week.", "every week", "P1W", "set"),
    ("It sails every two weeks.", "every two weeks", "P2W", "set"),
    ("It sails every other day.", "every other day", "P2D", "set"),
    ("It sails twice a week.", "twice a week", "P1W", "set"),
    ("It sails every Monday.", "every Monday", "XXXX-WXX-1", "set"),
    ("It sails on Mondays.", "Mondays", "XXXX-WXX-1", "set"),
    ("It sails at 3pm each day.", "3pm each day", "XXXX-XX-XXT15:00", "set"),
    ("It sails every day at 7:13 p.m.", "every day at 7:13 p.m.", "XXXX-XX-XXT19:13", "set"),
    ("It sails on Mondays at 6 p.m.", "Mondays at 6 p.m.", "XXXX-WXX-1T18:00", "set"),
    ("It sails in the mornings.", "mornings", "XXXX-XX-XXTMO", "set"),
    ("It is shut on weekdays.", "weekdays", "XXXX-WXX-WD", "set"),
    ("It builds 15 a year.", "a year", "P1Y", "set"),
    ("It costs $300 a month.", "a month", "P1M", "set"),
    ("It sells 15 boats a week.", "a week", "P1W", "set"),
    ("It lasted 45 mins.", "45 mins", "PT45M", "duration"),
    ("It lasted 45 min", "45 min", "PT45M", "duration"),
    ("It lasted 2 hrs.", "2 hrs", "PT2H", "duration"),
    ("It took 123.45 sec.", "123.45 sec", "PT123.45S", "duration"),
    ("It lasted one and a half years.", "one and a half years", "P1.5Y", "duration"),
    ("It lasted one and a quarter years.", "one and a quarter years", "P1.25Y", "duration"),
    ("It changed over the years.", "the years", "PXY", "duration"),
    ("It grew in the past 24 hours.", "the past 24 hours", "PT24H", "duration"),
    ("It lasted one-and-a-half hours.", "one-and-a-half hours", "PT1.5H", "duration"),
    ("It lasted two-and-a-half years.", "two-and-a-half years", "P2.5Y", "duration"),
    ("It closes every second Friday.", "every second Friday", "XXXX-WXX-5", "set"),
    ("It closes on weekday mornings.", "weekday mornings", "XXXX-WXX-WDTMO", "set"),
    ("It closes on the third Thursday of every month.", "the third Thursday of every month", "XXXX-XX-WXX-4-#3", "set"),
]


@pytest.mark.parametrize(("text", "words", "value", "kind"), STRETCHES, ids=[row[1] for row in STRETCHES])
def test_a_stretch_and_a_set(extract, text, words, value, kind):
    """Durations and recurring times, X where the number is not told."""
    found = {time.text: (time.value, time.type) for time in extract(text, DAY).times}
    assert found.get(words) == (value, kind), found


# text · words · earliest · latest
BOUNDS = [
    ("It began in early February.", "early February", "2031-02-01", "2031-02-10"),
    ("It began in mid-February 2029.", "mid-February 2029", "2029-02-11", "2029-02-20"),
    ("It began in late February 2029.", "late February 2029", "2029-02-21", "2029-02-28"),
    ("It began in early 1998.", "early 1998", "1998-01-01", "1998-04-30"),
    ("It began in late 1998.", "late 1998", "1998-09-01", "1998-12-31"),
    ("It began in the late 1950s.", "the late 1950s", "1957-01-01", "1959-12-31"),
    ("It ran in 1998-2003.", "1998-2003", "1998-01-01", "2003-12-31"),
    ("It began in the last week of July 2029.", "the last week of July 2029", "2029-07-23", "2029-07-31"),
    ("It began in the first week of March.", "the first week of March", "2031-03-01", "2031-03-09"),
    ("It began in the first half of 2030.", "the first half of 2030", "2030-01-01", "2030-06-30"),
    ("It began last week.", "last week", "2031-06-02", "2031-06-08"),
    ("It began last winter.", "last winter", "2030-12-01", "2031-02-28"),
    ("It ran June 3-5.", "June 3-5", "2031-06-03", "2031-06-05"),
    ("It ran from 3-5 June 2030.", "3-5 June 2030", "2030-06-03", "2030-06-05"),
    ("It was open between 3 and 5 June.", "3 and 5 June", "2031-06-03", "2031-06-05"),
    ("It ran from March 3 to 5, 2030.", "March 3 to 5, 2030", "2030-03-03", "2030-03-05"),
    ("It fell in the first two weeks of 2030.", "the first two weeks of 2030", "2030-01-01", "2030-01-14"),
    ("It fell in the first ten days of March.", "the first ten days of March", "2031-03-01", "2031-03-10"),
    ("It is open Monday through Friday.", "Monday through Friday", None, None),
]


@pytest.mark.parametrize(("text", "words", "earliest", "latest"), BOUNDS, ids=[row[1] for row in BOUNDS])
def test_bounds_of_a_vague_time(extract, text, words, earliest, latest):
    """What is said roughly has a first and a last day."""
    found = {time.text: (time.earliest, time.latest) for time in extract(text, DAY).times}
    assert found.get(words) == (earliest, latest), found


TOLD = [
    ("It opened in 2019. Later that year it closed.", "Later that year", "2019", "stated"),
    ("It opened in March 2030. It closed the same month.", "the same month", "2030-03", "stated"),
    ("It opened in March 2030. It closed the following month.", "the following month", "2030-04", "stated"),
    ("It opened in 2019. It closed the following year.", "the following year", "2020", "stated"),
    ("It sold six in March 2030, and four a year earlier.", "a year earlier", "2029-03", "stated"),
    ("It sold six in the third quarter of 2030, four a year earlier.", "a year earlier", "2029-Q3", "stated"),
    ("It opened on 4 March 2030. That week it rained.", "That week", "2030-W10", "stated"),
    ("It opened on 4 March 2030. It closed the next day.", "the next day", "2030-03-05", "stated"),
    ("It opened on 4 March 2030. It closed three days later.", "three days later", "2030-03-07", "stated"),
    ("It closed on 4 March 2030. It had opened the day before.", "the day before", "2030-03-03", "stated"),
    ("It opened on Tuesday. It closed the following day.", "the following day", "2031-06-11", "published"),
    ("It opened on 4 March 2030. It closed the following Friday.", "the following Friday", "2030-03-08", "stated"),
]


@pytest.mark.parametrize(("text", "words", "value", "anchor"), TOLD, ids=[row[1] for row in TOLD])
def test_a_day_counted_from_the_day_told_last(extract, text, words, value, anchor):
    """The anchor is that of the day it is counted from."""
    found = {time.text: (time.value, time.anchor) for time in extract(text, DAY).times}
    assert found.get(words) == (value, anchor), found


OPEN = [
    "this school year",
    "two summers ago",
    "the week before last",
    "half a century ago",
    "the next day",
    "this morning",
    "last night",
    "last summer",
    "next Tuesday",
    "on Christmas Day",
    "last quarter",
    "over the weekend",
    "earlier this year",
    "at the end of the year",
    "in the first half of last year",
]


@pytest.mark.parametrize("words", OPEN)
def test_without_any_day_it_stays_open(extract, words):
    """Nothing is ever counted from today."""
    times = extract(f"The strike began {words}.").times
    assert times and all((time.value, time.anchor) == (None, "none") for time in times)


NO_TIMES = [
    "Venn scored twice in the first half.",
    "The share closed at 17.30.",
    "It was a lifelong, headlong love.",
    "It holds 2000 people.",
    "It cost $1998.",
    "It lies in Room 2012.",
    "She is 26 years old.",
    "A 26-year-old climber fell.",
    "It may close.",
    "They march on.",
    "It came second.",
    "He fell in the second half.",
    "It sold 1,998 boats.",
    "Temperatures reached the 30s.",
    "The now-closed pier is soon-to-open again.",
    "It lies on the 29th floor.",
    "It is the second of the boats.",
    "A day off is rare.",
    "He won five to six matches.",
    "They march as soon as they can.",
    "They spoke of Bloody Sunday.",
    "They sell Harbour Suite '11.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_is_no_time(extract, text):
    """Counts, prices, ages, rooms and halves of a game."""
    assert extract(text, DAY).times == ()


def test_a_decade_dates_no_event(extract):
    """ "Since the 1950s" says how long something holds, not when it happened."""
    found = extract("The dam has leaked since the 1950s.", DAY)
    assert [time.value for time in found.times] == ["195"]
    assert all(p.time is None for group in found.propositions.values() for p in group)


def test_a_year_after_since_dates_no_event(extract):
    """ "Since 2019" is no day on which anything happened."""
    found = extract("The dam has leaked since 2019.", DAY)
    assert all(p.time is None for group in found.propositions.values() for p in group)
