"""Which figures speak to the same thing: same sort of measure, kin nouns, kin events."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, combinations
from math import inf, log

from variorum.collate.figures.holders import apart, of_one
from variorum.collate.figures.intervals import dimension_of
from variorum.collate.figures.mentions import Figure
from variorum.collate.figures.sides import two_sides
from variorum.collate.figures.surroundings import (
    LARGE,
    context_of,
    events_of,
    gainsaid,
    names_around,
    names_beside,
    place_of,
    rate_of,
)
from variorum.lang.clusters import connect_apart
from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import KIN, is_person_noun, kin_nouns, kin_verbs
from variorum.lang.words import alike, content_words
from variorum.values import Measure, Passage, Stance

from .blocks import near_pairs
from .illness import ILL
from .kinds import split_states
from .leaps import split_leaps
from .measures import is_exact, near_in_size, one_magnitude, one_state, one_valuation, same_size, size_of, spans_apart

_LEAST_NAMED = 3
_PARTIES = 2
# Two measures of one thing are hardly further apart.
_LIKE = 1.5
_CONTEXT = 0.4
_SIZED = (Measure.MONEY, Measure.MEASURE)
_DAY = len("2031-06-09")
_CONTRAST = re.compile(
    r"\b(?:instead of|rather than|not|from|up from|down from|earlier|previous|correct|revised|lowered|raised"
    r"|counts only|against the|less than the|more than the|at first|initially|previously|before)\b",
    re.IGNORECASE,
)


def group_figures(
    figures: Sequence[Figure], answers: Sequence[tuple[Passage, Passage]] = ()
) -> tuple[tuple[Figure, ...], ...]:
    """Figures in groups that speak to one thing; pairs are compared only inside one kind of unit.

    *answers* are passages of figures of which one answers the other or was copied from it, however they are worded.
    """
    place = {figure.passage: n for n, figure in enumerate(figures)}
    told = {(place[a], place[b]) for a, b in answers if a in place and b in place}
    groups: list[tuple[Figure, ...]] = []
    for bucket in _buckets(figures):
        inside = [pair for pair in sorted(told) if pair[0] in bucket and pair[1] in bucket]
        near = sorted(set(near_pairs(figures, bucket)), key=lambda pair: (_distance(figures, pair), pair))
        met = connect_apart(
            bucket,
            chain(inside, near),
            _parted([figures[n] for n in bucket], bucket, told),
            lambda a, b: (a, b) in told or are_kin(figures[a], figures[b]),
        )
        joined = [tuple(figures[n] for n in group) for group in met]
        counts = figures[bucket[0]].quantity.measure is Measure.COUNT
        groups.extend(joined if counts else _join_values(joined))
    single = [part for group in groups for part in split_states(group)]
    held = [part for group in single for part in _split_holders(group)]
    return tuple(part for group in held for part in split_leaps(group))


def _distance(figures: Sequence[Figure], pair: tuple[int, int]) -> float:
    """How far two figures are from one size, in steps of a tenth; 0 for one value."""
    a, b = (size_of(figures[n]) for n in pair)
    return 0.0 if a == b else 1 + round(10 * abs(log(a / b))) if a > 0 and b > 0 else inf


def _parted(figures: Sequence[Figure], places: Sequence[int], told: Collection[tuple[int, int]]) -> dict[int, set[int]]:
    """Under each place those of figures that its report tells apart from it, unless it was *told* that they are one."""
    reports: dict[str, list[int]] = defaultdict(list)
    for n, figure in enumerate(figures):
        reports[figure.document].append(n)
    apart: dict[int, set[int]] = defaultdict(set)
    for held in reports.values():
        for a, b in combinations(held, 2):
            if (places[a], places[b]) not in told and told_apart(figures[a], figures[b]):
                apart[places[a]].add(places[b])
                apart[places[b]].add(places[a])
    return apart


def _split_holders(group: tuple[Figure, ...]) -> Iterator[tuple[Figure, ...]]:
    """Cut a group in which a report gives several parties a figure each; what names no party goes with its value."""
    held = [(f.document, f.holder.name) for f in group if _is_held(f) and f.holder]
    named = sorted({name for _, name in held})
    listed = any(len({name for other, name in held if other == document}) > 1 for document, _ in held)
    if not listed or len({f.quantity.value for f in group if _is_held(f)}) < 2:
        yield group
        return
    rest = [f for f in group if not _is_held(f)]
    for name in named:
        own = [f for f in group if _is_held(f) and f.holder and f.holder.name == name]
        values = {f.quantity.value for f in own}
        yield (*own, *(f for f in rest if f.quantity.value in values))
    known = {f.quantity.value for f in group if _is_held(f)}
    if loose := tuple(f for f in rest if f.quantity.value not in known):
        yield loose


def _is_held(figure: Figure) -> bool:
    """Whether it is the figure of a named party, not a count of persons that many may tell of."""
    named = figure.holder is not None and figure.holder.is_named
    return named and not figure.harms and not is_person(noun_of(figure))


def _join_values(groups: Sequence[tuple[Figure, ...]]) -> list[tuple[Figure, ...]]:
    """Groups of one value each, joined where much of what surrounds them is alike and nobody tells both apart."""
    joined: list[tuple[Figure, ...]] = []
    for group in groups:
        home = next((n for n, other in enumerate(joined) if _one_matter(group, other)), None)
        if home is None:
            joined.append(group)
        else:
            joined[home] = (*joined[home], *group)
    return joined


def _one_matter(left: Sequence[Figure], right: Sequence[Figure]) -> bool:
    pairs = [(a, b) for a in left for b in right]
    parted = any(told_apart(a, b) or held_apart(a, b) or of_other_names(a, b) for a, b in pairs)
    return not parted and any(_much_alike(a, b) for a, b in pairs)


def _much_alike(left: Figure, right: Figure) -> bool:
    if _one_rate(left, right):
        return True
    a, b = context_of(left), context_of(right)
    shared = sum(any(alike(x, y) for y in b) for x in a)
    return left.document != right.document and shared >= 3 and shared / min(len(a), len(b)) >= _CONTEXT


def _one_rate(left: Figure, right: Figure) -> bool:
    """Whether two reports tell a rate between the same parties or of one deed: "$47 a share", "save $9m a year"."""
    rate = rate_of(left)
    if left.document == right.document or not rate or rate != rate_of(right):
        return False
    names = [{w.stem for w in content_words(s.text) if w.is_name} for s in (place_of(left), place_of(right))]
    return len(names[0] & names[1]) >= _PARTIES or bool(set(events_of(left)) & set(events_of(right)))


def _buckets(figures: Sequence[Figure]) -> Iterator[list[int]]:
    buckets: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, figure in enumerate(figures):
        unit = "" if figure.quantity.measure in (Measure.COUNT, Measure.DURATION) else dimension_of(figure.quantity)
        buckets[(figure.quantity.measure, unit)].append(n)
    yield from buckets.values()


def are_kin(left: Figure, right: Figure) -> bool:
    """Whether two figures of one measure count the same thing in the same event."""
    if set_against(left, right) or set_against(right, left):
        return True
    if kept_apart(left, right):
        return False
    if left.quantity.measure is Measure.DURATION:
        return False  # spans of time meet by chance; only a copy's is set beside its parent's
    if left.quantity.measure is Measure.COUNT:
        alike = kin_units(left, right) and _kin_events(left, right) and not _apart(left, right)
        return alike or _one_group(left, right)
    return _one_measure(left, right)


def kept_apart(left: Figure, right: Figure) -> bool:
    """Whether a report, their holders, rates or names tell the two apart."""
    return told_apart(left, right) or held_apart(left, right) or of_other_rate(left, right)


def _one_measure(left: Figure, right: Figure) -> bool:
    """Whether two shares, sums or measures of one unit are of one thing."""
    if left.old or right.old:
        return _one_of_old(left, right)
    if left.quantity.measure in _SIZED and same_size(left, right) and is_exact(left):
        return left.quantity.unit == right.quantity.unit or _kin_contexts(left, right)
    if left.document != right.document and one_valuation(left, right):
        return True
    if left.quantity.unit == "magnitude":
        return one_magnitude(left, right)
    shares = left.quantity.measure is Measure.PERCENT and left.document != right.document
    if of_other_names(left, right):
        return False
    if left.document != right.document and one_state(left, right):
        return True
    return _kin_contexts(left, right) or (shares and of_one(left.holder, right.holder))


def of_other_names(left: Figure, right: Figure) -> bool:
    """Whether two different sums stand beside names of which none is the other's: two firms' losses, two pledges."""
    if left.quantity.measure is not Measure.MONEY or left.quantity.value == right.quantity.value:
        return False
    a, b = names_around(left) | _promisers(left), names_around(right) | _promisers(right)
    return bool(a and b) and not a & b


def _promisers(figure: Figure) -> frozenset[str]:
    """Stems of the names of those who promise or want the sum: it is theirs, they are no witnesses of it."""
    own = figure.claim.stance in (Stance.PROMISES, Stance.WANTS)
    return (
        frozenset(w.stem for name in figure.asserters for w in content_words(name) if w.is_name) if own else frozenset()
    )


def _one_of_old(left: Figure, right: Figure) -> bool:
    """Whether two sums of years ago are one: of one value, or of one year and with two words or names in common."""
    if left.document == right.document or not near_in_size(left, right):
        return False
    a, b = context_of(left), context_of(right)
    shared = sum(any(alike(x, y) for y in b) for x in a)
    if left.quantity.value == right.quantity.value and is_exact(left):
        return shared >= 1 or bool(names_around(left) & names_around(right))
    return left.old == right.old and shared >= 1 and bool(names_around(left) & names_around(right))


def of_other_rate(left: Figure, right: Figure) -> bool:
    """Whether the one is told for each month, share or head, or is a part of all, and the other is not."""
    if left.quantity.measure is Measure.COUNT and (0 < size_of(left) < 1) != (0 < size_of(right) < 1):
        return True  # "half of the cars"
    rates = {rate_of(left), rate_of(right)}
    return (
        left.quantity.value != right.quantity.value
        and len(rates) == 2
        and bool(rates & word_list("outcomes", "rates.each"))
    )


def held_apart(left: Figure, right: Figure) -> bool:
    """Whether each is another party's or side's figure; persons and casualties are counted by whoever tells of them."""
    if _of_two_sides(left, right):
        return True
    if (
        left.harms
        or right.harms
        or is_person(noun_of(left))
        or is_person(noun_of(right))
        or _is_one_number(left, right)
    ):
        return False
    return apart(left.holder, right.holder)


def _is_one_number(left: Figure, right: Figure) -> bool:
    """Whether both give one number too large, or too exact, to be met by chance: "86.1", "1.79 billion"."""
    value = left.quantity.value
    return value is not None and value == right.quantity.value and (value >= LARGE or not float(value).is_integer())


def _of_two_sides(left: Figure, right: Figure) -> bool:
    """Whether they count two sides of a contest; of one value only where one sentence tells both."""
    rivals = left.document == right.document and left.side.rival == right.quantity.start
    return rivals or (left.quantity.value != right.quantity.value and two_sides(left.side, right.side))


def set_against(left: Figure, right: Figure) -> bool:
    """Whether the one's sentence names the other's value to gainsay it: "53 percent instead of 61"."""
    value = right.quantity.value
    named = value is not None and value >= _LEAST_NAMED and float(value) in gainsaid(left)
    return named and (left.quantity.measure is not Measure.COUNT or kin_units(left, right))


def told_apart(left: Figure, right: Figure) -> bool:
    """Two values that one report gives on one word are two things, unless it sets them off or counts casualties."""
    if left.document != right.document or left.quantity.value == right.quantity.value or (left.harms and right.harms):
        return False
    if left.day != right.day or _of_two_parties(left, right):
        return False
    return not (is_contrast(left) or is_contrast(right))


def is_contrast(figure: Figure) -> bool:
    """Whether the figure's sentence sets one thing off against another: "19, up from 14"."""
    return _CONTRAST.search(place_of(figure).text) is not None


