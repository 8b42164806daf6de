"""Positions: what each party wants, promises, denies or holds, under which condition, and who is silent."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from variorum.lang.firms import Firms
from variorum.lang.issuers import find_columnists, find_senders
from variorum.lang.lexicon import word_list
from variorum.lang.offices import Offices
from variorum.lang.places import acting_country, country_of_demonym
from variorum.lang.sameness import Said, compared, gather_said, rarity
from variorum.lang.thesaurus import is_group_noun
from variorum.lang.words import stem, without_that
from variorum.values import (
    Claim,
    Extraction,
    Filing,
    Passage,
    Polarity,
    Position,
    Span,
    Speech,
    Stance,
    Voice,
    VoiceKind,
    cite,
)

from .alone import speaks_of_oneself
from .bodies import one_name
from .joined import WILLS, join_wills, say_alike
from .listed import ITEM, told_in_lists
from .no_stand import is_no_stand
from .own_words import told_as_own
from .stands import as_told, stand_of
from .wills import WILL, told_refusals, told_wills
from .worth import (
    TAKING,
    accuses,
    does_not_deny,
    insists_on_a_figure,
    is_judgement,
    is_supposed,
    leaves_open,
    neither_denies,
    opens_as_body,
    supposing,
    worth_telling,
)

# Document → who issued the notice, and who signs the column, that it is.
Own = tuple[Mapping[str, str], Mapping[str, str]]
# Verbs of saying whose content is no clause: without them it says nothing.
_WITH_OBJECT = frozenset({"put", "call", "describe", "speak", "estimate", "label", "brand", "refuse", "decline"})
_OF_WILL = ("stance", "infinitive")  # frames
# Desks ask for a record, or could not verify it: that is no stand.
_OF_DESKS = (Stance.ASKS, Stance.WANTS, Stance.DOUBTS)
_MARKS = re.compile(r"[“”\"]")
_NO = re.compile(r"\b(?:not|never|no longer)\b|n['’]t\b", re.IGNORECASE)
_LEFT_OPEN = "neither confirms nor denies"
_NOT_DENIED = "does not deny"
# "Its works council": the party of another sentence.
_OWNED = re.compile(r"(?:its|their|his|her|our|my) ", re.IGNORECASE)
_CLOSING = '”", '
_CLITIC = "'’"
_ACTORS = (VoiceKind.PARTY, VoiceKind.PERSON)
_LOOSE = frozenset({"parenthesis", "stance", "preposition", "infinitive", "object"})
_WORDS = {
    Stance.WANTS: "wants",
    Stance.PROMISES: "is ready or promises",
    Stance.DENIES: "denies",
    Stance.ASKS: "asks for",
    Stance.DOUBTS: "doubts",
    Stance.ASSERTS: "holds",
}


def tell_positions(filing: Filing) -> tuple[Position, ...]:
    """Positions of parties and persons, by party, then by the number of reports that carry them."""
    own = find_senders(filing), find_columnists(filing)
    positions = [p for line in filing.lines() for p in _of_line(filing.only(line), line, own)]
    return tuple(sorted(positions, key=lambda p: (-len(p.documents), p.party, p.stance, p.citations[0].document)))


def _of_line(filing: Filing, documents: frozenset[str], own: Own) -> Iterator[Position]:
    """The positions of one line; *own* are the issuers of notices and columns."""
    parties = _parties(filing, own)
    willed, refused = _told_beside(filing, documents, own, Firms(filing))
    willed = [s for s in willed if not _tells_of_writer(s.claim, own)]
    places = {(s.claim.document, s.claim.start) for s in willed}
    loose = (s for s in _in_parentheses(filing, documents) if (s.claim.document, s.claim.start) not in places)
    apart = [s for s in loose if not any(_holds(other.claim, s.claim) for other in willed)]
    everything = (*gather_said(filing, documents, least=1), *apart)
    weight = rarity((*everything, *willed, *refused))
    no = {said.claim.id for said in refused}
    of_others = {said.claim.id for said in willed if said.claim.firm and said.claim.voices}
    told = {said.claim.id for said in everything if said.claim.id in parties}
    held_by = [replace(s.claim, speaker=parties[s.claim.id]) for s in everything if s.claim.id in parties]
    stood = _stood(filing, held_by)
    elsewhere = of_others.union({s.claim.id for s in willed if s.claim.id in stood})
    held = [
        *(
            (parties[s.claim.id], stood.get(s.claim.id, s))
            for s in everything
            if s.claim.id in parties and s.claim.id not in elsewhere
        ),
        *((parties[s.claim.id], s) for s in everything if s.claim.id in stood and _loses_condition(s, stood)),
        *((s.claim.speaker or "", s) for s in willed),
        *((s.claim.speaker or "", s) for s in refused if s.claim.id not in told),
    ]
    no |= stood.keys()
    groups: dict[str, list[list[Said]]] = defaultdict(list)
    for (party, _), group in sorted(_by_holder(held, filing, documents).items()):
        groups[party].extend([group[n] for n in alike] for alike in say_alike(group, weight))
    for party, found in groups.items():
        for members in join_wills(found, weight):
            if worth_telling(members) or any(said.claim.id in no for said in members):
                yield _position(party, members, documents, filing)


def _loses_condition(said: Said, stood: Mapping[str, Said]) -> bool:
    """Whether the stand is told by words that do not hang on the condition: "the offer lapses if …, “and we go”"."""
    return said.claim.condition is not None and stood[said.claim.id].claim.condition is None


def _holds(will: Claim, stance: Claim) -> bool:
    """Whether a stance of the same party is told within a will: "If it turned, she would ask …"."""
    within = will.start <= stance.start and stance.end <= will.end
    return within and (will.document, will.speaker) == (stance.document, stance.speaker)


def _tells_of_writer(claim: Claim, own: Own) -> bool:
    """Whether the report's writer speaks of herself in it: "has offered ten diggers, of which I have counted four"."""
    aloud = claim.speech in (Speech.DIRECT, Speech.MIXED)
    signed = any(claim.speaker == names.get(claim.document) for names in own)
    return not aloud and not signed and speaks_of_oneself(claim.text)


