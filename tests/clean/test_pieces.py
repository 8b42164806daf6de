"""Lines set in pieces: the publisher's name beside a menu, a motto or the number of an issue; the title below."""

import pytest

from variorum.clean import clean_pile
from variorum.clean.lines import line_at
from variorum.clean.pieces import initials_dropped, name_in_pieces
from variorum.values import Document, Role

BODY = """The roof of the fish hall in Orby has lain in the harbour since Friday, and nobody will lift it before May.

Two workers were taken to hospital with broken arms, according to the county ambulance service on Friday evening.

"We heard it go, and then we saw the sky," said Ilse Marn, who has sold herring in the hall for thirty years."""
TITLE = "Fish hall to stay without a roof until May"

NAMES = [
    ("QUAYFEED // boats, ropes, no mercy", "QUAYFEED"),
    ("Open Harbour Watch / damage notes / no. 143", "Open Harbour Watch"),
    ("ORBY COURIER . . . Tarne . . . est. 1921", "ORBY COURIER"),
    ("≡ Menu      ORBY EVENING MIRROR      ☾ Night mode", "ORBY EVENING MIRROR"),
    ("☰ THE ORBY ECHO 🔍", "THE ORBY ECHO"),
    ("The Orby Lantern | Since 1911 | 75¢", "The Orby Lantern"),
    ("Menu | The Orby Mail | Log in", "The Orby Mail"),
    ("ORBY COURIER ★ Monday 3 March 2031 ★ No. 44", "ORBY COURIER"),
    ("HARBOURWATCH ~ rope, rust and rumours ~ issue 12", "HARBOURWATCH"),
    ("Orby Harbour Watch — notes on slips — no. 12", "Orby Harbour Watch"),
    ("» Orby Today » Coast » Boats", "Orby Today"),
    ("Skip to content    The Lorne Examiner    Subscribe", "The Lorne Examiner"),
    ("LORM TV   live   schedule", "LORM TV"),
    ("The Slipway :: a weekly letter :: no. 9", "The Slipway"),
    ("Home | News | Boats | Tides", None),
    ("World News / Sports News / Local Press", None),
    ("Latest News | Boats | Tides", None),
    ("Fish hall to stay without a roof until May | Orby Courier", None),
    ("Orby 3 - Lorm 1", None),
    ("Boats, nets / herring", None),
]


@pytest.mark.parametrize(("line", "name"), NAMES)
def test_a_piece_of_a_first_line_is_the_name(line, name):
    """Whatever parts the pieces, and wherever the name stands among them."""
    found = name_in_pieces(line_at(0, line))
    assert (found and found.text) == name
    assert found is None or line[found.start : found.end] == name


@pytest.mark.parametrize(("line", "name"), [row for row in NAMES if row[1]])
@pytest.mark.parametrize("between", ["", "\nHome | Slips | Shop (new: mugs, 14.99) | Donate"])
def test_the_title_stands_below_it(line, name, between):
    """With or without a menu between them; a whole day in the line is the issue's."""
    article = article_of(f"{line}{between}", TITLE)
    assert article.headline and article.headline.value == TITLE
    assert article.outlet and article.outlet.text == name


def article_of(*groups: str):
    """The article of a text with these groups of lines above its body."""
    text = "\n\n".join((*groups, BODY)) + "\n"
    return clean_pile([Document(id="d", uri="d", media_type="text/plain", sha256="", text=text)])[0]


AUDIENCES = [
    "official channel · 214,806 subscribers",
    "214.8K followers",
    "@orbyharbour | 3 120 abonnés",
    "Public group · 1.2M members",
    "Öffentlicher Kanal – 4.812 Abonnenten",
    "12 431 подписчик",
]


@pytest.mark.parametrize("audience", AUDIENCES)
def test_who_is_followed_stands_above_how_many_follow(audience):
    """And what a channel pins above its messages is no title."""
    article = article_of(f"Orby Harbour\n{audience}", "📌 Pinned message: How to read a tide table", TITLE)
    assert article.headline and article.headline.value == TITLE
    assert article.outlet and article.outlet.value == "Orby Harbour"


def test_a_headline_with_members_in_it_is_one():
    """A number of members counts no audience where more is told."""
    title = "Harbour union loses 214 members in a year of storms"
    article = article_of(title)
    assert article.headline and article.headline.value == title


@pytest.mark.parametrize(
    ("words", "name"),
    [("OHW Open Harbour Watch", "Open Harbour Watch"), ("NATO Secretary General", "NATO Secretary General")],
)
def test_initials_before_what_they_stand_for_are_dropped(words, name):
    """As a logo and the name beside it give them both."""
    assert initials_dropped(words) == name


def test_what_greets_the_reader_below_a_name_is_no_title():
    """The title is looked for in the groups below first."""
    article = article_of("Orby Gazette - the paper between two piers\nHello, guest! Become a friend of ours.", TITLE)
    assert article.headline and article.headline.value == TITLE
    assert all(part.role is not Role.DECK for part in article.parts)
