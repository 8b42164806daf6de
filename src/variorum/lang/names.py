"""Names that stand for one bearer: spellings, short forms, initials."""

import re
from collections.abc import Sequence
from functools import cache

from rapidfuzz.distance import Levenshtein

from .lexicon import word_list
from .view import fold_words

_WORD = re.compile(r"[^\W_]+")


@cache
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name without courtesy titles; hyphens part words."""
    words = _WORD.findall(fold_words(name).removesuffix("'s").replace("'s ", " "))
    titles = word_list("titles", "courtesy") | {"the"}
    kept = tuple(word for word in words if word not in titles)
    return kept or tuple(words)


@cache
def same_spelling(left: str, right: str) -> bool:
    """Whether two names are spellings of one: word by word equal, or one letter in five apart (ŷ for y)."""
    a, b = name_words(left), name_words(right)
    if "".join(a) == "".join(b):
        return True
    if len(a) != len(b):
        return False
    apart = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    # One letter of a short given name may vary when the family name is the same.
    short = len(apart) == 1 and len(a) > 1 and a[-1] == b[-1] and _one_letter(*apart[0])
    return short or all(_near(x, y) for x, y in apart)


def _one_letter(a: str, b: str) -> bool:
    return min(len(a), len(b)) >= 4 and a[0] == b[0] and a[-1] == b[-1] and Levenshtein.distance(a, b) == 1


def _near(a: str, b: str) -> bool:
    if a == b:
        return True
    least = min(len(a), len(b))
    return least >= 5 and a[:2] == b[:2] and Levenshtein.distance(a, b) <= (1 if least < 9 else 2)


def is_short_for(short: str, full: str) -> bool:
    """Whether *short* is the family or given name of *full*, or its initials."""
    a, b = name_words(short), name_words(full)
    if not a or len(a) >= len(b):
        return len(short) >= 2 and short.isupper() and initials(full) == short
    return a == b[-len(a) :] or a == b[: len(a)] or (short.isupper() and initials(full) == short.replace(".", ""))


def initials(name: str) -> str:
    """The capitals of a name's words: "World Trade Union" → "WTU"."""
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper())


def best_form(forms: Sequence[str], counts: dict[str, int]) -> str:
    """The fullest of the commonest forms: what a list of names would print."""
    return max(forms, key=lambda form: (len(name_words(form)), counts.get(form, 0), -len(form), form))
