"""Reports of two events in the same set phrases, and copies that changed some facts."""

import pytest

from gold.traced import reports
from variorum.trace.descents import compare_wording
from variorum.trace.forms import is_form

PHRASES = [
    "{dead} people were killed and {hurt} injured when the {thing} at {place} gave way, the police said on {day}.",
    "The {thing} had been inspected in March and was found to be sound, its owner {firm} told reporters there.",
    "{missing} people were still missing in the afternoon, {chief} of the rescue service said at the place.",
    "The union of the workers said that {firm} had known about the cracks since the end of last year.",
    "The prosecutor of {place} opened an inquiry on {day} and wants to hear {heard} witnesses by next month.",
    "The road to {place} will stay closed until the end of the month, {mayor}, the mayor of the town, said.",
]
ONE = {
    "dead": "19",
    "hurt": "41",
    "missing": "12",
    "heard": "35",
    "thing": "tram bridge",
    "day": "Monday",
    "place": "Sorreldale",
    "firm": "Teig Stone",
    "chief": "Osman Hallam",
    "mayor": "Ida Teigby",
}
OTHER = {
    "dead": "7",
    "hurt": "22",
    "missing": "5",
    "heard": "51",
    "thing": "grain mill",
    "day": "Friday",
    "place": "Varn Hill",
    "firm": "Berg Works",
    "chief": "Petra Rosk",
    "mayor": "Jonas Oke",
}


def page(facts: dict[str, str]) -> str:
    return f"{facts['place']} mourns its dead\n\n" + "\n\n".join(line.format(**facts) for line in PHRASES)


def is_copy(changes: dict[str, str]) -> bool:
    held = reports({"one": page(ONE), "other": page({**ONE, **changes})})
    compared = compare_wording(held["one"], held["other"])
    assert compared.shared
    return compared.bond is not None


def test_another_event_told_in_the_same_phrases_is_no_copy() -> None:
    assert not is_copy(OTHER)


@pytest.mark.parametrize(
    "changes",
    [
        {"dead": "18"},
        {"place": "Sorrelvale"},
        {"firm": "Teig Works", "hurt": "44"},
        {"dead": "21", "hurt": "47", "missing": "8", "heard": "40", "day": "Tuesday"},
    ],
)
def test_a_copy_may_change_a_name_or_bring_the_counts_up_to_date(changes: dict[str, str]) -> None:
    assert is_copy(changes)


def test_persons_and_places_of_its_own_outweigh_counts_that_agree() -> None:
    counts = ("dead", "hurt", "missing", "heard", "thing", "day")
    assert not is_copy({key: value for key, value in OTHER.items() if key not in counts})


def test_the_place_a_report_is_sent_from_is_one_of_its_facts() -> None:
    shared = [line.format(**ONE) for line in (PHRASES[1], PHRASES[3])]
    texts = {}
    for id, (town, dead, heard) in {"one": ("SORRELDALE", 19, 35), "other": ("VARN HILL", 23, 51)}.items():
        told = [
            f"At least {dead} workers have died since the morning when it came down, according to the police.",
            f"The prosecutor opened an inquiry on Monday and wants to hear {heard} witnesses by the end of May.",
        ]
        texts[id] = f"A bridge came down\n\n{town}, May 3, 2031 - " + "\n\n".join([*told, *shared])
    held = reports(texts)
    compared = compare_wording(held["one"], held["other"])
    assert compared.shared
    assert compared.bond is None


def test_names_lost_in_one_sentence_and_found_in_another_are_not_put_for_each_other() -> None:
    phrases = [line.format(**ONE) for line in PHRASES]
    one = phrases[0].replace("at Sorreldale ", "") + "\n\n" + phrases[2].replace(", Osman Hallam", ", its head")
    other = phrases[0].replace("when", "near Marl and Port Ansa, where") + "\n\n" + phrases[2]
    held = reports({"one": f"A day\n\n{one}\n\n{phrases[3]}", "other": f"A day\n\n{other}\n\n{phrases[3]}"})
    assert compare_wording(held["one"], held["other"]).bond is not None


def test_words_in_common_without_a_common_sentence_are_no_form() -> None:
    held = reports({"one": page(ONE), "other": page(OTHER)})
    assert not is_form(held["one"], held["other"], [], [])
