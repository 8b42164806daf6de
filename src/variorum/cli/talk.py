"""What the program says on stderr."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass

from variorum.values import Rejected, VariorumError


class Misuse(VariorumError):
    """The command was asked for something that cannot be; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Talk:
    """Speaks on stderr; when quiet, only of what went wrong."""

    quiet: bool

    def say(self, message: str) -> None:
        """Tell how the work goes."""
        if not self.quiet:
            self.warn(message)

    def warn(self, message: str) -> None:
        """Tell what went wrong."""
        print(f"variorum: {harmless(message)}", file=sys.stderr, flush=True)

    def name_rejected(self, rejected: Iterable[Rejected]) -> None:
        """Tell of each input that gave no document, with the reason."""
        for item in rejected:
            self.warn(f"rejected {item.uri}: {item.reason}: {item.detail}")


def harmless(message: str) -> str:
    """*message* on one line, without characters a terminal would obey (names may hold any)."""
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in message)
