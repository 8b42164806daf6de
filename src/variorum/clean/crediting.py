"""Lines that name who wrote, sent or pictured something, and lines that are dates."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from variorum.lang.dates import CalendarDate, find_dates
from variorum.lang.lexicon import load_lexicon
from variorum.lang.outlets import outlet_named
from variorum.values import Credit, CreditKind, Found

from .datelining import is_senders
from .forms import Patterns
from .lines import Line, count_words
from .persons import names_in
from .wire_times import days_left_open, sent_at

_LONGEST_BYLINE = 12  # words
_LONGEST_POSTED, _LONGEST_PLACED = 18, 25
_LONGEST_CAPTION = 60
_END = 90  # characters of a line in which the owner of a picture stands
_OWNER = 150  # the same, with the words that lead it in
_ISSUE = re.compile(r"\b(?:price|no\.|nr\.?|vol\.?|issue|edition)(?=\W)", re.IGNORECASE)
_BY = re.compile(r"\bby [A-ZÀ-Þ]")
_DATED_END = re.compile(r"[ ,.·|–—-]{1,4}(?:[A-Z][a-z]{2,5}day,? )?\d{1,2} [A-Z][a-z]{2,8} \d{4}$")
_PICTURED = re.compile(
    r"\s?[/|·,]?\s?\b(?:photos?|photographs?|pictures?|images?|photography|illustrations?|graphics?|video|fotos?)\s?:.*$",
    re.IGNORECASE,
)
_TOOK = re.compile(r" \((?:photos?|pictures?|photography|fotos?|images?|illustrations?)\)", re.IGNORECASE)
_OF_PICTURES = re.compile(
    r"(?:illustrations?|graphics?|cartoon|photos?|photographs?|pictures?|images?|photography|video)\b", re.IGNORECASE
)
_LONGEST_STAMP, _LONGEST_DESK = 14, 30  # words
_LONGEST_LED, _BEHIND_DAY = 60, ".;|("  # characters; marks
_LEAST_OF_SENTENCE = 3  # words behind a day
_LONGEST_OPEN = 8  # words of a line with a date in numbers
_LEAST_FIGURES, _FIGURES_OF_YEAR = 2, 4  # digits
_ARCHIVED = re.compile(r"(?:retrieved|accessed|downloaded|load-date|archived|printed out)\b", re.IGNORECASE)
_REVISED = re.compile(
    r"(?:\s{2,8}|\s{1,4}[|·•(–—-]\s{0,4})(?=(?:last )?(?:updated|modified|edited|changed)\b)", re.IGNORECASE
)
_SENDER = re.compile(r"\((?P<name>[^()/\n]{2,40})\)(?=$|\W)")
_HALVES = re.compile(r"\((?P<left>[^()/\n]{2,40})/(?P<right>[^()/\n]{2,40})\)\.?")
_BAR = re.compile(r"\s[|·•]\s")
_BETWEEN_BARS = re.compile(r"[^\s|·•](?:[^|·•]*[^\s|·•])?")
_HAS_FIGURES = re.compile(r"\d\d")
_HAS_YEAR = re.compile(r"(?:19|20)\d\d")  # cheap, before the grammar of dates is tried


@dataclass(frozen=True, slots=True)
class Stamp:
    """A line that is nothing but a date, or leads one in; ``updated`` when it is that of a revision."""

    line: Line
    date: CalendarDate
    updated: bool
    leads: bool = False


@cache
def _dated() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in load_lexicon("credits")["date"])


def find_credits(line: Line) -> Iterator[Credit]:
    """The credits a line gives; names are canonical where they are known."""
    if not line.may.credits:
        return
    for match in _found(line, line.may.authored):
        yield _credit(line, match, "agency", CreditKind.AGENCY)
        yield _credit(line, match, "via", CreditKind.VIA)
    for match in _shortest(_found(line, line.may.source)):
        yield _credit(line, match, "name", CreditKind.SOURCE)
        yield from _beside(line, match)
    end = max(0, len(line.text) - _OWNER)
    photos = (pattern.search(line.text, end) for pattern in line.may.photo)
    yield from (_credit(line, found, "name", CreditKind.PHOTO) for found in photos if found)


def names_source(line: Line) -> bool:
    """Whether a line says where the text was taken from: "Copying this from the Orby Courier"."""
    return line.may.credits and any(credit.kind is CreditKind.SOURCE for credit in find_credits(line))


def _shortest(matches: Iterable[re.Match[str]]) -> Iterable[re.Match[str]]:
    """Of names that begin at one place the shortest: "Source: Orby Post. All rights remain with the publisher."."""
    ranked = sorted(matches, key=lambda match: -len(match["name"]))
    return {match.start("name"): match for match in ranked}.values()


def _beside(line: Line, match: re.Match[str]) -> Iterator[Credit]:
    """The paper that a bracket names with an agency: both brought it, "(Orby Gazette/CTB)"."""
    halves = _HALVES.fullmatch(line.text)
    for half in ("left", "right") if halves else ():
        if halves and halves.start(half) != match.start("name") and is_called_paper(halves[half].strip()):
            yield _credit(line, halves, half, CreditKind.SOURCE)


def is_called_paper(name: str) -> bool:
    """Whether a name is a known outlet's, or two words and more that end in one of newspapers' titles."""
    known = outlet_named(name)
    titled = name.rsplit(" ", 1)[-1].casefold() in load_lexicon("credits")["masthead"]
    return known.kind == "outlet" if known else " " in name and titled


def _found(line: Line, patterns: Patterns) -> Iterator[re.Match[str]]:
    return (match for pattern in patterns if (match := pattern.search(line.text)))


def may_name(line: Line) -> bool:
    """Whether it may have a form of bylines, desks and credits: most lines can be passed over."""
    return line.may.names


def _credit(line: Line, match: re.Match[str], group: str, kind: CreditKind) -> Credit:
    words = match[group].strip(" .:")
    start = line.start + match.start(group) + (len(match[group]) - len(match[group].lstrip(" .:")))
    known = outlet_named(words)
    return Credit(name=known.name if known else words, kind=kind, start=start, end=start + len(words), text=words)


def is_called_caption(line: Line) -> bool:
    """Whether its words say that it belongs to a picture: "Pictured left: …", "… © Lena Roth"."""
    return line.words <= _LONGEST_CAPTION and (any(_found(line, line.may.caption)) or _is_credited_caption(line))


def leads_in_caption(line: Line) -> bool:
    """Whether the words of a picture stand below: "Image caption,"."""
    return line.words == 2 and line.text.casefold().rstrip(",: ") in {
        "image caption",
        "picture caption",
        "photo caption",
    }


def is_pictured(line: Line) -> bool:
    """Whether the words end with whose picture they belong to: "… in Orby. (ENA Photo/Lena Roth)"."""
    return line.text.rstrip(".").endswith(")") and any(c.kind is CreditKind.PHOTO for c in find_credits(line))


def _is_credited_caption(line: Line) -> bool:
    """Whether it ends with the picture's owner."""
    return any(pattern.search(line.text[-_END:]) for pattern in line.may.caption_end)


