"""Which reports tell of one occasion, and which occasions follow on.

Storylines come first: reports that share the words by which things are named. A pile that
is mostly one storyline is parted into its occasions: reports are joined on what their
headline and opening tell, its words, names, places and days; a copy tells of its parent's
occasion. In a stream of many storylines each is one story. What people decided wins over all
of this: what they join shares a story, what they part does not, though one copied the other.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from variorum.lang.clusters import connect_apart
from variorum.values import Filing, Level, Reason, Ruling, Story, Storyline, When, digest_text

from .decided import bind_decisions, pairs_of, tell_decisions
from .likeness import trace_words
from .lines import Apart, Seen, days_apart, draw_lines, split_line
from .openings import Embed, Likeness, Opening, compare_openings, gather_openings, lend_days

# Fixed on invented piles: likeness of openings from which two reports tell of one occasion
# whatever their days, and from which they do when their days are near or one is unknown and
# they share a name that is no state's and no medium's.
_OCCASION = 0.7
_NEAR_OCCASION = 0.25
_NEAR_DAYS = 2
# Likenesses told as the reason of a story, for stories of up to so many reports.
_SHOWN = 12
# Of a digest so many hexadecimal digits name a story; reports of unknown day found one last.
_DIGITS = 8
_NEVER = "9999"


def group_stories(filing: Filing, embed: Embed) -> tuple[tuple[Story, ...], tuple[Storyline, ...]]:
    """Stories and storylines over the news of the filing, in the order of their smallest document ids.

    A story bears the digest of its founding report's text, the earliest: its id stays when later reports come.
    """
    parents = {descent.child: descent.parent for descent in filing.stemma.descents}
    openings = {opening.id: opening for opening in lend_days(tuple(gather_openings(filing)), parents)}
    if not openings:
        return (), ()
    bonds = bind_decisions(filing)
    lineage = [(d.child, d.parent) for d in filing.stemma.descents] + [
        pair for origin in filing.stemma.origins for pair in zip(origin.documents, origin.documents[1:], strict=False)
    ]
    kin = [pair for pair in lineage if pair[0] in openings and pair[1] in openings]
    traces = trace_words(filing.documents, filing.articles)
    seen = {id: Seen(trace, openings[id].day, openings[id].named) for id, trace in traces.items()}
    ties = [*pairs_of(bonds, Ruling.JOIN, *Level), *kin]
    lines = draw_lines(tuple(seen.values()), ties, _apart(pairs_of(bonds, Ruling.PART, Level.STORYLINE)))
    joins = [*pairs_of(bonds, Ruling.JOIN, Level.STORY), *kin]
    apart = _apart(pairs_of(bonds, Ruling.PART, *Level))
    groups: list[Sequence[tuple[str, ...]]] = []
    compared = Likeness()
    for line in lines:
        own = [pair for pair in joins if pair[0] in line and pair[1] in line] if len(line) > 1 else []
        if 2 * len(line) <= len(openings):
            groups.append(split_line([seen[id] for id in line], own, apart))
            continue
        told = [openings[id] for id in line]
        compared = compare_openings(told, embed)  # more than half of the pile: there is one such line at most
        groups.append(_occasions(told, compared, own, apart))
    texts = {document.id: digest_text(document.text) for document in filing.documents}
    stories, storylines = _name(groups, openings, compared, texts)
    return tuple(replace(s, reasons=(*tell_decisions(s.documents, bonds), *s.reasons)) for s in stories), storylines


def _apart(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """Report → those it is held apart from."""
    apart: dict[str, set[str]] = defaultdict(set)
    for left, right in pairs:
        apart[left].add(right)
        apart[right].add(left)
    return {id: frozenset(others) for id, others in apart.items()}


def _occasions(
    openings: Sequence[Opening], compared: Likeness, ties: Sequence[tuple[str, str]], apart: Apart
) -> tuple[tuple[str, ...], ...]:
    """The occasions of one line; those tied share one. Near linear in pairs of openings that are alike at all."""
    by_id = {opening.id: opening for opening in openings}
    scores = {(openings[a].id, openings[b].id): score for a, b, score in compared.pairs(_NEAR_OCCASION)}
    alike = [pair for pair, score in scores.items() if _one_occasion(by_id[pair[0]], by_id[pair[1]], score)]
    return connect_apart(sorted(by_id), [*ties, *sorted(alike, key=lambda pair: (-scores[pair], pair))], apart)


def _one_occasion(a: Opening, b: Opening, score: float) -> bool:
    """Alike enough; or of near days, or of unknown ones, with a name of their own in common."""
    apart = days_apart(a.day, b.day)
    if apart is not None and apart > _NEAR_DAYS:
        return False
    own = a.names & b.names
    return score >= _OCCASION or (score >= _NEAR_OCCASION and bool(own) and (apart is not None or len(own) > 1))


def _name(
    groups: Sequence[Sequence[tuple[str, ...]]],
    by_id: Mapping[str, Opening],
    compared: Likeness,
    texts: Mapping[str, str],
) -> tuple[tuple[Story, ...], tuple[Storyline, ...]]:
    """Stories and lines in the order of their smallest document ids, each under the digest of its founding report."""
    flat = sorted((story, n) for n, line in enumerate(groups) for story in line)
    founders = [min((by_id[id].day or _NEVER, texts[id], id) for id in group) for group, _ in flat]
    ids = _distinct([text for _, text, _ in founders])
    stories = tuple(_story(f"s{id}", group, by_id, compared) for id, (group, _) in zip(ids, flat, strict=True))
    held: dict[int, list[int]] = {}
    for place, (_, line) in enumerate(flat):
        held.setdefault(line, []).append(place)
    lines = tuple(
        Storyline(f"l{ids[min(places, key=founders.__getitem__)]}", tuple(stories[n].id for n in places))
        for places in held.values()
    )
    return stories, lines


def _distinct(digests: Sequence[str]) -> list[str]:
    """The first eight signs of each digest; where these were given already, with how often before."""
    given: Counter[str] = Counter()
    ids = []
    for short in (digest[:_DIGITS] for digest in digests):
        ids.append(f"{short}-{given[short]}" if given[short] else short)
        given[short] += 1
    return ids


def _story(id: str, group: Sequence[str], by_id: Mapping[str, Opening], compared: Likeness) -> Story:
    members = [by_id[document] for document in group]
    scores = compared.between(group) if set(group) <= set(compared.ids) else None
    near = [0.0] * len(group) if scores is None else (scores.sum(axis=1) - scores.diagonal()).round(4).tolist()
    # The story bears an original's headline: a copy's may sharpen what its parent says.
    ranked = zip(members, near, strict=True)
    central = max(ranked, key=lambda pair: (not pair[0].is_copy, pair[1], pair[0].id == group[0]))[0]
    days = sorted({opening.day for opening in members if opening.day})
    best = [] if scores is None or len(group) > _SHOWN else _told(scores.tolist(), group)
    reasons = (Reason("opening", f"likeness of the openings: {', '.join(best)}"),) if best else ()
    return Story(
        id=id,
        label=central.title,
        documents=tuple(group),
        first=When(days[0], days[0], days[0]) if days else None,
        last=When(days[-1], days[-1], days[-1]) if days else None,
        reasons=reasons,
    )


def _told(scores: Sequence[Sequence[float]], group: Sequence[str]) -> list[str]:
    order = sorted(range(len(group)), key=lambda n: group[n])
    return [f"{scores[a][b]:.2f}" for a, b in combinations(order, 2)]
