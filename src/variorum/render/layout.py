"""Blocks as lines for a terminal: wrapped paragraphs, headings and columns."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from textwrap import wrap

from .blocks import Block, Heading, Item, Paragraph, Table, Title
from .controls import disarm

WIDTH = 92
_GAP = "  "
_INDENT = 2


def tidy(text: str) -> str:
    """*text* on one line, with nothing in it that a terminal would obey."""
    return " ".join(disarm(text).split())


def lay_out(blocks: Iterable[Block]) -> list[str]:
    """The lines of *blocks*, none wider than 92 characters where words can be broken."""
    return [line for block in blocks for line in _lines(block)]


def _lines(block: Block) -> list[str]:
    match block:
        case Title(text):
            return _paragraph(text, 0, 0)
        case Heading(text):
            return ["", text.upper(), "─" * len(text), ""]
        case Paragraph(text, indent, hang):
            return _paragraph(text, indent, hang)
        case Item(text):
            return _paragraph(f"- {text}", 0, 2)
        case Table(rows, widths):
            return _columns(rows, widths)
        case _:
            return [""]


def _paragraph(text: str, indent: int, hang: int) -> list[str]:
    """*text* wrapped, all lines indented, those after the first by *hang* more."""
    first, rest = " " * indent, " " * (indent + hang)
    return wrap(
        tidy(text),
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_on_hyphens=False,
        break_long_words=True,
    )


def _columns(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> list[str]:
    """*rows* in columns of the given widths; cells are wrapped, never cut."""
    lines = []
    for row in rows:
        cells = [wrap(tidy(cell), width, break_on_hyphens=False) for cell, width in zip(row, widths, strict=True)]
        for pieces in zip_longest(*cells, fillvalue=""):
            padded = (piece.ljust(width) for piece, width in zip(pieces, widths, strict=True))
            lines.append((" " * _INDENT + _GAP.join(padded)).rstrip())
    return lines
