"""The order of work: the only place that knows which room comes after which.

Each stage opens its room when it begins: who only cleans a pile waits for no other.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from variorum import __version__
from variorum.engines import Annotator, Embedder, Region
from variorum.values import (
    Account,
    Article,
    BrokenAccount,
    ContradictoryDecisions,
    Decision,
    Document,
    Filing,
    Generator,
    Payload,
    Rejected,
    Role,
)

from .reading import read_pile

_READABLE = frozenset({Role.HEADLINE, Role.DECK, Role.SUBHEAD, Role.BODY})

# The annotator is English; a text too short to tell its language is tried.
_LANGUAGES = frozenset({"en", None})

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Desk:
    """The models the desk may ask, and where it says what it is doing."""

    annotator: Annotator
    embedder: Embedder
    progress: Progress = lambda _: None

    def engine_names(self) -> dict[str, str]:
        """Role → name and version of the engine."""
        return {"annotator": self.annotator.name, "embedder": self.embedder.name}


def clean_filing(filing: Filing, desk: Desk) -> Filing:
    """With one article per document."""
    from variorum.clean import clean_pile

    desk.progress(f"cleaning {len(filing.documents)} documents")
    return replace(filing, articles=clean_pile(filing.documents))


def extract_filing(filing: Filing, desk: Desk) -> Filing:
    """With what each article says; names and times are settled over the whole pile."""
    from variorum.extract import extract_claims, settle_names, settle_times
    from variorum.lang.pile_media import find_media

    pairs = list(zip(filing.documents, filing.articles, strict=True))
    desk.progress("reading sentences")
    annotations = desk.annotator.annotate(
        [(document.id, document.text, regions_of(document, article)) for document, article in pairs]
    )
    desk.progress("finding claims, figures and times")
    media = find_media(filing.articles, {document.id: document.text for document in filing.documents})
    extractions = tuple(
        extract_claims(document, article, annotation, media)
        for (document, article), annotation in zip(pairs, annotations, strict=True)
    )
    settled = settle_times(settle_names(extractions, filing.articles), filing.articles)
    return replace(filing, extractions=settled)


def trace_filing(filing: Filing, desk: Desk) -> Filing:
    """With the family tree of its news."""
    from variorum.trace import trace_lineage

    desk.progress("tracing who took it from whom")
    return replace(filing, stemma=trace_lineage(filing, desk.embedder.embed))


def group_filing(filing: Filing, desk: Desk) -> Filing:
    """With its stories and the lines that join them. Raises ``ContradictoryDecisions`` when people ruled both ways."""
    from variorum.group import find_contradictions, group_stories, unknown_reports

    for decision, name in unknown_reports(filing):
        desk.progress(f"no report here is called {name}, of which was decided: {decision.told()}")
    if found := find_contradictions(filing):
        raise ContradictoryDecisions(found)
    desk.progress("grouping stories")
    stories, storylines = group_stories(filing, desk.embedder.embed)
    return replace(filing, stories=stories, storylines=storylines)


def tell_filing(filing: Filing, desk: Desk) -> Account:
    """The account. Raises ``BrokenAccount`` when it fails its own verification.

    A statement of the brief that its citations do not bear out is left out, and said to be: the rest holds without it.
    """
    from variorum.collate import collate_claims
    from variorum.tell import strike_out, tell_account, verify_account

    desk.progress("setting the reports side by side")
    account = tell_account(filing, collate_claims(filing), Generator(__version__, desk.engine_names()))
    faults = verify_account(account)
    if faults:
        desk.progress(f"leaving out what fails verification: {'; '.join(f'{f.where}: {f.what}' for f in faults)}")
        account = strike_out(account, faults)
        faults = verify_account(account)
    if faults:
        raise BrokenAccount(faults)
    return account


def report_pile(inputs: Iterable[Payload | Rejected], desk: Desk, decisions: Sequence[Decision] = ()) -> Account:
    """A pile in, the account out: every stage in order; *decisions* bind its grouping."""
    filing = replace(read_pile(inputs), decisions=tuple(decisions))
    for stage in (clean_filing, extract_filing, trace_filing, group_filing):
        filing = stage(filing, desk)
    return tell_filing(filing, desk)


def regions_of(document: Document, article: Article) -> tuple[Region, ...]:
    """The paragraphs of a news article's readable parts, one region each; () in a language no engine reads."""
    from variorum.lang.columns import flow

    regions: list[Region] = []
    read = article.is_news and article.language in _LANGUAGES
    text = document.text if any(block.path for block in document.blocks) else flow(document.text)
    for part in article.parts if read else ():
        at = part.start
        for line in text[part.start : part.end].split("\n") if part.role in _READABLE else ():
            if line.strip():
                regions.append((at, at + len(line), part.role))
            at += len(line) + 1
    return tuple(regions)
