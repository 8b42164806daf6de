"""Bytes to characters: the mark at their head, then UTF-8, then what they declare, then a detector."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<meta[^<>]{0,200}?charset\s{0,3}=\s{0,3}["']?([\w.:-]{2,30})|encoding=["']([\w.:-]{2,30})""", re.IGNORECASE
)
# What the web calls Latin-1 is Windows' superset of it; the names are those of browsers, no codecs of Python's own.
_ALLOWED = {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "windows-1252": "cp1252", "cp1252": "cp1252", "iso-8859-15": "iso8859-15", "iso-8859-2": "iso8859-2",
    "iso-8859-3": "iso8859-3", "iso-8859-4": "iso8859-4", "iso-8859-5": "iso8859-5", "iso-8859-6": "iso8859-6",
    "iso-8859-7": "iso8859-7", "iso-8859-8": "iso8859-8", "iso-8859-9": "cp1254", "iso-8859-10": "iso8859-10",
    "iso-8859-13": "iso8859-13", "windows-1250": "cp1250", "windows-1251": "cp1251", "cp1251": "cp1251",
    "windows-1253": "cp1253", "windows-1254": "cp1254", "windows-1255": "cp1255", "windows-1256": "cp1256",
    "windows-1257": "cp1257", "windows-1258": "cp1258", "windows-874": "cp874", "tis-620": "cp874",
    "koi8-r": "koi8-r", "koi8-u": "koi8-u", "macintosh": "mac-roman", "shift_jis": "cp932", "shift-jis": "cp932",
    "sjis": "cp932", "x-sjis": "cp932", "euc-jp": "euc-jp", "iso-2022-jp": "iso2022-jp", "gb2312": "gb18030",
    "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5hkscs", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
}  # fmt: skip
_HEAD = 4096
_SAMPLE = 200_000  # bytes shown to the detector
_NOISE = 0.02  # share of control characters that no text has


class Undecodable(Exception):
    """The bytes are no text in any encoding the room knows."""


def decode(data: bytes, media_type: str | None = None) -> str:
    """The characters of *data* without the mark that names their encoding. Raises ``Undecodable``.

    Few broken sequences among many good ones leave it UTF-8, each replaced by U+FFFD.
    A declared encoding is believed only where the bytes allow it. Linear.
    """
    codec, skipped = choose_codec(data, media_type)
    return _checked(data[skipped:].decode(codec, "replace"))


def choose_codec(data: bytes, media_type: str | None = None) -> tuple[str, int]:
    """The codec that reads *data*, and how many bytes its mark takes. Linear."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return codec, len(mark)
    if wide := _wide(data):
        return wide, 0
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _otherwise(data, media_type), 0
    return "utf-8", 0


def keeps_ascii(codec: str) -> bool:
    """Whether ASCII bytes always are ASCII characters in it, so that its lines can be cut as bytes."""
    return codec not in _WIDE


_WIDE = frozenset({"utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "iso2022-jp"})


def _wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark, known by where its zero bytes stand."""
    head = data[:_HEAD]
    quarter = len(head) // 4
    zeros = [head[n::4].count(0) for n in range(4)]
    if len(head) < 8 or sum(zeros) < max(4, len(head) // 50):
        return None
    if min(zeros[1:]) >= quarter - 1:
        return "utf-32-le"
    if min(zeros[:3]) >= quarter - 1:
        return "utf-32-be"
    even, odd = zeros[0] + zeros[2], zeros[1] + zeros[3]
    if 20 * even < odd and _decodes(head, "utf-16-le"):
        return "utf-16-le"
    return "utf-16-be" if 20 * odd < even and _decodes(head, "utf-16-be") else None


def _decodes(head: bytes, codec: str) -> bool:
    """Whether *head* reads as text of that codec, and hardly as characters of nobody's."""
    try:
        text = head[: len(head) // 2 * 2 - 2].decode(codec)
    except UnicodeDecodeError:
        return False
    return sum(char.isprintable() or char.isspace() for char in text) >= 0.98 * len(text)


def _otherwise(data: bytes, media_type: str | None) -> str:
    loose = data.decode("utf-8", "replace")
    broken = loose.count("\ufffd")
    good = sum(1 for char in loose if char > "\x7f") - broken
    if good > 10 * broken or (broken == 1 and loose.endswith("\ufffd")):
        return "utf-8"
    codec = _declared(data, media_type)
    if codec:
        read = data.decode(codec, "replace")
        if read.count("\ufffd") * 100 <= len(read):
            return codec
    return _detected(data) or "utf-8"


def _declared(data: bytes, media_type: str | None) -> str | None:
    match = _DECLARED.search(data[:_HEAD])
    names = [(match[1] or match[2]).decode("ascii", "replace")] if match else []
    names += re.findall(r"charset=[\"']?([\w.:-]{2,30})", media_type or "", re.IGNORECASE)
    return next((codec for name in names if (codec := _ALLOWED.get(name.lower()))), None)


def _detected(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best is not None else None


def _checked(text: str) -> str:
    """*text*, unless so much of it is control or replacement characters that it is no text."""
    noise = sum(text.count(chr(code)) for code in range(1, 32) if code not in _BLANKS)
    lost = text.count("\ufffd")
    nulls = text.count("\0") - _tail_of_nulls(text)
    if noise + nulls > _NOISE * len(text) + 8 or lost > len(text) // 3:
        raise Undecodable("its bytes are no text in a known encoding")
    return text


_BLANKS = frozenset({9, 10, 11, 12, 13, 27, 28, 29, 30, 31})


def _tail_of_nulls(text: str) -> int:
    return len(text) - len(text.rstrip("\0"))
