"""Parts that add up: of one sentence, of one point, and of what several points count by themselves."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from variorum.collate.figures.intervals import sums_to
from variorum.values import Cause, Claim, Extraction, Filing, Ground, Measure, Point, Quantity

from .adding import find_sums
from .forming import Witnessed

_TOGETHER = re.compile(r"\b(?:together|combined|in all|in total|between them|altogether|jointly)\b", re.IGNORECASE)

Told = tuple[Point, Sequence[Witnessed]]


def add_up(standing: Sequence[Witnessed], differ: Callable[[Witnessed, Witnessed], bool]) -> Iterator[Ground]:
    """Parts told in one sentence that add up to a whole told elsewhere or in the same report.

    Parts whose scopes do not *differ* in words must add up to the very figure; a whole of parts is no part.
    """
    pairs = [(a, b) for a, b in combinations(standing, 2) if a.quantity.value and b.quantity.value]
    sums = [(a, b, _wholes(a, b, standing, exact=not differ(a, b))) for a, b in pairs if _told_together(a, b)]
    exact = {w.reading.id for a, b, wholes in sums for w in wholes if w.quantity.value == _total(a, b)}
    for a, b, wholes in sums:
        if wholes and not {a.reading.id, b.reading.id} & exact:
            text = f"{_number(a)} + {_number(b)} = {_total(a, b):,}, which agrees with “{wholes[0].reading.label}”"
            yield Ground(Cause.PARTS_ADD_UP, text, (a.reading.id, b.reading.id, *(w.reading.id for w in wholes)))


def _wholes(a: Witnessed, b: Witnessed, standing: Sequence[Witnessed], *, exact: bool) -> list[Witnessed]:
    told = (w for w in standing if w not in (a, b) and w.quantity.value is not None)  # a vague word bears out no sum
    others = (w for w in told if sums_to((a.quantity, b.quantity), w.quantity))
    return [w for w in others if _holds(w, a.harms | b.harms) and (not exact or w.quantity.value == _total(a, b))]


def _holds(whole: Witnessed, harms: frozenset[str]) -> bool:
    """Whether the whole counts all the states of its parts; "lost" may be any."""
    return not whole.quantity.additional and (harms <= whole.harms or "lost" in whole.harms)


def _total(a: Witnessed, b: Witnessed) -> float | int:
    return (a.quantity.value or 0) + (b.quantity.value or 0)


def _told_together(a: Witnessed, b: Witnessed) -> bool:
    return any(f.document == g.document and f.claim.sentence == g.claim.sentence for f in a.figures for g in b.figures)


def _number(r: Witnessed) -> str:
    return f"{r.quantity.value:,}"


def with_sums(filing: Filing, told: Sequence[Told]) -> Iterator[Point]:
    """The points, with what adds up over several of them or beside them in one sentence."""
    wholes = [*_joint_counts(told), *_shared_counts(filing)]
    own = find_sums(filing, told)
    for n, (point, readings) in enumerate(told):
        known = {_told(ground.text) for ground in point.reasons}
        joined = (ground for reading in readings for ground in _joined(reading, told, wholes))
        found = [ground for ground in (*joined, *own.get(n, ())) if _told(ground.text) not in known]
        more = {_told(ground.text): ground for ground in found}
        yield replace(point, reasons=(*point.reasons, *more.values())) if more else point


def _told(text: str) -> tuple[str, ...]:
    """The numbers of a sum, in whatever order it is told."""
    return tuple(sorted(text.partition(", which")[0].replace("+", "=").replace(" ", "").split("=")))


Whole = tuple[Quantity, frozenset[str], frozenset[str]]


def _joint_counts(told: Sequence[Told]) -> Iterator[Whole]:
    """Figures that count two states at once ("54 dead or missing"), with the states."""
    for _, readings in told:
        for r in readings:
            if len(r.harms) == 2 and r.quantity.value:
                yield r.quantity, r.harms, frozenset()


def _shared_counts(filing: Filing) -> Iterator[Whole]:
    """Figures that several parties are said to have together, with the parties their passage names."""
    for extraction in filing.extractions:
        before = ""
        for claim in extraction.claims:
            sentence = claim.sentence.text if claim.sentence else claim.text
            if _TOGETHER.search(sentence):
                names = _named(f"{before} {sentence}", extraction)
                yield from ((q, frozenset(), names) for q in _counts(claim))
            before = sentence


def _named(words: str, extraction: Extraction) -> frozenset[str]:
    return frozenset(name.canonical for name in extraction.names if any(form in words for form in name.forms))


def _counts(claim: Claim) -> list[Quantity]:
    return [q for q in claim.quantities if q.measure is Measure.COUNT and q.value]


def _joined(r: Witnessed, told: Sequence[Told], wholes: Sequence[Whole]) -> Iterator[Ground]:
    """What the reading and one of another point make together."""
    for whole, states, parties in wholes:
        for _, readings in told:
            for other in readings:
                if other is not r and _total(r, other) == whole.value and _are_parts(r, other, whole, states, parties):
                    first, second = sorted((r, other), key=_number)
                    text = f"{_number(first)} + {_number(second)} = {whole.value:,}, which agrees with “{whole.text}”"
                    yield Ground(Cause.PARTS_ADD_UP, text, (r.reading.id,))


def _are_parts(a: Witnessed, b: Witnessed, whole: Quantity, states: frozenset[str], parties: frozenset[str]) -> bool:
    """Whether the two count one each of the states, or of the parties, that the whole counts."""
    if not a.quantity.value or not b.quantity.value:
        return False
    if states:
        return len(a.harms) == len(b.harms) == 1 and a.harms | b.harms == states
    holders = {f.holder.name for r in (a, b) for f in r.figures if f.holder}
    return len(holders) == 2 and holders <= parties and a.quantity.unit == b.quantity.unit == whole.unit
