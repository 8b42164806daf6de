"""What a report tells beside its toll: counts of some of the dead or injured, and of those of other occasions."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from variorum.collate.figures.dating import speaks_of_before
from variorum.collate.figures.mentions import Figure
from variorum.collate.figures.surroundings import place_of
from variorum.collate.joining.leaps import LEAP
from variorum.collate.joining.measures import size_of
from variorum.lang.alternatives import any_of
from variorum.lang.lexicon import load_lexicon
from variorum.values import Outcome, Passage

from .counting import Toll, is_first_said
from .told import Told
from .votes import is_number

# More of the whole may be an earlier count of it.
_PART = 0.8
_HALF = 0.5
# Characters behind a figure in which its own clause tells how those counted are.
_REACH = 60
_CLAUSE_ENDS = re.compile(
    r"[.;:!?\n]|,? (?:while|whereas)\b|,? and (?=\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)


@dataclass(frozen=True, slots=True)
class _Whole:
    """The whole that a report tells, the toll or the greatest of its numbers, and who is heard with each mention."""

    size: float
    voices: tuple[tuple[str, ...], ...]
    is_toll: bool


def without_parts(
    figures: Sequence[Figure], told: Mapping[Told, Figure], tolls: tuple[Toll, int], elsewhere: Collection[Passage]
) -> tuple[Figure, ...]:
    """The figures of a toll without those that no report sets against it.

    A report that tells the whole tells of some beside it ("13 were hurt. Three were treated at …"), unless another
    party counts them, it says that they were counted at first, or a report with another whole has their number; and
    five struck of whom three died are not five hurt; nor are counts of ten times as many of this occasion. Of a
    report without the toll the greatest of its numbers is the whole. *told* are the mentions as figures, *tolls* the
    one in question and how many are dead beside the hurt, *elsewhere* the passages that tell of other days.
    """
    toll, dead = tolls
    known = _wholes(figures, told, toll, dead)
    own = _greatest([f for f in figures if f.document not in known and not _meets_any(f, elsewhere)])
    held = [item.passage for item in told if item.fate.outcome is toll.outcome and item.fate.value == toll.value]
    died = {_sentence(f) for i, f in told.items() if i.fate.outcome is Outcome.KILLED and i.fate.value == dead}
    rivals = {f.quantity.value for f in figures if _is_rival(f, known | own) and not _meets_any(f, elsewhere)}

    def stands(f: Figure) -> bool:
        if f.quantity.value == toll.value or f.quantity.value in rivals or f.document not in known | own:
            return True
        if f.document in own:
            return _is_in_care(f) or not _is_part(f, toll.outcome, own[f.document])
        if _meets_any(f, (*elsewhere, *held)) or (f.quantity.value == toll.value + dead and _sentence(f) in died):
            return False
        return size_of(f) <= LEAP * toll.value and not _is_part(f, toll.outcome, known[f.document])

    return tuple(filter(stands, figures)) or tuple(figures)


def _is_rival(figure: Figure, wholes: Mapping[str, _Whole]) -> bool:
    """Whether the number is the greatest of a report without the toll, or another party's than who tells the toll."""
    if figure.document not in wholes:
        return False
    whole = wholes[figure.document]
    if not whole.is_toll:
        return size_of(figure) >= _PART * whole.size
    near = _HALF * whole.size <= size_of(figure) <= LEAP * whole.size
    return near and bool(figure.asserters) and not _is_heard(figure, whole) and not _is_in_care(figure)


def _is_heard(figure: Figure, whole: _Whole) -> bool:
    """Whether somebody who is heard with the figure is heard with the whole."""
    return any(set(figure.asserters) & set(who) for who in whole.voices)


def _wholes(figures: Sequence[Figure], told: Mapping[Told, Figure], toll: Toll, dead: int) -> dict[str, _Whole]:
    """Document → the toll, where it is told there: of the hurt, or of all who were struck."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for figure in figures:
        if _PART * toll.value <= size_of(figure) <= LEAP * toll.value:
            found[figure.document].append(figure.asserters)
    struck = (Outcome.STRUCK,) if toll.outcome is Outcome.INJURED else ()
    for item, figure in told.items():
        every = item.fate.outcome in struck and item.fate.value in (toll.value, toll.value + dead)
        if is_number(item) and (every or (item.fate.outcome is toll.outcome and item.fate.value == toll.value)):
            found[item.document].append(figure.asserters)
    return {document: _Whole(toll.value, tuple(voices), is_toll=True) for document, voices in found.items()}


def _greatest(figures: Sequence[Figure]) -> dict[str, _Whole]:
    """Document → the greatest of its numbers."""
    by_document: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_document[figure.document].append(figure)
    found = {}
    for document, held in by_document.items():
        size = max(map(size_of, held))
        found[document] = _Whole(size, tuple(f.asserters for f in held if size_of(f) == size), is_toll=False)
    return found


def _is_part(figure: Figure, outcome: Outcome, whole: _Whole) -> bool:
    if not 0 < size_of(figure) < _PART * whole.size or figure.quantity.high is None:
        return False  # "more than 40" admits the whole
    if outcome is Outcome.INJURED and _is_in_care(figure):
        return True
    if is_first_said(figure.claim) or speaks_of_before(figure.claim) or figure.retracted:
        return False
    return not figure.asserters or _is_heard(figure, whole)


def _is_in_care(figure: Figure) -> bool:
    """Whether its clause tells how those counted are, or where they are cared for: "three are in fair condition"."""
    place = place_of(figure)
    behind = place.text[max(0, figure.quantity.end - place.start) :][:_REACH]
    return _care().search(_CLAUSE_ENDS.split(behind)[0]) is not None


@cache
def _care() -> re.Pattern[str]:
    words = load_lexicon("parts")["states"]
    return re.compile(rf"\b(?:in (?:an? )?(?:\w+ )?(?:but \w+ )?condition|{any_of(words['told'])})\b", re.IGNORECASE)


def _sentence(figure: Figure) -> tuple[str, int]:
    return figure.document, place_of(figure).start


def _meets_any(figure: Figure, passages: Collection[Passage]) -> bool:
    at = figure.passage
    return any(p.document == at.document and p.start < at.end and at.start < p.end for p in passages)
