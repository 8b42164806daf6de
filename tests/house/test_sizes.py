"""Sizes a reader can hold in the head."""

import ast
from pathlib import Path
from statistics import median

import pytest

from house.source import modules, place, tree

MODULE_LINES = 400
FUNCTION_LINES = 40
MEDIAN_LINES = 10

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(path: Path) -> list[Function]:
    return [node for node in ast.walk(tree(path)) if isinstance(node, Function)]


def length(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


@pytest.mark.parametrize("path", modules(), ids=place)
def test_a_module_has_at_most_400_lines_and_its_functions_40(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MODULE_LINES
    assert [f"{f.name}: {length(f)}" for f in functions(path) if length(f) > FUNCTION_LINES] == []


def test_half_of_all_functions_have_at_most_ten_lines() -> None:
    assert median(length(function) for path in modules() for function in functions(path)) <= MEDIAN_LINES
