"""Mail (one message, a mailbox, a page saved as one file): the message as a document, its headers as what it states."""

import re
from collections.abc import Iterator, Mapping
from email import message_from_bytes
from email.header import decode_header
from email.message import Message
from email.policy import compat32
from email.utils import parseaddr, parsedate_to_datetime
from functools import partial

from variorum.values import Document, Field, Payload, Refusal, Rejected, Stated

from .decoding import Undecodable, decode
from .html import read_html
from .pieces import Entry, Leaf, Member, Skip
from .plain import read_plain
from .quoting import forwarded_head, unquoted

_HOST = re.compile(r"@([\w-]{1,63}(?:\.[\w-]{1,63}){1,4})")
_FROM = re.compile(rb"(?:\A|\n\r?\n)From [^\r\n]{1,998}\r?\n(?=[\w-]{1,60}:)")
_NAMED = re.compile(r"([^<>@]{1,200}?)\s{0,4}<[^<>\s@]{1,200}@[^<>\s]{1,200}>")
_LONGEST = 64 * 1024 * 1024  # bytes of one message with what is attached
_LONGEST_FIELD = 2048
_MOST_PARTS = 200
_ATTACHED = ("application/pdf", "text/html", "text/plain", "message/rfc822", "application/zip")


def unpack_mailbox(payload: Payload) -> Iterator[Entry]:
    """A leaf per message of a mailbox, and what is attached to it. Linear."""
    data = payload.data
    starts = [match.end() for match in _FROM.finditer(data)]
    at = starts[0] if starts else 0
    yield Skip(0, at, Refusal.FRAMING)
    for number, (start, stop) in enumerate(zip(starts, [*starts[1:], len(data)], strict=True), 1):
        yield from _message(payload, start, stop, f"#{number}")


def unpack_mail(payload: Payload) -> Iterator[Entry]:
    """The message, and what is attached to it."""
    yield from _message(payload, 0, len(payload.data), "")


def _message(payload: Payload, start: int, stop: int, tail: str) -> Iterator[Entry]:
    if stop - start > _LONGEST:
        yield Skip(start, stop, Refusal.TOO_LARGE, f"a message of {stop - start} bytes")
        return
    try:
        message = message_from_bytes(payload.data[start:stop], policy=compat32)
        parts = [part for part in message.walk() if not part.is_multipart()][:_MOST_PARTS]
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:
        yield Skip(start, stop, Refusal.CORRUPT, f"no message: {type(error).__name__}")
        return
    body = _choose_body(parts)
    yield Leaf(start, stop, partial(_read_message, payload, message, body, tail))
    for part in parts:
        name = part.get_filename()
        if part is body or not name or part.get_content_type() not in _ATTACHED:
            continue
        inner = f"{tail}/{_plain_header(name)}"
        held = Payload(payload.label + inner, payload.uri + inner, _content(part), part.get_content_type())
        yield Member(stop, stop, held)


def _choose_body(parts: list[Message]) -> Message | None:
    """The HTML of a message, which keeps its paragraphs whole; else its plain text."""
    shown = [part for part in parts if not part.get_filename() and part.get_content_disposition() != "attachment"]
    for kind in ("text/html", "application/xhtml+xml", "text/plain"):
        for part in shown:
            if part.get_content_type() == kind and _content(part).strip():
                return part
    return None


def _content(part: Message) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except (ValueError, TypeError, AssertionError, LookupError):
        content = None
    return content if isinstance(content, bytes) else b""


def _read_message(payload: Payload, message: Message, body: Message | None, tail: str) -> Document | Rejected:
    address = str(message.get("Snapshot-Content-Location") or "").strip()
    uri = address if address.startswith(("http://", "https://")) else payload.uri + tail
    if body is None:
        return Rejected(uri, Refusal.NO_TEXT, "a message without text")
    content = _content(body)
    try:
        text = decode(content, str(body.get("Content-Type") or ""))
    except Undecodable as error:
        return Rejected(uri, Refusal.UNDECODABLE, str(error))
    from hashlib import sha256

    plain = body.get_content_type() == "text/plain"
    inner = forwarded_head(text) if plain else {}
    stated = tuple(_stated(message, inner))
    reader = read_plain if plain else read_html
    return reader(payload.label + tail, uri, unquoted(text) if plain else text, sha256(content).hexdigest(), stated)


def _stated(message: Message, inner: Mapping[str, str]) -> Iterator[Stated]:
    """What the headers say; those of the message that is forwarded (*inner*) come first."""
    if subject := inner.get("subject") or _plain_header(message.get("Subject")):
        yield Stated(Field.TITLE, subject, "mail subject")
    if message.get("Snapshot-Content-Location"):
        return  # a page saved by a browser: its date and sender are the saver's
    sender = inner.get("from") or ("" if inner else _plain_header(message.get("From")))
    if name := _name_of(sender):  # an address alone names no source
        yield Stated(Field.SOURCE, name, "mail from")
        if host := _HOST.search(sender):
            yield Stated(Field.URL, host[1].lower(), "mail host")
    if inner.get("date"):
        yield Stated(Field.PUBLISHED, inner["date"], "mail date")
        return
    try:
        sent = parsedate_to_datetime(str(message.get("Date") or ""))
    except (ValueError, TypeError, IndexError, OverflowError):
        return
    yield Stated(Field.PUBLISHED, sent.isoformat(), "mail date")


def _name_of(sender: str) -> str:
    """The name before an address; also one with a comma that nobody put in quotation marks."""
    alone = _NAMED.fullmatch(sender.strip())
    return alone[1].strip(" \"'") if alone else parseaddr(sender)[0]


def _plain_header(value: object) -> str:
    """A header's words, decoded and on one line; "" where it is none."""
    if not value:
        return ""
    try:
        pieces = decode_header(str(value)[: 4 * _LONGEST_FIELD])
        words = "".join(
            piece if isinstance(piece, str) else piece.decode(codec or "ascii", "replace") for piece, codec in pieces
        )
    except (ValueError, LookupError):
        words = str(value)
    return " ".join(words.split())[:_LONGEST_FIELD]
