"""Times against the DateTime cases of Recognizers-Text in ``../shared/data``.

The news-like cases leave out, by kind and not by outcome, what English news does not write: ranges told as one,
clock ranges, days and months in small letters, years in words, codes, orders to a calendar. A length counts as right
in either of its two readings ("the last three months": P3M, or the days up to the report's), as does a day within the
week or month that "in three weeks" is in TIMEX3, and a clock time that TIMEX3 writes in full (T13:00 for T13).
"""

import re
from collections import Counter
from datetime import date, timedelta
from typing import Any

from variorum.engines.spacy_annotator import SpacyAnnotator
from variorum.extract.times.expressions import Reference, times_from
from variorum.values import Anchor, Time

from .figures import SPECS, _load, _parsed

NOT_NEWS = re.compile(
    r"/|\d-\d|→|\b(?:from|between)\b.*\b(?:to|till|until|and|-)\b|\?\s*$|[A-Z]{3,}[-/]"
    r"|(?i:\b(?:schedule|meeting|cortana|remind|set an?|set ooo|alarm|book|calendar|dinner|show|sales? for)\b)"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|april|june|july|august|september|october)\b"
    r"|\b(?:november|december|sept?|oct|nov|dec|jan|feb|easter|christmas|thanksgiving)\b"
    r"|(?i:\b(?:nineteen|eighteen|seventeen|two thousand|twenty)[ -](?:hundred|and|[a-z]+ty|[a-z]+(?:st|nd|rd|th))\b)"
    r"|(?i:ish|ampm|o ?clock|[ap] m\b|p \. m|\b(?:mon|tue|wed|thu|fri|sat|sun)\b|\b(?:sy|cy)\d|eo[ydm]\b|otd)"
    r"|\b\d{8}\b|\b\d+[DWYHh]\b|\d:\d+:\d+|(?i:\bweek \d)"
)
_TWO = re.compile(r"\b(?:to|through|till|until|and)\b|~|-")
_COUNTED = re.compile(r"\b(?:day|week|month|year|quarter|decade|fortnight)s?\b", re.IGNORECASE)
_WEEK = re.compile(r"\d{4}-W\d\d")
_VAGUE = re.compile(r"(?:a )?(?:few|several|some|couple)\b", re.IGNORECASE)
_NO_REFERENCE = Reference(None, Anchor.NONE)
_OTHER_KINDS = frozenset({"timerange", "datetimerange", "datetimealt", "timezone"})


def measure() -> dict[str, object]:
    """F1 of times that overlap one to one (relaxed) and of those with the right value too, over all and by half.

    The halves are the even and the odd cases: errors are read in the first alone. *formed* leaves out what the
    contract forbids (decision 0108).
    """
    path = SPECS / "DateTime/English/DateTimeModel.json"
    if not path.exists():
        return {"missing": str(path)}
    annotator = SpacyAnnotator()
    halves = (Counter[str](), Counter[str]())
    for case in _load(path):
        results = [r for r in case["Results"] if "TypeName" in r and "Start" in r]
        if results and _is_news(case["Input"], results):
            counts = halves[(halves[0]["cases"] + halves[1]["cases"]) % 2]
            counts["cases"] += 1
            _count(case, results, annotator, counts)
    whole = halves[0] + halves[1]
    return {
        "cases": whole["cases"],
        "gold": whole["gold"],
        **_scores(whole),
        "read half": _scores(halves[0]),
        "unread half": _scores(halves[1]),
    }


def _scores(counts: Counter[str]) -> dict[str, float]:
    both = counts["gold"] + counts["found"]
    formed = both - 2 * counts["forbidden"]
    return {
        "relaxed": round(2 * counts["hits"] / both, 3),
        "value": round(2 * counts["values"] / both, 3),
        "formed": round(2 * counts["values"] / formed, 3),
    }


