"""Numbers, figures with units and times against the public sets in ``../shared/data``.

Recognizers: a case is right when all its values (and units) are read and nothing else is. The news-like cases leave
out, by kind and not by outcome, what English news does not write: exponents, division, codes and addresses, sums of
money without their lesser unit, units in brackets, fractions of hundreds. MEANTIME is annotated in the first six
sentences only, and scored there.
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import process_time
from typing import Any
from xml.etree import ElementTree as ET

from variorum.engines.spacy_annotator import SpacyAnnotator
from variorum.extract.quantities.phrases import find_quantities
from variorum.extract.times.expressions import find_times
from variorum.lang.numbers import find_numbers
from variorum.values import (
    Annotation,
    Article,
    DateBasis,
    Document,
    Measure,
    Part,
    Published,
    Quantity,
    Role,
    Time,
)

DATA = Path("../shared/data")
SPECS = DATA / "recognizers-specs/Specs"
_SIX = 6  # sentences of MEANTIME that are annotated

NOT_NEWS_NUMBER = re.compile(
    r"\^|\de[+-]?\d|x10"  # exponents
    r"|\b(?:one|\d+) over \w"  # division
    r"|\d\.\d+\.\d|\d-\d{3}-|\d,\d\d,\d\d,\d\d|[A-Z]-\d|-nought-"  # addresses, telephones, lists, codes
    r"|\d(?:ml|km)\b"  # figures with a unit, which these cases leave to another model
    r"|\d +k\b|\d ?G$|\d M$"  # a scale in one letter, set apart
    r"|(?:hundred|thousand|twenty)\b.*\b(?:fifths?|firsts?)\b|twenty-?\s?first|illionths?"  # fractions no one writes
)
NOT_NEWS_UNIT = re.compile(
    r"[({\[<]kg"  # units in brackets
    r"|\bdollars? (?:and )?(?:\d+|[a-z]+ty five|one and one|two and three)\b(?! ?cents)|USD \d\d\b"  # "15 dollars 50"
    r"|\$ 30|\d rmb|rmb \d"  # two sums that share a sign
    r"|\bM[A-Z]{3}\b|USD million"  # the code of a currency between the figures and their scale
)
# Names of the specs → units of the contract; others are compared as they are.
UNITS = {
    "dollar": "USD", "united states dollar": "USD", "pound": "GBP lb", "british pound": "GBP", "euro": "EUR",
    "canadian dollar": "CAD", "hong kong dollar": "HKD", "australian dollar": "AUD", "new zealand dollar": "NZD",
    "japanese yen": "JPY", "chinese yuan": "CNY", "swiss franc": "CHF", "pence": "penny", "finnish markka": "markka",
    "indian rupee": "INR", "rupee": "INR rupee", "netherlands guilder": "guilder", "mexican peso": "MXN",
    "costa rican colón": "CRC", "georgian lari": "GEL", "lao kip": "LAK", "turkish lira": "TRY", "bitcoin": "BTC",
    "kilometer": "km", "meter": "m", "centimeter": "cm", "millimeter": "mm", "decimeter": "decimetre",
    "picometer": "picometre", "nanometer": "nanometre", "kilogram": "kg",
    "microgram": "microgram", "ton": "ton tonne", "metric ton": "tonne", "mile per hour": "mph", "square meter": "m2",
    "kilometer per hour": "km/h", "square kilometer": "km2", "square foot": "sq ft", "ounce": "oz", "liter": "litre",
    "milliliter": "ml", "c": "°C", "f": "°F", "megabyte": "MB", "barrel": "barrel_per_day barrel", "year": "year_old",
    "month": "month_old", "week": "week_old", "day": "day_old", "age": "year_old",
}  # fmt: skip
KINDS = {"Age": Measure.AGE, "Currency": Measure.MONEY, "Dimension": Measure.MEASURE, "Temperature": Measure.MEASURE}


def measure() -> dict[str, object]:
    """Shares of right cases, F1 of MEANTIME's times by topic, and the cost of the rules beside the parse."""
    if not SPECS.exists():
        return {"missing": str(SPECS)}
    annotator = SpacyAnnotator()
    return {
        "numbers": _shares(_number_cases()),
        "numbers with unit": _shares(_unit_cases(annotator)),
        "times": {topic: _meantime(topic, annotator) for topic in ("apple", "airbus")},
        "seconds of rules per second of parse": _cost(annotator),
    }


def _shares(cases: Iterator[tuple[bool, bool]]) -> dict[str, float | int]:
    held = list(cases)
    news = [right for right, is_news in held if is_news]
    whole = [right for right, _ in held]
    return {
        "cases": len(whole),
        "right": round(sum(whole) / len(whole), 3),
        "news-like": len(news),
        "right of these": round(sum(news) / len(news), 3),
    }


