"""What a copy made of its parent's passages: a figure or day there answers the one it was made from."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from variorum.values import Drift, DriftKind, Passage

from .drift.pairs import Kinship


class Placed(Protocol):
    """What stands at a passage."""

    @property
    def passage(self) -> Passage:
        """Where."""
        ...


Told = TypeVar("Told", bound=Placed)

# Child document → its stretches with those of the parent that they were made from.
Copied = Mapping[str, Sequence[tuple[Passage, Passage]]]


def copied_passages(kin: Sequence[Kinship], drift: Sequence[Drift] = ()) -> Copied:
    """The stretches of every copy beside their sources, and what changed figures stand beside each other."""
    found: dict[str, list[tuple[Passage, Passage]]] = defaultdict(list)
    for kinship in kin:
        found[kinship.descent.child].extend((pair.child, pair.parent) for pair in kinship.pairs)
    for change in drift:
        if change.kind in (DriftKind.NUMBER, DriftKind.TIME) and change.child and change.parent:
            found[change.child.document].append((change.child, change.parent))
    return dict(found)


def counterparts(
    told: Sequence[Told],
    copied: Copied,
    same_kind: Callable[[Told, Told], bool],
    changed: Callable[[Told, Told], bool] | None = None,
) -> Iterator[tuple[Told, Told]]:
    """(parent's, child's) of the *told* where a copied stretch and its source hold or open with one of a kind each.

    Where both open with one, as a change that was found does, *changed* says whether they may be of a kind.
    Linear in the stretches; what stands in one stretch is compared pair by pair.
    """
    loosely = changed or same_kind
    by_document: dict[str, list[Told]] = defaultdict(list)
    for item in told:
        by_document[item.passage.document].append(item)
    for document in sorted(copied.keys() & by_document.keys()):
        for child, parent in copied[document]:
            ours = [item for item in by_document[document] if _lies_in(item, child)]
            theirs = [item for item in by_document.get(parent.document, ()) if _lies_in(item, parent)]
            for item in ours:
                mates = [other for other in theirs if same_kind(item, other)]
                alone = len(mates) == 1 and sum(same_kind(other, mates[0]) for other in ours) == 1
                opening = [other for other in theirs if _opens(other, parent) and loosely(item, other)]
                if alone:
                    yield mates[0], item
                elif opening and _opens(item, child):
                    yield opening[0], item


def is_found_changed(parent: Placed, child: Placed, copied: Copied) -> bool:
    """Whether a change of a figure that begins at the two was found: its passages begin where these do."""
    stretches = copied.get(child.passage.document, ())
    return any(
        _opens(child, ours) and _opens(parent, theirs) and theirs.document == parent.passage.document
        for ours, theirs in stretches
    )


def _lies_in(item: Placed, stretch: Passage) -> bool:
    return stretch.start <= item.passage.start and item.passage.end <= stretch.end


def _opens(item: Placed, stretch: Passage) -> bool:
    return item.passage.start == stretch.start
