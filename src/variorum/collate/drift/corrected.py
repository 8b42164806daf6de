"""What a later version says it puts right: "24, not 26 as reported earlier", "corrects number to 274 from 240"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.lang.numbers import find_numbers
from variorum.lang.words import alike
from variorum.values import Drift, DriftKind, Manner, Passage

from .pairs import Kinship, Side

# What was told before, at its place in a sentence that tells what is so.
_TAKEN_BACK = re.compile(
    r"\bnot (?P<old>[^,.;:()–—]{1,40}?),? as (?:[\w’'-]+ ){0,6}?"
    r"(?:reported|said|stated|told|announced|written|wrote|given|put|estimated|thought)\b",
    re.IGNORECASE,
)
# The same in a notice above the text, or below it.
_NOTICE = re.compile(r"\bcorrect(?:s|ed|ing|ion)\b[^\n]*", re.IGNORECASE)
_REPLACED = re.compile(
    r"\bto (?P<new>[^;()\n]{1,60}?),? (?:from|not|instead of|rather than) (?P<old>[^,;()\n]{1,40})"
    r"|[“\"](?P<was>[^“”\"\n]{3,40})[”\"] to [“\"](?P<now>[^“”\"\n]{3,40})[”\"]"
)
# Content words that the two sentences must have in common.
_LEAST_COMMON = 2


@dataclass(frozen=True, slots=True)
class _Place:
    """Words of a report with the sentence they stand in."""

    passage: Passage
    sentence: Passage


def corrected_drift(kinship: Kinship) -> Iterator[Drift]:
    """Each figure, or quoted word, that a version tells in place of one that its elder has, by its own words."""
    if kinship.descent.manner is not Manner.VERSION:
        return
    for ours, theirs in (*_by_the_way(kinship), *_by_notice(kinship)):
        if best := _most_alike(kinship, ours, theirs):
            new, old = best
            text = f"“{old.text}” became “{new.text}”"
            yield Drift(kind=DriftKind.NUMBER, child=new, parent=old, text=text)


def _by_the_way(kinship: Kinship) -> Iterator[tuple[list[_Place], list[_Place]]]:
    """What stands before "not … as reported", and where the elder has what was reported."""
    for sentence in kinship.child.sentences:
        if gone := _TAKEN_BACK.search(sentence.text):
            theirs = _where(kinship.parent, _values(gone["old"]))
            held = {v for place in theirs for v in _values(place.sentence.text)}
            before = kinship.child.passage(sentence.start, sentence.start + gone.start())
            told = [p for p in _figures(kinship.child, before, sentence) if held.isdisjoint(_values(p.passage.text))]
            yield told[:1], theirs


def _by_notice(kinship: Kinship) -> Iterator[tuple[list[_Place], list[_Place]]]:
    """What a notice says is right now, and what it says was told, wherever the two reports have them."""
    for notice in _NOTICE.finditer(kinship.child.text):
        for put in _REPLACED.finditer(notice.group()):
            if put["was"]:
                yield _spelt(kinship.child, put["now"]), _spelt(kinship.parent, put["was"])
            else:
                yield _where(kinship.child, _values(put["new"])), _where(kinship.parent, _values(put["old"])[:1])


def _values(text: str) -> list[object]:
    return [n.value for n in find_numbers(text) if n.value is not None]


def _where(side: Side, values: Sequence[object]) -> list[_Place]:
    """Where the report's sentences have one of the values."""
    return [p for s in side.sentences for p in _figures(side, s, s) if set(_values(p.passage.text)) & set(values)]


def _figures(side: Side, stretch: Passage, sentence: Passage) -> Iterator[_Place]:
    for number in find_numbers(stretch.text):
        yield _Place(side.passage(stretch.start + number.start, stretch.start + number.end), sentence)


def _spelt(side: Side, words: str) -> list[_Place]:
    """The first place in each of the report's sentences that has these words."""
    found = ((s, re.search(re.escape(words), s.text, re.IGNORECASE)) for s in side.sentences)
    return [_Place(side.passage(s.start + at.start(), s.start + at.end()), s) for s, at in found if at]


def _most_alike(kinship: Kinship, ours: Sequence[_Place], theirs: Sequence[_Place]) -> tuple[Passage, Passage] | None:
    """The two of which the sentences have most words in common."""
    pairs = [(new, old) for new in ours for old in theirs]
    ranked = sorted(pairs, key=lambda pair: -_common(kinship, pair[0].sentence, pair[1].sentence))
    if not ranked or _common(kinship, ranked[0][0].sentence, ranked[0][1].sentence) < _LEAST_COMMON:
        return None
    return ranked[0][0].passage, ranked[0][1].passage


def _common(kinship: Kinship, told: Passage, tells: Passage) -> int:
    own = [w for w in kinship.parent.words_in(tells.start, tells.end) if not w.text[0].isdigit()]
    return sum(any(alike(w.stem, v.stem) for v in own) for w in kinship.child.words_in(told.start, told.end))
