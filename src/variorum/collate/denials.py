"""What is denied in the reports, by whom, and which words before a denial it answers."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.lang.lexicon import word_list
from variorum.lang.matters import is_undone, shared_matter
from variorum.lang.sameness import Said, compared
from variorum.lang.view import fold_words
from variorum.lang.words import content_words
from variorum.values import Claim, Speech, Stance

from .case import Case, Deed, core, deed_of, one_party, speaker_of

# Code points of one paragraph before a denial in which the words it answers may stand.
_REACH = 400
_NOTHING = re.compile(r"\W*(?:nothing|nobody|no one|none|no) ", re.IGNORECASE)
_MARKS = re.compile(r"[.,:;!?\s]+")
_POINTS = re.compile(r"(?:that )?(?:those|these|they|it|this)\b", re.IGNORECASE)
_NEGATIONS = re.compile(r"\b(?:not|never|no|nobody|none|neither|nothing|nor)\b|n['’]t\b", re.IGNORECASE)
_NO_EVIDENCE = re.compile(r"\bno (?:\w+ )?(?:evidence|indication|sign|proof|trace|knowledge)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Denial:
    """What somebody denies, its deed and bare words, and the words of what else is said no to right behind it."""

    said: Said
    deed: Deed
    core: frozenset[str]
    more: frozenset[str]

    @property
    def claim(self) -> Claim:
        """The claim that denies."""
        return self.said.claim

    @property
    def bare(self) -> bool:
        """Whether only a noun names what is denied: "the accusation"."""
        words = content_words(self.claim.text)
        claims = word_list("cues", "matters.nouns")
        return self.claim.frame == "object" and all(w.stem in claims and not w.is_name for w in words)


def says_no(claim: Claim) -> bool:
    """Whether the words themselves say no ("nothing that connects the two"): they make no question."""
    return bool(_NOTHING.match(claim.text))


def find_denials(case: Case) -> tuple[Denial, ...]:
    """The denials of a case, also those in the reports' own words ("saw nothing of the kind"), by document."""
    denied = [s.claim for s in case.said if s.claim.stance is Stance.DENIES and _is_matter(s.claim)]
    told = [claim for document in case.claims for claim in _told(document, case)]
    return tuple(_denial(compared(claim), case) for claim in (*denied, *told))


def _denial(said: Said, case: Case) -> Denial:
    return Denial(said, deed_of(said, case), core(said), _elaborated(said, case))


def _told(document: str, case: Case) -> Iterator[Claim]:
    for claim in case.claims[document]:
        if claim.frame == "headline" or claim.sentence is None or claim.stance is Stance.DENIES:
            continue
        if claim.cue and _NO_EVIDENCE.search(claim.cue.text):
            yield replace(
                claim, stance=Stance.DENIES, frame="clause", speaker=claim.speaker or case.issuers.get(document)
            )
        elif claim.speaker and claim.frame == "quote" and says_no(claim):
            yield replace(claim, stance=Stance.DENIES)
        elif claim.speech is Speech.NARRATED and (answer := _contrary(claim, case)) is not None:
            yield answer


def _is_matter(claim: Claim) -> bool:
    """Whether what is denied is a state of affairs, not a proposal or a sum that is turned down."""
    words = {word.strip(".,").lower() for word in claim.text.split()[:4]}
    return claim.frame in ("clause", "gerund", "quote", "fronted", "parenthesis") or bool(
        words & word_list("cues", "matters.nouns")
    )


def _contrary(claim: Claim, case: Case) -> Claim | None:
    """The report's own sentence as a denial of what somebody said in the sentence before."""
    if not _contradicts(claim.text):
        return None
    denied = _last_said(claim, case)
    denier = next(iter(claim.about), case.issuers.get(claim.document))
    if denied is None or denier is None or one_party(denier, denied.speaker):
        return None
    return replace(
        claim,
        start=denied.start,
        end=denied.end,
        text=denied.text,
        frame=denied.frame,
        spans=denied.spans,
        speaker=denier,
        stance=Stance.DENIES,
        quantities=(),
    )


def _contradicts(text: str) -> bool:
    folded = f" {_MARKS.sub(' ', fold_words(text))} "
    return any(f" {words} " in folded for words in word_list("matters", "contrary"))


