"""Runs the benches named, or all: ``python -m bench [NAME…]``; each prints one record.

A bench is a module of this folder with a function ``measure() -> dict``. ``--keep`` writes the record
to ``bench/results/NAME.json`` too.
"""

import argparse
import json
import os
import pkgutil
import platform
from datetime import UTC, datetime
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import bench

RESULTS = Path(__file__).parent / "results"


def main() -> None:
    """Run what the command line names."""
    names = sorted(module.name for module in pkgutil.iter_modules(bench.__path__) if module.name[0] != "_")
    arguments = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    arguments.add_argument(
        "names", nargs="*", metavar="NAME", help=f"one of {', '.join(names)}; all when none is given"
    )
    arguments.add_argument("--keep", action="store_true", help="write each record to bench/results")
    given = arguments.parse_args()
    if unknown := sorted(set(given.names) - set(names)):
        arguments.error(f"no such bench: {', '.join(unknown)}; there are {', '.join(names)}")
    for name in given.names or names:
        record = json.dumps({"bench": name, **circumstances(), **import_module(f"bench.{name}").measure()}, indent=1)
        print(record, flush=True)
        if given.keep:
            RESULTS.mkdir(exist_ok=True)
            (RESULTS / f"{name}.json").write_text(record + "\n", encoding="utf-8")


def circumstances() -> dict[str, object]:
    """When and on what the figures were taken."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "version": version("variorum"),
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1),
    }


if __name__ == "__main__":
    main()
