"""Who a page says wrote it: names from its metadata and from elements marked as the author's."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from variorum.lang.lexicon import load_lexicon
from variorum.lang.outlets import host_of, outlet_named
from variorum.values import Basis, Document, Field, Found

_LONGEST_NAME = 60
_MOST_WORDS = 5
_ASIDE = re.compile(r"\([^)]*\)|\S+@\S+|https?://\S+|www\.\S+")
# Names of firms that stand beside the person: the publisher in its legal form.
_FIRM = re.compile(r"\b(?:GmbH|Ltd|Inc|LLC|AG|S\.A|Limited)\b")
_DIGITS = re.compile(r"\d{2}")
# Metadata first; what an element's marks say only where it is silent.
_MARKS = ("rel author", "itemprop author", "creator", "class author", "profile")
# More marked names than this are those of other reports on the page.
_MOST_MARKED = 3


def stated_authors(
    document: Document, text: str, signed: Sequence[Found] = (), spotted: Sequence[Found] = ()
) -> tuple[Found, ...]:
    """Authors the page states, with their place in the text where they are visible.

    One source is believed: the first of the page's metadata that names anybody but the publisher or an
    agency; then bylines *signed* by their form, names in elements that are marked as the author's, and bylines
    *spotted* by what surrounds them; agencies and the publisher itself only where nobody else is named.
    """
    found = _who_signs(document, text, signed, spotted)
    # A place stands behind the names: it is one if the report tells what happened in it.
    return tuple(name for n, name in enumerate(found) if not n or f" in {name.value}" not in text)


def _who_signs(
    document: Document, text: str, signed: Sequence[Found], spotted: Sequence[Found]
) -> Sequence[Found]:
    sources = _by_origin(document)
    own = _own_names(document)
    stated = _from_metadata(sources, own)
    persons = [name for name in stated if not _is_agency(name)]
    if persons:
        return tuple(_placed(name, text) for name in stated)
    if visible := tuple(signed) if stated else _visible(sources, signed, spotted, own, text):
        return visible
    rest = stated or [name for names in sources.values() for name in names[:1]][:1]
    return tuple(_placed(name, text) for name in rest)


def lacks_author(document: Document) -> bool:
    """Whether its metadata name no person as author, so that one must be looked for in the text."""
    stated = _from_metadata(_by_origin(document), _own_names(document))
    return all(map(_is_agency, stated))


def _from_metadata(sources: dict[str, list[str]], own: frozenset[str]) -> list[str]:
    """The names of the first source that has another than the publisher's; none of marked elements."""
    first = next(iter(sources), None)
    for origin, names in sources.items():
        others = [n for n in names if n.casefold() not in own and not _FIRM.search(n)]
        # The publisher with its address, where a better source has named nobody else.
        doubtful = len(others) < len(names) and origin != first
        if others and origin not in _MARKS and not doubtful:
            return others
    return []


def _visible(
    sources: dict[str, list[str]], signed: Sequence[Found], spotted: Sequence[Found], own: frozenset[str], text: str
) -> tuple[Found, ...]:
    if signed:
        return tuple(signed)
    for origin in (origin for origin in _MARKS if origin in sources):
        others = [name for name in sources[origin] if _is_person(name) and name.casefold() not in own]
        if others:
            return tuple(_placed(name, text) for name in (others[:1] if len(others) > _MOST_MARKED else others))
    if not sources:
        return tuple(spotted)
    return tuple(f for f in spotted if " " in f.value and not _is_agency(f.value) and not _holds(f.value, own))


def _holds(name: str, own: frozenset[str]) -> bool:
    """Whether one of the publisher's names is part of it."""
    return any(other in name.casefold() for other in own if len(other) > 2)


def _is_agency(name: str) -> bool:
    known = outlet_named(name)
    return known is not None and known.kind == "agency"


def _is_person(name: str) -> bool:
    """Whether a marked name has a person's form: two to four capitalised words, or letters of a script without case."""
    words = name.split()
    if len(words) == 1:
        return 2 <= len(name) <= 5 and name.isalpha() and not name.isascii() and name.lower() == name.upper()
    return len(words) <= 4 and not set(words) & _no_persons() and all(w[:1].isupper() or len(w) <= 3 for w in words)


@cache
def _no_persons() -> frozenset[str]:
    """Names of networks and institutions, which stand where a person could."""
    return frozenset(load_lexicon("outlets")["no_media"])


def _by_origin(document: Document) -> dict[str, list[str]]:
    """Origin → its names, metadata before marked elements."""
    found: dict[str, list[str]] = {}
    for stated in document.stated:
        if stated.field is Field.AUTHOR:
            names = found.setdefault(stated.origin, [])
            names += [name for name in _names(stated.value) if name not in names]
    ranked = sorted(found, key=lambda origin: _MARKS.index(origin) + 1 if origin in _MARKS else 0)
    return {origin: found[origin] for origin in ranked if found[origin]}


def _own_names(document: Document) -> frozenset[str]:
    """The publisher's names: as stated, as known, and the labels of its host."""
    stated = [s.value for s in document.stated if s.field is Field.OUTLET]
    hosts = [
        host
        for s in (document.uri, *(s.value for s in document.stated if s.field is Field.URL))
        if (host := host_of(s))
    ]
    known = [outlet for name in (*stated, *hosts) if (outlet := outlet_named(name))]
    labels = [label for host in hosts for label in (host, *host.split("."))]
    return frozenset(
        n.casefold() for n in (*stated, *labels, *(f for k in known for f in (k.name, *k.forms, *k.plain)))
    )


def _names(words: str) -> Iterator[str]:
    bare = " ".join(_ASIDE.sub(" ", words).split())
    for piece in _splitter().split(_lead().sub("", bare)):
        name = _joined().sub("", _placed_in().sub("", piece.strip(" .,:;–—|-")))
        fits = len(name) <= _LONGEST_NAME and len(name.split()) <= _MOST_WORDS and not _DIGITS.search(name)
        if name and fits and not _roles().search(name):
            yield name


def _lead() -> re.Pattern[str]:
    return _pattern("^(?:{})\\s*:?\\s+", "byline_leads")


def _splitter() -> re.Pattern[str]:
    return _pattern("\\s*[;,|•·]\\s*|\\s+&\\s+|(?<=\\w{{3}})\\s*/\\s*(?=[A-Z])|\\s+(?:{})\\s+", "joiners")


def _joined() -> re.Pattern[str]:
    return _pattern("^(?:{}) ", "joiners")


def _placed_in() -> re.Pattern[str]:
    """Where somebody reports from, behind the name or alone: "Lena Roth in Orby"."""
    return _pattern("(?:^|(?<=\\w) )(?-i:{}) [^\\W\\d_].*$", "placing")


def _roles() -> re.Pattern[str]:
    return _pattern("(?:^|.* )(?:{})(?: .*|$)", "roles")


@cache
def _pattern(form: str, key: str) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(load_lexicon("credits")[key], key=len, reverse=True))
    return re.compile(form.format(words), re.IGNORECASE)


def _placed(name: str, text: str) -> Found:
    at = text.find(name)
    return Found(name, at, at + len(name), name) if at >= 0 else Found(name, basis=Basis.METADATA)
