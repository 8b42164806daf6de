"""How bare texts open: what stands above the title is no headline, and says who publishes it."""

import pytest

from variorum.clean import clean_pile
from variorum.read import read_payload
from variorum.values import Document, Payload, Role

BODY = """The roof of the fish hall in Orby has lain in the harbour since Friday, and nobody will lift it before May.

Two workers were taken to hospital with broken arms, according to the county ambulance service on Friday evening.

"We heard it go, and then we saw the sky," said Ilse Marn, who has sold herring in the hall for thirty years."""
TITLE = "Fish hall to stay without a roof until May"


def article_of(*above: str, below: str = ""):
    """The article of a text with these groups of lines above its body, and what is below."""
    text = "\n\n".join((*above, BODY, below)).strip() + "\n"
    return clean_pile([Document(id="d", uri="d", media_type="text/plain", sha256="", text=text)])[0]


def told(article) -> tuple[str | None, str | None, str | None]:
    return tuple(found and found.value for found in (article.headline, article.outlet, article.agency))


OPENINGS = [
    ("a name and a motto", ("Orby Lantern\nWhat the coast talks about", TITLE), (TITLE, "Orby Lantern", None)),
    ("a name and a menu", ("LIGHT OF THE COAST\nBoats | Shock | Gossip", TITLE), (TITLE, "Light of the Coast", None)),
    (
        "a menu with numbers",
        ("ORBY VALLEY MESSENGER\nsince 1887", "Home   Boats   Births (17 new)   Market", TITLE),
        (TITLE, "Orby Valley Messenger", None),
    ),
    (
        "a menu whose last entry says more",
        ("orbypost.", "TOP | SHOCK | QUIZ: which fish", TITLE),
        (TITLE, "orbypost", None),
    ),
    (
        "a name with its motto and place, and a part of the paper",
        ("LOWER ORBY TRIBUNE | The voice of the coast | Tarne", "Opinion & Report", TITLE),
        (TITLE, "Lower Orby Tribune", None),
    ),
    (
        "an edition and a part of the paper",
        ("GAZETTE DE LORNE — International Edition\nFriday 8 May", "NEIGHBOURS", TITLE),
        (TITLE, "Gazette de Lorne", None),
    ),
    (
        "an arrow to another page",
        ("Hull & Keel\na blog about boats", "<< Older: Why rope rots", TITLE),
        (TITLE, "Hull & Keel", None),
    ),
    ("a path", ("ORBY STONE\nLime. Gravel.", "You are here: News / 2031 / 8 May", TITLE), (TITLE, "Orby Stone", None)),
    (
        "a menu above the name",
        ("Skip to content\nHome  |  Boats  |  Births\nTHE ORBY ECHO", "COAST", TITLE),
        (TITLE, "The Orby Echo", None),
    ),
    ("a menu of strokes", ("Orby Today\nBoats / Tides / Weather: sleet, 2°", TITLE), (TITLE, "Orby Today", None)),
    (
        "a way to the page",
        ("Orby Today\nBoats | Tides | Jobs", "ORBY TODAY > TIDES", TITLE),
        (TITLE, "Orby Today", None),
    ),
    (
        "a menu in brackets",
        ("Orby Today - from pier to pier\n[Home] [Boats] [Tides]", TITLE),
        (TITLE, "Orby Today", None),
    ),
    ("a menu parted by blanks", ("Orby Today\n\nLatest  Boats  Tides  Jobs", TITLE), (TITLE, "Orby Today", None)),
    ("a motto behind a dash", ("COAST POST - your weekly since 1951", TITLE), (TITLE, "Coast Post", None)),
    ("a motto behind one word", ("Coastwise - news that floats", TITLE), (TITLE, "Coastwise", None)),
    ("a blog", ("NETS AND KNOTS\na weblog about herring", TITLE, "by knotty"), (TITLE, "Nets and Knots", None)),
    (
        "a broadcast",
        ("RADIO ORBY / NEWSROOM\nBULLETIN FRIDAY 7 MARCH 2031, 08.00\nITEM 2 / DUR 1'20", TITLE),
        (TITLE, "Radio Orby", None),
    ),
    (
        "an office below its region",
        ("COUNTY OF LORM\nHarbour Inspection Service", TITLE),
        (TITLE, "Harbour Inspection Service", None),
    ),
    (
        "a ministry",
        ("MINISTRY OF FISHERIES OF THE COAST REPUBLIC\nDepartment of News\n7 March 2031\nCOMMUNIQUE No. 6", TITLE),
        (TITLE, "Ministry of Fisheries of the Coast Republic", None),
    ),
    (
        "an agency with its initials",
        ("CTB - Coast Telegraph Bureau, English service", TITLE),
        (TITLE, "Coast Telegraph Bureau", None),
    ),
    (
        "an office below its state",
        (
            "COAST REPUBLIC\nMINISTRY OF FISHERIES\nOffice of the Spokesman",
            "Statement No. 4\nOrby, 7 March 2031",
            TITLE,
        ),
        (TITLE, "Ministry of Fisheries", None),
    ),
    (
        "an office in the name of its state",
        ("REPUBLIC OF LORM\nOFFICE OF THE HARBOUR COMMISSIONER", TITLE),
        (TITLE, "Office of the Harbour Commissioner", None),
    ),
    (
        "a town's police and its press branch",
        ("ORBY TOWN POLICE\nPress and Public Relations", "Press release no. 21/31\nFriday, 7 March 2031", TITLE),
        (TITLE, "Orby Town Police", None),
    ),
    ("a word that is coined", ("CoastFlash", TITLE), (TITLE, "CoastFlash", None)),
    (
        "how many stories are free",
        ("The Orby Gazette\nHome | Boats | Notices", "You have read 2 of 4 free stories this month.", TITLE),
        (TITLE, "The Orby Gazette", None),
    ),
    (
        "a letter by mail that is offered",
        ("ORBY MIRROR\nHarbour | Sport", ">> Get the eight o'clock letter. 3,100 readers already do. <<", TITLE),
        (TITLE, "Orby Mirror", None),
    ),
    (
        "an offer in brackets",
        (
            "THE ORBY LAMP\nTown | Quay",
            "[ THE LAMP AT SIX: 900 neighbours already get it. Sign up ]",
            "7 March 2031",
            TITLE,
        ),
        (TITLE, "The Orby Lamp", None),
    ),
    (
        "a firm's statement",
        ("ORBY BOATS PLC\nMedia statement", "Orby, 7 March 2031", TITLE),
        (TITLE, "Orby Boats PLC", None),
    ),
    (
        "a letter by mail",
        (
            f"From: The Slipway <post@slipway.example>\nSubject: The Slipway, no. 9 - {TITLE}",
            "THE SLIPWAY\nWeekly letter of the Harbour Hands' Union",
            TITLE,
        ),
        (TITLE, "The Slipway", None),
    ),
    (
        "a teaser",
        ("THE ORBY GAZETTE\nHome | Boats | Notices", "Tide tables: the full list, updated hourly >>", TITLE),
        (TITLE, "The Orby Gazette", None),
    ),
    (
        "an agency's slug and rubric",
        ("ctn0412 4 pl 188 ctn 0231", f"County/Fisheries/\n{TITLE} =", "By Lena Roth, CTN ="),
        (TITLE, None, None),
    ),
    ("an agency's slug that counts its leads", ("BC-ORB--Hall, 3rd Ld-Writethru", TITLE), (TITLE, None, None)),
    (
        "a channel",
        ("[FORWARDED]", "Herring Watch (channel, 4,812 subscribers)\n7.3.2031 22:41", TITLE),
        (TITLE, "Herring Watch", None),
    ),
    ("a word for news", ("BREAKING NEWS", TITLE), (TITLE, None, None)),
    ("a rubric", ("VOICE OF LORM\nSection: From the coast", TITLE), (TITLE, "Voice of Lorm", None)),
    ("an hour and an agency's number", ("CTN-Regional 0741\n7 March 2031, 19:15", TITLE), (TITLE, None, None)),
]


