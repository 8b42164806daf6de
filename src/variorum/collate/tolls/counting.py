"""How many persons befell what, over all reports of a storyline.

Casualty desks record every claim and print the figure most reports bear out, not the last
and not the highest (Iraq Body Count, Airwars). So evidence is pooled before anything is
decided: each report spreads one vote over what its headline, opening and body tell, and
reports of one origin share a vote. Persons who are struck are among the dead, the injured
or the unhurt; who is told injured and later dead is dead.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from variorum.values import Claim, Outcome

from .occasion import of_this_occasion
from .told import BODY, Told
from .votes import Votes, is_number, know_dead, votes_for_dead, votes_for_injured

_BEST = 0.5
_SILENT = {Outcome.KILLED: 0.3, Outcome.INJURED: 0.4}
_FULL = 1.0
# A report with less evidence than this has up to this part of its vote taken off.
_FIRM, _DOUBT = 4.0, 0.2
_BORNE = 0.5
# Smaller tolls are known at once; greater ones grow while people are found.
_MANY = 10
_CLEAR = 1.01
_TALLY = re.compile(
    r"\b(?:this|last|each|every|per|a) (?:year|summer|decade|century|season)"
    r"|\b(?:nationwide|nationally|annually|on average|statistics"
    r"|so far this|across the (?:country|nation|state|world)|in recent (?:years|months)|since (?:19|20)\d\d"
    r"|earlier (?:this|in the) (?:month|year)|(?:months|years) (?:earlier|before|ago)"
    r"|in (?:19|20)\d\d|over the (?:\w+ )?weekend"
    r"|(?:in|over|within|during) the (?:last|past) (?:\w+ )?(?:hours|days|weeks?|months?|years?))\b",
    re.IGNORECASE,
)
_CASE = r"(?:incident|case|shooting|crashe?|attack|accident|fire|storm)"
_CASES = re.compile(
    rf"\b(?:(?:separate|unrelated|different) (?:\w+ ){{0,2}}{_CASE}s?|in (?:[\w-]+ ){{0,4}}{_CASE}s)\b", re.IGNORECASE
)
_SAYING = r"(?:said|told|report(?:s|ed)?|believed|thought|indicated|announced|listed|put|counts?|information)"
_AT_FIRST = r"(?:initial(?:ly)?|original(?:ly)?|previously|earlier|preliminary|at first|first)"
_FIRST_SAID = re.compile(
    rf"\b(?:{_AT_FIRST} (?:\w+ ){{0,2}}{_SAYING}|{_SAYING} (?:\w+ ){{0,2}}{_AT_FIRST})\b", re.IGNORECASE
)
# Many cases that reports count as one occasion.
_ONE = re.compile(r"\b(?:series|string|wave|coordinated|simultaneous)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Toll:
    """The pooled figure for one outcome, and the votes for every value."""

    outcome: Outcome
    value: int
    votes: Mapping[int, float]

    @property
    def is_borne(self) -> bool:
        """Whether more than a passing word of one report stands for it."""
        return self.votes[self.value] >= _BORNE

    @property
    def clear(self) -> bool:
        """Whether the value stands before every other that is told."""
        rest = [votes for value, votes in self.votes.items() if value not in (0, self.value)]
        return not rest or self.votes[self.value] >= _CLEAR * max(rest)


def pool_tolls(told: Sequence[Told], origin_of: Mapping[str, str]) -> dict[Outcome, Toll]:
    """The pooled toll of the dead and of the injured, where anything stands for one."""
    by_document: dict[str, list[Told]] = {item.document: [] for item in told}
    here = {item for item in of_this_occasion(told) if not _is_tally(item.claim)}
    own = {item for item in here if not _counts_cases(item.claim)} or here
    own -= _superseded(own)
    for item in told:
        if item in own:
            by_document[item.document].append(item)
    share = _shares(by_document, origin_of)
    killed = _pool(Outcome.KILLED, {d: votes_for_dead(items) for d, items in by_document.items()}, share)
    killed = _grown(killed, told)
    dead = know_dead(killed.value if killed else 0, by_document.values())
    votes = {d: votes_for_injured(items, dead) for d, items in by_document.items()}
    injured = _grown(_pool(Outcome.INJURED, votes, share), told)
    if killed and injured:
        killed, injured = _died_since(killed, injured, own)
    return {toll.outcome: toll for toll in (killed, injured) if toll is not None}


def _died_since(killed: Toll, injured: Toll, items: Collection[Told]) -> tuple[Toll, Toll]:
    """The tolls of a report that has as many more dead as it has fewer injured: some have died since.

    Not of one that is older than the last to tell of fewer dead, who may have been mistaken for dead.
    """
    heads: dict[tuple[str, str], dict[Outcome, int]] = defaultdict(dict)
    for item in sorted(items, key=lambda i: (i.day or "", i.document, i.fate.start)):
        if item.place < BODY and is_number(item) and not item.fate.part:
            heads[item.day or "", item.document].setdefault(item.fate.outcome, item.fate.value)
    everybody = killed.value + injured.value
    last = max((day for (day, _), both in heads.items() if both.get(Outcome.KILLED) == killed.value), default="")
    later = [
        (both[Outcome.KILLED], both[Outcome.INJURED])
        for (day, _), both in heads.items()
        if day >= last and both.keys() >= set(_SILENT) and sum(both[o] for o in _SILENT) == everybody
    ]
    dead, hurt = max(later, default=(0, 0))
    if dead <= killed.value or dead not in killed.votes or hurt not in injured.votes:
        return killed, injured
    return (
        Toll(Outcome.KILLED, dead, {dead: killed.votes[dead]}),
        Toll(Outcome.INJURED, hurt, {hurt: injured.votes[hurt]}),
    )


def _superseded(items: Collection[Told]) -> set[Told]:
    """The numbers that a sentence gives as what was said at first, where another gives one for now."""
    numbers = {item for item in items if is_number(item)}
    first = {item for item in numbers if is_first_said(item.claim)}
    now = {item.fate.outcome for item in numbers - first}
    return {item for item in first if item.fate.outcome in now}


def is_first_said(claim: Claim) -> bool:
    """Whether the sentence tells what was said at first."""
    return _FIRST_SAID.search(_sentence(claim)) is not None


def is_aside(claim: Claim) -> bool:
    """Whether the sentence counts over a year, a country or many cases: another thing than this occasion."""
    return _is_tally(claim) or _counts_cases(claim)


def _is_tally(claim: Claim) -> bool:
    return _TALLY.search(_sentence(claim)) is not None


def _sentence(claim: Claim) -> str:
    return claim.sentence.text if claim.sentence else claim.text


def _counts_cases(claim: Claim) -> bool:
    found = _CASES.search(_sentence(claim))
    return found is not None and _ONE.search(found[0]) is None


def _shares(documents: Mapping[str, object], origin_of: Mapping[str, str]) -> dict[str, float]:
    """Document → its weight: reports of one origin share one vote."""
    members: dict[str, int] = defaultdict(int)
    for document in documents:
        members[origin_of.get(document, document)] += 1
    return {document: 1.0 / members[origin_of.get(document, document)] for document in documents}


def _pool(outcome: Outcome, votes: Mapping[str, Votes], share: Mapping[str, float]) -> Toll | None:
    """Half of each report's vote is spread as its evidence is, half goes to its best value; silence counts a little."""
    pooled: dict[int, float] = defaultdict(float)
    for document, own in _settled(votes, share).items():
        total = sum(own.values())
        strength = min(1.0, total / _FULL)
        pooled[0] += _SILENT[outcome] * share[document] * (1 - strength)
        if not total:
            continue
        strength *= 1 - _DOUBT * max(0.0, 1 - total / _FIRM)
        best = max(own, key=lambda v: (own[v], v))
        for value, weight in own.items():
            pooled[value] += strength * share[document] * (1 - _BEST) * weight / total
        pooled[best] += strength * share[document] * _BEST
    value = max(pooled, key=lambda v: (round(pooled[v], 6), v), default=0)
    return Toll(outcome, value, dict(pooled)) if pooled else None


