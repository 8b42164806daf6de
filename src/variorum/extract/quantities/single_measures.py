"""One of a measure or of a stretch of time, told by an article: "a mile away", "took a month"."""

import re
from collections.abc import Iterator
from functools import cache

from variorum.lang.alternatives import any_of
from variorum.lang.lexicon import load_lexicon
from variorum.values import Measure, Quantity

# Behind these the measure is what something is told for: "$3 a gallon of milk", "12 dollars a litre".
_FOR = re.compile(r"(?:[\d%]|\b(?:[a-z]+s|illion|thousand|hundred|per|cent|half|quarter|such|quite|not)) $")
_FORTNIGHT = 2  # weeks


def find_single_measures(text: str, start: int, end: int) -> Iterator[Quantity]:
    """The measures between *start* and *end* that an article alone counts, each with the value 1. Linear.

    A stretch of time only behind a word that lets it last ("took a year"), or before parts of it ("an hour and ten
    minutes"): others tell when or how often.
    """
    for pattern in (_lasting(), _composed()):
        for match in pattern.finditer(text, start, end):
            yield _one(text, match, match["unit"].lower(), Measure.DURATION)
    for match in _single().finditer(text, start, end):
        if not _FOR.search(text[max(0, match.start() - 12) : match.start()]):
            yield _one(text, match, load_lexicon("units")["measures"][match["unit"].lower()], Measure.MEASURE)


def _one(text: str, match: re.Match[str], unit: str, measure: Measure) -> Quantity:
    """One of the *unit*; of a fortnight its two weeks."""
    start, end = match.span("told")
    value, name = (_FORTNIGHT, "week") if unit == "fortnight" else (1, unit)
    return Quantity(
        start=start, end=end, text=text[start:end], value=value, low=value, high=value, unit=name, measure=measure
    )


@cache
def _lasting() -> re.Pattern[str]:
    data = load_lexicon("units")
    return re.compile(
        rf"\b{any_of(data['single']['lasting'])} (?P<told>an? (?:full |whole |further |good )?"
        rf"(?P<unit>{any_of(data['durations']['names'])}))\b"
        rf"(?![-’']| (?:ago|earlier|later|or two|old|before|and a half|more|less)\b)",
        re.IGNORECASE,
    )


@cache
def _composed() -> re.Pattern[str]:
    """With parts behind it: "an hour and ten minutes", "an hour and a half"."""
    data, numbers = load_lexicon("units"), load_lexicon("numbers")
    units = any_of(data["durations"]["names"])
    some = rf"(?:\d+|(?:{any_of(numbers['tens'])}[ -]?)?{any_of([*numbers['units'], *numbers['tens']])})"
    return re.compile(
        rf"(?<!half )\b(?P<told>an? (?P<unit>{units}))"
        rf"(?=,? (?:and )?{some} (?:{units})s?\b| and an? (?:half|quarter)\b)",
        re.IGNORECASE,
    )


@cache
def _single() -> re.Pattern[str]:
    """Before a word that measures with it, or before hundredths in words: "a mile away", "a metre thirty"."""
    data, numbers = load_lexicon("units")["single"], load_lexicon("numbers")
    tens = any_of(numbers["tens"])
    return re.compile(
        rf"\b(?P<told>an? (?P<unit>{any_of(data['measures'])}))"
        rf"(?: (?:{any_of(data['behind'])})\b(?! (?:time|half|course))|(?<=met[re]{{2}})(?= {tens}\b))",
        re.IGNORECASE,
    )
