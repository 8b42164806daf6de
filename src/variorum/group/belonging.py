"""Which reports of a small pile belong to its chief line, and which tell of another event like it.

A column, a bulletin or a paper from elsewhere shares few words with the reports of the wires, and an attack of the
same war, another trial in the same court shares many. What tells them apart is how they share: a report of the line has
the words that most of it has, is much like one of the others at least, and takes up what only one or two of them tell.
A report of a day before theirs can hardly tell of what they tell of.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from math import fsum

from variorum.lang.clusters import connect

from .likeness import likeness
from .lines import Apart, Pair, Seen

# In larger piles a line is judged by the names on it (``strangers``); of smaller ones too little is known.
_LEAST, _MOST = 5, 60
# Reports of a line that have a word for it to be one of the line's.
_OFTEN, _TWICE = 0.4, 2
_SELDOM = 2  # reports that have a word which is no common property
# Weights of a logistic regression on 27 piles (24 reports of other events, 152 families of the chief line), and the
# odds below which a family is of another event; each pile left out in turn: 5 strangers kept, 3 of the line put out.
_LINE_WORDS, _NEAREST, _TAKEN_UP, _FREE = 18.2, 16.0, 17.0, -14.5
_ODDS = -2.0
# What it takes off that a family is older than all the others but one, who may be of another event too. Fixed on 40
# piles, each left out in turn: 3 strangers kept and 3 of the line put out, where it was 8 and 3.
_EARLIER, _SAME_NEWS = 4.8, timedelta(1)
_ROUNDS = 3

Lines = Sequence[tuple[str, ...]]


def judge_chief(lines: Lines, seen: Mapping[str, Seen], ties: Iterable[Pair], apart: Apart) -> Lines | None:
    """The lines, the chief one with what belongs to it and nothing else; those tied stay together.

    ``None`` where it cannot be judged: where no line has more than half of the reports, in piles of few or many.
    Quadratic in the reports.
    """
    chief = max(lines, key=len, default=())
    if not _LEAST <= len(seen) <= _MOST or 2 * len(chief) <= len(seen) or len(chief) < _LEAST - 1:
        return None
    families = connect(sorted(seen), ties)
    kept = frozenset(chief)
    for _ in range(_ROUNDS):
        own = [family for family in families if _belongs(family, kept, seen, apart)]
        told = frozenset(id for family in own for id in family)
        if told == kept or 2 * len(told) <= len(seen):
            break
        kept = told
    rest = [tuple(id for id in line if id not in kept) for line in lines if line != chief]
    gone = frozenset(chief) - kept
    out = connect(sorted(gone), _within(ties, gone))
    return sorted(line for line in (*rest, *out, tuple(sorted(kept))) if line)


def _within(ties: Iterable[Pair], ids: frozenset[str]) -> list[Pair]:
    return [pair for pair in ties if ids.issuperset(pair)]


def _belongs(family: Sequence[str], kept: frozenset[str], seen: Mapping[str, Seen], apart: Apart) -> bool:
    """Whether a family belongs to the line of the reports *kept*."""
    others = sorted(kept.difference(family))
    if any(other in apart.get(id, ()) for id in family for other in others):
        return not kept.isdisjoint(family)  # people put them apart: the line goes on without whoever is not on it
    return not others or _odds(family, others, seen) >= _ODDS


def _odds(family: Sequence[str], others: Sequence[str], seen: Mapping[str, Seen]) -> float:
    """The log odds that a family is of the line that the *others* are on."""
    held = Counter(stem for id in others for stem in seen[id].trace.vector)
    line_words = [stem for stem, n in held.items() if n >= max(_TWICE, _OFTEN * len(others))]
    told = frozenset(stem for id in family for stem in seen[id].trace.vector)
    plain = frozenset(stem for id in family for stem in seen[id].trace.plain)
    nearest = max(likeness(seen[id].trace, seen[other].trace) for id in family for other in others)
    shared = sum(stem in told for stem in line_words) / max(1, len(line_words))
    taken_up = sum(1 <= held[stem] <= _SELDOM for stem in plain) / max(1, len(plain))
    earlier = _EARLIER * _is_earlier(family, others, seen)
    return round(fsum((_LINE_WORDS * shared, _NEAREST * nearest, _TAKEN_UP * taken_up, _FREE, -earlier)), 6)


def _is_earlier(family: Sequence[str], others: Sequence[str], seen: Mapping[str, Seen]) -> bool:
    """Whether all of a family came out more than a day before any of the others but one."""
    own = [_day(seen[id].day) for id in family if seen[id].is_stated]
    days = sorted(day for id in others if (day := _day(seen[id].day)))
    told = [day for day in own if day]
    return len(told) == len(family) and len(days) > 1 and max(told) < days[1] - _SAME_NEWS


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told[:10]) if told else None
