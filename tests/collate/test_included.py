"""Who is counted in by one report alone: six with the gunman and five without him contradict nothing."""

import pytest
from tests.collate.figure_table import figure, stemma

from variorum.collate.readings.forming import witness_readings
from variorum.collate.readings.included import bridges_of
from variorum.collate.readings.verdicts import judge
from variorum.values import Span, Verdict


def told(document: str, value: int, sentence: str, **more):
    """A count of the dead that stands at the head of its *sentence*."""
    made = figure(document, value, **more)
    claim = made.claim
    object.__setattr__(claim, "sentence", Span(0, 200, made.quantity.text + sentence))
    return made


@pytest.mark.parametrize(
    ("value", "sentence", "pair"),
    [
        (6, ", including an unborn child, were killed", (5, 6)),
        (5, " and an unborn child were killed", (5, 6)),
        (49, " plus suspect", (49, 50)),
        (7, ", among them both gunmen, died", (5, 7)),
        (4, ", not including the attacker, died", (4, 5)),
        (3, " were killed before the man turned the gun on himself", (3, 4)),
    ],
)
def test_a_sentence_tells_whom_only_the_greater_counts(value, sentence, pair) -> None:
    assert bridges_of([told("a", value, sentence)]) == {pair}


@pytest.mark.parametrize(
    "sentence", [", including a child, died", " and a driver were killed", " died. The gunman fled"]
)
def test_whom_everybody_counts_makes_no_difference(sentence) -> None:
    assert not bridges_of([told("a", 6, sentence)])


def test_what_one_sentence_tells_holds_for_the_values_of_all() -> None:
    figures = [
        told("a", 6, ", including the gunman, died"),
        figure("b", 5, by=["Police"]),
        figure("c", 6, by=["Mayor"]),
    ]
    tree = stemma("a", "b", "c")
    assert judge(witness_readings(figures, "p1", tree), tree, frozenset()).verdict is Verdict.SCOPE
    alone = [figure("b", 5, by=["Police"]), figure("c", 6, by=["Mayor"])]
    assert judge(witness_readings(alone, "p1", tree), tree, frozenset()).verdict is Verdict.DISPUTED


def test_no_sum_agrees_with_a_vague_word() -> None:
    figures = [
        figure("a", 1, "injured"),
        figure("a", 2, "injured", start=100),
        figure("b", None, "injured", low=3, high=None, approximator="several"),
    ]
    tree = stemma("a", "b")
    grounds = judge(witness_readings(figures, "p1", tree), tree, frozenset()).grounds
    assert not any("agrees with" in ground.text for ground in grounds)
