"""Which named body a report calls by the noun of its name: "the union" of the Motor and Metal Union."""

import re
from collections import defaultdict
from collections.abc import Iterator

from variorum.values import Extraction, Filing, VoiceKind

from .lexicon import word_list
from .names import name_words
from .numbers import find_numbers
from .outlets import outlet_named

_ARTICLE = re.compile(r"(?:the|this|that) ", re.IGNORECASE)
_WHICH = frozenset({"same", "other", "another", "several", "many", "both", "rival", "own"})
_LINKS = frozenset({"of", "for", "at", "in", "on"})


class CalledBodies:
    """The bodies heard in a pile by the nouns of their names, in each report and over all."""

    def __init__(self, filing: Filing) -> None:
        """Linear in the names and voices of the reports."""
        self._near: dict[str, dict[str, set[str]]] = {}
        self._far: defaultdict[str, set[str]] = defaultdict(set)
        voices = (v for e in filing.extractions for c in e.claims for v in c.voices)
        heard = frozenset(v.name for v in voices if v.kind is VoiceKind.PARTY)
        for extraction in filing.extractions:
            near = self._near[extraction.document] = defaultdict(set)
            for noun, name in _nouns(extraction):
                near[noun].add(name)
                self._far[noun].add(name)
        self._heard = heard

    def meant(self, words: str, document: str) -> str | None:
        """The one body that *words* ("the union", "Union") mean; ``None`` where several may be.

        One of the report; where it names none of the kind, the only one of the pile, but no ministry or police,
        of which every country has its own.
        """
        noun = _noun_of(words)
        if noun not in _kinds():
            return None
        named = self._near.get(document, {}).get(noun) or (set() if noun in _everywhere() else self._far[noun])
        return next(iter(named)) if len(named) == 1 and named <= self._heard else None


def _noun_of(words: str) -> str:
    """The one noun behind an article, or alone with a capital; "" for other words."""
    led = _ARTICLE.match(words)
    rest = words[led.end() :] if led else words
    return rest.lower() if " " not in rest and (led or rest[:1].isupper()) else ""


def _nouns(extraction: Extraction) -> Iterator[tuple[str, str]]:
    """What the bodies of a report are by their names of several words, each with the name."""
    parties = (n for n in extraction.names if n.kind == "party" and " " in n.canonical and not _is_some(n.canonical))
    for name in parties:
        if outlet_named(name.canonical) is None:
            for form in {name.canonical, *name.forms}:
                yield from ((noun, name.canonical) for noun in _ends(name_words(form)) if noun in _kinds())


def _is_some(name: str) -> bool:
    """Whether it only says which, or how many, of a kind: "nineteen hospitals", "same hospital", "his company"."""
    first = name.split(maxsplit=1)[0].lower()
    return first in word_list("words", "function") | _WHICH or bool(find_numbers(first))


def _ends(words: tuple[str, ...]) -> tuple[str, ...]:
    """The last word, and the one before the first "of" or "for"."""
    links = [n for n, word in enumerate(words) if n and word in _LINKS]
    return (*words[-1:], *(words[n - 1] for n in links[:1])) if len(words) > 1 else ()


def _kinds() -> frozenset[str]:
    return word_list("speakers", "bodies") - word_list("speakers", "firms")


def _everywhere() -> frozenset[str]:
    return word_list("speakers", "generic")
