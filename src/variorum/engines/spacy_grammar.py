"""A paragraph's grammar as spaCy has set it, counted from the paragraph's start: its words, sentences and names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from sys import intern
from typing import Any

from .spacy_steps import Name

Word = tuple[int, int, str, str, str, str, int, str]
_SHORT_VERB = re.compile("[^aeiou]*[aeiou][bdgklmnprtvz]")
_PLURALS = {"doses": "dose", "overdoses": "overdose", "senses": "sense"}


@dataclass(frozen=True, slots=True)
class Grammar:
    """Of each word where it begins, its length, lemma, part of speech, tag, dependency, head and kind of name.

    Of each sentence its first token and the one behind its last, where it begins and where it ends.
    """

    words: tuple[Word, ...]
    sentences: tuple[tuple[int, int, int, int], ...]
    names: tuple[Name, ...]


def read_grammar(doc: Any, names: Sequence[Name]) -> Grammar:
    """What spaCy has set on a paragraph, with the *names* found in it."""
    sentences = tuple(_sentence(doc, s.start, s.end) for s in doc.sents if s.text.strip())
    return Grammar(tuple(_words(doc, names)), sentences, tuple(names))


def _words(doc: Any, names: Sequence[Name]) -> Iterator[Word]:
    entities = {at: label for first, last, label in names for at in range(first, last)}
    places = doc.to_array(["IDX", "LENGTH", "HEAD"]).view("int64").tolist()
    kinds = doc.to_array(["LEMMA", "POS", "TAG", "DEP"]).tolist()
    text, strings = doc.text, doc.vocab.strings
    for at, ((begins, length, head), kind) in enumerate(zip(places, kinds, strict=True)):
        lemma, pos, tag, dep = (intern(strings[key]) for key in kind)  # one string, however often it stands
        lemma = _lemma(text[begins : begins + length], lemma, pos)
        yield begins, length, lemma, pos, tag, dep, at + head, entities.get(at, "")


def _lemma(text: str, lemma: str, pos: str) -> str:
    """The pipeline's lemma, mended where it takes too much off: "fined" is of "fine", "doses" are of "dose"."""
    if text.endswith("ed") and pos == "VERB" and _SHORT_VERB.fullmatch(lemma) and text.lower() == f"{lemma}ed":
        return f"{lemma}e"  # a short verb would double its last letter: "hopped"
    return _PLURALS.get(text, lemma) if text.endswith("ses") else lemma


def _sentence(doc: Any, first: int, last: int) -> tuple[int, int, int, int]:
    """A sentence without the blanks around it."""
    while last > first + 1 and doc[last - 1].is_space:
        last -= 1
    while first < last - 1 and doc[first].is_space:
        first += 1
    return first, last, doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
