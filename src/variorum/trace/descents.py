"""Deciding that one report came from another, how, and which way."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.values import Alignment, Descent, Manner, Passage, Reason, Wording

from .direction import Leaning, credit_leanings, detail_leanings, same_outlet, time_leanings
from .matching import Embed, Likeness, compare, further_pairs
from .reports import Report
from .runs import Run, common_runs, own_share

# Share of own words in common runs from which a text is copied, and least words so.
_COPIED = 0.35
_LEAST_COPIED = 30
_WHOLE = 0.9
# What a rewrite must reach (see `support`), with and without a credit line that names the
# parent: medians of strong rewrites are near 3.5, of independent reports near 0.
_REWRITE = 2.2
_CREDITED = 1.0
_LEAST_PAIRS = 4


@dataclass(frozen=True, slots=True)
class Bond:
    """Two reports of one text. ``child`` is ``None`` when the direction cannot be told."""

    left: Report
    right: Report
    child: str | None
    strength: float
    manner: Manner
    reasons: tuple[Reason, ...]
    alignments: tuple[Alignment, ...]


def find_bond(left: Report, right: Report, embed: Embed, weight: Mapping[str, float]) -> Bond | None:
    """How two reports hang together as texts; ``None`` when each stands for itself.

    Copying is looked for first, outside quotation marks; then rewriting. Reports that
    merely give one statement in their own words fail on order, facts and own sources.
    """
    runs = common_runs(left, right)
    shares = own_share(left, runs, "a"), own_share(right, runs, "b")
    if max(shares) >= _COPIED and sum(run.length for run in runs) >= _LEAST_COPIED:
        return _copied(left, right, runs, shares)
    return _rewritten(left, right, embed, weight)


def _copied(left: Report, right: Report, runs: Sequence[Run], shares: tuple[float, float]) -> Bond:
    leanings = [*credit_leanings(left, right), *time_leanings(left, right), *_cut_leanings(left, right, shares)]
    child = _weigh(leanings)
    share = shares[0] if child == left.id else shares[1] if child == right.id else max(shares)
    manner = _manner(left, right, child, shares)
    words = sum(run.length for run in runs)
    longest = runs[0]
    passages = (_run_passage(left, longest.a, longest.length), _run_passage(right, longest.b, longest.length))
    text = f"{words} words in {len(runs)} runs stand in both, {share:.0%} of the copy's own words"
    reasons = (Reason("verbatim", text, passages), *(leaning.reason for leaning in leanings if leaning.child == child))
    return Bond(left, right, child, 5 + share, manner, reasons, _run_alignments(left, right, runs, child))


def _run_passage(report: Report, at: int, length: int) -> Passage:
    return report.passage(report.words[at][1], report.words[at + length - 1][2])


def _cut_leanings(left: Report, right: Report, shares: tuple[float, float]) -> Iterator[Leaning]:
    """A text wholly held by a longer one is its cut copy."""
    for child, parent, mine, theirs in ((left, right, shares[0], shares[1]), (right, left, shares[1], shares[0])):
        if mine >= _WHOLE and theirs <= 0.75:
            reason = Reason("cut", f"{parent.id} holds all of {child.id} and more")
            yield Leaning(child.id, 2, reason)


def _manner(left: Report, right: Report, child: str | None, shares: tuple[float, float]) -> Manner:
    mine, theirs = shares if child == left.id else tuple(reversed(shares))
    if same_outlet(left, right):
        return Manner.VERSION
    taker = left if child == left.id else right
    wired = taker.article.agency or any(c.kind in ("agency", "via") for c in taker.article.credits)
    if mine >= _WHOLE and theirs >= _WHOLE - 0.05 and not wired:
        return Manner.COPY
    if mine >= _WHOLE - 0.1 and theirs < 0.5 and not wired:
        return Manner.EXCERPT
    return Manner.PICKUP


def _run_alignments(left: Report, right: Report, runs: Sequence[Run], child: str | None) -> tuple[Alignment, ...]:
    found = []
    for run in runs:
        a, b = _run_passage(left, run.a, run.length), _run_passage(right, run.b, run.length)
        taker, giver = (a, b) if child == left.id else (b, a)
        found.append(Alignment((taker.start, taker.end), (giver.start, giver.end), Wording.VERBATIM))
    return tuple(sorted(found, key=lambda alignment: alignment.child))


def _rewritten(left: Report, right: Report, embed: Embed, weight: Mapping[str, float]) -> Bond | None:
    likeness = compare(left, right, embed, weight)
    if len(likeness.pairs) < min(_LEAST_PAIRS, len(left.sentences), len(right.sentences)) or not likeness.pairs:
        return None
    leanings = [
        *credit_leanings(left, right),
        *time_leanings(left, right),
        *detail_leanings(left, right, likeness.pairs),
    ]
    child = _weigh(leanings)
    credited = any(leaning.reason.kind == "credit" for leaning in leanings)
    strength = support(likeness, child == left.id)
    if strength < (_CREDITED if credited else _REWRITE):
        return None
    reasons = (
        *_likeness_reasons(left, right, likeness),
        *(leaning.reason for leaning in leanings if leaning.child == child),
    )
    return Bond(
        left, right, child, strength, Manner.REWRITE, reasons, _sentence_alignments(left, right, likeness, child, embed)
    )


def support(likeness: Likeness, left_is_child: bool) -> float:
    """What speaks for rewriting, each sign counted from the median of independents (0) to that of rewrites (1).

    Medians after a probe on hand-made rewrites: facts held .49 and .81, facts in common .21
    and .47, sentences matched .38 and .75, in order .27 and .61. Speakers of the child's
    own count against it.
    """
    own = likeness.own_a if left_is_child else likeness.own_b
    signs = (
        (likeness.containment - 0.49) / 0.32,
        (likeness.jaccard - 0.21) / 0.26,
        (likeness.mutual - 0.38) / 0.37,
        (likeness.ordered - 0.27) / 0.34,
    )
    return sum(max(-1.0, min(1.5, sign)) for sign in signs) - 0.4 * min(len(own), 4)


def _likeness_reasons(left: Report, right: Report, likeness: Likeness) -> Iterator[Reason]:
    a, b, _ = max(likeness.pairs, key=lambda pair: (pair[2], -pair[0]))
    passages = (left.passage(*left.sentences[a]), right.passage(*right.sentences[b]))
    ordered = round(likeness.ordered * min(len(left.sentences), len(right.sentences)))
    text = f"{len(likeness.pairs)} sentences of each match best, {ordered} of them in the same order"
    yield Reason("same-order", text, passages)
    yield Reason(
        "shared-facts", f"{likeness.containment:.0%} of the names, figures and days of the one stand in the other"
    )


def _sentence_alignments(
    left: Report, right: Report, likeness: Likeness, child: str | None, embed: Embed
) -> tuple[Alignment, ...]:
    """Matching sentences in the order of the child; a sentence merged from two may match twice."""
    taker, giver = (left, right) if child == left.id else (right, left)
    pairs = [(a, b) if taker is left else (b, a) for a, b, _ in likeness.pairs]
    pairs += [(a, b) for a, b, _ in further_pairs(taker, giver, embed, frozenset(a for a, _ in pairs))]
    return tuple(
        Alignment(taker.sentences[a], giver.sentences[b], _wording(taker, giver, a, b)) for a, b in sorted(pairs)
    )


def _wording(taker: Report, giver: Report, a: int, b: int) -> Wording:
    x, y = (" ".join(r.text[slice(*r.sentences[n])].split()) for r, n in ((taker, a), (giver, b)))
    return Wording.VERBATIM if x == y else Wording.REWORDED


def _weigh(leanings: Sequence[Leaning]) -> str | None:
    """The child the weightier evidence names; ``None`` when it is even."""
    votes: dict[str, int] = {}
    for leaning in leanings:
        votes[leaning.child] = votes.get(leaning.child, 0) + leaning.weight
    ranked = sorted(votes, key=lambda id: (-votes[id], id))
    if not ranked or (len(ranked) > 1 and votes[ranked[0]] == votes[ranked[1]]):
        return None
    return ranked[0]


def descent_of(bond: Bond) -> Descent | None:
    """The bond as a descent, when its direction is known. Confidence: 0.5 at the threshold, rising to 0.99."""
    if bond.child is None:
        return None
    parent = bond.right.id if bond.child == bond.left.id else bond.left.id
    confidence = round(min(0.99, 0.5 + bond.strength / 12), 2)
    return Descent(
        child=bond.child,
        parent=parent,
        manner=bond.manner,
        confidence=max(0.5, confidence),
        reasons=bond.reasons,
        alignments=bond.alignments,
    )
