"""Where two texts of one wording part, word by word."""

import pytest

from gold.traced import reports
from variorum.trace.runs import common_runs
from variorum.trace.variants import find_variants

FIRST = "The ferry left the harbour of Port Elvin at nine with eighty people on board and a crew of six."
SECOND = "A storm warning had been given in the night by the weather office in the capital of the province."
THIRD = "Rescuers from both shores searched the strait until dawn without finding a trace of the missing boy."


def parted(one: str, other: str) -> tuple[str, str, str, str]:
    held = reports({"one": f"Ferry late\n\n{one}", "other": f"Ferry late\n\n{other}"})
    left, right = held["one"], held["other"]
    found = find_variants(left, right, common_runs(left, right))
    words = [(left, found.left), (right, found.right), (left, found.left_alone), (right, found.right_alone)]
    return tuple(" ".join(report.words[n] for n in numbers) for report, numbers in words)


PAGE = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (PAGE, ("", "", "", "")),
        (PAGE.replace("eighty people", "ninety people"), ("eighty", "ninety", "", "")),
        (PAGE.replace(" in the night", ""), ("in the night", "", "in the night", "")),
        (PAGE.replace("searched", "were said to have searched"), ("", "were said to have", "", "were said to have")),
        (f"{FIRST}\n\n{THIRD}", (SECOND.lower().strip("."), "", SECOND.lower().strip("."), "")),
    ],
)
def test_what_each_has_alone(other: str, expected: tuple[str, str, str, str]) -> None:
    assert parted(PAGE, other) == expected


def test_what_was_moved_is_nobodys_alone() -> None:
    _, others, alone, others_alone = parted(PAGE, f"{FIRST}\n\n{THIRD}\n\n{SECOND}")
    assert (alone, others_alone) == ("", "")
    assert others == THIRD.lower().strip(".")


def test_a_long_piece_is_not_put_for_a_short_one() -> None:
    other = PAGE.replace("until dawn without finding a trace of the missing boy", "in vain")
    _, _, alone, others_alone = parted(PAGE, other)
    assert len(alone.split()) == 8
    assert others_alone == ""


def test_three_words_in_a_row_are_held_to_however_much_was_left_out_around_them() -> None:
    full = f"{FIRST} The harbour master said he called the pilots and waited for the tugs. {SECOND} {THIRD}"
    short = f"{FIRST} The port captain stated he called the pilots, and waited for the boats. {THIRD}"
    found, others, *_ = parted(full, short)
    assert others == "port captain stated boats"
    assert "he called the pilots" not in found


def test_what_stands_in_the_others_furniture_is_not_missing_from_it() -> None:
    line = "Photo: Ilva Brandt / Port Elvin Courier: Rescuers of the lifeboat station come ashore at dawn"
    held = reports({"one": f"Ferry late\n\n{line}\n\n{PAGE}", "other": f"Ferry late\n\n{FIRST}\n\n{SECOND} {THIRD}"})
    left, right = held["one"], held["other"]
    assert not set(left.words) & {"lifeboat"}
    told = reports({"one": f"Ferry late\n\n{line}. {PAGE}"})["one"]
    assert set(told.words) & {"lifeboat"}
    found = find_variants(left, told, common_runs(left, told))
    assert not any((found.left, found.left_alone, found.right_alone))
    assert found.right == found.right_untold
    assert "lifeboat" in {told.words[n] for n in find_variants(right, told, common_runs(right, told)).right_alone}
