"""The program as a user runs it."""

import os
import subprocess
import sys
from pathlib import Path

REPORTS = {
    "ansa.txt": """\
Dam breaks above Port Ansa, killing 40

PORT ANSA, March 3, 2031 (ENA) — A dam above the town of Port Ansa broke on Monday night, killing at least 40 people, \
the mayor said.

"We lost forty neighbours in an hour," Mayor Orla Venn told Ember News on Tuesday.

Engineers had warned in 2029 that the wall was cracked, according to a report by the water ministry.

Rescuers were looking for 15 people who were still missing.
""",
    "bravia.txt": """\
Forty dead after dam bursts in Ansa valley

By Tam Reyes, Bravia Courier
March 4, 2031

The death toll from the dam that burst above Port Ansa has risen to 43, the interior ministry said on Tuesday.

Mayor Orla Venn had earlier spoken of 40 dead. The ministry denied that it had been warned.

"Nobody told us of any crack," minister Jon Askel said.
""",
    "courier.txt": """\
Dam collapse near Port Ansa leaves 40 dead

A dam over the town of Port Ansa collapsed on Monday night and left at least 40 people dead, according to the mayor.

"We lost forty neighbours in an hour," Mayor Orla Venn was quoted as saying.

Engineers had cautioned in 2029 that the wall was cracked, a water ministry report showed.

Source: Ember News Agency
""",
}


def plant(folder: Path, *names: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or REPORTS:
        (folder / name).write_text(REPORTS[name], encoding="utf-8")
    return folder


def variorum(
    *arguments: str | Path, given: bytes = b"", seed: str = "random", cwd: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    """One run of the program; *given* is its standard input, *seed* that of Python's hashes."""
    return subprocess.run(
        [sys.executable, "-m", "variorum", *map(str, arguments)],
        input=given,
        capture_output=True,
        check=False,
        cwd=cwd,
        env=os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": "C"},
    )
