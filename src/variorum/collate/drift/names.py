"""Names that are written otherwise: one letter or two apart, or another first name before the same family name."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from rapidfuzz.distance import DamerauLevenshtein

from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import is_foremost_human, is_listed, is_person_noun
from variorum.lang.words import Word, alike, content_words
from variorum.values import Drift, DriftKind

from .pairs import Kinship, Pair, Side

# Letters of a name from which one letter, and two, may differ by mistake.
_ONE_LETTER, _TWO_LETTERS = 4, 8
# A word, and the two of a name behind it.
_TITLED = re.compile(r"\b([A-Za-z][a-z]+) ([A-Z][a-z’'-]+[a-z] [A-Z][a-z’'-]+[a-z])\b")
_FULL = re.compile(r"\b([A-Z][a-z’'-]+[a-z])(?= ([A-Z][a-z’'-]+[a-z])\b)")


def name_drift(kinship: Kinship) -> Iterator[Drift]:
    """Each name of the child that its parent spells otherwise, once; neither report has the other's anywhere."""
    told: set[tuple[str, str]] = set()
    paired = (found for pair in kinship.pairs for found in _misspelt(kinship, pair))
    for new, old in (*_renamed(kinship), *_of_another_family(kinship), *_retitled(kinship), *paired):
        if (new.text, old.text) not in told:
            told.add((new.text, old.text))
            yield Drift(
                kind=DriftKind.NAME,
                child=kinship.child.passage(new.start, new.end),
                parent=kinship.parent.passage(old.start, old.end),
                text=f"“{old.text}” became “{new.text}”",
            )


def _misspelt(kinship: Kinship, pair: Pair) -> Iterator[tuple[Word, Word]]:
    if pair.child.text == pair.parent.text or "\n" in pair.parent.text:
        return
    for new in _names(kinship.child, pair.child.start, pair.child.end):
        if _has(kinship.parent, new.text):
            continue
        for old in _names(kinship.parent, pair.parent.start, pair.parent.end):
            if _may_be_slip(new.text, old.text) and not _has(kinship.child, old.text):
                yield new, old


def _may_be_slip(new: str, old: str) -> bool:
    """Whether one is the other with a letter or two wrong, and not a form of it ("Korea", "Korean")."""
    shorter = min(len(new), len(old))
    if shorter < _ONE_LETTER or new.startswith(old) or old.startswith(new) or new[:-1] == old[:-1]:
        return False
    return DamerauLevenshtein.distance(new, old) <= (2 if shorter >= _TWO_LETTERS else 1)


def _renamed(kinship: Kinship) -> Iterator[tuple[Word, Word]]:
    """Another first name before a family name that either report has one first name for."""
    ours, theirs = _full_names(kinship.child), _full_names(kinship.parent)
    for family in sorted(ours.keys() & theirs.keys()):
        if len(ours[family]) == len(theirs[family]) == 1:
            new, old = ours[family][0], theirs[family][0]
            if (
                not _has(kinship.parent, new.text)
                and not _has(kinship.child, old.text)
                and (new.text[:2] != old.text[:2] or len(new.text) == len(old.text))
            ):
                yield new, old  # Alike at the head, the shorter may be short for the other, as "Ed" for "Edward".


def _of_another_family(kinship: Kinship) -> Iterator[tuple[Word, Word]]:
    """Another family name, not unlike, behind a first name that either report has one family name for."""
    ours, theirs = _families(kinship.child), _families(kinship.parent)
    for first in sorted(ours.keys() & theirs.keys()):
        if len(ours[first]) == len(theirs[first]) == 1:
            new, old = ours[first][0], theirs[first][0]
            unlike = DamerauLevenshtein.distance(new.stem, old.stem)
            known = _has(kinship.parent, new.text) or _has(kinship.child, old.text)
            forms = new.stem.startswith(old.stem) or old.stem.startswith(new.stem)
            if not (known or forms) and 2 * unlike <= max(len(new.stem), len(old.stem)):
                yield new, old


def _families(side: Side) -> dict[str, list[Word]]:
    """First name → the family names behind it."""
    found: dict[str, list[Word]] = defaultdict(list)
    for family, firsts in _full_names(side).items():
        for first in firsts:
            at = first.end + 1
            found[first.text].append(Word(family.lower(), at, at + len(family), family))
    return found


def _retitled(kinship: Kinship) -> Iterator[tuple[Word, Word]]:
    """Another trade before the same full name, of which the parent knows nothing: "surveyor", "plumber"."""
    ours, theirs = _trades(kinship.child), _trades(kinship.parent)
    for name in sorted(ours.keys() & theirs.keys()):
        new, old = ours[name], theirs[name]
        if not alike(new.stem, old.stem) and not kinship.parent.pool.meets(new.stem):
            yield new, old


def _trades(side: Side) -> dict[str, Word]:
    """Full name → the noun for a person right before it, at its first place with one."""
    found: dict[str, Word] = {}
    for sentence in side.sentences:
        for match in _TITLED.finditer(side.text, sentence.start, sentence.end):
            for word in content_words(match[1], match.start(1)):
                if is_foremost_human(word.stem):
                    found.setdefault(match[2], word)
    return found


def _full_names(side: Side) -> dict[str, list[Word]]:
    """Family name → its first names, of persons named with two words that are no titles or nouns."""
    found: dict[str, dict[str, Word]] = defaultdict(dict)
    for sentence in side.sentences:
        for match in _FULL.finditer(side.text, sentence.start, sentence.end):
            if not _is_known(match[2]) and not _is_title(match[1].lower()) and not is_person_noun(match[1].lower()):
                first = Word(match[1].lower(), match.start(1), match.end(1), match[1])
                found[match[2]].setdefault(match[1], first)
    return {family: list(firsts.values()) for family, firsts in found.items()}


def _names(side: Side, start: int, end: int) -> list[Word]:
    """Words with a capital that are no words of the language, nor the first of their sentence."""
    return [
        w
        for w in side.words_in(start, end)
        if w.is_name and w.text.isalpha() and not w.text.isupper() and not _is_known(w.text)
    ]


@cache
def _is_known(word: str) -> bool:
    low = word.lower()
    return is_listed(low) or _is_title(low) or low in word_list("calendar", "names")


def _is_title(low: str) -> bool:
    return low in word_list("titles", "courtesy") or low in word_list("titles", "roles")


def _has(side: Side, name: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", side.text) is not None
