"""Feeds (RSS, Atom): each item a document. Items are cut out of the bytes and parsed one by one, entities unread."""

import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from functools import partial
from hashlib import sha256
from html import escape
from html.entities import html5
from typing import Any

from variorum.values import Block, Document, Field, Payload, Refusal, Rejected, Stated

from .blocks import gather_blocks
from .decoding import choose_codec, keeps_ascii
from .html import DEEPEST, parse_page
from .pieces import Entry, Leaf, Member, Skip
from .scanning import scan_markup, trim_tags, words_outside

_MARK = re.compile(rb"<!\[CDATA\[|<!--|<(/?)(?:\w{1,20}:)?(item|entry)(?=[\s>/])", re.IGNORECASE)
_ENTITY = re.compile(rb"<!ENTITY\s+([\w.-]{1,100})\s+[\"']([^\"']{0,100000})")
_REFERENCE = re.compile(r"&(#?\w{0,32};?)")
_XML_OWN = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
_LONGEST_ITEM = 4 * 1024 * 1024  # bytes
_LONGEST_FIELD = 2048  # characters
_TEXTS = ("encoded", "content", "body", "description", "summary")
_FIELDS = {
    "title": Field.TITLE, "pubdate": Field.PUBLISHED, "published": Field.PUBLISHED, "date": Field.PUBLISHED,
    "updated": Field.UPDATED, "creator": Field.AUTHOR, "author": Field.AUTHOR, "source": Field.SOURCE,
    "language": Field.LANGUAGE,
}  # fmt: skip


def unpack_feed(payload: Payload) -> Iterator[Entry]:
    """A leaf per item; what is cut off at the end costs the last item alone. Linear."""
    data = payload.data
    codec, mark = choose_codec(data, payload.media_type)
    if not keeps_ascii(codec):
        text = data[mark:].decode(codec, "replace")
        yield Member(0, len(data), Payload(payload.label, payload.uri, text.encode("utf-8", "surrogatepass"), None))
        return
    items = list(_items(data))
    head = data[: items[0][0]] if items else data
    if _expands(head, data):
        yield Skip(0, len(data), Refusal.XML_ENTITIES, "it declares entities and uses them; they are not expanded")
        return
    outlet = _channel_title(head, codec)
    at = 0
    for number, (start, end, whole) in enumerate(items, 1):
        if start > at:
            yield Skip(at, start, Refusal.FRAMING)
        at = end
        if not whole:
            yield Skip(start, end, Refusal.CORRUPT, f"item {number} is cut off")
        elif end - start > _LONGEST_ITEM:
            yield Skip(start, end, Refusal.TOO_LARGE, f"item {number}: {end - start} bytes")
        else:
            yield Leaf(
                start, end, partial(_read_item, payload, number, data[start:end].decode(codec, "replace"), outlet)
            )
    if at < len(data):
        yield Skip(at, len(data), Refusal.FRAMING)


def _items(data: bytes) -> Iterator[tuple[int, int, bool]]:
    """Where the items stand, and whether they are whole; marks within comments and CDATA count for nothing."""
    at, start = 0, -1
    while (match := _MARK.search(data, at)) is not None:
        at = match.end()
        if match[2] is None:
            close = b"]]>" if match[0].startswith(b"<![") else b"-->"
            found = data.find(close, at)
            if found < 0:
                break
            at = found + 3
        elif match[1]:
            end = data.find(b">", at) + 1 or len(data)
            if start >= 0:
                yield start, end, True
            start, at = -1, end
        elif start < 0:
            start = match.start()
    if start >= 0:
        yield start, len(data), False


def _expands(head: bytes, data: bytes) -> bool:
    """Whether entities of its own are declared and used, other than single characters by their numbers."""
    for match in _ENTITY.finditer(head):
        name, value = match.groups()
        if len(value) > 12 and b"&" + name + b";" in data[match.end() :]:
            return True
    return False


