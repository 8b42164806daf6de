"""Points about how old one person is: by name, as the youngest or oldest of some, or as copies tell of him."""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations, pairwise

from variorum.collate.copied import Copied, counterparts
from variorum.collate.figures.aged import Person, persons_of
from variorum.collate.figures.harms import harms_of_word
from variorum.collate.figures.mentions import Figure, gather_figures
from variorum.collate.figures.surroundings import place_of
from variorum.collate.readings.forming import witness_readings
from variorum.collate.readings.verdicts import judge
from variorum.lang.clusters import connect
from variorum.lang.thesaurus import KIN, base_form, kin_nouns
from variorum.values import Fate, Filing, Measure, Outcome, Passage, Point, PointKind

from .quantity_points import distorted_in

_AGES = frozenset({Measure.AGE})
# Words for a group that do not say which it is.
_BIRTHDAY = 1  # year that may lie between two reports
# Days from which on it is more likely that somebody had a birthday than that a report is wrong.
_MONTH, _YEAR = 28, 365
_DAY = len("2031-04-06")
_VAGUE = frozenset({"victim", "casualty", "person", "man", "woman", "child"})

_Pairs = frozenset[frozenset[Passage]]


@dataclass(frozen=True, slots=True)
class _Aged:
    """An age, and of whom it is told."""

    figure: Figure
    person: Person

    @property
    def passage(self) -> Passage:
        return self.figure.passage

    @property
    def age(self) -> float | int | None:
        return self.figure.quantity.value


def find_age_points(filing: Filing, documents: frozenset[str], copied: Copied) -> Iterator[Point]:
    """One point per person of whose age at least two reports tell, in different words where they are of one origin.

    Two ages are disputed only of one name; of others what no copy made is another scope. Quadratic in the persons
    of one name or age.
    """
    told = _told_in(filing, documents)
    made = _Pairs(frozenset({a.passage, b.passage}) for a, b in counterparts(told, copied, _may_be_one))
    texts = filing.text_of()
    fates = {e.document: e.fates for e in filing.extractions if e.document in documents}
    pairs = [(a, b) for a, b in _near(told, made) if _are_one(told[a], told[b], made, texts)]
    for held in connect(range(len(told)), pairs):
        group = [told[n] for n in held]
        if _is_one_person(group) and _is_worth_telling(group, filing, fates):
            yield _point(group, made, filing, fates)


def _told_in(filing: Filing, documents: frozenset[str]) -> list[_Aged]:
    """The ages of persons, a family name alone with the one full name there is of it."""
    extractions = [e for e in filing.extractions if e.document in documents]
    persons = {form for e in extractions for n in e.names if n.kind == "person" for form in n.forms}
    others = {e.document: frozenset(f for n in e.names for f in n.forms) - persons for e in extractions}
    ages = [aged for f in gather_figures(filing, documents, _AGES) for aged in _read(f, others[f.document])]
    given: dict[str, set[str]] = defaultdict(set)
    for name in persons | {aged.person.name for aged in ages if aged.person.given}:
        first, _, last = name.rpartition(" ")
        if first:
            given[last].add(first.rsplit(" ", 1)[-1])
    return [replace(aged, person=_in_full(aged.person, given)) for aged in ages]


def _read(figure: Figure, no_persons: frozenset[str]) -> Iterator[_Aged]:
    place, quantity = place_of(figure), figure.quantity
    start, end = (max(0, at - place.start) for at in (quantity.start, quantity.end))
    for person, age in persons_of(quantity, place.text[:start], place.text[end:], no_persons):
        yield _Aged(replace(figure, quantity=replace(quantity, value=age, low=age, high=age)), person)


def _in_full(person: Person, given: Mapping[str, set[str]]) -> Person:
    """With the one given name known with the family name; else without a name, which then tells nobody apart."""
    if person.given or not person.family:
        return person
    known = given.get(person.family, set())
    return replace(person, given=next(iter(known))) if len(known) == 1 else replace(person, family=None)


