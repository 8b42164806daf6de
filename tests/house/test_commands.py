"""The commands of the contract exist, and the documentation tells of each."""

import re
from functools import cache

import pytest

from house.source import ROOT
from variorum.cli.arguments import build_parser

CONTRACT = ("report", "demo", "clean", "claims", "lineage", "stories", "verify", "schema")
_ARGUMENTS = {"demo": [], "schema": ["account"]}


@cache
def docs() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").rglob("*.md")))


@pytest.mark.parametrize("command", CONTRACT)
def test_a_command_of_the_contract_exists(command: str) -> None:
    arguments = build_parser().parse_args([command, *_ARGUMENTS.get(command, ["some"])])
    assert callable(arguments.run)


@pytest.mark.parametrize("command", CONTRACT)
def test_a_command_of_the_contract_is_documented(command: str) -> None:
    assert re.search(rf"\bvariorum {command}\b", docs())


def test_the_documentation_names_no_command_that_is_not_there() -> None:
    named = set(
        re.findall(r"^(?:\$ )?variorum ([a-z]+)", docs() + (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    )
    assert named - set(CONTRACT) == set()
