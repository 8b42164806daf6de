"""Points about turns of will: who refused to resign, to sign or to strike, and did so in a later report."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.collate.denials.case import Case
from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import KIN, kin_verbs
from variorum.lang.words import alike
from variorum.values import Cause, Claim, Ground, Point, PointKind, Proposition, Reading, Stance, Verdict, cite

_OPEN = frozenset({"would", "could", "may", "might", "can", "should", "must"})
_LEAVING = frozenset({"resign", "quit", "step"})
# Code points before a verb in which it may be said that somebody will not.
_LEAD = 40
_UNWILLING = re.compile(
    r"(?:\b(?:not|never|no)|n['’]t) "
    r"(?:going|intending|intend|planning|plan|prepared|willing|about|want|plans|intention)"
    r"(?: of| to)+ $|\b(?:refus|declin)(?:e|es|ed|ing) to $",
    re.IGNORECASE,
)
_DOWN = (" down", " aside")


@dataclass(frozen=True, slots=True)
class _Will:
    """A clause that tells what somebody refuses to do, or does, and the words before its verb."""

    who: str
    claim: Claim
    clause: Proposition
    lead: str

    @property
    def day(self) -> tuple[str, int]:
        """Its report and place, for a stable order."""
        return self.claim.document, self.clause.event.start


def find_turns(case: Case) -> Iterator[Point]:
    """One point per party that refuses a deed in one report and does it in a later one; updated. Near linear."""
    wills = sorted((will for document in case.claims for will in _wills(document, case)), key=lambda w: w.day)
    refused = [w for w in wills if _refuses(w)]
    for first in refused:
        before = [w for w in refused if _is_one_deed(first, w)]
        if before[:1] != [first]:
            continue  # told before, or of nothing that tells one such deed from another
        last = max(case.days.get(w.claim.document, "") for w in before)
        done = [
            w
            for w in wills
            if not _refuses(w)
            and _does(w)
            and _is_one_deed(first, w)
            and last
            and case.days.get(w.claim.document, "") > last
        ]
        if done:
            yield _point(before, done, case)


def _wills(document: str, case: Case) -> Iterator[_Will]:
    text = case.texts[document]
    for claim in case.claims[document]:
        for clause in case.clauses[document].get(claim.id, ()):
            named = [agent for agent in clause.agents if agent[:1].isupper()]
            if len(named) == 1 and _is_deed(clause, text):
                yield _Will(named[0], claim, clause, text[max(0, clause.event.start - _LEAD) : clause.event.start])


def _is_deed(clause: Proposition, text: str) -> bool:
    stepped = clause.verb != "step" or text[clause.event.end :].startswith(_DOWN)
    return clause.verb in word_list("outcomes", "turning.verbs") and stepped


def _refuses(will: _Will) -> bool:
    return (
        will.clause.negated
        or _UNWILLING.search(will.lead) is not None
        or (will.claim.frame == "infinitive" and will.claim.stance is Stance.DENIES)
    )


def _does(will: _Will) -> bool:
    """Whether it is told as done or firmly meant."""
    firm = will.claim.stance in (Stance.ASSERTS, Stance.PROMISES) and will.claim.condition is None
    return firm and will.clause.modal not in _OPEN and not will.claim.hedges and will.claim.frame != "headline"


def _is_one_deed(a: _Will, b: _Will) -> bool:
    verbs = a.clause.verb, b.clause.verb
    alone = word_list("outcomes", "turning.alone")
    if a.who != b.who:
        return False
    if all(verb in alone for verb in verbs):
        return verbs[0] == verbs[1] or set(verbs) <= _LEAVING
    met = any(alike(x.lower(), y.lower()) for x in a.clause.objects for y in b.clause.objects)
    return met and (verbs[0] == verbs[1] or kin_verbs(*verbs) >= KIN)


def _point(refused: Sequence[_Will], done: Sequence[_Will], case: Case) -> Point:
    first = refused[0]
    id = f"t:{first.claim.document}:{first.clause.event.start}"
    past, now = _reading(f"{id}r1", "denied", refused, case), _reading(f"{id}r2", "affirmed", done, case)
    what = " ".join([_written(first), *(f"the {word}" for word in first.clause.objects[:1] if word == word.lower())])
    return Point(
        id=id,
        story=first.claim.document,
        question=f"Did {first.who} {what}?",
        kind=PointKind.POLARITY,
        verdict=Verdict.UPDATED,
        reasons=(Ground(Cause.LATER_COUNT, f"{first.who} refused before and did so later", (past.id, now.id)),),
        current=now.id,
        readings=(past, now),
    )


def _written(will: _Will) -> str:
    return "step down" if will.clause.verb == "step" else will.clause.verb


def _reading(id: str, value: str, wills: Sequence[_Will], case: Case) -> Reading:
    documents = tuple(sorted({w.claim.document for w in wills}))
    places = [(w.claim.document, w.claim.sentence or w.claim) for w in wills]
    return Reading(
        id=id,
        label=" ".join((wills[0].claim.sentence or wills[0].claim).text.split()),
        value=value,
        asserted_by=tuple(sorted({w.who if value == "denied" else w.claim.speaker or w.who for w in wills})),
        claims=tuple(sorted({w.claim.id for w in wills})),
        citations=tuple(dict.fromkeys(cite(d, case.texts[d], s.start, s.end) for d, s in places)),
        documents=documents,
        origins=case.stemma.count_origins(frozenset(documents)),
    )
