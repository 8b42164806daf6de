"""The gold itself: whether it speaks of its pile, in words that stand there, and whether it can be met at all."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from variorum.fetch import fetch_paths
from variorum.read import read_payload
from variorum.values import Document, Payload

HERE = Path(__file__).parent
PILES = [
    *("breach", "budget", "depot", "doping", "election", "ferry", "hostages"),
    *("outbreak", "quake", "recall", "strike", "takeover", "trial", "wildfire"),
]
SHARED = Path(os.environ.get("VARIORUM_SHARED", HERE.parents[2] / "shared"))

# Words in a flow mapping that an unquoted comma cut off would show up as a key of their own.
SECTIONS = {
    "articles",
    "chains",
    "disputed_or_varying",
    "drift",
    "lineage",
    "must_not",
    "not_news",
    "positions",
    "quotes",
    "same_entity",
    "stories",
    "storylines",
    "times",
}
ARTICLE = {
    "agency",
    "byline",
    "captions",
    "cited_outlets",
    "credit_lines",
    "dateline",
    "first_body",
    "furniture",
    "last_body",
    "published",
    "publisher",
    "standfirst",
    "subheads",
    "title",
}
POINT = {"current", "origins", "parts", "question", "readings", "status"}
READING = {"approx", "article", "as_of", "asserted_by", "low", "scope", "side", "span", "vague", "value"}
DRIFT = {"child", "kind", "parent", "why"}
QUOTE = {"article", "id", "same_as", "span", "speaker", "via"}
TIME = {"article", "note", "span", "value"}
POSITION = {"articles", "condition", "party", "span", "stance"}

LEAST_PERFECT = 99  # of 100: a perfect account must come out so, or nobody could meet this gold
MOST_SHARED = 0.12  # of the runs of three words: more, and copied runs alone would find the rewrite


def gold_of(pile: str) -> dict[str, Any]:
    return yaml.safe_load((HERE / pile / "gold.yaml").read_text(encoding="utf-8"))


def texts_of(pile: str) -> dict[str, str]:
    """Gold name → the text as the program reads it."""
    payloads = [given for given in fetch_paths([str(HERE / pile / "pile")]) if isinstance(given, Payload)]
    documents = [item for payload in payloads for item in read_payload(payload) if isinstance(item, Document)]
    return {document.id[:2]: document.text for document in documents}


def cited(node: Any) -> Iterator[tuple[str, str]]:
    """Every (article, words) below *node*."""
    if isinstance(node, dict):
        if isinstance(node.get("article"), str):
            yield from ((node["article"], node[key]) for key in ("span", "text") if isinstance(node.get(key), str))
        for value in node.values():
            yield from cited(value)
    elif isinstance(node, list):
        for value in node:
            yield from cited(value)


def stated(article: dict[str, Any]) -> Iterator[str]:
    """The words of the file that an article's entry quotes."""
    for key in ("title", "standfirst", "dateline", "first_body", "last_body"):
        if article.get(key):
            yield article[key]
    for key in ("captions", "credit_lines", "furniture", "subheads"):
        yield from article.get(key, [])


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[^\W_]+", text.lower())
    return {tuple(words[at : at + 3]) for at in range(len(words) - 2)}


def rewrites(pile: str) -> list[tuple[str, str]]:
    return [(e["child"], e["parent"]) for e in gold_of(pile)["lineage"]["edges"] if e["kind"] == "rewrite"]


@pytest.mark.parametrize("pile", PILES)
def test_every_file_has_its_entry_and_every_entry_its_file(pile: str) -> None:
    gold = gold_of(pile)
    assert set(texts_of(pile)) == set(gold["articles"]) | set(gold.get("not_news", []))


@pytest.mark.parametrize("pile", PILES)
def test_every_span_stands_in_its_file(pile: str) -> None:
    texts, gold = texts_of(pile), gold_of(pile)
    assert [(key, words) for key, words in cited(gold) if words not in texts[key]] == []


@pytest.mark.parametrize("pile", PILES)
def test_what_an_article_states_stands_in_it(pile: str) -> None:
    texts, gold = texts_of(pile), gold_of(pile)
    entries = [(key, words) for key, article in gold["articles"].items() for words in stated(article)]
    assert [(key, words) for key, words in entries if words not in texts[key]] == []


