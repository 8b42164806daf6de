"""Cases are persons taken ill, in a story of illness: "27 fell ill" and "41 confirmed cases" are one count."""

from collections.abc import Sequence
from dataclasses import replace

from variorum.collate.figures.mentions import Figure
from variorum.collate.figures.surroundings import events_of
from variorum.lang.lexicon import word_list
from variorum.values import Measure

ILL = frozenset({"ill"})


def count_cases(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, their cases counted as the ill where any figure counts the ill by that word. Linear."""
    if not any(figure.harms == ILL for figure in figures):
        return tuple(figures)
    return tuple(replace(figure, harms=ILL) if is_case(figure) else figure for figure in figures)


def is_case(figure: Figure) -> bool:
    """Whether it counts cases, and nothing is told of them but that they are there."""
    quantity = figure.quantity
    cases = (quantity.unit or "").lower() in word_list("outcomes", "ill.nouns")
    return cases and quantity.measure is Measure.COUNT and not figure.harms and not events_of(figure)
