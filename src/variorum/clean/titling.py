"""What a page calls its report: its stated titles freed of the site's name, and which of them to believe."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import takewhile

from variorum.lang.lexicon import word_list
from variorum.lang.outlets import host_of, outlet_named
from variorum.values import Document, Field, Stated

# A few blanks on each side: any number of them would be tried from each blank of a long run.
_SEPARATOR = re.compile(r"\s{1,4}(?:[|–—»·•:*/-]|::)\s{1,4}")
_KICKED = re.compile(r"\s{0,4}(?::|\s[|–—-])\s{1,4}")
_KICKER_MARKS = frozenset(":-–—|")
_BEGIN = re.compile(r"(?:^|(?<=\s))[^\W_]|(?:^|(?<=\s))[«„“\"'‘]")
_UNMARKED = re.compile(r"[^\W_]+")
_MARK = re.compile(r"[\W_]+")
_PLAIN_MARKS = {code: None for code in range(128) if not chr(code).isalnum()}
_DAY = re.compile(r"[\d./: -]{6,}")
_LEAST = 10  # characters of a title that may stand alone
_LEAST_TAIL = 20
_LONGEST = 300  # characters of a headline
# Site titles shared on networks come first where they are about the same words as the visible headline.
_SHARED = ("og:title", "json-ld", "heading", "record", "twitter:title")
_KIN = 0.4
_LEAST_WORDS = 3
_LEAST_COMMON = 5  # words
# So many words of what stations have ("news", "weather") make a station's name, one beside a call sign.
_STATION, _CALL = 2, (3, 4)
_QUOTES = frozenset("«„“\"'‘")
_MOST_OF_NAME, _MOST_AT_TOP = 4, 8  # words of a site's name; of one that the page begins with
_LONGEST_HEAD = 10
_NAME_OF_SITE = re.compile(r"[^\W\d_][^,;:()\d|]*")
_RIGHTS = re.compile(r"©|\(c\)|\bcopyright\b|\b(?:19|20)\d\d\b(?:\s*[-–]\s*(?:19|20)?\d\d\b)?", re.IGNORECASE)


def title_key(words: str) -> str:
    """Letters and digits alone, case folded: for comparing titles."""
    if words.isascii():  # at a stroke: as below
        return words.translate(_PLAIN_MARKS).lower()
    return "".join(_UNMARKED.findall(words)).casefold()  # a soft hyphen is a mark too


def stated_title(document: Document, headings: Sequence[str], others: Sequence[str] = ()) -> str | None:
    """The title the page goes by, the site's name cut off; ``None`` when it states none.

    A record's own title is believed. A title for networks that shares few words with the headline in the page's
    data is a teaser, and the latter is believed; where one shares but its end with the visible headline, that end is
    the title, and what stands before are kickers.
    """
    titles = _titles(document, headings, others)
    if "record" in titles:
        return titles["record"]
    shared, listed, seen = (titles.get(origin) for origin in ("og:title", "json-ld", "heading"))
    if shared and listed and not _kin(shared, listed):
        return listed
    if shared and seen and not listed and (tail := _common_tail(shared, seen)):
        return tail
    return next((titles[origin] for origin in (*_SHARED, *sorted(titles)) if origin in titles), None)


def _common_tail(left: str, right: str) -> str | None:
    """The title two sources give behind kickers of their own: "Coast: Hall to stay" and "Orby Hall to stay"."""
    a, b = left.split(), right.split()
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(reversed(a), reversed(b), strict=False)))
    tail = " ".join(a[len(a) - same :])
    if same == min(len(a), len(b)) or same < _LEAST_COMMON or (not tail[:1].isupper() and tail[:1] not in _QUOTES):
        return None
    return tail


def length_of_kicker(visible: str, stated: str) -> int:
    """Characters of a kicker before the title in the *visible* headline, told by the page's own title; 0 without one.

    "New school Hall, rebuilt, opens" is stated as "New school: Hall, rebuilt, opens", "Orby - Hall, rebuilt, opens"
    as "Coast: Hall, rebuilt, opens" or without the kicker. One that both give with the same mark belongs to it.
    """
    whole = title_key(visible) if len(visible) <= _LONGEST else ""
    for begin, before, mark in ((0, "", ""), *_parts_before(stated)):
        tail = title_key(stated[begin:])
        at = _place_of_tail(visible, tail) if whole.endswith(tail) and len(tail.strip()) >= _LEAST_TAIL else 0
        own = visible[:at].rstrip()
        if own and own[-1] != mark and (own[-1] in _KICKER_MARKS or title_key(own) == title_key(before)):
            return at
    return 0


def _parts_before(stated: str) -> Iterator[tuple[int, str, str]]:
    """Where the title may begin in *stated*, what stands before, and the mark between them."""
    for mark in _KICKED.finditer(stated):
        yield mark.end(), stated[: mark.start()], mark.group().strip()


def _place_of_tail(visible: str, tail: str) -> int:
    """Where the words whose key is *tail* begin in *visible*; 0 where they begin within a word."""
    places = (match.start() for match in _BEGIN.finditer(visible))
    return next((at for at in places if title_key(visible[at:]) == tail), 0)


def same_title(left: str, right: str) -> bool:
    """Whether two titles are one but for marks, or one leads in the other."""
    b = _known_key(right)
    # Both ways the one ends with the other: most lines end with another letter.
    if not b or (left[-1:].isalnum() and not b.endswith(left[-1].casefold()[-1])):
        return False
    a = title_key(left)
    if not a:
        return False
    return a == b or (min(len(a), len(b)) >= 2 * _LEAST and (a.endswith(b) or b.endswith(a)))


@lru_cache(64)
def _known_key(title: str) -> str:
    """The key of a title that many lines are compared with."""
    return title_key(title)


def _titles(document: Document, headings: Sequence[str], visible: Sequence[str]) -> dict[str, str]:
    """Origin → title, freed of what the others lack."""
    first: dict[str, str] = {}
    for stated in document.stated:
        if stated.field is Field.TITLE and stated.value.strip() and not _says_nothing(stated):
            first.setdefault(stated.origin, stated.value.strip())
    if headings:
        first["heading"] = headings[0]
    others = (*first.values(), *headings, *visible)
    sites = frozenset(_sites(document))
    # The tail that the headline of the page's own data ends with as well is the title's.
    whole = first.get("json-ld") if first.get("json-ld") == first.get("og:title") else None
    beside = {origin: () if title == whole or origin == "record" else others for origin, title in first.items()}
    return {
        origin: title if origin == "heading" else free_title(title, _keys_but(title, beside[origin]), sites)
        for origin, title in first.items()
    }


def _keys_but(title: str, others: Sequence[str]) -> frozenset[str]:
    return frozenset(title_key(other) for other in others if other != title)


def _says_nothing(stated: Stated) -> bool:
    """Whether a title names but the kind of page: "Statement", "News", "Untitled"."""
    words = stated.value.casefold().split()
    kinds = word_list("credits", "kickers") | word_list("credits", "untitled")
    return stated.origin != "record" and kinds.issuperset(words)


def is_parted(title: str) -> bool:
    """Whether it has parts with a mark between them, so that one may be the name of the site."""
    return _SEPARATOR.search(title) is not None


def parts_of(title: str) -> list[str]:
    """Its parts between such marks; itself alone where it has none or is too long for a headline."""
    return _SEPARATOR.split(title) if len(title) <= _LONGEST else [title]


def free_title(title: str, keys: frozenset[str], sites: frozenset[str]) -> str:
    """*title* without the name of the site or section: what another title lacks, or a known name, behind a mark.

    *keys* are those of the other titles. What is too long for a headline is left as it is.
    """
    if len(title) > _LONGEST:
        return title
    marks = list(_SEPARATOR.finditer(title))
    for mark in marks:
        if mark.start() >= _LEAST and title_key(title[: mark.start()]) in keys:
            return title[: mark.start()]
    for mark in marks:
        rest = title[mark.end() :]
        if len(rest) >= _LEAST_TAIL and title_key(rest) in keys:
            return rest
    for mark in reversed(marks):
        if mark.start() < _LEAST or not _is_site(title[mark.end() :], sites):
            break
        title = title[: mark.start()]
    return title


def _is_site(tail: str, sites: frozenset[str]) -> bool:
    known = title_key(tail) in sites or _DAY.fullmatch(tail) or outlet_named(tail) or host_of(tail)
    return bool(known) or _says_station(tail)


def _says_station(tail: str) -> bool:
    """Whether the words say by themselves that they are a station's: "ORBY News 12 Brel News Weather & Sports"."""
    words = _UNMARKED.findall(tail)
    held = {word.casefold() for word in words} & word_list("credits", "stations")
    return len(held) >= _STATION or (bool(held) and any(word.isupper() and len(word) in _CALL for word in words))


