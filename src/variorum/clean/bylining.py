"""Lines between title and body that hold nothing but who wrote it, and where, when and for whom, in any order.

"Lena Roth, Orby Messenger, 7 March, 14:05", "From Lena Roth in Orby", "An analysis by Lena Roth": each word
is a name, a day, a place, a paper, or one of those that stand beside them.
"""

import re
from collections.abc import Iterator, Sequence

from variorum.lang.dates import find_dates
from variorum.lang.lexicon import word_list
from variorum.lang.outlets import outlet_named
from variorum.lang.places import is_capital

from .crediting import find_stamp, is_byline
from .lines import Line
from .naming import may_be_person
from .persons import Named, names_in
from .signing import Signature

_LONGEST, _MOST_LINES = 16, 6
_HOUR = re.compile(
    r"\b\d{1,2}[:.]\d\d\b(?: ?(?:[ap]\.?m\.?|hrs|hours|uhr))?|\b\d{1,3}[- ]?min(?:ute)?s?\b", re.IGNORECASE
)
_PLACED = re.compile(
    r"(?:,|\(|\||/|·|–|—| -)\s?(?P<place>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2})\)?(?=\s?(?:$|[,|/·–—.-]))"
)
_IN = re.compile(r"\b(?:in|from|at|aus|near|,) (?P<place>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2})")
_WORD = re.compile(r"[^\W\d_]+")
_BESIDE = ("byline_leads", "joiners", "placing", "roles", "ranks", "beside_authors")


def composed_bylines(lines: Sequence[Line], head: Line | None, body: Sequence[int]) -> tuple[Signature, ...]:
    """The first line between the headline and the first of the *body* that only says who wrote it. Linear."""
    first, above = _above(lines, head, body)
    if not above or lines[0].block is not None:
        return ()
    told = "\n".join(line.text for line in lines[first:])
    for n in above:
        if names := tuple(_authors(lines[n], told)):
            return (Signature(n, names, led=False),)
    return ()


def _above(lines: Sequence[Line], head: Line | None, body: Sequence[int]) -> tuple[int, list[int]]:
    """The number of the *body*'s first paragraph, and of the lines above it; none of those where one is a byline."""
    if head is None or not body:
        return 0, []
    first = next((n for n in body if lines[n].start > head.start and lines[n].words > _LONGEST), body[0])
    above = [n for n in range(first) if head.end <= lines[n].start][:_MOST_LINES]
    return first, [] if any(map(is_byline, (lines[n] for n in above))) else above


def dated_bylines(lines: Sequence[Line], head: Line | None, body: Sequence[int]) -> tuple[Signature, ...]:
    """Of a page the line between headline and *body* that is persons' names and the day: "Lena Roth · 3 March 2031"."""
    first, above = _above(lines, head, body)
    told = "\n".join(line.text for line in lines[first:])
    for n in above:
        names = tuple(_authors(lines[n], told)) if find_stamp(lines[n]) else ()
        if names:
            return (Signature(n, names, led=False),)
    return ()


def is_place_and_day(line: Line, names: Sequence[Named]) -> bool:
    """Whether what seems a person's name before a day is a place by its first word: "San Tarro, 15 May 2031"."""
    if not names or names[0].start or line.text[names[0].end : names[0].end + 1] != "," or not find_stamp(line):
        return False
    first = names[0].text.split(maxsplit=1)[0].casefold()
    return len(names) == 1 and (first in word_list("credits", "places") or is_capital(names[0].text))


def _authors(line: Line, told: str) -> Iterator[Named]:
    """The persons whom a line names, if it says nothing but who they are; none whom the report tells of."""
    text = line.text
    if line.words > _LONGEST or line.is_sentence:
        return
    names = [name for name in names_in(text) if not name.agency and " " in name.text]
    if names and all(_may_sign(name.text, told) for name in names) and _is_composed(text, names):
        yield from names


def _may_sign(name: str, told: str) -> bool:
    if not may_be_person(name) or is_capital(name) or name.casefold() in told:  # "the fish hall" below "Fish Hall"
        return False
    return (
        name.split(maxsplit=1)[0].lower() not in word_list("credits", "places")
        and name.rsplit(maxsplit=1)[-1] not in told
    )


def _is_composed(text: str, names: Sequence[Named]) -> bool:
    """Whether nothing else stands beside the names but days, hours, places, papers and the words that go with them."""
    spans = [(name.start, name.end) for name in names]
    spans += [(date.start, date.end) for date in find_dates(text)]
    bare = _without(text, spans)
    bare = _HOUR.sub(" ", bare)
    for form in (_IN, _PLACED):
        bare = form.sub(" , ", bare)
    pieces = (piece.strip() for piece in re.split(r"[|,·/–—()]", bare))
    rest = " ".join(piece for piece in pieces if not outlet_named(piece))
    known = frozenset(word for key in _BESIDE for phrase in word_list("credits", key) for word in phrase.split())
    return all(word.casefold() in known for word in _WORD.findall(rest))


def _without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with a mark for each of the *spans*."""
    for start, end in spans:
        text = text[:start] + "|" * (end - start) + text[end:]
    return re.sub(r"\|{2,}", " | ", text)
