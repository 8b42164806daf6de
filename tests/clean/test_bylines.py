"""Who signs a report: lists of names with places, outlets and agencies beside them, on pages and in bare text."""

import pytest

from variorum.clean import clean_pile
from variorum.clean.authoring import stated_authors
from variorum.clean.persons import names_in
from variorum.read import read_payload
from variorum.values import Article, Document, Field, Found, Payload, Stated

HEAD = "Three wells shut in Port Selm after pipe bursts"
BODY = (
    "The water board of Port Selm shut three wells on Monday after a pipe burst below the quay, officials said.",
    "Engineers found a crack of four metres in the main, which was laid in 1978; repairs will take two weeks.",
    "“We have water for everybody,” said Ida Kroll, who heads the board. Tankers serve the upper town for now.",
)

NAMES = [
    ("an initial that joins names elsewhere", "By Lena E. Roth and Jan Y. Holt", ["Lena E. Roth", "Jan Y. Holt"]),
    ("an initial without a stop", "By Lena I Roth", ["Lena I Roth"]),
    ("capitals joined by a letter", "ANA GIL Y PAULA RUIZ", ["ANA GIL", "PAULA RUIZ"]),
    ("a place between commas", "By Mara Quist, in Port Selm, and Jan Holt", ["Mara Quist", "Jan Holt"]),
    ("a place behind each", "By Mara Quist in Port Selm and Jan Holt in Upper Orby", ["Mara Quist", "Jan Holt"]),
    ("a place behind a list that has ended", "By Mara Quist and Jan Holt, Port Selm", ["Mara Quist", "Jan Holt"]),
    ("three, the last joined", "By Mara Quist, Jan Holt and Ute Lanz", ["Mara Quist", "Jan Holt", "Ute Lanz"]),
    ("three, and a place", "By Mara Quist, Jan Holt and Ute Lanz in Port Selm", ["Mara Quist", "Jan Holt", "Ute Lanz"]),
    ("a place behind a bar", "By Mara Quist and Jan Holt | Port Selm", ["Mara Quist", "Jan Holt"]),
    ("a known city", "By Mara Quist, New York", ["Mara Quist"]),
    ("a known capital", "By Mara Quist, Buenos Aires", ["Mara Quist"]),
    ("an initial among many words", "Dr. Lena J. Roth Kroll Abt Quist", []),
    ("a small word in front", "Der Lena Roth", ["Lena Roth"]),
    ("a price", "Just R20", []),
    ("a desk", "By Web Desk", []),
    ("an outlet's desk", "By Selm Online Desk", []),
    ("a day behind a stop", "The Slow Boat, by Mara Quist. Sunday, 4 May 2031", ["Mara Quist"]),
    ("an agency's writer", "By Associated Press Writer Mara Quist", ["Mara Quist"]),
]


@pytest.mark.parametrize(("fact", "line", "names"), NAMES, ids=[row[0] for row in NAMES])
def test_names_in_a_byline(fact, line, names):
    """Each row is a form of byline with more in it than names."""
    found = names_in(line)
    assert [name.text for name in found] == names
    assert all(line[name.start : name.end] == name.text for name in found)


BYLINES = [
    ("both in one place", "By Mara Quist and Jonas Brandl in Port Selm", ["Mara Quist", "Jonas Brandl"]),
    ("the first elsewhere", "By Mara Quist in Upper Orby and Jonas Brandl", ["Mara Quist", "Jonas Brandl"]),
    ("each in a place", "By Mara Quist in Upper Orby and Jonas Brandl in Lorm", ["Mara Quist", "Jonas Brandl"]),
    ("a place of the story", "By Mara Quist, Port Selm", ["Mara Quist"]),
    ("a place and a paper", "By Mara Quist in Lorm for the Orby Observer", ["Mara Quist"]),
    ("an envoy", "From our envoy Mara Quist", ["Mara Quist"]),
    ("a correspondent in other English", "of our special correspondent Mara Quist", ["Mara Quist"]),
    ("the paper's office", "Mara Quist, editorial office", ["Mara Quist"]),
    ("agencies beside", "By Mara Quist, Jonas Brandl in Lorm and agencies", ["Mara Quist", "Jonas Brandl"]),
]
FORMS = {
    "text": "{head}\n\n{by}\n\n{body}\n",
    "dated text": "Orby Observer\n\n{head}\n{by}\nPublished 4 May 2031\n\n{body}\n",
    "page": "<html><body><article><h1>{head}</h1><p>{by}</p>{marked}</article></body></html>",
    "marked page": '<html><body><article><h1>{head}</h1><p class="byline">{by}</p>{marked}</article></body></html>',
}


