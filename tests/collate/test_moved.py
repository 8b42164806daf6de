"""A figure that one sentence tells another to have become."""

import pytest

from variorum.values import Verdict

FIRST = (
    "Orrin Wire\n\nPolice in Orrin arrest 61 at harbour march\n\nORRIN, May 4, 2031 (Orrin Wire) - "
    "Police arrested 61 people at the harbour march in Orrin on Sunday, police chief Bram Odell said.\n"
)
LATER = (
    "Lorm Journal\n\nOrrin police count again after harbour march\n\nBy Ada Merrin\n\nLORM, May 6, 2031 - "
    "Police in Orrin have lowered the number of arrests at the harbour march from 61 to 58, as three people had been "
    "written down twice. Output at the Orrin yard fell from 203,000 boats to 118,000 within five years.\n"
)


@pytest.fixture(scope="module")
def points(tell):
    return tell(FIRST, LATER).points


def test_what_it_was_and_what_it_is_are_no_dispute(points) -> None:
    assert not any(p.verdict in (Verdict.DISPUTED, Verdict.DISTORTED) for p in points)


def test_the_number_it_was_lowered_to_answers_the_first_count(points) -> None:
    assert any({61, 58} <= {r.value for r in p.readings} for p in points)


MORNING = (
    "Orrin Wire\n\nStorm halts ferries at Orrin\n\nORRIN, May 4, 2031 (Orrin Wire) - "
    "The harbour said 28 ferries had been cancelled and nine diverted when it closed on Sunday.\n"
)
EVENING = (
    "Lorm Journal\n\nFerries of Orrin sail again\n\nBy Ada Merrin\n\nLORM, May 4, 2031 - "
    "The harbour of Orrin said 34 ferries had been cancelled and 12 diverted, up from 28 and nine, when it closed on "
    "Sunday.\n"
)


def test_each_of_two_comes_from_its_own(tell) -> None:
    for old, new in ((28, 34), (9, 12)):
        (point,) = [p for p in tell(MORNING, EVENING).points if {old, new} <= {r.value for r in p.readings}]
        assert point.verdict is Verdict.UPDATED
        assert next(r.value for r in point.readings if r.id == point.current) == new