def _near(told: Sequence[_Aged], made: _Pairs) -> Iterator[tuple[int, int]]:
    """The pairs that can be of one person: of one name, end of a group, age or copied stretch.

    Of those that are told alike at one age each is set beside the next, and only the first beside others.
    """
    alike: dict[Hashable, list[int]] = defaultdict(list)
    at: dict[Passage, list[int]] = defaultdict(list)
    for n, aged in enumerate(told):
        at[aged.passage].append(n)
        alike[n if aged.person.meant else (aged.person, aged.age)].append(n)
    held: dict[Hashable, list[int]] = defaultdict(list)
    for first in (group[0] for group in alike.values()):
        for key in (told[first].person.family, told[first].person.foremost, told[first].age):
            if key is not None:
                held[key].append(first)
    found = {pair for group in held.values() for pair in combinations(group, 2)}
    found |= {pair for group in alike.values() for pair in pairwise(group)}
    for left, right in map(tuple, made):
        found |= {(min(a, b), max(a, b)) for a in at[left] for b in at[right]}
    return iter(sorted(found))


def _may_be_one(a: _Aged, b: _Aged) -> bool:
    return a.person.may_be(b.person)


def _are_one(a: _Aged, b: _Aged, made: _Pairs, texts: Mapping[str, str]) -> bool:
    x, y = a.person, b.person
    if not x.may_be(y):
        return False
    if frozenset({a.passage, b.passage}) in made:
        return True
    if x.family and y.family:
        return x.given == y.given
    if x.foremost and y.foremost:
        return _of_one_group(x, y, same=a.age == b.age)
    if a.age != b.age or a.figure.document == b.figure.document:
        return False
    return _is_called(a, b, texts) or _is_called(b, a, texts) or _are_described_alike(x, y)


def _of_one_group(x: Person, y: Person, *, same: bool) -> bool:
    """Whether the two are the youngest, or oldest, of one group; of one that is not told only at one age."""
    left, right = _group(x), _group(y)
    return left == right if left and right else same


def _group(person: Person) -> frozenset[str]:
    """Of whom it is the foremost: what befell them, else what they are; empty where that says nothing."""
    word = base_form(person.group or "")
    return harms_of_word(person.group or "") or (frozenset({word}) if word and word not in _VAGUE else frozenset())


def _is_called(a: _Aged, b: _Aged, texts: Mapping[str, str]) -> bool:
    """Whether the one is somebody told of before in a report that has the other's name: "the 61-year-old"."""
    meant = a.person.meant and not a.person.family and not a.person.foremost
    return meant and b.person.family is not None and _names(texts[a.figure.document], b.person.family)


def _names(text: str, family: str) -> bool:
    """Whether the text has the name as a word of its own."""
    return family in text and re.search(rf"(?<!\w){re.escape(family)}(?!\w)", text) is not None


def _are_described_alike(x: Person, y: Person) -> bool:
    """Whether two of one age are called the same or kin: "a trombone player of 19", "the 19-year-old trombonist"."""
    a, b = x.noun, y.noun
    return a is not None and b is not None and (a == b or kin_nouns(a, b) >= KIN)


def _is_one_person(group: Sequence[_Aged]) -> bool:
    """Whether they have no two names, and no report tells two ages."""
    names = {aged.person.name for aged in group if aged.person.family}
    ages = {(aged.figure.document, aged.age) for aged in group}
    return len(names) <= 1 and len({document for document, _ in ages}) == len(ages)


def _has_grown_older(group: Sequence[_Aged]) -> bool:
    """Whether the ages differ as the years between the reports have it: 21 in March, 23 in June of the next year."""
    return all(_is_of_time(a, b) for a, b in combinations(group, 2) if a.age != b.age)