def article_of(form: str, by: str) -> Article:
    """The article of a text or page with that byline."""
    marked = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    words = form.format(head=HEAD, by=by, body="\n\n".join(BODY), marked=marked)
    kind = "text/html" if words.startswith("<") else "text/plain"
    return clean_pile([d for d in read_payload(Payload("d", "d", words.encode(), kind)) if isinstance(d, Document)])[0]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize(("fact", "by", "names"), BYLINES, ids=[row[0] for row in BYLINES])
def test_all_who_sign_are_named_and_no_place(fact, by, names, form):
    """Each row is a byline, read from text and from pages."""
    article = article_of(form, by)
    assert [author.value for author in article.byline] == names
    assert article.headline and article.headline.value == HEAD
    assert article.deck is None


STATED = [
    ("a place behind the name", ["Mara Quist in Port Selm"], ["Mara Quist"]),
    ("a list with places", ["Mara Quist in Port Selm and Jonas Brandl in Lorm"], ["Mara Quist", "Jonas Brandl"]),
    (
        "a comma before the joiner",
        ["By Mara Quist, Ute Lanz, and Jonas Brandl"],
        ["Mara Quist", "Ute Lanz", "Jonas Brandl"],
    ),
]


@pytest.mark.parametrize("origin", ["author", "json-ld", "class author"])
@pytest.mark.parametrize(("fact", "said", "names"), STATED, ids=[row[0] for row in STATED])
def test_places_beside_stated_names_are_cut_off(fact, said, names, origin):
    """Each row is what a page's metadata or a marked element says."""
    stated = tuple(Stated(Field.AUTHOR, words, origin) for words in said)
    document = Document(id="d", uri="d", media_type="text/html", sha256="", text="x", stated=stated)
    assert [found.value for found in stated_authors(document, "x")] == names


def test_a_visible_byline_that_names_more_beside_the_stated_author_is_believed():
    document = Document(
        id="d",
        uri="d",
        media_type="text/html",
        sha256="",
        text="x",
        stated=(Stated(Field.AUTHOR, "Lena Roth", "author"),),
    )
    both = [Found(name, 0, 1, name) for name in ("Lena Roth", "Jan Holt")]
    assert [found.value for found in stated_authors(document, "x", both)] == ["Lena Roth", "Jan Holt"]
    assert [found.value for found in stated_authors(document, "x", both[1:])] == ["Lena Roth"]


