"""What stands below a report, and what is told though it speaks of itself: letters, live blogs, lists, small print."""

import pytest

from variorum.clean import clean_pile
from variorum.read import read_payload
from variorum.values import Document, Payload, Role

FIRST = (
    "The roof of the fish hall in Orby has lain in the harbour since Friday, and nobody will lift it before May, "
    "the mayor of the town said."
)
SECOND = "Two workers were taken to hospital with broken arms, the county ambulance service said on Friday evening."
THIRD = (
    '"We heard it go, and then we saw the sky," said Ilse Marn, who sold herring in the hall for all of thirty years.'
)
TITLE = "Fish hall to stay without a roof until May"


def article_of(*groups: str):
    text = "\n\n".join(groups) + "\n"
    return clean_pile([Document(id="d", uri="d", media_type="text/plain", sha256="", text=text)])[0], text


def read(name: str, kind: str, text: str):
    documents = [d for d in read_payload(Payload(name, name, text.encode(), kind)) if isinstance(d, Document)]
    return clean_pile(documents)[0], documents[0].text


def role_of(found, words: str) -> Role:
    article, text = found
    at = text.index(words)
    return next(part.role for part in article.parts if part.start <= at < part.end)


BELOW = [
    ("ctb rs/wo", Role.CREDIT),
    ("CTB/wk ru", Role.CREDIT),
    ("CTB/wk ru sd", Role.CREDIT),
    ("(mi)", Role.CREDIT),
    ("(ctb/mi)", Role.CREDIT),
    ("[lr]", Role.CREDIT),
    ("Lena Roth, chairwoman", Role.CREDIT),
    ("Lena Roth, president of the Harbour Hands", Role.CREDIT),
    ("Read tomorrow: Who gets the old slip? 3 plans, 1 favourite.", Role.FURNITURE),
    ("Next time: what to do about rust (a lot), and rope.", Role.FURNITURE),
    ("Coming next week: the herring that came back", Role.FURNITURE),
    ("In our next issue: ropes", Role.FURNITURE),
    ("The Courier on paper: 6 weeks for the price of 4.", Role.FURNITURE),
    ("Corrections: In our issue of Thursday we called Orby a city of 90,000. It has 19,000.", Role.FURNITURE),
    ("Membership 14 crowns a month. Legal advice: Tuesdays, room 3.", Role.FURNITURE),
    ("We use 31 cookies so that your boats stay dry. OK / Fine", Role.FURNITURE),
    ("Then we saw the sky go.", Role.BODY),
    ("Next week the county decides who pays.", Role.BODY),
    ("The Courier on Friday asked the county and got no answer.", Role.BODY),
]


@pytest.mark.parametrize(("line", "role"), BELOW, ids=[row[0] for row in BELOW])
def test_what_stands_below_the_last_paragraph(line, role):
    """Initials, offices, what is to come, the outlet's own."""
    assert role_of(article_of("COAST COURIER", TITLE, FIRST, SECOND, THIRD, line), line) is role


MAIL = """From: Lena Roth <lena@hands.example>
To: letters@courier.example
Date: Mon, 10 Mar 2031 11:30:52 +0200
Subject: Open letter: You are punishing forty men for one roof
Content-Type: text/plain; charset="utf-8"

Dear editors,

{0}

{1}

The Harbour Hands have asked for a new roof since 2029, and they will ask again on Friday, with chairs.

For the Harbour Hands, registered association, 640 members

{signed}
"""


@pytest.mark.parametrize("signed", ["Lena Roth, chairwoman", "Lena Roth"])
def test_who_sends_and_signs_a_letter_wrote_it(signed):
    """A person is no agency; the body she signs for publishes it, if the letter names that again."""
    article, _ = read("m.eml", "message/rfc822", MAIL.format(FIRST, SECOND, signed=signed))
    assert [found.value for found in article.byline] == ["Lena Roth"]
    assert article.agency is None
    assert article.outlet and article.outlet.value == "Harbour Hands"


def test_a_body_s_own_words_are_no_plea():
    """Where most paragraphs say "we" it is who issues them."""
    told = "If there is no offer by 18 March, our members will work no overtime. We do not threaten lightly."
    more = "We saw two beams and something that looked like a third, and we do not know whether it was one."
    other = "We wrote to the county on 11 March, on 2 June and on 24 August, and we have the receipts for it."
    last = "We thank the cook who brought soup to our gate, and to your homes, in all those days and nights."
    assert role_of(article_of("HARBOUR HANDS OF ORBY", TITLE, FIRST, more, other, told, last), told) is Role.BODY


def test_entries_of_a_live_blog_may_speak_of_themselves():
    """If they are of some length."""
    told = (
        "Several residents of Quay Road have rung us because of a loud bang. It was the lid of a skip, the police say."
    )
    bye = "This is where we stop. Thanks for reading."
    blog = ("Live: the hall", f"21:05\n{bye}", f"16:47\n{told}", f"16:12\n{SECOND}", f"15:01\n{FIRST}")
    assert role_of(article_of(*blog), told) is Role.BODY
    assert role_of(article_of(*blog), bye) is Role.FURNITURE


PAGE = """<html><head><title>{title}</title><meta name="dcterms.publisher" content="Harbour Office of Orby">
<meta name="dcterms.issued" content="2031-03-07"></head><body><div id="c"><h1>{title}</h1><p>{0}</p>
<h2>Who is sought</h2><ul class="list"><li>Jan Holt, 41, roofer</li><li>Karl Sund, 36, rigger</li></ul><p>{1}</p>
<div class="ad">HARBOUR BINGO: 25,000 crowns in the pot. Play now!</div>
<ul class="see"><li><a href="x">Ferry back in Orby after two days</a></li></ul><p>{2}</p></div></body></html>"""


@pytest.mark.parametrize(
    ("words", "role"),
    [("Jan Holt", Role.BODY), ("HARBOUR BINGO", Role.FURNITURE), ("Ferry back", Role.FURNITURE)],
)
def test_items_of_a_list_between_paragraphs_are_told(words, role):
    """Unless they lead elsewhere; a box for advertisements is called so."""
    found = read("p.html", "text/html", PAGE.format(FIRST, SECOND, THIRD, title=TITLE))
    assert role_of(found, words) is role
    assert found[0].outlet and found[0].outlet.value == "Harbour Office of Orby"
    assert found[0].published and found[0].published.value == "2031-03-07"
