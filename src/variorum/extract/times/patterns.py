"""The table of relative and partial time expressions, each with how it is resolved."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import chain

from variorum.lang.alternatives import any_of
from variorum.lang.lexicon import load_lexicon

from .calendar_runs import RUNS
from .calendar_spans import SPANS
from .calendar_times import CALENDAR
from .clock_times import CLOCKS
from .holidays import written
from .numbered_days import NUMBERED
from .stretches import STRETCHES
from .told_times import TOLD
from .values import Resolved, Setting
from .weekdays import WEEKDAYS

_LEANING = frozenset(
    {
        "near",
        "told_day",
        "in_told_year",
        "that_unit",
        "own_unit",
        "unit_beside",
        "part_of",
        "away",
        "bare_nth",
        "weekday_next",
    }
)
# Letters by which it is seen which words a sentence may hold.
_BEGINNING = 3
Resolve = Callable[[re.Match[str], Setting], Resolved | None]


@dataclass(frozen=True, slots=True)
class Expression:
    """A kind of expression: its pattern, how it is resolved, and words of which it holds at least one.

    ``leans`` on the time told last: it is resolved when all others of its sentence are.
    """

    pattern: re.Pattern[str]
    resolve: Resolve
    needs: tuple[str, ...]
    leans: bool


def standing_in(folded: str) -> list[Expression]:
    """The expressions of which the lower-cased sentence holds a word they need, leaning ones last.

    Each word is looked for once, however many expressions need it, and only where the letters it begins with stand.
    """
    table, words = expressions(), _by_beginning()
    begun = {folded[n : n + _BEGINNING] for n in range(len(folded))}
    asked = chain(words[""], *(words[letters] for letters in begun & words.keys()))
    return [table[n] for n in sorted({n for word, places in asked if word in folded for n in places})]


@cache
def _by_beginning() -> dict[str, tuple[tuple[str, tuple[int, ...]], ...]]:
    """Each needed word with the places of the expressions that need it, by its first letters; short ones under ""."""
    places: dict[str, list[int]] = {}
    for n, expression in enumerate(expressions()):
        for word in expression.needs:
            places.setdefault(word, []).append(n)
    words: dict[str, list[tuple[str, tuple[int, ...]]]] = {"": []}
    for word, found in places.items():
        words.setdefault(word[:_BEGINNING] if len(word) >= _BEGINNING else "", []).append((word, tuple(found)))
    return {letters: tuple(group) for letters, group in words.items()}


@cache
def expressions() -> tuple[Expression, ...]:
    """Each kind of expression in ``times.toml``, leaning ones last. Patterns are linear in the sentence."""
    resolvers = {**CALENDAR, **WEEKDAYS, **SPANS, **RUNS, **NUMBERED, **STRETCHES, **CLOCKS, **TOLD}
    found = [
        Expression(
            re.compile(_filled(row["pattern"]), re.IGNORECASE if row.get("any_case") else 0),
            resolvers[row["kind"]],
            _needs(row["needs"]),
            row["kind"] in _LEANING,
        )
        for row in load_lexicon("times")["expression"]
    ]
    return tuple(sorted(found, key=lambda expression: expression.leans))


def _needs(words: list[str]) -> tuple[str, ...]:
    """The words themselves, lists of the lexicon in place of <UNIT> and the like."""
    data = load_lexicon("times")
    lists: dict[str, Iterable[str]] = {
        "<MONTH>": data["months"],
        "<SHORT>": (f" {m}" for m in data["short_months"] if m != "may"),
        "<YEARMARK>": (f"{mark}{n}" for mark in "’'" for n in range(10)),
        "<A UNIT>": (f" a{'n' if u == 'hour' else ''} {u}" for u in data["units"]),
        "<TO HOUR>": (f" to {word}" for word in (*load_lexicon("numbers")["units"], *map(str, range(1, 10)))),
        "<UNIT>": (*(u for u in data["units"] if u != "weekend"), "centur"),
        "<BARE UNIT>": (f"{mark}{u}" for mark in " -" for u in data["units"] if u != "weekend"),
        "<YEAR>": ("14", "15", "16", "17", "18", "19", "20", "21"),
        "<PLURAL>": ("seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries"),
        "<SEASON>": data["seasons"],
        "<SET>": data["sets"],
        "<REFERENCE>": data["references"],
        "<HOLIDAY>": (name.lower() for name in data["holidays"]),
        "0": "0123456789",
    }
    return tuple(dict.fromkeys(plain for word in words for plain in lists.get(word, (word,))))


def _filled(pattern: str) -> str:
    """The pattern with the words of the lexicon in place of <MONTH>, <UNIT> and the like."""
    for name, group in _groups().items():
        pattern = pattern.replace(name, group)
    return pattern


@cache
def _groups() -> dict[str, str]:
    data, numbers = load_lexicon("times"), load_lexicon("numbers")
    small = any_of([*numbers["units"], *numbers["tens"], *numbers["scales"]])
    words: dict[str, str] = {
        "MONTH": any_of(m.capitalize() for m in data["months"]),
        "WEEKDAY": any_of(d.capitalize() for d in data["weekdays"]),
        "SHORT": any_of(m.capitalize() for m in data["short_months"] if m != "may"),
        "WORDNTH": any_of((*data["nths"], *(nth.replace("-", " ") for nth in data["nths"]))),
        "NTH": rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{any_of(data['nths'])})",
        "PART": any_of((*data["parts"], *(name.capitalize() for name in data["parts"]))),
        "DAYPART": any_of((*data["dayparts"], *(name for name in data["twilights"] if name.startswith("mid-")))),
        "UNIT": any_of(data["units"]),
        "DAY": any_of(data["days"]),
        "TOLD": any_of(data["told_days"]),
        "SEASON": any_of(data["seasons"]),
        "SET": any_of(data["sets"]),
        "REFERENCE": any_of(data["references"]),
        "HOLIDAY": any_of(written(data["holidays"])),
        "ORDINAL": any_of(data["ordinals"]),
        "CENTURY": any_of(data["century_words"]),
        "COUNT": any_of(numbers["units"]),
        "NUMBER": rf"(?:(?:an?|{small}) hundred and {small}(?:[- ]{small})?|[½¼¾]"
        rf"|\d[\d,.]{{0,9}}(?: ?[½¼¾⅓⅔]| 1/2|[- ](?:to|or|and)[- ]\d{{1,4}}| ?[-–] ?\d{{1,4}})?"
        rf"|half an? dozen|half[- ]dozen|an?(?: {any_of(numbers['scales'])})?"
        rf"|{small}-and-a-half|{small}(?:[- ]{small}){{0,3}}(?:[- ](?:or|to|and a) [- ]?(?:{small}|half|quarter))?)",
    }
    return {f"<{name}>": group for name, group in words.items()}


def part_of_month(words: str, start: int) -> tuple[int, tuple[int, int] | None]:
    """Where an expression begins that puts "early" or "the end of" before *start*, and which third it is."""
    before = words[max(0, start - 24) : start].lower()
    for name, (first, last) in sorted(load_lexicon("times")["parts"].items(), key=lambda item: -len(item[0])):
        for tail in (f"{name} ", f"{name}-"):
            if before.endswith(tail):
                return start - len(tail), (first, last)
    return start, None
