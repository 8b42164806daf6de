"""Lines as rows of numbers for the classifiers: shape, neighbourhood, place, and what the markup says.

What needs the whole document is worked out once, in columns as few as may be; the wide rows are made some
lines at a time, so that memory does not grow with them.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from variorum.values import Document, Field

from .letters import Column
from .lines import Line
from .marks import MATTER, SHAPE, Looked, Table, long_words, look_at
from .markup import containers, frames, verdicts

_WINDOWS = (1, 2, 5, 12)
_WINDOWS_OF_MARKS = (1, 3, 8)
_WINDOWS_OF_KINDS = (2, 6)
_REACH = 2
_BESIDES = (0, 1, 3, 4)  # the neighbours to either side, counted from the first of them
# Prose: a line that ends as a sentence and holds grammar; scripts whose grammar is not listed count by length.
_LEAST_FUNCTION = 0.12
_RUN_COST = 8
# Sentences full of these words are about the page: what they weigh as prose sinks below nothing.
_MATTER = ("consent", "letter", "share", "comment", "rights")
_MATTER_COST = 8.0
_TOGETHER = 4096  # rows made at a time

_TOLD = [SHAPE.index(name) for name in ("said", "reader")]
_BESIDE = [SHAPE.index(name) for name in ("words", "ends", "function", "capitals", "digits", "upper")]

Family = Callable[[slice], Table]  # some features of the lines of a stretch


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
        lambda some: np.tile(whole, (some.stop - some.start, 1)),
        windows(marked[:, :3], _WINDOWS_OF_MARKS),
        containers(lines, own[:, 0], prose, main),
    )
    return _rows(len(lines), families)


def _rows(count: int, families: Sequence[Family]) -> Iterator[Table]:
    for start in range(0, max(1, count), _TOGETHER):
        some = slice(start, min(count, start + _TOGETHER))
        yield np.hstack([family(some) for family in families])


def _common(looked: Looked, prose: Column, context: Context) -> tuple[Family, ...]:
    """What is asked of a line with or without markup."""
    run = densest_run(prose)
    return (
        _own(looked.table, prose),
        _around(looked.table, prose),
        _place(prose, run),
        _shared(looked, prose, run, context),
    )


def _own(own: Table, prose: Column) -> Family:
    table = np.column_stack([np.log1p(own[:, :2]), own[:, 2:], prose])
    return lambda some: table[some]


def _prose(own: Table) -> Column:
    """Words of lines that read as prose, 0 for others."""
    words, ends, function, unspaced = (own[:, SHAPE.index(name)] for name in ("words", "ends", "function", "unspaced"))
    is_prose = (ends > 0) & (words >= 6) & ((function >= _LEAST_FUNCTION) | (unspaced > 0) | (words >= 25))
    matter = own[:, [SHAPE.index(name) for name in _MATTER]].sum(1)
    weighed: Column = np.minimum(words, 80.0) * is_prose * np.clip(1.0 - _MATTER_COST * matter, -0.5, 1.0)
    return weighed


def _around(own: Table, prose: Column) -> Family:
    """Prose and bare lines in windows to both sides, and a few marks of the two neighbours on each side."""
    bare = (own[:, 0] < 8) & (own[:, 3] == 0)
    sums = windows(np.column_stack([prose, bare, own[:, 0]]), _WINDOWS)
    ends, words = own[:, 3] > 0, own[:, 0]
    titled = ~ends & (words >= 4) & (words <= 25)
    told = np.minimum(words, 80.0)[:, None] * own[:, _TOLD]
    kinds = windows(np.column_stack([titled, told, own[:, MATTER].sum(1) * np.minimum(words, 80.0)]), _WINDOWS_OF_KINDS)
    marks = np.column_stack([own[:, _BESIDE], prose])
    edged = edge(marks, _REACH)
    return lambda some: np.hstack(
        [sums(some), kinds(some), *(edged[some.start + step : some.stop + step] for step in _BESIDES)]
    )


def edge(rows: Table, width: int) -> Table:
    """The rows with others of -1 beyond both ends."""
    edged = np.full((len(rows) + 2 * width, rows.shape[1]), -1.0)
    edged[width : width + len(rows)] = rows
    return edged


def windows(columns: Table, widths: Sequence[int]) -> Family:
    """Sums of each column over so many lines before each place, and behind it."""
    count, many = columns.shape
    most = max(widths)
    running = np.zeros((count + 1 + 2 * most, many))
    np.cumsum(columns, axis=0, out=running[most + 1 : most + 1 + count])
    running[most + 1 + count :] = running[most + count]  # nothing stands beyond the ends

    def sums(some: slice) -> Table:
        upto = [running[some.start + most + step : some.stop + most + step] for step in range(-most, most + 2)]
        found = np.empty((some.stop - some.start, 2 * len(widths) * many))
        for n, width in enumerate(widths):
            at = 2 * n * many
            np.subtract(upto[most], upto[most - width], out=found[:, at : at + many])
            np.subtract(upto[most + 1 + width], upto[most + 1], out=found[:, at + many : at + 2 * many])
        return found

    return sums


def _place(prose: Column, run: tuple[int, int]) -> Family:
    """Where the line stands in the text, and against its densest run of prose."""
    count = len(prose)
    start, end = run
    total = max(1.0, float(prose.sum()))
    running = np.cumsum(prose)
    share, readable = float(prose[start:end].sum()) / total, float((prose > 0).mean()) if count else 0.0
    place = np.arange(count, dtype=np.float64)
    table = np.empty((count, 13))
    for column, values in enumerate(
        (
            place / max(1, count),
            np.minimum(place, 60),
            np.minimum(count - 1 - place, 60),
            running / total,
            np.clip(start - place, -1, 40),
            np.clip(place - end, -1, 40),
            (place >= start) & (place < end),
            np.log1p(count),
            np.log1p(total),
            share,
            readable,
            running - prose,
            total - running,
        )
    ):
        table[:, column] = values
    return lambda some: table[some]


def densest_run(prose: Column) -> tuple[int, int]:
    """The stretch of lines with the greatest sum of (prose words less a cost); Kadane's algorithm."""
    if not len(prose):
        return 0, 0
    sums = np.cumsum(np.append(0.0, prose - _RUN_COST))
    least = np.minimum.accumulate(sums[:-1])
    end = int(np.argmax(sums[1:] - least))
    if sums[end + 1] <= least[end]:
        return 0, 0
    return int(np.flatnonzero(sums[: end + 1] == least[end])[-1]), end + 1


def _shared(looked: Looked, prose: Column, run: tuple[int, int], context: Context) -> Family:
    """Words shared with the title, the description and the core of the text, as shares of the line's long words."""
    start, end = run
    core = np.zeros(len(prose), dtype=np.intp)
    core[start:end] = prose[start:end] > 0
    # A line of the core has its own words in it: there only what others hold counts.
    others = looked.lines_with(core)[looked.words] - core[looked.places]
    held = looked.held(context.title) if context.title else looked.lines_with(np.arange(len(prose)) == 0)
    long = looked.number_of()
    size = np.maximum(1.0, long)
    cored, often, title = (looked.number_of(weights) for weights in (others, others - 1, held[looked.words]))
    described = looked.held(context.description)[looked.words] if context.description else None
    description = np.zeros(len(long)) if described is None else looked.number_of(described)
    table = np.column_stack(
        [
            cored / size,
            cored,
            often / size,
            np.minimum(often, 8.0),
            title / size,
            title / max(1, int(held.sum())),
            description / size,
            description / max(1, len(context.description)),
            long,
        ]
    )
    return lambda some: table[some]
