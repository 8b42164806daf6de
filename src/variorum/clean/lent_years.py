"""Days of publication written in pieces, or without their year: a path of pages, an issue's day beside siblings'.

"News / 2041 / 5 November" is a day though strokes part it. "Friday 8 November" below a paper's name is one of the year
of the pile's other reports, if only in one of their years it is a Friday, or all are of one year.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from variorum.lang.dates import CalendarDate, find_dates
from variorum.values import Article, DateBasis, Document, Published

from .pieces import pieces_of
from .roles import BODY, BYLINE, CREDIT, DATELINE, FURNITURE, SUBHEAD

_YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURE = re.compile(r"\d")
_NUMBER = re.compile(r"\d{1,2}")
_LONGEST = 16  # words of a line above a body
_LEFT = 3  # words beside the day: a part of the paper, a number, a price
_MONTHS, _DAYS = 12, 31


def lend_years(articles: Sequence[Article], documents: Sequence[Document]) -> tuple[Article, ...]:
    """The articles; those without a day of publication get the one that their first lines leave half open. Linear."""
    years = sorted({int(a.published.value[:4]) for a in articles if a.published and a.published.value})
    return tuple(
        article if article.published else _dated(article, document.text, years)
        for article, document in zip(articles, documents, strict=True)
    )


def _dated(article: Article, text: str, years: Sequence[int]) -> Article:
    found = next((day for start, line in _above(article, text) if (day := _day_in(line, start, years))), None)
    return replace(article, published=found) if found else article


def _above(article: Article, text: str) -> Iterator[tuple[int, str]]:
    """The short lines with figures above the body that are neither title nor deck, each with its place."""
    first = next((part.start for part in article.parts if part.role is BODY or part.role is DATELINE), 0)
    for part in article.parts:
        if part.start >= first:
            return
        if part.role in (FURNITURE, CREDIT, BYLINE, SUBHEAD):
            at = part.start
            for line in text[part.start : part.end].split("\n"):
                if _FIGURE.search(line) and 1 < len(line.split()) <= _LONGEST:
                    yield at, line
                at += len(line) + 1


def _day_in(line: str, start: int, years: Sequence[int]) -> Published | None:
    pieces = pieces_of(line)
    if iso := _day_of_path([piece.text for piece in pieces]):
        begin = next(piece.start for piece in pieces if _YEAR.fullmatch(piece.text))
        return _published(iso, DateBasis.STATED, start + begin, line[begin : pieces[-1].end])
    for piece in pieces:
        day = next((d for d in find_dates(piece.text) if d.day and d.month and d.year is None), None)
        left = f"{piece.text[: day.start]} {piece.text[day.end :]}".split() if day else []
        if day and day.month and day.day and len(left) <= _LEFT and (iso := _in_the_one_year(day, years)):
            return _published(iso, DateBasis.INFERRED, start + piece.start + day.start, day.text)
    return None


def _published(iso: str, basis: DateBasis, start: int, words: str) -> Published:
    return Published(value=iso, earliest=iso, latest=iso, basis=basis, start=start, end=start + len(words), text=words)


def _day_of_path(pieces: Sequence[str]) -> str | None:
    """The day that a year and the pieces behind it are: "2041 / 5 November", "2041 / 11 / 05", "2041 > May > 5"."""
    at = next((n for n, piece in enumerate(pieces) if _YEAR.fullmatch(piece)), None)
    behind = pieces[at + 1 : at + 3] if at is not None else ()
    if at is None or not behind:
        return None
    if len(behind) > 1 and all(_NUMBER.fullmatch(piece) for piece in behind):
        month, day = map(int, behind)
        return f"{pieces[at]}-{month:02}-{day:02}" if 1 <= month <= _MONTHS and 1 <= day <= _DAYS else None
    tries = (f"{behind[0]} {pieces[at]}", f"{behind[-1]} {behind[0]} {pieces[at]}")
    found = (d.iso for words in tries for d in find_dates(words) if d.day and d.month and d.year)
    return next(found, None)


def _in_the_one_year(day: CalendarDate, years: Sequence[int]) -> str | None:
    """The day in the one of the *years* in which its weekday is right; without a weekday where there is but one."""
    fits = [year for year in years if (told := _real(year, day)) and day.weekday in (None, told.weekday())]
    return f"{fits[0]:04}-{day.month:02}-{day.day:02}" if len(fits) == 1 else None


def _real(year: int, day: CalendarDate) -> date | None:
    try:
        return date(year, day.month or 1, day.day or 1)
    except ValueError:  # 29 February
        return None
