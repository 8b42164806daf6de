"""Names that a text itself shows to be those of a newspaper, station or agency."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache

from .lexicon import load_lexicon
from .medium import Kind, Mentioned, Outlet, any_of, is_called_medium
from .places import country_of_demonym

_NAME = r"[A-ZÀ-ÞА-Я][\w&-]*(?:\.\w+)?"
_FIRST = re.compile(r"[^\W_]+")
_SIGNS = ("agency", "Radio", "TV", "reports", "writes")
_LONGEST = 60  # characters of a name looked at before a noun
_BEFORE = re.compile(rf"(?:^|[^\w.'-])((?:{_NAME} ){{0,3}}{_NAME})$")
_TRAILING = re.compile(
    rf"[,–-] (?:(?:as|like) )?(?:the |The )?((?:{_NAME} ){{0,2}}{_NAME}) (?:reports|writes)"
    r"(?=[.,;:]|$| citing| with reference)"
)
_THE_AGENCY = re.compile(
    r"(?P<told>\b(?:reported|reports|wrote|writes|told|[Aa]ccording to) )?"
    rf"\b[Tt]he (?:[A-Z][a-z]+ )?agency (?P<name>{_NAME})"
    r"(?(told)|(?=,? (?:(?:had |has )(?:on [A-Z][a-z]+day |already )?|also |then |later )?(?:repor|writ|wrote"
    r"|sa(?:id|ys)\b|quot|cit|count|told|speaks?\b|spoke\b|put\b|learn|add|claim|giv|gave)|[.,;:]|$))"
)
# What stands before a paper that told something, an issue of it too: "told the …", "in Friday's …".
_LEADS = re.compile(
    r"\b(?:(?:told|by|in|to|with|of) (?:the |The )?"
    r"|(?:[A-Z][a-z]{2,5}day|[Yy]esterday|[Tt]oday|[Tt]his morning|[Ll]ast night|[Ll]ast week)['’]s )$"
)
_LED = 16  # characters
_ON_AIR = re.compile(r"^Radio | (?:TV|Radio)$")
_DEMONYM = re.compile(
    r"(?:ian|ean|can|gan|lan|nan|ban|oan|uan|han|man|ish|ese|ench|utch|reek|wiss|zech|hai|aeli|aqi|ani|udi|iti|lay|sh)s?$"
)


def find_mastheads(text: str) -> Iterator[Mentioned]:
    """Names beside which the text says what they are, by five signs. Linear.

    "the Northline news agency" · "state news agency ENA" · "the agency ENA writes" · "the Selvig Courier reported" ·
    ", ENA reports."
    """
    yield from _named_before_noun(text)
    yield from _named_after_noun(text)
    for match in _THE_AGENCY.finditer(text) if "agency" in text else ():
        name = match["name"]
        if name not in _words("no_media") and not _is_of_country(name):
            yield _mention(match.start("name"), name, "agency")
    yield from _newspaper_like(text)
    for match in _TRAILING.finditer(text) if " reports" in text or " writes" in text else ():
        if _is_medium_like(match[1]):
            yield _mention(match.start(1), match[1], "outlet")


def announcing_phrases() -> tuple[str, ...]:
    """Phrases of which each text holds one that can hold what ``find_mastheads`` looks for."""
    return (*_phrases(), *_SIGNS)


def announces(words: AbstractSet[str]) -> bool:
    """Whether a text of these *words* can hold what ``find_mastheads`` looks for: most lines cannot."""
    return not words.isdisjoint(_signs())


def announcing(words: AbstractSet[str]) -> AbstractSet[str]:
    """Those of the *words* that let a text hold what ``find_mastheads`` looks for."""
    return words & _signs()


def _named_before_noun(text: str) -> Iterator[Mentioned]:
    for noun in _nouns().finditer(text):
        window = max(0, noun.start() - _LONGEST)
        match = _BEFORE.search(text[window : noun.start()])
        name = _without_article(match[1]) if match else ""
        none = not name or name in _words("no_media") or _describes(name)
        if none or _indefinite(text, noun.start() - len(name)):
            continue
        yield _mention(noun.start() - len(name), name, _kind(noun[1]))


def _named_after_noun(text: str) -> Iterator[Mentioned]:
    for match in _announcing().finditer(text):
        name = match[2]
        if not _is_of_country(name) and name.split()[0] not in _words("unmastheaded"):
            yield _mention(match.start(2), name, _kind(match[1]))


def _newspaper_like(text: str) -> Iterator[Mentioned]:
    for match in _titled().finditer(text) if any(word in text for word in _titles()) else ():
        name = _without_article(match[1])
        start = match.end(1) - len(name)
        if " " in name and not _is_of_office(text[: match.end(1)], name) and _leans(text, start, match.end(1)):
            yield _mention(start, name, "outlet")


def _is_of_office(before: str, name: str) -> bool:
    """Whether the name is no paper's by its first word, or is an office's: "Medical Examiner"."""
    words = name.split()
    offices = _words("offices")
    of_office = before[: -len(name)].rsplit(maxsplit=1)[-1:] if before.endswith(name) else []
    return words[0] in _words("unmastheaded") or bool(offices.intersection((*words[:-1], *of_office)))


def _leans(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _LED) : start]
    on_air = _ON_AIR.search(text[start:end]) and before.endswith("on ")
    return bool(is_called_medium(text, start, end) or _LEADS.search(before) or on_air)


def _is_medium_like(name: str) -> bool:
    """Whether a name that "reports" can be a medium: one word, capitals, or a newspaper's title."""
    if name in _words("no_media") or _describes(name):
        return False
    return " " not in name or name.isupper() or name.rsplit(maxsplit=1)[-1] in _words("mastheads")


