"""Below a report's last paragraph: what speaks to readers, readers' own words, and what a rule parts from it."""

import pytest

from variorum.clean import clean_pile
from variorum.read import read_payload
from variorum.values import Document, Payload, Role

BODY = """The roof of the fish hall in Orby has lain in the harbour since Friday, and nobody will lift it before May.

Two workers were taken to hospital with broken arms, according to the county ambulance service on Friday evening.

"We heard it go, and then we saw the sky," said Ilse Marn, who has sold herring in the hall for thirty years."""
TITLE = "Fish hall to stay without a roof until May"


def role_below(line: str, *before: str, body: str = BODY) -> Role:
    """The role of a line below the body, with others above it."""
    text = "\n\n".join(("THE ORBY ECHO", TITLE, "BY LENA ROTH", body, *before, line)) + "\n"
    (article,) = clean_pile([Document(id="d", uri="d", media_type="text/plain", sha256="", text=text)])
    at = text.rindex(line)
    return next(part.role for part in article.parts if part.start <= at < part.end)


TO_READERS = [
    "Got footage? Mail it. We never ask who you are.",
    "We don't do paywalls. We do maps.",
    "Get The Echo at Seven, our morning letter. Already 180,000 neighbours.",
    "Your phone can ring when the next storm comes.",
    "Nobody pays us for this. Please pass it on.",
]


@pytest.mark.parametrize("line", TO_READERS)
def test_a_line_that_says_we_is_none_of_a_report_that_never_does(line):
    """It is the outlet that speaks."""
    assert role_below(line) is Role.FURNITURE


TOLD = [
    "The roof, we were told by nobody at the harbour, was never insured.",
    "Orby, let us remember, has no second hall.",
    "The case is to be heard in February.",
]


@pytest.mark.parametrize("line", TOLD)
def test_a_line_that_takes_up_the_report_belongs_to_it(line):
    """Or that speaks to nobody."""
    assert role_below(line) is Role.BODY


HEADS = ["Readers' comments (3)", "COMMENTS: 12", "Your reactions [2]", "Discussion (14)", "All comments (1,204)"]


@pytest.mark.parametrize("head", HEADS)
def test_what_readers_say_is_theirs(head):
    """Below whatever announces it, to the end."""
    said = "gull_mum: The board saw the roof move.\nOlaf P.: My son sold herring there. No words."
    assert role_below("The Echo in each letterbox: four weeks for 9 crowns.", f"{head}\n{said}") is Role.FURNITURE
    assert role_below(said.split("\n")[1], head, said.split("\n", maxsplit=1)[0]) is Role.FURNITURE


LAST = [
    "Next letter: the lime trees, and why 14 jars are not 40.",
    "Next week – the slip at Lorm and its seven owners.",
    "Seen at the quay: page 5. Ferry times: page 12.",
    "Lena Roth covers the coast for the Echo.",
]


@pytest.mark.parametrize("line", LAST)
def test_what_comes_next_and_who_wrote_is_matter(line):
    """A name in capitals above is the same name."""
    assert role_below(line) is Role.FURNITURE


def test_what_a_rule_parts_is_one_group():
    """If a line of it is known for what it is."""
    rest = "TIDES: Orby high 11.14, low 17.30"
    assert (
        role_below(
            rest, "- - -\nLena Roth covers the coast for the Echo.\nPhotographs: Ada Mundt. More of them elsewhere."
        )
        is Role.FURNITURE
    )


def test_members_who_tell_are_no_plea():
    """Without a word to the reader it takes more than one of asking."""
    line = (
        "Our members on board tell us that the men took the pills which a fisherman had brought, and threw them away."
    )
    assert role_below("The hall stays shut.", "The union has put it so:", line) is Role.BODY
    text = f"{TITLE}\n\n{BODY}\n\nThe union has put it better than the board could:\n\n{line}\n\nThe hall stays shut."
    (article,) = clean_pile([Document(id="d", uri="d", media_type="text/plain", sha256="", text=text)])
    assert next(p.role for p in article.parts if p.start <= text.index(line) < p.end) is Role.BODY


@pytest.mark.parametrize("name", ["ad", "ads top", "ad-slot", "mid_ad adslot", "ad_box"])
def test_an_element_called_an_advertisement_is_one(name):
    """However the lines in it read."""
    paragraphs = [f"<p>{words}</p>" for words in BODY.split("\n\n")]
    paragraphs.insert(
        1, f'<div class="{name}">Advertisement<br>Vint &amp; Dal – 40 % off all sofas, only until Sunday</div>'
    )
    page = f"<html><body><article><h1>{TITLE}</h1>{''.join(paragraphs * 2)}</article></body></html>"
    (document,) = read_payload(Payload("p.html", "p.html", page.encode()))
    (article,) = clean_pile([document])
    at = document.text.index("Vint")
    assert next(p.role for p in article.parts if p.start <= at < p.end) is Role.FURNITURE


def test_who_took_the_pictures_signs_beside_the_author():
    """Above the body; within it the line is a picture's."""
    text = f"THE ORBY ECHO\n\n{TITLE}\n\nLENA ROTH\nPhotographs: Ada Mundt\n\n{BODY}"
    (article,) = clean_pile([Document(id="d", uri="d", media_type="text/plain", sha256="", text=text)])
    at = text.index("Photographs")
    assert next(p.role for p in article.parts if p.start <= at < p.end) is Role.CREDIT
    assert [name.value for name in article.byline] == ["LENA ROTH"]
