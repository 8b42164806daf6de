"""What lines at a report's ends tell of its making: who reported it, whose staff, from which year, whose copy."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from variorum.lang.lexicon import word_list
from variorum.values import Article, DateBasis, Dateline, Document, Found, Published, Role

from .crediting import find_stamp, staff_signature
from .letterheads import is_notice
from .lines import Line
from .persons import names_in

_REPORTING = re.compile(r"^\(?(?:additional )?reporting by (?P<people>[A-Z][^;)\n]{2,120})", re.IGNORECASE)
_EDITING = re.compile(r"\b(?:editing|writing|edited|written|compiled|translated) by\b.*", re.IGNORECASE)
_RIGHTS = re.compile(r"(?:©|\(c\)|\bcopyright\b)\D{0,24}(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_NOTICED = re.compile(r"©|\(c\)|\bcopyright\b|\ball rights reserved\b|\b(?:19|20)\d\d\b|[.,;|–-]")
_CLOSING = 4  # last lines, in which the owner of the rights stands
_OPENING, _LONGEST_NAME = 6, 9
_LEAST_LINES, _LEAST_TITLE, _LONGEST_TITLE = 3, 3, 25
_SMALL = frozenset({"of", "for", "and", "the", "on", "in", "&"})
_NAME = r"[A-ZÀ-Þ][\w&’'.]*(?: (?:of the |of |the |and |& )?[A-ZÀ-Þ0-9][\w&’'.]*){0,4}"
_FOLLOW = re.compile(rf"(?P<name>{_NAME}) ?[-–—:|,] ?(?i:follow|like|find|join|visit|subscribe to) (?i:us)\b")
_LONGEST_CALL = 14  # words
_NETWORKS = frozenset({"Facebook", "Twitter", "X", "Instagram", "Telegram", "TikTok", "YouTube", "WhatsApp"})
_CALLED = re.compile(r" (?:news|press) agency$", re.IGNORECASE)
_LED = re.compile(r"^(?:by|from|source:?|agency:?)\s+", re.IGNORECASE)


def desk_authors(lines: Sequence[Line]) -> tuple[Found, ...]:
    """The reporters an agency's last line names: "(Reporting by Colin Vane; editing by Ruth Ames)"."""
    return tuple(found for line in lines for found in _reporters(line))


def _reporters(line: Line) -> Iterator[Found]:
    match = _REPORTING.match(line.text)
    if match is None:
        return
    at = match.start("people")
    people = _EDITING.sub("", match["people"])
    for name in names_in(people):
        if not name.agency:
            start = line.start + at + name.start
            yield Found(name.text, start, start + len(name.text), name.text)


def staffed_outlet(line: Line | None) -> Found | None:
    """The outlet whose staff signs: "World Brief Staff"; ``None`` where the line is no such signature."""
    match = staff_signature(line.text) if line else None
    if line is None or match is None:
        return None
    start = line.start + match.start("name")
    return Found(match["name"], start, start + len(match["name"]), match["name"])


def year_of_rights(lines: Sequence[Line]) -> int | None:
    """The year of the one notice of rights: "(c) 2033 Meridian News Agency"; ``None`` without or with several."""
    years = {int(match["year"]) for line in lines for match in _RIGHTS.finditer(line.text)}
    return years.pop() if len(years) == 1 else None


def published_by_dateline(dateline: Dateline | None) -> Published | None:
    """The day of a dateline as that of publication, said to be inferred."""
    if dateline is None or dateline.when is None or not dateline.when.value:
        return None
    day = dateline.when.value
    return Published(
        value=day,
        earliest=day,
        latest=day,
        basis=DateBasis.INFERRED,
        start=dateline.start,
        end=dateline.end,
        text=dateline.text,
    )


def attest_agencies(articles: Sequence[Article], documents: Sequence[Document]) -> tuple[Article, ...]:
    """The articles; one that a line signs with an agency of its siblings' datelines is that agency's copy.

    A name that one report of the pile shows to be an agency's is one in the others too. Linear.
    """
    known = {a.dateline.agency for a in articles if a.dateline and a.dateline.agency and a.agency}
    if not known:
        return tuple(articles)
    return tuple(
        _attested(article, document, known) if article.agency is None else article
        for article, document in zip(articles, documents, strict=True)
    )


