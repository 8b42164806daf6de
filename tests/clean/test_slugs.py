"""What desks set above a title, and lines that only say who wrote it: neither is a title, whatever its form."""

import pytest

from variorum.clean import clean_pile
from variorum.read import read_payload
from variorum.values import Document, Payload, Role

BODY = """{opening}\
The roof of the fish hall in Orby has lain in the harbour since Friday, and nobody will lift it before May.

Two workers were taken to hospital with broken arms, according to the county ambulance service on Friday evening.

"We heard it go, and then we saw the sky," said Ilse Marn, who has sold herring in the hall for thirty years."""
TITLE = "Fish hall to stay without a roof until May"
DECK = "County waits for calm weather - two workers in hospital"


def article_of(*above: str, opening: str = ""):
    text = "\n\n".join((*above, BODY.format(opening=opening))) + "\n"
    return clean_pile([Document(id="d", uri="d", media_type="text/plain", sha256="", text=text)])[0]


SLUGS = [
    f"ctb 4471  eco-fis-storm  LORM\n7 Mar 2031 22:48\n-----\n{TITLE}\n{DECK}",
    f"ctb 4471  eco-fis-storm  LORM\n7 Mar 2031 22:48\n{TITLE}\n{DECK}",
    f"CTB0417  i  wld/ene  prio 2\nLORM-HALL, 2nd take\n\n{TITLE}",
    f"CTB0417  i  wld/ene  prio 3\nLORM-HALL\n\n{TITLE}",
    f"Coast Telegraph Bureau / CTB\n\n07.03.2031 - 13:20\n(regional, fisheries, weather)\n\n{TITLE}\n\n{DECK}",
    f"COAST TELEGRAPH BUREAU (CTB)\n\n[regional; fisheries]\n\n7 March 2031, 13:20\n\n{TITLE}\n\n{DECK}",
    f"(regional)\nSummary - with appeal, number of crates corrected, new: ministry in Lorm\n\n{TITLE}\n\n{DECK}",
    f"(Summary - new: ministry)\n\n{TITLE}\n\n{DECK}",
    f"Roundup: adds ministry, quotes, background\n\n{TITLE}",
    f"/// fisheries - storm - roof ///\n\n{TITLE}",
    f"<< CTB 0712 >>\n\n{TITLE}",
    f"#fisheries #storm #orby\n\n{TITLE}",
    f"Fisheries/Storm/Roof/Lorm\n\n{TITLE}",
    f"storm_roof_orby_2\n\n{TITLE}",
    f"a0412 lorm r i CTB--Storm-Roof 03-07 0412\n\n{TITLE}",
    f"Storm roof-Orby, 2nd lead\n\n{TITLE}",
    f"ORBY STORM 2 (updates with county)\n\n{TITLE}",
    f"PRIORITY: URGENT\n\nCATEGORY: Fisheries, weather\n\n{TITLE}",
    f"Ref: 44/2031 · Desk: Coast · Words: 212\n\n{TITLE}\n\n{DECK}",
    f"=====\nCTB NEWS 0412\n=====\n\n{TITLE}",
    f"FISHERIES; STORM; ORBY; LORM\n\n{TITLE}",
    f"LIVE UPDATES\n\n{TITLE}",
    f"+++ LIVE +++\n\n{TITLE}",
    f"AS IT HAPPENED\n\n{TITLE}",
    f"GUEST COLUMN\n\n{TITLE}",
    f"THE BIG READ\n\n{TITLE}",
    f"Circular 19 · to members and the press · 7 March 2031\n\n{TITLE}",
]


@pytest.mark.parametrize("above", SLUGS, ids=[row.split("\n")[0] for row in SLUGS])
def test_what_a_desk_sets_above_a_title_is_none(above):
    """Columns, chains of keywords, brackets, codes, fields, kinds of takes, parts of a site."""
    article = article_of(above, opening="ORBY (CTB) - ")
    assert article.headline and article.headline.value == TITLE
    assert article.outlet is None or article.outlet.value == "Coast Telegraph Bureau"


TITLES = [
    "Correction: hall was insured",
    "Roof gone, hall shut, owner silent",
    "Summary of a storm: what fell and what stood",
    "Update on our boats in harbour",
    "Orby (and Lorm) without a roof",
    "Catch-22 in the fish hall",
    "2,000 crates lost in Orby",
    "Add it up: what the storm cost Orby",
    "Storm/calm: a year in Orby harbour",
]


