"""Rewrites by hand about invented events (``tests/gold/rewrites``): found among the candidates, and told as such."""

import json
from collections.abc import Callable
from pathlib import Path

import yaml

from bench.candidates import by_datasketch, by_rensa

ROOT = Path(__file__).parent.parent


def measure() -> dict[str, object]:
    """How many have their parent among the first ten candidates, and how many are told, at how many false ones."""
    return {"found": rewrites_found(), "told": rewrites_told()}


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
