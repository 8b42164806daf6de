"""What a sentence holds that another report of the same event need not hold: names, figures, rare words.

Read off the text by our own rules, without a parser, so that a flood of reports can be
compared; 1 to 2 ms a report. Only told sentences are given here, never furniture.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.numbers import Numeral, find_numbers
from variorum.lang.thesaurus import base_form, is_listed
from variorum.lang.words import stem

_TOKEN = re.compile(r"[^\W_]+(?:[’'.&-](?=[^\W_])[^\W_]+)*")
_OPENS = frozenset("“\"‘'(«„:—–-")
_SAYING = re.compile(r"[“”\"«»„]|\baccording to\b", re.IGNORECASE)
_QUOTING = re.compile(r"[“«„]|(?<!\w)\"(?=\w)")
_CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2})(?:(?P<mark>[:.])(?P<minute>[0-5]\d))?(?P<half> ?[ap]\.?m\b\.?)?"
    r"|\b(?P<part>quarter|half|five|ten|twenty|twenty-five) (?P<side>past|after|to) (?P<word>\w+)",
    re.IGNORECASE,
)
_PARTS = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_AT = re.compile(r"\b(?:at|about|around|before|after|by|since|until|from) (?:about |around )?$", re.IGNORECASE)
# Numbers below this are in every report; from the other on, how they are scaled does not matter ("2.3m", "70 m").
_LEAST_NUMBER = 4
_SCALED = 100_000


@dataclass(frozen=True, slots=True)
class Facts:
    """One sentence: ``names`` and ``words`` are stems, ``figures`` values as text, ``speakers`` names beside saying.

    ``attributed`` is true where the sentence gives a source or quotes, ``quotes`` counts the quotations that open.
    """

    names: frozenset[str]
    figures: frozenset[str]
    words: frozenset[str]
    speakers: frozenset[str]
    attributed: bool
    quotes: int


@dataclass(frozen=True, slots=True)
class _Token:
    """A word without its possessive; ``opens`` at the head of a sentence or quotation, ``leads`` a capital after it."""

    word: str
    opens: bool
    leads: bool

    @property
    def capital(self) -> bool:
        return self.word[:1].isupper()


def read_facts(sentences: Sequence[str]) -> tuple[Facts, ...]:
    """The facts of each sentence of one report. Linear.

    A capital at the head of a sentence makes a name only where the word is capitalised inside a
    sentence elsewhere in the report, or is no common word and leads another name.
    """
    tokens = [list(_tokens(sentence)) for sentence in sentences]
    known = frozenset(token.word for row in tokens for token in row if token.capital and not token.opens)
    return tuple(_facts(sentence, row, known) for sentence, row in zip(sentences, tokens, strict=True))


def _tokens(sentence: str) -> Iterator[_Token]:
    opens = True
    for match in _TOKEN.finditer(sentence):
        before, after = sentence[max(0, match.start() - 2) : match.start()], sentence[match.end() : match.end() + 2]
        opens = opens or (bool(before) and (before[-1] in _OPENS or (before[0] in _OPENS and before[-1] == " ")))
        word = match.group().replace("’", "'").removesuffix("'s").removesuffix("'")
        yield _Token(word, opens, after[:1] == " " and after[1:].isupper())
        opens = False


def _facts(sentence: str, tokens: Sequence[_Token], known: frozenset[str]) -> Facts:
    names: set[str] = set()
    words: set[str] = set()
    for token in tokens:
        low = token.word.lower()
        if low in _passed() or token.word[0].isdigit() or len(low) < 2:
            continue
        if token.capital and (not token.opens or token.word in known or (token.leads and not _is_common(low))):
            names.update(_name_keys(low))
        else:
            words.add(stem(low))
    says = bool(_SAYING.search(sentence)) or any(_is_cue(token.word) for token in tokens)
    quotes = len(_QUOTING.findall(sentence))
    return Facts(
        frozenset(names),
        frozenset(_figures(sentence)),
        frozenset(words),
        frozenset(names) if says else frozenset(),
        quotes > 0 or bool(_attributing().search(sentence)),
        quotes,
    )


@cache
def _name_keys(low: str) -> tuple[str, ...]:
    """The parts of a hyphened name each stand for themselves; dots of initials go; numbers are no names."""
    parts = low.replace(".", "").split("-")
    return tuple(part for part in parts if len(part) > 1 and part not in _passed())


@cache
def _passed() -> frozenset[str]:
    """Words that are neither name nor content: grammar, titles, number words, and the calendar every report has."""
    calendar = word_list("times", "months") | word_list("times", "short_months") | word_list("times", "weekdays")
    numbers = word_list("numbers", "units") | word_list("numbers", "tens") | word_list("numbers", "scales")
    return word_list("words", "function") | word_list("titles", "courtesy") | calendar | numbers


@cache
def _attributing() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in load_lexicon("lineage")["attributing"])
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def _is_cue(word: str) -> bool:
    cues = word_list("cues", "clause.asserts") | word_list("cues", "clause.denies")
    return word.islower() and base_form(word) in cues


@cache
def _is_common(low: str) -> bool:
    return is_listed(base_form(low))


def _figures(sentence: str) -> Iterator[str]:
    """Times of the clock, and numbers without their scale."""
    rest = sentence
    for match in _CLOCK.finditer(sentence):
        if clock := _clock(match, sentence):
            yield clock
            rest = rest[: match.start()] + " " * (match.end() - match.start()) + rest[match.end() :]
    for number in find_numbers(rest):
        value = _value(number)
        if value is not None and (value >= _LEAST_NUMBER or value % 1):
            yield f"{value:g}"


def _clock(match: re.Match[str], sentence: str) -> str | None:
    """The time on a dial of twelve hours as "3.30", or ``None`` when it is another number."""
    if match["part"]:
        numbers = find_numbers(match["word"])
        hour = numbers[0].value if numbers else None
        minute = _PARTS[match["part"].lower()]
        if hour is None or not 1 <= hour <= 24:
            return None
        past = match["side"].lower() != "to"
        return f"{int(hour if past else hour - 1) % 12}.{minute if past else 60 - minute:02} o'clock"
    timed = match["half"] or (match["minute"] and (match["mark"] == ":" or _AT.search(sentence[: match.start()])))
    if not timed or int(match["hour"]) > 24:
        return None
    return f"{int(match['hour']) % 12}.{match['minute'] or '00'} o'clock"


def _value(number: Numeral) -> float | None:
    """The number without sign and large scale, a share as its percentage; a vague one has none."""
    if number.value is None:
        return None
    value = abs(float(number.value))
    if number.share:
        return float(round(100 * value))
    while value >= _SCALED:
        value = round(value / 1000, 6)
    return value
