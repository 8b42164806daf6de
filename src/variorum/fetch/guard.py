"""Reading that no input can hang or kill: short work is done here, all else in a process that can be stopped."""

import signal
from collections.abc import Iterator
from types import TracebackType
from typing import Self

from variorum.read import is_tame, read_pieces
from variorum.values import Payload, Piece, Refusal, Rejected

from .worker import Worker

_MOST_DEATHS = 20  # of workers, over one input


class Guard:
    """Reads payloads; a worker is started when the first payload needs one, and then reads all that come."""

    def __init__(self) -> None:
        self._worker: Worker | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._dismiss()

    def read(self, payload: Payload) -> Iterator[Piece]:
        """The pieces of *payload*, as ``read_pieces`` gives them.

        What takes too long or too much memory becomes a refusal, and reading goes on after it.
        Where it cannot go on, a last piece without bytes says so: what is not accounted for was not read.
        """
        if self._worker is None and is_tame(payload):
            yield from read_pieces(payload)
        else:
            yield from self._read_apart(payload)

    def _read_apart(self, payload: Payload) -> Iterator[Piece]:
        number, refuse = 0, None
        for _ in range(_MOST_DEATHS):
            worker = self._worker = self._worker or Worker()
            fresh, before = worker.fresh, number
            for piece in worker.read(payload, number, refuse):
                number += 1
                yield piece
            if worker.done:
                return
            cause = _cause(self._dismiss())
            if number == before and refuse is not None:
                break  # not even the bytes of the next piece can be found
            # A worker may die of what came before: one that is fresh shows whether it is this piece.
            refuse = cause if fresh or cause is Refusal.PARSE_TIMEOUT else None
        rest = Rejected(payload.uri, refuse or Refusal.CORRUPT, "it could not be read to its end")
        yield Piece(payload.uri, payload.end, payload.end, rest)

    def _dismiss(self) -> int:
        """The exit code of the worker, which is no more."""
        worker, self._worker = self._worker, None
        return worker.end() if worker is not None else 0


def _cause(code: int) -> Refusal:
    """What a worker died of, by its exit code."""
    if code == -getattr(signal, "SIGXCPU", 0):
        return Refusal.PARSE_TIMEOUT
    return Refusal.OUT_OF_MEMORY if code == -getattr(signal, "SIGKILL", 0) else Refusal.CORRUPT
