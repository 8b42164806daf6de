"""Bytes as they came, and the text they hold, fixed once."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Payload:
    """Bytes not yet read: ``label`` becomes the document's id unless the bytes name their own.

    Of a large input they are a portion: ``offset`` bytes and ``lines`` lines of it came before. ``packed`` is
    the size of the compressed input that they came out of, where that is not given as a whole.
    """

    label: str
    uri: str
    data: bytes
    media_type: str | None = None
    offset: int = 0
    lines: int = 0
    packed: int | None = None

    @property
    def end(self) -> int:
        """How many bytes of the input have come with this portion."""
        return self.offset + len(self.data)


class Refusal(StrEnum):
    """Why bytes gave no document: a closed list.

    The last five say what bytes are that nobody expects a report in: they are counted, not complained of.
    """

    TOO_LARGE = "too_large"
    TOO_DEEP = "too_deep"
    PARSE_TIMEOUT = "parse_timeout"
    OUT_OF_MEMORY = "oom"
    XML_ENTITIES = "xml_entities"
    NO_TEXT = "no_text"
    UNDECODABLE = "undecodable"
    UNSUPPORTED_TYPE = "unsupported_type"
    CORRUPT = "corrupt"
    URL_REFUSED = "url_refused"
    SYMLINK = "symlink"
    NOT_A_REGULAR_FILE = "not_a_regular_file"
    NOT_FOUND = "not_found"
    PERMISSION = "permission"
    MISSING_FIELD = "missing_field"
    DUPLICATE_ID = "duplicate_id"
    ADDRESSES_ONLY = "addresses_only"
    HTTP_STATUS = "http_status"
    REVISIT = "revisit"
    METADATA = "metadata"
    NO_REPORT = "no_report"
    FRAMING = "framing"


@dataclass(frozen=True, slots=True)
class Rejected:
    """An input, or a part of one, that gave no document, and why.

    ``start`` and ``end`` are the bytes of the input that are meant, where that is not the whole of it.
    """

    uri: str
    reason: Refusal
    detail: str
    start: int | None = None
    end: int | None = None


class BlockKind(StrEnum):
    """What a block is by its markup; plain text knows only lines."""

    LINE = "line"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CAPTION = "caption"
    QUOTE = "quote"
    CELL = "cell"


class Block(NamedTuple):
    """A run of text the page set apart, with what its markup says about it; its document checks its bounds.

    ``path`` names the enclosing elements from the outside in, each with its class
    and id words ("div story-body"). ``main`` is the share of it that an extractor takes
    for main text, ``listed`` the share that stands in the body the page's own data give;
    ``None`` where nobody said. ``link_share`` is the share of its characters inside links.
    All three are 0..1.
    """

    start: int
    end: int
    kind: BlockKind = BlockKind.LINE
    level: int | None = None
    path: tuple[str, ...] = ()
    main: float | None = None
    listed: float | None = None
    link_share: float = 0.0


class Field(StrEnum):
    """What a page or record may state about itself outside its visible text."""

    TITLE = "title"
    DESCRIPTION = "description"
    AUTHOR = "author"
    OUTLET = "outlet"
    PUBLISHED = "published"
    UPDATED = "updated"
    LANGUAGE = "language"
    KIND = "kind"
    URL = "url"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Stated:
    """One thing a page says about itself: *origin* names the place ("json-ld", "og:title", "record")."""

    field: Field
    value: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text as received, never altered, with its blocks in order.

    ``sha256`` is the digest of the bytes. Blocks are ordered and disjoint; what lies
    between two blocks is white space.
    """

    id: str
    uri: str
    media_type: str
    sha256: str
    text: str
    blocks: tuple[Block, ...] = ()
    stated: tuple[Stated, ...] = ()

    def __post_init__(self) -> None:
        at = 0
        for block in self.blocks:
            if not at <= block.start <= block.end:
                raise ValueError(f"{self.id}: block {block.start}..{block.end} is out of order")
            at = block.end
        if at > len(self.text):
            raise ValueError(f"{self.id}: its last block goes beyond its text, to {at}")


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A document as the account prints it: whole text and digests, so that anyone can check."""

    id: str
    uri: str
    media_type: str
    sha256: str
    text_sha256: str
    chars: int
    text: str


def exhibit(document: Document) -> Exhibit:
    """The *document* as printed; lone surrogates are hashed as they are."""
    return Exhibit(
        document.id,
        document.uri,
        document.media_type,
        document.sha256,
        digest_text(document.text),
        len(document.text),
        document.text,
    )


def digest_text(text: str) -> str:
    """SHA-256 of *text* as UTF-8, in hexadecimal."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