@pytest.mark.parametrize(("fact", "above", "expected"), OPENINGS)
def test_the_title_stands_below_who_publishes_it(fact, above, expected) -> None:
    assert told(article_of(*above)) == expected


HEADLINES = [
    (
        "a headline and its deck",
        ("Storm Tears Roof Off Fish Hall", "County will not lift it from the harbour till May"),
    ),
    ("in capitals", ("ORBY FISH HALL LOSES ITS ROOF", "Two workers taken to hospital as the county waits for calm")),
    ("in one group", ("Fish Hall Without a Roof\nCounty waits for calm weather", "By Lena Roth")),
]


@pytest.mark.parametrize(("fact", "above"), HEADLINES)
def test_a_text_that_begins_with_its_headline_has_no_name_above(fact, above) -> None:
    assert told(article_of(*above)) == (above[0].split("\n")[0], None, None)


def test_a_kicker_is_no_outlet() -> None:
    assert told(article_of("OPINION", TITLE)) == (TITLE, None, None)


def test_a_menu_names_no_authors() -> None:
    assert article_of("Orby Today", "Anna  Tides  Lena Roth  Jobs", TITLE).byline == ()


def test_a_statement_without_a_title_has_none() -> None:
    article = article_of("ORBY PAINTS\nColour since 1923", "STATEMENT", "Orby, 7 March 2031")
    assert told(article) == (None, "Orby Paints", None)


