"""Words alike: one look-up of kin finds what comparing every pair would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.lang.thesaurus import KIN, kin_nouns, kin_verbs, kindred
from variorum.lang.words import Pool, alike, coverage

WORDS = [
    *("strike", "strikers", "walkout", "worker", "employee", "ship", "ferry", "train", "kill", "injure", "die", "dead"),
    *("demand", "demanded", "refuse", "reject", "dam", "damage", "damaged", "flood", "leak", "spill", "xyzzy", "zy"),
]


@pytest.mark.parametrize("left", WORDS)
def test_the_kin_of_a_word_are_all_that_compare_as_kin(left: str) -> None:
    by_pairs = {w for w in WORDS if w != left and (kin_nouns(left, w) >= KIN or kin_verbs(left, w) >= KIN)}
    assert kindred(left) & set(WORDS) == by_pairs


@given(st.sampled_from(WORDS), st.frozensets(st.sampled_from(WORDS)))
def test_a_pool_finds_what_is_alike(word: str, stems: frozenset[str]) -> None:
    pool = Pool(stems)
    assert pool.alike(word) == {other for other in stems if alike(word, other)}
    assert pool.meets(word) == bool(pool.alike(word))


def test_coverage_is_the_share_of_words_found() -> None:
    assert coverage(["walkout", "ferry"], Pool(["strike", "worker"])) == 0.5
    assert coverage([], Pool(["strike"])) == 0.0
