"""What the package needs beside its code is there, and can be read."""

import tomllib
from importlib.resources import files

from house.source import PACKAGE, place
from variorum.fetch import fetch_demo

LEAST_REPORTS = 5


def test_every_lexicon_is_toml() -> None:
    lexicons = sorted((PACKAGE / "lang" / "data").rglob("*.toml"))
    assert lexicons
    assert [place(path) for path in lexicons if not tomllib.loads(path.read_text(encoding="utf-8"))] == []


def test_the_demo_pile_ships_with_the_package() -> None:
    pile = list(fetch_demo())
    assert len(pile) >= LEAST_REPORTS
    assert all(report.data.decode("utf-8").strip() for report in pile)


def test_the_page_has_its_template() -> None:
    assert [entry.name for entry in files("variorum.render").joinpath("templates").iterdir()]


def test_the_package_says_that_it_is_typed() -> None:
    assert (PACKAGE / "py.typed").is_file()
