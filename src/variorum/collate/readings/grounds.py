"""The grounds of a verdict as they are told: weightiest first, what holds for many pairs once."""

from collections.abc import Iterator, Sequence

from variorum.lang.telling import join_names
from variorum.values import Cause, Ground

from .forming import Witnessed

_SUMMARY = {
    Cause.DIFFERENT_SCOPE: "these figures count different states, people or places",
    Cause.VAGUE: "a vague word gives no figure and admits the others",
}


def tell_grounds(grounds: Sequence[Ground], readings: Sequence[Witnessed]) -> Iterator[Ground]:
    """Weightiest kinds first; what holds for many pairs (no explanation, other asserters, other scope) is told once."""
    kinds = list(Cause)
    told: dict[tuple[str, str], list[str]] = {}
    for ground in sorted(grounds, key=lambda g: kinds.index(g.kind)):
        text = "" if ground.kind in _LISTED else _SUMMARY.get(ground.kind, ground.text)
        told.setdefault((ground.kind, text), []).extend(ground.readings)
    by_id = {r.reading.id: r for r in readings}
    for (kind, text), ids in told.items():
        held = tuple(dict.fromkeys(ids))
        yield Ground(Cause(kind), text or _LISTED[Cause(kind)]([by_id[id] for id in held]), held)


def _list_asserters(readings: Sequence[Witnessed]) -> str:
    """Who says what: "the police say “12”; the union “15” and “16”", each value of a party once."""
    said: dict[str, list[str]] = {}
    for r in readings:
        said.setdefault(join_names(r.reading.asserted_by), []).append(f"“{r.reading.label}”")
    return "; ".join(f"{who}: {join_names(dict.fromkeys(labels))}" for who, labels in said.items())


def _list_unexplained(readings: Sequence[Witnessed]) -> str:
    labels = dict.fromkeys(f"“{r.reading.label}”" for r in readings)
    return f"no report explains why {join_names(labels)} differ"


_LISTED = {Cause.DIFFERENT_ASSERTER: _list_asserters, Cause.UNEXPLAINED: _list_unexplained}
