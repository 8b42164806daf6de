"""Through which of two kin a third has its text."""

import pytest

from gold.traced import reports
from variorum.trace.bonds import Bond
from variorum.trace.descents import compare_wording
from variorum.trace.readings import Places, Trio, came_through, has_elders, passed_by

ELDER = [
    "The mill at Ostby burned down on Friday night after a stove in the watchman's hut had fallen over.",
    "Nine looms and the whole of the winter's wool were lost, and the owner puts the damage at two million crowns.",
    "The fire brigade of Ostby came within ten minutes, but the river was frozen and its pumps drew no water.",
    "Two boys who slept in the loft were carried out by their uncle, who had seen the light from his farm.",
    "The watchman, Jorn Halle, has been heard by the police and is said to have gone to bed at eleven.",
    "Some forty people worked at the mill, most of them women from the villages on the other shore.",
    "The council meets on Monday to talk about wages that are to be paid until the new looms have come.",
]
CAPTION = (
    "What is left of the mill at Ostby, as it was seen from the bridge on Saturday by those who came to look"
    " for wool in the ashes (Photo: Ilva Brandt)"
)


def bonds(**texts: str) -> Trio:
    held = reports({id: f"Mill burned down\n\n{text}" for id, text in texts.items()})

    def bond(one: str, other: str) -> Bond:
        found = compare_wording(*(held[id] for id in sorted((one, other)))).bond
        assert found
        return found

    return Trio("child", bond("child", "elder"), bond("child", "younger"), bond("elder", "younger"))


def told(*lines: str) -> str:
    return "\n\n".join(lines)


def changed(lines: list[str], **words: str) -> list[str]:
    return [" ".join(words.get(word, word) for word in line.split(" ")) for line in lines]


ONCE = changed(ELDER, burned="went", Friday="Thursday", loft="attic", wool="yarn", brigade="service")


def test_words_of_the_elder_cannot_have_come_through_the_younger() -> None:
    trio = bonds(elder=told(*ELDER), younger=told(*ONCE), child=told(*changed(ELDER, women="wives")))
    assert not came_through(trio)
    assert has_elders(trio)
    assert passed_by(trio)


def test_words_of_the_younger_came_through_it() -> None:
    trio = bonds(elder=told(*ELDER), younger=told(*ONCE), child=told(*changed(ONCE, women="wives")))
    assert came_through(trio)
    assert not has_elders(trio)


@pytest.mark.parametrize(("dropped", "through"), [([2, 4], True), ([4], False)])
def test_who_leaves_off_where_the_younger_does_has_it_from_there(dropped: list[int], through: bool) -> None:
    younger = [line for n, line in enumerate(ELDER) if n != 2]
    child = [line for n, line in enumerate(changed(ELDER, women="wives", night="evening")) if n not in dropped]
    trio = bonds(elder=told(*ELDER), younger=told(*younger), child=told(*child))
    assert came_through(trio) is through


def test_a_caption_that_two_leave_out_does_not_join_them() -> None:
    elder = told(ELDER[0], f"{ELDER[1]}\n{CAPTION}", *ELDER[2:])
    child = told(*changed(ELDER, women="wives", night="evening", council="board"))
    trio = bonds(elder=elder, younger=told(*ELDER), child=child)
    assert not came_through(trio)


def test_a_sentence_pulled_out_that_two_leave_out_does_not_join_them() -> None:
    elder = told(ELDER[0], "“The river was frozen and its pumps drew no water.”", *ELDER[1:])
    child = told(*changed(ELDER, women="wives", night="evening", council="board"))
    trio = bonds(elder=elder, younger=told(*ELDER), child=child)
    assert not came_through(trio)


@pytest.mark.parametrize(("kept", "through"), [([], True), (["loft", "brigade"], False)])
def test_who_has_words_of_both_has_it_from_the_elder_in_any_case(kept: list[str], through: bool) -> None:
    swap = {"burned": "went", "Friday": "Thursday", "loft": "attic", "wool": "yarn", "brigade": "service"}
    child = changed(ELDER, women="wives", **{old: new for old, new in swap.items() if old not in kept})
    more = changed(ONCE, owner="holder", uncle="cousin")
    trio = bonds(elder=told(*ELDER), younger=told(*more), child=told(*changed(child, owner="holder", uncle="cousin")))
    assert came_through(trio) is through


def test_where_a_word_in_common_stands_in_the_other() -> None:
    places = Places(here=((2, 4), (7, 8)), there=((0, 1), (3, 6)))
    assert [places.beside(n) for n in (0, 1, 4, 5, 6, 8)] == [1, 2, 6, 7, 8, 9]
