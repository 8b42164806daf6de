"""Fixtures all tests share: the real annotator, loaded once."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings

from variorum.desk import open_desk, report_pile
from variorum.engines.spacy_annotator import SpacyAnnotator
from variorum.extract import extract_claims
from variorum.values import (
    Account,
    Annotation,
    Article,
    DateBasis,
    Document,
    Extraction,
    Part,
    Payload,
    Published,
    Role,
)

# Nothing is timed here: a busy machine must not fail a law, and a law tries the same examples every time.
settings.register_profile("house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


@pytest.fixture(scope="session")
def annotator() -> SpacyAnnotator:
    """The spaCy annotator; its model is loaded at the first call."""
    return SpacyAnnotator()


@pytest.fixture(scope="session")
def annotate(annotator: SpacyAnnotator) -> Callable[[str], Annotation]:
    """Text → its annotation, each line a paragraph of the body; the same text is annotated once."""
    known: dict[str, Annotation] = {}

    def annotated(text: str) -> Annotation:
        if text not in known:
            known[text] = annotator.annotate([("a", text, _lines(text))])[0]
        return known[text]

    return annotated


def _lines(text: str) -> list[tuple[int, int, Role]]:
    at, regions = 0, []
    for line in text.split("\n"):
        if line.strip():
            regions.append((at, at + len(line), Role.BODY))
        at += len(line) + 1
    return regions


@pytest.fixture(scope="session")
def extract(annotate: Callable[[str], Annotation]) -> Callable[..., Extraction]:
    """Text → what it says; *day* is its publication day."""

    def run(text: str, day: str | None = None) -> Extraction:
        document = Document(id="a", uri="a", media_type="text/plain", sha256="", text=text)
        published = Published(value=day, earliest=day, latest=day, basis=DateBasis.STATED) if day else None
        article = Article(
            document="a",
            language="en",
            is_news=True,
            not_news_reason=None,
            parts=(Part(0, len(text), Role.BODY),),
            published=published,
        )
        return extract_claims(document, article, annotate(text))

    return run


@pytest.fixture(scope="session")
def tell() -> Callable[..., Account]:
    """Texts → their account, made by the real program; the models are loaded once."""
    desk = open_desk(lambda _: None)

    def told(*texts: str) -> Account:
        return report_pile([Payload(f"{n}.txt", f"{n}.txt", text.encode()) for n, text in enumerate(texts)], desk)

    return told
