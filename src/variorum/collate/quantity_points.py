"""Points about figures: found by kinship, read, judged."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from variorum.lang.lexicon import load_lexicon
from variorum.lang.thesaurus import base_form, participle
from variorum.values import Cause, Filing, Manner, Measure, Point, PointKind, Stemma

from .figures import Figure, gather_figures
from .intervals import compatible
from .kinship import group_figures, is_person
from .readings import Witnessed, witness_readings
from .surroundings import events_of
from .toll_figures import bear_tolls, numbered_beside, settle_tolls, sharpen
from .tolls import Toll
from .verdicts import Judgement, judge

_LEADS = {Measure.PERCENT: "What share", Measure.MONEY: "How much money"}
_LEAST_WORDS = 4
_BEING = frozenset({"be", "is", "are", "was", "were", "been", "being", "left"})
_AUXILIARY_REACH = 3
_NUMBERED = re.compile(r"^[\d.,]+ ")
_LONGEST = 110
# A rival figure of another party with this part of the leading figure's evidence is printed beside it.
_EVEN = 0.8


def find_quantity_points(filing: Filing, documents: frozenset[str]) -> Iterator[Point]:
    """One point per thing that at least two figures speak to; ids are set by the caller's order."""
    counted = gather_figures(filing, documents)
    bearing = bear_tolls(filing, documents, counted)
    figures = sharpen(counted, bearing)
    groups = group_figures((*figures, *numbered_beside(bearing, figures)))
    for settled in settle_tolls(groups, bearing):
        told = [figure for figure in settled.figures if _tells(figure)]
        if _is_worth_comparing(told, filing.stemma) or (told and settled.toll and settled.toll.is_borne):
            yield _point(tuple(told), settled.toll, filing)


def _is_worth_comparing(told: Sequence[Figure], stemma: Stemma) -> bool:
    """At least two mentions; without a word of what happened, from two origins."""
    if len({f.passage for f in told}) < 2:
        return False
    eventful = any(f.harms or events_of(f) for f in told) or told[0].quantity.measure is not Measure.COUNT
    return eventful or stemma.count_origins(frozenset(f.document for f in told)) > 1


def _tells(figure: Figure) -> bool:
    quantity = figure.quantity
    return quantity.value is not None or quantity.low is not None or quantity.high is not None


def _point(figures: tuple[Figure, ...], toll: Toll | None, filing: Filing) -> Point:
    id = f"q:{figures[0].document}:{figures[0].passage.start}"
    readings = witness_readings(figures, id, filing.stemma)
    judgement = judge(readings, filing.stemma, distorted_in(readings, filing.stemma))
    return Point(
        id=id,
        story=figures[0].document,
        question=_question_of_toll(figures, toll) if toll else question_of(figures),
        kind=PointKind.QUANTITY,
        verdict=judgement.verdict,
        reasons=judgement.grounds,
        current=_current(judgement, readings, toll),
        readings=tuple(r.reading for r in readings),
    )


def _current(judgement: Judgement, readings: Sequence[Witnessed], toll: Toll | None) -> str | None:
    """For tolls the reading most evidence bears out, unless the evidence is even or parties dispute it evenly."""
    if toll is None:
        return judgement.current
    borne = [r for r in readings if r.quantity.value == toll.value and str(toll.outcome) in r.harms]
    best = max(borne, key=lambda r: (r.reading.origins, r.quantity.approximator is None), default=None)
    if best is None or not toll.clear:
        return None
    values = {r.reading.id: r.quantity.value for r in readings}
    against = [
        values[id] for ground in judgement.grounds if ground.kind is Cause.DIFFERENT_ASSERTER for id in ground.readings
    ]
    even = any(v != toll.value and toll.votes.get(int(v), 0.0) >= _EVEN * toll.votes[toll.value] for v in against if v)
    return None if even and toll.value in against else best.reading.id


def distorted_in(readings: Sequence[Witnessed], stemma: Stemma) -> frozenset[str]:
    """Readings that only copies carry and that none of the figures of their parents admits."""
    parents: dict[str, set[str]] = {}
    for descent in stemma.descents:
        if descent.manner is Manner.VERSION:
            continue  # an outlet's later version corrects or updates, it does not miscopy
        parents.setdefault(descent.child, set()).add(descent.parent)
    return frozenset(r.reading.id for r in readings if _is_distorted(r, readings, parents))


