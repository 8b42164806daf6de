"""A page as a document: its visible text once, in document order, blocks on lines of their own."""

import re
from dataclasses import replace
from typing import Any

from variorum.values import Block, Document, Refusal, Rejected, Stated

from .blocks import gather_blocks
from .extracting import kept_shares, main_text
from .scanning import scan_markup, trim_tags, words_outside
from .stating import gather_stated, stated_body

# Beyond these a parser is slow or loses text without a word.
_MOST_TAGS = 300_000
DEEPEST = 240


def read_html(label: str, uri: str, text: str, digest: str, stated: tuple[Stated, ...] = ()) -> Document | Rejected:
    """The page as a document; *stated* is what a record says of it. Never raises; linear but for the parser.

    Pages nested deeper than the parser can follow, or of too many tags, are read as text with
    their tags taken out, so that nothing is lost silently.
    """
    markup = scan_markup(text)
    if markup.swollen:
        text = trim_tags(text)
    tree = parse_page(text) if markup.depth <= DEEPEST and markup.tags <= _MOST_TAGS else None
    if tree is None:
        return _without_markup(label, uri, text, digest, stated)
    _show(tree, r"^S:")
    words, blocks = gather_blocks(tree)
    if not words.strip():
        _show(tree, "")
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
        blocks=_weighed(words, blocks, stated_body(tree), main_text(tree, len(words))),
        stated=found,
    )


def parse_page(text: str) -> Any:
    """The tree of a page that no parser stumbles over; ``None`` where there is none."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _show(tree: Any, mark: str) -> None:
    """Take back that elements are hidden, where their id fits *mark*.

    Pages sent in portions keep each in a hidden element ("S:1") until a script puts it in its place; and
    a page all of which is hidden is shown by one.
    """
    for element in tree.xpath("//*[@hidden or @aria-hidden or @style]"):
        if re.search(mark, element.get("id") or ""):
            for name in ("hidden", "aria-hidden", "style"):
                element.attrib.pop(name, None)


def _without_markup(label: str, uri: str, text: str, digest: str, stated: tuple[Stated, ...]) -> Document | Rejected:
    """The page's words with every tag turned into a line end."""
    words = words_outside(text)
    if not words:
        return Rejected(uri, Refusal.TOO_DEEP, "too deeply nested to be parsed, and it holds no words outside of tags")
    return Document(id=label, uri=uri, media_type="text/html", sha256=digest, text=words, stated=stated)


def _weighed(words: str, blocks: tuple[Block, ...], listed: str | None, kept: str | None) -> tuple[Block, ...]:
    """The blocks with the page's own verdict on them and the extractor's; ``None`` everywhere where there is none."""
    texts = [words[block.start : block.end] for block in blocks]
    own = kept_shares(texts, listed) if listed else (None,) * len(blocks)
    main = kept_shares(texts, kept) if kept else (None,) * len(blocks)
    return tuple(replace(b, listed=a, main=m) for b, a, m in zip(blocks, own, main, strict=True))
