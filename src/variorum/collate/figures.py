"""The figures of a pile: each mention with who says it, in which report, and as of when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from variorum.lang.lexicon import load_lexicon
from variorum.lang.thesaurus import base_form, is_person_noun
from variorum.values import (
    Article,
    Claim,
    Extraction,
    Filing,
    Measure,
    Passage,
    Quantity,
    Role,
    Time,
    TimeType,
    When,
    cite,
)

from .holders import Holder, holder_of, is_whole

COMPARED = frozenset({Measure.COUNT, Measure.MONEY, Measure.PERCENT, Measure.MEASURE})

_AS_OF = re.compile(r"\b(?:as of|by|until|till|up to|so far)(?: the)?\s*$", re.IGNORECASE)
_SHARE = re.compile(r"\w+ of (?:the|these|those|his|her|its|their|our)\b", re.IGNORECASE)
_OF_WHOM = re.compile(r"\bof (?:whom|which|them)\b,?\s*$", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+of (?:them|those|these|the \w+)\b", re.IGNORECASE)
# A figure this many characters from a time is dated by it; one of so many days ago is history.
_CLOSE = 60
_OLD_DAYS = 270
_ADDRESS = re.compile(
    r"\b[A-Z]\w*\.? (?:St|Ave|Blvd|Rd|Dr|Ln|Hwy|Ct|Street|Avenue|Boulevard|Road|Drive|Lane|Highway|Court|Parkway)\.?$"
)
_KIND = re.compile(r"[\d.]+-[a-z]|[\d.]+ ?(?:cal|caliber|calibre|mm|gauge)\b", re.IGNORECASE)
_RETRACTING = re.compile(
    r"\b(?:earlier|previous|original) (?:version|report|story|figure|count|toll)"
    r"|incorrectly|misstated|wrongly|erroneously"
    r"|\bnot \S+ as (?:earlier|previously|first|originally)|\bcorrect(?:s|ed|ion|ing)\b|\bretract",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One mention of one quantity.

    ``as_of`` is what the report says the figure holds for; ``day`` the latest day it can
    hold for (as-of, day of saying, or publication), ``None`` when nothing tells.
    ``harms`` are the casualty categories its event names; ``retracted`` marks a figure
    that its own sentence calls wrong. ``holder`` is whose figure it is ("the Union won 54
    seats"), where its clause says so.
    """

    document: str
    claim: Claim
    quantity: Quantity
    asserters: tuple[str, ...]
    as_of: When | None
    day: str | None
    harms: frozenset[str]
    retracted: bool
    passage: Passage
    holder: Holder | None = None


def gather_figures(filing: Filing, documents: frozenset[str]) -> tuple[Figure, ...]:
    """Every comparable figure in the body or headline of the *documents*, in text order."""
    texts, articles = filing.text_of(), filing.article_of()
    found: list[Figure] = []
    for extraction in filing.extractions:
        if extraction.document in documents:
            speakers = speakers_of(extraction.claims)
            day = _report_day(articles[extraction.document], extraction.claims)
            for claim in extraction.claims:
                found.extend(_figures_of(claim, day, texts[claim.document], speakers, extraction))
    return tuple(found)


def report_days(filing: Filing, documents: frozenset[str]) -> dict[str, str | None]:
    """Document → the day of the report, as far as it tells one."""
    articles = filing.article_of()
    return {
        e.document: _report_day(articles[e.document], e.claims) for e in filing.extractions if e.document in documents
    }


def day_of_claim(claim: Claim, day: str | None) -> str | None:
    """The day the claim was made, else that of its report."""
    return _latest_day(None, claim) or day


def speakers_of(claims: tuple[Claim, ...]) -> dict[tuple[int, int], tuple[str, ...]]:
    """Who says what stands at a span: coordinate speakers give one claim each."""
    named: dict[tuple[int, int], list[str]] = {}
    for claim in claims:
        if claim.speaker and claim.speaker not in named.setdefault((claim.start, claim.end), []):
            named[(claim.start, claim.end)].append(claim.speaker)
    return {span: tuple(names) for span, names in named.items()}


def _figures_of(
    claim: Claim,
    day: str | None,
    text: str,
    speakers: dict[tuple[int, int], tuple[str, ...]],
    extraction: Extraction,
) -> Iterator[Figure]:
    asserters = speakers.get((claim.start, claim.end), ())
    if claim.speaker and asserters and claim.speaker != asserters[0]:
        return
    for quantity in claim.quantities:
        holder = holder_of(claim, quantity, extraction)
        if not _is_compared(claim, quantity, holder, text) or is_of_old(claim, quantity, day):
            continue
        as_of = as_of_time(claim, quantity, text)
        yield Figure(
            claim.document,
            claim,
            quantity,
            asserters,
            _when(as_of),
            _latest_day(as_of, claim) or day,
            harms_of(quantity),
            is_retracted(claim, quantity, text),
            cite(claim.document, text, quantity.start, quantity.end),
            holder,
        )


