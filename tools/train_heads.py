"""Train what finds headline and byline in text without markup, and print what it reaches on outlets held out.

    pip install scikit-learn
    python tools/train_heads.py PAGES.jsonl.gz --plain PLAIN.jsonl.gz

PAGES: records with ``html``, ``uri`` and ``gold.body``, ``gold.title``, ``gold.authors`` (the Fundus parsers'
fixtures, MIT). PLAIN: the same pages as text. Learned from both, whole and cropped to what stands around the
report, with the line scores of networks that never saw the outlet. A headline is right if it is the gold title or
the page's own main heading: the former is often a teaser that the text does not show. Only weights are written.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression
from train_lines import DATA, FOLDS, Sample, document_of, outlet, page_sample, records, short, text_sample, train

from variorum.clean.heading import headings_of
from variorum.clean.heads import headline_rows
from variorum.clean.lines import lines_of
from variorum.clean.marks import look_at
from variorum.clean.scoring import Network, judge
from variorum.clean.signing import byline_rows, choose, signatures_of
from variorum.clean.spotting import Rows, Scene, Weights, chances, set_scene
from variorum.clean.titling import title_key

STRENGTH = {"headline": 0.003, "byline": 0.01}
THRESHOLD = 0.4
POSITIVE = 0.3  # of the weight is the right lines'


class Text(NamedTuple):
    """A text with what is right: titles and names."""

    key: str
    kind: str
    scene: Scene
    titles: tuple[str, ...]
    authors: tuple[str, ...]


class Task(NamedTuple):
    """What is learned: rows and labels of a text."""

    key: str
    rows: Rows
    labels: list[bool]


def main() -> None:
    """Read, print what is reached on held-out outlets, train on everything, write."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("pages", type=Path)
    given.add_argument("--plain", type=Path, required=True)
    paths = given.parse_args()
    pages = list(records(paths.pages))
    folds = fold_of({record["id"]: outlet(record["uri"]) for record in pages})
    samples = samples_of(pages, list(records(paths.plain)))
    texts = scored_texts(samples, pages, folds, networks_by_fold(samples, folds))
    heads = {id(text): headline_task(text) for text in texts}
    found = across(list(heads.values()), folds, "headline")
    best = {key: int(np.argmax(found[id(task)])) for key, task in heads.items()}
    names = {id(text): byline_task(text, int(text.scene.numbers[best[id(text)]])) for text in texts}
    signed = across(list(names.values()), folds, "byline")
    for kind in ("plain", "bare", "plain cropped", "bare cropped"):
        some = [text for text in texts if text.kind == kind]
        right = sum(heads[id(text)].labels[best[id(text)]] for text in some)
        named = [(chosen(text, signed[id(names[id(text)])]), text.authors) for text in some]
        sys.stdout.write(f"{kind}: {len(some)} texts, headline {right / len(some):.3f}, byline {agreement(named)}\n")
    write({"headline": fit(list(heads.values()), "headline"), "byline": fit(list(names.values()), "byline")})


def weights_of(texts: list[Text]) -> dict[str, Weights]:
    """What is learned of *texts*: headlines, and bylines beside those found."""
    heads = [headline_task(text) for text in texts]
    weights = fit(heads, "headline")
    best = [int(np.argmax(chances(weights, task.rows))) for task in heads]
    names = [byline_task(text, int(text.scene.numbers[n])) for text, n in zip(texts, best, strict=True)]
    return {"headline": weights, "byline": fit(names, "byline")}


def fold_of(outlets: dict[str, str]) -> dict[str, int]:
    """Record → fold; an outlet is in one."""
    names = sorted(set(outlets.values()))
    np.random.RandomState(0).shuffle(names)
    return {key: names.index(name) % FOLDS for key, name in outlets.items()}


def samples_of(pages: list[dict[str, Any]], plain: list[dict[str, Any]]) -> dict[str, list[Sample]]:
    """The lines of texts saved as such, and of pages without their markup."""
    return {"plain": [text_sample(r) for r in plain], "bare": [page_sample(r, bare=True) for r in pages]}


def networks_by_fold(samples: dict[str, list[Sample]], folds: dict[str, int]) -> list[Network]:
    """For each fold the network for bare text that never saw its outlets."""
    every = [sample for some in samples.values() for sample in some]
    return [train([s for s in every if folds[s.key] != number]) for number in range(FOLDS)]


def scored_texts(
    samples: dict[str, list[Sample]], pages: list[dict[str, Any]], folds: dict[str, int], networks: list[Network]
) -> list[Text]:
    """Every text, whole and cropped, with line scores by networks that never saw its outlet."""
    titles = {r["id"]: titles_of(r) for r in pages}
    authors = {r["id"]: tuple(r["gold"].get("authors") or ()) for r in pages}
    found = []
    for number, network in enumerate(networks):
        for kind, sample in ((k, s) for k, some in samples.items() for s in some if folds[s.key] == number):
            scores = judge(network, sample.rows).tolist() if len(sample.labels) else []
            own = sample.given
            scene = set_scene(own, scores, look_at(own))
            whole = Text(sample.key, kind, scene, titles[sample.key], authors[sample.key])
            found += [whole, *cropped(whole)]
    return found


