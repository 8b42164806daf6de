"""The readings of a point that no copying made, and what is asked of each of them many times."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from variorum.collate.figures.surroundings import is_told_once, told_by
from variorum.values import Descent, Manner, Passage, Stemma

from .forming import Witnessed
from .included import Bridges, bridges_of
from .scopes import scopes_differ

Doubts = frozenset[frozenset[Passage]]


@dataclass(frozen=True)
class Standing:
    """The readings that no copying made, with what is asked of each of them many times."""

    readings: tuple[Witnessed, ...]
    stemma: Stemma
    doubts: Doubts = frozenset()
    orders: Mapping[str, str] = field(default_factory=dict[str, str])

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

    @cached_property
    def bridges(self) -> Bridges:
        """Pairs of values of which some sentence names whom only the greater counts (see ``bridges_of``)."""
        return bridges_of(figure for r in self.readings for figure in r.figures)

    def is_bridged(self, a: Witnessed, b: Witnessed) -> bool:
        """Whether the two count one state, and a sentence tells who is counted in by the one alone."""
        values = sorted(r.quantity.value or 0 for r in (a, b))
        return a.harms == b.harms and (values[0], values[1]) in self.bridges

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

    def is_overtaken(self, r: Witnessed, *, at_first: bool) -> bool:
        """Whether some report tells the value as what was said at first, or before (see ``is_told_once``)."""
        same = self._by_value[r.quantity.value]
        return any(is_told_once(f, at_first=at_first) for s in same for f in s.figures)

    @cached_property
    def days(self) -> dict[str, str | None]:
        """Reading → the last day on which its value is told in any reading: stated as-of first, else publication.

        A copy upholds nothing: what it has from its parent holds for the parent's day.
        """
        days = {r.reading.id: self._day(r) for r in self.readings}
        return days if any(days.values()) else {r.reading.id: self._order(r) for r in self.readings}

    def _order(self, r: Witnessed) -> str | None:
        """Month and day of the last report that tells the value, where no report of the point names a year.

        Reports of December and January are left in no order: the year between them is not known.
        """
        months = {day[:2] for day in self.orders.values()}
        if {"01", "12"} <= months:
            return None
        return max((self.orders[f.document] for f in r.figures if f.document in self.orders), default=None)

    def alike(self, r: Witnessed) -> tuple[Witnessed, ...]:
        """All readings of the value in its scope, the reading itself among them."""
        return tuple(s for s in self._by_value[r.quantity.value] if s is r or not scopes_differ(s, r))

    def asserters(self, r: Witnessed) -> frozenset[str]:
        """Who is named for the value, in whichever reading."""
        return frozenset(name for s in self.alike(r) for name in s.reading.asserted_by)

    def _day(self, r: Witnessed) -> str | None:
        same = self.alike(r)
        stated = [when.latest for s in same if (when := s.figures[0].as_of) and when.latest]
        told = {f.document for s in same for f in s.figures}
        own = [f.day for s in same for f in s.figures if f.day and not self._copied.get(f.document, frozenset()) & told]
        return max(stated or own or [s.day for s in same if s.day], default=None)

    @cached_property
    def _copied(self) -> Mapping[str, frozenset[str]]:
        """Document → what it was copied from, later versions of an outlet's own aside."""
        return _parents(d for d in self.stemma.descents if d.manner is not Manner.VERSION)

    @cached_property
    def _versions(self) -> Mapping[str, frozenset[str]]:
        """Document → the outlet's earlier versions of it."""
        return _parents(d for d in self.stemma.descents if d.manner is Manner.VERSION)

    def replaces(self, old: Witnessed, new: Witnessed) -> bool:
        """Whether a later version of a report tells the one in place of the other, and none turns it round."""
        return self._is_version(new, old) and not self._is_version(old, new)

    def _is_version(self, a: Witnessed, b: Witnessed) -> bool:
        here, there = ({f.document for s in self.alike(r) for f in s.figures} for r in (a, b))
        return any(self._versions.get(d, frozenset()) & there and d not in there for d in here)


def _parents(descents: Iterable[Descent]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for descent in descents:
        found[descent.child].add(descent.parent)
    return {child: frozenset(parents) for child, parents in found.items()}


def _is_changed(r: Witnessed) -> bool:
    """Whether the words before the figure say that it is a new one: "raised its bid to $47"."""
    return not r.harms and any(told_by(f, "changing") for f in r.figures)
