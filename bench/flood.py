"""Lineage of a flood: as many near copies of one text as the largest size of ``bench.lineage``."""

import tempfile
from pathlib import Path

from bench.lineage import SIZES, planted, run, texts_at_hand


def measure() -> dict[str, object]:
    """Seconds, peak memory and what was found; all are of one origin, but for what hangs together with none."""
    with tempfile.TemporaryDirectory() as folder:
        return dict(run(Path(folder), planted(texts_at_hand()[:1], SIZES[-1]), SIZES[-1]))
