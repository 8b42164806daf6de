"""Which of the things said are positions worth telling: stances, accusations, judgements, what is not so."""

import re
from collections.abc import Sequence

from variorum.lang.lexicon import word_list
from variorum.lang.sameness import Said
from variorum.lang.thesaurus import is_group_noun
from variorum.lang.words import stem
from variorum.values import Claim, Extraction, Speech, Stance, VoiceKind

TAKING = (Stance.WANTS, Stance.PROMISES, Stance.DENIES, Stance.ASKS, Stance.DOUBTS)
_OPENLY = (Stance.WANTS, Stance.PROMISES, Stance.DENIES)
_LEAST_SAID = 3
# Code points in which what is said shows that something is denied.
_EARLY = 120
_NOT = re.compile(r"\b(?:no|not|never|none|nobody|nothing|neither|nor|without)\b|n['’]t\b", re.IGNORECASE)
# Frames whose content may be a noun: "accepted the findings “with regret”".
_WITH_NOUN = ("object", "preposition", "quote")
_UNSURE = re.compile(
    r"\bnot (?:quite|far|long|least|only|just|even)\b|\b(?:nobody|no one) (?:has|had|needs|needed) to\b"
    r"|(?:\b(?:not|never)|n['’]t) (?:know|remember|see|hear|think|believe|want|care|mind|feel)\b",
    re.IGNORECASE,
)
# What something is called: quoted words, a noun with its article, a superlative.
_NAMED = re.compile(r"[“\"‘]|(?<!\bto)(?<!\bfor)(?<!\bon) (?:an?|the \w+est|the (?:most|worst|best|first|last)) ")
_NEITHER = re.compile(r"\b(?:neither|not) (?:confirm|admit|affirm)\w* (?:nor|or) (?:to )?$", re.IGNORECASE)
_EXCLUDED = re.compile(r"\brul(?:e|es|ed|ing) out\b|\b(?:ex|pre)clud")


def worth_telling(members: Sequence[Said]) -> bool:
    """Stances, accusations and what holds under a condition always; what is said not to be so where two carry it.

    What somebody says is so is news or testimony, and stands among figures and quotations.
    """
    taken = any(
        said.claim.stance in TAKING
        or said.claim.condition
        or accuses(said.claim)
        or is_judgement(said.claim)
        or leaves_open(said.claim)
        for said in members
    )
    denying = {said.claim.document for said in members if len(said.stems) >= _LEAST_SAID and _says_not(said.claim)}
    return taken or len(denying) > 1


def opens_as_body(claim: Claim) -> bool:
    """Whether a stance is of a body that opens its sentence: "The dairy hopes to …", "The opposition accused …"."""
    last = claim.voices[-1] if claim.voices else None
    obliged = claim.cue is not None and claim.cue.text.lower().startswith(("must", "should"))
    taking = claim.stance in _OPENLY and claim.frame != "preposition" and not obliged
    taking = taking or accuses(claim) or is_judgement(claim)
    if last is None or not taking or claim.sentence is None or last.start != claim.sentence.start:
        return False
    noun = last.text.split()[-1].lower()
    bodies = word_list("speakers", "bodies") | word_list("speakers", "firms")
    named = last.kind is VoiceKind.PARTY
    return named or (last.text.startswith("The ") and (noun in bodies or is_group_noun(stem(noun))))


def _says_not(claim: Claim) -> bool:
    """Whether it is said that something is not so: "there had been no signal", "the door was not shut"."""
    words = claim.text[:_EARLY]
    return bool(_NOT.search(words)) and not _UNSURE.search(words)


def supposing(extraction: Extraction) -> tuple[tuple[Claim, int, int], ...]:
    """The conditions of claims, and what they deny in their own sentences: each claim with the place. Linear."""
    held = ((c, c.condition.start, c.condition.end) for c in extraction.claims if c.condition)
    denied = (c for c in extraction.claims if c.stance is Stance.DENIES and _is_in_its_sentence(c))
    return (*held, *((c, c.start, c.end) for c in denied))


def is_supposed(claim: Claim, places: Sequence[tuple[Claim, int, int]]) -> bool:
    """Whether it is said only within a condition of something else, or within what somebody denies.

    "Provided that the police agree that …", "denied that it had allowed them to …". *places* are those of its report.
    """
    at = claim.cue.start if claim.cue else claim.start
    return any(start <= at < end and other is not claim for other, start, end in places)


def _is_in_its_sentence(claim: Claim) -> bool:
    """Not so of an answer, whose content is what somebody else said before."""
    return claim.sentence is not None and claim.sentence.start <= claim.start


def does_not_deny(claim: Claim) -> bool:
    """Whether somebody is only said not to deny something any longer, or not to dispute it: that is no doubt."""
    words = claim.cue.text.lower().split() if claim.cue else []
    denying = {stem(verb) for verb in word_list("cues", "taken_up.denies")}
    told = claim.frame in ("clause", "gerund", "object", "fronted")
    return claim.stance is Stance.DOUBTS and told and bool(words) and stem(words[-1]) in denying


def neither_denies(claim: Claim) -> bool:
    """Whether somebody neither confirms nor denies it."""
    place, cue = claim.sentence, claim.cue
    if claim.stance not in (Stance.DENIES, Stance.DOUBTS) or place is None or cue is None:
        return False
    return _NEITHER.search(place.text, 0, max(0, cue.start - place.start)) is not None


def insists_on_a_figure(claim: Claim) -> bool:
    """Whether somebody "insists on 52 drones": that is no demand."""
    insists = claim.cue is not None and "insist" in claim.cue.text.lower()
    numbered = any(q.start == claim.start for q in claim.quantities) or claim.text[:1].isdigit()
    return insists and numbered and claim.frame == "preposition"


def accuses(claim: Claim) -> bool:
    """Whether somebody is accused of something: that is a stand, whoever else reports it."""
    return _is_cued_by(claim, "taken_up.accusing")


def judges(claim: Claim) -> bool:
    """Whether somebody condemns, welcomes, warns or complains of something."""
    warned = claim.frame == "preposition" or " against " in claim.text
    return _is_cued_by(claim, "taken_up.judging") or (warned and _is_cued_by(claim, "taken_up.warning"))


def is_judgement(claim: Claim) -> bool:
    """Whether somebody judges something, calls it by a name, stands by what was said, or leaves something open."""
    if judges(claim) or _is_cued_by(claim, "taken_up.standing"):
        return True
    return claim.frame == "object" and _is_cued_by(claim, "taken_up.naming") and _NAMED.search(claim.text) is not None


def leaves_open(claim: Claim) -> bool:
    """As in "no longer ruled out that …": what is not excluded."""
    words = claim.cue.text.lower() if claim.cue else ""
    return claim.stance is not Stance.DENIES and _EXCLUDED.search(words) is not None


def _is_cued_by(claim: Claim, verbs: str) -> bool:
    noun = claim.frame in ("object", "preposition") or (claim.speech is Speech.MIXED and claim.text[:1].isalpha())
    words = claim.cue.text.lower().split() if claim.cue and noun and claim.frame in _WITH_NOUN else []
    stems = tuple(verb.removesuffix("e") for verb in word_list("cues", verbs))
    return any(word.startswith(stems) for word in words)
