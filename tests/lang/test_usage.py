"""How usual words are in news."""

import pytest

from variorum.lang.usage import usualness


@pytest.mark.parametrize(
    ("usual", "rare"), [("said", "stated"), ("killed", "slain"), ("police", "lawmen"), ("the", "said")]
)
def test_what_reporters_write_is_more_usual_than_what_is_put_for_it(usual: str, rare: str) -> None:
    assert usualness(usual) > usualness(rare)


def test_a_word_in_every_piece_is_at_most_0_and_one_never_met_is_the_rarest() -> None:
    assert usualness("zyxomancy") < usualness("said") <= usualness("the") <= 0
