"""Whose figure it is: catalogue of clauses that give a figure to a party, and of those that do not."""

from collections.abc import Callable

import pytest

from variorum.collate.figures.holders import apart, holder_of, of_one
from variorum.values import Extraction

Extract = Callable[..., Extraction]

# A sentence, words of the figure, whose it is.
HELD = [
    ("The Harbour League won 31 percent of the vote.", "31 percent", "Harbour League"),
    ("The Harbour League had 31 percent of the vote and the Dune Party 22 percent.", "22 percent", "Dune Party"),
    ("The last count shows the Dune Party at 22 percent.", "22 percent", "Dune Party"),
    ("For the Dune Party the result was 22 percent.", "22 percent", "Dune Party"),
    ("The Harbour League came to 57 seats, while the Dune Party obtained 22 seats.", "22 seats", "Dune Party"),
    ("The Harbour League came to 57 seats, while the Dune Party obtained 22 seats.", "57 seats", "Harbour League"),
    ("Turnout stood at 66 percent.", "66 percent", "turnout"),
]
NOT_HELD = [
    ("The Dune Party attacked 22 villages.", "22 villages"),
    ("They hold 75 seats together.", "75 seats"),
]


def _holder(extract: Extract, text: str, words: str) -> tuple[str, bool] | None:
    read = extract(text)
    held = [(c, q) for c in read.claims for q in c.quantities if words in q.text]
    assert held, "the figure was not read"
    found = holder_of(*held[0], read)
    return (found.name.lower(), found.is_named) if found else None


@pytest.mark.parametrize(("text", "words", "name"), HELD)
def test_a_figure_has_the_holder_its_clause_gives_it_to(extract: Extract, text: str, words: str, name: str) -> None:
    found = _holder(extract, text, words)
    assert found is not None
    assert name.lower() in found[0]


@pytest.mark.parametrize(("text", "words"), NOT_HELD)
def test_other_verbs_and_joint_subjects_give_no_holder(extract: Extract, text: str, words: str) -> None:
    assert _holder(extract, text, words) is None


def test_two_parties_are_apart_and_one_is_one(extract: Extract) -> None:
    read = extract("The Harbour League came to 57 seats, while the Dune Party obtained 22 seats.")
    pair = [holder_of(c, q, read) for c in read.claims for q in c.quantities]
    assert apart(pair[0], pair[1])
    assert of_one(pair[0], pair[0])
    assert not apart(pair[0], None)
