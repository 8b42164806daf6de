"""Lines that say who wrote a report and for whom, and datelines, in the forms papers give them."""

import pytest

from variorum.clean import clean_pile
from variorum.read import read_payload
from variorum.values import Document, Payload

HEAD = "Storm tears roof off fish hall in Orby"
LEAD = "The storm tore the roof off the fish hall in Orby early on Friday, the harbour master said."
MORE = "Two workers were taken to hospital with broken arms, according to the county ambulance service."


def article_of(*paragraphs: str):
    """The article of a text with these paragraphs."""
    text = "\n\n".join(paragraphs) + "\n"
    return clean_pile([Document(id="d", uri="d", media_type="text/plain", sha256="", text=text)])[0]


def page_of(markup: str, title: str = HEAD):
    """The article of a page with that markup."""
    page = f"<html><head><title>{title}</title></head><body>{markup}<p>{LEAD}</p><p>{MORE}</p></body></html>"
    return clean_pile([read_payload(Payload("p", "p.html", page.encode(), "text/html"))[0]])[0]


def names(article) -> list[str]:
    return [name.value for name in article.byline]


SIGNED = [
    ("From our correspondent Lena Roth", ["Lena Roth"], None),
    ("By our court reporter, Lena Roth", ["Lena Roth"], None),
    ("By our own reporter V. Roth", ["V. Roth"], None),
    ("By Maja Roth and Maja Orth", ["Maja Roth", "Maja Orth"], None),
    ("by knotty77", ["knotty77"], None),
    ("by staff", [], None),
    ("Report: Lena Roth / Pictures: Jan Holt", ["Lena Roth"], None),
    ("Words: Lena Roth Photographs: Jan Holt", ["Lena Roth"], None),
    ("3 April 2031 by knotty77 in Coast, Boats", ["knotty77"], None),
    ("Text: Lena Roth and Jan Holt", ["Lena Roth", "Jan Holt"], None),
    ("Posted by Lena, 14 March 2031", ["Lena"], None),
    ("Posted by Admin | 3 min read", [], None),
    ("Coast Courier · by Lena Roth", ["Lena Roth"], "Coast Courier"),
    ("By Lena Roth, Coast Courier, 3 March 2031", ["Lena Roth"], "Coast Courier"),
    ("By Lena Roth | Opinion | The Coast Review | 6 March 2031", ["Lena Roth"], "The Coast Review"),
    ("Lena Roth, Radio Orby News", ["Lena Roth"], "Radio Orby News"),
    ("THE COAST COURIER, Friday, March 7, 2031", [], "The Coast Courier"),
    ("Driftwood - Lena Roth's notes from the coast, 9 March 2031", ["Lena Roth"], "Driftwood"),
    ("Driftwood – a blog about nets, by Lena Roth, retired skipper", ["Lena Roth"], "Driftwood"),
    ("The Back Pew, a column by Lena Roth", ["Lena Roth"], "The Back Pew"),
]


@pytest.mark.parametrize(("line", "people", "outlet"), SIGNED)
def test_who_signs_and_for_whom(line, people, outlet) -> None:
    article = article_of(HEAD, line, LEAD, MORE)
    assert (names(article), article.outlet and article.outlet.value) == (people, outlet)


@pytest.mark.parametrize("line", ["By Lena Roth and Jan Holt | The Coast Courier, 19 March 2031"])
def test_a_byline_may_end_with_the_day(line) -> None:
    article = article_of(HEAD, line, LEAD, MORE)
    assert article.published and article.published.value == "2031-03-19"


TOLD = [
    ((LEAD, MORE, "Lena Roth reporting. Now the harvest."), ["Lena Roth"]),
    ((f"Orby, 7 March 2031. /CTB corr. Lena Roth/ {LEAD}", MORE), ["Lena Roth"]),
    ((LEAD, MORE, "(Reporting by Lena Roth; additional reporting by Jan Holt)"), ["Lena Roth", "Jan Holt"]),
    (
        (LEAD, MORE, "This report by Lena Roth first appeared in the Coast Courier and is reprinted here."),
        ["Lena Roth"],
    ),
    ((LEAD, MORE, "Yours faithfully,", "Ruth Ames", "Mayor of Orby"), ["Ruth Ames"]),
    ((LEAD, MORE, "See you next Friday,", "The county"), []),
    ((LEAD, MORE, "About Orby Boats", "Orby Boats runs nine ferries and employs 300 people."), []),
]


