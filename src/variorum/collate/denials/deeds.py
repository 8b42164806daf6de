"""Whether what one clause denies another tells: kin verbs, done to one thing, by parties that may be one."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.matters import of_one_field
from variorum.lang.sameness import Said
from variorum.lang.thesaurus import KIN, is_group_noun, is_human_noun, is_noun, kin_verbs
from variorum.lang.words import Pool, alike, content_words
from variorum.values import Claim, Measure, Proposition, Stance

from .case import PRONOUNS, Case, is_rare, one_party
from .nays import opens_with_no

# Weighted share of what the denied clause tells besides its verb that the other clause must have.
_TELLS = 0.5
_CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2})(?::(?P<minute>\d\d)\b|\.(?P<past>\d\d)(?= ?(?:[ap]\.?m\b|hours|h\b)))", re.IGNORECASE
)
# Letters in which an adjective and its adverb begin alike.
_BEGUN = 5


def tells_the_deed(denied: Claim, told: Said, case: Case) -> bool:
    """Whether a clause of the one claim does what a clause of the other says was not done. Clause against clause."""
    if told.claim.condition is not None:
        return False
    theirs = [p for p in _clauses(told.claim, case) if not p.negated and p.modal is None]
    one = any(_is_one_deed(ours, p, (denied, told.claim), case) for ours in _denied(denied, case) for p in theirs)
    return one and not at_other_hours(denied, told.claim)


def says_no_to_the_deed(said: Said, denied: Claim, case: Case) -> bool:
    """Whether a clause of the claim says no to a verb like the denied one, of one thing at least."""
    theirs = [p for p in _clauses(said.claim, case) if p.negated and p.verb not in _empty()]
    return any(
        is_kin_verb(ours.verb, p.verb) and any(Pool(_telling(p)).meets(word) for word in _telling(ours))
        for ours in _denied(denied, case)
        for p in theirs
    )


def of_different_doers(a: Claim, b: Claim, case: Case) -> bool:
    """Whether two who are no allies each deny what he or his own body did: "her office", "the company"."""
    ours, theirs = _doer(a, case), _doer(b, case)
    if ours is None or theirs is None:
        return False
    return (ours in PRONOUNS and theirs in PRONOUNS) or not (
        ours in PRONOUNS or theirs in PRONOUNS or alike(ours, theirs)
    )


def _doer(claim: Claim, case: Case) -> str | None:
    """Who does what is denied, where that is the denier or a body without a name."""
    first = next(_denied(claim, case), None)
    who = first.agents[0] if first and len(first.agents) == 1 else ""
    if who and who == claim.speaker:
        return "it"
    return who if who in PRONOUNS or is_group_noun(who) else None


def verbs_told(said: Sequence[Said], case: Case) -> Mapping[str, list[Said]]:
    """Verb → the claims with a clause of it that says no "not"."""
    found: dict[str, list[Said]] = defaultdict(list)
    for s in said:
        for verb in sorted({p.verb for p in _clauses(s.claim, case) if not p.negated}):
            found[verb].append(s)
    return found


def claims_with_kin_verbs(denied: Claim, by_verb: Mapping[str, list[Said]], case: Case) -> list[Said]:
    """The claims that have a verb like one that is denied; where a trait is denied, all that have any."""
    verbs = {p.verb for p in _denied(denied, case)}
    near = [verb for verb in by_verb if "be" in verbs or any(is_kin_verb(v, verb) for v in verbs - _empty())]
    found = {s.claim.id: s for verb in sorted(near) for s in by_verb[verb]}
    return [found[id] for id in sorted(found)]


def at_other_hours(a: Claim, b: Claim) -> bool:
    """Whether both name hours of the clock, and none that is the same by its face."""
    ours, theirs = _hours(a.text), _hours(b.text)
    return bool(ours and theirs) and not ours & theirs


def _hours(text: str) -> set[tuple[int, str]]:
    return {(int(m["hour"]) % 12, m["minute"] or m["past"]) for m in _CLOCK.finditer(text)}


def _clauses(claim: Claim, case: Case) -> Sequence[Proposition]:
    return case.clauses[claim.document].get(claim.id, ())


def _denied(claim: Claim, case: Case) -> Iterator[Proposition]:
    """The clauses of the piece that say no; of what is denied outright the first that tells a deed."""
    held = [p for p in _clauses(claim, case) if claim.start <= p.event.start < claim.end and p.modal is None]
    said_no = [p for p in held if p.negated] or (held if opens_with_no(claim) else [])
    told = [p for p in held if not p.negated and p.verb not in _empty()][:1]
    yield from said_no or (told if claim.stance is Stance.DENIES else ())


def _is_one_deed(ours: Proposition, theirs: Proposition, claims: tuple[Claim, Claim], case: Case) -> bool:
    if ours.verb == "be":
        return _is_one_trait(ours, theirs, claims, case)
    if ours.verb in _empty() or not is_kin_verb(ours.verb, theirs.verb) or of_other_parties(ours, theirs, claims):
        return False
    if _is_by_a_thing(ours, theirs, claims[0]):
        return False
    wanted, held = _telling(ours), Pool(_telling(theirs) | _money(claims[1], theirs))
    met = {word for word in wanted if held.meets(word)}
    if not wanted:
        return False
    return bool(met & _done_to(ours)) and _share(met, wanted, case.weight) >= _TELLS


def _is_one_trait(ours: Proposition, theirs: Proposition, claims: tuple[Claim, Claim], case: Case) -> bool:
    """Whether the other tells the rare trait that is denied ("not unanimous"), in a sentence of the same things."""
    trait = next((word for word in ours.objects if word == word.lower() and not is_noun(word)), "")
    held = (*theirs.objects, *theirs.terms)
    if not is_rare(trait, case) or not any(_begins_alike(trait, word) for word in held):
        return False
    a, b = ({w.stem for w in content_words((c.sentence or c).text)} - word_list("matters", "generic") for c in claims)
    return any(not _begins_alike(trait, word) for word in a & b)


def _begins_alike(left: str, right: str) -> bool:
    return min(len(left), len(right)) >= _BEGUN and (left.startswith(right) or right.startswith(left))


@lru_cache(maxsize=65_536)
def is_kin_verb(left: str, right: str) -> bool:
    """Whether two verbs are one or kin, of one field of accusation, or answer each other ("reach", "receive")."""
    same = left == right or (alike(left, right) and kin_verbs(left, right) >= KIN)
    return same or of_one_field({left}, {right}) or not _groups(left).isdisjoint(_groups(right))


@cache
def _groups(verb: str) -> frozenset[int]:
    """The groups of verbs by which one side tells what the other denies ("reached it", "received it")."""
    groups: list[list[str]] = load_lexicon("matters")["answering"]["verbs"]
    return frozenset(n for n, verbs in enumerate(groups) if verb in verbs)


def _empty() -> frozenset[str]:
    return frozenset(word_list("matters", "bare.verbs"))


def _telling(clause: Proposition) -> frozenset[str]:
    """The words of a clause besides its verb that tell one deed from another."""
    terms = {word for word in clause.terms if word.isalpha() and word != clause.verb}
    return frozenset(terms - word_list("matters", "generic"))


def _done_to(clause: Proposition) -> frozenset[str]:
    objects = {word for thing in clause.objects for word in thing.lower().split()}
    return frozenset(objects or _telling(clause))


def _money(claim: Claim, clause: Proposition) -> frozenset[str]:
    """That money is told of where a clause names a sum."""
    units = {
        q.unit for q in claim.quantities if q.measure is Measure.MONEY or q.unit in word_list("asking", "currencies")
    }
    return frozenset(
        {"money"} if units & set(clause.terms) or any(len(u or "") == 3 and (u or "").isupper() for u in units) else ()
    )


def _share(met: frozenset[str] | set[str], wanted: frozenset[str], weight: Mapping[str, float]) -> float:
    total = sum(weight.get(word, 1.0) for word in sorted(wanted))
    return sum(weight.get(word, 1.0) for word in sorted(met)) / total if total else 0.0


def of_other_parties(ours: Proposition, theirs: Proposition, claims: tuple[Claim, Claim]) -> bool:
    """Whether the two name different parties as who does it, or as whom it is done to."""
    doers = _named(ours.agents, claims[0]), _named(theirs.agents, claims[1])
    done_to = _named(ours.objects, claims[0]), _named(theirs.objects, claims[1])
    return any(a and b and not any(one_party(x, y) for x in a for y in b) for a, b in (doers, done_to))


def _is_by_a_thing(ours: Proposition, theirs: Proposition, claim: Claim) -> bool:
    """Whether somebody says that he did not do it, and the other clause has a thing do it ("two rockets struck …")."""
    himself = bool(_named(ours.agents, claim))
    return himself and bool(theirs.agents) and not any(_may_act(agent) for agent in theirs.agents)


def _may_act(agent: str) -> bool:
    return agent != agent.lower() or agent in PRONOUNS or is_human_noun(agent) or is_group_noun(agent)


def _named(things: Sequence[str], claim: Claim) -> list[str]:
    own = [claim.speaker] if claim.speaker and any(thing.lower() in PRONOUNS for thing in things) else []
    return [thing for thing in things if thing != thing.lower()] or own
