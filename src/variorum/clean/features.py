"""Lines as rows of numbers for the classifiers: shape, neighbourhood, place, and what the markup says.

What needs the whole document is worked out once, in columns as few as may be; the wide rows are made some
lines at a time, so that memory does not grow with them.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from variorum.values import Document, Field

from .letters import Column, Places
from .lines import Line
from .marks import MATTER, SHAPE, Looked, Table, long_words, look_at
from .markup import containers, frames, verdicts

_WINDOWS = (1, 2, 5, 12)
_WINDOWS_OF_MARKS = (1, 3, 8)
_WINDOWS_OF_KINDS = (2, 6)
_REACH = 2
_BESIDES = (-2, -1, 1, 2)  # the neighbours to either side
# Prose: a line that ends as a sentence and holds grammar; scripts whose grammar is not listed count by length.
_LEAST_FUNCTION = 0.12
_RUN_COST = 8
# Sentences full of these words are about the page: what they weigh as prose sinks below nothing.
_MATTER = ("consent", "letter", "share", "comment", "rights")
_MATTER_COST = 8.0
_TOGETHER = 512  # rows made at a time: so many stay near the processor

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
    return np.concatenate(list(text_rows(look_at(lines), [context])))


def page_features(lines: Sequence[Line], context: Context) -> Table:
    """One row per block of a page: as for text, and what the markup says. Linear in the text."""
    return np.concatenate(list(page_rows(lines, look_at(lines), context)))


def text_rows(looked: Looked, contexts: Sequence[Context]) -> Iterator[Table]:
    """The rows of ``text_features`` for several texts, some lines at a time."""
    return _rows(len(looked.table), _common(looked, _prose(looked.table), contexts))


def page_rows(lines: Sequence[Line], looked: Looked, context: Context) -> Iterator[Table]:
    """The rows of ``page_features``, some lines at a time. All lines are blocks."""
    own = looked.table
    prose, marked = _prose(own), verdicts(lines)
    main = marked[:, 0]
    whole = (float(context.news), float(context.article), float((main >= 0.5).mean()) if lines else 0.0)
    families = (
        *_common(looked, prose, [context]),
        frames(lines, marked),
        lambda some: np.tile(whole, (some.stop - some.start, 1)),
        windows(marked[:, :3], _WINDOWS_OF_MARKS, looked.ends),
        containers(lines, own[:, 0], prose, main),
    )
    return _rows(len(lines), families)


def _rows(count: int, families: Sequence[Family]) -> Iterator[Table]:
    for start in range(0, max(1, count), _TOGETHER):
        some = slice(start, min(count, start + _TOGETHER))
        yield np.hstack([family(some) for family in families])


def _common(looked: Looked, prose: Column, contexts: Sequence[Context]) -> tuple[Family, ...]:
    """What is asked of a line with or without markup."""
    runs = [_run_of(prose, start, end) for start, end in looked.bounds()]
    return (
        _own(looked.table, prose),
        _around(looked, prose),
        _place(looked, prose, runs),
        _shared(looked, prose, runs, contexts),
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


def _around(looked: Looked, prose: Column) -> Family:
    """Prose and bare lines in windows to both sides, and a few marks of the two neighbours on each side."""
    own, ends = looked.table, looked.ends
    bare = (own[:, 0] < 8) & (own[:, 3] == 0)
    sums = windows(np.column_stack([prose, bare, own[:, 0]]), _WINDOWS, ends)
    ended, words = own[:, 3] > 0, own[:, 0]
    titled = ~ended & (words >= 4) & (words <= 25)
    told = np.minimum(words, 80.0)[:, None] * own[:, _TOLD]
    matter = own[:, MATTER].sum(1) * np.minimum(words, 80.0)
    kinds = windows(np.column_stack([titled, told, matter]), _WINDOWS_OF_KINDS, ends)
    at, marks = apart(np.column_stack([own[:, _BESIDE], prose]), ends, _REACH, -1.0)
    return lambda some: np.hstack([sums(some), kinds(some), *(marks[at[some] + step] for step in _BESIDES)])


def apart(rows: Table, ends: Places, reach: int, fill: float) -> tuple[Places, Table]:
    """Where the rows of each text stand among others that hold *fill*: *reach* of these before and behind each text."""
    at = np.arange(len(rows)) + reach * np.repeat(np.arange(1, len(ends) + 1), np.diff(ends, prepend=0))
    found = np.full((len(rows) + reach * (len(ends) + 1), rows.shape[1]), fill)
    found[at] = rows
    return at, found


def windows(columns: Table, widths: Sequence[int], ends: Places) -> Family:
    """Sums of each column over so many lines of its text before each place, and behind it."""
    many, most = columns.shape[1], max(widths)
    at, rows = apart(columns, ends, most, 0.0)

    def sums(some: slice) -> Table:
        found = np.empty((some.stop - some.start, 2 * len(widths) * many))
        begin, end = (int(at[some.start]), int(at[some.stop - 1]) + 1) if len(found) else (most, most)
        for side, way in enumerate((-1, 1)):
            total = np.zeros((end - begin, many))
            for step in range(1, most + 1):
                total += rows[begin + way * step : end + way * step]
                if step in widths:
                    column = (2 * widths.index(step) + side) * many
                    found[:, column : column + many] = total[at[some] - begin]
        return found

    return sums


def _place(looked: Looked, prose: Column, runs: Sequence[tuple[int, int]]) -> Family:
    """Where the line stands in its text, and against its densest run of prose."""
    bounds, spread = [*looked.bounds()], looked.spread
    totals = [max(1.0, float(prose[start:end].sum())) for start, end in bounds]
    shares = [float(prose[first:last].sum()) / total for (first, last), total in zip(runs, totals, strict=True)]
    readable = [float((prose[start:end] > 0).mean()) if start < end else 0.0 for start, end in bounds]
    running = np.concatenate([np.cumsum(prose[start:end]) for start, end in bounds])
    count, total = spread([end - start for start, end in bounds]), spread(totals)
    number = np.arange(len(prose), dtype=np.float64)
    place = number - spread([start for start, _ in bounds])
    first, last = spread([run[0] for run in runs]), spread([run[1] for run in runs])
    table = np.column_stack(
        [
            place / np.maximum(1, count),
            np.minimum(place, 60),
            np.minimum(count - 1 - place, 60),
            running / total,
            np.clip(first - number, -1, 40),
            np.clip(number - last, -1, 40),
            (number >= first) & (number < last),
            np.log1p(count),
            np.log1p(total),
            spread(shares),
            spread(readable),
            running - prose,
            total - running,
        ]
    )
    return lambda some: table[some]


def _run_of(prose: Column, start: int, end: int) -> tuple[int, int]:
    """The densest run of the text whose lines stand from *start* to *end*."""
    first, last = densest_run(prose[start:end])
    return start + first, start + last


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


def _shared(looked: Looked, prose: Column, runs: Sequence[tuple[int, int]], contexts: Sequence[Context]) -> Family:
    """Words shared with the title, the description and the core of the text, as shares of the line's long words."""
    core, first = np.zeros(len(prose), dtype=np.intp), np.zeros(len(prose), dtype=np.intp)
    for start, end in runs:
        core[start:end] = prose[start:end] > 0
    # The first line stands for a title where none is stated.
    first[[start for (start, end), c in zip(looked.bounds(), contexts, strict=True) if start < end and not c.title]] = 1
    # A line of the core has its own words in it: there only what others hold counts.
    others = looked.lines_with(core)[looked.words] - core[looked.places]
    held = looked.lines_with(first) + looked.held([context.title for context in contexts])
    described = looked.held([context.description for context in contexts])
    long = looked.number_of()
    size = np.maximum(1.0, long)
    cored, often, title, description = (
        looked.number_of(weights) for weights in (others, others - 1, held[looked.words], described[looked.words])
    )
    titles = [held[begin:end].sum() for begin, end in pairwise([0, *looked.known_ends.tolist()])]
    table = np.column_stack(
        [
            cored / size,
            cored,
            often / size,
            np.minimum(often, 8.0),
            title / size,
            title / np.maximum(1.0, looked.spread(titles)),
            description / size,
            description / looked.spread([max(1, len(context.description)) for context in contexts]),
            long,
        ]
    )
    return lambda some: table[some]
