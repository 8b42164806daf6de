"""Roles on pages with markup, and what a page states of itself."""

import pytest

from variorum.clean import clean_pile
from variorum.clean.authoring import stated_authors
from variorum.clean.titling import stated_title
from variorum.read import read_payload
from variorum.values import Document, Field, Payload, Role, Stated

PARAGRAPHS = (
    "The storm tore the roof off the fish hall in Orby early on Friday, the harbour master said on the radio.",
    "Two workers were taken to hospital with broken arms, according to the county ambulance service of the region.",
    "The council will meet on Monday to decide whether the hall, which was built in 1931, can still be saved.",
    "The last repair of the hall was nine years ago, when the council paid for a new floor and for the doors.",
)
PAGE = f"""<html><head><title>Storm tears roof off hall | Orby Echo</title>
<meta property="og:title" content="Storm tears roof off hall | Orby Echo">
<meta property="og:site_name" content="Orby Echo">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Storm tears roof off hall",
"author": [{{"@type": "Person", "name": "Lena Roth"}}], "datePublished": "2031-03-07T08:00:00Z"}}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/coast">Coast</a></li></ul></nav>
<article><h1>Storm tears roof off hall</h1><div class="story-body"><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>
<aside class="newsletter"><p>Sign up to our newsletter</p></aside><h2>Council to decide</h2><p>{PARAGRAPHS[2]}</p>
<p>{PARAGRAPHS[3]}</p></div></article><footer><p>© 2031 Orby Echo. All rights reserved.</p></footer></body></html>"""


def read(page: str) -> Document:
    document = read_payload(Payload("p", "https://orbyecho.example/hall", page.encode(), "text/html"))[0]
    assert isinstance(document, Document)
    return document


def roles(page: str) -> dict[str, str]:
    document = read(page)
    return {document.text[p.start : p.end].strip(): p.role.value for p in clean_pile([document])[0].parts}


def test_paragraphs_are_body_and_what_surrounds_them_is_not():
    found = roles(PAGE)
    assert [found[words] for words in PARAGRAPHS] == ["body"] * 4
    assert found["Sign up to our newsletter"] == "furniture"
    assert found["© 2031 Orby Echo. All rights reserved."] == "furniture"
    assert found["Storm tears roof off hall"] == "headline"


def test_title_author_and_day_of_a_page():
    article = clean_pile([read(PAGE)])[0]
    assert article.headline and article.headline.value == "Storm tears roof off hall"
    assert article.headline.start is not None
    assert [author.value for author in article.byline] == ["Lena Roth"]
    assert article.published and article.published.value and article.published.value[:10] == "2031-03-07"


def test_scripts_full_of_tags_do_not_make_a_page_too_deep():
    script = "<script>" + "x = '<div>';" * 400 + "</script>"
    document = read(PAGE.replace("<nav>", script + "<nav>"))
    assert any(block.path for block in document.blocks)


def test_a_page_hidden_until_its_script_has_run_is_read():
    assert PARAGRAPHS[0] in read(PAGE.replace("<body>", '<body style="display: none">')).text
    assert (
        PARAGRAPHS[0] in read(f'<html><body><div style="display:none"><p>{PARAGRAPHS[0]}</p></div></body></html>').text
    )


TITLES = [
    ("a known tail", {"og:title": "Storm tears roof | Orby Echo"}, [], "Storm tears roof"),
    ("a tail the heading lacks", {"og:title": "Storm tears roof - Coast"}, ["Storm tears roof"], "Storm tears roof"),
    ("a dash of its own", {"og:title": "Storm tears roof - two hurt"}, [], "Storm tears roof - two hurt"),
    (
        "a teaser for networks",
        {"og:title": "You will not believe this", "json-ld": "Storm tears roof off hall"},
        ["Storm tears roof off hall"],
        "Storm tears roof off hall",
    ),
    (
        "a teaser for networks that stands on the page too",
        {"og:title": "You will not believe this", "json-ld": "Storm tears roof off hall"},
        ["You will not believe this"],
        "Storm tears roof off hall",
    ),
    (
        "an end in common behind two kickers",
        {"og:title": "Coast and harbours: Storm tears roof off hall"},
        ["Weather Storm tears roof off hall"],
        "Storm tears roof off hall",
    ),
    (
        "a kicker of one alone",
        {"og:title": "Storm tears roof off hall"},
        ["Coast: Storm tears roof off hall"],
        "Storm tears roof off hall",
    ),
    (
        "a script without blanks",
        {"og:title": "嵐で魚市場の屋根飛ぶ", "json-ld": "嵐で魚市場の屋根飛ぶ、二人負傷"},
        [],
        "嵐で魚市場の屋根飛ぶ",
    ),
    ("a record's own", {"og:title": "Elsewhere it says so", "record": "Storm tears roof"}, [], "Storm tears roof"),
]