@pytest.mark.parametrize(("paragraphs", "people"), TOLD)
def test_a_report_may_say_itself_who_made_it(paragraphs, people) -> None:
    above = ("ORBY BOATS",) if not people else ()
    assert names(article_of(*above, HEAD, *paragraphs)) == people


def test_where_it_first_appeared_is_its_source() -> None:
    line = "This report by Lena Roth first appeared in the Coast Courier and is reprinted here with permission."
    assert [credit.name for credit in article_of(HEAD, LEAD, MORE, line).credits] == ["the Coast Courier"]


DATELINES = [
    (f"ORBY. {LEAD}", "ORBY"),
    (f"LORM (Norland), 10 March - {LEAD}", "LORM (Norland)"),
    (f"EXCLUSIVE. {LEAD}", None),
    (f"FUMING. {LEAD}", None),
]


@pytest.mark.parametrize(("opening", "place"), DATELINES)
def test_datelines_in_capitals(opening, place) -> None:
    dateline = article_of(HEAD, "By Lena Roth", opening, MORE).dateline
    assert (dateline and dateline.place) == place


ABOVE = [
    ("a release's place and day", HEAD, "Lorm, 7 March 2031", "Lorm", []),
    ("with the hour", HEAD, "Lorm, Friday, 7 March 2031, 14.00", "Lorm", []),
    (
        "a place of two words below who wrote it",
        HEAD,
        "By Lena Roth\n\nPort Orby, 7 March 2031",
        "Port Orby",
        ["Lena Roth"],
    ),
    ("a weekday is no place", HEAD, "Friday, 7 March 2031", None, []),
    ("nor is a paper", HEAD, "The Guardian, 7 March 2031", None, []),
    ("nor a person", HEAD, "Jan Holt, 7 March 2031", None, ["Jan Holt"]),
]


@pytest.mark.parametrize(("fact", "head", "line", "place", "people"), ABOVE, ids=[row[0] for row in ABOVE])
def test_a_line_of_place_and_day_below_the_title(fact, head, line, place, people) -> None:
    article = article_of(head, line, LEAD, MORE)
    assert (article.dateline and article.dateline.place, names(article)) == (place, people)


def test_above_the_title_it_dates_the_letterhead() -> None:
    assert article_of("HARBOUR OFFICE OF ORBY\nPress release 4\nLorm, 7 March 2031", HEAD, LEAD, MORE).dateline is None


SENT = [
    ("(Coast Newswire, 0712 local time, March 7, 2031)", "Coast Newswire", "2031-03-07"),
    (
        "(Coast Newswire, 1240 GMT, March 7, 2031; reporting by Lena Roth; editing by Jan Holt)",
        "Coast Newswire",
        "2031-03-07T12:40",
    ),
    ("Coast Newswire, March 7, 2031", "Coast Newswire", "2031-03-07"),
]


@pytest.mark.parametrize(("line", "outlet", "day"), SENT)
def test_an_agency_signs_with_hour_and_day(line, outlet, day) -> None:
    article = article_of(HEAD, f"ORBY, March 7 (OBN) - {LEAD}", MORE, line)
    assert article.outlet and article.outlet.value == outlet
    assert article.agency and article.agency.value == "OBN"
    assert article.published and article.published.value == day


def test_an_agency_nobody_knows_is_no_person() -> None:
    data = '{"@type":"NewsArticle","author":{"@type":"Organization","name":"Coast Newswire"}}'
    article = page_of(f'<script type="application/ld+json">{data}</script><h1>{HEAD}</h1>')
    assert names(article) == []
    assert article.agency and article.agency.value == "Coast Newswire"


HANDS = [("R.K. - 7.3.2031. 08:12", ["R.K."]), ("posted 7 Mar 2031 by knotty_h // tags: boats, nets", ["knotty_h"])]


@pytest.mark.parametrize(("line", "people"), HANDS)
def test_initials_and_users_sign_beside_the_day(line, people) -> None:
    assert names(article_of(HEAD, line, LEAD, MORE)) == people


def test_a_bracket_with_no_name_is_no_agency() -> None:
    assert article_of(HEAD, f"ORBY, 6 March 2031 (Staff) – {LEAD}", MORE).agency is None


