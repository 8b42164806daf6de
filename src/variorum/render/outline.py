"""The account as readable blocks: every statement with the places it rests on."""

from collections.abc import Iterable, Iterator, Mapping

from variorum.lang.telling import join_names, tell_when
from variorum.values import (
    Account,
    Article,
    Drift,
    Exhibit,
    Passage,
    Point,
    PointKind,
    Position,
    Quote,
    Reading,
    Role,
    Statement,
    Stemma,
    Variant,
    Verdict,
)

from .blocks import Block, Gap, Heading, Item, Paragraph, Title, table
from .sigla import Siglum, assign_sigla, name_of
from .summary import Summary, summarise, tell_support
from .wording import (
    BASES,
    CAUSES,
    CHANGES,
    LOST,
    MANNERS,
    NO_ONE,
    REFUSALS,
    UNDATED,
    UNFOLLOWED,
    UNHELD,
    VERDICTS,
    count,
    in_quotes,
    tell_published,
    tell_voice,
)

_COLUMNS = (14, 17, 24, 5, 22)
_HEADS = ("as of", "according to", "words used", "texts", "report")

Sigla = Mapping[str, Siglum]


def outline(account: Account) -> tuple[Block, ...]:
    """The blocks of *account*, section by section. Equal accounts give equal blocks. Linear.

    Citations read ``[report:start-end]`` with the report's short name; the list of sources
    at the end gives the id behind each name.
    """
    sigla = assign_sigla(account)
    sections = (
        _head(summarise(account), account),
        _brief(account.statements, account.lineage, sigla),
        _lineage(account, sigla),
        _points(account, sigla, "figures", quantities=True),
        _points(account, sigla, "other points", quantities=False),
        _drift(account.drift, sigla),
        _positions(account.positions, sigla),
        _timeline(account, sigla),
        _quotes(account.quotes, sigla),
        _novelties(account, sigla),
        _unstated(account),
        _sources(account, sigla),
        _foot(account),
    )
    return tuple(block for section in sections for block in section)


def _cite(citations: Iterable[Passage | Variant], sigla: Sigla) -> str:
    places = dict.fromkeys(f"[{name_of(sigla, c.document)}:{c.start}-{c.end}]" for c in citations)
    return " ".join(places)


def _names(documents: Iterable[str], sigla: Sigla) -> str:
    return join_names(name_of(sigla, document) for document in documents)


def _head(summary: Summary, account: Account) -> Iterator[Block]:
    yield Title(summary.title)
    period = f" · {summary.period}" if summary.period else ""
    texts = count(summary.independent, "independent text")
    yield Paragraph(f"{count(summary.reports, 'report')}, {texts}{period}")
    if summary.rests_on:
        yield Paragraph(f"resting on {summary.rests_on} outside this collection")
    if summary.verdicts:
        yield Paragraph("points: " + ", ".join(f"{number} {verdict}" for verdict, number in summary.verdicts))
    for story in summary.stories[1:]:
        yield Item(f"also: {story}")
    for decision in summary.decided:
        yield Item(f"decided: {decision}")
    for rejected in account.rejected:
        yield Item(f"not read: {rejected.uri}: {REFUSALS[rejected.reason]}: {rejected.detail}")


def _brief(statements: Iterable[Statement], stemma: Stemma, sigla: Sigla) -> Iterator[Block]:
    yield Heading("the account")
    for number, statement in enumerate(statements, 1):
        if number > 1:
            yield Gap()
        yield Paragraph(f"{number}. {statement.text}", 0, 3)
        texts = tell_support(statement, stemma)
        texts += f", {tell_voice(statement.sole_voice)}" if statement.sole_voice else ""
        yield Paragraph(f"{statement.verdict} · {texts} · {_cite(statement.citations, sigla)}", 3)


def _lineage(account: Account, sigla: Sigla) -> Iterator[Block]:
    yield Heading("who copied whom")
    if not account.lineage.descents:
        yield Paragraph("No report is seen to descend from another one here.")
    for descent in account.lineage.descents:
        child, parent = name_of(sigla, descent.child), name_of(sigla, descent.parent)
        yield Item(f"{child} ← {parent}: {MANNERS[descent.manner]} (confidence {descent.confidence:.0%})")
        for reason in descent.reasons:
            yield Paragraph(f"{reason.text} {_cite(reason.passages, sigla)}", 4, 2)
    for lost in account.lineage.unseen():
        yield Item(f"{lost.name} ({LOST[lost.kind]}, {UNFOLLOWED if lost.held else UNHELD})")
        for reach in lost.reached_by:
            place = f"[{name_of(sigla, reach.document)}:{reach.start}-{reach.end}]"
            yield Paragraph(f"{reach.relation}: {in_quotes(reach.text)} {place}", 4, 2)


def _points(account: Account, sigla: Sigla, title: str, *, quantities: bool) -> Iterator[Block]:
    points = [point for point in account.points if (point.kind is PointKind.QUANTITY) is quantities]
    if not points:
        return
    yield Heading(title)
    told_once = [point for point in points if point.verdict is Verdict.SINGLE]
    for point in points:
        if point not in told_once:
            yield from _point(point, sigla)
    for point in told_once:
        yield from _told_once(point, sigla)


