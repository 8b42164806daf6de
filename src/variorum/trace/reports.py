"""A report as lineage sees it: told sentences, words with their places, facts. Worked out when first asked for."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, groupby
from typing import NamedTuple

from variorum.lang.columns import flow
from variorum.lang.sentences import split_sentences
from variorum.values import Article, BlockKind, CreditKind, Document, Passage, cite

from .facts import Facts, read_facts
from .notices import find_announcement, find_first_word, find_revision, find_sign_off
from .publishers import same_name
from .told import TOLD, Squeezed, Told, read_all, read_told, squeeze, unfold

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
    """What takes long to read: the sentences of a report, their facts and its words."""

    sentences: tuple[tuple[int, int], ...]
    facts: tuple[Facts, ...]
    told: Squeezed


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
    def told(self) -> Told:
        """The words with their places."""
        return unfold(self.read.told) if self.read else read_told(self.text, self.article)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words in order."""
        return self.told.words

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The folded words, each once."""
        return frozenset(self.words)

    @cached_property
    def own(self) -> frozenset[int]:
        """The numbers of the words outside quotation marks."""
        return frozenset(range(len(self.words))) - self.told.quoted

    @cached_property
    def seed_keys(self) -> tuple[int, ...]:
        """A key for each run of five words in order, good within this process."""
        return tuple(map(hash, zip(*(self.words[n:] for n in range(SEED)), strict=False)))

    @cached_property
    def seeds(self) -> dict[int, tuple[int, ...]]:
        """Where the runs of five words begin, by their keys."""
        keys = self.seed_keys
        places: dict[int, tuple[int, ...]] = dict(zip(keys, zip(range(len(keys)), strict=True), strict=True))
        if len(places) < len(keys):
            again: dict[int, list[int]] = {}
            for n, key in enumerate(keys):
                again.setdefault(key, []).append(n)
            places |= {key: tuple(found) for key, found in again.items()}
        return places

    @cached_property
    def runs_of_four(self) -> frozenset[int]:
        """A key for each four words in a row, good within this process."""
        return frozenset(map(hash, zip(*(self.words[n:] for n in range(_QUOTED_RUN)), strict=False)))

    @cached_property
    def own_before(self) -> tuple[int, ...]:
        """For each word, and for the end, how many words before it stand outside quotation marks."""
        return tuple(accumulate((n in self.own for n in range(len(self.words))), initial=0))

    @cached_property
    def quotations(self) -> tuple["Quotation", ...]:
        """Its quotations of four words or more."""
        marked = groupby(range(len(self.words)), self.told.quoted.__contains__)
        pieces = [[self.words[n] for n in numbers] for inside, numbers in marked if inside]
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
        words, told = read_all(self.text, self.article, self.told)
        beside = {n + step for n, is_told in enumerate(told) if not is_told for step in (-2, -1, 0)}
        runs = (hash(words[n : n + 3]) for n in beside if 0 <= n <= len(words) - 3)
        return frozenset(runs) - self.runs_of_three

    @cached_property
    def runs_of_three(self) -> frozenset[int]:
        """A key for each three words in a row, good within this process."""
        return _triples(self.words)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each told sentence."""
        return self.read.sentences if self.read else tuple(_sentences(self.text, self.article))

    @cached_property
    def sentence_of(self) -> tuple[int, ...]:
        """For each word the number of its sentence, -1 where it stands in none."""
        starts = [a for a, _ in self.sentences]
        places = ((bisect_right(starts, a) - 1, b) for a, b in zip(self.told.starts, self.told.ends, strict=True))
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

    @cached_property
    def revised(self) -> re.Match[str] | None:
        """Its notice that it was revised."""
        return find_revision(self.text)

    @cached_property
    def announced(self) -> re.Match[str] | None:
        """What its desk says is new in it."""
        return find_announcement(self.text)

    @cached_property
    def first_word(self) -> re.Match[str] | None:
        """Where its desk marks it as the first word of an event."""
        return find_first_word(self.text)

    @cached_property
    def signed_off(self) -> re.Match[str] | None:
        """Where its desk signs it off."""
        return find_sign_off(self.text)

    def bare(self) -> "Report":
        """The report with its facts, and without what is soon worked out again."""
        return Report(
            self.id, self.text, self.article, Reading(self.sentences, self.facts, squeeze(self.told)), self.apart
        )

    def passage(self, start: int, end: int) -> Passage:
        """The passage at those offsets."""
        return cite(self.id, self.text, start, end)

    def run(self, at: int, length: int) -> Passage:
        """The passage of *length* placed words from the one numbered *at*."""
        return self.passage(*self.run_span(at, length))

    def run_span(self, at: int, length: int) -> tuple[int, int]:
        """From where to where these words stand."""
        return self.told.starts[at], self.told.ends[at + length - 1]


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
        for line in flowing[part.start : part.end].split("\n") if part.role in TOLD else ():
            yield from ((at + a, at + b) for a, b in split_sentences(line) if b - a > _SHORTEST)
            at += len(line) + 1


def _quotation(words: Sequence[str]) -> Quotation:
    runs = zip(*(words[n:] for n in range(_QUOTED_RUN)), strict=False)
    return Quotation(frozenset(map(hash, runs)), frozenset(w for w in words if len(w) > _SHORT_WORD))


def _triples(words: Sequence[str]) -> frozenset[int]:
    """A key for each three words in a row."""
    return frozenset(map(hash, zip(words, words[1:], words[2:], strict=False)))
