"""The worker as its owner sees it: a process that reads one payload after another and may be killed."""

import io
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from threading import Timer
from typing import Any

from variorum.values import Payload, Piece, Refusal

from .frames import read_frame, write_frame

_PATIENCE_SECONDS = 900.0  # by the clock, for one input: the kernel counts the work, this ends what only waits
_PROGRAM = "variorum.fetch.reading"


class Worker:
    """A process of the program ``reading``. ``fresh``: it has read nothing; ``done``: it answered to the end."""

    def __init__(self) -> None:
        paths = os.pathsep.join(filter(None, sys.path))
        self._process = subprocess.Popen(  # noqa: S603  # our own program, by its name
            [sys.executable, "-m", _PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths, "OMP_NUM_THREADS": "1"},
        )
        self.fresh = True
        self.done = False

    def read(self, payload: Payload, start: int, refuse: Refusal | None) -> Iterator[Piece]:
        """The pieces from number *start* on, the first of them refused unread if *refuse* says why."""
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        self.done = False
        timer = Timer(_PATIENCE_SECONDS, process.kill)
        timer.daemon = True
        timer.start()
        try:
            head = (replace(payload, data=b""), start, refuse and str(refuse), len(payload.data))
            with suppress(BrokenPipeError):
                write_frame(process.stdin, pickle.dumps(head))
                process.stdin.write(payload.data)
                process.stdin.flush()
            while (frame := read_frame(process.stdout)) is not None:
                self.fresh = False
                piece = _Pieces(io.BytesIO(frame)).load()
                if piece is None:
                    self.done = True
                    return
                yield piece
        finally:
            timer.cancel()

    def end(self) -> int:
        """Stop it; its exit code."""
        with suppress(OSError):
            self._process.kill()
        code = self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        return code


class _Pieces(pickle.Unpickler):
    """Reads values and nothing else: what a hostile input has made of the worker must not come back."""

    def find_class(self, module_name: str, global_name: str, /) -> Any:  # type: ignore[explicit-override]
        """The class, if it is one of the nouns."""
        if module_name.startswith("variorum.values.") and global_name[:1].isupper():
            return super().find_class(module_name, global_name)
        raise pickle.UnpicklingError(f"a worker does not send {module_name}.{global_name}")
