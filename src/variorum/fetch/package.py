"""The pile that ships with the program."""

from collections.abc import Iterator
from importlib.resources import files

from variorum.values import Payload


def fetch_demo() -> Iterator[Payload]:
    """The invented reports of the package, by name; the label is the file's name."""
    pile = files("variorum").joinpath("demo", "pile")
    for report in sorted(pile.iterdir(), key=lambda item: item.name):
        if report.is_file() and not report.name.startswith((".", "_")):
            yield Payload(report.name, report.name, report.read_bytes())
