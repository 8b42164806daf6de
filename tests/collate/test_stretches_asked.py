"""Questions for stretches of time: a proper form, or a passage that tells one."""

from dataclasses import replace

import pytest
from tests.collate.figure_table import figure

from variorum.collate.figures.mentions import Figure
from variorum.collate.questions.asked_stretches import ask_stretch
from variorum.values import Measure


def told(words: str, stretch: str) -> Figure:
    """A figure whose stretch of time stands in its claim."""
    plain = figure("a", 3, None, unit="day")
    start = plain.claim.start + words.index(stretch)
    quantity = replace(
        plain.quantity, measure=Measure.DURATION, start=start, end=start + len(stretch), text=stretch, unit="day"
    )
    return replace(
        plain,
        quantity=quantity,
        claim=replace(plain.claim, text=words, end=plain.claim.start + len(words), sentence=None),
    )


CATALOGUE = [
    (
        [("The siren sounded four minutes before the blast, he said.", "four minutes")],
        "How long before the blast?",
    ),
    (
        [
            ("The siren sounded four minutes before the explosion.", "four minutes"),
            ("The siren sounded four minutes after the blast.", "four minutes"),
        ],
        "How long before or after the blast?",
    ),
    (
        [
            ("The dam counts its fish, the anglers everyone who stands there for ten minutes.", "ten minutes"),
        ],
        "How long (“The dam counts its fish, the anglers everyone who stands there for ten minutes”)?",
    ),
    (
        [
            ("with 48 hours on one side", "48 hours"),
            ("The two firms were talking about a pause of 48 hours.", "48 hours"),
        ],
        "How long (“The two firms were talking about a pause of 48 hours”)?",
    ),
    (
        [("I have waited for six weeks.", "six weeks"), ("The tenant has waited there for six weeks.", "six weeks")],
        "How long (“The tenant has waited there for six weeks”)?",
    ),
    (
        [("six weeks", "six weeks"), ("the boats were tied up for six weeks", "six weeks")],
        "How long (“the boats were tied up for six weeks”)?",
    ),
]


@pytest.mark.parametrize(("claims", "question"), CATALOGUE, ids=[question for _, question in CATALOGUE])
def test_stretches_are_asked_for_in_whole_sentences(claims, question) -> None:
    assert ask_stretch([told(*claim) for claim in claims]) == question
