import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from itertools import permutations
from pathlib import Path

import pytest

from variorum.fetch import fetch_paths
from variorum.values import Payload, Refusal, Rejected


def labels(*paths: Path | str) -> list[str]:
    return [item.label for item in fetch_paths(map(str, paths)) if isinstance(item, Payload)]


def refused(*paths: Path | str) -> list[tuple[str, Refusal]]:
    return [(item.uri, item.reason) for item in fetch_paths(map(str, paths)) if isinstance(item, Rejected)]


def plant(root: Path, *names: str) -> Path:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"words of {path.parent.name}/{name}", encoding="utf-8")
    return root


@contextmanager
def as_nobody() -> Iterator[None]:
    """Root may read everything: become somebody who may not."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_file_is_called_by_its_name_and_keeps_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_bytes(b"\xff\x00 words\r\n")
    assert list(fetch_paths([str(tmp_path / "one.txt")])) == [Payload("one.txt", "one.txt", b"\xff\x00 words\r\n")]


def test_a_folder_gives_its_files_by_name_called_by_their_place_in_it(tmp_path: Path) -> None:
    plant(tmp_path, "b.txt", "a.txt", "wire/c.html", "wire/deep/d.txt", "z.md")
    assert labels(tmp_path) == ["a.txt", "b.txt", "wire/c.html", "wire/deep/d.txt", "z.md"]


def test_paths_keep_their_order(tmp_path: Path) -> None:
    plant(tmp_path, "b.txt", "a.txt")
    assert labels(tmp_path / "b.txt", tmp_path / "a.txt") == ["b.txt", "a.txt"]


def test_hidden_files_without_extension_and_hidden_folders_are_passed_over(tmp_path: Path) -> None:
    plant(tmp_path, ".DS_Store", ".git/a.txt", ".quiet.txt", "a.txt")
    assert labels(tmp_path) == [".quiet.txt", "a.txt"]
    assert labels(tmp_path / ".DS_Store") == [".DS_Store"]


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    assert list(fetch_paths([str(tmp_path)])) == []


def test_standard_input_is_json_lines() -> None:
    assert list(fetch_paths(["-"], BytesIO(b'{"id":"a"}'))) == [
        Payload("-", "stdin:", b'{"id":"a"}', "application/x-ndjson")
    ]
    assert [item.uri for item in fetch_paths(["-"], None) if isinstance(item, Rejected)] == ["-"]


class TestTwoFilesOfOneName:
    def test_they_get_as_much_of_their_folders_as_tells_them_apart(self, tmp_path: Path) -> None:
        plant(tmp_path, "east/a.txt", "west/a.txt", "west/b.txt")
        assert labels(tmp_path / "east", tmp_path / "west") == ["east/a.txt", "west/a.txt", "b.txt"]
        assert labels(tmp_path / "east/a.txt", tmp_path / "west/a.txt") == ["east/a.txt", "west/a.txt"]

    def test_folders_of_one_name_are_told_apart_too(self, tmp_path: Path) -> None:
        plant(tmp_path, "east/wire/a.txt", "west/wire/a.txt")
        assert labels(tmp_path / "east/wire", tmp_path / "west/wire") == ["east/wire/a.txt", "west/wire/a.txt"]

    def test_a_name_made_so_never_meets_one_that_was_there(self, tmp_path: Path) -> None:
        plant(tmp_path, "pile/east/a.txt", "east/a.txt", "west/a.txt")
        given = labels(tmp_path / "pile", tmp_path / "east", tmp_path / "west")
        assert sorted(given) == sorted(set(given))
        assert len(given) == 3

    def test_names_do_not_depend_on_the_order_of_the_paths(self, tmp_path: Path) -> None:
        plant(tmp_path, "pile/east/a.txt", "east/a.txt", "west/a.txt", "west/b.txt", "b.txt")
        paths = [tmp_path / "pile", tmp_path / "east", tmp_path / "west", tmp_path / "b.txt"]
        assert len({frozenset(labels(*order)) for order in permutations(paths)}) == 1

    def test_one_file_reached_twice_is_read_once_under_its_shortest_name(self, tmp_path: Path) -> None:
        plant(tmp_path, "wire/a.txt")
        for order in permutations([tmp_path, tmp_path / "wire", tmp_path / "wire/a.txt"]):
            assert labels(*order) == ["a.txt"]


class TestNothingIsLost:
    def test_what_is_not_there_is_named(self, tmp_path: Path) -> None:
        assert refused(tmp_path / "none.txt") == [("none.txt", Refusal.NOT_FOUND)]
        plant(tmp_path, "a.txt")
        assert refused(tmp_path / "a.txt" / "b.txt") == [("b.txt", Refusal.NOT_FOUND)]
        assert refused(tmp_path / ("x" * 300)) == [("x" * 300, Refusal.NOT_FOUND)]

    def test_what_may_not_be_read_is_named(self, tmp_path: Path) -> None:
        plant(tmp_path, "a.txt").chmod(0o755)
        (tmp_path / "a.txt").chmod(0)
        with as_nobody():
            assert refused(tmp_path / "a.txt") == [("a.txt", Refusal.PERMISSION)]

    def test_a_pipe_and_a_device_are_never_opened(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.txt")
        assert refused(tmp_path) == [("pipe.txt", Refusal.NOT_A_REGULAR_FILE)]
        assert refused(tmp_path / "pipe.txt") == [("pipe.txt", Refusal.NOT_A_REGULAR_FILE)]
        assert refused("/dev/zero") == [("zero", Refusal.NOT_A_REGULAR_FILE)]

    def test_links_in_a_folder_are_named_and_not_followed(self, tmp_path: Path) -> None:
        outside, pile = plant(tmp_path / "outside", "secret.txt"), plant(tmp_path / "pile", "a.txt")
        (pile / "b.txt").symlink_to(outside / "secret.txt")
        (pile / "loop").symlink_to(".")
        (pile / "self.txt").symlink_to("self.txt")
        (pile / "lost.txt").symlink_to("nowhere.txt")
        assert labels(pile) == ["a.txt"]
        assert refused(pile) == [
            ("b.txt", Refusal.SYMLINK),
            ("loop", Refusal.SYMLINK),
            ("lost.txt", Refusal.NOT_FOUND),
            ("self.txt", Refusal.SYMLINK),
        ]

    def test_a_link_that_is_given_is_followed_unless_it_leads_to_itself(self, tmp_path: Path) -> None:
        plant(tmp_path, "pile/a.txt")
        (tmp_path / "b.txt").symlink_to(tmp_path / "pile" / "a.txt")
        (tmp_path / "again").symlink_to(tmp_path / "pile")
        (tmp_path / "self.txt").symlink_to("self.txt")
        assert labels(tmp_path / "b.txt") == ["b.txt"]
        assert labels(tmp_path / "again") == ["a.txt"]
        assert refused(tmp_path / "self.txt") == [("self.txt", Refusal.SYMLINK)]

    def test_a_file_over_a_gibibyte_is_refused_unread(self, tmp_path: Path) -> None:
        with (tmp_path / "a.txt").open("wb") as file:
            file.truncate((1 << 30) + 1)
        assert refused(tmp_path) == [("a.txt", Refusal.TOO_LARGE)]

    def test_a_folder_deeper_than_the_stack_is_walked(self, tmp_path: Path) -> None:
        folder = tmp_path
        for _ in range(1200):
            folder = folder / "d"
            folder.mkdir()
        (folder / "a.txt").write_text("words", encoding="utf-8")
        try:
            assert labels(tmp_path) == ["d/" * 1200 + "a.txt"]
        finally:
            # What clears temporary folders recurses, and would fail here in every later run.
            (folder / "a.txt").unlink()
            while folder != tmp_path:
                folder.rmdir()
                folder = folder.parent

    @pytest.mark.parametrize(
        "address", ["https://example.org/a", "http://example.org", "ftp://example.org/a", "file:///a"]
    )
    def test_the_net_is_off_unless_allowed(self, address: str) -> None:
        assert refused(address) == [(address, Refusal.URL_REFUSED)]


@pytest.mark.parametrize(
    "name", ["-rf.txt", "new\nline.txt", "tab\tquote\"'.txt", "%s%n.txt", "é\u0301.txt", "a;b&c.txt"]
)
def test_any_name_is_a_name(tmp_path: Path, name: str) -> None:
    plant(tmp_path, name)
    assert labels(tmp_path) == [name]


def test_a_name_that_is_no_utf8_is_written_out(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad_\xff.txt")).write_text("words", encoding="utf-8")
    assert labels(tmp_path) == ["bad_\\xff.txt"]
