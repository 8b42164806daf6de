"""Whether something is so: a clause behind "that", or in quotation marks where it can follow none."""

import pytest

from variorum.collate.questions.asked_clauses import is_it_so

CATALOGUE = [
    ("the gate was shut", "Is it so that the gate was shut?"),
    ("the gate was shut at 3 a.m.,", "Is it so that the gate was shut at 3 a.m?"),
    ("did the warden know?", "Is this so: “did the warden know”?"),
    ("which had never been there", "Is this so: “which had never been there”?"),
    ("I knew of the key", "Is this so: “I knew of the key”?"),
    ("the gate was “shut at once", "Is this so: “the gate was shut at once”?"),
    ("the gate was “shut at once”", "Is it so that the gate was “shut at once”?"),
]


@pytest.mark.parametrize(("clause", "question"), CATALOGUE, ids=[row[0] for row in CATALOGUE])
def test_a_clause_is_asked_for(clause, question) -> None:
    """No question inside a question, and no half quotation."""
    assert is_it_so(clause) == question
