"""Quotations that a cue further off would take: the nearer cue has them, or one that can open quoted words."""

from collections.abc import Iterator, Sequence

from variorum.extract.quotations import Quotation
from variorum.extract.sheet import Extent, Sheet
from variorum.values import Sentence

from .attributions import Attribution
from .beside import opening_cue
from .said_on import said_under

# What these frames hold is a thing or an act: a whole quoted sentence behind a comma is no part of it.
_HOLDING = frozenset({"object", "noun", "light", "preposition", "infinitive", "order", "stance", "passive"})


def release(sheet: Sheet, sentences: Sequence[Sentence], given: Sequence[Attribution]) -> list[Attribution]:
    """The attributions without quoted sentences that are another cue's; without any content they fall away."""
    return [a.holding(held) for a in given if (held := tuple(_contents(sheet, sentences, a)))]


def _contents(sheet: Sheet, sentences: Sequence[Sentence], attribution: Attribution) -> Iterator[Extent]:
    for start, end in attribution.contents:
        quotations = sheet.quotations_in(start, end)
        cut = min(
            (at for q in quotations if (at := _foreign(sheet, sentences, attribution, q)) is not None), default=end
        )
        foreign = cut < end
        while foreign and cut > start and not sheet.text[cut - 1].isalnum():
            cut -= 1
        if cut > start:
            yield start, cut


def _foreign(sheet: Sheet, sentences: Sequence[Sentence], attribution: Attribution, quotation: Quotation) -> int | None:
    """Where another cue's words begin, when a quoted sentence behind a comma or colon is not the attribution's."""
    held = sheet.tokens_in((quotation.outer_start, quotation.outer_end))
    led = held.start > 0 and sheet.tree.tokens[held.start - 1].text in (",", ":")
    if not led or attribution.verb >= held.start or not sheet.text[quotation.start : quotation.start + 1].isupper():
        return None
    near = opening_cue(sheet, sentences, held.start)
    if near is None or near == attribution.verb:
        return None
    at = sheet.tree.tokens[near].start
    inside = any(start <= at < end for start, end in attribution.contents)
    if inside:
        over = said_under(sheet, near)
        return at if over is not None and over < attribution.verb else None
    further = attribution.verb < near < held.start or (attribution.frame in _HOLDING and near < attribution.verb)
    return quotation.outer_start if further else None
