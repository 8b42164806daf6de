"""Which counts are asked for: not what people do at present, nor numbers of nothing known."""

from dataclasses import replace

import pytest
from tests.collate.figure_table import figure, stemma

from variorum.collate.figures.mentions import Figure
from variorum.collate.questions.askable import is_askable, is_counted_alike, is_told_apart


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


def test_those_of_a_people_are_asked_for_though_no_list_holds_the_word() -> None:
    held = figure("a", 188, None, unit="selorian", of="Selorians")
    assert is_askable([held])
    assert not is_askable([figure("a", 188, None, unit="xqv", of="xqvs")])


def test_what_two_origins_count_by_one_noun_is_asked_for() -> None:
    wagons = [figure("a", 11, None, unit="wagon"), figure("b", 11, None, unit="wagon")]
    assert is_told_apart(wagons, stemma("a", "b"))
    assert not is_told_apart(wagons, stemma("a", "b", copies=[("b", "a")]))
    mixed = [figure("a", 11, None, unit="wagon"), figure("b", 11, None, unit="child")]
    assert not is_told_apart(mixed, stemma("a", "b"))
    pairs = [figure("a", 2, None, unit="wagon"), figure("b", 2, None, unit="wagon")]
    assert not is_told_apart(pairs, stemma("a", "b"))
    cut = [figure(name, 14, None, unit="west", of="14 West") for name in "ab"]
    assert not is_told_apart(cut, stemma("a", "b"))


def test_counts_of_kin_nouns_or_of_people_are_of_one_thing() -> None:
    def count(*units: str | None) -> list[Figure]:
        return [figure(document, 4, None, unit=unit) for document, unit in zip("abc", units, strict=False)]

    assert is_counted_alike(count("person", "person"))
    assert is_counted_alike(count("engineer", "citizen", None))
    assert not is_counted_alike(count("wagon", "child"))
    assert not is_counted_alike(count("xqv", "xqv"))
    assert not is_counted_alike(count(None, None))


def test_two_that_were_told_before_are_not_counted() -> None:
    again = told("The three ports signed a treaty.", "port", None, value=2)
    before = told("The treaty binds three ports.", "port", None, value=2)
    assert not is_counted_alike([again, again])
    assert is_counted_alike([again, before])
