"""Whose own words a text is: a firm's notice tells of "we" and names the firm above; a column's "I" is who signs it."""

import re
from collections.abc import Iterable, Iterator, Mapping

from variorum.values import Article, Extraction, Filing, Name, Role, Speech

from .lexicon import word_list
from .names import name_words
from .notices import calls_itself_a_release, is_numbered_notice, names_a_notice

# Sentences outside quotation marks in which a notice says "we"; one is enough where it calls itself a release.
_LEAST = 2
_FIRST_PERSON = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
_MYSELF = re.compile(r"\b(?:I|my|me)\b")
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]?")
# Lines of a text in which it may call itself a release.
_HEAD = 8
_PUBLISHED = re.compile(
    r"\b(?:newsletter|weekly|monthly|letter|organ|bulletin|magazine|circular|paper|journal)\b[^.:;|]{0,20}?"
    r" of (?:the )?(?P<body>[A-Z][^|*·•,;:(\]]*?)\s*(?:$|[|*·•,;:(\]]| [-–—] )",
    re.IGNORECASE,
)
# A line of who sends it: "Investor and Media Relations", "Press Office".
_DESK = re.compile(
    r"(?:(?:investor|media|press|public|corporate|external|communications?)(?: and |, | & | ))+"
    r"(?:relations|office|service|department|communications|affairs)$",
    re.IGNORECASE,
)
_DESKS = frozenset({"press", "media", "communications", "information", "relations"})
_BY = re.compile(
    r"^(?:[a-z]+ ){0,2}(?:statement|declaration|letter|message|address|communiqu[eé]|circular|announcement)"
    r"(?: (?:no\.? ?|nr\.? ?|# ?)?\d+(?:/\d+)?)? (?:by|from|of) (?:the )?(?P<name>.+)$",
    re.IGNORECASE,
)
# "MINISTRY OF EDUCATION Directorate for Schools": a line of capitals that markup ran into the next one.
_LETTERHEAD = re.compile(r"[A-Z][A-Z'’-]+(?: [A-Z][A-Z'’-]+)+(?= [A-Z][a-z])")
_MARKUP = " #*_\t"
_PARTING = re.compile(r":| (?:of|at) ", re.IGNORECASE)


def find_issuers(filing: Filing) -> Mapping[str, str]:
    """Document → the name of who issued it, for documents that are somebody's own notice; linear in the text."""
    texts = filing.text_of()
    articles = {article.document: article for article in filing.articles}
    names = [name for e in filing.extractions for name in e.names if name.kind != "place"]
    forms = {_bare(form): name.canonical for name in names for form in sorted((name.canonical, *name.forms), key=len)}
    bodies = {name.canonical for name in names if name.kind == "party"}
    forms = _turned_forms(names) | forms
    found = {
        e.document: _issuer(e, articles.get(e.document), texts[e.document], (forms, bodies)) for e in filing.extractions
    }
    return {document: name for document, name in found.items() if name}


def _turned_forms(names: Iterable[Name]) -> dict[str, str]:
    """The names of bodies by their words in one order, where one alone has them: "MINISTRY OF DEFENCE"."""
    found: dict[str, set[str]] = {}
    for name in names:
        for form in (name.canonical, *name.forms) if name.kind == "party" else ():
            found.setdefault(_turned(form), set()).add(name.canonical)
    return {key: min(named) for key, named in found.items() if len(named) == 1}


def _turned(line: str) -> str:
    """The words of a name in one order, as no line has them: "ministry of the interior" is the "interior ministry"."""
    words = (word.removesuffix("'s").removesuffix("’s") for word in name_words(line))
    return "|".join(sorted(word for word in words if word not in ("of", "the")))


