"""No input hangs, kills or is lost: each ends in documents or in reasons, and its bytes are accounted for."""

from collections.abc import Iterator

import pytest

from read.hostile import make_hostile
from variorum.desk.reading import account_for
from variorum.fetch import Guard
from variorum.values import Document, Payload, Piece, Rejected

HOSTILE = dict(make_hostile())


@pytest.fixture(scope="module")
def guard() -> Iterator[Guard]:
    with Guard() as guard:
        yield guard


def read(guard: Guard, name: str) -> list[Piece]:
    return list(guard.read(Payload(name, name, HOSTILE[name])))


def documents(pieces: list[Piece]) -> list[Document]:
    return [piece.found for piece in pieces if isinstance(piece.found, Document)]


@pytest.mark.parametrize("name", HOSTILE)
def test_an_input_made_to_break_readers_ends_in_a_document_or_a_reason(guard: Guard, name: str) -> None:
    pieces = read(guard, name)
    assert any(isinstance(piece.found, Document | Rejected) for piece in pieces)
    assert next(account_for(pieces)).size == len(HOSTILE[name])
    assert all(document.text.strip() for document in documents(pieces))


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("laughs.xml", "xml_entities"),
        ("bomb.zip", "too_large"),
        ("bomb.gz", "too_large"),
        ("bomb.warc.gz", "too_large"),
        ("nested.zip", "too_deep"),
        ("picture.html", "unsupported_type"),
        ("parquet.txt", "corrupt"),
        ("only-tags.html", "no_text"),
        ("long.jsonl", "too_large"),
        ("cut.gz", "corrupt"),
    ],
)
def test_what_cannot_be_read_is_refused_for_the_right_reason(guard: Guard, name: str, reason: str) -> None:
    pieces = read(guard, name)
    assert not documents(pieces)
    assert reason in {piece.found.reason for piece in pieces if isinstance(piece.found, Rejected)}


def test_nothing_of_the_machine_is_read_through_an_entity(guard: Guard) -> None:
    assert [document.text.split("\n")[0] for document in documents(read(guard, "file-entity.xml"))] == ["&x;"]


@pytest.mark.parametrize(
    "name",
    [
        "deep-255.html",
        "deep-3000.html",
        "deep-60000.html",
        "nested-tables.html",
        "picture-in-tag.html",
        "less-than.html",
    ],
)
def test_a_text_deep_in_the_page_is_not_lost(guard: Guard, name: str) -> None:
    (document,) = documents(read(guard, name))
    assert "120 boats were missing" in document.text
