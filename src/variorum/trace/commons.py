"""Sources behind two reports that neither took from the other: a statement, a court paper, a police briefing."""

from collections import defaultdict
from collections.abc import Sequence

from variorum.lang.clusters import connect
from variorum.values import Lost, LostKind, Passage, Reach

from .descents import Common


def find_common_sources(commons: Sequence[Common]) -> tuple[Lost, ...]:
    """One lost source per voice that several reports lean on in sentences that say the same.

    "Police" of reports that hang together in no way are not one source: each group has its own.
    """
    reached: dict[tuple[str, LostKind], dict[str, Passage]] = defaultdict(dict)
    joined: dict[tuple[str, LostKind], list[tuple[str, str]]] = defaultdict(list)
    for common in commons:
        for one, other in common.passages:
            joined[common.name, common.kind].append((one.document, other.document))
            reached[common.name, common.kind].setdefault(one.document, one)
            reached[common.name, common.kind].setdefault(other.document, other)
    return tuple(
        Lost(name, kind, tuple(_reach(held[id]) for id in group))
        for (name, kind), held in sorted(reached.items())
        for group in _groups(name, sorted(held), joined[name, kind])
    )


def _groups(name: str, ids: Sequence[str], pairs: Sequence[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """All of them for a name of its own; those that hang together where it is a word for many."""
    return connect(ids, pairs) if name.islower() else (tuple(ids),)


def _reach(passage: Passage) -> Reach:
    return Reach(
        document=passage.document, relation="common source", start=passage.start, end=passage.end, text=passage.text
    )
