"""The role of each line: what its form says, then how likely it is body, then where it stands."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from variorum.lang.rows import is_item
from variorum.lang.view import fold_words
from variorum.values import BlockKind, Furniture, Role

from .called import (
    are_photo,
    is_called_deck,
    is_signed_quotation,
    is_told,
    is_told_at_length,
    role_by_class,
    signs,
)
from .correspondence import is_salutation, signatory
from .crediting import (
    bears_day,
    column_named,
    find_credits,
    find_stamp,
    is_byline,
    is_called_caption,
    is_desk_line,
    is_of_pictures,
    leads_in_caption,
)
from .datelines import opens_with_dateline
from .flashes import key_points
from .furnishing import kind_by_markup
from .gleaning import entries_told, is_hour
from .heading import is_masthead, repeats
from .lines import Line, container_of, is_caption, is_heading, is_marked, leads_in, line_key
from .roles import BODY, BYLINE, CAPTION, CREDIT, DECK, FURNITURE, HEADING, HEADLINE, OTHER, SUBHEAD
from .slugs import is_bare_slug
from .tabling import is_row, rows_told

# Thresholds from tools/train_lines.py: flat between .35 and .55 on outlets held out.
_PAGE = 0.5
_TEXT = 0.45
# In a text that others have cleaned before, remove only what is surely no body.
_CHOSEN = 0.25
_DOUBTFUL = 0.03
_CHOSEN_SHARE = 0.75
# Nor is a text of few lines a whole page.
_SMALL = 25
_FRAGMENT = 6
_SMALL_SHARE = 0.5
_NEARLY = 0.3
_SURE = 0.9
_LIKELY = 0.8
_REPEATED = 3  # times as long as the headline may be what repeats it, a caption behind it included
_LONG = 30
_CREDIT_WORDS = 8  # of a line that says whose the pictures are and nothing else
_DECK_WORDS = 5
_LEAST_PULLED = 4
_LEAST_SENTENCE = 8
_DECK_REACH = 3
_LONGEST_DECK = 60
_SUBHEAD_WORDS = 14
# Lines so far above a report, or below it, say nothing of it, whatever their form.
_FAR_ABOVE, _FAR_BELOW = 60, 60
_END = re.compile(r"#{2,5}|(?:#\s){2,4}#|[-–—]*\s?(?:ends|end|30|ende|fin)\s?[-–—]+|ENDS?|[-–—]+\s?ends", re.IGNORECASE)
_ENDING = frozenset("#-–—eEfF3")  # what it begins with


class Labelled(NamedTuple):
    """A line with its role, and its kind when it is furniture."""

    line: Line
    role: Role
    kind: Furniture | None = None


_labelled = partial(tuple.__new__, Labelled)  # as ``Labelled._make``, without a step of Python


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a document's lines, one entry per line, and of the whole.

    *marked*: it has markup. *whole*: it is a page with all that surrounds a report, not a text that others have
    cut out of one. *signed*: the lines that name who wrote it. *ranks*: of Markdown, what begins where: headings and
    items of lists.
    """

    lines: tuple[Line, ...]
    kinds: tuple[Furniture | None, ...]
    scores: tuple[float, ...]
    described: frozenset[str] = frozenset()
    marked: bool = False
    whole: bool = False
    signed: frozenset[int] = frozenset()
    ranks: Mapping[int, BlockKind] = field(default_factory=dict)


def body_lines(known: Evidence) -> tuple[int, ...]:
    """The numbers of the lines that are body, its subheads and deck, and the rows of its bulletins and tables."""
    told = _told_lines(known)
    if entries := entries_told(known.lines, known.kinds):
        first = next(n for n, line in enumerate(known.lines) if is_hour(line))
        told = (*(n for n in told if n < first), *entries)
    return tuple(sorted({*told, *rows_told(known.lines, known.kinds, told)}))


def _told_lines(known: Evidence) -> tuple[int, ...]:
    """The body without its rows."""
    free = [n for n in range(_end_of(known)) if known.kinds[n] is None or _overrules(known, n)]
    if known.whole:
        kept = tuple(n for n in free if known.scores[n] >= (_PAGE if known.marked else _TEXT))
        return kept or key_points(known.lines, known.kinds) or _prose(known, free)
    found = [n for n in free if known.scores[n] >= (_DOUBTFUL if is_told(known.lines[n]) else _CHOSEN)]
    return tuple(found or (n for n in free if is_told_at_length(known.lines[n])))


