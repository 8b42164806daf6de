"""How the readings of a quantity stand to each other."""

import pytest
from tests.collate.figure_table import figure, stemma

from variorum.collate.points.quantity_points import distorted_in
from variorum.collate.readings.forming import witness_readings
from variorum.collate.readings.verdicts import judge
from variorum.values import Cause, Verdict


def judged(figures, tree):
    """The judgement over figures of one point."""
    readings = witness_readings(figures, "p1", tree)
    return readings, judge(readings, tree, distorted_in(readings, tree))


CATALOGUE = [
    (
        "two origins with one figure agree",
        [figure("a", 12), figure("b", 12)],
        {},
        Verdict.AGREED,
        None,
        12,
    ),
    (
        "a copy adds no weight",
        [figure("a", 12), figure("b", 12)],
        {"copies": [("b", "a")]},
        Verdict.SINGLE,
        None,
        12,
    ),
    (
        "two parties on one day dispute, and nothing is printed as current",
        [figure("a", 11, by=["Mine Office"]), figure("b", 15, by=["Miners' Union"])],
        {},
        Verdict.DISPUTED,
        Cause.DIFFERENT_ASSERTER,
        None,
    ),
    (
        "a later as-of with more is an update",
        [figure("a", 11, as_of="2031-03-03"), figure("b", 15, as_of="2031-03-05")],
        {},
        Verdict.UPDATED,
        Cause.LATER_COUNT,
        15,
    ),
    (
        "a later report with more is an update even by another asserter",
        [figure("a", 11, by=["Police"], day="2031-03-03"), figure("b", 15, by=["Hospital"], day="2031-03-05")],
        {},
        Verdict.UPDATED,
        Cause.LATER_COUNT,
        15,
    ),
    (
        "a toll of one day that no rival disputes by name has risen",
        [figure("a", 11, by=["Police"], day="2031-03-03"), figure("b", 15, day="2031-03-03")],
        {},
        Verdict.UPDATED,
        Cause.LATER_COUNT,
        15,
    ),
    (
        "a value upheld beside the newer one is no update",
        [
            figure("a", 11, by=["Ministry"], day="2031-03-03"),
            figure("b", 15, by=["Union"], day="2031-03-05"),
            figure("c", 11, by=["Ministry"], day="2031-03-05"),
        ],
        {},
        Verdict.DISPUTED,
        Cause.DIFFERENT_ASSERTER,
        None,
    ),
    (
        "a lower later toll by another party is no update",
        [figure("a", 15, by=["Union"], day="2031-03-03"), figure("b", 11, by=["Ministry"], day="2031-03-05")],
        {},
        Verdict.DISPUTED,
        Cause.DIFFERENT_ASSERTER,
        None,
    ),
    (
        "killed and injured are not compared",
        [figure("a", 4, "killed"), figure("b", 9, "injured")],
        {},
        Verdict.SCOPE,
        Cause.DIFFERENT_SCOPE,
        None,
    ),
    (
        "a figure that only a copy has is the copy's",
        [figure("a", 12), figure("b", 21)],
        {"copies": [("b", "a")]},
        Verdict.DISTORTED,
        Cause.COPY_DRIFT,
        12,
    ),
    (
        "a copy's figure that an independent report upholds is no distortion",
        [figure("a", 12), figure("b", 21), figure("c", 21)],
        {"copies": [("b", "a")]},
        Verdict.DISPUTED,
        Cause.UNEXPLAINED,
        None,
    ),
    (
        "a figure its own sentence calls wrong is corrected",
        [figure("a", 12), figure("b", 21, retracted=True)],
        {},
        Verdict.UPDATED,
        Cause.CORRECTION,
        12,
    ),
    (
        "a vague figure admits the exact one",
        [figure("a", None, low=24, approximator="dozens of"), figure("b", 41)],
        {},
        Verdict.AGREED,
        Cause.VAGUE,
        41,
    ),
    (
        "a rounded figure is the same figure",
        [figure("a", 4000), figure("b", 4013)],
        {},
        Verdict.AGREED,
        Cause.ROUNDING,
        4000,
    ),
    (
        "no word on why two independent reports differ is said so",
        [figure("a", 12), figure("b", 21)],
        {},
        Verdict.DISPUTED,
        Cause.UNEXPLAINED,
        None,
    ),
]


@pytest.mark.parametrize(
    ("fact", "figures", "tree", "verdict", "cause", "current"), CATALOGUE, ids=[row[0] for row in CATALOGUE]
)
def test_verdict(fact, figures, tree, verdict, cause, current):
    """Each row is one situation of a casualty desk with the verdict it calls for."""
    family = stemma(*sorted({f.document for f in figures}), **tree)
    readings, judgement = judged(figures, family)
    assert judgement.verdict is verdict
    assert cause is None or cause in {ground.kind for ground in judgement.grounds}
    printed = {r.reading.id: r.reading.value for r in readings}.get(judgement.current)
    assert printed == current


