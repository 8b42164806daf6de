"""Hours told to the minute: one event by whatever verb it is told."""

import pytest

from variorum.values import Verdict

FIRST = (
    "Orrin Wire\n\nRoof falls in at Brel pit\n\nORRIN, May 4, 2031 (Orrin Wire) - The roof of the Brel pit near Orrin "
    "came down at 5:47 a.m. on Sunday, the operator Varn Coal said. Nobody was in the pit, Varn Coal said.\n"
)
LATER = (
    "Lorm Journal\n\nFall at Brel pit came earlier\n\nBy Ada Merrin\n\nLORM, May 6, 2031 - A fall occurred in the Brel "
    "pit near Orrin at 05:47 on Sunday, as Varn Coal had said. The roof of the Brel pit came down at 05:31, according "
    "to the seismograph in Lorm.\n"
)


@pytest.fixture(scope="module")
def points(tell):
    return tell(FIRST, LATER).points


def test_one_minute_by_two_verbs_is_one_event_and_another_minute_disputes_it(points) -> None:
    found = [p for p in points if {str(r.value)[-5:] for r in p.readings} == {"05:47", "05:31"}]
    assert [p.verdict for p in found] == [Verdict.DISPUTED]
    assert found[0].question.startswith("When")
