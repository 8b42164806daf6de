"""Which words show that a text may name an outlet."""

import re

import pytest

from variorum.lang.outlets import find_outlets, find_outlets_each, words_of_mentions

_NAMING = [
    "Reuters reported that the dam held.",
    "“It was close,” she told the Northline news agency.",
    "The mayor wrote on xinhuanet.com, Xinhua said.",
    "The state news agency ENA put it at 300.",
    "The dam held, the Selvig Courier reports.",
    "Radio Orby said so, and People’s Daily had it too.",
]
_NAMELESS = ["The dam held on Tuesday.", "", "Some 1,200 people went home in the morning."]


@pytest.mark.parametrize("line", _NAMING)
def test_a_line_that_names_an_outlet_holds_one_of_the_words_for_that(line):
    assert find_outlets(line)
    assert all(words & words_in(line) for words in words_of_mentions())


def test_words_of_grammar_are_none_of_them():
    """So that most lines need not be looked through."""
    assert words_of_mentions()[0].isdisjoint({"the", "of", "in", "and"})


def test_lines_looked_through_together_name_what_each_names_by_itself():
    """What one line calls a newspaper is none in the next."""
    lines = (
        *_NAMING,
        *_NAMELESS,
        "She told Northline so, and the SunReuters.",
        "ReutersReuters Reuters, People's Daily",
    )
    assert find_outlets_each(lines) == tuple(find_outlets(line) for line in lines)
    assert find_outlets_each(()) == ()


def words_in(line):
    return set(re.findall(r"[^\W_]+", line.lower()))


_AGENCIES = [
    ("The mayor told the state agency MERTA that the dam held.", ["MERTA"]),
    ("The Orbian state agency MERTA, on the contrary, wrote of cracks.", ["MERTA"]),
    ("According to the agency Nordal this same dam holds.", ["Nordal"]),
    ("The dam holds, the agency Nordal reports.", ["Nordal"]),
    ("The agency NTB had written of cracks.", ["NTB"]),
    ("He denies it, refers the agency NTB.", ["NTB"]),
    ("Two boats are missing, reported the Elvish agency KTB on Sunday.", ["KTB"]),
    ("The agency Orby-Inform speaks of five cracks.", ["Orby-Inform"]),
    ("According to the agency Meridian, which cites two divers, the dam holds.", ["Meridian"]),
    ("The agency Nordal had on Sunday reported five cracks.", ["Nordal"]),
    ("According to the agency Norwegian divers were hired.", []),
    ("The agency Frontex said that it had seen none.", []),
    ("The agency Kolmar won the account of the water board.", []),
    ("The talent agency Roth said that she would sing.", []),
    ("The agency said on Monday that the dam held.", []),
]


@pytest.mark.parametrize(("line", "names"), _AGENCIES)
def test_an_agency_is_named_behind_the_word_for_it(line, names):
    """Only where it tells something, or where the word says that it tells news."""
    assert [outlet.name for *_, outlet in find_outlets(line)] == names


_LEANED_ON = [
    ("The Selvig Courier had reported on Thursday that the dam was cracked.", ["Selvig Courier"]),
    ("The six cracks named in the message on Radio Orby may be old.", ["Radio Orby"]),
    ("The talk on Orby TV lasted an hour.", ["Orby TV"]),
    ("Three are missing, as news agency Meridian reported, citing the fire service.", ["Meridian"]),
    ("News agency Norwegian staff went home.", []),
    ("This is how Friday's Selvig Clarion began its report.", ["Selvig Clarion"]),
    ("What I come back to is a line in this morning’s Selvig Echo:", ["Selvig Echo"]),
    ("Friday's Orby Harbour Festival began at nine.", []),
    ("The dam holds, and the Selvig Courier building stands beside it.", []),
]


@pytest.mark.parametrize(("line", "names"), _LEANED_ON)
def test_a_paper_or_station_is_named_where_it_told_something(line, names):
    """Before the day, in an issue of a day, on the air."""
    assert [outlet.name for *_, outlet in find_outlets(line)] == names
