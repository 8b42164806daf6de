"""The newspapers, stations and agencies whose reports lie in the pile, as other reports name them."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.values import Article, Role

from .lexicon import word_list
from .medium import Kind, Mentioned, Outlet
from .names import name_words
from .notices import calls_itself_a_release
from .outlets import find_outlets

_OWN_VOICE = re.compile(r"\b(?:[Ww]e|[Oo]ur|us)\b")
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]?")
_LEAST = 2  # words such as "we" that make a text its issuer's
_LONGEST = 5  # words
# What stands before a name by which a medium is called for short, or that is also a common word.
_LED = re.compile(
    r"\b(?:(?:told|tells?|telling|spoke to|speaking to|speaks to|interview with|according to|quoted by|cited by"
    r"|reported by|seen by|wrote to|writes to)(?: the| [Tt]he (?:news )?agency)?|(?:in|on|by|to|from) [Tt]he"
    r"|day[’']s) [*_]{0,2}$"
)
_NAME_GOES_ON = re.compile(r"[-’' ][A-Z]| of ")
_REPORTS = re.compile(r"[*_]{0,2},? (?:has |had |also |later |first )?(?:reports?|reported|writes?|wrote)\b")


def find_media(articles: Sequence[Article], texts: Mapping[str, str]) -> tuple[Outlet, ...]:
    """The media of the pile in order of their names; an outlet whose text is its own notice is none. Linear.

    ``forms`` are names of several words, ``plain`` those of one word and the last word of a name that no other
    medium of the pile ends with ("the Lantern").
    """
    kinds: dict[str, Kind] = {}
    for article in articles:
        if article.agency:
            kinds.setdefault(article.agency.value, "agency")
        elif article.outlet and not _is_notice(article, texts[article.document]):
            kinds.setdefault(article.outlet.value, "outlet")
    cited = {_key(cite.name): cite.name for article in articles for cite in article.cites}
    bare = {name: re.sub(r"^[Tt]he ", "", name) for name in kinds if _may_be_medium(name)}
    lasts = Counter(words.split()[-1] for words in bare.values() if " " in words)
    return tuple(
        Outlet(
            name=cited.get(_key(name), name),
            kind=kinds[name],
            forms=(words,) if " " in words else (),
            plain=(words,) if " " not in words else tuple(w for w in words.split()[-1:] if lasts[w] == 1),
        )
        for name, words in sorted(bare.items())
    )


def mentions_of(text: str, media: Sequence[Outlet], own: str | None) -> Iterator[Mentioned]:
    """Where the text of the outlet *own* names media, in no order; common words only where words beside them say so."""
    whole = tuple(replace(medium, plain=()) for medium in media)
    yield from find_outlets(text, whole)
    for medium in media:
        called = medium.name == own or any(form in text for form in medium.forms)
        for form in (form for form in medium.plain if form in text):
            for found in re.finditer(rf"(?<![\w-]){re.escape(form)}(?![\w-])", text):
                if _is_meant(text, found, called=called):
                    yield found.start(), found.end(), medium


def whole_name(name: str, media: Sequence[Outlet]) -> str:
    """The name of the one medium that is called so for short, else the name itself."""
    bare = re.sub(r"^[Tt]he ", "", name)
    return next((medium.name for medium in media if bare in medium.plain), name)


def _is_meant(text: str, found: re.Match[str], *, called: bool) -> bool:
    """Whether the words beside a word say that the medium is meant; *called*: its whole name stands in the text."""
    start, end = found.span()
    led = text[max(0, start - 4) : start]
    named = led == "the " and found.group()[:1].isupper() and not _NAME_GOES_ON.match(text, end)
    if (called and led.lower() == "the ") or (named and found.group().lower() not in word_list("speakers", "bodies")):
        return True
    return _LED.search(text, max(0, start - 40), start) is not None or _REPORTS.match(text, end) is not None


def _key(name: str) -> tuple[str, ...]:
    return tuple(word for word in name_words(name) if word != "the")


def _may_be_medium(name: str) -> bool:
    words = name.split()
    bodies = word_list("speakers", "body_words") | word_list("speakers", "suffixes") - {"media", "entertainment"}
    plain = all(word[:1].isalnum() for word in words)
    return plain and 0 < len(words) <= _LONGEST and not bodies.intersection(name_words(name))


def _is_notice(article: Article, text: str) -> bool:
    """Whether the text is its outlet's own notice: it says so, or says "we" outside quotation marks unsigned.

    Dispatches open with their dateline; that of a notice stands in a line of its own.
    """
    if calls_itself_a_release(text):
        return True
    own = _OWN_VOICE.findall(_QUOTED.sub("", text))
    opened = any(part.role is Role.DATELINE for part in article.parts)
    return len(own) >= _LEAST and not article.byline and not opened
