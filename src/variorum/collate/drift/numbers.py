"""Changed numbers and changed approximators."""

from collections.abc import Iterator, Sequence

from variorum.collate.figures.intervals import approximation, compatible, dimension_of, in_days
from variorum.lang.lexicon import word_list
from variorum.lang.numbers import find_numbers
from variorum.lang.thesaurus import KIN, is_person_noun, kin_nouns
from variorum.lang.words import alike, content_words
from variorum.values import Drift, DriftKind, Measure, Passage, Quantity

from .pairs import Kinship, Side

_COMPARED = frozenset({Measure.COUNT, Measure.MONEY, Measure.PERCENT, Measure.MEASURE, Measure.DURATION})
_ANYONE = frozenset({"people", "person", "man", "woman", "individual"})
# Letters at the end of a unit that tell of which others it is a multiple: "microgram", "milligram".
_ROOT = 4
_BOUNDS = frozenset({None, "about", "above", "below"})
_BOUNDING = frozenset({True, "above", "below"})
# What a length is a length of, by the word behind it.
_EXTENTS = frozenset(
    {"deep", "depth", "long", "length", "high", "height", "higher", "wide", "width", "tall", "thick", "across"}
)
# Less is often no number told of anything ("one of them").
_TOLD = 10
# As many of nothing else are told of.
_A_SUM = 1000
_NEAR, _CLOSE = 14, 70  # characters
_BEFORE = 34  # characters
# Content words after a figure that say what is told of it.
_REACH = 7


def number_drift(kinship: Kinship) -> Iterator[Drift]:
    """Figures of the child that its parent gives otherwise, for the same thing in the same words."""
    body = _all(kinship.parent)
    for quantity in _all(kinship.child):
        if _verbatim(kinship, quantity):
            continue
        near = _near(kinship, quantity)
        if quantity.value is None:
            yield from _made_vague(kinship, quantity, near)
            continue
        # "One of the three" holds a three as well; a child that tells of three has changed it, as has "weeks" for days.
        parts = [q for q in near if q.part_of == quantity.value]
        if quantity.value == 1 and quantity.part_of and any(q.value == quantity.part_of for q in near):
            continue  # "One of the three", where the parent tells of three.
        if kept := [q for q in parts or near if q.value == quantity.value and _one_unit(q, quantity)]:
            yield from _approximators(kinship, quantity, kept)
            yield from _of_another_whole(kinship, quantity, kept)
            yield from _elsewhere(kinship, quantity, kept)
            yield from _of_others(kinship, quantity, kept)
            yield from _told_of_others(kinship, quantity, [q for q in body if not _side_by_side(kinship, q, kept)])
        elif other := [q for q in parts or near if q.value == quantity.value and _other_unit(q, quantity)]:
            yield _changed(kinship, quantity, other[0])
        elif parts or any(q.value == quantity.value for q in near) or not _written(kinship, quantity):
            yield from _rival(kinship, quantity, parts or near, body)


def bound_drift(kinship: Kinship) -> Iterator[Drift]:
    """The same of numbers whose sentence does not say what they count: "at least 340" became "340"."""
    for quantity in kinship.child.quantities_in(0, len(kinship.child.text)):
        if quantity.value is None or abs(quantity.value) < _TOLD or _verbatim(kinship, quantity):
            continue
        near = [
            q
            for stretch in kinship.parents_of(quantity.start, quantity.end)
            for q in kinship.parent.quantities_in(stretch.start, stretch.end)
            if q.value == quantity.value and Measure.OTHER in (q.measure, quantity.measure)
        ]
        if near and all(approximation(q.approximator) in _BOUNDS for q in (quantity, *near)):
            yield from _approximators(kinship, quantity, near)


def _made_vague(kinship: Kinship, quantity: Quantity, near: Sequence[Quantity]) -> Iterator[Drift]:
    """A figure that became more, or fewer, than it says: "eleven pupils" became "dozens of pupils"."""
    rivals = [q for q in near if q.value is not None and _kin_unit(quantity, q)]
    if quantity.low is not None and len(rivals) == 1 and not compatible(quantity, rivals[0]):
        yield _changed(kinship, quantity, rivals[0])


def _one_unit(a: Quantity, b: Quantity) -> bool:
    """Whether two equal numbers of one measure say the same: "22 days" are no "22 weeks", nor 90 km/h 90 mph."""
    if _other_unit(a, b):
        return False
    timed = a.measure is Measure.DURATION and in_days(a) is not None and in_days(b) is not None
    return not timed or in_days(a) == in_days(b)


