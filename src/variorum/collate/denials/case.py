"""What is said in an event, laid out so that accusations and denials can be set against each other."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import expm1

from variorum.collate.copied import Copied
from variorum.collate.figures.dating import report_days
from variorum.lang.issuers import find_senders
from variorum.lang.lexicon import word_list
from variorum.lang.matters import has_field, of_one_field
from variorum.lang.sameness import Said, gather_said, rarity
from variorum.lang.thesaurus import KIN, is_listed, kin_verbs
from variorum.lang.view import fold_words
from variorum.lang.words import alike, content_words, stem
from variorum.values import Claim, Filing, Proposition, Stemma

# Weight of a word that one in twenty claims has; as few claims as hold a rare word of a small pile.
_RARE = 3.0
_FEW = 3
_CAPITAL = re.compile(r"\b[A-Z]\w+")
# "A spokesman in Oben": where he speaks, not for whom.
_IN = re.compile(r"\b(?:in|at|from|near|to) (?:the )?[A-Z]\w+")


@dataclass(frozen=True, slots=True)
class Case:
    """All claims of an event, and by document its texts, claims, clauses, issuer and day.

    ``said`` are the firm claims with a content word, ``weight`` their stems' rarity, ``beside`` the names
    that stand beside a speaker's own, ``outlets`` whose paper a document is.
    """

    said: tuple[Said, ...]
    weight: Mapping[str, float]
    claims: Mapping[str, Sequence[Claim]]
    clauses: Mapping[str, Mapping[str, tuple[Proposition, ...]]]
    texts: Mapping[str, str]
    issuers: Mapping[str, str]
    days: Mapping[str, str]
    copied: Copied
    stemma: Stemma
    beside: Mapping[str, frozenset[str]]
    outlets: Mapping[str, str]


def open_case(filing: Filing, documents: frozenset[str], copied: Copied) -> Case:
    """The case of an event's documents; linear in their claims."""
    said = gather_said(filing, documents, least=1)
    extractions = [e for e in filing.extractions if e.document in documents]
    return Case(
        said=said,
        weight=rarity(said),
        claims={e.document: e.claims for e in extractions},
        clauses={e.document: e.propositions for e in extractions},
        texts=filing.text_of(),
        issuers=find_senders(filing),
        days={document: day for document, day in report_days(filing, documents).items() if day},
        copied=copied,
        stemma=filing.stemma,
        beside=_beside(c for e in extractions for c in e.claims),
        outlets={a.document: a.outlet.value for a in filing.articles if a.outlet and a.document in documents},
    )


