"""Numbers as news writes them: digits, words, fractions, ranges, and words for an unknown number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from .alternatives import any_of
from .lexicon import load_lexicon
from .number_atoms import Atom, Number, Sort, find_atoms
from .number_grammar import Pieces, Reading, read_number

# The left end of a range without the scale of the right one ("40 to 45 million") is below this.
_MANTISSA = 1000
_LARGEST_EVERY = 30
_ROUND = (100, 1000, 10_000, 100_000, 1_000_000)
# What stands behind the right end of a range whose left end has the sign: "5% to 7 percent", not "5% to 300 cars".
_SAME_SIGN = {"%": re.compile(r"\s?(?:%|-?per ?cent|pct)"), "°": re.compile(r"\s?(?:°|degrees?\b)")}
_SIGN = r"(?:US|A|C|NZ|HK|S)?[$£€¥₩₹]"
# "10m" is ten metres where it is tall or swum, ten million otherwise.
_LENGTH = re.compile(
    r"\s*(?:x\s*\d|[-\s]?(?:tall|long|high|wide|deep|thick|race|sprint|hurdles|dash|relay|freestyle|butterfly|breaststroke"
    r"|backstroke|medley|final|runner|swim|by|away|above|below|from|off|inland|north|south|east|west|waves?|walls?"
    r"|fence|tower|pool|drop|fall|underground|underwater|down|up|isn't|is equal)\b"
    r"|\sin \d[\d.:]*(?: ?s\b| sec| min|[,.]?$))"
)
_MOVED = re.compile(r"\b(?:r[au]n|swam|swum|sprinted|dived|plunged|tumbled|jogged|crawled)\s$", re.IGNORECASE)
# "4.5 out of 5 stars" is a mark; "fell 12p to 340p" tells how far and where to.
_MARKS = re.compile(r"\s(?:stars?|points?|marks?)\b")
_CHANGED = re.compile(
    r"\b(?:fell|fall|rose|rise|gain(?:ed|s)?|lost|dropped|climbed|jumped|slipped|slid|added|up|down|shed|edged|surged)"
    r"(?: by| about| another)? \S?$",
    re.IGNORECASE,
)
_RANGING = re.compile(r"\b(?:rang(?:ed|ing|es|e)|var(?:y|ied|ies|ying)|anywhere|somewhere) from $", re.IGNORECASE)
_WHOLE = 100  # per cent
_FAR = 4  # the upper end of a range is seldom more than so many times the lower


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at ``start``..``end``. A vague one ("dozens") has only ``low``; a range has both bounds.

    ``share`` marks a part of a whole ("a third", "one in five"): its value lies between 0 and 1. ``scale`` is
    the last scale in it ("45 million": 1,000,000).
    """

    start: int
    end: int
    text: str
    value: Number | None
    low: Number | None
    high: Number | None
    share: bool = False
    scale: Number = 1


def find_numbers(text: str) -> tuple[Numeral, ...]:
    """Every number of *text* in order, longest reading first; signs of money and units are left to the caller. Linear.

    Vague words have only a lower bound: "dozens" 24, "several hundred" 300. A fraction is a share only
    where it is one of something ("a third of"); "half a million" is a number. "One" as a pronoun is none.
    """
    found = _longest([*_vague(text), *_exact(text)])
    return tuple(_join(text, found))


def as_percent(numeral: Numeral) -> Numeral:
    """A share of a whole ("a third", "one in five") in per cent, with one decimal."""
    value, low, high = (
        None if n is None else _whole(round(n * _WHOLE, 1)) for n in (numeral.value, numeral.low, numeral.high)
    )
    return replace(numeral, value=value, low=low, high=high)


def _longest(numerals: list[Numeral]) -> list[Numeral]:
    """Without those that begin inside another; of two that begin together the longer."""
    kept: list[Numeral] = []
    for numeral in sorted(numerals, key=lambda n: (n.start, -n.end)):
        if not kept or numeral.start >= kept[-1].end:
            kept.append(numeral)
    return kept


def _exact(text: str) -> Iterator[Numeral]:
    """Numbers with a value: in figures, words or both."""
    pieces = Pieces(text, [_without_metres(text, a) for a in find_atoms(text)])
    at = 0
    while at < len(pieces.atoms):
        reading = read_number(pieces, at) if _may_begin(pieces, at) else None
        if reading is None:
            at += 1
            continue
        numeral = _numeral(pieces, at, reading)
        at = reading.last
        if not _is_pronoun(text, numeral):
            yield numeral


