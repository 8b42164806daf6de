"""Which counts are asked for: not what people do at present, nor numbers of nothing known."""

from dataclasses import replace

import pytest
from tests.collate.figure_table import figure

from variorum.collate.askable import is_askable
from variorum.collate.figures import Figure


def told(words: str, unit: str, event: str | None, lemma: str = "", value: int = 3) -> Figure:
    """A figure whose number is the word "three" in its claim."""
    plain = figure("a", value, None, unit=unit)
    at = plain.claim.start + words.find("three")
    quantity = replace(
        plain.quantity, start=at, end=at + 5, text="three", event=event, event_lemmas=(lemma,) if lemma else ()
    )
    return replace(plain, quantity=quantity, claim=replace(plain.claim, text=words))


ASKED = [
    told("Guards arrested three poachers.", "poacher", "arrested", "arrest"),
    told("The boat had three men on board.", "man", "board", "carry"),
    told("On Sunday three men were questioned.", "man", "questioned", "question"),
    told("On Sunday three thousand strikers gathered.", "striker", "gathered", "gather"),
    told("The mill has three hundred looms.", "loom", None, value=300),
    told("The fire destroyed three barns.", "barn", "destroyed", "destroy"),
]

IDLE = [
    told("Many days three miners spend underground.", "miner", "spend", "spend"),
    told("There three men watching fled.", "man", "watching", "watch"),
    told("He has three neighbours.", "neighbour", None),
    told("She counted three Xqv.", "xqv", "counted", "count"),
    told("He suffered three wounds.", "wound", "suffered", "suffer"),
]


@pytest.mark.parametrize("one", ASKED, ids=lambda one: one.claim.text)
def test_what_befell_the_counted_is_asked_for(one: Figure) -> None:
    assert is_askable([one])


@pytest.mark.parametrize("one", IDLE, ids=lambda one: one.claim.text)
def test_idle_numbers_are_not_asked_for(one: Figure) -> None:
    assert not is_askable([one])
