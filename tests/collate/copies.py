"""A text and one taken from it, for the tables of this folder."""

from collections.abc import Callable
from dataclasses import replace

from variorum.extract import extract_claims, settle_names
from variorum.values import (
    Annotation,
    Article,
    Descent,
    Document,
    Filing,
    Manner,
    Part,
    Reason,
    Role,
    Stemma,
    digest_text,
)


def filing_of(
    annotate: Callable[[str], Annotation], parent: str, child: str, manner: Manner = Manner.REWRITE
) -> Filing:
    """The two texts, the one taken from the other in that manner, with what is read in them."""
    texts = {"child": child, "parent": parent}
    documents = tuple(
        Document(id=i, uri=i, media_type="text/plain", sha256=digest_text(t), text=t) for i, t in texts.items()
    )
    articles = tuple(
        Article(document=i, language="en", is_news=True, not_news_reason=None, parts=(Part(0, len(t), Role.BODY),))
        for i, t in texts.items()
    )
    read = tuple(
        extract_claims(d, a, replace(annotate(d.text), document=d.id)) for d, a in zip(documents, articles, strict=True)
    )
    descent = Descent(child="child", parent="parent", manner=manner, confidence=1.0, reasons=(Reason("given", ""),))
    return Filing(
        documents=documents,
        articles=articles,
        extractions=settle_names(read, articles),
        stemma=Stemma(descents=(descent,)),
    )
