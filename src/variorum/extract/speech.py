"""Quotations and cues brought together: every quotation finds its speaker, or stays unnamed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.lang.grammar import Tree
from variorum.values import Sentence, Stance

from .attributions import Attribution, source_of, trim_span
from .cast import Cast, Figured
from .cues import cues_of
from .quotations import Quotation

# Up to this many words between marks may be a title or a scare quote.
_SCARE_WORDS = 4

Sourced = tuple[Attribution, Figured | None]


def join_quotations(
    text: str,
    tree: Tree,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    plain: Sequence[Attribution],
    cast: Cast,
) -> Iterator[Sourced]:
    """The attributions of one paragraph with their sources; contents are widened to whole quotations.

    A quotation that no cue claims belongs to who spoke last in the paragraph, and, where it
    is all of the paragraph, to who spoke last before. Short ones without a cue are no speech.
    """
    pending = [*(_widened(text, a, quotations) for a in plain)]
    pending += [
        a for q in quotations if not _covered(q, pending) and (a := _by_cue(text, tree, sentences, q, quotations))
    ]
    given: list[Sourced] = []
    for attribution in sorted(_unnested(pending), key=lambda a: (a.cue[0], a.contents[0][0])):
        figured = cast.figure(attribution.source) if attribution.source is not None else None
        given.append((attribution, figured))
        yield attribution, figured
    for quotation in quotations:
        if not _covered(quotation, [a for a, _ in given]):
            yield from _floating(text, tree, sentences, quotation, given, cast)


def _unnested(attributions: Sequence[Attribution]) -> list[Attribution]:
    """One attribution for each verb and content."""
    kept: dict[tuple[int, tuple[tuple[int, int], ...]], Attribution] = {}
    for attribution in attributions:
        kept.setdefault((attribution.verb, attribution.contents), attribution)
    return list(kept.values())


def _widened(text: str, attribution: Attribution, quotations: Sequence[Quotation]) -> Attribution:
    """Contents that begin or end inside a quotation take all of it."""
    spans = []
    for start, end in attribution.contents:
        for q in quotations:
            meets = q.outer_start < end and start < q.outer_end
            if meets and not q.holds(*attribution.cue) and not _ends_before_cue(text, q, attribution):
                start, end = min(start, q.outer_start), max(end, q.outer_end)
        spans.append(trim_span(text, start, end))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return replace(attribution, contents=tuple(merged))


def _ends_before_cue(text: str, quotation: Quotation, attribution: Attribution) -> bool:
    """News puts a comma between a quotation and its cue: after a full stop the cue is another's."""
    return (
        quotation.outer_end <= attribution.cue[0]
        and text[quotation.end - 1 : quotation.end] == "."
        and quotation.closed
    )


def _covered(quotation: Quotation, attributions: Sequence[Attribution]) -> bool:
    return any(start < quotation.end and quotation.start < end for a in attributions for start, end in a.contents)


def _by_cue(
    text: str, tree: Tree, sentences: Sequence[Sentence], quotation: Quotation, quotations: Sequence[Quotation]
) -> Attribution | None:
    """The nearest verb of saying that stands beside the quotation in its own sentences."""
    near = [s for s in sentences if s.start < quotation.outer_end and quotation.outer_start < s.end]
    candidates = [
        (n, s)
        for s in near
        for n in range(s.first, s.last)
        if tree.tokens[n].pos == "VERB"
        and _quotes(tree, n)
        and not any(q.holds(tree.tokens[n].start, tree.tokens[n].end) for q in quotations)
    ]
    if not candidates:
        return None
    verb, sentence = min(candidates, key=lambda c: (_distance(tree, c[0], quotation), c[0]))
    source = tree.agent(verb) if tree.is_passive(verb) else source_of(tree, verb)
    if source is None or _distance(tree, verb, quotation) > 80:
        return None
    stance = next(c.stance for c in cues_of(tree.tokens[verb].lemma.lower()) if "quote" in c.frames)
    contents = (trim_span(text, quotation.outer_start, quotation.outer_end),)
    return Attribution(sentence, tree.verb_group(verb), verb, source, contents, None, stance, "quote", quotation)


def _quotes(tree: Tree, verb: int) -> bool:
    return any("quote" in cue.frames for cue in cues_of(tree.tokens[verb].lemma.lower()))


def _distance(tree: Tree, verb: int, quotation: Quotation) -> int:
    token = tree.tokens[verb]
    return max(0, token.start - quotation.outer_end, quotation.outer_start - token.end)


def _floating(
    text: str,
    tree: Tree,
    sentences: Sequence[Sentence],
    quotation: Quotation,
    given: Sequence[Sourced],
    cast: Cast,
) -> Iterator[Sourced]:
    """A quotation without a cue: given to who spoke last, unless it is too short to be speech."""
    words = len(text[quotation.start : quotation.end].split())
    if words <= _SCARE_WORDS and not _stands_alone(text, sentences, quotation):
        return
    before = [s for s in given if s[0].cue[0] < quotation.outer_start] or list(given)
    figured = before[-1][1] if before else _speaker_before(text, sentences, quotation, cast)
    if figured is None and words <= 2 * _SCARE_WORDS:
        return
    sentence = next(s for s in sentences if s.end > quotation.start)
    start, end = trim_span(text, quotation.outer_start, quotation.outer_end)
    yield (
        Attribution(
            sentence, (start, start), -1, None, ((start, end),), None, Stance.ASSERTS, "floating-quote", quotation
        ),
        figured,
    )
    del tree


def _stands_alone(text: str, sentences: Sequence[Sentence], quotation: Quotation) -> bool:
    """Whether the quotation is a sentence of its own."""
    return (
        any(abs(s.start - quotation.outer_start) <= 1 and s.end <= quotation.outer_end + 2 for s in sentences)
        and text[quotation.end - 1] in ".!?…,"
    )


def _speaker_before(text: str, sentences: Sequence[Sentence], quotation: Quotation, cast: Cast) -> Figured | None:
    """Who spoke last before a paragraph that is nothing but a quotation."""
    outside = text[sentences[0].start : quotation.outer_start] + text[quotation.outer_end : sentences[-1].end]
    return cast.last_speaker() if not outside.strip(" .,") else None
