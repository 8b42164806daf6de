"""What a number is a number of, as far as signs and unit words tell."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from variorum.lang.alternatives import any_of
from variorum.lang.lexicon import load_lexicon
from variorum.values import Measure

from .ages import age_at

_SCORE = re.compile(r"\s?[-–]\s?\d{1,3}\b(?!\s*(?:people|per|%))")
_SCORE_BEFORE = re.compile(r"(?<![\w-])\d{1,3}\s?[-–]\s?$")
_MAGNITUDE_BEFORE = re.compile(
    r"\bmagnitude(?: of the (?:\w+ ){0,2}(?:earth)?quake)?[- ](?:(?:of|at|to|was|is|as) )?(?:about |around )?$",
    re.IGNORECASE,
)
_MAGNITUDE_AFTER = re.compile(r"[- ]magnitude\b| on the (?:open-ended )?Richter scale", re.IGNORECASE)
# Letters close before figures that are a sum (``number_atoms``); shillings apart too: "DSh 75 million", "Shs. 400".
_GLUED = re.compile(r"(?<!\w)(?P<sign>[A-Z][A-Za-z]{0,3}|[A-Z]{0,2}[Ss]hs?\.? ?)$")
_DOLLARS = re.compile(
    r"(?<!\w)(?P<nation>(?:US|HK|NZ|C|us|hk|nz|c)(?= ?\$)|(?:AU?|CA|NT|S|R)(?=\$)"
    r"|(?i:aud|cad|nzd|hkd|sgd|usd|mxn)(?=\$)) ?\$ ?$"
)
_DEGREES = re.compile(
    r"[ -]?(?:degs?\b\.?|degrees?\b|[°º])"
    r"(?:[ -]?(?P<scale>cel[sc]ius|centigra[dt]e|fah?renheit|[CF]\b|(?<=s )[cf]\b|(?<=g )[cf]\b))?"
    r"|[ -]?(?P<plain>cel[sc]ius|centigra[dt]e|fah?renheit)\b",
    re.IGNORECASE,
)
_WEIGHED = re.compile(
    r"\b(?:weigh\w*|los[et]|shed|gain\w*|drop\w*|lift\w*|heav\w+|over|catch|caught)\W+(?:\w+\W+){0,2}$", re.IGNORECASE
)
_OF_MATTER = re.compile(r" of (?!the\b|fines?\b|damages\b)[a-z]|[- ](?:heavier|lighter|man|woman|baby|bomb|weight)")
_FEET_BEFORE = re.compile(r"\b(?:ft|foot|feet)\.?\s(?:and\s)?$", re.IGNORECASE)
_POWER = re.compile(r"\s(squared|cubed)\b")
_MEASURED_BEFORE = re.compile(
    r"\b(?:is|was|are|were|of|about|measur\w+|by|x|wide|long|high|tall|deep)\s$", re.IGNORECASE
)
_INCHES_LAST = re.compile(r"\sin\.?$")
_INCHES = re.compile(r"\sin\b")
_RATED = frozenset({Measure.MONEY, Measure.MEASURE})
_CALENDAR = frozenset({"day", "week", "month", "year"})
_SPEEDS = frozenset({"mph", "km/h", "m/s", "rpm", "mpg", "°C", "°F", "degree", "magnitude"})
_BRITISH = {"liter": "litre", "kilometer": "kilometre", "meter": "metre", "kilo": "kilogram", "metric ton": "tonne"}
# Behind an "m" of metres.
_METRES_BEHIND = (
    r"tall|long|high|wide|deep|above|below|from|lower|higher|away|apart|across|thick|beyond|behind|ahead|short"
    r"|downstream|upstream|offshore|of [\d,.]+ ?m\b"
)
# Words of money that are common words too: money only in such sums.
_LARGE = 1000


@dataclass(frozen=True, slots=True)
class Unit:
    """The measure, its unit, and how far sign and word reach around the number."""

    measure: Measure
    name: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """A number at ``start``..``end`` with the text close before and after it, and its size."""

    before: str
    after: str
    start: int
    end: int
    size: float


def unit_at(text: str, start: int, end: int, limit: int, size: float = 0) -> Unit:
    """The unit of the number at *start*..*end*; a plain count when no sign or word says otherwise.

    *size* is its value: "pounds" are money in large sums, weight in small ones. Looks at a few words on either side.
    """
    place = Place(text[max(0, start - 40) : start], text[end : min(limit, end + 60)], start, end, size)
    for find in (_percent, _money_sign, _money_word, _age, _magnitude, _degrees, _symbol, _measure, _duration, _score):
        unit = find(place)
        if unit is not None:
            return _rated(place, unit)
    return Unit(Measure.COUNT, None, start, end)


def _rated(place: Place, unit: Unit) -> Unit:
    """Money and measures by what they are told for: "$75 a barrel", "30 cents per litre", "20 mm/h"."""
    if unit.measure not in _RATED or unit.name is None or " per " in unit.name or unit.name in _SPEEDS:
        return unit
    if power := _POWER.match(place.after, max(0, unit.end - place.end)):
        shape = "square" if power[1] == "squared" else "cubic"
        return Unit(unit.measure, _shaped(unit.name, shape), unit.start, place.end + power.end())
    match = _rates().match(place.after, max(0, unit.end - place.end))
    if match is None:
        return unit
    data = load_lexicon("units")
    symbols = data["rates"]["symbols"]
    rate = symbols.get(match["symbol"] or "") or (match["rate"] or "").lower()
    if unit.measure is Measure.MONEY and rate in _CALENDAR:
        return unit  # "24 million a year": a yearly sum, which others tell without the year
    long = f"{unit.name} per {_BRITISH.get(rate, rate)}"
    return Unit(unit.measure, data["rates"]["short"].get(long, long), unit.start, place.end + match.end())


@cache
def _rates() -> re.Pattern[str]:
    data = load_lexicon("units")["rates"]
    return re.compile(
        rf"(?:\sper\s|-(?:per|an|a)-|\s?/\s?|\s(?:an?|each|every)\s)(?P<rate>{any_of(data['names'])})\b"
        rf"(?!-| (?:ago|earlier|later|before|after|old|and a half)\b)"
        rf"|(?:\sper\s|/)(?-i:(?P<symbol>{any_of(data['symbols'])}))(?![\w/])",
        re.IGNORECASE,
    )


def _percent(place: Place) -> Unit | None:
    match = re.match(
        r"(?:\s?%|[\s-]?(?:per ?cent(?:age)?|pct)\b|pc\b)(?:[ -]points?\b)?"
        r"|(?: (?:of )?an? |[ -])percentage[- ]points?\b",
        place.after,
        re.IGNORECASE,
    )
    if not match:
        return None
    name = "percentage point" if "point" in match.group().lower() else "%"
    return Unit(Measure.PERCENT, name, place.start, place.end + match.end())


def _money_sign(place: Place) -> Unit | None:
    signs = load_lexicon("units")["currency_signs"]
    if dollars := _DOLLARS.search(place.before):
        nation = dollars["nation"].upper()
        name = signs.get(f"{nation}$", nation)
        return Unit(Measure.MONEY, name, place.start - len(dollars.group()), place.end)
    if before := _signs_before().search(place.before):
        name = signs.get(before["sign"]) or signs.get(before["sign"].upper()) or before["sign"].upper()
        return Unit(Measure.MONEY, name, place.start - len(before.group()), place.end)
    if glued := _GLUED.search(place.before):
        sign = glued["sign"].rstrip(". ").removesuffix("s")
        name = signs.get(sign, sign)
        return Unit(Measure.MONEY, name, place.start - len(glued.group()), place.end)
    if after := _signs_after().match(place.after):
        name = signs.get(after["sign"]) or signs.get(after["sign"].upper()) or after["sign"].upper()
        return Unit(Measure.MONEY, name, place.start, place.end + after.end())
    return None


@cache
def _signs_before() -> re.Pattern[str]:
    data = load_lexicon("units")
    words = [*data["currency_codes"]["codes"], "Rs", "Rs.", "RM", "Rp"]
    signs = [sign for sign in data["currency_signs"] if not sign[-1].isalpha() and len(sign) == 1]
    return re.compile(rf"(?P<sign>(?<!\w){any_of(words)}|(?<!\w)(?:usd|eur|gbp|rmb)|{any_of(signs)})\s?$")


@cache
def _signs_after() -> re.Pattern[str]:
    data = load_lexicon("units")
    signs = [sign for sign in data["currency_signs"] if len(sign) == 1 and sign != "$" and not sign.isalpha()]
    return re.compile(
        rf"\s?(?P<sign>{any_of(signs)}|{any_of(data['currency_codes']['codes'])}(?!\w)"
        rf"|(?:usd|eur|gbp|rmb)(?!\w)|kr\b|\$(?! ?\d))"
    )


def _money_word(place: Place) -> Unit | None:
    match = _currencies().match(place.after)
    if not match:
        return None
    word = _singular(match["word"].lower(), load_lexicon("units")["currency_words"])
    nation = (match["nation"] or "").lower()
    if not nation and not _is_money(word, place, match):
        return None
    plain = load_lexicon("units")["currency_words"][word]
    nations = load_lexicon("units")["currency_nations"]
    name = {**nations.get(plain, {}), **nations.get(word, {})}.get(nation) or plain
    return Unit(Measure.MONEY, name, place.start, place.end + match.end())


def weighs(text: str, start: int, end: int) -> bool:
    """Whether the words around the figure at *start*..*end* make its pounds a weight."""
    heavy = _WEIGHED.search(text, max(0, start - 40), start)
    return bool(heavy or _OF_MATTER.match(text, end))


def _is_money(word: str, place: Place, match: re.Match[str]) -> bool:
    """Whether the word means money here: "won" and "real" only in large sums, "pounds" not where something weighs."""
    if word in ("won", "dong", "dram", "lev", "real", "crown"):
        return place.size >= _LARGE
    if word == "pound":
        heavy = _WEIGHED.search(place.before) or _OF_MATTER.match(place.after, match.end())
        return place.size >= _LARGE and not heavy
    return True


def _singular(word: str, known: dict[str, Any]) -> str:
    tries = (word, word.removesuffix("s"), word.removesuffix("es"))
    return next((form for form in tries if form in known), word)


@cache
def _currencies() -> re.Pattern[str]:
    data = load_lexicon("units")
    nations = any_of(sorted({nation for group in data["currency_nations"].values() for nation in group}))
    words = any_of(data["currency_words"])
    return re.compile(
        rf"(?:\s|-|\sof\s)(?:(?P<nation>{nations}|[A-Za-z]+(?:an|ese|ish|ch))\s)?"
        rf"(?P<word>{words}(?:s|es)?)(?!\w)(?! estate)",
        re.IGNORECASE,
    )


def _age(place: Place) -> Unit | None:
    age = age_at(place.before, place.after, place.size)
    return Unit(Measure.AGE, age.unit, place.start, place.end + age.length) if age else None


def _magnitude(place: Place) -> Unit | None:
    after = _MAGNITUDE_AFTER.match(place.after)
    if after or _MAGNITUDE_BEFORE.search(place.before):
        return Unit(Measure.MEASURE, "magnitude", place.start, place.end + (after.end() if after else 0))
    return None


def _degrees(place: Place) -> Unit | None:
    match = _DEGREES.match(place.after)
    if not match:
        return None
    scale = (match["scale"] or match["plain"] or "")[:1].upper()
    return Unit(Measure.MEASURE, f"°{scale}" if scale else "degree", place.start, place.end + match.end())


def _symbol(place: Place) -> Unit | None:
    """A symbol in the case it is written in; single letters only close behind the figures."""
    data = load_lexicon("units")
    match = _symbols().match(place.after)
    if not match:
        inches = _INCHES.match(place.after) if _FEET_BEFORE.search(place.before) else None
        inches = inches or (_INCHES_LAST.match(place.after) if _MEASURED_BEFORE.search(place.before) else None)
        return Unit(Measure.MEASURE, "inch", place.start, place.end + 3) if inches else None
    name = (
        match["metre"]
        or (match["inch"] and "inch")
        or data["symbols"].get(match["symbol"] or "")
        or data["close_symbols"][match["close"] or match["rated"]]
    )
    measure = Measure.MONEY if name == "penny" else Measure.MEASURE
    return Unit(measure, name, place.start, place.end + match.end())


@cache
def _symbols() -> re.Pattern[str]:
    data = load_lexicon("units")
    return re.compile(
        rf"(?:[\s-]?(?P<symbol>{any_of(data['symbols'])})|\s(?P<metre>m)(?=\s?(?:$|[.,;)x]|\d|{_METRES_BEHIND}))|\s(?P<inch>in)\.?(?=\s(?:tall|long|high|wide|deep|thick|across)\b)"
        rf"|\s(?P<rated>[glLtWm])(?=/(?:{any_of(data['rates']['symbols'])})(?![\w/]))|-?(?P<close>{any_of(data['close_symbols'])}))"
        rf"(?![\w'’²]|-\w|/(?!(?:{any_of(data['rates']['symbols'])}|{any_of(data['rates']['names'])})(?![\w/])))"
    )


def _measure(place: Place) -> Unit | None:
    match = _measures().match(place.after)
    if not match:
        return None
    word, shape = " ".join(match["word"].lower().split()), (match["shape"] or "").lower()
    data = load_lexicon("units")
    name = data["plurals"].get(word) or data["measures"][_singular(word, data["measures"])]
    rate = match["rate"]
    if shape:
        name = _shaped(name, "cubic" if shape.startswith("cu") else "square")
    if rate:
        long = f"{name} per {rate.lower()}"
        name = data["rates"]["short"].get(long, long)
    return Unit(Measure.MEASURE, name, place.start, place.end + match.end())


def _shaped(name: str, shape: str) -> str:
    """Square and cubic measures: "km2", "sq ft", "cubic metre"."""
    known = {"square m": "m2", "square km": "km2", "square foot": "sq ft"}
    plain = {"m": "metre", "km": "kilometre", "cm": "centimetre", "mm": "millimetre"}.get(name, name)
    return known.get(f"{shape} {name}", f"{shape} {plain}")


@cache
def _measures() -> re.Pattern[str]:
    data = load_lexicon("units")
    rates = any_of(data["rates"]["names"])
    return re.compile(
        rf"(?:[\s-]{{0,2}}|\s(?:of )?an?\s|\sof\s)(?:(?P<shape>square|sq\.?|cubic|cu\.?)[\s-])?"
        rf"(?P<word>{any_of((*_words(data['measures']), *data['plurals']))})(?![\w])(?!-old| soldier| patrol| traffic)"
        rf"(?:(?:(?: of [a-z]+(?: [a-z]+)?)?\sper\s|-(?:per|an)-|\s?/\s?|\s(?:an?|each|every)\s)(?P<rate>{rates})\b)?",
        re.IGNORECASE,
    )


def _words(names: Iterable[str]) -> Iterable[str]:
    return (form for name in names for form in (name, f"{name}s"))


def _duration(place: Place) -> Unit | None:
    match = _durations().match(place.after)
    if not match:
        return None
    data = load_lexicon("units")
    word = match["word"].lower()
    if word in data["durations"]["names"] and place.size > 1 and match.group().startswith(" "):
        return None  # "several dozen weekend shootings"
    name = data["duration_plurals"].get(word, word.removesuffix("s"))
    return Unit(Measure.DURATION, name, place.start, place.end + match.end())


@cache
def _durations() -> re.Pattern[str]:
    data = load_lexicon("units")
    words = any_of((*_words(data["durations"]["names"]), *data["duration_plurals"]))
    return re.compile(
        rf"(?:[\s-]|(?<=\d)| an? | of an? | of )"
        rf"(?:(?:more|full|whole|straight|consecutive|long|calendar)\s)?(?P<word>{words})(?!\w)",
        re.IGNORECASE,
    )


def _score(place: Place) -> Unit | None:
    """Either side of "61-58"."""
    if place.size == int(place.size) and (_SCORE.match(place.after) or _SCORE_BEFORE.search(place.before)):
        return Unit(Measure.SCORE, None, place.start, place.end)
    return None
