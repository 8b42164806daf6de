"""Which figures of an event answer one question: groups by rule, joined by learned likeness, loose numbers taken in."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from variorum.collate.figures.intervals import dimension_of
from variorum.collate.figures.mentions import BARE, COMPARED, Figure, gather_figures
from variorum.collate.figures.surroundings import moved_from, place_of, share_words
from variorum.lang.clusters import connect
from variorum.values import Filing, Measure, Passage, Quantity

from .blocks import neighbours
from .kinship import are_kin, held_apart, of_other_names, of_other_rate
from .likeness import Kin, compare, kin_of, trained
from .linking import Pair, link
from .measures import one_magnitude, spans_apart
from .other_things import of_other_things
from .second_look import look_again
from .traits import Scale, Traits, trait_figures

# In an event of more figures than this so many speak for a group.
_FEW = 300
_MOST_SPOKEN = 8
# Of a long list of figures each is set beside so many of the next greater ones.
_WINDOW = 400
_OTHER_VALUE = 0.85
_OTHER_SPAN = 0.4
# Two figures that are told apart outweigh a few that are alike.
_APART = -5.0
# What one sentence tells to have become of a figure answers what that does.
_MOVED = 0.6
# What somebody sets against another's figure without a noun answers what that does; code points between the two.
_SET = 0.8
_BESIDE = 320
_COUNTED = "count"
# From here on two figures that differ contradict each other.
_SURE = 0.5
# A pair joined by rule holds only from here on.
_HELD = 0.03
# Below, they do not even where a rule joined them.
_UNLIKELY = 0.1


def loose_figures(filing: Filing, documents: frozenset[str], told: Sequence[Figure]) -> tuple[Figure, ...]:
    """What else the *documents* tell in figures: bare numbers, and some of a known group ("nine of the injured")."""
    known = {figure.passage for figure in told}
    every = gather_figures(filing, documents, COMPARED | BARE, parts=True)
    return tuple(f for f in every if f.passage not in known and f.quantity.value is not None)


@dataclass(frozen=True, slots=True)
class Joined:
    """Groups of figures, and the pairs inside of which it is not sure that they answer one question."""

    groups: tuple[tuple[Figure, ...], ...]
    doubts: frozenset[frozenset[Passage]]


def join_figures(
    groups: Sequence[tuple[Figure, ...]],
    loose: Sequence[Figure],
    filing: Filing,
    answers: Sequence[tuple[Passage, Passage]] = (),
) -> Joined:
    """The *groups* joined where their figures are likely to answer one question; *loose* figures only in a group.

    In an event of few figures a group falls apart first where what holds it together is not likely, unless it counts
    one kind of harm or holds *answers*: figures of which one answers the other or was copied from it, by passage.
    Quadratic in the groups of one event, bounded by a window over figures of a size in a large one.
    """
    seeds = _plant([group for group in groups if group], loose)
    traits, scale = trait_figures(seeds.figures, [seeds.is_loose(n) for n in range(len(seeds.figures))], filing)
    chances = rate_pairs(traits, scale, kin_of(filing.stemma))
    first = seeds.first
    if seeds.whole:
        first = list(_reviewed(first, seeds.figures, chances, frozenset(map(frozenset, answers))))
    joined: list[tuple[Figure, ...]] = []
    doubts: set[frozenset[Passage]] = set()
    likely = link(first, chances, trained().threshold)
    for held in look_again(likely, seeds.figures, chances):
        if all(map(seeds.is_loose, held)):
            continue  # bare numbers alone say nothing
        joined.append(tuple(_taken_in(*seeds.grown(held))))
        for a, b in combinations(held, 2):
            sure = chances.get((a, b), 0.0) >= (_SURE if seeds.of[a] != seeds.of[b] else _UNLIKELY)
            if not sure and not _has_become(seeds.figures[a], seeds.figures[b]):
                doubts.add(frozenset({seeds.figures[a].passage, seeds.figures[b].passage}))
    return Joined(tuple(joined), frozenset(doubts))


@dataclass(frozen=True, slots=True)
class _Seeds:
    """The groups to begin with, and the figures that speak for them: under each figure's place its group's.

    ``whole``: all figures of a group speak for it. Groups from ``told`` on are of one loose figure each.
    """

    groups: tuple[tuple[Figure, ...], ...]
    told: int
    figures: tuple[Figure, ...]
    first: list[list[int]]
    of: dict[int, int]
    whole: bool

    def is_loose(self, n: int) -> bool:
        """Whether the figure at a place is a loose one."""
        return self.of[n] >= self.told

    def grown(self, held: Sequence[int]) -> tuple[list[Figure], int]:
        """The figures of a group made of those at these places, loose ones last, and how many are not loose."""
        if self.whole:
            order = sorted(held, key=lambda n: (self.of[n], n))
            return [self.figures[n] for n in order], sum(not self.is_loose(n) for n in order)
        numbers = sorted({self.of[n] for n in held})
        told = sum(len(self.groups[number]) for number in numbers if number < self.told)
        return [figure for number in numbers for figure in self.groups[number]], told


def _plant(groups: Sequence[tuple[Figure, ...]], loose: Sequence[Figure]) -> _Seeds:
    every = (*groups, *((figure,) for figure in loose))
    whole = sum(map(len, every)) <= _FEW
    spoken = [group if whole else _spokesmen(group) for group in every]
    at = iter(range(sum(map(len, spoken))))
    first = [[next(at) for _ in some] for some in spoken]
    of = {n: number for number, some in enumerate(first) for n in some}
    return _Seeds(every, len(groups), tuple(figure for some in spoken for figure in some), first, of, whole)


def _reviewed(
    groups: Sequence[list[int]],
    figures: Sequence[Figure],
    chances: Mapping[Pair, float],
    answers: frozenset[frozenset[Passage]],
) -> Iterator[list[int]]:
    """The groups by rule, in parts where what holds them together is not likely."""

    def holds(a: int, b: int) -> bool:
        x, y = figures[a], figures[b]
        if (x.harms and x.harms == y.harms) or frozenset({x.passage, y.passage}) in answers:
            return True
        counts = x.quantity.measure is Measure.COUNT
        return chances.get((a, b), 0.0) >= _HELD and (not counts or are_kin(x, y))

    for group in groups:
        yield from map(list, connect(tuple(group), combinations(group, 2), holds))


def _spokesmen(group: Sequence[Figure]) -> Sequence[Figure]:
    """The figures of a group that are set beside those of others: all of a small one, else the first of each value."""
    if len(group) <= _MOST_SPOKEN:
        return group
    firsts: dict[object, Figure] = {}
    for figure in group:
        firsts.setdefault(figure.quantity.value, figure)
    return [*firsts.values()][:_MOST_SPOKEN]


def rate_pairs(traits: Sequence[Traits], scale: Scale, kin: Kin) -> dict[Pair, float]:
    """The chance that they answer one question, for each pair of figures that can; of two values it is less."""
    weights = trained()
    chances = {}
    for a, b in pairs_of(traits):
        left, right = traits[a], traits[b]
        if _are_two(left.figure, right.figure) or _is_of_the_other(left, right):
            chances[a, b] = _APART
        else:
            chance = weights.chance(compare(left, right, scale, kin))
            if chance < _MOVED and _is_moved(left.figure, right.figure):
                chance = _MOVED
            if chance < _SET and _is_set_against(left.figure, right.figure):
                chance = _SET
            chances[a, b] = chance if left.size == right.size else _of_two_values(left.figure, right.figure) * chance
    return chances


def _is_moved(left: Figure, right: Figure) -> bool:
    """Whether one sentence tells the one as what became of the other: "lowered from 61 to 58"."""
    one = left.document == right.document and place_of(left).start == place_of(right).start
    return one and _has_become(left, right)


def _is_set_against(left: Figure, right: Figure) -> bool:
    """Whether one report sets the one against the other, by another's word: "police counted 40, the unions 90"."""
    one, two = sorted((left, right), key=lambda f: f.passage.start)
    near = left.document == right.document and two.passage.start - one.passage.end < _BESIDE
    alike = one.quantity.unit is not None and (one.quantity.unit, one.quantity.of) == (
        two.quantity.unit,
        two.quantity.of,
    )
    return near and alike and two.claim.frame == _COUNTED and one.asserters != two.asserters