def find_senders(filing: Filing) -> Mapping[str, str]:
    """The issuers, and where a text calls itself a release but no party of the story issued it, whose paper it is."""
    texts = filing.text_of()
    known = {_bare(form): n.canonical for e in filing.extractions for n in e.names for form in (*n.forms, n.canonical)}
    bodies = {(n.canonical, e.document) for e in filing.extractions for n in e.names if n.kind == "party"}
    papers: dict[str, str] = {}
    for extraction, article in _unsigned(filing):
        text = texts[article.document]
        paper = article.outlet.value if article.outlet else ""
        name = next((known[part] for part in _parts(paper) if part in known), paper)
        told = any(body == name and other != article.document for body, other in bodies)
        ours = told and _counted(extraction, _FIRST_PERSON) >= _LEAST
        published = next((known[_bare(of)] for of in _published_for(text) if _bare(of) in known), None)
        if published or (name and (ours or calls_itself_a_release(text))):
            papers[article.document] = published or name
    return papers | dict(find_issuers(filing))


def _unsigned(filing: Filing) -> Iterator[tuple[Extraction, Article]]:
    """What nobody and no agency signs."""
    articles = {article.document: article for article in filing.articles}
    for extraction in filing.extractions:
        article = articles.get(extraction.document)
        if article and not article.byline and not article.agency:
            yield extraction, article


def _published_for(text: str) -> Iterator[str]:
    """The body whose newsletter the head of a text says it is: "Weekly letter of the Teachers' Federation"."""
    for line in text.strip().splitlines()[:_HEAD]:
        yield from (match["body"] for match in _PUBLISHED.finditer(line))


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
    opening = [line.strip(_MARKUP) for line in text.strip().splitlines()[:_HEAD]]
    kinds = (names_a_notice, is_numbered_notice, _DESK.match)
    kind = any(told(line) for line in opening for told in kinds)  # then it need not say "we"
    released = calls_itself_a_release(text)
    spoken = _counted(extraction, _FIRST_PERSON) + (
        _counted(extraction, _MYSELF) if any(map(_BY.match, opening)) else 0
    )
    if not kind and spoken < (1 if released else _LEAST):
        return None
    signed = [forms.get(_bare(b.value)) for b in article.byline]
    if signed and not (len(signed) == 1 and signed[0] in bodies):
        return None
    body = next((part.start for part in article.parts if part.role is Role.BODY), 0)
    heads = (head for line in text[:body].splitlines() for head in _heads(line, released=released))
    return next((forms[head] for head in heads if head in forms), signed[0] if signed else None)


def _heads(line: str, *, released: bool) -> Iterator[str]:
    """The line and, in a release, what stands before its colon or realm: "KORVEL POWER: OUR DAM IS SAFE".

    So too the first part of a line with bars, and who makes the statement that the line is. No common noun alone:
    "MINISTRY OF DEFENCE" is not the one ministry of another report.
    """
    plain = line.strip(_MARKUP)
    if (signed := _BY.match(plain)) is not None and _DESKS.isdisjoint(_bare(signed["name"]).split()):
        yield _bare(signed["name"])
    first = plain.split(" | ", 1)[0]
    yield from _parts(plain) if released else (_bare(plain),)
    capitals = _LETTERHEAD.match(plain)
    for head in (plain, capitals[0]) if capitals else (plain,):
        if "|" in (turned := _turned(head)) and _DESKS.isdisjoint(turned.split("|")):
            yield turned
    if first != plain:
        yield _bare(first)
        yield _bare(first.split(",", 1)[0])


def _parts(line: str) -> Iterator[str]:
    """The line, and what stands before its colons, "of" and "at", longest first; no common noun alone."""
    yield _bare(line)
    for part in reversed([line[: match.start()] for match in _PARTING.finditer(line)]):
        if _bare(part) not in word_list("speakers", "bodies"):
            yield _bare(part)


def _bare(line: str) -> str:
    """A line without case and the abbreviation of a firm's kind ("Corvel SE")."""
    words = line.casefold().split()
    kept = [word for word in words if word.strip(".,") not in word_list("speakers", "suffixes")]
    return " ".join(kept or words)


def _counted(extraction: Extraction, person: re.Pattern[str]) -> int:
    """The sentences of the text's own that speak in that person."""
    own = (c for c in extraction.claims if c.speech is Speech.NARRATED and c.frame == "narrated")
    return sum(bool(person.search(_QUOTED.sub("", c.text))) for c in own)
