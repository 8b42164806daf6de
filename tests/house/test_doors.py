"""Rooms are entered by the front door: from outside, only names of a room's own ``__init__``."""

import ast
from functools import cache
from pathlib import Path

import grimp
import pytest

from house.source import PACKAGE, ROOMS, modules, place, tree

BEHIND_DOORS = (*ROOMS, "values", "notation", "fetch", "desk", "cli")
MOST_NAMES = 4


@cache
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("variorum")


def room_of(module: str) -> str:
    return ".".join(module.split(".")[:2])


def door_names(room: str) -> list[str]:
    for node in tree(PACKAGE / room / "__init__.py").body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return list(ast.literal_eval(node.value))
    return []


@pytest.mark.parametrize("room", BEHIND_DOORS)
def test_nobody_outside_imports_what_lies_behind_the_door(room: str) -> None:
    door = f"variorum.{room}"
    past = [
        f"{importer} imports {inner}"
        for inner in sorted(graph().find_descendants(door))
        for importer in sorted(graph().find_modules_that_directly_import(inner))
        if room_of(importer) != door
    ]
    assert past == []


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_offers_at_most_four_names(room: str) -> None:
    assert 1 <= len(door_names(room)) <= MOST_NAMES


@pytest.mark.parametrize("room", BEHIND_DOORS)
def test_from_outside_only_names_at_the_door_are_taken(room: str) -> None:
    door, offered = f"variorum.{room}", set(door_names(room))
    taken = {
        (place(path), alias.name)
        for path in modules()
        if path.relative_to(PACKAGE).parts[0] != room
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and node.module == door
        for alias in node.names
    }
    assert {(where, name) for where, name in taken if name not in offered} == set()


def test_no_module_is_named_for_nothing() -> None:
    empty = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base"}
    assert [place(path) for path in modules() if path.stem in empty] == []


def test_every_folder_of_code_is_a_package() -> None:
    bare: list[Path] = [p.parent for p in modules() if not (p.parent / "__init__.py").is_file()]
    assert bare == []
