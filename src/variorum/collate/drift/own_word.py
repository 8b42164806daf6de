"""What somebody says in the parent and the child tells as its own word."""

import re
from collections.abc import Iterator, Sequence

from variorum.lang.lexicon import word_list
from variorum.lang.view import fold_words
from variorum.lang.words import Word, alike, content_words
from variorum.values import Claim, Drift, DriftKind, Measure, Quantity, Stance

from .pairs import Kinship, Pair

# Share of what was said that the child must tell before a missing speaker counts.
_TOLD_ON = 0.5
_LEAST_KEPT = 2
_COUNTED = frozenset({Measure.COUNT, Measure.MONEY, Measure.PERCENT, Measure.MEASURE})
_AHEAD = frozenset({Stance.WANTS, Stance.PROMISES, Stance.ASKS})
# Whose figure it is, said beside it: "by the reckoning of the parish", "by Ida Holt's count".
_BY = re.compile(
    r"\bby (?:the (?:reckoning|estimate|count|tally|calculations?) of [\w’' -]{3,40}"
    r"|[\w’' -]{2,40}['’]s (?:own )?(?:reckoning|estimate|count|tally|calculations?))\b"
)
# What somebody says of themselves: "she was on leave", "that it had paid".
_OF_THEMSELVES = re.compile(r"(?:that )?(?:he|she|it|they)\b(?! (?:will|would|can|could)\b)", re.IGNORECASE)


def own_word_drift(kinship: Kinship) -> Iterator[Drift]:
    """Each stretch of the child without any source for what its parent has from somebody."""
    for pair in kinship.pairs:
        if pair.child.text == pair.parent.text:
            continue
        given = _given_figures(kinship, pair) if _has_source(kinship, pair) else _given(kinship, pair)
        old = next((c for c in given if not _kept_with_its_source(kinship, pair, c)), None)
        if old is None:
            yield from _credited(kinship, pair)
            continue
        voice = old.voices[-1]
        ends = [old.start, old.end, voice.start, voice.end, *((old.cue.start, old.cue.end) if old.cue else ())]
        inside = {at for at in ends if pair.parent.start <= at <= pair.parent.end}
        if len(inside) < 2:
            inside = {pair.parent.start, pair.parent.end}
        yield Drift(
            kind=DriftKind.ATTRIBUTION,
            child=pair.child,
            parent=kinship.parent.passage(min(inside), max(inside)),
            text=f"the parent has it from {voice.name}; here it is the report's own word",
        )


def _credited(kinship: Kinship, pair: Pair) -> Iterator[Drift]:
    """A figure that the parent tells "by the reckoning of" somebody, and the child without any source."""
    by = _BY.search(pair.parent.text)
    if by is None or "\n" in pair.parent.text or _has_source(kinship, pair):
        return
    theirs = kinship.parent.quantities_in(pair.parent.start, pair.parent.end)
    ours = {q.value for q in kinship.child.quantities_in(pair.child.start, pair.child.end) if q.value}
    told = [q for q in theirs if q.value in ours and q.measure in _COUNTED]
    if told and not _holds(pair.child.text, by.group()):
        end = pair.parent.start + by.end()
        yield Drift(
            kind=DriftKind.ATTRIBUTION,
            child=pair.child,
            parent=kinship.parent.passage(min(told[0].start, pair.parent.start + by.start()), max(told[0].end, end)),
            text=f"the parent has it {by.group().strip()}; here it is the report's own word",
        )


def _given_figures(kinship: Kinship, pair: Pair) -> Iterator[Claim]:
    """The same of figures that the child tells beside what it has from somebody else ("…, while the board says 14")."""
    said = [c for c in kinship.child.claims_in(pair.child.start, pair.child.end) if c.voices]
    if (
        not said
        or "\n" in pair.parent.text
        or any(c.start == pair.child.start or c.end <= c.voices[-1].start for c in said)
    ):
        return
    figures = kinship.child.quantities_in(pair.child.start, pair.child.end)
    own = [q for q in figures if q.value and not any(c.start <= q.start < c.end for c in said)]
    own = [q for q in own if all(q.end < v.start for c in said for v in c.voices)]
    for old in kinship.parent.claims_in(pair.parent.start, pair.parent.end):
        if old.voices and any(q.value == f.value and q.unit == f.unit for q in old.quantities for f in own):
            yield old


def _has_source(kinship: Kinship, pair: Pair) -> bool:
    """Whether the child's stretch gives what it tells to anybody."""
    if any(c.voices for c in kinship.child.claims_in(pair.child.start, pair.child.end)):
        return True
    words = f" {fold_words(pair.child.text)} "
    return any(f" {mark} " in words for mark in word_list("drift", "attributing.marks"))


def _given(kinship: Kinship, pair: Pair) -> Iterator[Claim]:
    """The claims of the parent's stretch that it has from somebody and the child tells, by words or by a figure."""
    told = kinship.child.words_in(pair.child.start, pair.child.end)
    for old in kinship.parent.claims_in(pair.parent.start, pair.parent.end):
        if (
            old.voices
            and old.stance not in _AHEAD
            and (told_on(kinship, old, told) or _told_by_figure(kinship, pair, old))
        ):
            yield old


def _told_by_figure(kinship: Kinship, pair: Pair, old: Claim) -> bool:
    """Whether the child has a figure that somebody gives, be it in the claim or before ", officials said"."""
    figures = {q.value for q in kinship.child.quantities_in(pair.child.start, pair.child.end) if q.value}
    counted = (q for q in _figures_given(kinship, pair, old) if q.measure in _COUNTED)
    return any(q.value in figures for q in counted)


def _figures_given(kinship: Kinship, pair: Pair, old: Claim) -> Sequence[Quantity]:
    voice = old.voices[-1]
    if kinship.parent.text[max(0, voice.start - 2) : voice.start] == ", ":
        return (*old.quantities, *kinship.parent.quantities_in(pair.parent.start, voice.start))
    return old.quantities


def _kept_with_its_source(kinship: Kinship, pair: Pair, old: Claim) -> bool:
    """Whether the child speaks of who said it, other than as of whom it is said."""
    name = old.voices[-1].name
    if _OF_THEMSELVES.match(old.text) and _holds(pair.child.text, name):
        return False
    return spoken_of(kinship, pair, name)


def told_on(kinship: Kinship, old: Claim, told: Sequence[Word]) -> bool:
    """Whether half of what the parent's claim says is among the words that are *told*."""
    words = kinship.parent.words_in(old.start, old.end)
    kept = [w for w in words if any(alike(w.stem, t.stem) for t in told)]
    return len(kept) >= _LEAST_KEPT and len(kept) >= _TOLD_ON * len(words)


def spoken_of(kinship: Kinship, pair: Pair, name: str) -> bool:
    """Whether the child names the speaker in the sentence, or speaks on for them from the one before."""
    if _holds(pair.child.text, name):
        return True
    before = [s for s in kinship.child.sentences if s.end <= pair.child.start][-1:]
    return any(
        _holds(f"{voice.name} {voice.text}", name)
        for sentence in before
        for claim in kinship.child.claims_in(sentence.start, sentence.end)
        for voice in claim.voices
    )


def _holds(text: str, name: str) -> bool:
    words = [w.stem for w in content_words(text)]
    return any(w.stem in words for w in content_words(name))
