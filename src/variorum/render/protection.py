"""Who is protected: private individuals whom the reports describe as captured, wounded, suspect and the like.

Rules over the words beside a name; they abstain when a name is also given with a public office,
and are not complete: a name they miss is shown. Words and roles: ``lang/data/protected.toml``.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from variorum.lang.lexicon import load_lexicon
from variorum.lang.places import acting_country, country_of_demonym
from variorum.values import Account, Role, VoiceKind

_READ = frozenset({Role.HEADLINE, Role.DECK, Role.BODY, Role.SUBHEAD, Role.CAPTION, Role.DATELINE})
_NAME = r"(?<![\w-])[A-Z][\w’'-]+(?: [A-Z](?:[\w’'-]+|\.)){0,3}(?![\w-])"
# What may stand between a name and its verb: an age, a home.
_ASIDE = r"(?:, (?:aged )?\d{1,3})?(?:,? of [^,.]{1,40})?,?"
_ADULT = 18
_ENDS = re.compile(r"(?<=[a-z0-9”\"’')\]][.!?])[\"”’]?\s|\n")
_LONGEST = 1000
_PREPOSITION = re.compile(
    r"(?:^|\W)(?:in|at|on|near|from|to|of|the|a|an|into|outside|inside|across|around|over|above|below|under|beneath|off"
    r"|through|along|beyond|towards?|between|behind|beside|past|via|by|with|for|against) $",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"\.? (?:girl|boy|man|woman|teen|teenager|resident|native|home|house|area|school|shooting|police)\b"
)
_THINGS = re.compile(
    r"\b(?:Police|Department|Authority|Bureau|Force|Hospital|Center|Centre|School|University|County|Parish|Coroner|Examiner|City|Street|St|Avenue|Road"
    r"|Girl|Boy|Woman|Man|News|Channel|Press|Agency|Court|Club|Company|Lines|Union|Party|Ministry|Army|Guard|Caption|Photo"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
# Of land and water, before its name: behind it such words are family names too.
_OF_LAND = re.compile(r"(?:Lake|Mount|Mt|River|Gulf|Cape|Fort|Port|Isle|Bay)\b")
_CHILD = r"(?:boy|girl|son|daughter|grandson|granddaughter|brother|sister|twin|cousin|nephew|niece|student|pupil|named)"
_GENERATION = re.compile(r"Jr\.?|Sr\.?|II|III|IV")
_BE = r"(?:is|was|were|has been|had been|being)"


@dataclass(frozen=True, slots=True)
class _Kind:
    """One role with the patterns that give it; each has the groups ``name`` and, mostly, ``told``."""

    role: str
    plain: str
    triggers: re.Pattern[str]
    of_people: tuple[re.Pattern[str], ...]
    of_speakers: tuple[re.Pattern[str], ...]


def find_protected(account: Account) -> Mapping[str, str]:
    """Name → the role it is shown by, every form of the name apart, longest first. About linear in the texts."""
    texts = tuple(_texts(account))
    speakers, others = _voices(account)
    found: dict[str, str] = {}
    for kind in _kinds():
        for name, role in _described(kind, texts, speakers):
            if name not in others:
                found.setdefault(name, role)
    private = {name: role for name, role in found.items() if not _is_public(name, texts)}
    forms = _forms(private, speakers, texts)
    return dict(sorted(_numbered(forms).items(), key=lambda item: (-len(item[0]), item[0])))


def _texts(account: Account) -> Iterator[str]:
    """What was read of the news, part by part."""
    documents = {document.id: document.text for document in account.documents}
    for article in account.articles:
        text = documents.get(article.document, "")
        if article.is_news:
            yield from (text[part.start : part.end] for part in article.parts if part.role in _READ)


def _voices(account: Account) -> tuple[frozenset[str], frozenset[str]]:
    """Names of persons who speak, and names that are no person's."""
    voices = [voice for claim in account.claims for voice in claim.voices]
    persons = frozenset(voice.name for voice in voices if voice.kind is VoiceKind.PERSON)
    others = frozenset(voice.name for voice in voices if voice.kind is not VoiceKind.PERSON)
    return persons, others - persons


