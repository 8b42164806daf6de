"""The words that a report tells, each with its place, and a small form to lay them down in.

What is read of a report once is sent along with it: reading the words of a near copy takes as long as comparing them.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from typing import NamedTuple

from variorum.lang.view import fold
from variorum.values import Article, Role

TOLD = frozenset({Role.DECK, Role.BODY, Role.SUBHEAD})
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_QUOTED = re.compile(r'"[^"]{1,2000}"')


class Told(NamedTuple):
    """Folded words in order, where each starts and ends, and the numbers of those within quotation marks."""

    words: tuple[str, ...] = ()
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    quoted: frozenset[int] = frozenset()


class Squeezed(NamedTuple):
    """Told words between blanks, before each how far it is from the one before it, and how long each is."""

    words: str
    gaps: tuple[int, ...]
    sizes: tuple[int, ...]
    quoted: frozenset[int]


def read_told(text: str, article: Article) -> Told:
    """The words of deck, subheads and body. Linear."""
    placed = list(_words(text, article))
    if not placed:
        return Told()
    words, starts, ends, inside = zip(*placed, strict=True)
    return Told(words, starts, ends, frozenset(n for n, quoted in enumerate(inside) if quoted))


def read_all(text: str, article: Article, told: Told) -> tuple[tuple[str, ...], tuple[bool, ...]]:
    """All words of the text, and of each whether it is told; those that are told are not read again. Linear."""
    words: list[str] = []
    is_told: list[bool] = []
    at = 0
    for part in article.parts:
        if part.role in TOLD:
            end = bisect_left(told.starts, part.end, at)
            found: Sequence[str] = told.words[at:end]
            at = end
        else:
            found = WORD.findall(fold(text[part.start : part.end]).text)
        words += found
        is_told += [part.role in TOLD] * len(found)
    return tuple(words), tuple(is_told)


def squeeze(told: Told) -> Squeezed:
    """The words as they are laid down: a third of the bytes when packed, since most gaps and sizes say little."""
    gaps = (start - end for start, end in zip(told.starts, (0, *told.ends), strict=False))
    sizes = (end - start for start, end in zip(told.starts, told.ends, strict=True))
    return Squeezed(" ".join(told.words), tuple(gaps), tuple(sizes), told.quoted)


def unfold(squeezed: Squeezed) -> Told:
    """The words as they were before they were laid down."""
    if not squeezed.gaps:
        return Told()
    places = tuple(accumulate(chain.from_iterable(zip(squeezed.gaps, squeezed.sizes, strict=True))))
    return Told(tuple(squeezed.words.split(" ")), places[::2], places[1::2], squeezed.quoted)


def _words(text: str, article: Article) -> Iterator[tuple[str, int, int, bool]]:
    for part in article.parts:
        if part.role not in TOLD:
            continue
        view = fold(text[part.start : part.end])
        found = list(WORD.finditer(view.text))
        places = view.sources([match.span() for match in found])
        quoted = _within([match.start() for match in found], [match.span() for match in _QUOTED.finditer(view.text)])
        for match, (start, end), inside in zip(found, places, quoted, strict=True):
            yield match.group(), part.start + start, part.start + end, inside


def _within(starts: Sequence[int], spans: Sequence[tuple[int, int]]) -> Iterator[bool]:
    """For each start whether it lies in one of the spans; both in order."""
    if not spans:
        yield from (False for _ in starts)
        return
    pending = iter([*spans, (starts[-1] + 1, starts[-1] + 1)] if starts else ())
    low, high = next(pending, (0, 0))
    for start in starts:
        while start >= high:
            low, high = next(pending)
        yield low <= start < high
