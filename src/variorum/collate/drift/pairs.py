"""Aligned sentences of a copy and its parent, with the claims that stand in them."""

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.lang.words import Word, content_words
from variorum.values import Article, Claim, Descent, Filing, Passage, Quantity, Role, cite

_TOLD = frozenset({Role.BODY, Role.DECK, Role.SUBHEAD})


@dataclass(frozen=True, slots=True)
class Side:
    """One report as child or parent: its text, its told words and its claims."""

    document: str
    text: str
    article: Article
    claims: tuple[Claim, ...]
    words: tuple[Word, ...]

    def passage(self, start: int, end: int) -> Passage:
        """The passage at those offsets."""
        return cite(self.document, self.text, start, end)

    def claims_in(self, start: int, end: int) -> tuple[Claim, ...]:
        """The claims that meet the stretch."""
        return tuple(c for c in self.claims if c.start < end and start < c.end)

    def quantities_in(self, start: int, end: int) -> tuple[Quantity, ...]:
        """The quantities inside the stretch, each once, in text order."""
        held = {(q.start, q.end): q for c in self.claims for q in c.quantities if start <= q.start and q.end <= end}
        return tuple(held[key] for key in sorted(held))

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        """The content words inside the stretch."""
        return tuple(w for w in self.words if start <= w.start and w.end <= end)

    @property
    def stems(self) -> frozenset[str]:
        """The stems of all its told words."""
        return frozenset(word.stem for word in self.words)


@dataclass(frozen=True, slots=True)
class Pair:
    """An aligned stretch in child and parent."""

    child: Passage
    parent: Passage


@dataclass(frozen=True, slots=True)
class Kinship:
    """A copy, its parent, and the stretches that match."""

    descent: Descent
    child: Side
    parent: Side
    pairs: tuple[Pair, ...]


def kinships(filing: Filing) -> Iterator[Kinship]:
    """Every descent of the filing with both reports and the aligned stretches in child order."""
    texts, articles = filing.text_of(), filing.article_of()
    claims = {e.document: e.claims for e in filing.extractions}
    sides: dict[str, Side] = {}
    for descent in filing.stemma.descents:
        for document in (descent.child, descent.parent):
            if document not in sides:
                sides[document] = _side(document, texts[document], articles[document], claims.get(document, ()))
        child, parent = sides[descent.child], sides[descent.parent]
        yield Kinship(descent, child, parent, tuple(_pairs(descent, child, parent)))


def _side(document: str, text: str, article: Article, claims: tuple[Claim, ...]) -> Side:
    words = tuple(
        word
        for part in article.parts
        if part.role in _TOLD
        for word in content_words(text[part.start : part.end], part.start)
    )
    return Side(document, text, article, claims, words)


def _pairs(descent: Descent, child: Side, parent: Side) -> Iterator[Pair]:
    for alignment in sorted(descent.alignments, key=lambda a: (a.child, a.parent)):
        yield Pair(child.passage(*alignment.child), parent.passage(*alignment.parent))
