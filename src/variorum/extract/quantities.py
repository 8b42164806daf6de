"""Quantities: a number with its approximator, what it counts, and what befell that.

Bounds follow the words: "nearly" and "up to" make the value the upper bound, "more than"
and "at least" the lower, "about" five per cent to either side by convention; words
without a number ("dozens") are lower bounds only, as in the ACLED codebook.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from variorum.lang.grammar import Tree, build_tree
from variorum.lang.lexicon import load_lexicon
from variorum.lang.numbers import Numeral, find_numbers
from variorum.values import Anchor, Annotation, Document, Measure, Quantity, Sentence

from .counted import Counted, counted_at
from .times import Reference, times_in
from .units import Unit, unit_at

# How far back "there were 214" may find what it counts, in characters.
_NEAR = 200
_CALLS_BACK = re.compile(
    r"\b(?:there (?:were|are)|(?:figure|number|count|total) (?:of|was|is)|of (?:those|them|these),?)\s+"
    r"(?:only |about |nearly )?$",
    re.IGNORECASE,
)
_OF_SOMETHING = frozenset({Measure.MONEY, Measure.PERCENT, Measure.MEASURE})
_ABOUT = 0.05
_NEARLY = 0.1
_NOT_A_QUANTITY = re.compile(
    r"(?:\b(?:No|Nos|number|Article|Section|Chapter|Rule|Room|Route|Highway|Flight|Unit|Channel|Apollo|Boeing|Airbus|Level|Phase|Tier"
    r"|Act|Class|Group|Type|Grade|page|pages|Resolution|Case|Bill|Proposition|District|Ward|Precinct|Gate|Terminal|Pier|Line|Figure|Table)\.?\s*|[#№]\s?)$",
    re.IGNORECASE,
)
_PRONOUN_ONE = re.compile(
    r"^one (?:another|day|day's|could|can|must|should|more thing|thing is|way or|hand|who|that|which|where)\b",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"\s+of\s+(?:the|his|her|their|its|our|those|these|them)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Worded:
    """A numeral with its approximator and the stretch both take."""

    numeral: Numeral
    start: int
    end: int
    approximator: str | None
    kind: str | None


def find_quantities(document: Document, annotation: Annotation) -> tuple[Quantity, ...]:
    """Every quantity of the annotated sentences, in text order; years, days and clock times are none. Linear."""
    tree = build_tree(annotation)
    found: list[Quantity] = []
    for sentence in annotation.sentences:
        before = found[-1] if found and sentence.start - found[-1].end < _NEAR else None
        found.extend(_in_sentence(document.text, sentence, tree, before))
    return tuple(found)


def _in_sentence(text: str, sentence: Sentence, tree: Tree, last: Quantity | None) -> Iterator[Quantity]:
    words = text[sentence.start : sentence.end]
    times = [(t.start, t.end) for t in times_in(text, sentence, Reference(None, Anchor.NONE))]
    before: Quantity | None = None
    for numeral in find_numbers(words):
        if before is None and last is not None and _CALLS_BACK.search(words[: numeral.start]):
            before = last
        place = _worded(words, numeral)
        start = sentence.start + numeral.start
        if any(a <= start < b for a, b in times) or _is_name(words, numeral):
            continue
        quantity = _quantity(text, sentence, place, tree, before)
        if quantity is not None:
            before = quantity if quantity.measure is Measure.COUNT else before
            yield quantity


def _is_name(words: str, numeral: Numeral) -> bool:
    """Whether the number is part of a designation, a list mark or a pronoun rather than a count."""
    before, after = words[: numeral.start], words[numeral.end :]
    if _NOT_A_QUANTITY.search(before) or re.match(r"[-–]?(?:st|nd|rd|th)\b|[-/]\d|\.\d", after):
        return True
    if re.fullmatch(r"(?:19|20)\d\d", numeral.text) and not re.match(r"\s+[a-z]+s\b", after):
        return True
    if numeral.text.lower() == "one" and (
        _PRONOUN_ONE.match(words[numeral.start :])
        or re.search(r"\b(?:no|any|every|some|each|this|that|the|which|another)[ -]$", before, re.IGNORECASE)
    ):
        return True
    return not before.strip() and bool(re.match(r"[.)]\s", after))


def _worded(words: str, numeral: Numeral) -> _Worded:
    lead = _before().search(words[: numeral.start])
    tail = _after().match(words[numeral.end :])
    start = lead.start("words") if lead else numeral.start
    approximator = lead["words"] if lead else tail["words"] if tail else None
    kind = _kind_of(approximator, "before" if lead else "after")
    return _Worded(numeral, start, numeral.end + (tail.end() if tail and not lead else 0), approximator, kind)


@cache
def _before() -> re.Pattern[str]:
    data = load_lexicon("approximators")["before"]
    words = sorted((re.escape(w) for group in data.values() for w in group), key=len, reverse=True)
    return re.compile(
        rf"(?<!\w)(?P<words>{'|'.join(words)})\s+(?:an? |the |another |additional )?(?:US|[A-Z]{{1,2}})?[$£€¥₩₹]?$",
        re.IGNORECASE,
    )


@cache
def _after() -> re.Pattern[str]:
    data = load_lexicon("approximators")["after"]
    words = sorted((re.escape(w) for group in data.values() for w in group), key=len, reverse=True)
    return re.compile(rf"[ ]?(?P<words>{'|'.join(words)})(?!\w)", re.IGNORECASE)


def _kind_of(approximator: str | None, side: str) -> str | None:
    if approximator is None:
        return None
    groups = load_lexicon("approximators")[side]
    return next((kind for kind in sorted(groups) if approximator.lower() in groups[kind]), None)


def bounds(numeral: Numeral, kind: str | None) -> tuple[float | int | None, float | int | None]:
    """The lowest and highest value the words admit; ``None`` where a side is open."""
    value = numeral.value
    if value is None or kind is None:
        return numeral.low, numeral.high
    if kind == "about":
        return _tidy(value * (1 - _ABOUT)), _tidy(value * (1 + _ABOUT))
    if kind == "below":
        return _tidy(value * (1 - _NEARLY)), value
    if kind == "most":
        return None, value
    return value, None


def _tidy(value: float) -> float | int:
    rounded = round(value, 4)
    return int(rounded) if rounded == int(rounded) else rounded


def _quantity(text: str, sentence: Sentence, place: _Worded, tree: Tree, before: Quantity | None) -> Quantity | None:
    base = sentence.start
    unit = unit_at(text, base + place.numeral.start, base + place.end, sentence.end)
    if unit.measure in _OF_SOMETHING:
        counted = counted_at(tree, sentence, min(base + place.start, unit.start), max(base + place.end, unit.end), None)
        return _measured(text, base, place, unit, counted)
    if unit.measure is not Measure.COUNT:
        return _measured(text, base, place, unit, None)
    counted = counted_at(tree, sentence, base + place.numeral.start, base + place.end, before)
    return _count(text, base, place, bounds(place.numeral, place.kind), counted) if counted else None


def _count(
    text: str, base: int, place: _Worded, interval: tuple[float | int | None, float | int | None], counted: Counted
) -> Quantity:
    start = base + place.start
    additional = re.search(r"\b(?:another|additional|further)\s+$", text[max(0, start - 12) : start], re.IGNORECASE)
    start = start - len(additional.group()) if additional else start
    end = max(base + place.end, counted.end)
    return Quantity(
        start=start,
        end=end,
        text=text[start:end],
        value=place.numeral.value,
        low=interval[0],
        high=interval[1],
        approximator=place.approximator,
        unit=counted.noun,
        of=counted.of,
        event=counted.event,
        event_lemmas=counted.event_lemmas,
        modifiers=counted.modifiers,
        scope=counted.scope,
        part_of=counted.whole,
        additional=additional is not None,
        measure=Measure.COUNT,
    )


def _measured(text: str, base: int, place: _Worded, unit: Unit, counted: Counted | None) -> Quantity:
    """Money, a share, a measure or an age; *counted* says of what, where the grammar tells."""
    start, end = min(base + place.start, unit.start), max(base + place.end, unit.end)
    low, high = bounds(place.numeral, place.kind)
    return Quantity(
        start=start,
        end=end,
        text=text[start:end],
        value=place.numeral.value,
        low=low,
        high=high,
        approximator=place.approximator,
        unit=unit.name,
        of=counted.of if counted else None,
        event=counted.event if counted else None,
        event_lemmas=counted.event_lemmas if counted else (),
        scope=counted.scope if counted else None,
        measure=unit.measure,
    )
