"""Words of a text with their places, reduced far enough that two reports' words can be compared."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from .lexicon import word_list
from .thesaurus import KIN, base_form, kin_nouns, kin_verbs

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Word:
    """A content word: its lower-cased stem and its place in the text."""

    stem: str
    start: int
    end: int
    text: str

    @property
    def is_name(self) -> bool:
        """Whether it is written with a capital."""
        return self.text[:1].isupper()


def content_words(text: str, base: int = 0) -> tuple[Word, ...]:
    """The words of *text* that carry content, in order; offsets count from *base*. Linear."""
    stop = word_list("words", "function")
    found = []
    for match in _WORD.finditer(text):
        bare = match.group().replace("’", "'").removesuffix("'s")
        if bare.lower() not in stop and (len(bare) > 1 or bare.isdigit()):
            found.append(Word(stem(bare), base + match.start(), base + match.start() + len(bare), bare))
    return tuple(found)


def without_that(text: str) -> str:
    """The words without the conjunction that opens a reported clause: "that it leaks" → "it leaks"."""
    return text[5:].lstrip() if text[:5].lower() == "that " else text


@cache
def stem(word: str) -> str:
    """The dictionary form of *word*, lower-cased; a name or unknown word stands for itself."""
    return word.lower() if word.isupper() else base_form(word)


@cache
def alike(left: str, right: str) -> bool:
    """Whether two stems are the same word or kin in the thesaurus."""
    if left == right or (min(len(left), len(right)) >= 5 and (left.startswith(right) or right.startswith(left))):
        return True
    return kin_nouns(left, right) >= KIN or kin_verbs(left, right) >= KIN


def coverage(words: Iterable[str], pool: Iterable[str], weight: Mapping[str, float] | None = None) -> float:
    """The weighted share of *words* that have a word alike in *pool*; 0 for no words.

    Quadratic in the two lengths; meant for sentences, or cached pools of one report.
    """
    wanted, held = sorted(set(words)), frozenset(pool)
    if not wanted:
        return 0.0
    rank = weight or {}
    total = sum(rank.get(word, 1.0) for word in wanted)
    found = sum(rank.get(word, 1.0) for word in wanted if word in held or any(alike(word, other) for other in held))
    return found / total if total else 0.0
