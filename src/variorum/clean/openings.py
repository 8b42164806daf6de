"""How a text without markup opens: who publishes it, what kind of thing it is, and only then its title.

Papers, stations, offices and blogs set their name above what they tell, often with a motto or a menu below it, and
part it from the title by a blank line.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from variorum.lang.lexicon import word_list
from variorum.lang.outlets import outlet_named
from variorum.values import Block, Document, Field, Found

from .correspondence import is_salutation
from .crediting import bears_day, find_stamp, is_byline
from .furnishing import strong_kind
from .heading import is_masthead
from .imprints import begins_as_institution, ends_as_institution, is_branch, is_institution
from .letterheads import (
    SMALL,
    initials_beside,
    is_audience,
    is_channel,
    is_issue,
    is_letterhead,
    is_menu,
    is_notice,
    is_path,
    mail_headers,
    name_of,
    without_branch,
)
from .lines import Line, line_at
from .pieces import Piece, initials_dropped, is_in_pieces, lone_name_in_pieces, name_by_motto, name_in_pieces, pieces_of
from .publishing import is_address, is_motto_below, is_senders_line, is_spoken_of
from .roles import HEADING
from .slugs import is_slug

_MOST_LINES = 14  # above the body
_LONGEST_NAME, _LONGEST_TITLE, _LEAST_TITLE = 7, 30, 2  # words
_SECOND = 2  # rank of a heading below the main one
_PARAGRAPH = 20
_LONGEST_RUBRIC, _TITLE_BELOW = 3, (4, 14)  # words
_TOP_LINES = 3
_FIRST_LINES = 5  # of the group in which the name stands
_WORD = re.compile(r"[^\W\d_]{4,}")
_COINED = re.compile(r"[a-zß-ÿ][A-ZÀ-Þ]")  # a word that only a firm writes so: "CoastFlash"
_RUBRIC = re.compile(r"(?:section|rubric|category|topic|page|column|desk|you are here)s?\s?:", re.IGNORECASE)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_ARROW = re.compile(r"<<|[«‹←]\s|[>›»→]")
_ITEM = re.compile(r"[1-9][.)] [A-ZÀ-Þ]")  # the first of some headings
_SAYS_SOMETHING = re.compile(r"[^\W_]")
_SHOUTED = re.compile(r"[A-ZÀ-Þ]{2,}(?: [A-ZÀ-Þ&]{2,}){1,8}(?= )")
_SLUG_NUMBER = re.compile(r"\b\d{3,}\b")


class Opening(NamedTuple):
    """The lines above a body: who publishes it or what *agency* sends it, the *title*, and the others' numbers."""

    name: Found | None
    agency: Found | None
    title: Line | None
    matter: frozenset[int]


def find_opening(
    document: Document, lines: Sequence[Line], start: int | None, foot: Sequence[Line] = ()
) -> Opening | None:
    """What stands above a body that begins at *start*, in groups parted by blank lines; of a text without markup.

    *foot* is what stands below that body, where a paper speaks of itself.
    ``None`` where it begins with its title, where only one group stands there, where a record states the title, and
    for pages with all that surrounds a report.
    """
    heads = [block for block in document.blocks if block.kind is HEADING and not block.path]
    if heads and (ranked := _ranked(heads, lines) or _headed(document.text, heads, lines)):
        return ranked
    body = _first_paragraph(lines, start) if start is not None else 0
    if not 1 < body <= _MOST_LINES or lines[0].block or any(s.field is Field.TITLE for s in document.stated):
        return None
    groups = list(_groups(document.text, lines[:body], _first_told(lines[:body])))
    if not groups:
        return None
    told = lines[body : len(lines) - len(foot)]
    if topped := _topped(document.text, lines[:body], lines, foot):
        return topped
    headers = mail_headers(lines[: len(groups[0])])
    above = frozenset(group[0] for group in groups if _is_told_elsewhere(lines[group[0]], told, foot))
    name, title = _name_and_title(groups, lines, headers, above)
    if title is None:
        return None
    return _told(name or _sender(headers, lines[:title]), lines, title, titled=title < body)


def _is_told_elsewhere(line: Line, told: Sequence[Line], foot: Sequence[Line]) -> bool:
    """Whether the line's words are the paper's, by what stands below: its address, its sign, its last lines."""
    return is_address(line) or (_is_name(line) and is_spoken_of(line, told, foot))