@pytest.mark.parametrize("title", TITLES)
def test_titles_that_look_like_slugs_stay_titles(title):
    """Lists, brackets, numbers and colons stand in titles too."""
    article = article_of(title, DECK, "By Lena Roth")
    assert article.headline and article.headline.value == title


OUTLETS = [
    (
        "OFFICIAL GAZETTE OF THE COUNTY OF LORM\nNumber 41                       Orby, 7 March 2031",
        "MINISTRY OF FISHERIES AND HARBOURS",
        "Official Gazette of the County of Lorm",
    ),
    ("COUNTY JOURNAL OF LORM\nIssue 12, 7 March 2031", "DEPARTMENT OF HARBOURS", "County Journal of Lorm"),
    (
        "HARBOUR HANDS' UNION OF LORM",
        "Circular 19 · to members and the press · 7 March 2031",
        "Harbour Hands' Union of Lorm",
    ),
    ("LORM ONE\nTV  Radio  Live (3)  Weather 11°", "LIVE UPDATES\n7 March 2031", "Lorm One"),
]


@pytest.mark.parametrize(("first", "second", "name"), OUTLETS, ids=[row[2] for row in OUTLETS])
def test_a_name_stands_above_the_number_of_an_issue(first, second, name):
    """Offices above a title are none; a day between bars is that of the report."""
    article = article_of(first, second, TITLE)
    assert article.headline and article.outlet and article.published
    assert (article.headline.value, article.outlet.value) == (TITLE, name)
    assert article.published.value == "2031-03-07"


def test_the_name_of_a_blog_stands_above_its_menu():
    """In Markdown, whatever its words share with the report."""
    text = (
        f"# Under the Roof\n\n[about me](/me) | [the hall](/h) | [shop: socks, 3 sizes](/s)\n\n## Page five\n\n{BODY}\n"
    )
    article = clean_pile(
        list(read_payload(Payload("d.md", "d.md", text.format(opening="").encode(), "text/markdown")))
    )[0]
    assert article.headline and article.outlet
    assert (article.headline.value, article.outlet.value) == ("Page five", "Under the Roof")


SIGNED = [
    ("Lena Roth, Orby Messenger, 7 March 2031, 14:05", ["Lena Roth"]),
    ("From Lena Roth in Orby, 7 March", ["Lena Roth"]),
    ("Friday, 7th of March 2031, by Lena Roth (Orby)", ["Lena Roth"]),
    ("Report: Lena Roth, Orby", ["Lena Roth"]),
    ("Lena Roth reports from Orby", ["Lena Roth"]),
    ("An analysis by Lena Roth and Jan Holt", ["Lena Roth", "Jan Holt"]),
    ("Lena Roth, Orby", ["Lena Roth"]),
    ("Friday 7 March 2031 | Blog by Lena Roth and Jan Holt in Orby | Newest entry first", ["Lena Roth", "Jan Holt"]),
    ("Published: 7 March 2031 | Author: Lena Roth | Category: Harbour", ["Lena Roth"]),
    ("By order", []),
    ("Ilse Marn, Orby", []),
    ("Lena Roth, mayor of Orby", []),
    ("Port Orby, Friday", []),
]


@pytest.mark.parametrize(("line", "people"), SIGNED, ids=[row[0] for row in SIGNED])
def test_a_line_of_nothing_but_who_where_and_when_signs(line, people):
    """Unless the report tells of the person, or other words stand beside the name."""
    assert [found.value for found in article_of(TITLE, line).byline] == people


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("(Second take. Corrects in first paragraph: four boats, not five)", Role.DECK),
        ("(Corrects headline and paragraph 1 to 274 captives, not 240)", Role.DECK),
        ("[CORRECTION: 274 captives, not 240, are to be exchanged]", Role.DECK),
        ("(Adds details of the bridge, quotes from both sides and a map)", Role.FURNITURE),
    ],
)
def test_what_a_desk_corrects_is_told_and_what_it_adds_is_its_own(line, role):
    """A correction has the figures."""
    text = f"Orm, Tarn agree to swap captives\n\n{line}\n\nORM, May 4, 2031 (Northwire) - "
    text += "Orm and Tarn have agreed to exchange 274 captives at the bridge, the mediator Ada Venn said on Sunday.\n"
    (article,) = clean_pile([Document(id="d", uri="d", media_type="text/plain", sha256="", text=text)])
    assert next(p.role for p in article.parts if p.start <= text.index(line) < p.end) is role
