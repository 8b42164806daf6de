"""What is one matter and what is not, told by the real program on a few lines each."""

import pytest

from variorum.values import Cause, PointKind, Verdict

MARCH = """Thousands march against toll road

LORM, May 4, 2031 - Some 2,000 people marched through Lorm on Sunday against the toll road, the police said.
The organisers, a league of villages, put the number at 5,000.

The road would cost 40 million crowns, roads minister Petra Senn said. The league speaks of 65 million crowns.

The road has been planned for eleven years, and the first spade was to be put into the ground in the autumn.
Of 14 bridges on the road, nine will be rebuilt and five are to be closed.
"""
VOTE = """Villages vote on toll road

LORM, June 1, 2031 - In the villages 61 percent of those who voted were for the road and 39 percent against.

In a first vote on May 11, with 82 percent for a delay, the villages had asked for time, according to the league.
"""
ISLAND = """Ferry grounds off Oben, 12 dead or missing

OBEN, March 3, 2031 - Five people drowned and seven were missing after a ferry ran aground off Oben on Monday.

Rescuers pulled 84 people from the water by noon, harbour master Ida Holt said on Monday.

The ferry had left the island in thick fog, and its captain had asked for a pilot an hour before, Holt said.
The harbour will stay closed until the wreck has been towed away, and the islanders are being flown out.
"""
HARBOUR = """Search goes on off Oben

OBEN, March 4, 2031 - Five people are dead, and seven people are missing, the coast guard said on Tuesday.

Altogether 91 people were brought ashore alive. Twelve people are dead or missing, the mayor said.

Divers were to go down to the car deck as soon as the sea was calm enough, the coast guard said.
The captain of the ferry has been questioned twice, and he has told the police that nobody answered his call.
"""
COPY = """Search off Oben

Five persons lost their lives and seven people are missing, the coast guard said.

A total of 19 people were brought ashore alive. Twelve people are dead or missing, the mayor said.

Divers were to go down to the car deck once the sea is calm, the coast guard said.
The ferry's captain was questioned twice and has told police that nobody answered his call.

Source: Oben Harbour News
"""


def point_with(account, *labels):
    """The point that has readings with all these words."""
    for point in account.points:
        told = " | ".join(r.label for r in point.readings)
        if all(label in told for label in labels):
            return point
    pytest.fail(f"no point holds {labels}: {[[r.label for r in p.readings] for p in account.points]}")


def test_a_bare_number_answers_the_figure_before_it(tell) -> None:
    point = point_with(tell(MARCH), "2,000", "5,000")
    assert point.verdict is Verdict.DISPUTED
    assert {r.value: r.asserted_by for r in point.readings} == {2000: ("the police",), 5000: ("the organisers",)}


def test_two_parties_estimates_of_one_sum_are_disputed(tell) -> None:
    point = point_with(tell(MARCH), "40 million", "65 million")
    assert Cause.DIFFERENT_ASSERTER in {ground.kind for ground in point.reasons}


def test_shares_of_two_votes_are_two_things(tell) -> None:
    for point in tell(MARCH, VOTE).points:
        assert len({r.value for r in point.readings if r.unit == "%"}) < 2, point


def test_the_dead_and_the_missing_have_a_point_each_and_add_up(tell) -> None:
    account = tell(ISLAND, HARBOUR)
    sums = [g.text for p in account.points for g in p.reasons if g.kind is Cause.PARTS_ADD_UP]
    assert any(text.startswith(("5 + 7 = 12", "7 + 5 = 12")) for text in sums), sums


def test_a_figure_holds_for_the_day_its_sentence_tells(tell) -> None:
    saved = point_with(tell(ISLAND, HARBOUR), "84 people", "91 people")
    assert saved.verdict is Verdict.UPDATED
    assert {r.value: r.as_of.value for r in saved.readings if r.as_of}[84] == "2031-03-03"


