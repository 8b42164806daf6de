"""A report as lineage sees it: told sentences, words with their places, rare facts, speakers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from variorum.lang.sentences import split_sentences
from variorum.lang.view import fold
from variorum.values import Article, Document, Extraction, Filing, Measure, Passage, Role, VoiceKind, cite

_TOLD = frozenset({Role.DECK, Role.BODY, Role.SUBHEAD})
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_QUOTED = re.compile(r'"[^"]{1,2000}"')
_FACTS = frozenset({Measure.COUNT, Measure.MONEY, Measure.PERCENT, Measure.MEASURE, Measure.AGE, Measure.SCORE})


@dataclass(frozen=True, slots=True)
class Report:
    """One news document. ``words`` are (folded word, start, end, quoted?); sentences are (start, end)."""

    id: str
    text: str
    article: Article
    sentences: tuple[tuple[int, int], ...]
    words: tuple[tuple[str, int, int, bool], ...]
    facts: frozenset[str]
    speakers: frozenset[str]
    quotes: frozenset[str] = field(default=frozenset())

    def passage(self, start: int, end: int) -> Passage:
        """The passage at those offsets."""
        return cite(self.id, self.text, start, end)


def gather_reports(filing: Filing) -> tuple[Report, ...]:
    """The news of the filing in the order of ids; only what is told counts, nothing of the furniture."""
    extractions = {e.document: e for e in filing.extractions}
    return tuple(
        _report(document, article, extractions.get(document.id, Extraction(document=document.id)))
        for document, article in zip(filing.documents, filing.articles, strict=True)
        if article.is_news
    )


def _report(document: Document, article: Article, extraction: Extraction) -> Report:
    words = tuple(_words(document.text, article))
    return Report(
        document.id,
        document.text,
        article,
        tuple(_sentences(document.text, article)),
        words,
        frozenset(_facts(extraction)),
        frozenset(_speakers(extraction)),
        frozenset(_quotes(extraction)),
    )


def _sentences(text: str, article: Article) -> Iterator[tuple[int, int]]:
    for part in article.parts:
        at = part.start
        for line in text[part.start : part.end].split("\n") if part.role in _TOLD else ():
            yield from ((at + a, at + b) for a, b in split_sentences(line) if b - a > 20)
            at += len(line) + 1


def _words(text: str, article: Article) -> Iterator[tuple[str, int, int, bool]]:
    for part in article.parts:
        if part.role not in _TOLD:
            continue
        view = fold(text[part.start : part.end])
        quoted = [match.span() for match in _QUOTED.finditer(view.text)]
        pending = iter([*quoted, (len(view.text) + 1, len(view.text) + 1)])
        low, high = next(pending)
        for match in _WORD.finditer(view.text):
            while match.start() >= high:
                low, high = next(pending)
            start, end = view.source(*match.span())
            yield match.group(), part.start + start, part.start + end, low <= match.start() < high


def _facts(extraction: Extraction) -> Iterator[str]:
    """Names, figures with their noun, and days: what two reports of one event share and others do not."""
    for name in extraction.names:
        yield f"name {name.canonical.lower()}"
    for quantity in extraction.quantities:
        number = quantity.value if quantity.value is not None else quantity.low
        if quantity.measure in _FACTS and number is not None:
            yield f"figure {number:g} {quantity.unit or ''}"
    for time in extraction.times:
        if time.value and time.value[:1].isdigit() and len(time.value) >= 7:
            yield f"day {time.value}"
        elif re.search(r"\d|[A-Z][a-z]{2}", time.text):
            yield f"time {time.text.lower()}"


def _speakers(extraction: Extraction) -> Iterator[str]:
    for claim in extraction.claims:
        for voice in claim.voices:
            if voice.kind in (VoiceKind.PERSON, VoiceKind.AGENCY, VoiceKind.OUTLET):
                yield voice.name


def _quotes(extraction: Extraction) -> Iterator[str]:
    for claim in extraction.claims:
        if claim.speech in ("direct", "mixed"):
            yield fold(claim.text).text.strip(" \"',.")[:40]