def _in_parentheses(filing: Filing, documents: frozenset[str]) -> Iterator[Said]:
    """What a named voice says with "she said" set between commas, and a condition: "It may come, she said, if …".

    So too what it would be glad, or ready, to do under one.
    """
    for extraction in filing.extractions:
        for claim in extraction.claims if extraction.document in documents else ():
            named = bool(claim.voices) and claim.voices[-1].kind in _ACTORS
            if claim.frame in _LOOSE and not claim.firm and ((claim.condition and named) or opens_as_body(claim)):
                yield compared(claim)


def _stood(filing: Filing, claims: Sequence[Claim]) -> dict[str, Said]:
    """Claim id → the stand it takes by its own words, where it takes one."""
    texts = filing.text_of()
    extractions = {e.document: e for e in filing.extractions}
    found = ((c, stand_of(c, extractions[c.document])) for c in claims)
    return {c.id: compared(as_told(c, stood, texts[c.document])) for c, stood in found if stood is not None}


def _told_beside(filing: Filing, documents: frozenset[str], own: Own, firms: Firms) -> tuple[list[Said], list[Said]]:
    """What parties will, and where they say no, beside what claims tell as their stances."""
    issuers, columnists = own
    signed = {**columnists, **issuers}
    read = [e for e in filing.extractions if e.document in documents]
    willed = [compared(c) for e in read for c in told_wills(e, signed.get(e.document), firms)]
    bodies = frozenset(n.canonical for e in read for n in e.names if n.kind in ("party", "place"))
    refused = [c for e in read for c in told_refusals(e, issuers.get(e.document), bodies)]
    texts = filing.text_of()
    stood = [c for e in read if e.document in signed for c in told_as_own(e, signed[e.document], texts[e.document])]
    listed = [c for e in read for c in told_in_lists(e, issuers.get(e.document), texts[e.document])]
    known = {said.claim.id for said in willed}
    known |= {c.id for c in listed}
    own_words = [c for c in stood if c.id not in known]
    places = {(c.document, c.start) for c in own_words if speaks_of_oneself(c.text)}
    places |= {(said.claim.document, said.claim.start) for said in willed}
    once = [c for c in refused if (c.document, c.start) not in places]
    plain = {(c.document, c.start) for c in once}
    own_words = [c for c in own_words if (c.document, c.start) not in plain]
    return willed, [compared(c) for c in (*once, *own_words, *listed)]


def _by_holder(
    held: Sequence[tuple[str, Said]], filing: Filing, documents: frozenset[str]
) -> dict[tuple[str, str], list[Said]]:
    """Party and family of stances → what it holds; a party under one name."""
    kinds = {n.canonical: n.kind for e in filing.extractions if e.document in documents for n in e.names}
    names = one_name({party for party, _ in held}, kinds)
    holders: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for party, said in held:
        holders[(names.get(party, party), _family(said.claim.stance))].append(said)
    return holders


