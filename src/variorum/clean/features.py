"""Lines as rows of numbers for the classifiers: shape, neighbourhood, place, and what the markup says.

What needs the whole document is worked out once, in columns as few as may be; the wide rows are made some
lines at a time, so that memory does not grow with them.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from variorum.values import Document, Field

from .letters import Column, Places
from .lines import Line
from .marks import SHAPE, Looked, Table, long_words, look_at
from .markup import containers, frames, verdicts

_WINDOWS = (1, 2, 5, 12)
_STEPS = (-2, -1, 1, 2)
# Prose: a line that ends as a sentence and holds grammar; scripts whose grammar is not listed count by length.
_LEAST_FUNCTION = 0.12
_RUN_COST = 8
# Sentences full of these words are about the page: what they weigh as prose sinks below nothing.
_MATTER = ("consent", "letter", "share", "comment", "rights")
_MATTER_COST = 8.0
_TOGETHER = 4096  # rows made at a time

Family = Callable[[Places], list[Column]]  # columns of some features for the lines at these places


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
    return frozenset(word for s in document.stated if s.field is field for word in long_words(s.value))


def text_features(lines: Sequence[Line], context: Context) -> Table:
    """One row per line of text without markup. Linear in the text."""
    return np.concatenate(list(text_rows(look_at(lines), context)))


def page_features(lines: Sequence[Line], context: Context) -> Table:
    """One row per block of a page: as for text, and what the markup says. Linear in the text."""
    return np.concatenate(list(page_rows(lines, look_at(lines), context)))


def text_rows(looked: Looked, context: Context) -> Iterator[Table]:
    """The rows of ``text_features``, some lines at a time."""
    return _rows(len(looked.table), _common(looked, _prose(looked.table), context))


def page_rows(lines: Sequence[Line], looked: Looked, context: Context) -> Iterator[Table]:
    """The rows of ``page_features``, some lines at a time. All lines are blocks."""
    own = looked.table
    prose, marked = _prose(own), verdicts(lines)
    main = marked[:, 0]
    whole = (float(context.news), float(context.article), float((main >= 0.5).mean()) if lines else 0.0)
    families = (
        *_common(looked, prose, context),
        frames(lines, marked),
        lambda at: [np.full(len(at), value) for value in whole],
        _around_marks(marked),
        containers(lines, own[:, 0], prose, main),
    )
    return _rows(len(lines), families)


def _rows(count: int, families: Sequence[Family]) -> Iterator[Table]:
    for start in range(0, max(1, count), _TOGETHER):
        at = np.arange(start, min(count, start + _TOGETHER))
        yield np.column_stack([column for family in families for column in family(at)])


def _common(looked: Looked, prose: Column, context: Context) -> tuple[Family, ...]:
    """What is asked of a line with or without markup."""
    own = looked.table
    return (
        lambda at: [*_own(own[at]), prose[at]],
        _around(own, prose),
        _place(prose),
        _shared(looked, prose, context),
    )


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


def _around(own: Table, prose: Column) -> Family:
    """Prose and bare lines in windows to both sides, and a few marks of the two neighbours on each side."""
    bare = ((own[:, 0] < 8) & (own[:, 3] == 0)).astype(np.float64)
    totals = [_running(values) for values in (prose, bare, own[:, 0])]
    marks = [own[:, SHAPE.index(name)] for name in ("words", "ends", "function", "capitals", "digits", "upper")]

    def columns(at: Places) -> list[Column]:
        sums = [side(total, width, at) for total in totals for width in _WINDOWS for side in (_before, _after)]
        return sums + [_shift(column, step, at) for column in (*marks, prose) for step in _STEPS]

    return columns


def _running(values: Column) -> Column:
    return np.concatenate([[0.0], np.cumsum(values)])


def _before(total: Column, width: int, at: Places) -> Column:
    """Sum over the *width* places before each, from running totals."""
    return total[at] - total[np.maximum(at - width, 0)]


def _after(total: Column, width: int, at: Places) -> Column:
    return total[np.minimum(at + 1 + width, len(total) - 1)] - total[at + 1]


def _shift(column: Column, step: int, at: Places) -> Column:
    """The value *step* places on; -1 beyond the ends."""
    moved = at + step
    inside = (moved >= 0) & (moved < len(column))
    return np.where(inside, column[np.where(inside, moved, 0)], -1.0)


def _place(prose: Column) -> Family:
    """Where the line stands in the text, and against its densest run of prose."""
    count = len(prose)
    start, end = densest_run(prose)
    total = max(1.0, float(prose.sum()))
    running = np.cumsum(prose)
    share, readable = float(prose[start:end].sum()) / total, float((prose > 0).mean()) if count else 0.0

    def columns(at: Places) -> list[Column]:
        place = at.astype(np.float64)
        return [
            place / max(1, count),
            np.minimum(place, 60),
            np.minimum(count - 1 - place, 60),
            running[at] / total,
            np.clip(start - place, -1, 40),
            np.clip(place - end, -1, 40),
            ((place >= start) & (place < end)).astype(np.float64),
            np.full(len(at), np.log1p(count)),
            np.full(len(at), np.log1p(total)),
            np.full(len(at), share),
            np.full(len(at), readable),
            running[at] - prose[at],
            total - running[at],
        ]

    return columns


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


def _shared(looked: Looked, prose: Column, context: Context) -> Family:
    """Words shared with the title, the description and the core of the text, as shares of the line's long words."""
    start, end = densest_run(prose)
    core = np.zeros(len(prose), dtype=np.intp)
    core[start:end] = prose[start:end] > 0
    # A line of the core has its own words in it: there only what others hold counts.
    others = looked.lines_with(core)[looked.words] - core[looked.places]
    titled, described = (looked.held(words)[looked.words] for words in (context.title, context.description))
    long = looked.number_of()
    size = np.maximum(1.0, long)
    cored, title, description = (looked.number_of(weights) for weights in (others, titled, described))
    columns = np.stack(
        [
            cored / size,
            cored,
            title / size,
            title / max(1, len(context.title)),
            description / size,
            description / max(1, len(context.description)),
            long,
        ]
    )
    return lambda at: list(columns[:, at])


def _around_marks(marked: Table) -> Family:
    """Verdicts and links of the neighbours."""
    totals = [_running(marked[:, column]) for column in (0, 1, 2)]
    return lambda at: [side(total, width, at) for total in totals for width in (1, 3, 8) for side in (_before, _after)]
