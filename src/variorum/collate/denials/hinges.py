"""What a denial hinges on: the verb of what is denied or, where that says nothing, what it is said to be or done to."""

from collections.abc import Iterator

from variorum.lang.lexicon import word_list
from variorum.lang.sameness import Said
from variorum.lang.words import content_words
from variorum.values import Claim, Proposition

from .case import PRONOUNS, Case, verbs_in
from .deeds import is_kin_verb, of_other_parties
from .denied import Denial

# So much of what something is said not to be the other side must have of it.
_MOST = 0.5


def tells_the_hinge(said: Said, denial: Denial, case: Case) -> bool:
    """Whether a claim tells what the denial hinges on; one that only has its names and things is of another matter.

    Of "that the station had been out of order" the order, of "that the decision had been taken" the decision, of
    "that it knew of a letter", "that it had promised one" the knowing and the promise. A noun phrase hinges on nothing.
    """
    claim = denial.claim
    main = next(_clauses(claim, case), None)
    if main is None:
        return True
    if main.verb not in word_list("matters", "hinging"):
        return _does_it(main, said, denial, case)
    words = _told_of(main, claim) - word_list("matters", "generic")
    met = [word for word in words if said.pool.meets(word)]
    return not words or len(met) >= _MOST * len(words)


def _does_it(main: Proposition, said: Said, denial: Denial, case: Case) -> bool:
    """Whether no clause of the claim has somebody else do it; of knowing, saying and promising only where one does it.

    Other deeds are told by more verbs than any thesaurus holds kin.
    """
    held = case.clauses[said.claim.document].get(said.claim.id, ())
    done = [p for p in held if is_kin_verb(main.verb, p.verb) and _may_be_one(main, p)]
    if done:
        return not all(of_other_parties(main, p, (denial.claim, said.claim)) for p in done)
    if main.verb not in word_list("matters", "minding"):
        return True
    return said.pool.meets(main.verb) or any(is_kin_verb(main.verb, verb) for verb in verbs_in(said.claim, case))


def _may_be_one(main: Proposition, other: Proposition) -> bool:
    """Whether both may do something to one thing: who "got no answer" did not receive a letter."""
    return not main.objects or not other.objects or not frozenset(main.objects).isdisjoint(other.objects)


def _clauses(claim: Claim, case: Case) -> Iterator[Proposition]:
    clauses = case.clauses[claim.document].get(claim.id, ())
    yield from (p for p in clauses if claim.start <= p.event.start < claim.end)


def _told_of(main: Proposition, claim: Claim) -> frozenset[str]:
    """What the clause says of its subject; of a light verb what it is done to."""
    objects = frozenset(word for word in main.objects if word == word.lower() and word not in PRONOUNS)
    if objects and main.verb != "be":
        return objects
    behind = claim.text[max(0, main.event.end - claim.start) :]
    return frozenset(word.stem for word in content_words(behind) if not word.is_name)
