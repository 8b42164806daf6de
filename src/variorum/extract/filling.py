"""What stands in a claim: times, figures, hedges, its condition, the names it concerns, when it was said."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeVar

from variorum.lang.lexicon import load_lexicon, word_list
from variorum.values import Claim, Quantity, Span, Speech, Time, VoiceKind, cut

from .conditions import condition_for, find_conditions
from .names.naming import Register
from .sheet import Extent, Sheet
from .within import between

Item = TypeVar("Item", Time, Quantity)

_WORD = re.compile(r"[A-Za-z]+")
# Code points between a cue and the time of saying ("said in a statement late on Monday").
_NEAR_CUE = 40


@dataclass(frozen=True, slots=True)
class Found:
    """A sheet with the times and quantities found on it, in text order."""

    sheet: Sheet
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]


def fill_claims(found: Found, register: Register, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims with what stands in them; each time and figure in the innermost claim that holds it."""
    near = _neighbours(claims)
    return tuple(_filled(found, register, claim, near[n]) for n, claim in enumerate(claims))


def _neighbours(claims: Sequence[Claim]) -> list[list[Claim]]:
    """For each claim those that share characters with it or its sentence: enough to look at."""
    order = sorted(range(len(claims)), key=lambda n: claims[n].start)
    starts = [claims[n].start for n in order]
    longest = max((c.end - c.start for c in claims), default=0)
    found = []
    for claim in claims:
        low, high = _reach(claim)
        first, last = bisect_left(starts, low - longest), bisect_left(starts, high)
        found.append([claims[order[m]] for m in range(first, last) if claims[order[m]].end > low])
    return found


def _reach(claim: Claim) -> tuple[int, int]:
    sentence = claim.sentence or claim
    return min(claim.start, sentence.start), max(claim.end, sentence.end)


def _filled(found: Found, register: Register, claim: Claim, near: Sequence[Claim]) -> Claim:
    said = _said_at(found, claim, near)
    times = [t for t in _held(found.times, claim) if _innermost(t, claim, near)]
    if said is not None and said not in times:
        times = sorted((*times, said), key=lambda t: t.start)
    return replace(
        claim,
        times=tuple(times),
        quantities=tuple(q for q in _held(found.quantities, claim) if _innermost(q, claim, near)),
        hedges=tuple(_hedges(found.sheet, claim)),
        condition=condition_for(found.sheet, claim, _conditions(found.sheet, claim)),
        about=_about(found.sheet, register, claim),
        said_at=said,
    )


def _held(items: Sequence[Item], claim: Claim) -> list[Item]:
    return [item for item in between(items, claim.start, claim.end) if _holds(claim, item)]


def _holds(claim: Claim, item: Time | Quantity) -> bool:
    spans: Sequence[Span | Claim] = claim.spans or (claim,)
    return any(s.start <= item.start and item.end <= s.end for s in spans)


def _innermost(item: Time | Quantity, claim: Claim, near: Sequence[Claim]) -> bool:
    """Whether no smaller claim holds the item; claims of one span hold it alike."""
    length = claim.end - claim.start
    return not any(c.end - c.start < length and _holds(c, item) for c in near)


def _said_at(found: Found, claim: Claim, near: Sequence[Claim]) -> Time | None:
    """The time that stands with the cue of an attributed claim, outside of any content."""
    if claim.cue is None or claim.sentence is None:
        return None
    contents = [c for c in near if c.speech is not Speech.NARRATED]
    cue = (claim.cue.start, claim.cue.end)
    for time in between(found.times, claim.sentence.start, claim.sentence.end):
        inside = time.end <= claim.sentence.end and said_with(cue, time)
        if not inside or any(_holds(c, time) for c in contents):
            continue
        if _with_cue(found.sheet, claim, time) or _of_document(found.sheet, claim, time):
            return time
    return None


def _of_document(sheet: Sheet, claim: Claim, time: Time) -> bool:
    """Whether the time is that of the document which speaks: "pictures taken on Wednesday show …"."""
    last = claim.voices[-1] if claim.voices else None
    if last is None or last.kind not in (VoiceKind.DOCUMENT, VoiceKind.UNNAMED):
        return False
    nouns = word_list("speakers", "documents") | word_list("cues", "documentary.nouns")
    heads = [n for n in sheet.tokens_in((last.start, last.end)) if sheet.tree.lemma(n) in nouns]
    dating = (n for head in heads[-1:] for n in sheet.tree.children(head, "acl", "prep", "poss", "compound"))
    held = {m for n in dating for m in sheet.tree.subtree(n)}
    return not held.isdisjoint(sheet.tokens_in((time.start, time.end)))


