"""The words before a report's first sentence, read item by item: places, a day, whose copy it is, in any order.

Desks set them with commas, points, brackets, strokes and dashes, in capitals or not, and end them with a dash, a
point, a colon or nothing: "ORBY, March 3 (ENA) —", "Orby/Lorm (ENA).", "(ENA) - ORBY, 3 MAR -", "Orby, 3 mars (ENA) -".
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from variorum.lang.alternatives import any_of
from variorum.lang.dates import CalendarDate, find_dates
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.outlets import outlet_named

_LEAST_DAY = 5  # letters of a weekday; short forms are other words too
_MOST_ITEMS = 6
_SAINT = r"(?:St|Ste|Mt|Ft|Sta|ST|STE|MT|FT|STA)\. "
_INITIALS = r"(?:[A-ZÀ-Þ]\.){2,3}"
_CAPITALS = rf"(?:{_SAINT})?[A-ZÀ-Þ]['’]?[A-ZÀ-Þ][A-ZÀ-Þ'’]*(?:-[A-ZÀ-Þ'’]+)*(?![a-zß-ÿ])"
_SMALL = rf"(?:{_INITIALS}|(?:{_SAINT})?[A-ZÀ-Þ][\w'’]*(?:-\w+)*)"
_WITHIN = r"(?:de|del|de la|da|do|di|la|le|el|al|of|on|upon|am|an der|sur|ob der|sul|bei|near)"
_JOINED = r"(?:\s?/\s?| ?– ?(?=[A-ZÀ-Þ])| (?:and|AND|&|und|et|y) )"
_REGION = rf", {_SMALL}(?: {_SMALL}){{0,2}}(?:\.(?=\s?[(,—–-]))?"
_WHOLE = rf"{_CAPITALS}(?:[ -](?:{_WITHIN} )?{_CAPITALS}){{0,3}}"
_MIXED = rf"{_SMALL}(?: (?:{_WITHIN} )?{_SMALL}){{0,3}}"
_PLACES = re.compile(
    rf"(?P<place>(?:{_WHOLE}(?:{_JOINED}{_WHOLE}){{0,2}}|{_MIXED}(?:{_JOINED}{_MIXED}){{0,2}})(?:{_REGION})?"
    r"(?P<region> \([A-ZÀ-Þ][\w ’'-]{2,24}\)(?=,? [A-Z0-9(/]))?)"
)
_TAG = re.compile(r"\((?P<round>[^()\n]{2,40})\)|/(?P<stroke>[A-ZÀ-Þ][\w .-]{1,30})/|\[(?P<square>[^\[\]\n]{2,40})\]")
_CODE = re.compile(r"(?P<code>[A-Z]{2,6})(?![\w'’-])")
_HOUR = re.compile(r"\d{1,2}[:.]\d\d(?: ?(?:[ap]\.?m\.?|hrs|hours|h|GMT|UTC|Uhr|local time)(?!\w))?")
_ARTICLE = re.compile(r"(?:on|le|am|den|il|el|the) (?=\w)", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\s?[,;·|]\s?|\.(?= ?[(/\[])\s?|\s?(?:--|[—–-])\s?(?=\(|[A-ZÀ-Þ]{3})"
    r"|(?<=[)/\]])\s?(?:--|[—–-])\s?(?=[A-ZÀ-Þ])|\s?/\s?(?=\d)|\s"
)
_OPENS = r"(?=[\"“„‘'«/]?\.{0,3}[A-ZÀ-Þ])"
_MARKS = (
    ("-", re.compile(r"\.?\s?(?:—|–|--|-|=)\s|\.\s?(?:—|–|--|-)\s?|(?<=[)\]])\s?(?:—|–|--)|[—–](?=[\"“„«A-ZÀ-Þ])")),
    (".", re.compile(rf"\.\s{_OPENS}")),
    (":", re.compile(rf"\s?:\s{_OPENS}")),
    ("|", re.compile(rf"\s[|·»]\s{_OPENS}")),
    ("", re.compile(r"(?<=[)\]/])\s(?=[\"“„‘'«]?[A-ZÀ-Þ][\w’'-]* )")),
)
_END_OF_LINE = re.compile(r"\.?\s?(?:—|–|--|-|=|:|\|)?$")


# What a desk signs with: initials in capitals, or in small letters, of which two are rather a reporter's.
_LETTERS = re.compile(r"[A-Z]{2,6}(?:[/ -][A-Za-z]{2,5}){0,2}|[a-z]{3,5}(?:/[a-z]{2,3})?")
_OF_AGENCIES = re.compile(r"\b(?:News Agency|News Service|Press|Newswire|Wire|WIRE|NEWSWIRE)$")


class Opened(NamedTuple):
    """What stands before a first sentence: it ends at ``end``, its ``mark`` behind it; the sentence begins at ``at``.

    The mark is "-" for dashes of all kinds, ".", ":", "|", "$" for the end of the line, or nothing.
    """

    place: str | None
    tag: str | None
    day: CalendarDate | None
    weekday: bool
    end: int
    mark: str
    at: int


class _Items(NamedTuple):
    place: str | None = None
    tag: str | None = None
    day: CalendarDate | None = None
    weekday: bool = False
    end: int = 0


def openings_of(words: str, *, whole: bool = False) -> Iterator[Opened]:
    """The ways to read the beginning of *words*, the longest first; *whole*: up to their end. Linear."""
    marks = (("$", _END_OF_LINE),) if whole else _MARKS
    for place, tag, day, weekday, end in reversed(list(_read(words))):
        found = ((sign, match) for sign, mark in marks if (match := mark.match(words, end)))
        if first := next(found, None):
            yield Opened(place, tag, day, weekday, end, first[0], first[1].end())


def _read(words: str) -> Iterator[_Items]:
    """The items from the first on, after each what was read so far."""
    days = find_dates(words)
    items, at = _Items(), 0
    for _ in range(_MOST_ITEMS):
        found = _item(words, at, items, days)
        if found is None or found.end <= items.end:
            return
        items = found
        yield items
        between = _BETWEEN.match(words, items.end)
        at = between.end() if between else items.end


def _item(words: str, at: int, items: _Items, days: Sequence[CalendarDate]) -> _Items | None:
    """What was read and the item that begins at *at*."""
    if items.tag is None and (found := _TAG.match(words, at)):
        return items._replace(tag=next(filter(None, found.groups())).strip(), end=found.end())
    begin = article.end() if (article := _ARTICLE.match(words, at)) else at
    if items.day is None and (day := next((day for day in days if day.start == begin), None)):
        return items._replace(day=day, end=day.end)
    if not items.weekday and items.day is None and (found := _weekday().match(words, begin)):
        return items._replace(weekday=True, end=found.end())
    if items.day and (found := _HOUR.match(words, at)):
        return items._replace(end=found.end())
    if items.tag is None and (found := _CODE.match(words, at)) and _is_code(found, items):
        return items._replace(tag=found["code"], end=found.end())
    found = _PLACES.match(words, at) if items.place is None else None
    if found is None:
        return None
    end = _end_of(found, min((day.start for day in days if day.start > at), default=len(words)))
    return items._replace(place=words[at:end], end=end)


def _end_of(places: re.Match[str], limit: int) -> int:
    """Where the places end: before a day, before a weekday, and before the bracket that tells whose copy it is."""
    end, words = min(places.end(), limit), places.string
    region = places["region"]
    if region and is_senders(region.strip(" ()")):
        end = min(end, places.start("region"))
    if day := _weekday().search(words, places.start() + 1, end):
        end = day.start()
    return places.start() + len(words[places.start() : end].rstrip(" ,"))


def _is_code(found: re.Match[str], items: _Items) -> bool:
    """Whether letters without a bracket are an agency's: a known one's, or behind place and day."""
    known = outlet_named(found["code"])
    return (known is not None and known.kind == "agency") or (items.place is not None and items.day is not None)


@cache
def _weekday() -> re.Pattern[str]:
    names = load_lexicon("months")["weekdays"].values()
    words = {word for groups in names for group in groups for word in group if len(word) >= _LEAST_DAY}
    return re.compile(rf"{any_of(words)}(?:\s(?:morning|evening|afternoon|night))?(?!\w)", re.IGNORECASE)


def is_senders(words: str) -> bool:
    """Whether it is a known agency, the letters a desk signs with, or a name of an agency's form."""
    known = outlet_named(words)
    if known:
        return known.kind == "agency"
    return _LETTERS.fullmatch(words) is not None or _OF_AGENCIES.search(words) is not None


def is_no_place(place: str) -> bool:
    """Whether the words for a place are another thing: a part of a paper ("EXCLUSIVE"), a month, a day, a paper."""
    low = [word.casefold().strip(".,") for word in re.split(r"[\s/]+", place)]
    if word_list("credits", "kickers").issuperset(low) or outlet_named(place):
        return True
    months = {word for groups in load_lexicon("months")["months"].values() for group in groups for word in group}
    return low[0] in months or place.isdigit() or _weekday().match(place) is not None
