"""Figures that changed places or stand alone: two of a sentence given to each other's words, and what a report counts
once.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from variorum.collate.figures.intervals import compatible
from variorum.lang.words import Word, alike, content_words
from variorum.values import Drift, DriftKind, Measure, Passage, Quantity

from .pairs import Kinship, Pair, Side

# Words of a sentence, beside the noun counted, that must be alike for both to tell of one count.
_LEAST_ALIKE = 1
# Less is often no number told of anything.
_TOLD = 10
_COUNTED_AT_LARGE = frozenset({"people", "person", "man", "woman", "time", "day", "hour", "year", "percent", "thing"})


class _Told(NamedTuple):
    """A figure of a sentence with the words that are told of it: those behind it, up to the next figure."""

    quantity: Quantity
    words: tuple[Word, ...]


def crossed_drift(kinship: Kinship) -> Iterator[Drift]:
    """Two figures of a sentence of which each is told of what the parent tells of the other."""
    for pair in kinship.pairs:
        if pair.child.text != pair.parent.text and "\n" not in pair.parent.text:
            yield from _crossed(kinship, pair)


def _crossed(kinship: Kinship, pair: Pair) -> Iterator[Drift]:
    ours, theirs = _told(kinship.child, pair.child), _told(kinship.parent, pair.parent)
    if {t.quantity.value for t in ours} - {t.quantity.value for t in theirs}:
        return
    for new, beside in pairwise(ours):
        old = _of_value(theirs, new)
        other = _of_value(theirs, beside)
        if old is None or other is None or new.quantity.unit != beside.quantity.unit:
            continue
        if _goes_with(new, other, old) and _goes_with(beside, old, other):
            for told, was in ((new, other), (beside, old)):
                yield Drift(
                    kind=DriftKind.NUMBER,
                    child=_cite(kinship.child, told),
                    parent=_cite(kinship.parent, was),
                    text=f"“{was.quantity.text}” became “{told.quantity.text}”",
                )
            return


def _told(side: Side, stretch: Passage) -> list[_Told]:
    held = [q for q in side.quantities_in(stretch.start, stretch.end) if q.value is not None and q.value >= _TOLD]
    ends = [*(q.start for q in held[1:]), stretch.end]
    return [_Told(q, side.words_in(q.end, end)) for q, end in zip(held, ends, strict=False)]


def _of_value(told: Sequence[_Told], wanted: _Told) -> _Told | None:
    found = [t for t in told if t.quantity.value == wanted.quantity.value]
    return found[0] if len(found) == 1 else None


def _goes_with(new: _Told, other: _Told, old: _Told) -> bool:
    """Whether the words of a figure are those of the other figure, and none are its own."""
    return _shared(new, other) >= 1 and _shared(new, other) > _shared(new, old) == 0


def _shared(a: _Told, b: _Told) -> int:
    return sum(any(alike(x.stem, y.stem) for y in b.words) for x in a.words)


def _cite(side: Side, told: _Told) -> Passage:
    return side.passage(told.quantity.start, told.words[-1].end if told.words else told.quantity.end)


def lone_drift(kinship: Kinship) -> Iterator[Drift]:
    """What each of the two reports counts once, of one noun and in words alike, and gives another number for."""
    ours, theirs = _lone(kinship.child), _lone(kinship.parent)
    for unit in sorted(ours.keys() & theirs.keys()):
        new, old = ours[unit], theirs[unit]
        if new.value != old.value and not compatible(new, old) and _of_one_matter(kinship, new, old):
            yield Drift(
                kind=DriftKind.NUMBER,
                child=kinship.child.passage(new.start, new.end),
                parent=kinship.parent.passage(old.start, old.end),
                text=f"“{old.text}” became “{new.text}”",
            )


def _lone(side: Side) -> dict[str, Quantity]:
    """Noun → the one figure that counts it, in the whole report."""
    held: dict[str, list[Quantity]] = {}
    for quantity in side.quantities_in(0, len(side.text)):
        if quantity.measure is Measure.COUNT and quantity.unit:
            held.setdefault(quantity.unit.lower(), []).append(quantity)
    return {
        unit: found[0]
        for unit, found in held.items()
        if len(found) == 1 and unit not in _COUNTED_AT_LARGE and found[0].value is not None and not found[0].part_of
    }


def _of_one_matter(kinship: Kinship, new: Quantity, old: Quantity) -> bool:
    """Whether the sentences of both figures have words in common that are no names."""
    told, tells = (_around(side, q) for side, q in ((kinship.child, new), (kinship.parent, old)))
    common = {a for a in told if any(alike(a, b) for b in tells)}
    return len(common - {w.stem for w in content_words(new.text)}) >= _LEAST_ALIKE


def _around(side: Side, quantity: Quantity) -> set[str]:
    sentence = next((s for s in side.sentences if s.start <= quantity.start < s.end), None)
    words = side.words_in(sentence.start, sentence.end) if sentence else ()
    return {w.stem for w in words if not w.is_name and not w.text[0].isdigit()}
