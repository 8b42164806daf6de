"""A document as lines: the units that get a role."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

import numpy as np

from variorum.lang.columns import flow
from variorum.values import Block, Document

from .forms import Forms, forms_of_each
from .letters import FIGURE, Letters, letters_of
from .roles import CAPTIONED, HEADING
from .titling import title_key

_WORD = re.compile(r"[^\W_]+")
_TOGETHER = 4096  # lines whose words are counted at once
_FIRST_WIDE = 0x2E81
_WIDE = re.compile("[\u2e81-\U0010ffff]+")  # scripts without blanks between words
_LONG, _SENTENCES = 30, 2
_INNER_END = re.compile(r"[a-z)][.!?][\"”’]?(?=\s{0,2}[“\"‘]?[A-ZÀ-Þ])")
CLOSERS = "\"”’')]"
ENDS = frozenset(".!?…。！？।؟")
# A sentence with the numbers of its notes, or cut off by a service that counts what it left out.
_NOTED = re.compile(r"[.!?…][\"”’')]{0,2}(?:(?:\[\w{1,4}\]){1,4}| \[\+\d{1,6} chars\])$")
_LEAST_LEADING = 7  # words from which a line that ends in a colon is a sentence that leads in what follows


class Line(NamedTuple):
    """A line or block with its trimmed text; ``block`` is what its markup says, if there is any.

    ``words`` and ``figures`` are how many it holds, ``may`` the forms that it may have, ``key`` its letters and digits
    alone; ``is_sentence`` tells whether it ends as one does.
    """

    start: int
    end: int
    text: str
    block: Block | None
    words: int
    figures: int
    may: Forms
    key: str
    is_sentence: bool

    @property
    def is_prose(self) -> bool:
        """Whether it is long and sentences end in it, be its own end what it may."""
        return self.words >= _LONG and len(_INNER_END.findall(self.text)) >= _SENTENCES


_Facts = tuple[int, int, Forms, str, bool]  # words, figures, forms, key, and whether it is a sentence
_made = partial(tuple.__new__, Line)  # as ``Line._make``, without a step of Python


def lines_of(document: Document) -> tuple[Line, ...]:
    """The non-blank lines of a text, or the blocks of a page, in order."""
    return next(lines_of_each([document]))


def lines_of_each(documents: Sequence[Document]) -> Iterator[tuple[Line, ...]]:
    """The lines of each document; what is said more than once is looked at once. Linear."""
    pieces = [tuple(stretches(document)) for document in documents]
    distinct = tuple(dict.fromkeys(words for some in pieces for _, words, _ in some))
    known = dict(zip(distinct, _look_at_each(distinct), strict=True))
    for some in pieces:
        yield tuple(_made((start, start + len(text), text, block, *known[text])) for start, text, block in some)


def line_at(start: int, text: str) -> Line:
    """The line of which nothing but its *text* is known."""
    return Line(start, start + len(text), text, None, *next(_look_at_each([text])))


def _look_at_each(texts: Sequence[str]) -> Iterator[_Facts]:
    """What there is to know of each of *texts*, none of them empty."""
    for start in range(0, len(texts), _TOGETHER):
        some = texts[start : start + _TOGETHER]
        letters = letters_of(tuple(some))
        words, figures = letters.words(), letters.number_of(FIGURE).astype(np.intp)
        for n in np.flatnonzero(letters.reach() >= _FIRST_WIDE).tolist():
            words[n], figures[n] = count_words(some[n]), len(some[n])
        keys = (title_key(text) if key is None else key for text, key in zip(some, letters.keys(), strict=True))
        yield from zip(
            words.tolist(), figures.tolist(), forms_of_each(letters), keys, _sentences(some, letters), strict=True
        )


def _sentences(texts: Sequence[str], letters: Letters) -> list[bool]:
    """Which of *texts* end as a sentence does; what stands before a closing mark is asked of those that end in one."""
    found = letters.ends_in("".join(ENDS)) > 0
    for n in np.flatnonzero(letters.ends_in(CLOSERS)).tolist():
        bare = texts[n].rstrip(CLOSERS)
        found[n] = bare[-1:] in ENDS or (texts[n][-1] == "]" and _NOTED.search(texts[n]) is not None)
    told: list[bool] = found.tolist()
    return told


def stretches(document: Document) -> Iterator[tuple[int, str, Block | None]]:
    """Where each non-blank line or block begins, its words without the blanks around them, and what its markup says."""
    text = document.text
    marked = any(block.path for block in document.blocks)
    return _blocks(document) if marked else _plain(text)


def _blocks(document: Document) -> Iterator[tuple[int, str, Block | None]]:
    for block in document.blocks:
        piece = document.text[block.start : block.end]
        if words := piece.strip():
            yield block.start + piece.index(words[0]), words, block


def _plain(text: str) -> Iterator[tuple[int, str, Block | None]]:
    """The lines; of a text set in a narrow column its paragraphs, a blank for each line end within.

    A carriage return ends one too; with the line end behind it, it is a blank at the end.
    """
    at = 0
    for piece in flow(text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text).split("\n"):
        if words := piece.strip():
            yield (at if piece[0] == words[0] else at + piece.index(words[0])), words, None
        at += len(piece) + 1


def count_words(words: str) -> int:
    """Words; in scripts without blanks two letters count as one."""
    found = len(_WORD.findall(words))
    if words.isascii() or not _WIDE.search(words):
        return found
    return max(found, sum(map(str.isalpha, "".join(_WIDE.findall(words)))) // 2)


def line_key(text: str) -> str:
    """*text* in lower case with single blanks: for finding lines that recur."""
    low = text.lower()
    return low if low.isprintable() and "  " not in low else " ".join(low.split())


def may_begin(text: str, folded: str) -> bool:
    """Whether *text* can begin with the words *folded*, told by its first letter alone: most lines cannot."""
    first = text[0]
    return not (first.isalnum() and folded[:1].isalnum()) or first.lower().startswith(folded[0])


def leads_in(line: Line) -> bool:
    """Whether a line opens what is quoted below it: "What stays with me is a paragraph in the Courier:"."""
    return line.text.endswith(":") and line.words >= _LEAST_LEADING and not line.text.isupper()


def is_marked(lines: Sequence[Line]) -> bool:
    """Whether they are blocks of a page, as either all of them are or none."""
    return bool(lines) and lines[0].block is not None


def is_heading(line: Line) -> bool:
    """Whether the markup makes it a heading."""
    return line.block is not None and line.block.kind is HEADING


def is_caption(line: Line) -> bool:
    """Whether the markup makes it a caption."""
    return line.block is not None and line.block.kind is CAPTIONED


_LEAVES = frozenset(
    {"a", "abbr", "b", "cite", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "time", "u", "q"}
)


def container_of(line: Line) -> tuple[str, ...]:
    """The path of the element around the line's own, inline elements aside."""
    return enclosing(line.block.path) if line.block else ()


def enclosing(path: tuple[str, ...]) -> tuple[str, ...]:
    """The path of the element around the one at *path*, inline elements aside."""
    while path and path[-1].split(" ", 1)[0] in _LEAVES:
        path = path[:-1]
    return path[:-1]
