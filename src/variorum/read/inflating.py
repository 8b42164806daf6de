"""Compressed bytes made plain, with a limit on what may come out."""

import bz2
import lzma
import zlib
from collections.abc import Iterator

from variorum.values import Payload, Refusal

from .pieces import Entry, Member, Skip

GZIP = b"\x1f\x8b\x08"
MOST_BYTES = 256 * 1024 * 1024  # that may come out of one stream
_RATIO = 200  # times the bytes that went in
_LEAST = 1 << 20  # bytes that may come out of however few
_STEP = 64 * 1024
_SUFFIXES = (".gz", ".bz2", ".xz", ".gzip", ".lzma")


class Overflow(Exception):
    """Compressed bytes that hold too much (``large``) or are broken; ``held`` came out of those before ``at``."""

    def __init__(self, what: str, *, large: bool, held: bytes = b"", at: int = 0) -> None:
        super().__init__(what)
        self.large = large
        self.held = held
        self.at = at

    @property
    def reason(self) -> Refusal:
        """The refusal it amounts to."""
        return Refusal.TOO_LARGE if self.large else Refusal.CORRUPT


def bound(size: int, most: int = MOST_BYTES) -> int:
    """How many bytes may come out of *size* compressed ones."""
    return min(most, max(_LEAST, _RATIO * size))


def inflate_member(data: bytes, start: int, most: int, wbits: int = 31) -> tuple[bytes, int]:
    """What the zlib stream at *start* holds, and where it ends. Raises ``Overflow``; holds at most *most* bytes.

    Bytes are fed by and by: zlib copies whatever it is given beyond the end of the stream.
    """
    stream = zlib.decompressobj(wbits=wbits)
    out: list[bytes] = []
    held, at = 0, start
    while not stream.eof:
        chunk = data[at : at + _STEP]
        if not chunk:
            raise Overflow("its compressed bytes end early", large=False, held=b"".join(out), at=at)
        try:
            out.append(stream.decompress(chunk, most - held + 1))
        except zlib.error as error:
            what = f"its compression is broken: {error}"
            raise Overflow(what, large=False, held=b"".join(out), at=at) from None
        held += len(out[-1])
        if held > most:
            raise Overflow("it inflates to more than is read", large=True)
        at += len(chunk)
    return b"".join(out), at - len(stream.unused_data)


def unpack_gzip(payload: Payload) -> Iterator[Entry]:
    """The one input that all gzip members of *payload* hold together. Linear in what comes out."""
    data, at = payload.data, 0
    out: list[bytes] = []
    left = bound(len(data))
    try:
        while data.startswith(GZIP, at):
            piece, at = inflate_member(data, at, left)
            out.append(piece)
            left -= len(piece)
    except Overflow as overflow:
        yield Skip(0, len(data), overflow.reason, str(overflow))
        return
    yield Member(0, at, _inner(payload, b"".join(out)))
    if at < len(data):
        rest = data[at:]
        padding = not rest.strip(b"\0")
        reason, detail = (Refusal.FRAMING, None) if padding else (Refusal.CORRUPT, "bytes after the compressed ones")
        yield Skip(at, len(data), reason, detail)


def unpack_squeezed(payload: Payload) -> Iterator[Entry]:
    """The input that *payload* holds as bzip2 or xz."""
    data = payload.data
    squeezed = bz2.BZ2Decompressor() if data.startswith(b"BZh") else lzma.LZMADecompressor(memlimit=256 << 20)
    most = bound(len(data))
    try:
        out = squeezed.decompress(data, most + 1)
    except (OSError, lzma.LZMAError, ValueError, EOFError) as error:
        yield Skip(0, len(data), Refusal.CORRUPT, f"its compression is broken: {error}")
        return
    if len(out) > most:
        yield Skip(0, len(data), Refusal.TOO_LARGE, "it inflates to more than is read")
    elif not squeezed.eof:
        yield Skip(0, len(data), Refusal.CORRUPT, "its compressed bytes end early")
    else:
        at = len(data) - len(squeezed.unused_data)
        yield Member(0, at, _inner(payload, out))
        if at < len(data):
            yield Skip(at, len(data), Refusal.CORRUPT, "bytes after the compressed ones")


def _inner(payload: Payload, data: bytes) -> Payload:
    """What was compressed, under the same name: ids do not change when a file is compressed."""
    label = payload.label
    suffix = next((suffix for suffix in _SUFFIXES if label.lower().endswith(suffix)), None)
    return Payload(label, payload.uri, data, None if suffix else payload.media_type)
