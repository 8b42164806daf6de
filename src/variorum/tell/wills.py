"""Whose will a sentence tells: "Rosk would return only if …", "the commander, Viktor Sund, would not hear of it"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from variorum.lang.firms import Firms
from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import base_form, is_group_noun, is_human_noun, is_listed
from variorum.values import Claim, Extraction, Polarity, Proposition, Span, Speech, Stance, VoiceKind

from .callings import body_called
from .going_on import spoke_before, spoke_within

WILL = "will"
_WILL = re.compile(
    r"\b(?:would|will|shall|wo|’ll|'ll|’d|'d|(?:is|are|was|were|am|’s|'s|’re|'re|’m|'m) (?:not )?going to)"
    r"(?: (?:also|only|still|then|now|even|therefore|rather|gladly))*"
    r"(?P<no>n['’]t| not| never| no longer)?\s*(?:\w+ly )?(?:be )?$",
    re.IGNORECASE,
)
# Nobody wills these.
_STATES = frozenset(
    {"be", "have", "know", "need", "suffice", "survive", "matter", "draw", "happen", "last", "ask", "quote"}
)
# What befalls who is the subject of these, "have to" too.
_UNDERGONE = frozenset({"get", "receive", "lose", "face", "suffer", "have", "need", "cost"})
# Code points from the beginning of a claim to the verb of its main clause.
_EARLY = 60
# Code points before a name in which its owner's word for it stands: "her lawyer, ".
_LEAD = 40
_NO = re.compile(r" (?:did|does|do|has|have|had|is|are|was|were|will|would|can|could)(?:n['’]t| not| never)\b")
_FIRST = frozenset({"we", "i"})
# "Nobody would be worse off if …": said by who spoke, of nobody who wills it.
_ANYBODY = frozenset({"nobody", "none", "everybody", "everyone", "all", "anybody", "anyone"})
_THIRD = frozenset({"it", "he", "she", "they"})
# Where a further clause begins.
_CLAUSE = re.compile(
    r"[;:] |\b(?:and|but) (?:also )?that |, (?:and|but) (?=(?:he|she|it|they|we|I|the|its|his|her|their)\b)"
)
_FURTHER = re.compile(r"[a-z]{2}\.[”\"]? [A-Z]")
# "Her group will vote for it only if …": of who spoke before.
_OWNERS = {"its": "it", "their": "it", "her": "she", "his": "he"}
_OWNED = re.compile(r"(?:But |And )?(its|their|her|his) ", re.IGNORECASE)
_OURS = re.compile(r"(?:[^,;:]{0,80}, )?(?:our|my) ", re.IGNORECASE)
# Words between the beginning of a clause and the end of a name that stands as its subject.
# Before a name that is no subject: "the plant in Velm will not be certified".
_PLACED = frozenset({"in", "at", "from", "near", "outside", "around", "to", "with", "on"})
_LEADING = re.compile(r"[\s,]*$")


@dataclass(frozen=True, slots=True)
class _Willed:
    """A clause with "would" or "will": who wills, whether not, and where the modal begins.

    ``refuses``: not by a negation, but by the verb ("would refuse any money"). ``undergone``: its subject is
    what it is done to ("ports will be closed").
    """

    clause: Proposition
    denied: bool
    modal: int
    refuses: bool = False
    undergone: bool = False


def told_wills(extraction: Extraction, issuer: str | None, firms: Firms) -> Iterator[Claim]:
    """The claims that tell what a party will do under a condition, or will not do.

    Each is given to that party, with stance and frame of a will. Read are the report's own sentences,
    what is told in the words of somebody who is named, but too seldom rightly for other uses, and what
    a spokeswoman or lawyer tells of whom she speaks for.
    """
    for whole in extraction.claims:
        for claim in _with_conditions(whole, extraction) if whole.frame != "headline" else ():
            if claim is not whole and claim.firm and claim.speaker:
                yield replace(claim, stance=Stance.ASSERTS, frame="clause")
            elif (told := _told_will(claim, extraction, issuer, firms)) is not None:
                yield told


def _told_will(claim: Claim, extraction: Extraction, issuer: str | None, firms: Firms) -> Claim | None:
    willed = _willed(claim, extraction.propositions)
    if willed is None or not (claim.condition or willed.denied):
        return None
    if claim.voices and _FURTHER.search(claim.text, 0, willed.modal - claim.start):
        return None  # several sentences that somebody may have said
    if claim.firm and claim.voices:
        party = _principal(claim, willed, extraction, firms)
    else:
        party = _firm(willed, extraction, firms) or _party(claim, willed, extraction, issuer)
    if party is None:
        return _told_of_things(claim, willed, extraction)
    given = _given(claim, party, willed)
    own = claim.speech is Speech.NARRATED or _is_own(willed, extraction)
    return given if own else replace(given, stance=Stance.ASSERTS, frame="clause")


def _told_of_things(claim: Claim, willed: _Willed, extraction: Extraction) -> Claim | None:
    """What would be, under a condition, as who spoke in the sentence before goes on: "The gates would open if …"."""
    would = claim.text[willed.modal - claim.start :].lower().startswith(("would", "’d", "'d"))
    names = {name.canonical for name in extraction.names}
    agents = [a for a in willed.clause.agents if a.lower() not in _ANYBODY]
    of_things = not any(a in names or a in _THIRD or a != a.lower() or is_human_noun(a) for a in agents)
    undergone = willed.clause.verb in _UNDERGONE
    if claim.speech is not Speech.NARRATED or claim.condition is None or not would or not (of_things or undergone):
        return None
    before = (spoke_before(claim, (pronoun,), extraction, within=1) for pronoun in ("they", "it"))
    speaker = next(filter(None, before), None)
    return replace(_given(claim, speaker, willed), stance=Stance.ASSERTS, frame="clause") if speaker else None


def _with_conditions(claim: Claim, extraction: Extraction) -> Iterator[Claim]:
    """The claim, and each later clause of it that hangs on a condition of its own: "and that it would go if …"."""
    yield claim
    for clause in extraction.propositions.get(claim.id, ()):
        condition = clause.condition
        if condition is None or condition == claim.condition or not claim.start <= clause.event.start < claim.end:
            continue
        lead = claim.text[: clause.event.start - claim.start]
        last = max((match.end() for match in _CLAUSE.finditer(lead)), default=0)
        start, end = claim.start + last, max(condition.end, clause.event.end)
        early = claim.speech is Speech.NARRATED and len(lead) <= _EARLY
        further = last or (claim.condition is None and early)
        if further and start <= condition.start and end <= claim.end:
            text = claim.text[last : end - claim.start]
            yield replace(claim, start=start, end=end, text=text, condition=condition, spans=())


def _is_own(willed: _Willed, extraction: Extraction) -> bool:
    """Whether who acts may be who wills it: somebody named, a pronoun, a body; "residents will return" is no will."""
    names = {name.canonical for name in extraction.names}
    known = _FIRST | _THIRD | names | word_list("speakers", "bodies") | {"client", "side", "member"}
    return known.issuperset(willed.clause.agents)


def _principal(claim: Claim, willed: _Willed, extraction: Extraction, firms: Firms) -> str | None:
    """Whose will a speaker tells: of whom she speaks for; her own, or that of those unnamed, where she refuses."""
    agents = willed.clause.agents
    party = next((a for a in agents if any(a == n.canonical for n in extraction.names)), None)
    party = party or _firm(willed, extraction, firms)
    if party and party != claim.speaker:
        return party if len(agents) == 1 and _is_deputy(claim, party, extraction) else None
    return claim.speaker if willed.refuses else None


def _is_deputy(claim: Claim, party: str, extraction: Extraction) -> bool:
    """Whether the report calls the speaker somebody's spokeswoman or lawyer: "her lawyer, Ana Ruiz, said"."""
    if not claim.voices:
        return False
    forms = next((n.forms for n in extraction.names if n.canonical == party), ())
    name = claim.voices[-1].name
    return calls_deputy(extraction, name, tuple(f"for {form}" for form in (party, *forms)))


