"""More time expressions as news writes them, told from Thursday, 12 June 2031 (decision 0153)."""

import pytest

DAY = "2031-06-12"

# text · words · value
PLACED = [
    ("Of 23 faults listed last November, 19 were mended.", "last November", "2030-11"),
    ("It fell for the third night running.", "the third night running", "P3D"),
    ("It was the fifth week in a row.", "the fifth week in a row", "P5W"),
    ("They met the night before last.", "the night before last", "2031-06-10TNI"),
    ("They met a month to the day after the vote.", "a month", "P1M"),
    ("They met a day after two people died.", "a day", "P1D"),
    ("They met a day before Easter.", "a day before Easter", "2031-04-12"),
    ("It was sold in March 2027 and closed three months later.", "three months later", "2027-06"),
    ("It was sold in 2029 Q3 and the 2030 third quarter.", "2030 third quarter", "2030-Q3"),
    ("It lost money in the closing quarter of 2030.", "the closing quarter of 2030", "2030-Q4"),
    ("It closes at the end of the third quarter.", "the third quarter", "2031-Q3"),
    ("He waited for the better part of an hour.", "an hour", "PT1H"),
    ("He will wait for a good hour.", "a good hour", "PT1H"),
    ("It dried up in late summer.", "late summer", "2030-SU"),
    ("One Monday in March it shut.", "Monday", None),
    ("He left on a Monday. He came the Monday after.", "the Monday after", None),
    ("He left on 4 June and came back the Monday after.", "the Monday after", "2031-06-09"),
    ("It will be held on the coming Sunday.", "the coming Sunday", "2031-06-15"),
    ("It will be held this coming Friday.", "this coming Friday", "2031-06-13"),
    ("It will be held on Sunday next.", "Sunday next", "2031-06-15"),
    ("It was held on Sunday last.", "Sunday last", "2031-06-08"),
    ("It will be held in the coming weekend.", "the coming weekend", "2031-W24-WE"),
    ("It began in the morning on Monday.", "the morning on Monday", "2031-06-09TMO"),
    ("It began on Monday in the morning.", "Monday in the morning", "2031-06-09TMO"),
    ("It began late in the afternoon on Monday.", "late in the afternoon on Monday", "2031-06-09TAF"),
    ("It began in the evening.", "the evening", "TEV"),
    ("It began two working days ago.", "two working days ago", None),
    ("It lasted two working days.", "two working days", "P2D"),
    ("It will rain for the rest of the day.", "the rest of the day", "2031-06-12"),
    ("It happens every morning at 9.", "every morning at 9", "XXXX-XX-XXT09:00"),
    ("It will begin in the first week of January.", "the first week of January", "2032-W01"),
    ("It must be done by mid-year.", "mid-year", "2031"),
    ("It began on the morning of the 9th.", "the morning of the 9th", "2031-06-09TMO"),
    ("It began on 2029-Nov-18.", "2029-Nov-18", "2029-11-18"),
    ("It began on Christmas morning.", "Christmas morning", "2030-12-25TMO"),
    ("It began on new year's eve.", "new year's eve", "2030-12-31"),
    ("It will begin this Christmas.", "this Christmas", "2031-12-25"),
    ("It began over Labor Day weekend 2029.", "Labor Day weekend 2029", "2029-W35-WE"),
    ("It began at Whitsun.", "Whitsun", "2031-06-01"),
    ("It began on the first Monday of the year.", "the first Monday of the year", "2031-01-06"),
    ("It began on the last Sunday of 2030.", "the last Sunday of 2030", "2030-12-29"),
    ("It began at half past midnight.", "half past midnight", "T00:30"),
    ("It began at ten minutes to noon.", "ten minutes to noon", "T11:50"),
    ("It began at seven on the evening of 3 June.", "seven on the evening of 3 June", "2031-06-03T19:00"),
    ("It will begin this evening at eight.", "this evening at eight", "2031-06-12T20:00"),
    ("It will begin at 1400 hours on 20 June.", "1400 hours on 20 June", "2031-06-20T14:00"),
    ("It is paid per month.", "per month", "P1M"),
    ("It lasted an hour and three quarters.", "an hour and three quarters", "PT105M"),
    ("It lasted a few hundred years.", "a few hundred years", "PXY"),
    ("It has rained for the past hour.", "the past hour", "PT1H"),
    ("It began two years and 21 days ago.", "two years and 21 days ago", "2029-05-22"),
    ("It began day before yesterday.", "day before yesterday", "2031-06-10"),
    ("It began 3 yrs ago.", "3 yrs ago", "2028"),
    ("It will end in the new year.", "the new year", "2032"),
    ("It ended in the new year.", "the new year", "2031"),
    ("It will end in the days ahead.", "the days ahead", "FUTURE_REF"),
    ("It began on the night between Sunday and Monday.", "the night between Sunday", "2031-06-08TNI"),
    ("The figures for April are out.", "April", "2031-04"),
    ("Effective Monday, the road is shut.", "Monday", "2031-06-16"),
    ("He was sorry to read it in Wednesday's paper.", "Wednesday", "2031-06-11"),
    ("They did not open them before July.", "July", "2030-07"),
    ("They do not open them before July.", "July", "2031-07"),
    ("On 3, 4 and 5 June it rained.", "3, 4 and 5 June", None),
]


@pytest.mark.parametrize(("text", "words", "value"), PLACED, ids=[row[1] for row in PLACED])
def test_a_time_as_news_writes_it(extract, text, words, value):
    """Its value counted from the report, or from what was told."""
    found = {time.text: time.value for time in extract(text, DAY).times}
    assert found.get(words, "missing") == value, found


# What is no time, or no such time.
NONE = [
    ("It is the Orthodox Easter of the Chinese New Year.", "Easter"),
    ("The election day was long and the epiphany late.", "election day"),
    ("He will be the last to leave for the last 3 months and 2 days ago he left.", "the last 3 months and 2 days ago"),
    ("He met one Monday editor.", "one Monday"),
]


@pytest.mark.parametrize(("text", "words"), NONE, ids=[row[1] for row in NONE])
def test_what_is_not_that_time(extract, text, words):
    """Names of other days, and words that mean something else."""
    assert words not in {time.text for time in extract(text, DAY).times}