def test_what_a_copy_makes_of_a_figure_is_set_beside_it(tell) -> None:
    account = tell(HARBOUR, COPY)
    if account.lineage.descents:
        point = point_with(account, "91 people", "19 people")
        assert point.verdict is Verdict.DISTORTED


def test_a_reason_is_given_once(tell) -> None:
    for point in tell(MARCH, VOTE, ISLAND, HARBOUR).points:
        unexplained = [g for g in point.reasons if g.kind is Cause.UNEXPLAINED]
        assert len(unexplained) <= 1
        assert point.kind is not PointKind.QUANTITY or point.question


BURST = """Spillway of the Orre dam gives way

ORREVILLE, April 7, 2033 - Seven people were missing in the village of Nye after a part of the spillway gave way.

About 6,200 people had to leave their homes below the dam, where water stood up to two metres high.
The water authority denied that its warning came late, and the mayor of the village said that nobody had slept.
"""
AFTER = """Nye counts its houses

By Tilda Roos

9 April 2033

The water has left Nye, and 48 houses are gone. Another 130 are damaged, the council says. The insurers speak of 95.

Three people are still missing. On Thursday seven had been reported missing, the police said.
The authority would lower the lake by eight metres unless it rained again before Sunday, its director said.
"""


def test_an_answer_counts_what_the_figure_before_it_counts(tell) -> None:
    assert point_with(tell(BURST, AFTER), "130", "95").verdict is Verdict.DISPUTED


def test_what_a_later_report_tells_of_an_earlier_day_is_no_rival(tell) -> None:
    missing = point_with(tell(BURST, AFTER), "Seven people", "Three people")
    assert missing.verdict is Verdict.UPDATED
    assert [r.value for r in missing.readings if r.id == missing.current] == [3]


QUAKE = """Eleven missing after Oben quake

OBEN, March 3, 2031 - Eleven people were missing after an earthquake near Oben on Monday, mayor Petra Senn said.

The quake institute had first given a magnitude of 6.1 and corrected its figure to 6.3 on Monday evening.

Only 14 of the 88 schools had been mended by last spring, the teachers' union said. The ministry speaks of 40.
"""


def test_a_bare_number_answers_the_nearest_that_it_can_be(tell) -> None:
    points = tell(QUAKE, MARCH, VOTE).points
    missing = [r.label for p in points for r in p.readings if "missing" in p.question]
    assert not {"6.3", "40"} & set(missing), missing


WOUND = """Guide found dead below Oben ridge

OBEN, March 3, 2031 - A guide died of two stab wounds below Oben ridge on Monday, the police said.

One man is dead and three others were injured in the brawl, the police said.
"""


def test_wounds_are_no_dead(tell) -> None:
    for point in tell(WOUND, ISLAND.replace("Oben", "Lorm")).points:
        assert not any(reading.unit == "wound" for reading in point.readings), point


ROUND_UP = """11 hurt in county fires on Tuesday

TAVENNA, May 4, 2031 - At least 11 people were hurt in fires across Lorm county on Tuesday, the fire chief said.

In the worst of them two weavers were killed and a woman was hurt when a mill in Lorm burned down, the chief said.
Three men arrested near the mill had carried lamps, and three men in a cart were seen on the mill road.
The brigade of Lorm has asked for a second engine since the winter, and the council is to vote on it in June.
"""
MILL = """Two weavers killed, woman hurt in Lorm mill fire

LORM, May 4, 2031 - Two weavers were killed and a 65-year-old woman was hurt when a mill in Lorm burned down on Tuesday.

Three men were in the yard when a 12-gauge gun went off, a clerk told the police. The police have found no gun.
The mill, built in 1904, had been closed for repairs in the winter, and its owner had asked for a new roof.
"""


def test_the_toll_of_the_event_keeps_the_plain_question(tell) -> None:
    points = {p.question: p for p in tell(ROUND_UP, MILL).points}
    for question, value in (("How many people were killed?", 2), ("How many people were injured?", 1)):
        assert [r.value for r in points[question].readings if r.id == points[question].current] == [value]
    assert not any("gauge" in question for question in points)
