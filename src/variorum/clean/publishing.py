"""Who publishes a bare text, as other places than its first line's words tell.

A motto below it, the last lines, which speak of the paper, the bracket of the dateline, and what a text says it is.
"""

import re
from collections.abc import Iterator, Sequence

from variorum.lang.lexicon import word_list
from variorum.lang.outlets import host_of
from variorum.values import Found

from .crediting import find_bylines, find_stamp
from .datelining import openings_of
from .imprints import ends_as_institution
from .letterheads import is_motto, name_of
from .lines import Line, line_at

_LONGEST_MOTTO, _LONGEST_NAMED, _LONGEST_NAME = 12, 4, 6  # words
_LEAST_LETTERS, _LONGEST_OPENING = 4, 110  # characters
# Of the words of mottoes those that no deck begins with by the way.
_NO_MOTTO = frozenset({"the", "news", "from", "where"})
_NAME = r"[A-ZÀ-Þ0-9][\w’'&-]*(?: (?:&|of|and|the|[A-ZÀ-Þ0-9][\w’'-]*)){0,4}"
_SORTS = r"(?:blog|weblog|newsletter|podcast|diary|magazine|column|journal|notebook)"
_DESCRIBED = re.compile(
    rf"(?P<name>{_NAME})(?: is|,| ?[-–—:]) (?:an?|the|my|our) (?:[\w’'-]+ ){{0,3}}{_SORTS}"
    r"(?: (?:about|on|of|from|for) |\.?$)"
)
_ADDRESS = re.compile(r"(?:www\.)?[a-z][\w-]+(?:\.[a-z]{2,12}){1,2}")
_PIECE = re.compile(r"\s*[|·•,–—]\s*|\s-\s")


def is_motto_below(name: Line, line: Line) -> bool:
    """Whether a line right below a name is a motto: in small letters, or led in as mottoes are; no sentence."""
    if is_motto(line):
        return True
    if line.words > _LONGEST_MOTTO or line.is_sentence or line.text[-1] in ".!?:":
        return False
    first = line.text.split(maxsplit=1)[0].casefold()
    if line.text[:1].islower():
        return name.words <= _LONGEST_NAMED
    return first in word_list("credits", "mottoes") - _NO_MOTTO or first in {"weekly", "daily", "monthly"}


def is_spoken_of(line: Line, told: Sequence[Line], foot: Sequence[Line]) -> bool:
    """Whether the last lines, the *foot*, speak of the paper that the line names: "The Lantern lives on its readers".

    A name of one word stands there and nowhere in what is *told*.
    """
    words = name_of(line.text).split()
    last = words[-1].strip(".,") if words else ""
    if len(last) < _LEAST_LETTERS or len(words) > _LONGEST_NAME:
        return False
    if len(words) == 1:
        own = re.compile(rf"\b{re.escape(last)}\b", re.IGNORECASE)
        return any(own.search(n.text) for n in foot) and not any(own.search(n.text) for n in told)
    own = re.compile(rf"\b[Tt]he {re.escape(last)}(?:['’]s)?\b(?! [A-ZÀ-Þ])")
    return any(own.search(n.text) for n in foot)


def is_senders_line(line: Line, told: Sequence[Line]) -> bool:
    """Whether the line begins with the agency that the dateline below has in its bracket: "(Norpress)"."""
    tags = (found.tag for n in told[:1] for found in openings_of(n.text[:_LONGEST_OPENING]) if found.tag)
    low = line.text.casefold()
    return any(len(tag) >= _LEAST_LETTERS and re.match(rf"{re.escape(tag.casefold())}\b", low) for tag in tags)


def is_address(line: Line) -> bool:
    """Whether the line is nothing but a site's address: "orbynotes.blog"."""
    return _ADDRESS.fullmatch(line.text) is not None or ("." in line.text and host_of(line.text) == line.text)


def described_outlet(lines: Sequence[Line]) -> Found | None:
    """The outlet that a line above the body says what it is: "Hull & Keel is a blog about boats"."""
    for line in lines:
        if match := _DESCRIBED.match(line.text):
            return Found(match["name"], line.start, line.start + match.end("name"), match["name"])
    return None


def issuer_beside(lines: Sequence[Line]) -> Found | None:
    """The institution that a line below a title names beside its place or the day: "Orby Hospital, Orby | 3 May"."""
    return next((found for line in lines for found in _institutions(line)), None)


def _institutions(line: Line) -> Iterator[Found]:
    name = _PIECE.split(line.text, 1)[0]
    named = name != line.text and not line.is_sentence and ends_as_institution(name)
    if named and find_stamp(line_at(line.start, name)) is None and not find_bylines(line):
        yield Found(name, line.start, line.start + len(name), name)
