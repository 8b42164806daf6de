"""Inputs made to break readers: small, the same every time, all sentences invented."""

import base64
import gzip
import io
import json
import random
import tarfile
import zipfile
from collections.abc import Iterator

REPORT = (
    "TARN, 4 May (Northlight) - The harbour office said on Monday that 120 boats were missing after the gale.\n\n"
    "“We will not call off the search,” said its head, Ine Varga. Some 40 crews have come back on their own."
)
PAGE = f"<html><head><title>Boats missing</title></head><body><h1>Boats missing</h1><p>{REPORT}</p></body></html>"


def record(payload: bytes | None = None, address: str = "http://tarn.example/1", length: int | None = None) -> bytes:
    """One record of a web archive."""
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + (payload or PAGE.encode())
    size = len(body) if length is None else length
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {size}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def feed(items: str, prolog: str = '<?xml version="1.0"?>') -> bytes:
    """An RSS feed of *items*."""
    return f'{prolog}<rss version="2.0"><channel><title>Tarn Post</title>{items}</channel></rss>'.encode()


def item(number: int, extra: str = "") -> str:
    """One item of a feed."""
    return (
        f"<item><title>Boats {number}</title><link>http://tarn.example/{number}</link>"
        f"<description>{REPORT}</description>{extra}</item>"
    )