def _is_news(text: str, results: list[Any]) -> bool:
    kinds = {r["TypeName"].partition(".")[2] for r in results}
    two = any(r["TypeName"].endswith("daterange") and _TWO.search(r["Text"]) for r in results)
    return not (kinds & _OTHER_KINDS or two or "\n" in text or NOT_NEWS.search(text))


def _count(case: Any, results: list[Any], annotator: SpacyAnnotator, counts: Counter[str]) -> None:
    document, _, annotation = _parsed(case["Input"], annotator)
    found = list(times_from(document.text, annotation, _reference(case)))
    counts["gold"] += len(results)
    counts["found"] += len(found)
    for result in results:
        near = [t for t in found if t.start <= result["End"] and result["Start"] < t.end]
        if near:
            best = max(near, key=lambda t, r=result: _is_right(r, t))  # type: ignore[misc]
            found.remove(best)
            right = _is_right(result, best)
            counts["hits"] += 1
            counts["values"] += right
            counts["forbidden"] += not right and _is_forbidden(result, best)


def _reference(case: Any) -> Reference:
    """The day and hour the case is counted from, midnight too."""
    told = (case.get("Context") or {}).get("ReferenceDateTime", "")
    return Reference(date.fromisoformat(told[:10]), Anchor.PUBLISHED, told[11:16]) if told else _NO_REFERENCE


def _is_forbidden(result: Any, time: Time) -> bool:
    """Whether the gold has a value the contract leaves open, and the time is open as the contract wants it.

    A number for "few" or "some", the day of asking for a time told elsewhere ("that weekend"), a code of no value.
    """
    gold = (result.get("Resolution") or {}).get("values", [])
    vague = bool(_VAGUE.match(result["Text"])) and re.fullmatch(r"PT?X[A-Z]", time.value or "") is not None
    told = time.value is None and any(v.get("Mod") == "ref_undef" or v.get("value") == "not resolved" for v in gold)
    return vague or told


def _is_right(result: Any, time: Time) -> bool:
    return any(_has(result["Text"], v, time) for v in (result.get("Resolution") or {}).get("values", []))


def _has(text: str, gold: dict[str, str], time: Time) -> bool:
    """Whether the time has one of the values the specs allow."""
    timex, value, kind = gold.get("timex", ""), gold.get("value", ""), gold["type"]
    if time.value is None:
        return False
    if time.value == timex or timex.endswith(f",{time.value})"):
        return True
    if kind == "date":
        whole = time.earliest == time.latest == value
        return whole or bool(_COUNTED.search(text) and (time.earliest or "9") <= value <= (time.latest or ""))
    if kind == "time" and time.value == "T24:00":
        return value == "00:00:00"  # midnight of no day, as ISO 8601 writes it at either end
    if kind in ("datetime", "time", "timerange"):
        return time.value[:16] == value.replace(" ", "T")[:16] or time.value == f"T{value[:5]}"
    if kind == "set":
        return time.value.removeprefix("XXXX-XX-XX").removesuffix(":00") == timex
    return kind == "daterange" and _spans(gold, time)


def _spans(gold: dict[str, str], time: Time) -> bool:
    """Whether the time has the days of a range, or is the week that they are."""
    last = _day_before(gold.get("end"))
    if "Mod" in gold:
        return gold.get("start") in (time.earliest, time.latest) or (last is not None and last == time.latest)
    if _WEEK.fullmatch(time.value or "") and "start" in gold:
        of_year, number = map(int, (time.value or "").split("-W"))
        return (gold["start"], last) == tuple(date.fromisocalendar(of_year, number, d).isoformat() for d in (1, 7))
    return time.earliest is not None and (time.earliest, time.latest) == (gold.get("start"), last)


def _day_before(day: str | None) -> str | None:
    return (
        (date.fromisoformat(day) - timedelta(days=1)).isoformat() if day and re.fullmatch(r"[\d-]{10}", day) else None
    )
