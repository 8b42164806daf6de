"""Lineage: time and memory by the size of the pile, floods, and finding candidates beside MinHash libraries.

Texts are development texts where they lie beside the project (``../shared``), else made-up prose; copies
are planted. Each size runs in a fresh process. The rewrites are those of ``tests/gold/rewrites``.
"""

import gc
import gzip
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from math import log
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("VARIORUM_SHARED", ROOT.parent / "shared"))
SIZES = [int(size) for size in os.environ.get("BENCH_SIZES", "1000,10000,100000").split(",")]
ROUNDS = 3


def measure() -> dict[str, object]:
    """Documents a second, peak memory and growth; candidates found, by whom, at what cost."""
    texts = list(real_texts()) or [made_text(seed) for seed in range(400)]
    with tempfile.TemporaryDirectory() as folder:
        mixed = [run(Path(folder), planted(texts, size), size) for size in SIZES]
        flood = run(Path(folder), planted(texts[:1], SIZES[-1]), SIZES[-1])
    return {
        "texts": "development texts" if SHARED.is_dir() else "made-up prose",
        "mixed": mixed,
        "flood": flood,
        "growth": round(log(mixed[-1]["cpu_s"] / mixed[0]["cpu_s"]) / log(SIZES[-1] / SIZES[0]), 3),
        "candidates": candidates(planted(texts, 2000)),
        "rewrites_found": rewrites_found(),
        "rewrites_told": rewrites_told(),
    }


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


def candidates(documents: list[str]) -> dict[str, object]:
    """Pairs of Jaccard .5 or more over runs of three words: recall and precision by ours and by others, CPU seconds."""
    shingled = [shingles(text) for text in documents]
    truth = {pair for pair in likely_pairs(shingled) if jaccard(shingled, pair) >= 0.5}
    found: dict[str, object] = {"true_pairs": len(truth)}
    for name, find in (("variorum", by_index), ("datasketch", by_datasketch), ("rensa", by_rensa)):
        try:
            find(documents[:2])  # imports are not timed, nor is looking through the shingles of the truth for garbage
            gc.collect()
            gc.freeze()
            began = time.process_time()
            pairs = find(documents)
        except ModuleNotFoundError:
            found[name] = "not installed: pip install variorum[bench]"
            continue
        spent = time.process_time() - began
        right = sum(jaccard(shingled, pair) >= 0.3 for pair in pairs)
        found[name] = {
            "recall": round(len(truth & pairs) / max(1, len(truth)), 4),
            "precision_at_.3": round(right / max(1, len(pairs)), 3),
            "cpu_s": round(spent, 2),
        }
    return found


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Runs of three words."""
    words = text.lower().split()
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def likely_pairs(shingled: list[frozenset[tuple[str, ...]]]) -> set[tuple[int, int]]:
    """Pairs that share a run of three words which few hold; near copies always do."""
    holders: dict[tuple[str, ...], list[int]] = {}
    for n, held in enumerate(shingled):
        for shingle in held:
            holders.setdefault(shingle, []).append(n)
    return {(a, b) for held in holders.values() if len(held) <= 12 for a in held for b in held if a < b}


def jaccard(shingled: list[frozenset[tuple[str, ...]]], pair: tuple[int, int]) -> float:
    """Share of runs in common."""
    a, b = shingled[pair[0]], shingled[pair[1]]
    return len(a & b) / max(1, len(a | b))


def by_index(documents: list[str]) -> set[tuple[int, int]]:
    """Candidates of the program's own index, runs of words alone."""
    import numpy as np

    from variorum.trace.candidates import KinIndex
    from variorum.trace.sketching import Sketch, run_keys

    none = np.zeros(0, np.uint32)
    index = KinIndex()
    runs = run_keys([text.lower().encode() for text in documents])
    sketches = [Sketch(str(n), b"", "", keys, none, none) for n, keys in enumerate(runs)]
    index.add(sketches)
    return {
        (min(n, int(other)), max(n, int(other)))
        for n, kin in enumerate(index.kin(sketches))
        for other, share in kin.near
        if share >= 0.3
    }


def by_datasketch(documents: list[str]) -> set[tuple[int, int]]:
    """Candidates of datasketch's MinHashLSH at .5."""
    from datasketch import MinHash, MinHashLSH

    lsh, hashes = MinHashLSH(threshold=0.5, num_perm=128), []
    for n, text in enumerate(documents):
        made = MinHash(num_perm=128)
        made.update_batch([" ".join(s).encode() for s in shingles(text)])
        lsh.insert(n, made)
        hashes.append(made)
    return {(min(n, m), max(n, m)) for n, made in enumerate(hashes) for m in lsh.query(made) if m != n}


