"""What a sentence holds that another report of the same event need not hold: names, figures, rare words.

Read off the text by our own rules, without a parser, so that a flood of reports can be
compared; 1 ms a report, and less where its sentences were read before: copies share most of
theirs. Only told sentences are given here, never furniture.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

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
_FIGURE = re.compile(r"[\d¼-¾⅐-⅞]")
_HYPHEN = re.compile(r"[-'’.&]")
_PARTS = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_AT = re.compile(r"\b(?:at|about|around|before|after|by|since|until|from) (?:about |around )?$", re.IGNORECASE)
# Numbers below this are in every report; from the other on, how they are scaled does not matter ("2.3m", "70 m").
_LEAST_NUMBER = 4
_SCALED = 100_000


# Words with a capital that make a title, and letters of those that have none there; share of the words of a title.
_TITLE = 5
_TITLE_SHARE = 0.7
# Sentences remembered, about 1 KB each.
_REMEMBERED = 1 << 13
_WORDS = 1 << 16


class Facts(NamedTuple):
    """One sentence: ``names`` and ``words`` are stems, ``figures`` values as text, ``speakers`` names beside saying.

    ``attributed`` is true where the sentence gives a source or quotes, ``quotes`` counts the quotations that open.
    """

    names: frozenset[str]
    figures: frozenset[str]
    words: frozenset[str]
    speakers: frozenset[str]
    attributed: bool
    quotes: int


class _Capital(NamedTuple):
    """A capitalised word; ``opens`` at the head of a sentence or quotation, ``leads`` another capital after it."""

    word: str
    opens: bool
    leads: bool


class _Words(NamedTuple):
    """The words of a sentence without possessives: ``low`` those that do not begin with a capital."""

    low: frozenset[str]
    capitals: tuple[_Capital, ...]


def read_facts(sentences: Sequence[str]) -> tuple[Facts, ...]:
    """The facts of each sentence of one report. Linear.

    A capital at the head of a sentence, or in a title, makes a name only where the word is capitalised inside a
    sentence elsewhere in the report, or is no common word and leads another name.
    """
    read = [_words(sentence) for sentence in sentences]
    known = {c.word for words in read for c in words.capitals if not c.opens}
    opening = (frozenset(c.word for c in words.capitals if c.opens and c.word in known) for words in read)
    return tuple(map(_facts, sentences, opening))


@lru_cache(_REMEMBERED)
def _words(sentence: str) -> _Words:
    low, capitals = [], []
    opens = True
    for match in _TOKEN.finditer(sentence):
        word = match.group()
        if "'" in word or "’" in word:
            word = word.replace("’", "'").removesuffix("'s")
        if word[0].isupper():
            start, end = match.span()
            opens = opens or _is_opened(sentence[max(0, start - 2) : start])
            leads = opens and sentence[end : end + 1] == " " and sentence[end + 1 : end + 2].isupper()
            capitals.append(_Capital(word, opens, leads))
        else:
            low.append(word)
        opens = False
    if _is_title(sentence, low, capitals):
        capitals = [_Capital(c.word, opens=True, leads=False) for c in capitals]
    return _Words(frozenset(low), tuple(capitals))


def _is_title(sentence: str, low: Sequence[str], capitals: Sequence[_Capital]) -> bool:
    """Whether every longer word is written with a capital, as in titles: "Keeper Rings Mum From The Sea"."""
    some = len(capitals) >= _TITLE and len(capitals) >= _TITLE_SHARE * (len(low) + len(capitals))
    return some and all(len(word) < _TITLE for word in low if word.isalpha()) and not sentence.isupper()


def _is_opened(before: str) -> bool:
    return before[-1:] in _OPENS or (before[:1] in _OPENS and before[-1:] == " ")


@lru_cache(_REMEMBERED)
def _facts(sentence: str, known: frozenset[str]) -> Facts:
    """The facts of one sentence; *known* are those of its opening words that are names elsewhere."""
    low, capitals = _words(sentence)
    named = [c.word for c in capitals if not c.opens or c.word in known or (c.leads and not _is_common(c.word))]
    names = frozenset(key for word in named for key in _name_keys(word))
    plain = low.union(c.word for c in capitals).difference(named)
    says = bool(_SAYING.search(sentence)) or any(map(_is_cue, low))
    quotes = len(_QUOTING.findall(sentence))
    return Facts(
        names,
        frozenset(_figures(sentence, low.union(c.word for c in capitals))),
        frozenset(map(_content, plain)) - {""},
        names if says else frozenset(),
        quotes > 0 or bool(_attributing().search(sentence)),
        quotes,
    )


@lru_cache(_WORDS)
def _content(word: str) -> str:
    """The stem of a word, "" where it is neither name nor content."""
    low = word.lower()
    return "" if low in _passed() or low[0].isdigit() or len(low) < 2 else stem(low)


@lru_cache(_WORDS)
def _name_keys(word: str) -> tuple[str, ...]:
    """The parts of a hyphened name each stand for themselves; dots of initials go; numbers are no names."""
    low = word.lower()
    if low in _passed() or len(low) < 2:
        return ()
    parts = low.replace(".", "").split("-")
    return tuple(part for part in parts if len(part) > 1 and part not in _passed())


@cache
def _passed() -> frozenset[str]:
    """Words that are neither name nor content: grammar, titles, number words, and the calendar every report has."""
    calendar = word_list("times", "months") | word_list("times", "short_months") | word_list("times", "weekdays")
    numbers = word_list("numbers", "units") | word_list("numbers", "tens") | word_list("numbers", "scales")
    short = word_list("lineage", "common_abbreviations")
    return word_list("words", "function") | word_list("titles", "courtesy") | calendar | numbers | short


@cache
def _attributing() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in load_lexicon("lineage")["attributing"])
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@lru_cache(_WORDS)
def _is_cue(word: str) -> bool:
    cues = word_list("cues", "clause.asserts") | word_list("cues", "clause.denies")
    return word.islower() and base_form(word) in cues


@lru_cache(_WORDS)
def _is_common(word: str) -> bool:
    return is_listed(base_form(word.lower()))


def _figures(sentence: str, words: Iterable[str]) -> Iterator[str]:
    """Times of the clock, and numbers without their scale."""
    if not _may_count(sentence, words):
        return
    rest = sentence
    for match in _CLOCK.finditer(sentence):
        if clock := _clock(match, sentence):
            yield clock
            rest = rest[: match.start()] + " " * (match.end() - match.start()) + rest[match.end() :]
    for number in find_numbers(rest):
        value = _value(number)
        if value is not None and (value >= _LEAST_NUMBER or value % 1):
            yield f"{value:g}"


def _may_count(sentence: str, words: Iterable[str]) -> bool:
    """Whether the sentence has a figure or a number word at all; most have none."""
    return bool(_FIGURE.search(sentence)) or any(map(_is_counting, words))


@lru_cache(_WORDS)
def _is_counting(word: str) -> bool:
    return not _counting().isdisjoint(_HYPHEN.split(word.lower()))


@cache
def _counting() -> frozenset[str]:
    groups = ("units", "tens", "scales", "plural_scales", "fractions", "ordinal_parts")
    words = frozenset[str]().union(*(word_list("numbers", group) for group in groups))
    return words | {f"{word}s" for word in word_list("numbers", "ordinal_parts")} | {"quarter"}


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
