"""Points about denials: what one party denies, and who says it all the same."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from variorum.lang.clusters import connect
from variorum.lang.lexicon import word_list
from variorum.lang.sameness import Said, Shelf, gather_said, likeness, rarity
from variorum.lang.words import alike, content_words, without_that
from variorum.values import (
    Cause,
    Claim,
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

from .copied import Copied

# A claim affirms what is denied when it holds this weighted share of the denial's words.
_AFFIRMS = 0.45
_SAME_DENIAL = 0.4
_SAME_DENIER = 0.2
_MOST = 6
# "The allegation that the ship was overloaded": what is denied is the clause.
_INTRODUCED = re.compile(
    r"^(?:the |an? |any |these |those )?"
    r"(?:allegations?|reports?|claims?|accusations?|suggestions?|rumou?rs?|charges?) that ",
    re.IGNORECASE,
)


def find_polarity_points(filing: Filing, documents: frozenset[str], copied: Copied) -> Iterator[Point]:
    """One point per matter that somebody denies; disputed only where somebody else affirms it.

    Distorted where a copy has the denier himself affirm it.
    """
    said = gather_said(filing, documents)
    weight = rarity(said)
    denials = [s for s in said if s.claim.stance is Stance.DENIES and _is_matter(s)]
    copies = {descent.child for descent in filing.stemma.descents}
    rest = [
        _unconditioned(s)
        for s in said
        if s.claim.document not in copies
        and s.claim.stance is Stance.ASSERTS
        and s.claim.frame != "headline"
        and not any(_passes_on(s, d) for d in denials)
    ]
    shelf = Shelf(rest, weight)
    order = range(len(denials))
    deeds = [_deed(denial, filing) for denial in denials]

    def one(a: int, b: int) -> bool:
        one, other = denials[a], denials[b]
        if _is_made_from(one, other, copied) or _is_made_from(other, one, copied):
            return True
        return _one_denial(one, other, weight) and _may_be_one(deeds[a], deeds[b])

    for group in connect(order, combinations(order, 2), one):
        members = [denials[n] for n in group]
        near = sorted({n for denial in members for n in shelf.sharing(denial, _AFFIRMS)})
        told = [s for n in near if any(_tells_the_deed(s := rest[n], d, filing) for d in members)]
        turned = [s for s in said if any(_turns(s, d, copied, weight) for d in members)]
        yield _point(members, _affirming(members, told, weight), turned, filing)


def _unconditioned(said: Said) -> Said:
    """The claim compared by what it says alone: "if it stopped hiding the leak" does not say that it hides it."""
    claim, condition = said.claim, said.claim.condition
    if condition is None or not claim.start <= condition.start < claim.end:
        return said
    first, last = condition.start - claim.start, condition.end - claim.start
    stated = f"{claim.text[:first]} {claim.text[last:]}"
    return Said(claim, frozenset(word.stem for word in content_words(stated)))


@dataclass(frozen=True, slots=True)
class _Deed:
    """What a claim tells to be done, in verbs that say something, and to what."""

    verbs: frozenset[str]
    objects: frozenset[str]


def _deed(said: Said, filing: Filing) -> _Deed:
    clauses = next(e.propositions for e in filing.extractions if e.document == said.claim.document)
    empty = word_list("outcomes", "light.verbs") | word_list("cues", "matters.intents")
    told = [p for p in clauses.get(said.claim.id, ()) if p.verb not in empty]
    objects = {word.lower() for p in told for word in p.objects if word == word.lower()}
    if not told:  # "any decision to close the foundry"
        objects = {w.stem for w in content_words(said.claim.text) if not w.is_name and w.stem not in empty}
    return _Deed(frozenset(p.verb for p in told), frozenset(objects))


def _may_be_one(left: _Deed, right: _Deed) -> bool:
    """Whether two denials have a deed, or what it is done to, in common; true where one has none of weight."""
    a, b = left.verbs | left.objects, right.verbs | right.objects
    return not a or not b or any(alike(x, y) for x in a for y in b)


def _tells_the_deed(said: Said, denial: Said, filing: Filing) -> bool:
    """Whether the claim has a verb of what is denied and what it is done to, or kin of them, where there are any."""
    deed = _deed(denial, filing)
    verbs = not deed.verbs or any(said.pool.meets(verb) for verb in deed.verbs)
    return verbs and (not deed.objects or any(said.pool.meets(word) for word in deed.objects))


def _turns(said: Said, denial: Said, copied: Copied, weight: Mapping[str, float]) -> bool:
    """Whether a copy made an assertion of the same speaker from the denial."""
    claim = said.claim
    if (
        claim.stance is not Stance.ASSERTS
        or claim.polarity.value != "positive"
        or claim.speaker != denial.claim.speaker
    ):
        return False
    return _is_made_from(said, denial, copied) and _held(denial, said, weight) >= _AFFIRMS


def _is_made_from(said: Said, source: Said, copied: Copied) -> bool:
    """Whether the claim stands in what a copy made of the other's sentence."""
    place = source.claim.sentence or source.claim
    return any(
        parent.document == source.claim.document
        and parent.start < place.end
        and place.start < parent.end
        and child.start <= said.claim.start < child.end
        for child, parent in copied.get(said.claim.document, ())
    )


