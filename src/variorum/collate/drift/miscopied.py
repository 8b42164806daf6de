"""Numbers that alone differ between a sentence and its copy, whatever they count."""

from collections.abc import Iterator

from rapidfuzz import fuzz

from variorum.lang.numbers import find_numbers
from variorum.values import Drift, DriftKind, Passage

from .pairs import Kinship, Side

# How much alike two sentences are, of 100, that one is copied from the other.
_COPIED = 85


def miscopied_drift(kinship: Kinship) -> Iterator[Drift]:
    """Each number of a copied sentence that stands in place of another, where the rest of them agree."""
    for pair in kinship.pairs:
        if pair.child.text == pair.parent.text or "\n" in pair.parent.text + pair.child.text:
            continue
        if fuzz.ratio(pair.child.text, pair.parent.text) < _COPIED:
            continue
        new, old = _numbers(kinship.child, pair.child), _numbers(kinship.parent, pair.parent)
        apart = [
            (n, o)
            for n, o in zip(new, old, strict=False)
            if kinship.child.text[slice(*n)] != kinship.parent.text[slice(*o)]
        ]
        if len(new) == len(old) and len(apart) == 1:
            ours, theirs = kinship.child.passage(*apart[0][0]), kinship.parent.passage(*apart[0][1])
            one_thing = _next(kinship.child, ours) == _next(kinship.parent, theirs)  # no unit was converted
            if one_thing and _values(ours.text) != _values(theirs.text):
                text = f"“{theirs.text}” became “{ours.text}”"
                yield Drift(kind=DriftKind.NUMBER, child=ours, parent=theirs, text=text)


def _numbers(side: Side, stretch: Passage) -> list[tuple[int, int]]:
    """Where the numbers of a stretch stand that are of no time or day."""
    times = [(t.start, t.end) for c in side.claims_in(stretch.start, stretch.end) for t in c.times]
    spans = [(stretch.start + n.start, stretch.start + n.end) for n in find_numbers(stretch.text)]
    return [span for span in spans if not any(a < span[1] and span[0] < b for a, b in times)]


def _next(side: Side, number: Passage) -> str:
    """The word behind the number."""
    return (side.text[number.end : number.end + 24].split() or [""])[0]


def _values(text: str) -> list[object]:
    return [n.value for n in find_numbers(text)]
