"""The story on the page: the brief, timeline, quotes, and what only one report tells."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.lang.telling import tell_when
from variorum.values import Account, Cause, Ground, Passage, Point, Quote, Statement, Variant, Verdict

from .html_chips import Chip, Register
from .html_ink import Inked, find_new_words, spread_ink
from .sigla import Siglum
from .summary import tell_support
from .wording import UNDATED, VERDICTS, tell_published, tell_voice

_GROUNDS = {
    Verdict.DISTORTED: (Cause.COPY_DRIFT, Cause.CORRECTION),
    Verdict.UPDATED: (Cause.LATER_COUNT, Cause.CORRECTION),
    Verdict.DISPUTED: (Cause.DIFFERENT_ASSERTER, Cause.UNEXPLAINED),
    Verdict.SCOPE: (Cause.DIFFERENT_SCOPE, Cause.PARTS_ADD_UP),
}

_QUOTE_MARKS = "\"“”„«»‘’' ,."


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A statement of the brief with its verdict, what stands behind it, and why."""

    text: str
    verdict: Verdict
    support: str
    reason: str
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, as it is told."""

    text: str
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A time with what happened then, and the reports that appeared then."""

    when: str
    events: tuple[Event, ...]
    appeared: tuple[Siglum, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording and the reports that have it; ``speaker`` where they give it to somebody else."""

    inked: tuple[Inked, ...]
    chips: tuple[Chip, ...]
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
    dated: str
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
    """The ground of the verdict of the point the statement tells, or on whose word all is; else what it means."""
    if statement.sole_voice:
        return tell_voice(statement.sole_voice)
    cited = frozenset(statement.citations)
    for point in account.points:
        if point.verdict is statement.verdict and point.reasons and _tells(point, cited):
            return ground_of(point).text
    return VERDICTS[statement.verdict]


def ground_of(point: Point) -> Ground:
    """The first ground that is one for the point's verdict, else its first: of a distorted figure what copying did."""
    fitting = (ground for ground in point.reasons if ground.kind in _GROUNDS.get(point.verdict, ()))
    return next(fitting, point.reasons[0])


def _tells(point: Point, cited: frozenset[Passage]) -> bool:
    return any(citation in cited for reading in point.readings for citation in reading.citations)


def show_timeline(register: Register) -> tuple[Entry, ...]:
    """Times in order, each with its events and the reports that appeared; empty without any event."""
    if not register.account.timeline:
        return ()
    events: dict[tuple[str, str, str], list[Event]] = defaultdict(list)
    reports: dict[tuple[str, str, str], list[Siglum]] = defaultdict(list)
    for happening in register.account.timeline:
        when = happening.when
        key = (when.earliest or when.latest or "~", when.latest or "~", tell_when(when) or UNDATED)
        events[key].append(Event(happening.text, register.chips(happening.citations)))
    for key, siglum in _appearances(register):
        reports[key].append(siglum)
    ordered = sorted({*events, *reports})
    return tuple(Entry(key[2], tuple(events.get(key, ())), tuple(reports.get(key, ()))) for key in ordered)


def _appearances(register: Register) -> Iterator[tuple[tuple[str, str, str], Siglum]]:
    """Each dated report with the day it appeared."""
    for article in register.account.articles:
        day = article.published
        if article.is_news and day and (day.earliest or day.latest):
            key = ((day.earliest or day.latest or "")[:10], (day.latest or "~")[:10])
            told = tell_published(day)
            # Reports of one day stand together, whatever their hour.
            yield (*key, told.split(",")[0] if key[0] == key[1] else told), register.sigla[article.document]


def show_quotes(register: Register) -> tuple[Said, ...]:
    """Every quotation once, with all wordings; equal ones together."""
    return tuple(_said(register, quote) for quote in register.account.quotes)


def _said(register: Register, quote: Quote) -> Said:
    alike: dict[tuple[str, str], list[Variant]] = defaultdict(list)
    for variant in quote.variants:
        bare = " ".join(variant.text.split()).strip(_QUOTE_MARKS).casefold()
        alike[bare, variant.speaker or ""].append(variant)
    first = quote.variants[0]
    wordings = tuple(
        _wording(register, group, None if first in group else first.text, speaker)
        for (_, speaker), group in alike.items()
    )
    return Said(quote.speaker or "", quote.via, wordings)


def _wording(
    register: Register, group: Sequence[Passage | Variant], canonical: str | None = None, speaker: str = ""
) -> Wording:
    text = group[0].text
    reworded = find_new_words(text, canonical) if canonical is not None else []
    return Wording(
        spread_ink(text, (), reworded), register.chips(group), register.language_of(group[0].document), speaker
    )


def show_novelties(register: Register) -> tuple[Only, ...]:
    """What is in one report alone, report by report in the order of their days."""
    dates = _days(register.account)
    held = sorted(register.account.novelties, key=lambda novelty: dates.get(novelty.document, ("~", ""))[0])
    return tuple(
        Only(register.sigla[n.document], dates.get(n.document, ("", ""))[1], _own(register, n.citations)) for n in held
    )


def _own(register: Register, citations: Iterable[Passage]) -> tuple[Wording, ...]:
    return tuple(_wording(register, (passage,)) for passage in citations)


def _days(account: Account) -> Mapping[str, tuple[str, str]]:
    """Document → its day to order by, and in words."""
    return {
        article.document: (
            article.published.earliest or article.published.latest or "~",
            tell_published(article.published),
        )
        for article in account.articles
        if article.published
    }
