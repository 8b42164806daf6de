"""Large inputs read portion by portion give what they give as a whole, and every byte is accounted for."""

import gzip
import json
from hashlib import sha256

import pytest

from read.hostile import PAGE, record
from variorum.desk import read_pile
from variorum.read import portions, read_pieces
from variorum.read.portions import cut_portions, in_portions
from variorum.values import Document, Payload, Refusal, Rejected

_RECORDS = [
    json.dumps({"text": f"The ferry {n} left Lorm.\nIts number is {sha256(bytes([n])).hexdigest()}."})
    for n in range(60)
]
LINES = "\n".join([*_RECORDS[:20], "", "{broken", "\r", *_RECORDS[20:], ""]).encode()
MEMBERS = [record(PAGE.replace("120", str(100 + n)).encode(), f"http://tarn.example/{n}") for n in range(40)]
INPUTS = {
    "pile.jsonl": LINES,
    "crlf.jsonl": LINES.replace(b"\n", b"\r\n"),
    "crawl.warc": b"".join(MEMBERS),
    "crawl.warc.gz": b"".join(map(gzip.compress, MEMBERS)),
}


def cut(name: str, data: bytes, step: int = 400) -> list[Payload | Rejected]:
    chunks = [data[n : n + step] for n in range(step, len(data), step)]
    return list(cut_portions(Payload(name, name, data[:step]), chunks, len(data)))


def documents(payloads: list[Payload | Rejected]) -> list[Document]:
    found = (piece.found for given in payloads if isinstance(given, Payload) for piece in read_pieces(given))
    return [item for item in found if isinstance(item, Document)]


@pytest.fixture(autouse=True)
def small_portions(monkeypatch):
    """Portions of a few records."""
    monkeypatch.setattr(portions, "PORTION", 1000)
    monkeypatch.setattr(portions, "_LONGEST", 16000)


@pytest.mark.parametrize("name", INPUTS)
def test_portions_give_what_the_whole_gives(name):
    """Ids, texts and the bytes they stand in are the same."""
    data = INPUTS[name]
    given = cut(name, data)
    assert len(given) > 3
    assert b"".join(portion.data for portion in given) == data
    assert documents(given) == documents([Payload(name, name, data)])
    whole, parts = read_pile([Payload(name, name, data)]), read_pile(given)
    assert parts.documents == whole.documents
    assert [(r.reason, r.start, r.end) for r in parts.rejected] == [(r.reason, r.start, r.end) for r in whole.rejected]
    assert [(i.uri, i.size) for i in parts.intakes] == [(name, len(data))]


def test_portions_of_a_compressed_file_are_of_what_it_holds():
    """The compressed bytes are accounted for as unpacked, the others as an input of their own."""
    packed = gzip.compress(LINES[:3000]) + gzip.compress(LINES[3000:])
    given = cut("pile.jsonl.gz", packed, 100)
    assert len(given) > 3
    filing = read_pile(given)
    assert filing.documents == read_pile([Payload("pile.jsonl.gz", "pile.jsonl.gz", packed)]).documents
    assert [(i.uri, i.size) for i in filing.intakes] == [("pile.jsonl.gz", len(packed)), ("pile.jsonl.gz!", len(LINES))]


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (gzip.compress(LINES)[:-200], Refusal.CORRUPT),
        (gzip.compress(LINES) + b"\x1f\x8b\x08no member", Refusal.CORRUPT),
        (gzip.compress(b'{"text": "It rained."}\n' + b" " * 4_000_000), Refusal.TOO_LARGE),
    ],
    ids=["cut", "no member", "bomb"],
)
def test_what_cannot_be_unpacked_is_named(broken, reason):
    """What came out before is read."""
    given = cut("pile.jsonl.gz", broken, 100)
    assert given[-1].reason is reason
    assert documents(given[:-1])


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("a.jsonl", LINES, True),
        ("a.jsonl.gz", gzip.compress(LINES), True),
        ("a.warc", MEMBERS[0], True),
        ("a.json", b'[{"text": "It rained."}, {"text": "It snowed."}]', False),
        ("a.txt", b"It rained.", False),
        ("a.txt.gz", gzip.compress(b"It rained.", mtime=0), False),
    ],
    ids=["lines", "lines packed", "archive", "list", "text", "text packed"],
)
def test_only_records_that_follow_one_another_can_be_cut(name, head, expected):
    """A list of JSON, a text and a page are read whole or not at all."""
    assert in_portions(head, name, 1 << 40) is expected
    assert not in_portions(head, name, 1 << 20)


def test_a_line_without_end_is_cut_and_costs_itself(monkeypatch):
    """Memory stays bounded where no portion can end well; the records behind are read."""
    monkeypatch.setattr(portions, "_LONGEST", 4000)
    data = b'{"text": "' + b"x" * 9000 + b"\n" + LINES
    given = cut("pile.jsonl", data)
    assert max(len(portion.data) for portion in given) < 5000
    assert len(documents(given)) >= 58
    assert [intake.size for intake in read_pile(given).intakes] == [len(data)]
