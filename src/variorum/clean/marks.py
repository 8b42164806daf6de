"""What a line shows by itself: its shape, and the groups of page words it holds, as numbers."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

import numpy as np

from variorum.lang.lexicon import load_lexicon

from .lines import Line

Table = np.ndarray[tuple[int, int], np.dtype[np.float64]]

# The first group is grammar; the rest are the words of page matter.
GROUPS = (
    "function",
    "consent",
    "letter",
    "share",
    "comment",
    "related",
    "rights",
    "picture",
    "writer",
    "advert",
    "site",
)
SHAPE = (
    "words", "characters", "word_length", "ends", "colon", "lower", "capitals", "digits", "function", "commas",
    "quoted", "bars", "address", "dated", "unspaced", "repeated", "upper", "inner_ends", *GROUPS[1:],
)  # fmt: skip

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BARS = re.compile(r"[|•·»›→▶]|\s/\s")
_QUOTE = re.compile(r"[\"“”„«»「」]")
_INNER_END = re.compile(r"[.!?…。！？।]['\"”’»)]?\s+\S|[。！？]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\d\d?[:.]\d\d\b")
_ADDRESS = re.compile(r"\S@\S|https?:|www\.|\w\.(?:com|net|org|de|co)\b")
_FIRST_UNSPACED = 0x2E80  # scripts without blanks between words begin here


def shape(lines: Sequence[Line]) -> Table:
    """A row per line, a column per name in ``SHAPE``. Linear."""
    seen = Counter(line.text for line in lines)
    return np.array([_row(line, seen[line.text]) for line in lines], dtype=np.float64).reshape(len(lines), len(SHAPE))


def _row(line: Line, times: int) -> list[float]:
    text, count = line.text, max(1, line.words)
    words = _WORD.findall(text)
    groups = _count(words)
    per = 1.0 / count
    size = len(text)
    first = text[0]
    return [
        float(count),
        float(size),
        size / count,
        float(line.is_sentence),
        float(text[-1] in ":："),
        float(first.islower()),
        sum(word[0].isupper() for word in words) * per,
        sum(map(str.isdigit, text)) / size if _has_digit(text) else 0.0,
        groups[0] * per,
        text.count(",") * per,
        float(bool(_QUOTE.search(text))),
        float(bool(_BARS.search(text))),
        float(bool(_ADDRESS.search(text))),
        float(bool(_YEAR.search(text))),
        float(ord(first) >= _FIRST_UNSPACED or ord(text[size // 2]) >= _FIRST_UNSPACED),
        float(min(times, 4)),
        float(text.isupper()),
        float(min(len(_INNER_END.findall(text)), 6)),
        *(min(1.0, group * per) for group in groups[1:]),
    ]


_DIGIT = re.compile(r"\d")


def _has_digit(text: str) -> bool:
    return bool(_DIGIT.search(text))


def _count(words: Sequence[str]) -> list[int]:
    """How many words of each group there are."""
    counts = [0] * len(GROUPS)
    groups = _groups_of()
    for word in words:
        for group in groups.get(word, ()) or groups.get(word.lower(), ()):
            counts[group] += 1
    return counts


@cache
def _groups_of() -> dict[str, tuple[int, ...]]:
    """Word → numbers of its groups."""
    table: dict[str, tuple[int, ...]] = {}
    for number, group in enumerate(GROUPS):
        for word in dict.fromkeys(load_lexicon("pagewords")[group]):
            table[word] = (*table.get(word, ()), number)
    return table
