"""What somebody says in so many words not to be so: "there was no train", "it never got the letter", "a forgery"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from variorum.lang.lexicon import word_list
from variorum.lang.words import content_words, stem
from variorum.values import Claim, Speech, Stance

from .case import Case

_PIECE = re.compile(
    r"(?<=[.!?;])[”\"’]?\s+|, (?:and|but|nor|yet) | but (?=ha[sd] |have |w(?:as|ere) |is |did )|; | – | — "
)
_NO = re.compile(
    r"\b(?:not|never|neither|nobody|no one|none|nothing)\b|n['’]t\b|\bat no (?:time|point)\b|\bno (?:such )?[a-z]",
    re.IGNORECASE,
)
# "There was no train", "there had been no such call", "it does not exist".
_NONE = re.compile(
    r"^[“\"]?(?:that )?there (?:is|was|were|are|ha[sd] been|have been) (?:never (?:an?|any) |no |not (?:an?|any) )"
    r"(?!comment|evidence|doubt|reason|need|plan|idea|sign|way|choice|time|news|immediate|word|question|change|danger"
    r"|risk|hope|alternative|point|indication|information|reports?|longer|more)(?P<noun>[a-z][^,;.:”\"]*)",
    re.IGNORECASE,
)
# What stands behind a noun and only narrows it.
_BEHIND = re.compile(
    r"\s(?:of|about|on|in|at|from|to|for|with|by|during|between|since|after|before|that|which|who|when|dated|against|among)\b"
)
# Bounds, caveats, what will or could not be, and what somebody would not say: none of them denies a fact.
_NO_DENIAL = re.compile(
    r"\b(?:no|not) (?:more|less|fewer|later|longer|earlier|only|just|even|yet|all|every|always|far|one)\b"
    r"|\b(?:will|would|can|could|may|might|should|must|shall|do|does|need) (?:not|never)\b|\bcannot\b"
    r"|\b(?:wo|would|ca|could|should|must|do|does|need)n['’]t\b"
    r"|\b(?:not|n['’]t|never) (?:\w+ )?(?:comment|say|discuss|speculate|elaborate|respond|answer|reply|clear|sure|want"
    r"|wish|possible|able|expect|think|believe|known|hope|mind|agree on)\b"
    r"|\bno (?:comment|evidence|doubt|reason|need|plans?|idea|sign|way|choice|intention)\b"
    r"|\b(?:if|unless|until|whether)\b|\?",
    re.IGNORECASE,
)
_TURNED_DOWN = re.compile(
    r"(?!.*\b(?:not|never|neither)\b)[^,.]{2,50}? "
    r"(?:rejects?|rejected|denies|denied|disputes?|disputed) (?:this|that|it)[.,;]?$"
)


_AT_NO_TIME = re.compile(
    r"[“\"]?(?:that )?(?:at no (?:time|point|stage)|in no way|under no circumstances)\b", re.IGNORECASE
)
_REPORTS_ARE_FALSE = re.compile(
    r"(?:(?:all|any|the|these|media|press) )*"
    r"(?:reports?|claims?|rumou?rs?|allegations?|suggestions?|stories|assertions?)"
    r" that (?P<told>[^.;]{4,200}?) (?:is|are|was|were) (?:simply |completely |entirely |plainly |wholly )?(?=[a-z])",
    re.IGNORECASE,
)
# A statement of no more characters is taken whole.
_SHORT = 90
_WHOLE = frozenset({"clause", "fronted", "quote", "parenthesis", "according-to", "narrated"})
_NO_CUE = re.compile(r"\b(?:nor|not|never)(?: to)? $", re.IGNORECASE)
_COPULA = re.compile(r"\s+(?:as|is|are|was|were|had been|have been|to be|an?|pure|simply|completely|all)(?=\s|$)")
_CALLING = frozenset({"call", "label", "brand", "describe", "dismiss", "reject", "denounce", "term"})


_KNOWN = re.compile(r"\b(?:know|knows|knew|known|heard|aware) of ", re.IGNORECASE)


@cache
def _lacks() -> re.Pattern[str]:
    """What somebody "has no record of", "knew nothing of", "never received" or "does not stock"."""
    vague = "|".join(sorted(word_list("matters", "vague.words")))
    return re.compile(
        r"\b(?:(?:know|knows|knew|known|heard|aware) of (?:no|not any)"
        r"|(?:ha[sd]|have|having|got|found|saw|seen) no (?:record|knowledge|trace|copy) of"
        r"|(?:received|got|gave|given|issued|sent|found|saw|seen|ordered|held|heard|made)"
        r" (?:no|not one|not a single|not any)"
        r"|(?:ha[sd]|have) never (?:had|held|owned|kept|stocked|received|got|seen|given|issued|used|ordered)"
        r"|(?:do|does|did) not (?:stock|keep|hold|own|possess|use|have))"
        rf"(?:\s+(?:an?|any)\b)?+\s+(?P<noun>(?!(?:such )?(?:{vague})\b)[a-z][^,;.:”\"“]*)",
        re.IGNORECASE,
    )


@cache
def _false() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(word_list('matters', 'falsehoods')))})\b", re.IGNORECASE)


@cache
def _is_false() -> re.Pattern[str]:
    return re.compile(rf"\b(?:is|are|was|were|been) (?:\w+ ){{0,2}}{_false().pattern}", re.IGNORECASE)


def nays(document: str, case: Case) -> Iterator[Claim]:
    """The pieces of what somebody named says that say no, each as a denial. Linear in the claims."""
    for claim in case.claims[document]:
        if claim.stance is not Stance.ASSERTS or claim.frame == "headline" or claim.sentence is None:
            continue
        speaker = claim.speaker or (case.issuers.get(document) if claim.speech is Speech.NARRATED else None)
        if speaker and claim.condition is None and not claim.hedges and claim.frame in _WHOLE:
            yield from (replace(piece, speaker=speaker) for piece in _pieces(claim))


def opens_with_no(claim: Claim) -> bool:
    """Whether the first words say no to all that follows: "At no time did anybody order it"."""
    return _AT_NO_TIME.match(claim.text) is not None


def reported_falsely(sentence: str) -> tuple[int, int] | None:
    """Where the clause stands that a sentence calls false: "Reports that he was charged are untrue"."""
    found = _REPORTS_ARE_FALSE.match(sentence)
    return found.span("told") if found and _false().match(sentence, found.end()) else None


def says_there_is_none(claim: Claim) -> bool:
    """Whether a piece says that something is not there: "there was no train"."""
    return _NONE.match(claim.text) is not None


def denies_having(claim: Claim) -> bool:
    """Whether the thing is denied: who only knows of no letter leaves open that there was one, unless he was told."""
    lacked = what_is_lacked(claim)
    return lacked is not None and (lacked.lower().startswith("such ") or not _KNOWN.search(claim.text))


def head_of_what_is_not(claim: Claim) -> str | None:
    """The stem of the thing that is said not to be there: "minutes" of "no minutes of such a meeting"."""
    found = _NONE.match(claim.text) or _lacks().search(claim.text)
    words = content_words(_BEHIND.split(found["noun"].removeprefix("such "), maxsplit=1)[0]) if found else ()
    return words[-1].stem if words else None


def what_is_lacked(claim: Claim) -> str | None:
    """What somebody says he has, got or knows none of: the letter of "it knew of no such letter"."""
    found = _lacks().search(claim.text)
    return found["noun"].strip() if found else None


def _pieces(claim: Claim) -> Iterator[Claim]:
    if claim.speech is not Speech.NARRATED and says_there_is_none(claim) and len(claim.text) <= _SHORT:
        yield replace(claim, stance=Stance.DENIES, quantities=())
        return
    at = 0
    for end, after in [*((m.start(), m.end()) for m in _PIECE.finditer(claim.text)), (len(claim.text), 0)]:
        text = claim.text[at:end]
        lacks = _lacks().search(text) is not None
        if _NO.search(text) and (lacks or not _NO_DENIAL.search(text)) and content_words(text):
            start = claim.start + at
            yield replace(claim, start=start, end=start + len(text), text=text, stance=Stance.DENIES, quantities=())
        at = after


def called_false(claim: Claim) -> bool:
    """Whether somebody calls something false: "called the paper a forgery", "said that the reports were untrue"."""
    if not claim.speaker or _NO.search(claim.text):
        return False
    if claim.frame == "object":
        calling = {stem(word) for word in claim.cue.text.lower().split()} if claim.cue else set()
        return bool(calling & _CALLING) and _false().search(claim.text) is not None
    return claim.frame in ("clause", "fronted", "quote") and _is_false().search(claim.text) is not None


def asks_whether_true(claim: Claim) -> str:
    """The question of what somebody calls false: "the paper a forgery" asks "Is the paper genuine?"."""
    words = " ".join(claim.text.split()).removeprefix("that ")
    found = _false().search(words)
    assert found is not None
    what = _COPULA.sub("", words[: found.start()]).strip(' ,“”"')
    head = re.split(r" (?:that|of|about|on|in) ", what, maxsplit=1)[0].rsplit(" ", 1)[-1]
    be = "Are" if head.endswith("s") and not head.endswith("ss") else "Is"
    word = "genuine" if found[0].lower() in ("forgery", "forged", "fake", "hoax") else "true"
    return f"{be} {what[:1].lower() if what[:4] in ('The ', 'Thes', 'Repo') else what[:1]}{what[1:]} {word}?"


def is_undenied(claim: Claim) -> bool:
    """Whether the word that denies is itself said no to: "neither confirms nor denies it"."""
    place, cue = claim.sentence, claim.cue
    if place is None or cue is None or not place.start <= cue.start < place.end:
        return False
    return _NO_CUE.search(place.text, 0, cue.start - place.start) is not None


def turns_down(claim: Claim) -> bool:
    """Whether the report itself says that somebody rejects what was said before: "The office rejects this"."""
    return claim.speech is Speech.NARRATED and _TURNED_DOWN.match(claim.text) is not None
