"""Lines as rows of numbers for the classifiers: shape, neighbourhood, place, and what the markup says."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from variorum.lang.lexicon import load_lexicon
from variorum.values import BlockKind, Document, Field

from .lines import Line, container_of
from .marks import SHAPE, Table, shape

_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_WINDOWS = (1, 2, 5, 12)
# Prose: a line that ends as a sentence and holds grammar; scripts whose grammar is not listed count by length.
_LEAST_FUNCTION = 0.12
_RUN_COST = 8
# Sentences full of these words are about the page: what they weigh as prose sinks below nothing.
_MATTER = ("consent", "letter", "share", "comment", "rights")
_MATTER_COST = 8.0
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

Column = np.ndarray[tuple[int], np.dtype[np.float64]]


class Context(NamedTuple):
    """What is known of the whole document: words of its titles and description, and what kind of page it says it is."""

    title: frozenset[str] = frozenset()
    description: frozenset[str] = frozenset()
    news: bool = False
    article: bool = False


def context_of(document: Document) -> Context:
    """The context of *document*, from what it states."""
    kinds = [s.value for s in document.stated if s.field is Field.KIND]
    return Context(
        _long_words(document, Field.TITLE),
        _long_words(document, Field.DESCRIPTION),
        any("News" in kind or "LiveBlog" in kind for kind in kinds),
        bool(kinds) and any(kind.lower() != "website" for kind in kinds),
    )


def _long_words(document: Document, field: Field) -> frozenset[str]:
    return frozenset(w for s in document.stated if s.field is field for w in _LONG_WORD.findall(s.value.lower()))


def text_features(lines: Sequence[Line], context: Context) -> Table:
    """One row per line of text without markup. Linear in the text."""
    own = shape(lines)
    prose = _prose(own)
    return np.column_stack([*_own(own), prose, *_around(own, prose), *_place(prose), *_shared(lines, prose, context)])


def page_features(lines: Sequence[Line], context: Context) -> Table:
    """One row per block of a page: as for text, and what the markup says. Linear in the text."""
    own = shape(lines)
    prose = _prose(own)
    marked = _markup(lines)
    whole = [float(context.news), float(context.article), float((marked[:, 0] >= 0.5).mean()) if lines else 0.0]
    columns = [*_own(own), prose, *_around(own, prose), *_place(prose), *_shared(lines, prose, context), marked]
    columns += [np.full(len(lines), value) for value in whole]
    columns += [*_around_marks(marked), *_containers(lines, own[:, 0], prose, marked[:, 0])]
    return np.column_stack(columns)


def _own(own: Table) -> list[Column]:
    columns = list(own.T)
    columns[0], columns[1] = np.log1p(columns[0]), np.log1p(columns[1])
    return columns


def _prose(own: Table) -> Column:
    """Words of lines that read as prose, 0 for others."""
    words, ends, function, unspaced = (own[:, SHAPE.index(name)] for name in ("words", "ends", "function", "unspaced"))
    is_prose = (ends > 0) & (words >= 6) & ((function >= _LEAST_FUNCTION) | (unspaced > 0) | (words >= 25))
    matter = own[:, [SHAPE.index(name) for name in _MATTER]].sum(1)
    weighed: Column = np.minimum(words, 80.0) * is_prose * np.clip(1.0 - _MATTER_COST * matter, -0.5, 1.0)
    return weighed


def _around(own: Table, prose: Column) -> list[Column]:
    """Prose and bare lines in windows to both sides, and a few marks of the two neighbours on each side."""
    bare = ((own[:, 0] < 8) & (own[:, 3] == 0)).astype(np.float64)
    found: list[Column] = []
    for values in (prose, bare, own[:, 0]):
        total = np.concatenate([[0.0], np.cumsum(values)])
        for width in _WINDOWS:
            found += [_before(total, width), _after(total, width)]
    for name in ("words", "ends", "function", "capitals", "digits", "upper"):
        column = own[:, SHAPE.index(name)]
        found += [_shift(column, step) for step in (-2, -1, 1, 2)]
    found += [_shift(prose, step) for step in (-2, -1, 1, 2)]
    return found


def _before(total: Column, width: int) -> Column:
    """Sum over the *width* places before each, from running totals."""
    ends = np.arange(len(total) - 1)
    return total[ends] - total[np.maximum(ends - width, 0)]


def _after(total: Column, width: int) -> Column:
    starts = np.arange(1, len(total))
    return total[np.minimum(starts + width, len(total) - 1)] - total[starts]


def _shift(column: Column, step: int) -> Column:
    """The value *step* places on; -1 beyond the ends."""
    moved = np.full(len(column), -1.0)
    if abs(step) < len(column):
        if step > 0:
            moved[:-step] = column[step:]
        else:
            moved[-step:] = column[:step]
    return moved


def _place(prose: Column) -> list[Column]:
    """Where the line stands in the text, and against its densest run of prose."""
    count = len(prose)
    start, end = densest_run(prose)
    place = np.arange(count, dtype=np.float64)
    total = max(1.0, float(prose.sum()))
    running = np.cumsum(prose)
    return [
        place / max(1, count),
        np.minimum(place, 60),
        np.minimum(count - 1 - place, 60),
        running / total,
        np.clip(start - place, -1, 40),
        np.clip(place - end, -1, 40),
        ((place >= start) & (place < end)).astype(np.float64),
        np.full(count, np.log1p(count)),
        np.full(count, np.log1p(total)),
        np.full(count, float(prose[start:end].sum()) / total),
        np.full(count, float((prose > 0).mean())) if count else place,
        running - prose,
        total - running,
    ]


def densest_run(prose: Column) -> tuple[int, int]:
    """The stretch of lines with the greatest sum of (prose words less a cost); Kadane's algorithm."""
    best, bounds, start, total = 0.0, (0, 0), 0, 0.0
    for n, value in enumerate(prose.tolist()):
        if total <= 0:
            start, total = n, 0.0
        total += value - _RUN_COST
        if total > best:
            best, bounds = total, (start, n + 1)
    return bounds


