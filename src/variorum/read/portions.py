"""Large files of records, cut into portions that are read one after another: memory does not grow with the file.

A portion ends where a record ends: JSON Lines behind a line, web archives before a record or a gzip member.
"""

import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain

from variorum.values import Payload, Refusal, Rejected

from .inflating import GZIP
from .read import most_bytes
from .sniffing import Format, sniff

PORTION = 32 * 1024 * 1024  # bytes of one portion, about
_LONGEST = 8 * PORTION  # bytes after which a portion ends wherever it is
_LARGE = 64 * 1024 * 1024  # bytes up to which a file is read whole
_LARGE_PACKED = 8 * 1024 * 1024  # the same, of a compressed one
_RATIO = 200  # times the compressed bytes that may come out, as elsewhere
_STEP = 1 << 20
_RECORD = re.compile(rb"\n(?=WARC/\d{1,2}\.\d{1,3}\r?\nWARC-[\w-]+:)")
_LINES = "application/jsonl"

Cut = Callable[[bytearray], int]


def take_in(given: Payload, chunks: Iterable[bytes], size: int | None) -> Iterator[Payload | Rejected]:
    """What an input of *size* bytes (``None``: not known) gives: all of it, portions of it, or why it is too large.

    *given* holds its first bytes, *chunks* what follows them; no more of them is asked for than is read.
    """
    if in_portions(given.data, given.label, size):
        yield from cut_portions(given, chunks, size or len(given.data))
    elif size is not None and size <= len(given.data):
        yield given
    else:
        yield _whole(given, chunks, size)


def _whole(given: Payload, chunks: Iterable[bytes], size: int | None) -> Payload | Rejected:
    """All bytes, unless they are more than are read of their kind; of a stream that counts when it is read."""
    most = most_bytes(given.data, given.label) if size is not None else None
    held, come = [given.data], len(given.data)
    for chunk in chunks if most is None or (size or 0) <= most else ():
        held.append(chunk)
        come += len(chunk)
        if most is not None and come > most:
            break
    if most is not None and max(size or 0, come) > most:
        large = f"{max(size or 0, come)} bytes; at most {most >> 20} MiB of its kind are read"
        return Rejected(given.label, Refusal.TOO_LARGE, large)
    return replace(given, data=b"".join(held))


def in_portions(head: bytes, label: str, size: int | None) -> bool:
    """Whether an input of *size* bytes (``None``: not known) that begins with *head* is large and can be cut."""
    packed = sniff(head, label, None) is Format.GZIP
    large = not packed if size is None else size > (_LARGE_PACKED if packed else _LARGE)
    return large and _cut_of(_plain(head), label) is not None


def cut_portions(payload: Payload, chunks: Iterable[bytes], size: int) -> Iterator[Payload | Rejected]:
    """The portions of an input of *size* bytes, given in *chunks* of any length behind the bytes of *payload*.

    What they give together is what the whole would give. Of a compressed file of lines the portions are of what
    comes out of it; where it is broken or too much comes out, the portions end and a refusal says so.
    """
    packed = sniff(payload.data, payload.label, None) is Format.GZIP
    cut = _cut_of(_plain(payload.data), payload.label)
    pieces = chain((payload.data,), chunks)
    given = replace(payload, media_type=_LINES if cut is _behind_line else payload.media_type)
    if not packed:
        yield from _portions(given, pieces, cut or len)
        return
    failed: list[Rejected] = []
    yield from _portions(replace(given, packed=size), _inflated(pieces, size, payload.uri, failed), cut or len)
    yield from failed


def _plain(head: bytes) -> bytes:
    """The first bytes, made plain where they are those of a compressed file of lines."""
    if not head.startswith(GZIP):
        return head
    try:
        plain = zlib.decompressobj(wbits=31).decompress(head, _STEP)
    except zlib.error:
        return head
    return head if plain.startswith(b"WARC/") else plain


def _cut_of(head: bytes, label: str) -> Cut | None:
    """How the input is cut; ``None`` where it cannot be."""
    form = sniff(head, label.lower().removesuffix(".gz"), None)
    if form is Format.WARC:
        return _before_member if head.startswith(GZIP) else _before_record
    lines = form is Format.RECORDS and re.match(rb"[\s\0]*(?:\[|\{\s*[\r\n])", head) is None
    return _behind_line if lines and b"\0" not in head else None


def _portions(payload: Payload, chunks: Iterable[bytes], cut: Cut) -> Iterator[Payload]:
    held = bytearray()
    offset = lines = 0
    for chunk in chunks:
        held += chunk
        if len(held) < PORTION:
            continue
        size = cut(held) or (len(held) if len(held) >= _LONGEST else 0)
        if size:
            data = bytes(held[:size])
            del held[:size]
            yield replace(payload, data=data, offset=offset, lines=lines)
            offset += size
            lines += data.count(b"\n") + data.count(b"\r") - data.count(b"\r\n")
    if held or not offset:
        yield replace(payload, data=bytes(held), offset=offset, lines=lines)


def _behind_line(held: bytearray) -> int:
    return held.rfind(b"\n") + 1


def _before_record(held: bytearray) -> int:
    """Before the last record that begins with a field of its own; 0 where there is none."""
    begin = max(0, len(held) - PORTION // 2)
    return max((match.end() for match in _RECORD.finditer(held, begin)), default=0)


def _before_member(held: bytearray) -> int:
    """Before the last gzip member that holds a record; 0 where there is none."""
    at = held.rfind(GZIP)
    while at > 0:
        try:
            if zlib.decompressobj(wbits=31).decompress(held[at : at + 4096], 16).startswith(b"WARC/"):
                return at
        except zlib.error:
            pass
        at = held.rfind(GZIP, 0, at)
    return 0


def _inflated(chunks: Iterable[bytes], size: int, uri: str, failed: list[Rejected]) -> Iterator[bytes]:
    """What comes out of gzip members, a step at a time; why it ended early goes to *failed*."""
    stream, inside, left = zlib.decompressobj(wbits=31), False, _RATIO * size
    for chunk in chunks:
        data = chunk
        while data:
            try:
                out = stream.decompress(data, _STEP)
            except zlib.error as error:
                failed.append(Rejected(uri, Refusal.CORRUPT, f"its compression is broken: {error}"))
                return
            left -= len(out)
            if left < 0:
                failed.append(Rejected(uri, Refusal.TOO_LARGE, "it inflates to more than is read"))
                return
            yield out
            data, inside = stream.unconsumed_tail, not stream.eof
            if stream.eof:
                data, stream = stream.unused_data.lstrip(b"\0"), zlib.decompressobj(wbits=31)
    if inside:
        failed.append(Rejected(uri, Refusal.CORRUPT, "its compressed bytes end early"))
