"""Comparing only figures that share a key loses no pair that speaks to one thing."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from tests.collate.figure_table import figure

from variorum.collate.joining.blocks import near_pairs, neighbours
from variorum.collate.joining.kinship import are_kin

FIGURES = st.builds(
    figure,
    st.sampled_from("abc"),
    st.sampled_from([2, 12, 40, 400]),
    st.sampled_from(["killed", "injured", "killed or injured", "lost", "missing", "hired", None]),
    unit=st.sampled_from(["worker", "employee", "person", "house"]),
    start=st.sampled_from([0, 1000, 2000]),
)


@given(st.lists(FIGURES, max_size=8))
def test_every_kin_pair_is_met(figures: list) -> None:
    met = set(near_pairs(figures, range(len(figures))))
    for a, b in combinations(range(len(figures)), 2):
        assert not are_kin(figures[a], figures[b]) or (a, b) in met


def test_in_a_long_list_each_meets_its_neighbours() -> None:
    pairs = list(neighbours(range(1000), window=10))
    assert len(pairs) < 10_000
    assert (0, 10) in pairs
    assert (0, 11) not in pairs
