"""The names in what a page states of its authors: leads, roles, places, papers and addresses taken off."""

import re
from collections.abc import Iterator
from functools import cache

from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.outlets import outlet_named

from .persons import is_place, lead_of, names_in

_LONGEST_NAME = 60
_MOST_WORDS = 5
_MOST_MARKED_WORDS = 4
_ASIDE = re.compile(r"\([^)]*\)|\S*@\S+|https?://\S+|www\.\S+")
_DIGITS = re.compile(r"\d{2}")
_FOR_A_PAPER = re.compile(r"\s(?:[Ff]or|[Oo]f) [Tt]he\s.*$")


def stated_names(words: str) -> Iterator[str]:
    """The names a statement of authors gives: "By Lena Roth in Orby and Jan Holt" gives two."""
    bare = _without_lead(" ".join(_ASIDE.sub(" ", words).split()))
    for piece in _splitter().split(_FOR_A_PAPER.sub("", bare)):
        name = _joined().sub("", _placed_in().sub("", piece.strip(" .,:;~–—|-")))
        fits = len(name) <= _LONGEST_NAME and len(name.split()) <= _MOST_WORDS and not _DIGITS.search(name)
        if name and fits and not _roles().search(name):
            yield name


def marked_names(words: str) -> tuple[str, ...]:
    """The persons in the words of an element that is marked as the author's; days and roles may stand in it too.

    Where it is one word, that: the name of a user, or the letters a reporter signs with.
    """
    names = tuple(stated_names(words))
    if persons := tuple(name for name in names if has_persons_form(name)):
        return persons
    bare = _without_lead(" ".join(_ASIDE.sub(" ", words).split()))
    led = tuple(named.text for named in names_in(bare) if not named.agency) if lead_of(words) else ()
    return led or (names if len(bare.split()) == 1 and bare.casefold() not in word_list("credits", "nobody") else ())


def has_persons_form(name: str) -> bool:
    """Whether a marked name has a person's form: two to four capitalised words, or letters of a script without case."""
    words = name.split()
    if len(words) == 1:
        return 2 <= len(name) <= 5 and name.isalpha() and not name.isascii() and name.lower() == name.upper()
    if len(words) > _MOST_MARKED_WORDS or set(words) & _no_persons() or not may_be_person(name):
        return False
    return all(word[:1].isupper() or len(word) <= 3 for word in words) and words[-1][:1].isupper()


def may_be_person(name: str) -> bool:
    """Whether a stated name is rather a person's than a user's, a paper's, an office's or a place."""
    if outlet_named(name) or is_place(name):
        return False
    words = [word.casefold() for word in name.split()]
    if len(words) == 1:
        return not name.isascii()
    nameless = word_list("credits", "masthead") | word_list("credits", "desks") | word_list("credits", "nobody")
    return nameless.isdisjoint(words) and (not name[0].isascii() or name[0].isupper() or words[0] in _particles())


def _particles() -> frozenset[str]:
    return word_list("credits", "particles")


@cache
def _no_persons() -> frozenset[str]:
    """Names of networks and institutions, which stand where a person could."""
    return frozenset(load_lexicon("outlets")["no_media"])


def _without_lead(words: str) -> str:
    lead = lead_of(words)
    return words[lead.end() :] if lead and lead.start() == 0 else words


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
