"""How far one report could be made from another: sentences that say the same, facts in common, facts of its own."""

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from variorum.lang.lexicon import load_lexicon

from .facts import Facts
from .rarity import Rarity
from .reports import Quotation, Report

Embed = Callable[[Sequence[str]], NDArray[np.float32]]
Cosines = NDArray[np.float32]
Pairs = tuple[tuple[int, int, float], ...]

# Cosine from which a sentence is on the parent's matter at all: what lies below, and shares
# no name, is padding and judged neither way.
_MATTER = 0.35
# Cosine, with half the facts in common added, from which two sentences may be one reworded.
_FLOOR = 0.6
_EXTRA = 0.72
# Cosine from which a sentence that nothing matches is matched with what stands between the matches of its
# neighbours: the taker's with one the giver's copy has not told yet, or has; the giver's; and at either end of a text.
_BETWEEN = 0.3
_BETWEEN_TOLD = 0.45
_UNTOLD = 0.4
_AT_END = 0.5
_WORD = 0.4  # what a common word counts beside a name or figure
# Score from which the child's figures would be from about the parent's nearest sentence.
_NEAR = 0.5
# Quotations of the child's own, beyond which more tell nothing.
_OWN_QUOTED = 2
# Facts in common, beyond which more of them in one order tell nothing.
_MANY_ORDERED = 16
_LEAST_ORDERED = 3
# Common words from which a sentence without a common name may be on the parent's matter.
_SAME_WORDS = 1
# Share of a quotation's longer words, and least, that make it one of the parent's with words changed.
_KEPT, _LEAST_KEPT = 0.6, 3
# Lost quotations a sentence, beyond which more tell nothing.
_LOST = 0.3


@dataclass(frozen=True, slots=True)
class Likeness:
    """What speaks for and against *child* being made from *parent*; see :mod:`.weighing`.

    ``pairs`` are (sentence of parent, sentence of child, cosine) that match each other best,
    in the order of the parent. The signs are computed over the child's sentences on the matter.
    """

    pairs: Pairs
    signs: dict[str, float]


def cosines(left: Report, right: Report, embed: Embed) -> Cosines:
    """Cosines, shape (sentences of left, sentences of right), rounded so that sums in another order agree."""
    vectors = [embed([r.text[a:b] for a, b in r.sentences]) for r in (left, right)]
    product: Cosines = np.round(vectors[0] @ vectors[1].T, 4)
    return product


def liken(parent: Report, child: Report, cosine: Cosines, rarity: Rarity) -> Likeness:
    """The likeness of *child* to *parent*. Quadratic in their sentences."""
    kept = on_matter(parent, child, cosine)
    facts = [child.facts[n] for n in kept]
    overlaps: Cosines = np.minimum(_overlaps(parent.facts, facts, rarity), 1).astype(np.float32)
    scores: Cosines = (cosine[:, kept] + overlaps / 2).astype(np.float32)
    inner = mutual_pairs(scores)
    signs = {
        **_fact_signs(parent, facts, rarity),
        **_telling_signs(parent, child),
        **_sentence_signs(parent, child, kept, inner),
        "own figures": float(np.log1p(_new_figures(parent, child, kept, scores, rarity))),
    }
    return Likeness(tuple((a, kept[b], round(float(cosine[a, kept[b]]), 3)) for a, b in inner), signs)


def likeness_bound(parent: Report, child: Report, rarity: Rarity) -> dict[str, float]:
    """The signs of a likeness as they would stand if every sentence matched; linear, without vectors."""
    told = [f for f in child.facts if f.names & parent.names or len(f.words & parent.stems) >= _SAME_WORDS]
    best = {"sentences matched": 1.0, "on one institution": 0.0, "sources gained": 0.0, "own figures": 0.0}
    return {**_fact_signs(parent, told, rarity), **_telling_signs(parent, child), **_lost_signs(parent, told), **best}


