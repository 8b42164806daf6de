"""What a labelled report says of itself: who wrote it, who publishes it, whose copy it is, and when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from variorum.lang.dates import find_dates
from variorum.lang.view import fold_words
from variorum.values import Basis, Credit, Dateline, Document, Field, Found, Furniture, Published

from .authoring import stated_authors
from .correspondence import letter_signed, letter_writer, signing_body
from .crediting import (
    Stamp,
    find_bylines,
    find_credits,
    find_stamp,
    is_desk_line,
    issue_stamp,
    kept_by,
    open_stamps,
    revision_stamp,
    sender_beside_day,
    signed_stamp,
    staff_signature,
)
from .datelines import dateline_above, find_dateline
from .heading import find_masthead, is_masthead, site_above
from .imprints import (
    correspondents,
    dated_outlet,
    desk_authors,
    ends_as_institution,
    firm_above,
    issuer_of,
    outlet_beside,
    outlet_of_rights,
    promoted_outlet,
    published_by_dateline,
    radio_reporter,
    signing_outlet,
    staffed_outlet,
    year_of_rights,
)
from .labelling import Labelled
from .lines import Line, line_at
from .metadata import bio_authors, find_agency, find_outlet, find_published, is_unknown_agency, published_as
from .openings import Opening
from .publishing import described_outlet, issuer_beside
from .roles import BIO, BODY, BYLINE, CAPTION, CREDIT, DECK, FURNITURE, HEADLINE, NOTICE

_HOUR = re.compile(
    r",\s+(?:at )?\d{1,2}[:.]?\d\d(?: ?[ap]\.?m\.?)?(?: hrs| hours)?(?: (?:local time|[A-Z]{2,4}))?,?\s*$"
)
_OTHERS = (Furniture.RELATED, Furniture.COMMENTS)  # what follows is of others
_CALLING = (Field.OUTLET, Field.TITLE)  # what they say may name the place
_BYLINE_REACH = 8  # lines below the body's last


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """The statements, each with its place; *published* are the days of publication, best first."""

    bodies: tuple[Line, ...]
    byline: tuple[Found, ...]
    outlet: Found | None
    dateline: Dateline | None
    agency: Found | None
    published: tuple[Published, ...]
    credits: tuple[Credit, ...]


def particulars_of(
    document: Document,
    labelled: Sequence[Labelled],
    head: Line | None,
    spotted: tuple[Found, ...],
    opening: Opening | None,
) -> Particulars:
    """What the lines say of the report; *spotted* are the names found by what surrounds them."""
    bodies = tuple(item.line for item in labelled if item.role is BODY)
    given = tuple(c for item in labelled if item.role in (CREDIT, CAPTION) for c in find_credits(item.line))
    given += _senders(labelled, bodies)
    stamps = _own_stamps(labelled, signing := _signing(labelled, head))
    published, dateline = _dates(document, labelled, stamps, bodies)
    dateline = dateline or _between(document, labelled, head, published)
    byline_line = next((i.line for i in labelled if i.role is BYLINE), None)
    staff = staffed_outlet(byline_line)
    spotted = () if staff else spotted
    signed = () if staff else _signed_names(labelled, spotted)
    lines = [item.line for item in labelled]
    own = signing_outlet(lines, head, signed)
    masthead = (opening and opening.name) or _masthead(document, labelled, head, signing)
    outlet = find_outlet(document, masthead, given, lines, head) or _signed(stamps, bodies) or staff
    outlet = outlet or _outlet_in_passing(document.text, lines, own)
    place = Found(dateline.place, basis=Basis.METADATA) if dateline and dateline.place else None
    names = (_but_for(some, own, outlet, place) for some in (signed, spotted))
    agency = find_agency(document, dateline, given, byline_line, outlet) or (opening and opening.agency)
    bios = bio_authors([item.line for item in labelled if item.kind is BIO])
    byline = _authors(document, labelled, lines, *names) or _but_for(bios, own, outlet)
    outlet, byline = _issuing(_but_staffs(byline, labelled), outlet, head)
    if agency is None and len(byline) == 1 and is_unknown_agency(byline[0].value):
        agency, byline = byline[0], ()
    return Particulars(
        bodies=bodies,
        byline=byline,
        outlet=outlet,
        dateline=dateline,
        agency=agency,
        published=published,
        credits=given,
    )


def _issuing(
    byline: tuple[Found, ...], outlet: Found | None, head: Line | None
) -> tuple[Found | None, tuple[Found, ...]]:
    """The outlet and the authors without houses: a page may give one as its author, a release tell of it below.

    "National Space Centre"; "About Orby Ferries", whose headline begins with that name.
    """
    houses = [n for n in byline if ends_as_institution(n.value) or (head and head.text.startswith(f"{n.value} "))]
    return outlet or next(iter(houses), None), tuple(n for n in byline if n not in houses)


def _senders(labelled: Sequence[Labelled], bodies: Sequence[Line]) -> tuple[Credit, ...]:
    """Whose copy it is, by the lines of days above the body."""
    end = bodies[0].start if bodies else 0
    above = (item.line for item in labelled if item.role is CREDIT and item.line.start < end)
    return tuple(filter(None, map(sender_beside_day, above)))


def _between(
    document: Document, labelled: Sequence[Labelled], head: Line | None, published: Sequence[Published]
) -> Dateline | None:
    """The dateline that is a line of its own between title and body."""
    below = next((item.line.start for item in labelled if item.role is BODY), None)
    if head is None or below is None:
        return None
    lines = [item.line for item in labelled if head.start < item.line.start < below]
    return dateline_above(document.text, lines, below, published[0] if published else None)


def _masthead(
    document: Document, labelled: Sequence[Labelled], head: Line | None, signing: Sequence[Line]
) -> Found | None:
    """The publisher's name above the report, beside who signs it, or where a text says what it is."""
    lines = [item.line for item in labelled]
    above = find_masthead(lines, head) or _site_heading(document, lines)
    return above or outlet_beside(signing) or _described(labelled, head)


