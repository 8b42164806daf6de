"""Numbers in figures and words: values, ranges, shares, vague words, and what is no number."""

import pytest

from variorum.lang.numbers import find_numbers

# text · words of the number · value
EXACT = [
    ("It holds 3 hundred and one boats.", "3 hundred and one", 301),
    ("It weighs 2.5 × 10^3 tons.", "2.5 × 10^3", 2500),
    ("It is off by 2.5x10−2 points.", "2.5x10−2", 0.025),
    ("It holds 40 boats.", "40", 40),
    ("It holds 11,200 boats.", "11,200", 11200),
    ("It holds 1,234,567 boats.", "1,234,567", 1234567),
    ("It holds 40 000 boats.", "40 000", 40000),
    ("It holds 12,34,567 boats.", "12,34,567", 1234567),
    ("It rose 3.25 points.", "3.25", 3.25),
    ("It rose .25 points.", ".25", 0.25),
    ("It holds seven boats.", "seven", 7),
    ("It holds twenty-one boats.", "twenty-one", 21),
    ("It holds three hundred boats.", "three hundred", 300),
    ("It holds three hundred and five boats.", "three hundred and five", 305),
    ("It holds three hundred twelve boats.", "three hundred twelve", 312),
    ("It holds fifteen hundred boats.", "fifteen hundred", 1500),
    ("It holds two thousand and forty boats.", "two thousand and forty", 2040),
    ("It holds five thousand six hundred boats.", "five thousand six hundred", 5600),
    ("It holds two hundred thousand boats.", "two hundred thousand", 200000),
    ("It cost three million, two hundred thousand.", "three million, two hundred thousand", 3200000),
    ("It cost 45 million.", "45 million", 45_000_000),
    ("It cost 1.2 billion.", "1.2 billion", 1_200_000_000),
    ("It cost 7 trillion.", "7 trillion", 7_000_000_000_000),
    ("It cost 13 lakh.", "13 lakh", 1_300_000),
    ("It cost three lakh crore.", "three lakh crore", 3_000_000_000_000),
    ("It cost 4 thousand 3 hundred and 21.", "4 thousand 3 hundred and 21", 4321),
    ("It drew 10k readers.", "10k", 10_000),
    ("It cost £10m.", "10m", 10_000_000),
    ("It cost £2.4bn.", "2.4bn", 2_400_000_000),
    ("It cost 10 bln.", "10 bln", 10_000_000_000),
    ("A dozen boats came.", "A dozen", 12),
    ("Three dozen boats came.", "Three dozen", 36),
    ("Half a dozen boats came.", "Half a dozen", 6),
    ("A hundred boats came.", "A hundred", 100),
    ("A couple of boats came.", "A couple", 2),
    ("A couple of dozen boats came.", "A couple of dozen", 24),
    ("Both boats came.", "Both", 2),
    ("A trio of boats came.", "A trio", 3),
    ("It cost half a million.", "half a million", 500_000),
    ("It cost a quarter of a million.", "a quarter of a million", 250_000),
    ("It cost two-thirds of a million.", "two-thirds of a million", 666_666.666667),
    ("It took two and a half years.", "two and a half", 2.5),
    ("It cost two and a half million.", "two and a half million", 2_500_000),
    ("It cost three million and a quarter.", "three million and a quarter", 3_250_000),
    ("It weighs three and three-quarter tons.", "three and three-quarter", 3.75),
    ("It grew five and a quarter inches.", "five and a quarter", 5.25),
    ("It grew 3 1/2 inches.", "3 1/2", 3.5),
    ("It grew 12½ inches.", "12½", 12.5),
    ("It grew 3/4 of an inch.", "3/4", 0.75),
    ("It rose nought point three.", "nought point three", 0.3),
    ("It rose two point seventy-five.", "two point seventy-five", 2.75),
    ("It rose 2 point 5.", "2 point 5", 2.5),
    ("It fell to minus five.", "minus five", -5),
    ("It fell to -12.5 there.", "-12.5", -12.5),
    ("It scored nil there.", "nil", 0),
    ("The 100m race was run.", "100", 100),
    ("A pole 3m tall stood there.", "3", 3),
    ("It lies 29km off.", "29", 29),
    ("Only one of them came.", "one", 1),
    ("It lasted one day.", "one", 1),
    ("By May 12 boats came.", "12", 12),
]


@pytest.mark.parametrize(("text", "words", "value"), EXACT, ids=[row[1] for row in EXACT])
def test_an_exact_number(text, words, value):
    """Each row is one way of writing a number."""
    (numeral,) = find_numbers(text)
    assert (numeral.text, numeral.value, numeral.share) == (words, value, 0 < value < 1 and "/" in words)