def is_desk_line(line: Line) -> bool:
    """Whether the line names reporters and editors as agencies do: "(Reporting by …)"."""
    return any(_found(line, line.may.desk)) or any(_found(line, line.may.signoff))


def find_bylines(line: Line) -> tuple[Found, ...]:
    """The persons a byline names; an agency or "staff" is none."""
    if user := _user_of(line):
        return (
            Found(user.group("name"), line.start + user.start("name"), line.start + user.end("name"), user["name"]),
        )
    own = kept_by(line)
    if own and own["owner"]:
        at = line.start + own.start("owner")
        return (Found(own["owner"], at, at + len(own["owner"]), own["owner"]),)
    if not own and not _names_authors(line):
        return ()
    begin = own.end("name") if own else 0
    text = without_pictures(line.text)
    if own and (by := _BY.search(text, begin)):  # what joins its subjects joins no names: "on bread and work, by Jan"
        text = " " * by.start() + text[by.start() :]
    names = (name for name in names_in(text) if not name.agency and name.start >= begin)
    names = (name for name in names if not took_pictures(text, name.end))
    return tuple(Found(n.text, line.start + n.start, line.start + n.end, n.text) for n in names)


def took_pictures(text: str, end: int) -> bool:
    """Whether the name that ends there is said to be who took the pictures: "Jan Holt (photos)"."""
    return _TOOK.match(text, end) is not None


def is_of_pictures(line: Line) -> bool:
    """Whether a line begins with the word for pictures: it tells who made them."""
    return _OF_PICTURES.match(line.text) is not None


def without_pictures(text: str) -> str:
    """The words before those that say who took the pictures: who did is no author."""
    return _PICTURED.sub("", text) if ":" in text else text


