"""What cleaning finds on outlets that its weights have not seen: all is trained anew for each fifth of them.

Needs scikit-learn and ``../shared/data`` (the Fundus parsers' fixtures, as pages and as text); takes two minutes.
"""

import sys
from collections import defaultdict
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from unittest.mock import patch

from variorum.clean import clean_pile, heads, scoring, signing
from variorum.values import Article, Document, Role

DATA = Path(__file__).parents[2] / "shared" / "data"
PAGES, PLAIN, SNIPPETS = (
    DATA / f"{name}.jsonl.gz" for name in ("fundus-dev", "fundus-plain-dev", "trafilatura-eval-200")
)
READ = (Role.BODY, Role.SUBHEAD, Role.DECK)


def measure() -> dict[str, object]:
    """Shingle F1 of the body, share of right headlines, F1 of the authors: of pages and of texts."""
    if find_spec("sklearn") is None or not PAGES.exists():
        return {"skipped": f"it needs scikit-learn and {DATA}"}
    sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))
    import train_heads as heads_tool
    import train_lines as lines_tool

    pages, plain = list(lines_tool.records(PAGES)), list(lines_tool.records(PLAIN))
    folds = heads_tool.fold_of({r["id"]: lines_tool.outlet(r["uri"]) for r in pages})
    samples = heads_tool.samples_of(pages, plain)
    networks = heads_tool.networks_by_fold(samples, folds)
    texts = heads_tool.scored_texts(samples, pages, folds, networks)
    own = [lines_tool.page_sample(record) for record in pages]
    extra = [lines_tool.page_sample(record) for record in lines_tool.records(SNIPPETS)]
    found: dict[str, list[tuple[Article, Document, str]]] = defaultdict(list)
    for fold, network in enumerate(networks):
        marked = lines_tool.train([*(s for s in own if folds[s.key] != fold), *extra])
        weights = heads_tool.weights_of([text for text in texts if folds[text.key] != fold])
        with (
            patch.object(scoring, "_network", {"page": marked, "text": network}.get),
            patch.object(heads, "trained", weights.get),
            patch.object(signing, "trained", weights.get),
        ):
            for kind, records in (("page", pages), ("text", plain)):
                for record in (r for r in records if folds[r["id"]] == fold):
                    document = lines_tool.document_of(record)
                    if document is not None:
                        found[kind].append((clean_pile([document])[0], document, record["id"]))
    gold = {record["id"]: record["gold"] for record in pages}
    titles = {record["id"]: heads_tool.titles_of(record) for record in pages}
    return {"outlets": len({lines_tool.outlet(r["uri"]) for r in pages})} | {
        name: value for kind, some in found.items() for name, value in _scores(kind, some, gold, titles).items()
    }


def _scores(
    kind: str,
    found: Sequence[tuple[Article, Document, str]],
    gold: dict[str, dict[str, Any]],
    titles: dict[str, tuple[str, ...]],
) -> dict[str, object]:
    import train_heads as heads_tool
    import train_lines as lines_tool

    bodies = [lines_tool.precision_recall(gold[key]["body"], _body(a, d)) for a, d, key in found]
    heads_found = [(a.headline.value if a.headline else "", key) for a, _, key in found]
    names = [([author.value for author in a.byline], gold[key].get("authors") or []) for a, _, key in found]
    return {
        f"{kind}s": len(found),
        f"{kind}_body_f1": round(lines_tool.f1(bodies), 4),
        f"{kind}_headline_is_gold": _share(heads_tool.is_title(words, titles[key][:1]) for words, key in heads_found),
        f"{kind}_headline_is_gold_or_heading": _share(
            heads_tool.is_title(words, titles[key]) for words, key in heads_found
        ),
        f"{kind}_authors": heads_tool.agreement(names),
    }


def _body(article: Article, document: Document) -> str:
    return "\n".join(document.text[part.start : part.end] for part in article.parts if part.role in READ)


def _share(right: Any) -> float:
    found = list(right)
    return round(sum(found) / max(1, len(found)), 3)