def _shared(lines: Sequence[Line], prose: Column, context: Context) -> list[Column]:
    """Words shared with the title, the description and the core of the text, as shares of the line's long words."""
    start, end = densest_run(prose)
    words = [frozenset(_LONG_WORD.findall(line.text.lower())) for line in lines]
    core: dict[str, int] = {}
    for n in range(start, end):
        if prose[n] > 0:
            for word in words[n]:
                core[word] = core.get(word, 0) + 1
    rows = []
    for n, own in enumerate(words):
        size = max(1, len(own))
        inside = start <= n < end and prose[n] > 0
        again = sum(core.get(word, 0) > inside for word in own)
        title, description = len(own & context.title), len(own & context.description)
        rows.append(
            (again / size, float(again), title / size, title / max(1, len(context.title)), description / size,
             description / max(1, len(context.description)), float(len(own)))
        )  # fmt: skip
    return list(np.array(rows, dtype=np.float64).reshape(len(lines), 7).T)


def _markup(lines: Sequence[Line]) -> Table:
    """What the block's own markup says: verdicts, links, kind, frames around it, classes near and far."""
    return np.array([_marked(line) for line in lines], dtype=np.float64).reshape(len(lines), -1)


def _marked(line: Line) -> list[float]:
    block = line.block
    if block is None:
        return [-1.0] * (4 + len(_KINDS) + len(_FRAMES) + 2 * len(_classes()) + 1)
    return [
        -1.0 if block.main is None else block.main,
        -1.0 if block.listed is None else block.listed,
        block.link_share,
        float(block.level or 0),
        *(float(block.kind is kind) for kind in _KINDS),
        *_path_marks(block.path),
    ]


@cache
def _classes() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in load_lexicon("markup")["classes"].values())


def _path_marks(path: tuple[str, ...]) -> list[float]:
    names = [step.split(" ", 1)[0] for step in path]
    near = _step_marks(path[-1:]) | _step_marks(path[-2:-1])
    far = near
    for n in range(max(1, len(path) - 9), len(path) - 2):
        far |= _step_marks(path[n : n + 1])
    return [
        *(float(frame in names) for frame in _FRAMES),
        *(float(near >> n & 1) for n in range(len(_classes()))),
        *(float(far >> n & 1) for n in range(len(_classes()))),
        float(len(path)),
    ]


@cache
def _marks_of(step: str) -> int:
    """The class patterns a step matches, as bits."""
    return sum(1 << n for n, pattern in enumerate(_classes()) if pattern.search(step))


def _step_marks(steps: tuple[str, ...]) -> int:
    words = steps[0].partition(" ")[2] if steps else ""
    return _marks_of(words) if words else 0


def _around_marks(marked: Table) -> list[Column]:
    """Verdicts and links of the neighbours."""
    found: list[Column] = []
    for column in (0, 1, 2):
        total = np.concatenate([[0.0], np.cumsum(marked[:, column])])
        for width in (1, 3, 8):
            found += [_before(total, width), _after(total, width)]
    return found


def _containers(lines: Sequence[Line], words: Column, prose: Column, main: Column) -> list[Column]:
    """For the two elements around the block's own: their share of the page's prose, their words, prose and verdict."""
    found: list[Column] = []
    total = max(1.0, float(prose.sum()))
    for up in (1, 2, 3):
        keys: dict[tuple[str, ...], int] = {}
        which = np.array([keys.setdefault(container_of(line, up), len(keys)) for line in lines], dtype=np.intp)
        sums = [
            np.bincount(which, weights=column, minlength=len(keys))
            for column in (words, prose, main * words, words * 0 + 1)
        ]
        found += [
            (sums[1] / total)[which],
            (sums[1] / np.maximum(1, sums[0]))[which],
            (sums[2] / np.maximum(1, sums[0]))[which],
            np.log1p(sums[3])[which],
        ]
    return found
