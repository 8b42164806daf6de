"""What is new in each report, and what no report says."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from variorum.lang.sameness import gather_said, group_same, sums_up
from variorum.lang.words import Pool, Word, content_words
from variorum.values import Apparatus, Claim, Extraction, Filing, Novelty, PointKind, cite

_MOST = 3
_NEW = 0.5
_LEAST_WORDS = 5


def tell_novelties(filing: Filing) -> tuple[Novelty, ...]:
    """For each report that is no copy, up to three sentences that no other text of its storyline tells."""
    found = [novelty for line in filing.lines() for novelty in _of_line(filing.only(line))]
    return tuple(sorted(found, key=lambda novelty: novelty.document))


@dataclass(frozen=True, slots=True)
class _Told:
    """The stems of the originals of a storyline: in how many they stand, and the claims that several tell."""

    pool: Pool
    counts: Mapping[str, int]
    shared: frozenset[str]


def _of_line(filing: Filing) -> Iterator[Novelty]:
    if len(filing.stemma.origins) < 2:
        return
    children = {d.child for d in filing.stemma.descents}
    originals = [e for e in filing.extractions if e.document not in children]
    stems = {e.document: frozenset(w.stem for c in e.claims for w in content_words(c.text)) for e in originals}
    counts = Counter(stem for held in stems.values() for stem in held)
    said = gather_said(filing, frozenset(e.document for e in filing.extractions))
    shared = frozenset(s.claim.id for group in group_same(said) if len(group) > 1 for s in group)
    told, texts = _Told(Pool(counts), counts, shared), filing.text_of()
    for extraction in originals:
        if best := _newest(extraction, stems[extraction.document], told):
            text = texts[extraction.document]
            yield Novelty(extraction.document, tuple(cite(extraction.document, text, *span) for span in best))


def _newest(extraction: Extraction, own: frozenset[str], told: _Told) -> list[tuple[int, int]]:
    """The weightiest sentences of which at most half of the words stand in other originals, in text order."""
    new: dict[tuple[int, int], float] = {}
    for claim in extraction.claims:
        words = content_words(claim.text)
        if claim.sentence and sums_up(claim.sentence.text):
            continue
        if claim.id in told.shared or not claim.sentence or claim.frame == "headline" or len(words) < _LEAST_WORDS:
            continue
        share = _known(words, own, told)
        if share < _NEW:
            new[claim.sentence.start, claim.sentence.end] = _weight(claim, words) * (1 - share)
    return sorted(sorted(new, key=lambda span: (-new[span], span))[:_MOST])


def _known(words: tuple[Word, ...], own: frozenset[str], told: _Told) -> float:
    """The share of the words that other originals have, or have kin of."""
    wanted = {word.stem for word in words}
    held = sum(any(told.counts[s] > (s in own) for s in told.pool.alike(stem)) for stem in wanted)
    return held / len(wanted)


def _weight(claim: Claim, words: tuple[Word, ...]) -> float:
    return len(claim.quantities) + sum(w.is_name for w in words[1:]) + len(words) / 20


def tell_unstated(filing: Filing, apparatus: Apparatus) -> tuple[str, ...]:
    """What a reader would ask and no report answers: dates, counters, reconciliations."""
    return tuple(dict.fromkeys((*_undated(filing), *_uncounted(apparatus), *_unreconciled(apparatus))))


def _undated(filing: Filing) -> Iterator[str]:
    missing = [a.document for a in filing.articles if a.is_news and a.published is None]
    if missing:
        yield f"When these reports were published: {', '.join(missing)}."


def _uncounted(apparatus: Apparatus) -> Iterator[str]:
    for point in apparatus.points:
        if point.kind is PointKind.QUANTITY and not any(r.asserted_by for r in point.readings):
            yield f"On whose word: {point.question}"


def _unreconciled(apparatus: Apparatus) -> Iterator[str]:
    for point in apparatus.points:
        if any(ground.kind == "unexplained" for ground in point.reasons):
            yield f"Which is right, or why they differ: {point.question}"
