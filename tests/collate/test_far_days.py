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


NOTICE = (
    "Lorm Journal\n\nAuditor sought in Lorm\n\nLORM, May 4, 2031 - The inspector of Lorm told the Brel ferry to "
    "find a new auditor no later than 17 July 2031. Its boats last went through a full inspection "
    "in March 2029, he said.\n"
)
OPINION = (
    "Varn Post\n\nThe ferry and its books\n\nBy Tove Merrin\n\nVARN, May 6, 2031 - My aunt crosses at Brel twice "
    "a week with forty hens, and she has never asked who owns the ferry. Now the captain, old Hask, drinks. "
    "The state makes haste. A new auditor by 17 July, and then the boats. "
    "The inspection of March 2029 was of the hulls.\n"
)


def test_a_far_day_that_no_verb_is_dated_by_and_a_far_month_are_asked_for(tell) -> None:
    asked = [p for p in tell(NOTICE, OPINION).points if p.kind == "date"]
    assert {frozenset(r.value for r in p.readings) for p in asked} == {
        frozenset({"2031-07-17"}),
        frozenset({"2029-03"}),
    }
    assert all(len({d for r in p.readings for d in r.documents}) == 2 for p in asked)


LATE = AGENCY.replace("comes up for its final vote on June 17", "is to take effect at 6 a.m. on Friday")


def test_a_copys_other_hour_is_its_error_though_the_verb_says_nothing(tell) -> None:
    copy = COPY.replace("comes up for its final vote on June 7", "is to take effect at 8 a.m. on Friday")
    (point,) = [p for p in tell(LATE, copy).points if any("a.m." in r.label for r in p.readings)]
    assert point.verdict is Verdict.DISTORTED


def test_a_day_that_the_source_tells_elsewhere_is_no_error_of_the_copy(tell) -> None:
    source = AGENCY.replace("she said.", "she said. The council began the inquiry on June 7.")
    assert not [p for p in tell(source, COPY).points if p.verdict is Verdict.DISTORTED]
