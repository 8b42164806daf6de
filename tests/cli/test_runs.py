"""Whole runs of the program on small piles of invented reports."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cli.program import REPORTS, plant, variorum
from variorum.cli import main
from variorum.notation import render_schema

Here = Callable[..., tuple[int, str, str]]

IDS = sorted(REPORTS)


@cache
def validator(name: str) -> Any:
    return Draft202012Validator(json.loads(render_schema(name)))


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the account and the report of the three reports."""
    folder = tmp_path_factory.mktemp("told")
    plant(folder / "pile")
    run = variorum("report", folder / "pile", "-o", folder / "a.html", "--json", folder / "a.json", seed="0")
    assert (run.returncode, run.stdout) == (0, b""), run.stderr.decode()
    return folder


def account(told: Path) -> dict[str, Any]:
    given: dict[str, Any] = json.loads((told / "a.json").read_bytes())
    return given


def test_the_account_keeps_its_schema_and_holds_every_report(told: Path) -> None:
    validator("account").validate(account(told))
    assert [document["id"] for document in account(told)["documents"]] == IDS
    assert account(told)["statements"]


def test_every_word_of_a_span_stands_in_its_document(told: Path) -> None:
    texts = {document["id"]: document["text"] for document in account(told)["documents"]}
    for claim in account(told)["claims"]:
        assert texts[claim["document"]][claim["start"] : claim["end"]] == claim["text"]
    for document, given in texts.items():
        assert given == REPORTS[document]


@pytest.mark.parametrize(("order", "seed"), [((2, 0, 1), "1"), ((1, 2, 0), "random")])
def test_the_same_pile_gives_the_same_bytes_in_any_order_and_under_any_hash_seed(
    told: Path, tmp_path: Path, order: tuple[int, ...], seed: str
) -> None:
    paths = [told / "pile" / IDS[n] for n in order]
    run = variorum("report", *paths, "-o", tmp_path / "a.html", "--json", tmp_path / "a.json", seed=seed)
    assert run.returncode == 0
    assert (tmp_path / "a.json").read_bytes() == (told / "a.json").read_bytes()
    assert (tmp_path / "a.html").read_bytes() == (told / "a.html").read_bytes()


@pytest.mark.parametrize("form", ["a.json", "a.html"])
def test_what_was_told_verifies(told: Path, form: str) -> None:
    run = variorum("verify", told / form)
    assert (run.returncode, run.stdout) == (0, b"")


