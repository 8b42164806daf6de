"""Time and memory of the program's own commands.

Each figure is of a fresh process, so that start-up and loading of models count as they do
for a user. CPU seconds are the steadier figure on a machine that others use too.
"""

import resource
import subprocess
import sys
import time

RUNS = 3
COMMANDS = {
    "help": ["--help"],
    "schema": ["schema", "account"],
    "demo": ["demo", "--quiet", "--json", "-"],
}


def measure() -> dict[str, object]:
    """Least wall and CPU seconds of a few runs of each command, and the most memory any took."""
    return {
        "commands": {name: least(arguments) for name, arguments in COMMANDS.items()},
        "peak_mib": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024,
    }


def least(arguments: list[str]) -> dict[str, float]:
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
