"""Quoted words, each once, with every report's wording."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from variorum.lang.clusters import connect
from variorum.lang.words import content_words
from variorum.values import Claim, Filing, Quote, Speech, Variant, VoiceKind

# Share of the shorter quotation's words that make two quotations one.
_SAME = 0.7
_VERBATIM = 0.9
_MARKS = frozenset('“”"«»„')
_LEAST_WORDS = 2


def tell_quotes(filing: Filing) -> tuple[Quote, ...]:
    """Every direct or mixed quotation, in order of first appearance; variants in document order."""
    claims = [piece for extraction in filing.extractions for piece in _quoted(extraction.claims)]
    stems = [frozenset(word.stem for word in content_words(claim.text)) for claim in claims]
    groups = connect(
        range(len(claims)),
        _near(stems),
        lambda a, b: _may_be_one(claims, a, b) and _one_quote(stems[a], stems[b], _rivals(claims[a], claims[b])),
    )
    return tuple(_quote([claims[n] for n in group]) for group in groups)


def _may_be_one(claims: Sequence[Claim], a: int, b: int) -> bool:
    return claims[a].document != claims[b].document


def _near(stems: Sequence[frozenset[str]]) -> list[tuple[int, int]]:
    """Pairs in which one holds one of the other's rarest words: two that share enough of their words always do.

    Of quotations that share the part `_SAME`, one of the shorter's rarest words, as many as the
    other part has and one more, stands in the longer (prefix filtering; Chaudhuri, Ganti & Kaushik 2006).
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for n, held in enumerate(stems):
        for stem in held:
            holders[stem].append(n)
    found: set[tuple[int, int]] = set()
    for n, held in enumerate(stems):
        rarest = sorted(held, key=lambda stem: (len(holders[stem]), stem))
        for stem in rarest[: len(held) - ceil(_SAME * len(held)) + 1]:
            found.update((min(n, m), max(n, m)) for m in holders[stem] if m != n)
    return sorted(found)


def _quoted(claims: Sequence[Claim]) -> list[Claim]:
    """The quoted pieces of one report; words two claims hold are the inner one’s. Quadratic in its quotes."""
    told = (c for c in claims if c.speech in (Speech.DIRECT, Speech.MIXED) and not _repeated(c, claims))
    pieces = [piece for claim in told for piece in _pieces(claim)]
    return [p for p in pieces if not _holds_nothing_of_its_own(p, pieces)]


def _holds_nothing_of_its_own(piece: Claim, pieces: Sequence[Claim]) -> bool:
    """Whether every mark of the piece stands in smaller ones ("X said Y called it “a disgrace”": the words are Y's)."""
    inner = [p for p in pieces if piece.start <= p.start and p.end <= piece.end and p.end - p.start < len(piece.text)]
    marks = (piece.start + n for n, char in enumerate(piece.text) if char in _MARKS)
    return bool(inner) and all(any(p.start <= at < p.end for p in inner) for at in marks)


def _pieces(claim: Claim) -> tuple[Claim, ...]:
    """The claim, or, where its words stand in several runs ("…," she said. "…"), each quoted run for itself."""
    quoted = [span for span in claim.spans if _MARKS.intersection(span.text)]
    return tuple(replace(claim, start=s.start, end=s.end, text=s.text, spans=()) for s in quoted) or (claim,)


def _repeated(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether an earlier claim has the same span: coordinate speakers share one quotation."""
    return any(c is not claim and (c.start, c.end) == (claim.start, claim.end) and c.id < claim.id for c in claims)


def _rivals(a: Claim, b: Claim) -> bool:
    unnamed = any(c.voices and c.voices[-1].kind is VoiceKind.UNNAMED for c in (a, b))
    return bool(a.speaker and b.speaker and a.speaker != b.speaker) and not unnamed


def _one_quote(a: frozenset[str], b: frozenset[str], rivals: bool) -> bool:
    """Nearly the same words; given to two speakers, they must be the very same."""
    least = min(len(a), len(b))
    share = len(a & b) / (len(a | b) if rivals else least or 1) if least else 0.0
    return least >= _LEAST_WORDS and share >= (_VERBATIM if rivals else _SAME) and abs(len(a) - len(b)) <= 2 * least


def _quote(claims: Sequence[Claim]) -> Quote:
    known = [claim.speaker for claim in claims if claim.speaker and not _is_described(claim)]
    named = known or [claim.speaker for claim in claims if claim.speaker]
    speaker = max(named, key=lambda name: (named.count(name), -named.index(name)), default=None)
    via = dict.fromkeys(voice.name for claim in claims for voice in claim.voices[:-1])
    return Quote(speaker=speaker, via=tuple(via), variants=tuple(_variant(claim, speaker) for claim in claims))


def _is_described(claim: Claim) -> bool:
    """Whether the speaker is only described ("the director of its hospital")."""
    return bool(claim.voices) and claim.voices[-1].kind is VoiceKind.UNNAMED


def _variant(claim: Claim, speaker: str | None) -> Variant:
    other = claim.speaker if claim.speaker != speaker else None
    return Variant(document=claim.document, start=claim.start, end=claim.end, text=claim.text, speaker=other)
