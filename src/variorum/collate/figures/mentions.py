"""The figures of a pile: each mention with who says it, in which report, and as of when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.lang.issuers import find_issuers
from variorum.lang.lexicon import word_list
from variorum.lang.offices import Callings
from variorum.lang.thesaurus import base_form, is_person_noun
from variorum.values import (
    Claim,
    Extraction,
    Filing,
    Measure,
    Passage,
    Proposition,
    Quantity,
    Speech,
    Stance,
    VoiceKind,
    When,
    cite,
)

from .currencies import as_money, find_currencies
from .dating import as_of_time, as_when, latest_day, looks_back, points_back, report_days, told_when, year_of_old
from .harms import harms_of, harms_of_word, joint_event
from .holders import Holder, holder_of, is_whole
from .namers import author_of, closing_speaker, namer_of
from .sides import NO_SIDE, Side, as_votes, side_of
from .vouching import given_by, is_given

# Numbers whose sentence does not say what they count.
BARE = frozenset({Measure.OTHER})
COMPARED = frozenset({Measure.COUNT, Measure.MONEY, Measure.PERCENT, Measure.MEASURE, Measure.DURATION})

_SHARE = re.compile(r"\w+ of (?:the|these|those|his|her|its|their|our)\b", re.IGNORECASE)
_OF_WHOM = re.compile(r"\bof (?:whom|which|them)\b,?\s*$", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+of (?:them|those|these|whom|which|the \w+)\b", re.IGNORECASE)
_ADDRESS = re.compile(
    r"\b[A-Z]\w*\.? (?:St|Ave|Blvd|Rd|Dr|Ln|Hwy|Ct|Street|Avenue|Boulevard|Road|Drive|Lane|Highway|Court|Parkway)\.?$"
)
# Of a whole of so many some are a count of their own ("3,900 of the 4,600 employees"), of fewer they are singled out.
_MANY = 20
_SEVERAL = 3
_JOINTLY = re.compile(r"\b(?:they|we|both|together|combined|jointly)\b", re.IGNORECASE)
_TWO = re.compile(r"\d\D* and [^\d]*\d")
_NEXT = re.compile(r" ([a-z]+)\b")
_KIND = re.compile(r"[\d.]+-[a-z]|[\d.]+ ?(?:cal|caliber|calibre|gauge)\b", re.IGNORECASE)
_GRADE = re.compile(r"\d+-[a-z]+", re.IGNORECASE)
_RETRACTING = re.compile(
    r"\b(?:earlier|previous|original) (?:version|report|story|figure|count|toll)"
    r"|\breplac(?:es?|ed|ing) (?:the |an? |its |their )?(?:\w+ )?"
    r"(?:version|report|figure|count|toll|estimate|number|total)"
    r"|incorrectly|misstated|wrongly|erroneously"
    r"|\bnot \S+ as (?:earlier|previously|first|originally)|\bcorrect(?:s|ed|ion|ing)\b(?! ?[-–:])|\bretract",
    re.IGNORECASE,
)


# "Told how she got out – as the toll climbed to 14": the report tells the toll.
_TURNED = re.compile(r" [–—-] (?:as|while|whereas) ")
# Whether tax is in a sum; code points around it in which that may be said.
_TAX = re.compile(
    r"\b(?:before|after|excluding|including|net of|without|plus|minus) (?:value added |sales )?(?:tax(?:es)?|VAT)\b"
)
_CLAUSE = 45
# "Both recorders" counts nothing, nor does an agency's "UPDATE 2-Five killed".
_NO_COUNT = re.compile(r"[Bb]oth\b|\d-[A-Z]")
_OTHER_TIMES = re.compile(
    r"\b(?:earlier|previous|past|other|last) (?:\w+ )?(?:case|incident|accident|occasion|time|attack|crash|year)s?\b"
)
_SET_TO = re.compile(
    r"\b(?:correct|revis|updat|chang)(?:s|es|ed|ing)\b[^.;]*\bto (?:about |around |some )?(?:\d|$)", re.IGNORECASE
)
_INSTEAD = re.compile(
    r"\bto (?:about |around |some )?\d[^;]*\b(?:not|from|instead of|rather than|earlier|previous(?:ly)?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One mention of one quantity.

    ``as_of`` is what the report says the figure holds for; ``day`` the latest day it can
    hold for (as-of, day of saying, or publication), ``None`` when nothing tells.
    ``harms`` are the casualty categories its event names; ``retracted`` marks a figure
    that its own sentence calls wrong. ``told`` is the as-of, else when it was said or what it
    counts befell, as far as its sentence tells. ``undergone``: whether the event was done to
    the counted (true) or by them (false), as far as the grammar tells.
    ``side`` is where it stands in a contest; ``holder`` is whose figure it is ("the Union won 54
    seats"), where its clause says so; ``old`` the year of what lies long before the report.
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
    told: When | None = None
    undergone: bool | None = None
    old: str | None = None
    vouchers: tuple[str, ...] = ()
    side: Side = NO_SIDE


def gather_figures(
    filing: Filing, documents: frozenset[str], measures: frozenset[Measure] = COMPARED, *, parts: bool = False
) -> tuple[Figure, ...]:
    """Every figure of the *measures* in the body or headline of the *documents*, in text order.

    With *parts* also those that single out some of a known group.
    """
    texts, days, issuers = filing.text_of(), report_days(filing, documents), find_issuers(filing)
    told = [e for e in filing.extractions if e.document in documents]
    currencies, callings = find_currencies(told), Callings(filing)
    reports = (
        replace(
            _report(e, days[e.document], (texts[e.document], callings), measures, parts=parts),
            issuer=issuers.get(e.document),
            currencies=currencies,
        )
        for e in told
    )
    return tuple(figure for report in reports for figure in _dated_back(report))


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A piece of what somebody says."""

    start: int
    end: int
    speaker: str


