"""What an outlet is, and the words beside a name that say it is one."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from .lexicon import load_lexicon, word_list
from .places import acting_country, country_of_demonym

Kind = Literal["agency", "outlet"]

_LED = re.compile(
    r"\b(?:told|tells|according to|reported by|quoted by|cited by|citing|interview with) the $", re.IGNORECASE
)
_REPORTS = re.compile(
    r"(?:'s)?,? (?:ha[ds] |have )?(?:also |later |first |earlier )?(?:reports?|reported|writes|wrote)\b"
)
_WORD_BEFORE = re.compile(r"(?<![-\w])[^\W\d_]+$")
_LONGEST_WORD = 40  # letters of a given name
_BESIDE = 40  # characters before and behind a name
_CAPITAL_ARTICLE = re.compile(r"[^\s.!?\"“”] The $")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A publisher or agency; ``known`` unless only the text at hand says that it is one.

    ``forms`` are names that mean nothing else, ``plain`` those that are also common words.
    """

    name: str
    kind: Kind
    domains: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    country: str | None = None
    known: bool = True


Mentioned = tuple[int, int, Outlet]


def is_called_medium(text: str, start: int, end: int) -> bool:
    """Whether the words beside the name at *start*..*end* say it is a medium, or quote it as one."""
    return _is_said_to_be_one(text, start, end) or _REPORTS.match(text[end : end + _BESIDE]) is not None


def _is_said_to_be_one(text: str, start: int, end: int) -> bool:
    """Whether a noun or an article beside the name says so; persons report and write as well."""
    before, after = text[max(0, start - _BESIDE) : start], text[end : end + _BESIDE]
    if _noun_after().match(after) or _noun_before().search(before):
        return True
    return any((_CAPITAL_ARTICLE.search(before), _LED.search(before)))


def is_borne(text: str, start: int, end: int, whole: str) -> bool:
    """Whether the one word at *start*..*end* is somewhere in *whole* the family name of a person named in full.

    "Marca writes" is her word where "Ines Marca" is named. Linear in *whole*.
    """
    word = text[start:end]
    if not word.isalpha() or _is_said_to_be_one(text, start, end):
        return False
    blanks = (found.start() for found in re.finditer(rf" {word}(?![-\w])", whole))
    before = (_WORD_BEFORE.search(whole[max(0, at - _LONGEST_WORD) : at]) for at in blanks)
    return any(_is_given(found[0]) for found in before if found)


def _is_given(word: str) -> bool:
    """Whether a word can be a given name: capitalised, no acronym, country, day or word of grammar or of the trade."""
    if not word[:1].isupper() or word.isupper() or country_of_demonym(word) or acting_country(word):
        return False
    return word.lower() not in _ungiven()


@cache
def _ungiven() -> frozenset[str]:
    trade = (noun for key in ("agency_nouns", "outlet_nouns", "announcing") for noun in word_list("outlets", key))
    return word_list("words", "function") | word_list("calendar", "names") | {w for noun in trade for w in noun.split()}


@cache
def _noun_after() -> re.Pattern[str]:
    return re.compile(rf"(?:'s)? (?:{any_of('agency_nouns', 'outlet_nouns')})\b")


@cache
def _noun_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('announcing')}) (?:the )?$", re.IGNORECASE)


def any_of(*lists: str) -> str:
    """The words of those lists of the lexicon "outlets" as one alternative, longest first."""
    words = [word for key in lists for word in load_lexicon("outlets")[key]]
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
