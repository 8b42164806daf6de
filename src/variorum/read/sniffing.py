"""What bytes are, told from the bytes themselves; name and media type only help where they leave it open."""

import re
import zlib
from enum import Enum, auto

from .decoding import choose_codec
from .fields import BESIDE, HTML, TEXT, field_name

_HEAD = 4096  # characters looked at
_FAR = 64 * 1024  # bytes looked at where a head may be missing or damaged
_MAGIC = (
    (b"\x89PNG", "it is a picture"),
    (b"\xff\xd8\xff", "it is a picture"),
    (b"GIF8", "it is a picture"),
    (b"\x7fELF", "it is a program"),
    (b"MZ\x90", "it is a program"),
    (b"\xd0\xcf\x11\xe0", "it is an office document"),
    (b"{\\rtf", "it is rich text"),
    (b"\x28\xb5\x2f\xfd", "it is compressed in a way that is not read"),
    (b"7z\xbc\xaf", "it is an archive of a kind that is not read"),
    (b"Rar!", "it is an archive of a kind that is not read"),
    (b"OggS", "it is sound"),
    (b"ID3", "it is sound"),
    (b"RIFF", "it is sound or film"),
    (b"SQLite format 3", "it is a database"),
    (b"wOFF", "it is a font"),
    (b"wOF2", "it is a font"),
)
_PAGE = re.compile(r"\s{0,9}(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])", re.IGNORECASE)
_TAG = re.compile(r"<(?:!doctype\s+html|html|head|body|p|div|article|h1|span|a|table|meta|title)[\s>]", re.IGNORECASE)
_FEED = re.compile(r"<(?:\w{1,20}:)?(?:rss|feed|RDF)[\s>]")
_ADDRESSES = re.compile(r"<(?:\w{1,20}:)?(?:urlset|sitemapindex)[\s>]")
_RECORD = re.compile(r'\s*\[?\s*\{\s*(?:"|\})')
_WARC = re.compile(rb"(?:\A|[\r\n\0])WARC/\d{1,2}\.\d{1,3}\r?\n")
_HEADER = re.compile(r"([\w-]{1,60}):[ \t]")
_MAIL = frozenset({"received", "message-id", "mime-version", "return-path", "delivered-to", "dkim-signature"})
_HEADING = re.compile(r"^#{1,6} \S", re.MULTILINE)
_LINK = re.compile(r"\[[^\[\]\n]{1,300}\]\([^()\s]{1,500}\)")
_MARKED = re.compile(r"^(?:[-*+] \S|> \S|\d{1,3}\. \S)|\*\*\S|__\S", re.MULTILINE)
_TEXTS = frozenset((*TEXT, *HTML))
_FEW_ROWS = 3


class Format(Enum):
    """The formats the room reads."""

    PLAIN = auto()
    MARKDOWN = auto()
    PAGE = auto()
    RECORDS = auto()
    TABLE = auto()
    FEED = auto()
    ADDRESSES = auto()
    MAIL = auto()
    MAILBOX = auto()
    PDF = auto()
    GZIP = auto()
    SQUEEZED = auto()
    ZIP = auto()
    TAR = auto()
    WARC = auto()
    PARQUET = auto()
    OTHER_XML = auto()


def sniff(data: bytes, label: str, media_type: str | None) -> Format | str:
    """The format of *data*, or in words why it is none that is read."""
    if (binary := _binary(data, label)) is not None:
        return binary
    codec, skipped = choose_codec(data[: _FAR * 4], media_type)
    head = data[skipped : skipped + _HEAD * 4].decode(codec, "replace")[:_HEAD]
    if head.lstrip("\ufeff \t\r\n").startswith("<?xml"):  # declarations may stand before the root
        head = data[skipped : skipped + _FAR].decode(codec, "replace")
    return _sniff_text(head.lstrip("\ufeff\0 \t\r\n"), label.lower(), (media_type or "").lower())


