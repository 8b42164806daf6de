"""A report reduced to what finding its kin needs: a few hundred numbers, and whom it credits.

Keys are 32-bit digests of runs of five words (a fixed eighth of them, so that equal runs are
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
_AT_ONCE = 64  # texts whose runs are hashed at a stroke: as many as stay near the processor


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


def sketch_reports(reports: Sequence[Report]) -> list[Sketch]:
    """The sketches of the reports; 1 ms each."""
    told = [" ".join(report.words).encode("utf-8", "surrogatepass") for report in reports]
    return [_sketch(*sketched) for sketched in zip(reports, told, run_keys(told), strict=True)]


def _sketch(report: Report, told: bytes, runs: Keys) -> Sketch:
    published = report.article.published.value if report.article.published else None
    return Sketch(
        report.id,
        blake2b(told or report.id.encode("utf-8", "surrogatepass"), digest_size=16).digest(),
        published or "",
        runs,
        _sorted({key_of(fact) for fact in _rare_facts(report)}),
        _sorted({key_of(tell) for tell in tells_of(report)}),
    )


def run_keys(texts: Sequence[bytes]) -> list[Keys]:
    """For each text the sorted keys of a fixed share of its runs of five words, at most 192. Linear.

    The words stand between blanks.
    """
    parts = (texts[n : n + _AT_ONCE] for n in range(0, len(texts), _AT_ONCE))
    return [keys for part in parts for keys in _run_keys(part)]


def _run_keys(texts: Sequence[bytes]) -> list[Keys]:
    mixed, owners = hash_runs(texts, SEED)
    taken = mixed % np.uint64(_EVERY) == 0
    # the text in the upper half, the key in the lower: sorted by both at a stroke
    marked = (owners[taken].astype(np.uint64) << np.uint64(32)) | (mixed[taken] >> np.uint64(32))
    marked.sort()
    fresh = np.ones(len(marked), np.bool_)
    fresh[1:] = marked[1:] != marked[:-1]
    marked = marked[fresh]
    keys = marked.astype(np.uint32)
    ends = np.searchsorted(marked, np.arange(1, len(texts) + 1, dtype=np.uint64) << np.uint64(32)).tolist()
    return [keys[start : min(end, start + _MOST_KEYS)].copy() for start, end in zip([0, *ends], ends, strict=False)]


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
    return np.sort(np.fromiter(keys, np.uint32, len(keys)))
