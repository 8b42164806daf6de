"""What lines at a report's ends tell of its making: who reported it, whose staff, from which year, whose copy."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from variorum.lang.dates import find_dates
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.outlets import outlet_named
from variorum.values import DateBasis, Dateline, Found, Published

from .crediting import column_named, find_stamp, kept_by, staff_signature
from .letterheads import FIRM, is_notice, name_of
from .lines import Line
from .persons import names_in

_REPORTING = re.compile(r"^\(?(?:additional )?reporting by\b", re.IGNORECASE)
_REPORTED = re.compile(r"\breporting by (?P<people>[A-Z][^;)\n]{2,120})", re.IGNORECASE)
_APPEARED = re.compile(
    r"^(?i:this) \w+ by (?P<people>[A-Z][^.\n]{2,60}?) "
    r"(?=(?:was )?(?:first |originally )?(?:appeared|published|printed|ran)\b)"
)
_CORRESPONDENT = re.compile(
    r"^[^\n]{0,90}?[/(\[](?:[A-Z][\w-]{1,20} )?(?:(?:special |our )?corr(?:espondent|\.)|reporter):? "
    r"(?P<people>[A-ZÀ-Þ][^/)\]\n]{2,60})[/)\]]"
)
_SIGNED_OFF = re.compile(
    r"(?:^|[.!?:] )(?:(?:[Tt]his is|I’m|I'm|I am) )?(?P<name>[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ][\w’'-]+)"
    r"(?:,? reporting(?: (?:for|from|in|on) [^.\n]{2,50})?|,? for [A-Z][^.,\n]{2,40} (?:News|Radio|TV|Television))"
    r"(?:[.,]|$)"
)
_EDITING = re.compile(r"\b(?:editing|writing|edited|written|compiled|translated) by\b.*", re.IGNORECASE)
_RIGHTS = re.compile(r"(?:©|\(c\)|\bcopyright\b)\D{0,24}(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_NOTICED = re.compile(r"©|\(c\)|\bcopyright\b|\ball rights reserved\b|\b(?:19|20)\d\d\b|[.,;|–-]")
_CLOSING = 4  # last lines, in which the owner of the rights stands
_OPENING, _LONGEST_NAME = 6, 9
_LEAST_LINES, _LEAST_TITLE, _LONGEST_TITLE = 3, 3, 25
_SMALL = frozenset({"of", "for", "and", "the", "on", "in", "&"})
_NAME = r"[A-ZÀ-Þ][\w&’'.]*(?: (?:of the |of |the |and |& )?[A-ZÀ-Þ0-9][\w&’'.]*){0,4}"
_SUBSCRIBE = re.compile(rf"(?i:subscribe to|get|receive) (?P<name>{_NAME}) (?:for|from|by|in your|every|free|at)\b")
_FOLLOW = re.compile(rf"(?P<name>{_NAME}) ?[-–—:|,] ?(?i:follow|like|find|join|visit|subscribe to) (?i:us)\b")
_LONGEST_CALL = 14  # words
_NETWORKS = frozenset({"Facebook", "Twitter", "X", "Instagram", "Telegram", "TikTok", "YouTube", "WhatsApp"})
_PIECE = re.compile(r"(?:[^|·•–—,\n-]|(?<=\w)-(?=\w))+")
_HOLDER = re.compile(
    r"(?:©|\(c\)|[Cc]opyright)\s?(?:(?:19|20)\d\d\s)?"
    r"(?P<name>[A-ZÀ-Þ][\w&’'. -]{2,40}?)(?=\s(?:19|20)\d\d|\s?[·|•.,]|$)"
)
_STATIONS = frozenset({"Radio", "Tv", "Channel", "Canal", "Kanal", "Télé"})
_WEEKDAY = re.compile(r"[ ,·|–—-]*\b\w{3,9}day,?\s*$", re.IGNORECASE)
_IS_AGENCY = re.compile(r"\b(?:Agency|News Service|Press|Newswire|Wire)$")
_LONGEST_SIGNED, _LONGEST_OUTLET = 22, 5  # words
_PRESS_BRANCH = re.compile(
    r"office of the (?:spokes\w+|press \w+)|public (?:relations|affairs|information)(?: \w+)?"
    r"|(?:press|media|corporate|communications?|external)\b[\w &-]{0,24}"
    r" (?:relations|communications?|affairs|information|office|service|section|department|centre|center|desk|unit)",
    re.IGNORECASE,
)


def desk_authors(lines: Sequence[Line]) -> tuple[Found, ...]:
    """The reporters an agency's last line names: "(Reporting by Colin Vane; editing by Ruth Ames)"."""
    return tuple(found for line in lines for found in _reporters(line))


