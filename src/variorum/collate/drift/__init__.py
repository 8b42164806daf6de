"""What the copying changed: each descendant against its parent, along the alignments."""

from collections.abc import Iterator, Sequence

from variorum.values import Drift, DriftKind

from .certainty import certainty_drift, polarity_drift
from .circumstances import condition_drift, time_drift
from .losses import addition_drift, omission_drift
from .numbers import number_drift
from .pairs import Kinship
from .partitives import partitive_drift
from .quotations import quote_drift
from .scope import colour_drift, scope_drift
from .sources import attribution_drift

_FINDERS = (
    number_drift,
    partitive_drift,
    polarity_drift,
    condition_drift,
    attribution_drift,
    scope_drift,
    certainty_drift,
    time_drift,
    quote_drift,
    colour_drift,
    omission_drift,
    addition_drift,
)
# By consequence: what a reader would be misled about first.
_RANK = {
    kind: n
    for n, kind in enumerate(
        (
            DriftKind.POLARITY,
            DriftKind.NUMBER,
            DriftKind.CONDITION,
            DriftKind.ATTRIBUTION,
            DriftKind.NAME,
            DriftKind.TIME,
            DriftKind.SCOPE,
            DriftKind.CERTAINTY,
            DriftKind.QUOTE,
            DriftKind.OMISSION,
            DriftKind.ADDITION,
        )
    )
}


def find_drift(kin: Sequence[Kinship]) -> tuple[Drift, ...]:
    """Every change of meaning in a copy beside its parent, weightiest kinds first; rewording is none."""
    found = [drift for kinship in kin for drift in _drift_of(kinship)]
    return tuple(sorted(found, key=lambda d: (_RANK[d.kind], _place(d))))


def _drift_of(kinship: Kinship) -> Iterator[Drift]:
    seen: set[tuple[object, ...]] = set()
    for find in _FINDERS:
        for drift in find(kinship):
            key = (drift.kind, drift.child, drift.parent)
            if key not in seen:
                seen.add(key)
                yield drift


def _place(drift: Drift) -> tuple[str, int, str, int]:
    child, parent = drift.child, drift.parent
    return (
        child.document if child else "",
        child.start if child else -1,
        parent.document if parent else "",
        parent.start if parent else -1,
    )
