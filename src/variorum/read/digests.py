"""The digests a web archive gives of its records, and whether what stands there still fits them."""

import hashlib
from base64 import b32decode
from collections.abc import Mapping

_ALGORITHMS = {b"sha1": hashlib.sha1, b"sha-1": hashlib.sha1, b"sha256": hashlib.sha256, b"sha-256": hashlib.sha256,
               b"md5": hashlib.md5, b"sha512": hashlib.sha512}  # fmt: skip


def misfit(fields: Mapping[bytes, bytes], content: bytes, bodies: tuple[bytes, ...]) -> str | None:
    """Which digest of the header *fields* fits neither; ``None`` where all that are given and known do. Linear.

    That of the block is of the whole *content*; that of the payload is of the answer's body, which
    some archivers take as it was sent and others with its chunks joined: either of *bodies* will do.
    """
    if not _fits(fields.get(b"warc-block-digest", b""), (content,)):
        return "block"
    return None if _fits(fields.get(b"warc-payload-digest", b""), bodies) else "payload"


def _fits(given: bytes, contents: tuple[bytes, ...]) -> bool:
    """Whether one of *contents* has the digest *given*; what cannot be told counts as fitting."""
    name, _, value = given.partition(b":")
    algorithm = _ALGORITHMS.get(name.strip().lower())
    if algorithm is None or not contents:
        return True
    wanted = _decoded(value.strip(), algorithm().digest_size)
    return wanted is None or any(algorithm(content).digest() == wanted for content in contents)


def _decoded(value: bytes, size: int) -> bytes | None:
    """The digest's bytes, written in base 16 or 32; ``None`` where it is neither."""
    try:
        found = bytes.fromhex(value.decode("ascii")) if len(value) == 2 * size else b32decode(value.upper())
    except (ValueError, UnicodeDecodeError):
        return None
    return found if len(found) == size else None