def radio_reporter(lines: Sequence[Line]) -> tuple[Found, ...]:
    """Who is said to have spoken, near the end of a broadcast: "Lena Roth reporting."."""
    for line in lines[-_CLOSING:]:
        match = _SIGNED_OFF.search(line.text)
        if match and [name.text for name in names_in(match["name"]) if not name.agency] == [match["name"]]:
            start = line.start + match.start("name")
            return (Found(match["name"], start, start + len(match["name"]), match["name"]),)
    return ()


def _reporters(line: Line) -> Iterator[Found]:
    match = _APPEARED.match(line.text)
    found = [match] if match else _REPORTED.finditer(line.text) if _REPORTING.match(line.text) else []
    for people in found:
        yield from _named_in(line, people)


def correspondents(lines: Sequence[Line]) -> tuple[Found, ...]:
    """Who a bracket behind the first words of a report names: "Orby, 3 March. /CTB corr. Lena Roth/ …"."""
    match = _CORRESPONDENT.match(lines[0].text) if lines else None
    return tuple(_named_in(lines[0], match)) if match else ()


def _named_in(line: Line, people: re.Match[str]) -> Iterator[Found]:
    for name in names_in(_EDITING.sub("", people["people"])):
        if not name.agency:
            start = line.start + people.start("people") + name.start
            yield Found(name.text, start, start + len(name.text), name.text)


def staffed_outlet(line: Line | None) -> Found | None:
    """The outlet whose staff signs: "World Brief Staff"; ``None`` where the line is no such signature."""
    match = staff_signature(line) if line else None
    if line is None or match is None:
        return None
    start = line.start + match.start("name")
    return Found(match["name"], start, start + len(match["name"]), match["name"])


def year_of_rights(lines: Sequence[Line]) -> int | None:
    """The year of the one notice of rights: "(c) 2033 Meridian News Agency"; ``None`` without or with several."""
    years = {int(match["year"]) for line in lines for match in _RIGHTS.finditer(line.text)}
    return years.pop() if len(years) == 1 else None


def published_by_dateline(dateline: Dateline | None) -> Published | None:
    """The day of a dateline as that of publication, said to be inferred."""
    if dateline is None or dateline.when is None or not dateline.when.value:
        return None
    day = dateline.when.value
    return Published(
        value=day,
        earliest=day,
        latest=day,
        basis=DateBasis.INFERRED,
        start=dateline.start,
        end=dateline.end,
        text=dateline.text,
    )


def promoted_outlet(lines: Sequence[Line]) -> Found | None:
    """The outlet that asks its readers to follow it: "Coast Flash - follow us everywhere"; from the last line up."""
    for line in reversed(lines):
        short = line.words <= _LONGEST_CALL and line.may.promotes
        match = (_FOLLOW.match(line.text) or _SUBSCRIBE.match(line.text)) if short else None
        if match and not _NETWORKS.isdisjoint(match["name"].split()):
            match = None
        if match:
            start = line.start + match.start("name")
            return Found(match["name"], start, start + len(match["name"]), match["name"])
    return None