def _binary(data: bytes, label: str) -> Format | str | None:
    if data.startswith(b"\x1f\x8b"):
        return Format.WARC if _inflates_to_warc(data) or label.lower().endswith(".warc.gz") else Format.GZIP
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Format.ZIP
    if data.startswith((b"BZh", b"\xfd7zXZ")):
        return Format.SQUEEZED
    if data[257:262] == b"ustar":
        return Format.TAR
    if data.startswith(b"PAR1"):
        return Format.PARQUET
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    if _WARC.search(data[:_FAR]):
        return Format.WARC
    return next((why for magic, why in _MAGIC if data.startswith(magic)), None)


def _inflates_to_warc(data: bytes) -> bool:
    try:
        return bool(_WARC.search(zlib.decompressobj(wbits=31).decompress(data[:_HEAD], _HEAD)))
    except zlib.error:
        return False


def _sniff_text(head: str, name: str, kind: str) -> Format:
    """The format by the first characters; label and media type decide where the words could be either."""
    if _RECORD.match(head) or (head[:1] in "{[" and (name.endswith((".json", ".jsonl", ".ndjson")) or "json" in kind)):
        return Format.RECORDS
    if name.endswith((".jsonl", ".ndjson", ".jsonl.gz")) or "jsonl" in kind:
        return Format.RECORDS
    if head.startswith("<?xml") or _FEED.match(head) or _ADDRESSES.match(head):
        return _sniff_xml(head)
    if _PAGE.match(_without_comments(head)):
        return Format.PAGE
    if (mail := _sniff_mail(head, name, kind)) is not None:
        return mail
    if name.endswith((".html", ".htm", ".xhtml")) or "html" in kind or (head.startswith("<") and _TAG.match(head)):
        return Format.PAGE
    if _is_table(head, name, kind):
        return Format.TABLE
    return Format.MARKDOWN if _is_markdown(head, name, kind) else Format.PLAIN


def _sniff_xml(head: str) -> Format:
    if _ADDRESSES.search(head):
        return Format.ADDRESSES
    if _FEED.search(head):
        return Format.FEED
    return Format.PAGE if _TAG.search(head) else Format.OTHER_XML


def _sniff_mail(head: str, name: str, kind: str) -> Format | None:
    """A message begins with lines of headers; a press release may too, so a name or a machine's header must say so."""
    first, _, rest = head.partition("\n")
    boxed = first.startswith("From ") and _HEADER.match(rest) is not None
    block = re.split(r"\r?\n\r?\n", rest if boxed else head, maxsplit=1)[0].splitlines()
    headers = {match[1].lower() for line in block if (match := _HEADER.match(line))}
    odd = any(not _HEADER.match(line) and not line[:1].isspace() and not line.endswith(":") for line in block[:-1])
    if odd or len(headers) < 2:
        return None
    named = name.endswith((".eml", ".mbox", ".mht", ".mhtml")) or "rfc822" in kind
    if not named and not (headers & _MAIL and headers & {"from", "date", "subject"}):
        return None
    return Format.MAILBOX if boxed else Format.MAIL


def _is_table(head: str, name: str, kind: str) -> bool:
    """A first line that names columns, one of them of texts; or, of what is called a table, like the lines below."""
    line, _, rest = head.partition("\n")
    mark = max(",;\t", key=line.count)
    columns = {field_name(cell) for cell in line.split(mark)}
    if len(columns) < 2:
        return False
    called = name.endswith((".csv", ".tsv")) or "csv" in kind
    if columns & _TEXTS:
        return called or bool(columns & BESIDE)
    below = rest.split("\n")[:_FEW_ROWS]
    return called and all(row.count(mark) == line.count(mark) for row in below if row.strip())


def _is_markdown(head: str, name: str, kind: str) -> bool:
    """By its name, or by headings together with links or lists: one mark alone may stand in any text."""
    if name.endswith((".md", ".markdown", ".mkd")) or "markdown" in kind:
        return True
    if name.endswith((".txt", ".text")):
        return False
    return bool(_HEADING.search(head) and _LINK.search(head) and _MARKED.search(head))


def _without_comments(head: str) -> str:
    while head.startswith("<!--"):
        _, found, rest = head.partition("-->")
        if not found:
            return ""
        head = rest.lstrip()
    return head
