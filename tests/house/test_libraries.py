"""Each third-party library has one job and one module that knows it."""

import ast
import sys
import tomllib
from collections import defaultdict

from house.source import PACKAGE, ROOT, modules, tree

TABLE = tomllib.loads((ROOT / "tests" / "house" / "libraries.toml").read_text(encoding="utf-8"))


def imported() -> dict[str, set[str]]:
    """Third-party top-level package → modules that import it, at the top or inside a function."""
    users: dict[str, set[str]] = defaultdict(set)
    for path in modules():
        for node in ast.walk(tree(path)):
            names = (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom) and not node.level
                else []
            )
            for name in names:
                top = name.split(".")[0]
                if top != "variorum" and top not in sys.stdlib_module_names:
                    users[top].add(path.relative_to(PACKAGE).as_posix())
    return users


def test_each_library_is_imported_in_the_one_module_the_table_names() -> None:
    strays = {
        library: sorted(users)
        for library, users in imported().items()
        if library not in TABLE
        or not all(user == TABLE[library]["module"] or user.startswith(folder_of(library)) for user in users)
    }
    assert strays == {}


def test_the_table_names_no_library_that_nobody_imports() -> None:
    assert sorted(set(TABLE) - set(imported())) == []


def folder_of(library: str) -> tuple[str, ...]:
    """The folders where the library may be used; numpy and lxml are ways of writing."""
    return tuple(TABLE[library].get("folders", ()))


def test_every_library_has_a_job_and_is_declared_or_optional() -> None:
    declared = (ROOT / "pyproject.toml").read_text(encoding="utf-8").lower().replace("_", "-")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    undeclared = [
        library
        for library in TABLE
        if f'"{library.lower().replace("_", "-")}' not in declared and library.replace("_", "-") not in makefile
    ]
    assert undeclared == []
    assert all(entry["job"] for entry in TABLE.values())
