"""Quantities: a number with its approximator, what it counts, and what befell that."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.extract.within import between
from variorum.lang.gapping import find_gaps
from variorum.lang.grammar import Tree, build_tree, tokens_within
from variorum.lang.numbers import Numeral, as_percent, find_numbers
from variorum.values import Annotation, Document, Measure, Quantity, Sentence, Time, TimeType

from .ages import find_decades_of_life
from .approximations import Worded, bounds_of, word_number
from .asked import Asked, asked_in, is_question
from .carried import CARRIED, IN_MILLIONS, carried_unit, shared_unit, unit_like
from .compounds import join_parts
from .counted import befell, counted_at
from .currencies import in_one_currency
from .designations import find_designated, is_designation, is_named, is_year
from .elliptic import Scaled, scaled_by, with_scale
from .idioms import with_idiom
from .labels import Label, counted_behind, duration_behind, find_none, label_before, measured_behind
from .meant import meant_before, set_against
from .single_measures import find_single_measures
from .tallies import Counted, like_rival
from .units import Unit, unit_at
from .zeros import find_zeros

# How far back "there were 214" may find what it counts, in characters.
_NEAR = 200
# "17 drones over three regions, nine of them …": of what was done to something, not of where.
_OF_THEM = re.compile(r"\s+of (?:them|whom|which|those|these)\b", re.IGNORECASE)
_CALLS_BACK = re.compile(
    r"\b(?:there (?:were|are)|(?:figure|number|count|total) (?:of|was|is)|of (?:those|them|these),?)\s+"
    r"(?:only |about |nearly )?$",
    re.IGNORECASE,
)
_OF_SOMETHING = frozenset({Measure.MONEY, Measure.PERCENT, Measure.MEASURE})
# "Half a point", "a quarter of a point": a part of one, no share of many.
_OF_ONE = re.compile(r"(?: of)? an? [a-z]")
_AND_A_HALF = re.compile(r"\b(?:an?|one) [a-z]+ and $", re.IGNORECASE)  # "a page and a half"
_NOT_ONE = re.compile(r"\b(?:not|without) $", re.IGNORECASE)
_MARKS = re.compile(r" (?:stars?|points?|marks?)\b")
_OUT_OF = re.compile(r" out of (?:the |all |a total of |its |their )?")
_OF_A_WHOLE = re.compile(r" (?:out )?of (?:the |all |its |their |these |those |a total of ){0,2}")
_BETWEEN = re.compile(r"(?:between|anywhere from|ranging from) (?:(?:US)?[$£€¥₩₹])?", re.IGNORECASE)
_LONGEST_LIST = 6
_INCLUDED = re.compile(
    r"\b(?:including|among (?:them|those|these)|excluding)(?: (?:all|the|at least|some|about))*\s+$", re.IGNORECASE
)
_MORE_BEFORE = re.compile(r"\b(?:another|additional|further|extra)\s+$", re.IGNORECASE)
_MORE_AFTER = re.compile(r"\s+(?:more|others?|additional|further|extra)\b(?! than)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Nearby:
    """What stands near a number: the count it is meant as, the numbers behind it, the last sum, share or measure.

    ``part``: the figure before it, where that is a part of it; ``rival``: where it is set against it without a noun.
    """

    before: Quantity | None
    behind: Sequence[Numeral]
    measured: Quantity | None
    part: Quantity | None
    rival: Quantity | None = None

    def over(self, meant: Quantity | None, last: Quantity | None) -> "_Nearby":
        """The same with the count it is meant as: *meant*, else its own, else the *last* one."""
        before = meant or self.before or last
        if self.part is not None and before is self.part:
            before = replace(before, event=None, event_lemmas=())  # what is told of a part is not told of the whole
        return _Nearby(before, self.behind, self.measured, self.part, self.rival)


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence with the tree of its article, the times that stand in it, and the figures before it.

    ``rivals`` are where numbers stand that are set against another's without verb and noun.
    """

    text: str
    sentence: Sentence
    tree: Tree
    times: Sequence[Time]
    told: Sequence[Quantity]
    scaled: list[Scaled]
    asked: Asked | None
    rivals: frozenset[int] = frozenset()

    @property
    def last(self) -> Quantity | None:
        """The figure before it, where one is near."""
        near = self.told and self.sentence.start - self.told[-1].end < _NEAR
        return self.told[-1] if near else None

    @property
    def words(self) -> str:
        """The sentence as written."""
        return self.text[self.sentence.start : self.sentence.end]

    def is_time(self, start: int, unit: Unit) -> bool:
        """Whether the number at *start* is part of a date or a clock time; of a duration it is a figure too."""
        held = next((t for t in self.times if t.start <= start < t.end), None)
        if held is None or unit.measure is Measure.AGE or (unit.measure is Measure.MEASURE and unit.end > held.end):
            return False  # no quarter of a year: "almost a quarter of a mile"
        return held.type is not TimeType.DURATION or unit.measure is not Measure.DURATION


