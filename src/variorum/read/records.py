"""Records of the contract's form, and of the forms common elsewhere: what a record says, as a document."""

from collections.abc import Mapping
from hashlib import sha256

from variorum.values import Document, Field, Payload, Refusal, Rejected, Stated

from .html import read_html
from .plain import read_plain

_LONGEST_FIELD = 2048  # characters of a title, name or date
# The contract's name first; the others are what crawlers, feeds and tables call the same thing.
_FIELDS = {
    Field.TITLE: ("title", "headline"),
    Field.PUBLISHED: ("published", "date_published", "published_at", "publish_date", "date"),
    Field.UPDATED: ("updated", "date_modified"),
    Field.OUTLET: ("outlet", "publisher", "sitename"),
    Field.SOURCE: ("source",),
    Field.LANGUAGE: ("language", "lang"),
    Field.AUTHOR: ("author", "authors", "byline"),
    Field.DESCRIPTION: ("description", "summary"),
}
_ADDRESS = ("uri", "url", "link")
_TEXT = ("text", "body", "content", "content_text", "maintext", "article", "story")
_HTML = ("html", "content_html", "raw_html")


def read_record(payload: Payload, where: str, number: str | None, record: object) -> Document | Rejected:
    """The document of one *record*; *where* names it, *number* tells it from others (``None``: it is alone)."""
    if not isinstance(record, dict):
        return Rejected(payload.uri, Refusal.CORRUPT, f"{where}: a record is an object with text or html")
    address = _first(record, _ADDRESS)
    tail = "" if number is None else f"#{number}"
    uri = address or payload.uri + tail
    id = _id(record) or address or payload.label + tail
    stated = tuple(Stated(field, said, "record") for field, names in _FIELDS.items() for said in _all(record, names))
    empty = False
    for names, reader in ((_TEXT, read_plain), (_HTML, read_html)):
        for name in names:
            content = record.get(name)
            if isinstance(content, str) and content.strip():
                return reader(id, uri, content, sha256(content.encode("utf-8", "surrogatepass")).hexdigest(), stated)
            empty = empty or isinstance(content, str)
    if empty:
        return Rejected(uri, Refusal.NO_TEXT, f"{where}: its text is empty")
    return Rejected(uri, Refusal.MISSING_FIELD, f"{where}: neither text nor html is given as a string")


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
    """A string, or the name within an object (``{"name": …}``), white space and excess cut."""
    if isinstance(value, dict):
        value = value.get("name")
    return value.strip()[:_LONGEST_FIELD] or None if isinstance(value, str) else None