def _is_distorted(reading: Witnessed, readings: Sequence[Witnessed], parents: dict[str, set[str]]) -> bool:
    others = [f for r in readings if r is not reading for f in r.figures]
    for figure in reading.figures:
        above = [f for f in others if f.document in parents.get(figure.document, ())]
        same = [f for f in above if f.harms == figure.harms]
        if not same or any(compatible(f.quantity, figure.quantity) for f in above):
            return False
    return not any(
        compatible(f.quantity, reading.quantity)
        for f in others
        if f.document not in parents and f.harms == reading.figures[0].harms
    )


def _question_of_toll(figures: Sequence[Figure], toll: Toll) -> str:
    plural = [
        f.quantity.of for f in figures if (f.quantity.value or 0) > 1 and f.quantity.of and f.quantity.of[-1] == "s"
    ]
    named = [of for of in plural if of != of.lower() and plural.count(of) > 1]
    return f"How many {_commonest(named, named=True) or 'people'} were {toll.outcome}?"


def question_of(figures: Sequence[Figure]) -> str:
    """A readable question from the claims' own words: what is counted and what befell it, or the claim with a gap."""
    measure = figures[0].quantity.measure
    if measure is not Measure.COUNT:
        return f"{_LEADS.get(measure, 'How much')}: {_with_gap(figures)}?"
    phrases = [f.quantity.of for f in figures if f.quantity.of not in ("lives", "bodies")]
    of = _plainest(phrases) or "people"
    event = _commonest([f.quantity.event for f in figures])
    told = "" if event and event.split()[0] in of.split() else _befallen(event, figures)
    return " ".join(word for word in ("How many", of, told) if word) + "?"


def _befallen(event: str | None, figures: Sequence[Figure]) -> str | None:
    """The event as what befell the counted: "captured two soldiers" → "were captured"; what they did stays active."""
    if event is None:
        return None
    if "missing" in event.split():
        return "were missing"  # a state, not what somebody did: "missed" would be another thing
    first, *more = event.split()
    action = load_lexicon("events")["nouns"].get(first.lower())
    if action and not more:
        return f"were {participle(action)}" if action != "die" else "died"
    if not (more or first == "missing") and first.endswith("ing") and base_form(first) != first:
        return f"were {participle(base_form(first))}"
    own = [f for f in figures if f.quantity.event == event]
    if any(_is_undergone(f, event) for f in own):
        return f"were {event}" if more or base_form(first) == first else f"were {participle(base_form(first))}"
    return event


def _is_undergone(figure: Figure, event: str) -> bool:
    """Whether the event stands before the counted, behind a form of "be", or names a state."""
    text, start = figure.claim.text, figure.quantity.start - figure.claim.start
    at = text.find(event)
    if at < 0:
        return False
    before = text[:at].split()[-_AUXILIARY_REACH:]
    state = event in load_lexicon("events")["participles"]
    return at < start or state or any(word.lower() in _BEING for word in before)


def _for_whom(figures: Sequence[Figure]) -> str:
    """The party whose figure it is, where the question would be open without it."""
    held = [f.holder.name for f in figures if f.holder and f.holder.is_named and not f.harms]
    return str(_commonest(held)) if len(held) > 1 and len(set(held)) == 1 and not is_person(_noun_of(figures)) else ""


def _noun_of(figures: Sequence[Figure]) -> str:
    return next((f.quantity.unit.lower() for f in figures if f.quantity.unit), "")


def _with_gap(figures: Sequence[Figure]) -> str:
    """The shortest of the claims that says something, with the figure left out."""
    told = [
        f"{f.claim.text[: f.quantity.start - f.claim.start]}…{f.claim.text[f.quantity.end - f.claim.start :]}"
        for f in figures
    ]
    told = [" ".join(words.split()) for words in told]
    best = min(told, key=lambda words: (len(words.split()) < _LEAST_WORDS, len(words), words))
    return best if len(best) <= _LONGEST else f"{best[:_LONGEST].rsplit(' ', 1)[0]} …"


def _plainest(phrases: Sequence[str | None]) -> str | None:
    """The phrase with a name that most others end with: "wounded Selorian soldiers" are Selorian soldiers too."""
    held = [phrase for phrase in phrases if phrase]
    best = _commonest(held, named=True)
    shorter = [p for p in held if best and p != p.lower() and best.endswith(f" {p}")]
    return min(shorter, key=lambda p: (len(p), p), default=best)


def _commonest(words: Sequence[str | None], *, named: bool = False) -> str | None:
    """The commonest of the words; with *named*, one that holds a name before one that does not."""
    counts = Counter(word for word in words if word)
    return min(
        counts, key=lambda w: (named and w == w.lower(), -len(w.split(" or ")), -counts[w], len(w), w), default=None
    )