def _family(stance: Stance) -> str:
    return "will" if stance in WILLS else stance.value


def _parties(filing: Filing, own: Own) -> dict[str, str]:
    """Claim id → the party whose position it is; papers and stations that ask for a record take none."""
    offices = Offices(filing)
    outlets = _outlets(filing)
    return {
        claim.id: party
        for extraction in filing.extractions
        for places in (supposing(extraction),)
        for claim in extraction.claims
        if not is_supposed(claim, places)
        and not _tells_of_writer(claim, own)
        and (party := _party(claim, extraction, offices, outlets))
    }


def _outlets(filing: Filing) -> frozenset[str]:
    """The papers and stations of the pile; not a firm whose newsroom it is, which other reports tell of as a party."""
    told = {(n.canonical, e.document) for e in filing.extractions for n in e.names if n.kind == "party"}
    own = ((a.outlet.value, a.document) for a in filing.articles if a.outlet)
    return frozenset(name for name, document in own if not any(n == name and d != document for n, d in told))


def _party(claim: Claim, extraction: Extraction, offices: Offices, outlets: frozenset[str]) -> str | None:
    """Who takes the position: the speaker; on another's word only where that voice speaks for the party."""
    last = claim.voices[-1] if claim.voices else None
    if last is None or claim.speaker is None or _OWNED.match(claim.speaker):
        return None
    if _passes_on(claim, extraction, offices, outlets):
        return None
    behind = offices.behind(last, claim.document)
    if behind is None and not _is_actor(last, claim, extraction):
        return None
    if is_no_stand(claim, extraction.propositions) or (claim.speaker in outlets and claim.stance in _OF_DESKS):
        return None
    if behind is not None:
        return behind
    others = [v for v in claim.voices[:-1] if v.kind in (*_ACTORS, VoiceKind.UNNAMED)]
    spoken_for = all(_speaks_for(v, claim.speaker, extraction) for v in others)
    return claim.speaker if spoken_for or claim.stance is Stance.ASSERTS else None


def _is_actor(voice: Voice, claim: Claim, extraction: Extraction) -> bool:
    """Whether a party or person speaks; of "the union" only a stance is told, of an official what has a condition."""
    if voice.kind in _ACTORS or voice.kind is not VoiceKind.UNNAMED:
        return voice.kind in _ACTORS
    if is_group_noun(stem(voice.text.split()[-1])):
        taken = claim.stance in TAKING or claim.condition is not None or accuses(claim) or is_judgement(claim)
        return taken or stand_of(claim, extraction) is not None
    aloud = claim.speech is Speech.DIRECT  # then it stands among the quotations
    return claim.condition is not None and not aloud and _holds_office(voice)


def _holds_office(voice: Voice) -> bool:
    """Whether somebody unnamed is called by an office: "a high official", "Norland's ambassador"."""
    words = {word.strip(",.").lower() for word in re.split(r",| (?:who|of|in|at) ", voice.text)[0].split()}
    known = word_list("speakers", "officers") | word_list("titles", "courtesy") | {"official", "consul"}
    return bool(words & known) and words.isdisjoint(word_list("speakers", "deputies"))


def _passes_on(claim: Claim, extraction: Extraction, offices: Offices, outlets: frozenset[str]) -> bool:
    """Whether the claim only passes on a stance that is told as a position of its own.

    Of two stances in the same words ("Tam Ek and Ida Holt are expected to come") neither passes on the other.
    """
    return claim.stance is Stance.ASSERTS and any(
        c.frame in _OF_WILL
        and c is not claim
        and claim.start <= c.start
        and c.end <= claim.end
        and not (claim.frame in _OF_WILL and (claim.start, claim.end) == (c.start, c.end))
        and _party(c, extraction, offices, outlets) is not None
        for c in extraction.claims
    )


def _speaks_for(voice: Voice, party: str, extraction: Extraction) -> bool:
    """Whether the report gives the voice as the party's own: "Norland's foreign minister Ada Berg", "her lawyer"."""
    if voice.kind is VoiceKind.UNNAMED:
        return not word_list("speakers", "deputies").isdisjoint(voice.text.lower().split())
    called = {party, *(form for n in extraction.names if n.canonical == party for form in n.forms)}
    for claim in extraction.claims:
        for other in claim.voices:
            if other.name == voice.name and claim.sentence:
                lead = claim.sentence.text[
                    max(0, other.start - claim.sentence.start - 70) : max(0, other.start - claim.sentence.start)
                ]
                if any(word in called or _stands_for(word, party) for word in _leads(lead)):
                    return True
    return voice.name == party


