"""Two reports of one text, before it is settled who is whose parent.

A flood makes as many bonds as there are reports and more, and most come to nothing: what
they rest on is kept packed until a descent is made of it.
"""

import pickle
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from variorum.values import Alignment, Descent, Manner, Passage, Reason, Wording

from .direction import Leaning
from .weighing import DESCENDS_CREDITED

_VERBATIM = "verbatim"
_NAMING = frozenset({"credit", "agency", "cites"})
_TIMED = frozenset({"earlier", "version"})

Stretches = tuple[tuple[int, int], ...]  # words by number: from this one, up to that one
_Reason = tuple[str, str, tuple[tuple[str, int, int, str], ...]]
_Leaning = tuple[str, int, _Reason]
_Span = tuple[int, int]
Shared = tuple[_Span, _Span, Wording]  # where words stand in the left one, where in the right one, and how alike


class Apart(NamedTuple):
    """Where one of two parts from the other: ``words`` that are not aligned, and which of them stand in what the other
    does not tell, in a caption or its furniture, and which it tells in another place as well.
    """

    words: Stretches = ()
    untold: Stretches = ()
    again: Stretches = ()


class Evidence(NamedTuple):
    """Who came first, and how the other was taken from it.

    ``manners`` are those of the left one as the child, of the right one, and of neither; none where nothing else turns
    the bond.
    """

    leanings: tuple[Leaning, ...] = ()
    manners: tuple[Manner, ...] = ()


_NOTHING_APART, _NO_EVIDENCE = (Apart(), Apart()), Evidence()


class _Ground(NamedTuple):
    """What a bond rests on, in a form that packs small."""

    reasons: tuple[_Reason, ...]
    shared: tuple[tuple[_Span, _Span, str], ...]
    apart: tuple[Apart, Apart]
    leanings: tuple[_Leaning, ...]
    manners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bond:
    """Two reports of one text, by id. ``child`` is ``None`` when the direction cannot be told.

    ``ages`` are their publication times, "9999" where unknown; ``held`` the share of each that stands
    in the other in long runs, 0 where they are not of one wording, ``kept`` the share that stands there word by
    word; ``kinds`` are those of its reasons. ``hint`` is evidence of the direction that others gave later.
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
    hint: Leaning | None = None

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
    def share(self) -> float:
        """Of the copy's own words, or the larger one where nobody knows which it is, the share that stands in both."""
        return max(self.held) if self.child is None else self.held[0 if self.child == self.left else 1]

    @property
    def alignments(self) -> tuple[Alignment, ...]:
        """What stands in both, unpacked, in the order of the child."""
        turn = slice(None) if self.child == self.left else slice(None, None, -1)
        found = sorted((spans[turn], kind) for *spans, kind in self._unpacked().shared)
        return tuple(Alignment(child, parent, Wording(kind)) for (child, parent), kind in found)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why they are bound and which came first, unpacked."""
        ground = self._unpacked()
        shown = [_reason(packed) for packed in ground.reasons]
        if shown[0].kind == _VERBATIM:
            shown[0] = replace(shown[0], text=f"{shown[0].text}, {self.share:.0%} of the copy's own words")
        told = (*_leanings(ground), *([self.hint] if self.hint else ()))
        return (*shown, *(leaning.reason for leaning in told if leaning.child == self.child))

    @property
    def evidence(self) -> Evidence:
        """All that its two themselves show of the direction, unpacked."""
        ground = self._unpacked()
        return Evidence(_leanings(ground), tuple(map(Manner, ground.manners)))

    def _unpacked(self) -> _Ground:
        """What :func:`pack_ground` packed in this run; nothing from outside is ever unpickled."""
        return _Ground(*pickle.loads(zlib.decompress(self.ground)))  # noqa: S301


def pack_ground(
    reasons: Sequence[Reason],
    shared: Iterable[Shared],
    apart: tuple[Apart, Apart] = _NOTHING_APART,
    evidence: Evidence = _NO_EVIDENCE,
) -> bytes:
    """What a bond rests on, in some hundred bytes. *reasons* hold whoever came first: a verbatim one has no share."""
    ground = _Ground(
        tuple(map(_packed, reasons)),
        tuple((left, right, str(kind)) for left, right, kind in shared),
        apart,
        tuple((leaning.child, leaning.weight, _packed(leaning.reason)) for leaning in evidence.leanings),
        tuple(map(str, evidence.manners)),
    )
    plain = (*ground[:2], tuple(map(tuple, apart)), *ground[3:])
    return zlib.compress(pickle.dumps(plain, pickle.HIGHEST_PROTOCOL), 1)


def _packed(reason: Reason) -> _Reason:
    return reason.kind, reason.text, tuple((p.document, p.start, p.end, p.text) for p in reason.passages)


def _reason(packed: _Reason) -> Reason:
    kind, text, held = packed
    return Reason(kind, text, tuple(Passage(*passage) for passage in held))


def _leanings(ground: _Ground) -> tuple[Leaning, ...]:
    return tuple(Leaning(child, weight, _reason(packed)) for child, weight, packed in ground.leanings)


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