def _is_of_time(a: _Aged, b: _Aged) -> bool:
    if a.age is None or b.age is None or a.figure.day is None or b.figure.day is None:
        return False
    younger, older = sorted((a, b), key=lambda aged: aged.age or 0)
    first, last = (date.fromisoformat(str(aged.figure.day)[:_DAY]) for aged in (younger, older))
    gap = (last - first).days
    return gap >= _MONTH and gap // _YEAR <= (older.age or 0) - (younger.age or 0) <= gap // _YEAR + 1


def _is_worth_telling(group: Sequence[_Aged], filing: Filing, fates: Mapping[str, Sequence[Fate]]) -> bool:
    documents = frozenset(aged.figure.document for aged in group)
    if len(documents) == 1:
        return False
    if len({aged.age for aged in group}) > 1:
        return not _has_grown_older(group)
    known = any(aged.person.family or aged.person.foremost for aged in group) or _is_dead(group, fates)
    told = {" ".join(re.findall(r"\w+", place_of(aged.figure).text.lower())) for aged in group}
    return known and (len(told) > 1 or filing.stemma.count_origins(documents) > 1)


def _point(group: Sequence[_Aged], made: _Pairs, filing: Filing, fates: Mapping[str, Sequence[Fate]]) -> Point:
    figures = tuple(replace(aged.figure, as_of=None, told=None) for aged in group)
    id = f"q:{figures[0].document}:{figures[0].passage.start}"
    told = readings = witness_readings(figures, id, filing.stemma)
    doubts = _Pairs(
        frozenset({a.passage, b.passage})
        for a, b in combinations(group, 2)
        if abs((a.age or 0) - (b.age or 0)) <= _BIRTHDAY
    )
    if any(aged.person.family for aged in group):  # nobody grows older from report to report: no day sets them in order
        readings = witness_readings([replace(figure, day=None) for figure in figures], id, filing.stemma)
    else:
        doubts = _Pairs(frozenset({a.passage, b.passage}) for a, b in combinations(group, 2)) - made
    judgement = judge(readings, filing.stemma, distorted_in(readings, filing.stemma), doubts)
    return Point(
        id=id,
        story=figures[0].document,
        question=_ask(group, _is_dead(group, fates)),
        kind=PointKind.QUANTITY,
        verdict=judgement.verdict,
        reasons=judgement.grounds,
        current=judgement.current,
        readings=tuple(r.reading for r in told),
    )


def _is_dead(group: Sequence[_Aged], fates: Mapping[str, Sequence[Fate]]) -> bool:
    """Whether somebody of the name is told to be dead anywhere, or whoever is spoken of at the age is."""
    families = {aged.person.family for aged in group} - {None}
    killed = [(d, fate) for d, told in fates.items() for fate in told if fate.outcome is Outcome.KILLED]
    if families:
        return any(name.split(" ")[-1] in families for _, fate in killed for name in fate.names)
    places = [aged.passage for aged in group]
    return any(
        d == at.document and fate.start <= at.start and at.end <= fate.end for d, fate in killed for at in places
    )


def _ask(group: Sequence[_Aged], dead: bool) -> str:
    persons = [aged.person for aged in group]
    names = [person.name for person in persons if person.family]
    if names:
        return f"How old was {names[0]}?" if dead else f"What age is given for {names[0]}?"
    foremost = next((person.foremost for person in persons if person.foremost), None)
    if foremost:
        return f"How old was the {foremost}{_of_whom(persons)}?"
    called = Counter(person.words for person in persons if person.words)
    who = min(called, key=lambda words: (-called[words], len(words), words), default="person")
    return f"How old was the {who} who died?" if dead else f"What age is given for the {who}?"


def _of_whom(persons: Sequence[Person]) -> str:
    told = [person.group for person in persons if person.group]
    plural = next((word for word in told if base_form(word) != word or harms_of_word(word)), None)
    return f" of the {plural}" if plural else f" {told[0]}" if told else ""
