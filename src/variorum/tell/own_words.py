"""The stands of a text that is somebody's own: what a firm's notice says as "we", and a signed column as "I"."""

from collections.abc import Iterator
from dataclasses import replace

from variorum.lang.lexicon import word_list
from variorum.values import Claim, Extraction, Speech, Stance

from .alone import speaks_of_oneself
from .stands import Stood, as_told, stand_of

_TAKING = frozenset({Stance.WANTS, Stance.PROMISES, Stance.DENIES, Stance.ASKS})
_FIRST = frozenset({"we", "i"})


def told_as_own(extraction: Extraction, issuer: str, text: str) -> Iterator[Claim]:
    """The claims of the text that take a stand, each given to its *issuer*: "We reject the allegation that …"."""
    for claim in extraction.claims:
        if claim.frame == "headline":
            continue
        if claim.voices:
            taken = claim.stance in _TAKING or claim.condition is not None
            unheard = not claim.firm or claim.speaker is None
            if taken and unheard and _is_told_of_us(claim, issuer) and not _speaks(claim):
                yield replace(claim, speaker=issuer, firm=True)
        elif claim.speech is Speech.NARRATED:
            own = replace(claim, speaker=issuer, speech=Speech.DIRECT)
            stood = stand_of(own, extraction) or _granted(own, extraction)
            if stood is not None:
                yield as_told(own, stood, text)


def _granted(claim: Claim, extraction: Extraction) -> Stood | None:
    """What a notice says will be given: "Every customer who … will be refunded 40 crowns"."""
    for clause in extraction.propositions.get(claim.id, ()):
        lead = claim.text[: max(0, clause.event.start - claim.start)].lower()
        given = clause.verb in word_list("stands", "granting.verbs") and lead.endswith((" will be ", " shall be "))
        if given and not clause.negated:
            return Stood(Stance.PROMISES, claim.start, claim.end)
    return None


def _speaks(claim: Claim) -> bool:
    """Whether somebody only wishes to say something ("wishes to place the following on record")."""
    words = claim.text.lower().split()[:2]
    return words[:1] == ["to"] and words[-1] in word_list("stands", "courtesy.verbs")


def _is_told_of_us(claim: Claim, issuer: str) -> bool:
    """Whether who issued the text does it; not in "The company threatened to sue us"."""
    words = claim.voices[-1].text
    return _is_issuer(words, issuer) and (words.lower() in _FIRST or not speaks_of_oneself(claim.text))


def _is_issuer(words: str, issuer: str) -> bool:
    """Whether the words mean who issued the text: "we", "the company", a short form of its name."""
    first, _, rest = words.lower().partition(" ")
    return (
        words.lower() in _FIRST
        or f"{issuer} ".startswith(f"{words} ")
        or (
            first in ("the", "our")
            and rest in word_list("speakers", "firms") | {"union", "club", "party", "authority", "group"}
        )
    )
