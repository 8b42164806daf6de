"""For which day a figure holds: what the report says of the count itself, else of its saying or its event."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from variorum.lang.dates import find_dates
from variorum.values import Anchor, Article, Claim, Dateline, Filing, Proposition, Quantity, Time, TimeType, When

_AS_OF = re.compile(
    r"\b(?:as of|by|until|till|up to|so far)(?: the)?\s*$"
    r"|\bas (?:registered|recorded|counted|listed|known|reported|it stood|they stood|at|on)\b[^.;:]{0,45}$",
    re.IGNORECASE,
)
_THEN = re.compile(r"\b(?:by then|at (?:that|the) (?:time|point)|by (?:that|this) (?:time|point))\b", re.IGNORECASE)
_BEFORE_THAT = re.compile(
    r"\bhad (?:still |yet to )?(?:be|been|reported|spoken|counted|put|given|told|named)\b"
    r"|\b(?:at first|initially|originally)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:[A-Z][\w.’'-]*[ ,]+){0,4}(?:on )?\d{1,2}\.? [A-Z][a-z]+ \d{4}\W*")
# A figure this many characters from a time is dated by it; one of so many days ago is history.
_CLOSE = 60
# Code points before a time in which it may be said that a count holds as of it.
_LED = 64
_OLD_DAYS = 270
# Days within which the reports of an event lend each other their year.
_SIBLINGS = 60
_DAY = len("2031-04-06")
_YEAR = len("2031")
# "Would return 14 villages seized last year": what is to come is not of that year.
_ASIDE = re.compile(
    r", (?:which |that )?(?:was |were )?(?:first )?(?:\w+ed|built|set up|begun|laid|sunk) (?:\w+ ){0,3}?(?:in|since) $"
)
_TO_COME = re.compile(r"\b(?:will|would|shall|(?:is|are) to) (?:\w+ ){1,2}(?:the |its |their |all |some |about )?$")


def report_days(filing: Filing, documents: frozenset[str]) -> dict[str, str | None]:
    """Document → the day of the report, as far as it tells one; of a copy that tells none, that of what it copied."""
    articles = filing.article_of()
    own = {e.document: report_day(articles[e.document], e.claims) for e in filing.extractions}
    near = [own[document] for document in sorted(own) if document in documents and own[document]]
    for document in own.keys() & documents:
        own[document] = own[document] or _nearest_to(_month_and_day(articles[document]), near)
    parents = {descent.child: descent.parent for descent in filing.stemma.descents}
    return {document: _inherited(document, own, parents) for document in own if document in documents}


def yearless_days(filing: Filing) -> dict[str, str]:
    """Document → month and day ("11-12") of a dateline that names no year, to order reports among each other."""
    told = ((article.document, _month_and_day(article)) for article in filing.articles)
    return {document: day for document, day in told if day}


def _month_and_day(article: Article) -> str | None:
    dateline = article.dateline
    written = next(iter(find_dates(dateline.text)), None) if dateline else None
    return f"{written.month:02}-{written.day:02}" if written and written.month and written.day else None


def _nearest_to(day: str | None, known: Sequence[str | None]) -> str | None:
    """A day without a year in the year that brings it nearest to its siblings' days; none where that is not near."""
    if day is None:
        return None
    siblings = [date.fromisoformat(other[:_DAY]) for other in known if other]
    years = {sibling.year + more for sibling in siblings for more in (-1, 0, 1)}
    written = [date(year, int(day[:2]), int(day[3:])) for year in sorted(years) if day != "02-29" or year % 4 == 0]
    apart = [(min(abs((one - sibling).days) for sibling in siblings), one) for one in written]
    least, best = min(apart, default=(_SIBLINGS, None))
    return best.isoformat() if best and least < _SIBLINGS else None


def _inherited(document: str, own: Mapping[str, str | None], parents: Mapping[str, str]) -> str | None:
    """The day of the document, else of the nearest it descends from that has one."""
    at: str | None = document
    while at is not None and own.get(at) is None:
        at = parents.get(at)
    return own.get(at) if at is not None else None


def report_day(article: Article, claims: tuple[Claim, ...]) -> str | None:
    """The day of the report: publication, dateline, else the last day on which it has somebody speak."""
    if article.published and article.published.latest:
        return article.published.latest
    dateline = article.dateline
    if dateline and dateline.when:
        return dateline.when.latest
    if dateline and (day := _borrowed_day(dateline, claims)):
        return day
    said = [c.said_at for c in claims if c.said_at]
    told = max((t.latest for t in said if t.latest and t.earliest == t.latest), default=None)
    return told or _opening_day(claims)


def _opening_day(claims: tuple[Claim, ...]) -> str | None:
    """A whole date that opens the text with nothing but a place: "Port Varn, 19 May 2031"."""
    opening = [c for c in claims if c.frame == "narrated"][:1]
    return next((t.latest for c in opening for t in c.times if t.latest and _OPENING.fullmatch(c.text)), None)


