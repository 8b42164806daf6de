"""From attributions, quotations, figures and times to the claims of one article."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.lang.grammar import Tree, build_tree
from variorum.lang.lexicon import word_list
from variorum.values import (
    Annotation,
    Article,
    Claim,
    Document,
    Extraction,
    Name,
    Polarity,
    Quantity,
    Role,
    Sentence,
    Span,
    Speech,
    Time,
    Voice,
    VoiceKind,
    cut,
)

from .attributions import Attribution, find_attributions, trim_span
from .cast import Cast, names_of
from .conditions import condition_for, find_conditions
from .propositions import about_names, propositions_of
from .quantities import find_quantities
from .quotations import Quotation, find_quotations
from .speech import join_quotations
from .times import find_times
from .voices import chain_voices

_LEAST_LEFT = 3


@dataclass(frozen=True, slots=True)
class _Reading:
    """All that was found in the article before it is put into claims."""

    text: str
    tree: Tree
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]


def extract_claims(document: Document, article: Article, annotation: Annotation) -> Extraction:
    """What the article says, by whom. Claims come in text order and cover every sentence of the body.

    A sentence whose content is all attributed gives only those claims; what it tells
    itself, and any figure or time outside attributed words, makes it a narrated claim too.
    """
    tree = build_tree(annotation)
    found = _Reading(
        document.text, tree, find_times(document, article, annotation), find_quantities(document, annotation)
    )
    attributed = _attributed(found, article)
    narrated = [c for s in annotation.sentences if (c := _narrated(found, s, attributed, document.id))]
    bare = sorted([*(c for c, _ in attributed), *narrated], key=lambda c: (c.start, -c.end, c.speaker or "", c.frame))
    claims = _filled(found, [replace(c, id=f"{document.id}#c{n}") for n, c in enumerate(bare, 1)])
    return Extraction(
        document=document.id,
        claims=tuple(claims),
        times=found.times,
        quantities=found.quantities,
        names=tuple(Name(canonical=n, kind=_kind(label), forms=(n,)) for n, label in names_of(annotation.mentions)),
        propositions={
            c.id: p for c in claims if (p := propositions_of(found.text, tree, c, _own_tokens(tree, c, claims)))
        },
    )


def _kind(label: str) -> str:
    return {"PERSON": "person", "ORG": "party", "GPE": "place", "NORP": "party"}.get(label, "place")


def _attributed(found: _Reading, article: Article) -> list[tuple[Claim, Attribution]]:
    """Claims with a voice, in text order, each with its attribution."""
    cast = Cast(found.text, found.tree, article)
    claims: list[tuple[Claim, Attribution]] = []
    for sentences in _paragraphs(found.tree.annotation):
        quotations = find_quotations(found.text, sentences[0].start, sentences[-1].end)
        plain = [a for s in sentences for a in find_attributions(found.text, found.tree, s, quotations)]
        for attribution, source in join_quotations(found.text, found.tree, sentences, quotations, plain, cast):
            chains = chain_voices(found.text, found.tree, attribution, source, claims, article)
            claims.extend(
                (_claim(found, attribution, chain, quotations, article.document), attribution) for chain in chains
            )
    return claims


def _paragraphs(annotation: Annotation) -> Iterator[list[Sentence]]:
    group: list[Sentence] = []
    for sentence in annotation.sentences:
        if group and sentence.paragraph != group[-1].paragraph:
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def _claim(
    found: _Reading, attribution: Attribution, voices: tuple[Voice, ...], quotations: Sequence[Quotation], document: str
) -> Claim:
    start, end = attribution.contents[0][0], attribution.contents[-1][1]
    head = attribution.content_head
    negated = head is not None and found.tree.is_negated(head)
    named = [v for v in voices if v.kind is not VoiceKind.UNNAMED or v.name]
    return Claim(
        id="",
        document=document,
        start=start,
        end=end,
        text=found.text[start:end],
        speech=_speech(attribution, quotations),
        cue=cut(found.text, *attribution.cue) if attribution.cue[1] > attribution.cue[0] else None,
        voices=voices,
        speaker=_speaker(named),
        stance=attribution.stance,
        polarity=Polarity.NEGATIVE if negated else Polarity.POSITIVE,
        frame=attribution.frame,
        spans=tuple(cut(found.text, *span) for span in attribution.contents) if len(attribution.contents) > 1 else (),
        sentence=cut(found.text, attribution.sentence.start, attribution.sentence.end),
    )


_PRONOUNS = frozenset(
    {"he", "she", "they", "it", "i", "we", "you", "who", "which", "that", "this", "one", "some", "many", "others"}
)


def _speaker(voices: Sequence[Voice]) -> str | None:
    """The last voice's name; a pronoun nobody could be found for is no name."""
    if not voices or voices[-1].name.lower() in _PRONOUNS:
        return None
    return voices[-1].name


def _speech(attribution: Attribution, quotations: Sequence[Quotation]) -> Speech:
    inside = [
        q for q in quotations if any(q.outer_start < end and start < q.outer_end for start, end in attribution.contents)
    ]
    if not inside:
        return Speech.INDIRECT
    quoted = sum(
        min(end, q.outer_end) - max(start, q.outer_start)
        for q in inside
        for start, end in attribution.contents
        if q.outer_start < end and start < q.outer_end
    )
    whole = sum(end - start for start, end in attribution.contents)
    return Speech.DIRECT if quoted >= 0.9 * whole else Speech.MIXED