def _of_two_parties(left: Figure, right: Figure) -> bool:
    """Whether two say them; of sums and shares what the report tells itself is no rival of what is said."""
    both = bool(left.asserters and right.asserters) or left.quantity.measure is Measure.COUNT
    return both and left.asserters != right.asserters


def of_a_kind(left: Figure, right: Figure) -> bool:
    """Whether two figures could be one by what they measure or count, whatever befell it."""
    if (left.quantity.measure, left.harms) != (right.quantity.measure, right.harms):
        return False
    if left.quantity.value == right.quantity.part_of or right.quantity.value == left.quantity.part_of:
        return False  # the 11 of whom seven are counted
    if left.quantity.measure is Measure.DURATION:
        return not spans_apart(left, right)
    return dimension_of(left.quantity) == dimension_of(right.quantity) or (
        left.quantity.measure is Measure.COUNT and kin_units(left, right)
    )


def kin_units(left: Figure, right: Figure) -> bool:
    """Whether what they count is of one kind by their nouns."""
    a, b = noun_of(left), noun_of(right)
    if left.harms == right.harms == ILL:
        return all(not noun or is_person(noun) or noun in word_list("outcomes", "ill.nouns") for noun in (a, b))
    if not a or not b:
        return bool(left.harms and right.harms)
    if a == b or kin_nouns(a, b) >= KIN:
        return True
    generic = word_list("outcomes", "generic.persons")
    return (a in generic and is_person(b)) or (b in generic and is_person(a))


