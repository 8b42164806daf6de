"""Days far from the reports' own: what several tell of one is one thing, and a copy's other day is its error."""

import pytest

from variorum.values import Verdict

AGENCY = (
    "Orrin Wire\n\nBrel council to vote on harbour\n\nORRIN, May 4, 2031 (Orrin Wire) - The council of Brel "
    "quarrelled about the harbour bill on Sunday. The bill comes up for its final vote on June 17, Mayor Ada Lorm "
    "said. Nobody knows who will win, she said.\n"
)
COPY = (
    "Lorm Journal\n\nBrel council to vote on harbour\n\nBREL, May 5, 2031 (Orrin Wire) - The council of Brel "
    "quarrelled about the harbour bill on Sunday. The bill comes up for its final vote on June 7, Mayor Ada Lorm said. "
    "Nobody knows who will win, she said.\n"
)
OWN = (
    "Varn Post\n\nHarbour splits the town\n\nBy Tove Merrin\n\nVARN, May 6, 2031 - Fishermen poured sand into the "
    "fountain at Brel in protest at the plan. They have until 17 June, when the councillors hold the vote.\n"
)


@pytest.fixture(scope="module")
def days(tell):
    found = tell(AGENCY, COPY, OWN).points
    return [p for p in found if any("June" in str(r.label) for r in p.readings)]


def test_one_far_day_told_of_one_thing_is_asked_once(days) -> None:
    assert len(days) == 1
    assert {r.label for r in days[0].readings} >= {"June 17", "June 7"}
    assert len({d for r in days[0].readings for d in r.documents}) == 3


def test_a_copys_other_day_is_its_error(days) -> None:
    assert days[0].verdict is Verdict.DISTORTED
    assert days[0].question.startswith("When")
