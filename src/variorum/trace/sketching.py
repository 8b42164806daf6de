"""A report reduced to what finding its kin needs: a few hundred numbers, and whom it credits.

Keys are 64-bit digests of runs of five words (a fixed eighth of them, so that equal runs are
kept in every report), and of facts: figures, names, pairs of names that stand together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise

import numpy as np

from .hashing import Keys, hash_runs, key_of
from .reports import SEED, Report

_EVERY = 8
_MOST_KEYS = 192


@dataclass(frozen=True, eq=False, slots=True)
class Sketch:
    """``runs`` and ``facts`` are sorted keys, ``tells`` one key per distinct name, figure and word, for their rarity.

    ``digest`` is equal for reports that tell the same words; ``published`` is "" when unknown.
    """

    id: str
    digest: bytes
    published: str
    runs: Keys
    facts: Keys
    tells: Keys


def sketch_report(report: Report) -> Sketch:
    """The sketch of a report; 1 to 2 ms."""
    published = report.article.published.value if report.article.published else None
    return Sketch(
        report.id,
        blake2b(" ".join(report.words or (report.id,)).encode("utf-8", "surrogatepass"), digest_size=16).digest(),
        published or "",
        run_keys(report.words),
        _sorted({key_of(fact) for fact in _rare_facts(report)}),
        _sorted({key_of(tell) for tell in tells_of(report)}),
    )


def run_keys(words: Sequence[str]) -> Keys:
    """Keys of a fixed share of the runs of five words, at most 192. Linear."""
    mixed = hash_runs(words, SEED)
    return np.unique(mixed[mixed % np.uint64(_EVERY) == 0])[:_MOST_KEYS]


def tells_of(report: Report) -> Iterator[str]:
    """Every name, figure and word of the report, marked by what it is."""
    yield from (f"n {name}" for name in report.names)
    yield from (f"f {figure}" for figure in report.figures)
    yield from (f"w {stem}" for stem in report.stems)


def _rare_facts(report: Report) -> Iterator[str]:
    """Names, figures, and two names or figures that one sentence tells together."""
    for facts in report.facts:
        yield from (f"n {name}" for name in facts.names)
        yield from (f"f {figure}" for figure in facts.figures)
        told = sorted(facts.names | facts.figures)[:12]
        yield from (f"{a} & {b}" for a, b in pairwise(told))


def _sorted(keys: set[int]) -> Keys:
    return np.sort(np.fromiter(keys, np.uint64, len(keys)))