def _end_of(known: Evidence) -> int:
    """The number of the line that ends a press release ("###", "ENDS"), if most words stand above; else of lines."""
    lines = known.lines
    begun = (n for n, line in enumerate(lines) if line.text[0] in _ENDING and line.block is None)
    marks = (n for n in begun if _END.fullmatch(lines[n].text))
    end = next(marks, len(lines))
    if end == len(lines):
        return end
    above = sum(line.words for line in lines[:end])
    return end if 2 * above > sum(line.words for line in lines) else len(lines)


def _prose(known: Evidence, free: Sequence[int]) -> tuple[int, ...]:
    """The paragraphs of a short text without markup whose sentences alone show what they are."""
    if known.marked or len(known.lines) > _SMALL:
        return ()
    return tuple(n for n in free if known.lines[n].is_prose)


def _overrules(known: Evidence, n: int) -> bool:
    """On a whole page the scores have weighed the words already: long lines that surely are body stay."""
    return known.whole and known.scores[n] >= _SURE and known.lines[n].words >= _LONG


def body_start(known: Evidence, body: Sequence[int]) -> int | None:
    """Where the body's first sentence begins; ``None`` when there is no body."""
    long = (n for n in body if known.lines[n].is_sentence and known.lines[n].words >= _LEAST_SENTENCE)
    first = next((n for n in long if not find_stamp(known.lines[n])), body[0]) if body else None
    return known.lines[first].start if first is not None else None


def is_whole(lines: Sequence[Line], *, cut_out: bool = False) -> bool:
    """Whether it is a whole page: marked up, or not of sentences alone, as what a person or an extractor cuts out.

    *cut_out*: the source says that it is no page, as a feed does of its items. Nor are a few marked paragraphs one.
    """
    if cut_out:
        return False
    if is_marked(lines) and len(lines) > _FRAGMENT:
        return True
    words = sum(line.words for line in lines)
    share = sum(line.words for line in lines if line.is_sentence) / max(1, words)
    return share < (_SMALL_SHARE if len(lines) <= _SMALL else _CHOSEN_SHARE)


def label_lines(known: Evidence, body: Sequence[int], head: Line | None) -> Iterator[Labelled]:
    """Each line with its role, in order."""
    homes = Counter(container_of(known.lines[n]) for n in body if known.lines[n].block is not None)
    home = homes.most_common(1)[0][0] if homes else None
    sheet = _Sheet(known, frozenset(body), head, home)
    # Only lines as long as one within the body can repeat it; short ones recur anyway.
    lengths = frozenset(len(line.text) for line in known.lines[min(body) : max(body) + 1]) if body else frozenset()
    sheet.keys += [
        line_key(line.text) if line.words >= _DECK_WORDS and len(line.text) in lengths else "" for line in known.lines
    ]
    sheet.seen.update(filter(None, sheet.keys))
    for n, (line, kind) in enumerate(zip(known.lines, known.kinds, strict=True)):
        if n not in sheet.near:
            yield _labelled((line, FURNITURE, kind or kind_by_markup(line)))
            continue
        item = sheet.label(n)
        sheet.decked = sheet.decked or item.role is DECK
        sheet.begun = sheet.begun or item.role is BODY
        yield item


