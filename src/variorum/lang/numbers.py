"""Numbers as news writes them: digits, words, ranges, and words for an unknown number."""

import re
from dataclasses import dataclass
from functools import cache

from .lexicon import load_lexicon

_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_MINIMUM_WORD = 2


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at ``start``..``end``. A vague one ("dozens") has only ``low``; a range has both bounds."""

    start: int
    end: int
    text: str
    value: float | int | None
    low: float | int | None
    high: float | int | None


def find_numbers(text: str) -> tuple[Numeral, ...]:
    """Every number of *text* in order, longest reading first; signs and units are left to the caller. Linear."""
    found: list[Numeral] = []
    for match in _pattern().finditer(text):
        value, low = _value(match)
        if value is not None or low is not None:
            high = value
            found.append(Numeral(match.start(), match.end(), match.group(), value, low, high))
    return tuple(_join_ranges(text, found))


@cache
def _pattern() -> re.Pattern[str]:
    data = load_lexicon("numbers")
    words = [*data["units"], *data["tens"], *data["scales"]]
    word = f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"
    fixed = "|".join(sorted((re.escape(k) for k in (*data["vague"], *data["fixed"])), key=len, reverse=True))
    suffix = "|".join(sorted(data["suffixes"], key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.,])(?<![^\W\d]-)(?P<digits>{_DIGITS})(?:[ \u00a0-]?(?P<suffix>{suffix})\b)?(?!\w)"
        rf"|(?<![\w-])(?P<fixed>{fixed})(?![\w-])"
        rf"|(?<![\w-])(?P<words>{word}(?:(?:[ -]|,? and ){word})*)(?![\w])",
        re.IGNORECASE,
    )


def _value(match: re.Match[str]) -> tuple[float | int | None, float | int | None]:
    """(value, low) of one match."""
    data = load_lexicon("numbers")
    if digits := match["digits"]:
        value = read_digits(digits)
        if value is not None and match["suffix"]:
            value = _whole(value * data["suffixes"][match["suffix"].lower()])
        return value, value
    if fixed := match["fixed"]:
        key = fixed.lower()
        known = data["fixed"].get(key)
        return (known, known) if known is not None else (None, data["vague"][key])
    value = read_words(match["words"])
    return value, value


def read_digits(digits: str) -> float | int | None:
    """The number written in *digits*; ``None`` when it is too long to be one (over 18 figures)."""
    plain = re.sub(r"[,\u00a0\u202f]", "", digits)
    if len(plain) > 18:
        return None
    return float(plain) if "." in plain else int(plain)


def read_words(words: str) -> float | int | None:
    """The number written in *words* ("three hundred and twenty-one"); ``None`` when it is a mere list."""
    data = load_lexicon("numbers")
    total = current = 0
    last = 0
    for word in re.split(r"[ -]|,? and ", words.lower()):
        if word in data["units"] or word in data["tens"]:
            value = data["units"].get(word, data["tens"].get(word))
            if last and (last < 20 or value >= last):
                return None
            current, last = current + value, value
        elif word in data["scales"]:
            scale = data["scales"][word]
            if scale == 100:
                current = (current or 1) * scale
            else:
                total, current = total + (current or 1) * scale, 0
            last = 0
    return total + current


def _whole(value: float | int) -> float | int:
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def _join_ranges(text: str, found: list[Numeral]) -> list[Numeral]:
    """Ranges ("10 to 15", "between 10 and 15") as one number with two bounds and no value."""
    joined: list[Numeral] = []
    for numeral in found:
        before = joined[-1] if joined else None
        if before and _is_range(text, before, numeral):
            start, low, high = before.start, before.low, numeral.value
            if low is not None and high is not None and low < high:
                joined[-1] = Numeral(start, numeral.end, text[start : numeral.end], None, low, high)
                continue
        joined.append(numeral)
    return joined


def _is_range(text: str, left: Numeral, right: Numeral) -> bool:
    between = text[left.end : right.start]
    if left.value is None or right.value is None:
        return False
    if between in (" to ", "-", "–", "—"):
        return True
    return between == " and " and text[max(0, left.start - 8) : left.start].lower() == "between "
