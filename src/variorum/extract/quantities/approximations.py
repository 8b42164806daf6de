"""Approximators and the intervals they make of a number.

Bounds follow the words: "nearly" and "up to" make the value the upper bound, "more than"
and "at least" the lower, "about" five per cent to either side by convention; words
without a number ("dozens") are lower bounds only, as in the ACLED codebook.
"""

import re
from dataclasses import dataclass
from functools import cache

from variorum.lang.alternatives import any_of
from variorum.lang.lexicon import load_lexicon
from variorum.lang.numbers import Numeral

Bound = float | int | None

_ABOUT = 0.05
_NEARLY = 0.1
_MONEY = r"(?:US|HK|NZ|AU?|CA?|S|R)?[$£€¥₩₹]|Rs\.? ?|[A-Z]{3} ?"


_PARTICLED = re.compile(
    r"\b(?:hand|turn|sign|pull|carry|mull|cross|knock|push|pass|roll|start)(?:s|ed|ing)?\s$|\b(?:took|takes?|taken|taking|gives?|gave|given"
    r"|giving|brings?|brought|bringing|wins?|won|winning|runs?|ran|carried|carries)\s$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Worded:
    """A numeral with its approximator and the stretch both take; ``kind`` is the approximator's group."""

    numeral: Numeral
    start: int
    end: int
    approximator: str | None
    kind: str | None


def word_number(words: str, numeral: Numeral) -> Worded:
    """The numeral of the sentence *words* with the approximator that stands before or behind it."""
    window = max(0, numeral.start - 60)
    lead = _before().search(words[window : numeral.start])
    if lead and lead["words"].lower() == "over" and _PARTICLED.search(words[window : window + lead.start("words")]):
        lead = None  # "handed over 190 men"
    tail = None if lead else _after().match(words[numeral.end : numeral.end + 40])
    start = window + lead.start("words") if lead else numeral.start
    approximator = lead["words"] if lead else tail["words"] if tail else None
    kind = _kind_of(approximator, "before" if lead else "after")
    end = numeral.end + tail.end() if tail and tail["unit"] is None else numeral.end
    return Worded(numeral, start, end, approximator, kind)


@cache
def _before() -> re.Pattern[str]:
    groups = load_lexicon("approximators")["before"].values()
    return re.compile(
        rf"(?<!\w)(?P<words>{any_of(w for group in groups for w in group)})\s+"
        rf"(?:an? |the |another |additional |extra |magnitude[- ])?(?:{_MONEY})?$",
        re.IGNORECASE,
    )


@cache
def _after() -> re.Pattern[str]:
    """Behind the number or behind its unit: "50 or so", "three years or more"."""
    groups = load_lexicon("approximators")["after"].values()
    return re.compile(
        rf"(?P<unit> [a-z]+s)?[ -]?(?P<words>{any_of(w for group in groups for w in group)})(?!\w)", re.IGNORECASE
    )


def _kind_of(approximator: str | None, side: str) -> str | None:
    if approximator is None:
        return None
    groups = load_lexicon("approximators")[side]
    return next((kind for kind in sorted(groups) if approximator.lower() in groups[kind]), None)


def bounds_of(numeral: Numeral, kind: str | None) -> tuple[Bound, Bound]:
    """The lowest and highest value the words admit; ``None`` where a side is open."""
    value = numeral.value
    if value is None or kind is None:
        return _widened(numeral, kind)
    if kind == "about":
        low, high = sorted((_tidy(value * (1 - _ABOUT)), _tidy(value * (1 + _ABOUT))))
        return low, high
    if kind == "below":
        low, high = sorted((_tidy(value * (1 - _NEARLY)), value))
        return low, high
    return (None, value) if kind == "most" else (value, None)


def _widened(numeral: Numeral, kind: str | None) -> tuple[Bound, Bound]:
    """Bounds of a range or a vague word: "up to 10 to 15" has no lower, "at least 10 to 15" no upper one."""
    low, high = numeral.low, numeral.high
    if numeral.value is not None or kind is None or high is None:
        return low, high
    if kind in ("most", "below"):
        return (None, high) if kind == "most" else (low, high)
    return (low, None) if kind == "above" else (low, high)


def _tidy(value: float) -> float | int:
    rounded = round(value, 4)
    return int(rounded) if rounded == int(rounded) else rounded