@dataclass(frozen=True, slots=True)
class _Report:
    """What the figures of one report are read with."""

    extraction: Extraction
    text: str
    day: str | None
    speakers: dict[tuple[int, int], tuple[str, ...]]
    quoted: tuple[_Quoted, ...]
    issuer: str | None
    measures: frozenset[Measure]
    parts: bool
    callings: Callings
    currencies: frozenset[str] = frozenset()


def _report(
    extraction: Extraction, day: str | None, read: tuple[str, Callings], measures: frozenset[Measure], *, parts: bool
) -> _Report:
    claims = extraction.claims
    quoted = tuple(_Quoted(s.start, s.end, c.speaker) for c in claims if c.speaker for s in c.spans)
    text, callings = read
    return _Report(extraction, text, day, speakers_of(claims), quoted, None, measures, parts, callings)


def _dated_back(report: _Report) -> Iterator[Figure]:
    """The figures of a report; one that is told "by then" holds for the time of the figure before it."""
    last: When | None = None
    for claim in report.extraction.claims:
        for figure in _figures_of(claim, report):
            if figure.told is None and last and points_back(claim, figure.quantity, report.text):
                figure = replace(figure, told=last)  # noqa: PLW2901
            last = figure.told or last
            yield figure


def speakers_of(claims: tuple[Claim, ...]) -> dict[tuple[int, int], tuple[str, ...]]:
    """Who says what stands at a span: coordinate speakers give one claim each."""
    named: dict[tuple[int, int], list[str]] = {}
    for claim in claims:
        if claim.speaker and _vouches(claim) and claim.speaker not in named.setdefault((claim.start, claim.end), []):
            named[(claim.start, claim.end)].append(claim.speaker)
    return {span: tuple(names) for span, names in named.items()}


def _vouches(claim: Claim) -> bool:
    """Whether its speaker is somebody: of a frame that is often wrong, only by name ("the new offer values …")."""
    voice = claim.voices[-1] if claim.voices else None
    if claim.frame == "colon" and claim.speaker and " " in claim.speaker and claim.speaker.isupper():
        return False  # "HORROR ON THE QUAY: toll hits 14"
    if claim.firm or voice is None or voice.kind is not VoiceKind.UNNAMED or claim.frame != "object":
        return True
    head = voice.name.split(" of ", 1)[0].split(" ")[-1].lower()
    return is_person_noun(base_form(head)) or head in word_list("speakers", "people")