def _attested(article: Article, document: Document, known: set[str]) -> Article:
    line = article.dateline
    if line and line.agency in known and (article.outlet is None or article.outlet.value != line.agency):
        at = line.start + line.text.rfind("(") + 1
        return replace(article, agency=Found(line.agency, at, line.end - 1, line.text[at - line.start : -1]))
    for part in article.parts:
        if part.role in (Role.BODY, Role.HEADLINE, Role.BLANK):
            continue
        text = document.text[part.start : part.end]
        words = text.strip()
        name = _CALLED.sub("", _LED.sub("", words))
        if name in known and (article.outlet is None or article.outlet.value != name):
            start = part.start + text.index(name)
            signed = tuple(found for found in article.byline if found.value != name)
            return replace(article, agency=Found(name, start, start + len(name), name), byline=signed)
    return article


def promoted_outlet(lines: Sequence[Line]) -> Found | None:
    """The outlet that asks its readers to follow it: "Coast Flash - follow us everywhere"; from the last line up."""
    for line in reversed(lines):
        match = _FOLLOW.match(line.text) if line.words <= _LONGEST_CALL else None
        if match and not _NETWORKS.isdisjoint(match["name"].split()):
            match = None
        if match:
            start = line.start + match.start("name")
            return Found(match["name"], start, start + len(match["name"]), match["name"])
    return None


def signing_outlet(lines: Sequence[Line], head: Line | None, signed: Sequence[Found]) -> Found | None:
    """The one of the names *signed* that is the outlet's own; ``None`` where none shows to be.

    It is the text's first line as well, above the headline, or claims the rights at its end: "© 2031 Coast Flash".
    """
    for found in signed:
        name = found.value.casefold()
        for n, line in enumerate(lines):
            above = n == 0 and line is not head and line.start != found.start
            if (above and line.text.casefold() == name) or (n >= len(lines) - _CLOSING and _claims_rights(line, name)):
                at = line.start + line.text.casefold().index(name)
                return Found(found.value, at, at + len(name), line.text[at - line.start : at - line.start + len(name)])
    return None


def _claims_rights(line: Line, name: str) -> bool:
    """Whether it is nothing but a notice of rights of that name."""
    if "©" not in line.text and "opyright" not in line.text:
        return False
    words = _NOTICED.sub(" ", line.text.casefold())
    return " ".join(words.split()) == name


def _is_institution(line: Line) -> bool:
    """Whether it is nothing but a name that ends, or begins, with what an institution is: "National Seismic Office"."""
    words = line.text.split()
    if line.block is not None or not 2 <= len(words) <= _LONGEST_NAME or not all(map(_is_of_name, words)):
        return False
    low = [word.lower().strip("(),") for word in words]
    known = word_list("credits", "institutions")
    # A headline may end so too ("President Dissolves Parliament"): the first word or the one before must be of a name.
    sort = word_list("credits", "institutional")
    begun = 1 if low[0] in sort and len(low) > 2 else 0
    of_its_own = low[begun] in known and low[begun + 1] in {"of", "for"}
    return of_its_own or (low[-1] in known and not sort.isdisjoint((low[0], low[-2])))


def _ends_as_institution(line: Line) -> bool:
    """Whether it is a name of some words of which the last is a kind of institution: "Orby Water Board"."""
    words = line.text.split()
    known = word_list("credits", "institutions")
    return 2 <= len(words) <= _LONGEST_NAME and all(map(_is_of_name, words)) and words[-1].lower().strip("(),") in known


def _is_of_name(word: str) -> bool:
    return word.strip("(),").istitle() or word.isupper() or word in _SMALL


def _may_be_title(line: Line) -> bool:
    """Whether it has the form of a title: some words, no sentence, no name of an institution."""
    return _LEAST_TITLE <= line.words <= _LONGEST_TITLE and not line.is_sentence and not _is_institution(line)


def issuer_of(lines: Sequence[Line]) -> Line | None:
    """The line that names who issues a notice: above the one that says it is one ("Press notice 44/2031").

    Or the first of a text, where it is an institution's name and its title follows; or below the first that says so.
    """
    if len(lines) > _LEAST_LINES and _is_institution(lines[0]) and _may_be_title(lines[1]):
        return lines[0]
    if lines and is_notice(lines[0]):
        told = [line for line in lines[1:_OPENING] if find_stamp(line) is None]
        return told[0] if len(told) > 1 and _ends_as_institution(told[0]) and _may_be_title(told[1]) else None
    for line, following in pairwise(lines[:_OPENING]):
        if is_notice(following) and line.words <= _LONGEST_NAME and line.text[:1].isupper():
            return None if line.is_sentence or is_notice(line) else line
    return None
