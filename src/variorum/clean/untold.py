"""Lines of bare text that take up nothing of its report: small matter below it, what is sold within it.

What they say has no end: the weather, chess, a lost cat. That they stand below the last paragraph, behind a rule or
other matter or as "Tides: high 7.12", and share no name and hardly a word with all above, does not change.
"""

import re
from collections.abc import Iterator, Sequence

from variorum.lang.lexicon import word_list
from variorum.lang.outlets import find_outlets
from variorum.values import Furniture

from .correspondence import is_salutation
from .crediting import bears_day, find_bylines, find_credits, is_byline, is_desk_line, may_name
from .lines import Line
from .tabling import is_row

_WORD = re.compile(r"[^\W\d_]{4,}")
_LONGEST, _LONGEST_SOLD = 45, 20  # words
# "Weather on the day: dry"; "The verdict: guilty" and "Its director said: …" are sentences.
_LABEL = re.compile(
    r"\W{0,3}(?!(?:The|A|An|His|Her|Its|Their|Our|My|One|This|That) )"
    r"(?P<label>[^\W\d_][\w’'()-]{2,20}(?: [^\W\d][\w’'()-]{0,20}){0,6}): (?![“\"‘«„])\S"
)
_LONGEST_LABEL = 7  # words of an advertisement's
_MOST_SHARED = 1  # words
_SPANS = frozenset({"days", "hours", "hour", "week", "weeks", "month", "months", "year", "years", "minutes"})
_OPENING = 6  # lines, among which a letter salutes its readers
_WITHIN = frozenset({Furniture.ADVERT, Furniture.PLEA, Furniture.SHARE})  # matter that sites set into a report, too


def untold_below(lines: Sequence[Line], kinds: Sequence[Furniture | None], last: int) -> Iterator[int]:
    """The numbers of the lines below the *last* paragraph that take up nothing of it. Linear.

    Behind a rule, or other matter, any; else those alone that a label leads in and a figure stands in, as no letter
    has them. A rule that parts paragraphs above as well is none.
    """
    if not lines or lines[0].block is not None:
        return
    letter = any(map(is_salutation, lines[:_OPENING]))
    above = _held(lines[n] for n in range(last + 1) if kinds[n] is None)
    rules = {lines[n].text for n in range(last) if not lines[n].key}
    parted = False
    for n in range(last + 1, len(lines)):
        line = lines[n]
        if not line.key:
            parted = parted or line.text not in rules
        elif kinds[n] is not None:
            parted = parted or kinds[n] not in _WITHIN
        elif (
            (parted or (not letter and _is_labelled(lines, n)))
            and _is_small(line)
            and _is_no_news(line)
            and _is_apart(line, above)
        ):
            yield n
            parted = True


def below_labels(lines: Sequence[Line], kinds: Sequence[Furniture | None]) -> Iterator[int]:
    """The numbers of the short lines right below "ADVERTISEMENT" alone that take up nothing of the text. Linear."""
    if not lines or lines[0].block is not None:
        return
    for n in range(1, len(lines) - 1):
        label, line = lines[n - 1], lines[n]
        if kinds[n - 1] is not Furniture.ADVERT or label.words > _LONGEST_LABEL or kinds[n] is not None:
            continue
        others = (other for m, other in enumerate(lines) if m != n and kinds[m] is None)
        if line.words <= _LONGEST_SOLD and _is_no_news(line) and _is_apart(line, _held(others), 0):
            yield n


def _is_small(line: Line) -> bool:
    """Whether it is no paragraph, and tells neither who made the report nor when nor of another medium."""
    return line.words <= _LONGEST and not _signs(line) and not (line.may.mentions and find_outlets(line.text))


def _is_no_news(line: Line) -> bool:
    """Whether it can be no short last sentence of a report: it counts something, calls out, or is none."""
    return line.figures > 0 or not line.is_sentence or line.text[-1] == "!"


def _held(lines: Iterator[Line]) -> frozenset[str]:
    """The words of *lines* by which another would take them up."""
    words = frozenset(word for line in lines for word in _WORD.findall(line.text))
    return words - _common()


def _common() -> frozenset[str]:
    """Words that anything may have in common: of grammar and of the calendar."""
    small = (
        word_list("words", "function") | word_list("calendar", "names") | word_list("pagewords", "function") | _SPANS
    )
    return small | {word.capitalize() for word in small}


def _is_apart(line: Line, above: frozenset[str], most: int = _MOST_SHARED) -> bool:
    """Whether it shares no name with what stands *above*, and at *most* so many words.

    A capital is no name's where the word stands there in small letters as well.
    """
    words = (word.capitalize() if word.isupper() else word for word in _WORD.findall(line.text))
    shared = above.intersection(words)
    return len(shared) <= most and not any(word[0].isupper() and word.lower() not in above for word in shared)


def _is_labelled(lines: Sequence[Line], n: int) -> bool:
    """Whether it is small matter by its form: "Weather: 14 degrees", a few words, a colon, and a figure behind."""
    line = lines[n]
    rows = is_row(line) and any(is_row(other) for other in (lines[n - 1], *lines[n + 1 : n + 2]))
    found = _LABEL.match(line.text) if line.figures and not rows else None
    return found is not None and word_list("furniture", "plea.reporting").isdisjoint(found["label"].split())


def _signs(line: Line) -> bool:
    """Whether it says who made the report, or when."""
    named = may_name(line) and (
        is_byline(line) or is_desk_line(line) or bool(find_bylines(line)) or any(find_credits(line))
    )
    return named or bears_day(line)