def calls_deputy(extraction: Extraction, name: str, owners: tuple[str, ...] = ()) -> bool:
    """Whether some sentence calls the person somebody's spokeswoman or lawyer, or has one of *owners* before the name.

    Linear in the sentences that name the person.
    """
    for claim in extraction.claims:
        sentence = claim.sentence
        at = sentence.text.find(name) if sentence else -1
        if sentence is None or at < 0:
            continue
        around = sentence.text[max(0, at - _LEAD) : at + len(name) + _LEAD]
        lead = sentence.text[max(0, at - _LEAD) : at]
        if _owned_deputy().search(around) or any(owner in lead for owner in owners):
            return True
    return False


@cache
def _owned_deputy() -> re.Pattern[str]:
    nouns = "|".join(sorted(word_list("speakers", "deputies")))
    return re.compile(
        rf"(?:\b(?:its|her|his|their)|['’]s) (?:[\w-]+ ){{0,2}}(?:{nouns})\b|\b(?:{nouns}) for ", re.IGNORECASE
    )


def _firm(willed: _Willed, extraction: Extraction, firms: Firms) -> str | None:
    """The firm meant by "the company" as the actor of the clause."""
    agents = willed.clause.agents
    return firms.meant(f"the {agents[0]}", extraction.document, willed.modal) if len(agents) == 1 else None


