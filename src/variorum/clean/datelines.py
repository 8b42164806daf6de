"""Datelines: place, agency and day at the head of a report ("PORT ANSA, March 3 (ENA) —")."""

import re
from collections.abc import Sequence

from variorum.lang.dates import CalendarDate
from variorum.lang.lexicon import word_list
from variorum.lang.outlets import outlet_named
from variorum.lang.places import is_capital
from variorum.values import Dateline, Published, When

from .datelining import Opened, is_no_place, is_senders, openings_of
from .lines import Line

_LONGEST = 110
_NAME = re.compile(r"[A-ZÀ-Þ][\w.&'’-]*(?: [\w.&'’/-]+){0,3}|[a-z]{3,5}")
# Of who handled it, or reports from there: "CTB/lr", "CTB corr. Lena Roth".
_INITIALS = re.compile(r"(?:/[a-z]{2,3}| (?:correspondent|corr\.?|reporter)(?!\w)[^\n]*)$")
_BRACKETS = re.compile(r"[(/\[]([^()/\[\]\n]{2,40})[)/\]]")
_SENDER = re.compile(r"[(/\[]|[A-Z]{2}")  # without such no sender is told
_LEAST_FIGURES = 5  # of a day with its year
_LEAST_CAPITALS = 3  # letters of a place in capitals


def find_dateline(
    text: str, start: int, published: Published | None, year: int | None = None, also: str = ""
) -> Dateline | None:
    """The dateline that opens the paragraph at *start*; its year is the publication's, else *year*, when it has none.

    The span ends before the dash. The agency is the bracket's content when it is a known
    agency or has the form of one; a station's own sign is kept too, as written. A place alone is believed where the
    text names it once more, or *also*, what else is known of the report.
    """
    around = f"{text[start:]} {also}"
    found = next((found for found in openings_of(text[start : start + _LONGEST]) if _opens(found, around)), None)
    return _dateline(text, start, found, published, year) if found else None


def _dateline(text: str, start: int, found: Opened, published: Published | None, year: int | None) -> Dateline:
    words = text[start : start + found.end]
    return Dateline(
        place=found.place,
        agency=_agency(found.tag),
        when=_when(found.day, published, year),
        start=start,
        end=start + found.end,
        text=words,
    )


def _opens(found: Opened, around: str) -> bool:
    """Whether what stands before a sentence is a dateline, by what it holds and by the mark behind it."""
    place, signed = found.place, found.tag is not None and _may_be_tag(found.tag)
    if found.tag is not None and not signed:
        return False
    if place is None:
        return found.mark == "-" and signed and is_senders(found.tag or "")
    if is_no_place(place):
        return False
    dated = found.day is not None and found.day.day is not None
    if found.mark == "-":
        return signed or dated or _is_capitals(place) or (found.weekday and _is_told(place, around))
    if signed:
        sure = is_senders(found.tag or "") or dated
        return sure and (found.mark != "" or _is_capitals(place) or dated or _is_told(place, around))
    if found.mark == "" or (dated and not _is_capitals(place) and found.mark != "."):
        return False
    if dated:
        sure = _is_capitals(place) or (found.day is not None and found.day.year is not None)
        return sure or _is_told(place, around)
    return found.mark in ".:|" and _is_told(place, around)


def _may_be_tag(words: str) -> bool:
    """Whether words in a bracket have the form of who sent a report: initials, or a name of some words."""
    return is_senders(words) or outlet_named(words) is not None or _NAME.fullmatch(words) is not None


def _is_capitals(place: str) -> bool:
    """Whether a place stands in capitals, be its region in small letters: "ORBY, Norland"."""
    return re.split(r",| \(", place)[0].isupper()


def _is_told(place: str, around: str) -> bool:
    """Whether a place without day or agency is one that what is told *around* it names: it is "in" it, or capitals."""
    if _is_capitals(place):
        own = " ".join(word.capitalize() for word in re.split(r",| \(", place)[0].split())
        return len(place) >= _LEAST_CAPITALS and re.search(rf"(?<!\w){re.escape(own)}(?!\w)", around) is not None
    own = re.escape(place)
    return re.search(rf"\b(?:(?:in|near|outside|at|from) {own}|between [A-Z]\w+ and {own})(?!\w)", around) is not None


