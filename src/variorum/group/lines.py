"""Storylines of a stream: each report joins the line it is most like, or opens one.

Reports come in the order of their days, so the result does not depend on the order of
arrival inside one pile; a line is judged by its nearest report and by all of them (after
Allan, Papka & Lavrenko 1998, on-line new event detection).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import log

from variorum.lang.clusters import connect

from .likeness import Trace, likeness

# Fixed on the first 200 incidents of the development stream (pairs F 86), checked on the next 400 (85).
_SAME = 0.18
_DECAY = 0.02
# A word that more reports than this have leads to nobody.
_COMMON = 60
# Of a long line its latest reports are compared.
_LATEST = 40


@dataclass(slots=True)
class _Drawing:
    """The lines drawn so far, and where a word was met."""

    traces: Mapping[str, Trace]
    days: Mapping[str, str | None]
    lines: list[list[str]] = field(default_factory=list)
    home: dict[str, int] = field(default_factory=dict)
    met: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def place(self, family: Sequence[str]) -> None:
        """Add the reports of one family to the line they are most like, or to a new one."""
        at = self._nearest(family)
        if at is None:
            at = len(self.lines)
            self.lines.append([])
        for id in family:
            self.lines[at].append(id)
            self.home[id] = at
            for key in self.traces[id].keys:
                self.met[key].append(id)

    def _nearest(self, family: Sequence[str]) -> int | None:
        keys = sorted({key for id in family for key in self.traces[id].keys})
        near = {self.home[other] for key in keys if len(self.met[key]) <= _COMMON for other in self.met[key]}
        scored = [(self._fit(family, self.lines[at][-_LATEST:]), -at) for at in sorted(near)]
        best = max(scored, default=(0.0, 0))
        return -best[1] if best[0] >= _SAME else None

    def _fit(self, family: Sequence[str], line: Sequence[str]) -> float:
        """Half the likeness to the nearest report, half to all; a little less the more days lie between."""
        scores = [
            likeness(self.traces[a], self.traces[b]) - _DECAY * log(1 + (days_apart(self.days[a], self.days[b]) or 0))
            for a in family[-_LATEST:]
            for b in line
        ]
        return round((max(scores) + sum(scores) / len(scores)) / 2, 6)


def draw_lines(
    traces: Mapping[str, Trace], days: Mapping[str, str | None], lineage: Iterable[tuple[str, str]]
) -> tuple[tuple[str, ...], ...]:
    """The storylines, each in the order of its reports' ids; kin by *lineage* always share one.

    Near linear: a report meets only lines with which it shares one of its weightiest words.
    """
    families = connect(sorted(traces), lineage)
    drawing = _Drawing(traces, days)
    for family in sorted(families, key=lambda family: (min(days[id] or "9999" for id in family), family)):
        drawing.place(family)
    return tuple(tuple(sorted(line)) for line in sorted(drawing.lines, key=min))


def days_apart(a: str | None, b: str | None) -> int | None:
    """Days between two dates; ``None`` when one is unknown."""
    return abs((date.fromisoformat(a[:10]) - date.fromisoformat(b[:10])).days) if a and b else None
