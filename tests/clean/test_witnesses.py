"""What other witnesses than one line's form tell: the sender and the signature, siblings' years, the body's names."""

import pytest

from variorum.clean import clean_pile
from variorum.read import read_payload
from variorum.values import DateBasis, Document, Payload

BODY = """The roof of the fish hall in Orby has lain in the harbour since Friday, and nobody will lift it before May.

Two workers were taken to hospital with broken arms, according to the county ambulance service on Friday evening.

"We heard it go, and then we saw the sky," said Ilse Marn, who has sold herring in the hall for thirty years."""
TITLE = "Fish hall to stay without a roof until May"


def document_of(*groups: str, name: str = "d", body: str = BODY) -> Document:
    """A text of these groups of lines above its body."""
    text = "\n\n".join((*groups, body)) + "\n"
    return Document(id=name, uri=name, media_type="text/plain", sha256="", text=text)


def mailed(sender: str, signature: str, body: str = BODY):
    """The article of a message of that sender, signed so."""
    head = f"From: {sender} <press@orby.example>\nSubject: {TITLE}\nMIME-Version: 1.0\n\n"
    (document,) = read_payload(Payload("m.eml", "m.eml", f"{head}{body}\n\n--\n{signature}\n".encode()))
    return clean_pile([document])[0]


HOUSES = [
    (
        '"Press Centre, General Staff"',
        "Press Centre of the General Staff, 2 Quay Square, Orby",
        "Press Centre of the General Staff",
    ),
    ("Press desk, Lorne Seamen's Federation", "Lorne Seamen's Federation, Pier 6, Orby", "Lorne Seamen's Federation"),
    ("Orby Mountain Watch", "Orby Mountain Watch, 1,940 members. Fee: 36 crowns", "Orby Mountain Watch"),
    ("Media Relations | Orby Harbour Board", "Orby Harbour Board · 1 Quay · Orby", "Orby Harbour Board"),
    ("Orby Harbour Board Press Office", "Orby Harbour Board\n1 Quay", "Orby Harbour Board"),
    ("Lena Roth", "Lena Roth, 1 Quay, Orby", None),
    ("Orby Mountain Watch", "Sent from a ship", None),
]


@pytest.mark.parametrize(("sender", "signature", "house"), HOUSES)
def test_a_message_is_its_sender_s_house_s(sender, signature, house):
    """Where its signature names that too; a person who writes is no house, and neither is an agency."""
    article = mailed(sender, signature)
    assert (article.outlet and article.outlet.value) == house
    assert article.agency is None


LINES = [
    ("a path", "You are here: News / 2031 / 7 March", "2031-03-07", DateBasis.STATED),
    ("a path in numbers", "News > 2031 > 03 > 07", "2031-03-07", DateBasis.STATED),
    ("a path to a month's day", "Archive » 2031 » March » 7", "2031-03-07", DateBasis.STATED),
    ("a weekday that fits one year", "Friday 7 March", "2031-03-07", DateBasis.INFERRED),
    ("with a part of the paper", "Friday, 7 March | Coast | 40 pence", "2031-03-07", DateBasis.INFERRED),
    ("in another language", "Freitag, 7. März", "2031-03-07", DateBasis.INFERRED),
    ("the month first", "FRIDAY, MARCH 7", "2031-03-07", DateBasis.INFERRED),
    ("a weekday that fits none", "Monday 7 March", None, None),
    ("a path to a year", "News / 2031 / Coast", None, None),
]


@pytest.mark.parametrize(("fact", "line", "day", "basis"), LINES, ids=[row[0] for row in LINES])
def test_a_day_is_put_together_from_a_path_or_with_a_sibling_s_year(fact, line, day, basis):
    """Never guessed where the weekday is another."""
    sibling = document_of(TITLE, "Published 6 March 2031", name="s")
    article = clean_pile([document_of(f"THE ORBY ECHO\n{line}", TITLE), sibling])[0]
    assert (article.published and article.published.value) == day
    assert (article.published and article.published.basis) == basis


