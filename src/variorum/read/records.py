"""Records of the contract's form, and of the forms common elsewhere: what a record says, as a document."""

import re
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from html import unescape

from variorum.values import Document, Field, Payload, Refusal, Rejected, Stated

from .fields import ADDRESS, HTML, STATED, TEXT, named_fields
from .html import read_html
from .plain import read_plain

_OPENED = re.compile(r"<(?:p|div)[\s>]")
_LONGEST_FIELD = 2048  # characters of a title, name or date
_Reader = Callable[[str, str, str, str, tuple[Stated, ...]], Document | Rejected]


def read_record(payload: Payload, where: str, number: str | None, record: object) -> Document | Rejected:
    """The document of one *record*; *where* names it, *number* tells it from others (``None``: it is alone)."""
    if not isinstance(record, dict):
        return Rejected(payload.uri, Refusal.CORRUPT, f"{where}: a record is an object with text or html")
    record = named_fields(record)
    address = _first(record, ADDRESS)
    tail = "" if number is None else f"#{number}"
    uri = address or payload.uri + tail
    id = _id(record) or (payload.label if number is None else address or payload.label + tail)
    stated = tuple(_stated(record))
    empty = False
    for names, reader in ((TEXT, read_plain), (HTML, read_html)):
        for name in names:
            content, suited = _content(record.get(name), reader)
            if content and content.strip():
                if suited is read_plain and name != TEXT[0] and _is_marked_up(content):
                    suited = read_html
                return suited(id, uri, content, sha256(content.encode("utf-8", "surrogatepass")).hexdigest(), stated)
            empty = empty or content is not None
    if empty:
        return Rejected(uri, Refusal.NO_TEXT, f"{where}: its text is empty")
    return Rejected(uri, Refusal.MISSING_FIELD, f"{where}: neither text nor html is given as a string")


def _content(value: object, reader: _Reader) -> tuple[str | None, _Reader]:
    """The text a field holds and what reads it: a page where programs keep one as ``rendered``."""
    if isinstance(value, dict) and isinstance(value.get("rendered"), str):
        return value["rendered"], read_html
    return (value if isinstance(value, str) else None), reader


def _is_marked_up(content: str) -> bool:
    """Whether the text of a field that is not called so is a page's: paragraphs in tags, each closed."""
    closed = content.count("</p>") + content.count("</div>")
    return content.lstrip()[:1] == "<" and closed > 0 and closed == len(_OPENED.findall(content))


def _stated(record: Mapping[str, object]) -> Iterator[Stated]:
    """What the fields say; who is called the source is the outlet where none is named beside it."""
    published = any(_all(record, (name,)) for name in STATED[Field.OUTLET])
    for field, names in STATED.items():
        kind = Field.OUTLET if field is Field.SOURCE and not published else field
        yield from (Stated(kind, said, "record") for said in _all(record, names))


def _id(record: Mapping[str, object]) -> str | None:
    given = record.get("id")
    if isinstance(given, int) and not isinstance(given, bool):
        return str(given)
    return given if isinstance(given, str) and given else None


def _first(record: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    return next((said for name in names if (said := _said(record.get(name)))), None)


def _all(record: Mapping[str, object], names: tuple[str, ...]) -> tuple[str, ...]:
    """What the first field that is given says; several where it is a list of names."""
    for name in names:
        value = record.get(name)
        said = tuple(one for item in (value[:50] if isinstance(value, list) else [value]) if (one := _said(item)))
        if said:
            return said
    return ()


def _said(value: object) -> str | None:
    """A string, or what an object names or shows (``{"name": …}``), white space and excess cut."""
    if isinstance(value, dict):
        rendered = value.get("rendered")
        value = unescape(rendered) if isinstance(rendered, str) else value.get("name")
    return value.strip()[:_LONGEST_FIELD] or None if isinstance(value, str) else None
