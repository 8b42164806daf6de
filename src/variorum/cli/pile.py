"""The pile a command was given, and how it ends."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path

from variorum.desk import Desk, open_desk
from variorum.fetch import fetch_paths
from variorum.notation import decode_decisions
from variorum.values import Decision, Filing, Payload, Rejected

from .talk import Misuse, Talk

_FINE, _SOME_REJECTED = 0, 1

Work = Callable[[Iterable[Payload | Rejected], Desk], Filing]


def open_pile(arguments: Namespace) -> Iterator[Payload | Rejected]:
    """What the paths hold; raises ``Misuse`` when that is nothing at all."""
    stdin = sys.stdin.buffer if sys.stdin else None  # a process may be started without one
    inputs = fetch_paths(arguments.paths, stdin, allow_net=arguments.allow_net)
    first = next(inputs, None)
    if first is None:
        raise Misuse(f"nothing to read: {', '.join(arguments.paths)} holds no files")
    return chain((first,), inputs)


def read_decisions(name: str | None) -> tuple[Decision, ...]:
    """What people decided, from the file of that name; raises ``Misuse`` where it cannot be read as decisions."""
    if name is None:
        return ()
    try:
        text = Path(name).read_text(encoding="utf-8-sig")
        return decode_decisions(text, toml=name.lower().endswith(".toml"))
    except OSError as error:
        raise Misuse(f"{name} cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise Misuse(f"{name}: {error}") from error


def list_pile(arguments: Namespace, work: Work, show: Callable[[Filing], Iterable[str]]) -> int:
    """Work on the pile and print the lines to *show* for it; the exit code."""
    talk = Talk(arguments.quiet)
    filing = work(open_pile(arguments), open_desk(talk.say))
    for line in show(filing):
        print(line)
    return finish(talk, len(filing.documents), filing.rejected)


def finish(talk: Talk, documents: int, rejected: tuple[Rejected, ...]) -> int:
    """Name the rejected inputs; the exit code. Raises ``Misuse`` when there was nothing at all."""
    talk.name_rejected(rejected)
    if not documents and not rejected:
        raise Misuse("nothing to read: no reports in what was given")
    if not documents:
        talk.warn("no report could be read")
    return _SOME_REJECTED if rejected else _FINE
