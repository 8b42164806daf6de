"""Which nouns and verbs news uses for the same thing.

WordNet's senses (Miller 1995; Fellbaum 1998) in a compiled table, with a supplement of
news usage in ``kin.toml``. Loaded at first use, about 0.1 s.
"""

import gzip
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from .lexicon import load_lexicon, word_list

# From this score on two words may speak of one thing: synonyms, and a word with its own
# narrower word ("ship", "ferry"); words that only share a class ("ship", "train") stay below.
KIN = 0.6

_PERSON_FILE = 18
_GROUP_FILE = 14
# Hypernyms with fewer than this many steps above them are too general to make kin.
_SPECIFIC = 6
_SENSE_WEIGHTS = (1.0, 0.9, 0.8, 0.7, 0.7)
_ENDINGS = {
    "noun": (("ies", "y"), ("ses", "s"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("men", "man"), ("s", "")),
    "verb": (
        ("ies", "y"),
        ("ied", "y"),
        ("es", "e"),
        ("es", ""),
        ("ed", "e"),
        ("ed", ""),
        ("ing", "e"),
        ("ing", ""),
        ("s", ""),
    ),
}


def kin_nouns(left: str, right: str) -> float:
    """How far two nouns speak of one thing: 1 the same or listed kin, .9 to .6 by senses, 0 unknown or apart."""
    return _kin("noun", *sorted((left.lower(), right.lower())))


def kin_verbs(left: str, right: str) -> float:
    """How far two verbs tell of one event, on the scale of :func:`kin_nouns`."""
    return _kin("verb", *sorted((left.lower(), right.lower())))


@cache
def kindred(lemma: str) -> frozenset[str]:
    """Every listed noun or verb that may speak of the same as *lemma*: all at or above ``KIN``, itself left out.

    One look-up instead of a comparison with every word; the first builds the index, about 0.2 s.
    """
    found = {
        other
        for part in ("noun", "verb")
        for other in _near_words(part, lemma)
        if _kin(part, *sorted((lemma, other))) >= KIN
    }
    return frozenset(found - {lemma})


def _near_words(part: str, lemma: str) -> set[str]:
    """The words of all senses that may make kin with the word's own, and those listed with it."""
    holders, narrower, table = _holders(part), _narrower(), _table()[part]
    found = set(_listed(part, "groups").get(lemma, ()))
    for sense in table["words"].get(lemma, ())[: len(_SENSE_WEIGHTS)]:
        near = {sense, *table["near"].get(str(sense), ()), *_near_back().get((part, sense), ())}
        if part == "noun":
            near |= {*table["up"][sense], *narrower.get(sense, ())}
        found.update(word for other in near for word in holders.get(other, ()))
    return found


@cache
def _holders(part: str) -> dict[int, list[str]]:
    """Sense → the words that have it among the senses compared."""
    found: dict[int, list[str]] = defaultdict(list)
    for word, senses in _table()[part]["words"].items():
        for sense in senses[: len(_SENSE_WEIGHTS)]:
            found[sense].append(word)
    return dict(found)


@cache
def _narrower() -> dict[int, list[int]]:
    """Noun sense → its direct narrower senses, of those specific enough to be one thing with them."""
    found: dict[int, list[int]] = defaultdict(list)
    for sense, general in enumerate(_table()["noun"]["up"]):
        for above in general:
            found[above].append(sense)
    return {sense: below for sense, below in found.items() if _depth(sense) >= _SPECIFIC}


@cache
def _near_back() -> dict[tuple[str, int], list[int]]:
    """(part, sense) → the senses that list it as near."""
    found: dict[tuple[str, int], list[int]] = defaultdict(list)
    for part in ("noun", "verb"):
        for sense, near in _table()[part]["near"].items():
            for other in near:
                found[part, other].append(int(sense))
    return dict(found)


def is_person_noun(lemma: str) -> bool:
    """Whether it is "person", or one of the noun's first two senses is a person or a group."""
    if lemma == "person":  # the thesaurus has it among its topmost senses
        return True
    table = _table()["noun"]
    return any(table["file"][sense] in (_PERSON_FILE, _GROUP_FILE) for sense in table["words"].get(lemma, ())[:2])


def is_listed(lemma: str) -> bool:
    """Whether the thesaurus knows *lemma* as a noun or a verb."""
    return lemma in _table()["noun"]["words"] or lemma in _table()["verb"]["words"]


def is_group_noun(lemma: str) -> bool:
    """Whether one of the noun's first two senses is a group."""
    table = _table()["noun"]
    return any(table["file"][sense] == _GROUP_FILE for sense in table["words"].get(lemma, ())[:2])


def is_noun(lemma: str) -> bool:
    """Whether the thesaurus knows *lemma* as a noun."""
    return lemma in _table()["noun"]["words"]


def is_verb(lemma: str) -> bool:
    """Whether the thesaurus knows *lemma* as a verb."""
    return lemma in _table()["verb"]["words"]


def takes_object(verb: str) -> bool:
    """Whether a verb's first two senses can be done to something: "arrest", not "stay" or "let" (WordNet's frames)."""
    return verb in _framed("object")


def stands_alone(verb: str, *, of_somebody: bool) -> bool:
    """Whether *somebody*, or something, does it with no object: the council meets, the bridge collapses."""
    return verb in _framed("somebody" if of_somebody else "something")


@cache
def _framed(kind: str) -> frozenset[str]:
    return frozenset(_table()["frames"][kind])


@cache
def count_senses(lemma: str) -> int:
    """In how many senses a noun or verb is listed; 0 for a word the thesaurus does not have."""
    table = _table()
    return sum(len(table[part]["words"].get(lemma, ())) for part in ("noun", "verb"))


def is_human_noun(lemma: str) -> bool:
    """Whether one of the noun's first two senses is a person."""
    table = _table()["noun"]
    return any(table["file"][sense] == _PERSON_FILE for sense in table["words"].get(lemma, ())[:2])


def is_foremost_human(lemma: str) -> bool:
    """Whether the noun's first sense is a person."""
    table = _table()["noun"]
    return any(table["file"][sense] == _PERSON_FILE for sense in table["words"].get(lemma, ())[:1])


@cache
def base_form(word: str) -> str:
    """The dictionary form of an inflected word, noun forms first; the word itself when none is known."""
    low = word.lower()
    for part in ("verb", "noun"):
        if irregular := _table()[f"{part}_forms"].get(low):
            return str(irregular)
    for part in ("noun", "verb"):
        words = _table()[part]["words"]
        if low in words and part == "noun":
            return low
        for form in _detached(low, part):
            if form in words:
                return form
    return low


def participle(verb: str) -> str:
    """The past participle of a verb's dictionary form: "carry" → "carried", "hold" → "held", "set" → "set"."""
    if verb in word_list("words", "unchanging"):
        return verb
    irregular = sorted(
        form for form, base in _table()["verb_forms"].items() if base == verb and not form.endswith("ing")
    )
    if irregular:
        vowel = [form for form in irregular if "u" in form and "i" in verb]  # "rung" beside "rang", "begun"
        return str(next(iter([*vowel, *(form for form in irregular if form.endswith("n"))]), irregular[0]))
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}ed"


