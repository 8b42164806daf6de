"""What was possible and became certain: modals and hedges that are gone, cues that grant more."""

import re
from collections.abc import Iterator
from functools import cache

from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.view import fold_words
from variorum.lang.words import Word, alike, content_words, stem
from variorum.values import Claim, Drift, DriftKind, Stance, VoiceKind

from .pairs import Kinship, Pair

_DENIALS = ("denying", "refuting")
# What was ahead, what was done, and what that makes of it.
_STEPS = (
    ("ahead", "done", "what was announced is told as done"),
    ("asked", "given", "what was asked for is told as granted"),
)
_BEFORE = 48
_FOLLOWING = 3
_CLAUSE_REACH = 70


def certainty_drift(kinship: Kinship) -> Iterator[Drift]:
    """Hedges whose verb stays without them, cues that harden, and steps a copy takes by itself."""
    for pair in kinship.pairs:
        if pair.child.text != pair.parent.text:
            yield from _lost_hedges(kinship, pair)
            yield from _done_already(kinship, pair)
            steps = list(_step_taken(kinship, pair))
            yield from steps or _hardened_cue(kinship, pair)


def _hedge_pattern() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, word_list("drift", "certainty.hedging"))))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _lost_hedges(kinship: Kinship, pair: Pair) -> Iterator[Drift]:
    """The word right after the hedge stands in the child, and no hedge before it there."""
    hedge = _hedge_pattern()
    for match in hedge.finditer(pair.parent.text):
        if match.group() == "May" or match.group().lower() in word_list("drift", "certainty.behind"):
            continue  # the month; and what governs nothing that follows
        end = pair.parent.start + match.end()
        told = kinship.parent.words_in(end, pair.parent.end)
        governed = [w for w in told if not hedge.fullmatch(w.text) and w.stem != "near"][:_FOLLOWING]
        kept = _kept(kinship, pair, governed)
        if not kept or _hedged(hedge, kinship, pair, kept[0]):
            continue
        parent = kinship.parent.passage(pair.parent.start + match.start(), governed[-1].end)
        child = kinship.child.passage(_lead(kinship, pair, kept[0]), max(w.end for w in kept))
        yield Drift(kind=DriftKind.CERTAINTY, child=child, parent=parent, text=f"“{match.group()}” is gone")
        return


def _done_already(kinship: Kinship, pair: Pair) -> Iterator[Drift]:
    """A figure that the parent has under what somebody will do, or asks for, and the child under what was done."""
    theirs = {q.value: q for q in kinship.parent.quantities_in(pair.parent.start, pair.parent.end) if q.value}
    for ours in kinship.child.quantities_in(pair.child.start, pair.child.end):
        old = theirs.get(ours.value) if ours.value else None
        if old is None:
            continue
        before = kinship.parent.text[max(pair.parent.start, old.start - _CLAUSE_REACH) : old.start]
        now = kinship.child.text[max(pair.child.start, ours.start - _CLAUSE_REACH) : ours.start]
        for first, then, what in _STEPS:
            led, told = _intent(first).search(before), _intent(then).search(now)
            if led and told and not _intent(first).search(now):
                parent = kinship.parent.passage(old.start - len(before) + led.start(), old.end)
                child = kinship.child.passage(ours.start - len(now) + told.start(), ours.end)
                text = f"“{led['word']}” became “{told['word']}”: {what}"
                yield Drift(kind=DriftKind.CERTAINTY, child=child, parent=parent, text=text)
                return


@cache
def _intent(key: str) -> re.Pattern[str]:
    """Words of what is to come, or of what was done, with the rest of their clause."""
    return re.compile(rf"\b(?P<word>{'|'.join(load_lexicon('drift')['intent'][key])})\b[^.;:]*$", re.IGNORECASE)


def _kept(kinship: Kinship, pair: Pair, governed: list[Word]) -> list[Word]:
    """The child's words for what the hedge governs: its first word, and half of the rest."""
    if not governed:
        return []
    told = kinship.child.words_in(pair.child.start, pair.child.end)
    mates = [next((w for w in told if alike(w.stem, g.stem)), None) for g in governed]
    found = [mate for mate in mates if mate]
    enough = len(found) >= min(2, len(governed))
    return found if mates[0] is not None and enough else []


def _hedged(hedge: re.Pattern[str], kinship: Kinship, pair: Pair, word: Word) -> bool:
    """Whether the child lowers its commitment too: before the word, or right behind it ("…, he thinks")."""
    before = kinship.child.text[max(pair.child.start, word.start - _BEFORE) : word.start]
    soft = re.compile(
        r"\b(?:may|might|could|can|would|if|unless|whether|not sure|expects?|hopes?|fears?)\b", re.IGNORECASE
    )
    return bool(hedge.search(before) or soft.search(before))


def _lead(kinship: Kinship, pair: Pair, word: Word) -> int:
    """Where the verb phrase of the word begins ("will take")."""
    before = kinship.child.text[pair.child.start : word.start]
    match = re.search(r"\b(?:will|is|are|was|were|has|have|had)(?: \w+)?\s$", before)
    return pair.child.start + match.start() if match else word.start


