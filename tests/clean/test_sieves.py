"""Many patterns asked at a stroke catch what one of them matches, and are asked of little else."""

import re

import pytest

from variorum.clean.beginnings import by_first_letter, heads_of
from variorum.clean.sieves import Sieve

PATTERNS = (
    "^(?:the |our )?boats? (?:sail|sink)s?$",
    "^(?:read (?:more|also)|see also|¿?lee más)\\b.{0,20}$",
    "^[\\w ]{2,20} (?:is|are) (?:free|funded) by readers\\b",
    "^\\W{0,4}you(?:.ve| have) read \\d+",
    "\\b(?:sign up|log in) (?:to|for) (?:our|the)\\b(?! boat)",
    "\\b\\d[\\d.,]* (?:readers|neighbou?rs)(?:[.!,;\\])]|$)",
    "^(?:x|yy)+ z$",
    "^\\d+ (?:min|h)\\. read",
    "(?:photo|picture): [^|]{3,20}$",
)
TEXTS = (
    "Boat sinks", "The boats sail", "Our boat sinks", "boats sailed", "Read also: the boats", "Reading also",
    "The Coast is free by readers like you", "Orby and Lorm are funded by readers", "is free by readers",
    "» You've read 3 of 5", "You have read 12", "Now you have read 12", "Please sign up for the letter",
    "design up for the letter", "Log in to our boat", "Log in to the boat", "(12.5 neighbors)", "a 12 readers!",
    "a12 readers!", "12 readers were", "yyx z", "x z", "y z", "4 min. read", "Photo: Lena Roth", "lee más aquí",
    "See also", "", "Ümit sign up to our page", "Ж12 readers.",
)  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_sieve_catches_what_its_pattern_matches(pattern, text):
    if re.search(pattern, text, re.IGNORECASE):
        assert Sieve([(pattern, re.IGNORECASE)]).catches(text)


@pytest.mark.parametrize("text", ["The harbour will stay shut.", "12 boats", "Lena Roth", "A sign upon the boat"])
def test_a_sieve_lets_other_lines_pass(text):
    assert not Sieve((pattern, re.IGNORECASE) for pattern in PATTERNS).catches(text)


def test_patterns_that_need_capitals_are_asked_of_the_words_as_they_are():
    sieve = Sieve([("^By [A-Z]", 0), ("[A-Z]{3} photo", 0)])
    assert sieve.catches("By Lena")
    assert not sieve.catches("by Lena")
    assert sieve.catches("an ENA photo")
    assert not sieve.catches("an ena photo")


@pytest.mark.parametrize("pattern", [pattern.removeprefix("^") for pattern in PATTERNS if pattern.startswith("^")])
@pytest.mark.parametrize("text", TEXTS)
def test_heads_match_what_the_pattern_matches(pattern, text):
    low = text.lower()
    assert bool(re.match(by_first_letter([pattern]), low)) == bool(re.match(pattern, low))


def test_heads_are_told_by_first_letters():
    assert heads_of("(?:ab|c?d)e|[xy]z") == {"a": ["(?:b)e"], "c": ["(?:d)e"], "d": ["(?:)e"], "": ["[xy]z"]}
