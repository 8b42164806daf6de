"""Which lines are the body: an extractor's verdict on pages, the densest run on bare text."""

from collections.abc import Sequence

from variorum.values import Furniture

from .lines import Line, is_caption, is_heading

# A line adds its words less this many: short lines break a run, sentences carry it.
_COST = 12
_LEAST_LINE = 5
_SUBHEAD_WORDS = 14


def find_body(lines: Sequence[Line], kinds: Sequence[Furniture | None], head: Line | None) -> tuple[int, int] | None:
    """First and last index (exclusive) of the stretch the body lies in; ``None`` when nothing is."""
    chosen = [n for n, line in enumerate(lines) if line.block is not None and line.block.main and kinds[n] is None]
    chosen = [n for n in chosen if line_is_body(lines[n]) or lines[n].words >= _COST]
    if chosen and sum(lines[n].words for n in chosen) >= 40:
        return chosen[0], chosen[-1] + 1
    return _best_run(lines, kinds, head)


def line_is_body(line: Line) -> bool:
    """Whether the line alone looks like a paragraph of a report."""
    return not is_caption(line) and not is_heading(line) and line.words >= _LEAST_LINE and line.is_sentence


def _best_run(lines: Sequence[Line], kinds: Sequence[Furniture | None], head: Line | None) -> tuple[int, int] | None:
    """The run with the greatest sum of (words − 12) over its lines (Kadane's algorithm); furniture breaks it."""
    best: tuple[int, int, int] | None = None
    start, total = 0, 0
    for n, line in enumerate(lines):
        if total <= 0:
            start, total = n, 0
        total += _score(line, kinds[n], head)
        if total > 0 and (best is None or total > best[0]):
            best = (total, start, n + 1)
    if best is None:
        return None
    inside = [n for n in range(best[1], best[2]) if kinds[n] is None and _fits(lines[n])]
    return (inside[0], inside[-1] + 1) if inside else None


def _fits(line: Line) -> bool:
    return line_is_body(line) or line.words >= _COST


def _score(line: Line, kind: Furniture | None, head: Line | None) -> int:
    if kind is not None:
        return -2 * max(line.words, _COST)
    if head is not None and line.start <= head.start:
        return -10_000
    if not line_is_body(line):
        return -_COST // 2
    return line.words - _COST // 3
