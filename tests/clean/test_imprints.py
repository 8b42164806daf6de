"""What lines at a report's ends tell of its making."""

import pytest

from variorum.clean import clean_pile
from variorum.clean.imprints import year_of_rights
from variorum.clean.lines import lines_of
from variorum.values import Document, Role

HEAD = "Storm tears roof off fish hall in Orby"
LEAD = "The storm tore the roof off the fish hall in Orby early on Friday, the harbour master said."
MORE = "Two workers were taken to hospital with broken arms, according to the county ambulance service."


def document(*paragraphs: str, id: str = "d") -> Document:
    return Document(id=id, uri=id, media_type="text/plain", sha256="", text="\n\n".join(paragraphs) + "\n")


def names(found) -> list[str]:
    return [item.value for item in found]


DESKS = [
    ("(Reporting by Colin Vane; editing by Ruth Ames)", ["Colin Vane"]),
    ("(Reporting by Colin Vane and Ilse Marn in Orby, writing by Ruth Ames)", ["Colin Vane", "Ilse Marn"]),
    ("(Reporting by Colin Vane)", ["Colin Vane"]),
    ("(Editing by Ruth Ames)", []),
]


@pytest.mark.parametrize(("line", "people"), DESKS)
def test_an_agency_s_last_line_names_the_reporters(line: str, people: list[str]) -> None:
    article = clean_pile([document(HEAD, f"ORBY, May 8 (Coast Press) - {LEAD}", MORE, line)])[0]
    assert names(article.byline) == people


def test_a_staff_is_nobody_but_names_its_outlet() -> None:
    article = clean_pile([document(HEAD, "Harbour Brief Staff", LEAD, MORE)])[0]
    assert (names(article.byline), article.outlet and article.outlet.value) == ([], "Harbour Brief")


def test_a_notice_has_its_issuer_above_and_its_title_below() -> None:
    notice = ("Harbour Office of Orby\nPress notice 44/2033", "Storm: state of the repairs", "May 14, 2033")
    article = clean_pile([document(*notice, LEAD, MORE)])[0]
    assert (article.headline.value, article.outlet.value) == ("Storm: state of the repairs", "Harbour Office of Orby")


ISSUERS = ["National Office of Weather", "Orby Meteorological Service", "Ministry of the Coast", "Office for Harbours"]


@pytest.mark.parametrize("name", ISSUERS)
def test_an_institution_above_its_title_issues_the_notice(name: str) -> None:
    article = clean_pile([document(name, "Preliminary report: storm near Orby", "Issued 14 May 2033", LEAD, MORE)])[0]
    assert (article.headline.value, article.outlet.value) == ("Preliminary report: storm near Orby", name)


@pytest.mark.parametrize("head", ["President Dissolves Parliament", "Orby Workers Sue Harbour Authority"])
def test_a_headline_that_ends_with_an_institution_is_one(head: str) -> None:
    article = clean_pile([document(head, "Opposition calls for protests in the capital", LEAD, MORE)])[0]
    assert (article.headline.value, article.outlet) == (head, None)


FOLLOWED = [
    ("Coast Flash - follow us everywhere", "Coast Flash"),
    ("Coast Flash: like us on Facebook", "Coast Flash"),
    ("The Orby Flash | Join us", "The Orby Flash"),
    ("Facebook - follow us", None),
    ("Follow us everywhere", None),
]


@pytest.mark.parametrize(("line", "outlet"), FOLLOWED)
def test_who_asks_to_be_followed_is_the_outlet(line: str, outlet: str | None) -> None:
    article = clean_pile([document(HEAD, LEAD, MORE, line)])[0]
    assert (article.outlet and article.outlet.value) == outlet


def test_a_dateline_has_the_year_of_the_notice_of_rights() -> None:
    article = clean_pile([document(HEAD, f"ORBY, May 8 (Coast Press) - {LEAD}", MORE, "(c) 2033 Coast Press")])[0]
    assert article.published and (article.published.value, article.published.basis) == ("2033-05-08", "inferred")


