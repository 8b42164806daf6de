"""Many patterns asked at a stroke whether any of them occurs: most lines hold none, and need be asked no further."""

import re
from collections.abc import Iterable

_SKIPPED = re.compile(r"\\.|\[[^\]]*\]")
_INNERMOST = re.compile(r"\([^()]*\)")
_NAME = re.compile(r"\(\?P<\w+>")


class Sieve:
    """Patterns without back references; those bound to a line's start are tried there alone."""

    def __init__(self, patterns: Iterable[str], flags: int = 0) -> None:
        bound: list[str] = []
        free: list[str] = []
        for pattern in patterns:
            (bound if _is_bound(pattern) else free).append(_NAME.sub("(?:", pattern))
        self._bound, self._free = _any_of(bound, flags), _any_of(free, flags)

    def catches(self, text: str) -> bool:
        """Whether one of the patterns occurs in *text*."""
        return bool((self._bound and self._bound.match(text)) or (self._free and self._free.search(text)))


def _is_bound(pattern: str) -> bool:
    """Whether all of the pattern's alternatives begin with the start of the line: there is one, and it does."""
    bare = _SKIPPED.sub("", pattern)
    while (outer := _INNERMOST.sub("", bare)) != bare:
        bare = outer
    return bare.startswith("^") and "|" not in bare


def _any_of(patterns: list[str], flags: int) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), flags) if patterns else None
