"""Text without markup: the characters as decoded, one block a line."""

import re
from collections.abc import Iterator

from variorum.values import Block, BlockKind, Document, Refusal, Rejected, Stated

_LINE = re.compile(r"\S(?:[^\r\n]*\S)?")  # without the blanks around it


def read_plain(id: str, uri: str, text: str, digest: str, stated: tuple[Stated, ...] = ()) -> Document | Rejected:
    """The document of plain *text*, unaltered; lines end at CR or LF alone. Linear."""
    blocks = tuple(_lines(text))
    if not blocks:
        return Rejected(uri, Refusal.NO_TEXT, "it holds white space only")
    return Document(id=id, uri=uri, media_type="text/plain", sha256=digest, text=text, blocks=blocks, stated=stated)


def _lines(text: str) -> Iterator[Block]:
    for match in _LINE.finditer(text):
        start, end = match.span()
        yield Block(start, end, BlockKind.LINE)