def _names_authors(line: Line) -> bool:
    """Whether the line is a word that leads a byline in, and names; or names with places and papers beside them."""
    if line.words > _LONGEST_PLACED:
        return False
    byline, placed = line.may.byline, line.may.placed
    if not byline and not placed:
        return False
    text = _DATED_END.sub("", line.text.removesuffix(" ="))  # an agency's mark for the end of a line of its head
    if line.words <= _LONGEST_BYLINE and any(pattern.match(text) for pattern in byline):
        return True
    return any(pattern.match(text) for pattern in placed) and bool(names_in(text))


def kept_by(line: Line) -> re.Match[str] | None:
    """What names an outlet and whose it is: "Drift - Lena Roth's notes from the coast", "Drift, a blog by Jan Holt"."""
    if not line.may.kept:
        return None
    match = _match(line, line.may.kept) if line.words <= _LONGEST_PLACED and not line.is_sentence else None
    signed = match and (match["owner"] or _BY.search(line.text, match.end()))
    return match if signed else None


def column_named(line: Line) -> str | None:
    """The name of a column that a line is nothing but: "The Slipway, a weekly column"."""
    if not line.may.column:
        return None
    match = _match(line, line.may.column) if line.words <= _LONGEST_PLACED and not line.is_sentence else None
    return match["name"] if match else None


def _user_of(line: Line) -> re.Match[str] | None:
    """The name of a user, or a given name alone, that signs: "by orby77", "Posted by Lena, 3 March 2031"."""
    if line.words > _LONGEST_POSTED:
        return None
    match = _match(line, line.may.handle)
    return None if match is None or match["name"].lower() in _no_users() or outlet_named(match["name"]) else match


@cache
def _no_users() -> frozenset[str]:
    """Words that name no user where one could stand: "by staff", "by email", "by the"."""
    lexicon = load_lexicon("credits")
    return frozenset(w for key in ("nobody", "desks", "roles", "ranks", "placing", "masthead") for w in lexicon[key])


def is_byline(line: Line) -> bool:
    """Whether the line has the form of a byline, be it of an agency."""
    if not line.may.signs:
        return False
    if _names_authors(line) or _user_of(line) or kept_by(line):
        return True
    return line.words <= _LONGEST_BYLINE and (any(_found(line, line.may.unnamed)) or staff_signature(line) is not None)


def staff_signature(line: Line) -> re.Match[str] | None:
    """The words of a line that an outlet's staff signs: "Harbour Brief Staff"."""
    return _match(line, line.may.staff)


def _match(line: Line, patterns: Patterns) -> re.Match[str] | None:
    """What the first of *patterns* finds at the line's beginning."""
    return next((match for pattern in patterns if (match := pattern.match(line.text))), None)


def find_stamp(line: Line) -> Stamp | None:
    """The date of a line that is nothing else: "Published June 10, 2031", "11 June 2031"; or one between bars."""
    return (_stamp_of(line) or next(_stamps_between(line), None)) if line.figures >= _LEAST_FIGURES else None


def pieces_of(line: Line) -> Iterator[Line]:
    """What a line of bare text has between bars and points: "Circular 19 · to the press · 7 March 2031"."""
    if line.block is not None or not _BAR.search(line.text) or line.words > _LONGEST_PLACED:
        return
    for match in _BETWEEN_BARS.finditer(line.text):
        start = line.start + match.start()
        yield line._replace(text=match[0], start=start, end=start + len(match[0]), words=count_words(match[0]))


def _stamps_between(line: Line) -> Iterator[Stamp]:
    """The days that stand between bars with nothing beside them."""
    if not _holds_year(line):
        return
    for piece in pieces_of(line):
        date = _whole_date(piece.text) if _HAS_YEAR.search(piece.text) else None
        if date and not any(map(str.isalpha, piece.text[: date.start] + piece.text[date.end :])):
            at = piece.start - line.start
            yield Stamp(line, replace(date, start=date.start + at, end=date.end + at), updated=False)


def _stamp_of(line: Line) -> Stamp | None:
    """The date of a line with figures that is nothing else."""
    revised = line.words > _LONGEST_STAMP and line.may.revised
    text = _REVISED.split(line.text, 1)[0] if revised else line.text
    if text is line.text and line.words > _LONGEST_STAMP:
        text = _led_day(line.text) or text
    if text is line.text and line.words > (
        _LONGEST_DESK if line.text[:1] == "(" and is_desk_line(line) else _LONGEST_STAMP
    ):
        return None
    date = _date_of(text)
    if date is None:
        return None
    before = line.text[: date.start]
    if _ARCHIVED.match(before):
        return None
    leads = [pattern.match(line.text) for pattern in _dated()]
    updated = bool(leads[1])
    rest = before if not any(leads) else ""
    if rest and text is line.text and _goes_on(line, date):
        return None
    return Stamp(line, date, updated, any(leads)) if len(rest.split()) <= 6 else None