def _numeral(pieces: Pieces, first: int, reading: Reading) -> Numeral:
    start, end = pieces.atoms[first].start, pieces.atoms[reading.last - 1].end
    value = _whole(reading.value)
    scaled = any(a.scaled for a in pieces.atoms[first : reading.last])
    scale = (
        reading.scale if not scaled else next(s for s in (10**12, 10**9, 10**6, 1000) if abs(value) >= s or s == 1000)
    )
    return Numeral(start, end, pieces.text[start:end], value, value, value, reading.share, scale)


def _without_metres(text: str, atom: Atom) -> Atom:
    """The figures alone where the "m" close behind them is rather one of metres."""
    is_sum = re.search(r"[$£€¥₩₹]\s?$", text[max(0, atom.start - 2) : atom.start])
    if is_sum or not atom.scaled or text[atom.end - 1] != "m":
        return atom
    if not _LENGTH.match(text, atom.end) and not _MOVED.search(text[max(0, atom.start - 10) : atom.start]):
        return atom
    return replace(atom, end=atom.end - 1, value=_whole(atom.value / 10**6), scaled=False)


def _may_begin(pieces: Pieces, at: int) -> bool:
    """Whether a number may begin here: not behind a hyphen that joins it to a word ("mid-twenty")."""
    atom = pieces.atoms[at]
    before = pieces.text[max(0, atom.start - 2) : atom.start]
    if atom.sort is Sort.FIGURES or len(before) < 2 or before[-1] not in "-–" or not before[0].isalnum():
        return True
    return at > 0 and pieces.atoms[at - 1].end == atom.start - 1


def _is_pronoun(text: str, numeral: Numeral) -> bool:
    """Whether "one" is somebody or something rather than a number: "the one who", "no one"."""
    if numeral.text.lower() != "one" or _measured().match(text, numeral.end):
        return False
    before, after = _pronouns()
    led = before.search(text[max(0, numeral.start - 10) : numeral.start])
    return bool(led or after.match(text, numeral.end))


