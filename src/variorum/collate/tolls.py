"""How many persons befell what, over all reports of a storyline.

Casualty desks record every claim and print the figure most reports bear out, not the last
and not the highest (Iraq Body Count, Airwars). So evidence is pooled before anything is
decided: each report spreads one vote over what its headline, opening and body tell, and
reports of one origin share a vote. Persons who are struck are among the dead, the injured
or the unhurt; who is told injured and later dead is dead.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.values import Claim, Fate, Filing, Outcome, Passage, Role, Span, Tell, cite

from .figures import Figure, report_days

# Votes inside one report: a number by its place, then persons that are not numbered.
_PLACE = (3.0, 2.0, 1.0)
_UNNUMBERED = {Tell.NOUN: 1.0, Tell.NAME: 1.0, Tell.PRONOUN: 0.3}
_DEFINITE = 0.4
_PARTIAL = 0.1
_NAMED = 1.0
_SUMMED = 1.0
_LEAD = 3
_BEST = 0.5
_SILENT = {Outcome.KILLED: 0.3, Outcome.INJURED: 0.4}
_FULL = 1.0
_BORNE = 0.5
_BODY = 2
# Smaller tolls are known at once; greater ones grow while people are found.
_MANY = 10
_CLEAR = 1.02
_TALLY = re.compile(
    r"\b(?:this|last|each|every|per|a) (?:year|summer|decade|century|season)"
    r"|\b(?:nationwide|nationally|annually|on average|statistics"
    r"|so far this|across the (?:country|nation|state|world)|in recent (?:years|months)|since (?:19|20)\d\d"
    r"|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# A pronoun or "the man" looks back this many sentences for who was told injured.
_BACK = 2


@dataclass(frozen=True, slots=True)
class Told:
    """One fate in its report: ``place`` is 0 in the headline, 1 in the opening, 2 after; ``number`` its sentence."""

    document: str
    fate: Fate
    claim: Claim
    place: int
    sentence: int
    passage: Passage
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Toll:
    """The pooled figure for one outcome, and the votes for every value."""

    outcome: Outcome
    value: int
    votes: Mapping[int, float]

    @property
    def is_borne(self) -> bool:
        """Whether more than a passing word of one report stands for it."""
        return self.votes[self.value] >= _BORNE

    @property
    def clear(self) -> bool:
        """Whether the value stands before every other that is told."""
        rest = [votes for value, votes in self.votes.items() if value not in (0, self.value)]
        return not rest or self.votes[self.value] >= _CLEAR * max(rest)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the headings, the opening and the sentences of a report lie."""

    headings: tuple[tuple[int, int], ...]
    opening: int
    starts: tuple[int, ...]

    def place(self, at: int) -> int:
        """0 in headline or deck, 1 in the opening, 2 after."""
        return 0 if _inside(at, self.headings) else 1 if at < self.opening else _BODY

    def sentence(self, at: int) -> int:
        """The number of the sentence."""
        return bisect_right(self.starts, at)


def lay_out(filing: Filing, documents: frozenset[str]) -> dict[str, Layout]:
    """Document → its layout. Linear."""
    articles = filing.article_of()
    laid: dict[str, Layout] = {}
    for extraction in filing.extractions:
        if extraction.document in documents:
            parts = articles[extraction.document].parts
            headings = tuple((p.start, p.end) for p in parts if p.role in (Role.HEADLINE, Role.DECK))
            starts = tuple(sorted({c.sentence.start for c in extraction.claims if c.sentence}))
            body = [at for at in starts if not _inside(at, headings)]
            laid[extraction.document] = Layout(headings, body[min(_LEAD, len(body) - 1)] if body else 0, starts)
    return laid


def gather_told(filing: Filing, laid: Mapping[str, Layout]) -> tuple[Told, ...]:
    """Every fate of the documents that are laid out, in text order."""
    texts, days = filing.text_of(), report_days(filing, frozenset(laid))
    found: list[Told] = []
    for extraction in filing.extractions:
        layout = laid.get(extraction.document)
        if layout is None or not extraction.fates:
            continue
        claims = {claim.id: claim for claim in extraction.claims}
        for fate in extraction.fates:
            passage = cite(extraction.document, texts[extraction.document], fate.start, fate.end)
            place, sentence = layout.place(fate.start), layout.sentence(fate.start)
            day = days[extraction.document]
            found.append(Told(extraction.document, fate, claims[fate.claim], place, sentence, passage, day))
    return tuple(found)