@pytest.mark.parametrize(("fact", "said", "headings", "title"), TITLES, ids=[row[0] for row in TITLES])
def test_the_title_a_page_goes_by(fact, said, headings, title):
    """Each row is a way in which stated titles differ."""
    stated = tuple(Stated(Field.TITLE, words, origin) for origin, words in said.items())
    stated = (*stated, Stated(Field.OUTLET, "Orby Echo", "og:site_name"))
    document = Document(id="d", uri="d", media_type="text/html", sha256="", text="x", stated=stated)
    assert stated_title(document, headings) == title


AUTHORS = [
    ("two in one field", [("Lena Roth and Jan Holt", "author")], ["Lena Roth", "Jan Holt"]),
    ("with a lead and a desk", [("By Lena Roth, Senior Reporter", "class author")], ["Lena Roth"]),
    ("the publisher beside a person", [("Orby Echo", "json-ld"), ("Lena Roth", "json-ld")], ["Lena Roth"]),
    ("the publisher alone", [("Orby Echo", "json-ld")], ["Orby Echo"]),
    (
        "a person marked, the publisher in the data",
        [("Orby Echo", "json-ld"), ("Lena Roth", "rel author")],
        ["Lena Roth"],
    ),
    ("an address", [("l.roth@orbyecho.example", "author")], []),
    ("an agency, a person marked", [("dpa", "json-ld"), ("Lena Roth", "class author")], ["dpa"]),
    ("buttons of networks", [("Orby Echo", "author"), ("Twitter Facebook", "class author")], ["Orby Echo"]),
]


@pytest.mark.parametrize(("fact", "said", "names"), AUTHORS, ids=[row[0] for row in AUTHORS])
def test_the_authors_a_page_states(fact, said, names):
    """Each row is a way in which pages name who wrote them."""
    stated = tuple(Stated(Field.AUTHOR, words, origin) for words, origin in said)
    stated = (*stated, Stated(Field.OUTLET, "Orby Echo", "og:site_name"))
    document = Document(id="d", uri="d", media_type="text/html", sha256="", text="x", stated=stated)
    assert [found.value for found in stated_authors(document, "x")] == names


def test_a_byline_is_found_where_the_metadata_name_the_publisher_alone():
    """A name alone between headline and text is the author's; the publisher is one only where nobody is named."""
    page = PAGE.replace('"name": "Lena Roth"', '"name": "Orby Echo"')
    assert [a.value for a in clean_pile([read(page)])[0].byline] == ["Orby Echo"]
    signed = page.replace("</h1>", "</h1><p>Lena Roth</p><p>7 March 2031, 08:15</p>")
    assert [a.value for a in clean_pile([read(signed)])[0].byline] == ["Lena Roth"]


def test_the_source_a_feed_names_is_the_agency():
    """RSS says with <source> whose item it is."""
    feed = f"""<rss version="2.0"><channel><title>Orby Echo</title><item><title>Storm tears roof off hall</title>
<source url="https://ena.example/feed">Norland News Agency</source><description>{PARAGRAPHS[0]}
{PARAGRAPHS[1]}</description></item></channel></rss>"""
    document = read_payload(Payload("f", "https://orbyecho.example/feed", feed.encode(), "application/rss+xml"))[0]
    assert isinstance(document, Document)
    article = clean_pile([document])[0]
    assert article.agency and article.agency.value == "Norland News Agency"
    assert article.is_news


def test_a_byline_far_below_the_report_signs_another():
    """Teasers of other reports bring their own authors."""
    report = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    teasers = "".join(f'<li><a href="/{n}">Council meets in hall {n}</a></li>' for n in range(12))
    page = f"<html><body><article><h1>Storm tears roof</h1>{report}</article><ul>{teasers}</ul>"
    assert clean_pile([read(f"{page}<p>By Olaf Berg</p></body></html>")])[0].byline == ()


