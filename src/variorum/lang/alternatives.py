"""Words as a pattern: any of them."""

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first.

    Those with one first letter stand together, so that the engine, which has no quick way among alternatives whose
    case does not matter, compares a letter where it would try each word.
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(re.escape(word)), re.escape(word))):
        groups.setdefault(word[:1], []).append(re.escape(word[1:]))
    return f"(?:{'|'.join(_led_by(re.escape(first), rests) for first, rests in groups.items())})"


def _led_by(first: str, rests: list[str]) -> str:
    return f"{first}(?:{'|'.join(rests)})" if len(rests) > 1 else first + rests[0]
