"""The cue lexicon: which lemma opens which frame, and with which stance."""

from functools import cache

from variorum.lang.lexicon import load_lexicon
from variorum.values import Stance


@cache
def _table(frame: str) -> dict[str, Stance]:
    groups = load_lexicon("cues")[frame]
    known = [(stance, groups[stance]) for stance in Stance if stance in groups]
    return {lemma: stance for stance, lemmas in reversed(known) for lemma in lemmas}


def stance_in(frame: str, lemma: str) -> Stance | None:
    """The stance *lemma* takes in *frame* (one of the lexicon's tables); ``None`` when it opens no such frame."""
    return _table(frame).get(lemma)


@cache
def quote_stance(lemma: str) -> Stance | None:
    """The stance of a verb beside quoted words; ``None`` when it is no verb of saying."""
    return stance_in("clause", lemma) or stance_in("quote", lemma)


@cache
def prepositions_of(lemma: str) -> dict[str, Stance]:
    """The prepositions that make a verb a cue, each with its stance: "call" → {"for": wants}."""
    found: dict[str, Stance] = {}
    for key, stance in _table("preposition").items():
        verb, _, preposition = key.rpartition(" ")
        if verb == lemma:
            found[preposition] = stance
    return found


def negated_stance(stance: Stance) -> Stance:
    """The stance of "did not …": not promising or wanting is refusing; not saying or denying leaves open."""
    return Stance.DENIES if stance in (Stance.WANTS, Stance.PROMISES) else Stance.DOUBTS
