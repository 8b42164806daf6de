"""Words of a text with their places, reduced far enough that two reports' words can be compared."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from .lexicon import word_list
from .thesaurus import base_form, kindred

# Words of at least so many letters of which one begins with the other are one ("strike", "strikers").
_HEAD = 5
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


@lru_cache(maxsize=1024)  # the same few clauses are asked about in every pair they stand in
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


def alike(left: str, right: str) -> bool:
    """Whether two stems are the same word or kin in the thesaurus."""
    if left == right or (min(len(left), len(right)) >= _HEAD and (left.startswith(right) or right.startswith(left))):
        return True
    return right in kindred(left)


class Pool:
    """Stems in which words alike are found without looking at each. Built in linear time."""

    def __init__(self, stems: Iterable[str]) -> None:
        self.stems = frozenset(stems)
        self._heads: dict[str, list[str]] = {}
        for held in self.stems:
            if len(held) >= _HEAD:
                self._heads.setdefault(held[:_HEAD], []).append(held)

    def alike(self, word: str) -> frozenset[str]:
        """The stems of the pool that are alike to *word*. Cost follows the word's kin, not the pool."""
        begun = self._heads.get(word[:_HEAD], ()) if len(word) >= _HEAD else ()
        found = frozenset(held for held in begun if held.startswith(word) or word.startswith(held))
        own = frozenset((word,)) & self.stems
        return own | found | (kindred(word) & self.stems)

    def meets(self, word: str) -> bool:
        """Whether any stem of the pool is alike to *word*."""
        if word in self.stems or not kindred(word).isdisjoint(self.stems):
            return True
        begun = self._heads.get(word[:_HEAD], ()) if len(word) >= _HEAD else ()
        return any(held.startswith(word) or word.startswith(held) for held in begun)


def coverage(words: Iterable[str], pool: Pool, weight: Mapping[str, float] | None = None) -> float:
    """The weighted share of *words* that have a word alike in *pool*; 0 for no words."""
    wanted = sorted(set(words))
    if not wanted:
        return 0.0
    rank = weight or {}
    total = sum(rank.get(word, 1.0) for word in wanted)
    found = sum(rank.get(word, 1.0) for word in wanted if pool.meets(word))
    return found / total if total else 0.0
