"""Points about turns: what somebody concedes beside what was said before in the same report."""

import re
from collections.abc import Iterator, Sequence

from variorum.collate.denials.case import Case, one_side
from variorum.collate.questions.asked_clauses import is_it_so, lowered
from variorum.lang.lexicon import word_list
from variorum.lang.sameness import Said, compared, likeness
from variorum.lang.thesaurus import is_group_noun
from variorum.lang.words import content_words, stem, without_that
from variorum.values import (
    Cause,
    Claim,
    Ground,
    Point,
    PointKind,
    Reading,
    Speech,
    Stance,
    Verdict,
    VoiceKind,
    cite,
)

_BEFORE = re.compile(
    r"\b(?:(?i:earlier|previously|at first|initially|originally|until then|before|last (?:week|month|year))|"
    r"(?i:in|on|until) [A-Z]\w+)\b"
)
# From here on two claims say the same.
_SAME = 0.4
_LEAST = 2
_SAYING = frozenset({"clause", "object", "gerund", "fronted"})


def find_reversals(case: Case) -> Iterator[Point]:
    """One point per concession that stands beside what the same side "had said" before; updated."""
    children = {descent.child for descent in case.stemma.descents}
    for document in sorted(case.claims.keys() - children):
        for claim in case.claims[document]:
            earlier = _said_before(claim, case) if _concedes(claim) else None
            if earlier is not None:
                yield _point(claim, earlier, case)


def _concedes(claim: Claim) -> bool:
    """Whether somebody owns that something is so."""
    words = {stem(word.lower()) for word in claim.cue.text.split()} if claim.cue else set()
    clause = claim.stance is Stance.ASSERTS and claim.frame == "clause" and claim.sentence is not None
    return clause and claim.firm and bool(words & word_list("matters", "conceding"))


def _said_before(claim: Claim, case: Case) -> Claim | None:
    """What the same side "had said" at another time, in this sentence of the paragraph or one beside it."""
    beside = [c for c in case.claims[claim.document] if c is not claim and _is_beside(c, claim, case)]
    earlier = [c for c in beside if _was_said_before(c) and _is_of_side(c, claim)]
    return earlier[0] if len(earlier) == 1 else None


def _is_beside(other: Claim, claim: Claim, case: Case) -> bool:
    a, b = other.sentence, claim.sentence
    if a is None or b is None or not other.voices or other.speech is Speech.NARRATED:
        return False
    between = case.texts[claim.document][min(a.end, b.end) : max(a.start, b.start)]
    return a == b or not between.strip(" ")


def _was_said_before(claim: Claim) -> bool:
    saying = claim.frame in _SAYING and claim.stance in (Stance.ASSERTS, Stance.DENIES)
    had = claim.cue is not None and claim.cue.text.lower().startswith("had ")
    return saying and had and bool(claim.sentence and _BEFORE.search(claim.sentence.text))


def _is_of_side(other: Claim, claim: Claim) -> bool:
    """Whether the same speaks, or a body that is only called one ("the company")."""
    last = other.voices[-1]
    body = last.kind is VoiceKind.UNNAMED and is_group_noun(stem(last.text.split()[-1].lower()))
    return body or one_side(other, claim)


def _point(claim: Claim, earlier: Claim, case: Case) -> Point:
    id = f"v:{claim.document}:{claim.start}"
    before = [earlier, *_alike(earlier, claim, case)]
    now = _reading(f"{id}r1", "affirmed", [claim], case)
    past = _reading(f"{id}r2", "denied", before, case)
    who = claim.speaker or claim.voices[-1].text
    return Point(
        id=id,
        story=claim.document,
        question=is_it_so(lowered(without_that(_told(claim)))),
        kind=PointKind.POLARITY,
        verdict=Verdict.UPDATED,
        reasons=(Ground(Cause.CORRECTION, f"{who} concedes now what was told otherwise before", (now.id, past.id)),),
        current=now.id,
        readings=(now, past),
    )


def _alike(earlier: Claim, claim: Claim, case: Case) -> list[Claim]:
    """The earlier statement where other reports have it."""
    said = compared(earlier)
    return [
        s.claim
        for s in case.said
        if s.claim.document != claim.document
        and s.claim.voices
        and _shares(s, said)
        and likeness(s, said, case.weight) >= _SAME
    ]


def _shares(left: Said, right: Said) -> bool:
    return len({word for word in left.stems if right.pool.meets(word)}) >= _LEAST


def _told(claim: Claim) -> str:
    """What is conceded; to the end of the sentence where the parse broke off early."""
    if len(content_words(claim.text)) > 1 or claim.sentence is None or claim.cue is None:
        return claim.text
    return claim.sentence.text[claim.cue.end - claim.sentence.start :].strip(" .")


def _reading(id: str, value: str, claims: Sequence[Claim], case: Case) -> Reading:
    documents = tuple(sorted({c.document for c in claims}))
    places = [(c.document, *((c.sentence.start, c.sentence.end) if c.sentence else (c.start, c.end))) for c in claims]
    return Reading(
        id=id,
        label=without_that(_told(claims[0])),
        value=value,
        asserted_by=tuple(sorted({c.speaker or c.voices[-1].text for c in claims})),
        claims=tuple(sorted({c.id for c in claims})),
        citations=tuple(dict.fromkeys(cite(d, case.texts[d], start, end) for d, start, end in places)),
        documents=documents,
        origins=case.stemma.count_origins(frozenset(documents)),
    )
