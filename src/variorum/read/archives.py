"""Zip and tar archives: members as inputs of their own, held in memory one at a time; nothing is put on disk."""

import io
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace

from variorum.values import Payload, Refusal

from .inflating import Overflow, bound, inflate_member
from .office import TEXTS as OFFICE_TEXTS
from .office import office_text
from .pieces import Entry, Member, Skip

_MOST_MEMBERS = 100_000
_LARGEST = 64 * 1024 * 1024  # bytes of one member
_LARGEST_ALL = 1024 * 1024 * 1024  # bytes of all members together
_LOCAL = struct.Struct("<4s5H3I2H")
_OFFICE = ("[content_types].xml", "mimetype", "meta-inf/container.xml")
_LONGEST_KIND = 1024  # bytes
_OPEN_TEXT = b"application/vnd.oasis.opendocument.text"
_CRAWLED = "archive/"  # the folder of a WACZ that holds its records
_NEVER = ("__macosx/", ".ds_store")


def unpack_zip(payload: Payload) -> Iterator[Entry]:
    """A member per file; of a web archive (WACZ) those that hold records. Linear in what comes out."""
    data = payload.data
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = sorted(archive.infolist(), key=lambda info: info.header_offset)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error, OSError, IndexError) as error:
        yield Skip(0, len(data), Refusal.CORRUPT, f"the archive is broken: {error}")
        return
    names = {info.filename.lower() for info in infos}
    if names.intersection(_OFFICE):
        yield _office(payload, infos)
    elif len(infos) > _MOST_MEMBERS:
        yield Skip(0, len(data), Refusal.TOO_LARGE, f"{len(infos)} files; at most {_MOST_MEMBERS} are read")
    else:
        crawl = "datapackage.json" in names and any(name.startswith(_CRAWLED) for name in names)
        yield from _members(payload, infos, crawl=crawl)


def _office(payload: Payload, infos: list[zipfile.ZipInfo]) -> Entry:
    """A text document of an office program; other files of such programs, and books, are refused."""
    size = len(payload.data)
    # What is more than a text has others of these names too: a table or slides.
    info = next((info for info in infos if info.filename in OFFICE_TEXTS), None)
    place = _place(payload.data, info) if info else None
    if info is None or place is None or not _is_text(payload, infos):
        return Skip(0, size, Refusal.UNSUPPORTED_TYPE, "it is an office document of another kind than text, or a book")
    entry = _zipped(payload, info, place, bound(size, _LARGEST))
    return office_text(payload, info.filename, entry.payload.data) if isinstance(entry, Member) else entry


def _is_text(payload: Payload, infos: list[zipfile.ZipInfo]) -> bool:
    """Whether the kind that such a file names first, if it does so, is that of texts: tables and slides are none."""
    first = infos[0]
    place = _place(payload.data, first) if first.filename == "mimetype" else None
    kind = _zipped(payload, first, place, _LONGEST_KIND) if place else None
    return kind is None or (isinstance(kind, Member) and kind.payload.data.startswith(_OPEN_TEXT))


def _members(payload: Payload, infos: list[zipfile.ZipInfo], *, crawl: bool) -> Iterator[Entry]:
    """The files in the order of their bytes; no byte is read for two of them."""
    data = payload.data
    seen: dict[str, int] = {}
    at, left = 0, bound(len(data), _LARGEST_ALL)
    for info in infos:
        place = _place(data, info)
        if place is None or place[0] < at:
            yield Skip(at, at, Refusal.CORRUPT, f"{_shown(info.filename)}: its bytes are not where the archive says")
            continue
        start, _, stop = place
        if start > at:
            yield Skip(at, start, Refusal.FRAMING)
        at = stop
        if crawl and not info.filename.lower().startswith(_CRAWLED):
            yield Skip(start, stop, Refusal.METADATA)
            continue
        entry = _zipped(payload, info, place, left)
        if isinstance(entry, Member):
            left -= len(entry.payload.data)
            entry = _told_apart(entry, seen)
        yield entry
    if at < len(data):
        yield Skip(at, len(data), Refusal.FRAMING)


def _place(data: bytes, info: zipfile.ZipInfo) -> tuple[int, int, int] | None:
    """Where the member's header begins, where its content begins, and where it ends; ``None`` where that cannot be."""
    start = info.header_offset
    if start < 0 or start + _LOCAL.size > len(data) or not data.startswith(b"PK\x03\x04", start):
        return None
    fields = _LOCAL.unpack_from(data, start)
    inner = start + _LOCAL.size + fields[9] + fields[10]
    stop = inner + info.compress_size
    return (start, inner, stop) if stop <= len(data) else None


