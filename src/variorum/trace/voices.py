"""Who a sentence gives as its source, by name: persons and bodies beside a word of saying."""

import re
from functools import cache

from variorum.lang.lexicon import word_list
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
    return LostKind.DOCUMENT if words & word_list("speakers", "body_words") else LostKind.PERSON