def test_an_agency_beside_a_person_is_known_by_its_siblings() -> None:
    wire = f"{HEAD}\n\nORBY, 7 March (Coast Press) - {LEAD}\n\n{MORE}\n"
    copy = f"{HEAD}\n\nBy Lena Roth, Coast Press\n\n{LEAD}\n\n{MORE}\n"
    texts = {"a": wire, "b": copy}
    pile = [Document(id=k, uri=k, media_type="text/plain", sha256="", text=text) for k, text in texts.items()]
    assert [article.agency and article.agency.value for article in clean_pile(pile)] == ["Coast Press", "Coast Press"]


def test_an_agency_that_is_its_own_outlet_lends_its_name_too() -> None:
    wire = f"{HEAD}\n\nORBY, March 7 (Coast Wire) - {LEAD}\n\n{MORE}\n\nCoast Wire, March 7, 2031\n"
    copy = f"{HEAD}\n\nBy Coast Wire\n\n{LEAD}\n\n{MORE}\n"
    pile = [Document(id=k, uri=k, media_type="text/plain", sha256="", text=t) for k, t in (("a", wire), ("b", copy))]
    first, second = clean_pile(pile)
    assert first.outlet and first.outlet.value == "Coast Wire"
    assert second.agency and second.agency.value == "Coast Wire"


PAGES = [
    (f'<nav><a href="/">Coast Today</a> <a href="/b">Boats</a></nav><h1>{HEAD}</h1>', HEAD, "Coast Today"),
    (f'<nav><a href="/">Home</a> <a href="/b">Boats</a></nav><h1>{HEAD}</h1>', HEAD, None),
    (f"<h2>{HEAD}</h2>", f"Orby Residents' Page - {HEAD}", "Orby Residents' Page"),
    (f"<h1>The Coast Letter</h1><h2>{HEAD}</h2>", f"The Coast Letter #31 — {HEAD}", "The Coast Letter"),
    (f"<h1>Nets and Knots</h1><h2>{HEAD}</h2><h2>About</h2>", f"{HEAD} | Nets and Knots", "Nets and Knots"),
    (f"<div>CoastBlog</div><h1>{HEAD}</h1>", f"{HEAD} - CoastBlog", "CoastBlog"),
    (f"<div>News</div><h1>{HEAD}</h1>", f"{HEAD} - News", None),
    (f"<div>Coast Daily | Boats | Gear</div><h1>{HEAD}</h1>", f"{HEAD} - Coast Daily", "Coast Daily"),
]


@pytest.mark.parametrize(("markup", "title", "outlet"), PAGES)
def test_a_page_names_its_outlet_in_passing(markup, title, outlet) -> None:
    article = page_of(markup, title)
    assert (article.headline.value, article.outlet and article.outlet.value) == (HEAD, outlet)


def test_a_title_that_names_the_kind_of_page_is_none() -> None:
    article = page_of(f"<p><b>ORBY BOATS plc</b></p><p>Press statement</p><p><b>{HEAD}</b></p>", "Statement")
    assert article.headline and article.headline.value == HEAD


@pytest.mark.parametrize("mark", ["by", "writer", "posted-by"])
def test_a_class_can_say_who_wrote_it(mark) -> None:
    assert names(page_of(f'<h1>{HEAD}</h1><p class="{mark}">Lena Roth</p>')) == ["Lena Roth"]


def test_headings_within_the_body_are_its_own() -> None:
    page = page_of(f"<h1>{HEAD}</h1><h3>09.30 Lights</h3>")
    assert "subhead" in [part.role for part in page.parts]


PROSE = "".join(
    f"<p>On day {n} the county counted {n} hundred tiles in the harbour of Orby and {n} on the quay.</p>" for n in "234"
)
BOXES = [
    ('<div class="pull">the roof off the fish hall in Orby</div>', "the roof off", "caption"),
    ("<div><p>ORBY IN YOUR INBOX</p><p>Join 400 readers who start the day with us.</p></div>", "Join 400", "furniture"),
]


@pytest.mark.parametrize(("box", "words", "role"), BOXES)
def test_boxes_within_the_body_are_none_of_it(box, words, role) -> None:
    page = f"<html><body><h1>{HEAD}</h1><div class='b'><p>{LEAD}</p>{box}<p>{MORE}</p>{PROSE}</div></body></html>"
    document = read_payload(Payload("p", "p.html", page.encode(), "text/html"))[0]
    at = document.text.index(f"\n{words}") + 1
    part = next(part for part in clean_pile([document])[0].parts if part.start <= at < part.end)
    assert part.role == role