def _detached(word: str, part: str) -> Iterator[str]:
    """Regular inflections taken off (Porter's detachment rules as in WordNet's morphy)."""
    for ending, put in _ENDINGS[part]:
        if word.endswith(ending) and len(word) - len(ending) >= 2 and not word.endswith("ss"):
            base = word[: len(word) - len(ending)] + put
            yield base
            if part == "verb" and put == "" and len(base) > 3 and base[-1] == base[-2]:
                yield base[:-1]


@cache
def _table() -> dict[str, Any]:
    packed = files("variorum.lang").joinpath("data", "thesaurus.json.gz").read_bytes()
    table: dict[str, Any] = json.loads(gzip.decompress(packed))
    return table


@cache
def _kin(part: str, left: str, right: str) -> float:
    if left == right:
        return 1.0
    if right in _listed(part, "apart").get(left, ()):
        return 0.0
    if right in _listed(part, "groups").get(left, ()):
        return 1.0
    words = _table()[part]["words"]
    scores = (
        _sense_kin(part, a, b) * wa * wb
        for a, wa in zip(words.get(left, ()), _SENSE_WEIGHTS, strict=False)
        for b, wb in zip(words.get(right, ()), _SENSE_WEIGHTS, strict=False)
    )
    return round(max(scores, default=0.0), 3)


@cache
def _listed(part: str, kind: str) -> dict[str, frozenset[str]]:
    """Lemma → the lemmas listed with it."""
    found: dict[str, set[str]] = {}
    for group in load_lexicon("kin")[f"{part}s"][kind]:
        for lemma in group:
            found.setdefault(lemma, set()).update(group)
    return {lemma: frozenset(group) for lemma, group in found.items()}


def _sense_kin(part: str, a: int, b: int) -> float:
    if a == b:
        return 1.0
    table = _table()[part]
    near = table["near"]
    if b in near.get(str(a), ()) or a in near.get(str(b), ()):
        return 0.8
    if part == "noun" and (_above(a, b) or _above(b, a)):
        return 0.8
    return 0.0


def _above(general: int, special: int) -> bool:
    """Whether *general* is a direct hypernym of *special*, and specific enough to mean the same."""
    return general in _table()["noun"]["up"][special] and _depth(general) >= _SPECIFIC


@cache
def _depth(sense: int) -> int:
    """Steps to the root by the first hypernym."""
    steps = 0
    up: Sequence[Sequence[int]] = _table()["noun"]["up"]
    while up[sense] and steps < 30:
        sense = up[sense][0]
        steps += 1
    return steps
