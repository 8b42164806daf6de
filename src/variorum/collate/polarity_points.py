"""Points about denials: what one party denies, and who says it all the same."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from variorum.lang.clusters import connect
from variorum.lang.lexicon import word_list
from variorum.lang.sameness import Said, Shelf, gather_said, likeness, rarity
from variorum.lang.words import content_words, without_that
from variorum.values import (
    Cause,
    Filing,
    Ground,
    Passage,
    Point,
    PointKind,
    Reading,
    Stance,
    Stemma,
    Verdict,
    cite,
)

# A claim affirms what is denied when it holds this weighted share of the denial's words.
_AFFIRMS = 0.45
_SAME_DENIAL = 0.4
_SAME_DENIER = 0.2
_MOST = 6


def find_polarity_points(filing: Filing, documents: frozenset[str]) -> Iterator[Point]:
    """One point per matter that somebody denies; disputed only where somebody else affirms it."""
    texts = filing.text_of()
    said = gather_said(filing, documents)
    weight = rarity(said)
    denials = [s for s in said if s.claim.stance is Stance.DENIES and _is_matter(s)]
    copies = {descent.child for descent in filing.stemma.descents}
    rest = [
        s
        for s in said
        if s.claim.document not in copies
        and s.claim.stance is Stance.ASSERTS
        and s.claim.frame != "headline"
        and not any(_passes_on(s, d) for d in denials)
    ]
    shelf = Shelf(rest, weight)
    order = range(len(denials))
    for group in connect(order, combinations(order, 2), lambda a, b: _one_denial(denials[a], denials[b], weight)):
        members = [denials[n] for n in group]
        near = sorted({n for denial in members for n in shelf.sharing(denial, _AFFIRMS)})
        yield _point(members, _affirming(members, [rest[n] for n in near], weight), texts, filing.stemma)


def _is_matter(said: Said) -> bool:
    """Whether what is denied is a state of affairs, not a proposal or a sum that is turned down."""
    claim = said.claim
    words = {word.strip(".,").lower() for word in claim.text.split()[:4]}
    return claim.frame in ("clause", "quote", "fronted", "parenthesis") or bool(
        words & word_list("cues", "matters.nouns")
    )


def _one_denial(a: Said, b: Said, weight: Mapping[str, float]) -> bool:
    same = a.claim.document == b.claim.document and (a.claim.start, a.claim.end) == (b.claim.start, b.claim.end)
    least = _SAME_DENIER if a.claim.speaker and a.claim.speaker == b.claim.speaker else _SAME_DENIAL
    return same or likeness(a, b, weight) >= least


def _affirming(denials: Sequence[Said], rest: Sequence[Said], weight: Mapping[str, float]) -> list[Said]:
    """The claims nearest to the matter denied, by speakers who do not deny it."""
    deniers = {s.claim.speaker for s in denials}
    scored = [
        (max(_held(d, s, weight) for d in denials), s)
        for s in rest
        if s.claim.speaker not in deniers and not s.claim.hedges and s.claim.polarity.value == "positive"
    ]
    ranked = sorted((x for x in scored if x[0] >= _AFFIRMS), key=lambda x: (-x[0], x[1].claim.id))
    return [s for _, s in ranked[:_MOST]]


def _held(denial: Said, other: Said, weight: Mapping[str, float]) -> float:
    """The weighted share of the denial's words that the other claim holds or has kin words for."""
    shared = {s for s in denial.stems if other.pool.meets(s)}
    plain = {w.stem for w in content_words(denial.claim.text) if not w.is_name}
    if plain and len(plain & shared) < _AFFIRMS * len(plain):
        return 0.0
    total = sum(weight[stem] for stem in sorted(denial.stems))
    return sum(weight[s] for s in sorted(shared)) / total if total else 0.0


def _passes_on(said: Said, denial: Said) -> bool:
    """Whether the claim holds the denial itself."""
    a, b = said.claim, denial.claim
    return a.document == b.document and a.start <= b.start and b.end <= a.end


def _point(denials: Sequence[Said], affirming: Sequence[Said], texts: dict[str, str], stemma: Stemma) -> Point:
    id = f"n:{denials[0].claim.document}:{denials[0].claim.start}"
    readings = [
        *(r for n, r in enumerate(_sides("denied", denials, texts, stemma, f"{id}r"), 1)),
        *_sides("affirmed", affirming, texts, stemma, f"{id}a"),
    ]
    deniers = sorted({s.claim.speaker or "somebody unnamed" for s in denials})
    affirmers = sorted({s.claim.speaker for s in affirming if s.claim.speaker})
    grounds: tuple[Ground, ...] = ()
    if affirming:
        who = ", ".join(affirmers) or "the report itself"
        text = f"{' and '.join(deniers)} denies it, {who} says it"
        grounds = (Ground(Cause.DIFFERENT_ASSERTER, text, tuple(r.id for r in readings)),)
    return Point(
        id=id,
        story=denials[0].claim.document,
        question=f"Is it so that {without_that(denials[0].claim.text).strip(' .')}?",
        kind=PointKind.POLARITY,
        verdict=Verdict.DISPUTED if affirming else _told(readings, stemma),
        reasons=grounds,
        current=None,
        readings=tuple(readings),
    )


def _told(readings: Sequence[Reading], stemma: Stemma) -> Verdict:
    documents = frozenset(d for r in readings for d in r.documents)
    return Verdict.AGREED if stemma.count_origins(documents) > 1 else Verdict.SINGLE


def _sides(value: str, said: Sequence[Said], texts: dict[str, str], stemma: Stemma, prefix: str) -> Iterator[Reading]:
    """One reading per set of speakers on one side."""
    groups: dict[tuple[str, ...], list[Said]] = {}
    for s in said:
        groups.setdefault(_speakers(s, said), []).append(s)
    for n, (speakers, members) in enumerate(groups.items(), 1):
        documents = tuple(sorted({s.claim.document for s in members}))
        yield Reading(
            id=f"{prefix}{n}",
            label=without_that(members[0].claim.text),
            value=value,
            asserted_by=speakers,
            claims=tuple(sorted({s.claim.id for s in members})),
            citations=tuple(dict.fromkeys(_passage(s, texts) for s in members)),
            documents=documents,
            origins=stemma.count_origins(frozenset(documents)),
        )


def _speakers(said: Said, group: Sequence[Said]) -> tuple[str, ...]:
    """All who say it in the same words of the same report: coordinate speakers."""
    claim = said.claim
    same = [
        s.claim.speaker
        for s in group
        if s.claim.document == claim.document and (s.claim.start, s.claim.end) == (claim.start, claim.end)
    ]
    return tuple(sorted({speaker for speaker in same if speaker}))


def _passage(said: Said, texts: dict[str, str]) -> Passage:
    """The whole sentence of a denial, so that who denies stands in the citation."""
    claim = said.claim
    place = claim.sentence or claim
    return cite(claim.document, texts[claim.document], place.start, place.end)
