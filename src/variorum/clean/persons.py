"""Persons and agencies that a short line names as its authors, with their places."""

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum, auto
from functools import cache, lru_cache
from typing import NamedTuple

from variorum.lang.alternatives import any_of
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.outlets import host_of, outlet_named
from variorum.lang.places import acting_country

_TOKEN = re.compile(r"[^\W\d_][\w’'.-]*|\d+|[^\w\s]")
_AFTER_MARK = re.compile(r"[|·•—–/]\s+")
_FIRST_UNSPACED = "\u2e80"
_MOST_WORDS = 5
_KEPT = 1 << 14  # words remembered
_LINES_KEPT = 1 << 12
_LIST_MARKS = frozenset(",|")
_LEAST_DAY = 5  # letters of a day of the week; short forms are names too
_MANY = 6  # capitalised words in a row: names set side by side without a mark


class _Sort(IntEnum):
    """What a word may be in a name: nothing, the end of it, or a small word within it."""

    THE = auto()
    NO_NAME = auto()
    MARK = auto()
    MONTH = auto()
    PARTICLE = auto()
    OTHER = auto()


# By names of their own: see ``roles``.
_THE, _NO_NAME, _MARK, _MONTH = _Sort.THE, _Sort.NO_NAME, _Sort.MARK, _Sort.MONTH
_PARTICLE, _OTHER = _Sort.PARTICLE, _Sort.OTHER
_NAMELESS = frozenset({_THE, _NO_NAME})
_ENDING = _NAMELESS | {_MARK}


class Named(NamedTuple):
    """A name in a line: where it stands, and whether it is an agency's or a publisher's."""

    start: int
    end: int
    text: str
    agency: bool


class _Run(NamedTuple):
    """Capitalised words in a row; *broken* where a word of a role or of the page ended it."""

    words: tuple[re.Match[str], ...]
    broken: bool


@lru_cache(_LINES_KEPT)
def names_in(text: str) -> tuple[Named, ...]:
    """The names a byline may consist of: persons; agencies only where there are none. Linear.

    The word that leads a byline in, roles, dates and what is no name are passed over.
    """
    lead = lead_of(text)
    begin = lead.end() if lead else 0
    tokens = _listed(tuple(_TOKEN.finditer(text, begin)))
    persons = [] if text.isascii() else [*_unspaced(tokens, bool(lead))]
    agencies: list[Named] = []
    for run in _runs(tokens, led=bool(lead)):
        for words in _parted(run):
            name = text[words[0].start() : words[-1].end()].rstrip(".")
            found = Named(words[0].start(), words[0].start() + len(name), name, _is_agency(name))
            if found.agency:
                agencies.append(found)
            elif len(words) > 1 and _is_person(words, name):
                persons.append(found)
    return tuple(persons or agencies or _lone_agency(text, begin))


def lead_of(text: str) -> re.Match[str] | None:
    """The word that leads a byline in ("By", "von", "par"), at the start of a line or behind a mark."""
    if found := _leads().match(text):
        return found
    places = (mark.end() for mark in _AFTER_MARK.finditer(text))
    return next((found for at in places if (found := _leads().match(text, at))), None)


def ends_with_lead(text: str) -> bool:
    """Whether *text* is or ends with a word that leads a byline in."""
    words = text.casefold().rstrip(" :").split()
    return bool(words) and words[-1] in word_list("credits", "byline_leads")


@cache
def _leads() -> re.Pattern[str]:
    words = load_lexicon("credits")["byline_leads"]
    return re.compile(rf"{any_of(words)}(?:\s*:|(?=\s))\s*", re.IGNORECASE)


def _unspaced(tokens: Sequence[re.Match[str]], led: bool) -> Iterator[Named]:
    """Names in scripts without blanks: alone on the line, led in, or before the word for a reporter."""
    for number, token in enumerate(tokens):
        word = token.group()
        if not (word[0] > _FIRST_UNSPACED and word.isalpha() and 2 <= len(word) <= 5):
            continue
        following = tokens[number + 1].group() if number + 1 < len(tokens) else ""
        if led or len(tokens) == 1 or following in word_list("credits", "roles_unspaced"):
            yield Named(token.start(), token.end(), word, agency=False)


