"""Who gives which figure where a clause leaves out its verb or its noun."""

import pytest

# text · (speaker, value, unit) of each figure, in text order
RIVALS = [
    (
        "The organisers counted 84 runners who collapsed, the ambulance service 131.",
        [("The organisers", 84, "runner"), ("ambulance service", 131, "runner")],
    ),
    (
        "Police counted 6,000 people on the quay, the unions 15,000.",
        [("Police", 6000, "people"), ("the unions", 15_000, "people")],
    ),
    (
        "The company speaks of 300 job losses, the works council of 420.",
        [("The company", 300, "loss"), ("works council", 420, "loss")],
    ),
    (
        "Officials spoke of six shots, villagers of three dozen.",
        [("Officials", 6, "shot"), ("villagers", 36, "shot")],
    ),
    (
        "The ministry put the damage at 12 million euros, the insurers at 20 million.",
        [("The ministry", 12_000_000, "EUR"), ("the insurers", 20_000_000, "EUR")],
    ),
    (
        "According to police 300 people marched, according to the organisers 900.",
        [("police", 300, "people"), ("the organisers", 900, "people")],
    ),
    (
        "The ministry says 212 schools were closed; the union says 640.",
        [("The ministry", 212, "school"), ("the union", 640, "school")],
    ),
    (
        "Sixty-four boats sailed, say the organisers; the harbour master logged 41.",
        [("the organisers", 64, "boat"), ("the harbour master", 41, "boat")],
    ),
    (
        "The organisers put the crowd at 9,000. The city hall said 3,500.",
        [("The organisers", 9000, "person"), ("The city hall", 3500, "person")],
    ),
    (
        "The ministry said 14 divers died. Doctors counted 19.",
        [("The ministry", 14, "diver"), ("Doctors", 19, "diver")],
    ),
    (
        "The ministry counted sixty metres of rubble, the union a hundred and ten.",
        [("The ministry", 60, "m"), ("the union", 110, "m")],
    ),
    (
        "The ministry had spoken of 40 nurses, the union of 90. The clinic had counted 60, the union 80.",
        [
            ("The ministry", 40, "nurse"),
            ("the union", 90, "nurse"),
            ("The clinic", 60, "nurse"),
            ("the union", 80, "nurse"),
        ],
    ),
    (
        "The clinic had claimed eleven nurses, the Nurses' Union nine.",
        [("The clinic", 11, "nurse"), ("Nurses' Union", 9, "nurse")],
    ),
    (
        "Turnout was 41 percent, the commission said; the opposition said 28.",
        [("the commission", 41, "%"), ("the opposition", 28, "%")],
    ),
]


@pytest.mark.parametrize(("text", "figures"), RIVALS, ids=[row[0] for row in RIVALS])
def test_a_figure_set_against_anothers(extract, text, figures):
    """The second has a speaker of its own, and counts what the first does."""
    claims = extract(text).claims
    found = sorted((q.start, c.speaker, q.value, q.unit) for c in claims for q in c.quantities)
    assert [row[1:] for row in found] == figures


# text · (speaker, value) of each figure told before who gives it
INVERTED = [
    ("Nine, says the harbour office.", [("harbour office", 9)]),
    ("Sixty-four boats, say the organisers.", [("the organisers", 64)]),
    ("Twelve thousand, said the police, who had a van.", [("the police", 12_000)]),
    ("Twenty, said the clinic; thirty, said the union.", [("the clinic", 20), ("the union", 30)]),
    ("Nine boats were sunk, reports the union, four, reports the agency.", [("the union", 9), ("the agency", 4)]),
    ("The marchers made it forty thousand.", [("The marchers", 40_000)]),
    ("Ada Berg, 35, said the mayor.", [(None, 35)]),
    ("The count, 12, says nothing.", [(None, 12)]),
    ("Nine, says the rule that holds.", [(None, 9)]),
]


@pytest.mark.parametrize(("text", "figures"), INVERTED, ids=[row[0] for row in INVERTED])
def test_a_figure_before_who_gives_it(extract, text, figures):
    """No age, and nothing that goes on behind who would say it."""
    found = sorted((q.start, c.speaker, q.value) for c in extract(text).claims for q in c.quantities)
    assert [row[1:] for row in found] == figures


# text in which nobody gives a figure without its verb
NO_RIVALS = [
    "The north lost 300 homes, the south 120.",
    "Ada Berg met the miners, the farmers and 40 guests.",
    "The Greens won 45 seats, the Liberals 12.",
    "Ada Berg said the north lost 300 homes, the council 120.",
    "The police had 40 cars, the guard nine.",
]


@pytest.mark.parametrize("text", NO_RIVALS)
def test_no_speaker_of_what_is_told_of_somebody(extract, text):
    """Where the first figure is nobody's word, or the second may be told by the same, none is given to anybody new."""
    assert {c.speaker for c in extract(text).claims} <= {None, "Ada Berg"}


# text · value and unit of its last figure
NOT_SET_AGAINST = [
    ("The fair drew 9,000 guests. Ada Berg, the mayor said, is 35.", (35, None)),
    ("The fair drew 9,000 guests. She said 12.", (12, None)),
    ("The toll was 14 divers at noon. The clinic said 35 minutes passed.", (35, "minute")),
]


@pytest.mark.parametrize(("text", "figure"), NOT_SET_AGAINST)
def test_a_number_that_counts_nothing_told_before(extract, text, figure):
    """Too far from the figure before, or with a noun of its own."""
    quantity = extract(text).quantities[-1]
    assert (quantity.value, quantity.unit) == figure
