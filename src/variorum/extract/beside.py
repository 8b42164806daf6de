"""The cue that stands right before or right after a quotation."""

from collections.abc import Iterator, Sequence

from variorum.lang.lexicon import word_list
from variorum.values import Sentence, Stance

from .attributions import Attribution
from .contents import trim_span
from .cues import quote_stance
from .frames import cue_lemma
from .quotations import Quotation
from .sheet import Sheet
from .sources import Source, source_of

# Tokens between a cue and the quotation it opens ("told reporters at the site on Monday: …").
_REACH_BEFORE = 14
# Tokens between a quotation and its cue: who says it may be described at length.
_REACH_BEHIND = 24
_CLOSING_SINGLES = "’'"
_LEAST_TITLE, _LONGEST_TITLE = 2, 8
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
# A sentence of nothing but speaker and cue behind a quotation that ends in a full stop: "“…” Ana Ruiz said."
_SHORT = 7


def cue_beside(sheet: Sheet, sentences: Sequence[Sentence], quotation: Quotation) -> Attribution | None:
    """The attribution of a verb of saying that stands right before or right after the quotation."""
    held = sheet.tokens_in((quotation.outer_start, quotation.outer_end))
    if is_title(sheet, quotation):
        return None
    for verb in (*_opening(sheet, sentences, held.start), *_closing(sheet, sentences, quotation, held.stop)):
        source = source_of(sheet, verb)
        if source is None or source.empty or _inside(source, held):
            continue
        stance = quote_stance(cue_lemma(sheet.tree, verb)) or Stance.ASSERTS
        sentence = next(s for s in sentences if s.last > verb)
        extent = trim_span(sheet.text, quotation.outer_start, quotation.outer_end)
        return Attribution(sentence, sheet.tree.verb_group(verb), verb, source, (extent,), None, stance, "quote")
    return None


def is_title(sheet: Sheet, quotation: Quotation) -> bool:
    """Whether the quoted words are capitalised throughout, as titles are, and end in no mark of a sentence."""
    words = sheet.text[quotation.start : quotation.end].rstrip(",").split()
    weighty = [w for w in words if w.lower() not in word_list("words", "function")]
    capital = all(w.lstrip("(‘'“")[:1].isupper() or w[:1].isdigit() for w in weighty)
    return _LEAST_TITLE <= len(words) <= _LONGEST_TITLE and capital and words[-1][-1] not in ".!?…’'"


def _inside(source: Source, held: range) -> bool:
    return source.token in held


def speaks(sheet: Sheet, index: int) -> bool:
    """Whether the token is a verb of saying outside quotation marks."""
    tree = sheet.tree
    return (
        tree.tokens[index].pos == "VERB"
        and index not in sheet.quoted
        and quote_stance(cue_lemma(tree, index)) is not None
    )


def _opening(sheet: Sheet, sentences: Sequence[Sentence], first: int) -> Iterator[int]:
    """The last verb of saying before the quotation in its sentence, when comma, colon or the verb leads into it."""
    tree = sheet.tree
    low = max((s.first for s in sentences if s.first < first), default=first)
    verbs = [n for n in range(max(low, first - _REACH_BEFORE), first) if speaks(sheet, n)]
    before = tree.tokens[first - 1].text if first else ""
    if verbs and (before in (",", ":", "that", "as", "-", "—") or verbs[-1] == first - 1):
        yield verbs[-1]
    elif before == ":":
        yield from _acting(sheet, low, first)


def _acting(sheet: Sheet, low: int, first: int) -> list[int]:
    """The main verb before a colon and a quotation, when somebody does it: "She turned to the crowd: “…”"."""
    tree = sheet.tree
    verbs = [n for n in range(low, first) if tree.tokens[n].dep == "ROOT" and tree.tokens[n].tag in _FINITE]
    return [n for n in verbs if (subject := tree.own_subject(n)) is not None and _is_human(sheet, subject)]


def _is_human(sheet: Sheet, index: int) -> bool:
    token = sheet.tree.tokens[index]
    if index in sheet.quoted:
        return False
    human = token.text.lower() in ("he", "she", "they", "i", "we") or token.entity == "PERSON"
    return human or token.lemma.lower() in word_list("speakers", "people")


def _closing(sheet: Sheet, sentences: Sequence[Sentence], quotation: Quotation, last: int) -> Iterator[int]:
    """Verbs of saying behind a quotation that ends in a comma, question or exclamation mark, nearest first."""
    tree = sheet.tree
    tail = sheet.text[quotation.start : quotation.end].rstrip(_CLOSING_SINGLES + " ")[-1:] if quotation.closed else "."
    high = min((s.last for s in sentences if s.last > last), default=last)
    joined = tail in ",?!—-…" or (last < high and tree.tokens[last].text == ",")
    if not joined and tail == "." and last < high <= last + _SHORT:
        joined = _only_speaks(sheet, last, high)
    if not joined or last >= high:
        return
    verbs = [n for n in range(last, min(high, last + _REACH_BEHIND)) if n not in sheet.quoted]
    yield from (n for n in verbs if speaks(sheet, n))


def _only_speaks(sheet: Sheet, first: int, last: int) -> bool:
    """Whether a short sentence has a verb of saying and nothing that is said."""
    tree = sheet.tree
    verbs = [n for n in range(first, last) if tree.tokens[n].pos in ("VERB", "AUX")]
    content = tree.children(verbs[0], "ccomp", "dobj", "xcomp", "prep", "advcl", "attr", "acomp") if verbs else ()
    return len(verbs) == 1 and speaks(sheet, verbs[0]) and not content