def test_a_dateline_without_a_year_gives_no_day() -> None:
    assert clean_pile([document(HEAD, f"ORBY, May 8 (Coast Press) - {LEAD}", MORE)])[0].published is None


@pytest.mark.parametrize(("text", "year"), [("(c) 2033 A", 2033), ("© A, 2031", 2031), ("© 2031\n\n(c) 2033 A", None)])
def test_one_year_of_rights_or_none(text: str, year: int | None) -> None:
    assert year_of_rights(lines_of(document(text))) == year


def test_an_agency_is_known_by_its_siblings() -> None:
    own = document(HEAD, f"ORBY, May 8 (Coast Wireless) - {LEAD}", MORE, id="a")
    agency = document(HEAD, f"ORBY, May 8 (Coast Press) - {LEAD}", MORE, id="b")
    carrier = document(HEAD, "By Coast Press", LEAD, MORE, id="c")
    assert names(clean_pile([carrier])[0].byline) in ([], ["Coast Press"])
    article = clean_pile([own, agency, carrier])[2]
    assert article.agency and article.agency.value == "Coast Press"
    assert names(article.byline) == []


def test_a_bracket_behind_place_and_day_is_an_agency_and_so_it_is_in_its_siblings() -> None:
    wire = document(HEAD, f"ORBY, May 8 (Orrin) - {LEAD}", MORE, id="a")
    undated = document(HEAD, f"ORBY (Orrin) - {LEAD}", MORE, id="b")
    sourced = document(HEAD, LEAD, MORE, "Source: Orrin news agency", id="c")
    agencies = [article.agency for article in clean_pile([wire, undated, sourced])]
    assert [agency and agency.value for agency in agencies] == ["Orrin", "Orrin", "Orrin"]
    (alone,) = clean_pile([undated])
    assert alone.agency is None


CARRIERS = [
    ("material named below", "With material from Orrin", "Orrin"),
    ("copy named below", "(Additional reporting by Orrin)", None),
    ("a place with the day", "7 May 2031 | 19:22 | Orrin", "Orrin"),
    ("a place with a bracket", "7 May 2031, 9:22 p.m. | ORBY (Orrin)", "Orrin"),
    ("a day behind it, and how long it takes", "Orrin | Friday 8 May 2031, 5.30 am | 3 min read", "Orrin"),
    ("by the full name that the desk signs with", "Orby Today / Coast Newswire", "Coast Newswire"),
    ("a name of nobody's", "Orby Today / Coast Road", None),
    ("alone in capitals", "ORRIN", "Orrin"),
    ("in capitals among other words", "ORRIN COAST GUARD", None),
]


@pytest.mark.parametrize(("fact", "line", "agency"), CARRIERS, ids=[row[0] for row in CARRIERS])
def test_whose_copy_a_line_says_it_is_is_learned_from_siblings(fact: str, line: str, agency: str | None) -> None:
    wire = document(HEAD, f"ORBY, May 8 (Orrin) - {LEAD}", MORE, id="a")
    signed = "(Coast Newswire, 0712 local time, May 8, 2031; reporting by Lena Roth; editing by Jan Holt)"
    desk = document(HEAD, f"ORBY, May 8 (CNW) - {LEAD}", MORE, signed, id="b")
    where = (line, LEAD, MORE) if "|" in line or "/" in line else (LEAD, MORE, line)
    articles = clean_pile([wire, desk, document(HEAD, *where, id="c")])
    assert (articles[2].agency and articles[2].agency.value) == agency
    credited = any(part.role in (Role.CREDIT, Role.BYLINE) for part in articles[2].parts)
    assert credited or agency is None
    assert articles[1].published and articles[1].published.value.startswith("2031-05-08")


def test_a_bracket_with_a_paper_and_an_agency_credits_both() -> None:
    both = document(HEAD, LEAD, MORE, "(Orby Gazette/CTB)")
    person = document(HEAD, LEAD, MORE, "(Lena Roth/CTB)")
    given = [[credit.name for credit in article.credits] for article in clean_pile([both, person])]
    assert given == [["CTB", "Orby Gazette"], ["CTB"]]