def _is_compared(claim: Claim, quantity: Quantity, holder: Holder | None, text: str) -> bool:
    """Whether it counts something by itself; what a named holder has of a whole does, the whole does not."""
    if quantity.measure not in COMPARED or _ADDRESS.search(quantity.of or "") or _is_description(quantity):
        return False
    if harms_of(quantity) or is_person_noun((quantity.unit or "").lower()):
        return not is_share(quantity, text)
    if is_whole(claim, quantity):
        return False
    held = holder is not None and holder.is_named and (quantity.value or 0) > 1
    return held or not is_share(quantity, text)


def _is_description(quantity: Quantity) -> bool:
    """Whether a measure names the kind of thing rather than a finding: "a 9 mm shell", "the 62-metre vessel"."""
    return quantity.measure is Measure.MEASURE and _KIND.search(quantity.text) is not None


def is_share(quantity: Quantity, text: str) -> bool:
    """Whether it singles out some of a known group ("one of the two divers") rather than counts one."""
    led = _OF_WHOM.search(text, max(0, quantity.start - 20), quantity.start) or _OF_THEM.match(text, quantity.end)
    return quantity.part_of is not None or bool(_SHARE.match(quantity.text)) or led is not None


def is_of_old(claim: Claim, quantity: Quantity, day: str | None) -> bool:
    """Whether the time nearest to the figure lies long before the report: then it counts something else."""
    times = [t for t in claim.times if t.latest and t.type in (TimeType.DATE, TimeType.TIME)]
    nearest = min(times, key=lambda t: (abs(t.start - quantity.start), t.start), default=None)
    if nearest is None or nearest.latest is None or day is None or abs(nearest.start - quantity.start) > _CLOSE:
        return False
    return (date.fromisoformat(day[:10]) - date.fromisoformat(nearest.latest[:10])).days > _OLD_DAYS


def as_of_time(claim: Claim, quantity: Quantity, text: str) -> Time | None:
    """The time the claim gives for the count itself ("as of early March"), nearest to the figure."""
    marked = [
        time
        for time in claim.times
        if (time.earliest or time.latest) and _AS_OF.search(text, max(0, time.start - 24), time.start)
    ]
    return min(marked, key=lambda time: (abs(time.start - quantity.start), time.start), default=None)


def _when(time: Time | None) -> When | None:
    return When(time.earliest, time.latest, time.value) if time else None


def _latest_day(as_of: Time | None, claim: Claim) -> str | None:
    return next((t.latest for t in (as_of, claim.said_at) if t and t.latest), None)


def _report_day(article: Article, claims: tuple[Claim, ...]) -> str | None:
    """The day of the report: publication, dateline, else the last day on which it has somebody speak."""
    if article.published and article.published.latest:
        return article.published.latest
    dateline = article.dateline
    if dateline and dateline.when:
        return dateline.when.latest
    said = [c.said_at for c in claims if c.said_at]
    return max((t.latest for t in said if t.latest and t.earliest == t.latest), default=None)


def harms_of(quantity: Quantity) -> frozenset[str]:
    """The casualty categories the quantity's event or counted noun names."""
    unit = (quantity.unit or "").lower()
    words = {*quantity.event_lemmas, unit}
    if unit == "life" or (unit == "body" and words & {"recover", "find", "pull", "retrieve"}):
        return frozenset({"killed"})
    return frozenset(name for name, lemmas in load_lexicon("outcomes")["harm"].items() if words.intersection(lemmas))


def harms_of_word(word: str) -> frozenset[str]:
    """The casualty categories one word of an event names."""
    harms = load_lexicon("outcomes")["harm"]
    return frozenset(name for name, lemmas in harms.items() if {word.lower(), base_form(word)} & set(lemmas))


def is_retracted(claim: Claim, quantity: Quantity, text: str) -> bool:
    """Whether the sentence itself says that this figure was wrong.

    In a correction the wrong figure stands after the words that retract ("an earlier
    version said …", "incorrectly"), the right one before them.
    """
    start = claim.sentence.start if claim.sentence else claim.start
    before = text[start : quantity.start]
    return bool(_RETRACTING.search(before)) and not re.search(r"\b(?:is|are|was|were) in fact\b|\bshould be\b", before)


def in_headline(claim: Claim, article: Article) -> bool:
    """Whether the claim stands in headline or deck, where figures are rounded and scope is cut."""
    return any(
        part.start <= claim.start < part.end and part.role in (Role.HEADLINE, Role.DECK) for part in article.parts
    )
