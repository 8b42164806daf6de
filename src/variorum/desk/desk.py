"""The order of work: the only place that knows which room comes after which."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from variorum import __version__
from variorum.clean import clean_pile
from variorum.collate import collate_claims
from variorum.engines import Annotator, Embedder, Region
from variorum.extract import extract_claims, settle_names, settle_times
from variorum.group import group_stories
from variorum.read import read_payload
from variorum.tell import tell_account, verify_account
from variorum.trace import trace_lineage
from variorum.values import (
    Account,
    Article,
    BrokenAccount,
    Document,
    Extraction,
    Generator,
    Payload,
    Refusal,
    Rejected,
    Role,
    Stemma,
    Story,
    Storyline,
)

_READABLE = frozenset({Role.HEADLINE, Role.DECK, Role.SUBHEAD, Role.BODY})

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Engines:
    """The models the desk may ask; each loads itself when first needed."""

    annotator: Annotator
    embedder: Embedder

    def names(self) -> dict[str, str]:
        """Role → name and version of the engine."""
        return {"annotator": self.annotator.name, "embedder": self.embedder.name}


@dataclass(frozen=True, slots=True)
class Pile:
    """What was read: documents in the order of their ids, and what was rejected."""

    documents: tuple[Document, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    arrivals: tuple[str, ...] = field(default=())


def read_pile(inputs: Iterable[Payload | Rejected]) -> Pile:
    """Read every payload; ids are unique, a second document of one id is rejected."""
    documents: dict[str, Document] = {}
    rejected: list[Rejected] = []
    for given in inputs:
        for item in (given,) if isinstance(given, Rejected) else read_payload(given):
            if isinstance(item, Rejected):
                rejected.append(item)
            elif item.id not in documents:
                documents[item.id] = item
            elif documents[item.id].sha256 != item.sha256 or documents[item.id].text != item.text:
                rejected.append(_duplicate(item, documents))
    ordered = tuple(documents[key] for key in sorted(documents))
    return Pile(ordered, tuple(sorted(rejected, key=lambda r: (r.uri, r.reason, r.detail))), tuple(documents))


def _duplicate(item: Document, documents: dict[str, Document]) -> Rejected:
    first = documents[item.id]
    return Rejected(item.uri, Refusal.DUPLICATE_ID, f"the id {item.id!r} is already taken by {first.uri}")


def regions_of(article: Article, document: Document) -> tuple[Region, ...]:
    """The lines of the article's readable parts, one region a paragraph."""
    regions: list[Region] = []
    for part in article.parts:
        if part.role not in _READABLE:
            continue
        at = part.start
        for line in document.text[part.start : part.end].split("\n"):
            if line.strip():
                regions.append((at, at + len(line), part.role))
            at += len(line) + 1
    return tuple(regions)


@dataclass(frozen=True, slots=True)
class Workup:
    """A pile as far as it was worked on; later fields are empty until their stage has run."""

    pile: Pile
    articles: tuple[Article, ...]
    extractions: tuple[Extraction, ...]


def _silent(_: str) -> None:
    """No progress is shown."""


def clean_stage(pile: Pile, progress: Progress = _silent) -> tuple[Article, ...]:
    """One article per document, in order."""
    progress(f"cleaning {len(pile.documents)} documents")
    return clean_pile(pile.documents)


def extract_stage(pile: Pile, engines: Engines, progress: Progress = _silent) -> Workup:
    """Articles, and what each says; names and times are settled over the whole pile."""
    articles = clean_stage(pile, progress)
    progress("reading sentences")
    jobs = [
        (document.id, document.text, regions_of(article, document) if article.is_news else ())
        for document, article in zip(pile.documents, articles, strict=True)
    ]
    annotations = engines.annotator.annotate(jobs)
    progress("finding claims, figures and times")
    extractions = tuple(
        extract_claims(document, article, annotation)
        for document, article, annotation in zip(pile.documents, articles, annotations, strict=True)
    )
    extractions = settle_times(settle_names(extractions, articles), articles)
    return Workup(pile, articles, extractions)


def trace_stage(work: Workup, engines: Engines, progress: Progress = _silent) -> Stemma:
    """The family tree of the pile's news."""
    progress("tracing who took it from whom")
    return trace_lineage(work.pile.documents, work.articles, work.extractions, engines.embedder.embed)


def group_stage(
    work: Workup, stemma: Stemma, engines: Engines, progress: Progress = _silent
) -> tuple[tuple[Story, ...], tuple[Storyline, ...]]:
    """The stories of the pile and the lines that join them."""
    progress("grouping stories")
    return group_stories(work.pile.documents, work.articles, work.extractions, stemma, engines.embedder.embed)


def tell_pile(pile: Pile, engines: Engines, progress: Progress = _silent) -> Account:
    """The whole account of a pile. Raises ``BrokenAccount`` when it fails its own check."""
    work = extract_stage(pile, engines, progress)
    stemma = trace_stage(work, engines, progress)
    stories, storylines = group_stage(work, stemma, engines, progress)
    progress("setting the reports side by side")
    apparatus = collate_claims(pile.documents, work.articles, work.extractions, stemma, stories, storylines)
    account = tell_account(
        Generator(__version__, engines.names()),
        pile.documents,
        pile.rejected,
        work.articles,
        work.extractions,
        stemma,
        stories,
        storylines,
        apparatus,
    )
    faults: Sequence[object] = verify_account(account)
    if faults:
        raise BrokenAccount(verify_account(account))
    return account