def test_the_day_of_an_issue_stands_beside_its_price() -> None:
    article = article_of("THE LORM HERALD\nOrgan of the Union · No. 58 · Friday 7 March 2031 · Price 40 pence", TITLE)
    assert article.published and article.published.value == "2031-03-07"


def test_a_first_line_with_a_day_may_name_the_outlet() -> None:
    above = ("Coast Noon, Friday 7 March 2031", TITLE)
    assert told(article_of(*above, below="Coast Noon is free.")) == (TITLE, "Coast Noon", None)
    assert told(article_of(*above)) == (TITLE, None, None)


ENDS = [
    ("Small ads: 2 crowns a line", Role.FURNITURE),
    ("For sale: pram, hardly used. Box 118", Role.FURNITURE),
    ("Have you lost a boat? Ring the harbour office.", Role.FURNITURE),
    ("Loved this? Coast Plus is ad-free for 3 crowns.", Role.FURNITURE),
    ("Crossword and sudoku: page 22", Role.FURNITURE),
    ("Next bulletin at 14:00.", Role.FURNITURE),
    ("Press desk: extension 204, weekdays 9 to 16", Role.FURNITURE),
    ("About Orby Boats: Orby Boats runs nine ferries and employs 300 people on the coast.", Role.FURNITURE),
    ("Reproduction permitted without alteration.", Role.FURNITURE),
    ("Lena Roth writes about the coast.", Role.FURNITURE),
    ("Get the Courier by e-mail every morning. 4,000 neighbours already do!", Role.FURNITURE),
    ("Get the Courier app. Two weeks for nothing.", Role.FURNITURE),
    (">> Enjoying this? The Courier costs 3 crowns a week.", Role.FURNITURE),
    ("Subscribe to Courier Alerts and never miss a tide!", Role.FURNITURE),
    ("Translation from the Lormish: editorial office. Reprint only with permission.", Role.FURNITURE),
    ("ALSO IN THE COURIER", Role.FURNITURE),
    ("Coast Wire, 2140 GMT, March 7, 2031", Role.CREDIT),
    ("CTB lr/jh 071915 MAR 31", Role.CREDIT),
    ("CTB lro", Role.CREDIT),
    ("With material from Coast Press", Role.CREDIT),
    ("Not investment advice.", Role.FURNITURE),
    ("Enquiries by the media: Harbour office, Quay 3", Role.FURNITURE),
    ("CTB 07MAR31 1915", Role.CREDIT),
    ("CTB 07-03-2031 19:15", Role.CREDIT),
    ("Monday, March 10, 2031 - page 3", Role.CREDIT),
    ("The Coast Courier will not appear on Monday.", Role.FURNITURE),
    ("Coast Courier readers who have a spare tarpaulin are asked to bring it.", Role.FURNITURE),
    ("Coast Courier, 4 Fish Street. Printed in Lorm.", Role.FURNITURE),
    ("Got a question? Email the desk.", Role.FURNITURE),
    ("CPA/lr/jh/1915", Role.CREDIT),
    ("Coast Press lr/jh/0703 1540", Role.CREDIT),
    ("The county will decide on Monday.", Role.BODY),
    ("The Courier asked the county twice and got no answer.", Role.BODY),
    ("Lena Roth's herring was saved.", Role.BODY),
]


