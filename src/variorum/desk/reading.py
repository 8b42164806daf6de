"""A pile read: its documents, what was refused, and what became of every byte."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from variorum.fetch import Guard
from variorum.values import Document, Filing, Intake, Layer, Payload, Piece, Refusal, Rejected, Stretch


def read_pile(inputs: Iterable[Payload | Rejected]) -> Filing:
    """Read every payload. Ids are unique: a second, different document of one id is rejected."""
    documents: dict[str, Document] = {}
    rejected: list[Rejected] = []
    intakes: list[Intake] = []
    with Guard() as guard:
        # The portions of a large input follow one another, and are accounted for together.
        for _, portions in groupby(inputs, key=lambda given: given.uri):
            pieces: list[Piece] = []
            for given in portions:
                if isinstance(given, Rejected):
                    rejected.append(given)
                else:
                    pieces += (_settled(piece, documents) for piece in guard.read(given))
            rejected.extend(piece.found for piece in pieces if isinstance(piece.found, Rejected))
            intakes.extend(account_for(pieces))
    return Filing(
        documents=tuple(documents[key] for key in sorted(documents)),
        rejected=tuple(sorted(rejected, key=lambda r: (r.uri, r.reason, r.detail, r.start or 0))),
        intakes=tuple(sorted(intakes, key=lambda intake: intake.uri)),
        arrivals=tuple(documents),
    )


def _settled(piece: Piece, documents: dict[str, Document]) -> Piece:
    """The *piece* with its document filed; refused where its id is taken."""
    item = piece.found
    if not isinstance(item, Document):
        return piece
    first = documents.setdefault(item.id, item)
    if first is item:
        return piece
    detail = f"the id {item.id[:300]!r} is already taken by {first.uri[:300]}"
    taken = Rejected(item.uri, Refusal.DUPLICATE_ID, detail, piece.start, piece.end)
    return Piece(piece.layer, piece.start, piece.end, taken)


def account_for(pieces: Iterable[Piece]) -> Iterator[Intake]:
    """The intake of each layer, in the order in which they were opened.

    Bytes in no piece were not come to, because reading was broken off: the last piece says why.
    """
    layers: dict[str, Layer] = {}
    held: dict[str, list[Piece]] = {}
    rest = Refusal.CORRUPT
    for piece in pieces:
        if isinstance(piece.found, Layer):
            layers[piece.found.uri] = piece.found
        if isinstance(piece.found, Rejected) and piece.start == piece.end:
            rest = piece.found.reason
        elif piece.start < piece.end:
            held.setdefault(piece.layer, []).append(piece)
    for uri, layer in layers.items():
        yield Intake(uri=uri, size=layer.size, stretches=tuple(_stretches(held.get(uri, []), layer.size, rest)))


def _stretches(pieces: list[Piece], size: int, rest: Refusal) -> Iterator[Stretch]:
    """The *pieces* of one layer as stretches; those of the same bytes are one."""
    at = 0
    open_piece: Stretch | None = None
    for piece in sorted(pieces, key=lambda piece: piece.start):
        if open_piece is not None and (open_piece.start, open_piece.end) == (piece.start, piece.end):
            open_piece = _joined(open_piece, _stretch(piece))
            continue
        if open_piece is not None:
            yield open_piece
            at = open_piece.end
        open_piece = _stretch(piece)
    if open_piece is not None:
        yield open_piece
        at = open_piece.end
    if at < size:
        yield Stretch(start=at, end=size, reason=rest)


def _stretch(piece: Piece) -> Stretch:
    found = piece.found
    if isinstance(found, Document):
        return Stretch(start=piece.start, end=piece.end, documents=(found.id,))
    if isinstance(found, Layer):
        return Stretch(start=piece.start, end=piece.end, layer=found.uri)
    reason = found.reason if isinstance(found, Rejected) else found
    return Stretch(start=piece.start, end=piece.end, reason=reason)


def _joined(one: Stretch, other: Stretch) -> Stretch:
    """One stretch of bytes that gave several things: documents count before refusals."""
    if one.documents and other.documents:
        return Stretch(start=one.start, end=one.end, documents=(*one.documents, *other.documents))
    return other if other.documents else one
