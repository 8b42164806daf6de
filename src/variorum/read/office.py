"""Text documents of office programs (DOCX, ODT): their paragraphs, one a line."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from variorum.values import Block, BlockKind, Document, Payload, Refusal, Rejected

from .pieces import Leaf

# The file of an archive that holds the text → the media type.
TEXTS = {
    "word/document.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "content.xml": "application/vnd.oasis.opendocument.text",
}
_OPEN = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_PARAGRAPHS = frozenset((f"{_OPEN}p", f"{_OPEN}h", f"{_WORD}p", f"{_STRICT}p"))
_SAID = frozenset((f"{_WORD}t", f"{_STRICT}t"))
_BLANKS = frozenset(
    (*(f"{_OPEN}{name}" for name in ("s", "tab", "line-break")), *(f"{_WORD}{name}" for name in ("tab", "br", "cr")))
)
# Notes and remarks of an editor, and what stands twice for older programs.
_ASIDE = ("note", "annotation", "Fallback", "tracked-changes", "del")
_LARGEST = 16 * 1024 * 1024  # bytes of the text with its markup


def office_text(payload: Payload, name: str, content: bytes) -> Leaf:
    """The document of a file of an office program, whose file *name* holds *content*; it stands for all bytes."""
    return Leaf(0, len(payload.data), partial(_read, payload, TEXTS[name], content))


def _read(payload: Payload, media_type: str, content: bytes) -> Document | Rejected:
    from hashlib import sha256

    from lxml import etree

    if len(content) > _LARGEST:
        return Rejected(payload.uri, Refusal.TOO_LARGE, f"{len(content)} bytes of text; at most {_LARGEST} are read")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        tree = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        return Rejected(payload.uri, Refusal.CORRUPT, f"its text is broken: {error}"[:200])
    lines = [line for line in _paragraphs(tree) if line]
    if not lines:
        return Rejected(payload.uri, Refusal.NO_TEXT, "an office document without text")
    blocks, at = [], 0
    for line in lines:
        blocks.append(Block(start=at, end=at + len(line), kind=BlockKind.LINE))
        at += len(line) + 1
    digest = sha256(payload.data).hexdigest()
    return Document(
        id=payload.label,
        uri=payload.uri,
        media_type=media_type,
        sha256=digest,
        text="\n".join(lines),
        blocks=tuple(blocks),
    )


def _paragraphs(tree: Any) -> Iterator[str]:
    """The paragraphs in the order of their beginnings. Linear."""
    from lxml import etree

    said: list[list[str]] = []
    # For the elements that are open the paragraph that they are in; what stands in an aside goes to no one's.
    homes: list[list[str]] = [[]]
    asides = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if event == "start":
            asides += bool(asides) or _is_aside(element)
            homes.append(homes[-1])
            if element.tag in _PARAGRAPHS and not asides:
                homes[-1] = []
                said.append(homes[-1])
            homes[-1].append("" if asides else _words(element))
        elif event == "end":
            homes.pop()
            asides -= bool(asides)
            homes[-1].append("" if asides else _behind(element))
    return (" ".join("".join(words).split()) for words in said)


def _is_aside(element: Any) -> bool:
    """Whether it is a note, a remark or struck out; or no element, as what stands for an entity."""
    return not isinstance(element.tag, str) or element.tag.rpartition("}")[2] in _ASIDE


def _behind(element: Any) -> str:
    """What stands behind an element within one that says something."""
    parent = element.getparent()
    return element.tail or "" if parent is not None and _says(parent) else ""


def _says(element: Any) -> bool:
    """Whether it holds words of a paragraph: in DOCX the elements for text alone do."""
    return isinstance(element.tag, str) and (element.tag in _SAID or element.tag.startswith(_OPEN))


def _words(element: Any) -> str:
    """What an element says before those within it; a blank for a break."""
    if element.tag in _BLANKS:
        return " "
    return element.text or "" if _says(element) else ""