def find_quantities(
    document: Document, annotation: Annotation, times: Sequence[Time], tree: Tree | None = None
) -> tuple[Quantity, ...]:
    """Every quantity of the annotated sentences, in text order; what belongs to one of *times* is none. Linear.

    Only of a stretch of time the number is a figure too: "three weeks". *tree* is the annotation's, where it is
    built already.
    """
    tree = tree or build_tree(annotation)
    found: list[Quantity] = []
    scaled: list[Scaled] = []
    asked: Asked | None = None
    for sentence in annotation.sentences:
        held_times = between(times, sentence.start, sentence.end)
        gaps = find_gaps(tree.tokens, sentence)
        rivals = frozenset(tree.tokens[n].start for gap in gaps for n in range(gap.told.start, gap.number + 1))
        line = _Line(document.text, sentence, tree, held_times, found, scaled, asked, rivals)
        asked = asked_in(tree, sentence) or (None if is_question(tree, sentence) else asked)
        held = list(_in_sentence(line))
        single = find_single_measures(document.text, sentence.start, sentence.end)
        held.extend(one for one in single if not any(q.start < one.end and one.start < q.end for q in held))
        none = list(find_zeros(document.text, tree, sentence))
        labelled = find_none(document.text, sentence.start, sentence.end, held[-1] if held else line.last)
        none = [*(z for z in none if not document.text.startswith(": ", z.start - 2)), *labelled]
        held = [q for q in held if not any(z.start < q.start < q.end <= z.end and q.value == 1 for z in none)]
        held.extend(none)
        found.extend(join_parts(document.text, sorted(held, key=lambda q: (q.start, q.end))))
    return tuple(in_one_currency(document.text, found))


def _in_sentence(line: _Line) -> Iterator[Quantity]:
    words, base, last = line.words, line.sentence.start, line.last
    own: list[Quantity] = []
    numerals = find_numbers(words)
    stretches = find_designated(words) if numerals else ()
    before: Quantity | None = None
    eventful: Quantity | None = None
    measured: Quantity | None = None
    told = base
    for n, found in enumerate(numerals):
        if base + found.start < told or _counts_nothing(words, found, stretches):
            continue  # "million" of "parts per million"
        numeral = _scaled(line, found, numerals[n + 1 :])
        if before is None and last is not None and _CALLS_BACK.search(words[: numeral.start]):
            before = last
        meant = _called_back(words, numeral, own, eventful)
        near = _nearby(line, numeral, numerals[n + 1 : n + _LONGEST_LIST], own, measured)
        quantity = _quantity(line, word_number(words, numeral), near.over(meant, before))
        if quantity is not None:
            if line.scaled and numeral is not found and quantity.measure is Measure.OTHER:
                quantity = replace(quantity, measure=line.scaled[-1].measure, unit=line.scaled[-1].unit)
            _note_scale(line.scaled, quantity, numeral)
            measured = quantity if quantity.measure in CARRIED else measured
            told = quantity.end if quantity.measure in _OF_SOMETHING else told
            included = before is not None and (
                _INCLUDED.search(words[: quantity.start - base]) or _OF_THEM.match(words, numeral.end)
            )
            counts = quantity.measure is Measure.COUNT and not included and not numeral.share
            before = quantity if counts else before
            eventful = quantity if quantity.measure is Measure.COUNT and quantity.event_lemmas else eventful
            own.append(quantity)
            yield quantity
    yield from find_decades_of_life(line.text, base, line.sentence.end)


def _called_back(words: str, numeral: Numeral, own: Sequence[Quantity], eventful: Quantity | None) -> Quantity | None:
    """The count of its sentence that it goes on from: millions from millions, "of them" from what something befell."""
    if IN_MILLIONS.search(numeral.text):
        counts = (q for q in reversed(own) if q.measure is Measure.COUNT and IN_MILLIONS.search(q.text))
        if great := next(counts, None):
            return great
    return eventful if eventful and _OF_THEM.match(words, numeral.end) else None


def _nearby(
    line: _Line, numeral: Numeral, behind: Sequence[Numeral], own: Sequence[Quantity], measured: Quantity | None
) -> _Nearby:
    base = line.sentence.start
    meant = meant_before(line.words, base, numeral, behind, (line.told, own))
    last = line.last if line.last is not None and line.last.measure in (Measure.PERCENT, Measure.MEASURE) else None
    part = own[-1] if own and _is_part_of(line.words, own[-1], base, numeral) else None
    gapped = own[-1] if own and base + numeral.start in line.rivals else None
    rival = gapped or set_against(line.text, base, numeral, (line.told, own))
    return _Nearby(meant, behind, measured or last, part, rival)


