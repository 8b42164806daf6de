"""Lineage: time and memory by the size of the pile, copies planted among texts of many events.

Texts are development texts where they lie beside the project (``../shared``), else made-up prose. Each size runs in
a fresh process. The three sizes take some fifteen minutes of CPU; ``BENCH_SIZES=1000,10000`` asks for fewer.
"""

import gzip
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from math import log
from pathlib import Path

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("VARIORUM_SHARED", ROOT.parent / "shared"))
SIZES = [int(size) for size in os.environ.get("BENCH_SIZES", "1000,10000,100000").split(",")]


def measure() -> dict[str, object]:
    """Documents a second, peak memory and growth."""
    texts = texts_at_hand()
    with tempfile.TemporaryDirectory() as folder:
        mixed = [run(Path(folder), planted(texts, size), size) for size in SIZES]
    return {
        "texts": "development texts" if SHARED.is_dir() else "made-up prose",
        "mixed": mixed,
        "growth": round(log(mixed[-1]["cpu_s"] / mixed[0]["cpu_s"]) / log(SIZES[-1] / SIZES[0]), 3),
    }


def texts_at_hand() -> list[str]:
    """Development texts, else made-up prose."""
    return list(real_texts()) or [made_text(seed) for seed in range(400)]


def real_texts() -> Iterator[str]:
    """Development texts of an ordinary length, at most 400."""
    path = SHARED / "data" / "gva-dev.jsonl.gz"
    if not path.is_file():
        return
    found = 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            for article in json.loads(line)["articles"]:
                if 150 < len(article["text"].split()) < 500 and found < 400:
                    found += 1
                    yield article["text"]


def made_text(seed: int) -> str:
    """Prose of invented words, the same for one seed."""
    chance = random.Random(seed)
    parts = ["bra", "vel", "tor", "min", "sek", "lun", "dar", "poi", "gra", "fes"]
    sentences = (" ".join("".join(chance.choices(parts, k=3)) for _ in range(14)) for _ in range(20))
    return "\n".join(f"The {sentence} said it on the day." for sentence in sentences)


def planted(texts: list[str], size: int) -> list[str]:
    """*size* documents: the texts over and over, with up to a tenth of the words changed."""
    chance = random.Random(7)
    found = []
    for n in range(size):
        share = chance.choice([0.0, 0.02, 0.05, 0.1]) if n >= len(texts) else 0.0
        words = texts[n % len(texts)].split(" ")
        found.append(" ".join(f"word{chance.randrange(99)}" if chance.random() < share else word for word in words))
    return found


def run(folder: Path, documents: list[str], size: int) -> dict[str, float]:
    """One run of ``variorum lineage`` over the documents in a fresh process."""
    path = folder / "pile.jsonl"
    path.write_text(
        "\n".join(json.dumps({"id": f"d{n:06}", "text": text}) for n, text in enumerate(documents)), encoding="utf-8"
    )
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "variorum", "lineage", str(path), "--json", "--quiet"]
    with (folder / "out.json").open("wb") as out:
        subprocess.run(command, stdout=out, check=True)
    after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - began
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    tree = json.loads((folder / "out.json").read_bytes())
    return {
        "documents": size,
        "wall_s": round(wall, 1),
        "cpu_s": round(cpu, 1),
        "documents_a_cpu_second": round(size / cpu, 1),
        "peak_mib": after.ru_maxrss // 1024,
        "descents": len(tree["descents"]),
        "origins": len(tree["origins"]),
    }
