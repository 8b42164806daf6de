"""Numbers that count nothing: part of a name, an address, a telephone number, a list mark, a year."""

import re
from collections.abc import Iterator
from functools import cache

from variorum.lang.alternatives import any_of
from variorum.lang.grammar import Tree
from variorum.lang.lexicon import load_lexicon
from variorum.lang.numbers import Numeral

_PHONE = re.compile(
    r"(?<![\w.,])(?:\+\d{1,3}[ .-]?)?(?:\(\d{2,5}\)[ .-]?|\d{2,5}[.-])\d{3,4}(?:[ .-]\d{2,4}){0,2}(?!\d|,\d|%)"
    r"|(?<![\w.,])(?:\+\d{1,3}|0\d{2,4}) \d{2,4}(?: \d{2,4}){1,3}(?!\d)"
    r"|(?<![\w.,])\d{3}-\d{4}(?!\d)|(?<!\d)1-800-[\dA-Z-]{5,12}"
)
_ORDINAL_OR_CODE = re.compile(r"[-–]?(?:st|nd|rd|th)\b|[-/]\d|\.\d|-[A-Z]\b|[-–]gate\b")
# Generations of networks, grades of pictures.
_GENERATION = re.compile(
    r"[2-6]G(?![\w-])|[2458]K(?: |-)(?:video|resolut|display|screen|TV|camera|footage|monitor|Ultra|UHD|HDR|image|film)"
)
_LIST_MARK = re.compile(r"[.)]\s")
_EMERGENCY = re.compile(
    r"\b(?:call(?:ed|ing|s)?|dial(?:ed|led|ing|ling)?|phon(?:ed|ing)|ring|rang|to|through)\s+$", re.IGNORECASE
)
_NUMBER_WORD = re.compile(r"\b(?:[Nn]umber|[Nn]os?\.?|#|№)\s?$")
_MANY = re.compile(r" (?:people|persons|(?!was\b|is\b|has\b)[a-z]{3,}s)\b")
_LARGEST_NUMBERED = 99  # "No. 7 shafts", but "No. 260 clerks move"
_YEARS = range(1400, 2200)
_CALIBRE = re.compile(r"[- ](?:cal|revolver|pistol|rifle|handgun|gun|magnum|round|bullet|ammunit)", re.IGNORECASE)
# "The 2013 charges", "his 2013 fights": so many would be written with a comma, or counted without an article.
_OF_THAT_YEAR = re.compile(r"\b(?:the|this|that|his|her|its|their|our|my|\w+[’']s) $", re.IGNORECASE)


def find_designated(words: str) -> tuple[tuple[int, int], ...]:
    """The stretches of the sentence that are telephone numbers and addresses. Linear."""
    return tuple(_stretches(words))


def _stretches(words: str) -> Iterator[tuple[int, int]]:
    if any(c.isdigit() for c in words):
        for pattern in (_PHONE, _address()):
            yield from (match.span() for match in pattern.finditer(words))


@cache
def _address() -> re.Pattern[str]:
    streets = any_of(load_lexicon("numbers")["designations"]["streets"])
    return re.compile(
        rf"\b\d{{1,5}}(?:[-–]\d{{1,5}})?[A-Z]? (?:(?:[NSEW]\.?|North|South|East|West) )?"
        rf"(?:(?:[A-Z][\w.'’]*|\d{{1,3}}(?:st|nd|rd|th)) ){{1,3}}{streets}\b|\b\d+[- ][Bb]lock of\b"
    )


@cache
def _names() -> re.Pattern[str]:
    """A word that numbers what follows it ("Flight", "No."), with an index or a grade between where it has one."""
    data = load_lexicon("numbers")["designations"]
    return re.compile(
        rf"(?:(?<![\w-]){any_of(data['before'])}\.?\s*(?:\d{{1,4}}(?:, | and | or | to |, and )){{0,3}}|[#№]\s?)$"
    )