def zipped(*members: tuple[str, bytes]) -> bytes:
    """A zip archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def tarred(*members: tuple[str, bytes, bytes]) -> bytes:
    """A tar archive of (name, kind, content)."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, kind, content in members:
            info = tarfile.TarInfo(name)
            info.type, info.linkname, info.size = kind, "elsewhere" if kind in {b"1", b"2"} else "", len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def make_hostile() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each input."""
    for family in (_pages, _encodings, _texts, _records, _feeds, _archives, _crawls, _others):
        yield from family()


def _body(content: str) -> bytes:
    return f"<html><body>{content}<p>{REPORT}</p></body></html>".encode()


def _pages() -> Iterator[tuple[str, bytes]]:
    for depth in (255, 3_000, 60_000):
        yield f"deep-{depth}.html", _body("<div>" * depth)
    yield "unclosed-inline.html", _body("<b><i><a href=x>" * 8_000)
    yield "nested-tables.html", _body("<table><tr><td>" * 900)
    yield "attributes.html", _body("<p " + " ".join(f"a{n}=1" for n in range(20_000)) + ">x</p>")
    yield "picture-in-tag.html", _body(f'<img src="data:image/png;base64,{"A" * 900_000}">')
    yield "options.html", _body("<select>" + "<option>x" * 20_000 + "</select>")
    yield "less-than.html", _body("<" * 100_000)
    yield "comment.html", _body("<!-- " + "- " * 50_000)
    yield "breaks.html", _body("x<br>" * 20_000)
    yield "links.html", _body("".join(f'<a href="/{n}">{n}</a> ' for n in range(10_000)))
    yield "entities.html", _body("&#0;&#xD800;&#1114112;&none;" * 10_000)
    yield "scripts.html", _body("<script>var a='</scr';" * 10_000)
    yield "json-ld.html", _body("<script type='application/ld+json'>" + "[" * 20_000 + "</script>")
    yield "only-tags.html", b"<html><body>" + b"<div></div>" * 50
    yield "empty.html", b""


def _encodings() -> Iterator[tuple[str, bytes]]:
    text = "<html><head><meta charset={}></head><body><p>Прибрежная служба ищет лодки в заливе.</p></body></html>"
    yield "cp1251-says-utf8.html", text.format("utf-8").encode("cp1251")
    yield "utf8-says-latin1.html", text.format("iso-8859-1").encode()
    yield "python-codec.html", text.format("zlib_codec").encode()
    yield "utf16.html", text.format("utf-8").encode("utf-16-le")
    yield "broken.html", PAGE.encode().replace(b"harbour", b"har\xff\xc3bour")
    yield "surrogate.html", PAGE.replace("boats", "bo\ud800ats").encode("utf-8", "surrogatepass")
    yield "noise.html", random.Random(1).randbytes(30_000)


def _texts() -> Iterator[tuple[str, bytes]]:
    yield "spaces.txt", b"said" + b" " * 100_000 + b"x"
    yield "quotes.txt", ("“" * 20_000 + REPORT).encode()
    yield "names.txt", b"Varga " * 20_000 + b"said."
    yield "word.txt", b"a" * 300_000
    yield "lines.txt", b"\n" * 100_000 + REPORT.encode()
    yield "stars.md", ("*_`[" * 20_000 + REPORT).encode()
    yield "brackets.md", ("# A\n" + "[" * 20_000 + "](" * 20_000).encode()
    yield "quote-marks.csv", b'id,text\n1,"' + b'""' * 50_000 + b"\n2,two\n"


def _records() -> Iterator[tuple[str, bytes]]:
    good = json.dumps({"id": "a", "text": REPORT})
    yield "deep.jsonl", b"[" * 50_000 + b"\n" + good.encode()
    yield "digits.jsonl", b'{"id":' + b"9" * 9_000 + b"}\n" + good.encode()
    yield "numbers.jsonl", b'{"text":"x","n":NaN}\n{"text":"x","n":Infinity}\n' + good.encode()
    yield "kinds.jsonl", b'{"text":["x"]}\n"s"\n[]\nnull\n{"text":true}\n' + good.encode()
    yield "together.jsonl", (good + good.replace('"a"', '"b"')).encode()
    yield "cut.jsonl", (good + "\n" + good[:-30]).encode()
    yield "cut-array.json", ("[" + good + "," + good[:-30]).encode()
    yield "long.jsonl", json.dumps({"id": "a", "text": "word " * 900_000}).encode()
    yield "wide.jsonl", (good + "\n").encode("utf-16")


def _feeds() -> Iterator[tuple[str, bytes]]:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
    bomb = f'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a0 "lolololololololol">{laughs}]>'
    file = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    yield "laughs.xml", feed(item(1).replace("Boats 1", "&a8;"), bomb)
    yield "file-entity.xml", feed(item(1).replace("Boats 1", "&x;"), file)
    yield "author.xml", feed(item(1, "<author>" + "a@" + "a." * 20_000 + "!</author>"))
    yield "nested.xml", feed("<a>" * 20_000 + item(1))
    yield "cut.xml", feed("".join(map(item, range(20))))[:-300]
    yield "no-items.xml", feed("")
    yield "wide.xml", feed(item(1)).decode().encode("utf-16")
    yield "cdata.xml", feed(item(1, "<content><![CDATA[ <!h<!h </item> ]]></content>"))


def _archives() -> Iterator[tuple[str, bytes]]:
    text = REPORT.encode()
    nested = text
    for _ in range(8):
        nested = zipped(("n.zip", nested))
    yield "bomb.zip", zipped(("a.txt", b"0" * 30_000_000))
    yield "bomb.gz", gzip.compress(b"0" * 30_000_000, 9)
    yield "nested.zip", nested
    yield "names.zip", zipped(("../../evil.txt", text), ("/abs.txt", text), ("a\\..\\b.txt", text))
    yield "cut.zip", zipped(("a.txt", text))[:-20]
    yield "flipped.zip", zipped(("a.txt", text), ("b.txt", text)).replace(b"PK\x03\x04", b"PK\x03\x05", 1)
    yield "links.tar", tarred(("l", b"2", b""), ("h", b"1", b""), ("d", b"3", b""), ("../ok.txt", b"0", text))
    yield "cut.tar", tarred(("a.txt", b"0", text * 9), ("b.txt", b"0", text * 9))[:5_000]
    yield "tail.gz", gzip.compress(text) + b"garbage"
    yield "cut.gz", gzip.compress(text)[:-9]


def _crawls() -> Iterator[tuple[str, bytes]]:
    good = b"".join(record(address=f"http://tarn.example/{n}") for n in range(5))
    yield "length-long.warc", record(length=10**6) + good
    yield "length-huge.warc", record(length=10**18) + good
    yield "length-short.warc", record(length=50) + good
    yield "junk.warc", b"\0" * 3_000 + good
    yield "cut-header.warc", good + b"WARC/1.0\r\nWARC-Ty"
    yield "bomb.warc.gz", gzip.compress(record(gzip.compress(b"0" * 30_000_000, 9)))
    yield "headers.warc", record().replace(b"\r\n", b"\r\n" + b"X-A: 1\r\n" * 50_000, 1) + good


def _others() -> Iterator[tuple[str, bytes]]:
    yield "picture.html", b"\x89PNG\r\n\x1a\n" + random.Random(2).randbytes(5_000)
    yield "broken.pdf", b"%PDF-1.7\n" + random.Random(3).randbytes(5_000)
    loop = b"%PDF-1.4\n1 0 obj<</Pages 1 0 R/Kids[1 0 R]/Type/Pages/Count 9>>endobj\n"
    yield "loop.pdf", loop + b"trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF"
    yield (
        "parts.eml",
        b"From: a@tarn.example\nMIME-Version: 1.0\nDate: x\n"
        + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" * 500,
    )
    coded = base64.encodebytes(PAGE.encode()).decode()
    head = "Message-ID: <1@tarn.example>\nFrom: a@tarn.example\nSubject: =?utf-8?q?" + "=00" * 5_000 + "?=\n"
    yield "coded.eml", f"{head}Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n{coded}".encode()
    yield "parquet.txt", b"PAR1" + b"\0" * 100
