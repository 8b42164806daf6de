"""Connected groups."""

from hypothesis import given
from hypothesis import strategies as st

from variorum.lang.clusters import connect

PAIRS = st.lists(st.tuples(st.integers(0, 19), st.integers(0, 19)), max_size=40)


def test_pairs_hang_together_through_others():
    """1-2 and 2-3 make one group; 4 stays alone."""
    assert connect([1, 2, 3, 4], [(1, 2), (2, 3)]) == ((1, 2, 3), (4,))


@given(PAIRS)
def test_groups_partition_the_items(pairs):
    """Every item stands in exactly one group, in its own order."""
    groups = connect(list(range(20)), pairs)
    assert sorted(item for group in groups for item in group) == list(range(20))
    assert all(list(group) == sorted(group) for group in groups)


@given(PAIRS)
def test_the_order_of_pairs_does_not_matter(pairs):
    """Groups depend on the pairs alone."""
    items = list(range(20))
    assert connect(items, pairs) == connect(items, [(b, a) for a, b in reversed(pairs)])
