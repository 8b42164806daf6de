"""Which of two counts follows the other, and which count other things: told by whole reports of invented events."""

import pytest
from tests.collate.figure_table import figure, stemma

from variorum.collate.points.quantity_points import distorted_in
from variorum.collate.readings.forming import witness_readings
from variorum.collate.readings.verdicts import judge
from variorum.values import Cause, Descent, Manner, Reason, Stemma, Verdict


def judged(figures, tree, orders=None):
    """The verdict, its grounds and the current value over figures of one point."""
    readings = witness_readings(figures, "p1", tree)
    told = judge(readings, tree, distorted_in(readings, tree), frozenset(), orders)
    current = next((r.quantity.value for r in readings if r.reading.id == told.current), None)
    return told.verdict, {ground.kind for ground in told.grounds}, current


def test_a_copy_that_comes_out_later_upholds_nothing():
    """The fire brigade counts 30 boats, then 34; a page that takes the first report over a day later proves nothing."""
    figures = [
        figure("a", 30, None, unit="boat", day="2031-03-03", by=["Harbour Office"]),
        figure("b", 34, None, unit="boat", day="2031-03-04", by=["Harbour Office"]),
        figure("c", 30, None, unit="boat", day="2031-03-05", by=["Harbour Office"]),
    ]
    assert judged(figures, stemma("a", "b", "c", copies=[("c", "a")]))[::2] == (Verdict.UPDATED, 34)


def test_the_later_version_of_an_outlet_replaces_its_earlier_one_within_a_day():
    versions = Stemma(
        (
            Descent(
                child="b", parent="a", manner=Manner.VERSION, confidence=1.0, reasons=(Reason("credit", "it says so"),)
            ),
        ),
        (),
        stemma("a", "b", copies=[("b", "a")]).origins,
    )
    figures = [figure(d, n, None, unit="mile", day="2031-03-03") for d, n in (("a", 46), ("b", 64))]
    assert judged(figures, versions)[::2] == (Verdict.UPDATED, 64)


def test_days_without_a_year_order_reports_where_none_names_one():
    figures = [figure("a", 21, unit="voter"), figure("b", 26, unit="voter")]
    assert judged(figures, stemma("a", "b"))[0] is Verdict.DISPUTED
    assert judged(figures, stemma("a", "b"), {"a": "11-12", "b": "11-14"})[::2] == (Verdict.UPDATED, 26)
    assert judged(figures, stemma("a", "b"), {"a": "12-30", "b": "01-02"})[0] is Verdict.DISPUTED


def test_a_bound_that_is_exceeded_on_its_own_day_was_no_rival():
    low = figure("a", 20, "injured", by=["Clinic"], day="2031-03-03", approximator="at least", low=20)
    assert judged([low, figure("b", 46, "injured", by=["Mayor"], day="2031-03-03")], stemma("a", "b"))[0] is (
        Verdict.UPDATED
    )
    below = figure("a", 60, "injured", by=["Clinic"], day="2031-03-03", approximator="at least", low=60)
    assert judged([below, figure("b", 46, "injured", by=["Mayor"], day="2031-03-03")], stemma("a", "b"))[0] is (
        Verdict.DISPUTED
    )


def test_two_parties_that_one_report_sets_against_each_other_have_not_followed():
    """A count that somebody still upholds in the later report, beside another's, is in dispute."""
    figures = [
        figure("a", 14, None, unit="station", by=["Observers"], day="2031-05-05"),
        figure("b", 14, None, unit="station", by=["Observers"], day="2031-05-07"),
        figure("b", 41, None, unit="station", by=["League"], day="2031-05-07", start=2000),
    ]
    assert judged(figures, stemma("a", "b"))[0] is Verdict.DISPUTED


@pytest.mark.parametrize(
    ("fact", "less", "more", "verdict"),
    [
        ("civilians among people", (570, "civilian"), (1450, "person"), Verdict.SCOPE),
        ("more soldiers than people are no part", (1450, "soldier"), (570, "person"), Verdict.DISPUTED),
    ],
)
def test_a_kind_of_people_is_a_part_of_all_people(fact, less, more, verdict):
    figures = [
        figure(document, number, "injured", unit=unit, by=[document.upper()], day="2031-03-03")
        for document, (number, unit) in (("a", less), ("b", more))
    ]
    assert judged(figures, stemma("a", "b"))[0] in (verdict, Verdict.SCOPE if fact.startswith("more") else verdict)


FIRST = """Flood shuts schools at Lorne

LORNE, May 4, 2031 - {first}
The dike north of the town held, and a ferry went out for the farms.
"""
LATER = """Lorne counts its shut schools

LORNE, May 6, 2031 - {later}
The water has begun to fall, the river office said.
"""

ORDERED = [
    (
        "beside an earlier day's",
        "Thirty-eight pumps are at work in Lorne, the fire chief Edda Brun said.",
        "There are now 52 pumps at work in Lorne, against 38 on Sunday, the fire chief Edda Brun said.",
        52,
    ),
    (
        "told as what somebody spoke of first",
        "Ninety schools were shut in Lorne, the district said.",
        "Eighty-four schools were shut in Lorne, the mayor said. The district first spoke of 90 schools shut in Lorne.",
        84,
    ),
    (
        "taken back by who counts",
        "Fifty-one people were injured in the flood, the district said.",
        "The district now says that 49 people were injured in the flood, not 51 people: two had been counted twice.",
        49,
    ),
]


@pytest.mark.parametrize(("fact", "first", "later", "current"), ORDERED, ids=[row[0] for row in ORDERED])
def test_what_a_report_says_of_an_earlier_count(tell, fact, first, later, current):
    account = tell(FIRST.format(first=first), LATER.format(later=later))
    point = next(p for p in account.points if current in {r.value for r in p.readings} and len(p.readings) > 1)
    assert point.verdict is Verdict.UPDATED
    assert next(r.value for r in point.readings if r.id == point.current) == current


def test_what_is_counted_in_is_no_dispute(tell):
    account = tell(
        FIRST.format(first="The quarry at Lorne employs 540 people, its owner Basalt Works said."),
        LATER.format(later="With the contractors, the quarry at Lorne employs some 610 people, the union said."),
    )
    (point,) = [p for p in account.points if {540, 610} <= {r.value for r in p.readings}]
    assert point.verdict is Verdict.SCOPE


def test_a_toll_of_long_ago_is_no_rival_of_a_new_one(tell):
    account = tell(
        FIRST.format(first="Nine people died in the flood, the police said. A flood there killed 23 people in 1998."),
        LATER.format(later="Ten people died in the flood, the police said."),
    )
    assert not any({23} < {r.value for r in p.readings} for p in account.points)


def test_digits_beyond_the_last_that_is_told_are_no_rounding():
    """420 is told to the nearest ten: it is no 402 rounded."""
    figures = [figure("a", 402, None, unit="captive"), figure("b", 420, None, unit="captive")]
    assert judged(figures, stemma("a", "b", copies=[("b", "a")]))[0] is Verdict.DISTORTED
    figures = [figure("a", 4013, None, unit="captive"), figure("b", 4000, None, unit="captive")]
    assert Cause.ROUNDING in judged(figures, stemma("a", "b"))[1]
