"""Train what tells whether two figures answer one question, and print what it reaches on piles left out.

    pip install scikit-learn
    python tools/train_linking.py FILE_OR_DIRECTORY...

Each file is a pile with its figures grouped by question (``tests/gold/figures``: ``reports`` with ``id`` and ``text``,
``groups`` with ``members`` of ``report``, ``span``, ``value``), each directory a pile with a ``gold.yaml``
(``tests/gold/*``, and of ``tests/gold/blind`` those that are said to be read). All texts are invented and ours.
Of two figures of one question the answer is yes, of two of different ones no; of one that no question knows no, at
half the weight, for gold knows some questions only. Only weights are written.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import yaml
from sklearn.linear_model import LogisticRegression

from variorum.collate.event import events
from variorum.collate.joining.groups import pairs_of
from variorum.collate.joining.likeness import FEATURES, compare, kin_of
from variorum.collate.joining.linking import link
from variorum.collate.joining.traits import trait_figures
from variorum.collate.points.quantity_points import figures_of_event
from variorum.desk import open_desk
from variorum.desk.desk import clean_filing, extract_filing, group_filing, read_pile, trace_filing
from variorum.fetch import fetch_paths
from variorum.values import Filing, Payload

DATA = Path(__file__).parent.parent / "src/variorum/collate/data/linking.json"
STRENGTH = 0.1
THRESHOLD = 0.3
UNKNOWN = 0.5
FOUND, FOCUS = 0.6, 0.3


class Member(NamedTuple):
    """A figure that answers a question."""

    question: str
    document: str
    start: int
    end: int
    value: float | None


class Pile(NamedTuple):
    """Pairs of figures: which, their features, whether they answer one question, and the weight of that."""

    name: str
    questions: list[frozenset[str]]
    pairs: list[tuple[int, int]]
    rows: Any
    labels: Any
    weights: Any


def main() -> None:
    """Read, print what is reached on piles left out, train on all, write."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("piles", type=Path, nargs="+")
    given.add_argument("-o", "--output", type=Path, default=DATA)
    given.add_argument("--no-folds", action="store_true", help="only train")
    asked = given.parse_args()
    desk = open_desk(lambda _: None)
    piles = [pile for path in asked.piles for pile in piles_of(path, desk)]
    if not asked.no_folds:
        report(piles)
    write(fit(piles), asked.output)


def piles_of(path: Path, desk: Any) -> Iterator[Pile]:
    """The pairs of one pile, event by event where its gold knows some questions only."""
    table = yaml.safe_load((path if path.is_file() else path / "gold.yaml").read_text("utf-8"))
    filing = filing_of(path, table, desk)
    whole = path.is_file()
    members = list(grouped(table, filing) if whole else varying(table, filing))
    for documents in [frozenset(d.id for d in filing.documents)] if whole else events(filing):
        yield pile_of(path.stem if whole else path.name, filing.only(documents), documents, members)


def filing_of(path: Path, table: dict[str, Any], desk: Any) -> Filing:
    """The pile read, cleaned, extracted, traced and grouped."""
    if path.is_file():
        inputs: Any = [Payload(f"{r['id']}.txt", f"{r['id']}.txt", r["text"].encode()) for r in table["reports"]]
    else:
        inputs = fetch_paths([str(path / "pile")])
    filing = read_pile(inputs)
    for stage in (clean_filing, extract_filing, trace_filing, group_filing):
        filing = stage(filing, desk)
    return filing


def grouped(table: dict[str, Any], filing: Filing) -> Iterator[Member]:
    """Every figure of a pile whose figures are all grouped."""
    texts = filing.text_of()
    for question, group in table["groups"].items():
        for told in group["members"]:
            document = f"{told['report']}.txt"
            at = texts[document].find(told["span"])
            if at >= 0:
                yield Member(question, document, at, at + len(told["span"]), number(told.get("value")))


def varying(table: dict[str, Any], filing: Filing) -> Iterator[Member]:
    """The readings of a gold's questions."""
    for question, asked in (table.get("disputed_or_varying") or {}).items():
        for told in asked["readings"]:
            value, span = number(told.get("value")), told.get("span")
            for document in filing.documents if value is not None and span else ():
                if document.id.rsplit("/", 1)[-1].startswith(str(told["article"])):
                    at = document.text.find(span)
                    if at >= 0:
                        yield Member(question, document.id, at, at + len(span), value)