def _settled(votes: Mapping[str, Votes], share: Mapping[str, float]) -> dict[str, dict[int, float]]:
    """The votes of each report by value; "at least three" goes to the best borne value from three on."""
    support: dict[int, float] = defaultdict(float)
    for document in sorted(votes):
        total = sum(votes[document].values())
        for (value, least), weight in votes[document].items():
            support[value] += 0.0 if least else share[document] * weight / total
    settled: dict[str, dict[int, float]] = {}
    for document in sorted(votes):
        settled[document] = defaultdict(float)
        for (value, least), weight in votes[document].items():
            reached = [v for v in support if v > value and support[v] > support.get(value, 0.0)] if least else []
            settled[document][max(reached, key=lambda v: (support[v], -v), default=value)] += weight
    return settled


def _grown(toll: Toll | None, items: Sequence[Told]) -> Toll | None:
    """The toll at its last value, where the numbers that head the reports only rise from day to day."""
    if toll is None:
        return None
    heads: dict[str, int] = {}
    for item in items:
        fate = item.fate
        if fate.outcome is toll.outcome and is_number(item) and item.place < BODY and item.day and not fate.part:
            heads[item.day] = max(heads.get(item.day, 0), fate.value)
    values = [heads[day] for day in sorted(heads)]
    rises = len(set(values)) > 1 and values == sorted(values) and values[-1] >= _MANY
    if not rises or values[-1] not in toll.votes:
        return toll
    return Toll(toll.outcome, values[-1], {v: n for v, n in toll.votes.items() if v >= values[-1] or v == 0})
