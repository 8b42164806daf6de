"""Whose figure it is where the claim names nobody: whose count, whose notice, who closes the sentence."""

import pytest

from variorum.collate.vouching import closing_speaker, given_by
from variorum.values import Name, Speech

OWNED = [
    ("The prefecture's list runs to 40 sailors missing.", "the prefecture"),
    ("By the count of the union, 44 boats were lost.", "the union"),
    ("On the ministry's reckoning 9 boats were lost.", "the ministry"),
    ("They lost 44 boats by the count of Deep Net.", "Deep Net"),
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
]


@pytest.mark.parametrize(("text", "who"), CLOSED, ids=[row[0] for row in CLOSED])
def test_who_closes_the_sentence(extract, text: str, who: str | None) -> None:
    extraction = extract(text)
    claim = next(c for c in extraction.claims if c.quantities)
    assert claim.speech is Speech.NARRATED or who is None
    assert closing_speaker(claim, claim.quantities[0], [name("Ana Ruiz")]) == who


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
