"""Every input of the shared generator of hostile files, cleaned by a process of its own each.

Looks for ``../shared/hostile/make_hostile.py`` beside the project; its output goes to a temporary folder.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

GENERATOR = Path(__file__).parents[2] / "shared" / "hostile" / "make_hostile.py"
LONGEST_SECONDS = 20.0  # of CPU, parser's process included
LARGEST_MIB = 500
_WORK = """
import json, os, resource, sys
from variorum.clean import clean_pile
from variorum.desk import read_pile
from variorum.fetch import fetch_paths
filing = read_pile(fetch_paths(sys.argv[1:]))
clean_pile(filing.documents)
own, other = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(json.dumps({
    "documents": len(filing.documents),
    "reasons": sorted({item.reason for item in filing.rejected}),
    "cpu": sum((own.ru_utime, own.ru_stime, other.ru_utime, other.ru_stime)),
    "mib": own.ru_maxrss // 1024,
}))
"""


def measure() -> dict[str, object]:
    """How the inputs end: in documents or reasons, within which time and memory, and which do not."""
    if not GENERATOR.exists():
        return {"missing": "the shared generator"}
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, GENERATOR, folder, "--fs"], check=True, stdout=subprocess.DEVNULL)
        manifest = json.loads((Path(folder) / "manifest.json").read_text())
        results = {row["file"]: (row, clean(os.fsencode(folder) + b"/" + named(row["file"]))) for row in manifest}
    ends = [result for _, result in results.values()]
    return {
        "inputs": len(ends),
        "outcomes": Counter(result["end"] for result in ends),
        "slower_than_20_s": [name for name, (_, r) in results.items() if r["cpu"] > LONGEST_SECONDS],
        "larger_than_500_mib": [name for name, (_, r) in results.items() if r["mib"] > LARGEST_MIB],
        "most_cpu_s": round(max(result["cpu"] for result in ends), 1),
        "most_mib": max(result["mib"] for result in ends),
        "crashed": [name for name, (_, r) in results.items() if r["end"] == "crash"],
        "otherwise_than_proposed": otherwise(results),
    }


def named(file: str) -> bytes:
    """The name on disk; the manifest writes out bytes that are no UTF-8."""
    return file.encode().replace(rb"\xff\xfe", b"\xff\xfe")


def clean(path: bytes) -> dict[str, object]:
    """How the input at *path* ends."""
    done = subprocess.run([sys.executable, "-c", _WORK, path], capture_output=True, check=False)
    if done.returncode:
        return {"end": "crash", "cpu": 0.0, "mib": 0, "said": done.stderr.decode(errors="replace")[-500:]}
    result = json.loads(done.stdout)
    return {**result, "end": "documents" if result["documents"] else "reasons" if result["reasons"] else "nothing"}


def otherwise(results: dict[str, tuple[dict[str, object], dict[str, object]]]) -> dict[str, list[str]]:
    """Inputs that end otherwise than the generator proposes, but for its list of addresses, which are no files."""
    rows = [(row, result) for row, result in results.values() if row["family"] != "urls"]
    return {
        "no document where one was proposed": [
            str(row["file"]) for row, r in rows if row["expected"] == "ok" and r["end"] != "documents"
        ],
        "a document where none was proposed": [
            str(row["file"]) for row, r in rows if row["expected"] != "ok" and r["end"] == "documents"
        ],
    }
