"""Whose figure it is: seats, shares and sums are told of somebody, and each has its own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from variorum.lang.lexicon import word_list
from variorum.values import Claim, Extraction, Proposition, Quantity

_CLAUSE = re.compile(r"(?:;|,? (?:while|whereas|but)|, and) ")

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
