"""The bond of two texts of one wording: which of them came first, and how the other was taken from it."""

from collections.abc import Sequence
from dataclasses import replace

from variorum.values import Manner, Reason, Wording

from .bonds import Apart, Bond, Evidence, Stretches, pack_ground
from .direction import (
    Leaning,
    desk_leanings,
    is_revision,
    same_outlet,
    stated_leanings,
    vague_leanings,
    weigh_leanings,
)
from .fullness import fuller_leanings
from .handling import rarer_word_leanings, rights_leanings
from .manners import is_carried, manner_of_copy
from .reports import Report
from .runs import Run, own_share
from .takes import is_later_take, take_leanings
from .variants import Variants, find_variants

# Share of a sentence's words that must stand in both for its words to be set beside each other.
_ONE_SENTENCE = 0.5
# Of these sentences, the share with words put in place of others from which a copy is a rewrite: 0 in nineteen of
# twenty planted copies, .29 and more in three of four planted rewrites.
_REWRITTEN = 0.25
# Share of a pickup's own words that stand in the wire's text, from which it is one however it was edited.
_CARRIED = 0.6

Joined = Sequence[tuple[int, int, float]]


def copy_bond(left: Report, right: Report, runs: Sequence[Run], pairs: Joined) -> Bond:
    """The bond of two reports whose common words are the *runs*; *pairs* are their common sentences."""
    variants = find_variants(left, right, runs)
    reworded = _is_reworded(left, right, pairs, variants)
    manners = _manners(left, right, shares_of(left, right, runs), pairs, reworded=reworded)
    evidence = Evidence(_leanings(left, right, variants, pairs, reworded=reworded), manners)
    return _decided(_bond(left, right, runs, variants, evidence), evidence)


def excerpt_bond(left: Report, right: Report, runs: Sequence[Run], pairs: Joined, quoted: Leaning) -> Bond:
    """The same of two of which one quotes the other; nothing else turns it."""
    variants = find_variants(left, right, runs)
    reworded = _is_reworded(left, right, pairs, variants)
    leanings = (*_leanings(left, right, variants, pairs, reworded=reworded), quoted)
    bond = _bond(left, right, runs, variants, Evidence(leanings, ()))
    return _decided(bond, Evidence(leanings, (Manner.EXCERPT,) * 3))


def turned(bond: Bond, hint: Leaning) -> Bond:
    """The bond with evidence that others give beside that of its two. Neither text is looked at again."""
    leanings, manners = bond.evidence
    return _decided(replace(bond, hint=hint), Evidence((*leanings, hint), manners)) if manners else bond


def _bond(left: Report, right: Report, runs: Sequence[Run], variants: Variants, evidence: Evidence) -> Bond:
    """The bond before it is decided."""
    kept = (
        _kept_share(left, variants.left, variants.left_untold),
        _kept_share(right, variants.right, variants.right_untold),
    )
    shares = shares_of(left, right, runs)
    spans = [(left.run_span(run.a, run.length), right.run_span(run.b, run.length), Wording.VERBATIM) for run in runs]
    verbatim = _verbatim(left, right, runs)
    ground = pack_ground([verbatim], spans, _apart(variants), evidence)
    ages, kinds = ages_of(left, right), (verbatim.kind,)
    return Bond(left.id, right.id, ages, shares, kept, None, 0, Manner.COPY, kinds, ground)


def _decided(bond: Bond, evidence: Evidence) -> Bond:
    """The bond as the evidence has it."""
    child = weigh_leanings(evidence.leanings)
    kinds = (leaning.reason.kind for leaning in evidence.leanings if leaning.child == child)
    manner = evidence.manners[(bond.left, bond.right, None).index(child)]
    found = replace(bond, child=child, manner=manner, kinds=(bond.kinds[0], *kinds))
    return replace(found, strength=8 + 4 * found.share)


def shares_of(left: Report, right: Report, runs: Sequence[Run]) -> tuple[float, float]:
    """The share of either's own words that lie in the runs."""
    return own_share(left, runs, "a"), own_share(right, runs, "b")