def _other_unit(a: Quantity, b: Quantity) -> bool:
    """Whether two sums are of two currencies, or two measures of one dimension in two units."""
    if not a.unit or not b.unit or a.unit == b.unit:
        return False
    if a.measure is not b.measure:
        return _is_sum_of_another(a, b)
    alike = dimension_of(a) == dimension_of(b) or a.unit[-_ROOT:] == b.unit[-_ROOT:]
    return a.measure is Measure.MONEY or (a.measure is Measure.MEASURE and alike)


def _of_another_whole(kinship: Kinship, quantity: Quantity, kept: Sequence[Quantity]) -> Iterator[Drift]:
    """The part is kept, the whole is not: "three of the seven" became "three out of 11"."""
    others = [q for q in kept if q.part_of and quantity.part_of and q.part_of != quantity.part_of]
    if others and len(others) == len(kept):
        yield _changed(kinship, quantity, others[0])


def _elsewhere(kinship: Kinship, quantity: Quantity, kept: Sequence[Quantity]) -> Iterator[Drift]:
    """The figure is kept, but told of another place: "17 over three regions" became "17 over the town"."""
    scopes = [q for q in kept if q.scope]
    if not quantity.scope or not scopes or any(_one_place(quantity.scope, q.scope or "") for q in kept):
        return
    text = f"“{scopes[0].scope}” became “{quantity.scope}”"
    child, parent = _with_context(kinship.child, quantity), _with_context(kinship.parent, scopes[0])
    yield Drift(kind=DriftKind.SCOPE, child=child, parent=parent, text=text)


def _of_others(kinship: Kinship, quantity: Quantity, kept: Sequence[Quantity]) -> Iterator[Drift]:
    """The figure is kept, but counts persons where it counted what holds several: "90 households", "90 people"."""
    others = [q for q in kept if _persons_and_groups(q, quantity) or _persons_and_groups(quantity, q)]
    if others and len(others) == len(kept):
        text = f"“{others[0].text}” became “{quantity.text}”"
        child, parent = _with_context(kinship.child, quantity), _with_context(kinship.parent, others[0])
        yield Drift(kind=DriftKind.SCOPE, child=child, parent=parent, text=text)


def _persons_and_groups(a: Quantity, b: Quantity) -> bool:
    one, other = (a.unit or "").lower(), (b.unit or "").lower()
    groups = word_list("drift", "scope.groups")
    return other in groups and one not in groups and (one in _ANYONE or is_person_noun(one))


def _one_place(left: str, right: str) -> bool:
    """Whether the words that narrow a count may name one place: they share a word, or one names none."""
    a, b = ({w.stem for w in content_words(words)} for words in (left, right))
    return not a or not b or any(alike(x, y) for x in a for y in b)


def _rival(kinship: Kinship, quantity: Quantity, near: list[Quantity], body: Sequence[Quantity]) -> Iterator[Drift]:
    """The figure the parent has in its place, where the child gives that nowhere beside it."""
    left = [q for q in near if not _stands_in(kinship.child, quantity, q)]
    rivals = [q for q in left if _kin(quantity, q) or _transposed(quantity, q)]
    rivals = [q for q in rivals if not _of_other_extents(kinship, quantity, q)]
    rivals = [q for q in rivals if _of_one_matter(kinship, quantity, q)] or rivals
    rivals = rivals or [
        q for q in body if _told_alike(kinship, quantity, q) and not _stands_in(kinship.child, quantity, q)
    ]
    if rivals and not any(compatible(quantity, q) and not _other_bound(quantity, q) for q in rivals):
        yield _changed(kinship, quantity, rivals[0])


def _of_one_matter(kinship: Kinship, ours: Quantity, theirs: Quantity) -> bool:
    """Whether a share, or a count of people by another noun, has a word beside it that the other has: "jumped"."""
    left, right = (ours.unit or "").lower(), (theirs.unit or "").lower()
    if ours.measure is not Measure.PERCENT and (left == right or not _both_people(left, right)):
        return True
    told = (*_around(kinship.child, ours), *ours.event_lemmas)
    tells = (*_around(kinship.parent, theirs), *theirs.event_lemmas)
    return any(alike(a, b) for a in told for b in tells)


