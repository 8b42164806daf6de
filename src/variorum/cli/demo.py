"""``variorum demo``: the account of the pile that ships with the program."""

from argparse import Namespace

from variorum.fetch import fetch_demo

from .report import tell_pile


def run(arguments: Namespace) -> int:
    """Tell the account of the package's own pile; the exit code."""
    return tell_pile(arguments, fetch_demo)
