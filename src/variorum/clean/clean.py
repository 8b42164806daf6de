"""The door's work: every stretch of a document gets its role, and what it says of itself its evidence."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from variorum.lang.medium import is_borne
from variorum.lang.outlets import find_outlets_each
from variorum.lang.view import fold_words
from variorum.values import Article, BlockKind, Cite, Dateline, Document, Field, Found, Furniture, Part, Role

from .attesting import attest_agencies
from .authoring import lacks_author
from .bylining import composed_bylines, dated_bylines, is_place_and_day
from .called import may_sign
from .closings import closing_kinds
from .datelines import dateline_length
from .furnishing import furnishing
from .gleaning import gleaned
from .heading import find_headline, find_masthead, headline_of
from .imprints import issuer_of
from .labelling import Evidence, Labelled, body_lines, body_start, is_whole, label_lines
from .language import find_language
from .lent_years import lend_years
from .lines import Line, is_marked, lines_of_each
from .metadata import rivals_of
from .newsworthy import not_news_reason
from .openings import find_opening
from .particulars import Particulars, particulars_of
from .prefaces import prefaced
from .roles import BLANK, BODY, DATELINE, DECK, FURNITURE, OTHER
from .scoring import Judged, judge_each
from .senders import sender_of
from .signing import LIKELY, joint_byline, signatures_placed, spot_bylines
from .spotting import Scene, set_scene
from .tabling import rows_beside

_KEPT = 0.6
# On a page the metadata speak first, and a byline found beside them must be surer.
_SURE = 0.6

_LONG_TEXT = 40  # lines: more than a person cuts out
_sort_of: Callable[[Labelled], tuple[Role, Furniture | None]] = itemgetter(1, 2)  # its role and its kind
_FEW_LINES = 4  # of a feed's item: its title and a paragraph or three
_TOGETHER = 1 << 18  # characters of documents whose lines are looked at together


def clean_pile(documents: Sequence[Document]) -> tuple[Article, ...]:
    """One article per document, in order; the order of the pile does not matter. Parts tile each text."""
    articles = [article for some in _batches(documents) for article in _cleaned(some)]
    return lend_years(attest_agencies(articles, documents), documents)


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


def _cleaned(documents: Sequence[Document]) -> Iterator[Article]:
    """The articles of documents whose lines are looked at together: many stand in several of them."""
    texts = list(lines_of_each(documents))
    asked = [n for n, lines in enumerate(texts) if not _is_brief(documents[n], lines)]
    found = judge_each([documents[n] for n in asked], [texts[n] for n in asked])
    judged = dict(zip(asked, found, strict=True))
    for n, (document, lines) in enumerate(zip(documents, texts, strict=True)):
        yield _clean(document, lines, judged.get(n))


def _clean(document: Document, lines: tuple[Line, ...], judged: Judged | None) -> Article:
    known = _evidence(document, lines, judged)
    body = body_lines(known)
    start = body_start(known, body)
    opening = find_opening(document, lines, start, lines[body[-1] + 1 :] if body else ())
    own = dict.fromkeys(opening.matter, OTHER) if opening else {}
    own |= closing_kinds(document, lines, known.kinds, opening.name if opening else find_masthead(lines, None))
    if own:
        known, body = _without(own, known, body)
    body = tuple(sorted({*body, *gleaned(lines, known.kinds, known.scores, body)}))
    seen = judged is not None and (not known.marked or lacks_author(document))
    scene = set_scene(lines, _believed(known.scores, body), judged.looked) if judged and seen else None
    head = opening.title if opening else _head(document, known, start, scene)
    spotted = spot_bylines(scene, lines.index(head), _SURE if known.marked else LIKELY) if head and scene else ()
    if not known.marked:
        spotted = spotted or (joint_byline(scene, lines.index(head)) if head and scene else ())
        spotted = tuple(s for s in spotted if known.kinds[s.number] is None and may_sign(lines[s.number], head))
        spotted = tuple(s for s in spotted if not is_place_and_day(lines[s.number], s.names))
        spotted = spotted or composed_bylines(lines, head, body)
        known = replace(known, signed=frozenset(s.number for s in spotted))
    elif lacks_author(document):
        spotted = spotted or dated_bylines(lines, head, body)
    placed = signatures_placed(lines, spotted)
    labelled = prefaced(tuple(label_lines(known, body, head)))
    return _article(document, labelled, head, particulars_of(document, labelled, head, placed, opening))


def _evidence(document: Document, lines: tuple[Line, ...], judged: Judged | None) -> Evidence:
    """What is known of the lines before any has a role."""
    return Evidence(
        lines=lines,
        kinds=furnishing(lines),
        scores=judged.scores if judged else (1.0,) * len(lines),
        described=frozenset(fold_words(s.value).rstrip(".") for s in document.stated if s.field is Field.DESCRIPTION),
        marked=is_marked(lines),
        whole=is_whole(lines, cut_out=_is_item(document)),
        ranks={
            b.start: b.kind for b in document.blocks if not b.path and b.kind in (BlockKind.HEADING, BlockKind.ITEM)
        },
    )


def _head(document: Document, known: Evidence, start: int | None, scene: Scene | None) -> Line | None:
    """The headline among the lines that are no furniture, nor the name of who issues a notice."""
    issuer = issuer_of(known.lines)
    told = rows_beside(known.lines)
    sender = (sender_of(document) or "").casefold()  # a letter's own name is no title of it
    free = [
        line
        for n, (line, kind) in enumerate(zip(known.lines, known.kinds, strict=True))
        if kind is None and line is not issuer and n not in told and line.text.casefold() != sender
    ]
    begin = len(document.text) if start is None else start
    return find_headline(
        document, free, begin, scene if (known.whole or len(known.lines) > _LONG_TEXT) and not known.marked else None
    )


def _without(own: Mapping[int, Furniture], known: Evidence, body: Sequence[int]) -> tuple[Evidence, tuple[int, ...]]:
    """What is known of the lines, and the body, the outlet's *own* lines told from the report."""
    kinds = (kind or own.get(n) for n, kind in enumerate(known.kinds))
    return replace(known, kinds=tuple(kinds)), tuple(n for n in body if n not in own)


