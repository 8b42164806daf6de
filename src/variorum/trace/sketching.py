"""A report reduced to what finding its kin needs: a few hundred numbers, and whom it credits.

Keys are 64-bit digests of runs of five words (a fixed eighth of them, so that equal runs are
kept in every report), and of facts: figures, names, pairs of names that stand together.
The same bytes give the same keys in every process (no seeded hash).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from .reports import Report

_RUN = 5
_EVERY = 8
_MOST_KEYS = 192

Keys = NDArray[np.uint64]


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


def run_keys(words: tuple[str, ...]) -> Keys:
    """Keys of a fixed share of the runs of five words, at most 192. Linear."""
    if len(words) < _RUN:
        return np.zeros(0, np.uint64)
    hashed = np.fromiter(map(_word_hash, words), np.uint64, len(words))
    mixed = np.zeros(len(words) - _RUN + 1, np.uint64)
    for step in range(_RUN):
        mixed = mixed * np.uint64(0x9E3779B97F4A7C15) + hashed[step : step + len(mixed)]
        mixed ^= mixed >> np.uint64(29)
    # fmix64 of MurmurHash3 (Appleby 2011): the share is kept by value, so the bits must be even
    mixed *= np.uint64(0xFF51AFD7ED558CCD)
    mixed ^= mixed >> np.uint64(33)
    return np.unique(mixed[mixed % np.uint64(_EVERY) == 0])[:_MOST_KEYS]


@lru_cache(maxsize=1 << 16)
def _word_hash(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


@lru_cache(maxsize=1 << 16)
def key_of(fact: str) -> int:
    """The 64-bit key of a fact."""
    return int.from_bytes(blake2b(fact.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


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
