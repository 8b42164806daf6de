"""The exception tree: only the edge raises these; bad input is a value, not an error."""

from collections.abc import Sequence

from .account import Fault
from .decision import Contradiction


class VariorumError(Exception):
    """Base of everything Variorum raises on purpose."""


class FetchError(VariorumError):
    """The bytes could not be had."""


class EngineMissing(VariorumError):
    """A model package is not installed; the message names what to install."""


class ContradictoryDecisions(VariorumError):
    """People decided that the same reports belong together and that they do not; the message names both sides."""

    def __init__(self, found: Sequence[Contradiction]) -> None:
        self.found = tuple(found)
        told = dict.fromkeys(contradiction.told() for contradiction in self.found)
        super().__init__(f"decisions contradict each other: {'; '.join(told)}")


class BrokenAccount(VariorumError):
    """An account failed its own verification and is withheld."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        first = "; ".join(f"{fault.where}: {fault.what}" for fault in self.faults[:3])
        super().__init__(f"the account does not match its sources ({len(self.faults)} faults): {first}")
