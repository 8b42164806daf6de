"""Bytes of what the user names: files, folders, standard input, and pages where that is allowed."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from variorum.read import take_in
from variorum.values import Payload, Refusal, Rejected

from .files import Leaf, read_leaf, walk_path
from .labels import label_leaves

_JSON_LINES = "application/x-ndjson"
_STEP = 32 * 1024 * 1024  # bytes of standard input fetched at a time; what is not more is read as a whole


def fetch_paths(
    paths: Iterable[str], stdin: BinaryIO | None = None, *, allow_net: bool = False
) -> Iterator[Payload | Rejected]:
    """What each path holds, in the order of the paths, a folder's files by name; nothing is lost.

    A path is a file, a folder (walked), ``-`` (JSON Lines on *stdin*) or a URL. The label of a
    file is its path below the folder given, or its name; files that would share a label
    get as much of their folders' names in front as tells them apart, whatever the order
    of the paths. A file reached twice is read once. Files are read one at a time.
    """
    found: list[Leaf | Rejected | str] = []
    for path in dict.fromkeys(paths):
        found.extend((path,) if path == "-" or "://" in path else walk_path(path))
    labels = label_leaves([item for item in found if isinstance(item, Leaf)])
    for item in found:
        if isinstance(item, Rejected):
            yield item
        elif isinstance(item, str):
            yield from _read_stream(stdin) if item == "-" else (_read_page(item, allow_net=allow_net),)
        elif label := labels.pop(item.real, None):
            yield from read_leaf(item, label)


def _read_stream(stdin: BinaryIO | None) -> Iterator[Payload | Rejected]:
    if stdin is None:
        yield Rejected("-", Refusal.NOT_FOUND, "there is no standard input")
        return
    head = stdin.read(_STEP)
    given = Payload("-", "stdin:", head, _JSON_LINES)
    yield from take_in(given, iter(lambda: stdin.read(_STEP), b""), len(head) if len(head) < _STEP else None)


def _read_page(address: str, *, allow_net: bool) -> Payload | Rejected:
    if not allow_net:
        return Rejected(address, Refusal.URL_REFUSED, "the net is off; --allow-net lets this one run fetch pages")
    from .web import fetch_page

    return fetch_page(address)
