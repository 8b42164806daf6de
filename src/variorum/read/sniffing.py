"""What bytes are, told from the bytes themselves."""

import re
from enum import Enum, auto

_HEAD = 4096  # characters looked at
_MAGIC = (
    (b"%PDF-", "it is a PDF"),
    (b"\x89PNG", "it is a picture"),
    (b"\xff\xd8\xff", "it is a picture"),
    (b"GIF8", "it is a picture"),
    (b"PK\x03\x04", "it is a zip archive"),
    (b"PK\x05\x06", "it is a zip archive"),
    (b"WARC/", "it is a web archive"),
    (b"\x7fELF", "it is a program"),
    (b"MZ\x90", "it is a program"),
    (b"\xd0\xcf\x11\xe0", "it is an office document"),
    (b"{\\rtf", "it is rich text"),
    (b"BZh", "it is compressed in a way that is not read"),
    (b"\xfd7zXZ", "it is compressed in a way that is not read"),
    (b"\x28\xb5\x2f\xfd", "it is compressed in a way that is not read"),
    (b"7z\xbc\xaf", "it is an archive"),
    (b"Rar!", "it is an archive"),
    (b"OggS", "it is sound"),
    (b"ID3", "it is sound"),
    (b"RIFF", "it is sound or film"),
    (b"SQLite format 3", "it is a database"),
)
_PAGE = re.compile(r"\s{0,9}(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])", re.IGNORECASE)
_TAG = re.compile(r"<(?:!doctype\s+html|html|head|body|p|div|article|h1|span|a|table|meta|title)[\s>]", re.IGNORECASE)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]")
_RECORD = re.compile(r'\s*\[?\s*\{\s*(?:"|\})')


class Format(Enum):
    """The formats the room reads, and XML that is no page."""

    PLAIN = auto()
    PAGE = auto()
    RECORDS = auto()
    FEED = auto()


def sniff_bytes(data: bytes) -> str | None:
    """Why *data* is nothing the room can read, as far as its first bytes tell; ``None`` if it may be text."""
    return next((why for magic, why in _MAGIC if data.startswith(magic)), None)


def sniff_text(text: str, label: str, media_type: str | None) -> Format:
    """The format of decoded *text*; label and media type decide where the words could be either."""
    head = text[:_HEAD].lstrip("\ufeff \t\r\n")
    kind, name = (media_type or "").lower(), label.lower()
    if _RECORD.match(head) or (head[:1] in "{[" and (name.endswith((".json", ".jsonl", ".ndjson")) or "json" in kind)):
        return Format.RECORDS
    if name.endswith((".jsonl", ".ndjson", ".jsonl.gz")):
        return Format.RECORDS
    if head.startswith("<?xml") or _FEED.match(head):
        return Format.FEED if _FEED.search(head) else Format.PAGE if _TAG.search(head) else Format.FEED
    if _PAGE.match(_without_comments(head)):
        return Format.PAGE
    named = name.endswith((".html", ".htm", ".xhtml")) or "html" in kind
    return Format.PAGE if named or (head.startswith("<") and _TAG.match(head)) else Format.PLAIN


def _without_comments(head: str) -> str:
    while head.startswith("<!--"):
        _, found, rest = head.partition("-->")
        if not found:
            return ""
        head = rest.lstrip()
    return head
