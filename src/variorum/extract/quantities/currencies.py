"""Sums whose currency the report tells elsewhere: "a fine of 28 million", "to get 500 pounds"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from variorum.lang.alternatives import any_of
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.values import Measure, Quantity

from .units import weighs

_LEAST = 1000
_CLAUSE = 60  # code points before a figure in which it is said that it is money
_GREAT = 1_000_000  # from here on a bare figure that nothing follows is a sum
_ENDS = re.compile(
    r"\s?(?:$|[.;:,)(?!—–”\"’]|\n)(?!\d)"
    r"|\s(?:in|on|at|the|last|this|that|to|for|by|as|before|when|and|after|earlier|but|while|which|instead|a|an|per|more"
    r"|extra|once|annually|from|into|within|so|towards?|of (?:it|this|that|which))\b"
)
_COINS = frozenset({"cent", "penny"})
_STOP = re.compile(r"[.;:?!\n]")


def in_one_currency(text: str, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """The figures of a report, bare sums in its currency where it tells of one only; pounds as money beside pounds.

    A bare figure is a sum if its clause says so before it: a noun as "fine", a verb as "pay". Linear.
    """
    found = tuple(quantities)
    told = {_currency(q) for q in found} - {None}
    only = next(iter(told)) if len(told) == 1 else None
    for quantity in found:
        if only == "GBP" and quantity.unit == "lb" and not weighs(text, quantity.start, quantity.end):
            yield replace(quantity, measure=Measure.MONEY, unit="GBP")
        elif only is not None and _is_sum(text, quantity):
            yield replace(quantity, measure=Measure.MONEY, unit=only)
        else:
            yield quantity


def _currency(quantity: Quantity) -> str | None:
    unit = (quantity.unit or "").partition(" per ")[0]
    money = quantity.measure is Measure.MONEY or unit in word_list("asking", "currencies")
    return unit if money and unit not in _COINS else None


def _is_sum(text: str, quantity: Quantity) -> bool:
    size = quantity.value or quantity.high or quantity.low or 0
    if quantity.measure is not Measure.OTHER or quantity.unit is not None or size < _LEAST:
        return False
    before = text[max(0, quantity.start - _CLAUSE) : quantity.start]
    clause = before[max((m.end() for m in _STOP.finditer(before)), default=0) :]
    if size >= _GREAT and _ENDS.match(text, quantity.end) and not _counts_people().search(clause):
        return True
    return _money_words().search(clause) is not None


@cache
def _counts_people() -> re.Pattern[str]:
    """Words behind which a great bare figure is no sum: "an audience of 3 million"."""
    return re.compile(rf"\b{any_of(load_lexicon('units')['sums']['others'])}\b", re.IGNORECASE)


@cache
def _money_words() -> re.Pattern[str]:
    """A word of money and few others up to the figure, none of them a number."""
    data = load_lexicon("units")["sums"]
    nouns = rf"{any_of(data['nouns'])}s?"
    return re.compile(rf"\b(?:{nouns}|{any_of(data['verbs'])})\b(?: (?!\d)[\w’'-]+){{0,3}},? $", re.IGNORECASE)
