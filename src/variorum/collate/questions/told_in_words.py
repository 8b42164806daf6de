"""Questions told by a passage: where no plain one can be made, the words of a report that hold one of the figures."""

import re
from collections.abc import Iterator, Sequence

from variorum.collate.figures.mentions import Figure
from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import base_form, is_verb
from variorum.values import Claim

# What is asked for: the claim that tells it, and where in its report it stands.
Place = tuple[Claim, int, int]

_BORDER = re.compile(r"[;:!?–—](?!\d) ?|\.(?=[”\"]? [A-Z“\"])[”\"]? | (?=(?:and|but|while|whereas|although) )")
_LEADS = re.compile(
    r"^(?:[*•,;:.–—-]\s*|(?:and|but|that|while|whereas|although|so|then|yet|or)\b,?\s+)+", re.IGNORECASE
)
_WORD = re.compile(r"[\w’']+")
_MARKS = re.compile(r"[“”\"]")
_OPENING, _CLOSING = re.compile(r"(?:^|(?<=[\s(‘—–]))[“\"]"), re.compile(r"(?<=\S)[”\"]")
_PRONOUN = re.compile(r"^(?:he|she|it|they|this|that|these|those|there|here|his|her|its|their)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:who|which|that|whose|where|when)\b")
_LEAST_WORDS = 4
_LONGEST = 90  # characters
_SELF = frozenset({"i", "my", "me", "we", "our", "us", "you", "your"})
_BEING = frozenset({"is", "are", "was", "were", "be", "been", "has", "have", "had", "does", "did"})


def ask_in_words(asked: str, places: Sequence[Place]) -> str:
    """*asked* ("How many boats") with the plainest passage of a report that holds what stands at one of the *places*.

    As in "How many boats (“the harbour master logged 41 until noon”)?"; its words are the report's. Linear.
    """
    told = sorted({(_rank(words), words, answer) for place in places for words, answer in _passages(*place)})
    return f"{asked} (“{_fitted(*told[0][1:])}”)?" if told else f"{asked}?"


def places_of(figures: Sequence[Figure]) -> list[Place]:
    """Where the figures stand: the claim, and the first and last code point of the quantity."""
    return [(figure.claim, figure.quantity.start, figure.quantity.end) for figure in figures]


def _rank(words: str) -> tuple[bool, bool, bool, bool, bool, bool, int]:
    """The plainest first: of some words, whole, of nobody unnamed, unmarked, not long, from a sentence's beginning."""
    return (
        len(words.split()) < _LEAST_WORDS,
        not _is_whole(words),
        bool(_PRONOUN.match(words)),
        bool(_MARKS.search(words)),
        len(words) > _LONGEST,
        words[:1].islower(),
        len(words),
    )


def _is_whole(words: str) -> bool:
    """Whether a passage stands by itself: it has a verb behind its first word, and nobody speaks in it."""
    told = [word.lower() for word in _WORD.findall(words)]
    first = told[0] if told else ""
    hanging = first in word_list("asking", "hanging") or first in _BEING or first in word_list("asking", "auxiliaries")
    verbal = words[:1].islower() and first != base_form(first) and is_verb(base_form(first))
    if hanging or verbal or _RELATIVE.match(first) or _SELF.intersection(told):
        return False
    return any(_is_told(_RELATIVE.split(words, maxsplit=1)[0]))


def _passages(claim: Claim, start: int, end: int) -> Iterator[tuple[str, str]]:
    """The clause of what is asked for and the sentence it stands in, each in one line, with the answer they hold."""
    for place in (claim, claim.sentence):
        if place is None or not (place.start <= start and end <= place.end):
            continue
        first, last = start - place.start, end - place.start
        left = max((m.end() for m in _BORDER.finditer(place.text, 0, first)), default=0)
        right = min((m.start() for m in _BORDER.finditer(place.text, last)), default=len(place.text))
        answer = " ".join(place.text[first:last].split())
        for words in (place.text[left:right], place.text):
            yield _paired(_LEADS.sub("", " ".join(words.split())).rstrip(" ,;:.–—")), answer


def _paired(words: str) -> str:
    """The words without a quotation mark whose other one stands outside of them."""
    opened, closed = (len(mark.findall(words)) for mark in (_OPENING, _CLOSING))
    if opened == closed:
        return words
    return _MARKS.sub("", words).strip(" ,")


def _fitted(words: str, answer: str) -> str:
    """As much of the words around the *answer* as there is room for; marks in them are single."""
    single = _CLOSING.sub("’", _OPENING.sub("‘", words))
    if len(single) <= _LONGEST:
        return single
    at = max(0, single.find(answer))
    if at < _LONGEST // 2:
        return f"{single[:_LONGEST].rsplit(' ', 1)[0].rstrip(' ,;:')} …"
    start = at - _LONGEST // 2
    cut = single[start:].split(" ", 1)[-1]
    return f"… {cut}" if len(cut) <= _LONGEST else f"… {cut[:_LONGEST].rsplit(' ', 1)[0].rstrip(' ,;:')} …"


def _is_told(words: str) -> Iterator[bool]:
    """For each word behind the first, whether it is a verb in a form of its own."""
    for word in _WORD.findall(words.lower())[1:]:
        base = base_form(word)
        yield word in _BEING or word in word_list("asking", "auxiliaries") or (base != word and is_verb(base))
