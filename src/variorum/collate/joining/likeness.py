"""How far two figures answer one question: what speaks for and against it, weighed by a trained logistic regression.

The weights are learned by ``tools/train_linking.py`` from piles with gold; each stands for one row of
:data:`FEATURES`. No rule alone joins two figures: kin nouns, kin verbs, the words around them, their sizes and
where they stand are evidence, as are the signs that a report tells the two apart.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, log, log1p
from operator import mul

from variorum.collate.figures.surroundings import LARGE
from variorum.lang.thesaurus import kin_nouns, kin_verbs
from variorum.values import Descent, Measure, Stemma

from .kinship import held_apart, is_contrast, of_other_names, set_against, told_apart
from .traits import Scale, Traits

Features = tuple[float, ...]

FEATURES = (
    *("one measure", "bare", "counts", "sums", "shares", "measures"),
    *("one unit", "no unit", "kin nouns", "both persons", "one person"),
    *("one state", "states meet", "states apart", "state of one"),
    *("one event", "kin events", "no event", "events apart"),
    *("one value", "size of one value", "one large value", "ratio", "near in size", "size", "far in size"),
    *("one report", "one sentence", "two values of one report", "told apart", "held apart", "set against"),
    *("other names", "one breath", "two parties"),
    *("one rate", "two rates", "parts of wholes", "part and whole", "singled out"),
    *("near words", "number of near words", "clause", "clause more", "clause less", "sentence", "passage", "passages"),
    *("names", "names beside", "names beside apart"),
    *("one holder", "one asserter", "two asserters", "modifiers", "modifiers apart", "modifiers of one"),
    *("approximated", "kin reports", "aligned", "not aligned", "one day", "additional", "depth", "leading"),
    *("noun elsewhere", "noun of one value", "noun of one event", "spread of noun", "first of noun", "firsts of noun"),
    *("leading with noun", "leaders with noun", "each tells both", "one tells both", "rank", "many of noun"),
)
_MEASURES = (Measure.COUNT, Measure.MONEY, Measure.PERCENT, Measure.MEASURE)
_UNKNOWN = 0.5
_APART = 0.6
_FAR = 2.3  # natural logarithm of ten
_FARTHEST = 5.0
_MOST_NEAR = 4
_MOST_RANK = 3

Kin = Mapping[tuple[str, str], Descent]


def kin_of(stemma: Stemma) -> Kin:
    """Child and parent → the descent that joins them."""
    return {(descent.child, descent.parent): descent for descent in stemma.descents}


def compare(a: Traits, b: Traits, scale: Scale, kin: Kin) -> Features:
    """What speaks for and against two figures as answers to one question, in the order of :data:`FEATURES`."""
    return (
        *_of_measure(a, b),
        *_of_state(a, b),
        *_of_size(a, b),
        *_of_report(a, b),
        *_of_words(a, b, scale),
        *_of_voice(a, b),
        *_of_kin(a, b, kin),
        *_of_noun(a, b),
    )


def _of_measure(a: Traits, b: Traits) -> Features:
    x, y = a.figure.quantity, b.figure.quantity
    return (
        x.measure is y.measure,
        (x.measure is Measure.OTHER) + (y.measure is Measure.OTHER),
        *(x.measure is y.measure is measure for measure in _MEASURES),
        bool(a.noun) and a.noun == b.noun,
        (not a.noun) + (not b.noun),
        kin_nouns(a.noun, b.noun) if a.noun and b.noun else _UNKNOWN,
        a.is_person and b.is_person,
        a.is_person is not b.is_person,
    )


def _of_state(a: Traits, b: Traits) -> Features:
    left, right = a.figure.harms, b.figure.harms
    kin = max((kin_verbs(x, y) for x in a.events for y in b.events), default=0.0)
    return (
        bool(left) and left == right,
        bool(left & right),
        bool(left and right) and not left & right,
        bool(left) is not bool(right),
        bool(set(a.events) & set(b.events)),
        kin,
        (not a.events) + (not b.events),
        bool(a.events and b.events) and kin < _APART,
    )


def _of_size(a: Traits, b: Traits) -> Features:
    same = a.size == b.size
    least = min(abs(a.size), abs(b.size))
    sizes = a.size or 0.5, b.size or 0.5
    ratio = abs(log(sizes[0] / sizes[1])) if min(sizes) > 0 else _FARTHEST
    return (
        same,
        log1p(least) if same else 0.0,
        same and least >= LARGE,
        min(ratio, _FARTHEST),
        0.0 if same else exp(-ratio),
        log1p(least),
        ratio > _FAR,
    )


def _of_report(a: Traits, b: Traits) -> Features:
    x, y = a.figure, b.figure
    together = x.document == y.document
    rates = {a.rate, b.rate}
    parts = x.quantity.part_of, y.quantity.part_of
    return (
        together,
        together and a.at[0] == b.at[0],
        together and a.size != b.size,
        told_apart(x, y),
        held_apart(x, y),
        set_against(x, y) or set_against(y, x),
        of_other_names(x, y),
        _in_one_breath(a, b),
        bool(x.asserters and y.asserters) and not set(x.asserters) & set(y.asserters) and together,
        len(rates) == 1 and None not in rates,
        len(rates) > 1,
        (parts[0] is not None) + (parts[1] is not None),
        a.size == parts[1] or b.size == parts[0],
        a.is_part + b.is_part,
    )


def _in_one_breath(a: Traits, b: Traits) -> bool:
    """Whether one sentence gives two values and sets neither against the other: "34 people, three of whom …"."""
    one = a.figure.document == b.figure.document and a.at == b.at
    return one and a.size != b.size and not is_contrast(a.figure)


def _of_words(a: Traits, b: Traits, scale: Scale) -> Features:
    covers = scale.cover(a.clause, b.clause), scale.cover(b.clause, a.clause)
    return (
        scale.likeness(a.near, b.near),
        min(_MOST_NEAR, len(a.near & b.near)),
        scale.likeness(a.clause, b.clause),
        max(covers),
        min(covers),
        scale.likeness(a.sentence, b.sentence),
        max(scale.likeness(a.passage, b.sentence), scale.likeness(a.sentence, b.passage)),
        scale.likeness(a.passage, b.passage),
        scale.likeness(a.names, b.names),
        bool(a.beside & b.beside),
        bool(a.beside and b.beside) and not a.beside & b.beside,
    )


def _of_voice(a: Traits, b: Traits) -> Features:
    x, y = a.figure, b.figure
    held = x.holder and y.holder and x.holder.name.lower() == y.holder.name.lower()
    both = bool(x.asserters and y.asserters)
    shared = bool(set(x.asserters) & set(y.asserters))
    return (
        bool(held),
        shared,
        both and not shared,
        bool(a.modifiers & b.modifiers),
        bool(a.modifiers and b.modifiers) and not a.modifiers & b.modifiers,
        bool(a.modifiers) is not bool(b.modifiers),
        (x.quantity.approximator is not None) + (y.quantity.approximator is not None),
    )


def _of_kin(a: Traits, b: Traits, kin: Kin) -> Features:
    x, y = a.figure, b.figure
    down, up = kin.get((x.document, y.document)), kin.get((y.document, x.document))
    aligned = bool(down and _meet(down, a, b)) or bool(up and _meet(up, b, a))
    related = bool(down or up)
    return (
        related,
        aligned,
        related and not aligned,
        x.day is not None and x.day == y.day,
        x.quantity.additional + y.quantity.additional,
        abs(a.depth - b.depth),
        a.leads + b.leads,
    )


def _of_noun(a: Traits, b: Traits) -> Features:
    """What tells of two figures of one noun whether they are what their reports are about; the ranks of any two."""
    ranks = min(a.rank, _MOST_RANK) + min(b.rank, _MOST_RANK)
    if not a.noun or a.noun != b.noun:
        return (*(0.0,) * 10, ranks, 0.0)
    elsewhere = a.figure.document != b.figure.document
    firsts, leads = (not a.rank) + (not b.rank), a.leads + b.leads
    other = elsewhere and a.size != b.size
    told = (a.size in b.sizes, b.size in a.sizes)
    return (
        elsewhere,
        a.size == b.size,
        elsewhere and a.events == b.events,
        a.spread,
        firsts / 2,
        elsewhere and firsts == len(told),
        leads / 2,
        leads == len(told),
        other and all(told),
        other and told[0] is not told[1],
        ranks,
        a.many + b.many if a.figure.quantity.measure is b.figure.quantity.measure else 0.0,
    )


def _meet(descent: Descent, child: Traits, parent: Traits) -> bool:
    """Whether the two figures stand in passages of which one was made from the other."""
    c, p = child.figure.passage.start, parent.figure.passage.start
    return any(a.child[0] <= c < a.child[1] and a.parent[0] <= p < a.parent[1] for a in descent.alignments)


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature counts, per unit, the constant, and the least mean likeness at which groups are joined."""

    each: tuple[float, ...]
    constant: float
    threshold: float

    def chance(self, features: Features) -> float:
        """The probability that the two answer one question."""
        told = self.constant + sum(map(mul, self.each, features))
        return 1 / (1 + exp(-told)) if told > -_MOST else 0.0


_MOST = 60.0


@cache
def trained() -> Weights:
    """The weights by ``tools/train_linking.py``."""
    table = json.loads(files("variorum.collate").joinpath("data", "linking.json").read_text(encoding="utf-8"))
    return Weights(tuple(table["weights"][name] for name in FEATURES), table["constant"], table["threshold"])