def _beside(claims: Iterable[Claim]) -> Mapping[str, frozenset[str]]:
    """Speaker → the capital words by which he is introduced anywhere: "Oben's mining minister, Ida Holt"."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.speaker and claim.voices:
            found[claim.speaker].update(_CAPITAL.findall(_IN.sub(" ", claim.voices[-1].text)))
    return {speaker: frozenset(word.lower() for word in words) for speaker, words in found.items()}


# What stands in a clause for whom or what was told of before.
PRONOUNS = frozenset(
    {"i", "we", "you", "he", "she", "it", "they", "who", "which", "that", "this", "these", "those", "one", "anyone"}
)


_OURS = frozenset({"i", "we"})


@dataclass(frozen=True, slots=True)
class Deed:
    """What a claim tells to be done, in verbs that say something, and to what."""

    verbs: frozenset[str]
    objects: frozenset[str]


def deed_of(said: Said, case: Case) -> Deed:
    """The deed a claim tells of; of a noun phrase its nouns are the objects."""
    claim = said.claim
    clauses = case.clauses[claim.document].get(claim.id, ())
    empty = word_list("outcomes", "light.verbs") | word_list("cues", "matters.intents")
    within = [p for p in clauses if claim.start <= p.event.start < claim.end]
    told = [p for p in within if p.verb not in empty or has_field(p.verb)]
    objects = {word for p in told for word in p.objects if word == word.lower() and word not in PRONOUNS}
    if not told:  # "any decision to close the foundry"
        objects = {w.stem for w in content_words(said.claim.text) if not w.is_name and w.stem not in empty}
    return Deed(frozenset(p.verb for p in told), frozenset(objects))


def deed_within(said: Said, case: Case) -> Deed:
    """The same of a piece of a claim: by the clauses whose verb stands in the piece, who does it too."""
    claim, empty = said.claim, word_list("outcomes", "light.verbs") | word_list("cues", "matters.intents")
    clauses = case.clauses[claim.document].get(claim.id, ())
    told = [p for p in clauses if claim.start <= p.event.start < claim.end]
    verbs = frozenset(p.verb for p in told if p.verb not in empty or has_field(p.verb))
    nouns = {word.lower() for p in told for word in (*p.objects, *p.agents) if word == word.lower()} & said.stems
    return Deed(verbs, frozenset(nouns or (() if verbs else core(said))))


def may_be_one(left: Deed, right: Deed) -> bool:
    """Whether two denials have a deed, or what it is done to, in common; true where one has none of weight."""
    a, b = left.verbs | left.objects, right.verbs | right.objects
    return not a or not b or any(alike(x, y) for x in a for y in b)


def tells(said: Said, deed: Deed, case: Case) -> bool:
    """Whether the claim has a verb of the deed and what it is done to, or kin of them, where there are any."""
    done = verbs_in(said.claim, case)
    verbs = not deed.verbs or any(verb in said.stems or _is_done(verb, done) for verb in deed.verbs)
    return verbs and (not deed.objects or any(said.pool.meets(word) for word in deed.objects))


def verbs_in(claim: Claim, case: Case) -> frozenset[str]:
    """The verbs of all clauses in the claim, also of those within it; of a noun phrase the verb over it."""
    told = (p for clauses in case.clauses[claim.document].values() for p in clauses)
    held = {p.verb for p in told if claim.start <= p.event.start and p.event.end <= claim.end}
    over = {stem(word) for word in claim.cue.text.split()} if claim.cue and claim.frame == "object" else set()
    return frozenset(held | over)


def _is_done(verb: str, done: frozenset[str]) -> bool:
    """Whether one of the verbs tells the deed: a noun may have kin of another kind ("hire", "employee")."""
    return any(
        (alike(verb, other) and kin_verbs(verb, other) >= KIN) or of_one_field({verb}, {other}) for other in done
    )


def is_rare(stem: str, case: Case) -> bool:
    """Whether one word alone tells a matter: some one in twenty claims has it, or hardly any."""
    weight = case.weight.get(stem, 0.0)
    return weight >= _RARE or (weight > 0 and len(case.said) <= _FEW * expm1(weight) + 1e-6)


def core(said: Said) -> frozenset[str]:
    """The stems by which it says something: neither names nor verbs that say nothing by themselves."""
    plain = frozenset(w.stem for w in content_words(said.claim.text) if not w.is_name)
    empty = word_list("outcomes", "light.verbs") - word_list("cues", "matters.nouns")
    return frozenset(word for word in plain if word not in empty or has_field(word))


def is_negated(claim: Claim, case: Case) -> bool:
    """Whether what is said says no of its main verb."""
    first = next(iter(case.clauses[claim.document].get(claim.id, ())), None)
    return claim.polarity.value == "negative" or (first is not None and first.negated)


def speaker_of(claim: Claim, case: Case) -> str | None:
    """Who says it: who passes on what nobody named found, and in a notice, where nobody is named, who issued it."""
    last = claim.voices[-1].name if claim.voices else ""
    if not claim.speaker and last.lower() in PRONOUNS - _OURS:
        return None  # "she denies it", of nobody known
    passed_on = last if last.lower() not in PRONOUNS else None
    return claim.speaker or passed_on or case.issuers.get(claim.document)


@lru_cache(maxsize=65_536)
def one_party(left: str | None, right: str | None) -> bool:
    """Whether two speakers are one by their names, of which one may be shortened."""
    if not left or not right:
        return False
    a, b = set(fold_words(left).split()), set(fold_words(right).split())
    return bool(a) and bool(b) and (a <= b or b <= a)


def one_side(left: Claim, right: Claim) -> bool:
    """Whether two speakers are one, or one is named as a voice of the other ("Corvel's head, Ana Ruiz")."""
    if one_party(left.speaker, right.speaker):
        return True
    return _stands_beside(left, right.speaker) or _stands_beside(right, left.speaker)


def allied(left: Claim, right: Claim, case: Case) -> bool:
    """Whether two speakers are one side by the way any report introduces one of them."""
    if one_side(left, right):
        return True
    a, b = left.speaker, right.speaker
    return bool(a and b) and (_introduces(a, b, case) or _introduces(b, a, case))


def names_the_side_of(claim: Claim, other: Claim, case: Case) -> bool:
    """Whether the other claim names him who speaks, or what stands beside his name anywhere."""
    own = {word.lower() for word in _CAPITAL.findall(claim.speaker or "")}
    beside = own | case.beside.get(claim.speaker or "", frozenset())
    return any(word.lower() in beside and not is_listed(word.lower()) for word in _CAPITAL.findall(other.text))


def _introduces(speaker: str | None, party: str | None, case: Case) -> bool:
    words = [word.lower() for word in _CAPITAL.findall(party or "")]
    told = [word for word in words if word != "office"]
    beside = case.beside.get(speaker or "", frozenset())
    named = bool(told) and told[0] in beside and not is_listed(told[0])  # the name by which a firm goes
    return named or (bool(told) and all(word in beside for word in told))


def _stands_beside(claim: Claim, party: str | None) -> bool:
    words = set(fold_words(party).split()) if party else set()
    beside = (
        set(fold_words(claim.voices[-1].text.replace("’s", " ").replace("'s", " ")).split()) if claim.voices else set()
    )
    return bool(words) and words <= beside
