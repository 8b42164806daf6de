"""Times that date a noun beside them and not the clause they stand in: "was charged in the May 14 fire"."""

import re
from functools import cache

from .alternatives import any_of
from .lexicon import load_lexicon

_BACK = 90
_DETERMINED = re.compile(
    r"(?:\b(?:the|an?|this|that|his|her|its|their|our)|\w[’']s) (?:fatal |deadly |early[ -]|late[ -]|mid[ -])?$",
    re.IGNORECASE,
)
_NOUN_BEHIND = re.compile(
    r" (?!(?:and|or|when|where|while|as|at|in|on|to|by|of|for|from|with|after|before|that|which)\b)[a-z]"
)
_OWNING = re.compile(r"(?:[’']s|s[’']) [a-z]")
_OF_A_DAY = re.compile(r"[’']s$")


def dates_a_noun(text: str, start: int, end: int) -> bool:
    """Whether the time at *start* to *end* belongs to a noun: "the May 14 fire", "Sunday's vote"."""
    before = text[max(0, start - _BACK) : start]
    if _OWNING.match(text, end) or (_OF_A_DAY.search(text, start, end) and text[end : end + 2].strip().islower()):
        return True
    if _DETERMINED.search(before) and _NOUN_BEHIND.match(text, end):
        return True
    found = _matter().search(before)
    return found is not None and not re.search(r"[.;:,“”\n]", found["rest"])


@cache
def _matter() -> re.Pattern[str]:
    """Words that lead to what somebody is held, charged or asked for, whose day the time then is."""
    return re.compile(rf"\b{any_of(load_lexicon('times')['matter'])} (?P<rest>.*)$", re.IGNORECASE | re.DOTALL)