@cache
def _pronouns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words before and behind "one" that make it a pronoun."""
    data = load_lexicon("numbers")["pronoun"]
    return (
        re.compile(rf"\b{any_of(data['before'])}[ -]$", re.IGNORECASE),
        re.compile(rf" {any_of(data['after'])}\b", re.IGNORECASE),
    )


@cache
def _measured() -> re.Pattern[str]:
    """A measure or a stretch of time behind the number: "one" is then no pronoun."""
    return re.compile(
        rf"[ -](?:{'|'.join(load_lexicon('numbers')['halved']['words'])}|{any_of(load_lexicon('times')['units'])})\b"
    )


@cache
def _unknown() -> re.Pattern[str]:
    data = load_lexicon("numbers")
    plurals = any_of(data["plurals"])
    scales = any_of(data["scales"])
    return re.compile(
        rf"(?<![\w-])(?:(?P<vague>(?:{any_of([*data['plurals'], *data['several']])})"
        rf"(?:(?= of)|(?<!a number)(?<!scores)(?<!tens))"
        rf"(?:(?: of)? (?:{scales}|{plurals})\b)*)|(?P<fixed>{any_of(data['fixed'])}))(?![\w])(?!-\w)",
        re.IGNORECASE,
    )


def _vague(text: str) -> Iterator[Numeral]:
    """Plurals of scales, "several" with or without a scale, and words for two or three."""
    data = load_lexicon("numbers")
    for match in _unknown().finditer(text):
        if match["fixed"]:
            value = data["fixed"][match["fixed"].lower()]
            yield Numeral(match.start(), match.end(), match.group(), value, value, value)
            continue
        words = match["vague"].lower()
        head = next((word for word in data["several"] if words.startswith(word)), None)
        low: Number = data["several"][head] if head else 2
        for word in words.removeprefix(head or "").split():
            low *= data["plurals"].get(word) or data["scales"].get(word) or 1
        value = low if head in data["exact"]["words"] else None
        yield Numeral(match.start(), match.end(), match.group(), value, low, value)


def _whole(value: Number) -> Number:
    rounded = round(value, 6) if abs(value) >= 0.001 else float(f"{value:.6g}")
    return int(rounded) if rounded == int(rounded) else rounded


def _join(text: str, found: list[Numeral]) -> list[Numeral]:
    """Ranges ("10 to 15") and ratios ("one in five") as one number each."""
    joined: list[Numeral] = []
    for numeral in found:
        whole = (_ratio(text, joined[-1], numeral) or _range(text, joined[-1], numeral)) if joined else None
        if whole is None:
            joined.append(numeral)
        else:
            joined[-1] = whole
    return joined


def _ratio(text: str, left: Numeral, right: Numeral) -> Numeral | None:
    """A ratio ("one in five", "nine out of 10"): the lesser over the greater."""
    some, every = left.value, right.value
    between = re.fullmatch(r" (in|out of)(?: (?:every|each|any))? ", text[left.end : right.start], re.IGNORECASE)
    if not between or not some or not every or not 0 < some < every or left.share or right.share:
        return None
    if _MARKS.match(text, right.end) or some != int(some):
        return None
    if between[1].lower() == "in" and not _is_every(text, left, right):
        return None
    if between[1].lower() == "out of" and not _is_round(right):
        return None  # "32 out of 118 schools": two counts
    value = _whole(some / every)
    return replace(
        right, start=left.start, text=text[left.start : right.end], value=value, low=value, high=value, share=True
    )


def _is_round(every: Numeral) -> bool:
    """Whether shares are told of so many: three, four, five, ten, twenty, hundreds."""
    value = every.value or 0
    return value in (2, 3, 4, 5, 10, 20) or value % 100 == 0


def _is_every(text: str, left: Numeral, right: Numeral) -> bool:
    """Whether "in" counts out of so many, and does not tell when or where: "two in 1999", "three in five years"."""
    every, tail = right.value or 0, text[right.end : right.end + 24]
    if left.text[:1].isdigit() and left.value not in range(1, 10):
        return False
    if not (every <= _LARGEST_EVERY or every in _ROUND) or (
        right.text.isdigit() and len(right.text) == 4 and every < 2200
    ):
        return False
    return not re.match(
        r"[ -](?:(?:more|different|separate|other|minor|major|late|early|small|big|large|single)\b"
        r"|(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|games?|matches|innings|starts|states|countries"
        r"|cities|towns|districts|provinces|shootings|attacks|boxes|places)\b)",
        tail,
    )


def _range(text: str, left: Numeral, right: Numeral) -> Numeral | None:
    """A range ("10 to 15", "between 10 and 15 million"): two bounds and no value."""
    low, high = left.value, right.value
    if low is None or high is None or left.share != right.share or not _are_joined(text, left, right):
        return None
    if low > high and high < 0 and _RANGING.search(text[max(0, left.start - 14) : left.start]):
        low, high = high, low  # "ranged from -18 to -34"
    if right.scale > 1 and left.scale == 1 and low < min(_MANTISSA, high / right.scale):
        low = _whole(low * right.scale)
    if (
        low >= high
        or (high > _FAR * low and _is_change(text, left, right))
        or (_between(text, left, right) == " or " and high - low > max(1, low / 2))
    ):
        return None
    lead = re.search(
        rf"\b(?:between|anywhere from|from|ranging from) (?:{_SIGN})?$",
        text[max(0, left.start - 18) : left.start],
        re.IGNORECASE,
    )
    start = left.start - (len(lead.group()) if lead and not lead.group().lower().startswith("from") else 0)
    return replace(right, start=start, text=text[start : right.end], value=None, low=low, high=high)


def _is_change(text: str, left: Numeral, right: Numeral) -> bool:
    """Whether the left number tells how far something moved and the right one, with a unit of its own, where to."""
    moved = _CHANGED.search(text[max(0, left.start - 20) : left.start])
    return moved is not None and text[left.end : right.start] != " to "


def _are_joined(text: str, left: Numeral, right: Numeral) -> bool:
    between = _between(text, left, right)
    if text[max(0, left.start - 1) : left.start] in ("-", "/") or re.match(r"[-/]\d", text[right.end : right.end + 2]):
        return False
    before = text[max(0, left.start - 14) : left.start].lower()
    before = re.sub(rf"{_SIGN.lower()}$", "", before)
    if between in (" and ", " to ") and before.endswith("between "):
        return True
    if between == " to ":
        return not before.endswith("from ") or _RANGING.search(before) is not None
    return between in ("-", "–", "—", " - ", " – ", " or ", "- to ", "- or ")


def _between(text: str, left: Numeral, right: Numeral) -> str:
    """What joins the two, without a sign of money before the right one or a unit that stands behind both."""
    between = re.sub(rf"{_SIGN} ?$", "", text[left.end : right.start].replace("\u00a0", " "))
    unit = re.match(r"[ -]?(?:%|°[CF]?|per cent|[a-zA-Z]+)(?=[ -–])", between)
    if unit and text[right.end : right.end + 24].startswith(unit.group()):
        return between[unit.end() :]
    sign = re.match(r"(?:%|°[CF]?)(?=[ -–])", between)
    if sign and _SAME_SIGN[sign.group()[0]].match(text, right.end):
        return between[sign.end() :]
    return between
