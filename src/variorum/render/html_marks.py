"""Cited passages painted into their source: the text is cut at every boundary of a passage."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from variorum.values import Account, Article, Happening, Novelty, Position, Reading, Statement

from .html_chips import Cited

_Holder = Statement | Reading | Position | Happening | Novelty


class Weight(StrEnum):
    """How much a marked passage carries: ``KEY`` the account, a point or a change; ``EVIDENCE`` only metadata."""

    KEY = "key"
    CITED = "cited"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of one text to be marked; ``anchor`` is its address, ``link`` leads to it on the web ("": nowhere)."""

    start: int
    end: int
    anchor: str
    weight: Weight = Weight.CITED
    link: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words, or the opening or closing of a mark around the pieces between.

    An opening with ``anchor`` begins a passage, one with ``continues`` takes it up again
    after a cut. Openings and closings are balanced and nested; the closing that ends a
    passage has its ``link``.
    """

    words: str = ""
    anchor: str = ""
    continues: str = ""
    closes: bool = False
    weight: Weight = Weight.CITED
    link: str = ""


def paint(text: str, start: int, end: int, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """The pieces of *text* from *start* to *end*, which joined give exactly its words.

    Marks may nest and overlap; one that began before *start* goes on. Time: linear in the
    text, and in the marks times the depth to which they overlap.
    """
    held = sorted((m for m in marks if m.start < end and start < m.end), key=lambda m: (m.start, -m.end, m.anchor))
    bounds = {start, end} | {b for m in held for b in (m.start, m.end) if start < b < end}
    return tuple(_pieces(text, sorted(bounds), held, start))


def _pieces(text: str, bounds: Sequence[int], held: Sequence[Mark], start: int) -> Iterator[Piece]:
    waiting = list(reversed(held))
    opened: list[Mark] = []
    for here, there in pairwise(bounds):
        while waiting and waiting[-1].start <= here:
            mark = waiting.pop()
            opened.append(mark)
            yield _opening(mark, is_first=mark.start >= start)
        yield Piece(words=text[here:there])
        yield from _close(opened, there)
    for _ in opened:
        yield Piece(closes=True)


def _close(opened: list[Mark], there: int) -> Iterator[Piece]:
    """Close the marks that end at *there*, and take up again those that had to be closed with them."""
    ending = [depth for depth, mark in enumerate(opened) if mark.end <= there]
    if not ending:
        return
    first = ending[0]
    broken = [mark for mark in opened[first:] if mark.end > there]
    for mark in reversed(opened[first:]):
        yield Piece(closes=True, link=mark.link if mark.end <= there else "")
    del opened[first:]
    for mark in broken:
        opened.append(mark)
        yield _opening(mark, is_first=False)


def _opening(mark: Mark, *, is_first: bool) -> Piece:
    if is_first:
        return Piece(anchor=mark.anchor, weight=mark.weight)
    return Piece(continues=mark.anchor, weight=mark.weight)


def cited_in(account: Account) -> Iterator[tuple[Cited, Weight]]:
    """Every citation the page shows with its weight, the weighty ones first."""
    yield from ((cited, Weight.KEY) for cited in _carrying(account))
    yield from ((cited, Weight.CITED) for cited in _listed(account))


def _carrying(account: Account) -> Iterator[Cited]:
    readings = (reading for point in account.points for reading in point.readings)
    holders: tuple[_Holder, ...] = (*account.statements, *readings)
    for holder in holders:
        yield from holder.citations
    for change in account.drift:
        yield from (side for side in (change.parent, change.child) if side)


def _listed(account: Account) -> Iterator[Cited]:
    holders: tuple[_Holder, ...] = (*account.positions, *account.timeline, *account.novelties)
    for holder in holders:
        yield from holder.citations
    for quote in account.quotes:
        yield from quote.variants
    yield from _cited_in_lineage(account)


def _cited_in_lineage(account: Account) -> Iterator[Cited]:
    for descent in account.lineage.descents:
        for reason in descent.reasons:
            yield from reason.passages
    for lost in account.lineage.unseen():
        yield from lost.reached_by


def evidence_in(article: Article) -> Iterator[tuple[int, int]]:
    """Where an article shows what is told of it: outlet, agency, byline, dateline, dates."""
    dated = (article.published, *article.published_rivals, article.dateline)
    for found in (article.outlet, article.agency, *article.byline, *dated):
        if found and found.start is not None and found.end is not None and found.start < found.end:
            yield found.start, found.end
