"""What a report says about itself: dates with their rivals, outlet, agency, authors."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from variorum.lang.dates import find_dates
from variorum.lang.lexicon import word_list
from variorum.lang.names import acronyms
from variorum.lang.outlets import host_of, outlet_at, outlet_named
from variorum.lang.view import fold_words
from variorum.values import Basis, Credit, CreditKind, DateBasis, Dateline, Document, Field, Found, Published, Stated

from .crediting import Stamp, find_bylines
from .datelines import tag_span
from .datelining import is_senders
from .lines import Line, may_begin
from .naming import may_be_person
from .senders import sending_house, without_office
from .titling import site_in_title

_BIO_NAME = re.compile(
    r"(?:About )?(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})(?=$| (?:is|was|has|writes|covers|reports)\b)"
)
_WITNESS = "htmldate"
_HOME = "home link"  # its words may be a nickname: they come last
_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)T(?P<hour>\d\d)(?P<rest>:\d\d:\d\d)(?:\.\d+)?(?P<zone>Z|[+-]\d\d:?\d\d)?$"
)
_ONE_NAME = re.compile(r"[^/|·:,]+")
_UTC = ("Z", "+00:00", "+0000")
_MOST_OFFSET = 14 * 3600  # seconds between a place's clock and UTC
_GENERIC = frozenset({"about the author", "about us", "about the", "the author", "view all"})


def find_published(document: Document, stamps: Sequence[Stamp], signed: Sequence[Line]) -> tuple[Published, ...]:
    """Dates the document gives for its publication, best first: the page's own, then visible ones.

    Where it states none, a witness that has seen the page may: visible dates come first if they agree with it.
    """
    stated = [s for s in document.stated if s.field is Field.PUBLISHED]
    own = [p for s in stated if s.origin != _WITNESS and (p := _stated(s.value, s.origin))]
    seen = [p for s in stated if s.origin == _WITNESS and (p := _stated(s.value, s.origin))]
    visible = [published_as(stamp) for stamp in stamps if not stamp.updated]
    visible += [p for line in signed if (p := _in_line(line))]
    agreed = [p for p in visible if any(p.value == other.value for other in seen)]
    return (*_in_local_time(own), *agreed, *seen, *(p for p in visible if p not in agreed))


def _in_local_time(found: Sequence[Published]) -> Sequence[Published]:
    """The dates, the first replaced by one that gives the same moment in the time of the place."""
    if not found or not (moment := _MOMENT.match(found[0].value or "")) or moment["zone"] not in _UTC:
        return found
    for other in found[1:]:
        local = _MOMENT.match(other.value or "")
        if local and local["zone"] not in _UTC and local["rest"] == moment["rest"] and _near(local, moment):
            return (other, *(p for p in found if p is not other))
    return found


def _near(left: re.Match[str], right: re.Match[str]) -> bool:
    """Whether two moments lie less than a day apart, going by their clocks."""
    (a, b) = (datetime.fromisoformat(f"{m['day']}T{m['hour']}:00") for m in (left, right))
    return abs((a - b).total_seconds()) <= _MOST_OFFSET


def _stated(value: str, origin: str) -> Published | None:
    dates = find_dates(value)
    iso = dates[0].iso if dates else None
    if not iso:
        return None
    day = iso if len(iso) == 10 else None
    basis = {"record": DateBasis.GIVEN, "url": DateBasis.URL, _WITNESS: DateBasis.INFERRED}.get(
        origin, DateBasis.METADATA
    )
    given = re.fullmatch(r"(\d{4}-\d\d-\d\d)[T ]([\d:.]+(?:Z|[+-]\d\d:?\d\d)?)", value.strip())
    exact = f"{given[1]}T{given[2]}" if given else iso
    return Published(value=exact, earliest=day, latest=day, basis=basis)


def published_as(stamp: Stamp) -> Published:
    """The day of a line that bears one, with the hour where it tells that."""
    iso, clock = stamp.date.iso, stamp.date.clock
    exact = f"{iso}T{clock}" if clock and stamp.date.day else iso
    start = stamp.line.start + stamp.date.start
    end = stamp.line.start + stamp.date.end
    return Published(
        value=exact, earliest=iso, latest=iso, basis=DateBasis.STATED, start=start, end=end, text=stamp.date.text
    )


def _in_line(line: Line) -> Published | None:
    dates = [d for d in find_dates(line.text) if d.year and d.month and d.day]
    return published_as(Stamp(line, dates[0], updated=False)) if dates else None


def rivals_of(published: Sequence[Published], dateline: Dateline | None) -> tuple[Published, ...]:
    """The other days the document gives for itself, each once."""
    if not published:
        return ()
    day = (published[0].value or "")[:10]
    others = [p for p in published[1:] if (p.value or "")[:10] != day]
    if dateline and dateline.when and dateline.when.value and dateline.when.value[:10] != day:
        iso = dateline.when.value
        others.append(
            Published(
                value=iso, earliest=iso, latest=iso, basis=DateBasis.STATED,
                start=dateline.start, end=dateline.end, text=dateline.text,
            )
        )  # fmt: skip
    return tuple({(p.value or "")[:10]: p for p in reversed(others)}.values())[::-1]


def find_outlet(
    document: Document, masthead: Found | None, credited: Sequence[Credit], lines: Sequence[Line], head: Line | None
) -> Found | None:
    """Who publishes it: the page's own word, the carrier a credit names, a masthead line; never a guess."""
    for stated in document.stated:
        if stated.field is Field.OUTLET and stated.value.strip() and stated.origin != _HOME:
            known = outlet_named(stated.value)
            name = known.name if known else stated.value.strip()
            said = fold_words(stated.value)
            place = next((n for n in lines if may_begin(n.text, said) and fold_words(n.text) == said), None)
            if place:
                return Found(name, place.start, place.end, place.text)
            return Found(name, basis=Basis.METADATA)
    if site := site_in_title(document, head.text if head else "", [line.text for line in lines]):
        known = outlet_named(site)
        return Found(known.name if known else site, basis=Basis.METADATA)
    if house := sending_house(document, lines):
        return house
    for credit in credited:
        if credit.kind is CreditKind.VIA:
            return Found(credit.name, credit.start, credit.end, credit.text)
    home = next((s.value for s in document.stated if s.origin == _HOME), None)
    home = home or _at_address(document)
    home = home or _issuer_stated(document)
    return masthead or (Found(home, basis=Basis.METADATA) if home else None)


