"""What handling does to a text: the line of whose it is comes off, and rare words are put for usual ones.

Weak signs of which of two copies is the younger, for pairs of which nothing is stated.
"""

from collections.abc import Iterator, Sequence
from statistics import fmean

from variorum.lang.usage import usualness
from variorum.values import Reason

from .direction import Leaning, is_outlet
from .reports import Report

# How much less usual the words of one must be on average, in halvings, and least words: so are those of 62 in 125
# rewrites by other hands, and those of three parents (tests/gold/rewrites).
_RARER = 0.9
_LEAST_WORDS = 4


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


def rarer_word_leanings(left: Report, right: Report) -> Iterator[Leaning]:
    """Whoever words a text anew puts less usual words for those that reporters use ("said", "indicated"). Linear."""
    own = [_own_words(report, other) for report, other in ((left, right), (right, left))]
    if min(map(len, own)) < _LEAST_WORDS:
        return
    usual = [fmean(map(usualness, words)) for words in own]
    if abs(usual[0] - usual[1]) >= _RARER:
        younger = left if usual[0] < usual[1] else right
        text = f"the words that only {younger.id} has are less usual"
        yield Leaning(younger.id, 1, Reason("rarer-words", text))


def _own_words(report: Report, other: Report) -> Sequence[str]:
    """The words that the other has nowhere, without names and figures, in the order of the text."""
    own = frozenset(word for word in report.vocabulary - other.vocabulary if word.isalpha())
    places = [n for n, word in enumerate(report.words) if word in own] if own else []
    return [report.words[n] for n in places if report.text[report.told.starts[n]].islower()]
