"""Which figures are worth comparing: those with a harm, an event, a holder, a value or words around them in common.

Every pair that :func:`~variorum.collate.joining.kinship.are_kin` could hold for shares a key, so that in piles of
ordinary size nothing is lost; in a long list only neighbours by value are compared (sorted
neighbourhood; Hernández & Stolfo 1995), and cost stays near linear.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from variorum.collate.figures.intervals import dimension_of
from variorum.collate.figures.mentions import Figure
from variorum.collate.figures.surroundings import LARGE, context_of, events_of, gainsaid, names_beside
from variorum.lang.words import Pool
from variorum.values import Measure

# In a list longer than this each figure meets so many that follow it.
_WINDOW = 60

Key = tuple[str, Hashable]


def near_pairs(figures: Sequence[Figure], bucket: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of places in *figures* out of the *bucket* that share a key. Near linear."""
    holders: dict[Key, dict[int, None]] = defaultdict(dict)
    words = Pool(stem for n in bucket for stem in context_of(figures[n]))
    events = Pool(lemma for n in bucket for lemma in events_of(figures[n]))
    for n in bucket:
        for key in _keys(figures[n], words, events):
            holders[key][n] = None
    for key in sorted(holders, key=repr):
        yield from neighbours(sorted(holders[key], key=lambda n: _place(figures[n])))


def neighbours(order: Sequence[int], window: int = _WINDOW) -> Iterator[tuple[int, int]]:
    """Every pair of a short list; of a long one each with the next *window*."""
    for at, left in enumerate(order):
        for right in order[at + 1 : at + 1 + window]:
            yield (left, right) if left < right else (right, left)


def _place(figure: Figure) -> tuple[float, str, int]:
    quantity = figure.quantity
    size = quantity.value if quantity.value is not None else quantity.low or 0
    return (float(size), figure.document, figure.passage.start)


def _keys(figure: Figure, words: Pool, events: Pool) -> Iterator[Key]:
    value, holder = figure.quantity.value, figure.holder
    yield from (("gainsaid", number) for number in gainsaid(figure))
    if value is not None:
        yield "gainsaid", float(value)
    if figure.quantity.measure is not Measure.COUNT:
        yield "value", value
        yield from (("event", other) for lemma in events_of(figure) for other in sorted(events.alike(lemma)))
        if figure.quantity.measure in (Measure.MONEY, Measure.MEASURE):
            yield "unit", dimension_of(figure.quantity)
        if holder and figure.quantity.measure is Measure.PERCENT:
            yield "holder", holder.name.lower()
    elif figure.harms:
        yield from (("harm", harm) for harm in sorted(figure.harms))
        if len(figure.harms) > 1:
            yield "harm", "lost"
    else:
        yield from _keys_of_count(figure, words, events)


def _keys_of_count(figure: Figure, words: Pool, events: Pool) -> Iterator[Key]:
    value = figure.quantity.value
    if value is not None and value >= LARGE:
        yield "value", value
    elif value is not None and value > 1:
        yield from (("named", (value, name)) for name in sorted(names_beside(figure)))
        if figure.told and figure.told.value:
            yield "told", (value, figure.told.value)
    if figure.holder:
        yield "holder", figure.holder.name.lower()
    yield from (("event", other) for lemma in events_of(figure) for other in sorted(events.alike(lemma)))
    yield from (("word", other) for stem in context_of(figure) for other in sorted(words.alike(stem)))
