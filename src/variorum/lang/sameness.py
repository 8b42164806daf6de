"""Claims that say the same: by speaker, kin words and names, weighed by how rare they are."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import fsum, log

from variorum.values import Claim, Filing, Polarity, Quantity

from .clusters import connect_apart
from .lexicon import word_list
from .view import fold_words
from .words import Pool, content_words

# Weighted share of common words from which two claims say the same; the speaker's
# name in common lowers it, see `same_statement`.
_SAME = 0.6
_SAME_SPEAKER = 0.45
_LEAST = 3
_NEGATIONS = frozenset({"not", "no", "never", "neither", "nobody", "none", "nothing", "without", "nor"})


@dataclass(frozen=True)
class Said:
    """A claim with the stems it is compared by."""

    claim: Claim
    stems: frozenset[str]

    @cached_property
    def pool(self) -> Pool:
        """Its stems, to look words alike up in."""
        return Pool(self.stems)

    @cached_property
    def negates(self) -> bool:
        """Whether the claim negates, in grammar or by one of its words."""
        words = {word.strip(".,;:“”\"'").lower() for word in self.claim.text.split()}
        return (
            self.claim.polarity is Polarity.NEGATIVE
            or bool(words & _NEGATIONS)
            or any(w.endswith(("n't", "n’t")) for w in words)
        )

    @cached_property
    def opening(self) -> str | None:
        """The canonical name of whom the first word names."""
        first = self.claim.text.split(" ", 1)[0].strip(",;:“”\"'’")
        if not first[:1].isupper():
            return None
        return next((name for name in self.claim.about if first in name.split()), None)


def gather_said(filing: Filing, documents: frozenset[str], least: int = _LEAST) -> tuple[Said, ...]:
    """Claims of the *documents* with at least *least* content words to compare them by, in text order."""
    said = (
        compared(claim)
        for extraction in filing.extractions
        if extraction.document in documents
        for claim in _own_words(extraction.claims)
    )
    return tuple(item for item in said if len(item.stems) >= least)


def compared(claim: Claim) -> Said:
    """The claim with the stems of its content words."""
    return Said(claim, frozenset(word.stem for word in content_words(claim.text)))


def _own_words(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Firm claims, without the narrated sentences in which somebody else is speaking."""
    given = [(c.start, c.end) for c in claims if c.firm and (c.voices or c.frame == "passive")]
    for claim in claims:
        if not claim.firm:
            continue
        if claim.voices or not any(claim.start <= a and b <= claim.end for a, b in given):
            yield claim


def rarity(said: Sequence[Said]) -> dict[str, float]:
    """Stem → weight: log of how few of the claims hold it (inverse document frequency)."""
    counts = Counter(stem for item in said for stem in item.stems)
    return {stem: log(1 + len(said) / n) for stem, n in counts.items()}


def likeness(a: Said, b: Said, weight: Mapping[str, float]) -> float:
    """Weighted share of common or kin stems, of the shorter claim and half of the longer: 0..1."""
    shared_a = {x for x in a.stems if b.pool.meets(x)}
    if not shared_a:
        return 0.0
    shared_b = {y for y in b.stems if a.pool.meets(y)}
    of_a = _mass(shared_a, weight) / max(_mass(a.stems, weight), 1e-9)
    of_b = _mass(shared_b, weight) / max(_mass(b.stems, weight), 1e-9)
    return 2 * of_a * of_b / (of_a + of_b) if of_a + of_b else 0.0


def _mass(stems: frozenset[str] | set[str], weight: Mapping[str, float]) -> float:
    return fsum(weight[stem] for stem in stems)


class Shelf:
    """Claims laid out by their stems, so that those which share much with one are found without looking at each."""

    def __init__(self, said: Sequence[Said], weight: Mapping[str, float]) -> None:
        self._weight = weight
        self._holders: dict[str, list[int]] = defaultdict(list)
        for n, item in enumerate(said):
            for stem in item.stems:
                self._holders[stem].append(n)
        self._pool = Pool(self._holders)

    def sharing(self, item: Said, least: float) -> list[int]:
        """The places of claims that hold, or have kin of, at least this weighted share of the item's stems."""
        mass: dict[int, float] = defaultdict(float)
        for stem in sorted(item.stems):
            weight = self._weight[stem]
            for n in {n for other in self._pool.alike(stem) for n in self._holders[other]}:
                mass[n] += weight
        enough = least * _mass(item.stems, self._weight) - 1e-9
        return sorted(n for n, held in mass.items() if held >= enough)


