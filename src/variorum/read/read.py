"""The reading room's door: one payload in, its documents and refusals out, every byte accounted for."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256

from variorum.values import Document, Layer, Payload, Piece, Refusal, Rejected

from .decoding import Undecodable, decode
from .pieces import Entry, Leaf, Member, Skip
from .scanning import scan_markup
from .sniffing import Format, sniff
from .unpacking import READERS, UNPACKERS

_DEEPEST = 4  # inputs within inputs
_LARGEST = 16 * 1024 * 1024  # bytes of one page or text
_LARGEST_HOLDER = 256 * 1024 * 1024  # bytes of one archive or file of records

_TAME_BYTES = 512 * 1024
_TAME_FEED = 128 * 1024
_TAME_TEXT = 16 * 1024 * 1024
_TAME_TAGS = 5_000
_TAME_DEPTH = 120

_PAGE_FIELDS = (b'html"', b'rendered"', b"\0")
_SPELLED = re.compile(rb"\\u00[4-7]")  # a letter of a field's name

Found = Document | Rejected | Refusal | Layer
Lazy = Callable[[], Found]


def read_payload(payload: Payload) -> tuple[Document | Rejected, ...]:
    """The documents *payload* holds, in their order, and a refusal for each part that should be one and is none.

    The format is told from the bytes; name and media type only help where they leave it open.
    Never raises, whatever the bytes. Linear in them, but for the parser of pages.
    """
    found = (piece.found for piece in read_pieces(payload))
    return tuple(item for item in found if isinstance(item, Document | Rejected))


def read_pieces(payload: Payload, start: int = 0, refuse: Refusal | None = None) -> Iterator[Piece]:
    """What became of each stretch of bytes of *payload*, piece by piece, the first *start* left unread.

    The pieces of one layer tile it. The same payload gives the same pieces, so that reading can be
    taken up again at one that could not be read; *refuse* then says why it is not tried again.
    An input without any document has at least one refusal that is told.
    """
    told = False
    skips: dict[Refusal, int] = {}
    for number, (layer, first, end, read) in enumerate(_pieces(payload)):
        if number < start:
            continue
        if number == start and refuse is not None:
            found: Found = Rejected(payload.uri, refuse, "it could not be read within its bounds", first, end)
        else:
            found = _placed(_guarded(read, payload.uri), first, end)
        told = told or isinstance(found, Document | Rejected)
        if isinstance(found, Refusal):
            skips[found] = skips.get(found, 0) + end - first
        yield Piece(layer, first, end, found)
    if not told and not start:
        yield Piece(_layer_of(payload), payload.end, payload.end, _nothing(payload, skips))


def _placed(found: Found, start: int, end: int) -> Found:
    """A refusal with the bytes it is about."""
    return replace(found, start=start, end=end) if isinstance(found, Rejected) and found.start is None else found


def is_tame(payload: Payload) -> bool:
    """Whether *payload* is so small and plain that reading it is short work: text, or a page without excess. Linear.

    All else is better read where it can be stopped.
    """
    data = payload.data
    form = sniff(data, payload.label, payload.media_type)
    if isinstance(form, str) or len(data) > _TAME_TEXT:
        return isinstance(form, str)
    if form in {Format.PLAIN, Format.MARKDOWN, Format.ADDRESSES, Format.OTHER_XML}:
        return True
    if form in {Format.RECORDS, Format.TABLE} and not _may_hold_pages(form, data):
        return True
    if form not in {Format.RECORDS, Format.TABLE, Format.PAGE, Format.FEED}:
        return False
    if len(data) > (_TAME_FEED if form is Format.FEED else _TAME_BYTES):
        return False
    markup = scan_markup(data.decode("latin-1"))
    return markup.tags <= _TAME_TAGS and markup.depth <= _TAME_DEPTH and not markup.swollen


def _may_hold_pages(form: Format, data: bytes) -> bool:
    """Whether a field of the records may be a page: it has a name that ends so, be it spelled in an odd way."""
    if form is Format.TABLE:
        return b"html" in data.partition(b"\n")[0].lower() or b"\0" in data
    return any(field in data for field in _PAGE_FIELDS) or _SPELLED.search(data) is not None


def most_bytes(head: bytes, label: str) -> int:
    """How many bytes of an input that begins with *head* are read at most; of a larger one none need be fetched."""
    form = sniff(head, label, None)
    if isinstance(form, str):
        return _LARGEST
    return _LARGEST_HOLDER if form in UNPACKERS else _LARGEST


def _nothing(payload: Payload, skips: dict[Refusal, int]) -> Rejected:
    """The refusal of an input that holds no document at all, by what most of its bytes are."""
    most = max(skips, key=lambda reason: (reason is not Refusal.FRAMING, skips[reason]), default=Refusal.NO_TEXT)
    reason = Refusal.NO_TEXT if most is Refusal.FRAMING else most
    return Rejected(payload.uri, reason, "it is empty" if not payload.data else "it holds no report")


def _guarded(read: Lazy, uri: str) -> Found:
    try:
        return read()
    except MemoryError:
        return Rejected(uri, Refusal.OUT_OF_MEMORY, "it takes more memory than one input may")
    except RecursionError:
        return Rejected(uri, Refusal.TOO_DEEP, "it is nested too deeply")


def _pieces(payload: Payload) -> Iterator[tuple[str, int, int, Lazy]]:
    """The bytes of *payload* and of all that is unpacked from it, in order, with what reads them."""
    names: set[str] = set()
    pending: list[tuple[str, int, Iterator[Entry]]] = []
    layer, size = _layer_of(payload), payload.packed
    names.update((payload.uri, layer))
    whole = Layer(layer, payload.end)
    if size is not None and not payload.offset:
        packed = Layer(payload.uri, size)
        yield payload.uri, 0, 0, lambda: packed
        yield payload.uri, 0, size, lambda: whole
    yield layer, 0, 0, lambda: whole
    pending.append((layer, 0, _moved(_entries(payload), payload.offset)))
    while pending:
        layer, depth, entries = pending[-1]
        entry = next(entries, None)
        if entry is None:
            pending.pop()
        elif isinstance(entry, Member):
            step, below = _member(layer, depth, entry, names)
            yield step
            if below is not None:
                pending.append(below)
        else:
            yield layer, entry.start, entry.end, _reader(entry, payload.uri if depth == 0 else layer)


def _layer_of(payload: Payload) -> str:
    """The name under which the bytes are counted."""
    return payload.uri if payload.packed is None else f"{payload.uri}!"


def _moved(entries: Iterator[Entry], offset: int) -> Iterator[Entry]:
    """The entries of a portion by where they stand in the whole."""
    if not offset:
        return entries
    return (replace(entry, start=entry.start + offset, end=entry.end + offset) for entry in entries)


def _reader(entry: Skip | Leaf, uri: str) -> Lazy:
    if isinstance(entry, Leaf):
        return entry.read
    if entry.detail is None:
        return lambda: entry.reason
    rejected = Rejected(uri, entry.reason, entry.detail, entry.start, entry.end)
    return lambda: rejected


def _member(
    layer: str, depth: int, entry: Member, names: set[str]
) -> tuple[tuple[str, int, int, Lazy], tuple[str, int, Iterator[Entry]] | None]:
    """An input within: read where it stands if it is one document, else a layer of its own."""
    inner = entry.payload
    form = sniff(inner.data, inner.label, inner.media_type)
    if isinstance(form, str) or form in READERS:
        return (layer, entry.start, entry.end, lambda: _read(inner, form)), None
    if depth + 1 >= _DEEPEST:
        deep = Rejected(inner.uri, Refusal.TOO_DEEP, "archives within archives within archives are not opened")
        return (layer, entry.start, entry.end, lambda: deep), None
    name = inner.uri
    while name in names:
        name += "!"
    names.add(name)
    opened = Layer(name, len(inner.data))
    return (layer, entry.start, entry.end, lambda: opened), (name, depth + 1, _entries(inner))


def _entries(payload: Payload) -> Iterator[Entry]:
    form = sniff(payload.data, payload.label, payload.media_type)
    if not isinstance(form, str) and form in UNPACKERS:
        return UNPACKERS[form](payload)
    size = len(payload.data)
    return iter((Leaf(0, size, lambda: _read(payload, form)),) if size else ())


def _read(payload: Payload, form: Format | str) -> Document | Rejected:
    """The one document of *payload*."""
    data, uri = payload.data, payload.uri
    if isinstance(form, str):
        return Rejected(uri, Refusal.UNSUPPORTED_TYPE, form)
    if len(data) > _LARGEST:
        return Rejected(uri, Refusal.TOO_LARGE, f"{len(data)} bytes; at most {_LARGEST} are read")
    digest = sha256(data).hexdigest()
    reader = READERS[form]
    if form is Format.PDF:
        return reader(payload, "", digest)
    try:
        text = decode(data, payload.media_type)
    except Undecodable as error:
        return Rejected(uri, Refusal.UNDECODABLE, str(error))
    if not text.strip("\ufeff\0 \t\r\n\f\v"):
        return Rejected(uri, Refusal.NO_TEXT, "it holds white space only")
    return reader(payload, text, digest)
