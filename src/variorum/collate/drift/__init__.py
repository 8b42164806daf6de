"""What the copying changed: each descendant against its parent, along the alignments."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from variorum.values import Drift, DriftKind, Manner

from .additions import addition_drift
from .ages import age_drift
from .certainty import certainty_drift, polarity_drift
from .circumstances import condition_drift, lapse_drift, side_drift, time_drift
from .commitment import commitment_drift
from .corrected import corrected_drift
from .crossed import crossed_drift, lone_drift
from .edits import edit_drift
from .losses import omission_drift
from .miscopied import miscopied_drift, slip_drift
from .names import name_drift
from .numbers import bound_drift, number_drift
from .own_word import own_word_drift
from .pairs import Kinship
from .partitives import partitive_drift
from .quotations import quote_drift
from .reversed import reversed_drift
from .scope import colour_drift, scope_drift
from .sources import attribution_drift

_FINDERS = (
    number_drift,
    bound_drift,
    crossed_drift,
    lone_drift,
    miscopied_drift,
    slip_drift,
    corrected_drift,
    age_drift,
    partitive_drift,
    polarity_drift,
    reversed_drift,
    condition_drift,
    attribution_drift,
    own_word_drift,
    scope_drift,
    certainty_drift,
    commitment_drift,
    name_drift,
    time_drift,
    lapse_drift,
    side_drift,
    quote_drift,
    colour_drift,
    omission_drift,
    addition_drift,
    edit_drift,
)
# Whoever sets some sentences apart to write of them speaks in their own name around these.
_NOT_OF = {
    Manner.EXCERPT: frozenset({attribution_drift, own_word_drift}),
    Manner.VERSION: frozenset({time_drift}),
}
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

# How many times as long as what was cut a change may be that tells it.
_HARDLY_MORE = 3


def find_drift(kin: Sequence[Kinship]) -> tuple[Drift, ...]:
    """Every change of meaning in a copy beside its parent, weightiest kinds first; rewording is none."""
    found = [drift for kinship in kin for drift in _drift_of(kinship)]
    return tuple(sorted(found, key=lambda d: (_RANK[d.kind], _place(d))))


def _drift_of(kinship: Kinship) -> Iterator[Drift]:
    seen: dict[DriftKind, list[Drift]] = defaultdict(list)
    left_out = _NOT_OF.get(kinship.descent.manner, frozenset())
    for find in (f for f in _FINDERS if f not in left_out):
        for drift in find(kinship):
            if drift.kind is DriftKind.OMISSION and _tells_it_changed(drift, seen):
                continue
            if find is edit_drift and _is_told(drift, seen):
                continue
            if not any(_tells_again(drift, other) for other in seen[drift.kind]):
                seen[drift.kind].append(drift)
                yield drift


def _tells_again(drift: Drift, other: Drift) -> bool:
    """Whether a change is told already: the same passages, for certainty any in the same places.

    What became of "one of the 13 men" is told once, be it by the figure or by the part.
    """
    if (drift.child, drift.parent) == (other.child, other.parent):
        return True
    if not (drift.child and drift.parent and other.child and other.parent and drift.child.meets(other.child)):
        return False
    if drift.kind is DriftKind.NUMBER:
        return drift.parent.meets(other.parent)
    return drift.kind is DriftKind.CERTAINTY and drift.parent.meets(other.parent)


def _tells_it_changed(omission: Drift, seen: Mapping[DriftKind, Sequence[Drift]]) -> bool:
    """Whether of what is said to be left out a part was told on, and told otherwise, or all of it as a quotation."""
    gone = omission.parent
    told = [
        (d.kind, d.parent)
        for kind, drifts in seen.items()
        for d in drifts
        if d.child and d.parent and kind is not DriftKind.NAME  # whose name stands elsewhere too
    ]
    return gone is not None and any(
        (p.start >= gone.start and p.end <= gone.end)
        or (kind is DriftKind.QUOTE and p.start <= gone.start and gone.end <= p.end)
        for kind, p in told
    )


def _is_told(edit: Drift, seen: Mapping[DriftKind, Sequence[Drift]]) -> bool:
    """Whether what was cut or changed by hand is told already, by what was made of it.

    Of a figure only from there on, of who says it only in about as many words.
    """
    gone = edit.parent
    told = [(d.kind, d.parent) for drifts in seen.values() for d in drifts if d.parent]
    for kind, parent in told:
        if gone is None or not parent.meets(gone):
            continue
        begins = gone.start <= parent.start < gone.end
        if begins or (kind is not DriftKind.NUMBER and parent.end - parent.start <= _HARDLY_MORE * len(gone.text)):
            return True
        if kind in (DriftKind.CONDITION, DriftKind.OMISSION, DriftKind.QUOTE):
            return True
    return False


def _place(drift: Drift) -> tuple[str, int, str, int]:
    child, parent = drift.child, drift.parent
    return (
        child.document if child else "",
        child.start if child else -1,
        parent.document if parent else "",
        parent.start if parent else -1,
    )
