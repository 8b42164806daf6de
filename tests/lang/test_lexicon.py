from importlib.resources import files

import pytest

from variorum.lang.lexicon import load_lexicon, word_list

NAMES = sorted(
    entry.name.removesuffix(".toml")
    for entry in files("variorum.lang").joinpath("data").iterdir()
    if entry.name.endswith(".toml")
)


@pytest.mark.parametrize("name", NAMES)
def test_every_lexicon_loads_and_is_loaded_once(name: str) -> None:
    assert load_lexicon(name)
    assert load_lexicon(name) is load_lexicon(name)


def test_a_lexicon_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        load_lexicon("no-such-lexicon")


def test_a_key_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        word_list(NAMES[0], "no-such-key")


def test_words_under_several_keys_are_those_under_any() -> None:
    people, bodies = word_list("speakers", "people"), word_list("speakers", "bodies")
    assert word_list("speakers", "people", "bodies") == people | bodies
