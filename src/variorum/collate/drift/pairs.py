"""A copy beside its parent: which sentence was made from which, with the claims that stand in them."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from variorum.lang.sameness import sums_up
from variorum.lang.sentences import split_sentences
from variorum.lang.words import Pool, Word, content_words, coverage
from variorum.values import Article, Claim, Descent, Filing, Manner, Part, Passage, Quantity, Role, cite

_TOLD = frozenset({Role.BODY, Role.DECK, Role.SUBHEAD})

# Weighted share of common words from which a sentence is taken to be made from another; what a second
# source must add; and what is enough between
# two neighbours that match, for a whole sentence and for a part of one. Chosen on the piles in tests/gold.
_MADE_FROM = 0.36
_SECOND = 0.2
_IN_ORDER = 0.24
_IN_PART = 0.2
_SHORTEST = 2
# What a desk says is new in a version: it tells nothing itself.
_NOTICE = re.compile(
    r"\((?:new|updates?|adds?|corrects?|recasts?|refiles?|releads?|changes)\b[^)]*\)\W*$", re.IGNORECASE
)
# Share of what a sentence says, names aside, that must come back for it to be retold at all.
_TOLD_ON = 0.3
# Share of a sentence's words by which it is taken into an excerpt.
_TAKEN = 0.4


@dataclass(frozen=True)
class Side:
    """One report as child or parent: its text, its told words, sentences and claims."""

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

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all its told words."""
        return frozenset(word.stem for word in self.words)

    @cached_property
    def pool(self) -> Pool:
        """Its stems, to look words alike up in."""
        return Pool(self.stems)

    @cached_property
    def sentences(self) -> tuple[Passage, ...]:
        """Its told sentences in text order: those of its claims, and what is quoted beside them by itself."""
        spans = sorted({(c.sentence.start, c.sentence.end) for c in self.claims if c.sentence})
        spans = sorted({*spans, *self._between(spans)})
        told = (self.passage(*span) for span in spans if self.words_in(*span))
        return tuple(sentence for sentence in told if not _NOTICE.match(sentence.text))

    def _between(self, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """What of the body's lines lies between the spans, sentence by sentence; linear in the text."""
        for start, end in (line for part in self.article.parts if part.role is Role.BODY for line in self._lines(part)):
            at = start
            for low, high in (*(s for s in spans if s[0] < end and start < s[1]), (end, end)):
                for first, last in split_sentences(self.text[at:low]) if low > at else ():
                    yield at + first, at + last
                at = max(at, high)

    def _lines(self, part: Part) -> Iterator[tuple[int, int]]:
        at = part.start
        for line in self.text[part.start : part.end].split("\n"):
            yield at, at + len(line)
            at += len(line) + 1


@dataclass(frozen=True, slots=True)
class Pair:
    """A stretch of the child and the stretch of the parent it was made from."""

    child: Passage
    parent: Passage


@dataclass(frozen=True)
class Kinship:
    """A copy, its parent, and the sentences that match."""

    descent: Descent
    child: Side
    parent: Side
    pairs: tuple[Pair, ...]

    def parents_of(self, start: int, end: int) -> tuple[Passage, ...]:
        """The parent's stretches that a stretch of the child was made from."""
        return tuple(p.parent for p in self.pairs if p.child.start < end and start < p.child.end)

    def pairs_from(self, stretch: Passage) -> tuple[Pair, ...]:
        """The pairs whose parent meets a stretch of the parent."""
        return tuple(p for p in self.pairs if p.parent.start < stretch.end and stretch.start < p.parent.end)

    def with_next(self, sentence: Passage) -> str:
        """The child's stretch and the sentence after it, where an afterthought would stand."""
        after = next((s for s in self.child.sentences if s.start >= sentence.end), None)
        return self.child.text[sentence.start : after.end if after else sentence.end]

    def is_retold(self, sentence: Passage) -> bool:
        """Whether a sentence of the child was made from this one of the parent, and tells more of it than names."""
        made = self.pairs_from(sentence)
        if not made:
            return False
        tells = self.parent.words_in(sentence.start, sentence.end)
        own = [w.stem for w in tells if not w.is_name]
        told = [w.stem for p in made for w in self.child.words_in(p.child.start, p.child.end)]
        figures = {w.stem for w in tells if w.text.isdigit() and len(w.text) > 1}
        return not figures.isdisjoint(told) or not own or coverage(own, Pool(told)) >= _TOLD_ON

    def has_parent(self, sentence: Passage) -> bool:
        """Whether this sentence of the child was made from one of the parent."""
        return bool(self.parents_of(sentence.start, sentence.end))


def kinships(filing: Filing) -> Iterator[Kinship]:
    """Every descent of the filing with both reports and the stretches that match, in child order.

    Sentences with other wording cost the product of their numbers, equal ones nothing.
    """
    texts, articles = filing.text_of(), filing.article_of()
    claims = {e.document: e.claims for e in filing.extractions}
    sides: dict[str, Side] = {}
    for descent in filing.stemma.descents:
        for document in (descent.child, descent.parent):
            if document not in sides:
                sides[document] = _side(document, texts[document], articles[document], claims.get(document, ()))
        child, parent = sides[descent.child], sides[descent.parent]
        yield Kinship(descent, child, parent, _pairs(descent, child, parent))


def _side(document: str, text: str, article: Article, claims: tuple[Claim, ...]) -> Side:
    words = tuple(
        word
        for part in article.parts
        if part.role in _TOLD
        for word in content_words(text[part.start : part.end], part.start)
    )
    return Side(document, text, article, claims, words)


def _pairs(descent: Descent, child: Side, parent: Side) -> tuple[Pair, ...]:
    """The alignments of the whole texts, and what sentence by sentence matches beside them."""
    aligned = ((child.passage(*a.child), parent.passage(*a.parent)) for a in descent.alignments)
    matches = _matches(child, parent)
    if descent.manner is Manner.EXCERPT:
        matches = (pair for pair in matches if _is_taken(child, parent, *pair))
    found = {pair for pair in (*aligned, *matches) if not sums_up(pair[0].text)}
    by_place = sorted(found, key=lambda pair: (pair[0].start, pair[0].end, pair[1].start, pair[1].end))
    return tuple(Pair(*pair) for pair in by_place)


def _is_taken(child: Side, parent: Side, told: Passage, source: Passage) -> bool:
    """Whether most of what a sentence of an excerpt says, or that of its parent, stands in the other.

    What stands around an excerpt is a text of its own, which is on the same things.
    """
    ours, theirs = _stems(child, told), _stems(parent, source)
    return max(coverage(ours, Pool(theirs)), coverage(theirs, Pool(ours))) >= _TAKEN


def _matches(child: Side, parent: Side) -> Iterator[tuple[Passage, Passage]]:
    """Each sentence of the child with the parent's sentences it was made from: by words, then by order."""
    same = {s.text: n for n, s in enumerate(parent.sentences)}
    weights = _rarity(child, parent)
    pool = [Pool(_stems(parent, s)) for s in parent.sentences]
    made: dict[int, list[int]] = {}
    for n, sentence in enumerate(child.sentences):
        twin = same.get(sentence.text)
        made[n] = (
            [twin] if twin is not None else _sources_of(_likeness(_stems(child, sentence), pool, weights), weights)
        )
    _fill_gaps(made, [_stems(child, s) for s in child.sentences], pool, weights)
    yield from ((child.sentences[n], parent.sentences[m]) for n, sources in made.items() for m in sources)


def _fill_gaps(
    made: dict[int, list[int]],
    told: Sequence[frozenset[str]],
    pool: Sequence[Pool],
    weights: Mapping[str, float],
) -> None:
    """Match what is left on either side with what stands between the sources of its neighbours."""
    back: dict[int, list[int]] = {m: [n for n, sources in made.items() if m in sources] for m in range(len(pool))}
    for m in [m for m, copies in back.items() if not copies]:
        low, high = _between(back, m, len(told))
        for best in _likeness(pool[m].stems, [Pool(stems) for stems in told[low:high]], weights)[:1]:
            if best.score >= _IN_PART and len(best.shared) >= _SHORTEST:
                made[low + best.index].append(m)
    used = {m for sources in made.values() for m in sources}
    for n in [n for n, sources in made.items() if not sources]:
        low, high = _between(made, n, len(pool))
        for best in _likeness(told[n], pool[low:high], weights)[:1]:
            if best.score >= _IN_ORDER and low + best.index not in used:
                made[n].append(low + best.index)


@dataclass(frozen=True, slots=True, order=True)
class _Likeness:
    """How far a sentence of the child is like the parent's at ``index``, and in which of its stems."""

    rank: float
    index: int
    shared: frozenset[str]
    whole: float

    @property
    def score(self) -> float:
        return -self.rank


def _likeness(stems: frozenset[str], pool: Sequence[Pool], weights: Mapping[str, float]) -> list[_Likeness]:
    """The sentences of the pool that share words with *stems*, most like first."""
    whole = _mass(stems, weights)
    found = []
    for index, other in enumerate(pool):
        if shared := _shared(stems, other):
            share = _mass(shared, weights) / max(_lesser(whole, _mass(other.stems, weights)), 1e-9)
            found.append(_Likeness(-share, index, shared, whole))
    return sorted(found, key=lambda like: (like.rank, like.index))


def _sources_of(scored: list[_Likeness], weights: Mapping[str, float]) -> list[int]:
    close = [like for like in scored if like.score >= _MADE_FROM and len(like.shared) >= _SHORTEST]
    if not close:
        return []
    best = close[0]
    more = [like for like in close[1:] if _mass(like.shared - best.shared, weights) >= _SECOND * like.whole]
    return [best.index, *(like.index for like in more[:1])]


def _between(made: Mapping[int, list[int]], n: int, count: int) -> tuple[int, int]:
    """Where in the parent a sentence must stand that was retold in order: between its neighbours' sources."""
    before = next((max(made[m]) for m in range(n - 1, -1, -1) if made[m]), 0)
    after = next((min(made[m]) for m in range(n + 1, len(made)) if made[m]), count - 1)
    # Where paragraphs were moved, what followed the source of the sentence before it is the likeliest.
    return (before, after + 1) if before <= after else (before, min(before + 2, count))


def _stems(side: Side, sentence: Passage) -> frozenset[str]:
    return frozenset(word.stem for word in side.words_in(sentence.start, sentence.end))


def _shared(child: frozenset[str], parent: Pool) -> frozenset[str]:
    """The child's stems that the parent has, or kin of."""
    return frozenset(stem for stem in child if parent.meets(stem))


def _mass(stems: frozenset[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(stem, 1.0) for stem in sorted(stems))


def _lesser(a: float, b: float) -> float:
    """What the shorter sentence says, and a quarter of what the longer says beyond it."""
    return min(a, b) + 0.25 * abs(a - b)


def _rarity(child: Side, parent: Side) -> dict[str, float]:
    """Stem → how few of both reports' sentences have it (inverse document frequency)."""
    told = [_stems(side, sentence) for side in (child, parent) for sentence in side.sentences]
    counts = Counter(stem for stems in told for stem in stems)
    return {stem: log(1 + len(told) / n) for stem, n in counts.items()}
