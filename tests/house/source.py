"""The source as data: files, modules, syntax trees."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "variorum"
ROOMS = ("read", "clean", "extract", "trace", "group", "collate", "tell", "render")


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tracked() -> list[Path]:
    """Files git knows or would take; outside a checkout, all files but the environment's."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, check=False
    )
    if listed.returncode:
        return sorted(p for p in ROOT.rglob("*") if p.is_file() and ".venv" not in p.parts)
    return sorted(path for name in listed.stdout.decode().split("\0") if name and (path := ROOT / name).is_file())
