"""What a sentence holds that another report of the same event need not hold: names, figures, rare words.

Read off the text by our own rules, without a parser, so that a flood of reports can be
compared; 1 to 2 ms a report. Only told sentences are given here, never furniture.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from variorum.lang.lexicon import word_list
from variorum.lang.numbers import Numeral, find_numbers
from variorum.lang.thesaurus import base_form, is_listed
from variorum.lang.words import stem

_TOKEN = re.compile(r"[^\W_]+(?:[’'.&-](?=[^\W_])[^\W_]+)*")
_OPENS = frozenset("“\"‘'(«„:—–-")
_SAYING = re.compile(r"[“”\"«»„]|\baccording to\b", re.IGNORECASE)
# Numbers below this are in every report; they say something only with more figures.
_LEAST_NUMBER = 4


@dataclass(frozen=True, slots=True)
class Facts:
    """One sentence: ``names`` and ``words`` are stems, ``figures`` values as text; ``speakers`` are names beside saying."""

    names: frozenset[str]
    figures: frozenset[str]
    words: frozenset[str]
    speakers: frozenset[str]
    quotes: int


def read_facts(sentences: Sequence[str]) -> tuple[Facts, ...]:
    """The facts of each sentence of one report. Linear.

    A capital at the head of a sentence makes a name only where the word is no common one,
    or is capitalised inside a sentence elsewhere in the report.
    """
    tokens = [list(_tokens(sentence)) for sentence in sentences]
    known = frozenset(word for row in tokens for word, capital, opens in row if capital and not opens)
    return tuple(_facts(sentence, row, known) for sentence, row in zip(sentences, tokens, strict=True))


def _tokens(sentence: str) -> Iterator[tuple[str, bool, bool]]:
    """(word without possessive, capitalised?, at the head of a sentence or quotation?)."""
    opens = True
    for match in _TOKEN.finditer(sentence):
        word = match.group().replace("’", "'").removesuffix("'s").removesuffix("'")
        before = sentence[max(0, match.start() - 2) : match.start()]
        opens = opens or bool(before) and (before[-1] in _OPENS or before[0] in _OPENS and before[-1] == " ")
        yield word, word[:1].isupper(), opens
        opens = False


def _facts(sentence: str, tokens: Iterable[tuple[str, bool, bool]], known: frozenset[str]) -> Facts:
    names, words = set(), set()
    for word, capital, opens in tokens:
        low = word.lower()
        if low in _passed() or word[0].isdigit() or len(low) < 2:
            continue
        if capital and (not opens or word in known or not _is_common(low)):
            names.update(_name_keys(word, low))
        else:
            words.add(stem(low))
    says = bool(_SAYING.search(sentence)) or any(base_form(word) in _cues() for word in words)
    return Facts(
        frozenset(names),
        frozenset(_figures(sentence)),
        frozenset(words),
        frozenset(names) if says else frozenset(),
        len(re.findall(r"[“«„]|(?<!\w)\"(?=\w)", sentence)),
    )


@cache
def _name_keys(word: str, low: str) -> tuple[str, ...]:
    """The parts of a hyphened name each stand for themselves; dots of initials go."""
    return tuple(part for part in low.replace(".", "").split("-") if len(part) > 1)


@cache
def _passed() -> frozenset[str]:
    """Words that are neither name nor content: grammar, titles, and the calendar, which every report has."""
    calendar = word_list("times", "months") | word_list("times", "short_months") | word_list("times", "weekdays")
    return word_list("words", "function") | word_list("titles", "courtesy") | calendar


@cache
def _cues() -> frozenset[str]:
    return word_list("cues", "clause.asserts") | word_list("cues", "clause.denies")


@cache
def _is_common(low: str) -> bool:
    return is_listed(base_form(low))


def _figures(sentence: str) -> Iterator[str]:
    for number in find_numbers(sentence):
        value = _value(number)
        if value is not None and abs(value) >= _LEAST_NUMBER:
            yield f"{value:g}"


def _value(number: Numeral) -> float | None:
    """The number, a share as its percentage; a vague one has none."""
    if number.value is None or not number.share:
        return number.value
    return round(100 * number.value)
