"""The sources: whole texts with their cited passages, and what is known of each."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.lang.telling import tell_when
from variorum.values import Article, Exhibit, Part, Published, Role

from .html_chips import Register, anchor_of
from .html_marks import Mark, Piece, Weight, cited_in, evidence_in, paint
from .html_web import find_on_web
from .sigla import Siglum
from .wording import BASES, UNDATED, tell_published

_WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a source with its role; a blank one holds white space only."""

    role: str
    pieces: tuple[Piece, ...]
    is_blank: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """Paragraphs in a row that are folded together as ``furniture`` (its kinds), or shown ("")."""

    furniture: str
    is_open: bool
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known of a source; ``href`` leads to where it stands, "" when that is no words of the text."""

    name: str
    value: str
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document as the reader shows it. Its stretches joined give exactly its text."""

    siglum: Siglum
    headline: str
    dated: str
    facts: tuple[Fact, ...]
    link: str
    stretches: tuple[Stretch, ...]


def show_sources(register: Register) -> tuple[Source, ...]:
    """Every document of the account in its order."""
    marks = _marks(register)
    articles = {article.document: article for article in register.account.articles}
    return tuple(
        _show(document, articles.get(document.id), register.sigla[document.id], marks[document.id])
        for document in register.account.documents
    )


def _marks(register: Register) -> Mapping[str, list[Mark]]:
    """Document → its marks, each stretch once with its greatest weight."""
    addresses = {document.id: _address(document) for document in register.account.documents}
    spans: dict[str, dict[str, Mark]] = defaultdict(dict)
    for cited, weight in cited_in(register.account):
        if cited.start < cited.end:
            anchor = anchor_of(register.sigla[cited.document], cited)
            address = addresses[cited.document]
            link = find_on_web(address, cited.text) if address else ""
            spans[cited.document].setdefault(anchor, Mark(cited.start, cited.end, anchor, weight, link))
    for article in register.account.articles:
        for start, end in evidence_in(article):
            anchor = f"{register.sigla[article.document].anchor}-{start}-{end}"
            spans[article.document].setdefault(anchor, Mark(start, end, anchor, Weight.EVIDENCE))
    return defaultdict(list, {document: list(held.values()) for document, held in spans.items()})


def _address(document: Exhibit) -> str:
    """Where the document stands on the web; "" when that is not known."""
    return document.uri if document.uri.startswith(_WEB) else ""


def _show(document: Exhibit, article: Article | None, siglum: Siglum, marks: Sequence[Mark]) -> Source:
    whole = (Part(0, len(document.text), Role.BODY),) if document.text else ()
    parts = article.parts if article else whole
    return Source(
        siglum=siglum,
        headline=article.headline.value if article and article.headline else "",
        dated=tell_published(article.published) if article else UNDATED,
        facts=tuple(_facts(document, article, siglum)),
        link=_address(document),
        stretches=tuple(_stretches(document.text, parts, marks)),
    )


def _stretches(text: str, parts: Sequence[Part], marks: Sequence[Mark]) -> Iterator[Stretch]:
    """Parts in a row that are shown the same way; blanks go with what stands before them."""
    run: list[Part] = []
    for part in parts:
        if run and part.role is not Role.BLANK and _is_folded(part) is not _is_folded(run[0]):
            yield _stretch(text, run, marks)
            run = []
        run.append(part)
    if run:
        yield _stretch(text, run, marks)


def _is_folded(part: Part) -> bool:
    return part.role is Role.FURNITURE


def _stretch(text: str, run: Sequence[Part], marks: Sequence[Mark]) -> Stretch:
    start, end = run[0].start, run[-1].end
    held = [mark for mark in marks if mark.start < end and start < mark.end]
    kinds = dict.fromkeys(part.kind or "other" for part in run if _is_folded(part))
    paragraphs = tuple(paragraph for part in run for paragraph in _paragraphs(text, part, held))
    return Stretch(", ".join(kinds), any(mark.weight is Weight.KEY for mark in held), paragraphs)


def _paragraphs(text: str, part: Part, marks: Sequence[Mark]) -> Iterator[Paragraph]:
    """The part cut before each line that is not blank; white space stays with the line before it."""
    starts = [part.start]
    at = part.start
    for line in text[part.start : part.end].splitlines(keepends=True):
        if line.strip() and at > part.start and text[starts[-1] : at].strip():
            starts.append(at)
        at += len(line)
    for start, end in zip(starts, [*starts[1:], part.end], strict=True):
        held = [mark for mark in marks if mark.start < end and start < mark.end]
        yield Paragraph(part.role, paint(text, start, end, held), not text[start:end].strip())


def _facts(document: Exhibit, article: Article | None, siglum: Siglum) -> Iterator[Fact]:
    if article:
        yield from _facts_of_article(article, siglum)
    yield Fact("id", document.id)
    if document.uri != document.id:
        yield Fact("address", document.uri)
    yield Fact("text", f"{document.chars:,} characters, {document.media_type}")
    yield Fact("SHA-256", document.text_sha256)


def _facts_of_article(article: Article, siglum: Siglum) -> Iterator[Fact]:
    if not article.is_news:
        yield Fact("set aside", article.not_news_reason or "no news")
    for name, found in (("outlet", article.outlet), ("agency", article.agency)):
        if found:
            yield Fact(name, found.value, _place(siglum, found.start, found.end))
        elif name == "outlet":
            yield Fact(name, "not told")
    for found in article.byline:
        yield Fact("by", found.value, _place(siglum, found.start, found.end))
    yield _fact_of_date("published", article.published, siglum)
    for rival in article.published_rivals:
        yield _fact_of_date("also dated", rival, siglum)
    yield from _facts_of_lines(article, siglum)


def _facts_of_lines(article: Article, siglum: Siglum) -> Iterator[Fact]:
    if article.dateline:
        line = article.dateline
        told = (line.place, line.agency, tell_when(line.when))
        yield Fact("dateline", ", ".join(t for t in told if t) or line.text, _place(siglum, line.start, line.end))
    if credits_given := dict.fromkeys(f"{credit.name} ({credit.kind})" for credit in article.credits):
        yield Fact("credits", ", ".join(credits_given))
    if cites := dict.fromkeys(cite.name for cite in article.cites):
        yield Fact("leans on", ", ".join(cites))


def _fact_of_date(name: str, published: Published | None, siglum: Siglum) -> Fact:
    if published is None:
        return Fact(name, UNDATED)
    value = f"{tell_published(published)} ({BASES[published.basis]})"
    return Fact(name, value, _place(siglum, published.start, published.end))


def _place(siglum: Siglum, start: int | None, end: int | None) -> str:
    """The address of a stretch of the source; "" when there is none."""
    return f"#{siglum.anchor}-{start}-{end}" if start is not None and end is not None and start < end else ""
