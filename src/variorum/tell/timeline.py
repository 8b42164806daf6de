"""The timeline: when things happened, not when they were reported."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from variorum.lang.alternatives import any_of
from variorum.lang.attributive import dates_a_noun
from variorum.lang.lexicon import load_lexicon
from variorum.lang.sentences import split_sentences
from variorum.values import (
    Claim,
    Extraction,
    Filing,
    Happening,
    Passage,
    Polarity,
    Speech,
    Time,
    TimeType,
    When,
    cite,
)

_LONGEST = 280
_EDGE = re.compile(
    r"\b(?:since|until|till|before|prior to|no later than|up to)(?: the)?(?: (?:early|mid|late|end of))*\s+$",
    re.IGNORECASE,
)
_DECADE = 9  # years from the first to the last of ten
# Words of the day or year of speaking: in somebody's mouth they date no event ("as far as we can tell today").
_DEICTIC = re.compile(
    r"(?:today|tonight|this (?:week|weekend|month|year|spring|summer|autumn|winter))\Z", re.IGNORECASE
)
_FROM = re.compile(r"\b(?:between|from)(?: the)? $", re.IGNORECASE)
_TO = re.compile(r"(?: (?:and|to|until|till|through) (?:the )?| ?[-–] ?)\Z")
_YEAR = re.compile(r"\d{4}\Z")
_DAY = len("2031-04-06")
_BEHIND = 24  # characters behind a time that may hold the noun it dates
_PART_OF_DAY = re.compile(r"(?<=\d)T[A-Z]{2}\Z")


@dataclass(frozen=True, slots=True)
class _Event:
    """An event with its place on the line, the report and the sentence it stands in.

    ``beside``: the sentence only speaks of what was then ("charged over the May 14 fire").
    """

    when: When
    document: str
    place: Passage
    mark: Passage
    beside: bool = False

    @property
    def order(self) -> tuple[str, str]:
        """By its first day, then by its last."""
        first, last = self.when.earliest, self.when.latest
        return (first or last or "", last or first or "")


def tell_timeline(filing: Filing) -> tuple[Happening, ...]:
    """Dated events in order of time; the same words of the same day stand once.

    Only times with a value or bounds are placed; open ones ("on Monday" in an undated
    report) are left out, never guessed. Headings, notices and questions tell no events, nor do
    reports that no other stands with where some event has several.
    """
    texts = filing.text_of()
    children = {descent.child for descent in filing.stemma.descents}
    own = _of_events(filing)
    found = sorted(
        _untold(_events((e for e in filing.extractions if e.document in own), texts), filing),
        key=lambda e: (e.order, e.document in children, e.document, e.place.start),
    )
    merged: dict[tuple[str | None, str | None, str], Happening] = {}
    for event in found:
        key = (event.when.earliest, event.when.latest, event.place.text[:60].lower())
        merged.setdefault(key, Happening(event.when, event.place.text, (event.place, event.mark)))
    return tuple(merged.values())


def _of_events(filing: Filing) -> frozenset[str]:
    """The reports of events that several tell of; all of them where there is none such."""
    lines = [
        frozenset(d for s in filing.stories if s.id in line.stories for d in s.documents) for line in filing.storylines
    ]
    stories = [frozenset(story.documents) for story in filing.stories]
    several = [documents for documents in (*lines, *stories) if len(documents) > 1]
    return frozenset().union(*(several or [frozenset(e.document for e in filing.extractions)]))


def _untold(events: Iterable[_Event], filing: Filing) -> Iterator[_Event]:
    """Without what a copy tells of a time, or in words, that its parent tells of too, and what only speaks of a day
    that others tell of.
    """
    every = list(events)
    days = {_first_day(event.when) for event in every if not event.beside}
    held = [event for event in every if not (event.beside and _first_day(event.when) in days)]
    told = {(e.document, e.when) for e in held} | {(e.document, e.place.text) for e in held}
    parents = {d.child: d.parent for d in filing.stemma.descents}
    for event in held:
        parent = parents.get(event.document, "")
        if (parent, event.when) not in told and (parent, event.place.text) not in told:
            yield event


def _first_day(when: When) -> str | None:
    return when.earliest[:_DAY] if when.earliest else None


def _events(extractions: Iterable[Extraction], texts: dict[str, str]) -> Iterator[_Event]:
    for extraction in extractions:
        text, told = texts[extraction.document], set[tuple[int, When]]()
        undone = _undone(extraction)
        for claim in extraction.claims:
            if _tells_nothing(claim):
                continue
            for when, start, end in _ranges(_dating(claim, text, undone), text):
                place = _sentence(claim, text, start)
                at = claim.sentence.start if claim.sentence else claim.start
                if (at, when) not in told:
                    told.add((at, when))
                    beside = dates_a_noun(text[at : end + _BEHIND], start - at, end - at)
                    yield _Event(when, claim.document, place, cite(claim.document, text, start, end), beside)


def _tells_nothing(claim: Claim) -> bool:
    """Whether the claim is a heading or notice, a question, or what somebody says was not."""
    whole = (claim.sentence or claim).text.rstrip("”\"’' )")
    return claim.frame == "headline" or whole.endswith("?") or claim.polarity is Polarity.NEGATIVE


def _undone(extraction: Extraction) -> frozenset[tuple[int, int]]:
    """Times that only date what is told not to have been."""
    counts = Counter[tuple[int, int]]()
    done = set[tuple[int, int]]()
    for clauses in extraction.propositions.values():
        for clause in clauses:
            if clause.time is not None:
                place = (clause.time.start, clause.time.end)
                counts[place] += 1
                if not clause.negated:
                    done.add(place)
    return frozenset(counts.keys() - done)


def _dating(claim: Claim, text: str, undone: frozenset[tuple[int, int]]) -> list[Time]:
    """The times of the claim that date an event of its own, else the time of saying."""
    times = [t for t in claim.times if t.type in (TimeType.DATE, TimeType.TIME) and _placed(t)]
    events = [t for t in times if t != claim.said_at] or times[:1]
    quoted = claim.speech is Speech.DIRECT
    return [
        t
        for t in events
        if not (_only_bounds(t, text) or _is_background(t, text) or (t.start, t.end) in undone)
        and not (quoted and _DEICTIC.match(t.text))
    ]


def _ranges(times: Sequence[Time], text: str) -> Iterator[tuple[When, int, int]]:
    """The place on the line and in the text of each time, "between 2 March and 11 April" as one."""
    joined = {n for n, (a, b) in enumerate(pairwise(times)) if _are_one(a, b, text)}
    for n, time in enumerate(times):
        if n in joined:
            last = times[n + 1]
            yield When(time.earliest, last.latest, None), time.start, last.end
        elif n - 1 not in joined:
            yield When(time.earliest or _day(time), time.latest or _day(time), _iso(time)), time.start, time.end


def _are_one(first: Time, last: Time, text: str) -> bool:
    if first.earliest is None or last.latest is None or first.earliest >= last.latest:
        return False
    led = _FROM.search(text, max(0, first.start - 12), first.start)
    return bool(led) and first.end <= last.start and _TO.match(text[first.end : last.start]) is not None


def _placed(time: Time) -> bool:
    """Whether the time has a place on the line: not whole decades."""
    if time.earliest and time.latest and int(time.latest[:4]) - int(time.earliest[:4]) >= _DECADE:
        return False
    known = time.value is not None and time.value[:4].isdigit()
    return known or bool(time.earliest and time.latest)


def _only_bounds(time: Time, text: str) -> bool:
    """Whether the words before the time make it an edge of a span ("the first since 1998", "until May")."""
    return bool(_EDGE.search(text[max(0, time.start - 24) : time.start]))


def _is_background(time: Time, text: str) -> bool:
    """Whether the time is the year in which something named came to be: "the yard, founded in 1894"."""
    led = text[max(0, time.start - 40) : time.start]
    return bool(_YEAR.match(time.value or "") and _coming_to_be().search(led))


@cache
def _coming_to_be() -> re.Pattern[str]:
    return re.compile(rf", {any_of(load_lexicon('times')['founding'])}(?: [a-z]+){{0,2}} in $")


def _iso(time: Time) -> str | None:
    """The value; of a part of a day ("2031-04-06TEV"), which ISO 8601 has no sign for, the day."""
    return time.value and _PART_OF_DAY.sub("", time.value)


def _day(time: Time) -> str | None:
    return time.value if time.value and len(time.value) == 10 and "W" not in time.value else None


def _sentence(claim: Claim, text: str, at: int) -> Passage:
    """The sentence of the claim; of a quotation over several, the one in which the time *at* stands."""
    if claim.sentence is None or claim.sentence.start <= at < claim.sentence.end:
        place = claim.sentence if claim.sentence and len(claim.sentence.text) <= _LONGEST else claim
        return cite(claim.document, text, place.start, place.end)
    first = max(claim.start, text.rfind("\n", 0, at) + 1)
    broken = text.find("\n", at, claim.end)
    last = claim.end if broken < 0 else broken
    spans = ((first + start, first + end) for start, end in split_sentences(text[first:last]))
    start, end = next((s for s in spans if s[0] <= at < s[1]), (first, last))
    return cite(claim.document, text, start, end)
