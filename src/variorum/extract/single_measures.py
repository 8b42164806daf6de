"""One of a measure, told by an article: "a mile away", "a tonne of cocaine"."""

import re
from collections.abc import Iterator
from functools import cache

from variorum.lang.lexicon import load_lexicon
from variorum.lang.number_atoms import any_of
from variorum.values import Measure, Quantity

# Behind these the measure is what something is told for: "$3 a gallon of milk", "12 dollars a litre".
_FOR = re.compile(r"(?:[\d%]|\b(?:[a-z]+s|illion|thousand|hundred|per|cent|half|quarter|such|quite|not)) $")


def find_single_measures(text: str, start: int, end: int) -> Iterator[Quantity]:
    """The measures between *start* and *end* that an article alone counts, each with the value 1. Linear."""
    for match in _single().finditer(text, start, end):
        if _FOR.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        name = load_lexicon("units")["measures"][match["unit"].lower()]
        yield Quantity(
            start=match.start(),
            end=match.end("unit"),
            text=text[match.start() : match.end("unit")],
            value=1,
            low=1,
            high=1,
            unit=name,
            measure=Measure.MEASURE,
        )


@cache
def _single() -> re.Pattern[str]:
    data = load_lexicon("units")["single"]
    return re.compile(
        rf"\ban? (?P<unit>{any_of(data['measures'])}) (?:{any_of(data['behind'])})\b(?! (?:time|half|course))",
        re.IGNORECASE,
    )
