"""Web archives (WARC): records with their bytes, found again after damage by what a record begins with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.values import Payload, Refusal

from .digests import misfit
from .exchanges import bodies_of, page_of_exchange
from .inflating import GZIP, Overflow, bound, inflate_member
from .pieces import Entry, Member, Skip

_BEGIN = re.compile(rb"WARC/\d{1,2}\.\d{1,3}\r?\n")
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_FIELD = re.compile(rb"^([\w-]{1,60})[ \t]*:[ \t]*([^\r\n]*)", re.MULTILINE)
_LARGEST_HEAD = 64 * 1024  # bytes of one record's header that are looked at
_LARGEST_MEMBER = 256 * 1024 * 1024
_TOO_MUCH = b"too much"  # stands for what a member held that inflates to too much
_ABOUT = frozenset({b"warcinfo", b"request", b"metadata", b"continuation"})


@dataclass(frozen=True, slots=True)
class _Record:
    """A record found at ``start``: its header's fields, where its content lies, and where the next one may begin."""

    start: int
    inner: int
    end: int
    stop: int
    fields: dict[bytes, bytes]
    broken: str | None = None


def unpack_warc(payload: Payload) -> Iterator[Entry]:
    """An entry per record; damage costs the records it hits. Linear."""
    seen: dict[str, int] = {}
    if payload.data.startswith(b"\x1f\x8b"):
        yield from _compressed(payload, seen)
    else:
        yield from _records(payload, seen)


def _compressed(payload: Payload, seen: dict[str, int]) -> Iterator[Entry]:
    """Gzip members, each of them one record as a rule; after a broken one comes the next that can be read."""
    data, at, damaged = payload.data, 0, 0
    while (start := data.find(GZIP, at)) >= 0:
        content, stop, whole = _inflate(data, start)
        if content is None:
            at = start + 1
            continue
        if start > damaged:
            yield _gap(data, damaged, start)
        yield from _unpacked(payload, content, (start, stop), seen, whole=whole)
        at = damaged = stop
    if damaged < len(data):
        yield _gap(data, damaged, len(data))


def _inflate(data: bytes, start: int) -> tuple[bytes | None, int, bool]:
    """What the member at *start* holds, where it ends, and whether it is whole.

    ``None``: nothing can be had of it. Of a broken member the whole records before the break count.
    """
    try:
        content, stop = inflate_member(data, start, bound(len(data) - start, _LARGEST_MEMBER))
    except Overflow as overflow:
        if overflow.large:
            following = data.find(GZIP, start + 1)
            return _TOO_MUCH, following if following >= 0 else len(data), True
        several = len(_BEGIN.findall(overflow.held)) > 1
        return (overflow.held, overflow.at, False) if several else (None, start, False)
    return content, stop, True


def _unpacked(
    payload: Payload, content: bytes, place: tuple[int, int], seen: dict[str, int], *, whole: bool
) -> Iterator[Entry]:
    """The record of one gzip member; where it holds several, or not quite one, it is an input of its own."""
    start, stop = place
    if content is _TOO_MUCH:
        yield Skip(start, stop, Refusal.TOO_LARGE, "a member inflates to more than is read")
        return
    if not content.strip(b"\0\r\n"):
        yield Skip(start, stop, Refusal.FRAMING)
        return
    if not _BEGIN.search(content[:_LARGEST_HEAD]):
        yield Skip(start, stop, Refusal.CORRUPT, "a compressed member holds no record")
        return
    inner = Payload(payload.label, f"{payload.uri}!/{start}", content)
    entries = list(_records(inner, dict(seen))) if whole and len(content) < 1 << 25 else []
    told = [entry for entry in entries if not isinstance(entry, Skip) or entry.reason is not Refusal.FRAMING]
    held = [entry for entry in told if entry.start < entry.end]
    if len(held) == 1 and (held[0].end - held[0].start) >= len(content) - 8:
        for entry in _fresh(inner, seen):
            yield _moved(entry, start if entry.start < entry.end else stop, stop)
    else:
        yield Member(start, stop, Payload(payload.label, payload.uri, content))


def _fresh(inner: Payload, seen: dict[str, int]) -> Iterator[Entry]:
    """The entries that are no framing, addresses counted."""
    return (
        entry for entry in _records(inner, seen) if not isinstance(entry, Skip) or entry.reason is not Refusal.FRAMING
    )


def _moved(entry: Entry, start: int, stop: int) -> Entry:
    if isinstance(entry, Skip):
        return Skip(start, stop, entry.reason, entry.detail)
    assert isinstance(entry, Member)
    return Member(start, stop, entry.payload)