def _narrated(
    found: _Reading, sentence: Sentence, attributed: Sequence[tuple[Claim, Attribution]], document: str
) -> Claim | None:
    """The sentence as the report's own claim, when anything in it is not given to somebody else."""
    start, end = trim_span(found.text, sentence.start, sentence.end)
    if end - start < 2:
        return None
    inside = [(c, a) for c, a in attributed if c.start < sentence.end and sentence.start < c.end]
    taken = {n for c, a in inside for n in _taken(found.tree, sentence, c, a)}
    left = [
        n
        for n in range(sentence.first, sentence.last)
        if n not in taken and found.tree.tokens[n].pos in ("NOUN", "PROPN", "VERB", "NUM", "ADJ")
    ]
    held = [(c.start, c.end) for c, _ in inside]
    loose = [
        x
        for x in (*found.quantities, *found.times)
        if sentence.start <= x.start < sentence.end and not any(a <= x.start and x.end <= b for a, b in held)
    ]
    if inside and len(left) < _LEAST_LEFT and not loose:
        return None
    heading = sentence.role in (Role.HEADLINE, Role.DECK, Role.SUBHEAD)
    return Claim(
        id="",
        document=document,
        start=start,
        end=end,
        text=found.text[start:end],
        speech=Speech.NARRATED,
        frame="headline" if heading else "narrated",
        sentence=cut(found.text, sentence.start, sentence.end),
    )


def _taken(tree: Tree, sentence: Sentence, claim: Claim, attribution: Attribution) -> Iterator[int]:
    """Tokens that are content, cue or source of the attribution."""
    spans = [(s.start, s.end) for s in claim.spans] or [(claim.start, claim.end)]
    for n in range(sentence.first, sentence.last):
        token = tree.tokens[n]
        if any(a <= token.start < b for a, b in spans) or attribution.cue[0] <= token.start < attribution.cue[1]:
            yield n
    if attribution.source is not None:
        yield from tree.subtree(attribution.source)


def _filled(found: _Reading, claims: Sequence[Claim]) -> list[Claim]:
    """Claims with the times, figures, hedges, conditions and names that stand in them."""
    filled = []
    for claim in claims:
        tokens = _tokens(found.tree, claim)
        times = tuple(t for t in found.times if _innermost(t, claim, claims))
        filled.append(
            replace(
                claim,
                times=times,
                quantities=tuple(q for q in found.quantities if _innermost(q, claim, claims)),
                hedges=tuple(_hedges(found, claim)),
                condition=condition_for(found.text, claim, _conditions(found, claim)),
                about=about_names(found.tree, tokens),
                said_at=_said_at(found, claim, claims),
            )
        )
    return [_with_saying(claim) for claim in filled]


def _with_saying(claim: Claim) -> Claim:
    said = claim.said_at
    return (
        claim
        if said is None or said in claim.times
        else replace(claim, times=tuple(sorted((*claim.times, said), key=lambda t: t.start)))
    )


def _tokens(tree: Tree, claim: Claim) -> list[int]:
    return [
        n
        for s in tree.annotation.sentences
        if s.start < claim.end and claim.start < s.end
        for n in range(s.first, s.last)
        if claim.start <= tree.tokens[n].start < claim.end
    ]


def _own_tokens(tree: Tree, claim: Claim, claims: Sequence[Claim]) -> list[int]:
    """Tokens of the claim that stand in no smaller claim inside it."""
    inner = [
        c for c in claims if claim.start <= c.start and c.end <= claim.end and c.end - c.start < claim.end - claim.start
    ]
    return [n for n in _tokens(tree, claim) if not any(c.start <= tree.tokens[n].start < c.end for c in inner)]


def _innermost(item: Time | Quantity, claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether no smaller claim holds the item; claims of one span hold it alike."""
    if not _holds(claim, item):
        return False
    length = claim.end - claim.start
    return not any(_holds(c, item) and c.end - c.start < length for c in claims)


def _holds(claim: Claim, item: Time | Quantity) -> bool:
    spans = claim.spans or (claim,)
    return any(s.start <= item.start and item.end <= s.end for s in spans)


def _hedges(found: _Reading, claim: Claim) -> Iterator[Span]:
    words = word_list("cues", "hedges.words")
    end = claim.end
    start = min(claim.start, claim.cue.start if claim.cue else claim.start)
    for match in re.finditer(r"[A-Za-z]+", found.text[start:end]):
        if match.group().lower() in words and match.group() != "May":
            yield cut(found.text, start + match.start(), start + match.end())


def _conditions(found: _Reading, claim: Claim) -> tuple[Span, ...]:
    if claim.sentence is None:
        return ()
    return find_conditions(found.text, found.tree, claim.sentence.start, max(claim.sentence.end, claim.end))


def _said_at(found: _Reading, claim: Claim, claims: Sequence[Claim]) -> Time | None:
    """The time that stands with the cue of an attributed claim, outside of any content."""
    if claim.cue is None or claim.sentence is None:
        return None
    loose = [
        t
        for t in found.times
        if claim.sentence.start <= t.start < claim.sentence.end
        and not any(_holds(c, t) for c in claims if c.speech is not Speech.NARRATED)
        and 0 <= t.start - claim.cue.end <= 24
    ]
    return loose[0] if loose else None