def _described(kind: _Kind, texts: Iterable[str], speakers: frozenset[str]) -> Iterator[tuple[str, str]]:
    surnames = {name.split()[-1] for name in speakers if name.split()}
    for sentence in _sentences_with(kind.triggers, texts):
        for pattern in (*kind.of_people, *kind.of_speakers):
            for match in pattern.finditer(sentence):
                name = _trim(match["name"])
                if not _is_place(sentence, match) and _is_persons(
                    name, surnames, may_be_unheard=pattern in kind.of_people
                ):
                    yield name, _role(kind, match[0])


def _sentences_with(triggers: re.Pattern[str], texts: Iterable[str]) -> Iterator[str]:
    """The sentences, roughly, that hold one of the words: all else need not be looked at."""
    for text in texts:
        for sentence in _ENDS.split(text):
            if triggers.search(sentence):
                yield sentence[:_LONGEST]


def _is_persons(name: str, surnames: set[str], *, may_be_unheard: bool) -> bool:
    """Whether *name* can be a person's: a speaker's, or of several words that are no place and no office."""
    words = name.split()
    if (
        not words
        or _THINGS.search(name)
        or _OF_LAND.match(name)
        or (words[-1].isupper() and not words[-1].endswith("."))
        or _office().search(name)
        or acting_country(name)
        or country_of_demonym(name)
        or country_of_demonym(words[-1])
    ):
        return False
    return words[-1] in surnames or (may_be_unheard and len(words) > 1)


def _is_place(sentence: str, match: re.Match[str]) -> bool:
    """Whether the words beside a name make it a place or an attribute: "in Port Ansa", "an Ansa girl"."""
    before, after = sentence[: match.start("name")], sentence[match.end("name") :]
    return bool(_PREPOSITION.search(before) or _ATTRIBUTE.match(after))


def _trim(name: str) -> str:
    """*name* without a possessive, and without the capital that only begins a sentence."""
    words = re.sub(r"[’']s$", "", name).split()
    return " ".join(words[1:] if len(words) > 1 and words[0].lower() in _openers() else words)


@cache
def _openers() -> frozenset[str]:
    return frozenset(
        {"the", "a", "an", "mr", "mrs", "ms", "miss", "when", "after", "before", "while", "as", "but", "and"}
    )


def _role(kind: _Kind, words: str) -> str:
    if "{}" not in kind.role:
        return kind.role
    nouns: list[str] = load_lexicon("protected")["people"]
    told = next((noun for noun in nouns if re.search(rf"\b{noun}s?\b", words)), "")
    return kind.role.format(told) if told else kind.plain


def _is_public(name: str, texts: Iterable[str]) -> bool:
    """Whether an office stands beside the name or its last word anywhere."""
    last = _last(name)
    office = _office()
    return any(
        office.search(text[max(match.start() - 40, 0) : match.end() + 50])
        for text in texts
        for match in re.finditer(rf"(?<!\w){re.escape(last)}(?!\w)", text)
        if _beside(office, text, match.start(), match.end())
    )


