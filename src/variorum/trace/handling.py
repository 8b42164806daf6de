"""What handling does to a text: the line of whose it is comes off, and longer words are put for shorter ones.

Weak signs of which of two copies is the younger, for pairs of which nothing is stated.
"""

from collections.abc import Iterator, Sequence
from statistics import fmean

from variorum.values import Reason

from .direction import Leaning, is_outlet
from .reports import Report

# Letters by which the words of one must be longer on average, and least words so: of 125 rewrites by other hands 38
# are so much longer than their parents and four so much shorter (tests/gold/rewrites).
_LONGER = 0.8
_LEAST_WORDS = 6


def rights_leanings(left: Report, right: Report) -> Iterator[Leaning]:
    """The one still has the notice of whose the text is, by name, the other none: copies leave it off.

    A page's own notice below what it took from others shows nothing: its name must stand in the text as well.
    """
    for elder, younger in ((left, right), (right, left)):
        held = elder.rights
        if held is None or younger.rights is not None or is_outlet(held.text, younger):
            continue
        if not is_outlet(held.text, elder) or _speaks_of(elder, held.text):
            text = f"{elder.id} says whose the text is, {younger.id} does not"
            yield Leaning(younger.id, 1, Reason("rights", text, (held,)))


def _speaks_of(report: Report, name: str) -> bool:
    return any(name in report.text[start:end] for start, end in report.sentences)


def longer_word_leanings(left: Report, right: Report) -> Iterator[Leaning]:
    """Whoever words a text anew puts longer words for shorter ones ("said", "indicated"). Linear."""
    own = [_own_words(report, other) for report, other in ((left, right), (right, left))]
    if min(map(len, own)) < _LEAST_WORDS:
        return
    lengths = [fmean(map(len, words)) for words in own]
    if abs(lengths[0] - lengths[1]) >= _LONGER:
        younger = left if lengths[0] > lengths[1] else right
        text = f"the words that only {younger.id} has are longer"
        yield Leaning(younger.id, 1, Reason("longer-words", text))


def _own_words(report: Report, other: Report) -> Sequence[str]:
    """The words that the other has nowhere, without names and figures, in the order of the text."""
    held = frozenset(other.words)
    return [
        word
        for word, start, *_ in report.placed_words
        if word not in held and word.isalpha() and report.text[start].islower()
    ]
