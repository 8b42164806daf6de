"""What documents show, told behind it: "Eight tanks were hit, satellite pictures taken on Wednesday show."."""

from variorum.extract.sheet import Sheet
from variorum.lang.lexicon import word_list
from variorum.values import Sentence, Stance

from .filled_frames import Filling
from .sources import Source

_CLAUSE_WORDS = 3
_LONGEST = 14
_VERBAL = ("VERB", "AUX")


def by_document(sheet: Sheet, sentence: Sentence) -> tuple[Filling, Source] | None:
    """The clause before the last comma as content of a document that shows it; ``None`` where none does.

    Parsers take such a verb for a noun ("the satellite show"), so the frame is read off the words.
    """
    tokens = sheet.tree.tokens
    cue = sentence.last - 1
    while cue > sentence.first and tokens[cue].pos == "PUNCT":
        cue -= 1
    if tokens[cue].text.lower() not in word_list("cues", "documentary.behind") or tokens[cue].pos == "VERB":
        return None
    comma = next((n for n in range(cue, sentence.first, -1) if tokens[n].text == ","), None)
    if comma is None or not 1 < cue - comma <= _LONGEST or comma in sheet.quoted:
        return None
    head = _document(sheet, comma + 1, cue)
    held = frozenset(range(sentence.first, comma))
    if head is None or len(held) <= _CLAUSE_WORDS or not any(tokens[n].pos in _VERBAL for n in held):
        return None
    extent = tokens[comma + 1].start, tokens[cue - 1].end
    source = Source(head, head, extent, frozenset(range(comma + 1, cue)))
    filling = Filling(cue, (tokens[cue].start, tokens[cue].end), "fronted", Stance.ASSERTS, held, None)
    return filling, source


def _document(sheet: Sheet, first: int, cue: int) -> int | None:
    """The first document noun of the words, unless a preposition or verb stands before it."""
    tokens = sheet.tree.tokens
    documents = word_list("speakers", "documents") | word_list("cues", "documentary.nouns")
    for n in range(first, cue):
        if tokens[n].pos in ("VERB", "AUX", "ADP", "SCONJ"):
            return None
        if tokens[n].lemma.lower() in documents and (n + 1 == cue or tokens[n + 1].pos != "NOUN"):
            return n
    return None
