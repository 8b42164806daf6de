"""What a later version of a report no longer lets somebody say."""

import re

from variorum.values import Claim, Passage, Speech, VoiceKind

from .pairs import Kinship

_NAMED = frozenset({VoiceKind.PERSON, VoiceKind.PARTY})
_SPOKEN = frozenset({Speech.DIRECT, Speech.MIXED})
# What is not known yet, and who has not spoken yet: later versions know, and have asked.
_PENDING = re.compile(
    r"\b(?:not (?:immediately )?(?:clear|known|available|reachable)|unclear|no (?:immediate )?(?:comment|word)"
    r"|(?:declined|refused) to (?:comment|say|answer|give)|did not (?:immediately )?(?:respond|answer|reply|return))\b",
    re.IGNORECASE,
)


def is_no_longer_said(kinship: Kinship, lost: Passage) -> bool:
    """Whether a whole sentence is gone that gave the word of somebody named, or anybody's in quotation marks.

    Figures and hours are not looked at: a later version has later ones.
    """
    sentence = next((s for s in kinship.parent.sentences if (s.start, s.end) == (lost.start, lost.end)), None)
    if sentence is None or kinship.is_retold(sentence) or _PENDING.search(sentence.text):
        return False
    said = [c for c in kinship.parent.claims_in(sentence.start, sentence.end) if _is_somebodys(c)]
    return bool(said) and not any(_may_be_updated(claim) for claim in said)


def _is_somebodys(claim: Claim) -> bool:
    return bool(claim.voices) and (claim.speech in _SPOKEN or claim.voices[-1].kind in _NAMED)


def _may_be_updated(claim: Claim) -> bool:
    """Whether it is a count, or tells the hour of something, in nobody's own words."""
    return claim.speech not in _SPOKEN and (bool(claim.quantities) or any(":" in (t.value or "") for t in claim.times))
