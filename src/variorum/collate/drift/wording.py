"""Words that narrow, widen, harden or colour: lost, gained or exchanged in aligned sentences."""

from collections.abc import Iterator

from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.words import Word, alike, stem
from variorum.values import Claim, Drift, DriftKind, Stance

from .pairs import Kinship, Pair

_SCOPES = ("exclusive", "first", "partial", "total")
_AFTERTHOUGHT = 160
_DENIALS = ("denying", "refuting")


def scope_drift(kinship: Kinship) -> Iterator[Drift]:
    """Narrowing words that are gone while their noun stays: "the only attack" became "an attack"."""
    for pair in kinship.pairs:
        # A rewriter may give the narrowing a sentence of its own, right after.
        child_words = kinship.child.text[pair.child.start : pair.child.end + _AFTERTHOUGHT].lower().split()
        for name in _SCOPES:
            yield from _lost_scope(kinship, pair, word_list("drift", f"scope.{name}"), child_words)


def _lost_scope(kinship: Kinship, pair: Pair, marks: frozenset[str], child_words: list[str]) -> Iterator[Drift]:
    if marks.intersection(word.strip(".,;:“”\"'’") for word in child_words):
        return
    heads = kinship.child.words_in(pair.child.start, pair.child.end)
    for start, end in _places(kinship.parent.text, pair.parent.start, pair.parent.end, marks):
        following = [w for w in kinship.parent.words_in(end, pair.parent.end) if w.start - end < 60][:3]
        kept = [h for h in heads if any(alike(h.stem, w.stem) for w in following)]
        if kept and following and following[0].start - end <= 2:
            parent = kinship.parent.passage(start, following[-1].end)
            child = kinship.child.passage(kept[0].start, kept[-1].end)
            lost = kinship.parent.text[start:end]
            yield Drift(kind=DriftKind.SCOPE, child=child, parent=parent, text=f"“{lost}” is gone")
            return


def _places(text: str, start: int, end: int, marks: frozenset[str]) -> Iterator[tuple[int, int]]:
    at = start
    for piece in text[start:end].split(" "):
        bare = piece.strip(".,;:“”\"'’").lower()
        if bare in marks:
            yield at, at + len(piece)
        at += len(piece) + 1


def certainty_drift(kinship: Kinship) -> Iterator[Drift]:
    """Hedges that are gone, and cues that grant more than the parent's did."""
    for pair in kinship.pairs:
        child, parent = (_claims(kinship, pair, side) for side in ("child", "parent"))
        yield from _lost_hedge(kinship, pair)
        yield from _hardened_cue(kinship, child, parent)


def _claims(kinship: Kinship, pair: Pair, side: str) -> tuple[Claim, ...]:
    passage = pair.child if side == "child" else pair.parent
    report = kinship.child if side == "child" else kinship.parent
    return report.claims_in(passage.start, passage.end)


def _lost_hedge(kinship: Kinship, pair: Pair) -> Iterator[Drift]:
    hedges = word_list("drift", "certainty.hedging")
    if any(True for _ in _places(kinship.child.text, pair.child.start, pair.child.end, hedges)):
        return
    for start, end in _places(kinship.parent.text, pair.parent.start, pair.parent.end, hedges):
        following = [w for w in kinship.parent.words_in(end, pair.parent.end) if w.start - end < 50][:3]
        heads = kinship.child.words_in(pair.child.start, pair.child.end)
        kept = [h for h in heads if any(alike(h.stem, w.stem) for w in following)]
        if len(kept) >= min(2, len(following)) and kept:
            text = f"“{kinship.parent.text[start:end]}” is gone"
            parent = kinship.parent.passage(start, following[-1].end)
            child = kinship.child.passage(kept[0].start, kept[-1].end)
            yield Drift(kind=DriftKind.CERTAINTY, child=child, parent=parent, text=text)
            return


def _hardened_cue(kinship: Kinship, child: tuple[Claim, ...], parent: tuple[Claim, ...]) -> Iterator[Drift]:
    for new in child:
        mates = [old for old in parent if old.cue and (old.speaker == new.speaker)]
        if not new.cue or not mates:
            continue
        old = mates[0]
        before, after = _cue_class(old), _cue_class(new)
        if before and after and before != after and _hardens(before, after) and old.cue:
            text = f"“{old.cue.text}” became “{new.cue.text}”"
            yield Drift(
                kind=DriftKind.CERTAINTY,
                child=kinship.child.passage(new.cue.start, new.cue.end),
                parent=kinship.parent.passage(old.cue.start, old.cue.end),
                text=text,
            )
            return


def _cue_class(claim: Claim) -> str | None:
    stems = {stem(word) for word in claim.cue.text.split()} if claim.cue else set()
    cues = load_lexicon("drift")["cues"]
    return next((name for name in sorted(cues) if stems & {stem(word) for word in cues[name]}), None)


def _hardens(before: str, after: str) -> bool:
    if before in _DENIALS or after in _DENIALS:
        return (before, after) == _DENIALS
    return after == "granting"


def polarity_drift(kinship: Kinship) -> Iterator[Drift]:
    """A denial that became an assertion, or the other way round, by the same speaker in aligned sentences."""
    for pair in kinship.pairs:
        for new in _claims(kinship, pair, "child"):
            for old in _claims(kinship, pair, "parent"):
                if new.speaker and new.speaker == old.speaker and _turned(new, old) and _same_matter(kinship, new, old):
                    child = kinship.child.passage(new.start, new.end)
                    parent = kinship.parent.passage(old.start, old.end)
                    text = f"{new.speaker} {old.stance.value} it in the one, {new.stance.value} it in the other"
                    yield Drift(kind=DriftKind.POLARITY, child=child, parent=parent, text=text)


def _turned(new: Claim, old: Claim) -> bool:
    return {new.stance, old.stance} == {Stance.ASSERTS, Stance.DENIES} and new.polarity is old.polarity


def _same_matter(kinship: Kinship, new: Claim, old: Claim) -> bool:
    a, b = kinship.child.words_in(new.start, new.end), kinship.parent.words_in(old.start, old.end)
    shared = [w for w in a if any(alike(w.stem, v.stem) for v in b)]
    return len(shared) >= 0.6 * max(1, min(len(a), len(b)))


def colour_drift(kinship: Kinship) -> Iterator[Drift]:
    """Colouring words in an aligned sentence that stand nowhere in the parent."""
    marks = word_list("drift", "colour.added")
    held = kinship.parent.stems
    for pair in kinship.pairs:
        for word in kinship.child.words_in(pair.child.start, pair.child.end):
            if word.text.lower() in marks and not any(word.stem[:5] == other[:5] for other in held):
                yield _added(kinship, pair, word)


def _added(kinship: Kinship, pair: Pair, word: Word) -> Drift:
    following = kinship.child.words_in(word.start, pair.child.end)[:2]
    child = kinship.child.passage(word.start, following[-1].end)
    return Drift(kind=DriftKind.ADDITION, child=child, parent=None, text=f"“{word.text}” is not in the parent")
