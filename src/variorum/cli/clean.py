"""``variorum clean``: articles with their parts."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import fields

from variorum.desk import clean_reports
from variorum.notation import encode
from variorum.values import Article, Document, Filing, Role, tally

from .output import check_targets, write_text
from .pile import list_pile
from .talk import Talk

_READ = frozenset({Role.HEADLINE, Role.DECK, Role.BODY, Role.SUBHEAD})


def run(arguments: Namespace) -> int:
    """List the articles of the pile; the exit code."""
    if arguments.bytes:
        check_targets([arguments.bytes])
    show = _as_json if arguments.json else _as_text

    def show_all(filing: Filing) -> Iterator[str]:
        if arguments.bytes:
            write_text(arguments.bytes, "".join(f"{encode(intake)}\n" for intake in filing.intakes))
        Talk(arguments.quiet).say(_account(filing))
        yield from show(filing)

    return list_pile(arguments, clean_reports, show_all)


def _account(filing: Filing) -> str:
    """What became of all bytes, in a line."""
    sums = tally(filing.intakes)
    skipped = ", ".join(f"{count:,} {reason}" for reason, count in sums.skipped)
    unpacked = f", {sums.unpacked:,} unpacked" if sums.unpacked else ""
    return f"{sums.size:,} bytes: {sums.read:,} in documents{unpacked}; skipped: {skipped or 'none'}"


def _as_json(filing: Filing) -> Iterator[str]:
    """Each article with its document's text beside it, so that the offsets can be checked."""
    for document, article in zip(filing.documents, filing.articles, strict=True):
        line = {field.name: getattr(article, field.name) for field in fields(article)}
        yield encode(line | {"uri": document.uri, "media_type": document.media_type, "text": document.text})


def _as_text(filing: Filing) -> Iterator[str]:
    for document, article in zip(filing.documents, filing.articles, strict=True):
        yield f"{document.id}: {article.headline.value if article.headline else '(no headline)'}"
        yield f"  {_describe(article)}"
        yield f"  {_measure(document, article)}"


def _describe(article: Article) -> str:
    if not article.is_news:
        return f"not news: {article.not_news_reason}"
    known = (
        ("outlet", article.outlet and article.outlet.value),
        ("by", ", ".join(name.value for name in article.byline)),
        ("agency", article.agency and article.agency.value),
        ("published", article.published and article.published.value),
        ("credits", ", ".join(credit.name for credit in article.credits)),
    )
    return " · ".join(
        f"{name} {value or 'unknown'}" for name, value in known if value or name in {"outlet", "published"}
    )


def _measure(document: Document, article: Article) -> str:
    read = sum(part.end - part.start for part in article.parts if part.role in _READ)
    return f"{read} of {len(document.text)} characters are read"
