"""People counted without a number: what befell whom, once each."""

import pytest

# text · unit and event lemmas of each, in text order
COUNTED = [
    ("A man was killed.", [("man", ("kill",))]),
    ("A man was shot and killed.", [("man", ("shoot", "kill"))]),
    ("A man and a woman were shot.", [("man", ("shoot",)), ("woman", ("shoot",))]),
    ("A 34-year-old man was killed.", [("man", ("kill",))]),
    ("A guard was fatally shot.", [("guard", ("kill", "shoot"))]),
    ("A guard was stabbed to death.", [("guard", ("stab", "die"))]),
    ("A guard was found dead.", [("guard", ("die",))]),
    ("Another woman was wounded.", [("woman", ("wound",))]),
    ("The gunman was also killed.", [("gunman", ("kill",))]),
    ("The driver died at the scene.", [("driver", ("die",))]),
    ("A robber shot a clerk.", [("clerk", ("shoot",))]),
    ("The blast injured a pupil.", [("pupil", ("injure",))]),
    ("A pupil suffered burns.", [("pupil", ("injure",))]),
    ("A teenager was arrested.", [("teenager", ("arrest",))]),
    ("A hiker was rescued.", [("hiker", ("rescue",))]),
    ("The third victim died on Friday.", [("victim", ("die",))]),
    ("Maria Lindholm was killed.", [("person", ("kill",))]),
    ("A couple was found dead.", [("person", ("die",))]),
    ("The blast killed a nurse and injured a cook.", [("nurse", ("kill",)), ("cook", ("injure",))]),
]


@pytest.mark.parametrize(("text", "told"), COUNTED, ids=[row[0] for row in COUNTED])
def test_one_person_is_one(extract, text, told):
    """Singular persons that suffer something count one each, and stand apart from the figures."""
    found = extract(text)
    assert [(q.unit, q.event_lemmas) for q in found.implied] == told
    assert all(q.measure != "count" for q in found.quantities)


NOBODY = [
    "A man walked home.",
    "Two men were killed.",
    "A gunman killed two guards.",
    "No man was killed.",
    "A man might be killed.",
    "He tried to kill a man.",
    "If a man is killed, the mine closes.",
    "The man was not killed.",
    "A bridge was destroyed.",
    "Every man was wounded.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_whom_nothing_befell(extract, text):
    """Doers, the merely threatened, the denied, and those counted by a number."""
    assert extract(text).implied == ()


def test_what_one_does_to_oneself_is_marked(extract):
    """The perpetrator's own death is a scope of its own."""
    (death,) = extract("The gunman killed himself.").implied
    assert (death.unit, death.event_lemmas, death.scope) == ("gunman", ("kill",), "self-inflicted")


def test_a_couple_is_two(extract):
    """ "A couple" stands for two persons."""
    (couple,) = extract("A couple was found dead.").implied
    assert (couple.value, couple.unit) == (2, "person")


def test_the_claim_holds_who_is_implied(extract):
    """An implied count stands in the claim that tells it."""
    found = extract("A man was killed, police said.")
    assert [q.text for claim in found.claims for q in claim.implied] == ["A man"]


def test_two_of_three_victims(extract):
    """Numbers stay figures: the two are a part of the three."""
    two, three = extract("Two of the three victims died.").quantities
    assert (two.value, two.part_of, three.value) == (2, 3, 3)
