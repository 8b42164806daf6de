"""How the readings of a quantity stand to each other, and why.

The order of grounds follows the practice of casualty desks: copies are set aside first,
then corrections; what differs in scope is not compared; a later count replaces an
earlier one only where the earlier is not upheld; what is left is disputed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from variorum.collate.figures.intervals import compatible, is_rounded, rounds
from variorum.lang.telling import tell_date
from variorum.values import Cause, Ground, Stemma, Verdict

from .following import in_time
from .forming import Witnessed
from .grounds import tell_grounds
from .scopes import is_part_of, scopes_differ
from .standing import Doubts, Standing
from .sums import add_up

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


@dataclass(frozen=True, slots=True)
class Judgement:
    """Verdict, grounds and the reading a careful desk would print now."""

    verdict: Verdict
    grounds: tuple[Ground, ...]
    current: str | None


def judge(
    readings: Sequence[Witnessed],
    stemma: Stemma,
    distorted: frozenset[str],
    doubts: Doubts = frozenset(),
    orders: Mapping[str, str] | None = None,
) -> Judgement:
    """The verdict over *readings*; *distorted* are ids of readings that copying made. Quadratic in readings.

    *doubts* are pairs of figures that may answer two questions: they are not said to contradict each other.
    *orders* are the days without a year of reports (see ``yearless_days``), used where no report names a year.
    """
    told = Standing(tuple(r for r in readings if r.reading.id not in distorted), stemma, doubts, orders or {})
    grounds = [
        *_copied(readings, distorted),
        *(ground for a, b in combinations(told.readings, 2) if (ground := _compare(a, b, told))),
        *add_up(told.readings, scopes_differ),
    ]
    verdict = _settle(_unbridged(grounds), told.readings, stemma)
    return Judgement(verdict, tuple(tell_grounds(grounds, told.readings)), _current(verdict, told, grounds))


def _copied(readings: Sequence[Witnessed], distorted: frozenset[str]) -> Iterator[Ground]:
    for r in readings:
        if r.reading.id in distorted:
            who = ", ".join(r.reading.documents)
            yield Ground(Cause.COPY_DRIFT, f"“{r.reading.label}” stands only in a copy: {who}", (r.reading.id,))


def _compare(a: Witnessed, b: Witnessed, told: Standing) -> Ground | None:
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


def _ground_conflict(a: Witnessed, b: Witnessed, told: Standing) -> Ground:
    ids = (a.reading.id, b.reading.id)
    pair = in_time(a, b, told)
    if (is_part_of(a, b) and not (pair and _has_grown(*pair, told))) or (pair and _falls_to_none(*pair, told)):
        return _ground_scope(a, b)
    if pair:
        old, new = pair
        when = _as_of(new)
        return Ground(
            Cause.LATER_COUNT, f"“{new.reading.label}” is the later count{when}", (old.reading.id, new.reading.id)
        )
    if told.is_doubtful(a, b) or told.is_bridged(a, b):
        return _ground_scope(a, b)
    if a.reading.asserted_by and b.reading.asserted_by and not set(a.reading.asserted_by) & set(b.reading.asserted_by):
        return Ground(Cause.DIFFERENT_ASSERTER, "", ids)
    if a.reading.documents == b.reading.documents and len(a.reading.documents) == 1:
        # One report that tells two figures in one voice does not contradict itself: they count two things.
        return _ground_scope(a, b)
    return Ground(Cause.UNEXPLAINED, "", ids)


def _falls_to_none(old: Witnessed, new: Witnessed, told: Standing) -> bool:
    """Whether somebody else tells of none where some were counted before: of another place or matter, most likely."""
    none = new.quantity.value == 0 and (old.quantity.value or 0) > 0
    return none and not told.asserters(old) & told.asserters(new)


def _has_grown(old: Witnessed, new: Witnessed, told: Standing) -> bool:
    """Whether the later day has the greater count."""
    days = told.days[old.reading.id], told.days[new.reading.id]
    return days[0] != days[1] and (new.quantity.value or 0) > (old.quantity.value or 0)


def _as_of(r: Witnessed) -> str:
    when = r.figures[0].as_of
    day = when and (when.value or when.latest)
    return f" (as of {tell_date(day)})" if day else ""


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


def _current(verdict: Verdict, told: Standing, grounds: Sequence[Ground]) -> str | None:
    standing = told.readings
    if verdict is Verdict.DISPUTED or not standing:
        return None
    old = {g.readings[0] for g in grounds if g.kind is Cause.LATER_COUNT}
    live = [r for r in standing if r.reading.id not in old | told.retracted]
    valued = [r for r in live if r.quantity.value is not None] or live
    if verdict is Verdict.SCOPE and len({r.quantity.value for r in valued}) > 1:
        return _widest(valued)
    valued = [r for r in valued if not any(is_rounded(r.quantity, s.quantity) for s in valued)] or valued
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
