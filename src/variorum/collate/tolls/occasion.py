"""Which of the persons told of belong to the occasion the reports are about."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from variorum.values import Time, TimeType

from .told import BODY, Told

# Days within which two days may mean one occasion, and from which they cannot.
_NEAR, _FAR = timedelta(2), timedelta(7)
_LONGEST = timedelta(31)
Days = tuple[date, date]


def of_this_occasion(told: Sequence[Told]) -> frozenset[Told]:
    """The mentions without those that their own clause dates far from the day most reports name.

    A date next to the report's own tells when it was reported, not what happened. What a report opens with is never
    left out altogether: a report of a trial may tell of a fire months before.
    """
    dated = {item: days for item in told if (days := _days(item)) is not None}
    support: dict[date, set[str]] = defaultdict(set)
    for item in told:
        days = dated.get(item)
        if days and days[1] - days[0] <= _NEAR:
            support[days[1]].add(item.document)
        elif item.day:
            support[date.fromisoformat(item.day[:10])].add(item.document)
    near = {day: _supporters((day, day), support) for day in support}
    best = max(near, key=lambda day: (len(near[day]), day), default=None)
    if best is None:
        return frozenset(told)
    here = {item for item in told if item not in dated or _fits(dated[item], best, near[best], support)}
    opened = {item.document for item in here if item.place < BODY}
    return frozenset(here.union(item for item in told if item.place < BODY and item.document not in opened))


def _supporters(days: Days, support: Mapping[date, set[str]]) -> set[str]:
    """The reports that name a day near to these."""
    return {name for day, names in support.items() if days[0] - _NEAR <= day <= days[1] + _NEAR for name in names}


def _fits(days: Days, best: date, named: set[str], support: Mapping[date, set[str]]) -> bool:
    return days[0] - _FAR <= best <= days[1] + _FAR or len(_supporters(days, support)) >= len(named)


def _days(item: Told) -> Days | None:
    """The first and last day that the time nearest in its clause leaves open."""
    held = [days for t in item.claim.times if (days := _extent(t)) and days[1] - days[0] <= _LONGEST]
    nearest = min(
        (t for t in item.claim.times if _extent(t) in held),
        key=lambda t: (abs(t.start - item.fate.start), t.start),
        default=None,
    )
    days = _extent(nearest) if nearest else None
    if days is None or item.day is None:
        return days
    told = date.fromisoformat(item.day[:10])
    return days if days[1] < told - _NEAR else None


def _extent(time: Time) -> Days | None:
    if time.type not in (TimeType.DATE, TimeType.TIME) or not time.earliest or not time.latest:
        return None
    return date.fromisoformat(time.earliest[:10]), date.fromisoformat(time.latest[:10])
