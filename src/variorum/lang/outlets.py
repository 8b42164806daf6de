"""Newspapers, stations and agencies: by name, by domain, and in running text."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from .lexicon import load_lexicon
from .mastheads import announces, announcing, announcing_phrases, find_mastheads
from .medium import Kind, Mentioned, Outlet, is_called_medium

__all__ = [
    "Mentioned",
    "Outlet",
    "find_outlets",
    "find_outlets_each",
    "host_of",
    "is_called_medium",
    "known_outlets",
    "outlet_at",
    "outlet_named",
]

_WORD = re.compile(r"[^\W_]+")
_LONGEST_KEPT = 80  # characters of a name whose outlet is remembered
_HOST = re.compile(r"(?:https?:)?(?://)?(?:[^/@\s]*@)?((?:[\w-]+\.)+[a-z]{2,24})(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)


def outlet_named(words: str) -> Outlet | None:
    """The known outlet that *words*, a whole name, domain or address, stand for, if any.

    Case, a leading "the" and a following "newspaper", "news agency" or the like do not matter.
    """
    bare = _straight(words.strip().strip(".,;:()[]\"'“”‘’"))
    return _named(bare) if len(bare) <= _LONGEST_KEPT else _find_named(bare)


@lru_cache(1 << 12)
def _named(bare: str) -> Outlet | None:
    return _find_named(bare)


def _find_named(bare: str) -> Outlet | None:
    host = host_of(bare)
    if host:
        return outlet_at(host)
    key = _key(bare)
    if len(key) > _longest_named():
        return None
    return _by_name().get(key) or _by_name().get(_key(_without_noun(bare)))


def _straight(text: str) -> str:
    """*text* with plain apostrophes: two replacements take less time than a table."""
    return text.replace("’", "'").replace("‘", "'")


def outlet_at(host: str) -> Outlet | None:
    """The known outlet whose domain *host* is or lies under."""
    labels = host.lower().split(".")
    return next((found for n in range(len(labels) - 1) if (found := _by_domain().get(".".join(labels[n:])))), None)


def host_of(words: str) -> str | None:
    """The host that *words*, an address or bare domain and nothing else, name."""
    bare = words.strip()
    match = _HOST.fullmatch(bare) if "." in bare and " " not in bare and len(words) <= 2048 else None
    return match[1].lower().removeprefix("www.") if match else None


def find_outlets(text: str, also: Sequence[Outlet] = ()) -> tuple[Mentioned, ...]:
    """Start, end and outlet of each mention in *text*, in order and disjoint. Linear.

    Besides the known ones and *also*: names that the text itself calls a newspaper, agency
    or station ("the Northline news agency"), and these again wherever they recur.
    Plain words ("Time", "the Sun") count only where what stands beside them says so.
    """
    straight = _straight(text)
    words = frozenset(_WORD.findall(straight))
    announced = tuple(find_mastheads(straight)) if announces(words) else ()
    learned = {found.name: found for _, _, found in announced}
    indexes = (_known_index(), _index((*also, *learned.values())) if also or learned else {})
    held = (_held_in(straight, words, index) for index in indexes)
    return tuple(_disjoint([*(found for index in held for found in _find_forms(straight, index)), *announced]))


def find_outlets_each(lines: Sequence[str]) -> tuple[tuple[Mentioned, ...], ...]:
    """What ``find_outlets`` gives for each of *lines*: they are looked through together for what most of them lack."""
    straight = [_straight(line) for line in lines]
    whole = "\n".join(straight)
    words = frozenset(_WORD.findall(whole))
    known, signs = _held_in(whole, words, _known_index()), announcing(words)
    return tuple(
        find_outlets(line) if any(sign in line for sign in signs) else tuple(_disjoint([*_find_forms(line, known)]))
        for line in straight
    )


@cache
def words_of_mentions() -> tuple[frozenset[str], frozenset[str]]:
    """Words in small letters: each text that names an outlet holds one of either set, an address aside."""
    names = (form for outlet in known_outlets() for form in (outlet.name, *outlet.forms, *outlet.plain))
    phrases = (name.lower().removeprefix("the ") for name in (*names, *announcing_phrases()))
    words = [sorted(_WORD.findall(phrase), key=len, reverse=True)[:2] for phrase in phrases]
    return frozenset(some[0] for some in words), frozenset(some[-1] for some in words)


def known_outlets() -> tuple[Outlet, ...]:
    """Every outlet and agency of the lexicons, in their order."""
    return _load("agencies", "agency") + _load("outlets", "outlet")


@cache
def _load(table: str, kind: Kind) -> tuple[Outlet, ...]:
    return tuple(_entry(name, kind, fields) for name, fields in load_lexicon(table)["names"].items())


def _entry(name: str, kind: Kind, fields: dict[str, str | list[str]]) -> Outlet:
    plain = tuple(fields.get("plain", ()))
    named = () if name in plain or name.removeprefix("The ") in plain else (name,)
    return Outlet(
        name=name,
        kind=kind,
        domains=tuple(fields["domains"]),
        forms=(*named, *fields.get("forms", ())),
        plain=plain,
        country=str(fields["country"]),
    )


@cache
def _by_name() -> dict[str, Outlet]:
    table: dict[str, Outlet] = {}
    for outlet in known_outlets():
        for form in (outlet.name, *outlet.forms, *outlet.plain):
            table.setdefault(_key(form), outlet)
    return table


@cache
def _by_domain() -> dict[str, Outlet]:
    return {domain: outlet for outlet in reversed(known_outlets()) for domain in outlet.domains}


def _key(name: str) -> str:
    return " ".join(_straight(name).lower().removeprefix("the ").split())


@cache
def _longest_named() -> int:
    """Characters of the longest name that is known, with the longest noun behind it."""
    return max(map(len, _by_name())) + max(map(len, _tails()))


def _without_noun(name: str) -> str:
    low = name.lower()
    if not low.endswith(_tails()):
        return name
    tail = next((tail for tail in _tails() if low.endswith(tail)), "")
    return name[: len(name) - len(tail)]


@cache
def _tails() -> tuple[str, ...]:
    """The nouns that may follow a name, each with its blank, longest first."""
    table = load_lexicon("outlets")
    nouns = {noun.lower() for noun in (*table["agency_nouns"], *table["outlet_nouns"], "news", "agency")}
    return tuple(sorted((f" {noun}" for noun in nouns), key=lambda tail: (-len(tail), tail)))


Forms = dict[str, list[tuple[str, Outlet, bool]]]


@cache
def _known_index() -> Forms:
    return _index(known_outlets())


def _index(outlets: Sequence[Outlet]) -> Forms:
    """First word → the forms that begin with it, longest first, each with whether it is plain."""
    table: Forms = {}
    for outlet in outlets:
        for form in (*outlet.forms, *outlet.plain):
            first = _WORD.match(form)
            if first:
                table.setdefault(first[0], []).append((form, outlet, form in outlet.plain))
    for forms in table.values():
        forms.sort(key=lambda entry: (-len(entry[0]), entry[1].kind, entry[1].name))
    return table


def _held_in(text: str, words: AbstractSet[str], index: Forms) -> Forms:
    """Of the *index* what begins with one of the *words* of the text, where the text has a form of it."""
    return {word: index[word] for word in words & index.keys() if any(form in text for form, *_ in index[word])}


def _find_forms(text: str, index: Forms) -> Iterator[Mentioned]:
    for first, forms in index.items():
        for start in _places_of(first, text):
            for form, outlet, plain in forms:
                end = start + len(form)
                if text.startswith(form, start) and _stands_alone(text, start, end):
                    if not plain or is_called_medium(text, start, end):
                        yield start, end, outlet
                    break


def _places_of(word: str, text: str) -> Iterator[int]:
    """Where a *word* begins of which no letter or digit stands before or behind."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (text[at - 1 : at].isalnum() if at else False) and not text[end : end + 1].isalnum():
            yield at
        at = text.find(word, end)


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 1) : start], text[end : end + 2]
    if before and (before.isalnum() or before in "@_-/"):
        return False
    return not (after[:1].isalnum() or after[:1] in {"_", "@"} or (after[:1] in {"-", "/"} and after[1:].isalnum()))


def _disjoint(mentions: Sequence[Mentioned]) -> Iterator[Mentioned]:
    """Of overlapping mentions the one that begins first; of these the longest, the known before the learned."""
    at = 0
    for start, end, outlet in sorted(mentions, key=lambda m: (m[0], -m[1], not m[2].known, m[2].kind, m[2].name)):
        if start >= at:
            yield start, end, outlet
            at = end
