"""Points of the page: a table for each, figures with their place on an axis."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.lang.telling import join_names, tell_when
from variorum.values import Cause, Ground, Passage, Point, PointKind, Reading, Verdict, When

from .html_axis import Axis, Drawing, draw_parts, draw_reading, make_axis
from .html_chips import Chip, Register
from .html_series import Series, draw_series
from .sigla import Siglum
from .wording import CAUSES, NO_ONE, VERDICTS, tell_voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What one report gives for one reading; two readings that are parts of one count share a row."""

    siglum: Siglum
    as_of: str
    according_to: str
    words: str
    scope: str
    is_current: bool
    drawing: Drawing | None
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Because:
    """The grounds of one kind for a verdict, in words."""

    kind: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A point with its rows in the order of their as-of; ``axis`` is missing where nothing can be drawn."""

    id: str
    question: str
    verdict: Verdict
    grounds: tuple[Because, ...]
    axis: Axis | None
    rows: tuple[Row, ...]
    series: Series | None
    texts: int
    meaning: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """The points of one sort: those on which there is something to compare, and the rest, folded."""

    compared: tuple[Table, ...]
    alike: tuple[Table, ...]


def show_figures(register: Register) -> Ledger:
    """The points about quantities."""
    return _ledger(register, [p for p in register.account.points if p.kind is PointKind.QUANTITY], "f")


def show_points(register: Register) -> Ledger:
    """The points about anything else: dates, names, what is affirmed or denied, what is said."""
    return _ledger(register, [p for p in register.account.points if p.kind is not PointKind.QUANTITY], "p")


def _ledger(register: Register, points: Sequence[Point], prefix: str) -> Ledger:
    tables = [_table(register, point, f"{prefix}{number}") for number, point in enumerate(points, 1)]
    told = (Verdict.AGREED, Verdict.SINGLE)
    compared = tuple(table for table in tables if table.verdict not in told)
    return Ledger(compared, tuple(table for table in tables if table.verdict in told))


def _table(register: Register, point: Point, id: str) -> Table:
    axis = make_axis(point.readings) if point.kind is PointKind.QUANTITY else None
    documents = frozenset(document for reading in point.readings for document in reading.documents)
    return Table(
        id=id,
        question=point.question,
        verdict=point.verdict,
        grounds=tuple(_because(point.reasons)),
        axis=axis,
        rows=_gather(register, tuple(_rows(register, point, axis))),
        series=draw_series([(r, register.sigla[d]) for r in point.readings for d in r.documents]) if axis else None,
        texts=register.account.lineage.count_origins(documents),
        meaning=tell_voice(point.sole_voice)
        if point.sole_voice and point.verdict is Verdict.AGREED
        else VERDICTS[point.verdict],
    )


def _gather(register: Register, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """In a large pile, rows that differ only in their report as one, under the first that is no copy."""
    if len(register.sigla) <= _LARGE:
        return rows
    alike: dict[tuple[object, ...], list[Row]] = {}
    for row in rows:
        key = (row.as_of, row.according_to, row.words.casefold(), row.scope, row.is_current, row.drawing)
        alike.setdefault(key, []).append(row)
    return tuple(_one_row(group) for group in alike.values())


def _one_row(group: Sequence[Row]) -> Row:
    first = next((row for row in group if not row.siglum.is_copy), group[0])
    chips = tuple(dict.fromkeys(chip for row in (first, *group) for chip in row.chips))
    return replace(first, chips=chips)


def _because(grounds: Sequence[Ground]) -> Iterator[Because]:
    for kind in dict.fromkeys(ground.kind for ground in grounds):
        yield Because(CAUSES[kind], tuple(dict.fromkeys(g.text for g in grounds if g.kind is kind)))


def _rows(register: Register, point: Point, axis: Axis | None) -> Iterator[Row]:
    joined = _parts_of_counts(point)
    for reading, document in _in_order(point.readings, register):
        parts = joined.get((reading.id, document))
        if parts and parts[0] is not reading:
            continue
        yield _row(register, document, parts or (reading,), point.current, axis)


def _in_order(readings: Sequence[Reading], register: Register) -> list[tuple[Reading, str]]:
    """Each reading with each of its reports, by as-of; those without stand last."""
    pairs = [(reading, document) for reading in readings for document in reading.documents]
    return sorted(pairs, key=lambda pair: (_day(pair[0].as_of), register.sigla[pair[1]].position))


def _day(when: When | None) -> str:
    known = (when.latest or when.earliest or when.value) if when else None
    return known or "~"


def _row(register: Register, document: str, parts: tuple[Reading, ...], current: str | None, axis: Axis | None) -> Row:
    first = parts[0]
    citations = [citation for part in parts for citation in part.citations if citation.document == document]
    drawing = None
    if axis:
        drawing = draw_parts(parts, axis) if len(parts) > 1 else draw_reading(first, axis)
    return Row(
        siglum=register.sigla[document],
        as_of=tell_when(first.as_of),
        according_to=join_names(first.asserted_by) or NO_ONE,
        words=" + ".join(_words(part, document) for part in parts),
        scope=", ".join(dict.fromkeys(part.scope for part in parts if part.scope)),
        is_current=any(part.id == current for part in parts),
        drawing=drawing,
        chips=register.chips(citations),
    )


_LONGEST = 60
# With more reports than this, equal rows of a table are one row.
_LARGE = 30


def _words(reading: Reading, document: str) -> str:
    """The report's own words where they are short, else the reading's label."""
    own: list[Passage] = [citation for citation in reading.citations if citation.document == document]
    short = [citation.text for citation in own if 0 < len(citation.text) <= _LONGEST]
    return short[0] if short else reading.label


def _parts_of_counts(point: Point) -> Mapping[tuple[str, str], tuple[Reading, ...]]:
    """(reading id, document) → the readings that this report gives as parts of one count."""
    by_id = {reading.id: reading for reading in point.readings}
    joined: dict[tuple[str, str], tuple[Reading, ...]] = {}
    for ground in point.reasons:
        if ground.kind is Cause.PARTS_ADD_UP:
            for document, parts in _told_together(ground, by_id):
                joined.update({(part.id, document): parts for part in parts if (part.id, document) not in joined})
    return joined


def _told_together(ground: Ground, by_id: Mapping[str, Reading]) -> Iterator[tuple[str, tuple[Reading, ...]]]:
    """The readings of the ground that one report gives, without the whole they add up to."""
    readings = [by_id[id] for id in ground.readings if id in by_id]
    counted = [reading for reading in readings if isinstance(reading.value, int | float)]
    for document in dict.fromkeys(document for reading in counted for document in reading.documents):
        own = [reading for reading in counted if document in reading.documents]
        whole = max(_value(reading) for reading in own)
        parts = tuple(reading for reading in own if _value(reading) < whole) if _adds_up(own, whole) else tuple(own)
        if len(parts) > 1:
            yield document, parts


def _adds_up(own: Sequence[Reading], whole: float) -> bool:
    """Whether the greatest of three or more is about the sum of the others."""
    rest = sum(_value(reading) for reading in own) - whole
    return len(own) > 2 and abs(rest - whole) <= 0.1 * abs(whole)


def _value(reading: Reading) -> float:
    return float(reading.value) if isinstance(reading.value, int | float) else 0.0
