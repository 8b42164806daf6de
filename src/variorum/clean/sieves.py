"""Many patterns asked at a stroke whether any of them occurs: most lines hold none, and need be asked no further."""

import re
from collections.abc import Callable, Iterable, Sequence

Ask = Callable[[str], re.Match[str] | None]

_CAPITAL = re.compile(r"[A-ZÀ-Þ]")
_SKIPPED_LETTER = re.compile(r"\\.|\(\?P<")
_SKIPPED = re.compile(r"\\.|\[[^\]]*\]")
_INNERMOST = re.compile(r"\([^()]*\)")
_NAME = re.compile(r"\(\?P<\w+>")


class Sieve:
    """Patterns without back references, each with its flags; those bound to a line's start are tried there alone."""

    def __init__(self, patterns: Iterable[tuple[str, int]]) -> None:
        sorts: dict[tuple[bool, bool, int], list[str]] = {}
        for pattern, flags in patterns:
            # Lower-case patterns are asked of lower-case words: much faster than having case ignored.
            lower = flags == re.IGNORECASE and not _CAPITAL.search(_SKIPPED_LETTER.sub("", pattern))
            kind = (_is_bound(pattern), lower, 0 if lower else flags)
            sorts.setdefault(kind, []).append(_NAME.sub("(?:", pattern))
        self._asked = tuple(_question(patterns, *kind) for kind, patterns in sorts.items())

    def catches(self, text: str) -> bool:
        """Whether one of the patterns occurs in *text*."""
        low = text.lower()
        for ask, lower in self._asked:  # noqa: SIM110  # asked of every line: any() takes longer than the patterns
            if ask(low if lower else text):
                return True
        return False


def _question(patterns: Sequence[str], bound: bool, lower: bool, flags: int) -> tuple[Ask, bool]:
    joined = re.compile("|".join(f"(?:{pattern})" for pattern in patterns), flags)
    return (joined.match if bound else joined.search), lower


def _is_bound(pattern: str) -> bool:
    """Whether all of the pattern's alternatives begin with the start of the line: there is one, and it does."""
    bare = _SKIPPED.sub("", pattern)
    while (outer := _INNERMOST.sub("", bare)) != bare:
        bare = outer
    return bare.startswith("^") and "|" not in bare