@pytest.mark.parametrize("pile", PILES)
def test_a_body_begins_before_it_ends(pile: str) -> None:
    texts, gold = texts_of(pile), gold_of(pile)
    bounds = {key: (a["first_body"], a["last_body"]) for key, a in gold["articles"].items()}
    assert [key for key, (a, z) in bounds.items() if texts[key].find(a) >= texts[key].rfind(z)] == []


@pytest.mark.parametrize("pile", PILES)
def test_no_key_is_unknown(pile: str) -> None:
    """An unquoted comma in a flow mapping would make one."""
    gold = gold_of(pile)
    points = gold["disputed_or_varying"].values()
    known = [
        (SECTIONS, [gold]),
        (ARTICLE, gold["articles"].values()),
        (POINT, points),
        (READING, [reading for point in points for reading in point["readings"]]),
        (DRIFT, gold["drift"]),
        (QUOTE, gold["quotes"]),
        (TIME, gold["times"]),
        (POSITION, gold["positions"]),
    ]
    assert [(sorted(set(node) - keys), node) for keys, nodes in known for node in nodes if set(node) - keys] == []


@pytest.mark.parametrize("pile", PILES)
def test_origin_groups_part_the_news(pile: str) -> None:
    gold = gold_of(pile)
    members = [key for group in gold["lineage"]["origin_groups"] for key in group]
    assert sorted(members) == sorted(gold["articles"])
    assert len(gold["lineage"]["origin_groups"]) == gold["lineage"]["independent_origins"]


@pytest.mark.parametrize("pile", PILES)
def test_no_descent_is_also_forbidden(pile: str) -> None:
    lineage = gold_of(pile)["lineage"]
    edges = {frozenset((edge["child"], edge["parent"])) for edge in lineage["edges"]}
    assert edges.isdisjoint(frozenset(pair) for pair in lineage["not_edges"])


@pytest.mark.parametrize("pile", PILES)
def test_each_pile_has_a_rewrite_in_other_words(pile: str) -> None:
    texts = texts_of(pile)
    assert rewrites(pile)
    for child, parent in rewrites(pile):
        a, b = runs(texts[child]), runs(texts[parent])
        assert len(a & b) / len(a | b) <= MOST_SHARED


@pytest.mark.parametrize("pile", PILES)
def test_a_rewrite_does_not_name_its_parent_s_outlet(pile: str) -> None:
    texts, gold = texts_of(pile), gold_of(pile)
    outlets = [
        (child, gold["articles"][parent].get("publisher") or gold["articles"][parent]["agency"])
        for child, parent in rewrites(pile)
    ]
    assert outlets
    assert [(child, name) for child, name in outlets if name.casefold() in texts[child].casefold()] == []


@pytest.mark.parametrize("pile", PILES)
def test_drift_lies_between_a_report_and_its_copy(pile: str) -> None:
    gold = gold_of(pile)
    edges = {(edge["child"], edge["parent"]) for edge in gold["lineage"]["edges"]}
    children, parents = {child for child, _ in edges}, {parent for _, parent in edges}
    for item in gold["drift"]:
        if "child" in item and "parent" in item:
            assert (item["child"]["article"], item["parent"]["article"]) in edges
        else:
            assert item.get("child", {}).get("article") in children or item.get("parent", {}).get("article") in parents


@pytest.mark.parametrize("pile", PILES)
def test_a_perfect_account_reaches_the_full_score(pile: str, tmp_path: Path) -> None:
    kit = SHARED / "score"
    if not kit.is_dir():
        pytest.skip("the scoring kit is not here")
    gold, folder, account = HERE / pile / "gold.yaml", HERE / pile / "pile", tmp_path / "account.json"
    account.write_text(run(kit / "mock.py", gold, folder), encoding="utf-8")
    assert json.loads(run(kit / "score_bundle.py", account, gold, "--json"))["total"] >= LEAST_PERFECT


def run(*command: str | Path) -> str:
    done = subprocess.run([sys.executable, *map(str, command)], capture_output=True, text=True, check=True)
    return done.stdout
