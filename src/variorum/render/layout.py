"""Lines for a terminal: wrapped paragraphs, headings and columns."""

from collections.abc import Sequence
from itertools import zip_longest
from textwrap import wrap

from .controls import disarm

WIDTH = 92
_GAP = "  "


def tidy(text: str) -> str:
    """*text* on one line, with nothing in it that a terminal would obey."""
    return " ".join(disarm(text).split())


def heading(title: str) -> list[str]:
    """A section's head, with a blank line before and after."""
    return ["", title.upper(), "─" * len(title), ""]


def paragraph(text: str, indent: int = 0, hang: int = 0) -> list[str]:
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


def item(text: str, indent: int = 0) -> list[str]:
    """*text* as an entry of a list."""
    return paragraph(f"- {text}", indent, 2)


def columns(rows: Sequence[Sequence[str]], widths: Sequence[int], indent: int = 2) -> list[str]:
    """*rows* in columns of the given widths; cells are wrapped, never cut."""
    lines = []
    for row in rows:
        cells = [wrap(tidy(cell), width, break_on_hyphens=False) for cell, width in zip(row, widths, strict=True)]
        for pieces in zip_longest(*cells, fillvalue=""):
            padded = (piece.ljust(width) for piece, width in zip(pieces, widths, strict=True))
            lines.append((" " * indent + _GAP.join(padded)).rstrip())
    return lines
