"""What a report's own figures add up to: the parts of one sentence, and their whole in it, beside it or elsewhere."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, pairwise

from variorum.collate.figures.currencies import as_money, find_currencies
from variorum.collate.figures.harms import harms_of
from variorum.collate.figures.mentions import is_share
from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import KIN, is_person_noun, kin_nouns
from variorum.lang.words import content_words
from variorum.values import Cause, Extraction, Filing, Ground, Measure, Point, Quantity, Span

from .forming import Witnessed

Told = tuple[Point, Sequence[Witnessed]]

_ADDED = frozenset({Measure.COUNT, Measure.MONEY, Measure.MEASURE})
# A smaller whole is met by chance.
_LEAST_WHOLE = 5
_LEAST_ACROSS = 10
# Figures of one sentence from which it is a table.
_TABLE = 12
# A number of as many significant digits is hardly met twice by chance; of money one less will do.
_TELLING = 3
# "15, not 17", "26 million against 22 million": two counts of one thing.
_SET_AGAINST = re.compile(
    r"\b(?:from|against|than|instead|not|versus|whereas|while|but|compared|after|of (?:them|whom|these|those))\b"
)
# "Paragraph 1", "gate 7".
_NUMBERED = re.compile(
    r"\b(?:paragraphs?|pages?|gates?|numbers?|no\.|chapters?|flights?|rows?|rooms?) $", re.IGNORECASE
)
# "Twelve nurses and four doctors".
_JOINED = re.compile(r", | and |, and | as well as | plus ")


@dataclass(frozen=True, slots=True)
class _Added:
    """Figures of one report that make up a whole, and the report that has the whole."""

    document: str
    parts: tuple[Quantity, ...]
    holder: str
    whole: Quantity


@dataclass(frozen=True, slots=True)
class _Known:
    """What is compared: where each figure stands → its point (by place) and reading, and figures by value."""

    held: Mapping[tuple[str, int], tuple[int, str]]
    wholes: Mapping[float, Sequence[tuple[str, Quantity]]]


@dataclass(frozen=True, slots=True)
class _Run:
    """The figures of one sentence, and of those beside it in its paragraph."""

    own: Sequence[Quantity]
    beside: Sequence[Quantity]


def find_sums(filing: Filing, told: Sequence[Told]) -> Mapping[int, tuple[Ground, ...]]:
    """Point, by its place → the sums that a report's own figures make with one of its readings, each told once.

    Cubic in the figures of a sentence, of which a dozen are a table and left alone.
    """
    known, texts = _known(told), filing.text_of()
    currencies = find_currencies(filing.extractions)
    found: defaultdict[int, dict[str, Ground]] = defaultdict(dict)
    for extraction in filing.extractions:
        for added in _sums_in(extraction, texts[extraction.document], currencies, known):
            at = [(added.holder, added.whole.start), *((added.document, q.start) for q in added.parts)]
            places = [known.held[place] for place in at if place in known.held]
            if places:
                point, reading = places[0]
                ground = _ground(added, reading)
                found[point].setdefault(ground.text.partition(", ")[0], ground)
    return {point: tuple(grounds.values()) for point, grounds in found.items()}


def _ground(added: _Added, reading: str) -> Ground:
    numbers = " + ".join(f"{q.value:,}" for q in added.parts)
    text = f"{numbers} = {added.whole.value:,}, which agrees with “{added.whole.text}”"
    return Ground(Cause.PARTS_ADD_UP, text, (reading,))


def _known(told: Sequence[Told]) -> _Known:
    held: dict[tuple[str, int], tuple[int, str]] = {}
    wholes: defaultdict[float, list[tuple[str, Quantity]]] = defaultdict(list)
    for n, (_, readings) in enumerate(told):
        for r in readings:
            for figure in r.figures:
                held[(figure.document, figure.quantity.start)] = (n, r.reading.id)
                if (figure.quantity.value or 0) >= _LEAST_WHOLE:
                    wholes[_key(figure.quantity.value or 0)].append((figure.document, figure.quantity))
    return _Known(held, wholes)


def _sums_in(extraction: Extraction, text: str, currencies: frozenset[str], known: _Known) -> Iterator[_Added]:
    document = extraction.document
    for run in _runs(extraction, text, currencies):
        near = list(_sums_near(run, document, known))
        yield from near
        used = {q.start for added in near for q in (*added.parts, added.whole)}
        for parts in _sets(run):
            total = _key(sum(q.value or 0 for q in parts))
            if set(parts) <= set(run.own) and not _holds(parts, used) and not _told_near(parts, total, run):
                others = (w for w in known.wholes.get(total, ()) if _is_told_elsewhere(w, parts, document, text))
                yield from (_Added(document, parts, holder, other) for holder, other in list(others)[:1])


def _sums_near(run: _Run, document: str, known: _Known) -> Iterator[_Added]:
    """The sums whose whole stands in the sentence of its parts or beside it; no whole is a part of another."""
    wholes: set[int] = set()
    for parts in _sets(run):
        whole = _told_near(parts, _key(sum(q.value or 0 for q in parts)), run)
        if whole is not None and _may_join(parts, whole, run, document, known) and not _holds(parts, wholes):
            wholes.add(whole.start)
            yield _Added(document, parts, document, whole)


def _holds(parts: tuple[Quantity, ...], starts: set[int]) -> bool:
    """Whether one of the parts stands at one of these places."""
    return any(q.start in starts for q in parts)


def _runs(extraction: Extraction, text: str, currencies: frozenset[str]) -> Iterator[_Run]:
    spans = {(c.sentence.start, c.sentence.end): c.sentence for c in extraction.claims if c.sentence}
    sentences = [spans[place] for place in sorted(spans)]
    figures = [_figures(extraction, sentence, text, currencies) for sentence in sentences]
    for n, own in enumerate(figures):
        near = (m for m in (n - 1, n + 1) if 0 <= m < len(figures))
        yield _Run(own, [q for m in near if _is_one_paragraph(sentences[n], sentences[m], text) for q in figures[m]])


def _is_one_paragraph(a: Span, b: Span, text: str) -> bool:
    first, second = (a, b) if a.start < b.start else (b, a)
    return "\n" not in text[first.end : second.start]


def _figures(extraction: Extraction, sentence: Span, text: str, currencies: frozenset[str]) -> list[Quantity]:
    """The plain figures of a sentence, in text order; () where it is a table."""
    inside = [
        as_money(q, currencies)
        for q in extraction.quantities
        if sentence.start <= q.start
        and q.end <= sentence.end
        and q.value
        and (q.measure in _ADDED or q.measure is Measure.OTHER)
        and q.unit != "year"
        and not _NUMBERED.search(text, max(0, q.start - 12), q.start)
    ]
    return inside if len(inside) <= _TABLE else []


def _sets(run: _Run) -> Iterator[tuple[Quantity, ...]]:
    """Two or three figures that may be parts of one whole, each exact and of one kind; then two of two sentences."""
    own, beside = ([q for q in figures if _is_exact(q)] for figures in (run.own, run.beside))
    sets = (combinations(own, 2), combinations(own, 3), ((a, b) for a in own for b in beside if a.start < b.start))
    for parts in chain.from_iterable(sets):
        if all(_is_of_a_kind(a, b) and not _overlap(a, b) for a, b in combinations(parts, 2)):
            yield parts


def _overlap(a: Quantity, b: Quantity) -> bool:
    """Whether one stands in the other: the 23 of "nineteen of the 23 defects"."""
    return a.start < b.end and b.start < a.end


def _is_exact(quantity: Quantity) -> bool:
    return not quantity.approximator and "dozen" not in quantity.text.lower()


def _is_of_a_kind(a: Quantity, b: Quantity) -> bool:
    """Whether two figures may be counted together; a bare number goes with any count."""
    if Measure.OTHER in (a.measure, b.measure):
        return not {a.measure, b.measure} & {Measure.MONEY, Measure.MEASURE}
    one, other = (a.unit or "").lower(), (b.unit or "").lower()
    if a.measure is not b.measure or not (one and other):
        return a.measure is b.measure
    return one == other or (a.measure is Measure.COUNT and (_are_persons(one, other) or kin_nouns(one, other) >= KIN))


def _are_persons(one: str, other: str) -> bool:
    persons = word_list("outcomes", "generic.persons") | {"people"}
    return all(noun in persons or is_person_noun(noun) for noun in (one, other))


def _told_near(parts: tuple[Quantity, ...], total: float, run: _Run) -> Quantity | None:
    """The whole in the sentence of its parts or in the one beside it."""
    fitting = (
        whole
        for whole in (*run.own, *run.beside)
        if whole not in parts
        and total >= _LEAST_WHOLE
        and _key(whole.value or 0) == total
        and all(_is_of_a_kind(whole, part) for part in parts)
    )
    return next(fitting, None)


def _may_join(parts: tuple[Quantity, ...], whole: Quantity, run: _Run, document: str, known: _Known) -> bool:
    """Whether parts in two sentences are parts: the whole and one of them are compared, and it is no small number.

    A number without a noun goes on from the sentence before it: then one of them that is compared is enough.
    """
    if set(parts) <= set(run.own):
        return True
    told = (document, whole.start) in known.held, any((document, q.start) in known.held for q in parts)
    goes_on = any(q.measure is Measure.OTHER for q in parts)
    return (any(told) if goes_on else all(told)) and (whole.value or 0) >= _LEAST_ACROSS


def _is_told_elsewhere(whole: tuple[str, Quantity], parts: tuple[Quantity, ...], document: str, text: str) -> bool:
    """Whether it is the whole of parts of another sentence, or of what its report counts in one breath."""
    if _is_whole_of(whole[1], parts, text):
        return True
    own = whole[0] == document and (whole[1].value or 0) >= _LEAST_ACROSS
    joined = all(_JOINED.fullmatch(text, a.end, b.start) for a, b in pairwise(parts))
    states = {harms_of(q) for q in (whole[1], *parts)} - {frozenset()}
    alike = all(_is_of_a_kind(whole[1], q) and not is_share(q, text) for q in parts)
    return own and joined and alike and len(states) < 2 and _share_words(whole[1], parts[0], text)


def _share_words(one: Quantity, other: Quantity, text: str) -> bool:
    """Whether the sentences of two figures have a word in common that is no name."""
    a, b = ({w.stem for w in content_words(_sentence_around(q, text)) if not w.is_name} for q in (one, other))
    return bool(a & b)


def _sentence_around(quantity: Quantity, text: str) -> str:
    start = max(text.rfind(stop, 0, quantity.start) for stop in (". ", "\n"))
    ends = [at for stop in (". ", "\n") if (at := text.find(stop, quantity.end)) >= 0]
    return text[start + 1 : min(ends, default=len(text))]


def _is_whole_of(whole: Quantity, parts: tuple[Quantity, ...], text: str) -> bool:
    """Whether what another sentence tells is the whole: a telling number, or one that counts the same state."""
    if Measure.OTHER in {q.measure for q in (whole, *parts)} or not all(_is_of_a_kind(whole, q) for q in parts):
        return False
    digits = max(map(_digits, (whole, *parts)))
    if digits > _TELLING:
        return True
    if (whole.value or 0) < _LEAST_ACROSS or _is_set_against(parts, text):
        return False
    states = {harms_of(q) for q in (whole, *parts)}
    return digits >= _TELLING - (whole.measure is Measure.MONEY) or (len(states) == 1 and states != {frozenset()})


def _is_set_against(parts: tuple[Quantity, ...], text: str) -> bool:
    """Whether the words between say that one replaces the other, or is a part of it."""
    shares = any(is_share(q, text) for q in parts)
    return shares or any(_SET_AGAINST.search(text, a.end, b.start) for a, b in pairwise(parts))


def _digits(quantity: Quantity) -> int:
    return len(f"{quantity.value or 0:.6f}".replace(".", "").strip("0"))


def _key(value: float) -> float:
    return round(float(value), 6)
