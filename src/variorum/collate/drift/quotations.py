"""Words that were quoted: retold without marks, or quoted otherwise."""

from collections.abc import Iterator

from rapidfuzz import fuzz

from variorum.lang.view import fold_words
from variorum.lang.words import alike
from variorum.values import Claim, Drift, DriftKind, Passage, Speech

from .pairs import Kinship, Pair, Side

_QUOTED = frozenset({Speech.DIRECT, Speech.MIXED})
_RETOLD = 0.35
_RETOLD_BY_SPEAKER = 0.2
_ALMOST = 70
_SAME = 98
_SHORTEST = 4
_CUT = 4  # words


def quote_drift(kinship: Kinship) -> Iterator[Drift]:
    """Each quotation of the parent that the child gives in other words, with quotation marks or without."""
    quotes = [c for c in kinship.parent.claims if c.speech is Speech.DIRECT and _long_enough(kinship.parent, c)]
    others = [c for c in kinship.child.claims if c.speech in _QUOTED]
    for quote in quotes:
        changed = next((c for c in others if _altered(quote.text, c.text)), None)
        if changed:
            yield _drift(kinship, quote, kinship.child.passage(changed.start, changed.end), "quoted otherwise")
        elif short := next((c for c in others if _is_cut(quote.text, c.text)), None):
            yield _drift(kinship, quote, kinship.child.passage(short.start, short.end), "quoted in part")
        elif not any(_ratio(quote.text, c.text) > _ALMOST for c in others) and (retold := _retelling(kinship, quote)):
            yield _drift(kinship, quote, retold, "quoted words are retold as reported speech")


def _long_enough(side: Side, quote: Claim) -> bool:
    return len(side.words_in(quote.start, quote.end)) >= _SHORTEST


def _ratio(a: str, b: str) -> float:
    return fuzz.ratio(fold_words(a).strip("\"',. "), fold_words(b).strip("\"',. "))


def _altered(quote: str, other: str) -> bool:
    """Nearly the same words, of nearly the same length, and not the same."""
    return _ALMOST <= _ratio(quote, other) < _SAME and fold_words(other).strip("\"',. ") not in fold_words(quote)


def _is_cut(quote: str, other: str) -> bool:
    """Whether the child ends the quotation early, or begins it late, and shows no gap."""
    whole, part = (fold_words(words).strip("\"',. ") for words in (quote, other))
    gap = "…" in other or "..." in other
    held = part in whole and len(part.split()) >= _SHORTEST
    return held and not gap and len(whole.split()) - len(part.split()) >= _CUT


def _retelling(kinship: Kinship, quote: Claim) -> Passage | None:
    words = kinship.parent.words_in(quote.start, quote.end)
    paired = [p.child for p in kinship.pairs if _meets(p, quote)]
    for sentence in [*paired, *(s for s in kinship.child.sentences if not kinship.has_parent(s))]:
        told = kinship.child.words_in(sentence.start, sentence.end)
        kept = [w for w in words if any(alike(w.stem, t.stem) for t in told)]
        claims = kinship.child.claims_in(sentence.start, sentence.end)
        if any(c.speech in _QUOTED for c in claims):
            continue
        share = len(kept) / len(words)
        by_speaker = bool(quote.speaker) and any(c.speaker == quote.speaker for c in claims)
        if len(kept) >= 2 and share >= (_RETOLD_BY_SPEAKER if by_speaker or sentence in paired else _RETOLD):
            return sentence
    return None


def _meets(pair: Pair, quote: Claim) -> bool:
    return pair.parent.start < quote.end and quote.start < pair.parent.end


def _drift(kinship: Kinship, quote: Claim, child: Passage, text: str) -> Drift:
    parent = kinship.parent.passage(quote.start, quote.end)
    return Drift(kind=DriftKind.QUOTE, child=child, parent=parent, text=text)