def _leads(lead: str) -> list[str]:
    words = [word.strip(',.“”"()').removesuffix("’s").removesuffix("'s") for word in lead.split()]
    return [*words, *(f"{a} {b}" for a, b in pairwise(words))]


def _stands_for(word: str, party: str) -> bool:
    return acting_country(word) == party or country_of_demonym(word) == party


def _position(party: str, members: Sequence[Said], line: frozenset[str], filing: Filing) -> Position:
    texts = filing.text_of()
    children = {descent.child for descent in filing.stemma.descents}
    claims = sorted(
        (s.claim for s in members),
        key=lambda c: (c.document in children, not c.condition, c.stance not in WILLS, c.document, c.start),
    )
    best = claims[0]
    documents = tuple(sorted({claim.document for claim in claims}))
    condition = next((claim.condition for claim in claims if claim.condition), None)
    return Position(
        party=party,
        stance=_stance(best),
        text=_told(best, texts[best.document]),
        condition=condition.text if condition else None,
        citations=tuple(dict.fromkeys(_passage(claim, texts) for claim in claims)),
        documents=documents,
        silent=tuple(sorted(line - set(documents))),
    )


def _stance(claim: Claim) -> str:
    """The word for the stance; a demand or proposal is rejected, not denied; somebody is accused of something."""
    if accuses(claim):
        return "accuses"
    if neither_denies(claim):
        return _LEFT_OPEN
    if does_not_deny(claim):
        return _NOT_DENIED
    if leaves_open(claim) or insists_on_a_figure(claim):
        return _WORDS[Stance.ASSERTS]
    verbs = {stem(word) for word in claim.cue.text.split()} if claim.cue else set()
    told = claim.frame in ("clause", "gerund")
    rejects = not told and claim.stance is Stance.DENIES and bool(verbs & word_list("cues", "silence.rejecting"))
    unwilled = claim.frame in _OF_WILL and claim.stance is Stance.DENIES and _is_negated(claim)
    refuses = unwilled or (claim.frame == WILL and claim.polarity is Polarity.NEGATIVE)
    return "rejects" if rejects or refuses else _WORDS[claim.stance]


def _is_negated(claim: Claim) -> bool:
    """Whether the cue says no: "does not intend"."""
    return claim.cue is not None and _NO.search(claim.cue.text) is not None


def _told(claim: Claim, text: str) -> str:
    """The words of the position; a will is told with its verb ("is ready to …"), an estimate too ("put … at").

    What was said aloud stands in quotation marks.
    """
    if claim.cue and _needs_cue(claim, claim.cue) and claim.cue.start < claim.start:
        start = claim.cue.start
        while start and text[start] in _CLITIC and text[start - 1].isalpha():
            start = text.rfind(" ", 0, start) + 1  # "I’m ready": no word is cut
        return text[start : claim.end]
    words = without_that(ITEM.sub("", claim.text, count=1) if ITEM.match(claim.text) else claim.text)
    aloud = (claim.speech is Speech.DIRECT or speaks_of_oneself(words)) and not _MARKS.search(words.rstrip('”"'))
    return f"“{words.rstrip(_CLOSING)}”" if aloud else words


def _needs_cue(claim: Claim, cue: Span) -> bool:
    if accuses(claim) or does_not_deny(claim) or neither_denies(claim):
        return False
    return (
        is_judgement(claim)
        or leaves_open(claim)
        or claim.frame in ("stance", "infinitive", "order", "object")
        or (claim.frame == "preposition" and claim.stance is Stance.DENIES)
        or insists_on_a_figure(claim)
        or (claim.frame != "clause" and stem(cue.text.split()[0]) in _WITH_OBJECT)
    )


def _passage(claim: Claim, texts: Mapping[str, str]) -> Passage:
    """The claim, widened to its condition where that stands outside it, and to an answer that takes it up."""
    start, end = claim.start, claim.end
    if claim.sentence and claim.end <= claim.sentence.start:
        end = claim.sentence.end
    if claim.condition and claim.sentence and claim.condition.end <= claim.sentence.end:
        start, end = min(start, claim.condition.start), max(end, claim.condition.end)
    return cite(claim.document, texts[claim.document], start, end)