def _is_part_of(words: str, part: Quantity, base: int, numeral: Numeral) -> bool:
    """Whether the figure before is a part of the number: "three of the 11"."""
    known = part.part_of is not None and part.part_of == numeral.value
    return known or _OF_A_WHOLE.fullmatch(words, part.end - base, max(0, numeral.start)) is not None


def _counts_nothing(words: str, numeral: Numeral, stretches: tuple[tuple[int, int], ...]) -> bool:
    """Whether it is part of a designation, or "a single" of "not a single guard"."""
    none = numeral.text.lower() == "a single" and _NOT_ONE.search(words[: numeral.start])
    return bool(none) or is_designation(words, numeral, stretches)


def _scaled(line: _Line, numeral: Numeral, behind: Sequence[Numeral]) -> Numeral:
    """The numeral with the scale that it leaves out, where it has no unit of its own."""
    base = line.sentence.start
    last = line.scaled[-1] if line.scaled else None
    told = with_scale(line.words, base, numeral, behind, last)
    if told is numeral:
        return numeral
    unit = unit_at(line.text, base + numeral.start, base + numeral.end, line.sentence.end, numeral.value or 0)
    return told if unit.measure is Measure.COUNT else numeral


def _note_scale(scaled: list[Scaled], quantity: Quantity, numeral: Numeral) -> None:
    """Keep the figure if it is a great sum; a count or a small figure behind one ends its reach."""
    if told := scaled_by(quantity, numeral):
        scaled[:] = [told]
    elif quantity.measure in (Measure.COUNT, Measure.OTHER):
        scaled.clear()


def _quantity(line: _Line, place: Worded, near: _Nearby) -> Quantity | None:
    base, numeral = line.sentence.start, place.numeral
    start, end = base + numeral.start, base + place.end
    if numeral.text[:1].isalpha() and (_is_named(line, numeral) or _joins_names(line, numeral)):
        return None
    lead = _BETWEEN.match(numeral.text)
    inner = start + len(lead.group()) if lead else start
    unit = unit_at(line.text, inner, base + numeral.end, line.sentence.end, numeral.high or numeral.low or 0)
    if line.is_time(start, unit):
        return None
    if unit.measure is Measure.COUNT:
        place, unit = _unit_elsewhere(line, place, unit, near)
    label = label_before(line.words, inner - base)
    if unit.measure is not Measure.COUNT:
        return _measured(line, place, unit, _said_of(line, place, unit, label))
    if is_year(line.words, numeral) or _is_named(line, numeral):
        return None
    if label is not None and (lasting := duration_behind(label)):
        return _measured(line, place, Unit(Measure.DURATION, lasting, start, end), None)
    counted = _told_of(line, place, near) or like_rival(near.rival, end)
    if label is not None:
        last = near.before or line.last
        counted = counted_behind(label, counted, line.words[numeral.end :], base + numeral.end, last)
    more = near.rival is not None and near.rival.additional  # "another 130, the insurers 95"
    return _count(line, place, counted, more=more) if counted else _bare(line, place)


def _told_of(line: _Line, place: Worded, near: _Nearby) -> Counted | None:
    """What the number counts, by the grammar and by phrases, without the label before it."""
    base, numeral = line.sentence.start, place.numeral
    start, end = base + numeral.start, base + place.end
    counted = _out_of(line, numeral, near.behind) or counted_at(line.tree, line.sentence, start, end, near.before)
    if counted is None and near.behind and _OF_A_WHOLE.fullmatch(line.words, numeral.end, near.behind[0].start):
        whole = near.behind[0]
        if some := _some_of(line, whole):
            return some
        counted = with_idiom(line.text, line.sentence, (start, base + whole.end), None, near.before)
        return replace(counted, end=end, whole=whole.value) if counted else None
    if counted is None and line.asked is not None and not near.before:
        counted = line.asked.answered(start, end)
    if near.part is None:
        return with_idiom(line.text, line.sentence, (start, end), counted, near.before)
    if counted and counted.event_lemmas == near.part.event_lemmas:  # "three of the 11 divers" tells nothing of the 11
        return replace(counted, event=None, event_lemmas=())
    return counted


def _some_of(line: _Line, whole: Numeral) -> Counted | None:
    """What "26 of 31 lines" counts, where the parser reads no such phrase: some of what the whole counts."""
    base = line.sentence.start
    if _MARKS.match(line.words, whole.end):
        return None  # "4.5 out of 5 stars"
    counted = counted_at(line.tree, line.sentence, base + whole.start, base + whole.end, None)
    if counted is None or counted.noun is None or counted.end <= base + whole.end:
        return None
    return replace(counted, whole=whole.value)