class TestTampering:
    def check(self, folder: Path, form: str, data: str) -> list[str]:
        (folder / form).write_text(data, encoding="utf-8")
        run = variorum("verify", folder / form)
        assert run.returncode == 3, run.stderr.decode()
        return run.stdout.decode().splitlines()

    def test_a_figure_changed_in_a_source_is_found(self, told: Path, tmp_path: Path) -> None:
        given = account(told)
        given["documents"][1]["text"] = given["documents"][1]["text"].replace("43", "34")
        lines = self.check(tmp_path, "a.json", json.dumps(given))
        assert any("another digest" in line for line in lines)

    def test_a_citation_moved_by_one_is_found_and_named_by_its_place(self, told: Path, tmp_path: Path) -> None:
        given = account(told)
        given["statements"][0]["citations"][0]["start"] += 1
        (line,) = self.check(tmp_path, "a.json", json.dumps(given))
        assert "statements[0].citations[0]" in line

    def test_a_citation_taken_away_is_found(self, told: Path, tmp_path: Path) -> None:
        given = account(told)
        given["statements"][0]["citations"] = []
        (line,) = self.check(tmp_path, "a.json", json.dumps(given))
        assert "statements[0]" in line

    def test_a_word_changed_on_the_page_alone_is_found(self, told: Path, tmp_path: Path) -> None:
        head, data, tail = (told / "a.html").read_text("utf-8").partition('<script type="application/json"')
        assert "Orla Venn" in head
        lines = self.check(tmp_path, "a.html", head.replace("Orla Venn", "Jon Askel") + data + tail)
        assert any("does not show what its account says" in line for line in lines)

    def test_a_page_without_its_account_is_a_fault(self, tmp_path: Path) -> None:
        assert self.check(tmp_path, "a.html", "<p>The dam broke.</p>")

    def test_a_file_cut_in_the_middle_is_a_fault(self, told: Path, tmp_path: Path) -> None:
        text = (told / "a.json").read_text("utf-8")
        (line,) = self.check(tmp_path, "a.json", text[: len(text) // 2])
        assert "not JSON" in line


def test_a_binary_file_and_a_missing_one_are_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    plant(tmp_path / "pile", "ansa.txt")
    (tmp_path / "pile" / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 20)
    run = variorum("report", tmp_path / "pile", tmp_path / "gone.txt", "--json", "-")
    assert run.returncode == 1
    given = json.loads(run.stdout)
    assert [document["id"] for document in given["documents"]] == ["ansa.txt"]
    assert sorted(item["uri"] for item in given["rejected"]) == ["gone.txt", "photo.jpg"]
    for name in (b"rejected gone.txt: not_found", b"rejected photo.jpg: "):
        assert name in run.stderr


def test_records_come_in_on_standard_input_with_their_ids() -> None:
    records = [json.dumps({"id": name, "text": REPORTS[name]}) for name in reversed(IDS)]
    run = variorum("clean", "-", "--json", given="\n".join(records).encode())
    assert run.returncode == 0
    assert [json.loads(line)["document"] for line in run.stdout.splitlines()] == IDS


def test_the_demo_is_told_and_verifies(tmp_path: Path) -> None:
    run = variorum("demo", "-o", tmp_path / "demo.html", "--text", "-")
    assert run.returncode == 0
    assert run.stdout
    assert variorum("verify", tmp_path / "demo.html").returncode == 0


class TestInOneProcess:
    """The same program without a new process each time: the model is loaded once."""

    @pytest.fixture
    def here(self, capsys: pytest.CaptureFixture[str]) -> Here:
        def run(*arguments: str | Path) -> tuple[int, str, str]:
            code = main([*map(str, arguments)])
            return code, *capsys.readouterr()

        return run

    def test_one_report_alone_is_told_as_readable_text(self, here: Here, tmp_path: Path) -> None:
        code, shown, said = here("report", plant(tmp_path, "ansa.txt"), "--quiet")
        assert (code, said) == (0, "")
        assert "Orla Venn" in shown

    def test_a_pile_of_which_nothing_can_be_read_still_gives_an_account(self, here: Here, tmp_path: Path) -> None:
        code, shown, said = here("report", tmp_path / "gone.txt", "--json", "-")
        assert code == 1
        assert [item["reason"] for item in json.loads(shown)["rejected"]] == ["not_found"]
        assert "no report could be read" in said

    def test_a_run_can_be_made_to_fail_on_a_verdict(self, here: Here, told: Path) -> None:
        verdicts = sorted({point["verdict"] for point in account(told)["points"]})
        assert verdicts
        code, shown, _ = here("report", told / "pile", "--fail-on", verdicts[0], "--json", "-")
        assert code == 4
        assert json.loads(shown) == account(told)
        other = next(name for name in ("updated", "scope", "distorted") if name not in verdicts)
        assert here("report", told / "pile", "--fail-on", other, "--json", "-")[0] == 0

    @pytest.mark.parametrize(
        ("command", "schema", "lines"),
        [("clean", "article", 3), ("claims", "claims", 3), ("lineage", "lineage", 1), ("stories", "placement", 3)],
    )
    def test_a_listing_prints_records_that_keep_their_schema(
        self, here: Here, told: Path, command: str, schema: str, lines: int
    ) -> None:
        code, shown, _ = here(command, told / "pile", "--json")
        records = [json.loads(line) for line in shown.splitlines()]
        assert (code, len(records)) == (0, lines)
        for record in records:
            validator(schema).validate(record)

    def test_an_article_comes_with_the_text_its_offsets_point_into(self, here: Here, told: Path) -> None:
        for line in here("clean", told / "pile", "--json")[1].splitlines():
            article = json.loads(line)
            assert article["text"] == REPORTS[article["document"]]
            assert article["parts"][-1]["end"] == len(article["text"])
            assert {"uri", "media_type"} <= set(article)

    def test_stories_are_listed_in_order_of_arrival(self, here: Here, told: Path) -> None:
        paths = [told / "pile" / name for name in reversed(IDS)]
        placements = [json.loads(line) for line in here("stories", *paths, "--json")[1].splitlines()]
        assert [placement["document"] for placement in placements] == IDS[::-1]

    @pytest.mark.parametrize("command", ["clean", "claims", "lineage", "stories"])
    def test_without_json_a_listing_is_readable(self, here: Here, told: Path, command: str) -> None:
        code, shown, said = here(command, told / "pile", "--quiet")
        assert (code, said) == (0, "")
        assert "ansa.txt" in shown
        assert '{"' not in shown
