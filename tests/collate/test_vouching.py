"""Whose figure it is where the claim names nobody: whose count, whose notice, who closes the sentence."""

import pytest

from variorum.collate.figures.namers import closing_speaker, namer_of
from variorum.collate.figures.vouching import given_by
from variorum.values import Name, Speech

OWNED = [
    ("The prefecture's list runs to 40 sailors missing.", "the prefecture"),
    ("By the count of the union, 44 boats were lost.", "the union"),
    ("On the ministry's reckoning 9 boats were lost.", "the ministry"),
    ("They lost 44 boats by the count of Deep Net.", "Deep Net"),
    ("Some 640 boats are beyond saving and 44 lost, by the harbour surveyor's tally.", "the harbour surveyor"),
    ("The prefecture's list runs to 40 sailors dead, nine hurt and 44 missing.", "the prefecture"),
    ("The figure of 214 boats given by Deep Net is too low.", "Deep Net"),
    ("The gale sank 44 boats at Deep Net.", None),
    ("Its list of friends is long, but 44 boats sank.", None),
]


def name(form: str) -> Name:
    return Name(canonical=form, kind="org", forms=(form,))


@pytest.mark.parametrize(("text", "who"), OWNED, ids=[row[0] for row in OWNED])
def test_whose_count_it_is(extract, text: str, who: str | None) -> None:
    quantity = next(q for q in extract(text).quantities if q.value and q.value > 1)
    assert given_by(text, quantity, [name("Deep Net")]) == who


CLOSED = [
    ("The gale sank 44 boats, Ana Ruiz, who heads the harbour, told a news conference.", "Ana Ruiz"),
    ("The gale sank 44 boats, the prefect, Ana Ruiz, told reporters in the hall.", "Ana Ruiz"),
    ("Ana Ruiz told reporters of a gale, which sank 44 boats.", None),
    ("The gale sank 44 boats, and Ana Ruiz lost one.", None),
    ("The gale sank 44 boats, and Ana Ruiz said the number would rise.", None),
]


@pytest.mark.parametrize(("text", "who"), CLOSED, ids=[row[0] for row in CLOSED])
def test_who_closes_the_sentence(extract, text: str, who: str | None) -> None:
    extraction = extract(text)
    claim = next(c for c in extraction.claims if c.quantities)
    assert claim.speech is Speech.NARRATED or who is None
    assert closing_speaker(claim, claim.quantities[0], [name("Ana Ruiz")]) == who


NAMED = [
    ("Deep Net names 540, but those are only its own.", "Deep Net"),
    ("The harbour agency has lowered its count of the injured to 244.", "the harbour agency"),
    ("The operator had at first spoken of 84.", "the operator"),
    ("It is fewer than the 400 that the works council had feared.", "the works council"),
    ("Of the 74 wounded whom the governor counted, 38 are in hospital.", "the governor"),
    ("The number of boats is at present 46, informed Deep Net; five are new.", "Deep Net"),
    ("In two days, the agency counts, 620 boats left.", "the agency"),
    ("Deep Net repaired the harbour and 44 boats left.", None),
    ("A reporter counted 44 boats.", None),
    ("The agency said that the gale had sunk 44 boats that Deep Net owned.", None),
]


@pytest.mark.parametrize(("text", "who"), NAMED, ids=[row[0] for row in NAMED])
def test_who_names_a_figure(extract, text: str, who: str | None) -> None:
    claims = [c for c in extract(text).claims if c.quantities and c.speech is Speech.NARRATED]
    party = Name(canonical="Deep Net", kind="party", forms=("Deep Net",))
    assert {namer_of(c, c.quantities[0], [party]) for c in claims} <= {who}
    assert who is None or claims


def test_the_author_of_a_document_and_the_name_behind_a_title_stand_beside_the_speaker(tell) -> None:
    first = """Boats lost at Lorm

LORM, May 4, 2031 - The gale at Lorm killed 14 sailors, according to a summary handed out by Deep Net's office.

Deep Net runs the harbour. Deep Net said the quay would stay shut.
"""
    second = """Gale at Lorm

By Mara Venn

May 4, 2031

The gale at Lorm killed 17 sailors, said a spokeswoman for the harbour, Ana Ruiz, on Sunday. Ana Ruiz said no more.
"""
    told = {r.value: r.asserted_by for p in tell(first, second).points for r in p.readings}
    assert "Deep Net" in told[14]
    assert "Ana Ruiz" in told[17]


NOTICE = """VARN BOATS

Statement on the gale

4 May 2031

We lost 17 of our boats in the gale, and we thank all who helped us. Our yard in Lorm stays closed.

Nine sailors are missing. We have told their families.
"""


def test_a_notice_vouches_for_its_own_figures(tell) -> None:
    report = """Lorm Journal

Sailors missing

LORM, May 4, 2031 - Nine sailors of Varn Boats are missing after the gale, a nurse in the harbour of Lorm said.
"""
    told = {(r.value, r.asserted_by) for p in tell(NOTICE, report).points for r in p.readings}
    assert (9, ("Varn Boats",)) in told or (9, ("VARN BOATS",)) in told