def on_matter(parent: Report, child: Report, cosine: Cosines) -> list[int]:
    """The child's sentences that could be about what the parent tells; at least the nearest one."""
    near = cosine.max(axis=0)
    kept = [n for n in range(len(near)) if near[n] >= _MATTER or child.facts[n].names & parent.names]
    return kept or [int(near.argmax())]


def mutual_pairs(scores: Cosines, floor: float = _FLOOR) -> list[tuple[int, int]]:
    """Rows and columns each of which is the other's best and reaches the floor, in the order of rows."""
    best_b, best_a = scores.argmax(axis=1), scores.argmax(axis=0)
    return [(a, int(b)) for a, b in enumerate(best_b) if best_a[b] == a and scores[a, b] >= floor]


def further_pairs(taker: Report, giver: Report, cosine: Cosines, taken: frozenset[int]) -> list[tuple[int, int]]:
    """For sentences of *taker* that are nobody's mutual best: their very close match, for merged and split ones.

    ``cosine`` has the taker's sentences as its rows.
    """
    rest = [a for a in range(len(taker.sentences)) if a not in taken]
    close = _FLOOR - 0.05
    return [
        (a, int(cosine[a].argmax()))
        for a in rest
        if cosine[a].max() >= _EXTRA
        or (cosine[a].max() >= close and taker.facts[a].figures & giver.facts[int(cosine[a].argmax())].figures)
    ]