@dataclass(slots=True)
class _Sheet:
    """The lines being labelled, from the first to the last, and what has been found on the way."""

    known: Evidence
    kept: frozenset[int]
    head: Line | None
    home: tuple[str, ...] | None = None
    keys: list[str] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)
    told: str = ""
    paragraph: tuple[str, ...] = ()
    decked: bool = False
    begun: bool = False
    bounds: tuple[int, int] = field(init=False)
    near: range = field(init=False)
    pointed: bool = field(init=False)
    head_at: int | None = field(init=False)

    def __post_init__(self) -> None:
        self.bounds = (min(self.kept), max(self.kept)) if self.kept else (0, 0)
        self.head_at = next((n for n, line in enumerate(self.known.lines) if line is self.head), None)
        self.near = range(len(self.known.lines))
        self.pointed = self.known.whole and tuple(sorted(self.kept)) == key_points(self.known.lines, self.known.kinds)
        if self.kept and self.known.whole:
            first = self.bounds[0] if self.head_at is None else min(self.bounds[0], self.head_at)
            self.near = range(first - _FAR_ABOVE, self.bounds[1] + _FAR_BELOW)

    def label(self, n: int) -> Labelled:
        line, kind = self.known.lines[n], self.known.kinds[n]
        if role := self._by_place(n, line):
            return _labelled((line, role, OTHER if role is FURNITURE else None))
        if line.block is None and not line.may.names and n not in self.kept:  # most lines: no form says what they are
            role = FURNITURE if kind else self._dropped(n, line)
            return _labelled((line, role, (kind or OTHER) if role is FURNITURE else None))
        sure = n in self.kept and _overrules(self.known, n)
        marked = None if sure else _marked(line, kind)
        if marked is not None and marked.role is CAPTION and self._overrules_caption(n):
            marked = None
        if marked is not None:
            named = marked.role is CAPTION and not self.begun and line.words <= _CREDIT_WORDS
            return Labelled(line, CREDIT) if named and is_of_pictures(line) else marked
        if n in self.kept:
            return _labelled((line, self._kept(n, line), None))
        role = self._dropped(n, line)
        return _labelled((line, role, kind_by_markup(line) if role is FURNITURE else None))

    def _by_place(self, n: int, line: Line) -> Role | None:
        """The role by what is known already of the line or of the one above; "* * *" and a rule say nothing."""
        if line is self.head:
            return HEADLINE
        if line.block is None and not line.key:
            return FURNITURE
        if n and leads_in_caption(self.known.lines[n - 1]):
            return CAPTION
        return BYLINE if n in self.known.signed else None

    def _overrules_caption(self, n: int) -> bool:
        """Whether what the markup or a credit makes a caption is body all the same."""
        line = self.known.lines[n]
        told = line.block is None and is_called_caption(line)
        return n in self.kept and self.known.scores[n] >= _LIKELY and not told

    def _kept(self, n: int, line: Line) -> Role:
        """The role of a line that belongs to the report."""
        if bears_day(line):
            return CREDIT
        if self.head is not None and line.words <= _REPEATED * self.head.words and repeats(line, self.head):
            return HEADLINE if line.words <= self.head.words else CAPTION
        if self.pointed:
            return BODY
        return role_by_class(line) or self._of_report(n, line)

    def _of_report(self, n: int, line: Line) -> Role:
        """The role of a line of the report that is neither its title again nor called anything."""
        if (self._recurs(n) and self._is_copy(n, line)) or self._is_pulled(line):
            return CAPTION
        if not self.begun and not self.decked and self._leads(n, line) and not opens_with_dateline(line.text):
            return DECK
        if is_row(line) or (line.block is None and (is_item(line.text) or is_salutation(line))):
            return BODY
        if line.block is None and line.start in self.known.ranks:
            return SUBHEAD if self.known.ranks[line.start] is HEADING else BODY
        if is_heading(line) or (line.block is None and not is_told(line) and line.words <= _SUBHEAD_WORDS):
            return BODY if leads_in(line) else SUBHEAD
        return BODY

    def _recurs(self, n: int) -> bool:
        return self.seen[self.keys[n]] > 1

    def _is_copy(self, n: int, line: Line) -> bool:
        """Whether a repeated line is the picture's or a teaser's: no sentence, or the less likely of the two."""
        if not line.is_sentence:
            return True
        same = (score for key, score in zip(self.keys, self.known.scores, strict=True) if key == self.keys[n])
        return max(same) > self.known.scores[n]

    def _is_pulled(self, line: Line) -> bool:
        """Whether it is a box of a page with words that a paragraph has too."""
        if line.block is None or not _LEAST_PULLED <= line.words <= _LONG or is_heading(line) or self.home is None:
            return False
        if not self.told:
            paths = Counter(block.path for n in self.kept if (block := self.known.lines[n].block))
            self.paragraph = paths.most_common(1)[0][0] if paths else ()
            self.told = "\n".join(self.known.lines[n].key for n in sorted(self.kept))
        return line.block.path != self.paragraph and self.told.count(line.key) > 1

    def _leads(self, n: int, line: Line) -> bool:
        """Whether a line above the body's first is its deck."""
        if self.head is None or line.start < self.head.start or not _DECK_WORDS <= line.words <= _LONGEST_DECK:
            return False
        if line.is_sentence is False and line.text.endswith(":"):  # leads in what follows
            return False
        item = line.block is not None and line.block.kind is BlockKind.ITEM
        if item or (n and is_hour(self.known.lines[n - 1])):  # of a live blog's entry
            return False
        below = enumerate(self.known.lines[n + 1 : n + 3], n + 1)
        if any(m in self.known.signed or signs(other) for m, other in below):
            return True
        if line.block is not None and is_called_deck(line):
            return True
        if line.block is not None and self._is_paragraph(line):
            return False
        return not line.is_sentence or self._is_described(line)

    def _is_paragraph(self, line: Line) -> bool:
        """Whether the line stands in the same element as most of the body."""
        return self.home is not None and container_of(line) == self.home and not is_heading(line)

    def _is_within_body(self, n: int) -> bool:
        """Whether the line stands in the element most of the body stands in, as does the one below."""
        lines = self.known.lines
        return all(container_of(line) == self.home for line in (lines[n], lines[n + 1]))

    def _is_described(self, line: Line) -> bool:
        return bool(self.known.described) and fold_words(line.text).rstrip(".") in self.known.described

    def _dropped(self, n: int, line: Line) -> Role:
        """The role of a line that is likely no body."""
        head = self.head
        if bears_day(line) or (self.bounds[1] < n and line.block is None and signatory(line)):
            return CREDIT
        if head is None or line.start < head.start:
            return FURNITURE
        role = self._below(n, line, head)
        return FURNITURE if role is not FURNITURE and is_masthead(line) else role

    def _below(self, n: int, line: Line, head: Line) -> Role:
        """The role of a line below the headline that is likely no body, unless it is a masthead."""
        if line.words <= _REPEATED * head.words and repeats(line, head):
            return HEADLINE if line.words <= head.words else CAPTION
        if not self.begun and not self.decked and self._is_deck(n, line):
            return DECK
        return self._between(n, line)

    def _is_deck(self, n: int, line: Line) -> bool:
        """On a page the description or what it calls so; on bare text a line close below the headline."""
        called = self._is_described(line) or (line.words >= _DECK_WORDS and is_called_deck(line))
        if not called and not self._stands_between(n, line) and not self._stands_near(n, line):
            return False
        return not (column_named(line) or is_bare_slug(line) or (n and is_hour(self.known.lines[n - 1])))

    def _stands_near(self, n: int, line: Line) -> bool:
        """Whether it is a line of bare text close below the headline, and the body begins close below it."""
        near = self.head_at is not None and n - self.head_at <= _DECK_REACH and self._may_be(n)
        return not self.known.marked and near and _DECK_WORDS <= line.words <= _LONGEST_DECK and self._prelude(n)

    def _stands_between(self, n: int, line: Line) -> bool:
        """Whether it is a line of bare text between the headline and a byline, long enough for a deck."""
        lines, signed = self.known.lines, self.known.signed
        if self.known.marked or self.head_at != n - 1 or n + 1 >= len(lines):
            return False
        return _LEAST_SENTENCE <= line.words <= _LONGEST_DECK and (n + 1 in signed or is_byline(lines[n + 1]))

    def _may_be(self, n: int) -> bool:
        """Whether a line that was not kept may belong to the report: on a whole page only one nearly kept."""
        return not self.known.whole or self.known.scores[n] >= _NEARLY

    def _prelude(self, n: int) -> bool:
        """Whether the body begins close below."""
        return any(m in self.kept for m in range(n + 1, n + 1 + _DECK_REACH))

    def _between(self, n: int, line: Line) -> Role:
        """Captions and subheads that the score took for page matter, between two lines of body."""
        if self.known.marked or not self.bounds[0] < n < self.bounds[1]:
            heads = is_heading(line) and n + 1 in self.kept and self._is_within_body(n)
            return SUBHEAD if heads else FURNITURE
        if is_signed_quotation(line):
            return BODY
        if self._recurs(n):
            return CAPTION
        beside = n - 1 in self.kept and n + 1 in self.kept
        short = not line.is_sentence and line.words <= _SUBHEAD_WORDS
        return SUBHEAD if beside and short and self._may_be(n) else FURNITURE


def _marked(line: Line, kind: Furniture | None) -> Labelled | None:
    """Lines whose form alone says what they are."""
    if is_caption(line):
        return Labelled(line, CAPTION)
    if not line.may.names:
        return None if kind is None else Labelled(line, FURNITURE, kind)
    if line.block is None and is_called_caption(line):
        return Labelled(line, CAPTION)
    if is_byline(line):
        return Labelled(line, BYLINE)
    credited = list(find_credits(line))
    if (credited and line.words <= _LONG and not are_photo(credited)) or is_desk_line(line):
        return Labelled(line, CREDIT)
    if credited and line.words <= 45 and are_photo(credited):
        return Labelled(line, CAPTION)
    return None if kind is None else Labelled(line, FURNITURE, kind)
