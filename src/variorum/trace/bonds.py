"""Two reports of one text, before it is settled who is whose parent.

A flood makes as many bonds as there are reports and more, and most come to nothing: what
they rest on is kept packed until a descent is made of it.
"""

import pickle
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from variorum.values import Alignment, Descent, Manner, Passage, Reason, Wording

from .weighing import DESCENDS_CREDITED

_NAMING = frozenset({"credit", "agency", "cites"})
_TIMED = frozenset({"earlier", "version"})

Stretches = tuple[tuple[int, int], ...]  # words by number: from this one, up to that one
_Reason = tuple[str, str, tuple[tuple[str, int, int, str], ...]]
_Stretch = tuple[int, int, int, int, str]


class Apart(NamedTuple):
    """Where one of two parts from the other: ``words`` that are not aligned, and which of them stand in what the other
    does not tell, in a caption or its furniture, and which it tells in another place as well.
    """

    words: Stretches = ()
    untold: Stretches = ()
    again: Stretches = ()


class _Ground(NamedTuple):
    """What a bond rests on, in a form that packs small."""

    reasons: tuple[_Reason, ...]
    stretches: tuple[_Stretch, ...]
    apart: tuple[Apart, Apart]


@dataclass(frozen=True, slots=True)
class Bond:
    """Two reports of one text, by id. ``child`` is ``None`` when the direction cannot be told.

    ``ages`` are their publication times, "9999" where unknown; ``held`` the share of each that stands
    in the other in long runs, 0 where they are not of one wording, ``kept`` the share that stands there word by
    word; ``kinds`` are those of its reasons.
    ``ground`` is packed by :func:`pack_ground`.
    """

    left: str
    right: str
    ages: tuple[str, str]
    held: tuple[float, float]
    kept: tuple[float, float]
    child: str | None
    strength: float
    manner: Manner
    kinds: tuple[str, ...]
    ground: bytes

    @property
    def parent(self) -> str | None:
        """The other one, when the direction is known."""
        return None if self.child is None else self.right if self.child == self.left else self.left

    @property
    def is_named(self) -> bool:
        """Whether the child names the parent's publisher as where it has its text from."""
        return not _NAMING.isdisjoint(self.kinds)

    @property
    def is_timed(self) -> bool:
        """Whether days, or the notice of a revision, tell the direction."""
        return not _TIMED.isdisjoint(self.kinds)

    def kept_of(self, id: str) -> float:
        """The share of this one of the two that stands word by word in the other."""
        return self.kept[0 if id == self.left else 1]

    def other_than(self, id: str) -> str:
        """The other one of the two."""
        return self.right if id == self.left else self.left

    def apart_in(self, id: str) -> Apart:
        """Where this one of the two parts from the other."""
        return Apart(*self._unpacked().apart[0 if id == self.left else 1])

    @property
    def alignments(self) -> tuple[Alignment, ...]:
        """What stands in both, unpacked."""
        return tuple(Alignment((a, b), (c, d), Wording(kind)) for a, b, c, d, kind in self._unpacked().stretches)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why they are bound and which came first, unpacked."""
        return tuple(
            Reason(kind, text, tuple(Passage(*p) for p in held)) for kind, text, held in self._unpacked().reasons
        )

    def _unpacked(self) -> _Ground:
        """What :func:`pack_ground` packed in this run; nothing from outside is ever unpickled."""
        return _Ground(*pickle.loads(zlib.decompress(self.ground)))  # noqa: S301


def pack_ground(
    reasons: Sequence[Reason], alignments: Sequence[Alignment], apart: tuple[Apart, Apart] = (Apart(), Apart())
) -> bytes:
    """Reasons, alignments and the stretches in which the two differ, in some hundred bytes."""
    grounds = tuple((r.kind, r.text, tuple((p.document, p.start, p.end, p.text) for p in r.passages)) for r in reasons)
    stretches = tuple((*a.child, *a.parent, str(a.kind)) for a in alignments)
    return zlib.compress(pickle.dumps((grounds, stretches, tuple(map(tuple, apart))), pickle.HIGHEST_PROTOCOL), 1)


def descent_of(bond: Bond) -> Descent | None:
    """The bond as a descent, when its direction is known. Confidence: 0.5 at the lower threshold, rising to 0.99."""
    if bond.child is None or bond.parent is None:
        return None
    confidence = round(min(0.99, 0.5 + max(0.0, bond.strength - DESCENDS_CREDITED) / 20), 2)
    return Descent(
        child=bond.child,
        parent=bond.parent,
        manner=bond.manner,
        confidence=confidence,
        reasons=bond.reasons,
        alignments=bond.alignments,
    )
