"""What a speaker takes a stand by in plain words: "the minister must go", "we reject that", "it did nothing wrong"."""

import re
from dataclasses import dataclass, replace
from functools import cache

from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import is_group_noun, is_person_noun
from variorum.lang.words import stem
from variorum.values import Claim, Extraction, Polarity, Proposition, Speech, Stance, VoiceKind

from .wills import WILL, calls_deputy

# Code points from the beginning of what is said, or of one of its sentences, to the verb that tells the stand.
_EARLY = 60
_SENTENCE = re.compile(r"[.!?…][”\"’']*\s+(?=[“\"‘']*[A-Z])")
_CLOSED = re.compile(r"[^\s][”\"]")
_WILL = re.compile(
    r"\b(?:would|will|shall|wo|’ll|'ll|’d|'d|(?:am|is|are|was|were|’m|'m|’s|'s|’re|'re) (?:not )?going to)"
    r"(?: (?:also|only|still|then|now|even|therefore|rather|gladly|soon|never|not|no longer|\w+ly))*(?:n['’]t)?"
    r" (?:be )?$",
    re.IGNORECASE,
)
_OBLIGED = re.compile(r"\b(?:ought to|must|should)(?: (?:not|now|also|at once|never))* (?:be )?$", re.IGNORECASE)
_OWN = frozenset({"i", "we", "it", "he", "she", "they"})
_GIVING = frozenset({"give", "provide", "release", "share", "discuss"})
# "Nobody will lose a taler": a promise of who can see to it.
_NOBODY = re.compile(
    r"^[“\"]?(?:(?:first|second|third|fourth|fifth|last|final)(?:ly)?[:,] |\(?\w[.)] )?(?:that )?"
    r"(?:nobody|no one|none|not one|nothing|no \w+)\b",
    re.IGNORECASE,
)
# "Knew of no such letter".
_NO_OBJECT = re.compile(r" (?:of|about|to|for|in|from|with) (?:no|none|nothing|nobody)\b")
_NOTHING = re.compile(r"\bnothing\b", re.IGNORECASE)
_THERE_WILL = re.compile(r"\bthere (?:will|would|shall|['’](?:ll|d)) $", re.IGNORECASE)
_THERE = re.compile(r"\bthere (?:(?:ha[sd]|have) )?(?P<never>never )?$", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:that )?(?:it|they|we|i)\b", re.IGNORECASE)
_MUM = re.compile(r" (?:nothing|no comment)(?: more| further)?(?: to (?:add|say|report)|$)", re.IGNORECASE)
_NO_WILL = re.compile(r"\b(?:not|never|no longer)\b|n['’]t\b", re.IGNORECASE)
# "The company dismissed twelve men": in somebody's mouth these are rarely stands.
_OF_PEOPLE = frozenset({"deny", "dismiss", "condemn", "object", "contest"})
_POINTING = frozenset({"that", "this", "it", "them", "these", "those"})
_PLACES = frozenset({"room", "side", "desk", "plant", "yard", "laboratory"})
_FIRST = frozenset({"i", "we"})
_CIVIL = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "lady", "madam", "father", "officer", "professor", "prof"}
)


@dataclass(frozen=True, slots=True)
class Stood:
    """The stand, whether by saying no, and where the words of it lie in the text."""

    stance: Stance
    start: int
    end: int
    denied: bool = False


def stand_of(claim: Claim, extraction: Extraction) -> Stood | None:
    """The stand a firm assertion takes by its own words; ``None`` where it only tells what is so."""
    if claim.stance is not Stance.ASSERTS or claim.speaker is None or claim.frame == "headline":
        return None
    told: set[int] = set()
    for clause in extraction.propositions.get(claim.id, ()):
        if _in_condition(claim, clause) or _is_going(claim, clause):
            continue
        start, end = _sentence(claim, clause)
        if start in told or clause.event.start - start > _EARLY or claim.text[: end - claim.start].endswith("?"):
            continue
        told.add(start)  # what hangs below the first verb is told, not stood by
        stance = _stand(claim, clause, start, extraction)
        if stance is not None:
            return Stood(stance[0], start, end, denied=stance[1])
        if claim.speech is Speech.INDIRECT:
            break
    return _in_so_many_words(claim)


def _sentence(claim: Claim, clause: Proposition) -> tuple[int, int]:
    """The sentence of the claim that the clause stands in, in the text; not beyond the quotation it stands in."""
    low, high = next(
        ((s.start, s.end) for s in claim.spans if s.start <= clause.event.start < s.end), (claim.start, claim.end)
    )
    words = claim.text[low - claim.start : high - claim.start]
    at = clause.event.start - low
    if (closed := _CLOSED.search(words, at)) is not None:
        words = words[: closed.end()]
    borders = [0, *(m.end() for m in _SENTENCE.finditer(words)), len(words)]
    first = max(b for b in borders if b <= max(at, 0))
    last = min((b for b in borders if b > at), default=len(words))
    return low + first, low + len(words[:last].rstrip())


def _is_going(claim: Claim, clause: Proposition) -> bool:
    """As in "he is not going to quit": the deed is what follows."""
    behind = claim.text[clause.event.end - claim.start :]
    return clause.event.text == "going" and behind.startswith(" to ")