def _beside(office: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Whether an office stands before the name ("Mayor", "the mayor,") or in an apposition after it."""
    before = re.split(r"[.;:!?\n]", text[max(start - 40, 0) : start])[-1]
    after = re.match(r",[^.;:!?\n]{0,48}", text[end : end + 50])
    near = office.search(before)
    closes = bool(near and not re.search(r"[a-z]{2,} [a-z]{2,} ", before[near.end() :]))
    return closes or bool(after and office.search(after[0].split(",", 2)[1]))


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any(load_lexicon('protected')['public'])})s?(?!\w)", re.IGNORECASE)


def _forms(private: Mapping[str, str], speakers: frozenset[str], texts: Iterable[str]) -> dict[str, str]:
    """Each name with the other names of its person: the speaker's, one with more words, the last word alone.

    A last word that two of them share is anybody's of the two.
    """
    forms: dict[str, str] = dict(private)
    lasts: dict[str, str] = {}
    for name, role in private.items():
        last = _last(name)
        lasts[last] = role if lasts.get(last, role) == role else _someone()
        for form in (*(s for s in speakers if _last(s) == last and s not in private), *_longer(name, texts)):
            forms.setdefault(form, role)
    return forms | {last: role for last, role in lasts.items() if last not in forms}


def _last(name: str) -> str:
    """The family name: the last word, but for "Jr" and the like."""
    words = [word for word in name.split() if not _GENERATION.fullmatch(word)]
    return words[-1] if words else name


def _longer(name: str, texts: Iterable[str]) -> Iterator[str]:
    """The same person's name with words between the first and the last."""
    words = name.split()
    if len(words) > 1:
        pattern = re.compile(rf"(?<!\w){re.escape(words[0])}(?: [A-Z][\w’'.-]*){{1,2}} {re.escape(words[-1])}(?!\w)")
        yield from dict.fromkeys(match[0] for text in texts for match in pattern.finditer(text))


def _someone() -> str:
    """What a private person is called of whom no more is sure."""
    return str(load_lexicon("protected")["roles"][-1]["role"])


def _numbered(forms: Mapping[str, str]) -> dict[str, str]:
    """Roles that several persons have, with a number after them in the order of their last names."""
    persons = {(_last(form), role) for form, role in forms.items()}
    shared = Counter(role for _, role in persons)
    order: dict[tuple[str, str], int] = {}
    for last, role in sorted(persons):
        order[last, role] = 1 + sum(other == role for _, other in order)
    return {form: f"{role} ({order[_last(form), role]})" if shared[role] > 1 else role for form, role in forms.items()}


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _kinds() -> tuple[_Kind, ...]:
    return tuple(_kind(row) for row in load_lexicon("protected")["roles"])


def _kind(row: Mapping[str, Any]) -> _Kind:
    people = _any(load_lexicon("protected")["people"])
    name = rf"(?P<name>{_NAME})"
    # At most twelve words of the same clause between "was" and the state: "is one of two injured soldiers who were".
    gap = r"(?:[\w’'%-]+ ){0,12}?"
    several = r"(?: [a-z0-9-]+){0,4}"
    patterns = []
    if row["nouns"]:
        noun = rf"(?:{_any(row['nouns'])})"
        patterns += [
            rf"\b{noun},? {name}",
            rf"\b{noun}s?\b[^.;]{{0,60}}\b(?:identified|named){several} (?:as|was|were){several} {name}",
            rf"\b[Oo]ne of the (?:[a-z-]+ )?{noun}s?, (?:[a-z-]+ ){{0,3}}{name}",
            rf"{name}, (?:a|an|the|one of the) (?:[\w-]+ ){{0,4}}{noun}s?\b",
            rf"{name} {_BE} (?:a|an|one of) (?:[\w-]+ ){{0,4}}{noun}s?\b",
        ]
    if row["aged"]:
        patterns += [rf"\b\d{{1,3}}-year-old (?:[a-z]+ )?{name}", rf"{name}, (?:aged? )?\d{{1,3}}(?=[,.;)])"]
    if row["role"] == "a minor":
        age = rf"(?:\d|1[0-{_ADULT - 11}])"
        patterns += [rf"{name}, (?:aged )?{age}(?=[,.;)])", rf"\b{age}-year-old (?:[a-z]+ )?(?:{_CHILD} )?{name}"]
    patterns += _stated(row["words"], name, gap, people)
    ages = [r"\d(?=[,.;)-])"] if row["role"] == "a minor" else []
    told = [re.escape(word) for word in _triggers(row)]
    return _Kind(
        str(row["role"]),
        str(row["plain"]),
        re.compile("|".join([rf"\b(?:{'|'.join(told)})", *ages]), re.IGNORECASE),
        tuple(re.compile(pattern) for pattern in patterns),
        tuple(re.compile(pattern) for pattern in _stated(row["shared"], name, gap, people)),
    )


def _triggers(row: Mapping[str, Any]) -> list[str]:
    """The words whose sentences are looked at; for who is only known by an age, those of all other roles."""
    rows: list[Mapping[str, Any]] = load_lexicon("protected")["roles"] if row["aged"] else [row]
    return [word for each in rows for key in ("nouns", "words", "shared", "events") for word in each.get(key, ())]


def _stated(words: list[str], name: str, gap: str, people: str) -> list[str]:
    if not words:
        return []
    state = rf"(?:{_any(words)})"
    return [
        rf"{name}{_ASIDE} (?:{_BE}|had|has|suffered|sustained|later|also) {gap}{state}\b",
        rf"{name}, (?:who {_BE} )?{gap}{state}\b",
        rf"\b{state} (?:[\w-]+ ){{0,2}}(?:{people}),? {name}",
        rf"\b{state} (?:[\w-]+ ){{0,2}}(?:{people}),? (?:identified|named)[\w ]{{0,25}} {name}",
    ]
