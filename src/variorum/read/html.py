"""A page as a document: its visible text once, in document order, blocks on lines of their own."""

import re
from typing import Any

from variorum.values import Block, Document, Field, Refusal, Rejected, Stated

from .blocks import Run, gather_blocks
from .dating import witness_day
from .extracting import kept_shares, main_text
from .scanning import scan_markup, trim_tags, words_outside
from .stating import gather_stated

# Beyond these a parser is slow or loses text without a word.
_MOST_TAGS = 300_000
DEEPEST = 240
# Pages sent in portions keep each in a hidden element ("S:1") until a script puts it in its place.
_SENT_LATER = re.compile(r"""id\s*=\s*["']?S:""", re.IGNORECASE)


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
    if _SENT_LATER.search(text):
        _show(tree, "S:")
    words, runs = gather_blocks(tree)
    if not words.strip():
        _show(tree, "")
        words, runs = gather_blocks(tree)
    if not words.strip():
        return Rejected(uri, Refusal.NO_TEXT, "the page has no visible text")
    said = gather_stated(tree)
    known = any(s.field is Field.PUBLISHED for s in (*stated, *said.stated))
    day = None if known else witness_day(tree, uri)
    return Document(
        id=label,
        uri=uri,
        media_type="text/html",
        sha256=digest,
        text=words,
        blocks=_weighed(words, runs, said.body, main_text(tree, len(words))),
        stated=(*stated, *said.stated, *((day,) if day else ())),
    )


def parse_page(text: str) -> Any:
    """The tree of a page that no parser stumbles over; ``None`` where there is none."""
    from lxml import etree, html

    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    # One class for all elements: a class by each element's name, as lxml.html has it, costs a call for each.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _show(tree: Any, start: str) -> None:
    """Take back that elements are hidden, where their id begins with *start*.

    A script does so when all of a page has come.
    """
    for element in tree.xpath(
        "//*[@hidden or @aria-hidden or @style][starts-with(@id, $start) or $start = '']", start=start
    ):
        for name in ("hidden", "aria-hidden", "style"):
            element.attrib.pop(name, None)


def _without_markup(label: str, uri: str, text: str, digest: str, stated: tuple[Stated, ...]) -> Document | Rejected:
    """The page's words with every tag turned into a line end."""
    words = words_outside(text)
    if not words:
        return Rejected(uri, Refusal.TOO_DEEP, "too deeply nested to be parsed, and it holds no words outside of tags")
    return Document(id=label, uri=uri, media_type="text/html", sha256=digest, text=words, stated=stated)


def _weighed(words: str, runs: tuple[Run, ...], listed: str | None, kept: str | None) -> tuple[Block, ...]:
    """The blocks with the page's own verdict on them and the extractor's; ``None`` everywhere where there is none."""
    texts = [words[run.start : run.end] for run in runs]
    own, main = kept_shares(texts, listed, kept)
    return tuple(run.block(a, m) for run, a, m in zip(runs, own, main, strict=True))