def number(value: object) -> float | None:
    """A number, ``None`` for a date, a word or nothing."""
    try:
        return float(str(value))
    except ValueError:
        return None


def pile_of(name: str, filing: Filing, documents: frozenset[str], members: Sequence[Member]) -> Pile:
    """The pairs of an event's figures with features and labels."""
    told, loose = figures_of_event(filing, documents)
    figures = [*told, *loose]
    traits, scale = trait_figures(figures, [n >= len(told) for n in range(len(figures))], filing)
    kin = kin_of(filing.stemma)
    questions = [asked_of(figure, members) for figure in figures]
    pairs = list(pairs_of(traits))
    rows = np.array([compare(traits[a], traits[b], scale, kin) for a, b in pairs]).reshape(len(pairs), len(FEATURES))
    labels = np.array([bool(questions[a] & questions[b]) for a, b in pairs], dtype=bool)
    known = [bool(questions[a]) + bool(questions[b]) for a, b in pairs]
    return Pile(name, questions, pairs, rows, labels, np.array([(0.0, UNKNOWN, 1.0)[n] for n in known]))


def asked_of(figure: Any, members: Sequence[Member]) -> frozenset[str]:
    """The questions a figure answers, by place and value."""
    value, place = figure.quantity.value, figure.passage
    near = [m for m in members if m.document == place.document and m.start < place.end and place.start < m.end]
    return frozenset(m.question for m in near if m.value is not None and value is not None and is_one(m.value, value))


def is_one(left: float, right: float) -> bool:
    """Whether two values are one but for rounding."""
    return abs(left - right) <= 1e-6 * max(1.0, abs(left))


def fit(piles: Sequence[Pile]) -> dict[str, Any]:
    """The weights, per unit of each feature, and the constant."""
    rows, labels, weights = (np.concatenate([getattr(p, key) for p in piles]) for key in ("rows", "labels", "weights"))
    known = weights > 0
    rows, labels, weights = rows[known], labels[known], weights[known]
    means, deviations = rows.mean(0), rows.std(0) + 1e-9
    model = LogisticRegression(C=STRENGTH, max_iter=3000)
    model.fit((rows - means) / deviations, labels, weights)
    each = model.coef_[0] / deviations
    return {
        "constant": round(float(model.intercept_[0] - (means * each).sum()), 4),
        "threshold": THRESHOLD,
        "weights": {name: round(float(w), 4) for name, w in zip(FEATURES, each, strict=True)},
    }


def report(piles: Sequence[Pile]) -> None:
    """What is found where a pile was left out: questions with two and more figures, and pairs."""
    total = np.zeros(5)
    for name in dict.fromkeys(p.name for p in piles):
        trained = fit([p for p in piles if p.name != name])
        each = np.array(list(trained["weights"].values()))
        total += sum((judged(p, p.rows @ each + trained["constant"]) for p in piles if p.name == name), np.zeros(5))
    found, asked, right, made, wanted = total
    sys.stdout.write(
        f"questions {found:.0f} of {asked:.0f}, pairs right {right / max(1, made):.3f}, found {right / wanted:.3f}\n"
    )


def judged(pile: Pile, told: Any) -> Any:
    """Questions found and asked; pairs joined rightly, joined, and to be joined."""
    chances = dict(zip(pile.pairs, (1 / (1 + np.exp(-told))).tolist(), strict=True))
    groups = link([[n] for n in range(len(pile.questions))], chances, THRESHOLD)
    asked = {q: {n for n, held in enumerate(pile.questions) if q in held} for held in pile.questions for q in held}
    asked = {q: own for q, own in asked.items() if len(own) > 1}
    found = sum(
        any(len(own & set(g)) >= max(2, FOUND * len(own)) and len(own & set(g)) >= FOCUS * len(g) for g in groups)
        for own in asked.values()
    )
    place = {n: number for number, group in enumerate(groups) for n in group}
    joined = np.array([place[a] == place[b] for a, b in pile.pairs], dtype=bool)
    right = (joined & pile.labels).sum()
    return np.array([found, len(asked), right, (joined * pile.weights).sum(), pile.labels.sum()], dtype=float)


def write(table: dict[str, Any], path: Path) -> None:
    """The weights as JSON, one feature a line."""
    path.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
