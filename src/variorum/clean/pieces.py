"""Lines set in pieces: a publisher's name beside a menu, a motto, a place or the number of an issue.

Marks differ from house to house; that pieces stand side by side, and that one of them is a name, does not.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.outlets import outlet_named

from .furnishing import strong_kind
from .lines import Line, line_at

_MARKS = re.compile(
    r"\s{2,}|\s?//+\s?|(?:\s?\.){3,}|\s+[./~*+=:>—–-]\s+|\s*[|·•»›►▸●◆★☆✦♥♡♦♣♠■▪|]+\s*|\s?::\s?|\t"
    # Any other picture: an anchor, a fish.
    r"|\s+[\u2190-\u2bff\U0001f000-\U0001faff]\ufe0f?\s+"
)
_OPEN = re.compile(r"^[^\w“\"‘'«(#]+|[^\w.!?)\"”’'»]+$")
_SMALL = frozenset(
    {"of", "for", "and", "the", "on", "in", "at", "de", "la", "del", "der", "und", "et", "&", "du", "le"}
)
_LONGEST, _LONGEST_NAME, _LONGEST_PIECE, _LONGEST_CALL = 25, 6, 5, 9  # words
_MOST_OF_TITLE = 2  # pieces
_LEAST_ALONE = 4  # letters of a name in one word
_COUNTED = re.compile(r"\s\([^()\n]*\d[^()\n]*\)")  # what an entry says more: "My account (0 articles left)"
_COINED = re.compile(r"[A-ZÀ-Þ][\w&’'-]*[A-ZÀ-Þ][\w&’'-]*")


class Piece(NamedTuple):
    """Some words of a line: where they stand in it."""

    start: int
    end: int
    text: str


def pieces_of(text: str) -> tuple[Piece, ...]:
    """The pieces of a line between wide blanks and marks, freed of signs; one if nothing parts it. Linear."""
    return tuple(_pieces(text))


def _pieces(text: str) -> Iterator[Piece]:
    at = 0
    for start, end in [*(mark.span() for mark in _MARKS.finditer(text)), (len(text), len(text))]:
        words = text[at:start]
        bare = _OPEN.sub("", _OPEN.sub("", words))
        if any(map(str.isalnum, bare)):
            begin = at + words.index(bare)
            yield Piece(begin, begin + len(bare), bare)
        at = end


def name_in_pieces(line: Line) -> Piece | None:
    """The publisher's name in a line set in pieces; ``None`` where no piece is one, or the line may be a title.

    A piece with a newspaper's title, wherever it stands; else the first, if the others are no names as it is: a
    motto in small letters, the number of an issue, a kind of page.
    """
    pieces = pieces_of(line.text) if line.words <= _LONGEST else ()
    if len(pieces) == 1 and pieces[0].text != line.text:
        return pieces[0] if _is_called_paper(pieces[0].text) else None  # between signs: "☰ THE ORBY ECHO"
    if len(pieces) < 2 or not all(_may_stand_beside(piece.text) for piece in pieces):
        return None
    called = [piece for piece in pieces if _is_called_paper(piece.text)]
    if called:
        return next((piece for piece in called if piece.text.isupper()), called[0])
    first, *others = pieces
    set_off = all(map(_is_no_name, others)) and not all(_is_entry(piece.text) for piece in pieces)
    return first if set_off and _is_name(first.text) else None


def name_by_motto(line: Line) -> Piece | None:
    """A name of some words before a motto of some, as it stands above a menu: "RADIO SIX - Talk that matters"."""
    pieces = pieces_of(line.text) if line.words <= _LONGEST else ()
    if len(pieces) != 2 or line.is_sentence or not _is_name(pieces[0].text):
        return None
    _, *motto = pieces[1].text.split()
    return pieces[0] if len(motto) > 1 and all(word[0].islower() for word in motto) else None


def lone_name_in_pieces(line: Line) -> Piece | None:
    """A first piece of one word beside mottoes and the like alone: "norpost ♥ news for the coast"; perhaps a name."""
    pieces = pieces_of(line.text) if line.words <= _LONGEST else ()
    if len(pieces) < 2 or not all(_may_stand_beside(p.text) and _is_no_name(p) for p in pieces[1:]):
        return None
    first = pieces[0]
    alone = first.start == 0 and first.text.isalpha() and len(first.text) >= _LEAST_ALONE
    return first if alone and not _is_entry(first.text) else None


def _may_stand_beside(words: str) -> bool:
    """Whether a piece is short, or a motto: in small letters, called out, or led in by a word of mottoes."""
    called = words[-1:] == "!" and len(words.split()) <= _LONGEST_CALL
    return len(words.split()) <= _LONGEST_PIECE or words[:1].islower() or called or _begins_motto(words)


def _begins_motto(words: str) -> bool:
    return words.split(maxsplit=1)[0].casefold() in word_list("credits", "mottoes")


def _is_no_name(piece: Piece) -> bool:
    """Whether a piece beside the first is no name: a motto, a number, a place's or an issue's word."""
    motto = len(piece.text.split()) > 2 and (_begins_motto(piece.text) or piece.text[-1] == "!")
    return motto or piece.text[:1].islower() or any(map(str.isdigit, piece.text))


def _is_entry(words: str) -> bool:
    return (
        word_list("credits", "kickers").issuperset(words.casefold().split())
        or strong_kind(line_at(0, words)) is not None
    )


def _is_name(words: str) -> bool:
    """Whether it is some words with capitals, none of them a page's; one word alone if in capitals or coined."""
    parts = words.split()
    if len(parts) > _LONGEST_NAME or _is_entry(words) or parts[-1][-1] in ".!?:,":
        return False
    if len(parts) == 1:
        return len(words) >= _LEAST_ALONE and _COINED.fullmatch(words) is not None
    return all(part[0].isupper() or part in _SMALL for part in parts)


def _is_called_paper(words: str) -> bool:
    """Whether it is a known outlet, or two words and more of which the last is a newspaper's title."""
    parts = words.split()
    if not 2 <= len(parts) <= _LONGEST_NAME or any(map(str.isdigit, words)):
        return outlet_named(words) is not None and words[:1].isupper()
    others = load_lexicon("outlets")["unmastheaded"]
    first = parts[0].capitalize()
    titled = parts[-1].casefold().strip(".") in word_list("credits", "masthead")
    own = first == "The" or first not in others
    return (titled and own and _is_name(words)) or outlet_named(words) is not None


def is_in_pieces(line: Line) -> bool:
    """Whether a line is three pieces and more, all short: a menu or a way to other pages, whatever stands in it."""
    pieces = pieces_of(_COUNTED.sub("", line.text)) if line.words <= _LONGEST else ()
    return len(pieces) > _MOST_OF_TITLE and all(len(piece.text.split()) <= _LONGEST_PIECE for piece in pieces)


def initials_dropped(words: str) -> str:
    """A name without its initials before it, as a logo's words give both: "OHW Open Harbour Watch"."""
    first, _, rest = words.partition(" ")
    spelled = "".join(word[0] for word in rest.split() if word[0].isupper())
    return rest if len(first) > 1 and first.isupper() and spelled == first else words
