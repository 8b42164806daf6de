"""Quotations signed behind a dash ("“…” — Ana Ruiz, farmer") and the words of a transcript ("RUIZ: …")."""

from collections.abc import Sequence
from dataclasses import replace

from variorum.extract.quotations import Quotation
from variorum.extract.sheet import Extent, Sheet
from variorum.values import Sentence, Stance

from .attributions import Attribution
from .contents import trim_span
from .manners import is_capital
from .sources import Source, source_at

SIGNED = "signed"
_DASHES = frozenset({"—", "–", "―", "-", "--", "---", "~"})
_LONGEST_NAME = 5
_LONGEST_LINE = 16
_LEAST_LABEL = 2  # tokens: a name and a colon


def signature_of(sheet: Sheet, sentences: Sequence[Sentence], quotation: Quotation) -> Attribution | None:
    """The attribution of a quotation that a dash and a name follow to the end of the paragraph or line."""
    first = sheet.tokens_in((quotation.outer_start, quotation.outer_end)).stop
    last = sentences[-1].last
    if not quotation.closed or not first < last <= first + _LONGEST_LINE:
        return None
    content = trim_span(sheet.text, quotation.outer_start, quotation.outer_end)
    return sign(sheet, sentences, (first, last), content)


def sign(sheet: Sheet, sentences: Sequence[Sentence], line: tuple[int, int], content: Extent) -> Attribution | None:
    """The content as said by the name that stands behind a dash at the tokens of *line*; ``None`` without one."""
    tokens = sheet.tree.tokens
    at, end = line
    while at < end and tokens[at].text in (".", ","):
        at += 1
    if at >= end or tokens[at].text not in _DASHES:
        return None
    name = at + 1
    while name < end and name - at <= _LONGEST_NAME and _is_name(tokens[name].text):
        name += 1
    stops = name >= end or tokens[name].text in (",", ".", "(", ";")
    if name == at + 1 or not stops or not any(t.text[:1].isupper() for t in tokens[at + 1 : name]):
        return None
    whole = at + 1, _phrase_end(sheet, name, end)
    extent = tokens[whole[0]].start, tokens[whole[1] - 1].end
    source = Source(name - 1, name - 1, extent, frozenset(range(*whole)))
    sentence = next(s for s in sentences if s.last > at)
    cue = tokens[at].start, tokens[at].end
    return Attribution(sentence, cue, at, source, (content,), None, Stance.ASSERTS, SIGNED)


def _is_name(word: str) -> bool:
    return word[:1].isupper() or word.lower().strip(".") in ("de", "van", "von", "al", "el", "bin", "da", "di", "la")


def _phrase_end(sheet: Sheet, name: int, end: int) -> int:
    """The end of the name with what describes it; the full stop stays off."""
    while end > name and sheet.tree.tokens[end - 1].text in (".", " ", "\n"):
        end -= 1
    return end


def turn_of(sheet: Sheet, sentences: Sequence[Sentence], quotation: Quotation) -> Attribution | None:
    """A transcript's turn as said by whom its label names; ``None`` for what stands in quotation marks."""
    label = sheet.tokens_in((sentences[0].start, quotation.start))
    if not quotation.unmarked or len(label) < _LEAST_LABEL:
        return None
    colon = label[-1]
    source = source_at(sheet, colon - 1, colon)
    source = replace(source, bearer=_label_elsewhere(sheet, source.bearer))
    content = trim_span(sheet.text, quotation.start, quotation.end)
    token = sheet.tree.tokens[colon]
    cue = token.start, token.end
    return Attribution(sentences[0], cue, colon, source, (content,), None, Stance.ASSERTS, "colon")


def _label_elsewhere(sheet: Sheet, token: int) -> int:
    """The token, or one of the same word that the parser took for a name where it did not take this for one."""
    tokens = sheet.tree.tokens
    if tokens[token].pos == "PROPN":
        return token
    word = tokens[token].text
    firsts = (group[0].first for group in sheet.paragraphs)
    return next((n for n in firsts if tokens[n].text == word and tokens[n].pos == "PROPN"), token)


def spoken_on(sheet: Sheet, sentences: Sequence[Sentence], attribution: Attribution) -> Extent | None:
    """All that follows a label in capitals in its paragraph: a transcript's speaker goes on to its end."""
    label = attribution.source
    if attribution.frame != "colon" or label is None:
        return None
    if not is_capital(sheet.tree.tokens[n].text for n in label.tokens):
        return None
    return trim_span(sheet.text, attribution.cue[1], sentences[-1].end)
