"""Questions told by a passage of a report."""

from dataclasses import replace

import pytest
from tests.collate.figure_table import figure

from variorum.collate.figures.mentions import Figure
from variorum.collate.questions.told_in_words import ask_in_words, places_of
from variorum.values import cut


def told(words: str, number: str, sentence: str | None = None) -> Figure:
    """A figure whose number stands in its claim, which is its sentence or a part of it."""
    plain = figure("a", 3, None, unit="boat")
    whole = sentence or words
    at = plain.claim.start + whole.index(words)
    start = at + words.index(number)
    quantity = replace(plain.quantity, start=start, end=start + len(number), text=number)
    text = " " * plain.claim.start + whole
    claim = replace(
        plain.claim,
        text=words,
        start=at,
        end=at + len(words),
        sentence=cut(text, plain.claim.start, plain.claim.start + len(whole)),
    )
    return replace(plain, quantity=quantity, claim=claim)


CATALOGUE = [
    ("its own words", [("The harbour master logged 41 until noon.", "41")], "The harbour master logged 41 until noon"),
    (
        "a clause",
        [(f"The sea was calm; forty boats left the pier; {'the ferry, ' * 9}did not sail.", "forty")],
        "forty boats left the pier",
    ),
    ("no conjunction", [("But forty boats left the pier", "forty")], "forty boats left the pier"),
    (
        "what is whole before what is short",
        [("forty boats", "forty"), ("The warden counted forty boats at the pier", "forty")],
        "The warden counted forty boats at the pier",
    ),
    (
        "who is named before who is not",
        [("She saw forty boats", "forty"), ("The warden of the pier saw forty boats", "forty")],
        "The warden of the pier saw forty boats",
    ),
    (
        "nobody's own words",
        [("I saw forty boats at noon", "forty"), ("Forty boats were at sea", "Forty")],
        "Forty boats were at sea",
    ),
    ("no lone mark", [("“Forty boats were at sea", "Forty")], "Forty boats were at sea"),
    ("single marks", [("The warden saw “forty boats” at sea", "forty")], "The warden saw ‘forty boats’ at sea"),
]


@pytest.mark.parametrize(("fact", "figures", "passage"), CATALOGUE, ids=[row[0] for row in CATALOGUE])
def test_a_passage_stands_for_a_question(fact, figures, passage) -> None:
    """The plainest passage that holds one of the figures, in the words of its report."""
    assert (
        ask_in_words("How many boats", places_of([told(*row) for row in figures])) == f"How many boats (“{passage}”)?"
    )


def test_a_claim_that_says_little_is_told_by_its_sentence() -> None:
    """A bare number is told with who says it."""
    one = told("41", "41", "The warden, who had stood at the pier since dawn, said 41.")
    assert "the pier since dawn, said 41" in ask_in_words("How many boats", places_of([one]))


def test_a_long_passage_is_cut_around_its_figure() -> None:
    """The figure is always shown."""
    words = f"{'The pier, the quay, the ferry, ' * 4}41 boats were seen {'from the pier, ' * 9}the quay"
    asked = ask_in_words("How many boats", places_of([told(words, "41")]))
    assert "41 boats" in asked and asked.count("…") == 2 and len(asked) < 130


FLOOD = """Flood at Lorm

LORM, May 4, 2033 (Northwire) - The siren sounded at 03:12. The wave reached the quay at 03:38.
"""
LOSSES = """Lorm counts its losses

By Ada Berg

6 May 2033

The siren sounded at 03:21, the mayor said. At 03:44 the quay was hit.
"""


def test_what_another_report_names_is_asked_for_plainly(tell) -> None:
    """By the verb of one of them."""
    assert "When was the quay hit?" in {point.question for point in tell(FLOOD, LOSSES).points}


def test_when_somebody_unnamed_did_something_is_asked_with_a_passage(tell) -> None:
    """ "When did it reach?" would ask nothing."""
    unnamed = LOSSES.replace("the quay was hit", "it reached the old quay")
    asked = {point.question for point in tell(FLOOD.replace("The wave", "It"), unnamed).points}
    assert "When (“It reached the quay at 03:38”)?" in asked
