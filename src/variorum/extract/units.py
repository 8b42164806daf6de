"""What a number is a number of, as far as signs and unit words tell."""

import re
from dataclasses import dataclass
from functools import cache

from variorum.lang.lexicon import load_lexicon
from variorum.values import Measure

_AGE_AFTER = re.compile(r"[- ]years?[- ]olds?\b|[- ]months?[- ]olds?\b|-year-old", re.IGNORECASE)
_AGE_BETWEEN = re.compile(r"[A-Z][\w’'-]+,? (?:aged )?$")
_AGED = re.compile(r"\b(?:aged|age)\s+$", re.IGNORECASE)
_SCORE = re.compile(r"\s?[-–]\s?\d{1,3}\b(?!\s*(?:people|per|%))")


@dataclass(frozen=True, slots=True)
class Unit:
    """The measure, its unit, and how far sign and word reach around the number."""

    measure: Measure
    name: str | None
    start: int
    end: int


def unit_at(text: str, start: int, end: int, limit: int) -> Unit:
    """The unit of the number at *start*..*end*; a plain count when no sign or word says otherwise."""
    before, after = text[max(0, start - 24) : start], text[end:limit]
    for find in (_percent, _money_sign, _money_word, _age, _measure):
        unit = find(before, after, start, end)
        if unit is not None:
            return unit
    if _SCORE.match(after) and "," not in text[start:end]:
        return Unit(Measure.SCORE, None, start, end)
    return Unit(Measure.COUNT, None, start, end)


def _percent(_: str, after: str, start: int, end: int) -> Unit | None:
    match = re.match(r"\s?(?:%|per ?cent\b(?: points?)?|percentage points?\b)", after, re.IGNORECASE)
    if not match:
        return None
    name = "percentage point" if "point" in match.group().lower() else "%"
    return Unit(Measure.PERCENT, name, start, end + match.end())


def _money_sign(before: str, after: str, start: int, end: int) -> Unit | None:
    signs = load_lexicon("units")["currency_signs"]
    for sign in sorted(signs, key=len, reverse=True):
        if before.endswith((sign, sign + " ")):
            return Unit(Measure.MONEY, signs[sign], start - len(sign) - before.endswith(" "), end)
        if after.startswith((sign, " " + sign)) and sign in "€£¥₩₽₴":
            return Unit(Measure.MONEY, signs[sign], start, end + len(sign) + after.startswith(" "))
    return None


def _money_word(_: str, after: str, start: int, end: int) -> Unit | None:
    match = _currencies().match(after)
    if not match:
        return None
    word = match["word"].lower()
    words = load_lexicon("units")["currency_words"]
    name = words.get(word) or words.get(word.removesuffix("s")) or words[word.removesuffix("es")]
    return Unit(Measure.MONEY, name, start, end + match.end())


@cache
def _currencies() -> re.Pattern[str]:
    words = "|".join(sorted(load_lexicon("units")["currency_words"], key=len, reverse=True))
    return re.compile(rf"\s(?:(?:US|U\.S\.|[A-Z][a-z]+an|[A-Z][a-z]+ese) )?(?P<word>(?:{words})s?)\b", re.IGNORECASE)


def _age(before: str, after: str, start: int, end: int) -> Unit | None:
    match = _AGE_AFTER.match(after)
    if match:
        return Unit(Measure.AGE, "year", start, end + match.end())
    if _AGED.search(before) or (
        _AGE_BETWEEN.search(before) and before.rstrip().endswith(",") and re.match(r",|\.$", after)
    ):
        return Unit(Measure.AGE, "year", start, end)
    return None


def _measure(before: str, after: str, start: int, end: int) -> Unit | None:
    if re.search(r"\bmagnitude[- ](?:of )?$", before, re.IGNORECASE) or re.match(r"[- ]magnitude\b", after):
        return Unit(Measure.MEASURE, "magnitude", start, end)
    match = _measures().match(after)
    if not match:
        return None
    word = match["word"].lower()
    names = load_lexicon("units")["measures"]
    name = names.get(word) or names.get(word.removesuffix("s")) or {"feet": "foot", "inches": "inch"}.get(word, word)
    return Unit(Measure.MEASURE, name, start, end + match.end())


@cache
def _measures() -> re.Pattern[str]:
    words = "|".join(
        sorted(map(re.escape, (*load_lexicon("units")["measures"], "feet", "inches")), key=len, reverse=True)
    )
    return re.compile(rf"[\s-]?(?:square |cubic |metric )?(?P<word>(?:{words})s?)\b(?!-old)", re.IGNORECASE)
