"""A first line that is a publisher's name, as other places than its own words tell; and datelines of few marks."""

import pytest

from variorum.clean import clean_pile
from variorum.read import read_payload
from variorum.values import Document, Payload

BODY = """The roof of the fish hall in Orby has lain in the harbour since Friday, and nobody will lift it before May.

Two workers were taken to hospital with broken arms, according to the county ambulance service on Friday evening.

"We heard it go, and then we saw the sky," said Ilse Marn, who has sold herring in the hall for thirty years."""
TITLE = "Nobody will lift a roof before May"


def article_of(*above: str, below: str = "", body: str = BODY):
    """The article of a text with these groups of lines above its body, and what is below."""
    text = "\n\n".join((*above, body, below)).strip() + "\n"
    return clean_pile([Document(id="d", uri="d", media_type="text/plain", sha256="", text=text)])[0]


def told(article) -> tuple[str | None, str | None]:
    return tuple(found and found.value for found in (article.headline, article.outlet))


OPENINGS = [
    (
        "a motto that is led in as mottoes are",
        ("THE COASTAL LIGHT\nFor Hearth, Harbour and Herring", TITLE, "by Lena Roth"),
        (TITLE, "The Coastal Light"),
    ),
    ("a motto in small letters", ("NORSHORE9\nthe coast, sooner", TITLE, "Norshore9 newsroom"), (TITLE, "NORSHORE9")),
    (
        "letters set apart",
        ("=====\nT H E   O R B Y   T I D E\nOrby's own newspaper since 1891\n=====", TITLE, "By Lena Roth"),
        (TITLE, "The Orby Tide"),
    ),
    (
        "a coined word, a sign and a motto",
        ("herringbuzz ♥ loud talk for the coast\nboats | fish | shop (20% OFF with code HERRING)", TITLE),
        (TITLE, "herringbuzz"),
    ),
    (
        "one word, a motto and an edition",
        ("Morgenfisk   The morning paper of Norland   international edition", "ABROAD / Analysis", TITLE),
        (TITLE, "Morgenfisk"),
    ),
    (
        "a page for foreigners",
        ("De Norder Bode — English pages\nIndependent daily for Orby and Tarne · Founded in 1888", TITLE),
        (TITLE, "De Norder Bode"),
    ),
    (
        "a blog's address",
        ("herringcount.blog\nnotes on fish by l. roth", "about / archive / rss", TITLE),
        (TITLE, None),
    ),
    (
        "a menu with dashes",
        ("THE LAMP\nWeekly for Politics and Letters", "Subscribe – Archive – Shop – My account (0 left)", TITLE),
        (TITLE, "The Lamp"),
    ),
    (
        "a part of the paper above a title with its deck",
        ("The Orby Courier\nCity  Harbour  Sport  E-paper", "Orby Fish Hall", TITLE, "The owner calls it bad luck"),
        (TITLE, "The Orby Courier"),
    ),
    (
        "how often it appears and what it costs",
        ("THE HARBOUR LEVER\nPaper of the working quay * Fridays * 3 crowns", "19 April 2031", TITLE, "By Lena Roth"),
        (TITLE, "The Harbour Lever"),
    ),
    (
        "a motto called out",
        ("*** THE DAILY GULL ***   We shout so you can hear!", "Showbiz • Crime • Stars • Win!", f"      {TITLE}"),
        (TITLE, "The Daily Gull"),
    ),
    (
        "pages of what is inside",
        (
            "ORBY NOW – free every Wednesday – 900 boxes can't be wrong",
            "[Coupons p. 2] [What's on p. 5] [Stars p. 8]",
            TITLE,
        ),
        (TITLE, "Orby Now"),
    ),
    (
        "a picture before its motto, and partners",
        ("SEAWIRE24 ⚓ all that floats\nTankers / Navies / Wrecks\nWe and our 318 partners store information.", TITLE),
        (TITLE, "SEAWIRE24"),
    ),
    (
        "how many articles are left",
        ("Orby Chronicle  ›  Norland", "You have 1 free article left this month.", TITLE),
        (TITLE, "Orby Chronicle"),
    ),
    (
        "a box to tick",
        ("ORBY TRIBUNE", "[x] Yes, send me the Tribune's alerts (max. 5 a day)", TITLE),
        (TITLE, "Orby Tribune"),
    ),
]


