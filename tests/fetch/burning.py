"""The worker's program with payloads that burn time, eat memory or kill it: run by ``test_guard``."""

import os
import sys
from collections.abc import Iterator

from variorum.fetch import reading
from variorum.read import read_pieces
from variorum.values import Payload, Piece, Refusal

reading._PIECE_SECONDS = 0


def read_badly(payload: Payload, start: int = 0, refuse: Refusal | None = None) -> Iterator[Piece]:
    """As ``read_pieces``, but a line with a word of command is obeyed before it is read."""
    for number, piece in enumerate(read_pieces(payload, start, refuse), start):
        line = payload.data[piece.start : piece.end]
        spared = number == start and refuse is not None
        if b"BURN" in line and not spared:
            while True:
                pass
        if b"DIE" in line and not spared:
            os.abort()
        yield piece


reading.read_pieces = read_badly
if __name__ == "__main__":
    sys.exit(reading.main())
