"""The piles that teach which figures answer one question are sound: each span stands once in its report."""

from pathlib import Path

import pytest
import yaml

PILES = sorted((Path(__file__).parent / "figures").glob("*.yaml"))


@pytest.mark.parametrize("path", PILES, ids=lambda path: path.stem)
def test_every_figure_stands_once_in_its_report(path: Path) -> None:
    pile = yaml.safe_load(path.read_text("utf-8"))
    texts = {report["id"]: report["text"] for report in pile["reports"]}
    members = [member for group in pile["groups"].values() for member in group["members"]]
    assert len(members) > 40
    assert [m["span"] for m in members if texts[m["report"]].count(m["span"]) != 1] == []
