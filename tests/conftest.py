"""What the tests of the reading rooms share: the real annotator, loaded once, and one-paragraph articles."""

from collections.abc import Callable

import pytest

from variorum.engines.spacy_annotator import SpacyAnnotator
from variorum.extract import extract_claims
from variorum.values import (
    Annotation,
    Article,
    DateBasis,
    Document,
    Extraction,
    Part,
    Published,
    Role,
)


@pytest.fixture(scope="session")
def annotator() -> SpacyAnnotator:
    """The engine the program uses."""
    return SpacyAnnotator()


@pytest.fixture(scope="session")
def annotate(annotator: SpacyAnnotator) -> Callable[[str], tuple[Document, Annotation]]:
    """A text of paragraphs, one a line, as document and annotation."""

    def run(text: str) -> tuple[Document, Annotation]:
        document = Document(id="d", uri="d", media_type="text/plain", sha256="", text=text)
        regions, at = [], 0
        for line in text.split("\n"):
            if line.strip():
                regions.append((at, at + len(line), Role.BODY))
            at += len(line) + 1
        return document, annotator.annotate([("d", text, regions)])[0]

    return run


@pytest.fixture(scope="session")
def extract(annotate: Callable[[str], tuple[Document, Annotation]]) -> Callable[..., Extraction]:
    """What a bare text says; *day* is its publication day."""

    def run(text: str, day: str | None = None) -> Extraction:
        document, annotation = annotate(text)
        published = Published(value=day, earliest=day, latest=day, basis=DateBasis.STATED) if day else None
        article = Article(
            document="d",
            language="en",
            is_news=True,
            not_news_reason=None,
            parts=(Part(0, len(text), Role.BODY),),
            published=published,
        )
        return extract_claims(document, article, annotation)

    return run
