"""Sentences of a report without markup that the learned scores leave behind: short ones in its midst, and live blogs.

The scores were learned on whole pages, where a short line below a paragraph is mostly another report's; a text of a
few lines has been copied by somebody, and what reads as its last sentence is.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from variorum.lang.lexicon import word_list
from variorum.values import BlockKind, Furniture

from .lines import Line, container_of

_LEAST, _LONGEST = 4, 40  # words of what is gleaned
_SHORT_TEXT = 80  # lines
_BETWEEN = 0.03  # on outlets held out nearly all above, with body on both sides, is body
_STEPS = 2  # lines of other matter that may stand between a paragraph and the next
_AWAY = (Furniture.ADVERT, Furniture.RELATED, Furniture.PLEA, Furniture.SHARE)
_FEW, _LINKED = 2, 0.3  # paragraphs of a page, and the share of words in links
_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]*[”\"»“]?")
_PAST = re.compile(r"\b[a-z]{3,}ed\b")
_TOLD = re.compile(r"\w[.][\"”»’')\]]*(?: Enditem)?$")
_STAMP = re.compile(
    r"\W{0,3}(?:\d{1,2} [A-Z]\w{2,8},? )?(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?[ap]\.?m\.?)?"
    r"(?: ?\(?(?:[A-Z]{2,4}|local time|hrs)\)?)?"
    r"(?:\W{1,5}(?:[A-Z][A-Z ]{2,20}|Share|New|Update|Pinned|Breaking))?\W{0,2}",
)
_FIGURES = 3  # of an hour
_LEAST_STAMPS, _LEAST_ENTRY, _LONG_ENTRY, _LONG_TOLD = 3, 3, 8, 18


def gleaned(
    lines: Sequence[Line], kinds: Sequence[Furniture | None], scores: Sequence[float], kept: Sequence[int]
) -> tuple[int, ...]:
    """The numbers of sentences right below the *kept* ones, or between them, that belong to the report too. Linear."""
    if not kept or lines[0].block is not None:
        return tuple(_items(lines, kinds, kept)) if kept else ()
    body, found = set(kept), []
    for n in range(min(kept) + 1, len(lines)):
        if n in body or kinds[n] is not None:
            continue
        between = n - 1 in body and n + 1 in body and scores[n] >= _BETWEEN
        below = not between and len(lines) <= _SHORT_TEXT and _above(kinds, n) in body
        if (between or below) and _may_be(lines[n]) and (between or _is_clause(lines[n].text)):
            body.add(n)
            found.append(n)
    return tuple(found)


def _items(lines: Sequence[Line], kinds: Sequence[Furniture | None], kept: Sequence[int]) -> Iterator[int]:
    """The items of a page's lists between paragraphs, in the element most of these stand in, that lead nowhere."""
    home, most = Counter(container_of(lines[n]) for n in kept).most_common(1)[0]
    body = frozenset(kept)
    for n in range(min(kept), max(kept)) if most > _FEW else ():
        block = lines[n].block
        listed = block is not None and block.kind is BlockKind.ITEM and block.link_share < _LINKED
        if listed and n not in body and kinds[n] is None and container_of(lines[n])[:-1] == home:
            yield n


def _above(kinds: Sequence[Furniture | None], n: int) -> int:
    """The number of the line above line *n*, but for a line or two of other matter between."""
    at = n - 1
    while at > n - 1 - _STEPS and at >= 0 and kinds[at] in _AWAY:
        at -= 1
    return at


def _may_be(line: Line) -> bool:
    """Whether it reads as a sentence of a report: neither short nor a question, and not to the reader."""
    if not _LEAST <= line.words <= _LONGEST or not _TOLD.search(line.text) or "@" in line.text:
        return False
    return line.text[0].isupper() and not _addresses(line)


def _addresses(line: Line) -> bool:
    """Whether it says "we" or "you" outside quotation marks."""
    words = _WORD.findall(_QUOTED.sub(" ", line.text).lower()) if line.may.speaks else ()
    return not word_list("furniture", "plea.address").isdisjoint(words)


def _is_clause(text: str) -> bool:
    words = frozenset(_WORD.findall(text.lower()))
    told = word_list("asking", "auxiliaries") | word_list("furniture", "plea.reporting")
    return not told.isdisjoint(words) or _PAST.search(text) is not None


def entries_told(lines: Sequence[Line], kinds: Sequence[Furniture | None]) -> tuple[int, ...]:
    """The numbers of the lines of a live blog's entries: below hours that stand alone, most with a sentence. Linear.

    A list of other reports' titles has hours too, and no sentences.
    """
    if not lines or lines[0].block is not None:
        return ()
    stamps = [n for n, line in enumerate(lines) if line.figures >= _FIGURES and is_hour(line)]
    if len(stamps) < _LEAST_STAMPS:
        return ()
    entries = [list(entry) for entry in _entries(lines, kinds, stamps)]
    told = [entry for entry in entries if any(_is_paragraph(lines[n]) for n in entry)]
    if len(told) < _LEAST_STAMPS or 2 * len(told) <= len(entries):
        return ()
    return tuple(n for entry in told for n in entry if _is_of_entry(lines, kinds, n, entry))


def _entries(lines: Sequence[Line], kinds: Sequence[Furniture | None], stamps: Sequence[int]) -> Iterator[range]:
    """The lines below each of the hours *stamps*, to the next one; the last ends with its first line of a kind."""
    for n, following in zip(stamps, [*stamps[1:], len(lines)], strict=True):
        end = next((m for m in range(n + 1, following) if kinds[m] is Furniture.COMMENTS), following)
        if following == len(lines):
            end = _end_of_last(lines, kinds, n + 1, end)
        yield range(n + 1, end)
        if end < following:
            return


def _end_of_last(lines: Sequence[Line], kinds: Sequence[Furniture | None], begin: int, end: int) -> int:
    """The last entry ends with its last sentence before a line that is none, its title aside."""
    sure = begin
    for n in range(begin, end):
        if lines[n].is_sentence and kinds[n] is None:
            sure = n + 1
        elif n > begin:
            break
    return sure


def is_hour(line: Line) -> bool:
    """Whether a line of bare text is an hour and nothing else but a mark of news: "14:32", "13.47 BREAKING"."""
    return line.block is None and line.text[:1] in "0123456789([•-–" and _STAMP.fullmatch(line.text) is not None


def _is_paragraph(line: Line) -> bool:
    return line.words >= _LONG_ENTRY and line.is_sentence


def _is_of_entry(lines: Sequence[Line], kinds: Sequence[Furniture | None], n: int, entry: Sequence[int]) -> bool:
    """Whether it is told: a sentence not to the reader, or the title of an entry that has such sentences."""
    line = lines[n]
    if kinds[n] is not None:
        return False
    if n == entry[0] and not line.is_sentence:
        return any(_is_of_entry(lines, kinds, m, entry) for m in entry[1:])
    # "Residents have rung us because of a bang": a longer entry tells something, whomever it speaks to.
    return line.is_sentence and line.words >= _LEAST_ENTRY and (line.words >= _LONG_TOLD or not _addresses(line))