def _is_matter(said: Said) -> bool:
    """Whether what is denied is a state of affairs, not a proposal or a sum that is turned down."""
    claim = said.claim
    words = {word.strip(".,").lower() for word in claim.text.split()[:4]}
    return claim.frame in ("clause", "gerund", "quote", "fronted", "parenthesis") or bool(
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
    told = b.cue is None or a.start <= b.cue.start < a.end
    return a.document == b.document and a.start <= b.start and b.end <= a.end and told


def _point(denials: Sequence[Said], affirming: Sequence[Said], turned: Sequence[Said], filing: Filing) -> Point:
    texts, stemma = filing.text_of(), filing.stemma
    id = f"n:{denials[0].claim.document}:{denials[0].claim.start}"
    readings = [
        *(r for n, r in enumerate(_sides("denied", denials, texts, stemma, f"{id}r"), 1)),
        *_sides("affirmed", affirming, texts, stemma, f"{id}a"),
        *(copies := list(_sides("affirmed", turned, texts, stemma, f"{id}c"))),
    ]
    deniers = sorted({s.claim.speaker or "somebody unnamed" for s in denials})
    affirmers = sorted({s.claim.speaker for s in affirming if s.claim.speaker})
    grounds: tuple[Ground, ...] = ()
    if affirming:
        who = ", ".join(affirmers) or "the report itself"
        text = f"{' and '.join(deniers)} denies it, {who} says it"
        grounds = (Ground(Cause.DIFFERENT_ASSERTER, text, tuple(r.id for r in readings if r not in copies)),)
    grounds += tuple(
        Ground(Cause.COPY_DRIFT, f"“{r.label}” stands only in a copy: {', '.join(r.documents)}", (r.id,))
        for r in copies
    )
    return Point(
        id=id,
        story=denials[0].claim.document,
        question=_question(denials),
        kind=PointKind.POLARITY,
        verdict=Verdict.DISPUTED if affirming else Verdict.DISTORTED if copies else _told(readings, stemma),
        reasons=grounds,
        current=None,
        readings=tuple(readings),
    )


def _question(denials: Sequence[Said]) -> str:
    """A whole question of the denied clause; of a denied thing a noun phrase."""
    told = sorted((not _is_clause(s), n) for n, s in enumerate(denials))
    denied = denials[told[0][1]]
    words = _unmarked(_INTRODUCED.sub("", " ".join(denied.claim.text.split())).strip(" ."))
    return f"Is it so that {without_that(words)}?" if _is_clause(denied) else f"Denied: {words}"


def _unmarked(words: str) -> str:
    """Without the quotation marks around the whole of it."""
    return words.strip(' .“”"') if words[:1] in '“"' or words.count('"') + words.count("“") == 0 else words


def _is_clause(said: Said) -> bool:
    return said.claim.frame in ("clause", "fronted", "parenthesis") or bool(_INTRODUCED.match(said.claim.text))


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
            label=_label(members[0].claim, texts),
            value=value,
            asserted_by=speakers,
            claims=tuple(sorted({s.claim.id for s in members})),
            citations=tuple(dict.fromkeys(_passage(s, texts) for s in members)),
            documents=documents,
            origins=stemma.count_origins(frozenset(documents)),
        )


def _label(claim: Claim, texts: dict[str, str]) -> str:
    """The words of the claim; what has a noun for its content is told with its verb ("accused the mine of …")."""
    if claim.frame == "object" and claim.stance is Stance.ASSERTS and claim.cue and claim.cue.start < claim.start:
        return texts[claim.document][claim.cue.start : claim.end]
    return without_that(claim.text)


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
