"""What a readable account is made of, whether a terminal or Markdown shows it."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Title:
    """The head of it all."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running words; an ``indent`` puts them under what stands before, ``hang`` sets in all lines but the first."""

    text: str
    indent: int = 0
    hang: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the first row their heads; widths are for a terminal."""

    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A blank line."""


Block = Title | Heading | Paragraph | Item | Table | Gap


def table(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> Table:
    """The table of *rows*."""
    return Table(tuple(tuple(row) for row in rows), tuple(widths))
