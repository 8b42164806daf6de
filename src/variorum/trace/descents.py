"""Deciding that one report came from another, how, and which way."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from variorum.values import Alignment, LostKind, Manner, Passage, Reason, Wording

from .bonds import Bond, pack_ground
from .copies import ages_of, copy_bond, excerpt_bond, shares_of, told_leanings
from .direction import (
    Leaning,
    cite_leanings,
    credit_leanings,
    days_apart,
    detail_leanings,
    is_dispatch,
    is_later_day,
    is_revision,
    same_outlet,
    vague_leanings,
    weigh_leanings,
)
from .forms import is_form
from .handling import rarer_word_leanings
from .manners import manner_of_rewrite
from .matching import Cosines, Embed, Likeness, between_pairs, cosines, further_pairs, liken, likeness_bound
from .quoting import quote_leanings
from .rarity import Rarity
from .reports import SEED, Report
from .retelling import find_retelling
from .runs import Run, common_runs, covered_words, sentence_pairs, woven_share
from .takes import keeps_of
from .voices import find_bodies, find_voices, kind_of
from .weighing import DESCENDS, DESCENDS_CREDITED, DRAWS_ON_ONE, weigh

# Share of own words in common runs from which a text is copied, and least words so.
_COPIED = 0.35
_LEAST_COPIED = 30
# The same where the shorter one names the other's publisher, and least words so.
_NAMED, _LEAST_NAMED = 0.25, 14
# The same of two of one outlet.
_REPEATED, _LEAST_REPEATED = 0.9, 14
# The same where one says that it revises the other: what was kept in an agency's new lead.
_REVISED = 0.15
# Share of words in runs of five from which a text with words changed all over is a copy.
_WOVEN = 0.33
_LEAST_PAIRS = 3
# Matching sentences, of three or more, that one voice must stand behind to be a source of both: reports name it once.
_LEAST_COMMON = 1
# Days after which nobody rewrites a report without a word of it: the later one follows the matter up.
_STALE = 14
# What two reports must share before their sentences are embedded (all of 91 rewrites do).
_LEAST_SHARED_FACTS = 2
_LEAST_SHARED_WORDS = 4
# Odds, were every sentence to match, below which hardly a rewrite lies (4 of 131, all merged from two reports).
_LEAST_BOUND = -1.0
# Difference of the log odds of the two directions from which it is evidence for one.
_LOPSIDED = 0.7
# The same from which it outweighs details: one who presses two sentences into one has more in it than either held.
_ONE_SIDED = 3.0


@dataclass(frozen=True, slots=True)
class Common:
    """Two reports that draw on one statement, each by itself: whose, and the passages in both that lean on it."""

    name: str
    kind: LostKind
    passages: tuple[tuple[Passage, Passage], ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Whether two reports are of one wording, and the bond that follows; a form filled in twice gives none."""

    shared: bool
    bond: Bond | None


def compare_wording(left: Report, right: Report) -> Compared:
    """Copying, looked for outside quotation marks. Linear."""
    if left.seeds.keys().isdisjoint(right.seeds):
        return Compared(shared=False, bond=None)
    runs = common_runs(left, right)
    copied = _is_copied(left, right, runs, _COPIED) or _is_repeated(left, right, runs)
    if not copied and _is_copied(left, right, runs, _REVISED):
        copied = is_revision(left, right)
    copied = copied or _is_taken_by_name(left, right, runs) or keeps_of(left, right, runs)
    if not copied and _is_woven(left, right):
        runs = common_runs(left, right, SEED)
        copied = _is_copied(left, right, runs, _WOVEN)
    pairs = sentence_pairs(left, right, runs) if copied else ()
    if not copied:
        return _quoting(left, right)
    if is_form(left, right, runs, pairs):
        return Compared(shared=True, bond=None)
    return Compared(shared=True, bond=copy_bond(left, right, runs, pairs))


def _quoting(left: Report, right: Report) -> Compared:
    """The bond of a piece that is no copy and quotes the other's own telling."""
    quoted = list(quote_leanings(left, right))
    if len(quoted) != 1:
        return Compared(shared=False, bond=None)
    runs = common_runs(left, right, SEED)
    bond = excerpt_bond(left, right, runs, sentence_pairs(left, right, runs), quoted[0])
    if bond.child != quoted[0].child:
        return Compared(shared=False, bond=None)
    return Compared(shared=True, bond=bond)


def _is_copied(left: Report, right: Report, runs: Sequence[Run], least: float) -> bool:
    return sum(run.length for run in runs) >= _LEAST_COPIED and max(shares_of(left, right, runs)) >= least


