"""Which house publishes a text, and who wrote it, where pages, mails and Markdown tell so in places of their own."""

import pytest

from variorum.clean import clean_pile
from variorum.read import read_payload
from variorum.values import Payload, Role

TITLE = "Fish hall to stay without a roof until May"
FIRST = "The roof of the fish hall in Orby has lain in the harbour since Friday, and nobody will lift it before May."
SECOND = "Two workers were taken to hospital with broken arms, the county ambulance service said on Friday evening."
THIRD = "“We heard it go, and then we saw the sky,” said Ilse Marn, who has sold herring there for thirty years."
BODY = f"{FIRST}\n\n{SECOND}\n"
PAGE = """<html><head><title>{title}</title>{meta}</head><body><div id="top">{top}</div><h1>{head}</h1>{sign}
<p>{first}</p><p>{second}</p></body></html>"""


def cleaned(name: str, kind: str, content: str):
    document = read_payload(Payload(name, name, content.encode(), kind))[0]
    return clean_pile([document])[0]


def page(title: str = TITLE, top: str = "Menu", meta: str = "", sign: str = ""):
    html = PAGE.format(title=title, meta=meta, top=top, head=TITLE, sign=sign, first=FIRST, second=SECOND)
    return cleaned("d.html", "text/html", html)


def outlet(article) -> str | None:
    return article.outlet and article.outlet.value


def authors(article) -> list[str]:
    return [name.value for name in article.byline]


MARKDOWN = [
    ("a menu that leads home", f"[Orbynet](/) | [Private](/p) | [My bill](/b)\n\n# {TITLE}\n\n{BODY}", "Orbynet"),
    ("a menu that begins with a page", f"[Home](/) | [Private](/p) | [My bill](/b)\n\n# {TITLE}\n\n{BODY}", None),
    (
        "an office above its branch",
        f"MINISTRY OF HARBOURS OF NORLAND\nDirectorate for Roofs · 4 Mill Row\n\n# {TITLE}\n\n{BODY}",
        "Ministry of Harbours of Norland",
    ),
    (
        "what a notebook is",
        f"# {TITLE}\n\n*Points & Cranes - a retired rigger's notebook*\n\n{BODY}",
        "Points & Cranes",
    ),
    (
        "a release on its own house",
        f"# Orby Salt rejects the ruling\n\n{BODY}\n## About Orby Salt\n\nOrby Salt mines salt at four sites.\n",
        "Orby Salt",
    ),
]


@pytest.mark.parametrize(("fact", "text", "name"), MARKDOWN, ids=[row[0] for row in MARKDOWN])
def test_a_house_stands_above_markdown_in_its_menu_or_below_its_title(fact, text, name):
    article = cleaned("d.md", "text/markdown", text)
    assert (outlet(article), authors(article)) == (name, [])


def test_an_office_that_mails_sends_for_the_house_of_its_address():
    mail = (
        "From: {sender} <press@orbyferries.example>\nSubject: {title}\nDate: Thu, 12 Mar 2037 15:20:00 +0100\n"
        "Content-Type: text/plain; charset=utf-8\n\nOrby Ferries regrets the accident.\n\n{body}"
    )
    found = [
        outlet(cleaned("m.eml", "message/rfc822", mail.format(sender=sender, title=TITLE, body=BODY)))
        for sender in ("Press Office", "Lena Roth")
    ]
    assert found == ["Orby Ferries", None]


def test_a_page_begins_with_its_site_s_name_and_ends_its_title_with_it():
    centre = "National Roof Centre of Norland"
    assert outlet(page(f"{TITLE} | Veldpost", "Veldpost Norland's voice")) == "Veldpost"
    assert outlet(page(f"{TITLE} – {centre}", f"{centre} (NRC)")) == centre
    assert outlet(page(f"{TITLE} | Opinion", "Opinion and more")) is None


def test_a_house_is_no_author():
    article = page(meta='<meta name="author" content="National Roof Centre">')
    assert (outlet(article), authors(article)) == ("National Roof Centre", [])


SIGNED = [
    ("Lena Roth and Jan Holt, 8 July 2031, 13.40", ["Lena Roth", "Jan Holt"]),
    ("Dagny Prohl · 8 April 2031, 16:20", ["Dagny Prohl"]),
    ("San Tarro, 8 April 2031", []),
    ("Fish Hall · 8 April 2031", []),
]


