"""What is known of each figure when it is set beside others: what it counts, what befell that, the words around it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import log, sqrt

from variorum.collate.figures.intervals import scale_of
from variorum.collate.figures.mentions import Figure, is_share
from variorum.collate.figures.surroundings import context_of, events_of, names_beside, place_of, rate_of
from variorum.lang.words import Pool, content_words
from variorum.values import Filing, Measure

from .kinship import is_person

Words = frozenset[str]
_NOTHING: Words = frozenset()
_BORDER = re.compile(r"[;:,–—] | (?:and|but|while|whereas) ")
# A clause shorter than this is looked at with the one before or behind it.
_SHORT = 12


@dataclass(frozen=True)
class Traits:
    """One figure as it is compared. ``size`` is its value, else its lower, else its upper bound.

    ``rank``: how many of its noun the report told before; ``sizes``: all that it tells of that noun, ``many`` their
    number; ``spread``: the share of the reports that count it.
    """

    figure: Figure
    size: float
    noun: str
    is_person: bool
    events: tuple[str, ...]
    near: Words
    clause: Words
    sentence: Words
    passage: Words
    names: Words
    beside: Words
    modifiers: Words
    rate: str | None
    at: tuple[int, int]
    depth: float
    is_part: bool
    is_share: bool = False
    rank: int = 0
    many: int = 1
    sizes: frozenset[float] = frozenset()
    spread: float = 0.0

    @property
    def leads(self) -> bool:
        """Whether it stands in the headline or the first sentence."""
        return self.at[1] <= 1


class _Weights(dict[str, float]):
    """The weight of each word; that of one never met is the greatest."""

    def __init__(self, told: Iterable[tuple[str, float]], *, most: float) -> None:
        super().__init__(told)
        self._most = most

    def __missing__(self, word: str) -> float:
        return self._most


@dataclass(frozen=True)
class Scale:
    """How telling each word of an event's reports is (inverse document frequency over sentences), and its kin."""

    frequency: Mapping[str, int]
    sentences: int
    pool: Pool

    @cached_property
    def _weights(self) -> "_Weights":
        told = ((w, log((self.sentences + 1) / (1 + n))) for w, n in self.frequency.items())
        return _Weights(told, most=log(self.sentences + 1))

    @cached_property
    def _squares(self) -> "_Weights":
        return _Weights(((w, x**2) for w, x in self._weights.items()), most=log(self.sentences + 1) ** 2)

    @cached_property
    def _norms(self) -> dict[Words, float]:
        return {}

    @cached_property
    def _kin(self) -> dict[str, Words]:
        return {}

    def weight(self, word: str) -> float:
        """The weight of a word; that of one never met is the greatest."""
        return self._weights[word]

    def likeness(self, left: Words, right: Words) -> float:
        """The weighted cosine of two sets of words."""
        common = left & right
        shared = sum(map(self._squares.__getitem__, common)) if common else 0.0
        return shared / (self._norm(left) * self._norm(right)) if shared else 0.0

    def cover(self, left: Words, right: Words) -> float:
        """The weighted share of *left* that *right* has a word alike to."""
        total = sum(map(self._weights.__getitem__, left))
        held = (self._weights[w] for w in left if not self._alike(w).isdisjoint(right))
        return sum(held) / total if total else 0.0

    def _norm(self, words: Words) -> float:
        if words not in self._norms:
            self._norms[words] = max(1e-9, sqrt(sum(map(self._squares.__getitem__, words))))
        return self._norms[words]

    def _alike(self, word: str) -> Words:
        if word not in self._kin:
            self._kin[word] = self.pool.alike(word)
        return self._kin[word]


def trait_figures(figures: Sequence[Figure], parts: Sequence[bool], filing: Filing) -> tuple[tuple[Traits, ...], Scale]:
    """The traits of *figures* and the scale of their words. Linear in the reports."""
    texts = filing.text_of()
    spans = {
        e.document: sorted({(c.sentence.start, c.sentence.end) for c in e.claims if c.sentence})
        for e in filing.extractions
    }
    words = {(d, a): _stems(texts[d][a:b]) for d, held in spans.items() for a, b in held}
    frequency = Counter(w for held in words.values() for w in held)
    scale = Scale(frequency, len(words), Pool(frequency))
    found = tuple(
        _traits(figure, texts[figure.document], spans[figure.document], words, is_part)
        for figure, is_part in zip(figures, parts, strict=True)
    )
    return tuple(_ranked(found)), scale


def _ranked(traits: Sequence[Traits]) -> Iterator[Traits]:
    """Each with what its report, and how many of the others, tell of its noun."""
    told: dict[tuple[str, str, Measure], list[Traits]] = defaultdict(list)
    counting: dict[tuple[str, Measure], set[str]] = defaultdict(set)
    for trait in traits:
        figure = trait.figure
        told[figure.document, trait.noun, figure.quantity.measure].append(trait)
        counting[trait.noun, figure.quantity.measure].add(figure.document)
    reports = len({trait.figure.document for trait in traits})
    for trait in traits:
        figure = trait.figure
        near = told[figure.document, trait.noun, figure.quantity.measure]
        yield replace(
            trait,
            rank=sum(other.figure.passage.start < figure.passage.start for other in near),
            many=len(near),
            sizes=frozenset(other.size for other in near),
            spread=len(counting[trait.noun, figure.quantity.measure]) / reports,
        )


def _stems(text: str) -> Words:
    return frozenset(w.stem for w in content_words(text) if not w.text[0].isdigit())


def _traits(
    figure: Figure,
    text: str,
    spans: Sequence[tuple[int, int]],
    words: Mapping[tuple[str, int], Words],
    is_part: bool,
) -> Traits:
    quantity, place = figure.quantity, place_of(figure)
    told = text[place.start : place.end]
    noun = (quantity.unit or "").lower()
    number = next((n for n, (a, b) in enumerate(spans) if a <= figure.passage.start < b), 0)
    before = words.get((figure.document, spans[number - 1][0]), _NOTHING) if number else _NOTHING
    sentence = _stems(told)
    size = next((s for s in (quantity.value, quantity.low, quantity.high) if s is not None), 0)
    return Traits(
        figure=figure,
        size=float(size) * scale_of(quantity),
        noun=noun,
        is_person=is_person(noun),
        events=events_of(figure),
        near=frozenset(context_of(figure)),
        clause=_clause(told, max(0, figure.passage.start - place.start), max(0, figure.passage.end - place.start)),
        sentence=sentence,
        passage=sentence | before,
        names=frozenset(w.stem for w in content_words(told) if w.is_name and w.start > 0),
        beside=names_beside(figure),
        modifiers=frozenset(m.lower() for m in quantity.modifiers),
        rate=rate_of(figure),
        at=(place.start, number),
        depth=(number + 1) / (len(spans) + 1),
        is_part=is_part,
        is_share=is_share(quantity, text),
    )


def _clause(told: str, start: int, end: int) -> Words:
    """The stems of the clause around the figure, names and the figure itself left out."""
    before = [m.end() for m in _BORDER.finditer(told, 0, start)]
    behind = [m.start() for m in _BORDER.finditer(told, end)]
    left = before[-1] if before else 0
    if start - left < _SHORT and len(before) > 1:
        left = before[-2]
    right = behind[0] if behind else len(told)
    if right - end < _SHORT and len(behind) > 1:
        right = behind[1]
    found = content_words(f"{told[left:start]} {told[end:right]}")
    return frozenset(w.stem for w in found if not w.text[0].isdigit() and not w.is_name)
