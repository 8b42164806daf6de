"""Train the two networks that tell body lines from the rest, and print what they reach on outlets held out.

    pip install scikit-learn
    python tools/train_lines.py PAGES.jsonl.gz --plain PLAIN.jsonl.gz --snippets SNIPPETS.jsonl.gz

PAGES: records with ``html``, ``uri`` and the body as ``gold.body`` (the Fundus parsers' fixtures, MIT).
PLAIN: the same pages as text, ids alike. SNIPPETS: pages with snippets that must and must not be in the
body as ``gold.with`` and ``gold.without`` (trafilatura's evaluation set, Apache-2.0); only the lines that hold
one are learned from. A line is body if half of its runs of four words stand in the gold body; a short one
if it is a line of it. Lines weigh by the root of their words, less on pages of many. Only weights are written, no text.
"""

import argparse
import gzip
import json
import re
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier

from variorum.clean.features import Context, context_of, page_features, text_features
from variorum.clean.lines import Line, lines_of
from variorum.clean.scoring import Network, judge, network_of
from variorum.read import read_payload
from variorum.values import Document, Payload

DATA = Path(__file__).parents[1] / "src" / "variorum" / "clean" / "data"
FOLDS = 5
MEMBERS = 4
HIDDEN = 16
LAYERS = ("first", "first_bias", "second", "second_bias")
DRAWN = 80_000  # lines a network sees in a round
THRESHOLDS = (0.3, 0.4, 0.45, 0.5, 0.55, 0.6)


class Sample:
    """A document's lines as features, labels (-1: unknown) and weights."""

    def __init__(self, key: str, lines: tuple[Line, ...], rows: Any, labels: list[int], body: str) -> None:
        self.key, self.body, self.rows = key, body, rows
        self.given = lines
        self.lines = [line.text for line in lines]
        self.labels = np.array(labels)
        weights = np.sqrt([line.words for line in lines])
        self.weights = weights / np.sqrt(max(1.0, weights.sum()))


def main() -> None:
    """Read, print scores on held-out outlets, train on everything, write."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("pages", type=Path)
    given.add_argument("--plain", type=Path, required=True)
    given.add_argument("--snippets", type=Path, required=True)
    paths = given.parse_args()
    warnings.simplefilter("ignore", ConvergenceWarning)  # it is stopped early on purpose
    outlets = {record["id"]: outlet(record["uri"]) for record in records(paths.pages)}
    pages = [page_sample(record) for record in records(paths.pages)]
    extra = [page_sample(record) for record in records(paths.snippets)]
    bare = [page_sample(record, bare=True) for record in records(paths.pages)]
    texts = [text_sample(record) for record in records(paths.plain)]
    for name, samples, more, always in (("page", pages, [], extra), ("text", texts, bare, [])):
        sys.stdout.write(f"{name} {held_out(samples, more, always, outlets)}\n")
        write(name, weights_of([*samples, *more, *always]))


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def outlet(uri: str) -> str:
    """The name in the host: titles under one name stay together when outlets are held out."""
    labels = uri.split("/")[2].split(".")
    return labels[-3] if len(labels) > 2 and labels[-2] in {"co", "com", "org"} else labels[-2]


def document_of(record: dict[str, Any]) -> Document | None:
    """The record as the program reads it."""
    plain = {key: value for key, value in record.items() if key != "gold"}
    read = read_payload(Payload(record["id"], record.get("uri", record["id"]), json.dumps(plain).encode()))
    return read[0] if isinstance(read[0], Document) else None


def page_sample(record: dict[str, Any], *, bare: bool = False) -> Sample:
    """A page's blocks; *bare*: the same without their markup."""
    document = document_of(record)
    lines = lines_of(document) if document else ()
    if bare:
        lines = tuple(line._replace(block=None) for line in lines)
    context = context_of(document) if document else Context()
    rows = text_features(lines, Context()) if bare else page_features(lines, context)
    return Sample(record["id"], lines, rows, labels_of(lines, record["gold"]), record["gold"].get("body", ""))


def text_sample(record: dict[str, Any]) -> Sample:
    """A text's lines."""
    document = document_of(record)
    lines = lines_of(document) if document else ()
    return Sample(
        record["id"], lines, text_features(lines, Context()), labels_of(lines, record["gold"]), record["gold"]["body"]
    )


def labels_of(lines: tuple[Line, ...], gold: dict[str, Any]) -> list[int]:
    """1 body, 0 not, -1 unknown."""
    if "body" not in gold:
        return [by_snippets(" ".join(line.text.split()), gold) for line in lines]
    known = set(grams(words_of(gold["body"])))
    short = {" ".join(words_of(line)) for line in gold["body"].splitlines()}
    return [int(by_body(words_of(line.text), known, short)) for line in lines]


