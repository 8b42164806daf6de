"""The head of a report: masthead, headline, deck."""

import re
from collections.abc import Sequence

from variorum.lang.lexicon import word_list
from variorum.lang.outlets import host_of, outlet_named
from variorum.lang.view import fold_words
from variorum.values import Document, Field, Found

from .lines import Line, is_heading

_LEAST_WORDS = 3
_SITE_TAIL = re.compile(r"\s+[|–—»·-]\s+[^|–—»·]{2,40}$")


def stated_titles(document: Document) -> tuple[str, ...]:
    """Titles the page states for itself, without the site's name at the end."""
    titles = [s.value for s in document.stated if s.field is Field.TITLE]
    return tuple(dict.fromkeys(t for title in titles for t in (title, _SITE_TAIL.sub("", title))))


def find_headline(document: Document, lines: Sequence[Line], body_start: int) -> Line | None:
    """The headline among lines that are no furniture: as the page states it, else the first above the body."""
    titles = [fold_words(t) for t in stated_titles(document)]
    above = [line for line in lines if line.start < body_start]
    for line in (*above, *lines):
        if fold_words(line.text) in titles and line.words >= 2:
            return line
    heads = [line for line in above if is_heading(line) and line.block and (line.block.level or 9) <= 2]
    if heads:
        return min(heads, key=lambda line: (line.block.level or 9 if line.block else 9, line.start))
    return next((line for line in above if line.words >= _LEAST_WORDS and not is_masthead(line)), None)


def is_masthead(line: Line) -> bool:
    """Whether a short line is a publisher's name or address rather than a headline."""
    if host_of(line.text) or outlet_named(line.text):
        return True
    words = [w.lower().strip(".,") for w in line.text.split()]
    return line.words <= 4 and not line.is_sentence and words[-1] in word_list("credits", "masthead")


def find_masthead(lines: Sequence[Line], head: Line | None) -> Found | None:
    """The publisher's name where it stands as a line above the headline."""
    for line in lines:
        if head is None or line.start >= head.start:
            return None
        if is_masthead(line):
            known = outlet_named(line.text)
            return Found(
                known.name if known else line.text.title() if line.text.isupper() and " " in line.text else line.text,
                line.start,
                line.end,
                line.text,
            )
    return None


def repeats(line: Line, head: Line) -> bool:
    """Whether the line is the headline once more, perhaps with a caption behind it."""
    return fold_words(line.text).startswith(fold_words(head.text))
