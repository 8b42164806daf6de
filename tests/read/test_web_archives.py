"""Web archives: damage costs the records it hits, and no others."""

import gzip
import random
from base64 import b32encode
from hashlib import sha1, sha256

import pytest

from read.hostile import PAGE, record
from variorum.read import read_payload
from variorum.values import Document, Payload, Refusal, Rejected

RECORDS = [record(PAGE.replace("120", str(100 + n)).encode(), f"http://tarn.example/{n}") for n in range(40)]
PACKED = [gzip.compress(one) for one in RECORDS]


def read(data: bytes, name: str = "crawl.warc") -> tuple[list[Document], list[Rejected]]:
    items = read_payload(Payload(name, name, data))
    return [i for i in items if isinstance(i, Document)], [i for i in items if isinstance(i, Rejected)]


@pytest.mark.parametrize("data", [b"".join(RECORDS), b"".join(PACKED), gzip.compress(b"".join(RECORDS))])
def test_every_record_of_a_sound_archive_is_a_document(data: bytes) -> None:
    documents, rejected = read(data)
    assert [document.id for document in documents] == [f"http://tarn.example/{n}" for n in range(40)]
    assert not rejected


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("parts", [RECORDS, PACKED])
def test_damage_costs_the_record_it_hits_and_is_named(parts: list[bytes], seed: int) -> None:
    chance = random.Random(seed)
    hit = chance.randrange(1, len(parts) - 1)
    broken = parts[hit][: len(parts[hit]) // 3] + chance.randbytes(40)
    documents, rejected = read(b"".join([*parts[:hit], broken, *parts[hit + 1 :]]))
    sound = {f"http://tarn.example/{n}" for n in range(40) if n != hit}
    assert sound <= {document.id for document in documents}
    offset = sum(map(len, parts[:hit]))
    assert [(item.reason, item.start) for item in rejected] in ([(Refusal.CORRUPT, offset)], [])
    assert rejected or len(documents) == 40


@pytest.mark.parametrize("length", [10**6, 10**18, 20, 0])
def test_a_wrong_length_swallows_nothing(length: int) -> None:
    documents, _ = read(record(address="http://tarn.example/x", length=length) + b"".join(RECORDS))
    assert len(documents) >= 40


def test_an_archive_cut_in_the_middle_keeps_what_came_before() -> None:
    whole = gzip.compress(b"".join(RECORDS))
    documents, rejected = read(whole[: len(whole) * 2 // 3], "crawl.warc.gz")
    assert documents
    assert rejected[-1].reason is Refusal.CORRUPT


def test_records_about_the_archive_are_counted_and_not_complained_of() -> None:
    about = RECORDS[0].replace(b"Type: response", b"Type: metadata", 1)
    gone = RECORDS[1].replace(b"200 OK", b"404 NO")
    picture = RECORDS[2].replace(b"text/html", b"image/png")
    documents, rejected = read(about + gone + picture + RECORDS[3])
    assert len(documents) == 1
    assert not rejected


def test_versions_of_one_address_are_all_kept() -> None:
    documents, rejected = read(RECORDS[0] * 3)
    assert [document.id for document in documents] == [f"http://tarn.example/0{tail}" for tail in ("", "#2", "#3")]
    assert not rejected


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
@pytest.mark.parametrize(
    ("header", "doubt"),
    [
        (b"WARC-Payload-Digest: sha1:" + b32encode(sha1(b"another page").digest()), "payload digest"),
        (b"WARC-Block-Digest: sha256:" + sha256(b"another answer").hexdigest().encode(), "block digest"),
        (b"WARC-Payload-Digest: sha1:" + b32encode(sha1(PAGE.encode()).digest()), None),
        (b"WARC-Payload-Digest: sha1:no-digest", None),
        (b"WARC-Block-Digest: crc32:0000", None),
    ],
)
def test_a_digest_that_does_not_fit_is_named(pack, header, doubt) -> None:
    """The record is read as it stands; that it is not what was archived is said."""
    one = record(PAGE.encode(), "http://tarn.example/x").replace(
        b"\r\nContent-Length", b"\r\n" + header + b"\r\nContent-Length", 1
    )
    documents, rejected = read(b"".join(map(pack, (RECORDS[1], one, RECORDS[2]))))
    assert [document.id for document in documents] == [f"http://tarn.example/{name}" for name in (1, "x", 2)]
    assert [item.reason for item in rejected] == [Refusal.CORRUPT] * bool(doubt)
    assert all(doubt in item.detail and "tarn.example/x" in item.detail for item in rejected)


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_wrong_length_is_named(pack) -> None:
    """The record is read up to the next; that its length is wrong is said."""
    wrong = record(PAGE.encode(), "http://tarn.example/x", length=20)
    documents, rejected = read(b"".join(map(pack, (RECORDS[1], wrong, RECORDS[2]))))
    assert {f"http://tarn.example/{n}" for n in (1, 2)} <= {document.id for document in documents}
    assert [item.reason for item in rejected] == [Refusal.CORRUPT]
    assert "length is wrong" in rejected[0].detail
