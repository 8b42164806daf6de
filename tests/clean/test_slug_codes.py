"""Lines of an agency's desk, whatever its order of codes, are no titles; points above a dateline are no body."""

import pytest

from variorum.clean import clean_pile
from variorum.clean.slugs import is_desk_slug
from variorum.values import Document, Role

SLUGS = [
    ("codes and a rubric", "CTB0417  i  wld/ene  prio 2"),
    ("codes with a dash", "CTB-017 ORB/FISH 3 0915"),
    ("a keyword and the other's number", "ctb0412 4 pl 188 ctb 0231"),
    ("a day among them", "CTB 0615 27/04/41 WORLD-SHIPPING PRIORITY"),
    ("small letters", "r0417 bc-wld-orby 03-07 0512"),
    ("a working name", "ORBY-HALL"),
    ("a take", "ORBY-HALL, 2nd take"),
    ("takes and what they bring", "Orby-hall, 2nd lead, repeats with quotes"),
    ("a take in brackets", "ORBY-HALL (2nd lead)"),
    ("a take behind a colon", "ORBY-HALL: update 3"),
    (
        "a rubric before it",
        "BC-ORB--Fish Hall, 1st Ld - EDS: UPDATES with storm, prosecutor; CORRECTS year in 11th graf",
    ),
    ("a rubric alone", "BC-ORB--Fish Hall"),
    ("a take behind strokes", "Orby-hall-roof | 3rd ld | writethru"),
    ("a rubric and a take", "FISHERIES/ORBY, LEAD-ALL"),
    ("a name, a take, a wrap", "ORBY-HALL, 5th take, WRAP"),
]
TITLES = [
    "(|)",
    "Fish hall to stay without a roof until May",
    "RAF 1940 PILOT DIES AT 101",
    "5 dead, 17 hurt in A4 crash",
    "Lead, mercury, zinc found in harbour",
    "UPDATE 2-Storm takes roof off fish hall",
    "ABC 7000 JOBS GONE",
    "Orby-Lorm line shut, second alert",
    "Ex-mayor held",
    "FISH HALL - LEAD",
    "U21 lose 3-1",
    "Orby 3 Lorm 1",
    "COVID-19: 12 new cases",
    "M5 shut after 3 lorries crash",
    "KILLED AT SEA: three dead, one missing",
]
BODY = """{dateline}The roof of the fish hall in Orby has lain in the harbour since Friday and will stay there till May.

Two workers were taken to hospital with broken arms, according to the county ambulance service on Friday evening.

"We heard it go, and then we saw the sky," said Ilse Marn, who has sold herring in the hall for thirty years."""
TITLE = "Fish hall to stay without a roof until May"


def article_of(*groups: str):
    """The article of a text of these groups of lines."""
    text = "\n\n".join(groups)
    return clean_pile([Document(id="d", uri="d", media_type="text/plain", sha256="", text=text)])[0], text


@pytest.mark.parametrize(("fact", "line"), SLUGS, ids=[row[0] for row in SLUGS])
def test_lines_of_a_desk_are_no_titles(fact, line):
    """Alone, and above a title."""
    assert is_desk_slug(line)
    article, _ = article_of(line, TITLE, BODY.format(dateline="ORBY, Lorne, March 7 (CTB) - "))
    assert article.headline and article.headline.value == TITLE
    assert article.outlet is None


@pytest.mark.parametrize("line", TITLES)
def test_titles_with_numbers_and_capitals_are_titles(line):
    """Initials, scores, roads and sums stand in titles too."""
    assert not is_desk_slug(line)


POINTS = ["* Two in hospital\n* Hall shut till May", "- Two in hospital", "Two in hospital\nHall shut till May"]


@pytest.mark.parametrize("points", POINTS)
def test_points_above_a_dateline_are_no_body(points):
    """The report begins with its dateline."""
    article, text = article_of(
        "CTB0417  i  wld/ene  prio 2\nORBY-HALL, 2nd take",
        TITLE,
        points,
        BODY.format(dateline="ORBY, March 7 (CTB) - "),
    )
    body = [text[part.start : part.end] for part in article.parts if part.role is Role.BODY]
    assert body[0].startswith("The roof")
    assert article.dateline and article.dateline.agency == "CTB"
    assert article.agency and article.agency.value == "CTB"


def test_paragraphs_above_an_agency_s_item_are_body():
    """A digest that begins with its own words keeps them."""
    own = BODY.format(dateline="").split("\n\n")[0]
    article, text = article_of(TITLE, own, BODY.format(dateline="ORBY, March 7 (CTB) - "))
    body = [text[part.start : part.end] for part in article.parts if part.role is Role.BODY]
    assert body[0] == own
