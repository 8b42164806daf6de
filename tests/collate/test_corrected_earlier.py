"""A count that its sentence sets against what was stated earlier follows it, and no rival is left."""

import pytest

from variorum.values import PointKind, Verdict

FIRST = """Tanker held off Orrin

ORRIN, May 4, 2031 (Orrin Wire) - The coast guard has stopped the tanker Marlis off Orrin. The ship has a crew of 21, \
said its commander, Bram Odell.
"""
LATER = """Owner of tanker protests

LORM, May 4, 2031 (Lorm Press) - The tanker Marlis was brought into Orrin on Sunday. {told} Its owner protested.
"""
CORRECTED = (
    "The ship has a crew of 19, the coast guard said, not 21 as it had stated earlier.",
    "The ship has a crew of 19 - not 21, as first reported.",
    "The ship has a crew of 19, not 21, the coast guard said, correcting its first statement.",
)
CONTRADICTED = "The ship has a crew of 19, the owner said, not 21 as the coast guard says."


def crew(account):
    """Verdict and current value of the question that holds both counts."""
    points = [p for p in account.points if p.kind is PointKind.QUANTITY and {19, 21} <= {r.value for r in p.readings}]
    assert points
    current = next((r.value for r in points[0].readings if r.id == points[0].current), None)
    return points[0].verdict, current


@pytest.mark.parametrize("told", CORRECTED)
def test_what_was_stated_earlier_is_corrected(tell, told) -> None:
    assert crew(tell(FIRST, LATER.format(told=told))) == (Verdict.UPDATED, 19)


def test_what_somebody_else_says_is_disputed(tell) -> None:
    assert crew(tell(FIRST, LATER.format(told=CONTRADICTED)))[0] is Verdict.DISPUTED


NIGHT = """Riot in Orrin

ORRIN, May 4, 2031 ({outlet}) - {told}
"""
WEEKS = """Trial opens over Orrin riot

ORRIN, May 30, 2031 (Lorm Press) - Seven people died in the riot of 3 May in Orrin, prosecutor Ada Merrin said.
"""


def test_the_last_count_of_a_small_toll_holds_too(tell) -> None:
    night = [
        NIGHT.format(outlet="Orrin Wire", told="Five people were killed in a riot in Orrin on Saturday, police said."),
        NIGHT.format(
            outlet="Lorm Press", told="The riot that broke out in Orrin on Saturday has left five people dead."
        ),
    ]
    toll = next(p for p in tell(*night, WEEKS).points if {5, 7} <= {r.value for r in p.readings})
    assert next(r.value for r in toll.readings if r.id == toll.current) == 7
