"""The forms that a line may have: patterns of the lexicons, and which of them need be asked of which line.

Most lines lack the words that most patterns cannot do without. Those are looked for in all lines at once, as numbers,
so that of a hundred patterns less than one is asked of a line.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise
from math import inf
from typing import Any, NamedTuple

import numpy as np

from variorum.lang.lexicon import load_lexicon
from variorum.lang.outlets import words_of_mentions
from variorum.values import Furniture

from .letters import Column, Letters, Places
from .needs import Clause, Needs, needs_of
from .spelling import FIRST, Glossary, tokens_in

Table = np.ndarray[tuple[int, int], np.dtype[np.intp]]
Truths = np.ndarray[tuple[int, int], np.dtype[np.bool_]]

Patterns = tuple[re.Pattern[str], ...]
Kinds = tuple[tuple[Furniture, re.Pattern[str]], ...]

# Names of persons and pictures are told by their capitals.
_AS_WRITTEN = frozenset({"byline", "placed", "photo", "staff", "handle", "signoff", "kept", "column"})
_CAPITAL = "^[A-Z]"  # so begins a pattern of furniture that is told by its capitals
_KEPT = 1 << 12  # sets of forms remembered
_LONGEST = 400  # characters of a line that tell its form
_WORD = re.compile(r"[^\W_]+")


class Forms(NamedTuple):
    """What a line may be by its words: patterns that may find something in it, by their groups in the lexicons.

    Those of furniture, *strong* and *closing*, have their kinds. *mentions*: it may name an outlet; *leads*: it may
    lead a byline in; *revised*: it may tell a day on which something was changed; *speaks*: it may say "we" or "you";
    *pleads*: it may ask something of its reader; *promotes*: it may ask to be followed or read; *consents* and *cooks*:
    it holds words of a page that asks for consent, or of a recipe. *names*: some patterns would say who wrote, sent or
    pictured something; *signs*: some are of bylines; *credits*: some are of credits.
    """

    byline: Patterns = ()
    placed: Patterns = ()
    handle: Patterns = ()
    kept: Patterns = ()
    staff: Patterns = ()
    unnamed: Patterns = ()
    desk: Patterns = ()
    signoff: Patterns = ()
    authored: Patterns = ()
    source: Patterns = ()
    caption: Patterns = ()
    caption_end: Patterns = ()
    photo: Patterns = ()
    column: Patterns = ()
    strong: Kinds = ()
    closing: Kinds = ()
    mentions: bool = False
    leads: bool = False
    revised: bool = False
    speaks: bool = False
    pleads: bool = False
    promotes: bool = False
    consents: bool = False
    cooks: bool = False
    names: bool = False
    signs: bool = False
    credits: bool = False


_BYLINES, _NAMING, _CREDITS, _KINDS = 6, 13, 14, 16  # so many groups come first


class Form(NamedTuple):
    """A pattern of a group, and of furniture its kind; a hint has none, but *needs* of its own."""

    group: str
    needs: Needs
    kind: str = ""
    pattern: str = ""

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Of each of these its line holds a word or mark; those that must be its first are marked."""
        first = frozenset(FIRST + word for word in self.needs.first)
        return (*self.needs.clauses, first) if first else self.needs.clauses


@cache
def all_forms() -> tuple[Form, ...]:
    """Every form; their numbers are their places."""
    named, furniture, groups = load_lexicon("credits"), load_lexicon("furniture"), Forms._fields
    credited = [(group, "", pattern) for group in groups[:_CREDITS] for pattern in named[group]]
    kinds = [(group, kind, some) for group in groups[_CREDITS:_KINDS] for kind, some in furniture[group].items()]
    told = [*credited, *((group, kind, pattern) for group, kind, some in kinds for pattern in some)]
    patterns = (Form(group, needs_of(pattern), kind, pattern) for group, kind, pattern in told)
    return (*patterns, *(Form(group, Needs(clauses, inf)) for group, clauses in _hints().items()))


@cache
def pattern_of(form: Form) -> re.Pattern[str]:
    """The pattern of a form; most are needed in few piles, so that each waits for its first line."""
    return re.compile(form.pattern, _flags_of(form))


def _flags_of(form: Form) -> re.RegexFlag:
    as_written = form.group in _AS_WRITTEN or (form.group == "strong" and form.pattern.startswith(_CAPITAL))
    return re.NOFLAG if as_written else re.IGNORECASE


def _hints() -> dict[str, tuple[Clause, ...]]:
    """What lines hold that are asked more than patterns tell."""
    plea, besides = load_lexicon("furniture")["plea"], load_lexicon("furniture")["not_news"]
    return {
        "mentions": words_of_mentions(),
        "leads": (_one_of_each(load_lexicon("credits")["byline_leads"]),),
        "revised": (frozenset({"updated", "modified", "edited", "changed"}),),
        "speaks": (_one_of_each(plea["address"]),),
        "pleads": (_one_of_each(plea["address"]), _one_of_each(plea["words"])),
        "promotes": (frozenset({"us", "get", "receive", "subscribe"}),),
        "consents": (_one_of_each(besides["cookie_wall"]),),
        "cooks": (_one_of_each(besides["recipe"]),),
    }


