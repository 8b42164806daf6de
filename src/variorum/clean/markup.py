"""What the markup says of the blocks of a page, as numbers: verdicts, kinds, the elements around and their names."""

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

import numpy as np

from variorum.lang.lexicon import load_lexicon
from variorum.values import Block, BlockKind

from .letters import Column, Places
from .lines import Line, enclosing
from .marks import Table

_KINDS = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CAPTION, BlockKind.QUOTE, BlockKind.CELL)
_FRAMES = (
    "article",
    "main",
    "aside",
    "footer",
    "header",
    "nav",
    "figure",
    "form",
    "ul",
    "table",
    "section",
    "blockquote",
    "button",
)
_FAR = 9  # elements around a block whose names are looked at, those next to it apart
_KEPT = 1 << 14  # verdicts on names remembered


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """The blocks of the lines of a page."""
    return [line.block for line in lines if line.block is not None]


def verdicts(lines: Sequence[Line]) -> Table:
    """A row per block: the extractor's verdict, the page's own, its share of links, its level as a heading."""
    rows = [
        (-1.0 if b.main is None else b.main, -1.0 if b.listed is None else b.listed, b.link_share, b.level or 0)
        for b in blocks_of(lines)
    ]
    return np.array(rows, dtype=np.float64).reshape(len(lines), 4)


def frames(lines: Sequence[Line], marked: Table) -> Callable[[slice], Table]:
    """The verdicts *marked*, the kind, the elements around each block, and the classes of their names, near and far."""
    blocks = blocks_of(lines)
    kinds = np.fromiter((_KINDS.index(block.kind) if block.kind in _KINDS else -1 for block in blocks), dtype=np.intp)
    known: dict[tuple[str, ...], int] = {}
    which = np.fromiter((known.setdefault(block.path, len(known)) for block in blocks), dtype=np.intp)
    marks = np.array([_path_marks(path) for path in known], dtype=np.int64).reshape(len(known), 4)
    widths = (len(_FRAMES), len(_classes()), len(_classes()))

    held = np.hstack([*((marks[:, [n]] >> np.arange(width)) & 1 for n, width in enumerate(widths)), marks[:, -1:]])
    sorts = np.arange(len(_KINDS))
    return lambda some: np.hstack([marked[some], kinds[some][:, None] == sorts, held[which[some]]])


def _path_marks(path: tuple[str, ...]) -> tuple[int, int, int, int]:
    """As bits: the elements in *path*, the classes of its last two steps and of its last ones; and its length."""
    steps = [_step_marks(step) for step in path[-_FAR:]]
    framed = near = 0
    for frame, _ in steps:
        framed |= frame
    for step in path[:-_FAR]:
        framed |= _step_marks(step)[0]
    for _, classes in steps[-2:]:
        near |= classes
    far = near
    for _, classes in steps[:-2] if len(path) > _FAR else steps[1:-2]:
        far |= classes
    return framed, near, far, len(path)


@lru_cache(_KEPT)
def _step_marks(step: str) -> tuple[int, int]:
    """Which of the frames an element is, and the classes its names match, both as bits."""
    name, *words = step.split(" ")
    classes = 0
    for word in words:
        classes |= _marks_of(word)
    return (1 << _FRAMES.index(name) if name in _FRAMES else 0), classes


@lru_cache(_KEPT)
def _marks_of(word: str) -> int:
    """The class patterns a word matches, case aside, as bits."""
    low = word.lower()
    return sum(1 << n for n, pattern in enumerate(_classes()) if pattern.search(low))


@cache
def _classes() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in load_lexicon("markup")["classes"].values())


def containers(lines: Sequence[Line], words: Column, prose: Column, main: Column) -> Callable[[slice], Table]:
    """For three elements around the block's own: their share of the page's prose, their words, prose and verdict."""
    total = max(1.0, float(prose.sum()))
    known: dict[tuple[str, ...], int] = {}
    own = np.fromiter((known.setdefault(b.path, len(known)) for b in blocks_of(lines)), dtype=np.intp)
    found: list[tuple[Places, Table]] = []
    nearest = [enclosing(path) for path in known]
    for up in range(3):
        keys: dict[tuple[str, ...], int] = {}
        homes = (path[: max(0, len(path) - up)] for path in nearest)
        which = np.fromiter((keys.setdefault(home, len(keys)) for home in homes), dtype=np.intp)[own]
        sums = [
            np.bincount(which, weights=column, minlength=len(keys))
            for column in (words, prose, main * words, np.ones(len(words)))
        ]
        size = np.maximum(1, sums[0])
        table = np.column_stack([sums[1] / total, sums[1] / size, sums[2] / size, np.log1p(sums[3])])
        found.append((which, table))
    return lambda some: np.hstack([table[which[some]] for which, table in found])
