"""Which body a report means by "the company": a firm it has named, told by what only firms have and are called."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from variorum.values import Extraction, Filing

from .lexicon import word_list
from .places import acting_country

_ARTICLE = re.compile(r"(?:the|this|that) ", re.IGNORECASE)
# Characters before a name within which the words for what it is stand.
_BEFORE = 40


class Firms:
    """The firms of a pile, and where each report names them."""

    def __init__(self, filing: Filing) -> None:
        """Linear in the text times the names of a report."""
        self._texts = filing.text_of()
        self._names = {e.document: _forms(e) for e in filing.extractions}
        told = {name for id, forms in self._names.items() for name in _firms(self._texts[id], forms)}
        self._firms = {name for name in told if acting_country(name) is None}

    def meant(self, words: str, document: str, place: int) -> str | None:
        """The one firm the report has named before *place* where *words* are "the company" or the like.

        Where it has named none yet, the only one that it names at all: a lead may say who it is further down.
        """
        if not _ARTICLE.match(words) or words.rsplit(maxsplit=1)[-1].lower() not in word_list("speakers", "firms"):
            return None
        text = self._texts[document]
        own = {(form, name) for form, name in self._names[document] if name in self._firms}
        named = {name for form, name in own if form in text[:place]} or {name for form, name in own if form in text}
        return named.pop() if len(named) == 1 else None


def _forms(extraction: Extraction) -> tuple[tuple[str, str], ...]:
    """The forms of each name that may be a firm's, with the name; no person's whole name ("Ida Holt's board")."""
    kinds = ("party", "place", "person")
    kept = (n for n in extraction.names if n.kind in kinds and not (n.kind == "person" and _is_persons(n.canonical)))
    return tuple((form, name.canonical) for name in kept for form in dict.fromkeys((name.canonical, *name.forms)))


def _is_persons(name: str) -> bool:
    """Whether it has a family name that is no word for a firm."""
    return " " in name and name.rsplit(maxsplit=1)[-1].lower() not in word_list("speakers", "suffixes")


def _firms(text: str, forms: Sequence[tuple[str, str]]) -> Iterable[str]:
    """The names that the text calls a firm, or of whose shares, boards and headquarters it tells."""
    for form, name in forms:
        words = form.lower().split()
        kind = " " in form and (words[-1] in word_list("speakers", "suffixes") or words[0] in _leading())
        if form in text and (kind or any(_is_called(text, at, at + len(form)) for at in _places(text, form))):
            yield name


def _leading() -> frozenset[str]:
    """What a firm may be named with before its own name: "Bank Orsol"."""
    return word_list("speakers", "firms") | word_list("speakers", "houses")


def _places(text: str, form: str) -> Iterator[int]:
    """Where a form stands as words of its own."""
    at = text.find(form)
    while at >= 0:
        if not (text[at - 1 : at].isalnum() or text[at + len(form) : at + len(form) + 1].isalnum()):
            yield at
        at = text.find(form, at + 1)


def _is_called(text: str, start: int, end: int) -> bool:
    """Whether the words beside a name are those beside a firm's."""
    before, behind = _marks()
    return before.search(text[max(0, start - _BEFORE) : start]) is not None or behind.match(text, end) is not None


@cache
def _marks() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words right before, and those right behind, the name of a firm."""
    kinds, organs, suffixes = (
        "|".join(sorted(word_list("speakers", table))) for table in ("firms", "firm_organs", "suffixes")
    )
    before = rf"(?:(?i:\b(?:{kinds}))|\b(?:shares|stake|board|chief executive) (?:in|of)) $"
    behind = rf"['’]s? (?:[a-z-]+ )?(?:{organs})\b| (?i:{suffixes})\b|, (?:the|a|an) (?:[\w-]+ ){{0,3}}(?:{kinds})\b"
    return re.compile(before), re.compile(behind)
