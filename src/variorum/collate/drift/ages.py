"""Ages that a copy gives otherwise: of whoever is named, and of the one person of whom a copied sentence tells."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.collate.figures.aged import Person, persons_of
from variorum.lang.thesaurus import kin_nouns
from variorum.values import Drift, DriftKind, Measure, Passage, Quantity

from .pairs import Kinship, Side


@dataclass(frozen=True, slots=True)
class _Told:
    """An age, where it stands, and whose it is."""

    passage: Passage
    person: Person
    age: float


def age_drift(kinship: Kinship) -> Iterator[Drift]:
    """Each person whose age the child gives otherwise than its parent."""
    ours, theirs = (tuple(_ages(side)) for side in (kinship.child, kinship.parent))
    yield from _of_one_name(ours, theirs)
    for pair in kinship.pairs:
        new, old = _within(ours, pair.child), _within(theirs, pair.parent)
        if len(new) == len(old) == 1 and new[0].age != old[0].age and _may_be(new[0].person, old[0].person):
            yield _changed(new[0], old[0])


def _may_be(new: Person, old: Person) -> bool:
    """Whether nothing tells them apart: neither names nor what they are called ("a boy", "a driver")."""
    a, b = new.noun, old.noun
    alike = new.family is not None or old.family is not None or a is None or b is None or a == b
    return new.may_be(old) and (alike or kin_nouns(a or "", b or "") > 0)


def _of_one_name(ours: Sequence[_Told], theirs: Sequence[_Told]) -> Iterator[Drift]:
    new, old = _by_family(ours), _by_family(theirs)
    for family in sorted(new.keys() & old.keys()):
        ages = [{told.age for told in side[family]} for side in (new, old)]
        given = {told.person.given for side in (new, old) for told in side[family]} - {None}
        if ages[0] != ages[1] and all(len(values) == 1 for values in ages) and len(given) <= 1:
            yield _changed(new[family][0], old[family][0])


def _by_family(told: Sequence[_Told]) -> dict[str, list[_Told]]:
    found: dict[str, list[_Told]] = defaultdict(list)
    for one in told:
        if one.person.family:
            found[one.person.family].append(one)
    return found


def _within(told: Sequence[_Told], stretch: Passage) -> list[_Told]:
    return [one for one in told if stretch.start <= one.passage.start and one.passage.end <= stretch.end]


def _changed(new: _Told, old: _Told) -> Drift:
    text = f"“{old.passage.text}” became “{new.passage.text}”"
    return Drift(kind=DriftKind.NUMBER, child=new.passage, parent=old.passage, text=text)


def _ages(side: Side) -> Iterator[_Told]:
    """The ages of a report, each in its sentence."""
    for sentence in side.sentences:
        for quantity in side.quantities_in(sentence.start, sentence.end):
            if quantity.measure is Measure.AGE and quantity.value is not None:
                yield from _read(side, sentence, quantity)


def _read(side: Side, sentence: Passage, quantity: Quantity) -> Iterator[_Told]:
    before, behind = side.text[sentence.start : quantity.start], side.text[quantity.end : sentence.end]
    for person, age in persons_of(quantity, before, behind):
        yield _Told(side.passage(quantity.start, quantity.end), person, age)
