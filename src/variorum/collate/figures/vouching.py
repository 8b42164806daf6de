"""Who vouches for a figure where its claim names nobody: whose count it is, and who closes its sentence."""

import re
from collections.abc import Iterable
from functools import cache

from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.thesaurus import base_form
from variorum.values import Name, Quantity

from .namers import named_in, opening_body

# Code points around a figure in which it may be said whose count it is.
_AROUND = 70
_PLAIN = re.compile(r"\b[Tt]he [a-z-]+(?: [a-z-]+)?$")


def given_by(text: str, quantity: Quantity, names: Iterable[Name]) -> str | None:
    """Who a figure is said to be given out or counted by: "given by its operator", "by the union's count".

    The canonical name where the words hold one, else the owner as written; ``None`` where nobody is named.
    """
    behind = _behind().match(text, quantity.end, min(len(text), quantity.end + 3 * _AROUND))
    start = max(0, quantity.start - 2 * _AROUND)
    before = _before().search(text, start, quantity.start)
    if behind:
        giver = next(group for group in behind.groups() if group)
        return named_in(giver, names) or opening_body(giver)
    owner = before and next(group for group in before.groups() if group)
    return (_last_name(owner, names) or _plain_owner(owner)) if owner else None


def _last_name(words: str, names: Iterable[Name]) -> str | None:
    """The canonical name of the form that ends the words."""
    ends = [(-len(f), n.canonical) for n in names for f in n.forms if words.endswith(f)]
    return min(ends)[1] if ends else None


def _plain_owner(words: str) -> str | None:
    """The common noun with "the" that ends the words: "the prefecture"."""
    kept = words.split()
    while kept and kept[-1].lower() in word_list("words", "function"):
        kept.pop()
    found = _PLAIN.search(" ".join(kept))
    timed = found is not None and base_form(found[0].rsplit(" ", 1)[-1]) in word_list("outcomes", "rates.each")
    return found[0].lower() if found and not timed else None


def is_given(text: str, quantity: Quantity) -> bool:
    """Whether somebody is said to give the figure out, by name or not."""
    return _behind().match(text, quantity.end, min(len(text), quantity.end + 3 * _AROUND)) is not None


def _either(key: str) -> str:
    return "|".join(sorted(load_lexicon("estimates")[key], key=lambda form: (-len(form), form)))


@cache
def _behind() -> re.Pattern[str]:
    count = _either("counts")
    return re.compile(
        rf"[\s,]+(?:(?:as|was|that was|which was|had been) )?(?:{_either('given')}) by ([^.;:!?\n]{{3,60}})"
        rf"|[^.;:!?\n“”\"]{{0,90}}?\b(?:by|on|in) the (?:{count}) of ([^.,;:!?\n]{{3,60}})"
        rf"|[^.;:!?\n“”\"]{{0,90}}?\b(?:by|on|in) ([^.,;:!?\n]{{3,50}}?)['’]s? (?:\w+ )?(?:{count})\b"
    )


@cache
def _before() -> re.Pattern[str]:
    count, gap = _either("counts"), r"[^.;:!?\n“”\"\d]{0,40}"
    return re.compile(
        rf"\b(?:[Bb]y|[Oo]n|[Ii]n) the (?:{count}) of ([^.,;:!?\n]{{3,50}}),?{gap}$"
        rf"|([\w -]{{3,50}}?)['’]s? (?:own |latest |official |provisional )?(?:{count})\b{gap}$"
        rf"|([\w -]{{3,50}}?)['’]s? (?:own |latest |official |provisional )?(?:{count}) "
        rf"(?:runs to|stands at|stood at|gives|names|shows)\b[^.;:!?\n“”\"]{{0,90}}$"
    )
