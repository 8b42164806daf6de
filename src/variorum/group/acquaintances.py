"""Reports that belong to the chief line of a small pile, though they are told in words of their own.

A column, a bulletin of a ministry or a transcript shares few words with the reports of the wires; but it names
who and what these name over and over, and no other event has those names.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from .lines import Apart, Seen, line_of, words_in_common

# In larger piles two events of one region share their names.
_FEW = 60
# Likeness by words below which names alone prove nothing. Fixed on the invented piles, all of which were looked at.
_LEAST = 0.09
# A name recurs where so great a part of the line has it; of such names a report has so many, each counted by that part.
_RECURRING, _KNOWN = 0.4, 1.0

Lines = Sequence[tuple[str, ...]]


def take_in(lines: Lines, seen: Mapping[str, Seen], apart: Apart) -> Lines:
    """The lines, those that name what the chief one names over and over joined to it. Linear in the reports.

    The chief line has more than half of the reports; without one, and in a large pile, nothing is joined.
    """
    chief = max(lines, key=len, default=())
    if not len(seen) <= _FEW or 2 * len(chief) <= len(seen):
        return lines
    held = Counter(name for id in chief for name in seen[id].trace.names)
    recurring = {name: n / len(chief) for name, n in held.items() if n > 1 and n >= _RECURRING * len(chief)}
    joined = [line for line in lines if line != chief and _is_known(line, chief, recurring, seen, apart)]
    rest = [line for line in lines if line != chief and line not in joined]
    return sorted([*rest, tuple(sorted(id for line in (chief, *joined) for id in line))])


def _is_known(
    line: Sequence[str], chief: Sequence[str], recurring: Mapping[str, float], seen: Mapping[str, Seen], apart: Apart
) -> bool:
    if any(other in apart.get(id, ()) for id in line for other in chief):
        return False
    names = frozenset[str]().union(*(seen[id].trace.names for id in line))
    shared = words_in_common(line_of([seen[id] for id in line]), line_of([seen[id] for id in chief]))
    told = sum(recurring[name] for name in sorted(names & recurring.keys()))
    return told >= _KNOWN and shared >= _LEAST * len(line) * len(chief)
