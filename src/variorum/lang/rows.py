"""Lines of bulletins and tables: a label and the figures set against it, "Persons evacuated: 5,120"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from .alternatives import any_of
from .lexicon import load_lexicon, word_list

_LONGEST = 160  # characters of a row
_MOST_WORDS = 9  # of a label
_KEPT = 1 << 10  # lines remembered
_MARK = r"[-–—•*·▪◦‣]\s+|\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]\s+"
_ITEM = re.compile(rf"\s*(?:{_MARK})\S")
# The joints between a label and its figure: dots, a colon, a wide gap, a bar; a dash has blanks around it.
_JOINT = r"\s?(?:\.\s?){2,}|\s\.\s|:\s+|\s?\|\s?|\t\s*|\s{2,}|\s[-–—=]\s"
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_JOINED = re.compile(r":\s|[|\t]|\s[\s.=–—-]|\.\.")  # told at a stroke: without one of these there is no joint
# What looks like a figure and is none here: a day, a clock time, a telephone number, a place in a league.
_NO_FIGURE = re.compile(
    r"\(?\d{1,2}[:.]\d\d(?!\d)(?!\s?%)(?:\s|$)|\+?\(?0\d|\d{1,4}[-/]\d{1,2}[-/]\d{1,4}|\d{3}[- ]\d{3}"
)


@dataclass(frozen=True, slots=True)
class Row:
    """The label's place in its line, and where the first figure behind it may begin."""

    start: int
    end: int
    label: str
    told: int


def row_of(line: str) -> Row | None:
    """The label of a line that sets figures against one, ``None`` where it is no such line. Linear.

    A list mark before the label is no part of it. The figure stands right behind the joint, led by a word or two
    at most ("Fish killed: about 3,800"), as figures or as a number word.
    """
    return _row_of(line) if len(line) <= _LONGEST and _DIGIT.search(line, 2) and _JOINED.search(line) else None


@lru_cache(_KEPT)
def _row_of(line: str) -> Row | None:
    """The label of a short line with a figure in it; remembered, for a line is asked several times."""
    match = _row().match(line)
    if match is None or _NO_FIGURE.match(line, match.end("lead")):
        return None
    label = match["label"].strip()
    words = _WORD.findall(label.lower())
    if not 0 < len(words) <= _MOST_WORDS or " ".join(words) in word_list("rows", "alone"):
        return None
    if not word_list("rows", "others").isdisjoint(words) or words[0] == "about":
        return None
    if words[-1] in word_list("rows", "saying"):
        return None
    return Row(match.start("label"), match.start("label") + len(label), label, match.end("joint"))


@cache
def _row() -> re.Pattern[str]:
    months = any_of(group[0] for group in load_lexicon("months")["months"]["en"])
    leads = any_of(load_lexicon("rows")["leads"]["words"])
    return re.compile(
        rf"\s*(?:{_MARK})?(?P<label>[^\W\d_](?:[^:|\t\n.]|\.(?=\d|\w\.)){{1,70}}?)(?P<joint>{_JOINT})"
        rf"(?P<lead>(?:{leads}\s){{0,4}}|(?<=:\s)(?:[a-z’'-]+\s){{1,4}})"
        rf"(?=[+−-]?(?:[A-Z]{{0,3}}[$£€¥₹]|[A-Z]{{3}} )?\d)(?!\d{{1,2}} (?:{months})\b)",
        re.IGNORECASE,
    )


def is_item(line: str) -> bool:
    """Whether it begins as an item of a list does: with a dash, a dot, a number or a letter and a bracket."""
    return not line[:1].isupper() and _ITEM.match(line) is not None


def figured(lines: Sequence[str]) -> int:
    """How many of the lines hold a figure."""
    return sum(any(c.isdigit() for c in line.lstrip("0123456789.)( -•*")) for line in lines)
