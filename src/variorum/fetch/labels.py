"""Names for files: as short as tells them apart, and the same for any order of the paths."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from .files import Leaf, readable


def label_leaves(leaves: Sequence[Leaf]) -> dict[Path, str]:
    """Where each file really lies → its label; of several ways to one file the shortest names it."""
    chosen: dict[Path, Leaf] = {}
    for leaf in sorted(leaves, key=lambda leaf: (len(leaf.below), leaf.below, leaf.base)):
        chosen.setdefault(leaf.real, leaf)
    depths = dict.fromkeys(chosen, 0)
    while crowded := _crowded(chosen, depths):
        for real in crowded:
            depths[real] += 1
    return {real: _label(leaf, depths[real]) for real, leaf in chosen.items()}


def _crowded(leaves: dict[Path, Leaf], depths: dict[Path, int]) -> list[Path]:
    """Files whose label another file has too, as long as their folders have more names to give."""
    labels = {real: _label(leaf, depths[real]) for real, leaf in leaves.items()}
    uses = Counter(labels.values())
    return [real for real, label in labels.items() if uses[label] > 1 and depths[real] < len(leaves[real].base.parts)]


def _label(leaf: Leaf, depth: int) -> str:
    folders = leaf.base.parts[len(leaf.base.parts) - depth :] if depth else ()
    return readable("/".join([*(part.strip("/\\") for part in folders), leaf.below]))
