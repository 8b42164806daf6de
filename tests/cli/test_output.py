import os
from pathlib import Path

import pytest

from variorum.cli.output import check_targets, write_text
from variorum.cli.talk import Misuse, harmless


def test_a_file_is_written_in_utf8_and_its_folder_is_made(tmp_path: Path) -> None:
    write_text(str(tmp_path / "out" / "a.html"), "añ\n\ud800")
    assert (tmp_path / "out" / "a.html").read_bytes() == "añ\n\\ud800".encode()


def test_nothing_but_the_file_is_left_in_its_folder(tmp_path: Path) -> None:
    write_text(str(tmp_path / "a.html"), "new")
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]


def test_a_write_that_fails_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.html").write_text("old", encoding="utf-8")

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        write_text(str(tmp_path / "a.html"), "new")
    assert [(path.name, path.read_text("utf-8")) for path in tmp_path.iterdir()] == [("a.html", "old")]


def test_what_a_link_points_to_is_written_and_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / "link.html").symlink_to("a.html")
    write_text(str(tmp_path / "link.html"), "new")
    assert (tmp_path / "link.html").is_symlink()
    assert (tmp_path / "a.html").read_text("utf-8") == "new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    write_text(os.devnull, "new")
    assert not Path(os.devnull).is_file()


def test_a_file_may_be_read_by_whom_the_umask_allows(tmp_path: Path) -> None:
    old = os.umask(0o022)
    try:
        write_text(str(tmp_path / "a.html"), "new")
    finally:
        os.umask(old)
    assert (tmp_path / "a.html").stat().st_mode & 0o777 == 0o644


def test_two_outputs_to_one_place_are_refused_before_any_work(tmp_path: Path) -> None:
    check_targets(["-", str(tmp_path / "a")])
    for pair in (["-", "-"], [str(tmp_path / "a"), str(tmp_path / "b" / ".." / "a")]):
        with pytest.raises(Misuse, match="one place"):
            check_targets(pair)


def test_a_folder_is_refused_as_output(tmp_path: Path) -> None:
    with pytest.raises(Misuse, match="is a folder"):
        check_targets([str(tmp_path)])


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("a\nb", "a\\nb"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\u202etxt.exe", "\\u202etxt.exe"),
        ("Orla’s añ 🌊", "Orla’s añ 🌊"),
        ("bad_\\xff", "bad_\\xff"),
    ],
)
def test_names_reach_the_terminal_without_what_it_would_obey(message: str, shown: str) -> None:
    assert harmless(message) == shown
