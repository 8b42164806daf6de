import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.lang.names import bare_name, best_form, initials, is_family_name, is_short_for, name_words, same_spelling

SPELLINGS = [
    ("Kang Jae Sun", "Kang Jae-sun", True, "a hyphen"),
    ("Petrenko", "Petrenko", True, "the same"),
    ("Volodymyr Zorenskyy", "Volodymyr Zorensky", True, "a doubled letter"),
    ("Zorenskiy", "Zorensky", True, "a transliterated ending"),
    ("José Núñez", "Jose Nunez", False, "accents on short words are other letters"),
    ("Anna Ivanov", "Anna Ivanova", False, "an ending that parts names"),
    ("Maria Lind", "Mario Lind", False, "one short letter apart"),
    ("Tam R. Reyes", "Tam Reyes", True, "a middle initial"),
    ("President Orla Venn", "Orla Venn", True, "a title"),
    ("North Korea", "South Korea", False, "one word apart"),
    ("Norway", "Norwich", False, "a beginning in common"),
]


@pytest.mark.parametrize(("left", "right", "same", "phenomenon"), SPELLINGS)
def test_spellings_of_one_name_are_told_from_other_names(left: str, right: str, same: bool, phenomenon: str) -> None:
    assert same_spelling(left, right) is same, phenomenon


@given(st.text("abcky -", min_size=1), st.text("abcky -", min_size=1))
def test_to_be_a_spelling_of_is_mutual(left: str, right: str) -> None:
    assert same_spelling(left, right) == same_spelling(right, left)
    assert same_spelling(left, left)


SHORT = [
    ("Venn", "Orla Venn", True),
    ("Orla", "Orla Venn", True),
    ("LHU", "Lake Harbour Union", True),
    ("Reyes", "Orla Venn", False),
    ("Orla Venn", "Orla Venn", False),
    ("Venn", "Orla Venn Jr", True),
]


@pytest.mark.parametrize(("short", "full", "is_short"), SHORT)
def test_a_short_name_stands_for_a_full_one(short: str, full: str, is_short: bool) -> None:
    assert is_short_for(short, full) is is_short


def test_a_family_name_is_the_last_word_but_for_junior() -> None:
    assert is_family_name("Venn", "Orla Venn")
    assert is_family_name("Venn", "Orla Venn Jr.")
    assert not is_family_name("Orla", "Orla Venn")
    assert not is_family_name("Venn", "Venn")


BARE = [
    ("the Lake Union", "Lake Union"),
    ("Orla Venn’s", "Orla Venn"),
    ("Orla Venn's", "Orla Venn"),
    ("Reyes’", "Reyes"),
    ("  Orla Venn, ", "Orla Venn"),
]


@pytest.mark.parametrize(("words", "bare"), BARE)
def test_a_bare_name_has_no_article_and_no_possessive(words: str, bare: str) -> None:
    assert bare_name(words) == bare


def test_titles_are_taken_off_persons_only() -> None:
    assert bare_name("Foreign Minister Orla Venn", person=True) == "Orla Venn"
    assert bare_name("Mr Reyes", person=True) == "Reyes"
    assert bare_name("Foreign Ministry") == "Foreign Ministry"
    assert bare_name("President", person=True) == "President"


def test_words_of_a_name_are_folded_and_parted_at_hyphens() -> None:
    assert name_words("Mr Kang Jae-sun") == ("kang", "jae", "sun")
    assert name_words("The Minister") == ("minister",)


def test_initials_are_the_capitals_of_the_words() -> None:
    assert initials("Lake Harbour Union") == "LHU"
    assert initials("Ministry of Trade") == "MT"


def test_the_best_form_is_the_fullest_then_the_commonest() -> None:
    assert best_form(["Venn", "Orla Venn"], {"Venn": 9, "Orla Venn": 1}) == "Orla Venn"
    assert best_form(["Kang Jae Sun", "Kang Jae-sun"], {"Kang Jae-sun": 2, "Kang Jae Sun": 1}) == "Kang Jae-sun"