def _moment(words: str) -> str:
    """A day and time of mail ("Tue, 6 May 2031 10:00:00 GMT") in the form of ISO 8601; other words as they are."""
    try:
        return parsedate_to_datetime(words[:_LONGEST_FIELD]).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return words


def _channel_title(head: bytes, codec: str) -> str | None:
    match = re.search(r"<title[^<>]{0,200}>(?:\s*<!\[CDATA\[)?([^<\]]{1,300})", head.decode(codec, "replace"))
    return " ".join(match[1].split()) or None if match else None


def _read_item(payload: Payload, number: int, text: str, outlet: str | None) -> Document | Rejected:
    where = f"item {number}"
    item = _parse(text)
    if item is None:
        return Rejected(payload.uri, Refusal.CORRUPT, f"{where} is no XML")
    said: dict[str, str] = {}
    stated: list[Stated] = []
    for child in item:
        name = _local(child)
        if name in _TEXTS:
            said.setdefault(name, _markup(child))
        elif name == "link":
            said.setdefault("link", (child.get("href") or child.text or "").strip())
        elif name in _FIELDS and (words := " ".join(" ".join(child.itertext()).split())):
            said.setdefault(name, words)
            told = _moment(words) if name == "pubdate" else words
            stated.append(Stated(_FIELDS[name], told[:_LONGEST_FIELD], f"feed {name}"))
    content = max((said.get(name, "") for name in _TEXTS), key=len)
    if outlet:
        stated.append(Stated(Field.OUTLET, outlet, "feed"))
    link = said.get("link", "")
    link = link if link.startswith(("http://", "https://")) else ""
    uri = link or f"{payload.uri}#{number}"
    words, blocks = _set(said.get("title", ""), content)
    if not content.strip() or not words:
        return Rejected(uri, Refusal.NO_TEXT, f"{where}: a title and an address, but no text")
    return Document(
        id=link or f"{payload.label}#{number}",
        uri=uri,
        media_type="text/html",
        sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=words,
        blocks=blocks,
        stated=tuple(stated),
    )


def _set(title: str, content: str) -> tuple[str, tuple[Block, ...]]:
    """The title as a heading and the content below it. No extractor is asked: all of an item is meant to be read."""
    if "<" not in content:  # text alone: its lines are its paragraphs
        content = "".join(f"<p>{line}</p>" for line in content.splitlines())
    page = f"<html><body><h1>{escape(title)}</h1>{content}</body></html>"
    markup = scan_markup(page)
    tree = parse_page(trim_tags(page) if markup.swollen else page) if markup.depth <= DEEPEST else None
    if tree is None:
        return words_outside(page), ()
    words, runs = gather_blocks(tree)
    # The feed itself says that this is the report: what an extractor and the data of a page say of its body.
    return words, tuple(run.block(listed=float(n > 0), main=float(n > 0)) for n, run in enumerate(runs))


def _parse(text: str) -> Any:
    """The item as a tree; nothing is looked up, nothing expanded, and what is broken is passed over."""
    from lxml import etree

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(_REFERENCE.sub(_resolve, text).encode("utf-8", "replace"), parser=parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _resolve(match: re.Match[str]) -> str:
    """A reference XML knows, the character HTML knows, or the bare "&" it then is."""
    name = match[1]
    if name in _XML_OWN or (name.startswith("#") and name.endswith(";")):
        return match[0]
    char = html5.get(name)
    return f"&amp;{name}" if char is None else escape(char)


def _markup(element: Any) -> str:
    """The HTML an element holds, escaped, in CDATA, or as elements of its own."""
    from lxml import etree

    if len(element) == 0:
        return element.text or ""
    return "".join((element.text or "", *(etree.tostring(child, encoding="unicode") for child in element)))


def _local(element: Any) -> str:
    """The name without its namespace, in lower case."""
    tag = element.tag if isinstance(element.tag, str) else ""
    return tag.rpartition("}")[2].rpartition(":")[2].lower()
