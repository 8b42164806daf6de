"""Reports told in a few points: a headline, and lines below it without full stops that tell what happened."""

import re
from collections.abc import Sequence

from variorum.lang.lexicon import word_list
from variorum.values import Furniture

from .lines import Line

MOST_LINES = 6  # of such a report: more are a list of titles
_LEAST_LINE = 5  # words
_LEAST = 12  # words of a flash
_STEM = 5  # letters by which words are one: "identities", "identified"
_WORD = re.compile(r"[^\W\d_]+")
_CLOCK = re.compile(r"(?:^|\W)\d{1,2}:\d\d(?:$|\s)")  # the length of a film
_ADDRESS = re.compile(r"@|https?:|www\.|\|")


def key_points(lines: Sequence[Line], kinds: Sequence[Furniture | None]) -> tuple[int, ...]:
    """The numbers of the points below a text's first line; none where one of the lines is no point.

    Most must speak of what the headline does, or be a clause with an auxiliary: lists of other reports' titles
    do neither.
    """
    if not 2 <= len(lines) <= MOST_LINES or any(line.block is not None for line in lines):
        return ()
    title = lines[0].key
    points = [n for n in range(1, len(lines)) if lines[n].key != title]
    if sum(lines[n].words for n in points) < _LEAST:
        return ()
    if not all(kinds[n] is None and _may_be(lines[n]) for n in points):
        return ()
    about = _stems(lines[0].text)
    telling = sum(bool(about & _stems(lines[n].text)) or _is_clause(lines[n].text) for n in points)
    return tuple(points) if 2 * telling > len(points) else ()


def _may_be(line: Line) -> bool:
    """Whether the line can be a point: long enough, no film's title, no address, and not to the reader."""
    if line.words < _LEAST_LINE or _CLOCK.search(line.text) or _ADDRESS.search(line.text):
        return False
    return word_list("furniture", "plea.address").isdisjoint(_WORD.findall(line.text.lower()))


def _is_clause(text: str) -> bool:
    return not word_list("asking", "auxiliaries").isdisjoint(_WORD.findall(text.lower()))


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text.lower()) if len(word) >= _STEM)
