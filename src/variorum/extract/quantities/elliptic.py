"""Figures that leave out their scale: "from 85 to 190 million", "13 billion it was, not nine", "had asked for 60"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from variorum.lang.alternatives import any_of
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.numbers import Numeral
from variorum.values import Measure, Quantity

_LEAST_SCALE = 1_000_000
_MANTISSA = 1000
# A sum and the one it is set against are seldom further apart, as factors.
_FAR = 20
_NEAR = 250  # code points back to the figure whose scale is meant
_FROM = re.compile(r"\bfrom (?:about |around |some |just |only )?\S?$", re.IGNORECASE)
_TO = re.compile(r" to (?:about |around |some |nearly |over |just )?(?:[A-Z]{0,3}[$£€¥₹])?")
_OF_IT = re.compile(r" of (?:it|this|that|which)\b")
_ENDS = re.compile(
    r"$|[,.;:)?!—–”\"](?!\d)"
    r"| (?:in|on|at|the|last|this|that|to|for|by|as|before|when|and|after|earlier|but|while|which|plenty|enough|they|he"
    r"|she|it|we)\b"
)
_DECIMAL_ENDS = re.compile(rf"{_ENDS.pattern}| (?:was|is|were|are|would|will|had|has)\b")


@dataclass(frozen=True, slots=True)
class Scaled:
    """The last figure with a great scale: where it ends, how great it is and in what unit."""

    end: int
    value: float
    scale: float
    unit: str | None
    measure: Measure


def scaled_by(quantity: Quantity, numeral: Numeral) -> Scaled | None:
    """What a sum or share tells those behind it that leave out scale and unit; ``None`` of counts and small figures."""
    value = numeral.value or numeral.high
    if value and quantity.unit == "%":
        return Scaled(quantity.end, value, 1, quantity.unit, quantity.measure)
    money = quantity.measure in (Measure.MONEY, Measure.OTHER) or quantity.unit in word_list("asking", "currencies")
    if value is None or numeral.scale < _LEAST_SCALE or not money:
        return None
    return Scaled(quantity.end, value, numeral.scale, quantity.unit, quantity.measure)


def with_scale(words: str, at: int, numeral: Numeral, behind: Sequence[Numeral], last: Scaled | None) -> Numeral:
    """The numeral with the scale it leaves out, only where the words leave no doubt; *at* is where the line begins.

    Before a sum it is changed to ("from 85 to 190 million"), or behind one it is set against or asked for.
    """
    value = numeral.value
    if value is None or numeral.share or numeral.scale > 1 or not 0 < value < _MANTISSA:
        return numeral
    before = words[max(0, numeral.start - 40) : numeral.start]
    if behind and _FROM.search(before) and _TO.fullmatch(words, numeral.end, behind[0].start):
        to = behind[0].value or 0
        same = behind[0].scale >= _MANTISSA and 1 / _FAR < value * behind[0].scale / (to or 1) < _FAR
        return _scaled(numeral, behind[0].scale) if same else numeral
    led = _leads().search(before) and _ENDS.match(words, numeral.end)
    ahead = next((n for n in behind if n.scale >= _LEAST_SCALE and n.value), None)
    if led and last is None and ahead and 1 / _FAR < value * ahead.scale / (ahead.value or 1) < _FAR:
        return _scaled(numeral, ahead.scale)
    if last is None or at + numeral.start - last.end > _NEAR or not 1 / _FAR < value * last.scale / last.value < _FAR:
        return numeral
    part = _OF_IT.match(words, numeral.end) and value * last.scale < last.value and value != int(value)
    decimal = value != int(value) and last.scale > 1 and _DECIMAL_ENDS.match(words, numeral.end)
    return _scaled(numeral, last.scale) if led or part or decimal else numeral


def _scaled(numeral: Numeral, scale: float) -> Numeral:
    value, low, high = (None if n is None else _whole(n * scale) for n in (numeral.value, numeral.low, numeral.high))
    return replace(numeral, value=value, low=low, high=high, scale=scale)


def _whole(value: float) -> float | int:
    return int(value) if value == int(value) else round(value, 6)


@cache
def _leads() -> re.Pattern[str]:
    data = load_lexicon("numbers")["elliptic"]
    return re.compile(
        rf"\b{any_of(data['before'])} (?:about |around |some |only |just |nearly |over )?$", re.IGNORECASE
    )
