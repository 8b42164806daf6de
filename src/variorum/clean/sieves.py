"""Many patterns asked at a stroke whether any of them occurs: most lines hold none, and need be asked no further."""

import re
from collections.abc import Callable, Iterable, Sequence
from enum import Enum, auto

from .beginnings import by_first_letter

Ask = Callable[[str], re.Match[str] | None]

_CAPITAL = re.compile(r"[A-ZÀ-Þ]")
_SKIPPED_LETTER = re.compile(r"\\.|\(\?P<")
_SKIPPED = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]")
_INNERMOST = re.compile(r"\([^()]*\)")
_NAME = re.compile(r"\(\?P<\w+>")
# What may stand before a word, and letters of other scripts: a set is looked for much faster than "\b".
_BEFORE = "[^0-9a-z_ß-öø-ÿ]"
# A run of words, or of marks, at a line's start: what a pattern holds behind it begins with a word.
_RUN = re.compile(r"\^(?:(?:\(\?:[^()|]*(?:\|[^()|]*)*\)\?)?\[[^\]]*\]\{\d+,\d+\} |\\W\{0,\d+\}(?=[(\w]))")


class _Sort(Enum):
    """How patterns are asked: of small letters at the line's start, at each word, or anywhere; or of the line as is."""

    BOUND = auto()
    WORDLY = auto()
    SMALL = auto()
    BOUND_AS_IS = auto()
    AS_IS = auto()


class Sieve:
    """Patterns without back references, each with its flags; those bound to a line's start are tried there alone.

    It may catch more than they match.
    """

    def __init__(self, patterns: Iterable[tuple[str, int]]) -> None:
        sorts: dict[tuple[_Sort, int], list[str]] = {}
        for pattern, flags in patterns:
            sort, bare = _sorted(_NAME.sub("(?:", pattern), flags)
            sorts.setdefault((sort, flags if sort in (_Sort.BOUND_AS_IS, _Sort.AS_IS) else 0), []).append(bare)
        asked = [(sort, _question(some, sort, flags)) for (sort, flags), some in sorts.items()]
        self._of_small = tuple(ask for sort, ask in asked if sort in (_Sort.BOUND, _Sort.SMALL))
        self._of_words = tuple(ask for sort, ask in asked if sort is _Sort.WORDLY)
        self._as_is = tuple(ask for sort, ask in asked if sort in (_Sort.BOUND_AS_IS, _Sort.AS_IS))

    def catches(self, text: str) -> bool:
        """Whether one of the patterns may occur in *text*."""
        low = text.lower()  # asked of every line: any() takes longer than the patterns
        for ask in self._of_small:
            if ask(low):
                return True
        for ask in self._of_words:
            if ask(f" {low}"):
                return True
        for ask in self._as_is:  # noqa: SIM110
            if ask(text):
                return True
        return False


def _sorted(pattern: str, flags: int) -> tuple[_Sort, str]:
    """How a pattern is asked, and what of it."""
    bound = _is_bound(pattern)
    # Lower-case patterns are asked of lower-case words: much faster than having case ignored.
    if flags != re.IGNORECASE or _CAPITAL.search(_SKIPPED_LETTER.sub("", pattern)):
        return (_Sort.BOUND_AS_IS if bound else _Sort.AS_IS), pattern
    if bound:
        run = _RUN.match(pattern)
        return (_Sort.WORDLY, pattern[run.end() :]) if run else (_Sort.BOUND, pattern[1:])
    if pattern.startswith("\\b") and "|" not in _outermost(pattern):
        return _Sort.WORDLY, pattern[2:]
    return _Sort.SMALL, pattern


def _question(patterns: Sequence[str], sort: _Sort, flags: int) -> Ask:
    if sort is _Sort.WORDLY:
        return re.compile(f"{_BEFORE}(?:{by_first_letter(patterns)})").search
    if sort is _Sort.BOUND:
        return re.compile(by_first_letter(patterns)).match
    joined = re.compile("|".join(f"(?:{pattern})" for pattern in patterns), flags)
    return joined.match if sort is _Sort.BOUND_AS_IS else joined.search


def _is_bound(pattern: str) -> bool:
    """Whether all of the pattern's alternatives begin with the start of the line: there is one, and it does."""
    bare = _outermost(pattern)
    return bare.startswith("^") and "|" not in bare


def _outermost(pattern: str) -> str:
    """What of a pattern stands in no group."""
    bare = _SKIPPED.sub("", pattern)
    while (outer := _INNERMOST.sub("", bare)) != bare:
        bare = outer
    return bare
