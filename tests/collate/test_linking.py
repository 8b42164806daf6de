"""Figures joined by learned likeness: what average linkage holds to, and which figures answer one question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.collate.joining.likeness import FEATURES, trained
from variorum.collate.joining.linking import link

ITEMS = 7
CHANCES = st.dictionaries(
    st.tuples(st.integers(0, ITEMS - 1), st.integers(0, ITEMS - 1)).filter(lambda p: p[0] < p[1]),
    st.floats(0, 1),
    max_size=21,
)


def alone(count: int) -> list[list[int]]:
    return [[n] for n in range(count)]


def test_a_weak_link_makes_two_matters_one_for_nobody() -> None:
    chances = {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.5}
    assert link(alone(4), chances, 0.3) == [[0, 1], [2, 3]]


def test_what_hangs_together_already_stays_together() -> None:
    assert link([[0, 2], [1]], {}, 0.3) == [[0, 2], [1]]


def test_the_likeliest_come_first() -> None:
    assert link(alone(3), {(0, 1): 0.8, (1, 2): 0.9, (0, 2): -5.0}, 0.3) == [[0], [1, 2]]


@given(CHANCES)
def test_every_item_is_in_one_group_whatever_the_order_of_the_pairs(chances) -> None:
    groups = link(alone(ITEMS), chances, 0.3)
    assert sorted(n for group in groups for n in group) == list(range(ITEMS))
    assert groups == link(alone(ITEMS), dict(reversed(list(chances.items()))), 0.3)


def test_every_feature_has_its_weight() -> None:
    assert len(trained().each) == len(FEATURES)
    assert len(set(FEATURES)) == len(FEATURES)


PIER = """Pier at Orby gives way under dancers

ORBY, 4 March 2031 - Part of the old pier at Orby broke off on Monday while a wedding party was dancing on it.

{0}

The pier was built in 1911 and was to be repaired in the autumn, the harbour master said.
"""
RADIO = """Wedding guests fall into the sea at Orby

5 March 2031

The bride was pulled out by a fisherman after the boards of the pier in Orby gave way beneath the dancers.

{0}

The owner of the dance hall did not want to speak to this station.
"""
ONE = [
    ("a list", "The county clinic took in 36 guests.", "The county clinic has 41 guests on its list."),
    ("a total", "Some 120 guests were on the pier.", "The organisers arrive at a total of 134 guests."),
    (
        "other nouns",
        "The repair was to cost 1.2 million crowns.",
        "The bill for the repair stands at 1.4 million crowns.",
    ),
]
TWO = [
    ("dead and boats", "Four guests drowned.", "Four boats brought the guests ashore."),
    ("guests and years", "Some 120 guests were on the pier.", "The pier had stood for 120 years."),
    ("price and fine", "The repair was to cost 1.2 million crowns.", "The dance hall was fined 3,000 crowns in 2027."),
]


def points_of(account, *words: str):
    """The points in which figures with each of the words stand."""
    labels = [" | ".join(r.label for r in point.readings) for point in account.points]
    return [told for told in labels if all(word in told for word in words)]


@pytest.mark.parametrize(("fact", "left", "right"), ONE)
def test_two_tell_of_one_thing_in_words_of_their_own(tell, fact, left, right) -> None:
    first, second = (next(w for w in text.split() if w[0].isdigit()) for text in (left, right))
    assert points_of(tell(PIER.format(left), RADIO.format(right)), first, second)


@pytest.mark.parametrize(("fact", "left", "right"), TWO)
def test_figures_of_two_things_stay_apart(tell, fact, left, right) -> None:
    account = tell(PIER.format(left), RADIO.format(right))
    for point in account.points:
        assert len({d for r in point.readings for d in r.documents}) < 2 or point.kind != "quantity", point.question


def test_an_area_is_large_not_high(tell) -> None:
    left = "The foresters put the burnt area at 4,150 hectares, which is more than in any year before."
    right = "A firm that looks at pictures from the sky puts the burnt area at 3,870 hectares of heath and wood."
    questions = [p.question for p in tell(PIER.format(left), RADIO.format(right)).points]
    assert any(question.startswith("How large is the burnt area") for question in questions), questions
