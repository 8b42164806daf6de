"""Parquet: rows under the names of their columns."""

import io

import pytest
from arro3.core import Array, DataType, RecordBatch
from arro3.io import write_parquet

from variorum.desk import read_pile
from variorum.fetch import Guard
from variorum.read import read_payload
from variorum.values import Document, Field, Payload, Refusal, Rejected

TEXT = DataType.utf8()


def table(**columns: Array) -> bytes:
    file = io.BytesIO()
    write_parquet(RecordBatch.from_pydict(columns), file)
    return file.getvalue()


def reports(count: int) -> bytes:
    return table(
        Title=Array([f"Ferry {n} is back" for n in range(count)], type=TEXT),
        text=Array([f"The ferry {n} came back to Lorm.\nAll are well." for n in range(count)], type=TEXT),
        published=Array([22342] * count, type=DataType.int32()).cast(DataType.date32()),
        author=Array(["Ada Berg"] * count, type=TEXT),
        raw=Array([b"\xff"] * count, type=DataType.binary()),
    )


def test_each_row_is_a_document():
    """Columns are named as in other tables, case aside; days are understood."""
    documents = read_payload(Payload("pile.parquet", "pile.parquet", reports(3)))
    assert [d.id for d in documents] == [f"pile.parquet#{n}" for n in (1, 2, 3)]
    assert documents[1].text == "The ferry 1 came back to Lorm.\nAll are well."
    stated = [(s.field, s.value) for s in documents[0].stated]
    assert stated == [
        (Field.TITLE, "Ferry 0 is back"),
        (Field.PUBLISHED, "2031-03-04"),
        (Field.AUTHOR, "Ada Berg"),
    ]


def test_the_account_holds_all_bytes():
    """All rows stand for the whole file: columns have no rows of bytes."""
    data = reports(3)
    (intake,) = read_pile([Payload("pile.parquet", "pile.parquet", data)]).intakes
    assert intake.size == len(data)
    assert [stretch.documents for stretch in intake.stretches] == [tuple(f"pile.parquet#{n}" for n in (1, 2, 3))]


def test_rows_without_text_are_named():
    """An empty cell and a table without a column of texts are no reports."""
    rows = read_payload(Payload("a", "a", table(text=Array(["It rained.", None], type=TEXT))))
    assert [item.reason if not isinstance(item, Document) else "read" for item in rows] == ["read", "missing_field"]
    (none,) = read_payload(Payload("a", "a", table(number=Array([1], type=DataType.int64()))))
    assert none.reason is Refusal.MISSING_FIELD
    (empty,) = read_payload(Payload("a", "a", table(text=Array([], type=TEXT))))
    assert empty.reason is Refusal.NO_TEXT


@pytest.mark.parametrize("cut", [4, 20, 200, -1])
def test_a_broken_file_is_refused(cut):
    """Its end says where its columns are: without it nothing can be had."""
    found = read_payload(Payload("a", "a", reports(2)[:cut]))
    assert [item.reason for item in found] == [Refusal.CORRUPT]


def test_damage_in_the_middle_breaks_nothing():
    """Whatever is hit, the file ends in rows or a reason: what kills its parser kills a worker only."""
    data = reports(20)
    with Guard() as guard:
        for at in range(4, len(data) - 8, len(data) // 6):
            hit = data[:at] + b"\xff\xff\xff" + data[at + 3 :]
            found = [piece.found for piece in guard.read(Payload("a", "a", hit))]
            assert any(isinstance(item, Document | Rejected) for item in found)
