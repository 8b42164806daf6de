"""Tables with named columns (CSV, TSV): each row a record."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from variorum.values import Payload, Refusal

from .decoding import choose_codec, keeps_ascii
from .fields import HTML, TEXT, field_name
from .pieces import Entry, Leaf, Member, Skip
from .records import read_record

_TEXTS = frozenset((*TEXT, *HTML))
_LONGEST_NAMES = 200  # characters
_LONGEST = 4 * 1024 * 1024  # bytes of one row


def unpack_table(payload: Payload) -> Iterator[Entry]:
    """A leaf per row under the names of the first; a row may go over several lines within quotes. Linear."""
    data = payload.data
    codec, mark = choose_codec(data, payload.media_type)
    if not keeps_ascii(codec):
        text = data[mark:].decode(codec, "replace")
        yield Member(0, len(data), replace(payload, data=text.encode("utf-8", "surrogatepass"), media_type=None))
        return
    csv.field_size_limit(_LONGEST)
    rows = _rows(data, mark)
    start, end = next(rows)
    head = data[start:end].decode(codec, "replace")
    delimiter = max(",;\t", key=head.count)
    names = [name.strip() for name in _cells(head, delimiter)]
    if not _TEXTS.intersection(map(field_name, names)):
        called = ", ".join(names)[:_LONGEST_NAMES]
        yield Skip(0, len(data), Refusal.MISSING_FIELD, f"no column is called text, body, content or html: {called}")
        return
    yield Skip(0, end, Refusal.FRAMING)
    for number, (start, end) in enumerate(rows, 1):
        if end - start > _LONGEST:
            yield Skip(start, end, Refusal.TOO_LARGE, f"row {number}: {end - start} bytes; at most {_LONGEST} are read")
            continue
        row = data[start:end].decode(codec, "replace")
        if not row.strip():
            yield Skip(start, end, Refusal.FRAMING)
            continue
        try:
            record = dict(zip(names, _cells(row, delimiter), strict=False))
        except csv.Error as error:
            yield Skip(start, end, Refusal.CORRUPT, f"row {number}: {error}")
            continue
        yield Leaf(start, end, partial(read_record, payload, f"row {number}", str(number), record))


def _rows(data: bytes, at: int) -> Iterator[tuple[int, int]]:
    """The rows with their line ends: a line end within quotes ends none."""
    start, quoted = at, False
    while at < len(data):
        end = data.find(b"\n", at) + 1 or len(data)
        quoted ^= data.count(b'"', at, end) % 2 == 1
        at = end
        if not quoted or at == len(data):
            yield start, at
            start = at
    if start == at == 0:
        yield 0, 0


def _cells(row: str, delimiter: str) -> list[str]:
    return next(csv.reader([row.replace("\0", "")], delimiter=delimiter, strict=False), [])