def _last_said(claim: Claim, case: Case) -> Claim | None:
    """What somebody said in the sentence right before, in the same paragraph."""
    assert claim.sentence is not None
    text = case.texts[claim.document]
    before = [
        c
        for c in case.claims[claim.document]
        if c.voices
        and c.sentence
        and c.stance is Stance.ASSERTS
        and c.speaker
        and c.sentence.end <= claim.sentence.start
        and not text[c.sentence.end : claim.sentence.start].strip(" ")
    ]
    return before[-1] if before else None


def _elaborated(said: Said, case: Case) -> frozenset[str]:
    """The stems of what is said in the sentence behind, where that says no too ("We have not paid one")."""
    place, document = said.claim.sentence, said.claim.document
    if place is None:
        return frozenset()
    text = case.texts[document]
    behind = [
        c
        for c in case.claims[document]
        if c.voices and c.sentence and c.start >= place.end and not text[place.end : c.start].strip(' “"')
    ]
    return frozenset(s for c in behind if _NEGATIONS.search(c.text) for s in core(compared(c)))


def answered(denial: Denial, case: Case) -> list[Said]:
    """What the denial answers: the very words, where it takes them up, else the nearest in its paragraph.

    Those must be somebody else's, speak of the same matter, and say no only where something left undone is denied.
    """
    claim = denial.claim
    if claim.sentence is None:
        return []
    said = case.claims[claim.document]
    voiced = [c for c in said if c.voices and c.stance is Stance.ASSERTS and c.id != claim.id]
    taken = [c for c in voiced if (c.start, c.end) == (claim.start, claim.end) and c.speaker != claim.speaker]
    if taken or claim.end <= claim.sentence.start:
        return [compared(c) for c in taken]
    near = [c for c in voiced if _stands_before(c, claim, case) and not _is_own(c, claim, case)]
    told = [s for s in map(compared, near) if _speaks_of(s, denial, case)]
    return told[-1:]


def _is_own(claim: Claim, denial: Claim, case: Case) -> bool:
    """Whether the denier says it, or it holds what he says ("Nelson said he slept, the documents show")."""
    said = (c for c in case.claims[claim.document] if claim.start <= c.start and c.end <= claim.end)
    voices = [speaker_of(claim, case), *(v.name for v in claim.voices), *(c.speaker for c in said if c.voices)]
    return any(one_party(voice, denial.speaker) for voice in voices)


def _stands_before(claim: Claim, denial: Claim, case: Case) -> bool:
    """Whether the claim is somebody's words in the paragraph of the denial, not far before it."""
    place, denied = claim.sentence, denial.sentence
    if place is None or denied is None or claim.frame in ("headline", "object", "infinitive"):
        return False
    ends = place.end <= denied.start and denied.start - place.end <= _REACH
    return ends and claim.condition is None and "\n" not in case.texts[claim.document][place.end : denied.start]


def _speaks_of(said: Said, denial: Denial, case: Case) -> bool:
    told = core(said)
    if _POINTS.match(said.claim.text) and said.claim.sentence:  # "those in Reth": told of in the sentence before
        before = _sentence_before(case.texts[said.claim.document], said.claim.sentence.start)
        told |= {w.stem for w in content_words(before) if not w.is_name}
    if not shared_matter(told, denial.core):
        return False
    return is_undone(denial.core) or not _NEGATIONS.search(said.claim.text)


def _sentence_before(text: str, at: int) -> str:
    """The last words of the paragraph before a place, back to a full stop."""
    before = text[text.rfind("\n", 0, at) + 1 : at].rstrip()
    return before[before[:-1].rfind(". ") + 1 :]


def made_from(said: Claim, source: Claim, case: Case) -> bool:
    """Whether the claim stands in what a copy made of the other's sentence."""
    place = source.sentence or source
    return any(
        parent.document == source.document
        and parent.start < place.end
        and place.start < parent.end
        and child.start <= said.start < child.end
        for child, parent in case.copied.get(said.document, ())
    )


def without(said: Sequence[Said], denials: Sequence[Denial]) -> list[Said]:
    """Those that do not hold one of the denials themselves."""
    held: dict[str, list[Claim]] = defaultdict(list)
    for denial in denials:
        held[denial.claim.document].append(denial.claim)
    return [s for s in said if not any(_passes_on(s.claim, d) for d in held.get(s.claim.document, ()))]


def _passes_on(claim: Claim, denial: Claim) -> bool:
    told = denial.cue is None or claim.start <= denial.cue.start < claim.end
    return claim.start <= denial.start and denial.end <= claim.end and told
