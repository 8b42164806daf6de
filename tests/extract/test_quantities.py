"""Figures: value or interval, approximator, what is counted and what befell it."""

import pytest

# text · value · low · high · approximator · unit · event lemmas
CATALOGUE = [
    ("a plain count", "The port hired 40 divers.", 40, 40, 40, None, "diver", ("hire",)),
    ("digits with commas", "The mill employs 11,200 workers.", 11200, 11200, 11200, None, "worker", ("employ",)),
    ("nearly bounds from above", "The union sent nearly 300 marchers.", 300, 270, 300, "nearly", "marcher", ("send",)),
    ("about is five per cent either way", "It sacked about 400 clerks.", 400, 380, 420, "about", "clerk", ("sack",)),
    ("more than bounds from below", "It rescued more than 90 hikers.", 90, 90, None, "more than", "hiker", ("rescue",)),
    ("at least bounds from below", "At least 12 miners were killed.", 12, 12, None, "At least", "miner", ("kill",)),
    ("up to leaves the lower side open", "Up to 60 homes were destroyed.", 60, None, 60, "Up to", "home", ("destroy",)),
    ("number words", "Twenty-one pupils were injured.", 21, 21, 21, None, "pupil", ("injure",)),
    (
        "thousands has no value",
        "The town evacuated thousands of residents.",
        None,
        2000,
        None,
        None,
        "resident",
        ("evacuate",),
    ),
    ("dozens has no value", "Dozens of shops were looted.", None, 24, None, None, "shop", ("loot",)),
    ("joint states", "The blast killed or wounded 35 guards.", 35, 35, 35, None, "guard", ("kill", "wound")),
    (
        "a passive with a participle",
        "An estimated 80 ships have been damaged.",
        80,
        76,
        84,
        "An estimated",
        "ship",
        ("damage",),
    ),
    ("a noun of action", "The fire led to the deaths of 7 guests.", 7, 7, 7, None, "guest", ("die",)),
    ("those aboard", "The bus had 52 people on board.", 52, 52, 52, None, "people", ("carry",)),
    ("a negated verb", "Some 40 hikers were not found.", 40, 38, 42, "Some", "hiker", ("not find",)),
]


@pytest.mark.parametrize(
    ("fact", "text", "value", "low", "high", "approximator", "unit", "events"),
    CATALOGUE,
    ids=[row[0] for row in CATALOGUE],
)
def test_a_figure(extract, fact, text, value, low, high, approximator, unit, events):
    """Each row is one way of giving a figure."""
    (quantity,) = extract(text).quantities
    found = (quantity.value, quantity.low, quantity.high, quantity.approximator, quantity.unit, quantity.event_lemmas)
    assert found == (value, low, high, approximator, unit, events)


MEASURED = [
    ("a currency sign", "The bank was fined $2.5 million.", 2_500_000, "USD", "money"),
    ("a currency word", "The deal is worth 40 million euros.", 40_000_000, "EUR", "money"),
    ("a share", "Turnout fell to 38 percent.", 38, "%", "percent"),
    ("percentage points", "The party lost 4 percentage points.", 4, "percentage point", "percent"),
    ("a length", "The trench is 12 kilometres long.", 12, "km", "measure"),
    ("a magnitude", "A magnitude 6.1 quake struck the coast.", 6.1, "magnitude", "measure"),
    ("a duration", "The siege lasted three weeks.", 3, "week", "duration"),
    ("an age before a noun", "A 26-year-old climber fell.", 26, "year old", "age"),
    ("an age between commas", "Mira Holt, 41, fell ill.", 41, "year old", "age"),
]


@pytest.mark.parametrize(("fact", "text", "value", "unit", "measure"), MEASURED, ids=[row[0] for row in MEASURED])
def test_a_measured_figure(extract, fact, text, value, unit, measure):
    """Money, shares, measures and ages are told apart from counts."""
    quantity = extract(text).quantities[0]
    assert (quantity.value, quantity.unit, quantity.measure) == (value, unit, measure)


NO_FIGURES = [
    ("a year", "The bridge was built in 1998."),
    ("a day", "It opened on 4 March."),
    ("a clock time", "It closed at 10:30."),
    ("a model's name", "They fired a KX-23 rocket."),
    ("an ordinal", "The 6th brigade moved north."),
    ("a designation", "Flight 714 landed safely."),
]


@pytest.mark.parametrize(("fact", "text"), NO_FIGURES, ids=[row[0] for row in NO_FIGURES])
def test_what_is_no_figure(extract, fact, text):
    """Designations and times are no quantities of anything."""
    assert extract(text).quantities == ()


def test_a_bare_number_takes_the_noun_counted_before_it(extract):
    """In "300 miners killed and 2,700 wounded" both count miners, each in its own state."""
    first, second = extract("It was a black week, with 300 miners killed and 2,700 wounded.").quantities
    assert (first.unit, first.event_lemmas) == ("miner", ("kill",))
    assert (second.unit, second.event_lemmas) == ("miner", ("wound",))


def test_another_is_marked_as_additional(extract):
    """ "Another 30" comes on top of what was counted."""
    first, second = extract("The flood killed 10 villagers and another 30 villagers were injured.").quantities
    assert (first.additional, second.additional) == (False, True)


def test_one_of_two_is_a_part(extract):
    """The one is a part of two, who are counted too."""
    one, two = extract("She is one of two divers who were arrested.").quantities
    assert (one.value, one.part_of, two.value) == (1, 2, 2)


def test_a_running_toll_counts_what_its_words_say(extract):
    """ "The death toll rose to 23" counts the dead."""
    (quantity,) = extract("The death toll from the landslide rose to 23 on Thursday.").quantities
    assert (quantity.value, quantity.unit, quantity.event_lemmas) == (23, "person", ("die",))


def test_a_count_does_not_climb_into_another_clause(extract):
    """What is told of others further on is not told of the counted."""
    (quantity,) = extract("The army fielded 900 recruits, and its general fears for them if captured.").quantities
    assert quantity.event_lemmas == ("field",)


def test_words_of_a_figure_stand_where_it_says(extract):
    """Every quantity's words are those of its span."""
    text = "Nearly 1,400 trees and about two dozen cars were damaged, and €3 million is needed."
    for quantity in extract(text).quantities:
        assert text[quantity.start : quantity.end] == quantity.text


def test_who_is_in_a_count_ends_where_another_count_begins(extract):
    """The injured do not belong to the words that narrow the dead."""
    found = extract("Four people were killed, including a nurse - and seven were injured in the fire.").quantities
    assert found[0].scope == "including a nurse"


@pytest.mark.parametrize(
    ("told", "units"),
    [
        (
            "The builder paid 11.2 million ducats for two quays: 7.9 million for one and 3.3 million for the other.",
            "ducat",
        ),
        ("The app has 3.2 million users, 1.2 million of them in Orm.", "user"),
    ],
)
def test_millions_go_on_from_the_millions_before_them(extract, told: str, units: str) -> None:
    assert {q.unit for q in extract(told).quantities if (q.value or 0) > 1_000_000} == {units}


def test_millions_of_a_grant_go_on_in_its_money(extract) -> None:
    figures = extract("The town got 4 million euros and 2 million were for a roof.").quantities
    assert [q.unit for q in figures] == ["EUR", "EUR"]