def _hardened_cue(kinship: Kinship, pair: Pair) -> Iterator[Drift]:
    child = kinship.child.claims_in(pair.child.start, pair.child.end)
    parent = [c for c in kinship.parent.claims_in(pair.parent.start, pair.parent.end) if c.cue and _inside(c, pair)]
    for new in child:
        old = next((c for c in parent if c.speaker == new.speaker), None)
        old = old or next((c for c in parent if _one_of_them(new, c)), None)
        if not new.cue or not old or not old.cue:
            continue
        before, after = _cue_class(old), _cue_class(new)
        alone = len(parent) == 1 and old.speaker is not None and after == "granting"
        if _hardens(before, after) and (after == "refuting" or _same_matter(kinship, new, old, 0.4 if alone else 0.6)):
            yield Drift(
                kind=DriftKind.CERTAINTY,
                child=kinship.child.passage(new.cue.start, new.cue.end),
                parent=kinship.parent.passage(old.cue.start, old.cue.end),
                text=f"“{old.cue.text}” became “{new.cue.text}”",
            )
            return


def _one_of_them(new: Claim, old: Claim) -> bool:
    """Whether both speakers are unnamed and called alike ("doctors", "a doctor at the hospital")."""
    voices = [c.voices[-1] for c in (new, old) if c.voices]
    if len(voices) < 2 or any(v.kind is not VoiceKind.UNNAMED for v in voices):
        return False
    a, b = ([w.stem for w in content_words(v.text.lower())] for v in voices)
    return any(alike(x, y) for x in a for y in b)


def _inside(claim: Claim, pair: Pair) -> bool:
    return claim.cue is not None and pair.parent.start <= claim.cue.start and claim.cue.end <= pair.parent.end


def _cue_class(claim: Claim) -> str | None:
    words = claim.cue.text.lower().split() if claim.cue else []
    stems = {stem(word) for word in words}
    if "not" in words or any(word.endswith("n't") for word in words):
        return "neutral"  # "does not dispute" grants nothing
    cues = load_lexicon("drift")["cues"]
    return next((name for name in sorted(cues) if stems & {stem(word) for word in cues[name]}), None)


def _hardens(before: str | None, after: str | None) -> bool:
    if before is None or after is None or before == after:
        return False
    if before in _DENIALS or after in _DENIALS:
        return (before, after) == _DENIALS
    return after == "granting"


def _step_taken(kinship: Kinship, pair: Pair) -> Iterator[Drift]:
    """A word for a later step (suspect, charged, proved) where the parent has only an earlier one."""
    told = kinship.child.words_in(pair.child.start, pair.child.end)
    tells = kinship.parent.words_in(pair.parent.start, pair.parent.end)
    for row in load_lexicon("drift")["steps"]["rows"]:
        taken = [w for w in told if w.stem in row]
        stood = [w for w in tells if w.stem in row]
        if not taken or not stood or {w.stem for w in taken} & {w.stem for w in stood}:
            continue
        new, old = taken[0], stood[-1]
        if row.index(new.stem) > max(row.index(w.stem) for w in stood) and new.stem not in kinship.parent.stems:
            yield Drift(
                kind=DriftKind.SCOPE if row[0] in ("witness", "adult", "candidate") else DriftKind.CERTAINTY,
                child=kinship.child.passage(new.start, new.end),
                parent=kinship.parent.passage(old.start, old.end),
                text=f"“{old.text}” became “{new.text}”",
            )


def polarity_drift(kinship: Kinship) -> Iterator[Drift]:
    """A denial that became an assertion, or the other way round, by the same speaker in aligned sentences."""
    for pair in kinship.pairs:
        if pair.child.text == pair.parent.text:
            continue
        for new in kinship.child.claims_in(pair.child.start, pair.child.end):
            for old in kinship.parent.claims_in(pair.parent.start, pair.parent.end):
                if _may_be_one_speaker(new, old) and _turned(new, old) and _same_matter(kinship, new, old):
                    child = kinship.child.passage(new.start, new.end)
                    parent = kinship.parent.passage(old.start, old.end)
                    text = f"{new.speaker} {old.stance.value} it in the one, {new.stance.value} it in the other"
                    yield Drift(kind=DriftKind.POLARITY, child=child, parent=parent, text=text)


def _may_be_one_speaker(new: Claim, old: Claim) -> bool:
    """Whether one speaks, one of two names is the other's beginning, or one is only described ("the company")."""
    if not new.speaker or not old.speaker or new.speaker == old.speaker:
        return bool(new.speaker) and new.speaker == old.speaker
    short, long = sorted((new.speaker, old.speaker), key=len)
    described = [c for c in (new, old) if c.voices and c.voices[-1].kind is VoiceKind.UNNAMED]
    return long.startswith(f"{short} ") or any(c.voices[-1].text.lower().startswith("the ") for c in described)


def _turned(new: Claim, old: Claim) -> bool:
    turned = {new.stance, old.stance} == {Stance.ASSERTS, Stance.DENIES} and new.polarity is old.polarity
    return turned and not _takes_up(new) and not _takes_up(old) and not _says_none(new) and not _says_none(old)


def _says_none(claim: Claim) -> bool:
    """Whether a claim that is asserted says that there is none: to rule out a shortage is to say "no shortage"."""
    words = fold_words(claim.text).split()
    return claim.stance is Stance.ASSERTS and not {"no", "nothing", "none", "nobody", "never"}.isdisjoint(words)


def _takes_up(claim: Claim) -> bool:
    """Whether the claim answers an earlier one ("denied this"), whose words its own sentence does not hold."""
    return claim.sentence is not None and claim.end <= claim.sentence.start


def _same_matter(kinship: Kinship, new: Claim, old: Claim, least: float = 0.6) -> bool:
    a, b = kinship.child.words_in(new.start, new.end), kinship.parent.words_in(old.start, old.end)
    shared = [w for w in a if any(alike(w.stem, v.stem) for v in b)]
    return len(shared) >= least * max(1, min(len(a), len(b)))
