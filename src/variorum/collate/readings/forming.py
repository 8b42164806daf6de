"""From figures that speak to one thing to its readings: one per value, scope, asserter and as-of."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.collate.figures.intervals import approximation
from variorum.collate.figures.mentions import Figure
from variorum.lang.lexicon import word_list
from variorum.lang.numbers import find_numbers
from variorum.lang.view import fold_words
from variorum.values import Measure, Passage, Quantity, Reading, Stemma, When


@dataclass(frozen=True, slots=True)
class Witnessed:
    """A reading together with the figures behind it."""

    reading: Reading
    figures: tuple[Figure, ...]

    @property
    def quantity(self) -> Quantity:
        """The quantity of its first figure, which stands for all."""
        return self.figures[0].quantity

    @property
    def harms(self) -> frozenset[str]:
        """The casualty categories it counts."""
        return self.figures[0].harms

    @property
    def day(self) -> str | None:
        """The latest day on which it was still told, as far as the reports are dated."""
        return max((figure.day for figure in self.figures if figure.day), default=None)


def witness_readings(figures: Sequence[Figure], point: str, stemma: Stemma) -> tuple[Witnessed, ...]:
    """The readings of one point, in order of first mention; ids are ``<point>r<n>``."""
    groups: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        groups[_key(figure)].append(figure)
    return tuple(
        Witnessed(_reading(f"{point}r{n}", tuple(group), stemma), tuple(group))
        for n, group in enumerate(groups.values(), 1)
    )


def _key(figure: Figure) -> tuple[object, ...]:
    quantity = figure.quantity
    return (
        quantity.value,
        quantity.low,
        quantity.high,
        approximation(quantity.approximator),
        figure.harms or scope_of(figure),
        figure.asserters,
        figure.as_of,
        figure.retracted,
        quantity.additional,
        quantity.unit if quantity.measure is Measure.MEASURE else None,
    )


def _reading(id: str, figures: tuple[Figure, ...], stemma: Stemma) -> Reading:
    first = figures[0]
    quantity = first.quantity
    documents = tuple(sorted({figure.document for figure in figures}))
    return Reading(
        id=id,
        label=_label(figures, stemma),
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        approximator=quantity.approximator,
        scope=scope_of(first),
        unit=quantity.unit,
        as_of=first.as_of or _told_when(figures) or _told_on(figures),
        asserted_by=tuple(dict.fromkeys((*first.asserters, *(name for figure in figures for name in figure.vouchers)))),
        claims=tuple(sorted({figure.claim.id for figure in figures})),
        citations=_passages(figures),
        documents=documents,
        origins=stemma.count_origins(frozenset(documents)),
    )


def _label(figures: tuple[Figure, ...], stemma: Stemma) -> str:
    """The words of a report that is no copy, where there is one; the fewest that say it.

    Words with the number in them before those that only name one ("his friend"), and these before "he".
    """
    copies = {descent.child for descent in stemma.descents}
    own = [figure for figure in figures if figure.document not in copies] or list(figures)
    value = own[0].quantity.value
    return max((figure.passage.text for figure in own), key=lambda words: (*_plainness(words, value), words))


def _plainness(words: str, value: float | int | None) -> tuple[int, int]:
    """How well words say how many of what are counted, and with how few; least of all do those with another number."""
    if fold_words(words) in word_list("asking", "pronouns") | word_list("asking", "persons"):
        return (0, 0)
    numbers = find_numbers(words)
    other = bool(numbers) and value is not None and all(n.value not in (value, None) for n in numbers)
    return (1 if other or not numbers else 2, -len(words.split()))


def _told_when(figures: tuple[Figure, ...]) -> When | None:
    """The earliest day that the reports themselves give the figure for."""
    told = [figure.told for figure in figures if figure.told]
    return min(told, key=lambda when: (when.latest or "9999", when.earliest or "", when.value or ""), default=None)


def _told_on(figures: tuple[Figure, ...]) -> When | None:
    """With no as-of of its own, a running count holds for the earliest day it was told; another figure by then."""
    days = sorted(figure.day for figure in figures if figure.day)
    if not days:
        return None
    first = next(figure for figure in figures if figure.day == days[0])
    runs = first.harms or word_list("outcomes", "lasting.verbs").intersection(first.quantity.event_lemmas)
    return When(days[0], days[0], days[0]) if runs else When(None, days[0], None)


def _passages(figures: tuple[Figure, ...]) -> tuple[Passage, ...]:
    return tuple(dict.fromkeys(figure.passage for figure in figures))


def scope_of(figure: Figure) -> str | None:
    """What state and which part is counted: the event's words, then the narrowing words."""
    words = [w for w in (figure.quantity.event, figure.quantity.scope) if w]
    return ", ".join(words) or None