def _topped(text: str, above: Sequence[Line], lines: Sequence[Line], foot: Sequence[Line] = ()) -> Opening | None:
    """A first line in which the publisher's name stands beside other pieces, or above how many follow it.

    Menus may stand above it. The title stands in a group below it, unless no line of those may be one.
    """
    told = lines[len(above) : len(lines) - len(foot)]
    if is_senders_line(above[0], told) and (title := _title_below(text, 0, above, lines)) is not None:
        return _told(None, lines, title, titled=True)
    for n, line in enumerate(above[:_TOP_LINES]):
        piece = _publishing(n, above) or (None if n else _lone(line, told))
        title = _title_below(text, n, above, lines) if piece else None
        if piece and title is not None:
            own = initials_dropped(piece.text)
            start = line.start + piece.end - len(own)
            name = Found(name_of(own).rstrip("."), start, start + len(own), own)
            return _told(None, lines, title, titled=True)._replace(name=name)
        if not (is_menu(line) or is_in_pieces(line) or strong_kind(line)):
            break
    return None


def _title_below(text: str, n: int, above: Sequence[Line], lines: Sequence[Line]) -> int | None:
    """The title below line *n*: in the groups below its own, else in the rest of that."""
    groups = list(_groups(text, above, n + 1))
    joined = bool(groups) and text.count("\n", above[n].end, above[n + 1].start) == 1
    some = (_title_of({}, part, lines) for part in ((groups[1:], groups) if joined else (groups,)) if part)
    return next((title for title in some if title is not None and title < len(above)), None)


def _publishing(n: int, above: Sequence[Line]) -> Piece | None:
    """The name in line *n*, be it all of it where the next one tells how many follow."""
    line = above[n]
    if n + 1 < len(above) and is_audience(above[n + 1]) and _is_name(line):
        return Piece(0, len(line.text), line.text)
    if is_byline(line) or is_slug(line):
        return None
    first = next(iter(pieces_of(line.text)), None)
    office = first is not None and first.text != line.text and ends_as_institution(first.text)
    if n + 1 < len(above) and is_menu(above[n + 1]) and (named := name_by_motto(line)):
        return named
    return first if office and is_in_pieces(line) else name_in_pieces(line)


def _lone(line: Line, told: Sequence[Line]) -> Piece | None:
    """A first word beside mottoes that what is *told* never has but in its last line, where a paper names itself."""
    piece = lone_name_in_pieces(line)
    return None if piece is None or any(piece.text in other.text for other in told[:-1]) else piece


def _name_and_title(
    groups: Sequence[Sequence[int]], lines: Sequence[Line], headers: Mapping[str, Line], above: frozenset[int]
) -> tuple[Line | None, int | None]:
    """The line that names who publishes it and the number of its title, where the groups above tell them.

    The lines with the numbers *above* are known to be no titles.
    """
    if len(groups) > 1 and _is_above_menu(groups, lines):
        return lines[groups[0][0]], _title_of(headers, groups[1:], lines)
    name: Line | None = None
    title: int | None = None
    for n, group in enumerate(groups[:-1]):
        below = _title_of(headers, groups[n + 1 :], lines)
        said = is_notice(lines[groups[n + 1][0]]) and _is_name(lines[group[0]])
        said = said or group[0] in above
        if name or below is None or len(group) > _FIRST_LINES or not (said or _is_head(group, lines, below)):
            break
        if is_slug(lines[group[0]]) and len(group) > 1 and _is_titled_at(group[1], below, lines):
            title = group[1]  # a rubric stands right above it
            break
        name, title = _name_among([lines[m] for m in group]), below
    return name, title


def _is_titled_at(n: int, below: int, lines: Sequence[Line]) -> bool:
    """Whether a line right below a slug is the title, not the one *below* of which the body has more words."""
    told = _words_of(" ".join(line.text for line in lines[below + 1 :]))
    own, other = (len(_words_of(lines[at].text) & told) for at in (n, below))
    return _may_be_title(lines[n]) and own >= other


def _ranked(heads: Sequence[Block], lines: Sequence[Line]) -> Opening | None:
    """The name of a column as the one main heading of a text in Markdown, and its title as the one below."""
    if [block.level for block in heads] != [1, _SECOND] or lines[0].start < heads[0].start:
        return None
    title = next((n for n, line in enumerate(lines[:_MOST_LINES]) if line.start >= heads[1].start), 0)
    if not title or not _is_name(lines[0]):
        return None
    told = _words_of(" ".join(line.text for line in lines[title + 1 :] if lines[0].text not in line.text))
    own, other = (len(_words_of(lines[n].text) & told) for n in (0, title))
    if any(map(is_menu, lines[1:title])):
        return _told(lines[0], lines, title, titled=True)
    if own > other or (own and title < _SECOND):  # what stands right below a title may be its deck
        return None
    return _told(lines[0], lines, title, titled=True)


