"""What befalls persons: who is counted, with a number or without, and who is not."""

from collections.abc import Callable

import pytest

from variorum.values import Extraction

# (text, [(outcome, value), …]) in text order.
CATALOGUE = [
    ("A man and a woman were killed when the roof of the hall came down.", [("killed", 2)]),
    ("Two miners were killed and three others were injured in the blast.", [("killed", 2), ("injured", 3)]),
    ("The collapse left four people dead and a firefighter injured.", [("killed", 4), ("injured", 1)]),
    ("Mira Holt, 34, died at the scene.", [("killed", 1)]),
    ("A cyclist was struck by a lorry in Quellen on Monday.", [("struck", 1)]),
    ("Both climbers suffered head injuries.", [("injured", 2)]),
    ("A fourth passenger was hurt in the crash.", [("injured", 4)]),
    ("The driver is in critical condition.", [("injured", 1)]),
    ("He was taken to a hospital in Tavenna.", [("injured", 1)]),
    ("A gunman fatally shot two guards.", [("killed", 2)]),
    ("Police said a teenager was stabbed to death.", [("killed", 1)]),
    ("A man was shot and killed.", [("killed", 1)]),
    ("A man and a woman were shot.", [("struck", 2)]),
    ("A guard was found dead.", [("killed", 1)]),
    ("Another woman was wounded.", [("injured", 1)]),
    ("A robber shot a clerk.", [("struck", 1)]),
    ("A pupil suffered burns.", [("injured", 1)]),
    ("A couple was found dead.", [("killed", 2)]),
    ("The blast killed a nurse and injured a cook.", [("killed", 1), ("injured", 1)]),
    ("Maria Lindholm was killed.", [("killed", 1)]),
    ("The gunman killed himself.", [("killed", 1)]),
    ("A teenager and her brother were arrested.", [("arrested", 2)]),
    ("Police detained four men.", [("arrested", 4)]),
    ("A hiker was rescued.", [("rescued", 1)]),
    ("Crews evacuated 300 villagers.", [("evacuated", 300)]),
    ("Two aid workers were kidnapped.", [("abducted", 2)]),
    ("The mill laid off 120 workers.", [("dismissed", 120)]),
    ("A welder and a clerk were dismissed.", [("dismissed", 2)]),
    ("Nine sailors are missing.", [("missing", 9)]),
]

# What has not happened, is feared or denied, or befalls things.
NOBODY = [
    "The plan could have killed thousands of people.",
    "Nobody was injured, the mayor said.",
    "No one was killed in the fire.",
    "He threatened to kill a guard.",
    "The storm struck the coast on Friday.",
    "Several passengers were injured.",
    "If a diver is injured, the search will stop.",
    "A man walked home.",
    "No man was killed.",
    "A man might be killed.",
    "The man was not killed.",
    "A bridge was destroyed.",
    "Every man was wounded.",
    "He hit his head on a beam.",
]


@pytest.mark.parametrize(("text", "expected"), CATALOGUE)
def test_persons_are_counted_as_the_words_tell(
    extract: Callable[..., Extraction], text: str, expected: list[tuple[str, int]]
) -> None:
    assert [(str(fate.outcome), fate.value) for fate in extract(text).fates] == expected


@pytest.mark.parametrize("text", NOBODY)
def test_what_did_not_befall_anybody_counts_nobody(extract: Callable[..., Extraction], text: str) -> None:
    assert extract(text).fates == ()


def test_names_and_ages_are_kept(extract: Callable[..., Extraction]) -> None:
    fate = extract("Mira Holt, 34, was killed on Tuesday.").fates[0]
    assert fate.names == ("Mira Holt",)
    assert fate.ages == (34,)


def test_suicide_is_told_as_done_to_oneself(extract: Callable[..., Extraction]) -> None:
    fates = extract("The man killed a guard before turning the gun on himself.").fates
    assert [(fate.value, fate.own_hand) for fate in fates] == [(1, False), (1, True)]
