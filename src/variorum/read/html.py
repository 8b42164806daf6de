"""A page as a document: its visible text once, in document order, blocks on lines of their own."""

from typing import Any

from variorum.values import Block, Document, Refusal, Rejected, Stated

from .blocks import gather_blocks
from .extracting import main_lines
from .stating import gather_stated

# Beyond these a parser is slow or loses text without a word.
_MOST_TAGS = 300_000
_DEEPEST = 240


def read_html(label: str, uri: str, text: str, digest: str, stated: tuple[Stated, ...] = ()) -> Document | Rejected:
    """The page as a document; *stated* is what a record says of it. Never raises; linear but for the parser.

    Pages nested deeper than the parser can follow are read as text with their tags taken
    out, so that nothing is lost silently.
    """
    if text.count("<") > _MOST_TAGS:
        return Rejected(uri, Refusal.TOO_LARGE, f"more than {_MOST_TAGS} tags")
    tree = _parse(text) if _depth(text) <= _DEEPEST else None
    if tree is None:
        return _without_markup(label, uri, text, digest, stated)
    words, blocks = gather_blocks(tree)
    if not words.strip():
        return Rejected(uri, Refusal.NO_TEXT, "the page has no visible text")
    found = (*stated, *gather_stated(tree))
    return Document(
        id=label,
        uri=uri,
        media_type="text/html",
        sha256=digest,
        text=words,
        blocks=_with_main(words, blocks, main_lines(text)),
        stated=found,
    )


def _parse(text: str) -> Any:
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _depth(text: str) -> int:
    """The deepest nesting of tags, unclosed ones counted; one pass."""
    depth = deepest = at = 0
    while (at := text.find("<", at)) >= 0:
        following = text[at + 1 : at + 2]
        if following == "/":
            depth = max(0, depth - 1)
        elif following.isalpha() and not _is_void(text[at + 1 : at + 9].lower()):
            depth += 1
            deepest = max(deepest, depth)
        at += 1
    return deepest


_VOID = (
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "track",
    "wbr",
    "p",
    "li",
    "option",
    "td",
    "tr",
    "th",
    "dt",
    "dd",
)


def _is_void(head: str) -> bool:
    """Elements without an end tag, or whose end tag is commonly left out."""
    name = head.split(">", maxsplit=1)[0].split(" ", maxsplit=1)[0].split("/", maxsplit=1)[0]
    return name in _VOID


def _without_markup(label: str, uri: str, text: str, digest: str, stated: tuple[Stated, ...]) -> Document | Rejected:
    """The page's words with every tag turned into a line end."""
    pieces: list[str] = []
    at = 0
    while at < len(text):
        start = text.find("<", at)
        end = text.find(">", start) if start >= 0 else -1
        pieces.append(text[at : start if start >= 0 and end >= 0 else len(text)])
        if start < 0 or end < 0:
            break
        at = end + 1
    words = "\n".join(line for piece in pieces if (line := " ".join(piece.split())))
    if not words:
        return Rejected(uri, Refusal.TOO_DEEP, "too deeply nested to be parsed, and it holds no words outside of tags")
    return Document(id=label, uri=uri, media_type="text/html", sha256=digest, text=words, stated=stated)


def _with_main(words: str, blocks: tuple[Block, ...], kept: frozenset[str] | None) -> tuple[Block, ...]:
    """The blocks with the extractor's verdict; ``None`` everywhere when it found nothing."""
    from dataclasses import replace

    if not kept:
        return blocks
    return tuple(replace(block, main=_key(words[block.start : block.end]) in kept) for block in blocks)


def _key(words: str) -> str:
    return " ".join(words.split())
