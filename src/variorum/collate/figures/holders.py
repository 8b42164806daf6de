"""Whose figure it is: seats, shares and sums are told of somebody, and each has its own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import base_form
from variorum.values import Claim, Extraction, Measure, Proposition, Quantity, Span

from .sides import Side, side_of

_CLAUSE = re.compile(r"(?:;|,? (?:while|whereas|but)|, and) ")

# "To Holt's 45".
_OWNER = re.compile(r"((?:[A-Z][\w-]+ )?[A-Z][\w-]*)['’]s? $")
_BEHIND = re.compile(r"[,;:.] | (?:and|but|while|whereas|with) |\d")
# "Back the former governor"? No name; "back Senator Ida Holt", "for the League".
_TITLES = re.compile(r"(?:the |Mr\.? |Mrs\.? |Ms\.? |Dr\.? |(?:[A-Z][a-z]+ )(?=[A-Z][\w-]+ [A-Z]))*")
_AT = re.compile(r" (?:at|on|with|ahead on)(?: (?:about|around|nearly|some|just|only|roughly))? $")
_PLACED = re.compile(
    r"\b(?:in|at|near|from|of|across|by|around|on|to|with|than|over|against) (?:the )?$", re.IGNORECASE
)
_TOGETHER = re.compile(r"\b(?:they|we|both|together)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Holder:
    """Of whom or what a figure is told: a party of the story, or the subject's noun in lower case."""

    name: str
    is_named: bool


def holder_of(claim: Claim, quantity: Quantity, extraction: Extraction) -> Holder | None:
    """The subject of the figure's clause where its verb only gives the figure to it ("won", "has", "stood at").

    In a clause that leaves its verb out ("… and the Union 31.8 percent") the name between the
    two figures. ``None`` where another verb rules, or the subject is who says it.
    """
    side = side_of(claim, quantity, extraction)
    contestant = _contestant(claim, quantity, side, extraction) or _given(claim, quantity, extraction)
    if contestant or side.is_scored:
        return Holder(contestant, is_named=True) if contestant else None
    named = _names_before(claim, quantity, extraction)
    rules = _ruling(claim, quantity, extraction.propositions)
    if rules is not None and rules.verb not in word_list("holding", "verbs"):
        return None
    if named:
        return Holder(named, is_named=True) if named != claim.speaker else None
    subject = rules.agents[0] if rules and len(rules.agents) == 1 else None
    if (
        subject is None
        or subject in (claim.speaker, quantity.unit)
        or _TOGETHER.search(claim.text[: quantity.start - claim.start])
    ):
        return None
    canonical = any(name.canonical == subject for name in extraction.names)
    return Holder(subject if canonical else subject.lower(), is_named=canonical)


def _contestant(claim: Claim, quantity: Quantity, side: Side, extraction: Extraction) -> str | None:
    """Whose the greater or the lesser figure of a score is: who leads and who is led, who loses and to whom."""
    place = claim.sentence or claim
    if not side.is_scored or side.rival is None:
        return None
    lead, at = place.text[: quantity.start - place.start], min(quantity.start, side.rival)
    if side.rival < quantity.start and (owner := _OWNER.search(lead)):
        return _first_name(owner[1], extraction)
    held = [p for p in extraction.propositions.get(claim.id, ()) if p.event.start < at]
    rules = next((p for p in reversed(held) if _outcome(p, place, at)), None)
    if rules is None:
        return None
    agent = next(iter(_names_of(rules.agents, extraction)), None) or _first_name(
        place.text[: rules.event.start - place.start], extraction
    )
    other = next((name for name in _names_of(rules.objects, extraction) if name != agent), None)
    return agent if (_outcome(rules, place, at) == "winning") is (side.rank == 1) else other


def _outcome(clause: Proposition, place: Span | Claim, at: int) -> str | None:
    """Whether the subject of a clause has the greater or the lesser figure."""
    told = {clause.verb, *(base_form(w) for w in place.text[clause.event.end - place.start : at - place.start].split())}
    for outcome, words in (("losing", "behind"), ("winning", "ahead"), ("losing", "losing"), ("winning", "winning")):
        if not word_list("contests", words).isdisjoint(told if words in ("behind", "ahead") else {clause.verb}):
            return outcome
    return None


def _given(claim: Claim, quantity: Quantity, extraction: Extraction) -> str | None:
    """Whom those are for who are counted in a share ("49 percent back Ida Holt"), or who is given it ("Holt at 49")."""
    if quantity.measure is not Measure.PERCENT:
        return None
    place = claim.sentence or claim
    lead, behind = place.text[: quantity.start - place.start], place.text[quantity.end - place.start :]
    clause = behind[: min((m.start() for m in _BEHIND.finditer(behind)), default=len(behind))]
    names = [(form, name.canonical) for name in extraction.names for form in name.forms]
    for found in _backing().finditer(clause):
        told = _TITLES.sub("", clause[found.end() :])
        if backed := max(((len(form), name) for form, name in names if told.startswith(form)), default=None):
            return backed[1]
    before = _AT.sub("", lead).rstrip()
    ending = max(((len(form), name) for form, name in names if before.endswith(form)), default=None)
    return ending[1] if ending and not _PLACED.search(before[: -ending[0]]) else None


@cache
def _backing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(word_list('contests', 'backing')))})\b ")


def _names_of(things: Sequence[str], extraction: Extraction) -> list[str]:
    known = {name.canonical for name in extraction.names}
    return [thing for thing in things if thing in known]


def is_whole(claim: Claim, quantity: Quantity) -> bool:
    """Whether the figure is the whole of a share beside it: the 151 of "58 of the 151 seats"."""
    return any(
        q.part_of == quantity.value and q.start < quantity.start and quantity.end <= q.end for q in claim.quantities
    )


def _ruling(
    claim: Claim, quantity: Quantity, propositions: Mapping[str, tuple[Proposition, ...]]
) -> Proposition | None:
    """The clause the figure stands in: that of the nearest verb before it, else behind it."""
    held = propositions.get(claim.id, ())
    before = [p for p in held if p.event.start < quantity.start and p.verb not in word_list("holding", "adjectives")]
    return max(before, key=lambda p: p.event.start, default=held[0] if held else None)


def _names_before(claim: Claim, quantity: Quantity, extraction: Extraction) -> str | None:
    """The first name between the clause's beginning, or the figure before, and the figure."""
    text, end = claim.text, quantity.start - claim.start
    borders = [m.end() for m in _CLAUSE.finditer(text, 0, max(0, end))]
    figures = [q.end - claim.start for q in claim.quantities if q.end <= quantity.start]
    found = _first_name(text[max((0, *borders, *figures)) : end], extraction)
    return found or _first_name(text[max((0, *borders)) : end], extraction)


def _first_name(words: str, extraction: Extraction) -> str | None:
    places = [
        (at, -len(form), name.canonical)
        for name in extraction.names
        for form in name.forms
        if (at := words.find(form)) >= 0
    ]
    return min(places)[2] if places else None


def apart(left: Holder | None, right: Holder | None) -> bool:
    """Whether two figures are told of two different parties."""
    return bool(left and right and left.is_named and right.is_named and left.name != right.name)


def of_one(left: Holder | None, right: Holder | None) -> bool:
    """Whether two figures are told of the same party or subject."""
    return bool(left and right and left.name.lower() == right.name.lower())
