import ast
from pathlib import Path

import pytest

from house.source import modules, place, tree

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def public(node: ast.Module | ast.ClassDef) -> list[Definition]:
    """Public definitions of a module or class, and those of its public classes."""
    found = [n for n in node.body if isinstance(n, Definition) and not n.name.startswith("_")]
    return found + [inner for n in found if isinstance(n, ast.ClassDef) for inner in public(n)]


@pytest.mark.parametrize("path", modules(), ids=place)
def test_everything_public_says_what_it_is(path: Path) -> None:
    module = tree(path)
    assert ast.get_docstring(module), "the module says nothing"
    assert [n.name for n in public(module) if not ast.get_docstring(n)] == []
