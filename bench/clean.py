"""What cleaning costs: pages beside trafilatura with metadata, and bare text, each in a process of its own.

Needs ``../shared/data``; start-up is measured by a run on one small record and taken off. CPU seconds
count the reading worker too.
"""

import gzip
import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

SHARED = Path(__file__).parents[2] / "shared" / "data"
PAGES, PLAIN = "fundus-dev.jsonl.gz", "fundus-plain-dev.jsonl.gz"
_SHORT = "The mill at Lorm will stay shut, its owner said."
_PEER = """
import json, sys, trafilatura
for line in open(sys.argv[1], encoding="utf-8"):
    trafilatura.bare_extraction(json.loads(line)["html"], with_metadata=True)
"""


def measure() -> dict[str, object]:
    """Pages per CPU second, ours and the peer's, and megabytes of bare text per CPU second."""
    if not (SHARED / PAGES).exists():
        return {"skipped": f"{SHARED} is not there"}
    with tempfile.TemporaryDirectory() as folder:
        pages = _write(Path(folder, "pages.jsonl"), "html", _values(PAGES, "html"))
        plain = _write(Path(folder, "plain.jsonl"), "text", _values(PLAIN, "text"))
        one = _write(Path(folder, "one.jsonl"), "html", [f"<p>{_SHORT}</p>"])
        bare = _write(Path(folder, "bare.jsonl"), "text", [_SHORT])
        ours = _cpu(_program(pages)) - _cpu(_program(one))
        peer = _cpu(_peer(pages)) - _cpu(_peer(one))
        text = _cpu(_program(plain)) - _cpu(_program(bare))
        count = sum(1 for _ in pages.open(encoding="utf-8"))
        return {
            "pages": count,
            "pages_per_cpu_s": round(count / ours, 1),
            "trafilatura_pages_per_cpu_s": round(count / peer, 1),
            "cost_over_trafilatura": round(ours / peer, 2),
            "plain_mb_per_cpu_s": round(plain.stat().st_size / 1e6 / text, 2),
        }


def _values(name: str, field: str) -> Iterable[str]:
    with gzip.open(SHARED / name, "rt", encoding="utf-8") as lines:
        for line in lines:
            if value := json.loads(line).get(field):
                yield value


def _write(path: Path, field: str, values: Iterable[str]) -> Path:
    records = (json.dumps({"id": str(n), field: value}) for n, value in enumerate(values))
    path.write_text("\n".join(records) + "\n", encoding="utf-8")
    return path


def _program(path: Path) -> list[str]:
    return [sys.executable, "-m", "variorum", "clean", str(path), "--json", "--quiet"]


def _peer(path: Path) -> list[str]:
    return [sys.executable, "-c", _PEER, str(path)]


def _cpu(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