def test_a_tail_that_all_titles_share_is_the_titles_own():
    """What the headline of the page's own data ends with as well is no site's name."""
    title = "Storm tears roof off hall - two hurt"
    stated = tuple(Stated(Field.TITLE, title, origin) for origin in ("json-ld", "og:title", "title"))
    document = Document(id="d", uri="d", media_type="text/html", sha256="", text="x", stated=stated)
    assert stated_title(document, ["Storm tears roof off hall"]) == title


DAYS = [
    (
        "by its address, where nothing is stated",
        "https://orbyecho.example/2031/03/07/hall.html",
        "<p>Storm tears roof off hall</p>",
        ("2031-03-07", "inferred"),
    ),
    (
        "in the time of the place, where both are given",
        "https://orbyecho.example/hall",
        (
            '<meta property="article:published_time" content="2031-03-08T01:49:09+00:00">'
            '<time datetime="2031-03-07 17:49:09">7 March</time>'
        ),
        ("2031-03-07", "metadata"),
    ),
    (
        "by UTC, where another moment is given beside it",
        "https://orbyecho.example/hall",
        (
            '<meta property="article:published_time" content="2031-03-08T01:49:09+00:00">'
            '<time datetime="2031-03-05 11:20:00">5 March</time>'
        ),
        ("2031-03-08", "metadata"),
    ),
    ("of no page", "https://orbyecho.example/hall", "<p>The hall has stood for a hundred years.</p>", None),
]


@pytest.mark.parametrize(("fact", "uri", "page", "day"), DAYS, ids=[row[0] for row in DAYS])
def test_the_day_of_a_page(fact, uri, page, day):
    """Each row is a witness."""
    document = read_payload(Payload("p", uri, f"<html><body>{page}</body></html>".encode(), "text/html"))[0]
    assert isinstance(document, Document)
    published = clean_pile([document])[0].published
    assert (published and (str(published.value)[:10], published.basis.value)) == day


def test_the_text_of_a_feeds_item_is_its_body():
    """A feed says itself that it is the report: one paragraph is enough, and lines without markup are paragraphs."""
    said = "The dam above Selvig held on Tuesday, engineers said after a night of rain that kept the town awake. " * 3
    more = "Some 1,200 people left their homes in the evening and went back to them in the morning, the mayor said."
    item = f"<item><title>Dam holds</title><link>http://tarn.example/1</link><description>{said}\n\n{more}</description></item>"
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Tarn Post</title>{item}</channel></rss>'
    (document,) = read_payload(Payload("feed.xml", "feed.xml", feed.encode()))
    (article,) = clean_pile([document])
    assert article.is_news
    assert [part.role for part in article.parts if part.role is not Role.BLANK] == [Role.HEADLINE, Role.BODY, Role.BODY]


NAMELESS = PAGE.replace('<meta property="og:site_name" content="Orby Echo">', "").replace(
    '<meta property="og:title" content="Storm tears roof off hall | Orby Echo">', ""
)


@pytest.mark.parametrize(
    ("page", "address", "outlet"),
    [
        (NAMELESS, "p.html", "Orby Echo"),
        (NAMELESS.replace("© 2031 Orby Echo.", ""), "p.html", None),
        (NAMELESS.replace("© 2031 Orby Echo.", ""), "https://orbyecho.example/hall", "Orby Echo"),
        (NAMELESS.replace("| Orby Echo", "| Coast"), "p.html", None),
        (NAMELESS.replace("| Orby Echo", "").replace("<article>", "<article><p>News</p>"), "p.html", None),
        (NAMELESS.replace("<title>Storm tears roof off hall", "<title>Home"), "p.html", None),
    ],
)
def test_a_site_is_named_by_the_end_of_its_titles_where_the_page_says_it_once_more(page, address, outlet):
    document = read_payload(Payload("p", address, page.encode(), "text/html"))[0]
    found = clean_pile([document])[0].outlet
    assert (found and found.value) == outlet


def test_a_title_of_blanks_is_read_at_once():
    """Quadratic time in the blanks would keep this test for minutes."""
    document = Document(
        id="p",
        uri="p",
        media_type="text/html",
        sha256="0",
        text="said",
        stated=(Stated(Field.TITLE, "Dam - " + " " * 300_000 + "x", "title"),),
    )
    assert stated_title(document, ()) is not None


def test_what_a_page_calls_its_deck_is_one() -> None:
    deck = "Market hall shut, herring sold from carts on the quay"
    page = PAGE.replace("</h1>", f'</h1><p class="standfirst">{deck}</p>', 1)
    assert roles(page)[deck] == "deck"