def _is_repeated(left: Report, right: Report, runs: Sequence[Run]) -> bool:
    """Whether a few lines of one outlet stand in a report of its own: what a service cut off, a teaser."""
    words = sum(run.length for run in runs)
    return words >= _LEAST_REPEATED and max(shares_of(left, right, runs)) >= _REPEATED and same_outlet(left, right)


def _is_taken_by_name(left: Report, right: Report, runs: Sequence[Run]) -> bool:
    """Whether a short text has a passage of one whose publisher it names; quotations too, if a credit line does."""
    if not runs or runs[0].length < _LEAST_NAMED:
        return False
    if not any(_names_or_counts(left, n) for n in range(runs[0].a, runs[0].a + runs[0].length)):
        return False  # Two texts of one desk have lines of farewell in common.
    if _is_credited(left, right, runs):
        return True
    shares = shares_of(left, right, runs)
    child = left if shares[0] > shares[1] else right
    named = (*credit_leanings(left, right), *cite_leanings(left, right))
    return max(shares) >= _NAMED and any(leaning.child == child.id for leaning in named)


def _is_credited(left: Report, right: Report, runs: Sequence[Run]) -> bool:
    """Whether the shorter one says in a credit line that it has its text from the other, and has some of it."""
    child, side = (left, "a") if len(left.words) < len(right.words) else (right, "b")
    credited = any(leaning.child == child.id for leaning in credit_leanings(left, right))
    return credited and len(covered_words(runs, side)) >= _NAMED * len(child.words)


def _names_or_counts(report: Report, word: int) -> bool:
    """Whether a word has a figure, or a capital where no sentence begins."""
    head = report.text[report.told.starts[word]]
    inside = word > 0 and report.sentence_of[word] == report.sentence_of[word - 1]
    return head.isdigit() or (head.isupper() and inside)


def _is_woven(left: Report, right: Report) -> bool:
    """Whether one is the other with words changed all over."""
    shorter, longer = (left, right) if len(left.words) <= len(right.words) else (right, left)
    return woven_share(shorter, longer) >= _WOVEN


def may_be_rewritten(left: Report, right: Report, rarity: Rarity) -> bool:
    """Whether the facts leave room for a rewrite, however well the sentences match. Linear, without vectors."""
    if not left.sentences or not right.sentences:
        return False
    facts = len(left.names & right.names) + len(left.figures & right.figures)
    if facts < _LEAST_SHARED_FACTS or len(left.stems & right.stems) < _LEAST_SHARED_WORDS:
        return False
    bounds = likeness_bound(left, right, rarity), likeness_bound(right, left, rarity)
    return max(weigh(bound) for bound in bounds) >= _LEAST_BOUND


class _Way(NamedTuple):
    """One report looked at as made from another; the rows of ``table`` are the parent's sentences."""

    parent: Report
    child: Report
    likeness: Likeness
    table: Cosines


def find_rewrite(left: Report, right: Report, embed: Embed, rarity: Rarity) -> Bond | Common | None:
    """A rewrite, or one statement behind both; ``None`` when each stands for itself."""
    cosine = cosines(left, right, embed)
    forth, back = liken(left, right, cosine, rarity), liken(right, left, cosine.T, rarity)
    odds = weigh(forth.signs), weigh(back.signs)
    for elder, younger, held, table in ((left, right, forth, cosine), (right, left, back, cosine.T)):
        named = None if is_later_day(elder, younger) else find_retelling(elder, younger, held)
        if named:
            reason = Reason("cites", f"{younger.id} names {named.text}", (named,))
            return _rewritten(_Way(elder, younger, held, table), [reason], max(*odds, DESCENDS))
    parent, child, likeness = (left, right, forth) if odds[0] >= odds[1] else (right, left, back)
    least = min(_LEAST_PAIRS, len(left.sentences), len(right.sentences))
    if max(_closeness(forth), _closeness(back)) < DRAWS_ON_ONE or len(likeness.pairs) < least:
        return None
    leanings = [
        *told_leanings(left, right),
        *detail_leanings(parent, child, likeness.pairs),
        *vague_leanings(parent, child, likeness.pairs),
        *rarer_word_leanings(parent, child),
    ]
    apart = abs(odds[0] - odds[1])
    if apart >= _LOPSIDED:
        text = f"what {child.id} tells stands in {parent.id}, not the other way about"
        leanings.append(Leaning(child.id, 3 if apart >= _ONE_SIDED else 2, Reason("nothing-new", text)))
    taker = weigh_leanings(leanings)
    stated = any(
        leaning.reason.kind in ("credit", "agency", "cites", "version") and leaning.child == taker
        for leaning in leanings
    )
    if taker == parent.id:
        parent, child = child, parent
        likeness = back if likeness is forth else forth
    if (not stated and _would_be_said(parent, child)) or max(odds) < (DESCENDS_CREDITED if stated else DESCENDS):
        return _common(parent, child, likeness)
    reasons = [leaning.reason for leaning in leanings if leaning.child == taker]
    way = _Way(parent, child, likeness, cosine if parent is left else cosine.T)
    bond = _rewritten(way, reasons, max(odds))
    return replace(bond, child=taker)


