"""The verdict of a main-text extractor (trafilatura), and of the page's own data, on each block of a page."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Any

_LONGEST = 1_000_000  # characters of visible text
_WORD = re.compile(r"\w+")
_GRAM = 3


def main_text(tree: Any, length: int) -> str | None:
    """The text trafilatura takes for the main one; ``None`` when it finds none. It may take *tree* apart.

    Some 20 ms a page; pages of more than a million visible characters are not asked about.
    """
    if length > _LONGEST:
        return None
    import trafilatura

    for element in list(tree.iter("script", "style")):
        element.drop_tree()
    try:
        return trafilatura.extract(tree, include_comments=False, include_tables=True, deduplicate=False) or None
    except (ValueError, TypeError, AttributeError, RecursionError, AssertionError):
        # Its own faults on odd pages must not lose the page: other evidence decides then.
        return None


def kept_shares(blocks: Sequence[str], kept: str) -> tuple[float, ...]:
    """How much of each block *kept* holds, 0..1: runs of three words; shorter blocks as a whole line. Linear."""
    words = _WORD.findall(kept.lower())
    grams = set(zip(words, islice(words, 1, None), islice(words, 2, None), strict=False))
    lines = {" ".join(_WORD.findall(line)) for line in kept.lower().splitlines()}
    return tuple(_share(_WORD.findall(block.lower()), grams, lines) for block in blocks)


def _share(words: list[str], grams: set[tuple[str, str, str]], lines: set[str]) -> float:
    if len(words) < _GRAM:
        return float(bool(words) and " ".join(words) in lines)
    own = list(zip(words, words[1:], words[2:], strict=False))
    return round(sum(gram in grams for gram in own) / len(own), 3)
