"""Clauses that the parent holds at a distance and the child tells outright."""

import re
from collections.abc import Iterator
from functools import cache

from variorum.lang.lexicon import word_list
from variorum.lang.words import Word, alike
from variorum.values import Drift, DriftKind

from .pairs import Kinship, Pair

# Share of a clause's content that the child must tell, and least words of it that are no names.
_TOLD = 0.4
_LEAST = 2
# Content words after a modal by which it is known what may, or will, be.
_REACH = 6
# The month, and what somebody was able to do.
_NO_DOUBT = frozenset({"May", "could"})
# Words of who believes it, where that stands between commas: "…, Ida Holt believes, …".
_A_NAME = 2
_BORDER = re.compile(r"[,;:—–]\s|\b(?:but|although|though|while)\b")


def commitment_drift(kinship: Kinship) -> Iterator[Drift]:
    """What may be and became what will be; and a hedged clause whose child has no hedge at all."""
    for pair in kinship.pairs:
        if pair.child.text == pair.parent.text or "\n" in pair.parent.text:
            continue
        found = list(_willed(kinship, pair)) or list(_freed(kinship, pair))
        yield from found[:1]


def _willed(kinship: Kinship, pair: Pair) -> Iterator[Drift]:
    """What might be became what will be: "might extend the inquiry", "will widen it"."""
    will, might = _pattern("will"), _pattern("might")
    if will.search(pair.parent.text) or _pattern("soft").search(pair.child.text):
        return
    for old in (m for m in might.finditer(pair.parent.text) if m.group() != "May"):
        tells = kinship.parent.words_in(pair.parent.start + old.end(), pair.parent.end)[:_REACH]
        for new in will.finditer(pair.child.text):
            told = kinship.child.words_in(pair.child.start + new.end(), pair.child.end)[:_REACH]
            kept = _shared(told, tells) or (told[:1] if _one_subject(kinship, pair, new, old) else [])
            if kept:
                yield Drift(
                    kind=DriftKind.CERTAINTY,
                    child=kinship.child.passage(pair.child.start + new.start(), kept[-1].end),
                    parent=kinship.parent.passage(pair.parent.start + old.start(), tells[-1].end),
                    text=f"“{old.group()}” became “{new.group()}”",
                )
                return


def _one_subject(kinship: Kinship, pair: Pair, new: re.Match[str], old: re.Match[str]) -> bool:
    """Whether the same word stands right before both: "five may not live", "five are not going to make it"."""
    told = kinship.child.words_in(pair.child.start, pair.child.start + new.start())[-1:]
    tells = kinship.parent.words_in(pair.parent.start, pair.parent.start + old.start())[-1:]
    beside = [pair.child.start + new.start() - word.end for word in told] + [
        pair.parent.start + old.start() - word.end for word in tells
    ]
    return bool(told and tells) and max(beside) <= 1 and alike(told[0].stem, tells[0].stem)


def _freed(kinship: Kinship, pair: Pair) -> Iterator[Drift]:
    if _pattern("soft").search(pair.child.text):
        return
    told = kinship.child.words_in(pair.child.start, pair.child.end)
    for hedge in _pattern("hedging").finditer(pair.parent.text):
        if hedge.group() in _NO_DOUBT:
            continue
        start, end = _clause(pair.parent.text, hedge)
        tells = [
            w
            for w in kinship.parent.words_in(pair.parent.start + start, pair.parent.start + end)
            if not hedge.start() <= w.start - pair.parent.start < hedge.end()
        ]
        kept = _shared(told, tells)
        own = {w.stem for w in kept if not w.is_name}
        if len(own) >= _LEAST and len(_shared(tells, told)) >= _TOLD * len(tells):
            yield Drift(
                kind=DriftKind.CERTAINTY,
                child=kinship.child.passage(kept[0].start, kept[-1].end),
                parent=kinship.parent.passage(pair.parent.start + start, pair.parent.start + end),
                text=f"“{hedge.group()}” is gone",
            )


def _clause(text: str, hedge: re.Match[str]) -> tuple[int, int]:
    """The clause about the hedge; one that stands between commas ("as far as is known") is of the whole around it.

    So is who believes it: "help with its boats, Holt believes, and with fuel".
    """
    before = [m.end() for m in _BORDER.finditer(text, 0, hedge.start())]
    after = [m.start() for m in _BORDER.finditer(text, hedge.end())]
    start, end = (before or [0])[-1], (after or [len(text)])[0]
    beside = text[start : hedge.start()] + text[hedge.end() : end]
    if len(beside.split()) <= (_A_NAME if before and after else 0):
        start, end = ([0, *before])[-2 if before else 0], (after[1:2] or [len(text)])[0]
    return start + len(text[start:end]) - len(text[start:end].lstrip()), start + len(text[start:end].rstrip())


def _shared(words: tuple[Word, ...] | list[Word], others: tuple[Word, ...] | list[Word]) -> list[Word]:
    return [w for w in words if any(alike(w.stem, other.stem) for other in others)]


@cache
def _pattern(name: str) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, word_list("drift", f"certainty.{name}")), key=lambda w: (-len(w), w)))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
