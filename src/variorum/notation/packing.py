"""An account packed small enough to lie in its own page: xz in base64, inside a JSON object."""

import json
import lzma
from base64 import b64decode, b64encode

_FORM = "xz+base64"
# An account of hundreds of reports is some 20 MiB; what unpacks to more was made to do harm.
_MOST = 1 << 28


def pack(text: str) -> str:
    """*text* as one JSON object of ASCII letters only. About linear: 1 MiB a second."""
    data = lzma.compress(text.encode("utf-8", "surrogatepass"), check=lzma.CHECK_CRC32, preset=6)
    return json.dumps({"encoding": _FORM, "account": b64encode(data).decode()}, separators=(",", ":"))


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
        data = opened.decompress(b64decode(str(held["account"]), validate=True), _MOST)
    except lzma.LZMAError as error:
        raise ValueError(f"the account is packed wrongly: {error}") from error
    if not opened.eof or opened.unused_data:
        raise ValueError("the account is cut short, too long, or too large to be one")
    return data.decode("utf-8", "surrogatepass")