def _borrowed_day(dateline: Dateline, claims: tuple[Claim, ...]) -> str | None:
    """The day of a dateline without a year, where siblings gave the report's own times that year."""
    written = next(iter(find_dates(dateline.text)), None)
    if written is None or written.month is None or written.day is None:
        return None
    ending = f"-{written.month:02}-{written.day:02}"
    days = {t.latest for c in claims for t in c.times if t.anchor is Anchor.SIBLING and t.latest}
    return max((day for day in days if day.endswith(ending)), default=None)


def day_of_claim(claim: Claim, day: str | None) -> str | None:
    """The day the claim was made, else that of its report."""
    return latest_day(None, claim) or day


def latest_day(as_of: Time | None, claim: Claim) -> str | None:
    """The last day a count can hold for by its own as-of, else by the time of saying."""
    return next((t.latest for t in (as_of, claim.said_at) if t and t.latest), None)


def year_of_old(claim: Claim, quantity: Quantity, day: str | None) -> str | None:
    """The year nearest to the figure where it lies long before the report: then it counts something else."""
    times = [t for t in claim.times if t.latest and t.type in (TimeType.DATE, TimeType.TIME)]
    nearest = min(times, key=lambda t: (abs(t.start - quantity.start), t.start), default=None)
    if nearest is None or nearest.latest is None or day is None or abs(nearest.start - quantity.start) > _CLOSE:
        return None
    if nearest.end <= quantity.start and _is_aside(claim, nearest, quantity):
        return None
    if nearest.start > quantity.start and _TO_COME.search(claim.text[: max(0, quantity.start - claim.start)]):
        return None
    old = (date.fromisoformat(day[:10]) - date.fromisoformat(nearest.latest[:10])).days > _OLD_DAYS
    return nearest.latest[:_YEAR] if old else None


def _is_aside(claim: Claim, time: Time, quantity: Quantity) -> bool:
    """Whether the time dates what is told between two commas before the figure: "The bank, founded in 1894, has 41"."""
    before, behind = (
        claim.text[: time.start - claim.start],
        claim.text[time.end - claim.start : quantity.start - claim.start],
    )
    return bool(_ASIDE.search(before)) and behind.startswith(",")


def as_of_time(claim: Claim, quantity: Quantity, text: str) -> Time | None:
    """The time the claim gives for the count itself ("as of early March"), nearest to the figure."""
    marked = [
        time for time in claim.times if is_placed(time) and _AS_OF.search(text, max(0, time.start - _LED), time.start)
    ]
    return min(marked, key=lambda time: (abs(time.start - quantity.start), time.start), default=None)


def is_placed(time: Time) -> bool:
    """Whether the time has a place in the calendar."""
    return bool(time.earliest or time.latest)


def told_when(claim: Claim, quantity: Quantity, clauses: Sequence[Proposition]) -> When | None:
    """The day of saying, else the time that dates the clause the figure stands in; ``None`` when neither is told."""
    if claim.said_at and is_placed(claim.said_at):
        return as_when(claim.said_at)
    before = [p for p in clauses if p.event.start < quantity.end]
    own = max(before, key=lambda p: p.event.start, default=clauses[0] if clauses else None)
    if own is None or own.time is None:
        return None
    dated = (t for t in claim.times if (t.start, t.end) == (own.time.start, own.time.end) and is_placed(t))
    return next((as_when(t) for t in dated if t.type in (TimeType.DATE, TimeType.TIME)), None)


def as_when(time: Time | None) -> When | None:
    """The time as bounds with an ISO 8601 value; a part of a day is its day."""
    if time is None:
        return None
    value = time.value
    if value and len(value) > _DAY and value[:_DAY] == time.earliest == time.latest:
        value = value[:_DAY]
    return When(time.earliest, time.latest, value)


def looks_back(claim: Claim, quantity: Quantity, day: str | None) -> str | None:
    """The earlier day for which a report tells what was counted then: "on Wednesday seven had been missing"."""
    if day is None or not speaks_of_before(claim):
        return None
    near = [t for t in claim.times if t.latest and t.earliest == t.latest and abs(t.start - quantity.start) <= _CLOSE]
    days = [t.latest[:_DAY] for t in near if t.latest and t.latest[:_DAY] < day[:_DAY]]
    return max(days, default=None)


def speaks_of_before(claim: Claim) -> bool:
    """Whether the sentence tells what was counted or said before: "police had spoken of seven"."""
    return _BEFORE_THAT.search((claim.sentence or claim).text) is not None


def points_back(claim: Claim, quantity: Quantity, text: str) -> bool:
    """Whether the sentence dates the figure by what was told before it ("by then …")."""
    start = claim.sentence.start if claim.sentence else claim.start
    return _THEN.search(text, start, max(start, quantity.start)) is not None