WITNESSES = [
    (
        "a handle before a marked byline",
        [("@OrbyEcho", "article:author"), ("By Lena Roth", "class author")],
        ["Lena Roth"],
    ),
    ("a user's name before a marked link", [("lroth7", "author"), ("Lena Roth", "rel author")], ["Lena Roth"]),
    ("a user's name alone", [("lroth7", "author")], ["lroth7"]),
    (
        "a fuller list in another field",
        [("Lena Roth", "json-ld"), ("Lena Roth, Jan Holt", "author")],
        ["Lena Roth", "Jan Holt"],
    ),
    ("a longer list of others", [("Lena Roth", "json-ld"), ("Jan Holt, Ute Lanz", "author")], ["Lena Roth"]),
    (
        "a paper behind capitals",
        [("By Lena Roth And Jan Holt For The Orby Mail", "json-ld")],
        ["Lena Roth", "Jan Holt"],
    ),
    ("words of posting", [("Posted by Lena Roth", "class author")], ["Lena Roth"]),
    ("words of posting in German", [("Veröffentlicht von Lena Roth", "class author")], ["Lena Roth"]),
    ("a lead and its colon", [("Von:Lena Roth", "class author")], ["Lena Roth"]),
    ("more posts by", [("View all posts by Lena Roth", "rel author")], ["Lena Roth"]),
    ("a day alone", [("Veröffentlicht am", "class author"), ("vor 5 Stunden", "class author")], []),
    ("a role in capitals behind", [("By LENA ROTH AP Entertainment Writer", "class author")], ["LENA ROTH"]),
    ("a biography beside", [("Lena Roth", "class author"), ("Lena Roth is a reporter", "class author")], ["Lena Roth"]),
    ("a firm with its address", [("Orby Press GmbH, Lorm, Norland", "author")], ["Orby Press GmbH"]),
    (
        "a section's name and a person",
        [("Orby Zeitung", "json-ld"), ("Von Dr. Lena Roth", "class author")],
        ["Dr. Lena Roth"],
    ),
    ("letters alone", [("lro", "class author")], ["lro"]),
    ("nobody", [("Unknown", "rel author")], []),
    ("a link to all reports", [("Lena Roth", "profile"), ("Zur Artikelübersicht", "profile")], ["Lena Roth"]),
]


@pytest.mark.parametrize(("fact", "said", "names"), WITNESSES, ids=[row[0] for row in WITNESSES])
def test_which_of_a_pages_witnesses_is_believed(fact, said, names):
    """Each row is what metadata and marked elements of a page say."""
    stated = tuple(Stated(Field.AUTHOR, words, origin) for words, origin in said)
    document = Document(id="d", uri="d", media_type="text/html", sha256="", text="x", stated=stated)
    assert [found.value for found in stated_authors(document, "x")] == names


PARTS = '{"@type": "Report", "author": {"givenName": "Lena", "familyName": "Roth"}}'
PAGES = [
    (
        "what networks show",
        '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Lena Roth">',
    ),
    (
        "its German form",
        '<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Lena Roth">',
    ),
    (
        "a name in two parts",
        f'<script type="application/ld+json">{PARTS}</script>',
    ),
    ("a name within marked data", '<p itemprop="author">About <span itemprop="name">Lena Roth</span>, 34</p>'),
    ("elements without a blank between", '<p class="author"><b>Author</b><a>Lena Roth</a></p>'),
]


@pytest.mark.parametrize(("fact", "markup"), PAGES, ids=[row[0] for row in PAGES])
def test_where_a_page_names_its_author(fact, markup):
    """Each row is a way in which pages say it."""
    article = article_of(FORMS["page"], f"Published on Monday</p>{markup}<p>")
    assert [author.value for author in article.byline] == ["Lena Roth"]


OWN = [
    ("its name stands above", "Coast Flash\n\n{head}\n\nBy Coast Flash\n\n{body}\n"),
    ("it claims its rights below", "{head}\n\nBy Coast Flash\n\n{body}\n\n© 2031 Coast Flash\n"),
    ("it asks to be followed", "{head}\n\nBy Coast Flash\n\n{body}\n\nCoast Flash - follow us everywhere\n"),
]


@pytest.mark.parametrize(("fact", "form"), OWN, ids=[row[0] for row in OWN])
def test_an_outlet_that_signs_with_its_own_name_is_no_person(fact, form):
    """Each row is a way in which a text shows whose name it is."""
    article = article_of(form, "")
    assert article.byline == ()
    assert article.outlet and article.outlet.value == "Coast Flash"


@pytest.mark.parametrize("end", ["\r", "\r\n", "\n"])
def test_a_line_ends_however_that_is_written(end):
    """Old machines end lines with a carriage return alone."""
    words = FORMS["text"].format(head=HEAD, by="By Mara Quist", body="\n\n".join(BODY)).replace("\n", end)
    article = clean_pile([d for d in read_payload(Payload("d", "d", words.encode())) if isinstance(d, Document)])[0]
    assert article.headline and article.headline.value == HEAD
    assert [author.value for author in article.byline] == ["Mara Quist"]
    assert all(words[f.start : f.end] == f.value for f in (article.headline, *article.byline))