def _describes(name: str) -> bool:
    """Whether *name* only says where a medium is from or what it is like: "German", "State"."""
    words = name.split()
    return all(word in _words("nameless") or _DEMONYM.search(word) for word in words) or words[-1] in _days()


def _is_of_country(name: str) -> bool:
    """Whether a name behind the word for a medium says where one is from: no agency "Norwegian", but "Meridian"."""
    words = name.split()
    return all(word in _words("nameless") or country_of_demonym(word) for word in words) or words[-1] in _days()


def _indefinite(text: str, start: int) -> bool:
    """Whether an indefinite article makes it a description: "a Selvig newspaper"."""
    return bool(re.search(r"\b[Aa]n? $", text[max(0, start - 3) : start]))


def _without_article(name: str) -> str:
    words = name.split(" ")
    while len(words) > 1 and (words[0] in {"The", "A", "An"} or words[0] in _words("nameless")):
        words = words[1:]
    return " ".join(words)


def _mention(start: int, name: str, kind: Kind) -> Mentioned:
    return start, start + len(name), Outlet(name=name, kind=kind, forms=(name,), known=False)


def _kind(noun: str) -> Kind:
    return "agency" if noun.endswith("agency") or noun in load_lexicon("outlets")["agency_nouns"] else "outlet"


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(load_lexicon("outlets")[key])


@cache
def _days() -> frozenset[str]:
    calendar = load_lexicon("months")
    return frozenset(group[0].capitalize() for table in ("months", "weekdays") for group in calendar[table]["en"])


@cache
def _signs() -> frozenset[str]:
    """The first words of what shows a name: in each of the four signs stands one of them."""
    return frozenset((*(_FIRST.findall(phrase)[0] for phrase in _phrases()), *_SIGNS))


def _phrases() -> Iterator[str]:
    table = load_lexicon("outlets")
    return (phrase for key in ("agency_nouns", "outlet_nouns", "announcing", "mastheads") for phrase in table[key])


@cache
def _nouns() -> re.Pattern[str]:
    return re.compile(rf" ({any_of('agency_nouns', 'outlet_nouns')})\b")


@cache
def _announcing() -> re.Pattern[str]:
    return re.compile(rf"\b({any_of('announcing')}),? (?:the |The )?((?:{_NAME} ){{0,2}}{_NAME})")


@cache
def _titles() -> tuple[str, ...]:
    """Words of which each name that ``_titled`` finds holds one."""
    return ("Radio ", " TV", " Radio", *sorted(_words("mastheads")))


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.'-])((?:{_NAME} ){{1,3}}(?:{any_of('mastheads')})|Radio {_NAME}|{_NAME} (?:TV|Radio))"
        r"(?![\w-]| [A-Z])"
    )
