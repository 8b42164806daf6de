"""The index of kin: it proposes what shares rare things, and no flood makes it grow."""

import random

from gold.traced import reports
from variorum.trace.candidates import KinIndex, fold_copies
from variorum.trace.rarity import Rarity
from variorum.trace.sketching import Sketch, sketch_reports

SYLLABLES = ["bra", "vel", "tor", "min", "sek", "lun", "dar", "poi", "gra", "fes", "hul", "kor", "nep", "wix", "zat"]


def prose(seed: int, words: int = 160) -> list[str]:
    chance = random.Random(seed)
    return ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(words)]


def sketch(id: str, words: list[str]) -> Sketch:
    lines = [" ".join(words[n : n + 12]).capitalize() + "." for n in range(0, len(words), 12)]
    made = reports({id: "The headline of it\n" + "\n".join(lines)})
    return sketch_reports([made[id]])[0]


def altered(words: list[str], seed: int, share: float) -> list[str]:
    chance = random.Random(seed)
    return ["".join(chance.choices(SYLLABLES, k=2)) if chance.random() < share else word for word in words]


def test_reports_that_share_rare_runs_are_kin_and_others_are_not() -> None:
    index = KinIndex()
    index.add([sketch(f"other{n}", prose(n)) for n in range(4)])
    index.add([sketch("parent", prose(9))])
    kin = index.kin([sketch("child", altered(prose(9), 1, 0.05))])[0]
    assert [id for id, _ in kin.near] == ["parent"]
    assert kin.near[0][1] > 0.3
    assert kin.first == "parent"
    assert not kin.late


def test_a_passage_in_a_short_text_is_kin_by_one_run() -> None:
    index = KinIndex()
    index.add([sketch(f"parent{n}", prose(n)) for n in range(60)])
    short = [sketch(f"child{n}", prose(1000 + n, 24) + prose(n)[60:84]) for n in range(60)]
    found = [{id for id, _ in kin.near} for kin in index.kin(short)]
    assert sum(near == {f"parent{n}"} for n, near in enumerate(found)) >= 50
    long = [sketch(f"child{n}", prose(1000 + n, 240) + prose(n)[60:84]) for n in range(60)]
    assert sum(bool(kin.near) for kin in index.kin(long)) < 50


def test_of_a_flood_the_first_dozen_and_the_nearest_are_proposed() -> None:
    copies = [sketch(f"d{n:03}", altered(prose(5), n, 0.04)) for n in range(150)]
    index = KinIndex()
    index.add(copies)
    found = index.kin(copies)
    assert [kin.late for kin in found[:12]] == [False] * 12
    assert all(kin.late for kin in found[12:])
    assert {kin.first for kin in found[1:]} == {"d000"}
    assert max(len(kin.near) for kin in found) <= 20
    child = index.kin([sketch("child", altered(altered(prose(5), 77, 0.04), 1000, 0.02))])[0]
    assert child.near[0][0] == "d077"


def test_a_footer_under_many_mastheads_proposes_nobody() -> None:
    index = KinIndex()
    footer = prose(1000, 40)
    index.add([sketch(f"site{n:03}", prose(n, 200) + footer) for n in range(100)])
    assert index.kin([sketch("new", prose(2000, 200) + footer)])[0].near == ()


def test_who_shares_but_little_with_a_flood_and_has_no_other_kin_is_compared_with_two_of_it() -> None:
    index = KinIndex()
    index.add([sketch(f"d{n:03}", altered(prose(5), n, 0.04)) for n in range(150)])
    strays = [sketch(f"stray{n}", altered(prose(5), 500 + n, 0.4)) for n in range(40)]
    lone = [stray for stray, kin in zip(strays, index.kin(strays), strict=True) if not kin.near]
    found = index.skirted(lone)
    assert sum(len(others) == 2 for others in found) > 10
    assert max(map(len, found)) == 2


def test_it_does_not_matter_how_many_are_entered_at_a_time() -> None:
    copies = [sketch(f"d{n:03}", altered(prose(n % 7), n, 0.05)) for n in range(90)]
    whole, grown = KinIndex(), KinIndex()
    whole.add(copies)
    for n in range(0, 90, 3):
        grown.add(copies[n : n + 3])
    assert whole.kin(copies) == grown.kin(copies)


def test_nobody_is_kin_where_nobody_is() -> None:
    assert KinIndex().kin([sketch("alone", prose(3))])[0].near == ()


def test_equal_words_are_folded_whatever_their_ids() -> None:
    same = [sketch(id, prose(3)) for id in ("b", "a", "c")]
    assert fold_copies([*same, sketch("z", prose(4))]) == {"b": ("b", "a", "c"), "z": ("z",)}


def test_what_many_tell_weighs_less() -> None:
    sketches = [sketch(f"d{n}", ["shared", *prose(n, 60)]) for n in range(6)]
    rarity = Rarity.among(sketches)
    assert rarity.mass("w", ["share"]) < rarity.mass("w", [prose(0)[4]]) == 1
