"""How the readings of a quantity stand to each other, and why.

The order of grounds follows the practice of casualty desks: copies are set aside first,
then corrections; what differs in scope is not compared; a later count replaces an
earlier one only where the earlier is not upheld; what is left is disputed.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

from variorum.lang.lexicon import word_list
from variorum.lang.telling import tell_date
from variorum.lang.thesaurus import KIN, kin_nouns
from variorum.values import Cause, Ground, Measure, Passage, Stemma, Verdict

from .figures import Figure
from .grounds import tell_grounds
from .harms import harms_of_word, is_still_in_care
from .holders import of_one
from .intervals import compatible, rounds
from .readings import Witnessed
from .sums import add_up
from .surroundings import is_told_once, moved_from

# Characters before a figure in which a verb may say that it is a new one.
_BEFORE = 80
_DEAD = frozenset({"killed"})
_ORDER = (Verdict.DISPUTED, Verdict.DISTORTED, Verdict.UPDATED, Verdict.SCOPE)
_VERDICT_OF = {
    Cause.UNEXPLAINED: Verdict.DISPUTED,
    Cause.DIFFERENT_ASSERTER: Verdict.DISPUTED,
    Cause.COPY_DRIFT: Verdict.DISTORTED,
    Cause.CORRECTION: Verdict.UPDATED,
    Cause.LATER_COUNT: Verdict.UPDATED,
    Cause.DIFFERENT_SCOPE: Verdict.SCOPE,
    Cause.PARTS_ADD_UP: Verdict.SCOPE,
}


Doubts = frozenset[frozenset[Passage]]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Verdict, grounds and the reading a careful desk would print now."""

    verdict: Verdict
    grounds: tuple[Ground, ...]
    current: str | None


def judge(
    readings: Sequence[Witnessed], stemma: Stemma, distorted: frozenset[str], doubts: Doubts = frozenset()
) -> Judgement:
    """The verdict over *readings*; *distorted* are ids of readings that copying made. Quadratic in readings.

    *doubts* are pairs of figures that may answer two questions: they are not said to contradict each other.
    """
    told = _Standing(tuple(r for r in readings if r.reading.id not in distorted), doubts)
    grounds = [
        *_copied(readings, distorted),
        *(ground for a, b in combinations(told.readings, 2) if (ground := _compare(a, b, told))),
        *add_up(told.readings, scopes_differ),
    ]
    verdict = _settle(_unbridged(grounds), told.readings, stemma)
    return Judgement(verdict, tuple(tell_grounds(grounds, told.readings)), _current(verdict, told, grounds))


@dataclass(frozen=True)
class _Standing:
    """The readings that no copying made, with what is asked of each of them many times."""

    readings: tuple[Witnessed, ...]
    doubts: Doubts = frozenset()

    def is_doubtful(self, a: Witnessed, b: Witnessed) -> bool:
        """Whether none of the one's figures is sure to answer the question of the other's."""
        return all(frozenset({x.passage, y.passage}) in self.doubts for x in a.figures for y in b.figures)

    @cached_property
    def _by_value(self) -> dict[object, list[Witnessed]]:
        found: dict[object, list[Witnessed]] = defaultdict(list)
        for r in self.readings:
            found[r.quantity.value].append(r)
        return found

    @cached_property
    def retracted(self) -> frozenset[str]:
        """Ids of readings whose very figure some report calls wrong."""
        return frozenset(
            r.reading.id
            for value, same in self._by_value.items()
            if value is not None
            for r in same
            if any(s.figures[0].retracted and s.harms == r.harms for s in same)
        )

    def corrects(self, wrong: Witnessed, right: Witnessed) -> bool:
        """Whether a report that calls the one wrong tells the other, or no report does both."""
        calling = {f.document for r in self._by_value[wrong.quantity.value] for f in r.figures if f.retracted}
        telling = {f.document for r in self._by_value[right.quantity.value] for f in r.figures}
        beside = {f.document for r in self.readings if r.reading.id not in self.retracted for f in r.figures}
        return bool(calling & telling) or not calling & beside

    @cached_property
    def changed(self) -> frozenset[object]:
        """Values that some sentence says take the place of an earlier one."""
        return frozenset(r.quantity.value for r in self.readings if _is_changed(r))

    @cached_property
    def overtaken(self) -> frozenset[object]:
        """Values that some report tells as what was said at first."""
        return frozenset(r.quantity.value for r in self.readings if any(is_told_once(f) for f in r.figures))

    @cached_property
    def days(self) -> dict[str, str | None]:
        """Reading → the last day on which its value is told in any reading: stated as-of first, else publication."""
        return {r.reading.id: self._day(r) for r in self.readings}

    def _day(self, r: Witnessed) -> str | None:
        same = [s for s in self._by_value[r.quantity.value] if not scopes_differ(s, r)]
        stated = [when.latest for s in same if (when := s.figures[0].as_of) and when.latest]
        return max(stated or [s.day for s in same if s.day], default=None)