def _zipped(payload: Payload, info: zipfile.ZipInfo, place: tuple[int, int, int], left: int) -> Entry:
    start, inner, stop = place
    name = _shown(info.filename)
    if info.is_dir() or info.filename.lower().startswith(_NEVER):
        return Skip(start, stop, Refusal.FRAMING)
    if stat.S_ISLNK(info.external_attr >> 16):
        return Skip(start, stop, Refusal.SYMLINK, f"{name}: links in an archive are not followed")
    if info.flag_bits & 1:
        return Skip(start, stop, Refusal.UNSUPPORTED_TYPE, f"{name}: it is encrypted")
    most = min(left, bound(stop - inner, _LARGEST))
    if info.file_size > most:
        return Skip(start, stop, Refusal.TOO_LARGE, f"{name}: it inflates to more than is read")
    try:
        content = _content(payload.data, info, inner, stop, most)
    except Overflow as overflow:
        return Skip(start, stop, overflow.reason, f"{name}: {overflow}")
    return Member(start, stop, _held(payload, name, content))


def _content(data: bytes, info: zipfile.ZipInfo, inner: int, stop: int, most: int) -> bytes:
    if info.compress_type == zipfile.ZIP_STORED:
        content = data[inner:stop]
    elif info.compress_type == zipfile.ZIP_DEFLATED:
        content, _ = inflate_member(data[inner:stop], 0, most, -zlib.MAX_WBITS)
    else:
        raise Overflow(f"compressed in a way that is not read ({info.compress_type})", large=False)
    if zlib.crc32(content) != info.CRC:
        raise Overflow("its check sum is wrong", large=False)
    return content


def unpack_tar(payload: Payload) -> Iterator[Entry]:
    """A member per regular file; links and devices are named. Linear."""
    data, at = payload.data, 0
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
            while (info := archive.next()) is not None:
                stop = min(len(data), info.offset_data + -(-info.size // 512) * 512)
                if info.offset > at:
                    yield Skip(at, info.offset, Refusal.FRAMING)
                start = max(at, info.offset)
                at = max(at, stop if info.isreg() else info.offset_data)
                yield _tarred(payload, info, start, at)
    except (tarfile.TarError, ValueError, EOFError, OSError, IndexError, RecursionError) as error:
        yield Skip(at, len(data), Refusal.CORRUPT, f"the archive is broken: {error}")
        return
    if at < len(data):
        rest = data[at:].strip(b"\0")
        reason, detail = (Refusal.CORRUPT, "the archive is broken") if rest else (Refusal.FRAMING, None)
        yield Skip(at, len(data), reason, detail)


def _tarred(payload: Payload, info: tarfile.TarInfo, start: int, stop: int) -> Entry:
    name = _shown(info.name)
    if info.isdir():
        return Skip(start, stop, Refusal.FRAMING)
    if info.issym() or info.islnk():
        return Skip(start, stop, Refusal.SYMLINK, f"{name}: links in an archive are not followed")
    if not info.isreg():
        return Skip(start, stop, Refusal.NOT_A_REGULAR_FILE, f"{name}: neither a file nor a folder")
    if info.size > _LARGEST:
        return Skip(start, stop, Refusal.TOO_LARGE, f"{name}: {info.size} bytes")
    if info.offset_data + info.size > len(payload.data) or info.issparse():
        return Skip(start, stop, Refusal.CORRUPT, f"{name}: it is cut off")
    return Member(start, stop, _held(payload, name, payload.data[info.offset_data : info.offset_data + info.size]))


def _held(payload: Payload, name: str, content: bytes) -> Payload:
    """A member under the archive's name and its own, which is a label and never a path."""
    return Payload(f"{payload.label}/{name}", f"{payload.uri}!/{name}", content)


def _told_apart(member: Member, seen: dict[str, int]) -> Member:
    """The member under a label of its own, where several have one name."""
    held = member.payload
    seen[held.label] = count = seen.get(held.label, 0) + 1
    tail = "" if count == 1 else f"#{count}"
    return replace(member, payload=replace(held, label=held.label + tail, uri=held.uri + tail))


def _shown(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode().lstrip("/")[:500]
