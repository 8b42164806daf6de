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
from variorum.values import Claim, Span, Speech, Stance

from .case import Case, Deed, core, deed_of, deed_within, is_negated, one_party, speaker_of, tells
from .copied_claims import is_copied, negates
from .matters import each_clause, is_matter
from .nays import (
    called_false,
    denies_having,
    head_of_what_is_not,
    is_undenied,
    nays,
    opens_with_no,
    reported_falsely,
    says_there_is_none,
    turns_down,
    what_is_lacked,
)
from .said_before import TELLING, is_told_by_the_report, last_said, sentence_before

# Code points of one paragraph before a denial in which the words it answers may stand.
_REACH = 400
_CLAUSES = frozenset({"clause", "fronted", "gerund"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "that", "this", "who", "which"})
# "Was promised leniency in return for his testimony" says that he was promised it.
_BARTER = re.compile(r"in (?:return|exchange) for\b", re.IGNORECASE)
_NOTHING = re.compile(r"\W*(?:nothing|nobody|no one|none|no) ", re.IGNORECASE)
# "No such letter": what was said right before is meant.
_SUCH = re.compile(r"\b(?:no|(?:never|not)(?: \w+)?) such\b", re.IGNORECASE)
_LEAST = 2
_MARKS = re.compile(r"[.,:;!?\s]+")
_POINTS = re.compile(r"(?:that )?(?:those|these|they|it|this)\b", re.IGNORECASE)
_THIS = re.compile(
    r"[“\"]?(?:that )?(?:(?:this|these|those|all of (?:this|that|it)|the whole thing)\b"
    r"|it\b(?! (?:is|was) [^.]{1,40}\bthat\b)|that(?=\W|$)(?! (?:the|an?|his|her|its|their|no|any)\b))",
    re.IGNORECASE,
)
_NO_EVIDENCE = re.compile(r"\bno (?:\w+ )?(?:evidence|indication|sign|proof|trace|knowledge)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Denial:
    """What somebody denies, its deed and bare words, and the words of what else is said no to right behind it."""

    said: Said
    deed: Deed
    core: frozenset[str]
    more: frozenset[str]
    is_said: bool = False

    @property
    def is_of_nothing(self) -> bool:
        """Whether it says that something is not there, or that he who speaks has none of it."""
        return self.is_said and (says_there_is_none(self.claim) or denies_having(self.claim))

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
    denied = [
        s.claim
        for s in case.said
        if s.claim.stance is Stance.DENIES and is_matter(s.claim) and not is_undenied(s.claim)
    ]
    told = [claim for document in case.claims for claim in _told(document, case)]
    denied = [
        piece for c in denied if (claim := _with_what_is_meant(c, case)) is not None for piece in each_clause(claim)
    ]
    return tuple(_denial(said, case) for claim in (*denied, *told) if (said := _weighed(claim, case)).stems)


def _with_what_is_meant(claim: Claim, case: Case) -> Claim | None:
    """The claim; of "rejected this as a fairy tale" what was said right before, none where nobody said anything."""
    denied = claim.stance is Stance.DENIES and claim.frame in _CLAUSES  # "denied that it was forged"
    if (
        denied
        or claim.sentence is None
        or not _THIS.match(claim.text)
        or not called_false(replace(claim, stance=Stance.ASSERTS))
    ):
        return claim
    return _taking_up(claim, claim.speaker, case)


def _weighed(claim: Claim, case: Case) -> Said:
    """The claim compared by the words that the case knows."""
    said = compared(claim)
    return said if said.stems <= case.weight.keys() else Said(claim, said.stems & case.weight.keys())


def _all_weighed(claims: Sequence[Claim], case: Case) -> list[Said]:
    return [_weighed(claim, case) for claim in claims]


def find_nays(case: Case, denials: Sequence[Denial]) -> tuple[Denial, ...]:
    """What somebody says is not so, without denying it, in sentences that no copy was made of; by document."""
    held = {(d.claim.document, d.claim.sentence) for d in denials}
    said = (claim for document in case.claims for claim in nays(document, case))
    own = {(c.document, c.start, c.end, c.speaker): c for c in said if not is_copied(c, case)}
    told = (_nay(claim, case) for claim in own.values() if (claim.document, claim.sentence) not in held)
    return tuple(nay for nay in told if nay.said.stems and (nay.is_of_nothing or _says_no_of_its_verb(nay, case)))


def _says_no_of_its_verb(nay: Denial, case: Case) -> bool:
    """Whether the first verb of the piece is the one that is said no to."""
    claim = nay.claim
    clauses = case.clauses[claim.document].get(claim.id, ())
    first = next((p for p in clauses if claim.start <= p.event.start < claim.end), None)
    return first is not None and (first.negated or opens_with_no(claim))


def _nay(claim: Claim, case: Case) -> Denial:
    speaker = set(fold_words(claim.speaker or "").split())
    words = (w.stem for w in content_words(what_is_lacked(claim) or claim.text) if w.stem not in speaker)
    said = Said(claim, frozenset(word for word in words if word in case.weight))
    if lacked := what_is_lacked(claim):
        thing = {word} if (word := head_of_what_is_not(claim)) else set()
        names = {w.stem for w in content_words(lacked) if w.is_name}
        return Denial(said, Deed(frozenset(), frozenset(thing)), said.stems - names, frozenset(), is_said=True)
    return Denial(said, deed_within(said, case), core(said), frozenset(), is_said=True)


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
        elif (claim.speaker and claim.frame == "quote" and says_no(claim)) or called_false(claim):
            if (meant := _with_what_is_meant(claim, case)) is not None:
                yield replace(meant, stance=Stance.DENIES)
        elif (false := _reported_falsely(claim, case)) is not None:
            yield false
        elif claim.speech is Speech.NARRATED and (answer := _contrary(claim, case)) is not None:
            yield answer


def _reported_falsely(claim: Claim, case: Case) -> Claim | None:
    """The clause that a notice calls false: "Reports that they have been charged are untrue"."""
    issuer = _issuer(claim, case)
    found = reported_falsely(claim.sentence.text) if issuer and claim.sentence and not claim.speaker else None
    if found is None or claim.sentence is None:
        return None
    start, end = (claim.sentence.start + at for at in found)
    text = case.texts[claim.document][start:end]
    if len(content_words(text)) < _LEAST:  # "any claim that it was used then": no question without what stands before
        return None
    return replace(
        claim, start=start, end=end, text=text, spans=(), frame="clause", speaker=issuer, stance=Stance.DENIES
    )


def _issuer(claim: Claim, case: Case) -> str | None:
    """Whose notice a document is, or the sentence of it was copied from."""
    made = (p for child, p in case.copied.get(claim.document, ()) if child.start <= claim.start < child.end)
    sources = (case.issuers.get(parent.document) for parent in made)
    return case.issuers.get(claim.document) or next((issuer for issuer in sources if issuer), None)


def _contrary(claim: Claim, case: Case) -> Claim | None:
    """The report's own sentence as a denial of what somebody said in the sentence before."""
    if not _contradicts(claim.text) and not turns_down(claim):
        return None
    denier = next(iter(claim.about), None) or _subject(claim, case) or case.issuers.get(claim.document)
    return _taking_up(claim, denier, case)


def _taking_up(claim: Claim, denier: str | None, case: Case) -> Claim | None:
    """The words right before the sentence as what the denier denies there."""
    denied = last_said(claim, case)
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


def _subject(claim: Claim, case: Case) -> str | None:
    """Whom the sentence has turn something down, where that is one body or person: "the prosecution"."""
    clauses = case.clauses[claim.document].get(claim.id, ())
    agents = clauses[0].agents if clauses and turns_down(claim) else ()
    if len(agents) != 1 or agents[0] in _PRONOUNS:
        return None
    return agents[0] if agents[0] != agents[0].lower() else f"the {agents[0].removeprefix('the ')}"


def _contradicts(text: str) -> bool:
    folded = f" {_MARKS.sub(' ', fold_words(text))} "
    return any(f" {words} " in folded for words in word_list("matters", "contrary"))


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
    return frozenset(s for c in behind if negates(c.text) for s in core(compared(c)))


def answered(denial: Denial, case: Case) -> list[Said]:
    """What the denial answers: the very words, where it takes them up, else the nearest in its paragraph.

    Those must be somebody else's, speak of the same matter, and say no only where something left undone is denied.
    """
    claim = denial.claim
    if claim.sentence is None:
        return []
    said = case.claims[claim.document]
    voiced = [c for c in said if c.voices and c.stance is Stance.ASSERTS and c.id != claim.id]
    same = [c for c in said if (c.start, c.end) == (claim.start, claim.end) and c.id != claim.id]
    taken = [c for c in same if c.voices and c.stance is Stance.ASSERTS and c.speaker != claim.speaker]
    taken = taken or [c for c in same if is_told_by_the_report(c, case)]
    if taken or claim.end <= claim.sentence.start:
        return [_weighed(c, case) for c in taken]
    near = [c for c in voiced if _stands_before(c, claim, case) and not _is_own(c, claim, case)]
    called = called_false(replace(claim, stance=Stance.ASSERTS))
    behind = [c for c in voiced if called and _stands_behind(c, claim, case) and not _is_own(c, claim, case)]
    if denial.is_said and _SUCH.search(claim.text):
        plain = [c for c in near if c.speaker == near[-1].speaker and c.frame in TELLING]
        return [_weighed(c, case) for c in (plain or near)[-1:]]
    told = [s for s in _all_weighed(near, case) if _speaks_of(s, denial, case)][-1:]
    told = told or ([] if denial.is_said else _told_right_before(denial, case))
    return told or [s for s in _all_weighed(behind, case) if _speaks_of(s, denial, case)][:1]


def _told_right_before(denial: Denial, case: Case) -> list[Said]:
    """What the report itself tells in the sentence right before, where it is of the matter that is denied."""
    place, text = denial.claim.sentence, case.texts[denial.claim.document]
    assert place is not None
    own = [
        c
        for c in case.claims[denial.claim.document]
        if c.speech is Speech.NARRATED
        and not c.voices
        and not c.hedges
        and c.condition is None
        and c.frame != "headline"
        and c.sentence is not None
        and c.end <= place.start
        and not text[c.sentence.end : place.start].strip(" ")
        and not is_negated(c, case)
        and not negates(c.text)
    ]
    return [s for s in _all_weighed(own, case) if _tells_it(s, denial, case)][-1:]


def _tells_it(said: Said, denial: Denial, case: Case) -> bool:
    """Whether it tells the deed that is denied; where no verb tells one ("any deaths"), the thing, by its field too.

    A verb alone ("was informed") tells it by no field.
    """
    generic = word_list("matters", "generic")
    if denial.deed.verbs:
        alone = not denial.core - denial.deed.verbs - generic
        return tells(said, denial.deed, case) and not (alone and denial.deed.verbs.isdisjoint(said.stems))
    return bool(shared_matter(denial.deed.objects - generic, core(said) - generic))


def said_on(denial: Denial, case: Case) -> list[Said]:
    """What a denier says right behind a bare "denied it": his account of the matter."""
    claim = denial.claim
    if claim.sentence is None or claim.end > claim.sentence.start:
        return []
    text, end = case.texts[claim.document], claim.sentence.end
    behind = [
        c
        for c in case.claims[claim.document]
        if c.sentence and c.sentence.start >= end and not text[end : c.sentence.start].strip(" ") and c.voices
    ]
    own = [c for c in behind if c.stance is Stance.ASSERTS and one_party(c.speaker, claim.speaker) and c.firm]
    return [compared(c) for c in own[:1]]


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
    return _is_near(place, denied, claim, case)


def _stands_behind(claim: Claim, denial: Claim, case: Case) -> bool:
    """Whether the claim is somebody's words in the paragraph of the denial, not far behind it."""
    place, denied = denial.sentence, claim.sentence
    return place is not None and denied is not None and claim.firm and _is_near(place, denied, claim, case)


def _is_near(place: Span, denied: Span, claim: Claim, case: Case) -> bool:
    ends = place.end <= denied.start and denied.start - place.end <= _REACH
    bound = claim.condition is not None and not _BARTER.match(claim.condition.text)
    return ends and not bound and "\n" not in case.texts[claim.document][place.end : denied.start]


def _speaks_of(said: Said, denial: Denial, case: Case) -> bool:
    told = core(said)
    if _POINTS.match(said.claim.text) and said.claim.sentence:  # "those in Reth": told of in the sentence before
        before = sentence_before(case.texts[said.claim.document], said.claim.sentence.start)
        told |= {w.stem for w in content_words(before) if not w.is_name}
    if not shared_matter(told, denial.core):
        return False
    return is_undone(denial.core) or not negates(said.claim.text)


def without(said: Sequence[Said], denials: Sequence[Denial]) -> list[Said]:
    """Those that do not hold one of the denials themselves."""
    held: dict[str, list[Claim]] = defaultdict(list)
    for denial in denials:
        held[denial.claim.document].append(denial.claim)
    return [s for s in said if not any(_passes_on(s.claim, d) for d in held.get(s.claim.document, ()))]


def _passes_on(claim: Claim, denial: Claim) -> bool:
    told = denial.cue is None or claim.start <= denial.cue.start < claim.end
    return claim.start <= denial.start and denial.end <= claim.end and told
