"""The timeline: when things happened, not when they were reported."""

import re
from collections.abc import Iterable, Iterator

from variorum.values import Claim, Filing, Happening, Passage, Time, TimeType, When, cite

_LONGEST = 280
_EDGE = re.compile(
    r"\b(?:since|until|till|before|prior to|no later than|up to)(?: the)?(?: (?:early|mid|late|end of))*\s+$",
    re.IGNORECASE,
)
_DECADE = 9  # years from the first to the last of ten


def tell_timeline(filing: Filing) -> tuple[Happening, ...]:
    """Dated events in order of time; the same words of the same day stand once.

    Only times with a value or bounds are placed; open ones ("on Monday" in an undated
    report) are left out, never guessed.
    """
    texts = filing.text_of()
    children = {descent.child for descent in filing.stemma.descents}
    found = sorted(
        _untold(_events(filing, texts), filing),
        key=lambda e: (_order(e[0]), e[2] in children, e[2], e[1].citations[0].start),
    )
    merged: dict[tuple[str | None, str | None, str], Happening] = {}
    for when, happening, _ in found:
        key = (when.earliest, when.latest, happening.text[:60].lower())
        merged.setdefault(key, happening)
    return tuple(merged.values())


def _untold(events: Iterable[tuple[When, Happening, str]], filing: Filing) -> Iterator[tuple[When, Happening, str]]:
    """Without what a copy tells of a time its parent tells of too."""
    held = list(events)
    told = {(document, when) for when, _, document in held}
    parents = {d.child: d.parent for d in filing.stemma.descents}
    for when, happening, document in held:
        if (parents.get(document, ""), when) not in told:
            yield when, happening, document


def _order(when: When) -> tuple[str, str]:
    return (when.earliest or when.latest or "", when.latest or when.earliest or "")


def _events(filing: Filing, texts: dict[str, str]) -> Iterator[tuple[When, Happening, str]]:
    for extraction in filing.extractions:
        for claim in extraction.claims:
            times = [t for t in claim.times if t.type in (TimeType.DATE, TimeType.TIME) and _placed(t)]
            events = [t for t in times if t != claim.said_at] or times[:1]
            events = [t for t in events if not _only_bounds(t, texts[claim.document])]
            for time in events:
                when = When(time.earliest or _day(time), time.latest or _day(time), time.value)
                place = _sentence(claim, texts)
                mark = cite(claim.document, texts[claim.document], time.start, time.end)
                yield when, Happening(when, place.text, (place, mark)), claim.document


def _placed(time: Time) -> bool:
    """Whether the time has a place on the line: not whole decades."""
    if time.earliest and time.latest and int(time.latest[:4]) - int(time.earliest[:4]) >= _DECADE:
        return False
    known = time.value is not None and time.value[:4].isdigit()
    return known or bool(time.earliest and time.latest)


def _only_bounds(time: Time, text: str) -> bool:
    """Whether the words before the time make it an edge of a span ("the first since 1998", "until May")."""
    return bool(_EDGE.search(text[max(0, time.start - 24) : time.start]))


def _day(time: Time) -> str | None:
    return time.value if time.value and len(time.value) == 10 and "W" not in time.value else None


def _sentence(claim: Claim, texts: dict[str, str]) -> Passage:
    place = claim.sentence if claim.sentence and len(claim.sentence.text) <= _LONGEST else claim
    return cite(claim.document, texts[claim.document], place.start, place.end)