def told_refusals(extraction: Extraction, issuer: str | None, bodies: frozenset[str]) -> Iterator[Claim]:
    """The claims in which a body says no: "we do not pay", "it has made no offer", "Norland says it flew none".

    In a notice its own sentences are read, else what is quoted, and what one of the *bodies* says of itself.
    """
    parties = {name.canonical for name in extraction.names if name.kind == "party"} | {"we"}
    seen: set[int] = set()
    for claim in extraction.claims:
        if claim.frame == "headline" or claim.sentence is None or claim.stance in (Stance.DENIES, Stance.ASKS):
            continue
        if claim.speech in (Speech.DIRECT, Speech.MIXED) and claim.firm and claim.speaker:
            if _says_no(claim, extraction, parties):
                yield claim
        elif claim.speech is Speech.INDIRECT and claim.firm and claim.speaker:
            if _is_body(claim, bodies) and _says_no_of_itself(claim, claim.speaker, extraction):
                yield claim
        elif issuer and claim.sentence.start not in seen and _refuses(claim, extraction, parties | {issuer}, issuer):
            seen.add(claim.sentence.start)
            yield _as_sentence(claim, claim.sentence, issuer)


def _is_body(claim: Claim, bodies: frozenset[str]) -> bool:
    """Whether a body speaks, whatever the tagger took its name for."""
    name = claim.speaker or ""
    noun = name.split()[-1].lower() if name else ""
    return claim.voices[-1].kind is VoiceKind.PARTY or name in bodies or noun in word_list("speakers", "bodies")


def _says_no_of_itself(claim: Claim, speaker: str, extraction: Extraction) -> bool:
    """Whether a body says that it, or its side, did not do something."""
    silences = word_list("cues", "silence.verbs")
    return any(
        p.negated
        and p.modal is None
        and p.verb not in silences
        and p.agents
        and all(agent == speaker or agent in _THIRD or is_group_noun(agent) or agent == "side" for agent in p.agents)
        and p.event.start - claim.start <= _EARLY
        for p in extraction.propositions.get(claim.id, ())
    )


