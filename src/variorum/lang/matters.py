"""What is alleged and denied: words that speak of one matter side by side though no thesaurus has them kin."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import cache

from .lexicon import load_lexicon, word_list
from .words import alike


def one_matter(left: str, right: str) -> bool:
    """Whether two stems are alike or of one field of accusation ("ransom", "pay")."""
    return alike(left, right) or not _fields().get(left, frozenset()).isdisjoint(_fields().get(right, frozenset()))


def shared_matter(stems: Collection[str], others: Collection[str]) -> frozenset[str]:
    """Those of *stems* that speak of one matter with any of the others; quadratic in a sentence's words."""
    return frozenset(stem for stem in stems if any(one_matter(stem, other) for other in others))


def of_one_field(stems: Collection[str], others: Collection[str]) -> bool:
    """Whether a word of each stands in one field of accusation."""
    held = {n for stem in others for n in _fields().get(stem, ())}
    return any(not held.isdisjoint(_fields().get(stem, ())) for stem in stems)


def fields_of(stem: str) -> frozenset[int]:
    """The fields of accusation in which the word stands."""
    return _fields().get(stem, frozenset())


def has_field(stem: str) -> bool:
    """Whether the word stands in a field of accusation."""
    return stem in _fields()


def is_undone(stems: Collection[str]) -> bool:
    """Whether they tell of something left undone ("the warning came late")."""
    return not word_list("matters", "undone").isdisjoint(stems)


@cache
def _fields() -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    fields: list[list[str]] = load_lexicon("matters")["fields"]
    for n, words in enumerate(fields):
        for word in words:
            found[word].add(n)
    return {word: frozenset(held) for word, held in found.items()}
