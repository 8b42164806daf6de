"""Rows of bulletins and tables that belong to a report told in text without markup.

The learned scores take them for page matter: they are short, end in no mark and stand in no sentence.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from variorum.lang.rows import figured, is_item, row_of
from variorum.values import Furniture

from .lines import Line, is_marked

_ALONE, _BESIDE, _ITEMS = 4, 2, 3  # rows of a run by itself, of one beside the body, and items of a list there
_MOST_LINES = 80  # of a text in which a run by itself is the report
_HEADING = 9  # words of a line between two rows that heads some of them


def rows_told(lines: Sequence[Line], kinds: Sequence[Furniture | None], kept: Sequence[int]) -> tuple[int, ...]:
    """The numbers of the lines of a text without markup that are rows of the report; *kept* are its body. Linear."""
    if is_marked(lines):
        return ()
    body = frozenset(kept)
    found: list[int] = []
    for run in _runs(lines, kinds):
        rows = [n for n in run if is_row(lines[n])]
        beside = run.start - 1 in body or run.stop in body or (found and found[-1] >= run.start - 2)
        items = sum(is_item(lines[n].text) for n in run) if beside else 0
        alone = len(rows) >= _ALONE and len(lines) <= _MOST_LINES
        listed = items >= _ITEMS and 2 * figured([lines[n].text for n in run]) >= items
        inside = body.intersection(run) and rows
        if alone or listed or inside or (beside and len(rows) >= (1 if _continues(lines, run) else _BESIDE)):
            found += [n for n in run if listed or n in body or _is_told(lines[n])]
    return tuple(n for n in found if n not in body)


def _continues(lines: Sequence[Line], run: range) -> bool:
    """Whether the line above tells figures against labels too, though it is a sentence: "Dead: 11. Missing: 23."."""
    above = lines[run.start - 1].text if run.start else ""
    if len(run) == 1 and lines[run.start].is_sentence:
        return True
    return re.search(r"[a-z]: \d", above) is not None


def is_row(line: Line) -> bool:
    """Whether a line without markup sets figures against a label."""
    return line.figures > 0 and line.block is None and row_of(line.text) is not None


def rows_beside(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the rows next to another one, which are no headline; the first line may be one."""
    rows = [n for n, line in enumerate(lines) if line.figures and n and is_row(line)]
    return frozenset(n for a, b in pairwise(rows) if b - a == 1 for n in (a, b))


def _is_told(line: Line) -> bool:
    return is_row(line) or is_item(line.text) or ": " in line.text


def count_rows(lines: Sequence[Line]) -> int:
    """How many of the lines are rows."""
    return sum(is_row(line) for line in lines)


def _runs(lines: Sequence[Line], kinds: Sequence[Furniture | None]) -> Iterator[range]:
    """Stretches of rows and items of lists below the first line, with short headings between two of them."""
    bare = [n for n, kind in enumerate(kinds) if n and kind is None]
    found = [n for n in bare if (lines[n].figures and is_row(lines[n])) or is_item(lines[n].text)]
    first = 0
    for here, following in pairwise([*found, None]):
        first = first or here or 0
        if here is not None and (following is None or not _continued(lines, kinds, here, following)):
            yield range(first, here + 1)
            first = 0


def _continued(lines: Sequence[Line], kinds: Sequence[Furniture | None], here: int, following: int) -> bool:
    """Whether a row stands next to another, or a short heading between them."""
    between = here + 1
    return following == between or (
        following == between + 1 and kinds[between] is None and lines[between].words <= _HEADING
    )
