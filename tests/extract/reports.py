"""Short reports of our own as documents and articles, for trying the extract room."""

from collections.abc import Callable

from variorum.extract import extract_claims, settle_names
from variorum.values import Annotation, Article, Claim, Document, Extraction, Part, Role, Speech, digest_text

Annotate = Callable[[str], Annotation]


def document_of(text: str, id: str = "a") -> Document:
    return Document(id=id, uri=id, media_type="text/plain", sha256=digest_text(text), text=text)


def article_of(text: str, id: str = "a") -> Article:
    parts = (Part(0, len(text), Role.BODY),) if text else ()
    return Article(document=id, language="en", is_news=True, not_news_reason=None, parts=parts)


def extract(annotate: Annotate, text: str) -> Extraction:
    """What one report says, before names are settled."""
    return extract_claims(document_of(text), article_of(text), annotate(text))


def settle(annotate: Annotate, *texts: str) -> tuple[Extraction, ...]:
    """What a pile says, with settled names; ids are "a", "b", …"""
    ids = [chr(ord("a") + n) for n in range(len(texts))]
    from dataclasses import replace

    found = tuple(
        extract_claims(document_of(t, i), article_of(t, i), replace(annotate(t), document=i))
        for t, i in zip(texts, ids, strict=True)
    )
    return settle_names(found, tuple(article_of(t, i) for t, i in zip(texts, ids, strict=True)))


def attributed(extraction: Extraction) -> list[Claim]:
    """Claims with a cue or quotation marks."""
    return [claim for claim in extraction.claims if claim.speech is not Speech.NARRATED]


def holding(extraction: Extraction, words: str) -> list[Claim]:
    """Attributed claims whose content holds the words, shortest first."""
    found = [c for c in attributed(extraction) if any(words in s for s in pieces(c))]
    return sorted(found, key=lambda c: c.end - c.start)


def pieces(claim: Claim) -> list[str]:
    return [span.text for span in claim.spans] or [claim.text]
