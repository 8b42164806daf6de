"""The reading room's door: one payload in, its documents and refusals out."""

from hashlib import sha256

from variorum.values import Document, Payload, Refusal, Rejected

from .decoding import Undecodable, decode
from .html import read_html
from .inflating import Overflow, inflate
from .plain import read_plain
from .records import read_records
from .sniffing import Format, sniff_bytes, sniff_text

LARGEST = 16 * 1024 * 1024  # bytes of one page or text


def read_payload(payload: Payload) -> tuple[Document | Rejected, ...]:
    """The documents *payload* holds, in their order, and a refusal for each part that is none.

    The format is told from the bytes; name and media type only help where they leave it open.
    Never raises, whatever the bytes. Linear in them.
    """
    try:
        data = inflate(payload.data)
    except Overflow as overflow:
        return (Rejected(payload.uri, Refusal.TOO_LARGE if overflow.large else Refusal.CORRUPT, str(overflow)),)
    if unsupported := sniff_bytes(data):
        return (Rejected(payload.uri, Refusal.UNSUPPORTED_TYPE, unsupported),)
    try:
        text = decode(data, payload.media_type)
    except Undecodable as error:
        return (Rejected(payload.uri, Refusal.UNDECODABLE, str(error)),)
    return _read_text(payload, data, text)


def _read_text(payload: Payload, data: bytes, text: str) -> tuple[Document | Rejected, ...]:
    if not text.strip("\ufeff\0 \t\r\n\f\v"):
        return (Rejected(payload.uri, Refusal.NO_TEXT, "it is empty" if not data else "it holds white space only"),)
    form = sniff_text(text, payload.label, payload.media_type)
    if form is Format.RECORDS:
        return read_records(payload, text)
    if form is Format.FEED:
        return (Rejected(payload.uri, Refusal.UNSUPPORTED_TYPE, "it is XML, but no page"),)
    if len(data) > LARGEST:
        return (Rejected(payload.uri, Refusal.TOO_LARGE, f"{len(data)} bytes; at most {LARGEST} are read"),)
    digest = sha256(payload.data).hexdigest()
    reader = read_html if form is Format.PAGE else read_plain
    return (reader(payload.label, payload.uri, text, digest),)