def _load(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8-sig"))


def _close(a: float, b: float) -> bool:
    return abs(a - b) <= 1e-6 + 1e-5 * abs(b)


def _number_cases() -> Iterator[tuple[bool, bool]]:
    for case in _load(SPECS / "Number/English/NumberModel.json"):
        gold = [float(r["Resolution"]["value"]) for r in case["Results"]]
        found = [n.value for n in find_numbers(case["Input"])]
        right = len(gold) == len(found) and all(
            f is not None and _close(f, g) for f, g in zip(found, gold, strict=True)
        )
        yield right, not NOT_NEWS_NUMBER.search(case["Input"])


def _unit_cases(annotator: SpacyAnnotator) -> Iterator[tuple[bool, bool]]:
    for name, kind in KINDS.items():
        for case in _load(SPECS / f"NumberWithUnit/English/{name}Model.json"):
            document, article, annotation = _parsed(case["Input"], annotator)
            found = find_quantities(document, annotation, find_times(document, article, annotation))
            right = _has_units(case["Results"], [q for q in found if q.measure is kind])
            yield right, not NOT_NEWS_UNIT.search(case["Input"])


def _has_units(results: list[Any], found: list[Quantity]) -> bool:
    """Whether every figure of the case was found; where it has none, only degrees may be (the specs split them)."""
    left = list(found)
    for result in results:
        amount, unit = result["Resolution"].get("value"), result["Resolution"]["unit"].lower()
        if amount in (None, "null"):
            continue
        names = [name.replace("_", " ") for name in UNITS.get(unit, unit.replace(" ", "_")).split()]
        hit = next((q for q in left if _close(q.value or q.high or 0, float(amount)) and _is_unit(q, names)), None)
        if hit is None:
            return False
        left.remove(hit)
    return bool(results) or all((q.unit or "").startswith(("°", "degree")) for q in left)


def _is_unit(quantity: Quantity, names: list[str]) -> bool:
    """Whether the unit has one of the names; the specs leave out what money is told for ("$2 a share")."""
    bare = (quantity.unit or "").partition(" per ")[0] if quantity.measure is Measure.MONEY else quantity.unit
    return quantity.unit in names or bare in names


def _parsed(text: str, annotator: SpacyAnnotator, day: str | None = None) -> tuple[Document, Article, Annotation]:
    document = Document(id="a", uri="a", media_type="text/plain", sha256="", text=text)
    published = Published(value=day, earliest=day, latest=day, basis=DateBasis.GIVEN) if day else None
    parts = (Part(0, len(text), Role.BODY),) if text else ()
    article = Article(document="a", language="en", is_news=True, not_news_reason=None, parts=parts, published=published)
    at, lines = 0, []
    for line in text.split("\n"):
        if line.strip():
            lines.append((at, at + len(line), Role.BODY))
        at += len(line) + 1
    return document, article, annotator.annotate([("a", text, lines)])[0]


def _meantime(topic: str, annotator: SpacyAnnotator) -> dict[str, float | int]:
    """F1 of times that overlap one to one (relaxed), and of those with the right value too."""
    gold_count = found_count = hits = values = 0
    for path in sorted((DATA / f"meantime/intra-doc_annotation/corpus_{topic}").glob("*.xml")):
        text, day, gold, free = _annotated(path)
        found = [t for t in find_times(*_parsed(text, annotator, day)) if not any(_meet(t, f) for f in free)]
        gold_count, found_count = gold_count + len(gold), found_count + len(found)
        for start, end, value in gold:
            best = max((t for t in found if _meet(t, (start, end))), key=lambda t: t.value == value, default=None)
            if best is not None:
                found.remove(best)
                hits, values = hits + 1, values + (best.value == value)
    both = gold_count + found_count
    return {"gold": gold_count, "relaxed": round(2 * hits / both, 3), "value": round(2 * values / both, 3)}


def _meet(time: Time, extent: tuple[int, int]) -> bool:
    return time.start < extent[1] and extent[0] < time.end


def _annotated(path: Path) -> tuple[str, str | None, list[tuple[int, int, str]], list[tuple[int, int]]]:
    """The annotated sentences of a file, its day, its times, and where the day itself stands."""
    root = ET.parse(path).getroot()
    text, places = "", {}
    last = None
    for token in root.iter("token"):
        if int(token.get("sentence") or 0) >= _SIX:
            break
        text += "" if last is None else "\n" if token.get("sentence") != last else " "
        places[token.get("t_id")] = (len(text), len(text) + len(token.text or ""))
        text, last = text + (token.text or ""), token.get("sentence")
    day, gold, free = None, [], []
    for mark in root.iter("TIMEX3"):
        held = [places[a.get("t_id")] for a in mark.iter("token_anchor") if a.get("t_id") in places]
        extent = (min((a for a, _ in held), default=0), max((b for _, b in held), default=0))
        if mark.get("functionInDocument") == "CREATION_TIME":
            day = day or mark.get("value")
            free.append(extent)
        elif held:
            gold.append((*extent, mark.get("value") or ""))
    known = day if day and re.fullmatch(r"\d{4}-\d\d-\d\d", day) else None
    return text, date.fromisoformat(known).isoformat() if known else None, gold, free


def _cost(annotator: SpacyAnnotator) -> float:
    """CPU seconds of the rules for figures and times per CPU second of the parse, on PolNeAR's development part."""
    texts = [p.read_text(encoding="utf-8") for p in sorted((DATA / "polnear/dev/text").glob("*.txt"))[:20]]
    start = process_time()
    parsed = [_parsed(text, annotator) for text in texts]
    parse, start = process_time() - start, process_time()
    for document, article, annotation in parsed:
        times = find_times(document, article, annotation)
        find_quantities(document, annotation, times)
    return round((process_time() - start) / parse, 3)
