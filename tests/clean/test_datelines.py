"""What stands before a report's first sentence, as desks write it: places, day and agency in any order."""

import pytest

from variorum.clean import clean_pile
from variorum.values import Document, Role

LEAD = "The harbour court in Orby on Friday halted the sale of the fish hall, which the council in Lorm had ordered."
MORE = "The mayor said she would read the ruling first and lose her temper afterwards, and did not rule out an appeal."
LAST = "“There are 1,284 crates of herring in my cellar,” she told the agency CTB, and nobody in the room laughed."


def article_of(opening: str, *above: str):
    text = "\n\n".join(("Court halts sale of hall", *above, f"{opening}{LEAD}", MORE, LAST)) + "\n"
    return clean_pile([Document(id="d", uri="d", media_type="text/plain", sha256="", text=text)])[0], text


FORMS = [
    ("Orby (CTB) - ", "Orby", "CTB"),
    ("Orby (CTB). ", "Orby", "CTB"),
    ("Orby/Lorm (CTB). ", "Orby/Lorm", "CTB"),
    ("Orby and Lorm (CTB) - ", "Orby and Lorm", "CTB"),
    ("ORBY (CTB): ", "ORBY", "CTB"),
    ("ORBY (CTB) ", "ORBY", "CTB"),
    ("Port Orby, Oct 17 (CTB) ", "Port Orby", "CTB"),
    ("ORBY, 17 Oct (CTB) - ", "ORBY", "CTB"),
    ("ORBY, October 17, 2042 (CTB) – ", "ORBY", "CTB"),
    ("ORBY, 17 Oct. 2042, 14:05 (CTB) – ", "ORBY", "CTB"),
    ("ORBY, 2042-10-17 (CTB) - ", "ORBY", "CTB"),
    ("Orby, 17.10.2042 (CTB) - ", "Orby", "CTB"),
    ("Orby, 17. Oktober (CTB) – ", "Orby", "CTB"),
    ("Orby, le 17 octobre (CTB) – ", "Orby", "CTB"),
    ("Orby, 17 oct (CTB).- ", "Orby", "CTB"),
    ("Orby, 17 October (CTB). ", "Orby", "CTB"),
    ("Orby, Oct 17, CTB – ", "Orby", "CTB"),
    ("(CTB) - ORBY, 17 OTT - ", "ORBY", "CTB"),
    ("(CTB) - Port Orby, 17 October 2042 - ", "Port Orby", "CTB"),
    ("(CTB) Orby - ", "Orby", "CTB"),
    ("(CTB) - ", None, "CTB"),
    ("/CTB/ Orby, 17 October. ", "Orby", "CTB"),
    ("Orby, 17 October. /CTB/ ", "Orby", "CTB"),
    ("17 October, Orby (CTB) – ", "Orby", "CTB"),
    ("ORBY, Friday (CTB) — ", "ORBY", "CTB"),
    ("ORBY (Norland), 17 October 2042 (CTB) – ", "ORBY (Norland)", "CTB"),
    ("ORBY, D.C. (CTB) – ", "ORBY, D.C.", "CTB"),
    ("ST. ORBY, Oct 17 (CTB) – ", "ST. ORBY", "CTB"),
    ("Orby am See (CTB) – ", "Orby am See", "CTB"),
    ("ORBY, Norland, Oct. 17, 2042 /Coast Wire/ -- ", "ORBY, Norland", "Coast Wire"),
    ("ORBY--(COAST WIRE)--", "ORBY", "COAST WIRE"),
    ("Orby (Coast News Service) – ", "Orby", "Coast News Service"),
    ("ORBY | ", "ORBY", None),
    ("ORBY: ", "ORBY", None),
    ("ORBY—", "ORBY", None),
    ("ORBY & LORM — ", "ORBY & LORM", None),
    ("ORBY, Friday – ", "ORBY", None),
    ("ORBY, Oct 17: ", "ORBY", None),
    ("Friday, 17 October 2042, Orby — ", "Orby", None),
    ("Orby. ", "Orby", None),
]


@pytest.mark.parametrize(("opening", "place", "agency"), FORMS, ids=[row[0] for row in FORMS])
def test_what_stands_before_the_first_sentence(opening, place, agency):
    """Each row is a form; the body begins behind it, and the agency is whose copy it is."""
    article, text = article_of(opening)
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.agency) == (place, agency)
    assert (article.agency and article.agency.value) == agency
    body = next(part for part in article.parts if part.role is Role.BODY)
    assert text[body.start :].startswith("The harbour court")


NONE = [
    "Fog again. ",
    "EXCLUSIVE – ",
    "BREAKING: ",
    "UPDATE: ",
    "Silence. ",
    "NO. ",
    "Monday – ",
    "In March – ",
    "Lena Roth (41) - ",
    "Moss (Labour). ",
    "ANALYSIS – ",
    "On 3 March 2042, ",
    "Orby, which lies on the coast. ",
    "“No” – ",
]


@pytest.mark.parametrize("opening", NONE)
def test_other_first_words_are_no_dateline(opening):
    """A part of the paper, a shout, a day alone, somebody's age or party."""
    assert article_of(opening)[0].dateline is None


ABOVE = [
    ("ORBY (CTB)", "ORBY", "CTB"),
    ("ORBY, Oct. 17 (CTB)", "ORBY", "CTB"),
    ("Orby, 17 October 2042 (CTB) —", "Orby", "CTB"),
    ("Orby, 17 October 2042", "Orby", None),
    ("Published 00:12, 17 October 2042", None, None),
    ("Issued on 17 October 2042, 18:00", None, None),
    ("(CTB) 17.10.2042, 14:05", None, "CTB"),
    ("17 October 2042, 14:05 (CTB)", None, "CTB"),
    ("17 October 2042 (updated)", None, None),
]


@pytest.mark.parametrize(("line", "place", "agency"), ABOVE, ids=[row[0] for row in ABOVE])
def test_a_dateline_may_be_a_line_of_its_own(line, place, agency):
    """A place in it goes before the day; words that lead a day in are none."""
    article, _ = article_of("", line)
    assert (article.dateline and article.dateline.place) == place
    assert (article.agency and article.agency.value) == agency


@pytest.mark.parametrize(("told", "agency"), [("the agency ctb", "ctb"), ("the council", None)])
def test_letters_in_small_are_an_agency_s_where_the_text_names_it(told, agency):
    """A reporter signs so as well."""
    text = (
        f"Court halts sale of hall\n\nOrby (ctb) - {LEAD}\n\n{MORE}\n\nThe hall is to be sold in May, {told} learned.\n"
    )
    article = clean_pile([Document(id="d", uri="d", media_type="text/plain", sha256="", text=text)])[0]
    assert article.dateline and article.dateline.agency == "ctb"
    assert (article.agency and article.agency.value) == agency


def test_a_place_in_capitals_is_one_where_the_title_names_it():
    text = "\n\n".join(("Court in Vell halts sale of hall", "VELL: " + LEAD, MORE, LAST)) + "\n"
    article = clean_pile([Document(id="d", uri="d", media_type="text/plain", sha256="", text=text)])[0]
    assert article.dateline and article.dateline.place == "VELL"