def _in_condition(claim: Claim, clause: Proposition) -> bool:
    return claim.condition is not None and claim.condition.start <= clause.event.start < claim.condition.end


def _stand(claim: Claim, clause: Proposition, start: int, extraction: Extraction) -> tuple[Stance, bool] | None:
    lead = claim.text[start - claim.start : max(0, clause.event.start - claim.start)]
    own = _is_own(claim, clause, lead)
    if _OBLIGED.search(lead) and not own and clause.verb not in word_list("stands", "forecast.verbs"):
        return (Stance.WANTS, False) if clause.agents or clause.objects else None
    behind = claim.text[clause.event.end - claim.start :]
    if _is_excluded(clause, lead, behind):
        return (Stance.PROMISES, False) if _in_office(claim, extraction) else None
    if will := _WILL.search(lead):
        if _NOBODY.search(lead) and clause.negated and _in_office(claim, extraction):
            return Stance.PROMISES, False
        no = clause.negated or _NO_WILL.search(will.group()) is not None
        goes_on = clause.verb == "go" and claim.text[clause.event.end - claim.start :].startswith(" on ")
        return _willed(clause, no=no, goes_on=goes_on) if own else None
    first = claim.speech is not Speech.INDIRECT and _FIRST.issuperset(clause.agents)
    stood = (_stood_by(clause) or _disbelieved(claim, clause, extraction)) if first else None
    return stood or _told_stand(claim, clause, lead, extraction)


def _told_stand(claim: Claim, clause: Proposition, lead: str, extraction: Extraction) -> tuple[Stance, bool] | None:
    """What the speaker accepts, and what is said not to be so."""
    own = _is_own(claim, clause, lead)
    behind = claim.text[clause.event.end - claim.start :]
    if own and claim.speech is Speech.INDIRECT and (yielded := _said_to_accept(clause)):
        return yielded
    if _is_said_not_to_be(clause, lead, behind, aloud=claim.speech is not Speech.INDIRECT):
        return (Stance.ASSERTS, False) if _in_office(claim, extraction) else None
    no = clause.negated or _NO_OBJECT.match(behind) is not None
    no = no and not _MUM.match(behind)
    denied = no and not clause.modal and _may_deny(claim, clause, extraction, own=own)
    return (Stance.ASSERTS, False) if denied else None


def _is_excluded(clause: Proposition, lead: str, behind: str) -> bool:
    """As in "there will be no talks"; what will befall nobody ("no casualties") is foreseen, not excluded."""
    counted = word_list("stands", "counted.nouns") | word_list("stands", "foreseen.nouns")
    excluded = clause.verb == "be" and _THERE_WILL.search(lead) is not None and behind.startswith(" no ")
    return excluded and counted.isdisjoint((*clause.objects, *clause.agents, *behind.lower().split()[:4]))


def _is_said_not_to_be(clause: Proposition, lead: str, behind: str, *, aloud: bool) -> bool:
    """As in "there is no depot"; aloud, or in a notice, also "no missile was launched"."""
    counted = word_list("stands", "counted.nouns")
    if clause.modal or not counted.isdisjoint((*clause.objects, *clause.agents)):
        return False
    if clause.verb == "be" and (there := _THERE.search(lead)):
        return not clause.agents and (there["never"] is not None or behind.startswith((" no ", " not ")))
    undone = clause.verb in word_list("stands", "undone.verbs") or not _NOTHING.search(lead)
    return aloud and undone and clause.negated and not clause.agents and _NOBODY.search(lead) is not None


def _is_of_principal(claim: Claim, clause: Proposition, extraction: Extraction) -> bool:
    """Whether somebody's spokeswoman or lawyer tells of one person or body: "the minister had known nothing"."""
    last = claim.voices[-1] if claim.voices else None
    if last is None or len(clause.agents) != 1:
        return False
    noun = clause.agents[0]
    known = any(noun == n.canonical for n in extraction.names) or is_person_noun(noun) or _is_peopled(noun)
    return known and calls_deputy(extraction, last.name)


def _may_deny(claim: Claim, clause: Proposition, extraction: Extraction, *, own: bool) -> bool:
    """Whether a body, or somebody in office, says what was not done; what a witness did not see is no stand.

    By who says it, or by whom it speaks for.
    """
    silent = clause.verb in word_list("cues", "silence.verbs") - _GIVING
    if silent or clause.verb in word_list("stands", "witnessing.verbs"):
        return False
    return _in_office(claim, extraction) if own else _is_of_principal(claim, clause, extraction)


def _in_office(claim: Claim, extraction: Extraction) -> bool:
    """Whether a body speaks, or somebody whom the report gives an office."""
    last = claim.voices[-1] if claim.voices else None
    if last is None or last.kind is VoiceKind.PARTY:
        return last is not None or claim.firm
    names = {last.name, *last.name.split()}
    said = (v.text for c in extraction.claims for v in c.voices if v.name == last.name)
    beside = {word.strip(",.").lower() for text in said for word in text.split() if word.strip(",.") not in names}
    return bool(beside & (word_list("titles", "courtesy") | word_list("speakers", "officers")) - _CIVIL)


