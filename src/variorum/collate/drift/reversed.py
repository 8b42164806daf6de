"""Sentences that a copy turned about: a "not" gone or put in, "upstream" that became "below"."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.view import fold_words
from variorum.lang.words import Word, alike
from variorum.values import Drift, DriftKind

from .pairs import Kinship, Pair

_NONE = re.compile(r"\b(?:nobody|no one|none of|not one of|none)\b", re.IGNORECASE)
_EVERY = re.compile(
    r"\b(?:everybody|everyone|every one of|all of|all)\b(?! (?:day|night|week|along|the time|but))", re.IGNORECASE
)
_SAYS_NO = re.compile(r"\b(?:denied|denies|denying|deny)\b", re.IGNORECASE)
_SILENT = re.compile(
    r"\b(?:(?:would|will|did|does|could) not|declined to|declines to|refused to|refuses to|wouldn['’]t) "
    r"(?:comment|answer|discuss|talk|say anything)\b|\bno comment\b",
    re.IGNORECASE,
)
# How much alike two sentences are, of 100, that one is copied from the other.
_COPIED = 80
# Negations that bound a figure: "no more than 18", "not only".
_BOUND = re.compile(r"\b(?:no|not) (?:more|less|fewer|later|longer|earlier|only)\b")


def reversed_drift(kinship: Kinship) -> Iterator[Drift]:
    """Each sentence of the child that says the opposite of the one it was made from."""
    for pair in kinship.pairs:
        if pair.child.text == pair.parent.text or "\n" in pair.child.text + pair.parent.text:
            continue
        yield from _negated(pair)
        yield from _opposed(kinship, pair)
        yield from _none_or_all(kinship, pair)
        yield from _silenced(pair)


def _negated(pair: Pair) -> Iterator[Drift]:
    """A copied sentence with one negation more or fewer, and nothing else that would make up for it."""
    ours, theirs = (sorted(_negations(p.text)) for p in (pair.child, pair.parent))
    if abs(len(ours) - len(theirs)) == 1 and fuzz.ratio(pair.child.text, pair.parent.text) >= _COPIED:
        gone = [word for word in theirs if word not in ours]
        text = f"“{gone[0]}” is gone" if gone else "a negation was put in"
        yield Drift(kind=DriftKind.POLARITY, child=pair.child, parent=pair.parent, text=text)


def _negations(text: str) -> list[str]:
    words = word_list("drift", "negation.words")
    return [word for word in _BOUND.sub("", fold_words(text)).split() if word.strip('.,;:!?"') in words]


def _opposed(kinship: Kinship, pair: Pair) -> Iterator[Drift]:
    told = kinship.child.words_in(pair.child.start, pair.child.end)
    tells = kinship.parent.words_in(pair.parent.start, pair.parent.end)
    rows = load_lexicon("drift")["opposites"]["rows"]
    for one, other in zip(rows[::2], rows[1::2], strict=True):
        for row, turned in ((one, other), (other, one)):
            new, old = _of(told, turned), _of(tells, row)
            if new and old and not _of(told, row) and not _of(tells, turned):
                yield Drift(
                    kind=DriftKind.POLARITY,
                    child=kinship.child.passage(new.start, new.end),
                    parent=kinship.parent.passage(old.start, old.end),
                    text=f"“{old.text}” became “{new.text}”",
                )


def _of(words: tuple[Word, ...], row: list[str]) -> Word | None:
    return next((word for word in words if word.stem in row), None)


def _none_or_all(kinship: Kinship, pair: Pair) -> Iterator[Drift]:
    """Nobody who became all, or all who became none: "nobody had come by coach", "all had come by coach"."""
    for before, after in ((_NONE, _EVERY), (_EVERY, _NONE)):
        old, new = before.search(pair.parent.text), after.search(pair.child.text)
        if not old or not new or before.search(pair.child.text) or after.search(pair.parent.text):
            continue
        tells = kinship.parent.words_in(pair.parent.start + old.end(), pair.parent.end)
        told = kinship.child.words_in(pair.child.start + new.end(), pair.child.end)
        if any(alike(w.stem, t.stem) for w in tells if not w.is_name for t in told if not t.is_name):
            text = f"“{old.group()}” became “{new.group()}”"
            child = kinship.child.passage(pair.child.start + new.start(), pair.child.end)
            parent = kinship.parent.passage(pair.parent.start + old.start(), pair.parent.end)
            yield Drift(kind=DriftKind.POLARITY, child=child, parent=parent, text=text)


def _silenced(pair: Pair) -> Iterator[Drift]:
    """A denial that became silence, or silence that became a denial."""
    sides = (pair.parent.text, pair.child.text)
    denied, silent = ([bool(words.search(text)) for text in sides] for words in (_SAYS_NO, _SILENT))
    if sorted(denied) == sorted(silent) == [False, True] and denied != silent:
        text = "a denial became silence" if denied[0] else "silence became a denial"
        yield Drift(kind=DriftKind.POLARITY, child=pair.child, parent=pair.parent, text=text)
