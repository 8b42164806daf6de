"""The worker's own program: reads the payloads it is given within bounds the kernel holds it to."""

import os
import pickle
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from variorum.read import read_pieces
from variorum.values import Payload, Piece, Refusal, Rejected

from .frames import read_frame, write_frame

_MEMORY_BYTES = 1 << 30
_PIECE_SECONDS = 9  # of CPU, for one document
_INPUT_SECONDS = 60  # of CPU for all documents of an input, and for large ones more:
_SECONDS_PER_MEGABYTE = 20


def main() -> None:
    """Read payloads from standard input until it ends; write their pieces to standard output."""
    given, told = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a parser prints must not break the frames
    _bound_memory()
    while (request := read_frame(given)) is not None:
        empty, start, refuse, size = pickle.loads(request)  # noqa: S301  # from our owner
        payload = replace(empty, data=given.read(size))
        for piece in _within_time(payload, start, Refusal(refuse) if refuse else None):
            write_frame(told, pickle.dumps(piece, protocol=5))
        write_frame(told, pickle.dumps(None))


def _within_time(payload: Payload, start: int, refuse: Refusal | None) -> Iterator[Piece]:
    """The pieces; once the input has had its time, the rest is left, and a last piece says so."""
    size = len(payload.data)
    until = time.process_time() + _INPUT_SECONDS + _SECONDS_PER_MEGABYTE * size / (1 << 20)
    _bound_time()
    for piece in read_pieces(payload, start, refuse):
        yield piece
        if time.process_time() > until:
            yield Piece(
                payload.uri,
                payload.end,
                payload.end,
                Rejected(payload.uri, Refusal.PARSE_TIMEOUT, "all of it takes too long"),
            )
            return
        _bound_time()


def _bound_time() -> None:
    """Let the kernel end this process when the next document takes too long, whatever code it is in."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        until = int(time.process_time()) + 1 + _PIECE_SECONDS
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _bound_memory() -> None:
    """No more memory than one input may take, no core files, nothing written to disk."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


if __name__ == "__main__":
    main()
