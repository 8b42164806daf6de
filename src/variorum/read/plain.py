"""Text without markup: the characters as decoded, one block a line."""

from collections.abc import Iterator
from functools import partial

from variorum.values import Block, BlockKind, Document, Refusal, Rejected, Stated

_made = partial(tuple.__new__, Block)  # as ``Block._make``, without a step of Python
_KNOWN_OF = (BlockKind.LINE, *Block(0, 0)[3:])  # of a line nothing is known but where it stands


def read_plain(id: str, uri: str, text: str, digest: str, stated: tuple[Stated, ...] = ()) -> Document | Rejected:
    """The document of plain *text*, unaltered; lines end at CR or LF alone. Linear."""
    blocks = tuple(_lines(text))
    if not blocks:
        return Rejected(uri, Refusal.NO_TEXT, "it holds white space only")
    return Document(id=id, uri=uri, media_type="text/plain", sha256=digest, text=text, blocks=blocks, stated=stated)


def _lines(text: str) -> Iterator[Block]:
    """The lines that are not blank, without the blanks around them."""
    at = 0
    for piece in (text.replace("\r", "\n") if "\r" in text else text).split("\n"):
        if words := piece.strip():
            start = at if piece[0] == words[0] else at + piece.index(words[0])
            yield _made((start, start + len(words), *_KNOWN_OF))
        at += len(piece) + 1