@pytest.mark.parametrize(("line", "role"), ENDS)
def test_what_stands_below_a_report(line, role) -> None:
    article = article_of("COAST COURIER", TITLE, "By Lena Roth", below=line)
    assert article.parts[-2].role is role


def test_short_lines_beside_furniture_at_the_end_are_furniture_too() -> None:
    below = "Rowing club: no meeting on Thursday.\nClassified advertisements: ring Orby 2204"
    article = article_of(TITLE, below=below)
    assert [part.role for part in article.parts][-2] is Role.FURNITURE
    assert article_of(TITLE, below="Rowing club: no meeting on Thursday.").parts[-2].role is Role.BODY


def test_what_readers_say_is_no_report() -> None:
    below = (
        '2 thoughts on "Fish hall to stay without a roof"\n\nknotty77 says: ours too, in 2019.\nAnnaW says: Do a book!'
    )
    assert article_of(TITLE, below=below).parts[-2].role is Role.FURNITURE


def test_who_stands_by_somebody_pleads_for_nothing() -> None:
    """A union's own words of a person are news; the line that bids readers to unsubscribe is not."""
    stands = "The union stands by her. Our fund will pay for a lawyer if she is dismissed."
    below = f"{stands}\n\nYou get this letter because you are a member."
    roles = [part.role for part in article_of(TITLE, below=below).parts if part.role is not Role.BLANK]
    assert roles[-2:] == [Role.BODY, Role.FURNITURE]


COLUMNS = [
    ("called so", "*The Slipway, a weekly column*", "The Slipway"),
    ("with its matter", "*The Slipway: notes on boats and who pays for them*", "The Slipway"),
    ("with its author", "**Loose Rope** · a column by Lena Roth · 9 March 2031", "Loose Rope"),
]


@pytest.mark.parametrize(("fact", "line", "name"), COLUMNS)
def test_a_line_below_the_title_names_the_column(fact, line, name) -> None:
    article = markdown_of(f"# {TITLE}\n\n{line}\n\nBy Lena Roth\n\n{BODY}\n")
    assert told(article) == (TITLE, name, None)
    assert [found.value for found in article.byline] == ["Lena Roth"]


def test_the_title_of_a_column_stands_below_its_name() -> None:
    """In Markdown the main heading may be the name of the column; a subhead is no title."""
    article = markdown_of(f"# Rope Ends\n\n*Boats, loosely. By Lena Roth, who sold hers.*\n\n## {TITLE}\n\n{BODY}\n")
    assert told(article) == (TITLE, "Rope Ends", None)
    assert [found.value for found in article.byline] == ["Lena Roth"]
    article = markdown_of(f"# Storm Lifts Fish Hall Roof in Orby\n\nBy Lena Roth\n\n## What happened\n\n{BODY}\n")
    assert told(article)[0] == "Storm Lifts Fish Hall Roof in Orby"


def markdown_of(text: str):
    """The article of a text in Markdown."""
    return clean_pile(list(read_payload(Payload("d.md", "d.md", text.encode(), "text/markdown"))))[0]
