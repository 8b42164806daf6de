"""Where output goes: stdout, or a file that is there whole or not at all."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from .talk import Misuse

_STDOUT = "-"


def check_targets(targets: Sequence[str]) -> None:
    """Raise ``Misuse``, before any work is done, when two outputs go to one place or one is a folder."""
    places = [target if target == _STDOUT else str(Path(target).resolve()) for target in targets]
    if len(set(places)) < len(places):
        raise Misuse(f"two outputs cannot go to one place: {', '.join(targets)}")
    for target in targets:
        if target != _STDOUT and Path(target).is_dir():
            raise Misuse(f"{target} is a folder; name a file in it")


def write_text(target: str, text: str) -> None:
    """Write *text* as UTF-8 to the file *target*, whose folders are made, or to stdout ("-").

    The file is written beside its place and then renamed: an interrupted run leaves the old one.
    """
    if target == _STDOUT:
        sys.stdout.write(text)
        return
    place = Path(target).resolve()
    place.parent.mkdir(parents=True, exist_ok=True)
    data = text.encode("utf-8", "backslashreplace")
    if place.exists() and not place.is_file():  # a device or a pipe: renaming would replace it
        place.write_bytes(data)
        return
    half = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        half.write_bytes(data)
        half.replace(place)
    finally:
        half.unlink(missing_ok=True)
