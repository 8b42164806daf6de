"""What a report begins with, and how alike the openings of reports are."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import log
from textwrap import shorten

import numpy as np
from numpy.typing import NDArray

from variorum.lang.dates import find_dates
from variorum.lang.states import state_names, telling_names
from variorum.lang.words import content_words
from variorum.values import Anchor, Article, Extraction, Filing, Role, Time, TimeType

Embed = Callable[[Sequence[str]], NDArray[np.float32]]

# Code points of what stands for a missing headline.
_LONGEST = 90
_FIRST = 3
# No sentence, but a line that tells place and day, where it has no more code points ("SOREL, 4 May 2031.").
_LINE = 45
_MEANING, _WORDS = 0.7, 0.6


@dataclass(frozen=True, slots=True)
class Opening:
    """What a report begins with: headline and first sentences, their words and names, its day; whether it is a copy.

    ``is_stated``: the day is that of publication or of the dateline, not only the last day that is told.
    ``named`` are the days it tells of, ``cast`` the telling names of all its text.
    """

    id: str
    title: str
    text: str
    stems: frozenset[str]
    names: frozenset[str]
    day: str | None
    is_copy: bool = False
    named: frozenset[date] = frozenset()
    cast: frozenset[str] = frozenset()
    is_stated: bool = True


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
        stated = _stated_day(article, extraction)
        day = stated or _told_day(extraction, spans)
        yield Opening(
            document.id,
            title or shorten(first, _LONGEST, placeholder="…"),
            text,
            frozenset(w.stem for w in content_words(text)),
            telling_names([n for n in extraction.names if any(f in text for f in n.forms)], states),
            day,
            document.id in copies,
            frozenset(_days_named(extraction, day)),
            telling_names(extraction.names, states),
            stated is not None,
        )


def _stated_day(article: Article, extraction: Extraction) -> str | None:
    """The day of publication, else of the dateline, whose year the times told may lend; ``None`` when unknown."""
    if article.published and article.published.latest:
        return article.published.latest
    if not article.dateline:
        return None
    if article.dateline.when:
        return article.dateline.when.latest
    found = next(iter(find_dates(article.dateline.text)), None)
    days = [str(time.earliest)[:10] for time in extraction.times if _is_day(time)]
    return next((d for d in days if found and date.fromisoformat(d).timetuple()[1:3] == (found.month, found.day)), None)


def _told_day(extraction: Extraction, first: Mapping[int, str]) -> str | None:
    """A whole date above the first sentence, else the last day told in the first sentence that tells one.

    Later days are often plans. A date with a year inside a sentence is that of a document, not of the report.
    """
    opens = min((start for start, words in first.items() if len(words) > _LINE), default=0)
    told: dict[int, str] = {}
    for time in extraction.times:
        if _is_day(time) or (time.start < opens and _is_whole(time)):
            at = max((start for start in first if start <= time.start), default=-1)
            told[at] = max(told.get(at, ""), str(time.earliest)[:10])
    return told[min(told)] if told else None


def lend_days(openings: Sequence[Opening], parents: Mapping[str, str]) -> tuple[Opening, ...]:
    """The openings; a copy that states no day tells of the day of what it was made from."""
    by_id = {opening.id: opening for opening in openings}

    def day(opening: Opening) -> str | None:
        held, seen = opening, {opening.id}
        while not (held.is_stated and held.day) and (up := parents.get(held.id)) in by_id and up not in seen:
            held = by_id[up]
            seen.add(up)
        return held.day or opening.day

    return tuple(replace(opening, day=day(opening)) for opening in openings)


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
    return _is_whole(time) and time.anchor is not Anchor.STATED


def _is_whole(time: Time) -> bool:
    return bool(time.earliest) and time.earliest == time.latest and time.type in (TimeType.DATE, TimeType.TIME)


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
