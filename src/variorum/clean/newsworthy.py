"""Whether a document is news, and if not, why."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from variorum.lang.lexicon import load_lexicon, word_list

from .flashes import MOST_LINES
from .lines import Line
from .tabling import count_rows, is_row

# A report that stands among a page's other matter, and a flash that stands alone.
_LEAST_WORDS = 40
_LEAST_FLASH = 12
_LEAST_SENTENCE = 6
_LEAST_ROWS = 4
_LEAST_PARAGRAPH, _LEAST_PARAGRAPHS = 12, 3
_LITTLE = 120
_FEW_LINES = 15
_TITLE_WORDS = (4, 25)
_LEAST_TITLES = 12
_LONGEST = 300
_WORD = re.compile(r"[a-z]+")
_CUT = re.compile(r"(?:…|\.\.\.)[\])\"”’]*$|\[(?:…|\.\.\.)\]$")


def not_news_reason(lines: Sequence[Line], body: Sequence[Line], *, called_news: bool = False) -> str | None:
    """Why the document is no news report: a closed list of reasons; ``None`` when it is one.

    *body* are its lines of body, or its deck where that is all there is; *called_news*: the page says it is an
    article. Two full sentences are news where little else stands or the page says so; what breaks off is none.
    """
    return next((reason for reason, holds in _reasons(lines, body, called_news) if holds), None)


def _reasons(lines: Sequence[Line], body: Sequence[Line], called_news: bool) -> Iterator[tuple[str, bool]]:
    """Each reason with whether it holds, the first to be asked first."""
    count = sum(line.words for line in body)
    told = lines if count < _LITTLE else body
    yield "cookie_wall", any(line.may.consents for line in told) and _is_full_of(told, "cookie_wall")
    yield "recipe", any(line.may.cooks for line in lines) and _is_full_of(lines, "recipe")
    if count < _LITTLE:
        for reason in load_lexicon("furniture")["instead"]:
            yield reason, _says(lines, reason)
        yield "listing", not called_news and not _tells(body) and _lists(lines)
    yield "no_body", not body
    pointed = count >= _LEAST_FLASH and len(lines) <= MOST_LINES and not any(line.is_sentence for line in body)
    pointed = pointed or count_rows(body) >= _LEAST_ROWS
    yield "too_short", not pointed and _is_stub(body, count, alone=called_news or len(lines) <= _FEW_LINES)


def _is_full_of(lines: Sequence[Line], reason: str) -> bool:
    text = "\n".join(line.text for line in lines).lower()
    marks = word_list("furniture", f"not_news.{reason}")
    if sum(mark in text for mark in marks) < 4:
        return False
    words = _WORD.findall(text)
    return len(marks.intersection(words)) >= 4 and sum(word in marks for word in words) >= len(words) / 40


def _says(lines: Sequence[Line], reason: str) -> bool:
    return any(_pattern(reason).search(line.text[:_LONGEST]) for line in lines)


@cache
def _pattern(reason: str) -> re.Pattern[str]:
    return re.compile("|".join(load_lexicon("furniture")["instead"][reason]), re.IGNORECASE)


def _lists(lines: Sequence[Line]) -> bool:
    """Whether most of it is links, or titles one after another."""
    linked = sum(line.block is not None and line.block.link_share > 0.7 for line in lines)
    if linked > 0.7 * len(lines):
        return bool(lines)
    low, high = _TITLE_WORDS
    bare = [line for line in lines if line.block is None]
    titles = sum(low <= line.words <= high and not line.is_sentence and not is_row(line) for line in bare)
    return titles >= _LEAST_TITLES and titles > 0.5 * len(lines)


def _tells(body: Sequence[Line]) -> bool:
    """Whether it has paragraphs enough to be a report, however many titles stand around them."""
    long = sum(line.is_sentence and line.words >= _LEAST_PARAGRAPH for line in body)
    return long >= _LEAST_PARAGRAPHS and sum(line.words for line in body) >= _LEAST_WORDS


def _is_stub(body: Sequence[Line], count: int, *, alone: bool) -> bool:
    """Whether there is too little: fewer words than a flash has, no whole sentence, or a text that breaks off."""
    if count >= _LEAST_WORDS:
        return False
    whole = [line for line in body if line.is_sentence and line.words >= _LEAST_SENTENCE and not _CUT.search(line.text)]
    return not alone or count < _LEAST_FLASH or not whole or bool(_CUT.search(body[-1].text))
