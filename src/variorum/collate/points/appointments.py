"""Points about the day of what was set for one day and moved to another: "the hearing listed for 2 July was moved"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from variorum.collate.days.dated import days_agree, reading_of
from variorum.lang.alternatives import any_of
from variorum.lang.lexicon import load_lexicon
from variorum.values import (
    Cause,
    Claim,
    Filing,
    Ground,
    Passage,
    Point,
    PointKind,
    Reading,
    Stemma,
    Time,
    TimeType,
    Verdict,
    cite,
)

# Characters between what is set for a day and the day.
_REACH = 110
_PLAIN = re.compile(r" (?:of|on|for|at|by)(?: noon| midnight)?(?: on)? ")
_LED = re.compile(r"(?: (?:on|for|to|until|till|from|at|in|by)(?: noon on| midnight on)?| this| next|,) $")
_FROM = re.compile(r" from $")
_TOWARDS = re.compile(r" (?:to|until|till|for|on)(?: noon on| midnight on)? $")
_ONWARDS = re.compile(r" (?:to|until|till)(?: noon on| midnight on)? $")
_STOP = re.compile(r"[.;:!?“”\"]|\b(?:if|unless|because|while|when|whether|provided|although|though)\b")
# "The first hearing", "another vote": one of several.
_ONE_OF_MORE = re.compile(
    r"\b(?:first|second|third|fourth|another|next|last|further|new|previous|earlier|other) $", re.IGNORECASE
)


class Turn(Enum):
    """What is told of the day: that it stands, that it was moved to, or that it may be."""

    SET = "set"
    MOVED = "moved"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Appointed:
    """A day told for something that is set for a day."""

    noun: str
    turn: Turn
    claim: Claim
    time: Time
    passage: Passage

    @property
    def document(self) -> str:
        """The report it stands in."""
        return self.claim.document


def find_appointments(filing: Filing, documents: frozenset[str]) -> Iterator[Point]:
    """One point per thing set for a day that some report tells was moved to another. Linear in the claims."""
    groups: dict[str, list[Appointed]] = defaultdict(list)
    for told in _gather(filing, documents):
        groups[told.noun].append(told)
    for noun in sorted(groups):
        point = _point(groups[noun], filing.stemma)
        if point is not None:
            yield point


def _gather(filing: Filing, documents: frozenset[str]) -> Iterator[Appointed]:
    texts = filing.text_of()
    for extraction in filing.extractions:
        if extraction.document not in documents:
            continue
        for claim in extraction.claims:
            for time in claim.times:
                if _is_day(time) and time != claim.said_at:
                    yield from _appointed(claim, time, texts[claim.document])


def _is_day(time: Time) -> bool:
    one = time.earliest is not None and time.earliest == time.latest
    return time.type in (TimeType.DATE, TimeType.TIME) and (one or _weekday().search(time.text) is not None)


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(d.capitalize() for d in load_lexicon('times')['weekdays'])}\b")


def _appointed(claim: Claim, time: Time, text: str) -> Iterator[Appointed]:
    """What the day is told for: the nearest thing before it in the sentence, or behind it ("Friday's deadline")."""
    place = claim.sentence or claim
    behind = _nouns().match(text, _past_mark(text, time.end))
    if behind and behind.end() <= place.end:
        yield Appointed(_key(behind[0]), Turn.SET, claim, time, cite(claim.document, text, time.start, behind.end()))
        return
    start = max(place.start, time.start - _REACH)
    found = list(_nouns().finditer(text, start, time.start))
    if not found:
        return
    noun = found[-1]
    turn = _turn(text[start : noun.start()], text[noun.end() : time.start])
    if turn is not None and not _ONE_OF_MORE.search(text, max(start, noun.start() - 12), noun.start()):
        yield Appointed(_key(noun[0]), turn, claim, time, cite(claim.document, text, noun.start(), time.end))


def _past_mark(text: str, end: int) -> int:
    mark = re.compile(r"(?:[’']s)? ").match(text, end)
    return mark.end() if mark else end


def _turn(lead: str, between: str) -> Turn | None:
    """What the words before the thing and up to the day tell; ``None`` where they do not join the two."""
    if _STOP.search(between):
        return None
    if moves := _moving().search(lead):
        return _moved_by(lead[: moves.start()], between)
    if _PLAIN.fullmatch(between):
        return Turn.SET
    if not _LED.search(between) or not _setting().search(between):
        return None
    if _FROM.search(between):
        return Turn.SET
    moves = _shifting().search(between)
    if moves is None or not _TOWARDS.search(between):
        return Turn.SET
    return Turn.OPEN if _open().search(between, 0, moves.start()) else Turn.MOVED


def _moved_by(lead: str, between: str) -> Turn | None:
    """The same where the verb stands before the thing: "moved the final vote from 2 May to 9 May"."""
    if _FROM.search(between):
        return Turn.SET
    if not _ONWARDS.search(between):
        return None
    return Turn.OPEN if _open().search(lead) else Turn.MOVED


@cache
def _moving() -> re.Pattern[str]:
    verbs = any_of(load_lexicon("appointments")["moving"])
    return re.compile(rf"\b{verbs} (?:the|its|their|his|her|an?) (?:[\w-]+ ){{0,3}}$")


@cache
def _nouns() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(n for group in load_lexicon('appointments')['nouns'] for n in group)}\b(?!-)")


@cache
def _setting() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load_lexicon('appointments')['setting'])}\b")


@cache
def _shifting() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load_lexicon('appointments')['shifting'])}\b")


@cache
def _open() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load_lexicon('appointments')['open'])}\b")


def _key(noun: str) -> str:
    """The first name of the thing."""
    return next(str(group[0]) for group in load_lexicon("appointments")["nouns"] if noun in group)


def _point(told: Sequence[Appointed], stemma: Stemma) -> Point | None:
    moved = [a for a in told if a.turn is Turn.MOVED]
    groups = _by_day(told)
    if not moved or len(groups) < 2:
        return None
    id = f"a:{told[0].document}:{told[0].passage.start}"
    readings = [reading_of(f"{id}r{n}", group, stemma) for n, group in enumerate(groups, 1)]
    now = next(n for n, group in enumerate(groups) if moved[-1] in group)
    made = all(_only_may(a, told, stemma) for a in moved)
    return Point(
        id=id,
        story=told[0].document,
        question=f"When {'are' if told[0].noun == 'talks' else 'is'} the {told[0].noun}?",
        kind=PointKind.DATE,
        verdict=Verdict.DISTORTED if made else Verdict.UPDATED,
        reasons=tuple(_grounds(readings, now, made=made)),
        current=None if made else readings[now].id,
        readings=tuple(readings),
    )


def _by_day(told: Sequence[Appointed]) -> list[list[Appointed]]:
    groups: list[list[Appointed]] = []
    for item in told:
        home = next((g for g in groups if days_agree(g[0].time, item.time)), None)
        groups.append([item]) if home is None else home.append(item)
    return groups


def _only_may(moved: Appointed, told: Sequence[Appointed], stemma: Stemma) -> bool:
    """Whether the report took from another that it may be moved, and tells that it was."""
    parents = {descent.parent for descent in stemma.descents if descent.child == moved.document}
    return any(a.document in parents and a.turn is Turn.OPEN and days_agree(a.time, moved.time) for a in told)


def _grounds(readings: Sequence[Reading], now: int, *, made: bool) -> Iterator[Ground]:
    for n, reading in enumerate(readings):
        if n == now:
            continue
        ids = (reading.id, readings[now].id)
        if made:
            yield Ground(Cause.COPY_DRIFT, f"that it may be moved to “{readings[now].label}” became that it was", ids)
        else:
            yield Ground(Cause.LATER_COUNT, f"it was moved from “{reading.label}” to “{readings[now].label}”", ids)
