"""Figures told before who gives them: "Nine, says the harbour office", "Sixty-four boats, say the organisers".

The parser makes the figure the subject of saying. Read by the order of the words: a figure alone from where a clause
begins, a comma, a verb of saying, and somebody who can count where the clause ends.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.extract.sheet import Extent, Sheet
from variorum.lang.gapping import can_count, figure_at, is_number
from variorum.lang.lexicon import word_list
from variorum.values import Sentence, Stance

from .attributions import Attribution
from .sources import source_at

_TIMES = frozenset({"DATE", "TIME", "ORDINAL"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PART"})
_HEADS = frozenset({"NOUN", "PROPN"})
_BORDERS = frozenset({",", ";", ":", "—", "–", "and", "but", "while", "(", "…"})
_ENDS = frozenset({",", ".", ";", ":", ")", "—", "–", "and", "but", "while", "who", "which", "?", "!", "…"})
# Tokens of a figure with its noun, and of who gives it.
_FIGURE, _LONGEST = 9, 8


def inverted(sheet: Sheet, sentence: Sentence, given: Sequence[Attribution], frame: str) -> Iterator[Attribution]:
    """The attributions of a sentence whose figure stands before a verb of saying, as *frame*.

    Not of verbs of those *given*, but where the figure was taken for who says it, or who says it for what is said.
    """
    tokens = sheet.tree.tokens
    for verb in range(sentence.first + 2, sentence.last - 1):
        if tokens[verb].tag not in _FINITE or tokens[verb - 1].text != "," or verb in sheet.quoted:
            continue
        head = _giver(sheet, sentence, verb)
        told = _told(sheet, sentence, verb - 1) if head is not None else None
        if head is None or told is None or _follows_name(sheet, sentence, told) or told.start in sheet.quoted:
            continue
        extent = tokens[verb + 1].start, tokens[head].end
        if any(_stands(a, told, extent) for a in given if a.verb == verb):
            continue
        yield Attribution(
            sentence=sentence,
            cue=(tokens[verb].start, tokens[verb].end),
            verb=verb,
            source=replace(source_at(sheet, head, verb), extent=extent),
            contents=((tokens[told.start].start, tokens[told.stop - 1].end),),
            head=None,
            stance=Stance.ASSERTS,
            frame=frame,
        )


def _stands(given: Attribution, told: range, giver: Extent) -> bool:
    """Whether what was read of the verb holds against who gives the figure before it."""
    taken = given.source is not None and given.source.token in told
    return not taken and given.contents != (giver,)


def _giver(sheet: Sheet, sentence: Sentence, verb: int) -> int | None:
    """The head of who gives the figure, right behind a verb that gives some, where the clause ends with it."""
    tokens = sheet.tree.tokens
    if sheet.tree.lemma(verb) not in word_list("cues", "figure.saying"):
        return None
    end = verb + 1
    while end < min(sentence.last, verb + _LONGEST) and tokens[end].pos in _PHRASE:
        end += 1
    head = end - 1
    ends = end >= sentence.last or tokens[end].text.lower() in _ENDS
    says = sheet.tree.lemma(verb) == "say" and tokens[head].pos in _HEADS and not tokens[head].entity
    return head if head > verb and ends and (says or can_count(tokens[head])) else None


def _told(sheet: Sheet, sentence: Sentence, comma: int) -> range | None:
    """The tokens of a figure with its noun that fills the clause before the comma."""
    tokens = sheet.tree.tokens
    for number in range(max(sentence.first, comma - _FIGURE), comma):
        if not is_number(tokens[number]) or (tokens[number].entity in _TIMES and tokens[number].text[0].isdigit()):
            continue
        told = figure_at(tokens, sentence, number)
        if told is not None and told.stop == comma and _opens(sheet, sentence, _hyphened(sheet, told.start)):
            return range(_hyphened(sheet, told.start), comma)
    return _clause(sheet, sentence, comma)


def _clause(sheet: Sheet, sentence: Sentence, comma: int) -> range | None:
    """The clause with a figure from the beginning of the sentence to the comma, which the verb behind it tells."""
    told = range(sentence.first, comma)
    heads = [n for n in sheet.tree.children(comma + 1, "ccomp") if n in told]
    plain = not any(n in sheet.quoted or sheet.tree.tokens[n].text in (",", ";", ":") for n in told)
    return told if heads and plain and any(is_number(sheet.tree.tokens[n]) for n in told) else None


def _hyphened(sheet: Sheet, start: int) -> int:
    """Where "Sixty-four" begins, of which the parser makes three tokens."""
    tokens = sheet.tree.tokens
    return start - 2 if start > 1 and tokens[start - 1].text == "-" and is_number(tokens[start - 2]) else start


def _opens(sheet: Sheet, sentence: Sentence, start: int) -> bool:
    return start == sentence.first or sheet.tree.tokens[start - 1].text.lower() in _BORDERS


def _follows_name(sheet: Sheet, sentence: Sentence, told: range) -> bool:
    """Whether it is somebody's age: "Ada Berg, 35, said the mayor"."""
    tokens = sheet.tree.tokens
    at = told.start - 1
    return at > sentence.first and tokens[at].text == "," and tokens[at - 1].pos == "PROPN"
