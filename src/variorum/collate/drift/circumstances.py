"""Conditions and times that changed on the way."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rapidfuzz import fuzz

from variorum.lang.lexicon import word_list
from variorum.lang.numbers import find_numbers
from variorum.lang.view import fold_words
from variorum.lang.words import Word, alike, content_words
from variorum.values import Drift, DriftKind, Passage, Span, Time

from .pairs import Kinship, Pair, Side

# "should they cool", "were it to": conditions by word order.
_INVERTED = re.compile(r"\b(?:should|were|had) (?:he|she|it|they|we|you|the|this|that|any)\b", re.IGNORECASE)
# Conditions that hang on to what somebody said, where no claim was read to be under them.
_PROVIDED = re.compile(
    r"\b(?:(?:provided|providing)(?! (?:by|with|for|to|in|a|an)\b)|on (?:the )?condition that|unless"
    r"|(?<!as )(?<!even )(?<!ask )(?<!asked )(?<!know )(?<!see )(?<!wonder )(?<!say )(?<!sure )(?<!clear )(?<!tell )if"
    r"|only (?:if|after|when|once (?:the|he|she|it|they|we|all|its|their|his|her)\b)"
    r"|as long as|so long as)\b[^.;,]*",
    re.IGNORECASE,
)
_KEPT = 0.3
# Words beside a condition that say best what hangs on it, and the share of these that is enough.
_BESIDE, _KEPT_BESIDE = 6, 0.5
_NEXT = 3
_QUOTES = re.compile(r"[\"“”]")
_VAGUE = frozenset({"a few", "some", "several", "a couple of"})
_SAME_TIME = 20  # minutes
# How much alike two sentences are, of 100, that one is copied from the other; an hour in it.
_COPIED = 85
_TO_THE_MINUTE = re.compile(r"\b(\d{1,2})[.:](\d\d)\b")
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_HALF_OF_DAY = re.compile(
    r"\b(?:[ap]\.?m\b|morning|afternoon|evening|night|noon)|\b(?:1[3-9]|2[0-3])[.:]\d\d", re.IGNORECASE
)
_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DAY_OF_MONTH = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTHS})"
    rf"|\b(?P<month_before>{_MONTHS})\.? (?P<day_after>\d{{1,2}})\b",
    re.IGNORECASE,
)
# "before the weekend", "until after the vote": the side of it on which something is.
_DAY = len("2031-06-09")
_SIDE = re.compile(
    r"\b(?P<side>before|after)\s+(?:(?:the|this|next|its|his|her|their)\s+)?(?P<what>[\w’'-]{3,})", re.IGNORECASE
)
_SIDES = {"before": -1, "earlier": -1, "after": 1, "afterwards": 1, "later": 1}


def condition_drift(kinship: Kinship) -> Iterator[Drift]:
    """A condition of the parent that the child's sentence, which tells the rest, has dropped; where most is told."""
    told: dict[tuple[int, int], tuple[tuple[float, float], Pair]] = {}
    for pair in kinship.pairs:
        gone = _condition(kinship.parent, pair.parent)
        if gone is None or pair.child.text == pair.parent.text or _is_kept(kinship, pair, gone):
            continue
        rest = _rest(kinship, pair, gone)
        beside = _told(kinship, pair, rest[:_BESIDE])
        enough = beside >= _KEPT_BESIDE or _told(kinship, pair, rest) >= _KEPT
        near = _told(kinship, pair, rest[:_NEXT]), beside
        if enough and near > told.get((gone.start, gone.end), ((-1.0, -1.0), pair))[0]:
            told[gone.start, gone.end] = near, pair
    for place, (_, pair) in told.items():
        parent = kinship.parent.passage(*place)
        text = f"the condition “{parent.text}” is gone"
        yield Drift(kind=DriftKind.CONDITION, child=pair.child, parent=parent, text=text)