def revision_stamp(line: Line) -> Stamp | None:
    """The day of a revision: of its own line, or behind the day of publication, "3 May 2031 (updated 4 May 2031)"."""
    own = find_stamp(line)
    if own and own.updated:
        return own
    behind = _REVISED.split(line.text, maxsplit=1)[1:] if line.words <= _LONGEST_PLACED else []
    date = _whole_date(behind[0]) if behind and _HAS_YEAR.search(behind[0]) else None
    if date is None:
        return None
    at = len(line.text) - len(behind[0])
    return Stamp(line, replace(date, start=date.start + at, end=date.end + at), updated=True)


def _led_day(text: str) -> str | None:
    """The beginning of a long line that is a day led in: "Version 2, 3 May 2031. Version 1 had …"."""
    leads = (match.end() for pattern in _dated() if (match := pattern.match(text)) and match.end())
    begin = max(leads, default=0)
    date = _whole_date(text[:_LONGEST_LED]) if begin else None
    return text[: date.end] if date and date.start == begin and text[date.end : date.end + 1] in _BEHIND_DAY else None


def _goes_on(line: Line, date: CalendarDate) -> bool:
    """Whether a sentence goes on behind the day: "The letter, dated 3 May 2031, was written by …"."""
    if not line.is_sentence or line.text[:1] == "(":
        return False
    return sum(word[:1].islower() for word in line.text[date.end :].split()) >= _LEAST_OF_SENTENCE


@lru_cache(1 << 10)
def _date_of(text: str) -> CalendarDate | None:
    """The whole date of a short line, be it as an agency's desk writes it; remembered, for lines are asked again."""
    if not _HAS_FIGURES.search(text):
        return None
    date = _whole_date(text) if _HAS_YEAR.search(text) else None
    return date or sent_at(text)


def bears_day(line: Line) -> bool:
    """Whether a line is a date, be it one in numbers of which the month is open, and nothing else but a name."""
    return line.figures >= _LEAST_FIGURES and (find_stamp(line) is not None or open_stamps(line) != ())


def open_stamps(line: Line) -> tuple[Stamp, ...]:
    """Both readings of a line that is a date in numbers, "CTB 07-03-2031 19:15"; none where the month is told."""
    if line.words > _LONGEST_OPEN or line.figures < _FIGURES_OF_YEAR or find_stamp(line):
        return ()
    return tuple(Stamp(line, date, updated=False) for date in days_left_open(line.text))


def _holds_year(line: Line) -> bool:
    return line.figures >= _FIGURES_OF_YEAR and _HAS_YEAR.search(line.text) is not None


def signed_stamp(line: Line) -> Stamp | None:
    """The date that ends a byline: "By Lena Roth and Jan Holt | Coast Courier, 3 March 2031"."""
    if _ARCHIVED.match(line.text):
        return None
    date = _whole_date(line.text) if _holds_year(line) else None
    return Stamp(line, date, updated=False) if date and date.end >= len(line.text.rstrip(" .)")) else None


def sender_beside_day(line: Line) -> Credit | None:
    """Whose copy it is, where that stands in a bracket beside the day: "(CTB) 3 March 2031, 14:05"."""
    stamp = find_stamp(line)
    match = _SENDER.search(line.text) if stamp and not stamp.leads else None
    if match is None or not is_senders(match["name"]) or match["name"].islower():
        return None
    return _credit(line, match, "name", CreditKind.AGENCY)


def issue_stamp(line: Line) -> Stamp | None:
    """The date of an issue in the line below a masthead: "No. 58 · Friday 6 March 2031 · Price 40 pence"."""
    if line.block is not None or line.words > _LONGEST_PLACED or not _holds_year(line):
        return None
    date = _whole_date(line.text) if _ISSUE.search(line.text) else None
    return Stamp(line, date, updated=False) if date else None


def _whole_date(text: str) -> CalendarDate | None:
    """The first date of a short line with day, month and year."""
    return next((date for date in find_dates(text) if date.year and date.month and date.day), None)
