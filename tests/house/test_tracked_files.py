"""What the repository must not hold."""

import re
from functools import cache

import pytest

from house.source import ROOT, place, tracked

# Written in pieces, so that this file is not found by its own search.
_REGISTRIES = [
    "py" + "pi.org",
    "python" + "hosted.org",
    "py" + "pi.python",
    "npm" + "js.org",
    "crates" + ".io",
    "conda" + "-forge",
    "hugging" + "face.co",
]
_MACHINES = ["/wo" + "rk/", "/ro" + "ot/", "/op" + "t/", "/ho" + "me/", "/Us" + "ers/", "/t" + "mp/", "local" + "host:"]
LARGEST_KIB = 2048


@cache
def texts() -> dict[str, str]:
    return {place(path): path.read_text(encoding="utf-8", errors="replace") for path in tracked()}


@pytest.mark.parametrize("host", _REGISTRIES)
def test_no_tracked_file_names_a_package_registry(host: str) -> None:
    assert [name for name, text in texts().items() if host in text.lower()] == []


@pytest.mark.parametrize("path", _MACHINES)
def test_no_tracked_file_names_a_path_of_somebodys_machine(path: str) -> None:
    named = re.compile(rf"(?<![\w./:-]){re.escape(path)}")
    assert [name for name, text in texts().items() if named.search(text)] == []


def test_constraints_pin_names_and_versions_and_nothing_else() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pin = re.compile(r"[A-Za-z0-9][\w.-]*==[\w.+!]+")
    assert [line for line in lines if not line.startswith("#") and not pin.fullmatch(line)] == []


def test_no_tracked_file_is_large() -> None:
    assert [place(path) for path in tracked() if path.stat().st_size > LARGEST_KIB * 1024] == []


def test_the_licence_is_there_in_full() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text