def _figures_of(claim: Claim, report: _Report) -> Iterator[Figure]:
    asserters = report.speakers.get((claim.start, claim.end), ())
    if claim.speaker and asserters and claim.speaker != asserters[0]:
        return
    clauses = report.extraction.propositions.get(claim.id, ())
    for quantity in (_with_tax(as_money(as_votes(q, claim), report.currencies), claim) for q in claim.quantities):
        holder = holder_of(claim, quantity, report.extraction)
        counts = quantity.measure in report.measures and (
            (report.parts and (is_share(quantity, report.text) or is_whole(claim, quantity)))
            or _is_compared(claim, quantity, holder, report.text)
        )
        old = year_of_old(claim, quantity, report.day)
        if not counts or (old and quantity.measure not in (Measure.MONEY, Measure.AGE)):
            continue
        as_of = as_of_time(claim, quantity, report.text)
        event = joint_event(quantity, report.text)
        said_by = _asserters(claim, quantity, asserters, report)
        yield Figure(
            claim.document,
            claim,
            replace(quantity, event=event) if event else quantity,
            said_by,
            as_when(as_of),
            looks_back(claim, quantity, report.day) or latest_day(as_of, claim) or report.day,
            harms_of(quantity, report.text),
            is_retracted(claim, quantity, report.text),
            cite(claim.document, report.text, quantity.start, quantity.end),
            holder,
            as_when(as_of) or told_when(claim, quantity, clauses),
            _undergone(quantity, clauses),
            old,
            _named_by(claim, quantity, report, sure=bool(said_by)),
            side_of(claim, quantity, report.extraction),
        )


def _with_tax(quantity: Quantity, claim: Claim) -> Quantity:
    """A sum of money with whether tax is in it as its scope, where its clause says so: "before tax"."""
    place = claim.sentence or claim
    if quantity.measure is not Measure.MONEY or quantity.scope:
        return quantity
    found = _TAX.search(
        place.text, max(0, quantity.start - place.start - _CLAUSE), quantity.end - place.start + _CLAUSE
    )
    return replace(quantity, scope=found[0].lower()) if found else quantity


def _undergone(quantity: Quantity, clauses: Sequence[Proposition]) -> bool | None:
    """Whether the counted are the object of their event, by its clause; ``None`` where that does not say."""
    noun = (quantity.unit or "").lower()
    for clause in clauses:
        if quantity.event and clause.event.text == quantity.event and noun in (*clause.objects, *clause.agents):
            return noun in clause.objects
    return None


def _asserters(claim: Claim, quantity: Quantity, speakers: tuple[str, ...], report: _Report) -> tuple[str, ...]:
    """Who it is said to be given out by, else who says the claim, else who is quoted around it."""
    names = report.extraction.names
    giver = given_by(report.text, quantity, names)
    if giver or is_given(report.text, quantity):
        return (giver,) if giver else ()
    if speakers and claim.frame == "clause" and _TURNED.search(claim.text, 0, max(0, quantity.start - claim.start)):
        return ()
    if speakers or claim.speech is not Speech.NARRATED:
        return speakers
    if counter := _counted_by(claim, quantity, report) or closing_speaker(claim, quantity, names):
        return (counter,)
    around = [v for v in report.quoted if v.start <= quantity.start and quantity.end <= v.end]
    if around:
        return (min(around, key=lambda v: v.end - v.start).speaker,)
    return (report.issuer,) if report.issuer else ()


def _named_by(claim: Claim, quantity: Quantity, report: _Report, *, sure: bool) -> tuple[str, ...]:
    """Who gives the figure by words that are read less surely than an attribution, and who stands behind its speaker.

    That is the author of a document, and who tells of another's will: "they intend to send 12,000, two officials said".
    """
    names = report.extraction.names
    namer = author_of(claim, report.text, names) or (None if sure else namer_of(claim, quantity, names))
    if namer:
        return (report.callings.name(namer, claim.document, quantity.start),)
    last = claim.voices[-1] if claim.voices else None
    if last and last.kind is VoiceKind.UNNAMED and (named := report.callings.named_beside(last, claim.document)):
        return (named,)
    willed = claim.stance in (Stance.WANTS, Stance.PROMISES) and len(claim.voices) > 1
    outer = claim.voices[-2] if willed else None
    return (outer.name,) if outer and outer.kind not in (VoiceKind.OUTLET, VoiceKind.AGENCY) else ()


def _counted_by(claim: Claim, quantity: Quantity, report: _Report) -> str | None:
    """The named party that counts, by the nearest verb before the figure: "the institute has counted 48 cases"."""
    clauses = report.extraction.propositions.get(claim.id, ())
    before = [p for p in clauses if p.event.start < quantity.start]
    nearest = max(before, key=lambda p: p.event.start, default=None)
    if nearest is None or nearest.verb not in word_list("estimates", "counting") or not nearest.agents:
        return None
    return next((n.canonical for n in report.extraction.names if n.canonical == nearest.agents[0]), None)


