"""What befell the counted, by the categories casualty desks keep apart: killed, injured, missing, lost, saved."""

import re

from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.thesaurus import base_form, is_listed, is_person_noun
from variorum.values import Measure, Quantity

_SAVED = "saved"
_OF_BODIES = {"injured", "ill"}
_AFTER = 90
_BODIES = frozenset({"recover", "find", "pull", "retrieve"})
_OR = re.compile(r"\b([a-z]+)\s*(?:or|and|/)\s+(?:(?:still|feared|presumed|seriously|badly)\s+)?([a-z]+)\b")
_IN_CARE = re.compile(
    r"\b(?:hospitals?|intensive care|in care|looked after|clinics?|(?:critical|serious|stable) condition)\b"
)
# "Tarn General Hospital said, where 19 people remain".
_WHERE = re.compile(r"\b[Hh]ospitals?\b[^.;\d]*\bwhere $")
_AROUND = 60
_A_YEAR = re.compile(r"\b(?:a|per|each|every) (?:year|month)\b|\bannual(?:ly)?\b|\byearly\b")
_STILL = re.compile(r"\b(?:remain|remains|remained|remaining|still|stay|stayed)\b")
_STOP = re.compile(r"[.;:!?\n\d]")


def harms_of(quantity: Quantity, text: str = "") -> frozenset[str]:
    """The categories the quantity's event or counted noun names; with the *text*, those it adds with "or" too."""
    if quantity.measure is not Measure.COUNT:
        return frozenset()
    if _A_YEAR.search(text, max(0, quantity.start - _AROUND), quantity.end + _AROUND):
        return frozenset()  # so many a year are no toll
    unit = (quantity.unit or "").lower()
    treated = unit in word_list("outcomes", "ill.words") and quantity.event_lemmas
    words = {*quantity.event_lemmas} if treated else {*quantity.event_lemmas, unit}
    if unit == "life" or (unit == "body" and words & _BODIES):
        return frozenset({"killed"})
    found = {name for name, lemmas in load_lexicon("outcomes")["harm"].items() if words.intersection(lemmas)}
    if is_listed(unit) and not is_person_noun(unit) and unit not in word_list("outcomes", "generic.persons"):
        found -= _OF_BODIES  # a tank that burns is not wounded
    if unit in _survivors() and found == {_SAVED} and _IN_CARE.search(_clause_behind(quantity, text)):
        return frozenset()  # "28 of the survivors remained in hospital" counts neither the saved nor all the injured
    if found - {_SAVED}:
        found.discard(_SAVED)  # "46 injured survivors" counts the injured
        return frozenset(found | {harm for word in _added(quantity, text, found) for harm in harms_of_word(word)})
    return frozenset(found or ({_SAVED} if _is_drawn_out(quantity, text) else ()))


def is_still_in_care(text: str, start: int, end: int) -> bool:
    """Whether those are counted in the stretch who are in hospital still: they become fewer, as the missing do."""
    behind = _clause_from(text, end)
    place = _IN_CARE.search(behind) or _WHERE.search(text[max(0, start - _AFTER) : start])
    return bool(place and _STILL.search(behind))


def _survivors() -> frozenset[str]:
    return word_list("outcomes", "drawn.persons")


def _clause_behind(quantity: Quantity, text: str) -> str:
    return _clause_from(text, quantity.end)


def _clause_from(text: str, end: int) -> str:
    tail = text[end : end + _AFTER]
    stop = _STOP.search(tail)
    return tail[: stop.start()] if stop else tail


def harms_of_word(word: str) -> frozenset[str]:
    """The categories one word of an event names."""
    harms = load_lexicon("outcomes")["harm"]
    return frozenset(name for name, lemmas in harms.items() if {word.lower(), base_form(word)} & set(lemmas))


def joint_event(quantity: Quantity, text: str) -> str | None:
    """The event with the state added to it: "dead or missing"; ``None`` where there is none."""
    words = [word for word in _added(quantity, text, set(harms_of(quantity))) if word not in (quantity.event or "")]
    return " or ".join([quantity.event, *words]) if words and quantity.event else None


def _added(quantity: Quantity, text: str, harms: set[str]) -> list[str]:
    """Words of another category joined to one of these by "or" or "and" right behind the figure."""
    if not text:
        return []
    return [
        found[2]
        for found in _OR.finditer(_clause_behind(quantity, text))
        if harms_of_word(found[1]) & harms and harms_of_word(found[2]) - harms - {_SAVED}
    ]


def _is_drawn_out(quantity: Quantity, text: str) -> bool:
    """Whether they were drawn out of danger: "pulled 143 people from the water", "brought ashore alive"."""
    tail = _clause_behind(quantity, text).lower()
    told = {*quantity.event_lemmas, *(base_form(word) for word in tail.split())}
    drawn = bool(told & word_list("outcomes", "drawn.verbs"))
    return drawn and any(f" {way}" in tail for way in word_list("outcomes", "drawn.ways"))
