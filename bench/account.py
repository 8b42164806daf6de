"""A pile to its account: time of each stage, memory, growth, and five reports with warm models.

Reports are invented (``bench/_wreck.py``): once all of one event, once of an event to every 25 reports.
Each size runs in a fresh process; ``BENCH_SIZES`` names other sizes.
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from math import log
from pathlib import Path
from typing import Any

from ._wreck import invent_pile

ROOT = Path(__file__).parent.parent
SIZES = [int(size) for size in os.environ.get("BENCH_SIZES", "5,50,500").split(",")]
_TO_A_STORY = 25
_WARM = 5


def measure() -> dict[str, object]:
    """Seconds of CPU a stage, peak memory, growth between the two largest piles."""
    one = [run(size, 1) for size in SIZES]
    many = [run(size, max(1, size // _TO_A_STORY)) for size in SIZES[1:]]
    return {
        "one_event": one,
        "an_event_to_25_reports": many,
        "growth_one_event": growth(one),
        "growth_many_events": growth(many),
        "five_warm_s": run(_WARM, 1, again=True)["again_s"],
    }


def growth(runs: list[dict[str, Any]]) -> float | None:
    """The exponent of total time by size, loading of models left out, from the last two sizes."""
    if len(runs) < 2:
        return None
    small, large = runs[-2], runs[-1]
    return round(log(large["total_s"] / small["total_s"]) / log(large["reports"] / small["reports"]), 2)


def run(size: int, stories: int, *, again: bool = False) -> dict[str, Any]:
    """The record of one pile, in a fresh process."""
    code = f"from bench.account import account_for; account_for({size}, {stories}, {again})"
    out = subprocess.run([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, check=True)
    record: dict[str, Any] = json.loads(out.stdout)
    return record


def account_for(size: int, stories: int, again: bool) -> None:
    """Print the record of one pile: CPU seconds a stage. *again*: what the whole takes once more, by the clock."""
    from variorum.desk import open_desk, report_pile
    from variorum.desk.desk import clean_filing, extract_filing, group_filing, tell_filing, trace_filing
    from variorum.desk.reading import read_pile
    from variorum.values import Payload

    payloads = [
        Payload(f"{n:04}.txt", f"{n:04}.txt", text.encode()) for n, text in enumerate(invent_pile(size, stories))
    ]
    desk = open_desk(lambda _: None)
    warm_up = [Payload("w.txt", "w.txt", invent_pile(1, 1)[0].encode())]
    report_pile(warm_up, desk)
    spent: dict[str, float] = {}
    filing = timed(spent, "read", lambda: read_pile(payloads))
    for name, stage in (
        ("clean", clean_filing),
        ("extract", extract_filing),
        ("trace", trace_filing),
        ("group", group_filing),
    ):
        filing = timed(spent, name, lambda stage=stage, filing=filing: stage(filing, desk))
    account = timed(spent, "collate_and_tell", lambda: tell_filing(filing, desk))
    record = {
        "reports": size,
        "events": stories,
        "stories": len(account.stories),
        "points": len(account.points),
        "statements": len(account.statements),
        **{f"{name}_s": round(seconds, 2) for name, seconds in spent.items()},
        "total_s": round(sum(spent.values()), 2),
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }
    if again:
        began = time.perf_counter()
        report_pile(payloads, desk)
        record["again_s"] = round(time.perf_counter() - began, 2)
    print(json.dumps(record))


def timed(spent: dict[str, float], name: str, work: Callable[[], Any]) -> Any:
    """What *work* gives; the CPU seconds it took are kept under *name*."""
    began = time.process_time()
    found = work()
    spent[name] = time.process_time() - began
    return found
