"""Whose own words a notice is: a firm's statement tells of "we", and names the firm above its text."""

import re
from collections.abc import Mapping

from variorum.values import Article, Extraction, Filing, Role, Speech

from .lexicon import word_list

# Sentences outside quotation marks in which a notice says "we".
_LEAST = 2
_FIRST_PERSON = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]?")


def find_issuers(filing: Filing) -> Mapping[str, str]:
    """Document → the name of who issued it, for documents that are somebody's own notice; linear in the text."""
    texts = filing.text_of()
    articles = {article.document: article for article in filing.articles}
    forms = {
        _bare(form): name.canonical
        for e in filing.extractions
        for name in e.names
        for form in sorted((name.canonical, *name.forms), key=len)
        if name.kind != "place"
    }
    found = {e.document: _issuer(e, articles.get(e.document), texts[e.document], forms) for e in filing.extractions}
    return {document: name for document, name in found.items() if name}


def _issuer(extraction: Extraction, article: Article | None, text: str, forms: Mapping[str, str]) -> str | None:
    """The name that has a line to itself above the body, where nobody signs it and its sentences say "we"."""
    if article is None or article.byline or article.agency or not _says_we(extraction):
        return None
    body = next((part.start for part in article.parts if part.role is Role.BODY), 0)
    lines = (_bare(line) for line in text[:body].splitlines())
    return next((forms[line] for line in lines if line in forms), None)


def _bare(line: str) -> str:
    """A line without case and the abbreviation of a firm's kind ("Corvel SE")."""
    words = line.casefold().split()
    kept = [word for word in words if word.strip(".,") not in word_list("speakers", "suffixes")]
    return " ".join(kept or words)


def _says_we(extraction: Extraction) -> bool:
    own = (c for c in extraction.claims if c.speech is Speech.NARRATED and c.frame == "narrated")
    return sum(bool(_FIRST_PERSON.search(_QUOTED.sub("", c.text))) for c in own) >= _LEAST