def _headed(text: str, heads: Sequence[Block], lines: Sequence[Line]) -> Opening | None:
    """The one main heading of a text in Markdown as its title, below lines of who publishes it."""
    main = [block for block in heads if block.level == 1]
    title = next((n for n, line in enumerate(lines[:_MOST_LINES]) if len(main) == 1 and line.start == main[0].start), 0)
    above = lines[:title]
    if not above or any(line.words >= _PARAGRAPH and line.is_sentence for line in above):
        return None
    issuer = next((head for line in above[:1] if (head := _shouted(line)) and _is_issuer(head)), None)
    return _topped(text, lines[: title + 1], lines) or _told(issuer, lines, title, titled=True)


def _shouted(line: Line) -> Line:
    """The words in capitals that a line begins with, two and more, as a line of their own; else the line."""
    match = _SHOUTED.match(line.text)
    return line_at(line.start, match.group()) if match and line.words > _LONGEST_NAME else line


def _is_issuer(line: Line) -> bool:
    return is_institution(line) or begins_as_institution(line)


def _first_paragraph(lines: Sequence[Line], start: int) -> int:
    """The number of the first line that surely is a paragraph, else of the one at *start*."""
    long = (n for n, line in enumerate(lines[:_MOST_LINES]) if line.words >= _PARAGRAPH and line.is_sentence)
    return next(long, sum(line.start < start for line in lines))


def _told(name: Line | None, lines: Sequence[Line], title: int, *, titled: bool) -> Opening:
    """The opening down to the title, or to the body where that has none."""
    matter = frozenset(n for n in range(title) if not is_byline(lines[n]) and not _is_dated(lines[n]))
    return Opening(_found(name) if name else None, None, lines[title] if titled else None, matter)


def _is_dated(line: Line) -> bool:
    """Whether a line is a day; that of a desk's slug is left where its numbers leave open which is the month."""
    return find_stamp(line) is not None or (bears_day(line) and not is_slug(line))


def _sender(headers: Mapping[str, Line], above: Sequence[Line]) -> Line | None:
    """Who sent it, where that is no person but the letter's own name: it stands above the title or in the subject."""
    sent = headers.get("from")
    if sent is None:
        return None
    own = sent.text.casefold()
    again = any(own in line.text.casefold() for line in above if line.start > sent.end and line is not sent)
    return sent if again else None


def _first_told(lines: Sequence[Line]) -> int:
    """The number of the first line that is no menu and no offer to skip one."""
    return next((n for n, line in enumerate(lines) if not is_menu(line) and not strong_kind(line)), len(lines))


def _groups(text: str, lines: Sequence[Line], first: int) -> Iterator[list[int]]:
    """The numbers of lines, from the *first* on, that no blank line and no rule parts."""
    some: list[int] = []
    for n in range(first, len(lines)):
        ruled = not _SAYS_SOMETHING.search(lines[n].text)
        if some and (ruled or text.count("\n", lines[n - 1].end, lines[n].start) > 1):
            yield some
            some = []
        some += [] if ruled else [n]
    if some:
        yield some


def _title_of(headers: Mapping[str, Line], groups: Sequence[Sequence[int]], lines: Sequence[Line]) -> int | None:
    """The first line of the groups that may be a title; before that the longest that a mail's subject holds."""
    some = [n for group in groups for n in group if _may_be_title(lines[n])]
    if len(some) > 1 and _is_rubric(some[0], groups, lines):
        some = some[1:]
    subject = headers["subject"].text.casefold() if "subject" in headers else ""
    told = [n for n in some if lines[n].text.casefold() in subject]
    if told or some:
        offices = (n for n in some if not begins_as_institution(lines[n]))
        return max(told, key=lambda n: (lines[n].words, -n)) if told else next(offices, some[0])
    numbered = (n for group in groups for n in group if is_notice(lines[n]) and any(map(str.isdigit, lines[n].text)))
    if (own := next(numbered, None)) is not None:
        return own  # "Bulletin No. 3", where nothing else is a title
    # A statement without a title: only its kind and its day stand below the name.
    last = groups[-1][-1]
    return last + 1 if any(is_notice(lines[n]) for group in groups for n in group) and last + 1 < len(lines) else None


def _is_rubric(n: int, groups: Sequence[Sequence[int]], lines: Sequence[Line]) -> bool:
    """Whether a line alone names but a part of the paper: it is short, and a title with its deck follows."""
    at = next((k for k, group in enumerate(groups) if list(group) == [n]), None)
    if at is None or at + 1 == len(groups):
        return False
    below, *more = groups[at + 1]
    title = lines[below]
    low, high = _TITLE_BELOW
    if not low <= title.words <= high or not _may_be_title(title):
        return False
    deck = more[:1] or [group[0] for group in groups[at + 2 : at + 3]]
    decked = any(not is_byline(lines[m]) and not bears_day(lines[m]) and lines[m].words >= low for m in deck)
    return lines[n].words <= _LONGEST_RUBRIC and decked