def _sites(document: Document) -> Iterator[str]:
    for stated in document.stated:
        if stated.field is Field.OUTLET:
            yield title_key(stated.value)
    host = host_of(document.uri)
    for label in (host, *host.split(".")) if host else ():
        yield title_key(label)


def _kin(left: str, right: str) -> bool:
    a, b = (set(_MARK.sub(" ", words.replace("\u00ad", "")).casefold().split()) for words in (left, right))
    if min(len(a), len(b)) < _LEAST_WORDS:  # a short title, or a script without blanks
        return SequenceMatcher(None, left[:300], right[:300], autojunk=False).ratio() >= _KIN
    return len(a & b) >= _KIN * min(len(a), len(b))


def site_in_title(document: Document, heading: str, lines: Sequence[str]) -> str | None:
    """The site's name at the end of the page's title ("… | Daily Compass"); ``None`` where it is not sure.

    Only where the title without it is the *heading*, and the page says the name once more by itself:
    in its address, in another title, or in one of its *lines* (the footer's "© Daily Compass").
    """
    tails = [tail for title in _stated_titles(document) if (tail := _tail_after(title, heading))]
    if not tails:
        return next((name for title in _stated_titles(document) if (name := _site_before(title, heading))), None)
    tail = tails[0]
    key = title_key(tail)
    leads = _leads(lines, tail)
    held = key in _sites(document) or len(tails) > 1 or any(_names(line, tail) for line in lines) or leads
    most = _MOST_AT_TOP if leads else _MOST_OF_NAME
    return tail if held and key and _NAME_OF_SITE.fullmatch(tail) and len(tail.split()) <= most else None


