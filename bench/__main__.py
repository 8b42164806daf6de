"""Measures time and memory of the program, and prints a record to keep in ``bench/results``.

Each figure is of a fresh process, so that start-up and loading of models count as they do
for a user. CPU seconds are the steadier figure on a machine that others use too.
"""

import json
import os
import platform
import resource
import subprocess
import sys
import time
from datetime import UTC, datetime
from importlib.metadata import version

RUNS = 3
COMMANDS = {
    "help": ["--help"],
    "schema": ["schema", "account"],
    "demo": ["demo", "--quiet", "--json", "-"],
}


def main() -> None:
    """Print one record: where and when, and the figures of each command."""
    record = {
        "date": datetime.now(UTC).date().isoformat(),
        "version": version("variorum"),
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1),
        "commands": {name: measure(arguments) for name, arguments in COMMANDS.items()},
        "peak_mib": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024,
    }
    print(json.dumps(record, indent=1))


def measure(arguments: list[str]) -> dict[str, float]:
    """Least wall and CPU seconds of a few runs of ``variorum`` with *arguments*."""
    runs = [run(arguments) for _ in range(RUNS)]
    return {"wall_s": min(wall for wall, _ in runs), "cpu_s": min(cpu for _, cpu in runs)}


def run(arguments: list[str]) -> tuple[float, float]:
    """Wall and CPU seconds of one run."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, "-m", "variorum", *arguments], stdout=subprocess.DEVNULL, check=True)
    after, ended = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return round(ended - began, 3), round(cpu, 3)


if __name__ == "__main__":
    main()
