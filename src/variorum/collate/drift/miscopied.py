"""Numbers that alone differ between a sentence and its copy, and slips of digits; whatever they count."""

from collections.abc import Iterator

from rapidfuzz import fuzz

from variorum.lang.numbers import find_numbers
from variorum.values import Drift, DriftKind, Passage

from .pairs import Kinship, Side

# How much alike two sentences are, of 100, that one is copied from the other.
_COPIED = 85
_TEEN, _TENS = range(13, 20), 10


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


def slip_drift(kinship: Kinship) -> Iterator[Drift]:
    """Each number with digits turned round, a naught more or less, or "thirty" for "thirteen"."""
    ours, theirs = (_all_values(side) for side in (kinship.child, kinship.parent))
    for pair in kinship.pairs:
        if "\n" in pair.parent.text + pair.child.text or pair.child.text == pair.parent.text:
            continue
        new = [kinship.child.passage(*span) for span in _numbers(kinship.child, pair.child)]
        old = [kinship.parent.passage(*span) for span in _numbers(kinship.parent, pair.parent)]
        gone = [p for p in old if not _values(p.text)[:1] or _values(p.text)[0] not in ours]
        for number in (p for p in new if _values(p.text)[:1] and _values(p.text)[0] not in theirs):
            mates = [p for p in gone if _is_slip(_values(number.text), _values(p.text))]
            if len(mates) == 1:
                text = f"“{mates[0].text}” became “{number.text}”"
                yield Drift(kind=DriftKind.NUMBER, child=number, parent=mates[0], text=text)


def _all_values(side: Side) -> frozenset[object]:
    return frozenset(number.value for number in find_numbers(side.text))


def _is_slip(new: list[object], old: list[object]) -> bool:
    """Whether the one number may be the other miswritten or misheard."""
    if len(new) != 1 or len(old) != 1 or not isinstance(new[0], int | float) or not isinstance(old[0], int | float):
        return False
    a, b = sorted((float(new[0]), float(old[0])))
    heard = a in _TEEN and b == (a - _TENS) * _TENS
    digits = [sorted(f"{n:g}".replace(".", "").strip("0")) for n in (a, b)]
    turned = len(digits[0]) > 1 and digits[0] == digits[1] and len(f"{a:g}") == len(f"{b:g}")
    return a > 1 and (heard or turned or b == a * _TENS)
