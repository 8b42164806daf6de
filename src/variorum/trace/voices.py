"""Who a sentence gives as its source, by name: persons and bodies beside a word of saying."""

import re
from functools import cache

from variorum.lang.lexicon import load_lexicon, word_list
from variorum.values import LostKind

_NAME = r"(?:[A-Z][\w’'-]+(?:\.(?= ))?(?: (?:of|the|for|and) (?=[A-Z]))? ?){2,6}"
_LED = re.compile(rf"\b(?:[Aa]ccording to|told by|said by|statement (?:by|from)) (?:the |an? )?(?P<name>{_NAME})")
_SAYS = r"\b(?:said|says|told|announced|confirmed|explained|added|warned|reported|stated)\b"
_SAID = re.compile(rf"(?:{_SAYS} (?:the )?(?P<after>{_NAME})|(?P<before>{_NAME})(?:,[^,.]{{2,60}},)? ?{_SAYS})")


@cache
def find_voices(sentence: str) -> frozenset[str]:
    """Full names of those whom the sentence quotes or leans on, titles left off. Linear."""
    found = [match["name"] for match in _LED.finditer(sentence)]
    found += [match["after"] or match["before"] for match in _SAID.finditer(sentence)]
    return frozenset(name for given in found if (name := _bare(given)))


@cache
def find_bodies(sentence: str) -> frozenset[str]:
    """The bodies that the sentence quotes or leans on without a name: "police", "ministry". Linear."""
    found = (match["led"] or match["before"] or match["after"] for match in _bodies().finditer(sentence))
    return frozenset(body.lower() for body in found)


@cache
def _bodies() -> re.Pattern[str]:
    bodies = "|".join(sorted(map(re.escape, load_lexicon("lineage")["bodies"]), key=lambda body: (-len(body), body)))
    given = r"(?:the |a |an )?(?:[\w’'-]+ ){0,3}?"
    return re.compile(
        rf"\b(?:according to|told by|said by|statement (?:by|from)) {given}(?P<led>{bodies})\b"
        rf"|\b(?P<before>{bodies})(?: (?:chief|officers?|officials?|spokes\w+))?(?: (?:in|of) [A-Z]\w+)? {_SAYS}"
        rf"|{_SAYS} {given}(?P<after>{bodies})\b",
        re.IGNORECASE,
    )


def _bare(name: str) -> str:
    words = name.strip(" ,.").removesuffix("'s").removesuffix("’s").split()
    while words and words[0].strip(".").lower() in _before():
        words = words[1:]
    return " ".join(words) if len(words) > 1 else ""


@cache
def _before() -> frozenset[str]:
    return word_list("titles", "courtesy") | word_list("titles", "roles") | word_list("words", "function")


def kind_of(name: str) -> LostKind:
    """A person, unless one of the words is that of a body; bodies speak through documents."""
    words = {word.lower() for word in name.split()}
    if name in load_lexicon("lineage")["bodies"]:
        return LostKind.DOCUMENT
    return LostKind.DOCUMENT if words & word_list("speakers", "body_words") else LostKind.PERSON
