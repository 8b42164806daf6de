"""Which module reads which format."""

from collections.abc import Callable, Iterator

from variorum.values import Document, Payload, Refusal, Rejected

from .addresses import unpack_addresses
from .archives import unpack_tar, unpack_zip
from .feeds import unpack_feed
from .html import read_html
from .inflating import unpack_gzip, unpack_squeezed
from .json_lines import unpack_records
from .mail import unpack_mail, unpack_mailbox
from .markdown import read_markdown
from .parquet import unpack_parquet
from .pdf import read_pdf
from .pieces import Entry
from .plain import read_plain
from .sniffing import Format
from .tables import unpack_table
from .warcs import unpack_warc

Reader = Callable[[Payload, str, str], Document | Rejected]


def _plain(payload: Payload, text: str, digest: str) -> Document | Rejected:
    return read_plain(payload.label, payload.uri, text, digest)


def _page(payload: Payload, text: str, digest: str) -> Document | Rejected:
    return read_html(payload.label, payload.uri, text, digest)


def _markdown(payload: Payload, text: str, digest: str) -> Document | Rejected:
    return read_markdown(payload.label, payload.uri, text, digest)


def _pdf(payload: Payload, text: str, digest: str) -> Document | Rejected:  # noqa: ARG001  # a PDF is no text yet
    return read_pdf(payload, digest)


def _other(payload: Payload, text: str, digest: str) -> Document | Rejected:  # noqa: ARG001  # it is refused unread
    return Rejected(payload.uri, Refusal.UNSUPPORTED_TYPE, "it is XML, but neither a page nor a feed")


# Formats of one document: (payload, decoded text, digest of the bytes) → document.
READERS: dict[Format, Reader] = {
    Format.PLAIN: _plain,
    Format.MARKDOWN: _markdown,
    Format.PAGE: _page,
    Format.PDF: _pdf,
    Format.OTHER_XML: _other,
}

# Formats that hold documents or other inputs.
UNPACKERS: dict[Format, Callable[[Payload], Iterator[Entry]]] = {
    Format.RECORDS: unpack_records,
    Format.TABLE: unpack_table,
    Format.PARQUET: unpack_parquet,
    Format.FEED: unpack_feed,
    Format.ADDRESSES: unpack_addresses,
    Format.MAIL: unpack_mail,
    Format.MAILBOX: unpack_mailbox,
    Format.GZIP: unpack_gzip,
    Format.SQUEEZED: unpack_squeezed,
    Format.ZIP: unpack_zip,
    Format.TAR: unpack_tar,
    Format.WARC: unpack_warc,
}
