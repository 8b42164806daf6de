"""Words found as numbers are the words that a pattern finds, whatever their script."""

import re

import numpy as np
import pytest

from variorum.clean.letters import Letters
from variorum.clean.marks import long_words
from variorum.clean.spelling import WORD, found_among, numbers_of, words_in

TEXTS = [
    "Lena Roth's boat-shed, number 12, is shut.",
    "'Tis the sea's' own--end -- or-'not' rock-",
    "l’île d’Orby, 3rd floor; x-2 y_z __init__ a1b2c3",
    "ÄRGER in Łódź, São João: ISTANBUL, İzmir, ΟΔΟΣ ΛΌΓΟΣ-Α",
    "水位在周二下降。Ｏｒｂｙ held. ٣٤ कमल १२",
    "\u2160 \u01c5 𝔘nicode 𐐀𐐨 ｆｕｌｌ",
    "",
    "---",
]


@pytest.mark.parametrize("text", TEXTS)
def test_words_are_those_of_the_pattern(text):
    """Where they begin, how they are written, and in small letters; which begin with a capital, which are long."""
    whole = f"{text}\n"
    spelled = [match.group() for match in WORD.finditer(whole)]
    found = words_in(Letters([text]))
    assert found.starts.tolist() == [match.start() for match in WORD.finditer(whole)]
    assert found.own.tolist() == numbers_of(spelled).tolist()
    assert found.capital.tolist() == [word[0].isupper() for word in spelled]
    assert found.long.tolist() == [len(word) > 4 and not re.search(r"\d", word) for word in spelled]
    low = [word.lower() for word in spelled]
    same = [len(word) == len(small) for word, small in zip(spelled, low, strict=True)]
    assert all(a == b for a, b, even in zip(found.low.tolist(), numbers_of(low).tolist(), same, strict=True) if even)


def test_long_words_have_no_figures():
    assert long_words("Some 12,000 B12345 boats of Lena ROTH-Kroll") == {"boats", "roth-kroll"}


def test_words_are_known_again_by_their_numbers():
    known = np.sort(numbers_of(["harbour", "herring", "boat"]))
    at, there = found_among(numbers_of(["boat", "boats", "herring"]), known)
    assert there.tolist() == [True, False, True]
    assert known[at[2]] == numbers_of(["herring"])[0]
