"""The command line: a door, with no decisions inside."""

from .command import main

__all__ = ["main"]
