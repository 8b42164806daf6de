"""Words that were quoted: retold without marks, or quoted otherwise."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise

from rapidfuzz import fuzz

from variorum.lang.lexicon import word_list
from variorum.lang.view import fold_words
from variorum.lang.words import alike, content_words
from variorum.values import Claim, Drift, DriftKind, Passage, Speech

from .pairs import Kinship, Pair, Side

_QUOTED = frozenset({Speech.DIRECT, Speech.MIXED})
_RETOLD = 0.35
_RETOLD_BY_SPEAKER = 0.2
_ALMOST = 70
# Share of a quotation's content words that come from another, and least of them, that make it that one reworded.
_REWORDED, _LEAST_TOLD = 0.6, 3
_SAME = 98
_SHORTEST = 4
# Content words from which a quotation can be told to be worded otherwise.
_FEW = 3
_CUT = 3  # words
# Share of a piece's words that the quotation has in their order, from which the piece is of it; and the shortest so.
_PATCHED = 0.85
_LEAST_PATCHED = 6
_INSIDE = re.compile(r"[“\"«]([^“”\"«»]+)[”\"»]")
_ENDS = re.compile(r"(?<=[.!?])[”\"]?\s+")
_EDGES = "\"',. "
_STOPS = re.compile(r"[^\w' ]")
_MARKS = re.compile(r"[“”\"«»]")


def quote_drift(kinship: Kinship) -> Iterator[Drift]:
    """Each quotation of the parent that the child gives in other words, with quotation marks or without."""
    quotes = [c for c in kinship.parent.claims if c.speech in _QUOTED and _long_enough(kinship.parent, c, _FEW)]
    others = [c for c in kinship.child.claims if c.speech in _QUOTED]
    for quote in quotes:
        changed = [c for c in others if _altered(quote, c)]
        if changed := changed or [c for c in others if _says_otherwise(kinship, quote, c)]:
            for claim in changed:
                yield _drift(kinship, quote, kinship.child.passage(claim.start, claim.end), "quoted otherwise")
        elif not _long_enough(kinship.parent, quote, _SHORTEST):
            continue
        elif short := next((c for c in others if _is_cut(_quoted(quote), _quoted(c))), None):
            yield _drift(kinship, quote, kinship.child.passage(short.start, short.end), "quoted in part")
        elif half := next((c for c in others if _lacks_its_not(kinship, quote, c)), None):
            yield _drift(kinship, quote, kinship.child.passage(half.start, half.end), "quoted without its other half")
        elif not any(_ratio(quote.text, c.text) > _ALMOST for c in others) and (retold := _retelling(kinship, quote)):
            yield _drift(kinship, quote, retold, "quoted words are retold as reported speech")


def _quoted(claim: Claim) -> str:
    """The words of a claim that stand in quotation marks; all of them where it is a quotation throughout."""
    inside = _INSIDE.findall(claim.text) if claim.speech is Speech.MIXED else ()
    return " ".join(words for words in inside) if inside else claim.text


def _long_enough(side: Side, quote: Claim, least: int) -> bool:
    """Whether that many of the quoted words are content words, and as many as are told of stand in a row."""
    return len(side.words_in(quote.start, quote.end)) >= least and len(_quoted(quote).split()) >= _SHORTEST


def _ratio(a: str, b: str) -> float:
    return fuzz.ratio(fold_words(a).strip("\"',. "), fold_words(b).strip("\"',. "))


def _altered(quote: Claim, other: Claim) -> bool:
    """Nearly the same words, of nearly the same length, and not the same; or a piece with words gone inside."""
    said, told = _bare(quote), _bare(other)
    if told in said:
        return False
    nearly = _ALMOST <= fuzz.ratio(said, told) < _SAME
    return nearly or any(_is_patched(_quoted(quote), piece) for piece in _pieces(_quoted(other)))


def _bare(claim: Claim) -> str:
    """The quoted words alone, without what says who speaks between them, and without stops."""
    inside = _INSIDE.findall(claim.text)
    return " ".join(_STOPS.sub(" ", fold_words(" ".join(inside) if inside else claim.text)).split())


def _says_otherwise(kinship: Kinship, quote: Claim, other: Claim) -> bool:
    """Whether a quotation made from the sentence of this one has most of its words, and others among them."""
    paired = any(p.child.start < other.end and other.start < p.child.end for p in kinship.pairs if _meets(p, quote))
    if not paired or _bare(other) in _bare(quote) or fuzz.ratio(_bare(other), _bare(quote)) >= _SAME:
        return False
    told = content_words(_quoted(other))
    words = content_words(_quoted(quote))
    kept = [w for w in told if any(alike(w.stem, v.stem) for v in words)]
    return len(told) >= _LEAST_TOLD and len(kept) >= _REWORDED * len(told)


def _pieces(quoted: str) -> list[str]:
    """The stretches between quotation marks of what may be broken by its speaker ("…", she said, "…")."""
    return [piece for piece in _MARKS.split(quoted) if len(piece.split()) >= _SHORTEST]


def _is_patched(quote: str, piece: str) -> bool:
    """Whether the piece joins two runs of the quotation's words that do not stand side by side there."""
    words, held = (fold_words(text).strip("\"',. ").split() for text in (piece, quote))
    if "…" in piece or "..." in piece or " ".join(words) in " ".join(held):
        return False
    blocks = [b for b in SequenceMatcher(None, held, words, autojunk=False).get_matching_blocks() if b.size]
    kept = sum(b.size for b in blocks)
    return (
        kept >= _PATCHED * len(words) and len(words) >= _LEAST_PATCHED and max((b.size for b in blocks), default=0) >= 3
    )


