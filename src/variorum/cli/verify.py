"""``variorum verify``: every citation against its source."""

import sys
from argparse import Namespace
from pathlib import Path

from variorum.desk import check_report

from .talk import Talk, harmless

_FINE, _UNREADABLE, _FALSE = 0, 2, 3


def run(arguments: Namespace) -> int:
    """Print a line for each fault of each file; the exit code."""
    return max(_check_file(name, Talk(quiet=False)) for name in arguments.files)


def _check_file(name: str, talk: Talk) -> int:
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        talk.warn(f"{name} cannot be read: {error.strerror or error}")
        return _UNREADABLE
    faults = check_report(data)
    for fault in faults:
        print(harmless(f"{name}: {fault.where}: {fault.what}"))
    if not faults:
        talk.say(f"{name}: every citation stands in its source; whether the sources are right is not checked")
    return _FALSE if faults else _FINE
