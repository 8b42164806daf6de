"""Parquet: tables kept by columns; each row a record under the names of the columns."""

import io
from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from variorum.values import Payload, Refusal

from .pieces import Entry, Leaf, Skip
from .records import read_record

_LONGEST = 4 * 1024 * 1024  # characters of one value


def unpack_parquet(payload: Payload) -> Iterator[Entry]:
    """A leaf per row, all of them of the whole file: a row has no stretch of bytes to itself. Linear."""
    size, number = len(payload.data), 0
    try:
        for record in _records(payload.data):
            number += 1
            if any(isinstance(value, str) and len(value) > _LONGEST for value in record.values()):
                large = f"row {number}: a value of more than {_LONGEST} characters"
                yield Skip(0, size, Refusal.TOO_LARGE, large)
            else:
                yield Leaf(0, size, partial(read_record, payload, f"row {number}", str(number), record))
    except (MemoryError, KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:  # noqa: BLE001  # the library's own faults are no exceptions of the usual kind
        yield Skip(0, size, Refusal.CORRUPT, f"after {number} rows: the Parquet is broken: {error}"[:300])
        return
    if not number:
        yield Skip(0, size, Refusal.NO_TEXT, "a table without rows")


def _records(data: bytes) -> Iterator[dict[str, Any]]:
    """The rows, read some at a time."""
    from arro3.io import read_parquet

    for batch in read_parquet(io.BytesIO(data)):
        names = [name.strip().lower() for name in batch.schema.names]
        columns = [batch.column(n) for n in range(len(names))]
        for row in range(batch.num_rows):
            yield {name: _value(column[row].as_py()) for name, column in zip(names, columns, strict=True)}


def _value(value: Any) -> Any:
    """Days and times as they are written, bytes as the text they are."""
    if isinstance(value, date):
        return value.isoformat()
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value