def noun_of(figure: Figure) -> str:
    """The counted noun in lower case; empty where there is none."""
    return (figure.quantity.unit or "").lower()


def is_person(noun: str) -> bool:
    """Whether the counted noun is a person of some sort."""
    return noun in word_list("outcomes", "generic.persons") or is_person_noun(noun)


def _kin_events(left: Figure, right: Figure) -> bool:
    if left.harms or right.harms:
        return _kin_harms(left.harms, right.harms)
    a, b = events_of(left), events_of(right)
    if not a or not b:
        return _same_large(left, right) or of_one(left.holder, right.holder) or _kin_contexts(left, right)
    return _same_large(left, right) or any(x == y or kin_verbs(x, y) >= KIN for x in a for y in b)


def _one_group(left: Figure, right: Figure) -> bool:
    """Whether two count as many persons of one name or day: "three engineers from Brel", "three Brel citizens"."""
    value = left.quantity.value
    if value is None or value < 2 or value != right.quantity.value or left.document == right.document:
        return False
    if left.harms or right.harms or not is_person(noun_of(left)) or not is_person(noun_of(right)):
        return False
    day = left.told.value if left.told else None
    same_day = day is not None and len(day) >= _DAY and right.told is not None and right.told.value == day
    return same_day or bool(names_beside(left) & names_beside(right))


