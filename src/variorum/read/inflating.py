"""Compressed bytes made plain, with a limit on what may come out."""

import zlib

_MAGIC = b"\x1f\x8b"
_MOST = 512 * 1024 * 1024  # bytes that may come out
_RATIO = 200  # times the bytes that went in
_STEP = 1 << 20


class Overflow(Exception):
    """Compressed bytes that hold too much (``large``) or are broken."""

    def __init__(self, what: str, *, large: bool) -> None:
        super().__init__(what)
        self.large = large


def inflate(data: bytes) -> bytes:
    """*data*, or what it holds where it is gzip. Raises ``Overflow``; never holds more than the limit."""
    if not data.startswith(_MAGIC):
        return data
    most = min(_MOST, max(_STEP, _RATIO * len(data)))
    out: list[bytes] = []
    held, rest = 0, data
    while rest.startswith(_MAGIC):
        piece, rest = _member(rest, most - held)
        held += len(piece)
        out.append(piece)
    return b"".join(out)


def _member(data: bytes, most: int) -> tuple[bytes, bytes]:
    """What the first gzip member holds, and the bytes after it."""
    stream = zlib.decompressobj(wbits=31)
    try:
        piece = stream.decompress(data, most + 1)
    except zlib.error as error:
        raise Overflow(f"its compression is broken: {error}", large=False) from None
    if len(piece) > most:
        raise Overflow("it inflates to more than is read", large=True)
    if not stream.eof:
        raise Overflow("its compressed bytes end early", large=False)
    return piece, stream.unused_data