def _listed(tokens: tuple[re.Match[str], ...]) -> tuple[re.Match[str], ...]:
    """The tokens up to the mark that ends a list whose last names are joined: what follows is a place or a paper."""
    words = [token.group() for token in tokens]
    joiners = word_list("credits", "last_joiners")
    if joiners.isdisjoint(words):
        return tokens
    joined = max(n for n, word in enumerate(words) if word in joiners)
    stops = (n for n in range(joined + 2, len(words)) if words[n] in _LIST_MARKS)
    return tokens[: next(stops, len(words))]


def _runs(tokens: Sequence[re.Match[str]], *, led: bool) -> Iterator[_Run]:
    """Runs of capitalised words with the particles between them; none behind a role or "the" up to the next mark.

    Where the line is *led* in, its first word may be a given name that is a word of grammar as well: "By Will Moss".
    """
    run: list[re.Match[str]] = []
    passed = False
    words = [token.group() for token in tokens]
    for number, (word, sort) in enumerate(zip(words, _sorts(words, led=led), strict=True)):
        if sort in _ENDING or (sort is _MONTH and _is_dated(words, number)) or _is_weekday(words, number):
            nameless = sort in _NAMELESS
            if run:
                yield _Run(tuple(run), nameless)
            passed = sort is _THE or (nameless and (passed or (bool(run) and not _is_of_medium(run))))
            run = []
        elif word[0].isupper():
            run += [] if passed else [tokens[number]]
        elif run and sort is _PARTICLE:
            run.append(tokens[number])
        elif run:
            yield _Run(tuple(run), broken=True)
            run = []
    if run:
        yield _Run(tuple(run), broken=False)


def _sorts(words: Sequence[str], *, led: bool) -> list[_Sort]:
    """What each word may be in a name."""
    sorts = [_sort_at(words, number) for number in range(len(words))]
    if led and words and words[0].casefold() in word_list("credits", "given_led"):
        sorts[0] = _Sort.OTHER
    return sorts


def _sort_at(words: Sequence[str], number: int) -> _Sort:
    """What the word of that number may be in a name, beside the others."""
    word = words[number]
    sort = _sort_of(word)
    if sort is _OTHER:
        return sort
    if len(word) == 2 and word[1] == "." and word[0].isupper():
        following = words[number + 1] if number + 1 < len(words) else ""
        return _OTHER if following[:1].isupper() else sort
    return _OTHER if sort is _MARK and _is_initial(words, number) else sort


@lru_cache(_KEPT)
def _sort_of(word: str) -> _Sort:
    low = word.casefold().rstrip(".")
    sort = _listed_sorts().get(low, _OTHER)
    if low in word_list("credits", "placing") and not word.istitle():
        return _THE
    if sort in _NAMELESS or not word[0].isalpha():
        return sort if sort in _NAMELESS else _MARK
    return _NO_NAME if any(map(str.isdigit, word)) else sort


@cache
def _listed_sorts() -> dict[str, _Sort]:
    """Word in small letters → what it is by the lists; the first that has it counts."""
    lists = (
        (_PARTICLE, word_list("credits", "particles")),
        (_MONTH, _months()),
        (_MARK, word_list("credits", "joiners")),
        (_NO_NAME, _no_names()),
        (_THE, frozenset({"the"})),
    )
    return {word: sort for sort, words in lists for word in words}


def _is_initial(words: Sequence[str], number: int) -> bool:
    """Whether a letter that joins names elsewhere is part of one: "Lena E. Roth", but not "ANA GIL Y PAULA RUIZ"."""
    word = words[number]
    if not word[0].isupper() or not number or len(word.rstrip(".")) != 1:
        return False
    return word.endswith(".") or not words[number - 1].isupper()