def _copied(readings: Sequence[Witnessed], distorted: frozenset[str]) -> Iterator[Ground]:
    for r in readings:
        if r.reading.id in distorted:
            who = ", ".join(r.reading.documents)
            yield Ground(Cause.COPY_DRIFT, f"“{r.reading.label}” stands only in a copy: {who}", (r.reading.id,))


def _compare(a: Witnessed, b: Witnessed, told: _Standing) -> Ground | None:
    """Why two standing readings differ; ``None`` when they do not."""
    ids = (a.reading.id, b.reading.id)
    wrongs = {a.reading.id, b.reading.id} & told.retracted
    if len(wrongs) == 1 and not compatible(a.quantity, b.quantity):
        wrong, right = (a, b) if a.reading.id in wrongs else (b, a)
        if not told.corrects(wrong, right):
            return None  # withdrawn, and no rival of what other reports tell
        return Ground(Cause.CORRECTION, f"“{wrong.reading.label}” was corrected to “{right.reading.label}”", ids)
    if scopes_differ(a, b):
        return None if compatible(a.quantity, b.quantity) else _ground_scope(a, b)
    if compatible(a.quantity, b.quantity):
        return _ground_alike(a, b)
    return _ground_conflict(a, b, told)


def scopes_differ(a: Witnessed, b: Witnessed) -> bool:
    """Whether the two count different states, people or places."""
    if a.harms != b.harms and not _may_be_lost(a, b):
        return True
    if _other_people(_noun_of(a), _noun_of(b)) or _is_in_care(a) != _is_in_care(b):
        return True
    parts = (a.quantity.part_of, b.quantity.part_of)
    if a.quantity.additional != b.quantity.additional or (None not in parts and parts[0] != parts[1]):
        return True
    left, right = a.quantity.scope, b.quantity.scope
    if a.quantity.measure is Measure.MONEY and (left or right) and left != right:
        return not compatible(a.quantity, b.quantity)  # before tax, and who knows how
    return bool(left and right and left.lower() != right.lower() and not compatible(a.quantity, b.quantity))


def _noun_of(r: Witnessed) -> str:
    """What is counted; whom harm befell are people, named or not ("9 hurt")."""
    noun = (r.quantity.unit or ("person" if r.harms else "")).lower()
    return "people" if noun == "person" else noun


def _other_people(a: str, b: str) -> bool:
    """Whether the counted nouns differ ("people", "crew"): one may be a part of the other."""
    generic = word_list("outcomes", "generic.persons") | word_list("outcomes", "ill.nouns")
    kin = a == b or kin_nouns(a, b) >= KIN or all(noun in generic or harms_of_word(noun) for noun in (a, b))
    return bool(a and b and not kin)


def _may_be_lost(a: Witnessed, b: Witnessed) -> bool:
    """Whether one counts "lost" and the other joint states: "lost" is never killed or missing alone."""
    lost = [r for r in (a, b) if "lost" in r.harms]
    joint = [r for r in (a, b) if len(r.harms) > 1]
    return bool(lost) and (len(lost) == 2 or bool(joint))


def _ground_scope(a: Witnessed, b: Witnessed) -> Ground:
    text = f"“{a.reading.label}” counts {_scope(a)}, “{b.reading.label}” {_scope(b)}"
    return Ground(Cause.DIFFERENT_SCOPE, text, (a.reading.id, b.reading.id))


def _scope(r: Witnessed) -> str:
    return r.reading.scope or "all that are counted"


def _ground_alike(a: Witnessed, b: Witnessed) -> Ground | None:
    ids = (a.reading.id, b.reading.id)
    if a.quantity.value is None or b.quantity.value is None:
        vague, other = (a, b) if a.quantity.value is None else (b, a)
        if other.quantity.value is None:
            return None
        return Ground(Cause.VAGUE, f"“{vague.reading.label}” gives no figure and admits “{other.reading.label}”", ids)
    if rounds(a.quantity, b.quantity):
        return Ground(Cause.ROUNDING, f"“{a.reading.label}” and “{b.reading.label}” are one figure, rounded", ids)
    return None


