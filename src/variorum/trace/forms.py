"""One form filled in twice: sentences in common that tell of other people, places, figures and days.

A copy tells the same facts, but for the few that it loses or distorts; reports of two events in an
agency's set phrases, or made by one program, tell other facts in the same words.
"""

from collections.abc import Sequence

from .reports import Report
from .runs import Run, sentences_of

# Of the facts in the copied sentences, the share that must be the parent's.
_SAME_FACTS = 0.5
_LEAST_FACTS = 4
# Share of a sentence's words that must stand in the other for them to be one sentence.
_ONE_SENTENCE = 0.25
# Of the facts that sentences in common tell in the same place, the share that must agree, and how much must disagree:
# planted copies with changes lie at .92 and above; 699 of 702 pairs of invented events in one wording are forms so.
_AGREED = 0.75
_LEAST_OTHER = 3
_NAME = 2  # what a name counts beside a figure: counts are brought up to date, names are not


def is_form(left: Report, right: Report, runs: Sequence[Run], pairs: Sequence[tuple[int, int, float]]) -> bool:
    """Whether the common words are a form that each filled in with its own facts; *pairs* are common sentences."""
    return _are_others_told(left, right, runs) or _are_others_put(left, right, pairs)


def _are_others_put(left: Report, right: Report, pairs: Sequence[tuple[int, int, float]]) -> bool:
    """Whether too many names and figures of the one stand in place of others of the other, each counted once."""
    joined = [(left.facts[a], right.facts[b]) for a, b, share in pairs if share >= _ONE_SENTENCE]
    if not joined:
        return False
    places = _dateline(left), _dateline(right)
    told = [(x.names, y.names) for x, y in joined] + ([places] if all(places) else [])
    names = _weigh(told, left.names, right.names)
    figures = _weigh([(x.figures, y.figures) for x, y in joined], left.figures, right.figures)
    same, other = (_NAME * names[n] + figures[n] for n in (0, 1))
    return other >= _LEAST_OTHER and same < _AGREED * (same + other)


def _dateline(report: Report) -> frozenset[str]:
    """The place that the report is sent from, word by word."""
    line = report.article.dateline
    return frozenset(line.place.lower().split()) if line and line.place else frozenset()


def _weigh(
    told: Sequence[tuple[frozenset[str], frozenset[str]]], lefts: frozenset[str], rights: frozenset[str]
) -> tuple[int, int]:
    """How many facts of one kind agree, and how many stand for others: what only one tells may have been left out."""
    same = frozenset[str]().union(*(x & y for x, y in told))
    put = [(x - y - rights, y - x - lefts) for x, y in told]
    here, there = (frozenset[str]().union(*(pair[side] for pair in put if all(pair))) for side in (0, 1))
    return len(same), min(len(here), len(there))


def _are_others_told(left: Report, right: Report, runs: Sequence[Run]) -> bool:
    """Whether most facts in the common sentences of either stand nowhere in the other."""
    shares = []
    for report, other, side in ((left, right, "a"), (right, left, "b")):
        told = sentences_of(report, runs, side)
        facts = frozenset[str]().union(*(report.facts[n].names | report.facts[n].figures for n in told))
        if len(facts) < _LEAST_FACTS:
            return False
        shares.append(len(facts & (other.names | other.figures)) / len(facts))
    return max(shares) < _SAME_FACTS
