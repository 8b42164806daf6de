"""Events that a report tells with a time of their own."""

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.lang.attributive import dates_a_noun
from variorum.lang.lexicon import word_list
from variorum.lang.view import fold_words
from variorum.lang.words import alike
from variorum.values import Claim, Extraction, Filing, Measure, Passage, Proposition, Span, Time, TimeType, cite

from .hours import clock_of

_ROUND = 15  # minutes that are told because they are round
_HALVES = frozenset({"a.m", "p.m", "am", "pm"})
_LED = 24  # characters before a time that may say "about" or "by"
# What somebody only means to do on a day dates no event ("was planning to reopen this week").
_INTENDED = frozenset({"plan", "intend", "want", "hope", "expect", "mean", "aim", "wish", "prepare"})


@dataclass(frozen=True, slots=True)
class Dated:
    """An event told with a time.

    Of a *loose* one the verb says nothing of what happened: "comes up for its final vote on 14 October".
    """

    claim: Claim
    proposition: Proposition
    time: Time
    passage: Passage
    before: str = ""
    loose: bool = False

    @property
    def things(self) -> tuple[str, ...]:
        """What it was done to, sums, bare numbers, hours and "us" left out: they tell no event from another."""
        return tuple(name for name in self.proposition.objects if not (_is_idle(name) or _is_money(name, self.claim)))

    @property
    def document(self) -> str:
        """The report it stands in."""
        return self.claim.document


def _is_idle(name: str) -> bool:
    """Whether it names nothing: a number, half of the day ("began about 4:40 p.m.") or a pronoun."""
    return name.isdigit() or name.lower().rstrip(".") in _HALVES or fold_words(name) in word_list("asking", "pronouns")


def _is_money(name: str, claim: Claim) -> bool:
    """Whether the name is the currency of a sum in the claim, or any known one."""
    units = [q.unit for q in claim.quantities if q.measure is Measure.MONEY and q.unit]
    return name in word_list("asking", "currencies") or any(alike(name.lower(), unit.lower()) for unit in units)


def gather_dated(filing: Filing, documents: frozenset[str]) -> tuple[Dated, ...]:
    """Every event with a date of its own, in text order; times of saying are left out. Linear."""
    texts, light = filing.text_of(), word_list("outcomes", "light.verbs")
    return tuple(
        Dated(
            claim,
            proposition,
            time,
            cite(claim.document, texts[claim.document], *_stretch(proposition, time)),
            texts[claim.document][max(0, time.start - _LED) : time.start],
            proposition.verb in light and not is_odd(time),
        )
        for extraction in filing.extractions
        if extraction.document in documents
        for claim in extraction.claims
        for proposition in extraction.propositions.get(claim.id, ())
        if (time := _time_of(claim, proposition))
        and (proposition.verb not in _INTENDED or is_odd(time))
        and not any(_is_money(name, claim) for name in proposition.objects[:1])
        and not _is_of_a_noun(claim, time, texts[claim.document])
    )


def _is_of_a_noun(claim: Claim, time: Time, text: str) -> bool:
    """Whether the day is that of something the clause speaks of: "arrested in connection with the May 14 fire"."""
    start = (claim.sentence or claim).start
    return dates_a_noun(text[start : time.end + _LED], time.start - start, time.end - start)


def gather_undated(filing: Filing, documents: frozenset[str]) -> tuple[Dated, ...]:
    """Days that no clause is dated by ("a new auditor by 15 April"), each as a loose event of its own. Linear."""
    texts = filing.text_of()
    return tuple(
        Dated(
            claim, _nothing(time), time, cite(claim.document, texts[claim.document], time.start, time.end), loose=True
        )
        for extraction in filing.extractions
        if extraction.document in documents
        for claim, time in _left(extraction)
    )


def _left(extraction: Extraction) -> Iterator[tuple[Claim, Time]]:
    """The times that date no clause and no saying, each in the first claim that holds it."""
    clauses = (p for told in extraction.propositions.values() for p in told)
    dating = {(p.time.start, p.time.end) for p in clauses if p.time}
    dating |= {(c.said_at.start, c.said_at.end) for c in extraction.claims if c.said_at}
    for claim in extraction.claims:
        for time in claim.times:
            if (time.start, time.end) not in dating and time.type in (TimeType.DATE, TimeType.TIME):
                dating.add((time.start, time.end))
                yield claim, time


def _nothing(time: Time) -> Proposition:
    return Proposition(verb="be", event=Span(time.start, time.end, time.text))


def is_odd(time: Time) -> bool:
    """Whether an hour is told to the minute: by itself it tells one event from others, whatever the verb."""
    clock = clock_of(time)
    return clock is not None and clock % _ROUND != 0


def _stretch(proposition: Proposition, time: Time) -> tuple[int, int]:
    return min(proposition.event.start, time.start), max(proposition.event.end, time.end)


def _time_of(claim: Claim, proposition: Proposition) -> Time | None:
    if proposition.time is None or proposition.negated:
        return None
    for time in claim.times:
        if (time.start, time.end) == (proposition.time.start, proposition.time.end):
            return time if time.type in (TimeType.DATE, TimeType.TIME) and time != claim.said_at else None
    return None