def _issuer_stated(document: Document) -> str | None:
    """The source that a file states of itself, where it is no agency and nobody else publishes it."""
    sources = (s.value for s in document.stated if s.field is Field.SOURCE and s.origin == "front matter")
    named = next(sources, None)
    return named if named and " " in named and outlet_named(named) is None and not _is_agency(named) else None


def _at_address(document: Document) -> str | None:
    """The known outlet under whose domain the report was found, as its address or the page itself says."""
    stated = (s.value for s in document.stated if s.field is Field.URL)
    hosts = (host_of(address) for address in (*stated, document.uri) if "://" in address)
    known = next((found for host in hosts if host and (found := outlet_at(host))), None)
    return known.name if known else None


def find_agency(
    document: Document, dateline: Dateline | None, credited: Sequence[Credit], byline: Line | None, outlet: Found | None
) -> Found | None:
    """Whose copy it is, when that is another than the outlet: tag, credit, byline, a feed's source."""
    if dateline and dateline.agency and not _is_sure(dateline, document.text):
        dateline = None
    for name, start, end, text in _agencies(dateline, credited, byline):
        if outlet is None or not is_called_so(name, outlet.value):
            return Found(name, start, end, text)
    for stated in document.stated:
        if stated.field is Field.SOURCE and not _is_own(stated, outlet):
            known = outlet_named(stated.value)
            return Found(known.name if known else stated.value, basis=Basis.METADATA)
    return None


def _is_own(source: Stated, outlet: Found | None) -> bool:
    """Whether a stated source is the outlet, or its press office; one that mails is no agency by that alone."""
    bare = without_office(source.value)
    own = outlet is not None and (is_called_so(source.value, outlet.value) or is_called_so(bare, outlet.value))
    return own or (source.origin == "mail from" and not _is_agency(source.value))


def _agencies(
    dateline: Dateline | None, credited: Sequence[Credit], byline: Line | None
) -> Iterator[tuple[str, int, int, str]]:
    for credit in credited:
        if credit.kind is CreditKind.AGENCY or (credit.kind is CreditKind.SOURCE and _is_agency(credit.text)):
            yield credit.name, credit.start, credit.end, credit.text
    if dateline and dateline.agency and (is_senders(dateline.agency) or _is_tag(dateline)):
        start, end = tag_span(dateline)
        yield dateline.agency, start, end, dateline.text[start - dateline.start : end - dateline.start]
    if byline and not find_bylines(byline):
        words = re.sub(r"^(?:[Bb]y|[Aa]uthor)\s*:?\s+", "", byline.text)
        if _is_agency(words):
            known = outlet_named(words)
            yield known.name if known else words, byline.end - len(words), byline.end, words


def _is_tag(dateline: Dateline) -> bool:
    """Whether a bracket of no known outlet stands behind place and day, as agencies sign: "BREL, May 3 (Orrin) -"."""
    name = dateline.agency or ""
    nobody = name.casefold() in word_list("credits", "nobody")
    return not nobody and outlet_named(name) is None and bool(find_dates(dateline.text))


def _is_sure(dateline: Dateline, text: str) -> bool:
    """Whether letters in a bracket are an agency's: those in small letters, a reporter's as often, if it names them."""
    name = dateline.agency or ""
    if not name.islower() or outlet_named(name):
        return True
    around = f"{text[: dateline.start]} {text[dateline.end :]}"
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", around) is not None


def _is_agency(name: str) -> bool:
    """A known agency, or a name of an agency's form: initials, "… News Agency", "… Press"."""
    known = outlet_named(name)
    if known:
        return known.kind == "agency"
    if not _ONE_NAME.fullmatch(name):
        return False
    return bool(
        re.fullmatch(r"[A-Z]{2,6}", name) or re.search(r"\b(?:News Agency|News Service|Press|Newswire|Wire)$", name)
    )


def is_unknown_agency(name: str) -> bool:
    """Whether a name that no list has is an agency's by its form: "Norland Newswire", "Coast News Agency"."""
    return " " in name and outlet_named(name) is None and _is_agency(name)


def is_called_so(left: str, right: str) -> bool:
    """Whether both are one name, or one the other's initials."""
    a, b = fold_words(left), fold_words(right)
    short = {short.lower() for name in (left, right) for short in acronyms(name)}
    return a == b or a in short or b in short


def bio_authors(lines: Sequence[Line]) -> tuple[Found, ...]:
    """Persons whose biography stands under the report, as authors where no byline names any."""
    for line in lines:
        match = _BIO_NAME.match(line.text)
        name = match["name"] if match else ""
        if match and may_be_person(name) and fold_words(name) not in _GENERIC and not name.startswith("About"):
            start = line.start + match.start("name")
            return (Found(match["name"], start, start + len(match["name"]), match["name"]),)
    return ()
