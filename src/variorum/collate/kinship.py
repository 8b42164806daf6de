"""Which figures speak to the same thing: same sort of measure, kin nouns, kin events."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.lang.clusters import connect
from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import KIN, is_person_noun, kin_nouns, kin_verbs
from variorum.values import Measure

from .figures import Figure

# Counts further apart than this are counts of different things (one clash, one war),
# unless later reports lead from one to the other.
_FAR = 10.0


def group_figures(figures: Sequence[Figure]) -> tuple[tuple[Figure, ...], ...]:
    """Figures in groups that speak to one thing; pairs are compared only inside one kind of unit."""
    order = list(range(len(figures)))
    kin = ((a, b) for bucket in _buckets(figures) for a, b in _pairs(bucket) if are_kin(figures[a], figures[b]))
    groups = [tuple(figures[n] for n in group) for group in connect(order, kin)]
    return tuple(part for group in groups for part in _split_far(group))


def _buckets(figures: Sequence[Figure]) -> Iterator[list[int]]:
    buckets: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, figure in enumerate(figures):
        unit = "" if figure.quantity.measure is Measure.COUNT else (figure.quantity.unit or "")
        buckets[(figure.quantity.measure, unit)].append(n)
    yield from buckets.values()


def _pairs(bucket: Sequence[int]) -> Iterator[tuple[int, int]]:
    for at, left in enumerate(bucket):
        for right in bucket[at + 1 :]:
            yield left, right


def are_kin(left: Figure, right: Figure) -> bool:
    """Whether two figures of one measure count the same thing in the same event."""
    if left.quantity.measure is Measure.COUNT:
        return _kin_units(left, right) and _kin_events(left, right) and not _apart(left, right)
    return _kin_contexts(left, right)


def _kin_units(left: Figure, right: Figure) -> bool:
    a, b = _noun(left), _noun(right)
    if not a or not b:
        return bool(left.harms and right.harms)
    if a == b or kin_nouns(a, b) >= KIN:
        return True
    generic = word_list("outcomes", "generic.persons")
    return (a in generic and _person(b)) or (b in generic and _person(a))


def _noun(figure: Figure) -> str:
    return (figure.quantity.unit or "").lower()


def _person(noun: str) -> bool:
    return noun in word_list("outcomes", "generic.persons") or is_person_noun(noun)


def _kin_events(left: Figure, right: Figure) -> bool:
    if left.harms or right.harms:
        return _kin_harms(left.harms, right.harms)
    a, b = events_of(left), events_of(right)
    if not a or not b:
        return not a and not b and left.quantity.of == right.quantity.of
    return any(x == y or kin_verbs(x, y) >= KIN for x in a for y in b)


def _kin_harms(left: frozenset[str], right: frozenset[str]) -> bool:
    """Categories that meet; "lost" may be any of them, so it meets joint counts of several."""
    joint = len(left) > 1 or len(right) > 1
    return bool(left & right) or (bool(left) and bool(right) and "lost" in left | right and joint)


def events_of(figure: Figure) -> tuple[str, ...]:
    """The verbs that say what happened, without those too light to say anything."""
    light = word_list("outcomes", "light.verbs")
    return tuple(lemma for lemma in figure.quantity.event_lemmas if lemma not in light)


def _apart(left: Figure, right: Figure) -> bool:
    """Whether modifiers name different bearers ("rebel", "government" soldiers)."""
    a = {m for m in left.quantity.modifiers if m[:1].isupper()}
    b = {m for m in right.quantity.modifiers if m[:1].isupper()}
    return bool(a and b and not a & b)


def _kin_contexts(left: Figure, right: Figure) -> bool:
    """Money, shares and measures are kin when what they measure is said in kin words."""
    a, b = _context(left), _context(right)
    if not a or not b:
        return False
    shared = sum(any(x == y or kin_nouns(x, y) >= KIN for y in b) for x in a)
    return shared >= 1 and shared / min(len(a), len(b)) >= 0.5


def _context(figure: Figure) -> tuple[str, ...]:
    of = (figure.quantity.of or "").lower().split()
    return tuple(sorted({*events_of(figure), *(word.strip(".,'’s") for word in of if len(word) > 3)}))


def _split_far(group: tuple[Figure, ...]) -> Iterator[tuple[Figure, ...]]:
    """Cut a group where values leap, when the small side stands in one report only."""
    sized = sorted((f for f in group if size_of(f)), key=lambda f: (size_of(f), f.document, f.passage.start))
    cut = 0
    for n in range(1, len(sized)):
        far = size_of(sized[n]) > _FAR * size_of(sized[n - 1])
        small = sized[cut:n]
        if far and len({f.document for f in small}) == 1 and not _leads_on(small, sized[n:]):
            yield tuple(f for f in group if f in small)
            cut = n
    rest = set(map(id, sized[cut:])) | {id(f) for f in group if not size_of(f)}
    yield tuple(f for f in group if id(f) in rest)


def size_of(figure: Figure) -> float:
    """The value, else the lower bound, else 0."""
    quantity = figure.quantity
    return float(quantity.value if quantity.value is not None else quantity.low or 0)


def _leads_on(small: Sequence[Figure], large: Sequence[Figure]) -> bool:
    """Whether the large figures are dated after the small ones: then it is one count that grew."""
    before = [f.day for f in small]
    after = [f.day for f in large]
    return None not in before and None not in after and max(map(str, before)) < min(map(str, after))