def _but_staffs(names: tuple[Found, ...], labelled: Sequence[Labelled]) -> tuple[Found, ...]:
    """The names without those of a paper's staff, where others stand beside: "Lantern Writers"."""
    staffs = [item.line for item in labelled if staff_signature(item.line)]
    persons = (n for n in names if not any(s.start <= (n.start if n.start is not None else -1) < s.end for s in staffs))
    return tuple(persons) or names


def _described(labelled: Sequence[Labelled], head: Line | None) -> Found | None:
    """The outlet by what a line above the body says that it is, or the institution that a line below a title names."""
    first = next((n for n, item in enumerate(labelled) if item.role is BODY), 0)
    above = [item.line for item in labelled[:first] if item.role is not HEADLINE]
    below = [line for line in above if head is not None and line.start > head.start]
    return described_outlet(above) or issuer_beside(below)


def _site_heading(document: Document, lines: Sequence[Line]) -> Found | None:
    named = site_above(document, lines) if lines and lines[0].block else None
    return Found(named[0].text, named[0].start, named[0].end, named[0].text) if named else None


def _outlet_in_passing(text: str, lines: Sequence[Line], own: Found | None) -> Found | None:
    """The outlet as a notice names its issuer, as it asks to be followed, signs, or claims its rights."""
    issuer = issuer_of(lines)
    found = Found(issuer.text, issuer.start, issuer.end, issuer.text) if issuer else None
    return (
        found
        or firm_above(lines, text)
        or promoted_outlet(lines)
        or own
        or outlet_of_rights(lines, text)
        or signing_body(lines, text)
        or dated_outlet(lines, text)
    )


def _own_stamps(labelled: Sequence[Labelled], signing: Sequence[Line]) -> list[Stamp]:
    """The days the text bears, those of the lines *signing* it among them, without those of other reports.

    Such stand below its body, where one stands above.
    """
    last = max((n for n, item in enumerate(labelled) if item.role is BODY), default=len(labelled))
    kinds = (CREDIT, BYLINE)
    above = [s for item in labelled[:last] if item.role in kinds and (s := find_stamp(item.line))]
    above += [
        s for item in labelled[:last] if item.role is FURNITURE and item.line.figures and (s := issue_stamp(item.line))
    ]
    above += [s for line in signing if not find_stamp(line) and (s := signed_stamp(line))]
    under = takewhile(lambda item: item.kind not in _OTHERS, labelled[last + 1 :])
    below = [s for item in under if item.role in kinds and (s := find_stamp(item.line))]
    return [*above, *(stamp for stamp in below if not above or stamp.leads)]


def _dates(
    document: Document, labelled: Sequence[Labelled], stamps: Sequence[Stamp], bodies: Sequence[Line]
) -> tuple[tuple[Published, ...], Dateline | None]:
    """The days of publication, best first, and the dateline: each lends the other what it leaves out."""
    lines = (i.line for i in labelled if i.role is CREDIT)
    published = find_published(document, stamps, [n for n in lines if _bears_day_of(n)])
    year = None if published else year_of_rights([i.line for i in labelled if i.kind is NOTICE])
    title = next((item.line.text for item in labelled if item.role is HEADLINE), "")
    dateline = _opening(document, bodies, published, year, title)
    if dateline and not published:
        published = _settled(labelled, dateline)
        dateline = _opening(document, bodies, published, year, title)
    inferred = None if published else published_by_dateline(dateline)
    return (inferred,) if inferred else (*published, *_revisions(labelled)), dateline