def _ground_conflict(a: Witnessed, b: Witnessed, told: _Standing) -> Ground:
    ids = (a.reading.id, b.reading.id)
    if pair := _in_time(a, b, told):
        old, new = pair
        when = _as_of(new)
        return Ground(
            Cause.LATER_COUNT, f"“{new.reading.label}” is the later count{when}", (old.reading.id, new.reading.id)
        )
    if told.is_doubtful(a, b):
        return _ground_scope(a, b)
    if a.reading.asserted_by and b.reading.asserted_by and not set(a.reading.asserted_by) & set(b.reading.asserted_by):
        return Ground(Cause.DIFFERENT_ASSERTER, "", ids)
    if a.reading.documents == b.reading.documents and len(a.reading.documents) == 1:
        # One report that tells two figures in one voice does not contradict itself: they count two things.
        return _ground_scope(a, b)
    return Ground(Cause.UNEXPLAINED, "", ids)


def _as_of(r: Witnessed) -> str:
    when = r.figures[0].as_of
    day = when and (when.value or when.latest)
    return f" (as of {tell_date(day)})" if day else ""


def _in_time(a: Witnessed, b: Witnessed, told: _Standing) -> tuple[Witnessed, Witnessed] | None:
    """(earlier, later) when one count follows the other and the earlier is not upheld beside it."""
    for old, new in ((a, b), (b, a)):
        if any(old.quantity.value in moved_from(f) for f in new.figures) or (
            old.quantity.value in told.overtaken and new.quantity.value not in told.overtaken
        ):
            return old, new
    day_a, day_b = told.days[a.reading.id], told.days[b.reading.id]
    if (
        day_a
        and day_a == day_b
        and a.harms == b.harms == _DEAD
        and not (a.reading.asserted_by and b.reading.asserted_by)
    ):
        return _by_size(a, b)  # within a day a toll that nobody disputes by name rises
    if not day_a or not day_b or day_a == day_b:
        return _risen(a, b)
    old, new = (a, b) if day_a < day_b else (b, a)
    if new.harms == old.harms and any(told_by(f, "lowering") for f in new.figures):
        return old, new
    if _same_asserter(a, b) or _one_tally(a, b) or new.quantity.value in told.changed:
        return old, new
    if not (old.harms or new.harms) and not _is_upheld(old, new):
        return old, new  # what no one vouches for by name the later report brings up to date
    return (old, new) if _moves_on(old, new) else None


def _is_upheld(old: Witnessed, new: Witnessed) -> bool:
    """Whether somebody stands by one of two figures against the other: both parties, or one, of a sum."""
    told = [bool(r.reading.asserted_by) for r in (old, new)]
    return all(told) or (any(told) and old.quantity.measure is Measure.MONEY)


def _moves_on(old: Witnessed, new: Witnessed) -> bool:
    """Whether a count of this kind changes with time, so that the later of two takes the place of the earlier."""
    if not new.harms and _lasts(old) and _lasts(new) and not _side_by_side(old, new):
        return True
    return _grows(new) and not (_tolls(new) and (new.quantity.value or 0) < (old.quantity.value or 0))


def _risen(a: Witnessed, b: Witnessed) -> tuple[Witnessed, Witnessed] | None:
    """(earlier, later) where no day parts two tolls but the words before the greater say that it rose to it."""
    low, high = _by_size(a, b)
    risen = [any(told_by(f, "rising") for f in r.figures) for r in (low, high)]
    return (low, high) if a.harms and a.harms == b.harms and risen == [False, True] else None


def _by_size(a: Witnessed, b: Witnessed) -> tuple[Witnessed, Witnessed]:
    """The two, the smaller figure first."""
    return (a, b) if (a.quantity.value or 0) <= (b.quantity.value or 0) else (b, a)


def _is_changed(r: Witnessed) -> bool:
    """Whether the words before the figure say that it is a new one: "raised its bid to $47"."""
    return not r.harms and any(told_by(f, "changing") for f in r.figures)


