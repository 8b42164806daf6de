"""Reports of other events that got on a line by the words of its states, its agencies and its kind of event.

Two attacks of one war share all of these, but no place and nobody; a report that mentions
the event of the line in passing opens with names that nobody else on it knows.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from variorum.lang.clusters import connect

from .lines import Pair, Seen, line_of, words_in_common

# Likeness, on average, from which a report is of the line though its opening names nobody known there: between what
# such reports have that are of the line (.24 and more in the invented piles) and that are not (.17 and less).
_ANYHOW = 0.2


def part_strangers(line: Sequence[str], seen: Mapping[str, Seen], ties: Iterable[Pair]) -> list[tuple[str, ...]]:
    """One line as lines that share names; those tied stay on one. Quadratic in the reports."""
    families = connect(line, ties)
    lines: list[tuple[str, ...]] = []
    for group in _acquainted(families, seen):
        strange = [family for family in group if len(group) > 1 and _is_strange(family, group, seen)]
        lines += strange
        lines.append(tuple(sorted(id for family in group if family not in strange for id in family)))
    return sorted(line for line in lines if line)


def _acquainted(families: Sequence[tuple[str, ...]], seen: Mapping[str, Seen]) -> list[list[tuple[str, ...]]]:
    """The families in groups that share names; who has none is acquainted with all."""
    casts = [frozenset[str]().union(*(_names(seen[id]) for id in family)) for family in families]
    places = range(len(families))
    met = [pair for pair in combinations(places, 2) if _meet(casts[pair[0]], casts[pair[1]])]
    return [[families[n] for n in group] for group in connect(places, met)]


def _names(report: Seen) -> frozenset[str]:
    """The names of its cast, and the words that are names only: told by surname here and in full there."""
    return report.cast | report.trace.names if report.cast else report.cast


def _meet(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two casts have a name in common, or one of them has none."""
    return not a or not b or not a.isdisjoint(b)


def _is_strange(family: Sequence[str], group: Sequence[Sequence[str]], seen: Mapping[str, Seen]) -> bool:
    """Whether a family opens with names that no other has, and is not much like the others either."""
    others = [id for other in group if other != family for id in other]
    opens = frozenset[str]().union(*(seen[id].opens for id in family))
    if not opens or any(not opens.isdisjoint(seen[id].cast) for id in others):
        return False
    shared = words_in_common(line_of([seen[id] for id in family]), line_of([seen[id] for id in others]))
    return shared / (len(family) * len(others)) < _ANYHOW