def _is_kept(kinship: Kinship, pair: Pair, condition: Span | Passage) -> bool:
    """Whether the child's sentence has a condition, or the one after it has one in words of this one."""
    if _conditional(pair.child.text):
        return True
    after = kinship.with_next(pair.child)[len(pair.child.text) :]
    words = kinship.parent.words_in(condition.start, condition.end)
    return _conditional(after) and any(alike(w.stem, v.stem) for w in content_words(after) for v in words)


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
    words = f" {_QUOTES.sub(' ', fold_words(text))} "
    return any(f" {mark} " in words for mark in word_list("drift", "conditional.marks")) or bool(_INVERTED.search(text))


def _rest(kinship: Kinship, pair: Pair, condition: Span | Passage) -> list[Word]:
    """The words of the parent's stretch outside the condition, the nearest to it first."""
    words = kinship.parent.words_in(pair.parent.start, pair.parent.end)
    outside = [w for w in words if w.end <= condition.start or w.start >= condition.end]
    return sorted(outside, key=lambda w: (max(condition.start - w.end, w.start - condition.end), w.start))


def _told(kinship: Kinship, pair: Pair, words: Sequence[Word]) -> float:
    """The share of the words that the child's stretch has."""
    told = kinship.child.words_in(pair.child.start, pair.child.end)
    return sum(any(alike(w.stem, t.stem) for t in told) for w in words) / max(1, len(words))


def time_drift(kinship: Kinship) -> Iterator[Drift]:
    """A time of the child that its parent's sentence gives otherwise, and gives no other way."""
    for pair in kinship.pairs:
        if pair.child.text == pair.parent.text:
            continue
        child, parent = _times(kinship.child, pair.child), _times(kinship.parent, pair.parent)
        copied = fuzz.ratio(pair.child.text, pair.parent.text) >= _COPIED
        for new in child:
            rivals = [old for old in parent if _exclude(new, old, copied=copied)]
            if rivals and len(rivals) == len(parent) and not _kept_elsewhere(rivals[0], child, copied=copied):
                old = rivals[0]
                if not copied and _is_of_another(new, old, kinship.parent):
                    continue
                yield Drift(
                    kind=DriftKind.TIME,
                    child=kinship.child.passage(new.start, new.end),
                    parent=kinship.parent.passage(old.start, old.end),
                    text=f"“{old.text}” became “{new.text}”",
                )
                break


def side_drift(kinship: Kinship) -> Iterator[Drift]:
    """What was to be before something and is after it: "not before the vote" became "until after the vote"."""
    for pair in kinship.pairs:
        if pair.child.text == pair.parent.text or "\n" in pair.parent.text:
            continue
        ours, theirs = (list(_SIDE.finditer(p.text)) for p in (pair.child, pair.parent))
        for new in ours:
            same = [old for old in theirs if old["what"].lower() == new["what"].lower()]
            if same and all(old["side"].lower() != new["side"].lower() for old in same):
                yield Drift(
                    kind=DriftKind.TIME,
                    child=kinship.child.passage(pair.child.start + new.start(), pair.child.start + new.end()),
                    parent=kinship.parent.passage(
                        pair.parent.start + same[0].start(), pair.parent.start + same[0].end()
                    ),
                    text=f"“{same[0].group()}” became “{new.group()}”",
                )


def lapse_drift(kinship: Kinship) -> Iterator[Drift]:
    """How long before or after something, or on which side of it.

    "Half an hour before the bus was stopped" became "a few minutes before", "after the blast" "before" it.
    """
    for pair in kinship.pairs:
        ours, theirs = (list(_lapse().finditer(p.text)) for p in (pair.child, pair.parent))
        if len(ours) != 1 or len(theirs) != 1 or pair.child.text == pair.parent.text:
            continue
        new, old = ours[0], theirs[0]
        turned = _SIDES[new["side"].lower()] != _SIDES[old["side"].lower()]
        if (_long(new) == _long(old) and _from_one_event(pair, new, old)) if turned else _long(new) != _long(old):
            yield Drift(
                kind=DriftKind.TIME,
                child=kinship.child.passage(pair.child.start + new.start(), pair.child.start + new.end()),
                parent=kinship.parent.passage(pair.parent.start + old.start(), pair.parent.start + old.end()),
                text=f"“{old.group()}” became “{new.group()}”",
            )