def _same_large(left: Figure, right: Figure) -> bool:
    """One number too large to be met by chance, of kin things."""
    value = left.quantity.value
    return value is not None and value == right.quantity.value and value >= LARGE


def _kin_harms(left: frozenset[str], right: frozenset[str]) -> bool:
    """Categories that meet; "lost" may be any of them, so it meets joint counts of several."""
    return bool(left & right) or ("lost" in left and len(right) > 1) or ("lost" in right and len(left) > 1)


def _apart(left: Figure, right: Figure) -> bool:
    """Whether modifiers name different bearers ("rebel", "government" soldiers)."""
    a = {m for m in left.quantity.modifiers if m[:1].isupper()}
    b = {m for m in right.quantity.modifiers if m[:1].isupper()}
    return bool(a and b and not a & b)


def _kin_contexts(left: Figure, right: Figure) -> bool:
    """Kin by the words around: one in common for one value, two and a good part for two values."""
    a, b = context_of(left), context_of(right)
    shared = sum(any(alike(x, y) for y in b) for x in a)
    if same_size(left, right):
        # Two guards and two men meet by chance; a small number needs more around it to be one thing.
        small = left.quantity.measure is Measure.COUNT and (left.quantity.value or 0) < LARGE
        return shared >= (2 if small else 1)
    if left.quantity.measure is Measure.MEASURE:
        return _one_place_measured(left, right, shared)
    near = left.quantity.measure is Measure.COUNT or (
        left.quantity.measure is Measure.MONEY and near_in_size(left, right)
    )
    return near and shared >= 2 and shared / min(len(a), len(b)) >= _CONTEXT


def _one_place_measured(left: Figure, right: Figure, shared: int) -> bool:
    """Whether two measures of like size share a word and a name around them: "rain at Brel", "Brel … of rain"."""
    near = left.document != right.document and 1 / _LIKE <= (size_of(left) or 1) / (size_of(right) or 1) <= _LIKE
    return near and shared >= 1 and bool(names_around(left) & names_around(right))
