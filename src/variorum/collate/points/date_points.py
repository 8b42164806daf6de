"""Points about dates: when the same event is said to have been."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, combinations, product

from variorum.collate.copied import Copied, counterparts
from variorum.collate.days.dated import days_agree, reading_of
from variorum.collate.days.far_days import is_explicit, same_far_day
from variorum.collate.days.happenings import Dated, gather_dated, gather_undated, is_odd
from variorum.collate.days.hours import clock_of, half_clock_of, hours_agree, one_hour
from variorum.collate.days.one_occasion import part_occasions
from variorum.collate.figures.dating import report_days
from variorum.collate.joining.blocks import neighbours
from variorum.collate.questions.asked_dates import ask_when
from variorum.lang.clusters import connect
from variorum.lang.view import fold_words
from variorum.lang.words import Pool, alike
from variorum.values import (
    Cause,
    Filing,
    Ground,
    Point,
    PointKind,
    Reading,
    Stemma,
    Time,
    Verdict,
)

_SINCE = re.compile(r"\b(?:since|from)(?: the)? $", re.IGNORECASE)


def find_date_points(filing: Filing, documents: frozenset[str], copied: Copied) -> Iterator[Point]:
    """One point per event that at least two reports date, or that a copy dates otherwise than its parent."""
    events = (*gather_dated(filing, documents), *gather_undated(filing, documents))
    place = {event: n for n, event in enumerate(events)}
    firm = [event for event in events if not event.loose]
    made = {(place[a], place[b]) for a, b in _made(firm, events, copied)}
    days = report_days(filing, documents)
    far = {(place[a], place[b]) for a, b in same_far_day(events, days)}
    near = chain(sorted(made), sorted(far), _near(events), _at_one_hour(events))
    sure = made | far
    for group in connect(range(len(events)), near, lambda a, b: (a, b) in sure or _are_one(events[a], events[b])):
        at = {n: position for position, n in enumerate(group)}
        inside = [(at[a], at[b]) for a, b in made if a in at]
        for told in part_occasions([events[n] for n in group], inside, days, _are_one):
            if _is_worth_asking(told, filing.stemma):
                yield _point(told, filing.stemma)


def _is_worth_asking(told: Sequence[Dated], stemma: Stemma) -> bool:
    """Whether two independent texts date the event, or a copy dates it otherwise than its parent."""
    documents = frozenset(event.document for event in told)
    differ = _differ_in_value if all(event.loose for event in told) else _are_told_apart
    return stemma.count_origins(documents) > 1 or any(
        a.document != b.document and differ(a, b) for a, b in combinations(told, 2)
    )


def _differ_in_value(a: Dated, b: Dated) -> bool:
    return a.time.value != b.time.value


def _are_told_apart(a: Dated, b: Dated) -> bool:
    return not _one_value(a, b)


def _made(firm: Sequence[Dated], events: Sequence[Dated], copied: Copied) -> Iterator[tuple[Dated, Dated]]:
    """Which of a copy's dated events was made of which; of those of idle verbs only by a written day or an hour.

    Where the parent tells the copy's other time elsewhere, the copy has it from there.
    """
    told = [event for event in events if is_explicit(event.time) or clock_of(event.time) is not None]
    written = list({(event.document, event.time.start): event for event in reversed(told)}.values())[::-1]
    known = {(event.document, event.time.value) for event in events if event.time.value}
    for a, b in counterparts(firm, copied, _dates_alike):
        if a.time.value == b.time.value or (a.document, b.time.value) not in known:
            yield a, b
    for a, b in counterparts(written, copied, _dates_alike):
        if (a.loose or b.loose) and (a.time.value == b.time.value or (a.document, b.time.value) not in known):
            yield a, b


def _dates_alike(a: Dated, b: Dated) -> bool:
    """Whether both are days or both hours; "since 2029" and "in April" are of two kinds."""
    return a.time.type is b.time.type and _is_since(a) is _is_since(b)


def _is_since(event: Dated) -> bool:
    return _SINCE.search(event.before) is not None


def _near(events: Sequence[Dated]) -> Iterator[tuple[int, int]]:
    """Places of events with kin verbs and an agent or object alike; of many, those that stand near. Near linear."""
    verbs = Pool(e.proposition.verb for e in events)
    names = Pool(name.lower() for e in events for name in (*e.proposition.agents, *e.things))
    things = {name for e in events for name in e.things}
    holders: dict[tuple[str, str], dict[int, None]] = defaultdict(dict)
    for n, event in enumerate(events):
        told = event.proposition
        parts = {other for name in (*told.agents, *event.things) for other in names.alike(name.lower())}
        parts |= {word for word in told.terms if word in things}
        for key in product(verbs.alike(told.verb), parts):
            holders[key][n] = None
    for key in sorted(holders):
        yield from neighbours(list(holders[key]))


def _at_one_hour(events: Sequence[Dated]) -> Iterator[tuple[int, int]]:
    """Places of events of one hour with a thing alike. Near linear."""
    things = Pool(name.lower() for e in events for name in e.things)
    holders: dict[tuple[int, str], dict[int, None]] = defaultdict(dict)
    for n, event in enumerate(events):
        if (clock := half_clock_of(event.time)) is not None:
            odd = {""} if is_odd(event.time) else set()
            for other in sorted(odd | {kin for name in event.things for kin in things.alike(name.lower())}):
                holders[clock, other][n] = None
    for key in sorted(holders):
        yield from neighbours(list(holders[key]))


def _are_one(a: Dated, b: Dated) -> bool:
    """Kin verbs with at least one argument in common on each side that names any, or one thing at one odd hour."""
    if a.loose or b.loose or _are_counted_apart(a, b):
        return False
    if not alike(a.proposition.verb, b.proposition.verb):
        return _same_hour(a, b)
    agents = _meet(a.proposition.agents, b.proposition.agents)
    objects = _meet(a.things, b.things) or _is_of_the_other(a, b) or _is_of_the_other(b, a)
    if a.things and b.things:
        return bool(objects) and (agents is not False or _may_be_one(a.proposition.agents, b.proposition.agents))
    terms = set(a.proposition.terms) & set(b.proposition.terms) - {a.proposition.verb}
    return bool(agents) and len(terms) >= 2


def _is_of_the_other(a: Dated, b: Dated) -> bool:
    """Whether a thing of the one stands in the other's clause of one verb: "fired water", "fired a jet of water"."""
    same = a.proposition.verb == b.proposition.verb
    return same and any(name == name.lower() and name in b.proposition.terms for name in a.things)