def _is_above_menu(groups: Sequence[Sequence[int]], lines: Sequence[Line]) -> bool:
    """Whether the text begins with one word, set as its site writes it, and a menu: "orbypost." above "Home | Town"."""
    first = lines[groups[0][0]]
    alone = len(groups[0]) == 1 and first.words == 1 and re.fullmatch(r"[\w&'’-]{3,20}[.!]?", first.text)
    return bool(alone) and is_menu(lines[groups[1][0]])


def _may_be_title(line: Line) -> bool:
    if not _LEAST_TITLE <= line.words <= _LONGEST_TITLE or line.text[-1] in ":,>»→›" or is_menu(line):
        return False
    if " " not in line.text and line.text.isascii():  # keywords: "HALL-ROOF"
        return False
    if _is_kicker(line) or is_salutation(line) or any(form.match(line.text) for form in (_ITEM, _RUBRIC, _ARROW)):
        return False
    if is_path(line) or is_in_pieces(line):
        return False
    return not (is_letterhead(line, "") or is_byline(line) or bears_day(line) or strong_kind(line))


def _is_kicker(line: Line) -> bool:
    """Whether it names but a part of a paper: "Opinion & Report"."""
    return word_list("credits", "kickers").issuperset(re.findall(r"\w+", line.text.casefold()))


def _is_head(group: Sequence[int], lines: Sequence[Line], title: int) -> bool:
    """Whether the first group is who publishes it, with what belongs to that, rather than a headline and its deck."""
    first = lines[group[0]]
    if is_letterhead(first, "") or is_channel(first):
        return True
    if not _is_name(first) or (len(group) > 1 and is_byline(lines[group[1]])):
        return False
    below = [lines[n] for n in group[1:]]
    if below and is_motto_below(first, below[0]):
        return True
    last = name_of(first.text).rsplit(" ", 1)[-1].lower()
    if (
        is_masthead(first)
        or last in word_list("credits", "masthead")
        or is_institution(first)
        or initials_beside(first.text)
        or any(map(_shows_a_name_above, below))
    ):
        return True
    # A headline is of what the body tells; a name is not, unless it is a firm's that tells of itself.
    told = _words_of(" ".join(line.text for line in lines[title + 1 :]))
    own, other = (_words_of(words) & told for words in (without_branch(first.text), lines[title].text))
    least = 1 if below or without_branch(first.text) != first.text else 0
    return len(own) < max(least, len(other)) or _is_called(first, lines[title + 1 :])


def _words_of(text: str) -> frozenset[str]:
    """Its words but for the shortest and those of grammar, in lower case."""
    return frozenset(_WORD.findall(text.lower())) - word_list("pagewords", "function")


def _shows_a_name_above(line: Line) -> bool:
    """Whether a line below the first of a group shows that to be a name: an office of it, a menu, a kind of notice."""
    return ends_as_institution(line.text) or is_branch(line) or is_menu(line) or is_notice(line) or is_issue(line)


def _is_called(line: Line, below: Sequence[Line]) -> bool:
    """Whether the text calls somebody by all the words of the line."""
    name = name_of(line.text)
    return any(name in other.text for other in below)


def _is_name(line: Line) -> bool:
    """Whether a line has the form of a name: some words with capitals, no sentence and no quotation."""
    words = without_branch(line.text).split()
    if strong_kind(line) is not None or _CLOCK.search(line.text) or is_byline(line):
        return False
    if not 1 <= len(words) <= _LONGEST_NAME or line.text[-1] in ".!?:”\"'" or line.text[0] in "“\"'‘":
        return False
    return all(word[0].isupper() or word[0].isdigit() or word in SMALL or not word[0].isalnum() for word in words)


def _name_among(group: Sequence[Line]) -> Line | None:
    """The line with the name: an office's own below what it belongs to, else the first."""
    name = _office_of(group)
    words = [word.casefold().strip(".,") for word in name_of(name.text).split()]
    alone = len(words) == 1 and outlet_named(name.text) is None and without_branch(name.text) == name.text
    alone = alone and not _COINED.search(name.text)
    kickers = word_list("credits", "kickers")
    if bears_day(name) or _SLUG_NUMBER.search(without_branch(name.text)):
        return None
    return None if is_letterhead(name, "") or kickers.issuperset(words) or (alone and len(group) == 1) else name


def _office_of(group: Sequence[Line]) -> Line:
    """An office's own name below what it belongs to, but for its press branch; else the first line."""
    if begins_as_institution(group[0]):
        return group[0]
    own = [line for line in group if not is_branch(line)]
    begun = next((line for line in own if begins_as_institution(line)), None)
    return next((line for line in reversed(own) if ends_as_institution(line.text)), begun or group[0])


def _found(line: Line) -> Found:
    return Found(name_of(line.text).rstrip("."), line.start, line.end, line.text)