def ages_of(left: Report, right: Report) -> tuple[str, str]:
    """When they were published, "9999" where that is unknown."""
    times = [(r.article.published.value or "9999") if r.article.published else "9999" for r in (left, right)]
    return times[0], times[1]


def told_leanings(left: Report, right: Report) -> list[Leaning]:
    """What the reports themselves say, or their hours, of which came first."""
    stated = [*stated_leanings(left, right)]
    if all(leaning.reason.kind != "version" for leaning in stated):
        stated += take_leanings(left, right)
    return stated


def _leanings(left: Report, right: Report, variants: Variants, pairs: Joined, *, reworded: bool) -> tuple[Leaning, ...]:
    """What tells which of two texts of one wording came first; of two takes the later is often the fuller."""
    return (
        *told_leanings(left, right),
        *fuller_leanings(left, right, variants),
        *vague_leanings(left, right, pairs),
        *desk_leanings(left, right),
        *rights_leanings(left, right),
        *(rarer_word_leanings(left, right) if reworded else ()),
    )


def _verbatim(left: Report, right: Report, runs: Sequence[Run]) -> Reason:
    """How much stands in both; whose share it is depends on who is the copy."""
    words, longest = sum(run.length for run in runs), runs[0]
    passages = (left.run(longest.a, longest.length), right.run(longest.b, longest.length))
    held = "one run" if len(runs) == 1 else f"{len(runs)} runs"
    return Reason("verbatim", f"{words} words in {held} stand in both", passages)


def _manners(
    left: Report, right: Report, shares: tuple[float, float], pairs: Joined, *, reworded: bool
) -> tuple[Manner, Manner, Manner]:
    """How either was taken from the other, and how it is told where nobody knows which."""
    later = is_revision(left, right) or is_later_take(left, right)
    version = later or same_outlet(left, right)

    def manner(child: str | None, share: float) -> Manner:
        if reworded and not later and not _is_wires_own(left, right, child, share):
            return Manner.REWRITE
        return Manner.VERSION if version else manner_of_copy(left, right, child, shares, pairs)

    return manner(left.id, shares[0]), manner(right.id, shares[1]), manner(None, max(shares))


def _is_wires_own(left: Report, right: Report, child: str | None, share: float) -> bool:
    """Whether the one carries the wire's own text under the wire's name, with words put in place of others."""
    taker, giver = (left, right) if child == left.id else (right, left)
    return share >= _CARRIED and is_carried(taker, giver)


def _is_reworded(left: Report, right: Report, pairs: Sequence[tuple[int, int, float]], variants: Variants) -> bool:
    """Whether words were put in place of others in many of the sentences in common."""
    mine, yours = ({r.sentence_of[n] for n in ns} for r, ns in ((left, variants.left), (right, variants.right)))
    joined = [(a, b) for a, b, share in pairs if share >= _ONE_SENTENCE]
    return sum(a in mine and b in yours for a, b in joined) >= _REWRITTEN * max(1, len(joined))


def _kept_share(report: Report, apart: Sequence[int], untold: Sequence[int]) -> float:
    return 1 - (len(apart) - len(untold)) / max(1, len(report.words))


def _apart(variants: Variants) -> tuple[Apart, Apart]:
    return (
        Apart(*map(_stretches, (variants.left, variants.left_untold, variants.left_again))),
        Apart(*map(_stretches, (variants.right, variants.right_untold, variants.right_again))),
    )


def _stretches(numbers: Sequence[int]) -> Stretches:
    """The stretches that words side by side make."""
    if not numbers:
        return ()
    firsts = [n for before, n in zip((-2, *numbers), numbers, strict=False) if n != before + 1]
    lasts = [n for n, after in zip(numbers, (*numbers[1:], -2), strict=False) if after != n + 1]
    return tuple((first, last + 1) for first, last in zip(firsts, lasts, strict=True))