def told_in_numbers(figures: Sequence[Figure], told: Sequence[Told], laid: Mapping[str, Layout]) -> Iterator[Told]:
    """The figures of the dead and the injured of reports with no such mention ("the toll rose to 23"), as mentions."""
    covered: dict[str, list[Fate]] = defaultdict(list)
    for item in told:
        covered[item.document].append(item.fate)
    for figure in figures:
        outcome = next((o for o in (Outcome.KILLED, Outcome.INJURED) if figure.harms == {str(o)}), None)
        quantity = figure.quantity
        over = any(f.outcome is outcome and f.tell is Tell.NUMBER for f in covered[figure.document])
        if outcome is None or over or not quantity.value or not float(quantity.value).is_integer():
            continue
        fate = Fate(
            claim=figure.claim.id,
            start=quantity.start,
            end=quantity.end,
            text=quantity.text,
            value=int(quantity.value),
            tell=Tell.NUMBER,
            outcome=outcome,
            event=Span(quantity.start, quantity.end, quantity.text),
            additional=quantity.additional,
        )
        layout = laid[figure.document]
        place, sentence = layout.place(fate.start), layout.sentence(fate.start)
        yield Told(figure.document, fate, figure.claim, place, sentence, figure.passage, figure.day)


def _inside(at: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in stretches)


def pool_tolls(told: Sequence[Told], origin_of: Mapping[str, str]) -> dict[Outcome, Toll]:
    """The pooled toll of the dead and of the injured, where anything stands for one."""
    by_document: dict[str, list[Told]] = {item.document: [] for item in told}
    for item in told:
        if not _is_aside(item):
            by_document[item.document].append(item)
    share = _shares(by_document, origin_of)
    before = {passage: told for items in by_document.values() for passage, told in _antecedents(items).items()}
    killed = _pool(
        Outcome.KILLED, {d: _votes(_of(items, Outcome.KILLED), before) for d, items in by_document.items()}, share
    )
    killed = _grown(killed, told)
    dead = killed.value if killed else 0
    known = frozenset(key for items in by_document.values() for key in _known_dead(items, before))
    injured = _pool(Outcome.INJURED, {d: _injured_votes(items, dead, known) for d, items in by_document.items()}, share)
    injured = _grown(injured, told)
    return {toll.outcome: toll for toll in (killed, injured) if toll is not None}


def _is_aside(item: Told) -> bool:
    """Whether the sentence counts over a year, a country or many cases: another thing than this occasion."""
    words = item.claim.sentence.text if item.claim.sentence else item.claim.text
    return _TALLY.search(words) is not None


def _shares(documents: Mapping[str, object], origin_of: Mapping[str, str]) -> dict[str, float]:
    """Document → its weight: reports of one origin share one vote."""
    members: dict[str, int] = defaultdict(int)
    for document in documents:
        members[origin_of.get(document, document)] += 1
    return {document: 1.0 / members[origin_of.get(document, document)] for document in documents}


def _of(items: Sequence[Told], outcome: Outcome) -> list[Told]:
    return [item for item in items if item.fate.outcome is outcome]


def _votes(items: Sequence[Told], antecedents: Mapping[Passage, Told]) -> dict[int, float]:
    """Value → weight inside one report."""
    votes: dict[int, float] = defaultdict(float)
    numbered = any(i.fate.tell is Tell.NUMBER and i.fate.value > 1 and i.place < 2 and not i.fate.part for i in items)
    by_sentence: dict[int, list[Told]] = defaultdict(list)
    for item in items:
        by_sentence[item.sentence].append(item)
    for told in by_sentence.values():
        summed = _sum(told)
        if summed:
            votes[summed] += max(_SUMMED, _PLACE[told[0].place] if any(_is_number(t) for t in told) else 0.0)
        for item in told:
            if not summed:
                votes[item.fate.value] += _weight(item, antecedents, numbered=numbered)
    names = _persons(item.fate for item in items)
    if len(names) > 1:
        votes[len(names)] += _NAMED
    return votes


def _is_number(item: Told) -> bool:
    return item.fate.tell is Tell.NUMBER


def _persons(fates: Iterable[Fate]) -> frozenset[str]:
    """The distinct persons named: full names, and family names that belong to none of these."""
    names = {name for fate in fates for name in fate.names}
    full = {name for name in names if " " in name}
    known = {word for name in full for word in name.split()}
    return frozenset(full | {name for name in names - full if name not in known})


def _sum(told: Sequence[Told]) -> int | None:
    """What distinct persons of one sentence add up to: "shot a woman and a girl, then killed himself"."""
    fates = {t.fate.start: t.fate for t in told if _stands_alone(t.fate)}
    ordinal = any(f.additional and f.tell is Tell.NOUN and f.value > 1 for f in fates.values())
    return sum(f.value for f in fates.values()) if len(fates) > 1 and not ordinal else None


def _stands_alone(fate: Fate) -> bool:
    """Whether it tells of persons nobody was told of before in the sentence."""
    return fate.own_hand or not (fate.tell is Tell.PRONOUN or fate.definite or fate.part)


def _weight(item: Told, antecedents: Mapping[Passage, Told], *, numbered: bool) -> float:
    fate = item.fate
    if fate.tell is Tell.NUMBER and not fate.part and fate.value > 1:
        return _PLACE[item.place]
    weight = _PLACE[item.place] if fate.tell is Tell.NUMBER else _UNNUMBERED[fate.tell]
    if item.passage in antecedents:
        weight = _UNNUMBERED[Tell.NOUN]
    elif fate.definite or fate.part:
        weight *= _DEFINITE
    return weight * (_PARTIAL if numbered else 1.0)