def test_parts_of_one_sentence_add_up_to_a_whole_told_elsewhere():
    """300 killed and 2,700 injured in one sentence agree with 3,000 killed or injured in another report."""
    figures = [
        figure("a", 300, "killed", start=10),
        figure("a", 2700, "injured", start=40),
        figure("b", 3000, "killed or injured"),
    ]
    readings, judgement = judged(figures, stemma("a", "b"))
    sums = [ground for ground in judgement.grounds if ground.kind is Cause.PARTS_ADD_UP]
    assert [sorted(r.reading.value for r in readings if r.reading.id in ground.readings) for ground in sums] == [
        [300, 2700, 3000]
    ]
    assert judgement.verdict is Verdict.SCOPE


def test_readings_count_origins_not_outlets():
    """Three reports, one of them a copy, are two origins."""
    tree = stemma("a", "b", "c", copies=[("c", "a")])
    readings = witness_readings([figure("a", 5), figure("b", 5), figure("c", 5)], "p1", tree)
    assert [r.reading.origins for r in readings] == [2]


EARLY = """Bus leaves road at Orm

ORM, May 4, 2031 - A bus with 48 people on board left the road at Orm on Sunday and hit a barn, the fire brigade said.
The road along the lake was shut, and buses went by way of Tarn Hill.
"""
LATE = """Barn crash: the bus was fuller than thought

ORM, May 5, 2031 - The bus that hit a barn at Orm on Sunday had 52 people on board, the carrier Lakeline said on Monday.
The fire brigade had at first spoken of 48 people on board, because four children sat on laps. Nobody was hurt badly.
"""


def test_what_was_said_at_first_has_been_overtaken(tell) -> None:
    (point,) = [p for p in tell(EARLY, LATE).points if {r.value for r in p.readings} == {48, 52}]
    assert (point.verdict, point.question) == (Verdict.UPDATED, "How many people were on board?")
    assert next(r.value for r in point.readings if r.id == point.current) == 52


def test_one_report_of_one_person_of_whom_nothing_is_told_asks_nothing(tell) -> None:
    account = tell(EARLY.replace("the fire brigade", "one recent report"), LATE.replace("Lakeline", "in one report"))
    assert not any({r.value for r in p.readings} == {1} for p in account.points)


FIRST_TAKE = """Orm, Tarn agree to swap 240 captives

ORM, May 4, 2031 (Northwire) - Orm and Tarn have agreed to exchange 240 captives, the mediator Ada Venn said on Sunday.
"""
SECOND_TAKE = """CORRECTED-Orm, Tarn agree to swap 274 captives

(Corrects headline and paragraph 1 to 274 captives, including 34 civilians, not 240 captives)

ORM, May 4, 2031 (Northwire) - Orm and Tarn have agreed to exchange 274 captives, the mediator Ada Venn said on Sunday.
"""
HANDED_OVER = """Orm and Tarn swap captives at the bridge

ORM, May 9, 2031 - Orm and Tarn exchanged 266 captives at the bridge on Friday, fewer than planned, Ada Venn said.
"""


def test_a_correction_corrects_to_what_it_says_and_nothing_else(tell) -> None:
    (point,) = [p for p in tell(FIRST_TAKE, SECOND_TAKE, HANDED_OVER).points if 240 in {r.value for r in p.readings}]
    told = [reason.text for reason in point.reasons if reason.kind is Cause.CORRECTION]
    assert told
    assert all("240" in text.split(" was ")[0] and "274" in text for text in told)


def test_both_of_them_and_nobody_in_earlier_cases_are_no_counts(tell) -> None:
    late = (
        LATE.replace(" Nobody was hurt badly.", "")
        + "\nBoth drivers were freed by noon. Nobody was hurt in the two earlier accidents on that road.\n"
    )
    account = tell(EARLY + "\nTwo people were hurt, the fire brigade said.\n", late)
    assert not any({2, 0} & {r.value for r in p.readings} == {2, 0} for p in account.points)
    assert not any("Both" in r.label for p in account.points for r in p.readings)


def test_a_later_figure_of_the_dead_alone_is_no_later_count_of_dead_and_injured() -> None:
    figures = [
        figure("a", 3000, "killed or injured", as_of="2031-01-04"),
        figure("b", 4000, "killed or injured", as_of="2031-02-01"),
        figure("c", 1000, "killed", as_of="2031-02-18"),
    ]
    readings, told = judged(figures, stemma("a", "b", "c"))
    assert told.verdict is Verdict.UPDATED
    assert next(r.quantity.value for r in readings if r.reading.id == told.current) == 4000
