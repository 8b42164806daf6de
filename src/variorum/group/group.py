"""Which reports tell of one occasion, and which occasions follow on.

Storylines come first: reports that share the words by which things are named. A pile that
is mostly one storyline is freed of reports of other events and parted into its occasions:
reports of near days that share words and a name; a copy tells of its parent's occasion. In
a stream of many storylines each is one story. What people decided wins over all of this:
what they join shares a story, what they part does not, though one copied the other.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from variorum.values import Filing, Level, Reason, Ruling, Story, Storyline, When, digest_text

from .acquaintances import take_in
from .belonging import judge_chief
from .decided import bind_decisions, pairs_of, tell_decisions
from .likeness import Trace, trace_words
from .lines import Pair, Seen, draw_lines, split_line
from .occasions import draw_occasions
from .openings import Embed, Likeness, Opening, compare_openings, gather_openings, lend_days
from .strangers import part_strangers

# Fixed on invented piles: likeness of openings from which a report of unknown day tells of the occasion
# of another, and from which it does when they share two names that are no state's and no medium's.
_OCCASION = 0.7
_NEAR_OCCASION = 0.25
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
    seen = {id: _seen(openings[id], trace) for id, trace in traces.items()}
    ties = [*pairs_of(bonds, Ruling.JOIN, *Level), *kin]
    parted = _apart(pairs_of(bonds, Ruling.PART, Level.STORYLINE))
    drawn = draw_lines(tuple(seen.values()), ties, parted)
    judged = judge_chief(drawn, seen, ties, parted)
    lines = take_in(drawn, seen, parted) if judged is None else judged
    joins = [*pairs_of(bonds, Ruling.JOIN, Level.STORY), *kin]
    apart = _apart(pairs_of(bonds, Ruling.PART, *Level))
    groups: list[Sequence[tuple[str, ...]]] = []
    compared = Likeness()
    for line in lines:
        own = _within(joins, line)
        if 2 * len(line) <= len(openings):
            groups.append(split_line([seen[id] for id in line], own, apart))
            continue
        told = [openings[id] for id in line]
        compared = compare_openings(told, embed)  # more than half of the pile: there is one such line at most
        alike = _alike(told, compared)
        for part in part_strangers(line, seen, _within(ties, line)) if judged is None else [line]:
            held = {id: seen[id] for id in part}
            groups.append(draw_occasions(held, _within(alike, part), _within(own, part), apart))
    texts = {document.id: digest_text(document.text) for document in filing.documents}
    stories, storylines = _name(groups, openings, compared, texts)
    return tuple(replace(s, reasons=(*tell_decisions(s.documents, bonds), *s.reasons)) for s in stories), storylines


def _within(pairs: Iterable[Pair], line: Sequence[str]) -> list[Pair]:
    """The pairs both of whose ends are on the line."""
    held = frozenset(line)
    return [pair for pair in pairs if held.issuperset(pair)] if len(line) > 1 else []


def _seen(opening: Opening, trace: Trace) -> Seen:
    return Seen(trace, opening.day, opening.named, opening.cast, opening.names, opening.is_stated)


def _apart(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """Report → those it is held apart from."""
    apart: dict[str, set[str]] = defaultdict(set)
    for left, right in pairs:
        apart[left].add(right)
        apart[right].add(left)
    return {id: frozenset(others) for id, others in apart.items()}


def _alike(openings: Sequence[Opening], compared: Likeness) -> list[Pair]:
    """The pairs of reports whose openings may tell of one occasion, likest first. Near linear in pairs alike at all."""
    scored = [(-score, openings[a], openings[b]) for a, b, score in compared.pairs(_NEAR_OCCASION)]
    pairs = [(score, a.id, b.id) for score, a, b in scored if _one_occasion(a, b, -score)]
    return [(a, b) for _, a, b in sorted(pairs)]


def _one_occasion(a: Opening, b: Opening, score: float) -> bool:
    """Where one has no day: alike enough, or with more than one name of their own in common."""
    return not (a.day and b.day) and (score >= _OCCASION or len(a.names & b.names) > 1)


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
