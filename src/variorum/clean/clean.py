"""The door's work: every stretch of a document gets its role, and what it says of itself its evidence."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.lang.outlets import find_outlets
from variorum.lang.view import fold_words
from variorum.values import Article, Cite, Credit, CreditKind, Dateline, Document, Found, Furniture, Part, Role

from .body import find_body, line_is_body
from .crediting import Stamp, find_bylines, find_credits, find_stamp, is_byline, is_desk_line
from .datelines import dateline_length, find_dateline
from .furnishing import furnishing, strong_kind
from .heading import find_headline, find_masthead, is_masthead, repeats
from .language import find_language
from .lines import Line, is_caption, is_heading, lines_of
from .metadata import bio_authors, find_agency, find_outlet, find_published, rivals_of, stated_authors
from .newsworthy import not_news_reason

_DECK_WORDS = 5
_SUBHEAD_WORDS = 14


@dataclass(frozen=True, slots=True)
class _Labelled:
    """A line with its role, and its kind when it is furniture."""

    line: Line
    role: Role
    kind: Furniture | None = None


def clean_pile(documents: Sequence[Document]) -> tuple[Article, ...]:
    """One article per document, in order; the order of the pile does not matter.

    Parts tile each text. Lines that recur in several otherwise different texts of the
    pile are its publishers' furniture.
    """
    recurring = _recurring(documents)
    return tuple(_clean(document, recurring) for document in documents)


def _recurring(documents: Sequence[Document]) -> frozenset[str]:
    """Folded lines that stand in two or more texts which share little else."""
    held = {d.id: {fold_words(line.text) for line in lines_of(d) if line.words <= 40} for d in documents}
    counts = Counter(line for lines in held.values() for line in lines)
    homes: dict[str, list[str]] = defaultdict(list)
    for id, lines in sorted(held.items()):
        for line in lines:
            if counts[line] > 1:
                homes[line].append(id)
    return frozenset(line for line, ids in homes.items() if _differ(held[ids[0]], held[ids[1]]) and strong_kind(line))


def _differ(a: set[str], b: set[str]) -> bool:
    return len(a & b) < 0.3 * min(len(a), len(b))


def _clean(document: Document, recurring: frozenset[str]) -> Article:
    lines = lines_of(document)
    kinds = tuple(
        k or (Furniture.OTHER if fold_words(n.text) in recurring else None)
        for n, k in zip(lines, furnishing(lines), strict=True)
    )
    body = find_body(lines, kinds, None)
    start = lines[body[0]].start if body else len(document.text)
    head = find_headline(document, [line for line, kind in zip(lines, kinds, strict=True) if kind is None], start)
    body = find_body(lines, kinds, head) or body
    labelled = tuple(_label(lines, kinds, head, body))
    return _article(document, labelled, head)


def _label(
    lines: Sequence[Line], kinds: Sequence[Furniture | None], head: Line | None, body: tuple[int, int] | None
) -> Iterator[_Labelled]:
    low, high = body or (len(lines), len(lines))
    decked = begun = False
    seen = Counter(fold_words(line.text) for line in lines)
    for n, line in enumerate(lines):
        if line is head:
            yield _Labelled(line, Role.HEADLINE)
            continue
        marked = _marked(line, kinds[n])
        if marked is not None:
            yield marked
        elif n < low or n >= high:
            role = _outside(line, head, decked or n >= high)
            decked = decked or role is Role.DECK
            yield _Labelled(line, role, Furniture.OTHER if role is Role.FURNITURE else None)
        elif not begun and not decked and head is not None and not line.is_sentence and line.words >= _DECK_WORDS:
            decked = True
            yield _Labelled(line, Role.DECK)
        else:
            item = _inside(line, head, seen)
            begun = begun or item.role is Role.BODY
            yield item


def _marked(line: Line, kind: Furniture | None) -> _Labelled | None:
    """Lines whose form alone says what they are."""
    if is_caption(line):
        return _Labelled(line, Role.CAPTION)
    if is_byline(line):
        return _Labelled(line, Role.BYLINE)
    credited = list(find_credits(line))
    if (credited and line.words <= 30 and not _is_photo(credited)) or is_desk_line(line):
        return _Labelled(line, Role.CREDIT)
    if credited and line.words <= 45 and _is_photo(credited):
        return _Labelled(line, Role.CAPTION)
    if kind is not None:
        return _Labelled(line, Role.FURNITURE, kind)
    return None


def _is_photo(credited: Sequence[Credit]) -> bool:
    return all(credit.kind is CreditKind.PHOTO for credit in credited)


def _outside(line: Line, head: Line | None, decked: bool) -> Role:
    """The role of a line that lies above or below the body."""
    if find_stamp(line):
        return Role.CREDIT
    if head is None or line.start < head.start or is_masthead(line):
        return Role.FURNITURE
    if repeats(line, head):
        return Role.HEADLINE if line.words <= head_words(head) else Role.CAPTION
    if (
        not decked
        and line.words >= _DECK_WORDS
        and not (line.block and line.block.main is False and line.block.link_share > 0.5)
    ):
        return Role.DECK
    return Role.FURNITURE


def head_words(head: Line) -> int:
    """Words of the headline."""
    return head.words


def _inside(line: Line, head: Line | None, seen: Counter[str]) -> _Labelled:
    """The role of a line within the body's stretch."""
    if line.block is not None and line.block.main is False and not line_is_body(line):
        return _Labelled(line, Role.FURNITURE, Furniture.OTHER)
    if find_stamp(line):
        return _Labelled(line, Role.CREDIT)
    if head is not None and repeats(line, head):
        return _Labelled(line, Role.HEADLINE)
    if seen[fold_words(line.text)] > 1 and line.words >= 5:
        return _Labelled(line, Role.CAPTION)
    if is_heading(line) or (not line.is_sentence and line.words <= _SUBHEAD_WORDS and line.block is None):
        return _Labelled(line, Role.SUBHEAD)
    return _Labelled(line, Role.BODY)