def signing_outlet(lines: Sequence[Line], head: Line | None, signed: Sequence[Found]) -> Found | None:
    """The one of the names *signed* that is the outlet's own; ``None`` where none shows to be.

    It is the text's first line as well, above the headline, or claims the rights at its end: "© 2031 Coast Flash".
    """
    for found in signed:
        name = found.value.casefold()
        for n, line in enumerate(lines):
            above = n == 0 and line is not head and line.start != found.start
            if (above and line.text.casefold() == name) or (n >= len(lines) - _CLOSING and _claims_rights(line, name)):
                at = line.start + line.text.casefold().index(name)
                return Found(found.value, at, at + len(name), line.text[at - line.start : at - line.start + len(name)])
    return None


def outlet_beside(lines: Sequence[Line]) -> Found | None:
    """The outlet named beside an author or a day: "By Lena Roth, Coast Courier, 3 March 2031"; of lines that sign."""
    return next((found for line in lines for found in _outlets_beside(line)), None)


def firm_above(lines: Sequence[Line], text: str) -> Found | None:
    """The firm whose name in its legal form is a text's first line, as the text has it again: "ORBY BOATS PLC"."""
    if not lines or lines[0].words > _LONGEST_OUTLET or not FIRM.search(lines[0].text):
        return None
    first = lines[0]
    again = re.search(rf"(?<!\w){re.escape(first.text)}(?!\w)", text[first.end :], re.IGNORECASE)
    if again is None and not first.text.isupper():
        return None  # a headline may end with a firm: "Layoffs hit Orby Boats Inc"
    return Found(again.group() if again else name_of(first.text), first.start, first.end, first.text)


def _outlets_beside(line: Line) -> Iterator[Found]:
    if line.words > _LONGEST_SIGNED:
        return
    if name := column_named(line):
        yield Found(name, line.start, line.start + len(name), name)
    if own := kept_by(line):
        yield Found(own["name"], line.start, line.start + len(own["name"]), own["name"])
    bare = line.text
    for date in find_dates(bare):
        bare = bare[: date.start] + "|" * (date.end - date.start) + bare[date.end :]
    for piece in _PIECE.finditer(bare):
        words = piece.group().strip()
        if words and _names_medium(words):
            start = line.start + piece.start() + piece.group().index(words)
            yield Found(name_of(words), start, start + len(words), words)


def _names_medium(words: str) -> bool:
    """Whether a piece of a line is the name of a newspaper or station."""
    known = outlet_named(words)
    if known:
        return known.kind == "outlet"
    parts = words.split()
    if not 2 <= len(parts) <= _LONGEST_OUTLET or not all(word[:1].isupper() or word in _SMALL for word in parts):
        return False
    sorts = load_lexicon("outlets")["mastheads"]
    last = parts[-1].capitalize() if words.isupper() else parts[-1]
    return last in sorts or parts[0].title() in _STATIONS or _is_called_paper(parts)


def _is_called_paper(parts: Sequence[str]) -> bool:
    """Whether the last word is one of mastheads, behind an article or a word that no other thing is called by."""
    others = load_lexicon("outlets")["unmastheaded"]
    first = parts[0].capitalize()
    return parts[-1].casefold() in word_list("credits", "masthead") and (first == "The" or first not in others)


def dated_outlet(lines: Sequence[Line], text: str) -> Found | None:
    """The name before the day in a text's first line, if the text has it again: "Coast Noon, Monday 3 March 2031"."""
    if not lines:
        return None
    line, stamp = lines[0], find_stamp(lines[0])
    name = _WEEKDAY.sub("", line.text[: stamp.date.start]).strip(" ,·|–—-") if stamp and not stamp.leads else ""
    words = name.split()
    named = 2 <= len(words) <= _LONGEST_OUTLET and all(word[0].isupper() or word in _SMALL for word in words)
    return Found(name, line.start, line.start + len(name), name) if named and text.count(name) > 1 else None


