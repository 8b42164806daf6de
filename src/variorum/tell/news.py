"""What is new in each report, and what no report says."""

from collections.abc import Iterator

from variorum.lang.sameness import gather_said, group_same
from variorum.lang.words import content_words, coverage
from variorum.values import Apparatus, Filing, Novelty, PointKind, cite

_MOST = 3
_NEW = 0.5


def tell_novelties(filing: Filing) -> tuple[Novelty, ...]:
    """For each report that is no copy, up to three sentences that no other text tells."""
    texts, children = filing.text_of(), {d.child for d in filing.stemma.descents}
    said = gather_said(filing, frozenset(texts))
    shared = {s.claim.id for group in group_same(said) if len(group) > 1 for s in group}
    pools = {e.document: frozenset(w.stem for c in e.claims for w in content_words(c.text)) for e in filing.extractions}
    novelties = []
    for extraction in filing.extractions:
        if extraction.document in children or len(filing.stemma.origins) < 2:
            continue
        others = frozenset(
            s for d, pool in pools.items() if d != extraction.document and d not in children for s in pool
        )
        told = {}
        for claim in extraction.claims:
            words = content_words(claim.text)
            if claim.id not in shared and claim.sentence and claim.frame != "headline" and len(words) >= 5:
                share = coverage((w.stem for w in words), others)
                weight = len(claim.quantities) + sum(w.is_name for w in words[1:]) + len(words) / 20
                if share < _NEW:
                    told[(claim.sentence.start, claim.sentence.end)] = weight * (1 - share)
        best = sorted(sorted(told, key=lambda span: (-told[span], span))[:_MOST])
        if best:
            text = texts[extraction.document]
            novelties.append(
                Novelty(extraction.document, tuple(cite(extraction.document, text, *span) for span in best))
            )
    return tuple(novelties)


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
