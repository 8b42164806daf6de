"""Numbers as news writes them: digits, words, fractions, ranges, and words for an unknown number."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from .lexicon import load_lexicon

Number = float | int

_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
# The left end of a range without the scale of the right one ("40 to 45 million") is below this.
_MANTISSA = 1000
_LONGEST = 18  # figures of the longest number that is one


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at ``start``..``end``. A vague one ("dozens") has only ``low``; a range has both bounds.

    ``share`` marks a part of a whole ("a third", "one in five"): its value lies between 0 and 1.
    """

    start: int
    end: int
    text: str
    value: Number | None
    low: Number | None
    high: Number | None
    share: bool = False


def find_numbers(text: str) -> tuple[Numeral, ...]:
    """Every number of *text* in order, longest reading first; signs of money and units are left to the caller. Linear.

    Vague words have only a lower bound: "dozens" 24, "several hundred" 300. A fraction is a share only
    where it is one of something ("a third of"); "half a million" is a number.
    """
    found = [numeral for match in _pattern().finditer(text) if (numeral := _read(match)) is not None]
    return tuple(_join_ranges(text, found))


@cache
def _pattern() -> re.Pattern[str]:
    data = load_lexicon("numbers")
    small = _any([*data["units"], *data["tens"]])
    scale = _any(data["scales"])
    word = rf"(?:{small}|{scale})"
    number = rf"(?:{word}(?:(?:[ -]|,? and |, ){word})*)"
    plain = rf"(?:(?:{_DIGITS})(?:[ \u00a0-]{scale})*|an? {scale}(?: {scale})*|{number})"
    part = _any(data["fractions"])
    vulgar = "".join(data["vulgar"])
    return re.compile(
        rf"(?<![\w-])(?P<ratio>(?P<some>{_any(data['units'])}|\d{{1,3}}) (?:in|out of)(?: every)? "
        rf"(?P<every>{number}|\d[\d,]*)(?= [a-z]+s\b| people\b| children\b| men\b| women\b| of\b))"
        rf"|(?<![\w-])(?P<share>(?:(?P<upper>{small}|an?|\d)[ -])?(?P<lower>{part})"
        rf"(?P<big> (?:of an?|an?) {scale})?)(?![\w-])"
        rf"|(?<![\w-])(?P<vague>(?:{_any([*data['plurals'], *data['several']])})"
        rf"(?:(?: of)? (?:{scale}|{_any(data['plurals'])})\b)*)(?![\w])"
        rf"|(?<![\w-])(?P<fixed>{_any(data['fixed'])})(?![\w-])"
        rf"|(?<![\w.,])(?<![^\W\d]-)(?P<sign>minus |negative |(?<![\d)%]\s)[-−](?=\d))?(?P<digits>{_DIGITS})"
        rf"(?:[ \u00a0-]?(?P<suffix>{_any(data['suffixes'])})\b|(?P<scale>(?:[ \u00a0-]{scale}\b)+)"
        rf"|(?P<vulgar> ?[{vulgar}]))?(?!\w)"
        rf"|(?<![\w-])(?P<words>{plain}(?:[ -]and[ -]a[ -](?P<extra>half|quarter|third)\b(?P<times> {scale}\b)?"
        rf"| point (?P<point>{small}))?)(?![\w])",
        re.IGNORECASE,
    )


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))})"


def _read(match: re.Match[str]) -> Numeral | None:
    for group, read in _READERS:
        if match[group]:
            return read(match)
    return None


def _exact(match: re.Match[str], value: Number | None, *, share: bool = False) -> Numeral | None:
    if value is None:
        return None
    value = _whole(value)
    return Numeral(match.start(), match.end(), match.group(), value, value, value, share)


def _of_ratio(match: re.Match[str]) -> Numeral | None:
    """Return the lesser over the greater: "one in five"."""
    some, every = _plain(match["some"]), _plain(match["every"])
    return _exact(match, some / every, share=True) if some and every and some < every else None


def _of_share(match: re.Match[str]) -> Numeral | None:
    """Read "two-thirds", "a third of", "half a million"; "the third", "second half" and "a half-hour" are none."""
    upper, lower = (match["upper"] or "").lower(), match["lower"].lower()
    tail = match.string[match.end() : match.end() + 6]
    count = 1 if upper in ("", "a", "an") else _plain(upper)
    if count is None or not _is_share(match, upper, lower, tail):
        return None
    value = count / load_lexicon("numbers")["fractions"][lower]
    if match["big"]:
        return _exact(match, value * load_lexicon("numbers")["scales"][match["big"].lower().split()[-1]])
    return _exact(match, value, share=True)


def _is_share(match: re.Match[str], upper: str, lower: str, tail: str) -> bool:
    if match["big"]:
        return True
    if upper and lower.endswith("s"):
        return upper not in ("a", "an", "one", "1")
    of = tail.startswith((" of ", " the ", " its ", " his ", " her ", " thei", " our ", " all ", " as ", " a per"))
    if lower == "half":
        before = match.string[max(0, match.start() - 12) : match.start()].lower()
        return of and not before.endswith(("first ", "second ", "other ", "opening ", "this ", "that "))
    return bool(upper) and tail.startswith(" of ")


def _of_vague(match: re.Match[str]) -> Numeral | None:
    """Plurals of scales, and "several" with or without a scale."""
    data = load_lexicon("numbers")
    words = match["vague"].lower()
    head = next((word for word in data["several"] if words.startswith(word)), None)
    low = data["several"][head] if head else 2
    for word in words.removeprefix(head or "").split():
        low *= data["plurals"].get(word) or data["scales"].get(word) or 1
    if head in data["exact"]["words"]:
        return _exact(match, low)
    return Numeral(match.start(), match.end(), match.group(), None, low, None)