def is_designation(words: str, numeral: Numeral, stretches: tuple[tuple[int, int], ...]) -> bool:
    """Whether the number of the sentence *words* is part of a designation rather than a figure."""
    before, after = words[: numeral.start], words[numeral.end : numeral.end + 12]
    if any(start <= numeral.start < end for start, end in stretches):
        return True
    if _names().search(before[-40:]) and not _counts(before, numeral, words[numeral.end : numeral.end + 40]):
        return True
    if _GENERATION.match(numeral.text + after[:12]) or _is_mark(before, numeral, after):
        return True
    if _ORDINAL_OR_CODE.match(after) and not _is_sided(numeral, after):
        return True
    if numeral.text in ("911", "999", "112", "101", "111", "000") and (
        _EMERGENCY.search(before)
        or re.match(r" (?:call|dispatch|operator|system|centre|center|recording|tape|transcript|audio)", after)
    ):
        return True
    return not before.strip("( ") and bool(_LIST_MARK.match(after)) and numeral.text.isdigit()


def _is_mark(before: str, numeral: Numeral, after: str) -> bool:
    """Whether it is the mark of a note ("[20]") or a calibre (".44 revolver")."""
    return (before[-1:] == "[" and after[:1] == "]") or (numeral.text[:1] == "." and bool(_CALIBRE.match(after)))


def _counts(before: str, numeral: Numeral, after: str) -> bool:
    """Whether the word before the number does not number it: "this season 38,000 guests", "No. 260 clerks move"."""
    if "," in numeral.text and not _NUMBER_WORD.search(before):
        return True
    many = _MANY.match(after)
    answered = re.search(r"(?:^|[?!.]\s)No\. $", before) or re.search(r"\b[Bb]y (?:\w+ )?count $", before)
    said = re.search(
        r"\b(?:I|[Ww]e|you|they|to|\w+ly|officials?|doctors?|police) count $|\b[a-z]{3,}(?:s|ed) number $", before
    )
    return bool(many and answered and (numeral.value or 0) > _LARGEST_NUMBERED) or bool(said)


def _is_sided(numeral: Numeral, after: str) -> bool:
    """Whether a hyphen and figures follow as in a score ("61-58"), each side a small number."""
    return bool(re.match(r"[-–]\d{1,3}(?![\d-])", after)) and numeral.text.isdigit() and len(numeral.text) <= 3


def is_year(words: str, numeral: Numeral) -> bool:
    """Whether four bare figures are a year and count nothing; also "1998-2003", and "the 1998 fires"."""
    years = re.fullmatch(r"((?:1[4-9]|20|21)\d\d)(?:\s?(?:[-–]|to|and|or)\s?((?:1[4-9]|20|21)\d\d))?", numeral.text)
    if not years or not all(int(y) in _YEARS for y in years.groups() if y):
        return False
    if _OF_THAT_YEAR.search(words[max(0, numeral.start - 20) : numeral.start]):
        return True
    return not re.match(r"\s+(?:[a-z]+ )?[a-z]+s\b|\s+people\b", words[numeral.end : numeral.end + 30])


def is_named(tree: Tree, number: int, words: str, numeral: Numeral) -> bool:
    """Whether the number belongs to the name before it ("iPhone 4") or is itself written as a name ("Big Four").

    In a line where most words are capitals nothing is told by capitals.
    """
    if _is_title_case(words):
        return False
    token = tree.tokens[number]
    if number > 0 and numeral.text[:1].isdigit() and tree.tokens[number - 1].end == token.start - 1:
        before = tree.tokens[number - 1]
        bare = numeral.scale == 1 and "," not in numeral.text and before.text[:1].isupper()
        if bare and before.pos == "PROPN" and _ends_name(tree, number):
            return True
    capital = numeral.text[:1].isupper() and bool(words[: numeral.start].strip(" \"“‘'(—–-"))
    return capital and bool(
        re.search(r"[A-Z][\w’']* $", words[: numeral.start]) or re.match(r" [A-Z]", words[numeral.end :])
    )


def _ends_name(tree: Tree, number: int) -> bool:
    """Whether the number stands in a run of names, or counts nothing behind it."""
    token = tree.tokens[number]
    following = tree.tokens[number + 1] if number + 1 < len(tree.tokens) else token
    return token.head < number or following.pos == "PROPN" or following.pos not in ("NOUN", "ADJ", "SYM", "NUM", "VERB")


def _is_title_case(words: str) -> bool:
    letters = re.findall(r"[A-Za-z]{4,}", words)
    return len(letters) > 1 and sum(w[0].isupper() for w in letters) > 0.6 * len(letters)
