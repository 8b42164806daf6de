"""What a server answered, as a web archive keeps it: headers off, codings undone, and only what may be a report."""

import re

from variorum.values import Refusal

from .inflating import GZIP, Overflow, bound, inflate_member
from .pieces import Skip

_STATUS = re.compile(rb"HTTP/\d\S{0,5}[ \t]+(\d{3})")
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_FIELD = re.compile(rb"^([\w-]{1,60})[ \t]*:[ \t]*([^\r\n]*)", re.MULTILINE)
_CHUNK = re.compile(rb"([0-9a-fA-F]{1,16})[^\r\n]{0,100}\r?\n")
_LARGEST_HEAD = 64 * 1024
_LARGEST = 32 * 1024 * 1024  # bytes of one page, inflated
_KINDS = ("html", "text/plain", "text/markdown", "application/pdf", "rss", "atom", "application/json", "feed+json")


def page_of_exchange(content: bytes, kind: bytes) -> tuple[bytes, str | None] | Skip:
    """The body and media type of an answer or of a bare resource (*kind* says which), or why it is none to read."""
    if not content.startswith(b"HTTP/") and b"application/http" not in kind.lower():
        media_type = kind.decode("ascii", "replace") or None
        return _wanted(content, media_type)
    blank = _BLANK_LINE.search(content, 0, _LARGEST_HEAD)
    if blank is None:
        return Skip(0, 0, Refusal.CORRUPT, "an answer without an end to its header")
    head, body = content[: blank.start()], content[blank.end() :]
    fields = {name.lower(): value.strip() for name, value in _FIELD.findall(head)}
    status = _STATUS.match(head)
    if status is not None and status[1] not in {b"200", b"203"}:
        return Skip(0, 0, Refusal.HTTP_STATUS)
    media_type = fields.get(b"content-type", b"").decode("ascii", "replace") or None
    wanted = _wanted(body, media_type)
    if isinstance(wanted, Skip):
        return wanted
    try:
        return _uncoded(body, fields), media_type
    except Overflow as overflow:
        return Skip(0, 0, Refusal.TOO_LARGE if overflow.large else Refusal.UNDECODABLE, str(overflow))


def bodies_of(content: bytes) -> tuple[bytes, ...]:
    """The body of an answer as it was sent, and with its chunks joined; of a bare resource the *content* itself."""
    blank = _BLANK_LINE.search(content, 0, _LARGEST_HEAD) if content.startswith(b"HTTP/") else None
    body = content[blank.end() :] if blank else content
    try:
        return body, _joined(body)
    except Overflow:
        return (body,)


def _wanted(body: bytes, media_type: str | None) -> tuple[bytes, str | None] | Skip:
    if media_type and not any(kind in media_type.lower() for kind in _KINDS) and "xml" not in media_type.lower():
        return Skip(0, 0, Refusal.NO_REPORT)
    return body, media_type


def _uncoded(body: bytes, fields: dict[bytes, bytes]) -> bytes:
    """The page itself: chunks joined, compression undone. Archivers often undo both but keep the header."""
    if b"chunked" in fields.get(b"transfer-encoding", b"").lower():
        body = _joined(body)
    coding = fields.get(b"content-encoding", b"").lower()
    most = bound(len(body), _LARGEST)
    if body.startswith(GZIP):
        return inflate_member(body, 0, most)[0]
    if b"deflate" in coding:
        for wbits in (15, -15):
            try:
                return inflate_member(body, 0, most, wbits)[0]
            except Overflow as overflow:
                if overflow.large:
                    raise
        return body
    if coding in {b"br", b"zstd"} and body.lstrip()[:1] not in {b"<", b"{"}:
        raise Overflow(f"compressed in a way that is not read ({coding.decode()})", large=False)
    return body


def _joined(body: bytes) -> bytes:
    """The content of chunks; *body* as it is where it does not begin with one."""
    if not _CHUNK.match(body):
        return body
    pieces: list[bytes] = []
    at = 0
    while (match := _CHUNK.match(body, at)) is not None:
        size = int(match[1], 16)
        if not size:
            return b"".join(pieces)
        if size > len(body) - match.end():
            break
        pieces.append(body[match.end() : match.end() + size])
        at = match.end() + size
        at += 2 if body.startswith(b"\r\n", at) else 1 if body.startswith(b"\n", at) else 0
    if not pieces or at < len(body):
        raise Overflow("its chunks are broken", large=False)
    return b"".join(pieces)
