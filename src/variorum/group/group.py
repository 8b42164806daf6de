"""Which reports tell of one occasion, and which occasions follow on.

Storylines come first: reports that share the words by which things are named. A pile that
is mostly one storyline is parted into its occasions: reports are joined on what their
headline and opening tell, its words, names, places and days; a copy tells of its parent's
occasion. In a stream of many storylines each is one story.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log

import numpy as np
from numpy.typing import NDArray

from variorum.lang.clusters import connect
from variorum.lang.places import acting_country
from variorum.lang.words import content_words
from variorum.values import Anchor, Article, Extraction, Filing, Reason, Role, Story, Storyline, Time, TimeType, When

from .likeness import trace_words
from .lines import days_apart, draw_lines

Embed = Callable[[Sequence[str]], NDArray[np.float32]]

# Fixed on invented piles: likeness of openings from which two reports tell of one occasion
# whatever their days, and from which they do when their days are near or one is unknown and
# they share a name that is no country's.
_OCCASION = 0.7
_NEAR_OCCASION = 0.25
_NEAR_DAYS = 5
# Likenesses told as the reason of a story, for stories of up to so many reports.
_SHOWN = 12
_OPENING = 3


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


def group_stories(filing: Filing, embed: Embed) -> tuple[tuple[Story, ...], tuple[Storyline, ...]]:
    """Stories and storylines over the news of the filing; ids follow the smallest document id."""
    openings = list(_openings(filing))
    if not openings:
        return (), ()
    by_id = {opening.id: opening for opening in openings}
    lineage = [(d.child, d.parent) for d in filing.stemma.descents] + [
        pair for origin in filing.stemma.origins for pair in zip(origin.documents, origin.documents[1:], strict=False)
    ]
    traces = trace_words(filing.documents, filing.articles)
    days = {id: by_id[id].day for id in traces}
    lines = draw_lines(traces, days, [pair for pair in lineage if pair[0] in traces and pair[1] in traces])
    scores: dict[tuple[str, str], float] = {}
    groups: list[list[tuple[str, ...]]] = []
    for line in lines:
        whole = 2 * len(line) <= len(openings)
        told = [by_id[id] for id in line]
        near = {} if whole else _likenesses(told, embed)
        scores |= near
        groups.append([line] if whole else _occasions(told, near, lineage))
    return _number(groups, by_id, scores)


def _occasions(
    openings: Sequence[Opening], scores: Mapping[tuple[str, str], float], lineage: Sequence[tuple[str, str]]
) -> list[tuple[str, ...]]:
    """The occasions of one line. Quadratic in its reports."""
    by_id = {opening.id: opening for opening in openings}
    same = [pair for pair, score in scores.items() if _one_occasion(by_id[pair[0]], by_id[pair[1]], score)]
    inside = [pair for pair in lineage if pair[0] in by_id and pair[1] in by_id]
    return list(connect(sorted(by_id), [*inside, *same]))


def _number(
    groups: Sequence[Sequence[tuple[str, ...]]],
    by_id: Mapping[str, Opening],
    scores: Mapping[tuple[str, str], float],
) -> tuple[tuple[Story, ...], tuple[Storyline, ...]]:
    """Stories and lines under ids that follow the smallest document id."""
    flat = sorted((story, n) for n, line in enumerate(groups) for story in line)
    stories = tuple(_story(f"s{n}", group, by_id, scores) for n, (group, _) in enumerate(flat, 1))
    held: dict[int, list[str]] = {}
    for story, (_, line) in zip(stories, flat, strict=True):
        held.setdefault(line, []).append(story.id)
    return stories, tuple(Storyline(f"l{n}", tuple(ids)) for n, ids in enumerate(held.values(), 1))


def _openings(filing: Filing) -> Iterator[Opening]:
    extractions = {e.document: e for e in filing.extractions}
    copies = {descent.child for descent in filing.stemma.descents}
    for document, article in zip(filing.documents, filing.articles, strict=True):
        if not article.is_news:
            continue
        extraction = extractions.get(document.id, Extraction(document=document.id))
        title = article.headline.value if article.headline else ""
        bodies = [document.text[p.start : p.end] for p in article.parts if p.role is Role.BODY]
        lead = " ".join(" ".join(bodies).split("\n"))[:600]
        spans = {c.sentence.start: c.sentence.text for c in extraction.claims if c.sentence and c.frame != "headline"}
        first = " ".join(spans[at] for at in sorted(spans)[:_OPENING]) or lead
        text = f"{title}. {first}"
        yield Opening(
            document.id,
            title or first[:90],
            text,
            frozenset(w.stem for w in content_words(text)),
            frozenset(n.canonical for n in extraction.names if any(f in text for f in n.forms)),
            _day(article, extraction),
            document.id in copies,
        )


def _day(article: Article, extraction: Extraction) -> str | None:
    """The day of the report: publication, dateline, else the last day it tells of; ``None`` when it tells none."""
    if article.published and article.published.latest:
        return article.published.latest
    if article.dateline and article.dateline.when:
        return article.dateline.when.latest
    return max((str(time.earliest) for time in extraction.times if _is_day(time)), default=None)


def _is_day(time: Time) -> bool:
    whole = bool(time.earliest) and time.earliest == time.latest
    return whole and time.type in (TimeType.DATE, TimeType.TIME) and time.anchor is not Anchor.STATED


def _one_occasion(a: Opening, b: Opening, score: float) -> bool:
    """Alike enough; or of near days, or of unknown ones, with a name of their own in common."""
    apart = days_apart(a.day, b.day)
    if apart is not None and apart > _NEAR_DAYS:
        return False
    own = {name for name in a.names & b.names if acting_country(name) is None}
    return score >= _OCCASION or (score >= _NEAR_OCCASION and bool(own) and (apart is not None or len(own) > 1))


def _likenesses(openings: Sequence[Opening], embed: Embed) -> dict[tuple[str, str], float]:
    """(id, id) → likeness of the openings, 0..1: half embedding, half words and names by rarity."""
    vectors = embed([opening.text for opening in openings])
    titles = embed([opening.title for opening in openings])
    cosine, heads = vectors @ vectors.T, titles @ titles.T
    weight = _rarity([opening.stems for opening in openings])
    scores = {}
    for (n, a), (m, b) in combinations(enumerate(openings), 2):
        words = _jaccard(a.stems, b.stems, weight)
        near = 0.5 * float(cosine[n, m]) + 0.5 * float(heads[n, m])
        key = (a.id, b.id) if a.id < b.id else (b.id, a.id)
        scores[key] = round(0.7 * near + 0.6 * words, 4)
    return scores


def _rarity(sets: Sequence[frozenset[str]]) -> dict[str, float]:
    counts = Counter(item for held in sets for item in held)
    return {item: log(1 + len(sets) / n) for item, n in counts.items()}


def _jaccard(a: frozenset[str], b: frozenset[str], weight: Mapping[str, float]) -> float:
    union = sum(weight.get(x, 1.0) for x in sorted(a | b))
    return sum(weight.get(x, 1.0) for x in sorted(a & b)) / union if union else 0.0


def _story(
    id: str, group: Sequence[str], by_id: Mapping[str, Opening], scores: Mapping[tuple[str, str], float]
) -> Story:
    members = [by_id[document] for document in group]
    # The story bears an original's headline: a copy's may sharpen what its parent says.
    central = max(members, key=lambda o: (not o.is_copy, _centrality(o, members, scores), o.id == group[0]))
    days = sorted({opening.day for opening in members if opening.day})
    inside = combinations(sorted(group), 2) if len(group) <= _SHOWN else ()
    best = [f"{scores[pair]:.2f}" for pair in inside if pair in scores]
    reasons = (Reason("opening", f"likeness of the openings: {', '.join(best)}"),) if best else ()
    return Story(
        id=id,
        label=central.title,
        documents=tuple(group),
        first=When(days[0], days[0], days[0]) if days else None,
        last=When(days[-1], days[-1], days[-1]) if days else None,
        reasons=reasons,
    )


def _centrality(opening: Opening, members: Sequence[Opening], scores: Mapping[tuple[str, str], float]) -> float:
    """How alike the opening is to the others of its story."""
    pairs = ((opening.id, m.id) if opening.id < m.id else (m.id, opening.id) for m in members if m is not opening)
    return round(sum(scores.get(pair, 0.0) for pair in pairs), 4)