def by_body(words: list[str], known: set[tuple[str, ...]], short: set[str]) -> bool:
    """Whether half of the line's grams are the body's, or it is one of its lines."""
    if len(words) < 6:
        return bool(words) and " ".join(words) in short
    own = grams(words)
    return 2 * sum(gram in known for gram in own) >= len(own)


def by_snippets(text: str, gold: dict[str, Any]) -> int:
    """What the snippets say of a line."""
    if any(snippet.strip() and snippet.strip() in text for snippet in gold["with"]):
        return 1
    return 0 if any(snippet.strip() and snippet.strip() in text for snippet in gold["without"]) else -1


def words_of(text: str) -> list[str]:
    """Its words, lower case."""
    return re.findall(r"\w+", text.lower())


def grams(words: list[str]) -> list[tuple[str, ...]]:
    """Runs of four words."""
    return list(zip(words, words[1:], words[2:], words[3:], strict=False))


def train(samples: list[Sample]) -> Network:
    """What is learned of *samples*, ready to judge lines."""
    return network_of(weights_of(samples))


def weights_of(samples: list[Sample]) -> dict[str, Any]:
    """The weights of a few small networks, each trained on lines drawn by weight; seeds are fixed."""
    rows = np.concatenate([s.rows for s in samples if len(s.labels)])
    labels = np.concatenate([s.labels for s in samples])
    weights = np.concatenate([s.weights for s in samples])
    rows, weights, labels = rows[labels >= 0], weights[labels >= 0], labels[labels >= 0]
    means, deviations = rows.mean(0), rows.std(0) + 1e-3
    inputs = np.clip((rows - means) / deviations, -4, 4)
    members = []
    for seed in range(MEMBERS):
        drawn = np.random.RandomState(seed).choice(len(labels), DRAWN, p=weights / weights.sum())
        net = MLPClassifier(
            (HIDDEN,), alpha=1.0, max_iter=15, learning_rate_init=0.003, batch_size=256, random_state=seed
        ).fit(inputs[drawn], labels[drawn])
        layers = (net.coefs_[0], net.intercepts_[0], net.coefs_[1][:, 0], net.intercepts_[1])
        members.append(dict(zip(LAYERS, layers, strict=True)))
    return {"means": means, "deviations": deviations, "members": members}


def held_out(
    samples: list[Sample], more: list[Sample], always: list[Sample], outlets: dict[str, str]
) -> dict[float, float]:
    """Shingle F1 by threshold, every outlet scored by networks that never saw it."""
    names = sorted(set(outlets.values()))
    np.random.RandomState(0).shuffle(names)
    fold = {name: number % FOLDS for number, name in enumerate(names)}
    found: dict[float, list[tuple[float, float]]] = {t: [] for t in THRESHOLDS}
    for number in range(FOLDS):
        rest = [s for s in (*samples, *more) if fold[outlets[s.key]] != number]
        network = train([*rest, *always])
        for sample in (s for s in samples if fold[outlets[s.key]] == number and len(s.labels)):
            scores = judge(network, sample.rows)
            for threshold, pairs in found.items():
                kept = "\n".join(line for line, score in zip(sample.lines, scores, strict=True) if score >= threshold)
                pairs.append(precision_recall(sample.body, kept))
    return {t: round(f1(pairs), 4) for t, pairs in found.items()}


def precision_recall(gold: str, kept: str) -> tuple[float, float]:
    """Of runs of four words."""
    a, b = grams(re.findall(r"\w+", gold)), grams(re.findall(r"\w+", kept))
    both = len(set(a) & set(b))
    return both / max(1, len(set(b))), both / max(1, len(set(a)))


def f1(pairs: list[tuple[float, float]]) -> float:
    """The harmonic mean of mean precision and mean recall."""
    precision, recall = (sum(column) / len(pairs) for column in zip(*pairs, strict=True))
    return 2 * precision * recall / (precision + recall)


def write(name: str, weights: dict[str, Any]) -> None:
    """The weights, four digits each; the same bytes for the same numbers."""
    table = {
        "means": short(weights["means"]),
        "deviations": short(weights["deviations"]),
        "members": [{layer: short(member[layer]) for layer in LAYERS} for member in weights["members"]],
    }
    data = json.dumps(table, separators=(",", ":")).encode()
    (DATA / f"{name}_lines.json.gz").write_bytes(gzip.compress(data, 9, mtime=0))


def short(numbers: Any) -> Any:
    """Nested lists, four significant digits."""
    return [short(n) for n in numbers] if np.ndim(numbers) else float(f"{numbers:.4g}")


if __name__ == "__main__":
    main()
