"""Sources that lost their name, and conditions and times that changed on the way."""

from collections.abc import Iterator

from variorum.lang.lexicon import word_list
from variorum.lang.view import fold_words
from variorum.values import Claim, Drift, DriftKind, Passage, Time, VoiceKind

from .pairs import Kinship, Pair, Side

_MEDIA = frozenset({VoiceKind.OUTLET, VoiceKind.AGENCY, VoiceKind.DOCUMENT})


def attribution_drift(kinship: Kinship) -> Iterator[Drift]:
    """A named source of the parent that the child leaves unnamed, and speech given to another."""
    for pair in kinship.pairs:
        lost = [p for p in _named_sources(kinship.parent, pair.parent) if not _named_in(p, kinship.child)]
        if lost:
            vague = _vague_source(kinship, pair)
            if vague or _is_quotation(kinship.parent, pair.parent):
                child = vague or pair.child
                text = f"“{lost[0].text}” is named in the parent, not here"
                yield Drift(kind=DriftKind.ATTRIBUTION, child=child, parent=lost[0], text=text)
        yield from _other_speaker(kinship, pair)


def _named_sources(side: Side, stretch: Passage) -> list[Passage]:
    spans = {(c.start, c.end) for c in side.article.cites if stretch.start <= c.start and c.end <= stretch.end}
    spans |= {
        (v.start, v.end)
        for c in side.claims_in(stretch.start, stretch.end)
        for v in c.voices
        if v.kind in _MEDIA and stretch.start <= v.start and v.end <= stretch.end
    }
    return [side.passage(*span) for span in sorted(spans)]


def _named_in(source: Passage, side: Side) -> bool:
    names = [w for w in source.text.split() if w[:1].isupper()]
    text = fold_words(side.text)
    return not names or any(fold_words(name).removesuffix("'s") in text for name in names[-1:])


def _vague_source(kinship: Kinship, pair: Pair) -> Passage | None:
    """The unnamed source in the child's stretch, unless the parent's has the same word."""
    marks = word_list("drift", "vague_source.nouns")
    before = {w.text.lower() for w in kinship.parent.words_in(pair.parent.start, pair.parent.end)}
    for word in kinship.child.words_in(pair.child.start, pair.child.end):
        if word.text.lower() in marks and word.text.lower() not in before:
            lead = kinship.child.words_in(max(pair.child.start, word.start - 30), word.start)
            return kinship.child.passage(lead[-1].start if lead else word.start, word.end)
    return None


def _is_quotation(side: Side, stretch: Passage) -> bool:
    return any(c.speech.value in ("direct", "mixed") for c in side.claims_in(stretch.start, stretch.end))


def _other_speaker(kinship: Kinship, pair: Pair) -> Iterator[Drift]:
    """One speaker in each stretch, both named, and not the same."""
    child, parent = _speakers(kinship.child, pair.child), _speakers(kinship.parent, pair.parent)
    if len(child) == len(parent) == 1 and set(child) != set(parent):
        new, old = child[next(iter(child))], parent[next(iter(parent))]
        if new.speech == old.speech or new.text[:20] == old.text[:20]:
            text = f"given to {new.speaker}; the parent gives it to {old.speaker}"
            yield Drift(
                kind=DriftKind.ATTRIBUTION,
                child=kinship.child.passage(new.start, new.end),
                parent=kinship.parent.passage(old.start, old.end),
                text=text,
            )


def _speakers(side: Side, stretch: Passage) -> dict[str, Claim]:
    return {
        c.speaker: c
        for c in side.claims_in(stretch.start, stretch.end)
        if c.speaker and c.voices and c.voices[-1].kind in (VoiceKind.PERSON, VoiceKind.PARTY)
    }


def condition_drift(kinship: Kinship) -> Iterator[Drift]:
    """A condition of the parent's claim that the aligned sentence of the child has dropped or gained."""
    for pair in kinship.pairs:
        child = [c for c in kinship.child.claims_in(pair.child.start, pair.child.end) if c.condition]
        parent = [c for c in kinship.parent.claims_in(pair.parent.start, pair.parent.end) if c.condition]
        if parent and not child and parent[0].condition and not _conditional(pair.child.text):
            gone = parent[0].condition
            yield Drift(
                kind=DriftKind.CONDITION,
                child=pair.child,
                parent=kinship.parent.passage(gone.start, gone.end),
                text=f"the condition “{gone.text}” is gone",
            )


def _conditional(text: str) -> bool:
    words = fold_words(text)
    return any(mark in f" {words} " for mark in (" if ", " unless ", " provided ", " only ", "condition", "contingent"))


def time_drift(kinship: Kinship) -> Iterator[Drift]:
    """Times of aligned sentences that cannot be one and the same."""
    for pair in kinship.pairs:
        child, parent = _times(kinship.child, pair.child), _times(kinship.parent, pair.parent)
        if len(child) == len(parent) == 1 and _exclude(child[0], parent[0]):
            new, old = child[0], parent[0]
            yield Drift(
                kind=DriftKind.TIME,
                child=kinship.child.passage(new.start, new.end),
                parent=kinship.parent.passage(old.start, old.end),
                text=f"“{old.text}” became “{new.text}”",
            )


def _times(side: Side, stretch: Passage) -> list[Time]:
    held = {(t.start, t.end): t for c in side.claims_in(stretch.start, stretch.end) for t in c.times}
    inside = [held[key] for key in sorted(held) if stretch.start <= key[0] and key[1] <= stretch.end]
    return [t for t in inside if t.type.value in ("date", "time")]


def _exclude(new: Time, old: Time) -> bool:
    if new.earliest and new.latest and old.earliest and old.latest:
        return new.latest < old.earliest or old.latest < new.earliest
    names = word_list("calendar", "names")
    a = {w for w in fold_words(new.text).split() if w in names}
    b = {w for w in fold_words(old.text).split() if w in names}
    return bool(a and b and not a & b)