def between_pairs(cosine: Cosines, joined: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Further pairs for what is left over on either side, where both tell in one order: each with what stands between
    the matches of its neighbours.

    ``cosine`` has the taker's sentences as its rows, and so have the pairs. Quadratic.
    """
    pairs = sorted(joined)
    told = {b for _, b in pairs}
    found = []
    for a in sorted(set(range(len(cosine))) - {a for a, _ in pairs}):
        b, score, inner = _best_between(cosine[a], a, pairs)
        least = _AT_END if not inner else _BETWEEN_TOLD if b in told else _BETWEEN
        if score >= least:
            found.append((a, b))
    back = sorted((b, a) for a, b in pairs)
    for b in sorted(set(range(cosine.shape[1])) - told):
        a, score, inner = _best_between(cosine[:, b], b, back)
        if score >= (_UNTOLD if inner else _AT_END):
            found.append((a, b))
    return list(dict.fromkeys(found))


def _best_between(row: NDArray[np.float32], at: int, pairs: Sequence[tuple[int, int]]) -> tuple[int, float, bool]:
    """What the row is nearest to between the matches of its neighbours, how near, and whether it has both."""
    before = [b for a, b in pairs if a < at][-1:]
    after = [b for a, b in pairs if a > at][:1]
    low, high = (before or [0])[0], (after or [len(row) - 1])[0]
    if low > high:
        return 0, 0.0, False
    best = low + int(row[low : high + 1].argmax())
    return best, float(row[best]), bool(before and after)


def _overlaps(left: Sequence[Facts], right: Sequence[Facts], rarity: Rarity) -> Cosines:
    """Weighted share of facts in common, of the sentence that has fewer; shape (left, right)."""
    table = np.zeros((len(left), len(right)), dtype=np.float32)
    masses = [[_sentence_mass(f, rarity) for f in side] for side in (left, right)]
    for a, x in enumerate(left):
        for b, y in enumerate(right):
            shared = (
                rarity.mass("n", x.names & y.names)
                + rarity.mass("f", x.figures & y.figures)
                + _WORD * rarity.mass("w", x.words & y.words)
            )
            table[a, b] = shared / max(min(masses[0][a], masses[1][b]), 1.2)
    return np.round(table, 4)


def _sentence_mass(facts: Facts, rarity: Rarity) -> float:
    return rarity.mass("n", facts.names) + rarity.mass("f", facts.figures) + _WORD * rarity.mass("w", facts.words)


def _fact_signs(parent: Report, facts: Sequence[Facts], rarity: Rarity) -> dict[str, float]:
    """Names the child has of its own, and what the two share."""
    names, figures, words = (
        frozenset[str]().union(*(getattr(f, kind) for f in facts)) for kind in ("names", "figures", "words")
    )
    both = rarity.mass("f", figures & parent.figures)
    return {
        "own names": float(np.log1p(rarity.mass("n", names - parent.names - parent.stems))),
        "figures in common": float(np.log1p(both)),
        "figures of the parent": both / max(1.0, rarity.mass("f", figures)),
        "words in common": float(np.log1p(rarity.mass("w", words & parent.stems))),
    }


def _new_figures(parent: Report, child: Report, kept: Sequence[int], scores: Cosines, rarity: Rarity) -> float:
    """The mass of the child's own figures, without those that stand where the parent has another one.

    A rewriter miscopies and misreads; whoever reports for himself has figures where the other has none.
    """
    mass = 0.0
    for column, n in enumerate(kept):
        own = child.facts[n].figures - parent.figures
        if own:
            row = int(scores[:, column].argmax())
            around = parent.facts[max(0, row - 1) : row + 2] if scores[row, column] >= _NEAR else ()
            lost = frozenset[str]().union(*(f.figures for f in around)) - child.figures
            mass += rarity.mass("f", own) * max(0, len(own) - len(lost)) / len(own)
    return mass


def _telling_signs(parent: Report, child: Report) -> dict[str, float]:
    """Whether what both tell comes in one order, and quotations that the child alone has."""
    own = sum(_is_own(quotation, parent) for quotation in child.quotations)
    return {"facts in order": _order(parent, child), "own quotations": float(min(_OWN_QUOTED, own))}


def _is_own(quotation: Quotation, parent: Report) -> bool:
    """Whether the parent has no four words of the quotation, nor one of its own that has most of its words."""
    if not quotation.runs.isdisjoint(parent.runs_of_four):
        return False
    words = quotation.words
    altered = (len(words & other.words) >= max(_LEAST_KEPT, _KEPT * len(words)) for other in parent.quotations)
    return not any(altered)


def _order(parent: Report, child: Report) -> float:
    """How far the facts in common come in one order (Kendall's tau), weighed by their number; at least 0."""
    here, there = parent.first_told, child.first_told
    places = np.array([(here[fact], there[fact]) for fact in here.keys() & there.keys()], np.int64).reshape(-1, 2)
    many = len(places)
    if many < _LEAST_ORDERED:
        return 0.0
    steps = np.sign(places[:, None] - places[None])
    tau = float((steps[..., 0] * steps[..., 1]).sum()) / (many * (many - 1))
    return max(0.0, tau) * math.sqrt(min(many, _MANY_ORDERED))


def _sentence_signs(
    parent: Report, child: Report, kept: Sequence[int], pairs: Sequence[tuple[int, int]]
) -> dict[str, float]:
    joined = [(a, kept[b]) for a, b in pairs]
    leaning = sum(leans_on_institution(parent, a) and leans_on_institution(child, b) for a, b in joined)
    gained = sum(child.facts[b].attributed and not parent.facts[a].attributed for a, b in joined)
    told = [child.facts[n] for n in kept]
    return {
        "sentences matched": len(pairs) / len(kept),
        "on one institution": leaning / max(1, len(pairs)),
        "sources gained": gained / max(1, len(pairs)),
        **_lost_signs(parent, told),
    }


def _lost_signs(parent: Report, told: Sequence[Facts]) -> dict[str, float]:
    """How many more of the parent's sentences than of the child's give a source, and quote."""
    quotes = _share(f.quotes for f in parent.facts) - _share(f.quotes for f in told)
    return {
        "sources lost": _share(f.attributed for f in parent.facts) - _share(f.attributed for f in told),
        "quotations lost": max(-_LOST, min(_LOST, quotes)),
    }


def _share(values: Iterable[float]) -> float:
    """The mean, at most 1."""
    held = list(values)
    return min(1.0, sum(held) / max(1, len(held)))


def leans_on_institution(report: Report, sentence: int) -> bool:
    """Whether the sentence gives somebody who informs everybody as its source: police, a statement, a court."""
    return bool(_institutions().search(report.text[slice(*report.sentences[sentence])]))


@cache
def _institutions() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in load_lexicon("lineage")["institutions"])
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
