"""Sentences that a copy turned about: a "not" gone or put in, "upstream" that became "below"."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.view import fold_words
from variorum.lang.words import Word
from variorum.values import Drift, DriftKind

from .pairs import Kinship, Pair

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
