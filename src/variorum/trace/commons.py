"""Sources behind two reports that neither took from the other: a statement, a court paper, a police briefing."""

from collections import defaultdict
from collections.abc import Sequence

from variorum.values import Lost, LostKind, Passage, Reach

from .descents import Common


def find_common_sources(commons: Sequence[Common]) -> tuple[Lost, ...]:
    """One lost source per institution that several reports lean on in sentences that say the same."""
    reached: dict[tuple[str, LostKind], dict[str, Passage]] = defaultdict(dict)
    for common in commons:
        for one, other in common.passages:
            reached[common.name, common.kind].setdefault(one.document, one)
            reached[common.name, common.kind].setdefault(other.document, other)
    return tuple(
        Lost(name, kind, tuple(_reach(held[id]) for id in sorted(held)))
        for (name, kind), held in sorted(reached.items())
    )


def _reach(passage: Passage) -> Reach:
    return Reach(
        document=passage.document, relation="common source", start=passage.start, end=passage.end, text=passage.text
    )
