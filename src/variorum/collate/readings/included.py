"""Who is counted in by the one report and not by the other: "six dead, including the gunman", "five and the gunman".

What a sentence says of its own figure holds for the values, whoever tells them elsewhere without a word of it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from variorum.collate.figures.mentions import Figure
from variorum.lang.alternatives import any_of
from variorum.lang.lexicon import load_lexicon

# Code points behind a figure in which it may be told who is among the counted, or comes to them.
_BEHIND = 70
_NUMBERS = {"two": 2, "both": 2, "three": 3}

Bridges = frozenset[tuple[float, float]]


def bridges_of(figures: Iterable[Figure]) -> Bridges:
    """Pairs of values, the smaller first, of which some sentence tells whom only the greater counts. Linear."""
    return frozenset(pair for figure in figures for pair in _bridges(figure))


def _bridges(figure: Figure) -> Iterator[tuple[float, float]]:
    value = figure.quantity.value
    if not value or not figure.harms:
        return
    place = figure.claim.sentence or figure.claim
    rest = place.text[max(0, figure.quantity.end - place.start) :]
    behind = re.split(r"\d|[;.]", rest[:_BEHIND])[0]
    if found := _told("without").search(behind):
        yield value, value + _number(found)
    elif found := _told("with").search(behind):
        yield value - _number(found), value
    if _own_hand().search(rest):
        yield value, value + 1


def _number(found: re.Match[str]) -> int:
    return _NUMBERS.get((found["number"] or "").lower(), 1)


@cache
def _told(how: str) -> re.Pattern[str]:
    """Words by which one is told to be among the counted or beside them: ", including an unborn child"."""
    counted = load_lexicon("outcomes")["counted"]
    number = r"(?P<number>two|both|three|an?|one|the|his|her|their|its)?"
    return re.compile(
        rf"\b{any_of(counted[how])} (?:{number} (?:of the )?)?(?:[\w-]+ )?{any_of(counted['apart'])}\b", re.IGNORECASE
    )


@cache
def _own_hand() -> re.Pattern[str]:
    """Words that tell of one more dead: who did it died by his own hand."""
    return re.compile(rf"\b{any_of(load_lexicon('outcomes')['counted']['own_hand'])}\b", re.IGNORECASE)