def _from_one_event(pair: Pair, new: re.Match[str], old: re.Match[str]) -> bool:
    """Whether both lapses are counted from one thing: "four minutes after the blast", "… before the explosion"."""
    ours = content_words(pair.child.text[new.end() :])[:1]
    theirs = content_words(pair.parent.text[old.end() :])[:1]
    return bool(ours and theirs) and alike(ours[0].stem, theirs[0].stem)


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


def _is_of_another(new: Time, old: Time, parent: Side) -> bool:
    """Whether of a day and a month, or a year, it is the one, and is the parent's time of something else.

    "131 years ago" is the parent's, too, where that has "131 years after she sank".
    """
    lapse = new.text.lower().removesuffix(" ago")
    if lapse != new.text.lower() and lapse in parent.text.lower():
        return True
    if not (new.value and old.value) or (len(new.value) < _DAY) == (len(old.value) < _DAY):
        return False
    names = word_list("calendar", "names")
    own = names.intersection(fold_words(new.text).split())
    held = {(t.start, t.end): t for c in parent.claims for t in c.times}.values()
    alike = (t for t in held if own.intersection(fold_words(t.text).split()))
    return any(not _exclude(new, t, copied=False) for t in alike)


def _kept_elsewhere(old: Time, child: list[Time], *, copied: bool) -> bool:
    return any(not _exclude(new, old, copied=copied) for new in child)


def _times(side: Side, stretch: Passage) -> list[Time]:
    held = {(t.start, t.end): t for c in side.claims_in(stretch.start, stretch.end) for t in c.times}
    inside = [held[key] for key in sorted(held) if stretch.start <= key[0] and key[1] <= stretch.end]
    return [t for t in inside if t.type.value in ("date", "time")]


def _exclude(new: Time, old: Time, *, copied: bool) -> bool:
    """Whether the two can not be one time: other days, other names of days or months, or other hours of the day."""
    if fold_words(new.text) == fold_words(old.text):
        return False  # "yesterday", kept as it was
    if _hours_apart(new, old) or (copied and _other_minute(new, old)):
        return True
    if _is_season(new) != _is_season(old):
        return False
    if (day := _day_and_month(new.text)) and day == _day_and_month(old.text):
        return False  # "6 Feb" and "6 February", whatever year was put to them
    if new.earliest and new.latest and old.earliest and old.latest:
        return new.latest < old.earliest or old.latest < new.earliest
    names = word_list("calendar", "names")
    a = {w for w in fold_words(new.text).split() if w in names}
    b = {w for w in fold_words(old.text).split() if w in names}
    return bool(a and b and not a & b)


def _is_season(time: Time) -> bool:
    """Whether it is as vague as a season."""
    return bool(re.search(r"-(?:SP|SU|FA|WI)$", time.value or "")) or "winter" in time.text or "summer" in time.text


def _day_and_month(text: str) -> tuple[str, str] | None:
    """The first three letters of the month, and the day, of a time without a year."""
    found = _DAY_OF_MONTH.search(text)
    if found is None or re.search(r"\b\d{4}\b", text):
        return None
    day, month = found["day"] or found["day_after"], found["month"] or found["month_before"]
    return month[:3].lower(), day


def _hours_apart(new: Time, old: Time) -> bool:
    """Whether both tell the hour, and these are more than twenty minutes apart; twelve hours only where both say so."""
    minutes = [_minute_of_day(time.value or "") for time in (new, old)]
    if minutes[0] is None or minutes[1] is None:
        return False
    apart = abs(minutes[0] - minutes[1])
    round_the_clock = all(_HALF_OF_DAY.search(time.text) for time in (new, old))
    if not round_the_clock:
        apart = min(apart % 720, 720 - apart % 720)
    return min(apart, 1440 - apart) > _SAME_TIME


def _other_minute(new: Time, old: Time) -> bool:
    """Whether two hours written alike, to the minute, are not one: nobody rounds in a sentence that is copied."""
    clocks = [_TO_THE_MINUTE.search(time.text) for time in (new, old)]
    return all(clocks) and len({clock.groups() for clock in clocks if clock}) > 1


def _minute_of_day(value: str) -> int | None:
    found = _CLOCK.search(value)
    return int(found[1]) * 60 + int(found[2]) if found else None
