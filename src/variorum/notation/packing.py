"""An account packed small enough to lie in its own page: xz in base 85, inside a JSON object."""

import json
import lzma
from base64 import b85decode, b85encode

_FORM = "xz+base85"
# RFC 1924's 85 signs, but for three that a page would read as its own.
_TO_PAGE, _FROM_PAGE = bytes.maketrans(b"<>&", b"[]:"), bytes.maketrans(b"[]:<>&", b"<>&[]:")
# Text of few bytes a letter: where a byte stands in its word of four tells nothing.
_FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 6 | lzma.PRESET_EXTREME, "pb": 0}]
# An account of hundreds of reports is some 20 MiB; what unpacks to more was made to do harm.
_MOST = 1 << 28


def pack(text: str) -> str:
    """*text* as one JSON object of ASCII letters only. About linear: 1 MiB a second."""
    data = lzma.compress(text.encode("utf-8", "surrogatepass"), check=lzma.CHECK_CRC32, filters=_FILTERS)
    signs = b85encode(data).translate(_TO_PAGE).decode()
    return json.dumps({"encoding": _FORM, "account": signs}, separators=(",", ":"))


def unpack(packed: str) -> str:
    """The text in *packed*, or *packed* itself where that is no packed text; ``ValueError`` when it is broken."""
    try:
        held = json.loads(packed)
    except (ValueError, RecursionError):
        return packed
    if not isinstance(held, dict) or held.keys() != {"encoding", "account"} or held["encoding"] != _FORM:
        return packed
    opened = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MOST)
    try:
        data = opened.decompress(b85decode(str(held["account"]).encode().translate(_FROM_PAGE)), _MOST)
    except (lzma.LZMAError, ValueError) as error:
        raise ValueError(f"the account is packed wrongly: {error}") from error
    if not opened.eof or opened.unused_data:
        raise ValueError("the account is cut short, too long, or too large to be one")
    return data.decode("utf-8", "surrogatepass")
