"""What stands above a notice, a bulletin or a letter is no headline."""

import pytest

from variorum.clean import clean_pile
from variorum.values import Document

BODY = """Eleven boats of Orby Boats have been laid up since the storm of 2 March, and none will sail before Easter.

Orby Boats regrets that the crossing to the islands is closed. Tickets are paid back at the office on the quay.

The company will take on no new hands this year, and it asks its guests to be patient until the slip is mended.
"""


def article_of(head: str):
    """The article of a text with that head."""
    text = f"{head}\n\n{BODY}"
    return clean_pile([Document(id="d", uri="d", media_type="text/plain", sha256="", text=text)])[0]


@pytest.mark.parametrize(
    ("fact", "head", "headline"),
    [
        ("a firm's name", "ORBY BOATS\n\nSlip to be mended by Easter", "Slip to be mended by Easter"),
        (
            "a kind of notice and a day",
            "ORBY BOATS\nStatement for the media\nOrby, 3 March 2031\n\nUpdate on our boats in harbour",
            "Update on our boats in harbour",
        ),
        (
            "a branch of the firm",
            "ORBY BOATS\nFerries and Slips\nPRESS RELEASE - FOR IMMEDIATE RELEASE\nOrby, 3 March 2031\n\nOn the storm",
            "On the storm",
        ),
        (
            "a paper's price",
            "Your coast, every Tuesday - Price 2 crowns 50\n\nNo boat before Easter, says owner\n\nBy Tess Moss",
            "No boat before Easter, says owner",
        ),
    ],
)
def test_the_headline_stands_below_the_letterhead(fact, head, headline) -> None:
    found = article_of(head).headline
    assert found is not None
    assert found.value == headline


@pytest.mark.parametrize(
    ("fact", "opening", "place", "day"),
    [
        ("a place and a day", "Orby, 3 March 2031. ", "Orby", "2031-03-03"),
        ("a correspondent behind it", "Port Lorm, 3 March 2031. /Corr. T. Moss/ ", "Port Lorm", "2031-03-03"),
    ],
)
def test_a_dateline_may_end_with_a_point(fact, opening, place, day) -> None:
    text = f"No boat before Easter, says owner\n\n{opening}{BODY}"
    article = clean_pile([Document(id="d", uri="d", media_type="text/plain", sha256="", text=text)])[0]
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.when.value if article.dateline.when else None) == (place, day)


def test_a_sentence_that_begins_with_a_place_is_no_dateline() -> None:
    text = f"No boat before Easter\n\nOrby, which lies on the coast. {BODY}"
    article = clean_pile([Document(id="d", uri="d", media_type="text/plain", sha256="", text=text)])[0]
    assert article.dateline is None
