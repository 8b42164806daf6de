"""Nouns that are counted like money, though no list of currencies has them, are money."""

import pytest

from variorum.collate.figures.currencies import as_money, find_currencies
from variorum.values import Claim, Extraction, Measure, Quantity, Speech


def counted(*told: tuple[float, str, str]) -> Extraction:
    quantities = tuple(
        Quantity(start=0, end=1, text="x", value=value, low=value, high=value, unit=unit, of=of, measure=Measure.COUNT)
        for value, unit, of in told
    )
    claim = Claim(
        id="a#c1", document="a", start=0, end=1, text="x", spans=(), speech=Speech.NARRATED, quantities=quantities
    )
    return Extraction(document="a", claims=(claim,))


@pytest.mark.parametrize(
    ("told", "money"),
    [
        ([(40_000_000, "voralin", "voralins")], True),
        ([(40_000, "voralin", "voralins"), (3_000, "voralin", "voralins"), (200, "voralin", "voralins")], True),
        ([(40_000, "voralin", "voralins")], False),
        ([(40_000_000, "chicken", "chickens")], False),
        ([(3_000_000, "selorian", "Selorians")], False),
        ([(12, "voralin", "voralins"), (14, "voralin", "voralins")], False),
    ],
)
def test_a_noun_no_dictionary_has_is_money_where_it_is_counted_in_great_sums(told, money) -> None:
    extraction = counted(*told)
    currencies = find_currencies([extraction])
    quantity = extraction.claims[0].quantities[0]
    assert (told[0][1] in currencies) is money
    assert (as_money(quantity, currencies).measure is Measure.MONEY) is money


def test_the_listed_currencies_are_money_anyhow() -> None:
    assert {"crown", "taler", "franc"} <= find_currencies([])
