"""JSON Lines and JSON: one document per record of the contract's form."""

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from variorum.values import Document, Field, Payload, Refusal, Rejected, Stated

from .html import read_html
from .plain import read_plain

_LINE = re.compile(r"[^\r\n]+")
_LONGEST = 4 * 1024 * 1024  # characters of one line
_LONGEST_FIELD = 2048  # characters of a title, name or date
_FIELDS = {
    "title": Field.TITLE,
    "published": Field.PUBLISHED,
    "outlet": Field.OUTLET,
    "language": Field.LANGUAGE,
    "author": Field.AUTHOR,
}

Found = Document | Rejected


def read_records(payload: Payload, text: str) -> tuple[Found, ...]:
    """A document per record; each bad record is refused by itself, with the number of its line."""
    whole = _whole(text)
    if whole is not None:
        pairs = list(enumerate(whole, 1))
        return tuple(_read(payload, f"record {n}", n, len(pairs), record) for n, record in pairs)
    lines = [match.group() for match in _LINE.finditer(text)]
    numbered = [(n, line) for n, line in _numbered(text, lines) if line.strip(" \t\ufeff\0")]
    return tuple(_read_line(payload, n, len(numbered), line) for n, line in numbered)


def _numbered(text: str, lines: list[str]) -> Iterator[tuple[int, str]]:
    """The lines with their numbers, empty ones counted; CR LF ends one line."""
    at, number = 0, 1
    for line in lines:
        start = text.index(line, at)
        gap = text[at:start]
        number += gap.count("\n") + gap.count("\r") - gap.count("\r\n")
        yield number, line
        at = start + len(line)


def _whole(text: str) -> list[object] | None:
    """The records of a text that is one JSON value, an array or an object over several lines."""
    bare = text.lstrip("\ufeff \t\r\n")
    if bare[:1] != "[" and not re.match(r"\{\s*[\r\n]", bare):
        return None
    try:
        value = _parse(text.lstrip("\ufeff"))
    except ValueError:
        return None
    return value if isinstance(value, list) else [value]


def _read_line(payload: Payload, number: int, count: int, line: str) -> Found:
    where = f"line {number}"
    if len(line) > _LONGEST:
        return Rejected(payload.uri, Refusal.TOO_LARGE, f"{where}: {len(line)} characters; at most {_LONGEST} are read")
    try:
        record = _parse(line.lstrip("\ufeff"))
    except ValueError as error:
        return Rejected(payload.uri, Refusal.CORRUPT, f"{where}: not JSON: {error}"[:300])
    return _read(payload, where, number, count, record)


def _read(payload: Payload, where: str, number: int, count: int, record: object) -> Found:
    if not isinstance(record, dict):
        return Rejected(payload.uri, Refusal.CORRUPT, f"{where}: a record is an object with text or html")
    uri = _field(record, "uri") or (payload.uri if count == 1 else f"{payload.uri}#{number}")
    fallback = _field(record, "uri") or (payload.label if count == 1 else f"{payload.label}#{number}")
    id = _id(record) or fallback
    stated = tuple(Stated(field, said, "record") for name, field in _FIELDS.items() if (said := _field(record, name)))
    for name, reader in (("text", read_plain), ("html", read_html)):
        content = record.get(name)
        if isinstance(content, str) and content.strip():
            return reader(id, uri, content, sha256(content.encode("utf-8", "surrogatepass")).hexdigest(), stated)
    if isinstance(record.get("text"), str) or isinstance(record.get("html"), str):
        return Rejected(uri, Refusal.NO_TEXT, f"{where}: its text is empty")
    return Rejected(uri, Refusal.MISSING_FIELD, f"{where}: neither text nor html is given as a string")


def _id(record: dict[str, Any]) -> str | None:
    given = record.get("id")
    if isinstance(given, int) and not isinstance(given, bool):
        return str(given)
    return given if isinstance(given, str) and given else None


def _field(record: dict[str, Any], name: str) -> str | None:
    value = record.get(name)
    return value.strip()[:_LONGEST_FIELD] or None if isinstance(value, str) else None


def _parse(text: str) -> object:
    """The JSON value; raises ``ValueError`` for what is none, NaN and too deep nesting among them."""
    try:
        return json.loads(text, parse_constant=_refuse)
    except RecursionError:
        raise ValueError("nested too deep") from None


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no number")
