"""A sentence of a report stands once in the brief."""

from variorum.tell.brief import _choose
from variorum.values import Passage, Statement, Verdict

WARD = Passage(document="a", start=10, end=40, text="Nine nurses had the night duty.")
OTHER = Passage(document="b", start=10, end=40, text="Eleven nurses had worked then.")
PLAIN = Statement(WARD.text, Verdict.AGREED, 2, (WARD,))
BESIDE = Statement(
    "“Nine nurses had the night duty” (the union); elsewhere, for “Nine nurses”: “Eleven nurses” (the clinic).",
    Verdict.DISPUTED,
    2,
    (WARD, OTHER),
)


def test_a_sentence_told_with_what_stands_elsewhere_is_not_told_again():
    assert _choose([BESIDE, PLAIN]) == [BESIDE]


def test_what_stands_elsewhere_takes_the_place_of_the_sentence_alone():
    assert _choose([PLAIN, BESIDE]) == [BESIDE]


def test_two_sentences_are_told():
    other = Statement(OTHER.text, Verdict.AGREED, 2, (OTHER,))
    assert _choose([PLAIN, other]) == [PLAIN, other]
