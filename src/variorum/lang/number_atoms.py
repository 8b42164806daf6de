"""The pieces numbers are written with: figures, number words, scales, parts of a whole, "and", "point"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from .alternatives import any_of
from .lexicon import load_lexicon

Number = float | int

_LONGEST = 18  # figures of the longest number that is one
# Denominators of fractions in figures: "9/11" and "24/7" are none.
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100})

_GROUPED = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f]\d{3})+(?:\.\d+)?"
_SPACED = r"\d{1,3}(?: \d{3})+(?:\.\d+)?"
_INDIAN = r"\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?"
_PLAIN = r"\d+(?:\.\d+)?|\.\d+|\d{1,3},\d{1,2}"


class Sort(StrEnum):
    """What a piece does in a number."""

    SMALL = "small"
    TEN = "ten"
    SCALE = "scale"
    FIGURES = "figures"
    FRACTION = "fraction"
    PART = "part"
    ARTICLE = "article"
    AND = "and"
    POINT = "point"
    MINUS = "minus"


_SIGNS = ("$", "€", "£", "¥")


@dataclass(frozen=True, slots=True)
class Atom:
    """One piece at ``start``..``end`` with its value; of a part ("thirds") the denominator.

    ``plural`` marks parts and dozens in the plural, ``scaled`` figures that bring a scale of their own ("10m").
    """

    sort: Sort
    start: int
    end: int
    value: Number
    plural: bool = False
    scaled: bool = False


def find_atoms(text: str) -> list[Atom]:
    """Every piece a number could be made of, in order. Linear."""
    return [atom for match in _pattern().finditer(text) for atom in _read(match)]


@cache
def _pattern() -> re.Pattern[str]:
    data = load_lexicon("numbers")
    suffix = any_of(data["suffixes"])
    glued = any_of(data["glued"]["units"])
    vulgar = "".join(data["vulgar"])
    figures = (
        rf"(?=[-−\d.{vulgar}])"  # at a glance, before it is asked what stands before
        rf"(?:(?<![\w.,^])(?<![^\W\d][-−])|(?<=magnitude-)|(?<=(?-i:{'|'.join(data['glued']['codes'])}))|(?<=(?-i:{'|'.join(data['glued']['short_codes'])}))|{_glued_sums()})"
        rf"(?P<minus>(?<![\d)%]\s)(?<![\d/])[-−]\s?(?=[\d.]))?"
        rf"(?:(?P<whole>\d{{1,3}})?(?:(?<=\d)[ -]{{0,2}})?(?P<vulgar>[{vulgar}])"
        rf"|(?:(?P<before>\d{{1,3}})(?: {{1,2}}|-))?(?P<upper>\d{{1,3}})/(?P<lower>\d{{1,3}})(?![\d/]|\.\d)"
        rf"|(?P<figures>{_INDIAN}|{_SPACED}(?![\d,]|\.\d)|{_GROUPED}|{_PLAIN})(?![.,]\d)"
        rf"(?:\s?[×x]\s?10(?:\^|(?=[-−]))(?P<power>[-−]?\d{{1,2}})(?!\d)|"
        rf"(?P<close>{any_of(data['close'])})\b|(?P<trillion>(?-i:T))\b"
        rf"|[ \u00a0]?(?P<suffix>{suffix})\b|(?=(?:{glued})(?![\w]))|(?!\w)))"
    )
    words = rf"(?<!\w)(?P<word>{any_of(_words())})(?!\w)"
    return re.compile(f"{figures}|{words}", re.IGNORECASE)


def _glued_sums() -> str:
    """Behind a few letters that no list need have, if the figures are grouped or go on in millions: "DSh460 million".

    One letter alone is a currency's only where such signs are in use ("R300m"); most others name roads and models.
    """
    behind = "|".join(
        rf"(?<=\b{letters})" for letters in ("[RNKP]", "[A-Z][A-Za-z]", "[A-Z][A-Za-z]{2}", "[A-Z]{2}[a-z]{2}")
    )
    scale = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?:(?:m|mn|bn|b)\b| (?:million|billion|trillion|lakh|crore)\b)"
    return rf"(?-i:(?:{behind})(?={scale}))"


@cache
def _words() -> dict[str, tuple[Sort, Number, bool]]:
    """Every number word with what it does, its value, and whether it is a plural."""
    data = load_lexicon("numbers")
    table: dict[str, tuple[Sort, Number, bool]] = {}
    for word, value in data["fractions"].items():
        table[word] = (Sort.PART, value, word.endswith("s"))
    for word, value in data["ordinal_parts"].items():
        table[word] = (Sort.PART, value, False)
        table[f"{word}s"] = (Sort.PART, value, True)
    for sort, group in ((Sort.SMALL, "units"), (Sort.TEN, "tens"), (Sort.SCALE, "scales")):
        table.update({word: (sort, value, False) for word, value in data[group].items()})
    table.update({word: (Sort.SCALE, value, True) for word, value in data["plural_scales"].items()})
    table.update({"a": (Sort.ARTICLE, 1, False), "an": (Sort.ARTICLE, 1, False)})
    table.update({"and": (Sort.AND, 0, False), "point": (Sort.POINT, 0, False)})
    table.update(dict.fromkeys(("minus", "negative"), (Sort.MINUS, -1, False)))
    return table


def _read(match: re.Match[str]) -> Iterator[Atom]:
    if match["word"]:
        sort, value, plural = _words()[match["word"].lower()]
        yield Atom(sort, match.start(), match.end(), value, plural)
    elif _follows_name(match):
        for group in re.finditer(r"\d+", match.string[: match.end()][match.start() :]):
            yield Atom(Sort.FIGURES, match.start() + group.start(), match.start() + group.end(), int(group.group()))
    else:
        amount = _value_of(match)
        sort = Sort.FRACTION if match["vulgar"] or match["upper"] else Sort.FIGURES
        if amount is not None:
            scaled = bool(match["suffix"] or match["close"] or match["trillion"])
            yield Atom(sort, match.start(), match.end(), -amount if match["minus"] else amount, scaled=scaled)


def _value_of(match: re.Match[str]) -> Number | None:
    if match["vulgar"]:
        return int(match["whole"] or 0) + float(load_lexicon("numbers")["vulgar"][match["vulgar"]])
    if match["upper"]:
        part = match.string[match.end() : match.end() + 4] == " of "
        return _fraction(match["before"], int(match["upper"]), int(match["lower"]), part=part)
    value = read_digits(match["figures"])
    if match["trillion"] and match.string[max(0, match.start() - 1) : match.start()] not in _SIGNS:
        return None  # tonnes, not trillions
    scale = _scale_after(match)
    return None if value is None else value * scale


def _fraction(before: str | None, upper: int, lower: int, *, part: bool) -> Number | None:
    if (lower not in _DENOMINATORS and not part) or not 0 < upper < lower:
        return None
    return int(before or 0) + upper / lower


def _follows_name(match: re.Match[str]) -> bool:
    """Whether groups set apart by blanks are rather two numbers: "May 12 300 people"."""
    if " " not in (match["figures"] or ""):
        return False
    before = match.string[max(0, match.start() - 16) : match.start()].split()
    named = bool(before) and before[-1][:1].isupper() and before[-1].isalpha()
    return named and before[-1].lower() not in load_lexicon("numbers")["before_groups"]["words"]


def _scale_after(match: re.Match[str]) -> Number:
    data = load_lexicon("numbers")
    word = match["close"] or match["suffix"]
    if match["power"]:
        return float(f"1e{match['power'].replace('−', '-')}")
    if match["trillion"]:
        return 10**12
    return data["close"].get(word.lower()) or data["suffixes"][word.lower()] if word else 1


def read_digits(digits: str) -> Number | None:
    """The number written in *digits*; ``None`` when it is too long to be one (over 18 figures)."""
    if re.fullmatch(r"\d{1,3},\d{1,2}", digits):
        return float(digits.replace(",", "."))
    plain = re.sub(r"[, \u00a0\u202f]", "", digits)
    if len(plain) > _LONGEST:
        return None
    return float(plain) if "." in plain else int(plain)