def _would_be_said(parent: Report, child: Report) -> bool:
    """Whether a rewrite would name what it was made from: weeks later, or an agency's dispatch made from a paper."""
    wired = is_dispatch(child) and not parent.article.agency
    return wired or days_apart(parent, child) > _STALE


def _rewritten(way: _Way, told: Sequence[Reason], strength: float) -> Bond:
    """The bond of a rewrite, with the reasons *told* beside its likeness."""
    parent, child, likeness, table = way
    reasons = (*_likeness_reasons(parent, child, likeness), *told)
    alignments = _sentence_alignments(parent, child, likeness, table)
    kinds = tuple(reason.kind for reason in reasons)
    manner = Manner.VERSION if "version" in kinds else manner_of_rewrite(parent, child, alignments)
    left, right = sorted((parent, child), key=lambda report: report.id)
    shared = ((a.child, a.parent, a.kind) if left is child else (a.parent, a.child, a.kind) for a in alignments)
    ground = pack_ground(reasons, shared)
    return Bond(
        left.id, right.id, ages_of(left, right), (0.0, 0.0), (0.0, 0.0), child.id, strength, manner, kinds, ground
    )


def _closeness(likeness: Likeness) -> float:
    """The odds as they would be without what speaks for one source of both."""
    return weigh({**likeness.signs, "on one institution": 0.0})


def _common(parent: Report, child: Report, likeness: Likeness) -> Common | None:
    """One voice that both give for two or more sentences that match: by name, else a body without one."""
    joined = [(parent.passage(*parent.sentences[a]), child.passage(*child.sentences[b])) for a, b, _ in likeness.pairs]
    return _voiced(joined, find_voices) or _voiced(joined, find_bodies)


def _voiced(joined: Sequence[tuple[Passage, Passage]], find: Callable[[str], frozenset[str]]) -> Common | None:
    named: dict[str, list[tuple[Passage, Passage]]] = defaultdict(list)
    for one, other in joined:
        for voice in find(one.text) & find(other.text):
            named[voice].append((one, other))
    name = max(sorted(named), key=lambda voice: (len(named[voice]), len(voice)), default="")
    return Common(name, kind_of(name), tuple(named[name])) if name and len(named[name]) >= _LEAST_COMMON else None


def _likeness_reasons(parent: Report, child: Report, likeness: Likeness) -> Iterator[Reason]:
    if not likeness.pairs:
        return
    a, b, _ = max(likeness.pairs, key=lambda pair: (pair[2], -pair[0]))
    passages = (parent.passage(*parent.sentences[a]), child.passage(*child.sentences[b]))
    text = f"{len(likeness.pairs)} of {len(child.sentences)} sentences match one of the other's best"
    yield Reason("same-sentences", text, passages)
    told = child.names | child.figures
    shared = told & (parent.names | parent.figures)
    yield Reason("shared-facts", f"{len(shared)} of {len(told)} names and figures of {child.id} stand in {parent.id}")


def _sentence_alignments(parent: Report, child: Report, likeness: Likeness, cosine: Cosines) -> tuple[Alignment, ...]:
    """Matching sentences in the order of the child, merged ones twice; the rows of *cosine* are the parent's."""
    pairs = [(b, a) for a, b, _ in likeness.pairs]
    pairs += further_pairs(child, parent, cosine.T, frozenset(b for b, _ in pairs))
    pairs += between_pairs(cosine.T, pairs)
    return tuple(
        Alignment(child.sentences[b], parent.sentences[a], _wording(child, parent, b, a)) for b, a in sorted(pairs)
    )


def _wording(taker: Report, giver: Report, a: int, b: int) -> Wording:
    x, y = (" ".join(r.text[slice(*r.sentences[n])].split()) for r, n in ((taker, a), (giver, b)))
    return Wording.VERBATIM if x == y else Wording.REWORDED
