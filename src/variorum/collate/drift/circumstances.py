"""Conditions and times that changed on the way."""

import re
from collections.abc import Iterator
from functools import cache

from variorum.lang.lexicon import word_list
from variorum.lang.numbers import find_numbers
from variorum.lang.view import fold_words
from variorum.lang.words import alike
from variorum.values import Drift, DriftKind, Passage, Span, Time

from .pairs import Kinship, Pair, Side

# "should they cool", "were it to": conditions by word order.
_INVERTED = re.compile(r"\b(?:should|were|had) (?:he|she|it|they|we|you|the|this|that|any)\b", re.IGNORECASE)
# Conditions that hang on to what somebody said, where no claim was read to be under them.
_PROVIDED = re.compile(
    r"\b(?:(?:provided|providing)(?! (?:by|with|for|to|in|a|an)\b)|on (?:the )?condition that|unless"
    r"|only (?:if|after|when|once (?:the|he|she|it|they|we|all|its|their|his|her)\b)"
    r"|as long as|so long as)\b[^.;,]*",
    re.IGNORECASE,
)
_KEPT = 0.3
_VAGUE = frozenset({"a few", "some", "several", "a couple of"})
_SIDES = {"before": -1, "earlier": -1, "after": 1, "afterwards": 1, "later": 1}


def condition_drift(kinship: Kinship) -> Iterator[Drift]:
    """A condition of the parent that the child's sentence, which tells the rest, has dropped."""
    seen: set[tuple[int, int]] = set()
    for pair in kinship.pairs:
        gone = _condition(kinship.parent, pair.parent)
        if gone is None or (gone.start, gone.end) in seen or pair.child.text == pair.parent.text:
            continue
        if not _conditional(kinship.with_next(pair.child)) and _tells_the_rest(kinship, pair, gone):
            seen.add((gone.start, gone.end))
            parent = kinship.parent.passage(gone.start, gone.end)
            text = f"the condition “{gone.text}” is gone"
            yield Drift(kind=DriftKind.CONDITION, child=pair.child, parent=parent, text=text)


def _condition(side: Side, stretch: Passage) -> Span | Passage | None:
    found = [
        c.condition
        for c in side.claims_in(stretch.start, stretch.end)
        if c.condition and stretch.start <= c.condition.start < stretch.end and _conditional(c.condition.text)
    ]
    if found:
        return found[0]
    written = _PROVIDED.search(stretch.text) if "\n" not in stretch.text else None
    return side.passage(stretch.start + written.start(), stretch.start + written.end()) if written else None


def _conditional(text: str) -> bool:
    words = f" {fold_words(text)} "
    return any(f" {mark} " in words for mark in word_list("drift", "conditional.marks")) or bool(_INVERTED.search(text))


def _tells_the_rest(kinship: Kinship, pair: Pair, condition: Span | Passage) -> bool:
    outside = [
        w
        for w in kinship.parent.words_in(pair.parent.start, pair.parent.end)
        if w.end <= condition.start or w.start >= condition.end
    ]
    told = kinship.child.words_in(pair.child.start, pair.child.end)
    kept = [w for w in outside if any(alike(w.stem, t.stem) for t in told)]
    return bool(outside) and len(kept) >= _KEPT * len(outside)


def time_drift(kinship: Kinship) -> Iterator[Drift]:
    """A time of the child that its parent's sentence gives otherwise, and gives no other way."""
    for pair in kinship.pairs:
        if pair.child.text == pair.parent.text:
            continue
        child, parent = _times(kinship.child, pair.child), _times(kinship.parent, pair.parent)
        for new in child:
            rivals = [old for old in parent if _exclude(new, old)]
            if rivals and len(rivals) == len(parent) and not _kept_elsewhere(rivals[0], child):
                old = rivals[0]
                yield Drift(
                    kind=DriftKind.TIME,
                    child=kinship.child.passage(new.start, new.end),
                    parent=kinship.parent.passage(old.start, old.end),
                    text=f"“{old.text}” became “{new.text}”",
                )
                break


def lapse_drift(kinship: Kinship) -> Iterator[Drift]:
    """How long before or after something: "half an hour before the bus was stopped" became "a few minutes before"."""
    for pair in kinship.pairs:
        ours, theirs = (list(_lapse().finditer(p.text)) for p in (pair.child, pair.parent))
        if len(ours) != 1 or len(theirs) != 1 or pair.child.text == pair.parent.text:
            continue
        new, old = ours[0], theirs[0]
        if _SIDES[new["side"].lower()] == _SIDES[old["side"].lower()] and _long(new) != _long(old):
            yield Drift(
                kind=DriftKind.TIME,
                child=kinship.child.passage(pair.child.start + new.start(), pair.child.start + new.end()),
                parent=kinship.parent.passage(pair.parent.start + old.start(), pair.parent.start + old.end()),
                text=f"“{old.group()}” became “{new.group()}”",
            )


def _long(lapse: re.Match[str]) -> tuple[str, str]:
    """Amount and unit of a lapse of time, "half an hour" and "30 minutes" alike."""
    amount, unit = lapse["amount"].lower(), lapse["unit"].lower()
    if amount in ("half an", "half a"):
        return ("30", "minute") if unit == "hour" else ("half", unit)
    if amount in _VAGUE:
        return "some", unit
    numbers = find_numbers(amount)
    value = numbers[0].value if numbers else None
    return ("1" if amount in ("a", "an", "one") else str(value), unit)


@cache
def _lapse() -> re.Pattern[str]:
    numbers = "|".join(sorted({*word_list("numbers", "units"), *word_list("numbers", "tens")}))
    amount = rf"half an?|an?|{'|'.join(sorted(_VAGUE))}|\d+|{numbers}"
    return re.compile(
        rf"\b(?P<amount>{amount}) (?P<unit>minute|hour|day|week|month|year)s? "
        rf"(?P<side>{'|'.join(_SIDES)})\b",
        re.IGNORECASE,
    )


def _kept_elsewhere(old: Time, child: list[Time]) -> bool:
    return any(not _exclude(new, old) for new in child)


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
