"""Names that stand for one bearer: spellings, short forms, initials."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from .lexicon import word_list
from .view import fold_words

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"(?:’s|'s|’|'|\u2019)$")
_COMPOUND = re.compile(r"(?<=[^\W\d_])(?:wire|press|service|agency)\b")
_JUNIOR = frozenset({"jr", "sr", "ii", "iii", "iv"})
# Letters in which transliterations of one name differ, folded to one: Zelensky, Zelenskyy, Zelenskiy.
_SOUNDS = (
    ("iy", "y"),
    ("yy", "y"),
    ("ii", "y"),
    ("ij", "y"),
    ("ey", "y"),
    ("ie", "y"),
    ("kh", "h"),
    ("ou", "u"),
    ("ch", "c"),
    ("ck", "k"),
    ("ks", "x"),
    ("ph", "f"),
    ("w", "v"),
    ("j", "y"),
    ("i", "y"),
)


# Behind a whole name: "Ruth Ansell KC".
_WHOLE = 2  # words
_HONOURS = frozenset({"KC", "QC", "SC", "MP", "MEP", "MSP", "JP", "OBE", "MBE", "CBE", "PhD", "MD"})


@cache
def bare_name(text: str, *, person: bool = False) -> str:
    """A name without possessive, article and, for a *person*, titles and roles before it."""
    words = _POSSESSIVE.sub("", text.strip().strip(",;:")).split()
    while len(words) > 1 and words[0].lower() in ("the", "a", "an"):
        words = words[1:]
    titles = word_list("titles", "courtesy", "roles") if person else frozenset()
    while len(words) > 1 and words[0].strip(".,").lower().replace("’s", "").replace("'s", "") in titles:
        if _is_body_of(words):
            break
        words = words[1:]
    while person and len(words) > _WHOLE and words[-1].strip(".,") in _HONOURS:
        words = words[:-1]
    return " ".join(words)


@cache
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name without courtesy titles before it; hyphens part words."""
    words = _WORD.findall(fold_words(name).removesuffix("'s").replace("'s ", " "))
    titles = word_list("titles", "courtesy") | {"the"}
    kept = list(words)
    while len(kept) > 1 and kept[0] in titles and not _is_body_of(kept):
        kept = kept[1:]
    return tuple(kept)


def _is_body_of(words: Sequence[str]) -> bool:
    """Whether what looks like a title begins a body's name: "General Staff", "Lady Council"."""
    bodies = word_list("speakers", "bodies", "body_words")
    return len(words) == 2 and words[1].lower() in bodies


@cache
def same_spelling(left: str, right: str) -> bool:
    """Whether two names are spellings of one person's or body's name.

    Hyphens and accents do not matter; word by word, long words that begin alike may differ
    in one letter, or in how one sound is written ("-sky", "-skyy", "-skiy").
    """
    a, b = _without_middle(name_words(left)), _without_middle(name_words(right))
    if "".join(a) == "".join(b) or (len(a) > 1 and sorted(a) == sorted(b)):
        return True
    if len(a) != len(b):
        return False
    apart = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    # One letter of a short given name may vary when the family name is the same.
    short = len(apart) == 1 and len(a) > 1 and a[-1] == b[-1] and _one_letter(*apart[0])
    slipped = len(apart) == 1 and len(a) > 1 and a[:-1] == b[:-1] and len(a[0]) >= 4 and _letter_more(*apart[0])
    return short or slipped or all(_near(x, y) for x, y in apart)


def _is_one_off(a: str, b: str) -> bool:
    """Whether one letter more, less or another makes the one word the other."""
    from rapidfuzz.distance import Levenshtein  # who only cleans a pile does not wait for it

    return Levenshtein.distance(a, b) == 1


def _letter_more(a: str, b: str) -> bool:
    """Whether one family name is the other with one letter more, and that is no common ending."""
    return min(len(a), len(b)) >= 4 and abs(len(a) - len(b)) == 1 and _is_one_off(a, b) and _slip(a, b)


def _one_letter(a: str, b: str) -> bool:
    """Whether two words of four letters or more differ in one letter inside ("Ilse", "Ilze")."""
    return min(len(a), len(b)) >= 4 and a[0] == b[0] and a[-1] == b[-1] and _is_one_off(a, b)


def _without_middle(words: tuple[str, ...]) -> tuple[str, ...]:
    """A name without single letters between its first and last word ("Ana R. Ruiz") and without "junior"."""
    kept = tuple(w for w in words if w not in _JUNIOR) or words
    return (kept[0], *(w for w in kept[1:-1] if len(w) > 1), kept[-1]) if len(kept) > 2 else kept


def _near(a: str, b: str) -> bool:
    if a == b:
        return True
    least = min(len(a), len(b))
    if least < 5 or a[0] != b[0]:
        return False
    if _sounded(a) == _sounded(b):
        return True
    return least >= 6 and a[:2] == b[:2] and _is_one_off(a, b) and _slip(a, b)


def _slip(a: str, b: str) -> bool:
    """Whether the one difference is no plural or feminine ending ("Ivanov", "Ivanova")."""
    return not (
        a.removesuffix("a") == b or b.removesuffix("a") == a or a.removesuffix("s") == b or b.removesuffix("s") == a
    )


@cache
def _sounded(word: str) -> str:
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    return re.sub(r"(.)\1", r"\1", word)


def is_short_for(short: str, full: str) -> bool:
    """Whether *short* is the family or given name of *full*, or its initials."""
    a, b = name_words(short), name_words(full)
    if not a or len(a) >= len(b):
        return len(short) >= 2 and short.isupper() and initials(full) == short
    if short.isupper() and initials(full) == short.replace(".", ""):
        return True
    trimmed = tuple(w for w in b if w not in _JUNIOR)
    return _alike(a, trimmed[-len(a) :]) or _alike(a, trimmed[: len(a)])


def _alike(a: Sequence[str], b: Sequence[str]) -> bool:
    return len(a) == len(b) and all(_near(x, y) for x, y in zip(a, b, strict=True))


def is_family_name(short: str, full: str) -> bool:
    """Whether the one word *short* is how the bearer of *full* is called after first mention: the last word."""
    words = tuple(w for w in name_words(full) if w not in _JUNIOR)
    given = name_words(short)
    if len(given) > 1 and " " not in short:  # two names that a hyphen joins
        return len(words) > len(given) and words[-len(given) :] == given and full.endswith(short)
    return len(given) == 1 and len(words) > 1 and _near(given[0], words[-1])


def initials(name: str) -> str:
    """The capitals of a name's words: "World Trade Union" → "WTU"."""
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper())


def acronyms(name: str) -> frozenset[str]:
    """What a name may be shortened to: its initials, and those with its compounds parted.

    "Coast Newswire" → "CN", "CNW".
    """
    return frozenset((initials(name), initials(_COMPOUND.sub(lambda part: f" {part[0].capitalize()}", name))))


def best_form(forms: Sequence[str], counts: Mapping[str, int]) -> str:
    """The fullest of the commonest forms: what a list of names would print."""
    return max(forms, key=lambda form: (len(name_words(form)), counts.get(form, 0), -len(form), form))
