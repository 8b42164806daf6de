"""Points about words whose no a copy lost or added: "did not rule out closing" became "ruled out closing"."""

from collections.abc import Iterator

from variorum.collate.denials.case import Case
from variorum.collate.denials.copied_claims import negates
from variorum.collate.questions.asked_clauses import is_it_so, lowered
from variorum.lang.lexicon import word_list
from variorum.lang.words import Pool, content_words, coverage, stem, without_that
from variorum.values import (
    Cause,
    Claim,
    Ground,
    Passage,
    Point,
    PointKind,
    Proposition,
    Reading,
    Speech,
    Stance,
    Verdict,
    cite,
)

# Share of the words of either sentence that the other has.
_SAME = 0.75
_LEAST = 3
_STANCES = (Stance.ASSERTS, Stance.DENIES)


def find_flips(case: Case) -> Iterator[Point]:
    """One point per sentence of a copy in which the same speaker says no, and in its source not, or the reverse.

    Linear in the copied sentences.
    """
    for document in sorted(case.copied):
        for child, parent in case.copied[document]:
            if negates(child.text) is not negates(parent.text) and _says_the_same(child.text, parent.text):
                pair = _claim_of(child, case), _claim_of(parent, case)
                if pair[0] and pair[1] and pair[0].speaker == pair[1].speaker and _is_one_verb(child, parent, case):
                    yield _point(pair[0], pair[1], (child, parent), case)


def _says_the_same(a: str, b: str) -> bool:
    ours, theirs = ([w.stem for w in content_words(text)] for text in (a, b))
    least = min(len(set(ours)), len(set(theirs)))
    both = min(coverage(ours, Pool(theirs)), coverage(theirs, Pool(ours)))
    return least >= _LEAST and both >= _SAME


def _is_one_verb(a: Passage, b: Passage, case: Case) -> bool:
    """Whether a verb that the one sentence says no to stands in the other without its no."""
    plain, no = (a, b) if negates(b.text) else (b, a)
    denied = {p.verb for p in _clauses(no, case) if p.negated} - word_list("matters", "bare.verbs")
    told = {p.verb for p in _clauses(plain, case) if not p.negated}
    cues = {stem(word) for c in _claims(plain, case) if c.cue for word in c.cue.text.lower().split()}
    return not denied.isdisjoint(told | cues)


def _claims(place: Passage, case: Case) -> list[Claim]:
    return [c for c in case.claims.get(place.document, ()) if place.start <= c.start < place.end]


def _clauses(place: Passage, case: Case) -> Iterator[Proposition]:
    for claim in _claims(place, case):
        yield from case.clauses[place.document].get(claim.id, ())


def _claim_of(place: Passage, case: Case) -> Claim | None:
    """The one thing that somebody named says in the sentence."""
    said = [c for c in _claims(place, case) if c.speaker and c.speech is not Speech.NARRATED]
    heard = {c.speaker for c in said}
    return said[0] if len(heard) == 1 and said[0].stance in _STANCES and said[0].frame != "headline" else None


def _point(ours: Claim, theirs: Claim, places: tuple[Passage, Passage], case: Case) -> Point:
    id = f"f:{ours.document}:{ours.start}"
    plain, no = (ours, theirs) if negates(places[1].text) else (theirs, ours)
    readings = (_reading(f"{id}r1", "affirmed", plain, case), _reading(f"{id}r2", "denied", no, case))
    child = next(r for r in readings if ours.document in r.documents)
    text = f"“{child.label}” stands only in a copy: {ours.document}"
    return Point(
        id=id,
        story=ours.document,
        question=is_it_so(_asked(plain)),
        kind=PointKind.POLARITY,
        verdict=Verdict.DISTORTED,
        reasons=(Ground(Cause.COPY_DRIFT, text, (child.id,)),),
        current=next(r.id for r in readings if r is not child),
        readings=readings,
    )


def _asked(claim: Claim) -> str:
    """What is said; with its verb where only a noun or gerund stands behind that ("ruled out closing the works")."""
    if claim.frame not in ("object", "gerund", "infinitive") or claim.cue is None or claim.sentence is None:
        return lowered(without_that(" ".join(claim.text.split())).strip(' .“”"'))
    words = claim.sentence.text[claim.cue.start - claim.sentence.start : claim.end - claim.sentence.start]
    return f"{claim.speaker} {' '.join(words.split())}"


def _reading(id: str, value: str, claim: Claim, case: Case) -> Reading:
    place = claim.sentence or claim
    return Reading(
        id=id,
        label=" ".join(place.text.split()),
        value=value,
        asserted_by=(claim.speaker,) if claim.speaker else (),
        claims=(claim.id,),
        citations=(cite(claim.document, case.texts[claim.document], place.start, place.end),),
        documents=(claim.document,),
        origins=case.stemma.count_origins(frozenset({claim.document})),
    )
