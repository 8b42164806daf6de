"""What a report begins with, and how alike the openings of reports are."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import log

import numpy as np
from numpy.typing import NDArray

from variorum.lang.states import state_names, telling_names
from variorum.lang.words import content_words
from variorum.values import Anchor, Article, Extraction, Filing, Role, Time, TimeType

Embed = Callable[[Sequence[str]], NDArray[np.float32]]

_FIRST = 3
_MEANING, _WORDS = 0.7, 0.6


@dataclass(frozen=True, slots=True)
class Opening:
    """What a report begins with: headline and first sentences, their words and names, its day; whether it is a copy."""

    id: str
    title: str
    text: str
    stems: frozenset[str]
    names: frozenset[str]
    day: str | None
    is_copy: bool = False
    named: frozenset[date] = frozenset()


@dataclass(frozen=True)
class Likeness:
    """How alike openings are, in the order of *ids*: a symmetric table, 0..1.3, four decimals."""

    ids: tuple[str, ...] = ()
    table: NDArray[np.float64] | None = None

    def between(self, ids: Sequence[str]) -> NDArray[np.float64] | None:
        """The part of the table for some of the ids, in their order; ``None`` where they were not compared."""
        if self.table is None:
            return None
        place = {id: n for n, id in enumerate(self.ids)}
        at = [place[id] for id in ids]
        return self.table[np.ix_(at, at)]

    def pairs(self, least: float) -> Iterator[tuple[int, int, float]]:
        """Places of the openings at least so much alike, weightiest reports first, each pair once."""
        if self.table is None:
            return
        for a, b in np.argwhere(np.triu(self.table, 1) >= least):
            yield int(a), int(b), float(self.table[a, b])


def gather_openings(filing: Filing) -> Iterator[Opening]:
    """The opening of each news report, in the order of the documents."""
    extractions = {e.document: e for e in filing.extractions}
    copies = {descent.child for descent in filing.stemma.descents}
    states = state_names(document.text for document in filing.documents)
    for document, article in zip(filing.documents, filing.articles, strict=True):
        if not article.is_news:
            continue
        extraction = extractions.get(document.id, Extraction(document=document.id))
        title = article.headline.value if article.headline else ""
        bodies = [document.text[p.start : p.end] for p in article.parts if p.role is Role.BODY]
        lead = " ".join(" ".join(bodies).split("\n"))[:600]
        spans = {c.sentence.start: c.sentence.text for c in extraction.claims if c.sentence and c.frame != "headline"}
        first = " ".join(spans[at] for at in sorted(spans)[:_FIRST]) or lead
        text = f"{title}. {first}"
        day = _day(article, extraction)
        yield Opening(
            document.id,
            title or first[:90],
            text,
            frozenset(w.stem for w in content_words(text)),
            telling_names([n for n in extraction.names if any(f in text for f in n.forms)], states),
            day,
            document.id in copies,
            frozenset(_days_named(extraction, day)),
        )


def _day(article: Article, extraction: Extraction) -> str | None:
    """The day of the report: publication, dateline, else the last day it tells of; ``None`` when it tells none."""
    if article.published and article.published.latest:
        return article.published.latest
    if article.dateline and article.dateline.when:
        return article.dateline.when.latest
    return max((str(time.earliest) for time in extraction.times if _is_day(time)), default=None)


def lend_days(openings: Sequence[Opening], parents: Mapping[str, str]) -> tuple[Opening, ...]:
    """The openings; a copy of unknown day tells of the day of what it was made from."""
    days = {opening.id: opening.day for opening in openings}

    def day(opening: Opening) -> str | None:
        id, seen = opening.id, {opening.id}
        while days.get(id) is None and id in parents and parents[id] not in seen:
            id = parents[id]
            seen.add(id)
        return days.get(id)

    return tuple(opening if opening.day else replace(opening, day=day(opening)) for opening in openings)


def _days_named(extraction: Extraction, day: str | None) -> Iterator[date]:
    """The days the report tells of, without those to come."""
    latest = date.fromisoformat(day[:10]) + timedelta(1) if day else date.max
    for time in extraction.times:
        whole = time.earliest and time.latest and time.earliest[:10] == time.latest[:10]
        if whole and time.earliest and time.type in (TimeType.DATE, TimeType.TIME):
            told = date.fromisoformat(time.earliest[:10])
            if told <= latest:
                yield told


def _is_day(time: Time) -> bool:
    whole = bool(time.earliest) and time.earliest == time.latest
    return whole and time.type in (TimeType.DATE, TimeType.TIME) and time.anchor is not Anchor.STATED


def compare_openings(openings: Sequence[Opening], embed: Embed) -> Likeness:
    """How alike all openings are: half by meaning, of opening and headline, half by words and names by rarity.

    The table is quadratic, at eight bytes a pair; all that costs time is linear.
    """
    vectors = embed([opening.text for opening in openings])
    titles = embed([opening.title for opening in openings])
    near = 0.5 * (vectors @ vectors.T).astype(np.float64) + 0.5 * (titles @ titles.T).astype(np.float64)
    table = np.round(_MEANING * near + _WORDS * _shared([opening.stems for opening in openings]), 4)
    return Likeness(tuple(opening.id for opening in openings), table)


def _shared(sets: Sequence[frozenset[str]]) -> NDArray[np.float64]:
    """Weighted Jaccard of every pair of sets; an item weighs more the fewer sets have it."""
    counts = Counter(item for held in sets for item in held)
    holders: dict[str, list[int]] = {}
    for n, held in enumerate(sets):
        for item in held:
            holders.setdefault(item, []).append(n)
    common = np.zeros((len(sets), len(sets)))
    for item in sorted(holders):
        at = np.array(holders[item])
        common[at[:, None], at] += log(1 + len(sets) / counts[item])
    mass = common.diagonal()
    union = mass[:, None] + mass[None, :] - common
    return np.divide(common, union, out=np.zeros_like(common), where=union > 0)
