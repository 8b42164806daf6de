"""What stands right before a sentence: what somebody said there, or what the report itself tells."""

from variorum.lang.words import content_words
from variorum.values import Claim, Speech, Stance

from .case import Case

# Frames of a speaker's words that tell the matter.
TELLING = frozenset({"clause", "according-to", "parenthesis"})


def last_said(claim: Claim, case: Case) -> Claim | None:
    """What somebody said in the sentence right before, in the same paragraph."""
    assert claim.sentence is not None
    text = case.texts[claim.document]
    start = text.rfind("\n", 0, claim.sentence.start) + 1
    before = [
        c
        for c in case.claims[claim.document]
        if c.voices
        and c.sentence
        and c.stance is Stance.ASSERTS
        and c.speaker
        and start <= c.sentence.start
        and c.sentence.end <= claim.sentence.start
    ]
    heard = [_end_of(c) for c in case.claims[claim.document] if c.voices and _end_of(c) <= claim.sentence.start]
    if not before or content_words(text[max(heard) : claim.sentence.start]):
        return None  # what the report itself tells between is meant
    # Of a quotation and what its speaker was said to say before it the latter tells the matter.
    plain = [c for c in before if c.speaker == before[-1].speaker and c.condition is None and c.frame in TELLING]
    return (plain or before)[-1]


def _end_of(claim: Claim) -> int:
    """Where what somebody said, and the words that say who, end."""
    return max(claim.end, claim.sentence.end if claim.sentence else 0, claim.cue.end if claim.cue else 0)


def is_told_by_the_report(claim: Claim, case: Case) -> bool:
    """Whether the report itself tells it, and does not ask it or hang it on something."""
    told = claim.speech is Speech.NARRATED and not claim.voices and not claim.hedges and claim.condition is None
    return told and "?" not in case.texts[claim.document][claim.start : claim.end + 1]


def sentence_before(text: str, at: int) -> str:
    """The last words of the paragraph before a place, back to a full stop."""
    before = text[text.rfind("\n", 0, at) + 1 : at].rstrip()
    return before[before[:-1].rfind(". ") + 1 :]
