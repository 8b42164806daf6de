"""What one report says for each toll: votes for values, weighed by where and how they are told."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.values import Fate, Outcome, Passage, Tell

from .told import BODY, Told

# Votes inside one report: a number by its place, then persons that are not numbered.
_PLACE = (3.0, 2.0, 1.0)
_GROUPED = (1.5, 1.5, 1.0)
_UNNUMBERED = {Tell.NOUN: 1.0, Tell.NAME: 1.0, Tell.PRONOUN: 0.4}
_DEFINITE = 0.4
_PARTIAL = 0.1
_NAMED = 1.0
# What the body alone tells beside an opening about somebody else.
_LATE = {Outcome.KILLED: 0.15, Outcome.INJURED: 0.5}
# In a line of the body that ends in no stop.
_LINE = 0.2
# Of the injured of a report that knows of no dead, those who are taken to be still alive.
_KEEP = 0.45
# From here on a number, and persons told together without one, hold those told of one by one.
_LEAST, _GROUP = 2, 3
# A pronoun or "the man" looks back this many sentences for who was told injured.
_BACK = 2

# A value, and whether it is a lower bound ("at least three").
Value = tuple[int, bool]
Votes = dict[Value, float]


@dataclass(frozen=True, slots=True)
class Dead:
    """The dead of all reports: how many, the names, ages and passages they are known by, the gender of a single one."""

    number: int
    keys: frozenset[object]
    gender: str | None = None


def votes_for_dead(items: Sequence[Told]) -> Votes:
    """Value → weight for the dead of one report."""
    dead = _of(items, Outcome.KILLED)
    anaphoric = any(i.fate.additional or i.fate.definite or i.fate.tell is Tell.PRONOUN for i in dead)
    return _late(_votes(dead, antecedents(items)), items, Outcome.KILLED, held=anaphoric)


def votes_for_injured(items: Sequence[Told], dead: Dead) -> Votes:
    """Value → weight for the injured of one report; those struck count without the *dead*."""
    living = [_beside_dead(left, dead) for i in items if (left := _left_alive(i, dead.keys)) is not None]
    own_dead = any(i.fate.outcome is Outcome.KILLED for i in items)
    injured = [i for i in _of(living, Outcome.INJURED) if not _may_be_dead(i, dead, own_dead=own_dead)]
    votes = _votes(injured, {})
    if dead.number and not own_dead:
        votes = _without_dead(votes, dead.number)
    for value, weight in _votes_for_struck(_of(living, Outcome.STRUCK), dead, any(map(is_number, injured))):
        votes[value] = votes.get(value, 0.0) + weight
    told = any(i.fate.additional for i in items if i.fate.outcome is not Outcome.KILLED)
    return _late(votes, items, Outcome.INJURED, held=told)


def _beside_dead(item: Told, dead: Dead) -> Told:
    """Of three dead and a fourth victim who is hurt, one is hurt."""
    fate = item.fate
    last = fate.outcome is Outcome.INJURED and _is_nth(fate) and 0 < dead.number == fate.value - 1
    return replace(item, fate=replace(fate, value=1, additional=False)) if last else item


def _votes_for_struck(struck: Sequence[Told], dead: Dead, numbered: bool) -> Iterator[tuple[Value, float]]:
    for told in _by_sentence(struck):
        besides = all(i.fate.additional and not _is_nth(i.fate) for i in told)
        for (value, least), weight in _votes(told, {}, numbered=numbered).items():
            left = value - (0 if besides else min(dead.number, value))
            if left:
                yield (left, least), weight


def _late(votes: Votes, items: Sequence[Told], outcome: Outcome, *, held: bool) -> Votes:
    """The votes, far less where the opening tells of others and this outcome comes up in the body only."""
    opening = {i.fate.outcome for i in items if i.place < BODY}
    own = {outcome} if outcome is Outcome.KILLED else {outcome, Outcome.STRUCK}
    late = opening & {Outcome.KILLED, Outcome.INJURED, Outcome.STRUCK} and not opening & own and not held
    return {value: weight * _LATE[outcome] for value, weight in votes.items()} if late else votes


def _of(items: Sequence[Told], outcome: Outcome) -> list[Told]:
    return [item for item in items if item.fate.outcome is outcome]


def is_number(item: Told) -> bool:
    """Whether a number tells it."""
    return item.fate.tell is Tell.NUMBER


def _is_nth(fate: Fate) -> bool:
    """Whether it tells how many there are by then: "a fourth person"."""
    return fate.additional and fate.tell is Tell.NOUN and fate.value > 1


def _by_sentence(items: Sequence[Told]) -> list[list[Told]]:
    held: dict[int, list[Told]] = defaultdict(list)
    for item in items:
        held[item.sentence].append(item)
    return list(held.values())


def _votes(items: Sequence[Told], before: Mapping[Passage, Told], *, numbered: bool = False) -> Votes:
    """Value → weight of mentions of one outcome; persons of one sentence are added up."""
    votes: Votes = defaultdict(float)
    numbered = numbered or any(_is_total(item) for item in items)
    for told in _by_sentence(items):
        if summed := add_up(told):
            votes[(summed, False)] += _PLACE[told[0].place]
        for item in () if summed else told:
            votes[(item.fate.value, item.fate.at_least)] += _weight(item, before, numbered=numbered)
    names = _persons(item.fate for item in items)
    if len(names) > 1:
        votes[(len(names), False)] += _NAMED
    return _raised(votes, items)


def _is_total(item: Told) -> bool:
    """Whether it counts several in the headline or the opening: single persons are then among them."""
    least = _LEAST if is_number(item) else _GROUP
    return item.fate.value >= least and item.place < BODY and not item.fate.part


def _raised(votes: Votes, items: Sequence[Told]) -> Votes:
    """The votes as the report itself raises them: "at least one" takes in its "one", "a fifth person" its "four"."""
    nth = max((i.fate.value for i in items if _is_nth(i.fate)), default=0)
    raised: Votes = defaultdict(float)
    for (value, least), weight in votes.items():
        low = value < nth <= value + 1 and value > 1
        raised[(nth if low else value, least or (value, True) in votes)] += weight
    return raised


def _persons(fates: Iterable[Fate]) -> frozenset[str]:
    """The distinct persons named: full names, and family names that belong to none of these."""
    names = {name for fate in fates for name in fate.names}
    full = {name for name in names if " " in name}
    known = {word for name in full for word in name.split()}
    return frozenset(full | {name for name in names - full if name not in known})


def add_up(told: Sequence[Told]) -> int | None:
    """What distinct persons of one sentence add up to: "shot a woman and a girl, then killed himself"."""
    fates: dict[object, Fate] = {}
    for fate in (t.fate for t in told if _stands_alone(t.fate)):
        repeated = fate.tell is Tell.NUMBER and fate.value > 1 and not fate.additional
        fates.setdefault(("number", fate.value) if repeated else fate.start, fate)
    nth = any(_is_nth(fate) for fate in fates.values())
    return sum(fate.value for fate in fates.values()) if len(fates) > 1 and not nth else None


def _stands_alone(fate: Fate) -> bool:
    """Whether it tells of persons nobody was told of before in the sentence."""
    return fate.own_hand or not (fate.tell is Tell.PRONOUN or fate.definite or fate.part)


def _is_line(item: Told) -> bool:
    """Whether it stands in a line of the body that ends in no stop: a caption or the headline of another report."""
    sentence = item.claim.sentence
    return item.place == BODY and sentence is not None and sentence.text.rstrip()[-1:] not in tuple(".!?\"”’')…:;,-—")


def _weight(item: Told, before: Mapping[Passage, Told], *, numbered: bool) -> float:
    fate = item.fate
    if _is_line(item):
        return _LINE
    if fate.value > 1 and not fate.part and not _is_nth(fate):
        return _PLACE[item.place] if is_number(item) else _GROUPED[item.place]
    weight = _PLACE[item.place] if is_number(item) else _UNNUMBERED[fate.tell]
    if item.passage in before:
        weight = _UNNUMBERED[Tell.NOUN]
    elif fate.definite or fate.part:
        weight *= _DEFINITE
    return weight * (_PARTIAL if numbered else 1.0)


def antecedents(items: Sequence[Told]) -> dict[Passage, Told]:
    """Who is told dead by a pronoun or "the man" → where he was told struck or injured before."""
    found: dict[Passage, Told] = {}
    for item in _of(items, Outcome.KILLED):
        if item.fate.tell is not Tell.PRONOUN and not item.fate.definite:
            continue
        before = [
            other
            for other in items
            if other.fate.outcome is not Outcome.KILLED
            and other.fate.start < item.fate.start
            and item.sentence - other.sentence <= _BACK
            and other.fate.value == item.fate.value
        ]
        if before:
            found[item.passage] = before[-1]
    return found


def know_dead(number: int, reports: Iterable[Sequence[Told]]) -> Dead:
    """Who is known dead, where *number* are."""
    keys: set[object] = set()
    genders: Counter[str] = Counter()
    for items in reports:
        before = antecedents(items)
        for item in _of(items, Outcome.KILLED):
            if item.fate.value == 1:
                keys.update(_keys(item.fate))
                genders.update([item.fate.gender] if item.fate.gender else [])
            if item.passage in before:
                keys.update((before[item.passage].passage, *_keys(before[item.passage].fate)))
    sole = genders.most_common(1)[0][0] if number == 1 and len(genders) == 1 else None
    return Dead(number, frozenset(keys), sole)


def _keys(fate: Fate) -> Iterator[object]:
    yield from (name.split()[-1].lower() for name in fate.names)
    yield from fate.ages


def _left_alive(item: Told, known: frozenset[object]) -> Told | None:
    """The fate without those who are known dead; ``None`` when nobody is left."""
    fate = item.fate
    if fate.outcome is Outcome.KILLED or not known.intersection((item.passage, *_keys(fate))):
        return item
    if item.passage in known:
        return None
    dead = len({name for name in fate.names if name.split()[-1].lower() in known}) or 1
    left = fate.value - dead
    return replace(item, fate=replace(fate, value=left)) if left > 0 and fate.names else None if left <= 0 else item


def _without_dead(votes: Votes, dead: int) -> Votes:
    """A report that knows of no dead may count them among the injured."""
    split: Votes = defaultdict(float)
    for (value, least), weight in votes.items():
        split[(value, least)] += weight * _KEEP
        split[(max(0, value - dead), least)] += weight * (1 - _KEEP)
    return split


def _may_be_dead(item: Told, dead: Dead, *, own_dead: bool) -> bool:
    """Whether a single person told injured may be the one told dead: not where told beside the dead."""
    fate = item.fate
    anaphoric = fate.tell is Tell.PRONOUN or fate.definite or (not own_dead and not is_number(item))
    other = dead.gender is not None and fate.gender is not None and dead.gender != fate.gender
    return dead.number > 0 and fate.value == 1 and anaphoric and not fate.additional and not other
