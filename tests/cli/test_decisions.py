"""Decisions on the command line: obeyed, shown, and refused where they contradict each other."""

import json
from pathlib import Path

import pytest

from cli.program import plant
from variorum.cli import main
from variorum.values import digest_text

DECISION = """
[[decision]]
ruling = "{ruling}"
reports = ["ansa.txt", "{other}"]
by = "Ada Finch"
on = 2031-05-02
why = "{why}"
"""


def write(folder: Path, *decisions: str) -> Path:
    path = folder / "decisions.toml"
    path.write_text("".join(decisions), encoding="utf-8")
    return path


def part(other: str) -> str:
    return DECISION.format(ruling="part", other=other, why="two dams")


def test_stories_obey_decisions_and_show_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pile = plant(tmp_path / "pile", "ansa.txt", "bravia.txt")
    digest = digest_text((pile / "bravia.txt").read_text(encoding="utf-8"))
    assert main(["stories", str(pile), "--json", "--quiet"]) == 0
    free = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len({line["story"] for line in free}) == 1
    assert digest in {line["text_sha256"] for line in free}
    assert main(["stories", str(pile), "--json", "--quiet", "--decisions", str(write(tmp_path, part(digest)))]) == 0
    bound = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len({line["story"] for line in bound}) == 2
    assert all("two dams" in line["reasons"][0]["text"] for line in bound)


def test_a_report_holds_the_decisions_and_says_which_name_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pile = plant(tmp_path / "pile", "ansa.txt", "bravia.txt")
    decisions = write(tmp_path, part("bravia.txt"), part("gone.txt"))
    assert main(["report", str(pile), "--json", "-", "--decisions", str(decisions)]) == 0
    shown = capsys.readouterr()
    told = json.loads(shown.out)
    assert [reason["kind"] for story in told["stories"] for reason in story["reasons"]] == ["decision", "decision"]
    assert "no report here is called gone.txt" in shown.err


def test_decisions_that_contradict_each_other_are_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pile = plant(tmp_path / "pile", "ansa.txt", "bravia.txt")
    join = DECISION.format(ruling="join", other="bravia.txt", why="one dam")
    assert main(["stories", str(pile), "--decisions", str(write(tmp_path, part("bravia.txt"), join))]) == 2
    said = capsys.readouterr().err
    assert "one dam" in said
    assert "two dams" in said


@pytest.mark.parametrize("text", ["[[decision]]\nruling = 'join'\n", "= nonsense", None])
def test_a_file_that_holds_no_decisions_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str | None
) -> None:
    path = write(tmp_path, text) if text else tmp_path / "none.toml"
    assert main(["stories", str(plant(tmp_path / "pile", "ansa.txt")), "--decisions", str(path)]) == 2
    assert path.name in capsys.readouterr().err
