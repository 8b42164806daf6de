"""Which body a report means by "the company": a firm it has named, told by what only firms have and are called."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from variorum.lang.lexicon import word_list
from variorum.lang.places import acting_country
from variorum.lang.thesaurus import is_person_noun
from variorum.values import Extraction, Filing

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
        """The one firm the report has named before *place* where *words* are "the company" or the like."""
        if not _ARTICLE.match(words) or words.rsplit(maxsplit=1)[-1].lower() not in word_list("speakers", "firms"):
            return None
        before = self._texts[document][:place]
        named = {name for form, name in self._names[document] if name in self._firms and form in before}
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


def one_name(parties: Iterable[str], line: Mapping[str, str]) -> dict[str, str]:
    """Party → the one longer name of a party that it is short for ("Kral" of "Vesna Kral"); *line* are their kinds.

    A family name, never a body's or a country's: "the Norland police" is not Norland.
    """
    persons = (name for name, kind in line.items() if kind == "person" and " " in name)
    known = sorted({*parties, *(name for name in persons if not is_person_noun(name.split()[0].lower()))})
    longer = {name: [full for full in known if full.endswith(f" {name}")] for name in known if " " not in name}
    return {
        name: fulls[0]
        for name, fulls in longer.items()
        if len(fulls) == 1 and line.get(fulls[0]) == "person" and acting_country(name) is None
    }