def test_years_of_two_siblings_leave_a_day_open():
    """Without a weekday one year must be all that the pile has."""
    siblings = [document_of(TITLE, f"Published 6 March {year}", name=str(year)) for year in (2031, 2033)]
    alone = document_of("THE ORBY ECHO\n7 March", TITLE)
    assert clean_pile([alone, *siblings])[0].published is None
    assert clean_pile([alone, siblings[0]])[0].published.value == "2031-03-07"


LEADS = [
    ("Version 2, 8 May 2031. Version 1 (7 May) had ten tanks; a cloud hid one.", "2031-05-08"),
    (
        "Published on 8 May 2031; the desk thanks all those who have written about the tanks and the cloud.",
        "2031-05-08",
    ),
    (
        "Stand: 8. Mai 2031. Die erste Fassung hatte zehn Tanks, einen verdeckte eine Wolke über dem Hafen.",
        "2031-05-08",
    ),
    ("Published 8 May 2031 figures of the harbour board show that ten tanks stand empty in all of Orby now.", None),
]


@pytest.mark.parametrize(("line", "day"), LEADS)
def test_a_day_led_in_dates_a_report_whatever_is_said_behind_it(line, day):
    """If a sentence or a part of it ends there."""
    article = clean_pile([document_of(TITLE, line)])[0]
    assert (article.published and article.published.value) == day


BYLINES = [
    ("Jon Ekel and Mette Sarp", ["Jon Ekel", "Mette Sarp"]),
    ("JON EKEL & METTE SARP", ["JON EKEL", "METTE SARP"]),
    ("Jon Ekel, Mette Sarp und Ole Rink", ["Jon Ekel", "Mette Sarp", "Ole Rink"]),
    ("Jon Ekel / Mette Sarp", ["Jon Ekel", "Mette Sarp"]),
    ("Ilse Marn and Mette Sarp", []),
]


@pytest.mark.parametrize(("line", "names"), BYLINES)
@pytest.mark.parametrize("deck", ["", "Report on the storm blames owner and board alike – and clears up a death"])
def test_two_names_below_a_title_sign_it(line, names, deck):
    """Unless the body tells of one of them."""
    groups = (TITLE, deck, line) if deck else (TITLE, line)
    article = clean_pile([document_of("THE ORBY ECHO\nFriday 7 March 2031 · Coast · Page 4", *groups)])[0]
    assert [name.value for name in article.byline] == names


MARKED = [
    ("![OHW](logo.svg) **Open Harbour Watch** / damage notes / no. 143", "Open Harbour Watch"),
    ("![The Plumb Line, newsletter of the hands](masthead.png)", None),
    ("Home | Boats | Tides", None),
]


@pytest.mark.parametrize(("above", "outlet"), MARKED)
def test_the_one_main_heading_of_markdown_is_its_title(above, outlet):
    """Whatever stands above it."""
    text = f"{above}\n\n# {TITLE}\n\n*Version 2, 8 May 2031. Version 1 had ten tanks.*\n\n{BODY}\n"
    (document,) = read_payload(Payload("n.md", "n.md", text.encode()))
    (article,) = clean_pile([document])
    assert article.headline and article.headline.value == TITLE
    assert (article.outlet and article.outlet.value) == outlet
    assert article.published and article.published.value == "2031-05-08"


def test_a_bulletin_without_a_title_is_called_by_its_number():
    """Where nothing else above its body may be one."""
    article = clean_pile(
        [document_of("COUNTY OF LORM\nHARBOUR INSPECTION", "Bulletin No. 3\nMonday, 4 March 2031, 07:00")]
    )[0]
    assert article.headline and article.headline.value == "Bulletin No. 3"


def test_front_matter_names_the_blog():
    """By whatever word it calls itself."""
    for field in ("blog", "site", "publication", "newsletter"):
        text = f"---\n{field}: Letters in Salt\nauthor: Lena Roth\n---\n\n# {TITLE}\n\n{BODY}\n"
        (document,) = read_payload(Payload("n.md", "n.md", text.encode()))
        (article,) = clean_pile([document])
        assert article.outlet and article.outlet.value == "Letters in Salt"