def _around(side: Side, quantity: Quantity) -> list[str]:
    """The words near the figure in its sentence, without its own, its noun and days."""
    sentence = next((s for s in side.sentences if s.start <= quantity.start < s.end), None)
    first, last = (sentence.start, sentence.end) if sentence else (quantity.start, quantity.end)
    words = side.words_in(max(first, quantity.start - _CLOSE), min(last, quantity.end + _CLOSE))
    apart = word_list("calendar", "names") | {(quantity.unit or "").lower()}
    return [w.stem for w in words if w.stem not in apart and not (quantity.start <= w.start < quantity.end)]


def _other_bound(a: Quantity, b: Quantity) -> bool:
    """Whether both set a bound of one kind, and not the same: "within 45 days", "within 54 days"."""
    kinds = {_within(q) or approximation(q.approximator) for q in (a, b)}
    return a.value != b.value and a.unit == b.unit and kinds <= _BOUNDING and len(kinds) == 1


def _of_other_extents(kinship: Kinship, ours: Quantity, theirs: Quantity) -> bool:
    """Whether the words behind two lengths say that they are of other extents: "110 metres long", "810 metres deep"."""
    sides = ((kinship.child, ours), (kinship.parent, theirs))
    said = [
        {
            w
            for w in (side.text[max(0, q.start - _BEFORE) : q.start] + side.text[q.end : q.end + _NEAR]).lower().split()
            if w in _EXTENTS
        }
        for side, q in sides
    ]
    return ours.measure is Measure.MEASURE and bool(said[0] or said[1]) and not said[0] & said[1]


def _all(side: Side) -> tuple[Quantity, ...]:
    return tuple(q for q in side.quantities_in(0, len(side.text)) if q.measure in _COMPARED)


def _near(kinship: Kinship, quantity: Quantity) -> list[Quantity]:
    """The parent's figures in the stretches aligned with the child's figure."""
    return [
        q
        for pair in kinship.pairs
        if pair.child.start <= quantity.start and quantity.end <= pair.child.end
        for q in kinship.parent.quantities_in(pair.parent.start, pair.parent.end)
        if q.measure is quantity.measure or _is_sum_of_another(quantity, q)
    ]


def _is_sum_of_another(a: Quantity, b: Quantity) -> bool:
    """Whether one is a sum of money, the other as many of what may be a currency of its own: dollars, marks."""
    counted = b if a.measure is Measure.MONEY else a
    sums = {a.measure, b.measure} == {Measure.MONEY, Measure.COUNT} and a.value == b.value
    return (
        sums
        and (a.value or 0) >= _A_SUM
        and not counted.event
        and bool(counted.unit)
        and not is_person_noun(counted.unit or "")
    )


def _side_by_side(kinship: Kinship, quantity: Quantity, kept: list[Quantity]) -> bool:
    """Whether the figure stands in one sentence with a figure that is kept."""
    sentences = kinship.parent.sentences
    held = next((s for s in sentences if s.start <= quantity.start < s.end), None)
    return held is not None and any(held.start <= q.start < held.end for q in kept)


def _verbatim(kinship: Kinship, quantity: Quantity) -> bool:
    """Whether the figure and the word before it were copied as they stand; at the head of a run nobody knows."""
    held = [p for p in kinship.pairs if p.child.start <= quantity.start and quantity.end <= p.child.end]
    heads = {sentence.start for sentence in kinship.child.sentences}
    return any(
        p.child.text == p.parent.text and (p.child.start < quantity.start or p.child.start in heads) for p in held
    )


def _transposed(a: Quantity, b: Quantity) -> bool:
    """Whether the two figures have the same digits in another order ("4,209" and "4,902")."""
    left, right = (sorted(c for c in q.text if c.isdigit()) for q in (a, b))
    return len(left) >= 2 and left == right and a.measure is b.measure


def _written(kinship: Kinship, quantity: Quantity) -> bool:
    """Whether the parent's stretches hold the same number in a form that was read as no figure."""
    made = kinship.parents_of(quantity.start, quantity.end)
    return any(number.value == quantity.value for stretch in made for number in find_numbers(stretch.text))


def _stands_in(side: Side, beside: Quantity, other: Quantity) -> bool:
    """Whether the child gives the parent's other figure too, in the sentence of *beside*."""
    sentence = next((s for s in side.sentences if s.start <= beside.start < s.end), None)
    inside = side.quantities_in(sentence.start, sentence.end) if sentence else ()
    return any(q is not beside and q.value == other.value and q.value is not None for q in inside)


