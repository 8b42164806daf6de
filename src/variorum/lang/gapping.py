"""Clauses that leave out their verb and noun: "police counted 6,000 people, the unions 15,000" (gapping, Ross 1970).

The parser makes an apposition or a compound of who counts and the number: what stands there is read by the order of
the words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.values import Sentence, Token

from .lexicon import word_list
from .thesaurus import is_person_noun

_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PART"})
_ENDS = frozenset(
    {",", ".", ";", ":", ")", "—", "–", "and", "but", "while", "until", "by", "who", "which", "?", "!", "”", '"'}
)
_JOINTS = frozenset({",", ";"})
_LINKS = frozenset({"and", "but", "while", "whereas"})
_PREPOSITIONS = frozenset({"of", "at", "to"})
_DATED = frozenset({"TIME", "ORDINAL"})
_SPEAKING = frozenset({"PERSON", "ORG", "NORP"})
_LEAST = frozenset({"least", "most"})
_LONGEST = 8  # tokens of who counts
_BOUND = 3  # tokens between a preposition and its number: "of at least 40"
_UNIT = 3  # tokens of a noun or unit behind the number


@dataclass(frozen=True, slots=True)
class Gap:
    """A clause without a verb: the tokens of who counts (``first`` to ``head``), and those of the figure with
    its ``number``.

    ``border`` is the comma or semicolon before it, ``preposition`` what leads the figure in, ``quoting`` whether
    "according to" stands before who counts.
    """

    border: int
    first: int
    head: int
    preposition: int | None
    told: range
    number: int
    quoting: bool


def find_gaps(tokens: Sequence[Token], sentence: Sentence) -> Iterator[Gap]:
    """The clauses of a sentence that leave out verb and noun, in text order. Linear."""
    for n in range(sentence.first + 2, sentence.last):
        if is_number(tokens[n]) and not is_number(tokens[n - 1]) and tokens[n].entity not in _DATED:
            told = figure_at(tokens, sentence, n)
            gap = _gap(tokens, sentence, told, n) if told is not None else None
            if gap is not None:
                yield gap


def figure_at(tokens: Sequence[Token], sentence: Sentence, number: int) -> range | None:
    """The tokens of a figure with its bounding words and its unit; ``None`` where the clause goes on behind it."""
    start, end = number, number + 1
    while start > sentence.first and tokens[start - 1].text.lower() in word_list("cues", "figure.bounding"):
        start -= 1
    start += tokens[start].text.lower() == "at" and tokens[start + 1].text.lower() not in _LEAST  # no place
    while end < sentence.last and (is_number(tokens[end]) or _is_joint(tokens, end)):
        end += 1
    last = min(sentence.last, end + _UNIT)
    while end < last and (tokens[end].pos in ("NOUN", "ADJ", "SYM") or tokens[end].text == "%"):
        end += 1
    ends = end >= sentence.last or tokens[end].text.lower() in _ENDS or tokens[end].pos == "ADP"
    return range(start, end) if ends else None


def _is_joint(tokens: Sequence[Token], at: int) -> bool:
    """As in "a hundred and ten"."""
    return tokens[at].text == "and" and tokens[at - 1].text.isalpha() and any(map(is_number, tokens[at + 1 : at + 2]))


def is_number(token: Token) -> bool:
    """Whether the token is a number or a part of one, whatever it was tagged ("sixty")."""
    return token.tag == "CD" or token.dep == "nummod"


def can_count(token: Token) -> bool:
    """Whether somebody can count who is so called: a name of persons or bodies, or a noun for one."""
    if token.pos == "PROPN":
        return token.entity in _SPEAKING
    lemma = token.lemma.lower()
    known = word_list("speakers", "bodies", "documents")
    return token.pos == "NOUN" and (lemma in known or is_person_noun(lemma)) and not _is_mute(lemma)


def _is_mute(lemma: str) -> bool:
    return lemma in word_list("speakers", "mute")


def _gap(tokens: Sequence[Token], sentence: Sentence, told: range, number: int) -> Gap | None:
    at, preposition = told.start, None
    if at > sentence.first and tokens[at - 1].text.lower() in _PREPOSITIONS:
        at, preposition = at - 1, at - 1
    first = at
    while first > sentence.first and tokens[first - 1].pos in _PHRASE and at - first < _LONGEST:
        first -= 1
    if first == at or not can_count(tokens[at - 1]):
        return None
    quoting = [t.text.lower() for t in tokens[max(sentence.first, first - 2) : first]] == ["according", "to"]
    border = first - 3 if quoting else first - 1
    border -= tokens[border].text.lower() in _LINKS
    if border <= sentence.first or tokens[border].text not in _JOINTS:
        return None
    word = tokens[preposition].text.lower() if preposition is not None else None
    if not _is_led(tokens[sentence.first : border], word):
        return None
    return Gap(border, first, at - 1, preposition, told, number, quoting)


def _is_led(before: Sequence[Token], preposition: str | None) -> bool:
    """Whether a figure stands before, behind the same *preposition* if there is one."""
    numbers = [n for n, token in enumerate(before) if is_number(token)]
    if preposition is None:
        return bool(numbers)
    leads = (token.text.lower() for n in numbers for token in before[max(0, n - _BOUND) : n])
    return preposition in leads


def regoverned(tokens: Sequence[Token], sentences: Sequence[Sentence]) -> dict[int, tuple[int, str]]:
    """Token → the head and the relation that it has instead of the parser's, where it hangs on who counts."""
    found: dict[int, tuple[int, str]] = {}
    for sentence in sentences:
        for gap in find_gaps(tokens, sentence):
            verb = next((n for n in range(gap.border, sentence.first - 1, -1) if tokens[n].pos == "VERB"), None)
            phrase = range(gap.first, gap.head + 1)
            loose = [n for n in range(gap.told.start, gap.told.stop) if tokens[n].head in phrase]
            if gap.preposition is not None and tokens[gap.preposition].head in phrase:
                loose = [gap.preposition]
            if verb is not None:
                found |= {n: (verb, "prep" if n == gap.preposition else "npadvmod") for n in loose}
    return found
