"""What is told with a verb of stance and is no stand: silence, questions, what nobody did, what one did not know."""

import re
from collections.abc import Mapping, Sequence

from variorum.lang.lexicon import word_list
from variorum.lang.view import fold_words
from variorum.lang.words import stem
from variorum.values import Claim, Proposition, Speech, Stance

from .worth import accuses, is_judgement

_POINTS = re.compile(r"(?:that|this|it|so)\s*[:;]", re.IGNORECASE)


def is_no_stand(claim: Claim, propositions: Mapping[str, Sequence[Proposition]]) -> bool:
    """Whether the claim takes no stand, whoever speaks and whatever its verb."""
    if _says_nothing(claim, propositions) or _may_have_known(claim) or _only_asks(claim):
        return True
    return _keeps_silent(claim) or _of_nobody(claim) or _only_lacks(claim) or _only_points(claim)


def _only_asks(claim: Claim) -> bool:
    """Whether it is only a question ("asked who had known", "told nobody how they would vote"), or asks for one."""
    first = next(iter(fold_words(claim.text).split()), "")
    asked = word_list("stands", "questions.words")
    if claim.stance is not Stance.ASKS:  # "said when it ended it would …"
        asked = asked - {"if", "when", "whether"} if claim.speech is not Speech.DIRECT else frozenset()
    question = first in asked and claim.stance is not Stance.DOUBTS
    nouns = set(fold_words(claim.text).split()[-2:]) & word_list("stands", "answers.nouns")
    return question or (claim.stance in (Stance.ASKS, Stance.WANTS) and claim.frame != "clause" and bool(nouns))


def _keeps_silent(claim: Claim) -> bool:
    """Whether somebody only would not say something, or be named ("declined to comment", "wants to stay anonymous")."""
    words = [word.lower().strip(",.") for word in claim.text.split()[:4]]
    if words[:1] != ["to"]:
        return False
    if claim.stance is Stance.WANTS:
        return not word_list("cues", "silence.hidden").isdisjoint(words) or words[1] in word_list(
            "stands", "courtesy.verbs"
        )
    silences = word_list("cues", "silence.verbs")
    return claim.stance is Stance.DENIES and any(" ".join(words[1:n]) in silences for n in (2, 3, 4))


def _only_lacks(claim: Claim) -> bool:
    """Whether somebody only did not see or could not say: who does not know does not doubt."""
    words = fold_words(claim.cue.text).split() if claim.cue else []
    unknowing = word_list("cues", "factive.verbs") | {"say", "tell"}
    return claim.stance is Stance.DOUBTS and bool(words) and stem(words[-1]) in {stem(verb) for verb in unknowing}


def _of_nobody(claim: Claim) -> bool:
    """Whether the sentence says of somebody that it is not so: "Neither he nor the board was ready to …"."""
    before = (
        claim.sentence.text[: max(0, claim.cue.start - claim.sentence.start)] if claim.sentence and claim.cue else ""
    )
    words = fold_words(before).split()
    return claim.frame == "stance" and bool({*words} & {"neither", "nobody", "none", "nor"})


def _only_points(claim: Claim) -> bool:
    """Whether what is said is only pointed at ("denied that: what …"), or a condition of what is ("should he …")."""
    loose = claim.speech is not Speech.DIRECT and claim.text.lower().startswith("should ")
    return loose or _POINTS.match(claim.text) is not None


def _says_nothing(claim: Claim, propositions: Mapping[str, Sequence[Proposition]]) -> bool:
    """Whether it only tells that somebody kept silent, or was questioned: "declined to comment", "did not say why"."""
    cue = fold_words(claim.cue.text) if claim.cue else ""
    if accuses(claim) or is_judgement(claim) or (claim.condition is not None and claim.frame == "object"):
        return False
    if claim.stance is Stance.ASSERTS and claim.speech is not Speech.DIRECT and claim.id not in propositions:
        return True  # a fragment without a verb
    if any(fold_words(claim.text).startswith(words) for words in word_list("cues", "silence.openings")):
        return True
    asking = claim.frame == "object" and stem(cue.split()[-1] if cue else "") in word_list("cues", "silence.asking")
    return claim.stance is Stance.DOUBTS and (asking or cue in word_list("cues", "silence.cues"))


def _may_have_known(claim: Claim) -> bool:
    """Whether a verb of knowing stands under "may" or "must": "the owner may have known that …" is nobody's word."""
    words = fold_words(claim.cue.text).split() if claim.cue else []
    if not words or not claim.cue or stem(words[-1]) not in word_list("cues", "factive.verbs"):
        return False
    before = claim.sentence.text[: max(0, claim.cue.start - claim.sentence.start)] if claim.sentence else ""
    return bool({*words[:-1], *fold_words(before).split()[-3:]} & word_list("cues", "factive.under"))