def outlet_of_rights(lines: Sequence[Line], text: str) -> Found | None:
    """Who claims the rights at the end, if the text names it elsewhere too: "© The Coast Courier 2031"."""
    for line in lines[-_CLOSING:]:
        match = _HOLDER.match(line.text)
        name = match["name"].strip(" .,") if match else ""
        if (
            match
            and name
            and not _IS_AGENCY.search(name)
            and text.count(re.sub(r"^The ", "", name).split()[-1]) > 1
            and _names_medium(name)
        ):
            start = line.start + match.start("name")
            return Found(name, start, start + len(name), name)
    return None


def _claims_rights(line: Line, name: str) -> bool:
    """Whether it is nothing but a notice of rights of that name."""
    if "©" not in line.text and "opyright" not in line.text:
        return False
    words = _NOTICED.sub(" ", line.text.casefold())
    return " ".join(words.split()) == name


def is_institution(line: Line) -> bool:
    """Whether it is nothing but a name that ends, or begins, with what an institution is: "National Seismic Office"."""
    words = line.text.split()
    if line.block is not None or not 2 <= len(words) <= _LONGEST_NAME or not all(map(_is_of_name, words)):
        return False
    low = [word.lower().strip("(),") for word in words]
    known = word_list("credits", "institutions")
    # A headline may end so too ("President Dissolves Parliament"): the first word or the one before must be of a name.
    sort = word_list("credits", "institutional")
    begun = 1 if low[0] in sort and len(low) > 2 else 0
    of_its_own = low[begun] in known and low[begun + 1] in {"of", "for"}
    return of_its_own or (low[-1] in known and not sort.isdisjoint((low[0], low[-2])))


def ends_as_institution(name: str) -> bool:
    """Whether it is a name of some words of which the last is a kind of institution: "Orby Water Board"."""
    words = name.split()
    known = word_list("credits", "institutions")
    return 2 <= len(words) <= _LONGEST_NAME and all(map(_is_of_name, words)) and words[-1].lower().strip("(),") in known


def begins_as_institution(line: Line) -> bool:
    """Whether it is a name that begins with what an institution is: "Ministry of Fisheries"."""
    words = line.text.split()
    begun = 2 < len(words) <= _LONGEST_NAME and words[0].lower() in word_list("credits", "institutions")
    return begun and words[1].lower() in {"of", "for"} and all(map(_is_of_name, words))


def is_branch(line: Line) -> bool:
    """Whether it names the part of a house that speaks to the press: "Press and Public Relations"."""
    return line.words <= _LONGEST_NAME and _PRESS_BRANCH.fullmatch(line.text) is not None


def _is_of_name(word: str) -> bool:
    return word.strip("(),").istitle() or word.isupper() or word in _SMALL


def _may_be_title(line: Line) -> bool:
    """Whether it has the form of a title: some words, no sentence, no name of an institution."""
    return _LEAST_TITLE <= line.words <= _LONGEST_TITLE and not line.is_sentence and not is_institution(line)


def issuer_of(lines: Sequence[Line]) -> Line | None:
    """The line that names who issues a notice: above the one that says it is one ("Press notice 44/2031").

    Or the first of a text, where it is an institution's name and its title follows; or below the first that says so.
    """
    if len(lines) > _LEAST_LINES and is_institution(lines[0]) and _may_be_title(lines[1]):
        return lines[0]
    if lines and is_notice(lines[0]):
        told = [line for line in lines[1:_OPENING] if find_stamp(line) is None]
        return told[0] if len(told) > 1 and ends_as_institution(told[0].text) and _may_be_title(told[1]) else None
    for line, following in pairwise(lines[:_OPENING]):
        if is_notice(following) and line.words <= _LONGEST_NAME and line.text[:1].isupper():
            return None if line.is_sentence or is_notice(line) else line
    return None
