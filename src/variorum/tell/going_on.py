"""Who goes on in a sentence that names no speaker: "Her members would go out again if …"."""

import re

from variorum.values import Claim, Extraction, Span, VoiceKind

# Code points between two sentences of one paragraph.
NEXT = 2
_IT = re.compile(r"(?:that )?it\b", re.IGNORECASE)
_PERSONS = ("he", "she")
# Sentences without a speaker behind which somebody still goes on.
_REACH = 2


def spoke_before(claim: Claim, agents: tuple[str, ...], extraction: Extraction, within: int = NEXT) -> str | None:
    """Who spoke in the sentence right before, a body for "it": their words run on ("It would open its files if …")."""
    if claim.sentence is None or len(agents) != 1:
        return None
    kind = VoiceKind.PARTY if agents[0] == "it" else VoiceKind.PERSON
    before = [c for c in extraction.claims if c.firm and c.voices and _ends_before(c, claim.sentence, within)]
    voices = {c.speaker: c.voices[-1].text.lower() for c in before if c.voices[-1].kind is kind or _is_of_it(c, agents)}
    told = {name for name, words in voices.items() if words not in ("he", "she") or agents[0] in (words, "they", "it")}
    if not voices and agents[0] in _PERSONS:
        return _spoke_further_up(claim.sentence, agents[0], extraction)
    return told.pop() if len(voices) == len(told) == 1 else None


def spoke_within(claim: Claim, agents: tuple[str, ...], place: int, extraction: Extraction) -> str | None:
    """Who said the first part of a sentence: "That cost too much, replied Ana Ruiz, and she would only go if …"."""
    if claim.sentence is None or len(agents) != 1 or agents[0] not in _PERSONS:
        return None
    here = [c for c in extraction.claims if c.firm and c.voices and c.sentence == claim.sentence]
    before = [c for c in here if max(c.end, c.voices[-1].end) <= place]
    return _one_speaker(before, agents[0]) if before else None


def _is_of_it(claim: Claim, agents: tuple[str, ...]) -> bool:
    return agents[0] == "it" and _IT.match(claim.text) is not None


def _ends_before(claim: Claim, sentence: Span, within: int) -> bool:
    """Whether what somebody said, and the words that say who, ends right before the sentence."""
    if claim.sentence is None:
        return False
    end = max(claim.sentence.end, claim.end, claim.cue.end if claim.cue else 0, claim.voices[-1].end)
    return 0 <= sentence.start - end <= within


def _spoke_further_up(place: Span, pronoun: str, extraction: Extraction) -> str | None:
    """Who spoke last in the paragraph, a sentence or two further up, where nobody else is named since."""
    sentences = {c.sentence.start: c.sentence for c in extraction.claims if c.sentence}
    persons = {form for n in extraction.names if n.kind == "person" for form in (n.canonical, *n.forms)}
    behind = place
    for start in sorted((at for at in sentences if at < place.start), reverse=True)[: _REACH + 1]:
        sentence = sentences[start]
        if behind.start - sentence.end > NEXT:
            return None  # another paragraph
        voiced = [c for c in extraction.claims if c.sentence == sentence and c.voices]
        if voiced:
            return _one_speaker(voiced, pronoun)
        if any(form in sentence.text for form in persons):
            return None
        behind = sentence
    return None


def _one_speaker(voiced: list[Claim], pronoun: str) -> str | None:
    """The one named person who speaks in all of them, as the pronoun may mean her."""
    last = [c.voices[-1] for c in voiced]
    named = {c.speaker for c in voiced}
    persons = all(c.firm and v.kind is VoiceKind.PERSON for c, v in zip(voiced, last, strict=True))
    other = any(v.text.lower() in _PERSONS and v.text.lower() != pronoun for v in last)
    return named.pop() if persons and not other and len(named) == 1 else None
