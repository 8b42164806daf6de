"""Which figure told before is meant by a number without a noun: "sixteen of the 27", "three of them", "all nine"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from variorum.lang.numbers import Numeral
from variorum.lang.thesaurus import base_form, is_person_noun
from variorum.values import Measure, Quantity

# Code points between figures in which "of them" finds those that are meant, and in which "all nine" finds the nine.
_NEAR, _FAR = 320, 900
_OF_THEM = re.compile(r"\s+of (?:them|whom|which|those|these)\b(?! \w+(?:ed|ing)\b)", re.IGNORECASE)
_OF_SO_MANY = re.compile(r"\s+(?:out )?of (?:the|these|those|its|their|all) (?:other )?$", re.IGNORECASE)
_SAME = re.compile(r"(?:^|[\s“\"])(?:all|the|those|these|all the|of the) $", re.IGNORECASE)
_ENDS = re.compile(
    r"$|[,.;:)]| (?:are|were|is|was|have|had|has|will|would|did|do|who|whom|that|which|in|on|at|of (?:them|these|those)"
    r"|came|went|left|got|could|can|may|must|and|but|from|to|by|with|died)\b"
)
_FEW = 2
# "The city hall said 3,500", "the union puts it at 640", "by their count it was 655": of what was counted before.
_GIVEN = re.compile(
    r"\b(?:sa(?:id|ys?)|counts?|counted|claim(?:s|ed)|reckon(?:s|ed)|logged|tallied|estimated|reported|made it|makes it"
    r"|puts? (?:it|the (?:figure|number|total|count)) at|(?:count|tally|estimate|reckoning),? it (?:is|was)"
    r"|(?:speaks?|spoke|talks?|talked) of)"
    r" (?:about |around |some |only |just |nearly |at least |more than |up to |over )?$"
)
_GIVEN_ENDS = re.compile(r"$|[,.;:)](?!\d)")
_SUMMED = frozenset({Measure.MONEY, Measure.PERCENT})
_ALIKE = 20  # times as many: rival counts of one thing are seldom further apart
# "Three of them were children", "three of them children".
_SAID_TO_BE = re.compile(
    r"\s+of \w+,? (?:(?:are|were|is|was) (?:(?:a|an|her|his|its|their) )?(?P<noun>[a-z]+)"
    r"|(?P<bare>[a-z]+s|children|women|men|people))\b"
)

# The figures of the sentences before, and those before it in its own.
Told = tuple[Sequence[Quantity], Sequence[Quantity]]


def meant_before(words: str, base: int, numeral: Numeral, behind: Sequence[Numeral], told: Told) -> Quantity | None:
    """The count of *told*, the figures before it, whose noun the numeral leaves out; ``None`` if none is.

    Of them it is the nearest that is no smaller; of a whole named by its number ("sixteen of the 27"), and of a
    number told again with "the" or "all", the nearest of that number. *words* begin at *base*.
    """
    at = base + numeral.start
    if _OF_THEM.match(words, numeral.end):
        said = _SAID_TO_BE.match(words, numeral.end)
        human = said is not None and is_person_noun(base_form(said["noun"] or said["bare"]))
        return _part(_nearest(told, at - _NEAR, at_least=numeral.value, persons=human))
    if behind and _OF_SO_MANY.fullmatch(words, numeral.end, behind[0].start) and _ENDS.match(words, behind[0].end):
        return _part(_nearest(told, at - _FAR, exactly=behind[0].value))
    again = _SAME.search(words[max(0, numeral.start - 12) : numeral.start]) and _ENDS.match(words, numeral.end)
    return _nearest(told, at - _FAR, exactly=numeral.value) if again and (numeral.value or 0) > _FEW else None


def set_against(text: str, base: int, numeral: Numeral, told: Told) -> Quantity | None:
    """The figure right before, where a number alone is given against it by somebody; ``None`` elsewhere.

    As in "The city hall said 3,500" behind "the crowd was put at 9,000". Over the end of a sentence counts are so
    taken up; sums and shares too, in one paragraph. The sentence of the *text* begins at *base*.
    """
    at, end = base + numeral.start, base + numeral.end
    last = next(chain(reversed(told[1]), reversed(told[0])), None)
    if last is None or not numeral.value or last.unit is None or last.end < at - _NEAR:
        return None
    if not _GIVEN.search(text[max(base, at - 60) : at]) or not _GIVEN_ENDS.match(text, end):
        return None
    near = last.measure in _SUMMED and "\n" not in text[last.end : at]
    if last.end <= base and last.measure is not Measure.COUNT and not near:
        return None
    size = last.value if last.value is not None else last.low
    return last if size and 1 / _ALIKE <= numeral.value / size <= _ALIKE else None


def _part(whole: Quantity | None) -> Quantity | None:
    """The *whole* for the noun of a part: what befell them all is not told again of some."""
    return replace(whole, event=None, event_lemmas=()) if whole else None


def _nearest(
    told: Told, first: int, *, at_least: float | None = None, exactly: float | None = None, persons: bool = False
) -> Quantity | None:
    """The last count with a noun, with *persons* of them, among the figures that end behind *first*."""
    for quantity in chain(reversed(told[1]), reversed(told[0])):
        if quantity.end < first:
            return None
        size = quantity.value if quantity.value is not None else quantity.low
        if quantity.measure is not Measure.COUNT or not quantity.unit or quantity.unit[0].isdigit() or size is None:
            continue
        if persons and not is_person_noun(quantity.unit.lower()):
            continue
        if (exactly is not None and size == exactly) or (exactly is None and size >= (at_least or 0)):
            return quantity
    return None
