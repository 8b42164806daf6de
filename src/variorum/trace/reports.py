"""A report as lineage sees it: told sentences, words with their places, facts. Worked out when first asked for."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from variorum.lang.columns import flow
from variorum.lang.sentences import split_sentences
from variorum.lang.view import fold
from variorum.values import Article, BlockKind, CreditKind, Document, Passage, Role, cite

from .facts import Facts, read_facts
from .publishers import same_name

_TOLD = frozenset({Role.DECK, Role.BODY, Role.SUBHEAD})
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_QUOTED = re.compile(r'"[^"]{1,2000}"')
_RIGHTS = re.compile(
    r"^\W{0,3}(?:©|\([cC]\)|(?i:copyright)\b)(?: ?(?:©|\([cC]\)))?(?: ?\d{4}(?:[-–]\d{2,4})?)?(?: by)?,? "
    r"(?!(?i:all rights))(?P<owner>[A-Z][\w&'’-]+(?: [A-Z][\w&'’-]+){0,4})",
    re.MULTILINE,
)
SEED = 5  # words of a run from which two texts are compared
_QUOTED_RUN = 4  # words by which a quotation is known again
_SHORT_WORD = 4  # letters of words that any two quotations may have in common
_STOPS = frozenset(".!?\"'”’»…")
_SHORTEST = 20  # characters of a sentence that can be matched


class Reading(NamedTuple):
    """What takes long to read: the sentences of a report and their facts."""

    sentences: tuple[tuple[int, int], ...]
    facts: tuple[Facts, ...]


class Quotation(NamedTuple):
    """What a quotation is known again by: its runs of four words, keyed as ``runs_of_four``, and its longer words."""

    runs: frozenset[int]
    words: frozenset[str]


@dataclass(frozen=True, eq=False)
class Report:
    """One news document. Only what is told counts: deck, subheads and body, nothing of the furniture.

    ``read`` is what was read of it before; ``apart`` are the paragraphs that its markup sets apart as quotations.
    """

    id: str
    text: str
    article: Article
    read: Reading | None = None
    apart: tuple[tuple[int, int], ...] = ()

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words in order."""
        return tuple(word for word, *_ in self.placed_words)

    @cached_property
    def placed_words(self) -> tuple[tuple[str, int, int, bool], ...]:
        """Each word with start, end, and whether it stands within quotation marks."""
        return tuple(_words(self.text, self.article))

    @cached_property
    def own(self) -> frozenset[int]:
        """The numbers of the words outside quotation marks."""
        return frozenset(n for n, word in enumerate(self.placed_words) if not word[3])

    @cached_property
    def seeds(self) -> dict[tuple[str, ...], tuple[int, ...]]:
        """Where each run of five words begins."""
        runs = tuple(self.runs_of_five())
        places: dict[tuple[str, ...], tuple[int, ...]] = dict(
            zip(runs, zip(range(len(runs)), strict=True), strict=True)
        )
        if len(places) < len(runs):
            again: dict[tuple[str, ...], list[int]] = {}
            for n, run in enumerate(runs):
                again.setdefault(run, []).append(n)
            places |= {run: tuple(found) for run, found in again.items()}
        return places

    @cached_property
    def seed_keys(self) -> frozenset[int]:
        """A key for each run of five words, good within this process."""
        return frozenset(map(hash, self.runs_of_five()))

    @cached_property
    def runs_of_four(self) -> frozenset[int]:
        """A key for each four words in a row, good within this process."""
        return frozenset(map(hash, zip(*(self.words[n:] for n in range(_QUOTED_RUN)), strict=False)))

    @cached_property
    def quotations(self) -> tuple["Quotation", ...]:
        """Its quotations of four words or more."""
        pieces = [
            [word for word, *_ in piece] for inside, piece in groupby(self.placed_words, lambda w: w[3]) if inside
        ]
        return tuple(_quotation(words) for words in pieces if len(words) >= _QUOTED_RUN)

    @cached_property
    def first_told(self) -> dict[str, int]:
        """For each name and figure the sentence that tells it first."""
        places: dict[str, int] = {}
        for n, facts in enumerate(self.facts):
            for fact in (*facts.names, *facts.figures):
                places.setdefault(fact, n)
        return places

    @cached_property
    def untold(self) -> frozenset[int]:
        """A key for each three words in a row of the text that are told nowhere in it, good within this process."""
        return _triples(_WORD.findall(fold(self.text).text)) - self.runs_of_three

    @cached_property
    def runs_of_three(self) -> frozenset[int]:
        """A key for each three words in a row, good within this process."""
        return _triples(self.words)

    def runs_of_five(self) -> Iterator[tuple[str, ...]]:
        """Five words from each word on."""
        return zip(*(self.words[n:] for n in range(SEED)), strict=False)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each told sentence."""
        return self.read.sentences if self.read else tuple(_sentences(self.text, self.article))

    @cached_property
    def sentence_of(self) -> tuple[int, ...]:
        """For each word the number of its sentence, -1 where it stands in none."""
        starts = [a for a, _ in self.sentences]
        places = ((bisect_right(starts, start) - 1, end) for _, start, end, _ in self.placed_words)
        return tuple(n if n >= 0 and end <= self.sentences[n][1] else -1 for n, end in places)

    def is_stopped(self, sentence: int) -> bool:
        """Whether the sentence of that number ends in a stop; -1 is none."""
        return sentence >= 0 and self.text[self.sentences[sentence][1] - 1] in _STOPS

    @cached_property
    def facts(self) -> tuple[Facts, ...]:
        """The facts of each sentence, beside :attr:`sentences`."""
        return self.read.facts if self.read else read_facts([self.text[a:b] for a, b in self.sentences])

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name the report tells, word by word."""
        return frozenset[str]().union(*(f.names for f in self.facts))

    @cached_property
    def figures(self) -> frozenset[str]:
        """Every figure the report tells."""
        return frozenset[str]().union(*(f.figures for f in self.facts))

    @cached_property
    def stems(self) -> frozenset[str]:
        """Every content word that is no name."""
        return frozenset[str]().union(*(f.words for f in self.facts))

    @cached_property
    def speakers(self) -> frozenset[str]:
        """Names that stand beside words of saying."""
        return frozenset[str]().union(*(f.speakers for f in self.facts))

    @cached_property
    def own_names(self) -> tuple[str, ...]:
        """The report's own publisher: its outlet, or the agency whose desk sent it out."""
        outlet = self.article.outlet.value if self.article.outlet else ""
        desk = self.article.dateline.agency if self.article.dateline else None
        names = [outlet] if outlet else []
        if desk and (not outlet or same_name(outlet, desk)):
            names.append(desk)
        if self.article.agency and not outlet and not self._is_credited(self.article.agency.value):
            names.append(self.article.agency.value)
        return tuple(names)

    def _is_credited(self, agency: str) -> bool:
        """Whether a line says that it has the text from the agency: "Source: Nordpress" is not what an agency says."""
        taken = (CreditKind.SOURCE, CreditKind.VIA)
        return any(credit.kind in taken and same_name(credit.name, agency) for credit in self.article.credits)

    @cached_property
    def rights(self) -> Passage | None:
        """Who is named as the owner of the text in a notice of rights: "© 2031 Coast Flash"."""
        found = _RIGHTS.search(self.text)
        return self.passage(*found.span("owner")) if found else None

    def bare(self) -> "Report":
        """The report with its facts, and without what is soon worked out again."""
        return Report(self.id, self.text, self.article, Reading(self.sentences, self.facts), self.apart)

    def passage(self, start: int, end: int) -> Passage:
        """The passage at those offsets."""
        return cite(self.id, self.text, start, end)

    def run(self, at: int, length: int) -> Passage:
        """The passage of *length* placed words from the one numbered *at*."""
        return self.passage(self.placed_words[at][1], self.placed_words[at + length - 1][2])


