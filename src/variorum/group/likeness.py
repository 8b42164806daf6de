"""How much two reports tell of one thing: cosine over the words they name things with.

A word weighs more the less it can mean: names that are no dictionary word most, words of
many senses least; in a large pile also the fewer reports have it (Salton & Buckley 1988).
The first part does not depend on the pile, so two reports are compared alike in a pile of
five and of five thousand.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log, sqrt

from variorum.lang.alternatives import any_of
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.outlets import outlet_named
from variorum.lang.thesaurus import count_senses
from variorum.lang.words import Word, content_words
from variorum.values import Article, Document, Role

_TOLD = frozenset({Role.HEADLINE, Role.DECK, Role.SUBHEAD, Role.BODY})
# As if so many other reports lay in the pile, none with the word in question.
_BACKGROUND = 200
_SMOOTH = 4
_NAME, _KNOWN_NAME, _NUMBER, _DIGIT, _UNKNOWN = 2.5, 1.2, 1.8, 1.0, 1.5
# Words of most weight by which a report is found again.
_KEYS = 40
_QUOTED = 3
_SENTENCE = re.compile(r"[^.!?\n]+")

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Trace:
    """What one report is recognised by: unit vector over its words, and the weightiest of these.

    ``names`` are its words that are names and nothing else: in no dictionary, and never told in small letters;
    ``plain`` those told in small letters.
    """

    id: str
    vector: Vector
    keys: tuple[str, ...]
    names: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()


def trace_words(documents: Sequence[Document], articles: Sequence[Article]) -> dict[str, Trace]:
    """Document id → its trace, for every news article; what it says it has nothing to do with leaves none. Linear."""
    words = {
        document.id: content_words(_without_contrasts(_told(document, article)))
        for document, article in zip(documents, articles, strict=True)
        if article.is_news
    }
    held = Counter(stem for told in words.values() for stem in {word.stem for word in told})
    for article in articles:
        if article.document in words:
            words[article.document] = (*words[article.document], *_issuer(article, held))
    return {id: _trace(id, told, held, len(words)) for id, told in words.items()}


def _told(document: Document, article: Article) -> str:
    return "\n".join(document.text[p.start : p.end] for p in article.parts if p.role in _TOLD)


def _without_contrasts(text: str) -> str:
    """Without sentences that name another matter to say that it is another: "The case has nothing to do with …".

    Each sentence is asked by itself: a pattern of whole sentences takes the square of their length.
    """
    if not _contrasts().search(text):
        return text
    return _SENTENCE.sub(lambda sentence: " " if _contrasts().search(sentence[0]) else sentence[0], text)


@cache
def _contrasts() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load_lexicon('events')['contrasts'])}\b", re.IGNORECASE)


def _issuer(article: Article, held: Mapping[str, int]) -> tuple[Word, ...]:
    """The name of who issues a notice, where it is no medium and several reports use its words: they may quote it."""
    name = article.outlet.value if article.outlet and article.outlet.start is not None else ""
    words = content_words(name)
    if not words or outlet_named(name) or words[-1].text.lower() in word_list("credits", "masthead"):
        return ()
    return words if len(words) > 1 and all(held[word.stem] >= _QUOTED for word in words) else ()


def _trace(id: str, words: Sequence[Word], held: Mapping[str, int], reports: int) -> Trace:
    common = {word.stem for word in words if not word.is_name}
    counts = Counter(word.stem for word in words)
    raw = {
        stem: (1 + log(count))
        * _weight(stem, named=stem not in common)
        * log((reports + _BACKGROUND) / (held[stem] + _SMOOTH))
        for stem, count in counts.items()
    }
    length = sqrt(sum(raw[stem] ** 2 for stem in sorted(raw))) or 1.0
    vector = {stem: round(raw[stem] / length, 6) for stem in sorted(raw)}
    keys = tuple(sorted(vector, key=lambda stem: (-vector[stem], stem))[:_KEYS])
    names = frozenset(stem for stem in counts if stem not in common and _is_only_name(stem))
    return Trace(id, vector, keys, names, frozenset(stem for stem in common if not stem[0].isdigit()))


def _is_only_name(stem: str) -> bool:
    return not stem[0].isdigit() and not count_senses(stem)


def _weight(stem: str, *, named: bool) -> float:
    senses = count_senses(stem)
    if stem[0].isdigit():
        return _NUMBER if len(stem) > 1 else _DIGIT
    if named:
        return _KNOWN_NAME if senses else _NAME
    return 1.0 / (1.0 + log(senses)) if senses else _UNKNOWN


def likeness(left: Trace, right: Trace) -> float:
    """Cosine of two traces, 0..1. Linear in the shorter."""
    a, b = (left.vector, right.vector) if len(left.vector) <= len(right.vector) else (right.vector, left.vector)
    return sum(weight * b[stem] for stem, weight in a.items() if stem in b)
