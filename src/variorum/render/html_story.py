"""The story on the page: the brief, positions, timeline, quotes, and what only one report tells."""

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.values import Account, Passage, Point, Statement, Variant, Verdict

from .html_chips import Chip, Register
from .sigla import Siglum
from .summary import tell_support
from .wording import UNDATED, VERDICTS, tell_published, tell_when


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A statement of the brief with its verdict, what stands behind it, and why."""

    text: str
    verdict: Verdict
    support: str
    reason: str
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """A party's position with its condition, who carries it and who is silent."""

    party: str
    stance: str
    text: str
    condition: str
    chips: tuple[Chip, ...]
    silent: tuple[Siglum, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the timeline: an event, or (``siglum`` given) the day a report appeared."""

    when: str
    order: tuple[str, str]
    text: str
    chips: tuple[Chip, ...]
    siglum: Siglum | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """One report's wording; ``speaker`` where it gives the words to somebody else."""

    text: str
    chip: Chip
    language: str | None
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation with its speaker, the voices it came through, and its wordings."""

    speaker: str
    via: tuple[str, ...]
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Only:
    """What one report alone tells."""

    siglum: Siglum
    wordings: tuple[Wording, ...]


def show_brief(register: Register) -> tuple[Told, ...]:
    """The statements in order of weight."""
    return tuple(_told(register, statement) for statement in register.account.statements)


def _told(register: Register, statement: Statement) -> Told:
    return Told(
        text=statement.text,
        verdict=statement.verdict,
        support=tell_support(statement, register.account.lineage),
        reason=_reason(statement, register.account),
        chips=register.chips(statement.citations),
    )


def _reason(statement: Statement, account: Account) -> str:
    """The first ground of the point the statement tells; what the verdict means where there is none."""
    cited = frozenset(statement.citations)
    for point in account.points:
        if point.verdict is statement.verdict and point.reasons and _tells(point, cited):
            return point.reasons[0].text
    return VERDICTS[statement.verdict]


def _tells(point: Point, cited: frozenset[Passage]) -> bool:
    return any(citation in cited for reading in point.readings for citation in reading.citations)


def show_positions(register: Register) -> tuple[Stand, ...]:
    """The positions in the order of the account."""
    return tuple(
        Stand(
            party=position.party,
            stance=position.stance,
            text=position.text,
            condition=position.condition or "",
            chips=register.chips(position.citations),
            silent=register.sigla_of(position.silent),
        )
        for position in register.account.positions
    )


def show_timeline(register: Register) -> tuple[Entry, ...]:
    """Events, and between them the days on which reports appeared; of one day, events first."""
    entries = [*_events(register), *(_appearances(register) if register.account.timeline else ())]
    return tuple(sorted(entries, key=lambda entry: (entry.order, entry.siglum is not None)))


def _events(register: Register) -> Iterator[Entry]:
    for happening in register.account.timeline:
        when = happening.when
        order = (when.earliest or when.latest or "~", when.latest or "~")
        yield Entry(tell_when(when) or UNDATED, order, happening.text, register.chips(happening.citations))


def _appearances(register: Register) -> Iterator[Entry]:
    for article in register.account.articles:
        day = article.published
        if article.is_news and day and (day.earliest or day.latest):
            order = (day.earliest or day.latest or "", day.latest or "~")
            yield Entry(tell_published(day), order, "", (), register.sigla[article.document])


def show_quotes(register: Register) -> tuple[Said, ...]:
    """Every quotation once, with all wordings."""
    return tuple(
        Said(quote.speaker or "", quote.via, tuple(_wording(register, variant) for variant in quote.variants))
        for quote in register.account.quotes
    )


def _wording(register: Register, cited: Passage | Variant) -> Wording:
    speaker = cited.speaker or "" if isinstance(cited, Variant) else ""
    return Wording(cited.text, register.chip(cited), register.language_of(cited.document), speaker)


def show_novelties(register: Register) -> tuple[Only, ...]:
    """What is in one report alone, report by report."""
    return tuple(
        Only(register.sigla[novelty.document], tuple(_wording(register, passage) for passage in novelty.citations))
        for novelty in register.account.novelties
    )