def told_by(figure: Figure, how: str) -> bool:
    """Whether one of the words of estimates.toml under this key stands right before the figure."""
    place = figure.claim.sentence or figure.claim
    at = figure.quantity.start - place.start
    before = place.text[max(0, at - _BEFORE) : max(0, at)].lower()
    words = re.split(r"\d", before)[-1].split()
    return bool(word_list("estimates", how).intersection(words))


def _grows(r: Witnessed) -> bool:
    """Whether the count is of a kind that rises while news comes in."""
    return bool(r.harms or set(r.quantity.event_lemmas) & word_list("outcomes", "cumulative.verbs"))


def _lasts(r: Witnessed) -> bool:
    """Whether what is counted may end ("without power"): then a later count takes an earlier one's place."""
    return bool(set(r.quantity.event_lemmas) & word_list("outcomes", "lasting.verbs"))


def _side_by_side(a: Witnessed, b: Witnessed) -> bool:
    """Whether one report sets the two against each other."""
    return bool(set(a.reading.documents) & set(b.reading.documents))


def _one_tally(a: Witnessed, b: Witnessed) -> bool:
    """Whether both are one party's share or tally in the reports' own words: such figures move while counting."""
    told = a.reading.asserted_by and b.reading.asserted_by
    return not told and any(of_one(f.holder, g.holder) for f in a.figures for g in b.figures)


def _tolls(r: Witnessed) -> bool:
    """The dead and injured do not become fewer; the missing do, and those still in hospital."""
    return bool(r.harms - {"missing"}) and not _is_in_care(r)


def _is_in_care(r: Witnessed) -> bool:
    """Whether it counts who is in hospital still: a part of the injured that becomes smaller."""
    return any(_in_care(figure) for figure in r.figures)


def _in_care(figure: Figure) -> bool:
    start = figure.claim.start
    own = replace(figure.quantity, start=figure.quantity.start - start, end=figure.quantity.end - start)
    return is_still_in_care(own, figure.claim.text)


def _same_asserter(a: Witnessed, b: Witnessed) -> bool:
    return bool(set(a.reading.asserted_by) & set(b.reading.asserted_by))


def _unbridged(grounds: Sequence[Ground]) -> tuple[Ground, ...]:
    """Grounds without those between parts of wholes that are themselves explained."""
    parts = {id for g in grounds if g.kind is Cause.PARTS_ADD_UP for id in g.readings[:2]}
    unexplained = (Cause.UNEXPLAINED, Cause.DIFFERENT_ASSERTER)
    return tuple(g for g in grounds if not (g.kind in unexplained and set(g.readings) <= parts))


def _settle(grounds: Sequence[Ground], standing: Sequence[Witnessed], stemma: Stemma) -> Verdict:
    given = {_VERDICT_OF[g.kind] for g in grounds if g.kind in _VERDICT_OF}
    for verdict in _ORDER:
        if verdict in given:
            return verdict
    documents = frozenset(d for r in standing for d in r.reading.documents)
    return Verdict.AGREED if stemma.count_origins(documents) > 1 else Verdict.SINGLE


def _current(verdict: Verdict, told: _Standing, grounds: Sequence[Ground]) -> str | None:
    standing = told.readings
    if verdict is Verdict.DISPUTED or not standing:
        return None
    old = {g.readings[0] for g in grounds if g.kind is Cause.LATER_COUNT}
    live = [r for r in standing if r.reading.id not in old | told.retracted]
    valued = [r for r in live if r.quantity.value is not None] or live
    if verdict is Verdict.SCOPE and len({r.quantity.value for r in valued}) > 1:
        return _widest(valued)
    newest = verdict is Verdict.UPDATED or bool(old)
    # What only counts other states or people than the counts that follow each other is no later one.
    followed = {id for g in grounds if g.kind in (Cause.LATER_COUNT, Cause.CORRECTION) for id in g.readings}
    if verdict is Verdict.UPDATED:
        valued = [r for r in valued if r.reading.id in followed] or valued
    best = max(
        valued,
        key=lambda r: ((told.days[r.reading.id] or "") if newest else "", r.reading.origins, -standing.index(r)),
        default=None,
    )
    return best.reading.id if best else None


def _widest(valued: Sequence[Witnessed]) -> str | None:
    """The reading that counts most states, when one counts more than all others."""
    ranked = sorted(valued, key=lambda r: -len(r.harms))
    wider = len(ranked) > 1 and len(ranked[0].harms) > len(ranked[1].harms)
    return ranked[0].reading.id if wider else None
