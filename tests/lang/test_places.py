import pytest

from variorum.lang.lexicon import load_lexicon
from variorum.lang.places import acting_country, country_of_demonym, demonym_of, is_capital

ACTING = [
    ("Norway", "Norway"),
    ("Oslo", "Norway"),
    ("OSLO", "Norway"),
    ("Oslo’s", "Norway"),
    ("the White House", "United States"),
    ("State Department", None),
    ("Korlund", None),
    ("Bergen", None),
    ("", None),
]


@pytest.mark.parametrize(("name", "country"), ACTING)
def test_a_country_acts_under_its_own_name_its_capital_and_its_palace(name: str, country: str | None) -> None:
    assert acting_country(name) == country


DEMONYMS = [("Norwegian", "Norway"), ("Norwegians", "Norway"), ("Norway", None), ("korlundic", None)]


@pytest.mark.parametrize(("word", "country"), DEMONYMS)
def test_a_demonym_names_its_country(word: str, country: str | None) -> None:
    assert country_of_demonym(word) == country


def test_a_capital_is_a_city_unless_the_country_has_its_name() -> None:
    assert is_capital("Oslo")
    assert not is_capital("Norway")
    assert not is_capital("Singapore")


def test_every_country_has_a_word_for_what_is_of_it() -> None:
    names = [country["name"] for country in load_lexicon("countries")["country"]]
    assert [name for name in names if demonym_of(name) is None] == []
    assert demonym_of("Korlund") is None


def test_the_member_states_are_all_there_and_no_form_names_two_countries() -> None:
    countries = load_lexicon("countries")["country"]
    assert len(countries) >= 193
    forms = [form for c in countries for form in {c["name"], *c["capitals"], *c["other"]}]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []
