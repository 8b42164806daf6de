"""The door's work: every stretch of a document gets its role, and what it says of itself its evidence."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache
from itertools import groupby

from variorum.lang.medium import is_borne
from variorum.lang.outlets import find_outlets, hints_of_mentions
from variorum.lang.view import fold_words
from variorum.values import Article, Cite, Dateline, Document, Field, Found, Furniture, Part, Published, Role

from .authoring import lacks_author, stated_authors
from .crediting import Stamp, find_bylines, find_credits, find_stamp
from .datelines import dateline_length, find_dateline
from .furnishing import furnishing, strong_kind
from .heading import find_headline, find_masthead, headline_of, is_masthead
from .imprints import (
    attest_agencies,
    desk_authors,
    issuer_of,
    promoted_outlet,
    published_by_dateline,
    signing_outlet,
    staffed_outlet,
    year_of_rights,
)
from .labelling import Evidence, Labelled, body_lines, body_start, is_whole, label_lines
from .language import find_language
from .lines import Line, count_words, lines_of_each
from .marks import Looked, look_at_each
from .metadata import bio_authors, find_agency, find_outlet, find_published, rivals_of
from .newsworthy import not_news_reason
from .scoring import body_scores
from .signing import LIKELY, signatures_placed, spot_bylines
from .spotting import set_scene

_KEPT = 0.6
# On a page the metadata speak first, and a byline found beside them must be surer.
_SURE = 0.6

_FEW_LINES = 4  # of a feed's item: its title and a paragraph or three
_BYLINE_REACH = 8  # lines below the body's last
_TOGETHER = 1 << 18  # characters of documents whose lines are looked at together
_SHORT = 40  # words of a line that may recur as furniture


def clean_pile(documents: Sequence[Document]) -> tuple[Article, ...]:
    """One article per document, in order; the order of the pile does not matter.

    Parts tile each text. Lines that recur in several otherwise different texts of the
    pile are its publishers' furniture.
    """
    recurring = _recurring(documents)
    return attest_agencies(
        [article for some in _batches(documents) for article in _cleaned(some, recurring)], documents
    )


def _batches(documents: Sequence[Document]) -> Iterator[list[Document]]:
    """Documents with so many characters together: what is looked at together is held together."""
    some: list[Document] = []
    size = 0
    for document in documents:
        some.append(document)
        size += len(document.text)
        if size >= _TOGETHER:
            yield some
            some, size = [], 0
    if some:
        yield some


def _cleaned(documents: Sequence[Document], recurring: frozenset[str]) -> Iterator[Article]:
    """The articles of documents whose lines are looked at together: many stand in several of them."""
    texts = list(lines_of_each(documents))
    briefs = [_is_brief(document, lines) for document, lines in zip(documents, texts, strict=True)]
    looks = look_at_each([lines for lines, brief in zip(texts, briefs, strict=True) if not brief])
    for document, lines, brief in zip(documents, texts, briefs, strict=True):
        yield _clean(document, lines, None if brief else next(looks), recurring)


def _recurring(documents: Sequence[Document]) -> frozenset[str]:
    """Lines, in lower case, that stand in two or more texts which share little else."""
    if len(documents) < 2:
        return frozenset()
    held = {document.id: _lines_held(document.text) for document in documents}
    first: dict[str, str] = {}
    second: dict[str, str] = {}
    for id in sorted(held):
        for line in held[id]:
            if first.setdefault(line, id) is not id:
                second.setdefault(line, id)

    @cache
    def short(id: str) -> frozenset[str]:
        return frozenset(line for line in held[id] if _is_short(line))

    @cache
    def differ(one: str, other: str) -> bool:
        return _differ(short(one), short(other))

    return frozenset(
        line
        for line, id in second.items()
        if line and _is_short(line) and strong_kind(line) and differ(first[line], id)
    )


def _lines_held(text: str) -> frozenset[str]:
    """Its lines, blocks of a page too, in lower case."""
    return frozenset(map(str.strip, text.lower().split("\n")))


def _is_short(line: str) -> bool:
    return len(line) < 2 * _SHORT or count_words(line) <= _SHORT


def _differ(a: AbstractSet[str], b: AbstractSet[str]) -> bool:
    return len(a & b) < 0.3 * min(len(a), len(b))


def _clean(document: Document, lines: tuple[Line, ...], looked: Looked | None, recurring: frozenset[str]) -> Article:
    kinds = tuple(
        k or (Furniture.OTHER if recurring and n.text.lower() in recurring else None)
        for n, k in zip(lines, furnishing(lines), strict=True)
    )
    scores = body_scores(document, lines, looked) if looked else (1.0,) * len(lines)
    marked = any(line.block is not None for line in lines)
    known = Evidence(
        lines=lines,
        kinds=kinds,
        scores=scores,
        described=frozenset(fold_words(s.value).rstrip(".") for s in document.stated if s.field is Field.DESCRIPTION),
        marked=marked,
        whole=is_whole(lines, cut_out=_is_item(document)),
    )
    body = body_lines(known)
    start = body_start(known, body)
    issuer = issuer_of(lines)
    open_lines = [n for n, kind in zip(lines, kinds, strict=True) if kind is None and n is not issuer]
    seen = looked is not None and (not marked or lacks_author(document))
    scene = set_scene(lines, _believed(scores, body), looked) if looked and seen else None
    head = find_headline(
        document,
        open_lines,
        len(document.text) if start is None else start,
        scene if known.whole and not marked else None,
    )
    spotted = spot_bylines(scene, lines.index(head), _SURE if marked else LIKELY) if head and scene else ()
    if not marked:
        known = replace(known, signed=frozenset(s.number for s in spotted if kinds[s.number] is None))
    placed = signatures_placed(scene, spotted) if scene else ()
    return _article(document, tuple(label_lines(known, body, head)), head, placed)


def _is_brief(document: Document, lines: Sequence[Line]) -> bool:
    """Whether it is a feed's item of a few lines: all of them are the report, as the feed says."""
    return len(lines) <= _FEW_LINES and _is_item(document)


def _believed(scores: Sequence[float], body: Sequence[int]) -> list[float]:
    """The scores, those of lines kept as body not below what a line of a whole page is kept for."""
    kept = frozenset(body)
    return [max(score, _KEPT) if n in kept else score for n, score in enumerate(scores)]


def _article(
    document: Document, labelled: Sequence[Labelled], head: Line | None, spotted: tuple[Found, ...]
) -> Article:
    lines = [item.line for item in labelled]
    text = document.text
    bodies = [item.line for item in labelled if item.role is Role.BODY]
    given = tuple(c for item in labelled if item.role in (Role.CREDIT, Role.CAPTION) for c in find_credits(item.line))
    stamps = _own_stamps(labelled)
    published, dateline = _dates(document, labelled, stamps, bodies)
    byline_line = next((i.line for i in labelled if i.role is Role.BYLINE), None)
    staff = staffed_outlet(byline_line)
    outlet = find_outlet(document, find_masthead(lines, head), given, lines, head) or _signed(stamps, bodies)
    spotted = () if staff else spotted
    signed = () if staff else _signed_names(labelled, spotted)
    own = signing_outlet(lines, head, signed)
    outlet = outlet or staff or _found(issuer_of(lines)) or promoted_outlet(lines) or own
    deck = next((i.line for i in labelled if i.role is Role.DECK), None)
    reason = not_news_reason(lines, bodies or [deck] if deck else bodies, called_news=_is_called_news(document))
    return Article(
        document=document.id,
        language=find_language(document, " ".join(line.text for line in bodies)),
        is_news=reason is None,
        not_news_reason=reason,
        parts=tuple(_tile(text, labelled, dateline)),
        headline=headline_of(document, lines, head),
        deck=_found(deck),
        byline=_authors(document, labelled, *(_but_for(names, own, outlet) for names in (signed, spotted))),
        outlet=outlet,
        dateline=dateline,
        agency=find_agency(document, dateline, given, byline_line, outlet),
        published=published[0] if published else None,
        published_rivals=rivals_of(published, dateline),
        credits=given,
        cites=tuple(_cites(text, bodies, dateline)),
    )


def _own_stamps(labelled: Sequence[Labelled]) -> list[Stamp]:
    """The days the text bears, without those of other reports: below its body, where one stands above."""
    last = max((n for n, item in enumerate(labelled) if item.role is Role.BODY), default=len(labelled))
    kinds = (Role.CREDIT, Role.BYLINE)
    above = [s for item in labelled[:last] if item.role in kinds and (s := find_stamp(item.line))]
    below = [s for item in labelled[last + 1 :] if item.role in kinds and (s := find_stamp(item.line))]
    return [*above, *(stamp for stamp in below if not above or stamp.leads)]


def _dates(
    document: Document, labelled: Sequence[Labelled], stamps: Sequence[Stamp], bodies: Sequence[Line]
) -> tuple[tuple[Published, ...], Dateline | None]:
    """The days of publication, best first, and the dateline: each lends the other what it leaves out."""
    lines = (i.line for i in labelled if i.role is Role.CREDIT)
    published = find_published(document, stamps, [n for n in lines if not find_stamp(n) and list(find_credits(n))])
    year = None if published else year_of_rights([i.line for i in labelled if i.kind is Furniture.NOTICE])
    first = published[0] if published else None
    dateline = find_dateline(document.text, bodies[0].start, first, year) if bodies else None
    inferred = None if published else published_by_dateline(dateline)
    return (inferred,) if inferred else published, dateline