def _kin(a: Quantity, b: Quantity) -> bool:
    left, right = (a.unit or "").lower(), (b.unit or "").lower()
    if in_days(a) and in_days(b):
        return True
    if left != right and (not left or not right or (kin_nouns(left, right) < KIN and not _both_people(left, right))):
        return False
    if a.measure is not Measure.COUNT or not a.event_lemmas or not b.event_lemmas:
        return True
    return any(alike(x, y) for x in a.event_lemmas for y in b.event_lemmas)


def _both_people(left: str, right: str) -> bool:
    """Whether one noun names people at large and the other some of them."""
    return bool({left, right} & _ANYONE) and all(noun in _ANYONE or is_person_noun(noun) for noun in (left, right))


def _told_of_others(kinship: Kinship, quantity: Quantity, body: Sequence[Quantity]) -> Iterator[Drift]:
    """The figure is kept, but what the parent tells of fewer (or more) is now told of it."""
    for other in body:
        if other.value in (None, quantity.value) or quantity.value is None or not _kin_unit(quantity, other):
            continue
        if _told_alike(kinship, quantity, other) and not compatible(quantity, other):
            yield _changed(kinship, quantity, other)
            return


def _kin_unit(a: Quantity, b: Quantity) -> bool:
    left, right = (a.unit or "").lower(), (b.unit or "").lower()
    return bool(left and right) and (left == right or kin_nouns(left, right) >= KIN)


def _told_alike(kinship: Kinship, quantity: Quantity, other: Quantity) -> bool:
    """Whether both figures are followed by words that say the same, and only there."""
    if not _kin_unit(quantity, other) or quantity.measure is not Measure.COUNT:
        return False
    told = _after(kinship.child, quantity)
    tells = _after(kinship.parent, other)
    shared = [word for word in tells if any(alike(word, w) for w in told)]
    return len(shared) >= 2 and len(shared) / max(1, len(tells)) >= 0.5


def _after(side: Side, quantity: Quantity) -> tuple[str, ...]:
    end = _sentence_end(side, quantity)
    nouns = {(quantity.unit or "").lower()}
    words = [w.stem for w in side.words_in(quantity.end, end) if w.stem not in nouns]
    return tuple(words[:_REACH])


def _sentence_end(side: Side, quantity: Quantity) -> int:
    ends = [c.sentence.end for c in side.claims_in(quantity.start, quantity.end) if c.sentence]
    return max(ends, default=quantity.end)


def _approximators(kinship: Kinship, quantity: Quantity, near: list[Quantity]) -> Iterator[Drift]:
    classes = {approximation(q.approximator) for q in near}
    if approximation(quantity.approximator) in classes or _within(quantity) or all(_within(q) for q in near):
        return
    parent = near[0]
    gone = parent.approximator and not quantity.approximator
    text = f"“{parent.approximator}” is gone" if gone else f"“{_lead(parent)}” became “{_lead(quantity)}”"
    yield Drift(
        kind=DriftKind.CERTAINTY, child=_cite(kinship.child, quantity), parent=_cite(kinship.parent, parent), text=text
    )


def _within(quantity: Quantity) -> bool:
    """Whether the words before a span only say that it is one: "in 11 years", "within 11 years"."""
    return quantity.measure is Measure.DURATION and (quantity.approximator or "").lower() in ("within", "in", "inside")


def _lead(quantity: Quantity) -> str:
    return quantity.approximator or quantity.text


def _changed(kinship: Kinship, quantity: Quantity, parent: Quantity) -> Drift:
    text = f"“{parent.text}” became “{quantity.text}”"
    child = _with_context(kinship.child, quantity)
    return Drift(kind=DriftKind.NUMBER, child=child, parent=_with_context(kinship.parent, parent), text=text)


def _cite(side: Side, quantity: Quantity) -> Passage:
    return side.passage(quantity.start, quantity.end)


def _with_context(side: Side, quantity: Quantity) -> Passage:
    """The figure with what is told of it, up to the end of the clause's content words."""
    words = side.words_in(quantity.end, _sentence_end(side, quantity))[:_REACH]
    return side.passage(quantity.start, words[-1].end if words else quantity.end)
