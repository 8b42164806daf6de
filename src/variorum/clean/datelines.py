"""Datelines: place, agency and day at the head of a report ("PORT ANSA, March 3 (ENA) —")."""

import re
from collections.abc import Sequence

from variorum.lang.dates import CalendarDate, find_dates
from variorum.lang.lexicon import word_list
from variorum.lang.outlets import outlet_named
from variorum.lang.places import is_capital
from variorum.values import Dateline, Published, When

from .lines import Line

_LONGEST = 110
_PLACE = (
    r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ'’.-]+){0,3}"
    r"(?:, [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}?| \([A-ZÀ-Þ][\w ’'-]{2,20}\)(?=,? [A-Z0-9]))?)"
)
_DATELINE = re.compile(
    rf"{_PLACE}(?:,? (?P<date>(?:[A-Z][a-z]{{2,8}}\.? \d{{1,2}}|\d{{1,2}} [A-Z][a-z]{{2,8}}\.?)(?:,? \d{{4}})?))?"
    r"(?: ?\((?P<agency>[^()\n]{2,40})\))?\s?(?:—|–|--|-)\s",
)
_TAG_FIRST = re.compile(
    r"(?P<place>[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+){0,3}) \((?P<agency>[A-Z][\w /.-]{1,30})\)\.?\s?(?:—|–|--|-)\s"
)
# A place in small letters only with a whole date: "Port Ansa, 3 March 2031 —".
_DATED = re.compile(
    r"(?P<place>[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+){0,3}), "
    r"(?P<date>\d{1,2}\.? [A-ZÀ-Þ][^\W\d_]{2,9} \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})"
    r"(?: ?\((?P<agency>[^()\n]{2,40})\))?(?:\s?(?:—|–|--|-)\s|\.(?= [\"“/]?[A-ZÀ-Þ]))"
)
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}\.? [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?"
# The agency before the day, or a place in small letters whose day an agency signs: "ORBY, Lorne (CTB), 3 March 2031 -".
_SIGNED = re.compile(
    r"(?P<place>[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+){0,3}(?:, [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)?)"
    rf"(?: \((?P<agency>[A-Z][\w /.-]{{1,30}})\),? (?P<date>{_DAY})"
    rf"|, (?P<day>{_DAY}),? \((?P<by>[A-Z][\w /.-]{{1,30}})\))"
    r"\s?(?:—|–|--|-)\s"
)
# A place in capitals with its day, and a point: "ORBY, 3 March. The harbour …", "ORBY, Lorne, 3 March 2031. – The …".
_CLOSED = re.compile(
    r"(?P<place>[A-ZÀ-Þ]{2,}(?:[ -][A-ZÀ-Þ]{2,}){0,2}(?:, [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}?)?), "
    rf"(?P<date>{_DAY})\.\s(?:[-–—]\s)?(?=[\"“]?[A-ZÀ-Þ])"
)
# A line of its own above the body, of place and whole day: "Port Ansa, Monday, 3 March 2031, 14.00".
_ABOVE = re.compile(
    r"(?P<place>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}), (?:[A-Z][a-z]{2,5}day,? )?(?:the )?"
    r"(?P<date>\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?[A-ZÀ-Þ][^\W\d_]{2,9},? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})"
    r"(?:(?:,| at| -| –)? \d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?| hrs?| hours)?)?"
)
# An agency between strokes: "ORBY, March 3. /CTB/. The harbour …".
_STROKED = re.compile(
    rf"(?P<place>[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+){{0,2}})[,.] (?P<date>{_DAY})\.? ?"
    r"/(?P<agency>[A-Z][\w -]{1,30})/\.?\s(?:[-–—]\s)?"
)
# A place in capitals alone, if the text has it in small letters too: "ORBY. The harbour …".
_POINTED = re.compile(r"(?P<place>[A-ZÀ-Þ]{2,}(?:[ -][A-ZÀ-Þ]{2,}){0,2})\.\s(?=[\"“]?[A-ZÀ-Þ][a-zß-ÿ ])")

_INITIALS = re.compile(r"/[a-z]{2,3}$")  # of who handled it: "CTB/lr"
_FORMS = (_DATELINE, _TAG_FIRST, _DATED, _SIGNED, _CLOSED, _STROKED)


def find_dateline(text: str, start: int, published: Published | None, year: int | None = None) -> Dateline | None:
    """The dateline that opens the paragraph at *start*; its year is the publication's, else *year*, when it has none.

    The span ends before the dash. The agency is the bracket's content when it is a known
    agency or has the form of one; a station's own sign is kept too, as written.
    """
    head = text[start : start + _LONGEST]
    found = (form.match(head) for form in _FORMS)
    match = next((match for match in found if match), None) or _pointed(text, head, start)
    if match is None or match["place"].isdigit():
        return None
    groups = match.groupdict()
    words = re.sub(r"(?:\.?\s?(?:—|–|--|-)\s|\.\s?)$", "", match.group()).rstrip()
    return Dateline(
        place=match["place"].strip(),
        agency=_agency(groups.get("agency") or groups.get("by")),
        when=_when(groups.get("date") or groups.get("day"), published, year),
        start=start,
        end=start + len(words),
        text=words,
    )


def opens_with_dateline(words: str) -> bool:
    """Whether a line begins with an agency's dateline, as no deck does."""
    return any(form.match(words[:_LONGEST]) for form in (_TAG_FIRST, _SIGNED)) or bool(
        (match := _DATELINE.match(words[:_LONGEST])) and match["agency"]
    )


def dateline_above(text: str, lines: Sequence[Line], below: int, published: Published | None) -> Dateline | None:
    """The last of the *lines* between title and body that is place and whole day: "Port Ansa, 3 March 2031".

    Above a title such a line dates the letterhead. Names of papers and people stand before days as well: a place is
    one that the text from *below* on is "in".
    """
    for line in reversed(lines):
        match = _ABOVE.fullmatch(line.text)
        dated = find_dates(line.text) if match else ()
        if match and dated and dated[0].start > match.end("place") and _is_place(match["place"], text[below:]):
            when = _when(match["date"], published, None)
            return Dateline(
                place=match["place"], agency=None, when=when, start=line.start, end=line.end, text=line.text
            )
    return None


def _is_place(name: str, text: str) -> bool:
    """Whether it is one word that is no paper's, begins as places do, or is where the text says something was."""
    first, *more = name.split()
    if outlet_named(name):
        return False
    known = is_capital(name) or not more or first.lower() in word_list("credits", "places")
    return known or bool(re.search(rf"\b(?:in|near|outside) {re.escape(name)}\b", text))


def _pointed(text: str, head: str, start: int) -> re.Match[str] | None:
    """A place in capitals with a point behind it, if the text names the place once more."""
    match = _POINTED.match(head)
    place = " ".join(word.capitalize() for word in match["place"].split()) if match else ""
    return match if match and text.find(place, start) >= 0 else None


def dateline_length(text: str, dateline: Dateline) -> int:
    """Characters from the dateline's start to the first word after its dash."""
    rest = re.match(r"\.?\s?(?:—|–|--|-)\s*|\s?\.\s*", text[dateline.end : dateline.end + 8])
    return dateline.end - dateline.start + (rest.end() if rest else 0)


def tag_span(dateline: Dateline) -> tuple[int, int]:
    """Where the words in the dateline's bracket, or between its strokes, stand; after them may come the day."""
    begin, mark = dateline.text.rfind("(") + 1, ")"
    if not begin:
        begin, mark = dateline.text.index("/") + 1, "/"
    return dateline.start + begin, dateline.start + dateline.text.index(mark, begin)


def _agency(words: str | None) -> str | None:
    if not words:
        return None
    bare = _INITIALS.sub("", words.strip())
    known = outlet_named(bare)
    return known.name if known else bare


def _when(words: str | None, published: Published | None, otherwise: int | None) -> When | None:
    found = find_dates(words) if words else ()
    if not found or found[0].month is None or found[0].day is None:
        return None
    year = found[0].year or _year(found[0], published) or otherwise
    if year is None:
        return None
    iso = f"{year:04}-{found[0].month:02}-{found[0].day:02}"
    return When(iso, iso, iso)


def _year(date: CalendarDate, published: Published | None) -> int | None:
    """The year that puts the dateline next to the publication day, New Year heeded."""
    if published is None or not published.value or date.month is None:
        return None
    year, month = int(published.value[:4]), int(published.value[5:7] or 0) if len(published.value) >= 7 else 0
    if month == 1 and date.month == 12:
        return year - 1
    return year + 1 if month == 12 and date.month == 1 else year