def _is_brief(document: Document, lines: Sequence[Line]) -> bool:
    """Whether it is a feed's item of a few lines: all of them are the report, as the feed says."""
    return len(lines) <= _FEW_LINES and _is_item(document)


def _believed(scores: Sequence[float], body: Sequence[int]) -> list[float]:
    """The scores, those of lines kept as body not below what a line of a whole page is kept for."""
    kept = frozenset(body)
    return [max(score, _KEPT) if n in kept else score for n, score in enumerate(scores)]


def _article(document: Document, labelled: Sequence[Labelled], head: Line | None, said: Particulars) -> Article:
    lines = [item.line for item in labelled]
    bodies = said.bodies
    deck = next((i.line for i in labelled if i.role is DECK), None)
    reason = not_news_reason(lines, bodies or [deck] if deck else bodies, called_news=_is_called_news(document))
    return Article(
        document=document.id,
        language=find_language(document, " ".join(line.text for line in bodies)),
        is_news=reason is None,
        not_news_reason=reason,
        parts=tuple(_tile(document.text, labelled, said.dateline)),
        headline=headline_of(document, lines, head),
        deck=_found(deck, document.text),
        byline=said.byline,
        outlet=said.outlet,
        dateline=said.dateline,
        agency=said.agency,
        published=said.published[0] if said.published else None,
        published_rivals=rivals_of(said.published, said.dateline),
        credits=said.credits,
        cites=tuple(_cites(document.text, bodies, said.dateline)),
    )


def _is_called_news(document: Document) -> bool:
    """Whether the page or the feed says that it is an article."""
    kinds = (s.value for s in document.stated if s.field is Field.KIND)
    return _is_item(document) or any("News" in kind or kind.lower() == "article" for kind in kinds)


def _is_item(document: Document) -> bool:
    """Whether it is a feed's item."""
    return any(s.origin.startswith("feed") for s in document.stated)


def _found(line: Line | None, text: str) -> Found | None:
    return Found(line.text, line.start, line.end, text[line.start : line.end]) if line else None


def _cites(text: str, bodies: Sequence[Line], dateline: Dateline | None) -> Iterator[Cite]:
    """Outlets and agencies in the body; the dateline names a place and whose copy it is, not a source.

    No outlet is cited by the family name of a person whom the body names in full.
    """
    whole = "\n".join(line.text for line in bodies)
    lines = [line for line in bodies if line.may.mentions]
    for line, found in zip(lines, find_outlets_each([line.text for line in lines]), strict=True):
        own = dateline.end - line.start if dateline and dateline.start == line.start else 0
        for start, end, outlet in found:
            if start < own or (outlet.kind == "outlet" and is_borne(line.text, start, end, whole)):
                continue
            yield Cite(outlet.name, line.start + start, line.start + end, text[line.start + start : line.start + end])


def _tile(text: str, labelled: Sequence[Labelled], dateline: Dateline | None) -> Iterator[Part]:
    """Parts without gap: what lies between two lines is blank, or furniture where both are of one kind."""
    at = 0
    for (role, kind), run in groupby(labelled, key=_sort_of):
        items = list(run)
        if items[0].line.start > at:
            yield Part(at, items[0].line.start, BLANK)
        if role is FURNITURE:
            yield Part(items[0].line.start, items[-1].line.end, role, kind)
        else:
            yield from _run_of_parts(text, items, dateline)
        at = items[-1].line.end
    if at < len(text):
        yield Part(at, len(text), BLANK)


def _run_of_parts(text: str, items: Sequence[Labelled], dateline: Dateline | None) -> Iterator[Part]:
    """The parts of lines of one role, blanks between them."""
    at = items[0].line.start
    for item in items:
        if item.line.start > at:
            yield Part(at, item.line.start, BLANK)
        yield from _parts(text, item, dateline)
        at = item.line.end


def _parts(text: str, item: Labelled, dateline: Dateline | None) -> Iterator[Part]:
    start = item.line.start
    if dateline is not None and dateline.start == start and item.role is BODY:
        cut = start + dateline_length(text, dateline)
        yield Part(start, cut, DATELINE)
        start = cut
    if start < item.line.end:
        yield Part(start, item.line.end, item.role)
