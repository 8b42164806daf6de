"""Which nouns of a pile are names of money, though no list of currencies has them: "40 million talers"."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import is_listed, is_person_noun
from variorum.values import Extraction, Measure, Quantity

# Who counts in millions counts money, where the noun is no dictionary word; so does who counts in thousands, twice.
_GREAT, _LARGE, _SEVERAL = 1_000_000, 1_000, 2


def find_currencies(extractions: Iterable[Extraction]) -> frozenset[str]:
    """The listed currencies, and each noun in no dictionary that is counted in sums such as only money has. Linear."""
    sums: dict[str, list[float]] = defaultdict(list)
    for extraction in extractions:
        for quantity in (q for claim in extraction.claims for q in claim.quantities):
            unit = quantity.unit or ""
            if quantity.measure is Measure.COUNT and quantity.value is not None and _is_unknown(unit, quantity):
                sums[unit.lower()].append(float(quantity.value))
    told = {
        unit
        for unit, values in sums.items()
        if max(values) >= _GREAT or sum(value >= _LARGE for value in values) >= _SEVERAL
    }
    return word_list("asking", "currencies") | told


def _is_unknown(unit: str, quantity: Quantity) -> bool:
    """Whether it is a noun in small letters that no dictionary has: not "Iskarians", "voters" or "megawatts"."""
    named = (quantity.of or "").split()[-1:] or [unit]
    plain = unit.isalpha() and named[0] == named[0].lower()
    return plain and not is_listed(unit.lower()) and not is_person_noun(unit.lower())


def as_money(quantity: Quantity, currencies: frozenset[str]) -> Quantity:
    """The quantity; of what is counted in one of the *currencies* ("40,000 marks") as a sum of money."""
    counted = quantity.measure is Measure.COUNT and (quantity.unit or "").lower() in currencies
    return replace(quantity, measure=Measure.MONEY, of=None) if counted else quantity
