"""A document as lines: the units that get a role."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.values import Block, BlockKind, Document

_WORD = re.compile(r"[^\W_]+")
_END = re.compile(r"[.!?…。！？।؟][\"”’')\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line or block with its trimmed text; ``block`` is what its markup says, if there is any."""

    start: int
    end: int
    text: str
    words: int
    block: Block | None = None

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_END.search(self.text))

    @property
    def classes(self) -> str:
        """The element names and class words around it, folded into one string."""
        return " ".join(self.block.path).lower() if self.block else ""


def lines_of(document: Document) -> tuple[Line, ...]:
    """The non-blank lines of a text, or the blocks of a page, in order."""
    marked = any(block.path for block in document.blocks)
    spans = ((b.start, b.end, b) for b in document.blocks) if marked else _plain(document.text)
    return tuple(line for start, end, block in spans for line in _lines(document.text, start, end, block))


def _plain(text: str) -> Iterator[tuple[int, int, Block | None]]:
    at = 0
    for piece in text.split("\n"):
        yield at, at + len(piece), None
        at += len(piece) + 1


def _lines(text: str, start: int, end: int, block: Block | None) -> Iterator[Line]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        words = text[start:end]
        yield Line(start, end, words, _count(words), block)


def _count(words: str) -> int:
    """Words; in scripts without blanks two letters count as one."""
    found = len(_WORD.findall(words))
    if max(words, default="") <= "\u2e80":  # most lines: nothing beyond the scripts that set blanks
        return found
    letters = sum(char.isalpha() and char > "\u2e80" for char in words)
    return max(found, letters // 2)


def line_key(text: str) -> str:
    """*text* in lower case with single blanks: for finding lines that recur."""
    return " ".join(text.lower().split())


def is_heading(line: Line) -> bool:
    """Whether the markup makes it a heading."""
    return line.block is not None and line.block.kind is BlockKind.HEADING


def is_caption(line: Line) -> bool:
    """Whether the markup makes it a caption."""
    return line.block is not None and line.block.kind is BlockKind.CAPTION


_LEAVES = frozenset(
    {"a", "abbr", "b", "cite", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "time", "u", "q"}
)


def container_of(line: Line, up: int = 1) -> tuple[str, ...]:
    """The path of the element *up* levels around the line's own, inline elements aside."""
    path = line.block.path if line.block else ()
    while path and path[-1].split(" ", 1)[0] in _LEAVES:
        path = path[:-1]
    return path[:-up]