def _of_fixed(match: re.Match[str]) -> Numeral | None:
    return _exact(match, load_lexicon("numbers")["fixed"][match["fixed"].lower()])


def _of_digits(match: re.Match[str]) -> Numeral | None:
    data = load_lexicon("numbers")
    value = read_digits(match["digits"])
    if value is None:
        return None
    if match["suffix"]:
        value *= data["suffixes"][match["suffix"].lower()]
    for word in re.split(r"[ \u00a0-]", (match["scale"] or "").lower()):
        value *= data["scales"].get(word, 1)
    if match["vulgar"]:
        value += data["vulgar"][match["vulgar"].strip()]
    return _exact(match, -value if match["sign"] else value)


def _of_words(match: re.Match[str]) -> Numeral | None:
    data = load_lexicon("numbers")
    extra, point, times = match["extra"], match["point"], match["times"]
    words = match["words"] if not (extra or point) else match["words"][: _tail(match)]
    value = _plain(words)
    if value is None:
        return None
    if extra:
        value += 1 / data["fractions"][extra.lower()]
    if point:
        value += (_plain(point) or 0) / 10
    return _exact(match, value * (data["scales"][times.strip().lower()] if times else 1))


def _tail(match: re.Match[str]) -> int:
    """Where "and a half" or "point five" begins in the words."""
    return re.split(r"[ -]and[ -]a[ -]| point ", match["words"], flags=re.IGNORECASE)[0].__len__()


_READERS = (
    ("ratio", _of_ratio),
    ("share", _of_share),
    ("vague", _of_vague),
    ("fixed", _of_fixed),
    ("digits", _of_digits),
    ("words", _of_words),
)


def _plain(words: str) -> Number | None:
    """Digits, or number words with "a" for one."""
    if words[:1].isdigit():
        head, *scales = re.split(r"[ \u00a0-]", words)
        value = read_digits(head)
        for scale in scales:
            value = None if value is None else value * load_lexicon("numbers")["scales"].get(scale.lower(), 1)
        return value
    return read_words(re.sub(r"^an? ", "", words, flags=re.IGNORECASE))


def read_digits(digits: str) -> Number | None:
    """The number written in *digits*; ``None`` when it is too long to be one (over 18 figures)."""
    plain = re.sub(r"[,\u00a0\u202f]", "", digits)
    if len(plain) > _LONGEST:
        return None
    return float(plain) if "." in plain else int(plain)


def read_words(words: str) -> Number | None:
    """The number written in *words* ("three hundred and twenty-one"); ``None`` when it is a mere list."""
    data = load_lexicon("numbers")
    total = current = last = 0
    for word in re.split(r",? and |, |[ -]", words.lower()):
        value = data["units"].get(word, data["tens"].get(word))
        if value is not None:
            if last and (last < 20 or value >= 10):
                return None
            current, last = current + value, value
        elif word in data["scales"]:
            total, current, last = _scaled(total, current, data["scales"][word])
    return total + current


def _scaled(total: int, current: int, scale: int) -> tuple[int, int, int]:
    """Hundreds stay open for what follows; larger scales close what stands before them."""
    if scale <= 100:
        return total, (current or 1) * scale, 0
    return total + (current or 1) * scale, 0, 0


def _whole(value: Number) -> Number:
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def _join_ranges(text: str, found: list[Numeral]) -> list[Numeral]:
    """Ranges ("10 to 15", "between 10 and 15 million") as one number with two bounds and no value."""
    joined: list[Numeral] = []
    for numeral in found:
        whole = _range(text, joined[-1], numeral) if joined else None
        if whole is None:
            joined.append(numeral)
        else:
            joined[-1] = whole
    return joined


def _range(text: str, left: Numeral, right: Numeral) -> Numeral | None:
    low, high = left.value, right.value
    if low is None or high is None or left.share != right.share or not _are_joined(text, left, right):
        return None
    scale = _scale_of(right)
    if scale > 1 and _scale_of(left) == 1 and low < min(_MANTISSA, high / scale):
        low = _whole(low * scale)
    if low >= high or (_between(text, left, right) == " or " and high - low > max(1, low / 2)):
        return None
    lead = re.search(r"\bbetween [$£€¥]?$", text[max(0, left.start - 9) : left.start], re.IGNORECASE)
    start = left.start - (len(lead.group()) if lead else 0)
    return replace(right, start=start, text=text[start : right.end], value=None, low=low, high=high)


def _are_joined(text: str, left: Numeral, right: Numeral) -> bool:
    between = _between(text, left, right)
    before = text[max(0, left.start - 14) : left.start].lower()
    if between == " and ":
        return before.endswith("between ")
    if between == " to ":
        return not before.endswith("from ") or bool(re.search(r"rang(?:ed|ing|es|e) from $", before))
    return between in ("-", "–", "—", " - ", " – ", " or ")


def _between(text: str, left: Numeral, right: Numeral) -> str:
    """What joins the two, without a sign of money before the right one."""
    return re.sub(r"(?:US)?[$£€¥₩₹] ?$", "", text[left.end : right.start].replace("\u00a0", " "))


def _scale_of(numeral: Numeral) -> Number:
    """The scale a number ends in ("45 million": 1,000,000), else 1."""
    data = load_lexicon("numbers")
    letters = "".join(
        c for alphabetic, group in groupby(numeral.text, str.isalpha) if alphabetic for c in (*group, " ")
    )
    last = letters.split()[-1].lower() if letters.split() else ""
    return data["scales"].get(last) or (data["suffixes"].get(last) if numeral.text[:1].isdigit() else None) or 1