def gather_reports(pairs: Iterable[tuple[Document, Article]]) -> tuple[Report, ...]:
    """The news among the documents, in their order."""
    return tuple(
        Report(document.id, document.text, article, apart=_apart(document))
        for document, article in pairs
        if article.is_news
    )


def _apart(document: Document) -> tuple[tuple[int, int], ...]:
    """Where its blocks of quotation stand."""
    return tuple((block.start, block.end) for block in document.blocks if block.kind is BlockKind.QUOTE)


def _sentences(text: str, article: Article) -> Iterator[tuple[int, int]]:
    flowing = flow(text)
    for part in article.parts:
        at = part.start
        for line in flowing[part.start : part.end].split("\n") if part.role in _TOLD else ():
            yield from ((at + a, at + b) for a, b in split_sentences(line) if b - a > _SHORTEST)
            at += len(line) + 1


def _words(text: str, article: Article) -> Iterator[tuple[str, int, int, bool]]:
    for part in article.parts:
        if part.role not in _TOLD:
            continue
        view = fold(text[part.start : part.end])
        found = list(_WORD.finditer(view.text))
        places = view.sources([match.span() for match in found])
        quoted = _within([match.start() for match in found], [match.span() for match in _QUOTED.finditer(view.text)])
        for match, (start, end), inside in zip(found, places, quoted, strict=True):
            yield match.group(), part.start + start, part.start + end, inside


def _quotation(words: Sequence[str]) -> Quotation:
    runs = zip(*(words[n:] for n in range(_QUOTED_RUN)), strict=False)
    return Quotation(frozenset(map(hash, runs)), frozenset(w for w in words if len(w) > _SHORT_WORD))


def _triples(words: Sequence[str]) -> frozenset[int]:
    """A key for each three words in a row."""
    return frozenset(map(hash, zip(words, words[1:], words[2:], strict=False)))


def _within(starts: Sequence[int], spans: Sequence[tuple[int, int]]) -> Iterator[bool]:
    """For each start whether it lies in one of the spans; both in order."""
    if not spans:
        yield from (False for _ in starts)
        return
    pending = iter([*spans, (starts[-1] + 1, starts[-1] + 1)] if starts else ())
    low, high = next(pending, (0, 0))
    for start in starts:
        while start >= high:
            low, high = next(pending)
        yield low <= start < high
