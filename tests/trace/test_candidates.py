"""The index of kin: it proposes what shares rare things, and no flood makes it grow."""

import random

from gold.traced import reports
from variorum.trace.candidates import KinIndex, fold_copies
from variorum.trace.rarity import Rarity
from variorum.trace.sketching import Sketch, sketch_report

SYLLABLES = ["bra", "vel", "tor", "min", "sek", "lun", "dar", "poi", "gra", "fes", "hul", "kor", "nep", "wix", "zat"]


def prose(seed: int, words: int = 160) -> list[str]:
    chance = random.Random(seed)
    return ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(words)]


def sketch(id: str, words: list[str]) -> Sketch:
    lines = [" ".join(words[n : n + 12]).capitalize() + "." for n in range(0, len(words), 12)]
    made = reports({id: "The headline of it\n" + "\n".join(lines)})
    return sketch_report(made[id])


def altered(words: list[str], seed: int, share: float) -> list[str]:
    chance = random.Random(seed)
    return ["".join(chance.choices(SYLLABLES, k=2)) if chance.random() < share else word for word in words]


def test_reports_that_share_rare_runs_are_kin_and_others_are_not() -> None:
    index = KinIndex()
    for n in range(4):
        index.add(sketch(f"other{n}", prose(n)))
    index.add(sketch("parent", prose(9)))
    kin = index.kin(sketch("child", altered(prose(9), 1, 0.05)))
    assert [id for id, _ in kin] == ["parent"]
    assert kin[0][1] > 0.3


def test_a_flood_of_near_copies_enters_the_index_a_dozen_times() -> None:
    index = KinIndex()
    entered = [index.add(sketch(f"d{n:03}", altered(prose(5), n, 0.04))) for n in range(60)]
    assert 12 <= sum(entered) <= 16
    late = index.kin(sketch("late", altered(prose(5), 777, 0.04)))
    assert 1 <= len(late) <= 16


def test_a_footer_under_many_mastheads_proposes_nobody() -> None:
    index = KinIndex()
    footer = prose(1000, 40)
    for n in range(100):
        index.add(sketch(f"site{n:03}", prose(n, 200) + footer))
    assert index.kin(sketch("new", prose(2000, 200) + footer)) == []


def test_equal_words_are_folded_whatever_their_ids() -> None:
    same = [sketch(id, prose(3)) for id in ("b", "a", "c")]
    assert fold_copies([*same, sketch("z", prose(4))]) == {"b": ("b", "a", "c"), "z": ("z",)}


def test_what_many_tell_weighs_less() -> None:
    sketches = [sketch(f"d{n}", ["shared", *prose(n, 60)]) for n in range(6)]
    rarity = Rarity.among(sketches)
    assert rarity.mass("w", ["share"]) < rarity.mass("w", [prose(0)[4]]) == 1