def _signed_names(labelled: Sequence[Labelled], spotted: tuple[Found, ...]) -> tuple[Found, ...]:
    """The names in bylines; of bare text those *spotted* come first."""
    if spotted and labelled[0].line.block is None:
        return spotted
    return tuple(found for line in _byline_lines(labelled) for found in find_bylines(line))


def _authors(
    document: Document, labelled: Sequence[Labelled], signed: tuple[Found, ...], spotted: tuple[Found, ...]
) -> tuple[Found, ...]:
    """Who wrote it: by the page's word and its byline, else by its last line or a biography."""
    desk = [i.line for i in labelled if i.role is Role.CREDIT]
    bios = [i.line for i in labelled if i.kind is Furniture.BIO]
    return stated_authors(document, document.text, signed, spotted) or desk_authors(desk) or bio_authors(bios)


def _but_for(names: tuple[Found, ...], *outlets: Found | None) -> tuple[Found, ...]:
    """The names without the outlet's, which may sign with its own."""
    own = {fold_words(words) for outlet in outlets if outlet for words in (outlet.value, outlet.text or "")}
    return tuple(name for name in names if fold_words(name.value) not in own)


def _byline_lines(labelled: Sequence[Labelled]) -> list[Line]:
    """The lines of byline; those far below the body's last line sign other reports of the page."""
    last = max((n for n, item in enumerate(labelled) if item.role is Role.BODY), default=len(labelled))
    return [item.line for item in labelled[: last + _BYLINE_REACH] if item.role is Role.BYLINE]


def _is_called_news(document: Document) -> bool:
    """Whether the page or the feed says that it is an article."""
    kinds = (s.value for s in document.stated if s.field is Field.KIND)
    return _is_item(document) or any("News" in kind or kind.lower() == "article" for kind in kinds)


def _is_item(document: Document) -> bool:
    """Whether it is a feed's item."""
    return any(s.origin.startswith("feed") for s in document.stated)


def _found(line: Line | None) -> Found | None:
    return Found(line.text, line.start, line.end, line.text) if line else None


def _signed(stamps: Sequence[Stamp], bodies: Sequence[Line]) -> Found | None:
    """The publisher's name where it signs the report beside the date: "Norland News Agency, June 9, 2031"."""
    for stamp in stamps:
        line = stamp.line
        name = line.text[: stamp.date.start].strip(" ,–—-|")
        probe = line._replace(text=name, end=line.start + len(name), words=len(name.split()))
        if bodies and name[:1].isupper() and line.start > bodies[-1].start and is_masthead(probe):
            return Found(name, line.start, line.start + len(name), name)
    return None


def _cites(text: str, bodies: Sequence[Line], dateline: Dateline | None) -> Iterator[Cite]:
    """Outlets and agencies in the body; the dateline names a place and whose copy it is, not a source.

    No outlet is cited by the family name of a person whom the body names in full.
    """
    whole = "\n".join(line.text for line in bodies)
    hints = hints_of_mentions(whole)
    for line in bodies:
        if not any(hint in line.text for hint in hints):
            continue
        own = dateline.end - line.start if dateline and dateline.start == line.start else 0
        for start, end, outlet in find_outlets(line.text):
            if start < own or (outlet.kind == "outlet" and is_borne(line.text, start, end, whole)):
                continue
            yield Cite(outlet.name, line.start + start, line.start + end, text[line.start + start : line.start + end])


def _tile(text: str, labelled: Sequence[Labelled], dateline: Dateline | None) -> Iterator[Part]:
    """Parts without gap: what lies between two lines is blank, or furniture where both are of one kind."""
    at = 0
    for (role, kind), run in groupby(labelled, key=_sort_of):
        items = list(run)
        if items[0].line.start > at:
            yield Part(at, items[0].line.start, Role.BLANK)
        if role is Role.FURNITURE:
            yield Part(items[0].line.start, items[-1].line.end, role, kind)
        else:
            yield from _run_of_parts(text, items, dateline)
        at = items[-1].line.end
    if at < len(text):
        yield Part(at, len(text), Role.BLANK)


def _sort_of(item: Labelled) -> tuple[Role, Furniture | None]:
    return item.role, item.kind


def _run_of_parts(text: str, items: Sequence[Labelled], dateline: Dateline | None) -> Iterator[Part]:
    """The parts of lines of one role, blanks between them."""
    at = items[0].line.start
    for item in items:
        if item.line.start > at:
            yield Part(at, item.line.start, Role.BLANK)
        yield from _parts(text, item, dateline)
        at = item.line.end


def _parts(text: str, item: Labelled, dateline: Dateline | None) -> Iterator[Part]:
    start = item.line.start
    if dateline is not None and dateline.start == start and item.role is Role.BODY:
        cut = start + dateline_length(text, dateline)
        yield Part(start, cut, Role.DATELINE)
        start = cut
    if start < item.line.end:
        yield Part(start, item.line.end, item.role)
