"""The law of the account of bytes: whatever the input, each of its bytes is in a document, unpacked or skipped."""

import gzip
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from read.hostile import PAGE, REPORT, feed, item, record, tarred, zipped
from variorum.desk.reading import account_for
from variorum.read import read_pieces
from variorum.values import Document, Payload, tally

TEXT = REPORT.encode()
LINES = "".join(json.dumps({"id": str(n), "text": REPORT}) + "\n" for n in range(3)).encode()
MAILBOX = b"".join(
    b"From a@b Mon\nFrom: a@b.example\nMessage-ID: <%d>\nDate: x\n\n%s\n\n" % (n, TEXT) for n in range(3)
)
INPUTS = [
    TEXT,
    PAGE.encode(),
    LINES,
    b"[" + LINES.strip().replace(b"\n", b",\n") + b"]",
    LINES.decode().encode("utf-16"),
    b"id,text\n" + b"".join(b'%d,"%s"\n' % (n, TEXT) for n in range(3)),
    feed("".join(map(item, range(3)))),
    MAILBOX,
    zipped(("a.txt", TEXT), ("b.jsonl", LINES), ("c.zip", zipped(("d.html", PAGE.encode())))),
    tarred(("a.txt", b"0", TEXT), ("l", b"2", b""), ("b.jsonl", b"0", LINES)),
    b"".join(record(address=f"http://tarn.example/{n}") for n in range(3)),
    b"".join(gzip.compress(record(address=f"http://tarn.example/{n}")) for n in range(3)),
    gzip.compress(LINES) + b"\0\0",
    zipped(("datapackage.json", b"{}"), ("archive/a.warc.gz", gzip.compress(record())), ("pages/p.jsonl", LINES)),
]
NAMES = ["a", "a.txt", "a.jsonl", "a.html", "a.warc.gz", "a.eml", "a.csv", "a.md"]


def check(data: bytes, name: str) -> None:
    pieces = list(read_pieces(Payload(name, name, data)))
    intakes = list(account_for(pieces))  # an intake that does not tile its bytes cannot be made
    assert intakes[0].size == len(data)
    sums = tally(intakes)
    assert sums.size == sums.read + sums.unpacked + sum(count for _, count in sums.skipped)
    read = {id for intake in intakes for stretch in intake.stretches for id in stretch.documents}
    found = {piece.found.id for piece in pieces if isinstance(piece.found, Document)}
    assert read == found
    opened = {stretch.layer for intake in intakes for stretch in intake.stretches if stretch.layer}
    assert opened <= {intake.uri for intake in intakes}


@settings(deadline=None, max_examples=120)
@given(st.sampled_from(INPUTS), st.sampled_from(NAMES), st.data())
def test_every_byte_of_a_damaged_input_is_accounted_for(data: bytes, name: str, draw: st.DataObject) -> None:
    broken = bytearray(data)
    for _ in range(draw.draw(st.integers(0, 4))):
        at = draw.draw(st.integers(0, max(0, len(broken) - 1)))
        cut = draw.draw(st.integers(0, 80))
        broken[at : at + cut] = draw.draw(st.binary(max_size=20))
    check(bytes(broken), name)


@settings(deadline=None, max_examples=120)
@given(st.binary(max_size=300), st.sampled_from(NAMES))
def test_every_byte_of_any_input_is_accounted_for(data: bytes, name: str) -> None:
    check(data, name)
