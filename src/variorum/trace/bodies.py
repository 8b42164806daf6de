"""Bodies on whose word several reports rest: an institute, a ministry, the police, that told everybody the same.

Such reports are as many texts, and on that matter one source.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, pairwise, product
from typing import NamedTuple

from variorum.lang.clusters import connect
from variorum.lang.lexicon import word_list
from variorum.values import Extraction, Lost, LostKind, Origin, Reach, Voice, VoiceKind

from .reports import Report

# Reports that must rest on a body's word, and texts among them that are nobody's copy.
_LEAST_REPORTS = 3
_LEAST_ORIGINS = 2
# What is counted up to here is told by many of many things.
_FEW = 12
# Facts of a sentence that are set beside those of others.
_MOST_FACTS = 16
# Things told together that two must share to speak of one matter, and reports asked for each such thing.
_LEAST_SHARED = 2
_MOST_TELLERS = 60


class Word(NamedTuple):
    """What a body is given for in one report: where, what it tells, two things at a time, and its figures."""

    name: str
    reach: Reach
    told: frozenset[str]
    figures: frozenset[str] = frozenset()


def read_words(report: Report, extraction: Extraction) -> Iterator[Word]:
    """What the report gives bodies for, by what was extracted: those that inform, and others for figures. Linear."""
    starts = [start for start, _ in report.sentences]
    for claim in extraction.claims:
        figures = frozenset(f"{q.value} {q.unit}" for q in claim.quantities if q.unit and (q.value or 0) > _FEW)
        for voice in claim.voices:
            n = bisect_right(starts, voice.start) - 1
            counted = figures if _is_named(voice.name) else frozenset[str]()
            if n >= 0 and voice.kind is VoiceKind.PARTY and (counted or _informs(voice)):
                end = min(voice.end, len(report.text))
                text = report.text[voice.start : end]
                reach = Reach(document=report.id, relation="common source", start=voice.start, end=end, text=text)
                told = _told(report, n, voice.name) if _informs(voice) else frozenset[str]()
                yield Word(voice.name, reach, told, counted)


def _is_named(name: str) -> bool:
    """Whether a body has a name of its own: "police" are many."""
    return " " in name and not name.islower()


def _informs(voice: Voice) -> bool:
    words = {word.strip(".,'’").lower() for word in voice.name.split()}
    return not words.isdisjoint(_informing())


@cache
def _informing() -> frozenset[str]:
    return word_list("lineage", "informing")


def _told(report: Report, sentence: int, name: str) -> frozenset[str]:
    """Names, but for the body's own, each with what else that sentence or the first one tells.

    Of a body without a name of its own ("police") words prove nothing, only names and figures do.
    """
    own = {part.strip(".,'’").lower().removesuffix("'s") for part in name.split()}
    found: set[str] = set()
    for n in {0, sentence}:
        facts = report.facts[n]
        names = sorted(facts.names - own)[:_MOST_FACTS]
        others = sorted((facts.words - own if len(own) > 1 else frozenset()) | facts.figures)[:_MOST_FACTS]
        found |= {f"{a} & {b}" for a, b in (*combinations(names, 2), *product(names, others))}
    return frozenset(found)


def find_informants(words: Iterable[Word], origins: Sequence[Origin]) -> tuple[Lost, ...]:
    """The bodies behind three or more reports that are not all copies of one, each where they tell the same, or
    behind two who have one figure from it.

    Near linear: reports are joined through what they have in common.
    """
    origin = {id: number for number, one in enumerate(origins) for id in one.documents}
    given: dict[str, dict[str, list[Word]]] = defaultdict(lambda: defaultdict(list))
    for word in words:
        given[word.name][word.reach.document].append(word)
    return tuple(
        Lost(name, LostKind.DOCUMENT, tuple(reports[id][0].reach for id in group))
        for name, reports in sorted(given.items())
        for group in _joined(reports)
        if _is_shared({id: reports[id] for id in group}, origin)
    )


def _is_shared(reports: Mapping[str, Sequence[Word]], origin: Mapping[str, int]) -> bool:
    """Whether it takes one source to tell what so many reports tell on its word."""
    if len({origin[id] for id in reports}) < _LEAST_ORIGINS:
        return False
    tellers = _tellers(reports, lambda word: word.figures)
    counted = any(len({origin[id] for id in ids}) >= _LEAST_ORIGINS for ids in tellers.values())
    return counted or len(reports) >= _LEAST_REPORTS


def join_lost(lost: Sequence[Lost], informants: Sequence[Lost]) -> list[Lost]:
    """All of them; what a body is behind, as was found in other ways too, stands there once."""
    found = list(lost)
    for informant in informants:
        reached = _reached(informant)
        like = [one for one in found if one.name.lower() == informant.name.lower() and _reached(one) & reached]
        known = [reach for one in like for reach in one.reached_by if reach.document not in reached]
        reach = tuple(sorted([*informant.reached_by, *known], key=lambda reach: reach.document))
        found = [one for one in found if one not in like] + [Lost(informant.name, informant.kind, reach)]
    return found


def _reached(lost: Lost) -> frozenset[str]:
    return frozenset(reach.document for reach in lost.reached_by)


def _joined(reports: Mapping[str, Sequence[Word]]) -> tuple[tuple[str, ...], ...]:
    """Reports that give one body for the same, or for one figure, directly or through others."""
    told = _tellers(reports, lambda word: word.told)
    shared = Counter(pair for ids in told.values() for pair in combinations(ids[:_MOST_TELLERS], 2))
    pairs = [pair for pair, many in shared.items() if many >= _LEAST_SHARED]
    pairs += [pair for ids in _tellers(reports, lambda word: word.figures).values() for pair in pairwise(ids)]
    return connect(sorted(reports), pairs)


def _tellers(reports: Mapping[str, Sequence[Word]], things: Callable[[Word], frozenset[str]]) -> dict[str, list[str]]:
    """Each thing with the reports that tell it."""
    tellers: dict[str, list[str]] = defaultdict(list)
    for id in sorted(reports):
        for thing in sorted(frozenset[str]().union(*map(things, reports[id]))):
            tellers[thing].append(id)
    return tellers
