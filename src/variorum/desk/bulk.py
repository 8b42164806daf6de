"""Lineage of large piles: never all documents in memory at once, and a process per core.

Documents are kept packed. A process unpacks each to clean and outline it, and again when a batch
of pairs is compared in which it occurs. Chunks are cut from the ids in order, so the result does not
depend on the order of the inputs or the number of processes. Furniture that recurs is looked for
within a chunk.
"""

import gc
import os
import pickle
import zlib
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_all_start_methods, get_context
from typing import Any, TypeVar

from variorum.clean import clean_pile
from variorum.fetch import Guard
from variorum.trace import compare_batch, outline_news, trace_outlines
from variorum.values import Document, Payload, Refusal, Rejected, Stemma

from .desk import Desk

_CHUNK = 256
_WAITING = 4  # tasks in flight for each process
_SWEPT = (100_000, 50, 100)
_SHELF = 300  # reports kept unpacked in each process, with their words: about 0.3 MB each


@dataclass(frozen=True, slots=True)
class Lineage:
    """The family tree of a pile, how many documents were read, and what was refused."""

    documents: int
    rejected: tuple[Rejected, ...]
    stemma: Stemma


T = TypeVar("T")
S = TypeVar("S")


class _Shelf(Mapping[str, Any]):
    """Reports by id, packed but for those used last."""

    def __init__(self) -> None:
        self._packed: dict[str, bytes] = {}
        self._open: OrderedDict[str, Any] = OrderedDict()

    def put(self, id: str, packed: bytes) -> None:
        """Lay a report down."""
        self._packed[id] = packed

    def lend(self, ids: Iterable[str]) -> dict[str, bytes]:
        """Some of the reports as they are packed."""
        return {id: self._packed[id] for id in ids}

    def change(self, lent: dict[str, bytes]) -> None:
        """Hold these reports and no others; those of them that lie open stay so."""
        self._packed = lent
        for id in [id for id in self._open if id not in lent]:
            del self._open[id]

    def __getitem__(self, id: str) -> Any:  # type: ignore[explicit-override]
        report = self._open.get(id) or _unpack(self._packed[id])
        self._open[id] = report
        self._open.move_to_end(id)
        if len(self._open) > _SHELF:
            self._open.popitem(last=False)
        return report

    def __iter__(self) -> Iterator[str]:  # type: ignore[explicit-override]
        return iter(self._packed)

    def __len__(self) -> int:  # type: ignore[explicit-override]
        return len(self._packed)


# What a process of the crew has before it.
_desktop = _Shelf()


def trace_pile(inputs: Iterable[Payload | Rejected], desk: Desk, processes: int | None = None) -> Lineage:
    """The lineage of a pile of any size; near linear, about 8 KB a document beside its packed text.

    ``processes`` (default: one per core) changes the time alone.
    """
    packed: dict[str, bytes] = {}
    rejected: list[Rejected] = []
    for item in _read(inputs):
        if isinstance(item, Rejected):
            rejected.append(item)
        elif item.id in packed:
            detail = f"the id {item.id!r} is already taken by {_unpack(packed[item.id]).uri}"
            rejected.append(Rejected(item.uri, Refusal.DUPLICATE_ID, detail))
        else:
            packed[item.id] = _pack(item)
    desk.progress(f"outlining {len(packed)} documents")
    count, shelf = len(packed), _Shelf()
    with _crew(1 if count <= _CHUNK else processes or os.cpu_count() or 1) as crew:
        outlines = _outline(packed, crew, shelf)
        stemma = trace_outlines(outlines, shelf, desk.embedder.embed, partial(_compare, crew, shelf, desk))
    return Lineage(count, tuple(sorted(rejected, key=lambda r: (r.uri, r.reason, r.detail))), stemma)


def _read(inputs: Iterable[Payload | Rejected]) -> Iterator[Document | Rejected]:
    with Guard() as guard:
        for given in inputs:
            if isinstance(given, Rejected):
                yield given
                continue
            found = (piece.found for piece in guard.read(given))
            yield from (item for item in found if isinstance(item, Document | Rejected))


@contextmanager
def _crew(processes: int) -> Iterator[Executor | None]:
    """The processes that do the work; ``None`` where this one does it alone."""
    if processes == 1:
        with _seldom_swept():
            yield None
        return
    method = "fork" if "fork" in get_all_start_methods() else "spawn"
    with ProcessPoolExecutor(processes, mp_context=get_context(method), initializer=_sweep_seldom) as crew:
        yield crew


def _sweep_seldom() -> None:
    """Have garbage looked for seldom: reports hold no rings, and looking through them takes a sixth of the time."""
    gc.set_threshold(*_SWEPT)


@contextmanager
def _seldom_swept() -> Iterator[None]:
    before = gc.get_threshold()
    _sweep_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _done(crew: Executor | None, work: Callable[[T], S], tasks: Iterable[T]) -> Iterator[S]:
    """What the work gives for each task, in their order; few tasks are in flight at a time."""
    if crew is None:
        yield from map(work, tasks)
        return
    waiting: deque[Future[S]] = deque()
    for task in tasks:
        waiting.append(crew.submit(work, task))
        if len(waiting) > _WAITING * (os.cpu_count() or 1):
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _outline(packed: dict[str, bytes], crew: Executor | None, shelf: _Shelf) -> Iterator[Any]:
    """The outlines in the order of ids; *packed* is emptied on the way, the reports are laid on the shelf."""
    ids = sorted(packed)
    chunks = ([packed.pop(id) for id in ids[n : n + _CHUNK]] for n in range(0, len(ids), _CHUNK))
    for outlined in _done(crew, _outline_chunk, chunks):
        for id, report, outline in outlined:
            shelf.put(id, report)
            yield outline


def _outline_chunk(chunk: Sequence[bytes]) -> list[tuple[str, bytes, Any]]:
    documents = [_unpack(item) for item in chunk]
    outlined = outline_news(zip(documents, clean_pile(documents), strict=True))
    return [(report.id, _pack(report), outline) for report, outline in outlined]


def _compare(crew: Executor | None, shelf: _Shelf, desk: Desk, batches: Iterable[Any]) -> Iterator[Any]:
    """What is found in each batch; the reports it is of are sent along."""
    desk.progress("tracing who took it from whom")
    if crew is None:
        return (compare_batch(batch, shelf) for batch in batches)
    return _done(crew, _compare_lent, ((batch, shelf.lend(batch.ids())) for batch in batches))


def _compare_lent(task: tuple[Any, dict[str, bytes]]) -> Any:
    batch, lent = task
    _desktop.change(lent)
    return compare_batch(batch, _desktop)


def _pack(value: object) -> bytes:
    return zlib.compress(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), 1)


def _unpack(packed: bytes) -> Any:
    """What :func:`_pack` packed in this run; nothing from outside is ever unpickled."""
    return pickle.loads(zlib.decompress(packed))  # noqa: S301
