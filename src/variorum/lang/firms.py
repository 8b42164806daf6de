"""Which body a report means by "the company": a firm it has named, told by what only firms have and are called."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from variorum.values import Extraction, Filing

from .lexicon import word_list
from .places import acting_country

_ARTICLE = re.compile(r"(?:the|this|that) ", re.IGNORECASE)


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
    """The forms of each name that may be a firm's, with the name."""
    kept = (name for name in extraction.names if name.kind in ("party", "person", "place"))
    return tuple((form, name.canonical) for name in kept for form in dict.fromkeys((name.canonical, *name.forms)))


def _firms(text: str, forms: Sequence[tuple[str, str]]) -> Iterable[str]:
    """The names that the text calls a firm, or of whose shares, boards and headquarters it tells."""
    for form, name in forms:
        kind = form.split()[-1].lower() in word_list("speakers", "suffixes") and " " in form
        if form in text and (kind or _called(form).search(text)):
            yield name


@cache
def _called(form: str) -> re.Pattern[str]:
    kinds, organs, suffixes = (
        "|".join(sorted(word_list("speakers", table))) for table in ("firms", "firm_organs", "suffixes")
    )
    name = re.escape(form)
    return re.compile(
        rf"(?i:\b(?:{kinds})) {name}\b|\b{name}(?:['’]s?) (?:[a-z-]+ )?(?:{organs})\b"
        rf"|\b(?:shares|stake|board|chief executive) (?:in|of) {name}\b|\b{name} (?i:{suffixes})\b"
        rf"|\b{name}, (?:the|a|an) (?:[\w-]+ ){{0,3}}(?:{kinds})\b"
    )
