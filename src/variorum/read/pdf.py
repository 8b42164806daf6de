"""PDF: the text its pages carry, the lines of a paragraph joined."""

import io
import re
from collections.abc import Iterator

from variorum.values import Block, BlockKind, Document, Field, Payload, Refusal, Rejected, Stated

_MOST_PAGES = 500
_OF_A_FILE = re.compile(
    r"^(?:microsoft (?:word|powerpoint)|untitled|unbenannt|document)\b"
    r"|\.(?:docx?|odt|rtf|pdf|indd|qxp|pages|pptx?|html?)$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?:;”\"’)\]]$")


def read_pdf(payload: Payload, digest: str) -> Document | Rejected:
    """The document of a PDF with a text layer; scans hold none. Costs about 0.1 s a page."""
    from pypdf import PdfReader

    try:
        reader = PdfReader(io.BytesIO(payload.data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            return Rejected(payload.uri, Refusal.UNSUPPORTED_TYPE, "it is an encrypted PDF")
        if len(reader.pages) > _MOST_PAGES:
            return Rejected(
                payload.uri, Refusal.TOO_LARGE, f"{len(reader.pages)} pages; at most {_MOST_PAGES} are read"
            )
        pages = [page.extract_text() for page in reader.pages]
        stated = tuple(_stated(reader.metadata))
    except MemoryError:
        raise
    except NotImplementedError as error:
        return Rejected(payload.uri, Refusal.UNSUPPORTED_TYPE, f"a PDF of a kind that is not read: {error}"[:200])
    except Exception as error:  # noqa: BLE001  # the library stumbles over broken files in every way there is
        return Rejected(payload.uri, Refusal.CORRUPT, f"the PDF is broken: {type(error).__name__}")
    lines = [line for page in pages for line in _paragraphs(page)]
    if not lines:
        return Rejected(payload.uri, Refusal.NO_TEXT, "a PDF without a text layer: a scan, perhaps")
    return _document(payload, lines, digest, stated)


def _document(payload: Payload, lines: list[str], digest: str, stated: tuple[Stated, ...]) -> Document:
    blocks: list[Block] = []
    at = 0
    for line in lines:
        blocks.append(Block(start=at, end=at + len(line), kind=BlockKind.LINE))
        at += len(line) + 1
    return Document(
        id=payload.label,
        uri=payload.uri,
        media_type="application/pdf",
        sha256=digest,
        text="\n".join(lines),
        blocks=tuple(blocks),
        stated=stated,
    )


def _paragraphs(page: str) -> Iterator[str]:
    """The paragraphs of a page: a line that nearly fills the column and does not end a sentence goes on."""
    lines = [" ".join(line.split()) for line in page.encode("utf-8", "replace").decode().splitlines()]
    full = sorted(map(len, filter(None, lines)))
    column = full[len(full) * 9 // 10] if full else 0
    run = last = ""
    for line in (*lines, ""):
        if run and (not line or len(last) < 0.7 * column or (_ENDS.search(run) and len(last) < 0.85 * column)):
            yield run
            run = ""
        if line:
            run = _joined(run, line)
        last = line
    if run:
        yield run


def _joined(run: str, line: str) -> str:
    """The two as one line; a word broken at the hyphen is whole again."""
    if run.endswith("-") and run[-2:-1].isalpha() and line[:1].islower():
        return run[:-1] + line
    return f"{run} {line}" if run else line


def _stated(metadata: object) -> Iterator[Stated]:
    """Title and author of the file; its dates are those of whoever printed it, and are not taken.

    Nor is the name of the file that it was made from a title.
    """
    for key, field in (("title", Field.TITLE), ("author", Field.AUTHOR)):
        value = getattr(metadata, key, None)
        if isinstance(value, str) and value.strip() and not (key == "title" and _OF_A_FILE.search(value.strip())):
            yield Stated(field, value.strip()[:2048].encode("utf-8", "replace").decode(), "pdf")
