"""Questions for sums, shares and measures, from the claims' own words; a passage where no question reads well."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from variorum.collate.figures.mentions import Figure
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.numbers import find_numbers
from variorum.lang.thesaurus import base_form, is_listed, is_noun, is_verb
from variorum.values import Measure

from .told_in_words import ask_in_words, places_of

_CALLED = {Measure.PERCENT: "What share", Measure.MONEY: "How much"}
_MOST_SUBJECT = 9
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "its", "their", "his", "her", "each", "every"})
_NO_THING = frozenset({"that", "who", "which"})
_BORDER = re.compile(r"[;:,] (?:and |but )?| (?:while|whereas|but) |^(?:and|but|that) ", re.IGNORECASE)
_DAY = re.compile(r" on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?= )")
_POSSESSIVE = re.compile(r"^(?:its|their|his|her) ", re.IGNORECASE)
_HELD = re.compile(r" (?:of|to|in|at|on|for|from) ")
_SIZE_OF = re.compile(r"^(?:.*\b)?(?P<np>(?:a|an|the|its|their|his|her) (?:[\w’'-]+ ){0,3}[\w’'-]+) of$", re.IGNORECASE)
_OF_WHAT = re.compile(r"^ (?P<what>of the [\w’'-]+)(?=[ .,;]|$)")
_FOR_WHAT = re.compile(r"^ (?P<what>(?:for|in|to|on) (?:the|its|their|those) [\w’'-]+)(?=[.,;]|$)")


@dataclass(frozen=True, slots=True)
class _Gap:
    """The words of the figure's own clause before it, and all that follows it."""

    lead: str
    tail: str


def _forms(key: str) -> str:
    words = load_lexicon("asking")[key]
    return "|".join(sorted((re.escape(word) for word in words), key=lambda word: (-len(word), word)))


@cache
def _frame(name: str) -> re.Pattern[str]:
    """The pattern of a clause that ends before its figure."""
    subject = r"^(?P<subject>[^;:,]+?) "
    frames = {
        "being": rf"{subject}(?P<verb>{_forms('being')})$",
        "moving": rf"{subject}(?P<verb>{_forms('moving')})(?: by)?$",
        "taking": rf"{subject}(?:(?P<modal>would|will|could|may|might) )?(?:only )?(?P<verb>{_forms('taking')})"
        r"(?: (?P<whom>it|him|her|them|us))?$",
        "putting": rf"\b(?P<verb>{_forms('putting')}) (?P<subject>(?:the|its|their|his|her) .+) at$",
        "rates": rf"^ (?P<rate>(?:a|per|each|every) (?:{_forms('rates')}))\b",
    }
    return re.compile(frames[name], re.IGNORECASE)


def ask_amount(figures: Sequence[Figure], names: frozenset[str]) -> str:
    """The shortest whole question one of the claims gives; else "How much (“…”)?", with the words of one.

    *names* are the words that keep their capital inside a question.
    """
    if figures[0].quantity.unit == "magnitude":
        return "How strong was the earthquake?"
    asked = sorted({(rank, len(q), q) for f in figures for rank, q in _asked(f, names)})
    if asked:
        return asked[0][2]
    held = [f.holder.name for f in figures if f.holder and f.holder.is_named]
    if len(held) > 1 and len(set(held)) == 1 and figures[0].quantity.measure is Measure.PERCENT:
        return f"What share did {held[0]} have?"
    return ask_in_words(_CALLED.get(figures[0].quantity.measure, "How much"), places_of(figures))


def _asked(figure: Figure, names: frozenset[str]) -> Iterator[tuple[int, str]]:
    for place in (figure.claim, figure.claim.sentence):
        if place is not None and place.start <= figure.quantity.start and figure.quantity.end <= place.end:
            at = figure.quantity.start - place.start
            yield from _asked_in(place.text, at, at + len(figure.quantity.text), names)


def _asked_in(text: str, start: int, end: int, names: frozenset[str]) -> Iterator[tuple[int, str]]:
    gap = _Gap(_clause(text[:start]), text[end:])
    for rank, form in enumerate(_FORMS):
        question = form(gap)
        if question:
            yield rank, _lowered(question, gap.lead, names)


def _clause(lead: str) -> str:
    """The words of the figure's own clause before it, without the day on which it was."""
    borders = list(_BORDER.finditer(lead))
    return _DAY.sub("", " ".join((lead[borders[-1].end() :] if borders else lead).split()))


def _lowered(question: str, lead: str, names: frozenset[str]) -> str:
    """The clause's first word without the capital of a sentence's beginning, unless it is a name."""
    first = lead.split(" ", 1)[0]
    bare = re.sub(r"[’']s?$", "", first)
    named = bare in names or not (is_listed(base_form(bare)) or bare.lower() in word_list("words", "function"))
    keeps = named or (first.isupper() and len(first) > 1) or first == first.lower()
    return (
        question if keeps else re.sub(rf" {re.escape(first)}\b", f" {first[0].lower()}{first[1:]}", question, count=1)
    )


