"""Whose own words a text is: a firm's notice tells of "we" and names the firm above; a column's "I" is who signs it."""

import re
from collections.abc import Iterator, Mapping

from variorum.values import Article, Extraction, Filing, Role, Speech

from .lexicon import word_list
from .notices import calls_itself_a_release, names_a_notice

# Sentences outside quotation marks in which a notice says "we"; one is enough where it calls itself a release.
_LEAST = 2
_FIRST_PERSON = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
_MYSELF = re.compile(r"\b(?:I|my|me)\b")
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]?")
# Lines of a text in which it may call itself a release.
_HEAD = 8


def find_issuers(filing: Filing) -> Mapping[str, str]:
    """Document → the name of who issued it, for documents that are somebody's own notice; linear in the text."""
    texts = filing.text_of()
    articles = {article.document: article for article in filing.articles}
    names = [name for e in filing.extractions for name in e.names if name.kind != "place"]
    forms = {_bare(form): name.canonical for name in names for form in sorted((name.canonical, *name.forms), key=len)}
    bodies = {name.canonical for name in names if name.kind == "party"}
    found = {
        e.document: _issuer(e, articles.get(e.document), texts[e.document], (forms, bodies)) for e in filing.extractions
    }
    return {document: name for document, name in found.items() if name}


def find_senders(filing: Filing) -> Mapping[str, str]:
    """The issuers, and where a text calls itself a release but no party of the story issued it, whose paper it is."""
    texts = filing.text_of()
    known = {_bare(form): n.canonical for e in filing.extractions for n in e.names for form in (*n.forms, n.canonical)}
    papers = {
        a.document: known.get(_bare(a.outlet.value), a.outlet.value)
        for a in filing.articles
        if a.outlet and not a.byline and not a.agency and calls_itself_a_release(texts[a.document])
    }
    return papers | dict(find_issuers(filing))


def find_columnists(filing: Filing) -> Mapping[str, str]:
    """Document → the one person who signs it and says "I" in it, outside quotation marks; linear in the text."""
    articles = {article.document: article for article in filing.articles}
    found: dict[str, str] = {}
    for extraction in filing.extractions:
        article = articles.get(extraction.document)
        signed = [b.value for b in article.byline] if article else []
        if len(signed) == 1 and _counted(extraction, _MYSELF) >= _LEAST:
            known = (n.canonical for n in extraction.names if signed[0] in (n.canonical, *n.forms))
            found[extraction.document] = next(known, signed[0])
    return found


def _issuer(
    extraction: Extraction, article: Article | None, text: str, known: tuple[Mapping[str, str], set[str]]
) -> str | None:
    """The name that has a line, or a line up to its colon, above the body, where no person signs it."""
    forms, bodies = known
    if article is None or article.agency:
        return None
    kind = any(map(names_a_notice, text.strip().splitlines()[:_HEAD]))  # then it need not say "we"
    released = calls_itself_a_release(text)
    if not kind and _counted(extraction, _FIRST_PERSON) < (1 if released else _LEAST):
        return None
    signed = [forms.get(_bare(b.value)) for b in article.byline]
    if signed and not (len(signed) == 1 and signed[0] in bodies):
        return None
    body = next((part.start for part in article.parts if part.role is Role.BODY), 0)
    heads = (line for line in text[:body].splitlines() for line in _heads(line, released=released))
    return next((forms[head] for head in heads if head in forms), signed[0] if signed else None)


def _heads(line: str, *, released: bool) -> Iterator[str]:
    """The line and, in a release, what stands before its colon or realm: "KORVEL POWER: OUR DAM IS SAFE"."""
    yield _bare(line)
    if released:
        yield from (_bare(line.split(mark, 1)[0]) for mark in (":", " OF ", " of ") if mark in line)


def _bare(line: str) -> str:
    """A line without case and the abbreviation of a firm's kind ("Corvel SE")."""
    words = line.casefold().split()
    kept = [word for word in words if word.strip(".,") not in word_list("speakers", "suffixes")]
    return " ".join(kept or words)


def _counted(extraction: Extraction, person: re.Pattern[str]) -> int:
    """The sentences of the text's own that speak in that person."""
    own = (c for c in extraction.claims if c.speech is Speech.NARRATED and c.frame == "narrated")
    return sum(bool(person.search(_QUOTED.sub("", c.text))) for c in own)