def _are_counted_apart(a: Dated, b: Dated) -> bool:
    """Whether a thing of both is counted by another number in each: "held 9 million crowns", "held 2 million"."""
    ours, theirs = (
        {q.unit.lower(): q.value for q in e.claim.quantities if q.unit and q.value is not None} for e in (a, b)
    )
    return any(
        n in ours and n in theirs and ours[n] != theirs[n] for n in {name.lower() for name in (*a.things, *b.things)}
    )


def _same_hour(a: Dated, b: Dated) -> bool:
    """Whether two verbs tell what was at the same minute, of a round one what was done to one thing."""
    clock = clock_of(a.time)
    if clock is None or clock % 30 == 0 or not one_hour(a.time, b.time) or not _same_day(a.time, b.time):
        return False
    if is_odd(a.time) and a.document != b.document:
        return True  # "cleared", "swept" at 6.52: two things are hardly told of one odd minute
    alike_agents = _meet(a.proposition.agents, b.proposition.agents) is not False
    return bool(_meet(a.things, b.things)) and (alike_agents or _may_be_one(a.proposition.agents, b.proposition.agents))


def _same_day(a: Time, b: Time) -> bool:
    return not (a.earliest and b.earliest) or a.earliest == b.earliest


def _may_be_one(left: Sequence[str], right: Sequence[str]) -> bool:
    """A name and a common noun may stand for one ("the Maren", "the ferry"); two names may not."""
    named = [any(name[:1].isupper() for name in side) for side in (left, right)]
    return not all(named)


