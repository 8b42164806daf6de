"""The guard: an input that hangs or kills its reader costs itself alone."""

import json

import pytest

from variorum.fetch import Guard
from variorum.read import is_tame
from variorum.values import Document, Payload, Refusal, Rejected


def pile(*words: str) -> Payload:
    """Records that only a worker may read, one a line."""
    lines = "".join(
        json.dumps({"id": str(n), "html": f"<p>{word} and more</p>"}) + "\n" for n, word in enumerate(words)
    )
    return Payload("p.jsonl", "p.jsonl", lines.encode() + b" " * 600_000)


def found(guard: Guard, payload: Payload) -> list[str]:
    items = [piece.found for piece in guard.read(payload)]
    return [
        item.id if isinstance(item, Document) else str(item.reason)
        for item in items
        if isinstance(item, Document | Rejected)
    ]


def test_small_text_is_read_without_a_worker() -> None:
    with Guard() as guard:
        assert found(guard, Payload("a.txt", "a.txt", b"Boats are missing.")) == ["a.txt"]
        assert guard._worker is None


RECORDS = [
    ("a text that speaks of pages", {"id": "a", "text": 'See index.html, or "html": boats are missing.'}, True),
    ("a page", {"id": "a", "html": "<p>Boats are missing.</p>" + " " * 600_000}, False),
    ("a page under another name", {"id": "a", "content_html": "<p>Boats are missing.</p>" + " " * 600_000}, False),
]


@pytest.mark.parametrize(("fact", "record", "tame"), RECORDS, ids=[row[0] for row in RECORDS])
def test_records_without_pages_are_read_without_a_worker(fact: str, record: dict[str, str], tame: bool) -> None:
    """Each row is a record, and whether reading it is short work for certain."""
    data = json.dumps(record).encode()
    assert is_tame(Payload("p.jsonl", "p.jsonl", data)) is tame


def test_a_page_in_other_spelling_is_seen() -> None:
    escaped = '{"id": "a", "\\u0068tml": "<p>Boats are missing.</p>' + " " * 600_000 + '"}'
    assert not is_tame(Payload("p.jsonl", "p.jsonl", escaped.encode()))
    assert not is_tame(Payload("p.jsonl", "p.jsonl", escaped.replace("\\u0068", "h").encode("utf-16")))


def test_a_worker_gives_what_reading_here_gives() -> None:
    from variorum.read import read_pieces

    payload = pile("one", "two", "three")
    with Guard() as guard:
        assert list(guard.read(payload)) == list(read_pieces(payload))
        assert guard._worker is not None


@pytest.mark.parametrize(("word", "reason"), [("BURN", Refusal.PARSE_TIMEOUT), ("DIE", Refusal.CORRUPT)])
def test_what_hangs_or_kills_its_reader_is_refused_and_reading_goes_on(
    word: str, reason: Refusal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("variorum.fetch.worker._PROGRAM", "fetch.burning")
    with Guard() as guard:
        assert found(guard, pile("one", word, "three")) == ["0", reason, "2"]
        assert found(guard, pile("four")) == ["0"]


def test_a_worker_that_is_gone_is_replaced() -> None:
    with Guard() as guard:
        assert found(guard, pile("one")) == ["0"]
        assert guard._worker is not None
        guard._worker._process.kill()
        assert found(guard, pile("two", "three")) == ["0", "1"]


def test_a_worker_sends_values_and_nothing_else() -> None:
    import io
    import os
    import pickle

    from variorum.fetch.worker import _Pieces

    with pytest.raises(pickle.UnpicklingError):
        _Pieces(io.BytesIO(pickle.dumps(os.system))).load()