def opens_with_dateline(words: str) -> bool:
    """Whether a line begins with an agency's dateline, as no deck does."""
    return _SENDER.search(words, 0, _LONGEST) is not None and any(
        found.tag is not None and _opens(found, "") for found in openings_of(words[:_LONGEST])
    )


def dateline_above(text: str, lines: Sequence[Line], below: int, published: Published | None) -> Dateline | None:
    """The last of the *lines* between title and body that is place and day, or place and agency: "Port Ansa (ENA)".

    Above a title such a line dates the letterhead. Names of papers and people stand before days as well: a place is
    one that the text from *below* on is "in".
    """
    for line in reversed(lines):
        if len(line.text) > _LONGEST or (line.figures < _LEAST_FIGURES and "(" not in line.text):
            continue
        for found in openings_of(line.text, whole=True):
            if found.at == len(line.text) and _stands_above(found, line.text, text[below:]):
                return _dateline(text, line.start, found, published, None)
    return None


def _stands_above(found: Opened, line: str, body: str) -> bool:
    """Whether a line of its own between title and body is a dateline."""
    if found.place is None or is_no_place(found.place) or (found.tag is not None and not _may_be_tag(found.tag)):
        return False
    if found.tag is not None and is_senders(found.tag) and f"({found.tag})" in line:
        return _is_capitals(found.place) or found.day is not None or _is_place(found.place, body)
    dated = found.day is not None and found.day.day is not None and found.day.year is not None
    first = line.startswith(f"{found.place},")
    return found.tag is None and first and dated and _is_place(found.place, body)


def _is_place(name: str, text: str) -> bool:
    """Whether it is one word that is no paper's, begins as places do, or is where the text says something was."""
    first, *more = name.split()
    if outlet_named(name):
        return False
    known = is_capital(name) or not more or first.lower() in word_list("credits", "places")
    return known or bool(re.search(rf"\b(?:in|near|outside) {re.escape(name)}\b", text))


def dateline_length(text: str, dateline: Dateline) -> int:
    """Characters from the dateline's start to the first word after its dash."""
    rest = re.match(r"\.?\s?(?:—|–|--|-|=)\s*|\s?[.:|·»]\s*|\s", text[dateline.end : dateline.end + 8])
    return dateline.end - dateline.start + (rest.end() if rest else 0)


def tag_span(dateline: Dateline) -> tuple[int, int]:
    """Where the words in the dateline's bracket, or between its strokes, stand; after them may come the day."""
    tags = (match.span(1) for match in _BRACKETS.finditer(dateline.text) if _agency(match[1]) == dateline.agency)
    begin, end = next(tags, (0, 0))
    if not end:  # letters without a bracket
        begin = dateline.text.rindex(dateline.agency or "")
        end = begin + len(dateline.agency or "")
    return dateline.start + begin, dateline.start + end


def _agency(words: str | None) -> str | None:
    if not words:
        return None
    bare = _INITIALS.sub("", words.strip())
    known = outlet_named(bare)
    return known.name if known else bare


def _when(found: CalendarDate | None, published: Published | None, otherwise: int | None) -> When | None:
    if found is None or found.month is None or found.day is None:
        return None
    year = found.year or _year(found, published) or otherwise
    if year is None:
        return None
    iso = f"{year:04}-{found.month:02}-{found.day:02}"
    return When(iso, iso, iso)


def _year(date: CalendarDate, published: Published | None) -> int | None:
    """The year that puts the dateline next to the publication day, New Year heeded."""
    if published is None or not published.value or date.month is None:
        return None
    year, month = int(published.value[:4]), int(published.value[5:7] or 0) if len(published.value) >= 7 else 0
    if month == 1 and date.month == 12:
        return year - 1
    return year + 1 if month == 12 and date.month == 1 else year
