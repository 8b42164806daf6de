"""Text set in a narrow column: which line ends only break a line and end no paragraph."""

from collections.abc import Sequence
from itertools import pairwise

# Least and greatest width of a column in characters, and the fewest lines and breaks that tell one.
_NARROW, _WIDEST, _FEW_LINES, _FEW_BREAKS = 50, 100, 6, 4
_STOPS = (".", "!", "?", "”", '"', ":")
_SHORT_BLOCK = 3


def soft_breaks(text: str) -> frozenset[int]:
    """The places of the line ends inside paragraphs of a text that was broken at a width; () where none was.

    Mail and press notices break a line before the word that would pass the width (RFC 5322 asks for 78
    characters). Two lines that end in no mark of a sentence are left as they are: they may be a headline. Linear.
    """
    lines = text.split("\n")
    width = _column(lines)
    found: list[int] = []
    block: list[int] = []
    at = 0
    for line, following in pairwise([*lines, ""]) if width else ():
        at += len(line)
        if _is_broken(line, following, width):
            block.append(at)
        else:
            found += block if len(block) + 1 >= _SHORT_BLOCK or line.rstrip().endswith(_STOPS) else ()
            block.clear()
        at += 1
    return frozenset(found)


def flow(text: str) -> str:
    """The text with a blank for every line end inside a paragraph: as long as it was, so that offsets hold. Linear."""
    at, pieces = 0, []
    for end in sorted(soft_breaks(text)):
        pieces += [text[at:end], " "]
        at = end + 1
    return "".join((*pieces, text[at:])) if pieces else text


def _column(lines: Sequence[str]) -> int:
    """The width at which most lines were broken, mid sentence as a rule; 0 where they were not."""
    filled = [len(line.rstrip()) for line in lines if line.strip()]
    if len(filled) < _FEW_LINES or not _NARROW <= max(filled) <= _WIDEST:
        return 0
    width = max(filled)
    broken = [a for a, b in pairwise(lines) if _is_broken(a, b, width)]
    inside = sum(not line.rstrip().endswith(_STOPS) for line in broken)
    return width if len(broken) >= max(_FEW_BREAKS, len(filled) // 4) and 2 * inside > len(broken) else 0


def _is_broken(line: str, following: str, width: int) -> bool:
    """Whether the next line goes on where this one was full: its first word would have passed the *width*."""
    words = following.split(None, 1)
    return bool(line.strip() and words) and len(line.rstrip()) + 1 + len(words[0]) > width
