"""Scores of the development kit, where it lies beside the project; skipped elsewhere."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from variorum.desk import open_desk, report_pile
from variorum.fetch import fetch_paths
from variorum.render import render_json

SHARED = Path(os.environ.get("VARIORUM_SHARED", Path(__file__).parents[3] / "shared"))
pytestmark = pytest.mark.skipif(not (SHARED / "score").is_dir(), reason="the scoring kit is not here")

FLOOR_SEEDS, FLOOR_DEMO = 88, 85


def score(account: str, gold: Path, folder: Path) -> dict:
    """The kit's judgement of an account."""
    path = folder / "account.json"
    path.write_text(account, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, str(SHARED / "score" / "score_bundle.py"), str(path), str(gold), "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(run.stdout)


@pytest.fixture(scope="module")
def seeds_account():
    """The account of the five real reports."""
    if not (SHARED / "seeds").is_dir():
        pytest.skip("the five reports are not here")
    return report_pile(fetch_paths([str(SHARED / "seeds")]), open_desk(lambda _: None))


def test_the_five_reports_reach_their_floor(seeds_account, tmp_path):
    """Measured on 2026-11-24; the floor leaves room for later trade-offs."""
    result = score(render_json(seeds_account), SHARED / "gold" / "seeds.yaml", tmp_path)
    assert result["false_citations"] == 0
    assert result["total"] >= FLOOR_SEEDS


def test_five_reports_are_four_independent_texts(seeds_account):
    """One is a rewrite of another, and nothing else descends."""
    assert len(seeds_account.lineage.origins) == 4
    assert [(d.child[:3], d.parent[:3], d.manner) for d in seeds_account.lineage.descents] == [
        ("001", "000", "rewrite")
    ]


def test_the_demonstration_pile_reaches_its_floor(demo_account, tmp_path):
    """The kit's own scorer on our own gold."""
    result = score(render_json(demo_account), Path(__file__).with_name("demo.yaml"), tmp_path)
    assert result["false_citations"] == 0
    assert result["total"] >= FLOOR_DEMO
