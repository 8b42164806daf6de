"""Which sentences can be told by themselves: in nobody's "I", to no "you", and leaning on no sentence before."""

import re
from collections.abc import Collection
from functools import cache

from variorum.lang.alternatives import any_of
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.thesaurus import base_form, is_group_noun, is_noun

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]|(?<!\w)‘[^‘]*?’(?!\w)|(?<!\w)'[^'\n]*?'(?!\w)")
_MARK = re.compile(r"[“”\"«»„]")
_WORD = re.compile(r"\w+(?:['’-]\w+)*,?")
# A numeral, as in "World War I" and "Phase I", or an initial.
_NUMERAL = re.compile(r"(?:[A-Z]\w+ |-)I\b|\bI\.")
_COUNTRY = re.compile(r"\bU\.?S\b")
# "Forty-three of them spent the night there".
_OF_THEM = re.compile(r"(?:[\w-]+ ){1,3}of (?:them|these|those)\b")
# "That morning", "at that place": told before.
_THAT = re.compile(r"(?<=[ (])(?:that|those) (\w+)", re.IGNORECASE)
# "Is not among them": of several that the sentence does not name.
_THEM = re.compile(r"\bthem(?:selves)?\b", re.IGNORECASE)
# Words outside quotation marks that a sentence must have to say who speaks.
_LEAST = 2
# Letters of a noun: "is" and "has" are no plurals.
_SHORTEST = 2


def stands_alone(start: int, end: int, text: str, persons: Collection[str]) -> bool:
    """Whether the sentence from *start* to *end* says whom and what it means without those around it.

    *persons* are the forms of the names of persons in the report. Linear in the paragraph.
    """
    sentence = text[start:end]
    if _is_in_quotation(start, text) or sentence.rstrip("”\"’' )").endswith("?") or sentence.startswith("("):
        return False
    plain = _QUOTED.sub(" … ", sentence)
    words = [word.lower().replace("’", "'") for word in _WORD.findall(_numberless(plain))]
    bare = [word.rstrip(",") for word in words]
    if _MARK.search(plain) or len(words) < _LEAST:
        return False  # words of a quotation that goes on, or of nobody named
    spoken = word_list("alone", "first") | word_list("alone", "second")
    if not spoken.isdisjoint(bare) or _leans(words, plain) or _points_back(plain):
        return False
    return not _means_somebody(bare, plain, persons) and not _means_several(plain)


def speaks_of_oneself(text: str) -> bool:
    """Whether "I" or "we" stands in it outside quotation marks."""
    words = _WORD.findall(_numberless(_QUOTED.sub(" … ", text)))
    return not word_list("alone", "first").isdisjoint(w.lower().replace("’", "'").rstrip(",") for w in words)


def _is_in_quotation(start: int, text: str) -> bool:
    """Whether a quotation of the paragraph that was opened before *start* is still open."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _numberless(plain: str) -> str:
    return _COUNTRY.sub("", _NUMERAL.sub("", plain))


def _leans(words: list[str], plain: str) -> bool:
    """Whether it begins with a word that leads on from, or means, something told before."""
    first, second, *_ = (*(word.rstrip(",") for word in words[:2]), "")
    if first in word_list("alone", "pointing"):
        return base_form(second) not in word_list("alone", "times") and second not in word_list("alone", "relating")
    if first in ("it", "it's"):
        return not _nothing_meant().match(plain)
    if (first, second) == ("so", "far"):
        return False
    if _OF_THEM.match(plain) or (first in word_list("alone", "counting") and _is_counted_before(words[1:3])):
        return True
    return first in word_list("alone", "pronouns") or _links().match(f"{' '.join(words)} ") is not None


def _points_back(plain: str) -> bool:
    """Whether a time or place in it is one told before: "the night before that day", "at that place"."""
    known = word_list("alone", "times") | word_list("alone", "places")
    return any(found[1].lower() in known for found in _THAT.finditer(plain))


def _means_several(plain: str) -> bool:
    """Whether "them" stands in it and nobody before it of whom there are several."""
    found = _THEM.search(plain)
    if not found:
        return False
    written = [word.rstrip(",") for word in _WORD.findall(plain[: found.start()])]
    before = [word.lower() for word in written]
    several = word_list("alone", "several") | word_list("alone", "counting")
    return several.isdisjoint(before) and not any(map(_is_plural, before)) and not any(map(is_group_noun, written))


def _is_plural(word: str) -> bool:
    base = base_form(word)
    return word.endswith("s") and base != word and is_noun(base) and len(base) > _SHORTEST


def _is_counted_before(behind: list[str]) -> bool:
    """Whether a verb or "of them" stands right behind a count: "Fourteen were"."""
    following = " ".join(word.rstrip(",") for word in behind)
    return any(f"{following} ".startswith(f"{word} ") for word in word_list("alone", "followed"))


def _means_somebody(words: list[str], plain: str, persons: Collection[str]) -> bool:
    """Whether "he" or "her" stands in it, and nobody whom it could mean; a subject means somebody before it.

    But for "When she came, the mayor …".
    """
    meaning = [word for word in words if word in word_list("alone", "persons")]
    if not meaning:
        return False
    ahead = words[0] in word_list("alone", "ahead") or meaning[0] not in ("he", "she")
    at = len(words) if ahead else words.index(meaning[0])
    before = plain if ahead else re.split(rf"\b{meaning[0]}\b", plain, maxsplit=1, flags=re.IGNORECASE)[0]
    return not any(form in before for form in persons) and not any(_is_person(word) for word in words[:at])


def _is_person(word: str) -> bool:
    known = (word_list("speakers", kind) for kind in ("people", "officers", "kin", "crowd", "deputies"))
    return any(base_form(word) in words for words in known)


@cache
def _links() -> re.Pattern[str]:
    return re.compile(rf"{any_of(load_lexicon('alone')['links'])}(?=[ ,])")


@cache
def _nothing_meant() -> re.Pattern[str]:
    states = any_of(load_lexicon("alone")["expletive"])
    return re.compile(rf"It(?: is|['’]s| was| remains| has been) {states}\b")