def _out_of(line: _Line, numeral: Numeral, behind: Sequence[Numeral]) -> Counted | None:
    """What "32 out of 118 schools" counts: some of the whole that the number behind it counts."""
    if not behind or not _OUT_OF.fullmatch(line.words, numeral.end, behind[0].start):
        return None
    if _MARKS.match(line.words, behind[0].end):
        return None  # "4.5 out of 5 stars"
    base, whole = line.sentence.start, behind[0]
    counted = counted_at(line.tree, line.sentence, base + whole.start, base + whole.end, None)
    return replace(counted, end=base + numeral.end, whole=whole.value) if counted else None


def _unit_elsewhere(line: _Line, place: Worded, unit: Unit, near: _Nearby) -> tuple[Worded, Unit]:
    """The unit of a number without sign or word: per cent of a share, else that of a figure it is joined or set to."""
    numeral, base = place.numeral, line.sentence.start
    if _is_part(line.words, numeral):
        share = Unit(Measure.PERCENT, "%", base + numeral.start, base + numeral.end)
        return replace(place, numeral=as_percent(numeral)), share
    if is_year(line.words, numeral):
        return place, unit
    shared = shared_unit(line.text, line.sentence, numeral, near.behind)
    shared = shared or carried_unit(line.words, base, numeral, near.measured)
    return place, shared or unit_like(near.rival, base + numeral.start, base + place.end) or unit


def _said_of(line: _Line, place: Worded, unit: Unit, label: Label | None) -> Counted | None:
    """What a sum, share, measure or stretch of time is of, and what befell that: by the grammar, else by its label."""
    base = line.sentence.start
    counted = None
    stretch = (min(base + place.start, unit.start), max(base + place.end, unit.end))
    if unit.measure in _OF_SOMETHING:
        counted = befell(line.tree, line.sentence, stretch, counted_at(line.tree, line.sentence, *stretch, None))
    return measured_behind(label, counted, stretch[1]) if label else counted


def _is_part(words: str, numeral: Numeral) -> bool:
    """Whether it is a share of many, told in words: no part of one ("half a point") and no mark of a scale ("1/40")."""
    worded = numeral.text[-1:].isalpha() or " " in numeral.text
    if _AND_A_HALF.search(words[max(0, numeral.start - 30) : numeral.start]):
        return False
    return numeral.share and worded and not _OF_ONE.match(words, numeral.end) and (numeral.value or 0) <= 1


def _joins_names(line: _Line, numeral: Numeral) -> bool:
    """As in "both Ana Ruiz and Tam Reyes": the word counts nothing that is not named."""
    behind = line.words[numeral.end : numeral.end + 2]
    return numeral.text.lower() == "both" and behind[:1] == " " and behind[1:].isupper()


def _is_named(line: _Line, numeral: Numeral) -> bool:
    tokens = tokens_within(line.tree, line.sentence.start + numeral.start, line.sentence.start + numeral.end)
    return bool(tokens) and is_named(line.tree, tokens[0], line.words, numeral)


def _count(line: _Line, place: Worded, counted: Counted, *, more: bool) -> Quantity:
    text, base = line.text, line.sentence.start
    start = base + place.start
    lead = _MORE_BEFORE.search(text[max(0, start - 12) : start])
    told = lead or _MORE_BEFORE.search(text[max(0, base + place.numeral.start - 12) : base + place.numeral.start])
    told = told or _MORE_AFTER.match(text[: line.sentence.end], base + place.numeral.end)
    start = start - len(lead.group()) if lead else start
    end = max(base + place.end, counted.end)
    low, high = bounds_of(place.numeral, place.kind)
    return Quantity(
        start=start,
        end=end,
        text=text[start:end],
        value=place.numeral.value,
        low=low,
        high=high,
        approximator=place.approximator,
        unit=counted.noun,
        of=counted.of,
        event=counted.event,
        event_lemmas=counted.event_lemmas,
        modifiers=counted.modifiers,
        scope=counted.scope,
        part_of=counted.whole,
        additional=more or told is not None,
        measure=Measure.OTHER if counted.noun == "time" else Measure.COUNT,
    )


def _bare(line: _Line, place: Worded) -> Quantity | None:
    """A number of nothing the sentence names: a value, not compared with others."""
    unit = Unit(Measure.OTHER, None, line.sentence.start + place.numeral.start, line.sentence.start + place.end)
    told = place.numeral.value is not None and place.numeral.text.lower() not in ("one", "both", "a pair")
    return _measured(line, place, unit, None) if told else None


def _measured(line: _Line, place: Worded, unit: Unit, counted: Counted | None) -> Quantity:
    """Money, a share, a measure or an age; *counted* says of what and what it underwent, where the grammar tells."""
    base = line.sentence.start
    start, end = min(base + place.start, unit.start), max(base + place.end, unit.end)
    low, high = bounds_of(place.numeral, place.kind)
    return Quantity(
        start=start,
        end=end,
        text=line.text[start:end],
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