def _article(document: Document, labelled: Sequence[_Labelled], head: Line | None) -> Article:
    lines = [item.line for item in labelled]
    text = document.text
    bodies = [item.line for item in labelled if item.role is Role.BODY]
    given = tuple(c for item in labelled if item.role in (Role.CREDIT, Role.CAPTION) for c in find_credits(item.line))
    stamps = [s for item in labelled if item.role is Role.CREDIT and (s := find_stamp(item.line))]
    credited = [
        i.line for i in labelled if i.role is Role.CREDIT and not find_stamp(i.line) and list(find_credits(i.line))
    ]
    published = find_published(document, stamps, credited)
    dateline = find_dateline(text, bodies[0].start, published[0] if published else None) if bodies else None
    outlet = find_outlet(document, find_masthead(lines, head), given, lines) or _signed(stamps, bodies)
    byline_line = next((i.line for i in labelled if i.role is Role.BYLINE), None)
    reason = not_news_reason(lines, bodies)
    deck = next((i.line for i in labelled if i.role is Role.DECK), None)
    authors = tuple(f for i in labelled if i.role is Role.BYLINE for f in find_bylines(i.line))
    bios = [i.line for i in labelled if i.kind is Furniture.BIO]
    return Article(
        document=document.id,
        language=find_language(document, " ".join(line.text for line in bodies)),
        is_news=reason is None,
        not_news_reason=reason,
        parts=tuple(_tile(text, labelled, dateline)),
        headline=_found(head),
        deck=_found(deck),
        byline=authors or stated_authors(document, text) or bio_authors(bios),
        outlet=outlet,
        dateline=dateline,
        agency=find_agency(dateline, given, byline_line, outlet),
        published=published[0] if published else None,
        published_rivals=rivals_of(published, dateline),
        credits=given,
        cites=tuple(_cites(text, bodies, dateline)),
    )


def _found(line: Line | None) -> Found | None:
    return Found(line.text, line.start, line.end, line.text) if line else None


def _signed(stamps: Sequence[Stamp], bodies: Sequence[Line]) -> Found | None:
    """The publisher's name where it signs the report beside the date: "Norland News Agency, June 9, 2031"."""
    for stamp in stamps:
        line = stamp.line
        name = line.text[: stamp.date.start].strip(" ,–—-|")
        probe = replace(line, text=name, end=line.start + len(name), words=len(name.split()))
        if bodies and name[:1].isupper() and line.start > bodies[-1].start and is_masthead(probe):
            return Found(name, line.start, line.start + len(name), name)
    return None


def _cites(text: str, bodies: Sequence[Line], dateline: Dateline | None) -> Iterator[Cite]:
    """Outlets and agencies in the body; the dateline names a place and whose copy it is, not a source."""
    for line in bodies:
        own = dateline.end - line.start if dateline and dateline.start == line.start else 0
        for start, end, outlet in find_outlets(line.text):
            if start < own:
                continue
            yield Cite(outlet.name, line.start + start, line.start + end, text[line.start + start : line.start + end])


def _tile(text: str, labelled: Sequence[_Labelled], dateline: Dateline | None) -> Iterator[Part]:
    """Parts without gap: what lies between two lines is blank, or joins them when both are one thing."""
    at = 0
    for item in labelled:
        if item.line.start > at:
            yield Part(at, item.line.start, Role.BLANK)
        yield from _parts(text, item, dateline)
        at = item.line.end
    if at < len(text):
        yield Part(at, len(text), Role.BLANK)


def _parts(text: str, item: _Labelled, dateline: Dateline | None) -> Iterator[Part]:
    start = item.line.start
    if dateline is not None and dateline.start == start and item.role is Role.BODY:
        cut = start + dateline_length(text, dateline)
        yield Part(start, cut, Role.DATELINE)
        start = cut
    if start < item.line.end:
        yield Part(start, item.line.end, item.role, item.kind if item.role is Role.FURNITURE else None)
