"""The piles by other hands: each gold names reports of its pile, and points that name reports of it."""

from pathlib import Path

import pytest
import yaml

PILES = sorted(path.parent for path in (Path(__file__).parent / "blind").glob("*/gold.yaml"))


@pytest.mark.parametrize("pile", PILES, ids=lambda path: path.name)
def test_gold_and_pile_belong_together(pile: Path) -> None:
    gold = yaml.safe_load((pile / "gold.yaml").read_text("utf-8"))
    files = [path.name for path in (pile / "pile").iterdir()]
    told = {str(key) for key in gold["articles"]}
    asked = {str(r["article"]) for point in gold["disputed_or_varying"].values() for r in point["readings"]}
    assert len(asked) > 3
    for key in sorted(told | asked):
        assert sum(name.startswith(key) for name in files) == 1, key