def _meet(left: Sequence[str], right: Sequence[str]) -> bool | None:
    """Whether any of the names are alike; ``None`` when one side has none."""
    if not left or not right:
        return None
    return any(alike(x.lower(), y.lower()) for x in left for y in right)


def _point(told: Sequence[Dated], stemma: Stemma) -> Point:
    id = f"d:{told[0].document}:{told[0].passage.start}"
    groups: list[list[Dated]] = []
    kin = {frozenset((descent.child, descent.parent)) for descent in stemma.descents}
    for event in told:
        home = next((group for group in groups if _one_value(group[0], event) or _repeats(group, event, kin)), None)
        groups.append([event]) if home is None else home.append(event)
    readings = [reading_of(f"{id}r{n}", group, stemma) for n, group in enumerate(groups, 1)]
    clashes = [(a, b) for a, b in combinations(range(len(groups)), 2) if not _agree(groups[a][0], groups[b][0])]
    return Point(
        id=id,
        story=told[0].document,
        question=ask_when(told),
        kind=PointKind.DATE,
        verdict=_verdict(clashes, readings, groups, stemma),
        reasons=tuple(_grounds(clashes, readings, groups, stemma)),
        current=None if clashes else _finest(readings, groups),
        readings=tuple(readings),
    )


def _one_value(a: Dated, b: Dated) -> bool:
    if a.time.value and b.time.value:
        return a.time.value == b.time.value and a.claim.speaker == b.claim.speaker
    return a.time.value == b.time.value and fold_words(a.time.text) == fold_words(b.time.text)


def _repeats(group: Sequence[Dated], event: Dated, kin: Collection[frozenset[str]]) -> bool:
    """Whether a copy left the words as they were ("shook hands today"), though it came out on another day."""
    words = fold_words(event.passage.text)
    return any(
        frozenset((other.document, event.document)) in kin and fold_words(other.passage.text) == words
        for other in group
    )


def _agree(a: Dated, b: Dated) -> bool:
    """Whether the two times can be one: days that can, and hours that can."""
    return days_agree(a.time, b.time) and hours_agree(a.time, b.time, (a.before, b.before))


def _only_copied(group: Sequence[Dated], stemma: Stemma) -> bool:
    children = {descent.child for descent in stemma.descents}
    return all(event.document in children for event in group)


def _is_made(group: Sequence[Dated], other: Sequence[Dated], stemma: Stemma) -> bool:
    """Whether only copies tell the one time, and a parent of theirs the other."""
    children, parents = ({event.document for event in told} for told in (group, other))
    made = {descent.child for descent in stemma.descents if descent.parent in parents}
    return children <= made


def _verdict(
    clashes: Sequence[tuple[int, int]], readings: Sequence[Reading], groups: Sequence[Sequence[Dated]], stemma: Stemma
) -> Verdict:
    if any(not _only_copied(groups[a], stemma) and not _only_copied(groups[b], stemma) for a, b in clashes):
        return Verdict.DISPUTED
    if clashes:
        return Verdict.DISTORTED
    documents = frozenset(d for reading in readings for d in reading.documents)
    return Verdict.AGREED if stemma.count_origins(documents) > 1 else Verdict.SINGLE


def _grounds(
    clashes: Sequence[tuple[int, int]], readings: Sequence[Reading], groups: Sequence[Sequence[Dated]], stemma: Stemma
) -> Iterator[Ground]:
    for a, b in clashes:
        ids = (readings[a].id, readings[b].id)
        if _is_made(groups[a], groups[b], stemma) or _is_made(groups[b], groups[a], stemma):
            yield Ground(Cause.COPY_DRIFT, f"“{readings[a].label}” became “{readings[b].label}” in a copy", ids)
        else:
            text = f"“{readings[a].label}” and “{readings[b].label}” cannot both be; no report explains it"
            yield Ground(Cause.UNEXPLAINED, text, ids)


def _finest(readings: Sequence[Reading], groups: Sequence[Sequence[Dated]]) -> str | None:
    ranked = sorted(range(len(groups)), key=lambda n: (-len(groups[n][0].time.value or ""), n))
    return readings[ranked[0]].id if ranked else None
