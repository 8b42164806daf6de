"""What a page's author calls an element by its classes, and lines whose form alone says what they sign."""

import re
from collections.abc import Sequence

from variorum.values import Credit, CreditKind, Role

from .crediting import find_stamp, is_byline, is_desk_line, is_of_pictures
from .lines import Line, is_heading

_DECK_CLASS = re.compile(
    r"\b(?:deck|dek|sub(?=$|\s)|standfirst|strapline|sub-?title|sub-?headline|(?<![\w-])lead(?![\w-])|lede|ingress|preamble|chapo)\b"
)
_KICKER_CLASS = re.compile(r"\b(?:kicker|eyebrow|overline|topline|dachzeile)\b")
_QUOTE_CLASS = re.compile(r"\bpull-?quotes?\b")
_LINK = 0.95  # of its words
_CLASSED = 3  # elements around a line whose classes are asked
_TITLE_WORDS = (4, 14)
_LEAST_QUOTED, _LEAST_SENTENCE = 5, 8  # words
_LEAST_WORDS, _LEAST_TOLD = 5, 3  # of a sentence, and of one with a full stop
_INITIALS = re.compile(r"\b\w\.\w\.$")  # "8 a.m."
_SIGNED = re.compile(r"[“\"«„‘'][^\n]{15,900}[”\"»“’']\s*[―—–-]{1,2}\s*[^\W\d_]")


def role_by_class(line: Line) -> Role | None:
    """The role by what the page's author calls an element around the line, or by its being but a link; else ``None``.

    A kicker is none of the report, nor is a pulled quotation; a link of a title's length leads to another report.
    """
    block = line.block
    if block is None:
        return None
    classes = [step.lower() for step in block.path[-_CLASSED:]]
    if any(map(_QUOTE_CLASS.search, classes)):
        return Role.CAPTION
    if any(map(_KICKER_CLASS.search, classes[-1:])) or (block.link_share >= _LINK and _is_a_title(line)):
        return Role.FURNITURE
    return None


def _is_a_title(line: Line) -> bool:
    low, high = _TITLE_WORDS
    return low <= line.words <= high and not line.is_sentence and not is_heading(line)


def is_called_deck(line: Line) -> bool:
    """Whether the page's author calls the line's element so: `<p class="standfirst">`."""
    return (
        line.block is not None and bool(line.block.path) and _DECK_CLASS.search(line.block.path[-1].lower()) is not None
    )


def signs(line: Line) -> bool:
    """Whether it tells who wrote the report, or when."""
    return is_byline(line) or find_stamp(line) is not None


def are_photo(credited: Sequence[Credit]) -> bool:
    """Whether all name who took a picture."""
    return all(credit.kind is CreditKind.PHOTO for credit in credited)


def is_signed_quotation(line: Line) -> bool:
    """Whether it is somebody's words with the name behind a dash: "“…” ― Lena Moss"."""
    return line.words >= _LEAST_QUOTED and bool(_SIGNED.match(line.text))


def may_sign(line: Line, head: Line | None) -> bool:
    """Whether a line with names can be a byline: neither the headline nor a sentence of some words, nor a desk's."""
    told = line.is_sentence and line.words >= _LEAST_SENTENCE
    return line is not head and not told and not is_desk_line(line) and not is_of_pictures(line)


def is_told_at_length(line: Line) -> bool:
    """Whether it is a sentence of some words, or a signed quotation."""
    return line.words >= _LEAST_WORDS and (line.is_sentence or is_signed_quotation(line))


def is_told(line: Line) -> bool:
    """Whether it is a sentence, be it a short one with a full stop: "Orby denied this."."""
    if is_told_at_length(line) or line.words < _LEAST_TOLD or not line.is_sentence:
        return is_told_at_length(line)
    return line.text[-1] not in "?!？！" and not _INITIALS.search(line.text)