def titles_of(record: dict[str, Any]) -> tuple[str, ...]:
    """The gold title, and the page's main headings where they are few."""
    document = document_of(record)
    headings = headings_of(lines_of(document)) if document else ()
    return (record["gold"]["title"], *(headings if len(headings) <= 3 else ()))


def cropped(text: Text) -> list[Text]:
    """The text from its headline, and from two lines above, to a few lines below the body."""
    scene = text.scene
    heads = [n for n in scene.numbers if n < scene.start and is_title(scene.lines[n].text, text.titles)]
    found = []
    for above in (0, 2) if heads else ():
        begin, end = max(0, heads[-1] - above), scene.end + 4 * above
        own = scene.lines[begin:end]
        cut = set_scene(own, scene.scores[begin:end].tolist(), look_at(own))
        found.append(text._replace(kind=f"{text.kind} cropped", scene=cut))
    return found


def is_title(words: str, titles: Sequence[str]) -> bool:
    """Whether a line is one of the titles, but for a tenth."""
    return any(title_key(words) == title_key(t) or nearly(words.lower(), t.lower()) for t in titles)


def nearly(left: str, right: str) -> bool:
    """Whether nine tenths are alike."""
    if abs(len(left) - len(right)) > 0.25 * len(right):
        return False
    return SequenceMatcher(None, left, right).ratio() >= 0.9


def headline_task(text: Text) -> Task:
    """Rows and labels; the text's first line, a page's title, is right only where no other line is."""
    scene = text.scene
    labels = [is_title(scene.lines[n].text, text.titles) for n in scene.numbers]
    if labels and not scene.numbers[0]:
        begins = any(len(title_key(t)) > 10 and scene.keys[0].startswith(title_key(t)) for t in text.titles)
        labels[0] = not any(labels[1:]) and (labels[0] or begins)
    return Task(text.key, headline_rows(scene), labels)


def byline_task(text: Text, head: int) -> Task:
    """Rows and labels of the lines with names; right if half of the names are authors'."""
    signatures = signatures_of(text.scene)
    labels = [2 * sum(is_author(name.text, text.authors) for name in s.names) >= len(s.names) for s in signatures]
    rows = byline_rows(text.scene, head, signatures) if signatures else np.zeros((0, 0))
    return Task(text.key, rows, labels)


def is_author(name: str, authors: Sequence[str]) -> bool:
    """Whether a name is one of the authors', by its words."""
    words = set(name.lower().split())
    return any(words == set(a.lower().split()) or (len(words) > 1 and words <= set(a.lower().split())) for a in authors)


def fit(tasks: Sequence[Task], name: str) -> Weights:
    """The regression, right and wrong lines weighing as set."""
    rows = np.concatenate([t.rows for t in tasks if t.labels])
    labels = np.array([label for t in tasks for label in t.labels])
    means, deviations = rows.mean(0), rows.std(0) + 1e-3
    inputs = np.clip((rows - means) / deviations, -4, 4)
    weights = np.where(labels, POSITIVE * (~labels).sum() / max(1, labels.sum()), 1.0)
    model = LogisticRegression(C=STRENGTH[name], max_iter=500).fit(inputs, labels, sample_weight=weights)
    return Weights(means, deviations, model.coef_[0], float(model.intercept_[0]))


def across(tasks: Sequence[Task], folds: dict[str, int], name: str) -> dict[int, list[float]]:
    """Task → chances by weights that never saw its outlet."""
    found: dict[int, list[float]] = {}
    for number in range(FOLDS):
        weights = fit([t for t in tasks if folds[t.key] != number], name)
        for task in (t for t in tasks if folds[t.key] == number):
            found[id(task)] = chances(weights, task.rows) if task.labels else []
    return found


def chosen(text: Text, found: list[float]) -> list[str]:
    """The names the program would give."""
    signatures = signatures_of(text.scene)
    return list(dict.fromkeys(name.text for s in choose(signatures, found) for name in s.names))


def agreement(pairs: Sequence[tuple[Sequence[str], Sequence[str]]]) -> str:
    """Precision, recall and F1 of names."""
    named = sum(len(found) for found, _ in pairs)
    right = sum(is_author(name, gold) for found, gold in pairs for name in found)
    met = sum(any(is_author(name, [author]) for name in found) for found, gold in pairs for author in gold)
    precision, recall = right / max(1, named), met / max(1, sum(len(gold) for _, gold in pairs))
    return f"P {precision:.3f} R {recall:.3f} F {2 * precision * recall / max(1e-9, precision + recall):.3f}"


def write(table: dict[str, Weights]) -> None:
    """The weights, four digits each."""
    data = {name: {key: short(value) for key, value in w._asdict().items()} for name, w in table.items()}
    (DATA / "heads.json").write_text(json.dumps(data, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