def _records(payload: Payload, seen: dict[str, int]) -> Iterator[Entry]:
    data, at = payload.data, 0
    while at < len(data):
        match = _BEGIN.search(data, at)
        if match is None:
            yield _gap(data, at, len(data))
            return
        if match.start() > at:
            yield _gap(data, at, match.start())
        record = _record(data, match.start(), match.end())
        at = record.stop
        entry = _entry(payload, record, seen)
        yield entry
        if isinstance(entry, Member) and (doubt := _doubt(payload.data, record)):
            yield Skip(at, at, Refusal.CORRUPT, f"{entry.payload.uri}: {doubt}")


def _doubt(data: bytes, record: _Record) -> str | None:
    """What is wrong with a record that is read nonetheless; ``None`` where nothing is."""
    if record.broken is not None:
        given = record.fields.get(b"content-length", b"none").decode("ascii", "replace")[:40]
        return f"{record.broken} (given: {given}); it was read up to where the next one begins"
    content = data[record.inner : record.end]
    wrong = misfit(record.fields, content, bodies_of(content))
    return f"its {wrong} digest does not fit; it was read as it stands" if wrong else None


def _gap(data: bytes, start: int, stop: int) -> Skip:
    """What lies between records: line ends and zeros hold archives together, all else is damage."""
    if not data[start:stop].strip(b"\r\n\0"):
        return Skip(start, stop, Refusal.FRAMING)
    return Skip(start, stop, Refusal.CORRUPT, f"{stop - start} bytes that are no record")


def _record(data: bytes, start: int, at: int) -> _Record:
    """The record at *start*; where its length cannot be, it ends where the next record begins."""
    blank = _BLANK_LINE.search(data, at)
    following = _BEGIN.search(data, at)
    nearest = following.start() if following else len(data)
    if blank is None or blank.start() > nearest:
        return _Record(start, nearest, nearest, nearest, {}, "a record without an end to its header")
    inner = blank.end()
    head = (
        data[at : min(blank.start(), at + _LARGEST_HEAD)]
        + data[max(at + _LARGEST_HEAD, blank.start() - 4096) : blank.start()]
    )
    fields = {name.lower(): value.strip() for name, value in reversed(_FIELD.findall(head))}
    length = fields.get(b"content-length", b"")
    stop = inner + int(length) if length.isdigit() and len(length) < 12 else -1
    if stop >= inner and stop <= len(data) and _ends_well(data, stop):
        return _Record(start, inner, stop, _past_blank(data, stop), fields)
    following = _BEGIN.search(data, inner)
    nearest = following.start() if following else len(data)
    return _Record(start, inner, nearest, nearest, fields, "its length is wrong, or it is cut off")


def _ends_well(data: bytes, stop: int) -> bool:
    """Whether a record can end here: blank lines, zeros, another record or the end of the bytes follow."""
    return not data[stop : stop + 4].strip(b"\r\n\0") or data.startswith(b"WARC/", stop)


def _past_blank(data: bytes, stop: int) -> int:
    while stop < len(data) and data[stop] in b"\r\n":
        stop += 1
    return stop


def _entry(payload: Payload, record: _Record, seen: dict[str, int]) -> Entry:
    fields, start, stop = record.fields, record.start, record.stop
    kind = fields.get(b"warc-type", b"response").lower()
    address = fields.get(b"warc-target-uri", b"").decode("utf-8", "replace").strip("<>")[:2048]
    if kind in _ABOUT and record.broken is None:
        return Skip(start, stop, Refusal.METADATA)
    if kind == b"revisit" and record.broken is None:
        return Skip(start, stop, Refusal.REVISIT)
    if record.broken is not None and (not fields or stop == len(payload.data)):
        return Skip(start, stop, Refusal.CORRUPT, f"{address or 'a record'}: {record.broken}")
    content = payload.data[record.inner : stop].rstrip(b"\r\n") if record.broken else payload.data[record.inner : stop]
    page = page_of_exchange(content, fields.get(b"content-type", b""))
    if isinstance(page, Skip):
        if record.broken is not None:
            return Skip(start, stop, Refusal.CORRUPT, f"{address or 'a record'}: {record.broken}")
        return Skip(start, stop, page.reason, page.detail and f"{address}: {page.detail}")
    body, media_type = page
    seen[address] = seen.get(address, 0) + 1
    name = address if address.startswith(("http://", "https://")) else f"{payload.label}#{payload.offset + start}"
    id = name if seen[address] == 1 else f"{name}#{seen[address]}"
    return Member(start, stop, Payload(id, name, body, media_type))