def group_same(said: Sequence[Said]) -> tuple[tuple[Said, ...], ...]:
    """Claims in groups that say the same. Only claims that share a rare word are compared."""
    weight = rarity(said)
    pairs = _candidates(said, weight)
    apart: dict[int, set[int]] = defaultdict(set)
    for a, b in pairs:
        if _tell_of_two(said[a], said[b]):
            apart[a].add(b)
            apart[b].add(a)
    groups = connect_apart(range(len(said)), pairs, apart, lambda a, b: same_statement(said[a], said[b], weight))
    return tuple(tuple(said[n] for n in group) for group in groups)


def _candidates(said: Sequence[Said], weight: Mapping[str, float]) -> list[tuple[int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for n, item in enumerate(said):
        for stem in sorted(item.stems, key=lambda s: (-weight[s], s))[:6]:
            holders[stem].append(n)
    found = {(a, b) for group in holders.values() if len(group) <= 60 for a in group for b in group if a < b}
    return sorted(found)


def same_statement(a: Said, b: Said, weight: Mapping[str, float]) -> bool:
    """Whether two claims of different reports say the same, as far as words can tell."""
    if a.claim.document == b.claim.document or a.negates != b.negates:
        return False
    if _counts_otherwise(a.claim, b.claim) or _tell_of_two(a, b):
        return False
    if a.claim.speaker and b.claim.speaker and a.claim.speaker != b.claim.speaker:
        return likeness(a, b, weight) >= _SAME + 0.1
    same = bool(a.claim.speaker) and a.claim.speaker == b.claim.speaker and not _on_other_days(a.claim, b.claim)
    return likeness(a, b, weight) >= (_SAME_SPEAKER if same else _SAME)


def _tell_of_two(a: Said, b: Said) -> bool:
    """Whether each opens with a name, and the names are of two: what Ruiz is charged with is not what Sall is."""
    return a.opening is not None and b.opening is not None and a.opening != b.opening


def _counts_otherwise(a: Claim, b: Claim) -> bool:
    """Whether both count one noun and no count of the one can be a count of the other: words alone agree then."""
    for unit in {q.unit for q in a.quantities if q.unit} & {q.unit for q in b.quantities if q.unit}:
        ours, theirs = (_counted(c, unit) for c in (a, b))
        if ours and theirs and not any(_may_be_one(x, y) for x in ours for y in theirs):
            return True
    return False


def _counted(claim: Claim, unit: str) -> list[Quantity]:
    """What the claim counts of a noun; of "two of the nine" the two, for the nine is common ground."""
    held = [q for q in claim.quantities if q.unit == unit and q.value is not None]
    wholes = {q.part_of for q in held if q.part_of is not None}
    return [q for q in held if q.part_of is not None or q.value not in wholes]


def _may_be_one(a: Quantity, b: Quantity) -> bool:
    """Whether the bounds of the two meet; an open bound reaches anywhere."""
    low, high = max(_low(a), _low(b)), min(_high(a), _high(b))
    return low <= high


def _low(quantity: Quantity) -> float:
    return float("-inf") if quantity.low is None else float(quantity.low)


def _high(quantity: Quantity) -> float:
    return float("inf") if quantity.high is None else float(quantity.high)


def _on_other_days(a: Claim, b: Claim) -> bool:
    """Whether the two were said on different days: one speaker says more than one thing about one event."""
    if a.said_at is None or b.said_at is None:
        return False
    first, second = sorted((a.said_at, b.said_at), key=lambda time: time.earliest or "")
    return bool(first.latest and second.earliest) and str(first.latest)[:10] < str(second.earliest)[:10]


def sums_up(sentence: str) -> bool:
    """Whether a sentence only rounds a text off, as rewriters like: "In conclusion, …", "It remains to be seen …"."""
    folded = fold_words(sentence)
    return any(folded.startswith(opening) for opening in word_list("drift", "summing_up.openings"))
