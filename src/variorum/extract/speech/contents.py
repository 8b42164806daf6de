"""Contents of attributions as stretches of the text: runs of tokens, trimmed, widened to whole quotations."""

import re
from collections.abc import Iterable, Sequence

from variorum.extract.quotations import Quotation
from variorum.extract.sheet import Extent, Sheet
from variorum.lang.grammar import Tree

_TRIM = " \t\n\r\u00a0,;:–—-"
_PIECES = ("that",)
_HALF_OF_DAY = re.compile(r" [ap]\.m\.")


def trim_span(text: str, start: int, end: int) -> Extent:
    """The span without blanks, commas, dashes and a final stop at its ends."""
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and (text[end - 1] in _TRIM or (text[end - 1] == "." and _is_stop(text, start, end))):
        end -= 1
    return start, end


def _is_stop(text: str, start: int, end: int) -> bool:
    """Whether the point at the end ends a sentence and not an initial or an hour ("U.S.", "7.40 p.m.")."""
    pointed = end - start > 3 and text[end - 3] == "."
    hour = pointed and text[end - 4 : end].lower() in ("a.m.", "p.m.") and not text[end - 5 : end - 4].isalpha()
    return end - start > 1 and not hour and not (pointed and text[end - 2].isupper())


def extents_of(sheet: Sheet, tokens: Iterable[int]) -> tuple[Extent, ...]:
    """The tokens as stretches: one for each unbroken run, outer marks trimmed.

    Runs with nothing but marks between them are one.
    """
    held = sorted(set(tokens))
    runs: list[list[int]] = []
    for n in held:
        if runs and not _parted(sheet.tree, runs[-1][-1], n):
            runs[-1].append(n)
        else:
            runs.append([n])
    found = (_extent(sheet, run) for run in runs)
    return tuple(e for e in found if any(c.isalnum() for c in sheet.words(e)) and sheet.words(e).lower() not in _PIECES)


def _parted(tree: Tree, last: int, n: int) -> bool:
    between = tree.tokens[last + 1 : n]
    return any(token.pos not in ("PUNCT", "SPACE") for token in between)


def _extent(sheet: Sheet, run: Sequence[int]) -> Extent:
    while len(run) > 1 and sheet.tree.tokens[run[-1]].pos in ("CCONJ", "PUNCT") and run[-1] not in sheet.quoted:
        run = run[:-1]
    start, end = sheet.tree.span(run)
    half = _HALF_OF_DAY.match(sheet.text, end)  # some parsers hang it on the main verb
    return trim_span(sheet.text, start, half.end() if half and sheet.text[end - 1].isdigit() else end)


def widen(sheet: Sheet, cue: Extent, contents: Sequence[Extent]) -> tuple[Extent, ...]:
    """The contents with every quotation they begin or end in taken whole; touching ones merged."""
    spans = [_widened(sheet, cue, content) for content in contents]
    merged: list[Extent] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _widened(sheet: Sheet, cue: Extent, content: Extent) -> Extent:
    start, end = content
    for q in sheet.quotations_in(start, end):
        if not q.holds(*cue) and not _ends_before(sheet.text, q, cue):
            start, end = min(start, q.outer_start), max(end, q.outer_end)
    if start < cue[0] < end and not any(q.holds(*cue) for q in sheet.quotations_in(start, end)):
        return content
    return trim_span(sheet.text, start, end)


def _ends_before(text: str, quotation: Quotation, cue: Extent) -> bool:
    """News puts a comma between a quotation and its cue: after a full stop the cue is another's."""
    closes = text[quotation.end - 1 : quotation.end] == "." and quotation.closed
    return closes and quotation.outer_end <= cue[0]


def covers(contents: Iterable[Extent], start: int, end: int) -> bool:
    """Whether any of the contents shares a character with the stretch."""
    return any(a < end and start < b for a, b in contents)