def _refuses(claim: Claim, extraction: Extraction, own: set[str], issuer: str) -> bool:
    """Whether a notice says no in its own sentence."""
    if claim.sentence is None or (claim.firm and claim.voices):
        return False
    return _says_no(claim, extraction, own) or _begins_with_no(claim.sentence.text, issuer)


def _says_no(claim: Claim, extraction: Extraction, own: set[str]) -> bool:
    """Whether one of those acts in an early clause that says no, and more than silence is told."""
    silences = word_list("cues", "silence.verbs")
    denied = (p for p in extraction.propositions.get(claim.id, ()) if p.negated and p.verb not in silences)
    return any(p.agents and own.issuperset(p.agents) and p.event.start - claim.start <= _EARLY for p in denied)


def _begins_with_no(sentence: str, issuer: str) -> bool:
    """Whether a sentence begins with who issued it and a verb that is denied ("Corvel did not know …")."""
    rest = next((sentence[len(w) :] for w in (issuer, "We") if sentence.startswith(f"{w} ")), "")
    return bool(_NO.match(rest))


def _as_sentence(claim: Claim, sentence: Span, issuer: str) -> Claim:
    return replace(
        claim,
        start=sentence.start,
        end=sentence.end,
        text=sentence.text,
        speaker=issuer,
        stance=Stance.ASSERTS,
        frame=WILL,
        cue=None,
    )


def _given(claim: Claim, party: str, willed: _Willed) -> Claim:
    """The claim as the party's, cut behind the condition where the sentence goes on to say who said it."""
    last = claim.condition.end if claim.condition and claim.condition.start > willed.modal else claim.end
    end = min(claim.end, last)
    lead = claim.text[: willed.modal - claim.start]
    start = claim.start + len(lead) - len(lead[lead.rfind(";") + 1 :].lstrip())
    return replace(
        claim,
        start=start,
        end=end,
        text=claim.text[start - claim.start : end - claim.start],
        speaker=party,
        stance=Stance.PROMISES,
        polarity=Polarity.NEGATIVE if willed.denied else Polarity.POSITIVE,
        frame=WILL,
    )


def _willed(claim: Claim, propositions: Mapping[str, tuple[Proposition, ...]]) -> _Willed | None:
    """The first clause under "would" or "will" outside the condition, unless it only tells of silence."""
    silences = word_list("cues", "silence.verbs")
    for clause in propositions.get(claim.id, ()):
        at = clause.event.start
        if at < claim.start:
            continue
        if claim.condition and claim.condition.start <= at < claim.condition.end:
            continue
        lead = claim.text[: at - claim.start]
        match = _WILL.search(lead) if " because " not in lead else None
        no = match is not None and (match["no"] or " not " in match.group())
        if match and not (no and (clause.verb in silences or clause.verb in _STATES)):
            refuses = clause.verb in word_list("cues", "silence.refusing") and not no
            undergone = lead.endswith(" be ") and not clause.event.text.endswith("ing")
            return _Willed(clause, refuses or bool(no), claim.start + match.start(), refuses, undergone)
    return None


def _party(claim: Claim, willed: _Willed, extraction: Extraction, issuer: str | None) -> str | None:
    """The named actor of the clause; where a pronoun acts, who speaks or whose notice it is."""
    names = {name.canonical for name in extraction.names if name.kind in ("person", "party")}
    agents = willed.clause.agents
    if any(_is_of_things(agent, claim) for agent in agents):
        return None
    named = [agent for agent in agents if agent in names]
    if len(named) == 1 and len(agents) == 1:
        return named[0] if willed.clause.verb not in _UNDERGONE else None  # "Korvel would get no more money"
    if claim.speech is not Speech.NARRATED:
        own = agents == (claim.speaker,)  # "They will go back, they say, only if …", of men nobody names
        return claim.speaker if own or not any(agent != agent.lower() for agent in agents) else None
    if issuer and _is_issuers(claim, agents, issuer, names):
        return issuer
    if apposed := _apposed(agents, claim.text[: willed.modal - claim.start], extraction):
        return apposed
    if pronoun := _pronoun(claim, agents):
        return spoke_within(claim, pronoun, willed.modal, extraction) or spoke_before(claim, pronoun, extraction)
    lead = "" if willed.undergone else claim.text[: willed.modal - claim.start]
    named_before = _named_before(lead, extraction) or body_called(agents, claim, extraction)
    if agents or named_before or willed.refuses:
        return named_before
    return issuer or spoke_before(claim, ("they",), extraction) or spoke_before(claim, ("it",), extraction)