def _is_compared(claim: Claim, quantity: Quantity, holder: Holder | None, text: str) -> bool:
    """Whether it counts something by itself; what a named holder has of a whole does, the whole does not."""
    if (
        (quantity.unit or "") in word_list("numbers", "units")
        or _is_two(quantity)
        or _ADDRESS.search(quantity.of or "")
        or _is_description(quantity, text)
        or _NO_COUNT.match(quantity.text)
        or (quantity.value == 0 and _OTHER_TIMES.search((claim.sentence or claim).text))
    ):
        return False
    whole = is_whole(claim, quantity)
    if _is_part_told(quantity, text):
        return not _is_part_of_told(claim, quantity)
    harms = harms_of(quantity)
    many = (quantity.part_of or 0) >= _MANY and ((quantity.value or 0) >= _MANY or not harms)
    if harms or is_person_noun((quantity.unit or "").lower()):
        return (many or not is_share(quantity, text)) and not (whole and not _is_past(quantity))
    if whole:
        return False
    held = holder is not None and holder.is_named and (quantity.value or 0) > 1
    apart = many and not _JOINTLY.search(claim.text, 0, max(0, quantity.start - claim.start))
    return held or apart or not is_share(quantity, text)


def _is_part_told(quantity: Quantity, text: str) -> bool:
    """Whether it counts those of a whole that something befell: "nine of 12 drones were shot down".

    Not of the dead themselves.
    """
    if quantity.measure is not Measure.COUNT or not is_share(quantity, text) or (quantity.value or 0) < _SEVERAL:
        return False
    if _OF_WHOM.search(text, max(0, quantity.start - 20), quantity.start) and harms_of(quantity):
        return False  # "260 injured, of whom 40 are in a serious condition"
    if harms_of_word((quantity.unit or "").lower()) - {"ill"}:
        return False
    return bool(set(quantity.event_lemmas) - word_list("outcomes", "light.verbs") - word_list("holding", "verbs"))


def _is_part_of_told(claim: Claim, quantity: Quantity) -> bool:
    """Whether its sentence tells the same of the whole: "420 boats were sent, 63 of them from abroad"."""
    return any(
        other.end <= quantity.start
        and other.unit == quantity.unit
        and (other.value or 0) > (quantity.value or 0)
        and bool(set(other.event_lemmas) & set(quantity.event_lemmas))
        for other in claim.quantities
    )


def _is_past(quantity: Quantity) -> bool:
    """Whether what befell the counted, or what they did, is told as past: "captured", not "train"."""
    words = (quantity.event or "").lower().split()
    return any(base_form(word) != word and not word.endswith(("ing", "s")) for word in words)


def _is_two(quantity: Quantity) -> bool:
    """Whether two figures were read as one ("155 rescued and 19 confirmed fatalities")."""
    ranged = quantity.text.lower().startswith(("between ", "from ", "anywhere "))
    return quantity.part_of is None and not ranged and _TWO.search(quantity.text) is not None


def _is_description(quantity: Quantity, text: str) -> bool:
    """Whether it names the kind of thing rather than a finding: "the 62-metre vessel", "a 20-gauge gun"."""
    if quantity.measure is Measure.COUNT and not is_person_noun((quantity.unit or "").lower()):
        return _GRADE.fullmatch(quantity.text) is not None
    if quantity.measure is not Measure.MEASURE or quantity.unit == "magnitude":
        return False
    return _KIND.search(quantity.text) is not None or _names_what(quantity, text)


def _names_what(quantity: Quantity, text: str) -> bool:
    """Whether a noun that it describes stands right behind it: "the 1,500 metres champion"."""
    following = _NEXT.match(text, quantity.end)
    word = following[1].lower() if following else ""
    return bool(word) and (is_person_noun(base_form(word)) or word in word_list("asking", "described"))


def is_share(quantity: Quantity, text: str) -> bool:
    """Whether it singles out some of a known group ("one of the two divers") rather than counts one; none is all."""
    if quantity.value == 0:
        return False
    led = _OF_WHOM.search(text, max(0, quantity.start - 20), quantity.start) or _OF_THEM.match(text, quantity.end)
    return quantity.part_of is not None or bool(_SHARE.match(quantity.text)) or led is not None


def is_retracted(claim: Claim, quantity: Quantity, text: str) -> bool:
    """Whether the sentence itself says that this figure was wrong.

    In a correction the wrong figure stands after the words that retract ("an earlier
    version said …", "incorrectly"), the right one before them.
    """
    start = claim.sentence.start if claim.sentence else claim.start
    before = text[start : quantity.start]
    if _SET_TO.search(before) and not _INSTEAD.search(before):
        return False  # "corrected the magnitude to 6.3", "corrects to 274 captives, including 34 civilians"
    return bool(_RETRACTING.search(before)) and not re.search(r"\b(?:is|are|was|were) in fact\b|\bshould be\b", before)
