"""Small matter below a bare text and within it, which no list of words can name: it takes up nothing of the report."""

import pytest

from variorum.clean import clean_pile
from variorum.values import Document, Role

TITLE = "Fish hall to stay without a roof until May"
BODY = (
    (
        "The roof of the fish hall in Orby has lain in the harbour since Friday, and nobody will lift it before May: "
        "the tides are low enough for the crane that the county has hired."
    ),
    (
        "Two workers were taken to hospital with broken arms, the county ambulance service said on Friday, and a "
        "third is being treated for shock after he had watched the gable go."
    ),
)


def role_of(words: str, *lines: str) -> Role:
    text = "\n\n".join(lines)
    article = clean_pile([Document(id="d", uri="d", media_type="text/plain", sha256="", text=text)])[0]
    at = text.index(words)
    return next(part.role for part in article.parts if part.start <= at < part.end)


SMALL = [
    ("behind a rule", ("-----",), "CHESS: White mates in 4"),
    ("behind a rule, in words", ("=====",), "PILGRIMAGE to the Black Virgin: bus, lunch, blessing, 38 lire."),
    ("behind other matter", ("More like this",), "* Bear bites tent: couple of 60 unharmed"),
    ("led in by a label", (), "Weather: 14 degrees, foehn. Lake temperature: 9."),
    ("led in by a longer label", (), "Weather on the day: dry, minus 4 degrees. Renew before the 15th!"),
]


@pytest.mark.parametrize(("fact", "between", "line"), SMALL, ids=[row[0] for row in SMALL])
def test_what_takes_up_nothing_below_the_last_paragraph_is_furniture(fact, between, line):
    assert role_of(line, TITLE, "By Lena Roth", *BODY, *between, line) is Role.FURNITURE


TOLD = [
    ("a name of the report", ("-----",), "The crane costs Orby 14,000 crowns a day."),
    ("a rule that parts paragraphs too", ("* * *",), "4 boats came home."),
    ("a sentence behind an advertisement", ("ADVERTISEMENT",), "The case is to be heard in February."),
    ("a sentence with a colon", (), "The verdict was clear: 14 of them stay."),
    ("an hour", (), "The next bulletin is due on Friday at 12:00."),
    ("a letter's own notice", (), "Vigil: Sunday, 18:00, on the bridge of Tessen. Bring candles."),
]


@pytest.mark.parametrize(("fact", "between", "line"), TOLD, ids=[row[0] for row in TOLD])
def test_what_may_be_the_report_s_stays(fact, between, line):
    head = ("Dear friends of the harbour,",) if fact.startswith("a letter") else ("By Lena Roth",)
    parted = (BODY[0], *between, BODY[1], *between) if between == ("* * *",) else (*BODY, *between)
    assert role_of(line, TITLE, *head, *parted, line) in (Role.BODY, Role.SUBHEAD)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Fibre for all! 1 gigabit for 29.90 a month", Role.FURNITURE),
        ("The roof weighs 4 tons, by its owner's count.", Role.BODY),
    ],
)
def test_what_is_sold_below_its_label_is_furniture_within_a_report_too(line, role):
    assert (
        role_of(line, TITLE, "By Lena Roth", BODY[0], "ADVERTISEMENT – continue reading below", line, BODY[1]) is role
    )


def test_a_salutation_is_no_headline():
    greeting = "Dear friends of the harbour,"
    assert role_of(greeting, greeting, *BODY) is Role.BODY