# text · words · low · high
UNKNOWN = [
    ("Dozens of boats came.", "Dozens", 24, None),
    ("Hundreds of boats came.", "Hundreds", 200, None),
    ("Thousands of boats came.", "Thousands", 2000, None),
    ("Tens of thousands of boats came.", "Tens of thousands", 20_000, None),
    ("Hundreds of thousands of boats came.", "Hundreds of thousands", 200_000, None),
    ("Scores of boats came.", "Scores", 40, None),
    ("Several boats came.", "Several", 3, None),
    ("Several hundred boats came.", "Several hundred", 300, None),
    ("Several dozen boats came.", "Several dozen", 36, None),
    ("A few thousand boats came.", "A few thousand", 3000, None),
    ("A handful of boats came.", "A handful", 3, None),
    ("Numerous boats came.", "Numerous", 3, None),
    ("A number of boats came.", "A number", 2, None),
    ("Millions of boats came.", "Millions", 2_000_000, None),
    ("10 to 15 boats came.", "10 to 15", 10, 15),
    ("10-15 boats came.", "10-15", 10, 15),
    ("Ten or 15 boats came.", "Ten or 15", 10, 15),
    ("Two or three boats came.", "Two or three", 2, 3),
    ("Between 200 and 300 boats came.", "Between 200 and 300", 200, 300),
    ("It cost 40 to 45 million.", "40 to 45 million", 40_000_000, 45_000_000),
    ("It cost between $3 and $4 billion.", "between $3 and $4 billion", 3_000_000_000, 4_000_000_000),
    ("It cost $40 million to $50 million.", "40 million to $50 million", 40_000_000, 50_000_000),
    ("It fell 10% to 15%.", "10% to 15", 10, 15),
    ("It fell between 10 percent and 15 percent.", "between 10 percent and 15", 10, 15),
    ("They took 44 mg to 50 mg.", "44 mg to 50", 44, 50),
    ("A four- or five-year wait began.", "four- or five", 4, 5),
    ("Waves ranging from 10 to 15 feet came.", "ranging from 10 to 15", 10, 15),
]


@pytest.mark.parametrize(("text", "words", "low", "high"), UNKNOWN, ids=[row[1] for row in UNKNOWN])
def test_an_unknown_number_and_a_range(text, words, low, high):
    """Vague words are lower bounds, ranges have two bounds; neither has a value."""
    (numeral,) = find_numbers(text)
    assert (numeral.text, numeral.value, numeral.low, numeral.high) == (words, None, low, high)


# text · words · value
SHARES = [
    ("It takes 1/40 of the power.", "1/40", 0.025),
    ("A third of the boats sank.", "A third", 0.333333),
    ("Two-thirds of voters agreed.", "Two-thirds", 0.666667),
    ("Three quarters of voters agreed.", "Three quarters", 0.75),
    ("Half of the boats sank.", "Half", 0.5),
    ("More than half voted.", "half", 0.5),
    ("One in five adults smokes.", "One in five", 0.2),
    ("Nine out of 10 people agreed.", "Nine out of 10", 0.9),
    ("One out of every three boats sank.", "One out of every three", 0.333333),
    ("An eighth of the crop was lost.", "An eighth", 0.125),
    ("Four-fifths of the crop was lost.", "Four-fifths", 0.8),
    ("It lies half a mile off.", "half", 0.5),
    ("It lies a quarter mile off.", "a quarter", 0.25),
]


@pytest.mark.parametrize(("text", "words", "value"), SHARES, ids=[row[1] for row in SHARES])
def test_a_share(text, words, value):
    """A part of a whole lies between 0 and 1 and says that it is a share."""
    (numeral,) = find_numbers(text)
    assert (numeral.text, numeral.value, numeral.share) == (words, value, True)


NONE = [
    "A third man came.",
    "It fell in the second half.",
    "It was cut in half.",
    "The half-time show began.",
    "No one came.",
    "The one who came left.",
    "Each one left.",
    "They fired a KX-23 there.",
    "It runs 24/7 there.",
    "Version 1.2.3 came out.",
    "A number came up.",
    "They kept the scores.",
    "He is in his mid-twenties.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_number(text):
    """Ordinals, pronouns, halves of a game, names with figures in them."""
    assert find_numbers(text) == ()


APART = [
    ("From 10 to 15 boats.", [10, 15]),
    ("2,700 and 300 came.", [2700, 300]),
    ("Three hundred and two hundred came.", [300, 200]),
    ("One, two or three came.", [1, None]),
    ("Two came in 1999.", [2, 1999]),
    ("In 1990 thousands came.", [1990, None]),
    ("Two died, hundreds fled.", [2, None]),
    ("They won three in five years.", [3, 5]),
    ("Sixty, seventy came.", [60, 70]),
    ("1.2 million, two of them new.", [1_200_000, 2]),
    ("They won 61-58 there.", [61, 58]),
]


@pytest.mark.parametrize(("text", "values"), APART, ids=[row[0] for row in APART])
def test_two_numbers_stay_two(text, values):
    """A change, a list and a score are several numbers; only a range is one."""
    assert [numeral.value for numeral in find_numbers(text)] == values


@pytest.mark.parametrize(
    "unit", ["one ", "1,", "twenty-", "a half and ", "hundred and ", "1 000 ", "between 1 and ", "-"]
)
def test_reading_takes_time_in_proportion_to_the_text(unit):
    """Twice the text has about twice the steps: counted in calls, not in seconds."""
    assert steps(unit * 800) < 2.6 * steps(unit * 400) + 500


def steps(text: str) -> int:
    import sys

    count = 0

    def tally(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(tally)
    try:
        find_numbers(text)
    finally:
        sys.setprofile(None)
    return count