def _willed(clause: Proposition, *, no: bool, goes_on: bool) -> tuple[Stance, bool] | None:
    """What one will, or will not, do oneself; what one "goes on" doing too."""
    if goes_on:
        return Stance.PROMISES, no
    unwilled = frozenset({"be", "know", "need"}) if no else word_list("stands", "unwilled.verbs")
    if clause.verb in unwilled or clause.verb in word_list("cues", "silence.verbs"):
        return None
    return Stance.PROMISES, no or clause.verb in word_list("cues", "silence.refusing")


def _stood_by(clause: Proposition) -> tuple[Stance, bool] | None:
    """In the first person and the present: "we reject that", "I do not accept it", "we demand an inquiry"."""
    if clause.event.text.lower() != clause.verb or clause.modal or not clause.agents:
        return None
    if clause.objects and _POINTING.issuperset(thing.lower() for thing in clause.objects):
        return None  # "we reject that"
    if clause.verb in word_list("stands", "rejecting.verbs") and not clause.negated:
        return Stance.DENIES, True
    if clause.verb in word_list("stands", "accepting.verbs") and clause.negated:
        return Stance.DENIES, True
    if clause.verb in word_list("stands", "demanding.verbs") and not clause.negated and clause.objects:
        return Stance.WANTS, False
    return None


def _disbelieved(claim: Claim, clause: Proposition, extraction: Extraction) -> tuple[Stance, bool] | None:
    """What somebody in office does not believe: "I don't believe in accidents of this size"."""
    told = clause.verb == "believe" and clause.negated and clause.agents and not clause.modal
    return (Stance.ASSERTS, False) if told and clause.objects != ("it",) and _in_office(claim, extraction) else None


def _said_to_accept(clause: Proposition) -> tuple[Stance, bool] | None:
    """What the speaker is said to accept or to reject: "said she accepted the criticism"."""
    if clause.modal or clause.negated or not any(thing.lower() not in _POINTING for thing in clause.objects):
        return None
    if clause.verb in word_list("stands", "yielding.verbs"):
        return Stance.ASSERTS, False
    return (Stance.DENIES, True) if clause.verb in word_list("stands", "rejecting.verbs") - _OF_PEOPLE else None


def _is_own(claim: Claim, clause: Proposition, lead: str) -> bool:
    """Whether the speaker, or a body or people of hers, acts in the clause: "he", "we", "the city", "his clients"."""
    agents = clause.agents
    if not agents:
        return False
    aloud = claim.speech is not Speech.INDIRECT
    if _PRONOUN.match(lead) and len(agents) == 1 and not aloud:
        return True  # "said that it would": the speaker, whatever else the pronoun was taken for
    if all(agent == claim.speaker or agent in (_FIRST if aloud else _OWN) for agent in agents):
        return True
    noun = agents[0]
    if len(agents) != 1 or noun != noun.lower() or not (_is_peopled(noun) or is_person_noun(noun)):
        return False
    owned = re.search(rf"\b(?:his|her|its|their|our|my) (?:[\w-]+ )?{re.escape(noun)}\w*\b", lead, re.IGNORECASE)
    body = (
        claim.voices
        and noun in word_list("speakers", "bodies")
        and re.search(rf"\bthe {re.escape(noun)}\b", lead, re.IGNORECASE)
    )
    return bool(owned or body)


def _is_peopled(noun: str) -> bool:
    """Whether the noun means a body, or a place for those who work in it ("his control room")."""
    return is_group_noun(noun) or noun in word_list("speakers", "bodies") or noun in _PLACES


def _in_so_many_words(claim: Claim) -> Stood | None:
    """What clears somebody or lays blame ("nothing to do with", "to blame"), and what is insisted on."""
    told = _clearing().search(claim.text[: 2 * _EARLY])
    words = claim.cue.text.lower().split() if claim.cue else []
    insisted = any(stem(word) in _insisting() for word in words) and claim.frame in ("clause", "fronted")
    return Stood(Stance.ASSERTS, claim.start, claim.end) if told or insisted else None


@cache
def _insisting() -> frozenset[str]:
    return frozenset(stem(verb) for verb in word_list("stands", "insisting.verbs"))


@cache
def _clearing() -> re.Pattern[str]:
    phrases = sorted(word_list("stands", "clearing.phrases") | word_list("stands", "blaming.phrases"))
    return re.compile(r"\b(?:" + "|".join(phrases) + r")\b", re.IGNORECASE)


def as_told(claim: Claim, stood: Stood, text: str) -> Claim:
    """The claim as that stand: its sentence, with the stance, under the frame of a will where somebody says no."""
    start, end = stood.start, stood.end
    condition = claim.condition if claim.condition and start <= claim.condition.start < end else None
    apart = claim.condition if claim.condition and not claim.start <= claim.condition.start < claim.end else None
    told = replace(claim, start=start, end=end, text=text[start:end], stance=stood.stance, condition=condition or apart)
    return replace(told, frame=WILL, stance=Stance.PROMISES, polarity=Polarity.NEGATIVE) if stood.denied else told
