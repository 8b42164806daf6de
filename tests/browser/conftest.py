"""The browser, the pages it is shown, and axe-core; missing ones skip on a desk, and fail in CI."""

import os
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from browser.chromium import Chromium, find_chromium
from browser.tongues import tongues
from render.harbour import harbour
from variorum.desk import open_desk, report_pile
from variorum.fetch import fetch_demo
from variorum.render import render_html
from variorum.values import Account


def _miss(what: str) -> None:
    """Continuous integration must see the page; on a desk without a browser the rest is still worth testing."""
    if os.environ.get("CI"):
        pytest.fail(f"{what}: continuous integration needs it")
    pytest.skip(f"{what}: the page is not tried in a browser")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Chromium]:
    """One browser for all tests of a worker."""
    program = find_chromium()
    if program is None:
        _miss("no Chromium on this machine (Debian: apt-get install chromium)")
    assert program
    with Chromium(program) as browser:
        yield browser


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, from the package that ships it."""
    try:
        return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    except ModuleNotFoundError:
        _miss("no axe-core (make dev installs it)")
        raise


@pytest.fixture(scope="session")
def accounts() -> dict[str, Account]:
    """The accounts that are shown: a real one, one with everything in it, one in many scripts."""
    demo = report_pile(fetch_demo(), open_desk(lambda _: None))
    return {"demo": demo, "harbour": harbour(), "tongues": tongues()}


@pytest.fixture(scope="session")
def pages(accounts: dict[str, Account], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The page of each account."""
    folder = tmp_path_factory.mktemp("pages")
    for name, account in accounts.items():
        (folder / f"{name}.html").write_bytes(render_html(account).encode("utf-8", "backslashreplace"))
    return {name: folder / f"{name}.html" for name in accounts}