def said_with(cue: Extent, time: Time) -> bool:
    """Whether the time stands near enough to the cue to be that of saying."""
    return cue[0] - _NEAR_CUE <= time.start and time.end <= cue[1] + _NEAR_CUE


def _with_cue(sheet: Sheet, claim: Claim, time: Time) -> bool:
    """Whether the time hangs on the verb of the cue in the parse."""
    assert claim.cue is not None
    verbs = [
        n for n in sheet.tokens_in((claim.cue.start, claim.cue.end)) if sheet.tree.tokens[n].pos in ("VERB", "AUX")
    ]
    if not verbs:
        return False
    if _opens(sheet, claim, time, verbs) or _behind_place(sheet, time, verbs):
        return True
    for token in sheet.tokens_in((time.start, time.end)):
        for above in sheet.tree.ancestors(token):
            if above in verbs:
                return True
            if _is_channel(sheet, above):
                continue  # "said in an interview broadcast on Sunday"
            if (
                sheet.tree.tokens[above].pos in ("VERB", "AUX", "NOUN", "PROPN")
                and not time.start <= sheet.tree.tokens[above].start < time.end
            ):
                break
    return False


def _opens(sheet: Sheet, claim: Claim, time: Time, verbs: Sequence[int]) -> bool:
    """Whether the time opens the sentence, whose chief verb is the cue: "Since Monday members have refused …"."""
    if claim.sentence is None or not any(sheet.tree.tokens[n].dep == "ROOT" for n in verbs):
        return False
    led = sheet.tokens_in((claim.sentence.start, time.start)) if time.start > claim.sentence.start else ()
    return len(led) <= 1 and all(sheet.tree.tokens[n].pos in ("ADP", "SCONJ") for n in led)


def _behind_place(sheet: Sheet, time: Time, verbs: Sequence[int]) -> bool:
    """Whether the time hangs on the place of who speaks: "The court in Varn on Monday rejected …"."""
    tree = sheet.tree
    held = sheet.tokens_in((time.start, time.end))
    path = [n for n in tree.ancestors(held[0]) if n not in held] if held else []
    if len(path) < 4 or tree.tokens[path[1]].pos != "PROPN":
        return False
    led = tree.lemma(path[0]) == "on" and tree.lemma(path[2]) in ("in", "at")
    return led and any(tree.own_subject(verb) == path[3] for verb in verbs)


def _is_channel(sheet: Sheet, index: int) -> bool:
    """Whether the token is what words came through, or the participle that says when it came."""
    token = sheet.tree.tokens[index]
    noun = sheet.tree.tokens[token.head] if token.dep == "acl" and token.tag == "VBN" else token
    return noun.pos == "NOUN" and noun.lemma.lower() in word_list("speakers", "channels")


def _hedges(sheet: Sheet, claim: Claim) -> Iterator[Span]:
    """Words that lower certainty in the content, and beside the cue of what is attributed."""
    start = min(claim.start, claim.cue.start - 14) if claim.cue else claim.start
    end = max(claim.end, claim.cue.end + 14) if claim.cue else claim.end
    sentence = claim.sentence or claim
    low, high = max(start, min(sentence.start, claim.start)), max(claim.end, min(end, sentence.end))
    words = word_list("hedges", "words")
    for match in _WORD.finditer(sheet.text, max(low, 0), high):
        if match.group().lower() in words and match.group() != "May":
            yield cut(sheet.text, match.start(), match.end())
    for match in _phrases().finditer(sheet.text, claim.start, claim.end):
        yield cut(sheet.text, match.start(), match.end())


@cache
def _phrases() -> re.Pattern[str]:
    phrases = sorted(map(re.escape, load_lexicon("hedges")["phrases"]), key=lambda p: (-len(p), p))
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)


def _conditions(sheet: Sheet, claim: Claim) -> tuple[Span, ...]:
    sentence = claim.sentence or claim
    return find_conditions(sheet, min(sentence.start, claim.start), max(sentence.end, claim.end))


def _about(sheet: Sheet, register: Register, claim: Claim) -> tuple[str, ...]:
    """The named parties and persons in the content, in order."""
    tokens = [n for s in (claim.spans or (claim,)) for n in sheet.tokens_in((s.start, s.end))]
    found = (register.at(n) for n in tokens)
    return tuple(dict.fromkeys(n.name for n in found if n and n.kind in ("person", "party", "place")))
