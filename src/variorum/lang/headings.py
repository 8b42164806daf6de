"""Headings As They Are Printed, in the case of a sentence: parsers take Words Like These for names."""

import re
from collections import Counter
from collections.abc import Mapping

from .lexicon import word_list
from .thesaurus import base_form, count_senses

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
# A capital behind these opens a sentence and says nothing of the word.
_INSIDE = re.compile(r"(?<=[\w,;’'-] )[^\W\d_]+(?:[’'][^\W\d_]+)*")
# Words by which a heading is judged, how many there must be, and how many of them must have a capital.
_LONG, _LEAST, _SHARE = 4, 3, 0.75


def count_cases(text: str) -> Counter[str]:
    """How often each word stands inside a sentence, as it is written there. Linear."""
    return Counter(match.group() for match in _INSIDE.finditer(text))


def to_sentence_case(heading: str, cases: Mapping[str, int]) -> str:
    """The *heading*, of the same length, with small letters for words that are no names, if it is set in title case.

    *cases* counts the words of the report as its sentences write them: a word that stands there with a capital
    is a name, one that stands there without is none; of others the dictionary decides.
    """
    words = [match.group() for match in _WORD.finditer(heading)]
    long = [word for word in words[1:] if len(word) >= _LONG]
    if len(long) < _LEAST or sum(word[0].isupper() for word in long) < _SHARE * len(long):
        return heading
    return _WORD.sub(lambda match: _cased(match.group(), cases), heading)


def _cased(word: str, cases: Mapping[str, int]) -> str:
    small = word[0].lower() + word[1:]
    if not small.islower() or len(small) != len(word):
        return word
    named, plain = cases.get(word, 0), cases.get(small, 0)
    if named != plain:
        return word if named > plain else small
    known = small in word_list("words", "function") or count_senses(base_form(small)) > 0
    return small if known else word