def _has_become(left: Figure, right: Figure) -> bool:
    """Whether the sentence of one tells that it was the other's value before."""
    return left.quantity.value in moved_from(right) or right.quantity.value in moved_from(left)


def _of_two_values(left: Figure, right: Figure) -> float:
    """What part of their chance is left to two values; to stretches of time little, where the words around differ."""
    if left.quantity.measure is not Measure.DURATION or share_words(left, right):
        return _OTHER_VALUE
    return _OTHER_SPAN if left.document != right.document else 0.0


def _is_of_the_other(left: Traits, right: Traits) -> bool:
    """Whether one sentence tells how many of all those it counts something befell: "34 people, three of whom …".

    Not where two parties give the two: "the police counted 2,500 of them, the unions 6,000".
    """
    one = left.figure.document == right.figure.document and left.at == right.at and left.size != right.size
    asserters = left.figure.asserters, right.figure.asserters
    rivals = all(asserters) and not set(asserters[0]) & set(asserters[1])
    return one and left.is_share is not right.is_share and not rivals


def _are_two(left: Figure, right: Figure) -> bool:
    """Whether holders, rates or the names of who pledges tell the two apart.

    An aftershock is no quake, and how long something lasts not how long after something else it was.
    """
    magnitudes = left.quantity.unit == right.quantity.unit == "magnitude" and not one_magnitude(left, right)
    return (
        held_apart(left, right)
        or of_other_rate(left, right)
        or of_other_names(left, right)
        or magnitudes
        or spans_apart(left, right)
        or of_other_things(left, right)
    )


def pairs_of(traits: Sequence[Traits]) -> Iterator[Pair]:
    """The pairs that are of one measure, or of which one is a bare number."""
    order = sorted(range(len(traits)), key=lambda n: (traits[n].size, n))
    for a, b in neighbours(order, _WINDOW):
        if _comparable(traits[a].figure, traits[b].figure):
            yield a, b


def _comparable(left: Figure, right: Figure) -> bool:
    x, y = left.quantity, right.quantity
    if Measure.DURATION in (x.measure, y.measure) and x.measure is not y.measure:
        return False  # a bare number is no stretch of time
    if Measure.OTHER in (x.measure, y.measure) or x.measure is y.measure is Measure.COUNT:
        return True
    return x.measure is y.measure and _bare_unit(x) == _bare_unit(y)


def _bare_unit(quantity: Quantity) -> str:
    """What is measured, without for each of what: the figure of a rate is often told without."""
    return dimension_of(quantity).split(" per ", 1)[0]


def _taken_in(group: Sequence[Figure], told: int) -> Iterator[Figure]:
    """The figures of a group, those without what they count with what the others do."""
    named = Counter((f.quantity.measure, f.quantity.unit, f.quantity.of) for f in group[:told])
    measure, unit, of = max(named, key=lambda key: (named[key], str(key)))
    for figure in group:
        if figure.quantity.measure is Measure.OTHER and measure is not Measure.OTHER:
            yield replace(figure, quantity=replace(figure.quantity, measure=measure, unit=unit, of=of))
        else:
            yield figure
