"""What the letters of many lines show at a stroke is what a pattern finds in each."""

import re

import pytest

from variorum.clean.letters import Letters
from variorum.clean.lines import lines_of
from variorum.clean.spelling import Glossary, numbers_of
from variorum.values import Document

ADDRESS = re.compile(r"\S@\S|https?:|www\.|\w\.(?:com|net|org|de|co)\b")
DATED = re.compile(r"(?<!\w)(?:19|20)\d\d\b|\d[:.]\d\d\b")
TEXTS = (
    "in 2031", "x2031", "2031x", "20310", "_2031", "2031_", "1931", "1831", "at 9:15", "at 19.05", "9:1", "9.155",
    "a@b", "@ b", "a @b", "http://x", "xhttps:", "http", "www.orby", "www", "orby.com", "orby.comx", "orby.com_",
    ".com", "a.de", "a.den", "Orby.co.", "٢٠٣١", "٩:١٥", "20", "2", "at 9.", "…com", "ends 9:15", "é.org",
)  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_years_times_and_addresses_are_those_of_the_patterns(text):
    letters = Letters([text])
    assert letters.dated().tolist() == [bool(DATED.search(text))]
    assert letters.addressed().tolist() == [bool(ADDRESS.search(text))]


def test_lines_know_how_many_figures_they_hold():
    text = "Orby\n12 boats and 3 more\n٣٤ at 5.\n１２ boats, 𝟙"
    found = [
        line.figures for line in lines_of(Document(id="d", uri="d", media_type="text/plain", sha256="", text=text))
    ]
    assert found[:3] == [0, 3, 3]
    assert found[3] >= 3


def test_what_is_known_of_words_is_found_by_their_numbers():
    known = Glossary({"boat": 1, "Orby": 2, "harbour": 5})
    assert known.bits_of(numbers_of(["orby", "boat", "Orby", "boats", "harbour"])).tolist() == [0, 1, 2, 0, 5]