def _is_of_medium(run: Sequence[re.Match[str]]) -> bool:
    """Whether the words name an agency or outlet whose writer follows: "Associated Press Writer Lena Roth"."""
    return outlet_named(run[0].string[run[0].start() : run[-1].end()]) is not None


def _is_dated(words: Sequence[str], number: int) -> bool:
    """Whether the month stands before a day, or behind one."""
    beside = (words[n] for n in (number - 1, number + 1) if 0 <= n < len(words))
    return any(word.isdigit() for word in beside)


def _is_weekday(words: Sequence[str], number: int) -> bool:
    """Whether the word is a day of the week before a day of the month: "Lena Roth. Sunday, 3 March"."""
    if not _is_day(words[number]):
        return False
    following = words[number + 1 : number + 3]
    return any(word.isdigit() or word.lower().rstrip(".") in _months() for word in following)


@lru_cache(_KEPT)
def _is_day(word: str) -> bool:
    return word.casefold() in _weekdays()


@cache
def _weekdays() -> frozenset[str]:
    groups = (group for language in load_lexicon("months")["weekdays"].values() for group in language)
    return frozenset(word for group in groups for word in group if len(word) >= _LEAST_DAY)


@cache
def _months() -> frozenset[str]:
    groups = (group for language in load_lexicon("months")["months"].values() for group in language)
    return frozenset(word for group in groups for word in group)


@cache
def _no_names() -> frozenset[str]:
    """Words that no name holds: roles, words of the page, grammar, months."""
    page = (word for words in load_lexicon("pagewords").values() for word in words)
    known = word_list("credits", "roles") | word_list("credits", "ranks") | frozenset(page)
    known |= _months() - frozenset(load_lexicon("months")["common_words"])
    names = word_list("credits", "particles") | word_list("credits", "joiners") | word_list("credits", "given")
    return known - names


def _parted(run: _Run) -> Iterator[tuple[re.Match[str], ...]]:
    """The names of a run: many words are names in pairs; a role's first word behind a name is cut off."""
    words = _trimmed(run.words)
    low = [word.group().casefold() for word in words]
    particles = word_list("credits", "particles")
    whole = not particles.isdisjoint(low) or any(len(word.rstrip(".")) == 1 for word in low)
    if len(words) >= _MANY and len(words) % 2 == 0 and not whole:
        yield from (words[n : n + 2] for n in range(0, len(words), 2))
    elif words:
        yield words[:2] if run.broken and not whole else words


def _trimmed(words: tuple[re.Match[str], ...]) -> tuple[re.Match[str], ...]:
    """The words of a run without the small ones at its ends, which begin or end no name."""
    start, end = 0, len(words)
    while end and words[end - 1].group().casefold() in word_list("credits", "particles"):
        end -= 1
    while start < end and words[start].group().casefold() in word_list("credits", "inner_particles"):
        start += 1
    return words[start:end]


def _is_agency(name: str) -> bool:
    known = outlet_named(name)
    return known is not None and known.kind == "agency"


def _is_person(words: Sequence[re.Match[str]], name: str) -> bool:
    """Whether the form is a person's: not too long, no address, place or desk, no publisher's name."""
    if len(words) > _MOST_WORDS or host_of(name) or outlet_named(name) or is_place(name):
        return False
    return _of_outlets().isdisjoint(word.group().casefold() for word in words)


@cache
def _of_outlets() -> frozenset[str]:
    """Words in the names of papers and offices."""
    return word_list("credits", "masthead") | word_list("credits", "desks")


def is_place(name: str) -> bool:
    """Whether *name*, of several words, is a known city or country: "New York", "Buenos Aires"."""
    return name.casefold() in word_list("credits", "cities") or acting_country(name) is not None


def _lone_agency(text: str, begin: int) -> Iterator[Named]:
    """An agency in small letters behind the lead ("von dpa"), or one that is the whole line."""
    token = _TOKEN.match(text, begin)
    if token and (begin or token.end() == len(text.rstrip())):
        known = outlet_named(token.group())
        if known and (begin or known.kind == "agency"):
            yield Named(token.start(), token.end(), token.group(), agency=True)