def _one_of_each(phrases: Iterable[str]) -> Clause:
    """The longest word of each phrase."""
    return frozenset(max(reversed(_WORD.findall(phrase.lower())), key=len) for phrase in phrases)


@lru_cache(_KEPT)
def _numbered(numbers: tuple[int, ...]) -> Forms:
    held: dict[str, list[Any]] = {}
    for form in (all_forms()[number] for number in numbers):
        pattern = pattern_of(form) if form.pattern else None
        held.setdefault(form.group, []).append((Furniture(form.kind), pattern) if form.kind else pattern)
    told: dict[str, Any] = {group: tuple(some) if some[0] else True for group, some in held.items()}
    found = Forms(**told)
    return found._replace(
        names=any(found[:_NAMING]),
        signs=any(found[:_BYLINES]),
        credits=bool(found.authored or found.source or found.photo),
    )


def forms_of_each(letters: Letters) -> list[Forms]:
    """The forms that each line may have, whose *letters* are given. Linear."""
    needed, lengths = _needed(), np.minimum(letters.lengths, _LONGEST)
    held = _clauses_held(letters)
    may = lengths <= needed.longest[:, None]
    for clauses in needed.clauses:
        may &= held[clauses]
    for number, pattern in _unneedy():
        begun = np.fromiter((match.start() for match in pattern.finditer(f"\n{letters.text}")), np.intp)
        may[number] = np.bincount(letters.lines_of(begun), minlength=len(lengths)) > 0
    numbers, places = np.divmod(np.flatnonzero(may), len(lengths))
    order = np.argsort(places, kind="stable")
    edges = np.searchsorted(places[order], np.arange(len(lengths) + 1)).tolist()
    ordered = tuple(numbers[order].tolist())
    return [_numbered(ordered[start:end]) for start, end in pairwise(edges)]


@cache
def _unneedy() -> tuple[tuple[int, re.Pattern[str]], ...]:
    """Forms that can do without any word, by their numbers; the engine looks for ends of lines at a stroke."""
    return tuple(
        (number, re.compile(rf"\n(?={form.pattern})", _flags_of(form) | re.MULTILINE))
        for number, form in enumerate(all_forms())
        if form.pattern and not form.clauses
    )


class _Words(NamedTuple):
    """The words and marks of all clauses: each has a place, at which it is told in how many clauses it stands.

    *clauses* are those of the first, then those of the second, and so on; *begins* where those of each begin.
    """

    glossary: Glossary
    begins: Places
    sizes: Places
    clauses: Places


class _Needed(NamedTuple):
    """How long a line of each form may be; and its clauses, by their numbers: all first ones, then all second ones."""

    longest: Column
    clauses: Table


@cache
def _needed() -> _Needed:
    number = {clause: n for n, clause in enumerate(_all_clauses())}
    clauses = [[*map(number.__getitem__, form.clauses)] for form in all_forms()]
    most = max(map(len, clauses))
    filled = [[*some, *[len(number)] * (most - len(some))] for some in clauses]  # the one beyond all holds
    longest = np.array([form.needs.longest for form in all_forms()])
    return _Needed(longest, np.array(filled, dtype=np.intp).T)


@cache
def _all_clauses() -> tuple[Clause, ...]:
    return tuple(dict.fromkeys(clause for form in all_forms() for clause in form.clauses))


@cache
def _words() -> _Words:
    held: dict[str, list[int]] = {}
    for number, clause in enumerate(_all_clauses()):
        for word in sorted(clause):
            held.setdefault(word, []).append(number)
    sizes = np.array([len(some) for some in held.values()], dtype=np.intp)
    return _Words(
        glossary=Glossary({word: n for n, word in enumerate(held, 1)}),
        begins=np.cumsum(sizes) - sizes,
        sizes=sizes,
        clauses=np.concatenate([np.array(some, dtype=np.intp) for some in held.values()]),
    )


@cache
def _marks() -> str:
    return "".join(
        sorted(word for clause in _all_clauses() for word in clause if len(word) == 1 and not word.isalnum())
    )


def _clauses_held(letters: Letters) -> Truths:
    """For each clause, and one that asks for nothing, which lines hold one of its words or marks."""
    words, (starts, numbers) = _words(), tokens_in(letters, _marks())
    known = words.glossary.bits_of(numbers)
    at = np.flatnonzero(known)
    which, lines = known[at] - 1, letters.lines_of(starts[at])
    sizes = words.sizes[which]
    # The clauses of each word one after another: their place among all, less that of the word's first.
    inner = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    held = np.zeros((len(_all_clauses()) + 1, len(letters.lengths)), dtype=np.bool_)
    held[words.clauses[np.repeat(words.begins[which], sizes) + inner], np.repeat(lines, sizes)] = True
    held[-1] = True
    return held