def _point(point: Point, sigla: Sigla) -> Iterator[Block]:
    voice = point.sole_voice if point.verdict is Verdict.AGREED else None
    said = f"{VERDICTS[point.verdict]}{f', {tell_voice(voice)}' if voice else ''}"
    yield Paragraph(f"{point.question} — {point.verdict}: {said}")
    rows = [_HEADS, *(_row(reading, point.current, sigla) for reading in point.readings)]
    yield table(rows, _COLUMNS)
    for ground in point.reasons:
        yield Paragraph(f"{CAUSES[ground.kind]}: {ground.text}", 2, 2)
    yield Gap()


def _row(reading: Reading, current: str | None, sigla: Sigla) -> tuple[str, ...]:
    mark = " (current)" if reading.id == current else ""
    return (
        tell_when(reading.as_of) or UNDATED,
        join_names(reading.asserted_by) or NO_ONE,
        reading.label + mark,
        str(reading.origins),
        _cite(reading.citations, sigla),
    )


def _told_once(point: Point, sigla: Sigla) -> Iterator[Block]:
    asked = point.question if point.question.endswith("?") else f"{point.question}:"
    for reading in point.readings:
        who = join_names(reading.asserted_by) or NO_ONE
        words, places = in_quotes(reading.label), _cite(reading.citations, sigla)
        yield Item(f"{asked} {who}: {words} (single) {places}")


def _drift(changes: Iterable[Drift], sigla: Sigla) -> Iterator[Block]:
    shown = list(changes)
    if not shown:
        return
    yield Heading("what the copying changed")
    for change in shown:
        yield Item(f"{CHANGES[change.kind]}: {change.text}")
        for side, passage in (("source", change.parent), ("copy", change.child)):
            if passage:
                yield Paragraph(f"{side}: {in_quotes(passage.text)} {_cite((passage,), sigla)}", 4, 2)


def _positions(positions: Iterable[Position], sigla: Sigla) -> Iterator[Block]:
    shown = list(positions)
    if not shown:
        return
    yield Heading("positions")
    for position in shown:
        condition = f" — on condition: {position.condition}" if position.condition else ""
        yield Item(f"{position.party} {position.stance}: {position.text}{condition}")
        yield Paragraph(f"{_cite(position.citations, sigla)}", 4, 2)
        if position.silent:
            yield Paragraph(f"silent on this: {_names(position.silent, sigla)}", 4, 2)


def _timeline(account: Account, sigla: Sigla) -> Iterator[Block]:
    if not account.timeline:
        return
    yield Heading("timeline")
    for happening in account.timeline:
        when = tell_when(happening.when) or UNDATED
        yield Item(f"{when}: {happening.text} {_cite(happening.citations, sigla)}")


def _quotes(quotes: Iterable[Quote], sigla: Sigla) -> Iterator[Block]:
    shown = list(quotes)
    if not shown:
        return
    yield Heading("quotes")
    for quote in shown:
        via = f", via {join_names(quote.via)}" if quote.via else ""
        yield Item(f"{quote.speaker or NO_ONE}{via}")
        for variant in quote.variants:
            other = f" (here given to {variant.speaker})" if variant.speaker else ""
            yield Paragraph(f"{variant.text}{other} {_cite((variant,), sigla)}", 4, 2)


def _novelties(account: Account, sigla: Sigla) -> Iterator[Block]:
    if not account.novelties:
        return
    yield Heading("only in this report")
    for novelty in account.novelties:
        yield Item(name_of(sigla, novelty.document))
        for passage in novelty.citations:
            yield Paragraph(f"{in_quotes(passage.text)} {_cite((passage,), sigla)}", 4, 2)


def _unstated(account: Account) -> Iterator[Block]:
    if not account.unstated:
        return
    yield Heading("what no report says")
    for line in account.unstated:
        yield Item(line)


def _sources(account: Account, sigla: Sigla) -> Iterator[Block]:
    articles = {article.document: article for article in account.articles}
    yield Heading("sources")
    for document in account.documents:
        siglum = sigla[document.id]
        yield Item(f"{siglum.name}{' (copy)' if siglum.is_copy else ''}: {document.id}")
        for line in _describe(document, articles.get(document.id)):
            yield Paragraph(line, 4, 2)


def _describe(document: Exhibit, article: Article | None) -> Iterator[str]:
    if article is None:
        return
    if article.headline:
        yield in_quotes(article.headline.value)
    facts = [
        f"outlet {article.outlet.value}" if article.outlet else "outlet unknown",
        f"agency {article.agency.value}" if article.agency else "",
        f"by {join_names(found.value for found in article.byline)}" if article.byline else "",
        _dated(article),
    ]
    yield " · ".join(fact for fact in facts if fact)
    if not article.is_news:
        yield f"set aside as no news: {article.not_news_reason or 'no reason given'}"
    furniture = sum(part.end - part.start for part in article.parts if part.role is Role.FURNITURE)
    yield f"{document.chars:,} characters, {furniture:,} of them page furniture, set aside · {document.uri}"


def _dated(article: Article) -> str:
    if article.published is None:
        return UNDATED
    rivals = join_names(tell_published(rival) for rival in article.published_rivals)
    own = f"published {tell_published(article.published)} ({BASES[article.published.basis]})"
    return f"{own}, but also dated {rivals}" if rivals else own


def _foot(account: Account) -> Iterator[Block]:
    engines = ", ".join(f"{role} {name}" for role, name in sorted(account.generator.engines.items()))
    yield Gap()
    yield Paragraph(f"variorum {account.generator.version} · {engines}")
    yield Paragraph("It says who reports what, and where. It does not say what is so.")
