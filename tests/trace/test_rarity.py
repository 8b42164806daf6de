"""What is rare among the reports, and what of that concerns a few of them."""

import numpy as np

from variorum.trace.hashing import key_of
from variorum.trace.rarity import Rarity
from variorum.trace.sketching import Sketch


def sketch(id: str, *tells: str) -> Sketch:
    none = np.zeros(0, np.uint32)
    return Sketch(id, id.encode(), "", none, none, np.sort(np.array([key_of(tell) for tell in tells], np.uint32)))


SKETCHES = [sketch(f"d{n}", "n shared", f"n own{n}", f"w {n % 2}") for n in range(5000)]


def test_what_many_tell_weighs_less_than_what_few_tell() -> None:
    rarity = Rarity.among(SKETCHES)
    assert rarity.mass("n", ["own7"]) == 1
    assert 0 < rarity.mass("n", ["shared"]) < rarity.mass("w", ["1"]) < 0.2


def test_the_part_for_a_few_weighs_what_they_tell_as_the_whole_does() -> None:
    rarity = Rarity.among(SKETCHES)
    part = rarity.of(SKETCHES[6:8])
    assert len(part.keys) == 3
    for mark, item in (("n", "shared"), ("n", "own7"), ("w", "0")):
        assert part.mass(mark, [item]) == rarity.mass(mark, [item])