def _is_cut(quote: str, other: str) -> bool:
    """Whether the child ends a sentence of the quotation early, or begins it late, and shows no gap."""
    if "…" in other or "..." in other:
        return False
    whole = [fold_words(sentence).strip(_EDGES) for sentence in _ENDS.split(_unbroken(quote))]
    parts = [fold_words(piece).strip(_EDGES) for piece in (_pieces(other) or [other])]
    return any(
        part in sentence and len(part.split()) >= _SHORTEST and len(sentence.split()) - len(part.split()) >= _CUT
        for part in parts
        for sentence in whole
    )


def _lacks_its_not(kinship: Kinship, quote: Claim, other: Claim) -> bool:
    """Whether of a quotation whole sentences are kept, and one beside them is gone that says what is not so."""
    whole = [fold_words(sentence).strip(_EDGES) for sentence in _ENDS.split(_unbroken(quote.text))]
    told = _bare(other)
    kept = [_STOPS.sub(" ", sentence).split() for sentence in whole]
    here = [len(words) >= _SHORTEST and " ".join(words) in told for words in kept]
    gone = [words for words, is_here in zip(kept, here, strict=True) if not is_here]
    denials = word_list("drift", "denials.words")
    everything = fold_words(kinship.child.text)
    return any(here) and any(
        len(words) >= _SHORTEST and not denials.isdisjoint(words) and " ".join(words[:_SHORTEST]) not in everything
        for words in gone
    )


def _unbroken(quote: str) -> str:
    """The words between the marks of what its speaker breaks; where the frame ends a sentence, so do they."""
    pieces = list(_INSIDE.finditer(quote))
    if not pieces:
        return quote
    words = [pieces[0].group(1)]
    for before, piece in pairwise(pieces):
        if quote[before.end() : piece.start()].rstrip().endswith("."):
            words[-1] = words[-1].rstrip(", ") + "."
        words.append(piece.group(1))
    return " ".join(words)


def _retelling(kinship: Kinship, quote: Claim) -> Passage | None:
    if quote.speech is not Speech.DIRECT:
        return None
    words = kinship.parent.words_in(quote.start, quote.end)
    # How it begins: what is quoted further on may stand apart, the beginning still in marks.
    paired = [p.child for p in kinship.pairs if p.parent.start <= quote.start + 1 < p.parent.end]
    for sentence in [*paired, *(s for s in kinship.child.sentences if not kinship.has_parent(s))]:
        told = kinship.child.words_in(sentence.start, sentence.end)
        kept = [w for w in words if any(alike(w.stem, t.stem) for t in told)]
        claims = kinship.child.claims_in(sentence.start, sentence.end)
        if any(c.speech in _QUOTED for c in claims):
            continue
        share = len(kept) / len(words)
        by_speaker = bool(quote.speaker) and any(c.speaker == quote.speaker for c in claims)
        if by_speaker and sentence in paired and _is_all(kinship, quote, sentence):
            return sentence
        if len(kept) >= 2 and share >= (_RETOLD_BY_SPEAKER if by_speaker or sentence in paired else _RETOLD):
            return sentence
    return None


def _is_all(kinship: Kinship, quote: Claim, sentence: Passage) -> bool:
    """Whether the sentence was made from nothing but the one that quotes."""
    made = kinship.parents_of(sentence.start, sentence.end)
    return all(stretch.start < quote.end and quote.start < stretch.end for stretch in made)


def _meets(pair: Pair, quote: Claim) -> bool:
    return pair.parent.start < quote.end and quote.start < pair.parent.end


def _drift(kinship: Kinship, quote: Claim, child: Passage, text: str) -> Drift:
    parent = kinship.parent.passage(quote.start, quote.end)
    return Drift(kind=DriftKind.QUOTE, child=child, parent=parent, text=text)
