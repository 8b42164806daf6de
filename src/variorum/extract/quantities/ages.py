"""Ages: "34-year-old", "aged 34", "Mira Holt, 34,", "in his thirties"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.thesaurus import base_form, is_human_noun
from variorum.values import Measure, Quantity

_AFTER = re.compile(r"[- ](?P<unit>year|month|week|day)s?(?:[- ]olds?\b|[- ]of[- ]age\b)|\s?y/?o\b", re.IGNORECASE)
# "Ana Ruiz (left), 34, …" stands below a picture.
_BETWEEN = re.compile(r"[A-Z][\w’'-]+(?: \((?:left|right|cent(?:er|re)|above|below|pictured)\))?(?:, (?:aged )?|\s\()$")
_ENDS = re.compile(r"[,.;)]|$| and [A-Z]| of [A-Z]")
_BROKEN_OFF = re.compile(r" (?:--|[–—]) ")
# "Quarry slide kills girl, 3": headings leave articles out.
_BARE = re.compile(r"(?:^|[\s“\"‘'])(?P<noun>[A-Za-z]+), $")
_AGED = re.compile(
    r"\b(?:aged|age|ages)\s+(?:(?:between )?\d{1,3}(?:,? (?:and|to|or) |, )){0,5}(?:between |from )?$"
    r"|\bage (?:of|is|was) (?:about |around )?$",
    re.IGNORECASE,
)
# "A man of 71", "a retired crane driver of 74": one person of a bare number is so old.
_ONE_OF = re.compile(
    r"\b(?:an?|the|one|another|her|his|their) (?:[a-z-]+ ){0,3}?(?P<noun>[a-z]+) of (?:about |around )?$", re.IGNORECASE
)
# "The youngest of the dead was nine", "the oldest a man of 63", "the youngest victim, Ana Ruiz, was nine".
_FOREMOST = re.compile(
    r"\b[Tt]he (?:young|old|eld)est(?: (?:of|among) (?:the |those |these |them )?(?:[\w’'-]+ )??(?P<group>[a-z]+))?"
    r"(?: (?P<noun>[a-z]+)|,? [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*,)*? (?:is |was |were |being )?(?:only |just |aged )?$"
)
# "Teodor Marsk, 62 years, …", as other tongues have it; no sentence of so many years.
_OF_YEARS = re.compile(r" years(?=[,.;)])")
_NAMED = re.compile(r"[A-Z][\w’'-]+, $")
_YEARS = re.compile(r"\byears?\b|\b(?:prison|jail|sentence[sd]?|term)\b")
_ADULT = 18
# "A guard, 58, was shot", "the works manager, 55, got off", "she is 51.".
_APPOSED = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Hh]er|[Hh]is|[Tt]heir|[Ww]hose|[Oo]ne) (?:[\w’'-]+ ){0,3}(?P<noun>[a-z]+)"
    r",\s$"
)
# "The driver at the wheel, 34, survived."
_PLACED = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Hh]er|[Hh]is|[Tt]heir|[Oo]ne) (?:[\w’'-]+ ){0,2}?(?P<noun>[a-z]+)"
    r" (?:at|in|of|on|behind) (?:(?:the|a|his|her) )?[\w’'-]+,\s$"
)
# "The man who was driving is 34", "My son is twenty-two".
_NOW_IS = re.compile(
    r"(?:^|[\s“\"‘'(])(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]he|[Aa]n?) (?:[a-z’'-]+ )??(?P<noun>[a-z]+)"
    r"(?: who (?:[\w’'-]+ ){1,5}?)? ?(?:is|was|turned|would (?:have been|be)) (?:only |just |now |about )?$"
)
_IS = re.compile(
    r"(?:^|[\s“\"‘'(])(?:[Hh]e|[Ss]he|[Ww]ho)(?:['’]s| is| was| turned| would have been) (?:only |just |now |not )?$"
)
_IS_ENDS = re.compile(r"$|[.;)](?!\d)|,(?!\d)| and (?!a )| now\b| in [A-Z]")
_YOUNGEST = 5
_GROUPED = re.compile(r", ?\d")
_COMPARED = re.compile(r"\b(?:older|younger) than\s+$", re.IGNORECASE)
_FREE = re.compile(r"\s*(?:[,.;:)]|$|(?:and|or|who|died|was|is|has|had|in|at|on|from)\b)")
_STANDS_ALONE = re.compile(r"\s*(?:[,.;:)]|$|(?:and|or|when|at|in|but|who|were|was|years)\b)")
# Ages that only the words behind them tell from other figures: "children under 5", "who is 61,".
_UNDER = re.compile(
    r"\b(?:children|kids|boys|girls|babies|infants|people|adults|men|women|those|patients|pupils|players|youths|anyone"
    r"|everyone)\s(?:aged\s)?(?:under|over|below|above)\s$"
    r"|\bwho (?:is|was|turned|turns) $",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"[,.;:)]|$| (?:and|or|who|were|was|are|is|have|has|had|in|with|at|from|must|can|may|will|to|on|for|by|as|when)\b"
)
_SCORED = re.compile(r"\b(?:through|scor\w+|goals?|header|penalty|struck|netted|converted|equalis\w+|equaliz\w+)\b")
_DECADE = re.compile(
    r"\bin (?:his|her|their) (?:(?P<part>early|mid|late)[- ])?(?:to (?:mid|late)[- ])?"
    r"(?:(?P<tens>[2-9]0)s|(?P<word>[a-z]+ties))\b"
)
_OLDEST = 115
_THIRDS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), None: (0, 9)}


@dataclass(frozen=True, slots=True)
class Age:
    """The unit of an age and how many characters of the words behind the number belong to it."""

    unit: str
    length: int


def age_at(before: str, after: str, size: float) -> Age | None:
    """Whether the number between *before* and *after* is an age; *size* is its value."""
    match = _AFTER.match(after)
    if match:
        return Age(f"{(match['unit'] or 'year').lower()} old", match.end())
    if not 0 < size <= _OLDEST or size != int(size):
        return None
    if before.endswith("(") and _SCORED.search(before):
        return None  # "Reth led through Mo (11) and Sture (34)": minutes
    if size >= _ADULT and _is_in_years(before, after):
        return Age("year old", len(" years"))
    ways = (_is_told, _is_said, _is_apposed, _is_foremost, _is_of)
    return Age("year old", 0) if any(way(before, after, size) for way in ways) else None


def _is_told(before: str, after: str, _: float) -> bool:
    """As in "aged 34", "children under 5", "Ana Ruiz, 34, …", "older than 70"."""
    told = _AGED.search(before) or (_UNDER.search(before) and _THEN.match(after))
    ends = _ENDS.match(after) or (before.endswith(", ") and _BROKEN_OFF.match(after))
    beside = _BETWEEN.search(before) and ends and not _is_day(before)
    return bool(told or beside or (_COMPARED.search(before) and _STANDS_ALONE.match(after)))


def _is_of(before: str, after: str, _: float) -> bool:
    """As in "a retired crane driver of 74"; "a father of three" is of so many children."""
    one = _ONE_OF.search(before)
    noun = one["noun"].lower() if one else ""
    return bool(noun) and noun not in word_list("ages", "parents") and is_human_noun(noun) and bool(_FREE.match(after))


def _is_said(before: str, after: str, size: float) -> bool:
    """As in "she is 51.", "the man who was driving is 34"."""
    if size < _YOUNGEST or not _IS_ENDS.match(after):
        return False
    now = _NOW_IS.search(before)
    return _IS.search(before) is not None or (now is not None and is_human_noun(now["noun"]))


def _is_apposed(before: str, after: str, size: float) -> bool:
    """As in "a guard, 58, …", "the driver at the wheel, 34, …", "kills girl, 3"."""
    bare = _BARE.search(before)
    if bare and (not after or (after[0] in ",;" and not _GROUPED.match(after))):
        noun = bare["noun"].lower()
        if noun in word_list("ages", "children") or (size > _YOUNGEST and is_human_noun(noun)):
            return True
    if size <= _YOUNGEST or not after.startswith(","):
        return False
    placed = _PLACED.search(before) if not _GROUPED.match(after) else None
    return any(told and is_human_noun(told["noun"]) for told in (_APPOSED.search(before), placed))


def _is_foremost(before: str, after: str, _: float) -> bool:
    """As in "the youngest of the dead was nine", "the oldest 71": of persons, or of what was told of before."""
    found = _FOREMOST.search(before)
    if found is None or not _STANDS_ALONE.match(after):
        return False
    nouns = [word for word in (found["group"], found["noun"]) if word]
    states = word_list("events", "told_states", "nominal")
    return all(word in states or is_human_noun(base_form(word)) for word in nouns)


def _is_in_years(before: str, after: str) -> bool:
    """As in "Teodor Marsk, 62 years, …": how old, where nothing else of the sentence is told in years."""
    told = _NAMED.search(before) and _OF_YEARS.match(after)
    return bool(told) and not _YEARS.search(before) and not _YEARS.search(after, len(" years"))


def _is_day(before: str) -> bool:
    """Whether the word before the comma is a month or a day of the week: what follows is then no age."""
    word = re.split(r"[\s(,]+", before.strip(" (,"))[-1].lower().rstrip(".")
    data = load_lexicon("times")
    return word in data["months"] or word in data["short_months"] or word in data["weekdays"]


def find_decades_of_life(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Ages told as decades: "in her early thirties" lies from 30 to 33."""
    tens = load_lexicon("numbers")["tens"]
    for match in _DECADE.finditer(text, start, end):
        base = int(match["tens"]) if match["tens"] else tens.get(re.sub("ies$", "y", match["word"]))
        if base is not None:
            low, high = _THIRDS[match["part"]]
            yield Quantity(
                start=match.start(),
                end=match.end(),
                text=match.group(),
                value=None,
                low=base + low,
                high=base + high,
                unit="year old",
                measure=Measure.AGE,
            )