def _revisions(labelled: Sequence[Labelled]) -> Iterator[Published]:
    """The days on which the report says that it was revised: where it tells no other, this version is of that day."""
    first = next((n for n, item in enumerate(labelled) if item.role is BODY), 0)
    above = (item.line for item in labelled[:first] if item.role in (CREDIT, BYLINE) and item.line.figures)
    yield from (published_as(stamp) for line in above if (stamp := revision_stamp(line)))


def _opening(
    document: Document, bodies: Sequence[Line], published: Sequence[Published], year: int | None, title: str
) -> Dateline | None:
    """The dateline that opens the body; a place that the paper or the *title* names is: "ORBY." in the Orby Post."""
    if not bodies:
        return None
    also = " ".join((title, *(stated.value for stated in document.stated if stated.field in _CALLING)))
    return find_dateline(document.text, bodies[0].start, published[0] if published else None, year, also)


def _bears_day_of(line: Line) -> bool:
    """Whether a day in the line is that of the report: the line credits somebody, or the desk signs off with it."""
    return not find_stamp(line) and (is_desk_line(line) or any(find_credits(line)))


def _settled(labelled: Sequence[Labelled], dateline: Dateline) -> tuple[Published, ...]:
    """The day of a line in numbers that leave open which is the month, where the dateline's day settles it."""
    told = next(iter(find_dates(dateline.text)), None)
    above = [item for item in labelled if item.line.start < dateline.start and item.role in (CREDIT, FURNITURE)]
    signed = [item for item in labelled if item.line.start > dateline.start and item.role is CREDIT]
    stamps = [stamp for item in (*above, *signed) for stamp in open_stamps(item.line)]
    kept = [s for s in stamps if told and (s.date.month, s.date.day) == (told.month, told.day)]
    return tuple(published_as(stamp) for stamp in kept[:1])


def _signed_names(labelled: Sequence[Labelled], spotted: tuple[Found, ...]) -> tuple[Found, ...]:
    """The names in bylines; of bare text those *spotted* come first."""
    if spotted and labelled[0].line.block is None:
        return spotted
    return tuple(found for line in _byline_lines(labelled) for found in find_bylines(line))


def _authors(
    document: Document,
    labelled: Sequence[Labelled],
    lines: Sequence[Line],
    signed: tuple[Found, ...],
    spotted: tuple[Found, ...],
) -> tuple[Found, ...]:
    """Who wrote it: by the page's word and its byline, else by its first or last lines."""
    desk = [i.line for i in labelled if i.role is CREDIT]
    spoken = [i.line for i in labelled if i.role is BODY]
    return (
        stated_authors(document, document.text, signed, spotted)
        or desk_authors(desk)
        or correspondents(spoken)
        or radio_reporter(spoken)
        or letter_writer(lines)
        or letter_signed(document, lines)
    )


def _but_for(names: tuple[Found, ...], *outlets: Found | None) -> tuple[Found, ...]:
    """The names without the outlet's, which may sign with its own, as a firm may do without its legal form."""
    own = {fold_words(words) for outlet in outlets if outlet for words in (outlet.value, outlet.text or "")}
    return tuple(n for n in names if not any(f"{words} ".startswith(f"{fold_words(n.value)} ") for words in own))


def _signing(labelled: Sequence[Labelled], head: Line | None) -> list[Line]:
    """The short lines above the body that are not its headline or deck: they say who wrote it, and when."""
    first = next((n for n, item in enumerate(labelled) if item.role is BODY), 0)
    below = [
        i
        for i in labelled[:first]
        if head is None or i.line.start > head.start or i.role is CREDIT or (i.line.may.kept and kept_by(i.line))
    ]
    return [i.line for i in below if i.role not in (HEADLINE, DECK, CAPTION)]


def _byline_lines(labelled: Sequence[Labelled]) -> list[Line]:
    """The lines of byline; those far below the body's last line sign other reports of the page."""
    last = max((n for n, item in enumerate(labelled) if item.role is BODY), default=len(labelled))
    return [item.line for item in labelled[: last + _BYLINE_REACH] if item.role is BYLINE]


def _signed(stamps: Sequence[Stamp], bodies: Sequence[Line]) -> Found | None:
    """The publisher's name where it signs the report beside the date: "Norland News Agency, June 9, 2031"."""
    for stamp in stamps:
        line = stamp.line
        before = line.text[: stamp.date.start]
        name = _HOUR.sub("", before.strip(" ,–—-|(")).strip(" ,–—-|")
        start = line.start + (before.index(name) if name else 0)
        if bodies and name[:1].isupper() and line.start > bodies[-1].start and is_masthead(line_at(start, name)):
            return Found(name, start, start + len(name), name)
    return None
