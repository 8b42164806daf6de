"""Whose copy a report is, as its siblings show: an agency of the pile's datelines that a line of the report names."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.lang.names import acronyms
from variorum.values import Article, Document, Found, Part

from .datelines import tag_span
from .metadata import is_called_so
from .roles import BLANK, BODY, CAPTION, CREDIT, DECK, FURNITURE, HEADLINE, SUBHEAD

_MARKS = re.compile(r"[,|/·]|(?<=[A-ZÀ-Þ]) (?=\()")
_CALLED = re.compile(r" (?:news|press) agency$", re.IGNORECASE)
_DESK = re.compile(r"\(?(?P<name>[A-ZÀ-Þ][\w&.-]*(?: [A-ZÀ-Þ][\w&.-]*){1,4}),")
_FROM_PLACE = re.compile(r" (?:in|at) [A-ZÀ-Þ][\w’' -]{2,30}$")
_LED = re.compile(
    r"^\(?(?:(?:with |using |contains |includes )?(?:additional |further |some |supplementary )?"
    r"(?:material|reports?|reporting|input|copy|files?|information|text) (?:from|by|of|supplied by|provided by)"
    r"|with|by|from|source:?|agency:?)\s+",
    re.IGNORECASE,
)
_LONGEST_SIGNED = 22  # words
_LEAST_SHOUTED = 4  # letters of a name that in capitals means nothing else


def attest_agencies(articles: Sequence[Article], documents: Sequence[Document]) -> tuple[Article, ...]:
    """The articles; one that a line signs with an agency of its siblings' datelines is that agency's copy.

    A name that one report of the pile shows to be an agency's is one in the others too. Linear.
    """
    known = {a.dateline.agency for a in articles if a.dateline and a.dateline.agency and (a.agency or _signs(a))}
    if not known:
        return tuple(articles)
    known |= {name for pair in zip(articles, documents, strict=True) for name in _names_in_full(*pair)}
    return tuple(
        _signed_by_desk(_attested(article, document, known) if article.agency is None else article, known)
        for article, document in zip(articles, documents, strict=True)
    )


def _signed_by_desk(article: Article, known: Collection[str]) -> Article:
    """The article; what its page gives as its author is the agency, where it is one of the pile's: "By CNW"."""
    named = {name.casefold(): name for name in known}
    own = article.outlet.value.casefold() if article.outlet else None
    desks = [name for name in article.byline if name.value.casefold() in named and name.value.casefold() != own]
    if not desks:
        return article
    agency = article.agency or replace(desks[0], value=named[desks[0].value.casefold()])
    return replace(article, agency=agency, byline=tuple(name for name in article.byline if name not in desks))


def _names_in_full(article: Article, document: Document) -> Iterator[str]:
    """The name of the dateline's agency as its desk signs with it: "(Coast Newswire, 0712 local time)" for CNW."""
    short = article.dateline.agency if article.dateline else None
    for part in article.parts if short else ():
        match = _DESK.match(document.text, part.start, part.end) if part.role is CREDIT else None
        if match and short in acronyms(match["name"]):
            yield match["name"]


def _signs(article: Article) -> bool:
    """Whether its outlet is the agency of its own dateline."""
    line, outlet = article.dateline, article.outlet
    return line is not None and outlet is not None and outlet.value == line.agency


def _attested(article: Article, document: Document, known: set[str]) -> Article:
    text = document.text
    held = {name: name for name in known if name in text}
    held |= {name.upper(): name for name in known if len(name) >= _LEAST_SHOUTED and name.upper() in text}
    if not held:
        return article
    line = article.dateline
    if line and line.agency and article.outlet and is_called_so(article.outlet.value, line.agency):
        return article
    if line and line.agency in known:
        start, end = tag_span(line)
        return replace(article, agency=Found(line.agency, start, end, text[start:end]))
    first = next((part.start for part in article.parts if part.role is BODY), 0)
    for part in article.parts:
        if part.role in (BODY, HEADLINE, CAPTION, BLANK):
            continue
        found = _agency_in(text, part, held, above=part.start < first)
        if found and not (line and line.agency == found.value):
            signed = tuple(name for name in article.byline if name.value != found.value)
            own = article.outlet and article.outlet.value != found.value
            signed_by = replace(article, agency=found, byline=signed, outlet=article.outlet if own else None)
            return _credited(signed_by, text, part, found)
    return article


def _agency_in(text: str, part: Part, known: Mapping[str, str], *, above: bool) -> Found | None:
    """The known agency that a part names; one *above* the body may name it beside a person or a staff.

    In capitals it stands alone: "TARSIS".
    """
    lines = text[part.start : part.end].split("\n")
    for words in (words for words in lines if any(name in words for name in known)):
        pieces = (
            [piece.strip(" ()") for piece in _MARKS.split(words)]
            if above and len(words.split()) <= _LONGEST_SIGNED
            else []
        )
        for piece in (words, *pieces):
            name = _FROM_PLACE.sub("", _CALLED.sub("", _LED.sub("", piece.strip()).rstrip(".")))
            if known.get(name) == name or (name in known and name == words.strip(" ().")):
                start = text.index(name, part.start)
                return Found(known[name], start, start + len(name), name)
    return None


def _credited(article: Article, text: str, part: Part, found: Found) -> Article:
    """The article with the line of a *part* in which the agency was *found* as a credit, be it no furniture."""
    if part.role not in (FURNITURE, DECK, SUBHEAD) or found.start is None:
        return article
    begin = max(part.start, text.rfind("\n", 0, found.start) + 1)
    end = text.find("\n", found.start, part.end)
    split = list(_split(text, part, begin, end if end >= 0 else part.end))
    parts = tuple(piece for other in article.parts for piece in (split if other is part else [other]))
    return replace(article, parts=parts, deck=None if part.role is DECK else article.deck)


def _split(text: str, part: Part, begin: int, end: int) -> Iterator[Part]:
    """A part in three, what lies from *begin* to *end* a credit, and blanks around that."""
    before = part.start + len(text[part.start : begin].rstrip())
    begin += len(text[begin:end]) - len(text[begin:end].lstrip())
    end = begin + len(text[begin:end].rstrip())
    after = part.end - len(text[end : part.end].lstrip())
    pieces = (
        Part(part.start, before, part.role, part.kind),
        Part(before, begin, BLANK),
        Part(begin, end, CREDIT),
        Part(end, after, BLANK),
        Part(after, part.end, part.role, part.kind),
    )
    return (piece for piece in pieces if piece.start < piece.end)