@pytest.mark.parametrize(("line", "names"), SIGNED)
def test_names_beside_the_day_sign_a_page(line, names):
    assert authors(page(sign=f"<p>{line}</p>")) == names


def test_given_names_that_are_words_as_well_are_names_behind_by():
    assert authors(cleaned("d.txt", "text/plain", f"{TITLE}\n\nBy Will Tarrant\n\n{BODY}")) == ["Will Tarrant"]


@pytest.mark.parametrize("line", ["17 May 2031 (updated 18 May 2031, 9.15)", "17 May 2031 | updated 18 May 2031"])
def test_the_day_of_a_revision_is_a_rival(line):
    article = cleaned("d.txt", "text/plain", f"{TITLE}\n\nBy Lena Roth\n{line}\n\n{BODY}")
    assert article.published.value == "2031-05-17"
    assert [rival.value[:10] for rival in article.published_rivals] == ["2031-05-18"]


LETTER = (
    'From: "The Orby Morning" <morning@orby.example>\nSubject: The Orby Morning: roof in the harbour\n'
    "Date: Sat, 15 Mar 2031 06:30:00 +0100\nContent-Type: text/plain; charset=utf-8\n\n"
    f"THE ORBY MORNING\n\nGood morning. It will be dry until noon, 7 degrees.\n\n1. ROOF IN THE HARBOUR\n{BODY}"
)


def test_a_letter_s_own_name_is_its_house_and_no_title():
    article = cleaned("m.eml", "message/rfc822", LETTER)
    assert outlet(article) == "The Orby Morning"
    assert article.headline.value == "The Orby Morning: roof in the harbour"
    assert Role.HEADLINE not in {part.role for part in article.parts}


def test_an_office_before_a_menu_publishes():
    top = "ORBY PORT AUTHORITY  |  Intranet  |  News for staff"
    assert outlet(cleaned("d.txt", "text/plain", f"{top}\n\n{TITLE}\n\n{BODY}")) == "Orby Port Authority"


def test_a_post_that_copies_a_report_credits_where_it_stood():
    head = "orbytalk.example > Forums > Orby > Fish hall\n\nCopying this from the Orby Courier because of the wall:"
    post = f'{head}\n\n"{TITLE}\n\nBy Lena Roth\n\n{BODY}'
    article = cleaned("d.txt", "text/plain", post)
    assert [credit.name for credit in article.credits] == ["Orby Courier"]
    assert TITLE in article.headline.value
    assert authors(article) == ["Lena Roth"]


def test_what_a_browser_prints_around_a_page_is_none_of_it():
    """The day it was printed is no day of publication."""
    top, foot = f"18/03/2031, 09:14          {TITLE} | Orby Courier", "https://orbycourier.example/2031/roof       1/2"
    above = f"{top}\n\nORBY COURIER\n\n{TITLE}\n\nLena Roth\n15 March 2031"
    text = f"{above}\n\n{FIRST}\n\n{SECOND}\n\n{foot}\n{top}\n\n{THIRD}\n\n{foot}\n"
    article = cleaned("d.txt", "text/plain", text)
    assert (article.published.value, article.published_rivals) == ("2031-03-15", ())
    told = [text[part.start : part.end].strip() for part in article.parts if part.role is Role.BODY]
    assert told == [FIRST, SECOND, THIRD]


def test_what_a_service_cut_off_is_told_as_far_as_it_goes():
    text = f"{TITLE}\n\n{FIRST}\n\nTwo workers were taken to hospital with broken arms, acc… [+1842 chars]\n"
    article = cleaned("d.txt", "text/plain", text)
    assert article.parts[-2].role is Role.BODY


def test_an_entry_of_a_live_blog_has_buttons_of_its_own():
    entry = "<div class='block'><time>{at}</time><h3>{head}</h3><p>{told}</p><div class='share'>Share</div></div>"
    entries = entry.format(at="00:40", head="Hall shut", told=SECOND) + entry.format(
        at="22:05", head="Gone", told=FIRST
    )
    html = (
        f"<html><body><main><h1>{TITLE}</h1><ul><li>Eleven people hurt tonight</li></ul>{entries}</main></body></html>"
    )
    document = read_payload(Payload("d.html", "d.html", html.encode(), "text/html"))[0]
    article = clean_pile([document])[0]
    roles = {document.text[part.start : part.end]: part.role for part in article.parts}
    assert any(SECOND in words and role is Role.BODY for words, role in roles.items())
    assert article.deck is None