def _subject(words: str) -> bool:
    """Whether the subject is short and no phrase of place or time."""
    told = words.split()
    first = told[0].lower() if told else ""
    no_subject = word_list("asking", "openings") | word_list("asking", "pronouns")
    whole = bool(told) and told[-1].lower() not in _DETERMINERS | {"to"} | word_list("asking", "pronouns")
    one = _auxiliaries().isdisjoint(word.lower() for word in told)
    named = first[:1].isalpha() and not find_numbers(first) and not any(word[:1].isdigit() for word in told)
    return whole and one and named and first not in no_subject and len(told) <= _MOST_SUBJECT


def _auxiliaries() -> frozenset[str]:
    return word_list("asking", "auxiliaries") | {"been", "be"}


def _how_high(gap: _Gap) -> str | None:
    found = _frame("being").match(gap.lead)
    compared = gap.tail.split()[:1] and gap.tail.split()[0].lower() in word_list("asking", "comparing")
    if not found or compared or not _subject(found["subject"]):
        return None
    be = found["verb"].lower()
    if be.endswith(" to") and re.search(r" [A-Z]", found["subject"]):
        return None  # what a party comes to is a result of its own
    if found["subject"].lower().startswith(("a ", "an ")):
        return None  # a thing of its kind was not told of
    if be.endswith(" worth"):
        return f"What {be.split()[0]} {found['subject']} worth?"
    if be in ("was", "were", "is", "are"):
        return f"What {be} {_named(found['subject'])}?"
    verb, *rest = be.removeprefix("had ").removeprefix("has ").split()
    return " ".join(["What did", found["subject"], base_form(verb), *rest]) + "?" if verb != "been" else None


def _named(subject: str) -> str:
    """The subject without a pronoun, which a question has nothing to refer to: "their value" → "the value"."""
    return _POSSESSIVE.sub("the ", subject)


def _how_much(gap: _Gap) -> str | None:
    found = _frame("taking").match(gap.lead)
    if not found or not _subject(found["subject"]):
        return None
    of, rate = _OF_WHAT.match(gap.tail), _frame("rates").match(gap.tail)
    does = found["modal"] or ("does" if found["verb"].endswith("s") else "did")
    words = [
        "How much",
        of["what"] if of else "",
        does,
        found["subject"],
        _infinitive(found["verb"]),
        found["whom"] or "",
    ]
    return " ".join(word for word in (*words, rate["rate"] if rate else "") if word) + "?"


def _infinitive(verb: str) -> str:
    """The base form of a verb, where :func:`base_form` would take it for a noun: "costs"."""
    return verb[:-1] if verb.endswith("s") and is_verb(verb[:-1]) else base_form(verb)


def _by_how_much(gap: _Gap) -> str | None:
    found = _frame("moving").match(gap.lead)
    told = found and _subject(found["subject"])
    return f"By how much did {found['subject']} {base_form(found['verb'])}?" if found and told else None


def _how_high_put(gap: _Gap) -> str | None:
    found = _frame("putting").search(gap.lead)
    if not found or not _subject(found["subject"]):
        return None
    if found["verb"].lower().startswith("valu"):
        return f"What is {found['subject']} valued at?"
    plural = _is_plural(_HELD.split(found["subject"])[0].split()[-1])
    spread = word_list("asking", "spread")
    high = "high" if spread.isdisjoint(found["subject"].lower().split()) else "large"
    return f"How {high} {'are' if plural else 'is'} {found['subject']}?"


def _how_large(gap: _Gap) -> str | None:
    found = _SIZE_OF.match(gap.lead)
    if not found or f"{found['np'].rsplit(' ', 1)[-1].lower()} of" in word_list("estimates", "naming"):
        return None
    first, *rest = found["np"].split(" ")
    article = "the" if first.lower() in ("a", "an", "its", "their", "his", "her") else first.lower()
    if not is_noun(base_form(rest[-1])) or not _NO_THING.isdisjoint(rest) or not _auxiliaries().isdisjoint(rest):
        return None
    rest = [word for word in rest if word != "own"]
    what = _FOR_WHAT.match(gap.tail)
    be = "are" if _is_plural(rest[-1]) else "is"
    return " ".join([f"How large {be}", article, *rest, *([what["what"]] if what else [])]) + "?"


def _is_plural(noun: str) -> bool:
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is"))


_FORMS: tuple[Callable[[_Gap], str | None], ...] = (_how_high, _how_much, _by_how_much, _how_high_put, _how_large)