def two_parts(document: Document) -> Iterator[tuple[str, str]]:
    """The keys of the two parts of each title a page states, either first: "Coast Letter - Sold!"."""
    for title in _stated_titles(document):
        for mark in _SEPARATOR.finditer(title[:_LONGEST]):
            parts = title_key(title[: mark.start()]), title_key(title[mark.end() :])
            yield parts
            yield parts[1], parts[0]


def _stated_titles(document: Document) -> tuple[str, ...]:
    return tuple(stated.value for stated in document.stated if stated.field is Field.TITLE)


def _tail_after(title: str, heading: str) -> str | None:
    """What stands behind the last mark, where the words before the first one are the heading or begin it."""
    marks = list(_SEPARATOR.finditer(title))
    if not marks or not heading:
        return None
    head = title_key(title[: marks[0].start()])
    return title[marks[-1].end() :].strip() if head and title_key(heading).startswith(head) else None


def _site_before(title: str, heading: str) -> str | None:
    """The site's name before the heading in the page's title: "Orby Residents' Page - What the harbour says"."""
    mark = _SEPARATOR.search(title)
    if mark is None or title_key(title[mark.end() :]) != title_key(heading):
        return None
    name = title[: mark.start()].strip()
    words = name.split()
    named = len(words) > 1 and words[-1].casefold() in word_list("credits", "masthead") | word_list("credits", "sites")
    return name if named and len(words) <= _MOST_OF_NAME and words[0][:1].isupper() else None


def _leads(lines: Sequence[str], tail: str) -> bool:
    """Whether the text begins with the name, as a page does that sets it above all else; no mere section's.

    A motto, or its initials, may stand behind it in the same line.
    """
    own = tail.casefold()
    first = lines[0].casefold() if lines else ""
    begun = first == own or (first.startswith(f"{own} ") and len(first.split()) <= _LONGEST_HEAD)
    return begun and not word_list("credits", "kickers").issuperset(own.split())


def _names(line: str, tail: str) -> bool:
    """Whether the line is the name, begins a menu with it, or claims its rights ("© 2031 Daily Compass")."""
    entry = line[len(tail) :].lstrip() if line.startswith(tail) else ""
    if entry[:1] and entry[0] in "|·•»›":
        return True
    words = _RIGHTS.sub("", line).strip(" .,;|–-")
    return words != line.strip() and words.casefold().startswith(tail.casefold())
