"""Who a page says wrote it: names from its metadata and from elements marked as the author's."""

import re
from collections.abc import Iterator, Sequence

from variorum.lang.outlets import host_of, outlet_named
from variorum.values import Basis, Document, Field, Found

from .naming import has_persons_form, marked_names, may_be_person, stated_names

# Names of firms that stand beside the person: the publisher in its legal form.
_FIRM = re.compile(r"\b(?:GmbH|Ltd|Inc|LLC|AG|S\.A|Limited)\b")
# Metadata first; what an element's marks say only where it is silent.
_MARKS = ("rel author", "itemprop author", "creator", "class author", "profile")
# More marked names than this are those of other reports on the page.
_MOST_MARKED = 3

Sources = dict[str, list[str]]


def stated_authors(
    document: Document, text: str, signed: Sequence[Found] = (), spotted: Sequence[Found] = ()
) -> tuple[Found, ...]:
    """Authors the page states, with their place in the text where they are visible.

    One source is believed: the first of the page's metadata that names a person, or another that names more beside
    all of them; then bylines *signed* by their form, names in elements that are marked as the author's, and bylines
    *spotted* by what surrounds them; users' names, agencies and the publisher itself only where nobody else is named.
    """
    found = _who_signs(document, text, signed, spotted)
    # A place stands behind the names: it is one if the report tells what happened in it.
    named = [n for n, name in enumerate(found) if " " in name.value]
    alone = (n for n, name in enumerate(found) if named[:1] == [0] and " " not in name.value and name.value.istitle())
    places = frozenset(n for n in alone if text.count(found[n].value) > 1 and outlet_named(found[n].value) is None)
    return tuple(name for n, name in enumerate(found) if not n or (n not in places and f" in {name.value}" not in text))


def _who_signs(document: Document, text: str, signed: Sequence[Found], spotted: Sequence[Found]) -> Sequence[Found]:
    sources, own = _by_origin(document), _own_names(document)
    stated = _from_metadata(sources, own)
    if any(map(may_be_person, stated)):
        if fuller := _fuller(stated, signed):
            return fuller
        return tuple(_placed(name, text) for name in stated)
    # Beside an agency, which has its name where a person could, only a signed byline counts.
    if visible := tuple(signed) if any(map(_is_agency, stated)) else _visible(sources, signed, spotted, own, text):
        return visible
    rest = stated or [name for names in sources.values() for name in names[:1]][:1]
    return tuple(_placed(name, text) for name in rest)


def _fuller(stated: Sequence[str], signed: Sequence[Found]) -> tuple[Found, ...]:
    """The visible byline where it names more persons beside all whom the metadata state."""
    names = {name.casefold() for name in stated}
    more = names < {found.value.casefold() for found in signed} and all(may_be_person(found.value) for found in signed)
    return tuple(signed) if more else ()


def lacks_author(document: Document) -> bool:
    """Whether its metadata name no person as author, so that one must be looked for in the text."""
    return not any(map(may_be_person, _from_metadata(_by_origin(document), _own_names(document))))


def _from_metadata(sources: Sources, own: frozenset[str]) -> list[str]:
    """The names of the first source that has a person, else another than the publisher; none of marked elements."""
    given = [*_others_than(sources, own)]
    named = next((names for names in given if any(map(may_be_person, names))), given[0] if given else [])
    known = {name.casefold() for name in named}
    fuller = (
        names for names in given if known < {name.casefold() for name in names} and all(map(may_be_person, names))
    )
    return next(fuller, named) if any(map(may_be_person, named)) else named


def _others_than(sources: Sources, own: frozenset[str]) -> Iterator[list[str]]:
    """For each source of the metadata the names that are not the publisher's."""
    first = next(iter(sources), None)
    for origin, names in sources.items():
        others = [n for n in names if n.casefold() not in own and not _FIRM.search(n)]
        # What stands beside the publisher may be its address.
        address = len(others) < len(names) and (origin != first or not any(map(may_be_person, others)))
        if others and origin not in _MARKS and not address:
            yield others


def _visible(
    sources: Sources, signed: Sequence[Found], spotted: Sequence[Found], own: frozenset[str], text: str
) -> tuple[Found, ...]:
    if signed:
        return tuple(signed)
    for origin in (origin for origin in _MARKS if origin in sources):
        others = [name for name in sources[origin] if has_persons_form(name) and name.casefold() not in own]
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


def _by_origin(document: Document) -> Sources:
    """Origin → its names, metadata before marked elements."""
    found: Sources = {}
    for stated in document.stated:
        if stated.field is Field.AUTHOR:
            names = found.setdefault(stated.origin, [])
            said = marked_names(stated.value) if stated.origin in _MARKS else stated_names(stated.value)
            # A biography begins with a name that stands alone before.
            names += [name for name in said if not any(name.startswith(other) for other in names)]
    ranked = sorted(found, key=lambda origin: _MARKS.index(origin) + 1 if origin in _MARKS else 0)
    return {origin: found[origin] for origin in ranked if found[origin]}


def _own_names(document: Document) -> frozenset[str]:
    """The publisher's names: as stated, as known, and the labels of its host."""
    stated = [s.value for s in document.stated if s.field is Field.OUTLET and s.origin != "home link"]
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


def _placed(name: str, text: str) -> Found:
    at = text.find(name)
    return Found(name, at, at + len(name), name) if at >= 0 else Found(name, basis=Basis.METADATA)
