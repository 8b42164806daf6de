"""Fit the weights by which a rewrite is told from an independent report, and print what they reach on events held out.

    python tools/train_rewrites.py

Learned from ``tests/gold/rewrites`` (events marked ``held_out`` left out) and from the rewrites and ``not_edges`` of
the piles in ``tests/gold``; all are invented. A positive is the rewrite from its parent, negatives are independent
pairs both ways about. Logistic regression by Newton's method, ridge 10/3 on every weight. The weights go by hand,
rounded, into ``variorum/trace/weighing.py``: those of quotations a little lower, since those who wrote the
rewrites kept and made fewer than others may.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import numpy as np
import yaml
from numpy.typing import NDArray

from variorum.clean import clean_pile
from variorum.desk import open_desk
from variorum.read import read_payload
from variorum.trace.descents import compare_wording
from variorum.trace.matching import Embed, cosines, liken
from variorum.trace.rarity import Rarity
from variorum.trace.reports import Report, gather_reports
from variorum.trace.sketching import sketch_reports
from variorum.values import Document, Payload

GOLD = Path(__file__).parent.parent / "tests" / "gold"
RIDGE = 10 / 3
Vector = NDArray[np.float64]


class Pair(NamedTuple):
    """Two reports of one event, the parent first where there is one."""

    left: str
    right: str
    rewrite: bool
    held_out: bool


class Sample(NamedTuple):
    """Signs of a pair, both ways about."""

    pair: Pair
    forth: dict[str, float]
    back: dict[str, float]


def main() -> None:
    """Read, fit, print weights and what they reach."""
    embed = open_desk(lambda _: None).embedder.embed
    samples = [*samples_of(*of_events(), embed)]
    for gold in sorted(GOLD.glob("*/gold.yaml")):
        samples += samples_of(*of_pile(gold), embed)
    names = list(samples[0].forth)
    learned = [s for s in samples if not s.pair.held_out]
    weights = fit(*rows_of(learned, names))
    for name, weight in zip([*names, "constant"], weights, strict=True):
        sys.stdout.write(f"{name:24} {weight:6.2f}\n")
    for label, part in (("learned from", learned), ("held out", [s for s in samples if s.pair.held_out])):
        sys.stdout.write(f"{label}: {reached(part, names, weights)}\n")


def of_events() -> tuple[dict[str, Report], list[Pair]]:
    """All rewrites as one pile."""
    texts: dict[str, str] = {}
    pairs = []
    for path in sorted((GOLD / "rewrites").glob("*.yaml")):
        for n, event in enumerate(yaml.safe_load(path.read_text(encoding="utf-8"))):
            name, held_out = f"{path.stem}{n}", bool(event.get("held_out"))
            texts |= {f"{name}.{key}": text for key, text in event["reports"].items()}
            of = {key: set(given[0].split()) for key, given in event["rewrites"].items()}
            for a, b in combinations(event["reports"], 2):
                if a in of.get(b, ()) or b in of.get(a, ()):
                    one, other = (a, b) if a in of.get(b, ()) else (b, a)
                    pairs.append(Pair(f"{name}.{one}", f"{name}.{other}", rewrite=True, held_out=held_out))
                elif not (of.get(a, {a}) & of.get(b, {b})):
                    pairs.append(Pair(f"{name}.{a}", f"{name}.{b}", rewrite=False, held_out=held_out))
    data = "\n".join(json.dumps({"id": id, "text": text}) for id, text in texts.items()).encode()
    return reports_of([Payload("pile", "pile", data)]), pairs


def of_pile(gold: Path) -> tuple[dict[str, Report], list[Pair]]:
    """One pile of files with its gold."""
    files = sorted((gold.parent / "pile").iterdir())
    found = reports_of([Payload(file.name, file.name, file.read_bytes()) for file in files])
    ids = {id[:2]: id for id in found}
    lineage = yaml.safe_load(gold.read_text(encoding="utf-8"))["lineage"]
    edges = [(e["parent"], e["child"]) for e in lineage["edges"] if e["kind"] == "rewrite"]
    kin = {name for e in lineage["edges"] for name in (e["parent"], e["child"])}
    apart = [(a, b) for a, b in lineage["not_edges"] if not {a, b} <= kin and a in ids and b in ids]
    pairs = [Pair(ids[a], ids[b], rewrite=True, held_out=False) for a, b in edges]
    return found, [*pairs, *(Pair(ids[a], ids[b], rewrite=False, held_out=False) for a, b in apart)]


def reports_of(payloads: list[Payload]) -> dict[str, Report]:
    """The news by id."""
    documents = [item for payload in payloads for item in read_payload(payload) if isinstance(item, Document)]
    return {r.id: r for r in gather_reports(zip(documents, clean_pile(documents), strict=True))}


def samples_of(reports: Mapping[str, Report], pairs: list[Pair], embed: Embed) -> Iterator[Sample]:
    """The signs of the pairs that are no copies."""
    rarity = Rarity.among(sketch_reports(list(reports.values())))
    for pair in pairs:
        left, right = reports[pair.left], reports[pair.right]
        if not compare_wording(left, right).shared:
            cosine = cosines(left, right, embed)
            yield Sample(pair, liken(left, right, cosine, rarity).signs, liken(right, left, cosine.T, rarity).signs)


def rows_of(samples: list[Sample], names: list[str]) -> tuple[Vector, Vector]:
    """Rows, the last column 1, and labels."""
    held = [(s.forth, 1.0) for s in samples if s.pair.rewrite]
    held += [(signs, 0.0) for s in samples if not s.pair.rewrite for signs in (s.forth, s.back)]
    rows = np.array([[*(signs[name] for name in names), 1.0] for signs, _ in held])
    return rows, np.array([label for _, label in held])


def fit(rows: Vector, labels: Vector) -> Vector:
    """The weights, the constant last and without ridge."""
    weights = np.zeros(rows.shape[1])
    ridge = np.full(len(weights), 1 / RIDGE)
    ridge[-1] = 0
    for _ in range(50):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (chance - labels) + ridge * weights
        bend = (rows * (chance * (1 - chance))[:, None]).T @ rows + np.diag(ridge + 1e-9)
        weights = weights - np.linalg.solve(bend, slope)
    return np.asarray(weights, np.float64)


def reached(samples: list[Sample], names: list[str], weights: Vector) -> str:
    """Recall where one in a hundred independent pairs lies above."""

    def odds(signs: dict[str, float]) -> float:
        return float(np.dot([signs[name] for name in names], weights[:-1]) + weights[-1])

    best = [(max(odds(s.forth), odds(s.back)), s.pair.rewrite) for s in samples]
    apart = sorted((o for o, rewrite in best if not rewrite), reverse=True)
    least = apart[len(apart) // 100]
    right = [o > least for o, rewrite in best if rewrite]
    return (
        f"{sum(right)} of {len(right)} rewrites above {least:.2f}, where {len(apart) // 100} of {len(apart)} others lie"
    )


if __name__ == "__main__":
    main()