def by_rensa(documents: list[str]) -> set[tuple[int, int]]:
    """Candidates of rensa's RMinHashLSH at .5."""
    from rensa import RMinHash, RMinHashLSH

    lsh, hashes = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32), []
    for n, text in enumerate(documents):
        made = RMinHash(num_perm=128, seed=1)
        made.update([" ".join(s) for s in shingles(text)])
        lsh.insert(n, made)
        hashes.append(made)
    return {(min(n, m), max(n, m)) for n, made in enumerate(hashes) for m in lsh.query(made) if m != n}


def rewrites_found() -> dict[str, object]:
    """Of the hand-made rewrites: how many have their parent among the first ten candidates, by ours and by MinHash."""
    texts, wanted = {}, []
    for path in sorted((ROOT / "tests" / "gold" / "rewrites").glob("*.yaml")):
        for n, event in enumerate(yaml.safe_load(path.read_text(encoding="utf-8"))):
            texts |= {f"{path.stem}{n}{key}": text for key, text in event["reports"].items()}
            wanted += [
                (f"{path.stem}{n}{key}", f"{path.stem}{n}{of[0].split()[0]}") for key, of in event["rewrites"].items()
            ]
    ids = list(texts)
    found = ranked_by_index(texts)
    wanted = [pair for pair in wanted if pair[0] in found and pair[1] in found]
    record: dict[str, object] = {
        "rewrites": len(wanted),
        "variorum_first_ten": round(sum(parent in found[child][:10] for child, parent in wanted) / len(wanted), 3),
    }
    for name, find in (("datasketch", by_datasketch), ("rensa", by_rensa)):
        record[name] = _share_found(find, texts, ids, wanted)
    return record


def _share_found(
    find: Callable[[list[str]], set[tuple[int, int]]],
    texts: dict[str, str],
    ids: list[str],
    wanted: list[tuple[str, str]],
) -> object:
    try:
        pairs = {frozenset((ids[a], ids[b])) for a, b in find(list(texts.values()))}
    except ModuleNotFoundError:
        return "not installed"
    return round(sum(frozenset(pair) in pairs for pair in wanted) / len(wanted), 3)


def rewrites_told() -> dict[str, object]:
    """The hand-made rewrites in one pile, no dates, no credits: descents found, and false ones among independents."""
    from itertools import combinations

    from variorum.desk import open_desk, trace_pile
    from variorum.values import Payload

    texts: dict[str, str] = {}
    parents: dict[str, set[str]] = {}
    independent: list[frozenset[str]] = []
    for path in sorted((ROOT / "tests" / "gold" / "rewrites").glob("*.yaml")):
        for n, event in enumerate(yaml.safe_load(path.read_text(encoding="utf-8"))):
            event_id = f"{path.stem}{n}"
            texts |= {f"{event_id}.{key}": text for key, text in event["reports"].items()}
            of = {key: set(given[0].split()) for key, given in event["rewrites"].items()}
            parents |= {f"{event_id}.{key}": {f"{event_id}.{p}" for p in given} for key, given in of.items()}
            independent += [
                frozenset((f"{event_id}.{a}", f"{event_id}.{b}"))
                for a, b in combinations(event["reports"], 2)
                if not (of.get(a, {a}) & of.get(b, {b}))
            ]
    data = "\n".join(json.dumps({"id": id, "text": text}) for id, text in texts.items()).encode()
    stemma = trace_pile([Payload("pile", "pile", data)], open_desk(lambda _: None), processes=1).stemma
    found = [(d.child, d.parent) for d in stemma.descents]
    joined = {frozenset(pair) for pair in found}
    told = {child for child, parent in found if parent in parents.get(child, ())}
    return {
        "rewrites": len(parents),
        "parent_told": round(len(told) / len(parents), 3),
        "turned_about": sum(child in parents.get(parent, ()) for child, parent in found),
        "independent_pairs": len(independent),
        "false_share": round(sum(pair in joined for pair in independent) / len(independent), 4),
    }


def ranked_by_index(texts: dict[str, str]) -> dict[str, list[str]]:
    """Id → its kin, nearest first."""
    from variorum.clean import clean_pile
    from variorum.read import read_payload
    from variorum.trace import outline_news
    from variorum.trace.candidates import KinIndex
    from variorum.values import Document, Payload

    data = "\n".join(json.dumps({"id": id, "text": text}) for id, text in texts.items()).encode()
    documents = [item for item in read_payload(Payload("pile", "pile", data)) if isinstance(item, Document)]
    outlines = [outline for _, outline in outline_news(zip(documents, clean_pile(documents), strict=True))]
    index = KinIndex()
    sketches = [outline.sketch for outline in outlines]
    index.add(sketches)
    return {sketch.id: [id for id, _ in kin.near] for sketch, kin in zip(sketches, index.kin(sketches), strict=True)}
