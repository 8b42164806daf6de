"""Whose voice a recording holds, in the script of a broadcast: "[CLIP 2: Dr Ana Ruiz, 0'14]", "INSERT RUIZ"."""

import re
from functools import cache

from variorum.extract.sheet import Extent, Sheet
from variorum.lang.lexicon import word_list
from variorum.values import Sentence, Stance

from .attributions import Attribution
from .sources import Source

CLIP = "clip"
_LONGEST = 6  # words of a name with its titles


@cache
def _opening() -> re.Pattern[str]:
    """A recording's label at the head of a line, in brackets or in capitals, up to the name behind it."""
    words = "|".join(sorted(word_list("speakers", "clips")))
    capital = words.upper()
    return re.compile(rf"(?:[\[(<]\s*(?i:{words})|(?:{capital}))\b(?:[\s:.#–—-]|\d+\b)*")


def clip_of(sheet: Sheet, before: Sentence, sentence: Sentence, content: Extent) -> Attribution | None:
    """The quotation that opens the paragraph below such a line, as said by the one it names; ``None`` elsewhere."""
    match = _opening().match(sheet.text, before.start, before.end)
    if match is None:
        return None
    tokens = sheet.tree.tokens
    first = sheet.tokens_in((match.end(), before.end)).start
    last = first
    while last < before.last and last - first < _LONGEST and _is_name(tokens[last].text):
        last += 1
    if last == first:
        return None
    extent = tokens[first].start, tokens[last - 1].end
    source = Source(last - 1, last - 1, extent, frozenset(range(first, last)))
    cue = match.start(), tokens[sheet.tokens_in((match.start(), match.end()))[-1]].end
    return Attribution(sentence, cue, first - 1, source, (content,), None, Stance.ASSERTS, CLIP)


def _is_name(word: str) -> bool:
    return (word[:1].isupper() and word[-1:].isalnum()) or (word.rstrip(".").isalpha() and word[:1].isupper())