def _antecedents(items: Sequence[Told]) -> dict[Passage, Told]:
    """Who is told dead by a pronoun or "the man" → where he was told struck or injured before."""
    found: dict[Passage, Told] = {}
    for item in _of(items, Outcome.KILLED):
        if item.fate.tell is not Tell.PRONOUN and not item.fate.definite:
            continue
        before = [
            other
            for other in items
            if other.fate.outcome is not Outcome.KILLED
            and other.fate.start < item.fate.start
            and item.sentence - other.sentence <= _BACK
            and other.fate.value == item.fate.value
        ]
        if before:
            found[item.passage] = before[-1]
    return found


def _known_dead(items: Sequence[Told], antecedents: Mapping[Passage, Told]) -> Iterator[object]:
    """Family names, ages and passages of those a report tells dead."""
    for item in _of(items, Outcome.KILLED):
        if item.fate.value == 1:
            yield from _keys(item.fate)
        if item.passage in antecedents:
            before = antecedents[item.passage]
            yield before.passage
            yield from _keys(before.fate)


def _keys(fate: Fate) -> Iterator[object]:
    yield from (name.split()[-1].lower() for name in fate.names)
    yield from fate.ages


def _injured_votes(items: Sequence[Told], dead: int, known: frozenset[object]) -> dict[int, float]:
    """Value → weight for the injured of one report; those struck count without the dead."""
    living = [left for i in items if (left := _left_alive(i, known)) is not None]
    own_dead = any(i.fate.outcome is Outcome.KILLED for i in items)
    injured = [i for i in _of(living, Outcome.INJURED) if not _may_be_dead(i, dead, own_dead=own_dead)]
    votes = dict(_votes(injured, {}))
    if dead and not own_dead:
        votes = _without_dead(votes, dead)
    numbered = any(_is_number(i) for i in injured)
    for item in _of(living, Outcome.STRUCK):
        fate = item.fate
        lost = 0 if fate.additional else min(dead, fate.value)
        if fate.value > lost:
            weight = _weight(item, {}, numbered=numbered)
            votes[fate.value - lost] = votes.get(fate.value - lost, 0.0) + weight
    return votes


def _left_alive(item: Told, known: frozenset[object]) -> Told | None:
    """The fate without those who are known dead; ``None`` when nobody is left."""
    fate = item.fate
    if fate.outcome is Outcome.KILLED or not known.intersection((item.passage, *_keys(fate))):
        return item
    dead = len({name for name in fate.names if name.split()[-1].lower() in known}) or 1
    left = fate.value - dead
    return replace(item, fate=replace(fate, value=left)) if left > 0 and fate.names else None if left <= 0 else item


def _without_dead(votes: Mapping[int, float], dead: int) -> dict[int, float]:
    """A report that knows of no dead may count them among the injured."""
    split: dict[int, float] = defaultdict(float)
    for value, weight in votes.items():
        split[value] += weight / 2
        split[max(0, value - dead)] += weight / 2
    return dict(split)


def _may_be_dead(item: Told, dead: int, *, own_dead: bool) -> bool:
    """Whether a single person told injured may be the one told dead: not where told beside the dead."""
    fate = item.fate
    anaphoric = fate.tell is Tell.PRONOUN or fate.definite or (not own_dead and fate.tell is not Tell.NUMBER)
    return dead > 0 and fate.value == 1 and anaphoric and not fate.additional


def _pool(outcome: Outcome, votes: Mapping[str, Mapping[int, float]], share: Mapping[str, float]) -> Toll | None:
    """Half of each report's vote is spread as its evidence is, half goes to its best value; silence counts a little."""
    pooled: dict[int, float] = defaultdict(float)
    for document in sorted(votes):
        own = votes[document]
        total = sum(own.values())
        strength = min(1.0, total / _FULL)
        pooled[0] += _SILENT[outcome] * share[document] * (1 - strength)
        if not total:
            continue
        best = max(own, key=lambda v: (own[v], v))
        for value, weight in own.items():
            pooled[value] += strength * share[document] * (1 - _BEST) * weight / total
        pooled[best] += strength * share[document] * _BEST
    value = max(pooled, key=lambda v: (round(pooled[v], 6), v), default=0)
    return Toll(outcome, value, dict(pooled)) if pooled else None


def _grown(toll: Toll | None, items: Sequence[Told]) -> Toll | None:
    """The toll at its last value, where the numbers that head the reports only rise from day to day."""
    if toll is None:
        return None
    heads: dict[str, int] = {}
    for item in items:
        fate = item.fate
        if fate.outcome is toll.outcome and _is_number(item) and item.place < _BODY and item.day and not fate.part:
            heads[item.day] = max(heads.get(item.day, 0), fate.value)
    values = [heads[day] for day in sorted(heads)]
    rises = len(set(values)) > 1 and values == sorted(values) and values[-1] >= _MANY
    if not rises or values[-1] not in toll.votes:
        return toll
    return Toll(toll.outcome, values[-1], {v: n for v, n in toll.votes.items() if v >= values[-1] or v == 0})
