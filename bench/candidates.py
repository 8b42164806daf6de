"""Finding candidates among near copies beside MinHash libraries: recall, precision, CPU seconds of one run."""

import gc
import time

from bench.lineage import planted, texts_at_hand


def measure() -> dict[str, object]:
    """Pairs of near copies among 2000 documents, by ours and by others."""
    return candidates(planted(texts_at_hand(), 2000))


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