@pytest.mark.parametrize(("above", "expected"), [row[1:] for row in OPENINGS], ids=[row[0] for row in OPENINGS])
def test_a_name_is_told_by_what_stands_below_it(above, expected) -> None:
    headline, outlet = told(article_of(*above))
    assert headline == expected[0]
    assert expected[1] in (None, outlet)


def test_last_lines_that_speak_of_the_paper_name_it() -> None:
    above = ("THE NORLAND LAMP", "Fish and Letters", TITLE, "The owner calls it bad luck", "By Lena Roth")
    below = "----\nSubscribe now: 3 crowns.\nThe Lamp lives on its readers."
    assert told(article_of(*above, below=below)) == (TITLE, "The Norland Lamp")


def test_whose_bracket_stands_in_the_dateline_is_no_title() -> None:
    body = f"Tarne, 11 July 2032. (Norpress). {BODY}"
    article = article_of("NORPRESS. Agency of Norland. Service in foreign languages", TITLE.upper(), body=body)
    assert article.headline and article.headline.value == TITLE.upper()
    assert article.agency and article.agency.value == "Norpress"


@pytest.mark.parametrize(
    "above",
    [
        ('"The Sky Came In"', "What the women of the fish hall heard on Friday night, and why nobody sleeps any more"),
        ("Orby Under Water", "The worst flood since 1974", "By Lena Roth"),
    ],
)
def test_a_short_title_stays_one(above) -> None:
    assert told(article_of(*above)) == (above[0], None)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("**Wet Boots** – *a weather diary from the Orby valley, since 2028*", "Wet Boots"),
        ("**Orby Hospital, Orby | Communications | 11 March 2041**", "Orby Hospital"),
        ("**National Signals Bureau, Tarne**", "National Signals Bureau"),
    ],
)
def test_what_a_line_below_a_title_says_that_it_is(line, name) -> None:
    payload = Payload("d.md", "d.md", f"# {TITLE}\n\n{line}\n\n{BODY}\n".encode(), "text/markdown")
    assert told(clean_pile([d for d in read_payload(payload) if isinstance(d, Document)])[0]) == (TITLE, name)


def test_a_blog_says_above_its_title_what_it_is() -> None:
    text = f"*Hull & Keel is a blog about boats. One post a week.*\n\n# {TITLE}\n\n{BODY}\n"
    payload = Payload("d.md", "d.md", text.encode(), "text/markdown")
    assert told(clean_pile([d for d in read_payload(payload) if isinstance(d, Document)])[0]) == (TITLE, "Hull & Keel")


def test_a_letter_is_called_as_its_sender_and_its_subject_numbers_it() -> None:
    mail = (
        "From: The Slipway <editor@slipway.example>\nSubject: The Slipway 1,077: Nobody will lift a roof before May\n"
        "Date: Tue, 24 Mar 2037 07:15:00 +0000\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
        f"THE SLIPWAY - daily notes for the fish market - issue 1,077\n\n{TITLE}\n\nBy Lena Roth\n\n{BODY}\n"
    )
    payload = Payload("d.eml", "d.eml", mail.encode(), "message/rfc822")
    assert told(clean_pile([d for d in read_payload(payload) if isinstance(d, Document)])[0]) == (TITLE, "The Slipway")


@pytest.mark.parametrize(
    "opening",
    [
        "Tarne, 23 March. When the roof fell in Tarne, the minister was asleep.",
        "Tarne. Police searched the hall on the road between Orby and Tarne on Tuesday.",
    ],
)
def test_a_place_that_the_text_is_in_opens_it_without_a_year(opening) -> None:
    line = article_of(TITLE, "By Lena Roth", body=f"{opening}\n\n{BODY}").dateline
    assert line and line.place == "Tarne"
