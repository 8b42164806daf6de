"""The head of the account: how many reports, how many texts, which period, what was set aside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.lang.telling import tell_period
from variorum.values import Account, LostKind, Statement, Stemma, Verdict, When

from .sigla import assign_sigla
from .wording import LOST, count, in_quotes

_TELLING = (Verdict.DISPUTED, Verdict.DISTORTED, Verdict.UPDATED, Verdict.SCOPE, Verdict.AGREED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What stands above everything else.

    ``reports`` are news only; ``verdicts`` counts points; ``decided`` is what people decided of the grouping.
    """

    title: str
    stories: tuple[str, ...]
    decided: tuple[str, ...]
    reports: int
    independent: int
    rests_on: str
    period: str
    verdicts: tuple[tuple[Verdict, int], ...]
    not_news: tuple[str, ...]


def summarise(account: Account) -> Summary:
    """The summary of *account*; the widest story gives the title. Linear."""
    news = [article for article in account.articles if article.is_news]
    widest = sorted(account.stories, key=lambda story: -len(story.documents))
    held = [point.verdict for point in account.points]
    return Summary(
        title=widest[0].label if widest else "No story",
        stories=tuple(story.label for story in widest),
        decided=tuple(_decided(account)),
        reports=len(news),
        independent=len(account.lineage.origins),
        rests_on=_rests_on(account),
        period=_period(account),
        verdicts=tuple((verdict, held.count(verdict)) for verdict in _TELLING if verdict in held),
        not_news=tuple(article.document for article in account.articles if not article.is_news),
    )


def _decided(account: Account) -> Iterator[str]:
    """What people decided of each story, which it names; reports go by their short names."""
    told = [(story.label, reason.text) for story in account.stories for reason in story.decisions()]
    names = {id: siglum.name for id, siglum in assign_sigla(account).items()} if told else {}
    ids = re.compile("|".join(rf"(?<!\w){re.escape(id)}(?!\w)" for id in sorted(names, key=len, reverse=True)))
    for label, text in told:
        yield f"{in_quotes(label)}: {ids.sub(lambda found: names[found[0]], text)}"


def tell_support(statement: Statement, stemma: Stemma) -> str:
    """How many independent texts stand behind a statement; where they differ, how many speak to it."""
    if statement.verdict in (Verdict.AGREED, Verdict.SINGLE):
        return count(statement.origins, "independent text")
    speaking = stemma.count_origins(frozenset(citation.document for citation in statement.citations))
    return f"{count(speaking, 'independent text')} on it"


def _rests_on(account: Account) -> str:
    """How many agencies and outlets outside the pile the reports lean on; "" when none."""
    kinds = [lost.kind for lost in account.lineage.unseen() if not lost.held]
    plural = {LostKind.AGENCY: "agencies"}
    parts = [
        count(kinds.count(kind), LOST[kind], plural.get(kind))
        for kind in (LostKind.AGENCY, LostKind.OUTLET)
        if kind in kinds
    ]
    return " and ".join(parts)


def _period(account: Account) -> str:
    """From the first to the last day the stories cover, as far as they are dated."""
    days = [day for when in _whens(account) for day in (when.earliest, when.latest) if day]
    return tell_period(days, days)


def _whens(account: Account) -> Iterator[When]:
    bounds = [when for story in account.stories for when in (story.first, story.last) if when]
    if bounds:
        yield from bounds
        return
    for article in account.articles:
        if article.is_news and article.published:
            yield When(article.published.earliest, article.published.latest, article.published.value)
