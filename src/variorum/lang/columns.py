"""Text set in a narrow column: which line ends only break a line and end no paragraph."""

from collections.abc import Sequence
from itertools import pairwise

# Least and greatest width of a column in characters, and the fewest breaks that tell one whatever words stand there.
_NARROW, _WIDEST, _FEW_BREAKS = 50, 250, 4
_LEAST_SHARE = 4  # of the lines every fourth is broken, as a rule more
_STOPS = (".", "!", "?", "”", '"', ":")
_SHORT_BLOCK = 3


def soft_breaks(text: str) -> frozenset[int]:
    """The places of the line ends inside paragraphs of a text that was broken at a width; () where none was.

    Mail and press notices break a line before the word that would pass the width (RFC 5322 asks for 78
    characters), programs at widths of their own. Two lines that end in no mark of a sentence are left as they are
    where the second begins with a capital: they may be a headline and who wrote it. Linear.
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
            found += block if len(block) + 1 >= _SHORT_BLOCK or _goes_on(line) else ()
            block.clear()
        at += 1
    return frozenset(found)


def _goes_on(line: str) -> bool:
    """Whether a line below one that was full ends its sentence, or begins with a small letter."""
    return line.rstrip().endswith(_STOPS) or line.lstrip()[:1].islower()


def flow(text: str) -> str:
    """The text with a blank for every line end inside a paragraph: as long as it was, so that offsets hold. Linear."""
    at, pieces = 0, []
    for end in sorted(soft_breaks(text)):
        pieces += [text[at:end], " "]
        at = end + 1
    return "".join((*pieces, text[at:])) if pieces else text


def _column(lines: Sequence[str]) -> int:
    """The width at which most lines were broken, mid sentence as a rule; 0 where they were not.

    A line that stands alone may be a title, which nobody breaks: it tells the width only where it ends a sentence.
    Nor can one without blanks be broken, as an address.
    """
    if any(len(line) > _WIDEST and _is_paragraph(line) for line in lines):  # most texts, at a stroke
        return 0
    pairs = [(a, b) for a, b in pairwise(lines) if a.strip() and b.strip()]
    joined = {line for pair in pairs for line in pair}
    held = (line.rstrip() for line in lines if line in joined or line.rstrip().endswith(_STOPS))
    width = max((len(line) for line in held if " " in line.lstrip()), default=0)
    if not _NARROW <= width <= _WIDEST:
        return 0
    broken = [(a, b) for a, b in pairs if _is_broken(a, b, width)]
    full = {a for a, _ in broken}
    inside = [(a, b) for a, b in broken if not a.rstrip().endswith(_STOPS)]
    if 2 * len(inside) <= len(broken) or _LEAST_SHARE * (len(broken) + 1) <= sum(map(bool, map(str.strip, lines))):
        return 0
    # Of few breaks half must show by the next line that they part a sentence.
    shown = sum(b.lstrip()[0].islower() and (b.rstrip().endswith(_STOPS) or b in full) for _, b in inside)
    return width if len(broken) >= _FEW_BREAKS or 2 * shown >= len(inside) else 0


def _is_paragraph(line: str) -> bool:
    """Whether it is wider than any column, ends a sentence, and could have been broken."""
    bare = line.rstrip()
    return len(bare) > _WIDEST and bare.endswith(_STOPS) and " " in bare.lstrip()


def _is_broken(line: str, following: str, width: int) -> bool:
    """Whether the next line goes on where this one was full: its first word would have passed the *width*.

    An address longer than that stands on a line of its own anyway.
    """
    words = following.split(None, 1)
    return bool(line.strip() and words) and len(words[0]) <= width < len(line.rstrip()) + 1 + len(words[0])
