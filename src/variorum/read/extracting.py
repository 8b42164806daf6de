"""The verdict of a main-text extractor (trafilatura), and of the page's own data, on each block of a page."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import islice
from typing import Any

Run = tuple[str, str, str]

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
    from lxml import etree

    # What holds no words of the page costs time each time the tree is copied.
    etree.strip_elements(tree, "script", "style", "svg", "link", "meta", with_tail=False)
    try:
        return trafilatura.extract(tree, include_comments=False, include_tables=True, deduplicate=False) or None
    except (ValueError, TypeError, AttributeError, RecursionError, AssertionError):
        # Its own faults on odd pages must not lose the page: other evidence decides then.
        return None


def kept_shares(blocks: Sequence[str], *kept: str | None) -> tuple[tuple[float | None, ...], ...]:
    """How much of each block each of the texts *kept* holds, 0..1; ``None`` where there is no such text. Linear.

    What is compared are runs of three words; of a shorter block whether it is a line.
    """
    given = [_runs(text) if text else None for text in kept]
    words = [_WORD.findall(block.lower()) for block in blocks] if any(given) else []
    return tuple(tuple(_share(own, *runs) for own in words) if runs else (None,) * len(blocks) for runs in given)


def _runs(text: str) -> tuple[AbstractSet[Run], AbstractSet[str]]:
    """The runs of three words of *text*, and its lines of fewer words."""
    low = text.lower()
    words = _WORD.findall(low)
    lines = (_WORD.findall(line) for line in low.splitlines())
    short = frozenset(" ".join(line) for line in lines if len(line) < _GRAM)
    return frozenset(zip(words, islice(words, 1, None), islice(words, 2, None), strict=False)), short


def _share(words: list[str], runs: AbstractSet[Run], short: AbstractSet[str]) -> float:
    count = len(words) - _GRAM + 1
    if count < 1:
        return float(bool(words) and " ".join(words) in short)
    own = zip(words, islice(words, 1, None), islice(words, 2, None), strict=False)
    return round(sum(map(runs.__contains__, own)) / count, 3)