def _apposed(agents: tuple[str, ...], lead: str, extraction: Extraction) -> str | None:
    """The one person between commas behind the noun that acts: "Its author, Miss Ana Ruiz of Reth, would …"."""
    if len(agents) != 1 or not lead.rstrip().endswith(","):
        return None
    between = re.search(rf"\b{re.escape(agents[0])}\b[^,]*,([^,]+),\s*$", lead)
    persons = [n for n in extraction.names if n.kind == "person" and " " in n.canonical] if between else []
    places = [(between[1].find(f), n.canonical) for n in persons if between for f in (n.canonical, *n.forms)]
    return min(((at, name) for at, name in places if at >= 0), default=(0, None))[1]


def _is_of_things(agent: str, claim: Claim) -> bool:
    """Whether a name is only the plural of a thing that opens a sentence ("Trains will not run"): it wills nothing."""
    base = base_form(agent.lower())
    opens = " " not in agent and base != agent.lower() and claim.text.startswith(f"{agent} ")
    acts = is_human_noun(base) or base in word_list("speakers", "bodies")
    return opens and is_listed(base) and not acts


def _pronoun(claim: Claim, agents: tuple[str, ...]) -> tuple[str, ...]:
    """By what who spoke before acts: "it", "she"; for "Her group will …" the pronoun of the owner."""
    owned = _OWNED.match(claim.text) if agents else None
    third = agents if set(agents) <= _THIRD else ()
    return third or ((_OWNERS[owned[1].lower()],) if owned else ())


def _is_issuers(claim: Claim, agents: tuple[str, ...], issuer: str, names: set[str]) -> bool:
    """Whether a notice tells its issuer's will: of "we", "our fund", the issuer, or of a thing under a condition."""
    if not agents or _OURS.match(claim.text) or set(agents) <= _FIRST:
        return bool(agents)
    if all(_is_called(agent, issuer) for agent in agents):
        return True
    others = names | _THIRD | word_list("speakers", "bodies")
    return claim.condition is not None and not any(a in others or a != a.lower() or is_human_noun(a) for a in agents)


def _is_called(agent: str, issuer: str) -> bool:
    """Whether a notice calls its issuer so: by the beginning of its name, or as a firm."""
    return f"{issuer} ".lower().startswith(f"{agent} ".lower()) or agent in word_list("speakers", "firms")


def _named_before(lead: str, extraction: Extraction) -> str | None:
    """The actor whose name, or the end of it, stands right before the verb: "the safety office would"."""
    words = _LEADING.sub("", lead).lower().split()
    best: tuple[int, str] | None = None
    for name in extraction.names:
        if name.kind not in ("person", "party"):
            continue
        for form in (name.canonical, *name.forms):
            size = _shared_end(words, form.lower().split())
            within = words[: len(words) - size][-1:]
            if size and not _PLACED.issuperset(within or [""]) and (best is None or size > best[0]):
                best = (size, name.canonical)
    return best[1] if best else None


def _shared_end(words: list[str], form: list[str]) -> int:
    """How many words of a form stand at the end: all of them, or at least two of a longer one."""
    size = 0
    while size < min(len(words), len(form)) and words[-1 - size] == form[-1 - size]:
        size += 1
    return size if size == len(form) or size > 1 else 0
